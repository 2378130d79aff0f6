"""Calendars: their holidays are stored, a person's word counts over them, and nothing is re-timed silently."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.investigations import done, problem
from watchfloor.domain.clocks.calendars import service
from watchfloor.domain.clocks.calendars.countries import LIBRARY, Holiday
from watchfloor.domain.clocks.calendars.tasks import store_coming_years
from watchfloor.domain.clocks.rules.budgets import Budget, Unit
from watchfloor.domain.clocks.rules.due import due_at
from watchfloor.infra.access.actors import SYSTEM

FORM = {"name": "sg", "zone": "Asia/Singapore", "country": "SG"}
OFF = {"day": "2026-12-24", "kind": "off", "name": "The desk moves", "reason": "We carry boxes."}


def made(who: Client, **changes: object) -> dict[str, Any]:
    calendar: dict[str, Any] = done(who.post("/api/calendars", json=FORM | changes))
    return calendar


def named(version: int) -> dict[str, str]:
    return {"If-Match": f'"{version}"'}


def set_day(who: Client, version: int, **changes: object) -> Any:
    return who.post("/api/calendars/sg/days", json=OFF | changes, headers=named(version))


def day_of(calendar: dict[str, Any], day: str) -> dict[str, Any] | None:
    return next((one for one in calendar["days"] if one["day"] == day), None)


def due(desk: Desk, start: datetime, days: int) -> datetime:
    with desk.edge("vic").read() as unit:
        return due_at(start, Budget(days, Unit.BUSINESS_DAYS), service.calendar(unit=unit, name="sg"))


def test_a_calendar_of_a_country_has_its_holidays_of_the_years_around_now(lea: Client, desk: Desk) -> None:
    calendar = made(lea)

    year = desk.clock().year
    christmas = day_of(calendar, f"{year}-12-25")
    assert [one["year"] for one in calendar["years"]] == list(range(year - 1, year + 4))
    assert {one["release"] for one in calendar["years"]} == {LIBRARY}
    assert christmas is not None
    assert (christmas["name"], christmas["kind"], christmas["source"]) == ("Christmas Day", "off", "library")
    assert calendar["week"] == [["09:00-18:00"]] * 5 + [[], []]


def test_estimated_days_are_marked_and_their_names_are_clean(lea: Client) -> None:
    days = made(lea, name="id", country="ID", zone="Asia/Jakarta")["days"]
    assert any(one["is_estimated"] for one in days)
    assert not any("estimated" in one["name"] for one in days)


def test_a_week_follows_the_weekend_of_the_part_and_one_that_is_given_stands(lea: Client) -> None:
    kedah = made(lea, name="kedah", country="MY", subdivision="Kedah", zone="Asia/Kuala_Lumpur")
    night = made(lea, name="night", country=None, week=[["22:00-06:00"]] + [[]] * 6)

    assert [bool(day) for day in kedah["week"]] == [True, True, True, True, False, False, True]
    assert (kedah["subdivision"], night["week"][0], night["days"], night["years"]) == ("02", ["22:00-06:00"], [], [])


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"country": "XX"}, "unknown_country"),
        ({"country": None, "subdivision": "NSW"}, "country_missing"),
        ({"subdivision": "NSW"}, "unknown_subdivision"),
        ({"categories": ["market"]}, "unknown_category"),
        ({"zone": "Nowhere/At_All"}, "unknown_zone"),
        ({"week": [["09:00-18:00", "17:00-20:00"]] + [[]] * 6}, "bad_week"),
        ({"week": [["nine to five"]] + [[]] * 6}, "bad_window"),
        ({"name": "No Such"}, "malformed_request"),
        ({"week": [[]]}, "malformed_request"),
    ],
)
def test_what_cannot_be_a_calendar_is_told(lea: Client, changes: dict[str, object], code: str) -> None:
    assert problem(lea.post("/api/calendars", json=FORM | changes)) == (422, code)


def test_everybody_reads_calendars_and_only_those_who_run_a_desk_change_them(lea: Client, vic: Client) -> None:
    calendar = made(lea)

    assert vic.get("/api/calendars/sg").json() == calendar
    assert [one["name"] for one in vic.get("/api/calendars").json()] == ["sg"]
    assert len(vic.get("/api/countries").json()) == 16
    assert problem(vic.post("/api/calendars", json=FORM)) == (403, "role")
    assert problem(set_day(vic, 1)) == (403, "role")
    assert problem(lea.post("/api/calendars", json=FORM)) == (409, "name_taken")
    assert vic.get("/api/calendars/elsewhere").status_code == 404


def test_a_day_that_a_person_takes_off_moves_what_is_due(lea: Client, desk: Desk) -> None:
    made(lea)
    start = datetime(2026, 12, 23, 4, tzinfo=UTC)
    before = due(desk, start, 1)

    calendar = done(set_day(lea, 1))

    day = day_of(calendar, "2026-12-24")
    assert (calendar["version"], day and day["source"], day and day["replaces"]) == (2, "manual", None)
    assert (before, due(desk, start, 1)) == (
        datetime(2026, 12, 24, 10, tzinfo=UTC),
        datetime(2026, 12, 28, 10, tzinfo=UTC),
    )


def test_a_holiday_that_is_worked_counts_and_comes_back_when_the_word_is_taken_back(lea: Client, desk: Desk) -> None:
    made(lea)
    start = datetime(2026, 12, 24, 4, tzinfo=UTC)

    worked = done(set_day(lea, 1, day="2026-12-25", kind="working", name="We work"))
    during = due(desk, start, 1)
    back = lea.delete(
        "/api/calendars/sg/days/2026-12-25", params={"reason": "We do not."}, headers=named(worked["version"])
    )

    shown = day_of(worked, "2026-12-25")
    assert shown is not None
    assert shown["replaces"] == "Christmas Day"
    assert during == datetime(2026, 12, 25, 10, tzinfo=UTC)
    assert done(back)["version"] == 3
    assert due(desk, start, 1) == datetime(2026, 12, 28, 10, tzinfo=UTC)


def test_a_day_without_hours_cannot_be_worked(lea: Client) -> None:
    made(lea)
    assert problem(set_day(lea, 1, day="2026-12-26", kind="working")) == (422, "no_hours_that_day")


def test_a_change_on_what_has_changed_meanwhile_is_refused(lea: Client) -> None:
    made(lea)
    done(set_day(lea, 1))

    stale = set_day(lea, 1, day="2026-12-31")

    assert (problem(stale), stale.json()["facts"]) == ((412, "stale_version"), {"version": 2})
    assert lea.post("/api/calendars/sg/days", json=OFF).status_code == 428
    gone = lea.delete("/api/calendars/sg/days/2026-01-02", params={"reason": "x"}, headers=named(2))
    assert problem(gone) == (404, "not_found")


def test_a_week_changes_with_a_reason_and_leaves_the_zone(lea: Client) -> None:
    made(lea)
    week = [["07:00-16:00"]] * 5 + [[], []]

    changed = done(lea.patch("/api/calendars/sg", json={"week": week, "reason": "We start early."}, headers=named(1)))

    assert (changed["week"], changed["zone"], changed["version"]) == (week, "Asia/Singapore", 2)


def test_another_library_is_shown_and_re_times_nothing_until_a_person_says_so(
    lea: Client, vic: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(lea)
    start = datetime(2026, 12, 24, 4, tzinfo=UTC)

    def newer(where: object, year: int, kinds: object) -> tuple[Holiday, ...]:
        return (Holiday(date(year, 12, 28), "A new day", is_estimated=True),)

    monkeypatch.setattr(service, "holidays_of", newer)
    told = vic.get("/api/calendars/sg/upgrade").json()

    assert {"day": "2026-12-25", "before": "Christmas Day", "after": None} in told["changes"]
    assert {"day": "2026-12-28", "before": None, "after": "A new day (estimated)"} in told["changes"]
    assert due(desk, start, 1) == datetime(2026, 12, 28, 10, tzinfo=UTC)
    assert problem(vic.post("/api/calendars/sg/upgrade", json={"reason": "x"}, headers=named(1))) == (403, "role")
    applied = done(lea.post("/api/calendars/sg/upgrade", json={"reason": "It is so."}, headers=named(1)))
    assert applied["version"] == 2
    assert due(desk, start, 2) == datetime(2026, 12, 29, 10, tzinfo=UTC)


def test_where_the_library_says_nothing_new_there_is_nothing_to_apply(lea: Client) -> None:
    made(lea)
    assert lea.get("/api/calendars/sg/upgrade").json()["changes"] == []
    assert problem(lea.post("/api/calendars/sg/upgrade", json={"reason": "x"}, headers=named(1))) == (409, "up_to_date")


def test_coming_years_are_stored_once_as_they_come_near(lea: Client, desk: Desk) -> None:
    made(lea)
    made(lea, name="plain", country=None)
    assert store_coming_years(desk.place) == 0

    desk.clock.forward(timedelta(days=366))

    assert (store_coming_years(desk.place), store_coming_years(desk.place)) == (1, 0)
    with desk.place.edge(SYSTEM).read() as unit:
        years = service.show_calendar(unit=unit, name="sg").years
    assert years[-1].year == desk.clock().year + 3


def test_the_ledger_says_what_became_of_a_calendar_and_why(lea: Client) -> None:
    made(lea)
    done(set_day(lea, 1))
    done(lea.delete("/api/calendars/sg/days/2026-12-24", params={"reason": "Another day."}, headers=named(2)))

    lines = [line for line in lea.get("/api/ledger").json() if line["subject"] == "calendar:sg"]

    assert [line["verb"] for line in lines] == ["calendar.added", "calendar.day_set", "calendar.day_removed"]
    assert [line["reason"] for line in lines] == ["", "We carry boxes.", "Another day."]
