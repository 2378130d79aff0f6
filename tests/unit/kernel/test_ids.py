"""References tell their kind, and nothing else is one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.kernel.ids import DATED, RefKind, dated_reference, kind_of, reference, request_id

PLAIN = [kind for kind in RefKind if kind not in DATED]


@pytest.mark.parametrize("kind", PLAIN)
def test_a_reference_tells_its_kind(kind: RefKind) -> None:
    assert kind_of(reference(kind, 17)) is kind


def test_a_reference_is_written_with_its_prefix() -> None:
    assert reference(RefKind.EVIDENCE, 3) == "EV-3"


@pytest.mark.parametrize("text", ["", "CASE", "CASE-", "CASE-0", "CASE-01", "case-1", "DOG-1", "CASE-1 ", "CASE-1\n"])
def test_what_is_no_reference_has_no_kind(text: str) -> None:
    assert kind_of(text) is None


@given(st.integers(1, 10**9), st.integers(2000, 9999))
def test_a_dated_reference_names_its_year_and_its_number(number: int, year: int) -> None:
    ref = dated_reference(RefKind.ESCALATION, number, year=year)

    assert kind_of(ref) is RefKind.ESCALATION
    assert int(ref.rpartition("-")[2]) == number


@pytest.mark.parametrize("text", ["ESC-17", "ESC-2026-17", "ESC-26-000017", "CASE-2026-000017"])
def test_only_a_dated_kind_names_its_year_and_always_does(text: str) -> None:
    assert kind_of(text) is None


def test_request_ids_do_not_repeat() -> None:
    assert len({request_id() for _ in range(1_000)}) == 1_000


@given(st.sampled_from(PLAIN), st.integers(1, 10**15))
def test_every_reference_tells_its_kind_and_its_number(kind: RefKind, number: int) -> None:
    ref = reference(kind, number)

    assert kind_of(ref) is kind
    assert int(ref.rpartition("-")[2]) == number


@given(st.text(max_size=20))
def test_any_text_has_a_kind_or_none(text: str) -> None:
    kind = kind_of(text)

    assert kind is None or text.startswith(f"{kind}-")


@pytest.mark.parametrize("text", ["CASE-1", "CASE-٣", "CASE-１"])  # digits of other scripts are no number of ours
def test_only_plain_digits_make_a_reference(text: str) -> None:
    assert (kind_of(text) is None) == (not text.isascii())
