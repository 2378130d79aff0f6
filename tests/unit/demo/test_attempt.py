"""A demo that was cut off is begun again; one at work, and other people's files, are left alone."""

import signal
import time
from pathlib import Path

import pytest

from factories.copies import begun
from watchfloor.demo.attempt import MARK, attempt, hold
from watchfloor.demo.scale import TINY
from watchfloor.demo.tour import run
from watchfloor.kernel.errors import Conflict


class CutOffError(Exception):
    """What stands for a loss of power."""


def cut_off(home: Path) -> None:
    """Leave a folder as a killed attempt would: half a table and a nested folder."""

    def work() -> None:
        with attempt(home):
            (home / "world" / "tables").mkdir(parents=True)
            (home / "world" / "tables" / "streams.parquet").write_bytes(b"PAR1 and no end")
            raise CutOffError

    with pytest.raises(CutOffError):
        work()


def test_a_first_attempt_has_an_empty_folder_and_leaves_no_mark(tmp_path: Path) -> None:
    with attempt(tmp_path / "new" / "home") as was_cut_off:
        assert not was_cut_off
        assert [path.name for path in (tmp_path / "new" / "home").iterdir()] == [MARK]

    assert list((tmp_path / "new" / "home").iterdir()) == []


def test_what_an_attempt_made_stays_where_it_ended_well(tmp_path: Path) -> None:
    with attempt(tmp_path):
        (tmp_path / "ledger.db").write_bytes(b"kept")

    assert [path.name for path in tmp_path.iterdir()] == ["ledger.db"]


def test_a_cut_off_attempt_is_cleared_before_the_next_begins(tmp_path: Path) -> None:
    cut_off(tmp_path)

    with attempt(tmp_path) as was_cut_off:
        assert was_cut_off
        assert [path.name for path in tmp_path.iterdir()] == [MARK]


def test_an_attempt_may_be_cut_off_twice(tmp_path: Path) -> None:
    cut_off(tmp_path)
    cut_off(tmp_path)

    with attempt(tmp_path) as was_cut_off:
        assert was_cut_off


def test_the_mark_says_what_it_means_while_it_stands(tmp_path: Path) -> None:
    cut_off(tmp_path)
    cut_off(tmp_path)

    assert (tmp_path / MARK).read_text("utf-8").count("clears the folder and begins again") == 1


def test_clearing_follows_no_link_out_of_the_folder(tmp_path: Path) -> None:
    outside, home = tmp_path / "outside", tmp_path / "home"
    outside.mkdir()
    (outside / "kept").write_text("mine")
    cut_off(home)
    (home / "link").symlink_to(outside, target_is_directory=True)

    with attempt(home):
        assert [path.name for path in home.iterdir()] == [MARK]

    assert (outside / "kept").read_text() == "mine"


@pytest.mark.parametrize("name", ["ledger.db", ".hidden", "SIMULATION"])
def test_a_folder_with_anything_else_in_it_is_refused_and_left_as_it_is(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("somebody's")

    with pytest.raises(Conflict) as refused, attempt(tmp_path):
        pass

    assert refused.value.code == "not_empty"
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_two_attempts_at_once_are_refused_without_touching_the_first(tmp_path: Path) -> None:
    with attempt(tmp_path):
        (tmp_path / "ledger.db").write_bytes(b"at work")
        with pytest.raises(Conflict) as refused, attempt(tmp_path):
            pass
        assert (tmp_path / "ledger.db").read_bytes() == b"at work"

    assert refused.value.code == "demo_running"
    assert "Wait" in refused.value.fix


def test_a_mark_that_went_while_one_waited_is_an_attempt_that_has_just_ended(tmp_path: Path) -> None:
    with (tmp_path / MARK).open("w") as mark:
        (tmp_path / MARK).unlink()
        with pytest.raises(Conflict) as refused:
            hold(mark.fileno(), tmp_path)

    assert refused.value.code == "demo_running"


def kill_once(path: Path, home: Path) -> int | None:
    """Begin the demo in a process of its own and kill it without warning once a path is there; its exit code."""
    demo = begun(run, home, "tiny", str)
    while not path.exists() and demo.is_alive():
        time.sleep(0.005)
    demo.kill()
    demo.join()
    return demo.exitcode


@pytest.mark.deep
def test_a_killed_demo_begins_again_and_doubles_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert kill_once(home / "lake" / "streams", home) == -signal.SIGKILL
    said: list[str] = []

    report = run(home, "tiny", said.append)

    assert "begins again" in said[0]
    assert sum(line.startswith("Simulation: loaded accounts, ") and ", 0 refused" in line for line in said) == 1
    assert f"Simulation: loaded playlists, {TINY.playlists} rows, 0 refused" in said
    assert any("CASE-1 is closed" in line for line in said)
    assert report.is_file()
    assert not (home / MARK).exists()
