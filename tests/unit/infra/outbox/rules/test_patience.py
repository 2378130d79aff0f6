"""How long a failed message waits."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.outbox.rules.patience import LONGEST_ASKED, Patience, asked_wait, back_off, patience_for

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
USUAL = Patience()


def jitter(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the same waits every time


@given(attempts=st.integers(min_value=0, max_value=10_000), seed=st.integers(min_value=0, max_value=10**6))
def test_a_wait_lies_between_nothing_and_a_doubling_bound(attempts: int, seed: int) -> None:
    wait = back_off(attempts, USUAL, jitter(seed))

    assert timedelta() <= wait <= min(USUAL.first * 2 ** min(max(attempts - 1, 0), 32), USUAL.longest)


def test_the_same_seed_waits_the_same_and_others_do_not() -> None:
    waits = {back_off(8, USUAL, jitter(seed)) for seed in range(50)}

    assert back_off(8, USUAL, jitter(3)) == back_off(8, USUAL, jitter(3))
    assert len(waits) == 50


def test_twenty_attempts_last_about_a_day() -> None:
    lives = [
        sum((back_off(n, USUAL, jitter(seed + n)) for n in range(1, 20)), timedelta()) for seed in range(0, 4000, 20)
    ]

    assert timedelta(hours=20) < sum(lives, timedelta()) / len(lives) < timedelta(hours=28)


def test_a_lease_outlives_a_request() -> None:
    assert patience_for(attempts=3, seconds=120.0).lease > timedelta(seconds=120)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("0", 0),
        (" 120 ", 120),
        ("86400", 86_400),
        ("99999999999999999999", 86_400),
        (format_datetime(NOW + timedelta(minutes=5), usegmt=True), 300),
        (format_datetime(NOW - timedelta(minutes=5), usegmt=True), 0),
        ("Fri, 20 Nov 2026 10:05:00 -0000", 300),
        ("Sat, 20 Nov 2106 10:05:00 GMT", 86_400),
    ],
)
def test_a_receiver_says_when_to_come_back(header: str, seconds: int) -> None:
    assert asked_wait(header, NOW) == timedelta(seconds=seconds)


@pytest.mark.parametrize("header", ["", "-1", "1.5", "soon", "٣", "Fri, 99 Nov 2026", "Fri, 20 Nov 99999 10:05:00 GMT"])
def test_what_cannot_be_read_asks_for_nothing(header: str) -> None:
    assert asked_wait(header, NOW) is None


@given(st.text(max_size=60))
def test_no_header_breaks_anything(header: str) -> None:
    wait = asked_wait(header, NOW)

    assert wait is None or timedelta() <= wait <= LONGEST_ASKED
