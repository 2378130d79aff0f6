"""What templates may read: plain data, times in two zones, and what is left of clocks."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.comms import SITUATION
from watchfloor.domain.comms.rules.facts import facts_of, slack_of, time_of
from watchfloor.domain.comms.schemas.situation import Situation, SituationClock, SituationItem, SituationOutcome

AT = datetime(2026, 11, 29, 7, tzinfo=UTC)
ZONES = ["Asia/Singapore", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "Australia/Lord_Howe", "UTC"]


def situation(**changes: object) -> Situation:
    return Situation.model_validate(SITUATION | changes)


@pytest.mark.parametrize(
    ("at", "zone", "shown"),
    [
        ("2026-03-08T06:59:00+00:00", "America/New_York", "2026-03-08 06:59 UTC (01:59 America/New_York)"),
        ("2026-03-08T07:00:00+00:00", "America/New_York", "2026-03-08 07:00 UTC (03:00 America/New_York)"),
        ("2026-11-01T05:30:00+00:00", "America/New_York", "2026-11-01 05:30 UTC (01:30 America/New_York)"),
        ("2026-11-01T06:30:00+00:00", "America/New_York", "2026-11-01 06:30 UTC (01:30 America/New_York)"),
        ("2026-01-15T12:00:00+00:00", "Europe/London", "2026-01-15 12:00 UTC"),
        ("2026-07-15T12:00:00+00:00", "Europe/London", "2026-07-15 12:00 UTC (13:00 Europe/London)"),
        ("2026-11-29T18:45:00+00:00", "Asia/Kolkata", "2026-11-29 18:45 UTC (2026-11-30 00:15 Asia/Kolkata)"),
        ("2026-11-30T01:00:00+00:00", "America/New_York", "2026-11-30 01:00 UTC (2026-11-29 20:00 America/New_York)"),
        ("2026-12-31T16:00:00+00:00", "Asia/Singapore", "2026-12-31 16:00 UTC (2027-01-01 00:00 Asia/Singapore)"),
        ("2026-11-29T15:59:59+08:00", "Asia/Singapore", "2026-11-29 07:59 UTC (15:59 Asia/Singapore)"),
    ],
)
def test_a_time_is_told_where_the_reader_is_with_the_day_where_it_is_another(at: str, zone: str, shown: str) -> None:
    assert time_of(datetime.fromisoformat(at), ZoneInfo(zone)) == shown


@given(st.integers(1_577_836_800, 2_208_988_800), st.timezones(), st.sampled_from(ZONES))
def test_the_same_instant_reads_the_same_from_wherever_it_was_written(second: int, there: ZoneInfo, zone: str) -> None:
    at = datetime.fromtimestamp(second, there)
    shown = time_of(at, ZoneInfo(zone))

    assert shown == time_of(at.astimezone(UTC), ZoneInfo(zone))
    told = datetime.strptime(shown[:16], "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
    assert timedelta(0) <= at.astimezone(UTC) - told < timedelta(minutes=1)


@pytest.mark.parametrize(
    ("left", "shown"),
    [
        (timedelta(0), "0 h 00 min"),
        (timedelta(seconds=59), "0 h 00 min"),
        (timedelta(minutes=1), "0 h 01 min"),
        (timedelta(minutes=59, seconds=59), "0 h 59 min"),
        (timedelta(hours=1), "1 h 00 min"),
        (timedelta(hours=72), "72 h 00 min"),
        (timedelta(days=30, minutes=5), "720 h 05 min"),
        (timedelta(seconds=-1), "-0 h 00 min"),
        (timedelta(minutes=-1), "-0 h 01 min"),
        (timedelta(hours=-25, minutes=-30), "-25 h 30 min"),
    ],
)
def test_what_is_left_is_told_in_hours_and_minutes(left: timedelta, shown: str) -> None:
    assert slack_of(left) == shown


@given(st.timedeltas(timedelta(0), timedelta(days=400)), st.timedeltas(timedelta(0), timedelta(days=400)))
def test_what_is_left_is_never_told_as_more_than_it_is(shorter: timedelta, further: timedelta) -> None:
    def told(left: timedelta) -> timedelta:
        hours, minutes = map(int, re.findall(r"\d+", slack_of(left)))
        return timedelta(hours=hours, minutes=minutes)

    assert told(shorter) <= shorter < told(shorter) + timedelta(minutes=1)
    assert told(shorter) <= told(shorter + further)


def is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(isinstance(name, str) and is_plain(one) for name, one in value.items())
    if isinstance(value, list):
        return all(map(is_plain, value))
    return isinstance(value, str | int | bool)


@pytest.mark.parametrize("changes", [{}, {"next_update_at": None, "known": [], "items": [], "clocks": [], "scope": {}}])
def test_templates_read_data_alone_and_nothing_that_has_methods_of_the_desk(changes: dict[str, object]) -> None:
    assert is_plain(facts_of(situation(**changes), words={}))


def test_every_field_of_a_situation_can_be_read_by_its_name() -> None:
    assert set(facts_of(situation(), words={})) == set(Situation.model_fields)


def test_what_is_absent_is_an_empty_text_and_a_zero_stays_one() -> None:
    told = facts_of(situation(next_update_at=None, received_at=None, scope={"accounts": 0}), words={})

    assert (told["next_update_at"], told["received_at"]) == ("", "")
    assert told["scope"] == {"accounts": 0, "content": "", "streams": "", "markets": [], "exposure": ""}


def test_what_is_left_of_a_clock_counts_from_the_time_of_the_report() -> None:
    due = AT + timedelta(hours=3, minutes=20)
    clocks = [SituationClock(name="Answer", due_at=due, is_legal=False), SituationClock(name="Unknown")]

    now = facts_of(situation(at=AT, clocks=clocks, zone="UTC"), words={})
    later = facts_of(situation(at=AT + timedelta(hours=4), clocks=clocks, zone="UTC"), words={})

    assert now["clocks"] == [
        {"name": "Answer", "due_at": "2026-11-29 10:20 UTC", "slack": "3 h 20 min", "is_legal": False},
        {"name": "Unknown", "due_at": "", "slack": "", "is_legal": True},
    ]
    assert later["clocks"] == [
        {"name": "Answer", "due_at": "2026-11-29 10:20 UTC", "slack": "-0 h 40 min", "is_legal": False},
        {"name": "Unknown", "due_at": "", "slack": "", "is_legal": True},
    ]


def test_words_translate_confidence_and_outcomes_and_nothing_that_people_wrote() -> None:
    words = {"likely": "wohl", "done": "erledigt", "confirmed": "sicher"}
    told = facts_of(
        situation(
            status="done",
            known=[{"text": "likely", "confidence": "likely"}],
            not_known=[{"text": "done"}],
            items=[{"address": "done", "outcome": "done", "reason": "likely"}],
        ),
        words=words,
    )

    assert told["status"] == "done"
    assert told["known"] == [{"text": "likely", "confidence": "wohl"}]
    assert told["not_known"] == [{"text": "done", "confidence": "sicher"}]
    items = told["items"]
    assert isinstance(items, list)
    [item] = items
    assert (item["address"], item["outcome"], item["reason"]) == ("done", "erledigt", "likely")


@pytest.mark.parametrize("outcome", SituationOutcome)
def test_a_language_without_a_word_tells_the_outcome_by_its_own_name(outcome: SituationOutcome) -> None:
    told = facts_of(situation(items=[SituationItem(address="a", outcome=outcome)]), words={"other": "x"})

    items = told["items"]

    assert isinstance(items, list)
    assert [item["outcome"] for item in items] == [outcome.value]


@pytest.mark.parametrize("zone", ZONES)
def test_every_time_of_a_report_is_told_in_the_reader_s_zone(zone: str) -> None:
    told = str(facts_of(situation(zone=zone, received_at=AT), words={}))

    times = re.findall(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC( \([^)]*\))?", told)
    assert len(times) >= 6
    assert all((zone in beside) == (zone != "UTC") for beside in times)
