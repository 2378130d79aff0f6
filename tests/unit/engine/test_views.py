"""Files are skipped only where nothing in them can matter: pruning against looking at every row."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.engine.snapshots import DataFile
from watchfloor.engine.views import pruned

Row = tuple[str, int]
TIMES = st.integers(-3, 12)
NAMES = st.sampled_from(["a", "b", "ba", "c", "音", ""])
FILES = st.lists(st.lists(st.tuples(NAMES, TIMES), min_size=1, max_size=4), min_size=1, max_size=5)
OPEN_TIMES = st.none() | TIMES


def described(number: int, rows: list[Row], *, known: bool) -> DataFile:
    """A file over these rows, with its statistics or without any."""
    names, times = sorted(name for name, _ in rows), sorted(at for _, at in rows)
    bounds = (names[0], names[-1], times[0], times[-1]) if known else (None, None, None, None)
    return DataFile(Path(str(number)), "", str(number), len(rows), 1, *bounds)


@given(files=FILES, known=st.booleans(), since=OPEN_TIMES, until=OPEN_TIMES, main=st.none() | NAMES)
def test_no_row_that_is_asked_for_lies_in_a_skipped_file(
    *, files: list[list[Row]], known: bool, since: int | None, until: int | None, main: str | None
) -> None:
    listed = [described(number, rows, known=known or number % 2 == 0) for number, rows in enumerate(files)]

    kept = {int(file.load) for file in pruned(listed, since_us=since, until_us=until, main=main)}

    for number, rows in enumerate(files):
        wanted = [
            row
            for row in rows
            if (since is None or row[1] >= since)
            and (until is None or row[1] < until)
            and (main is None or row[0] == main)
        ]
        assert number in kept or not wanted


@given(files=FILES)
def test_asking_for_nothing_in_particular_skips_nothing(files: list[list[Row]]) -> None:
    listed = [described(number, rows, known=True) for number, rows in enumerate(files)]

    assert pruned(listed) == listed


@pytest.mark.parametrize(("since", "until", "kept"), [(5, None, ["1"]), (None, 5, ["0"]), (4, 6, ["0", "1"])])
def test_files_before_and_after_a_window_are_skipped(since: int | None, until: int | None, kept: list[str]) -> None:
    listed = [described(0, [("a", 1), ("a", 4)], known=True), described(1, [("a", 5), ("a", 9)], known=True)]

    assert [file.load for file in pruned(listed, since_us=since, until_us=until)] == kept


def test_a_file_that_meets_only_one_of_two_conditions_is_skipped() -> None:
    listed = [described(0, [("a", 1)], known=True), described(1, [("b", 9)], known=True)]

    assert [file.load for file in pruned(listed, since_us=0, until_us=5, main="b")] == [
        "0"
    ]  # one stays for its columns
    assert [file.load for file in pruned(listed, since_us=0, until_us=5, main="a")] == ["0"]
