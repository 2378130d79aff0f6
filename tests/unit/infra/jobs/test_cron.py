"""When a schedule is due, over leaps of the clocks and odd dates."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.jobs.cron import next_slot, parse_cron, zone_named
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput

ZONES = ("UTC", "Asia/Singapore", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")

INSTANTS = st.integers(0, 5 * 366 * 24 * 60).map(
    lambda minutes: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def slots(cron: str, zone: str, after: str, count: int = 3) -> list[str]:
    """The next slots as the zone's own clock shows them, with their offset."""
    at, found = datetime.fromisoformat(after), []
    for _ in range(count):
        at = next_slot(parse_cron(cron), zone_named(zone), at)
        found.append(at.astimezone(zone_named(zone)).strftime("%d %H:%M%z"))
    return found


@pytest.mark.parametrize(
    ("cron", "zone", "after", "due"),
    [
        ("0 6 * * *", "Asia/Singapore", "2026-01-01T00:00Z", ["02 06:00+0800", "03 06:00+0800", "04 06:00+0800"]),
        ("30 6 * * 1-5", "UTC", "2026-11-27T07:00Z", ["30 06:30+0000", "01 06:30+0000", "02 06:30+0000"]),
        ("0 0 13 * 5", "UTC", "2026-11-05T00:00Z", ["06 00:00+0000", "13 00:00+0000", "20 00:00+0000"]),
        ("15,45 */8 1-7/3 1 *", "UTC", "2026-01-01T23:00Z", ["04 00:15+0000", "04 00:45+0000", "04 08:15+0000"]),
        ("0 9 * * 7", "UTC", "2026-11-24T00:00Z", ["29 09:00+0000", "06 09:00+0000", "13 09:00+0000"]),
        ("0 9 * * 0", "UTC", "2026-11-24T00:00Z", ["29 09:00+0000", "06 09:00+0000", "13 09:00+0000"]),
        ("0 0 29 2 *", "UTC", "2026-01-01T00:00Z", ["29 00:00+0000", "29 00:00+0000", "29 00:00+0000"]),
    ],
)
def test_slots_are_read_on_the_wall_clock(cron: str, zone: str, after: str, due: list[str]) -> None:
    assert slots(cron, zone, after) == due


@pytest.mark.parametrize(
    ("cron", "after", "due"),
    [
        # Berlin leaps from 02:00 to 03:00 on 29 March 2026, and falls back from 03:00 to 02:00 on 25 October.
        ("30 2 * * *", "2026-03-28T00:00Z", ["28 02:30+0100", "29 03:30+0200", "30 02:30+0200"]),
        ("30 2 * * *", "2026-10-24T00:00Z", ["24 02:30+0200", "25 02:30+0200", "26 02:30+0100"]),
        ("30 * * * *", "2026-03-29T00:15Z", ["29 01:30+0100", "29 03:30+0200", "29 04:30+0200"]),
        ("30 * * * *", "2026-10-24T23:45Z", ["25 02:30+0200", "25 02:30+0100", "25 03:30+0100"]),
        ("30 2,3 * * *", "2026-03-29T00:00Z", ["29 03:30+0200", "30 02:30+0200", "30 03:30+0200"]),
    ],
)
def test_a_leap_of_the_clocks_loses_no_slot_and_doubles_none(cron: str, after: str, due: list[str]) -> None:
    assert slots(cron, "Europe/Berlin", after) == due


def test_a_day_that_a_zone_left_out_is_made_up_on_the_next() -> None:
    assert slots("0 6 * * *", "Pacific/Apia", "2011-12-29T17:00Z", 2) == ["31 06:00+1400", "01 06:00+1400"]


@given(
    st.sampled_from(ZONES),
    INSTANTS,
    st.integers(0, 59),
)
def test_a_slot_of_every_hour_comes_each_hour_of_the_day(zone: str, after: datetime, minute: int) -> None:
    cron, at = parse_cron(f"{minute} * * * *"), after

    found = [at := next_slot(cron, zone_named(zone), at) for _ in range(6)]

    assert all(timedelta(0) < later - earlier <= timedelta(hours=1, minutes=30) for earlier, later in pairwise(found))
    assert found[0] > after


@given(st.sampled_from(ZONES), INSTANTS, st.integers(0, 23))
def test_a_slot_of_every_day_comes_once_each_day(zone: str, after: datetime, hour: int) -> None:
    cron, at = parse_cron(f"10 {hour} * * *"), after

    found = [at := next_slot(cron, zone_named(zone), at) for _ in range(4)]

    days = [one.astimezone(zone_named(zone)).date() for one in found]
    assert all(later - earlier == timedelta(days=1) for earlier, later in pairwise(days))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "* * * *",
            "* * * * * *",
            "60 * * * *",
            "* 24 * * *",
            "* * 0 * *",
            "* * * 13 *",
            "* * * * 8",
            "5-1 * * * *",
        ),
        *(
            "5-1 * * * *",
            "*/0 * * * *",
            "a * * * *",
            "1,,2 * * * *",
            "@daily",
            "1-2-3 * * * *",
            "-1 * * * *",
            "* * * * mon",
        ),
    ],
)
def test_what_is_no_schedule_is_told(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        parse_cron(text)

    assert (caught.value.code, "30 6 * * 1-5" in caught.value.fix) == ("bad_cron", True)


def test_a_schedule_that_is_never_due_is_told() -> None:
    with pytest.raises(InvalidInput) as caught:
        next_slot(parse_cron("0 0 30 2 *"), zone_named("UTC"), datetime(2026, 1, 1, tzinfo=UTC))

    assert caught.value.code == "never_due"


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "/etc/passwd", "Asia", "x" * 300])
def test_what_is_no_zone_is_told(name: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        zone_named(name)

    assert caught.value.code == "bad_zone"


def test_a_step_from_a_number_goes_to_the_end() -> None:
    assert sorted(parse_cron("50/4 * * * *").minutes) == [50, 54, 58]
    assert iso(next_slot(parse_cron("50/4 * * * *"), zone_named("UTC"), datetime(2026, 1, 1, tzinfo=UTC)))[11:16] == (
        "00:50"
    )
