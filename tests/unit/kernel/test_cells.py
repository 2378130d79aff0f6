"""A cell that leaves the desk is shown by a spreadsheet and never run."""

import pytest

from watchfloor.kernel.cells import neutralise


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "\uff0b1"])
def test_text_that_starts_a_formula_gets_an_apostrophe(cell: str) -> None:
    assert neutralise(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["plain", "", -1, None, 2.5])
def test_other_cells_stay_as_they_are(cell: object) -> None:
    assert neutralise(cell) is cell
