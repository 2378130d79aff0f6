"""Folders in which loads lay down what they work on: gone with the load, and cleared where its process died."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from watchfloor.engine.staging import clear_stale, scratch

LATER = timedelta(minutes=2)


def now() -> datetime:
    return datetime.now(UTC)


def test_a_folder_in_use_is_left_alone_and_one_whose_user_died_is_cleared(tmp_path: Path) -> None:
    with scratch(tmp_path) as held:
        (held / "part.parquet").touch()
        dead = held.parent / "tmpdead"
        dead.mkdir()
        (dead / ".held").touch()
        (dead.parent / "spill").mkdir()

        assert clear_stale(tmp_path, now=now()) == 0
        assert clear_stale(tmp_path, now=now() + LATER) == 1

        assert (held / "part.parquet").exists()
    assert [path.name for path in dead.parent.iterdir()] == ["spill"]


def test_a_folder_is_gone_after_a_failure_too(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="bad row"), scratch(tmp_path) as folder:
        raise ValueError("bad row")

    assert not folder.exists()


def test_a_lake_that_is_not_there_has_nothing_to_clear(tmp_path: Path) -> None:
    assert clear_stale(tmp_path / "lake", now=now()) == 0
