"""A spool gives back what it was given, in any order, and shows nothing of it on the disk."""

import io
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.files import spool as spools
from watchfloor.infra.files.spool import spool

CONTENT = bytes(number % 251 for number in range(3 * spools.CHUNK + 7))
PLACES = st.integers(0, len(CONTENT))


@given(st.lists(PLACES, max_size=5), PLACES, PLACES)
def test_any_part_comes_back_however_it_was_written(cuts: list[int], start: int, length: int) -> None:
    with spool() as waiting:
        for first, last in pairwise(sorted({0, *cuts, len(CONTENT)})):
            assert waiting.tell() == first
            waiting.write(CONTENT[first:last])
        assert waiting.seek(0, io.SEEK_END) == len(CONTENT)
        waiting.seek(start)
        part = waiting.read(length)
        waiting.seek(0)
        whole = waiting.read()

    assert (part, whole) == (CONTENT[start : start + length], CONTENT)


def test_two_spools_of_the_same_look_different() -> None:
    with spool() as one, spool() as other:
        shown = []
        for waiting in (one, other):
            waiting.write(CONTENT)
            waiting.flush()
            file = waiting.raw._file  # type: ignore[attr-defined]  # what the disk would show
            file.seek(0)
            shown.append(file.read())

    assert len(shown[0]) == len(shown[1]) == len(CONTENT)
    assert shown[0] != shown[1]
    assert CONTENT[:64] not in shown[0]
