"""Marks: they lead back to a place, and tell nobody which."""

from pathlib import Path

import pytest

from watchfloor.infra.signing import load_signer
from watchfloor.infra.web.marks import Marks
from watchfloor.kernel.errors import InvalidInput


def marks_in(folder: Path) -> Marks:
    return Marks(load_signer(folder / "signing.key"))


@pytest.mark.parametrize("position", [0, 1, 2**53])
def test_a_mark_leads_back_after_a_restart(tmp_path: Path, position: int) -> None:
    assert marks_in(tmp_path).position(marks_in(tmp_path).mark(position)) == position


def test_two_marks_of_one_place_are_not_alike(tmp_path: Path) -> None:
    marks = marks_in(tmp_path)

    assert marks.mark(7) != marks.mark(7)


def test_a_mark_of_another_workspace_or_a_made_up_one_is_refused(tmp_path: Path) -> None:
    marks = marks_in(tmp_path / "own")
    foreign = marks_in(tmp_path / "other").mark(7)
    own = marks.mark(7)
    swapped = ("B" if own[20] == "A" else "A").join((own[:20], own[21:]))

    for mark in (foreign, swapped, "", "7", "x" * 48, "é", own[:-4]):
        with pytest.raises(InvalidInput) as caught:
            marks.position(mark)
        assert caught.value.code == "bad_mark"
