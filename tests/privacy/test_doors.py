"""Sensitive columns stay in the lake: every door is tried by people without a grant."""

from pathlib import Path

import pytest

from factories.databases import ON_ONE
from factories.desks import Client, Desk
from factories.sensitive import DOORS, SECRETS, Scene, set_scene


@pytest.fixture
def scene(desk: Desk, tmp_path: Path) -> Scene:
    return set_scene(desk, tmp_path)


@ON_ONE
def test_no_door_shows_a_sensitive_value_to_those_without_a_grant(scene: Scene, lea: Client) -> None:
    said = {door: look(scene, lea) for door, look in DOORS.items()}

    assert {(door, one) for door, text in said.items() for one in SECRETS if one in text} == set()
    assert {door for door, text in said.items() if not text} == set()
