"""The directory over HTTP: everybody learns what an id is called, and nothing else about anybody."""

from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.investigations import Person, done, on, problem


def directory(who: Person) -> list[dict[str, Any]]:
    lines = who.get("/api/directory").json()
    assert isinstance(lines, list)
    return lines


@pytest.mark.parametrize("name", ["ana", "vic", "ada", "sky"])
def test_whoever_is_signed_in_learns_what_the_others_are_called(desk: Desk, name: str, lea: Person) -> None:
    lines = directory(desk.person(name))

    assert [line["name"] for line in lines] == sorted([name, "lea"])
    assert {line["id"] for line in lines} == {desk.actor(name).id, desk.actor("lea").id}


def test_it_tells_neither_roles_nor_compartments(zoe: Person, vic: Person) -> None:
    assert {frozenset(line) for line in directory(vic)} == {frozenset({"id", "name", "pseudonym", "is_disabled"})}
    assert "vip" not in str(directory(vic))


def test_who_was_disabled_stays_in_it_and_is_marked(desk: Desk, ada: Person, ana: Person) -> None:
    desk.token("ben")
    done(ada.post("/api/users/ben/disable", json={"reason": "left"}, headers=on(1)))

    assert {line["name"]: line["is_disabled"] for line in directory(ana)} == {"ada": False, "ana": False, "ben": True}


def test_a_stranger_is_told_nothing(stranger: Client) -> None:
    assert problem(stranger.get("/api/directory")) == (401, "not_signed_in")
