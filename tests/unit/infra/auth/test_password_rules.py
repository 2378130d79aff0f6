"""A password is long and not what others would try; it needs no special sign, and may be in any script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.auth.password_rules import LONGEST, SHORTEST, check_password, is_guessable, normalised
from watchfloor.kernel.errors import InvalidInput

NAMES = ("mia.tanaka", "watchfloor")
GOOD = (
    "seven geese cross the moat",
    "a horse that staples batteries?!",
    "x7KqPz03mVbW9sTy",
    "犬が西向きゃ尾は東だから散歩に行こう",
    "незабываемый вечер у реки",
    "!§$%&/()=?`*'_:;>",
    "84629571038462957",
    "a" + "bcdefg hijklm opqrst uvw zyx nml",
    "x" * 9 + "kettle drum" + "y" * 44,
)
GUESSABLE = (
    "passwordpassword",
    "Password1234567",
    "P A S S W O R D 1 2 3 4 5 6",
    "aaaaaaaaaaaaaaaa",
    "abcabcabcabcabcabc",
    "123456789012345",
    "0987654321098765",
    "qwertyuiopasdfgh",
    "zyxwvutsrqponmlkj",
    "iloveyouiloveyou1",
    "mia.tanaka.2026!",
    "MiaTanakaMiaTanaka",
    "watchfloor-2026-11",
    "Watchfloor-Watchfloor",
    "correcthorsebatterystaple",
    "admin-admin-admin-1",
)


@pytest.mark.parametrize("password", GOOD)
def test_a_long_password_of_ones_own_is_taken(password: str) -> None:
    check_password(password, names=NAMES)


@pytest.mark.parametrize("password", GUESSABLE)
def test_what_others_would_try_is_refused(password: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_password(password, names=NAMES)

    assert refused.value.code == "password_guessable"
    assert password not in str(refused.value)


@pytest.mark.parametrize("length", [0, 1, SHORTEST - 1, LONGEST + 1])
def test_a_password_out_of_bounds_is_refused(length: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_password("ab" * (length // 2) + "c" * (length % 2), names=NAMES)

    assert refused.value.code == "password_length"


def test_the_bounds_keep_to_the_standard() -> None:
    """NIST SP 800-63B-4, 3.1.1.2: at least 15 where it stands alone, and at least 64 must be possible."""
    assert SHORTEST >= 15
    assert LONGEST >= 64


def test_a_letter_counts_once_however_it_is_composed() -> None:
    composed, apart = "é" * 7 + "katze und hund", "e\u0301" * 7 + "katze und hund"

    assert normalised(composed) == normalised(apart)
    check_password(apart, names=NAMES)
    with pytest.raises(InvalidInput):
        check_password("e\u0301" * 14, names=NAMES)


def test_an_own_name_is_no_password_and_may_be_a_part_of_one() -> None:
    assert is_guessable("mia-tanaka-0001", names=NAMES)
    assert not is_guessable("mia feeds nine hungry owls", names=NAMES)
    assert not is_guessable("mia-tanaka-0001", names=("zoe",))


@given(st.text(min_size=SHORTEST, max_size=LONGEST))
def test_any_text_is_judged(password: str) -> None:
    assert is_guessable(password, names=("", "x", password)) in {True, False}
