"""How the text of an option is read, and refused where it cannot be."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.cli.options import datasets_asked, moment, named_values
from watchfloor.kernel.errors import InvalidInput

NAMES = st.text(st.characters(categories=["Ll"]), min_size=1)


@given(NAMES, st.integers(min_value=0, max_value=10**6))
def test_a_version_is_read_behind_the_at(name: str, version: int) -> None:
    assert datasets_asked([f"{name}@{version}", name]) == [(name, version), (name, None)]


@pytest.mark.parametrize("given", ["plays@", "plays@new", "plays@-1", "plays@1.5", "plays@1@2", "plays@ 1", "plays@²"])
def test_what_is_no_version_is_told(given: str) -> None:
    with pytest.raises(InvalidInput, match="Write dataset@3"):
        datasets_asked([given])


@given(NAMES, st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_what_reads_as_a_number_is_one(name: str, value: float) -> None:
    assert named_values([f"{name}={value}"]) == {name: value}


@pytest.mark.parametrize("value", ["none", "", "a=b", "1e", "nan", "-inf", "1e999"])
def test_other_values_stay_text(value: str) -> None:
    assert named_values([f"gate={value}"]) == {"gate": value}


@pytest.mark.parametrize("given", ["gate", "=none", "", "="])
def test_what_names_nothing_is_told(given: str) -> None:
    with pytest.raises(InvalidInput, match="name=value"):
        named_values(["window=60", given])


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2027-01-01T08:00:00+08:00", datetime(2027, 1, 1, tzinfo=UTC)),
        ("2027-01-01T00:00:00Z", datetime(2027, 1, 1, tzinfo=UTC)),
        ("2027-01-01 00:00+00:00", datetime(2027, 1, 1, tzinfo=UTC)),
    ],
)
def test_an_instant_has_an_offset(text: str, instant: datetime) -> None:
    assert moment(text) == instant


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "2027-01-01", "2027-01-01T08:00:00", "2027-13-01T00:00:00Z", "12:00Z"]
)
def test_a_time_of_nowhere_is_told(text: str) -> None:
    with pytest.raises(InvalidInput, match=r"Write 2026-12-01T09:00:00\+08:00"):
        moment(text)
