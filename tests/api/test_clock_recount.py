"""Counting anew: a calendar that changed moves the clocks that count by it, once, on record, and no others."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from factories.desks import Client, Desk
from factories.escalations import act_on_clock, clock_of, sweep, take_in
from factories.investigations import done, on, problem
from watchfloor.domain.clocks.rules.budgets import ClockClass, Unit
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import BudgetOut, Definition
from watchfloor.domain.clocks.service.start import Start, start
from watchfloor.domain.clocks.tasks import audit_clocks, recount_clocks
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.ledger.reading import payload_of
from watchfloor.kernel.clock import iso

TWO_DAYS = BudgetOut(value=2, unit=Unit.BUSINESS_DAYS)


@pytest.fixture(autouse=True)
def monday(desk: Desk) -> None:
    """A Monday morning in Singapore, before anybody signs in."""
    desk.clock.forward(datetime(2030, 5, 6, 1, 0, tzinfo=UTC) - desk.clock())


@pytest.fixture
def hub(monday: None, lea: Client) -> Client:
    """Who runs a desk, with a calendar that rests on no holiday."""
    done(lea.post("/api/calendars", json={"name": "sg", "zone": "Asia/Singapore"}))
    return lea


def version_of(who: Client, name: str = "sg") -> int:
    return int(done(who.get(f"/api/calendars/{name}"))["version"])


def rest_on(who: Client, day: object, name: str = "sg") -> None:
    form = {"day": str(day), "kind": "off", "name": "The desk moves", "reason": "Boxes."}
    done(who.post(f"/api/calendars/{name}/days", json=form, headers=on(version_of(who, name))))


def work_on(who: Client, day: object) -> None:
    asked = {"params": {"reason": "No boxes."}, "headers": on(version_of(who))}
    done(who.delete(f"/api/calendars/sg/days/{day}", **asked))


def begun(desk: Desk, subject: str, **changes: Any) -> str:
    """A promise of two working days by the calendar, unless told otherwise."""
    said: dict[str, Any] = {
        "name": "reply",
        "kind": ClockKind.INTERNAL,
        "clock_class": ClockClass.FIXED,
        "budget": TWO_DAYS,
        "zone": "Asia/Singapore",
        "calendar": "own:sg",
        "is_pausable": True,
    }
    definition = Definition.model_validate(said | changes)
    at = desk.clock()
    line = desk.edge("ana").change(
        lambda unit: start(
            unit=unit, subject=subject, definition=definition, by=Start("receipt", at, source="a letter")
        )
    )
    return line.ref


@pytest.fixture
def begin(hub: Client, ana: Client, desk: Desk) -> Callable[..., str]:
    """Starts a clock on an escalation."""
    subject = take_in(ana)["ref"]
    return lambda **changes: begun(desk, subject, **changes)


def shown(who: Client, ref: str) -> dict[str, Any]:
    return done(who.get(f"/api/clocks/{ref}"))


def entries(desk: Desk, ref: str) -> list[tuple[str, dict[str, Any]]]:
    """Why a clock was timed anew, and what was told of it."""
    with desk.place.database.reading() as session:
        found = session.scalars(select(LedgerEntry).where(LedgerEntry.verb == "clock.retimed")).all()
        told = [(entry.reason, dict(payload_of(session, entry) or {})) for entry in found]
    return [(reason, said) for reason, said in told if said.get("clock") == ref]


def test_a_day_off_that_was_added_moves_a_running_clock_by_a_day(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    before = shown(ana, ref)
    rest_on(hub, "2030-05-07")

    assert recount_clocks(desk.place) == 1

    after = shown(ana, ref)
    assert (before["due_at"], after["due_at"]) == ("2030-05-08T10:00:00Z", "2030-05-09T10:00:00Z")
    assert [(one["due_at"], one["reason"]) for one in after["due_times"]] == [
        ("2030-05-08T10:00:00Z", "start"),
        ("2030-05-09T10:00:00Z", "calendar sg, version 2"),
    ]
    assert after["version"] == before["version"] + 1


def test_the_move_is_on_record_with_both_times_and_the_calendar(
    hub: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    rest_on(hub, "2030-05-07")

    recount_clocks(desk.place)

    [(reason, told)] = entries(desk, ref)
    assert reason == "calendar sg, version 2"
    assert (told["before"][:19], told["due_at"][:19]) == ("2030-05-08T10:00:00", "2030-05-09T10:00:00")


def test_counting_anew_twice_moves_once(hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]) -> None:
    ref = begin()
    rest_on(hub, "2030-05-07")

    assert [recount_clocks(desk.place) for _ in range(3)] == [1, 0, 0]

    assert len(entries(desk, ref)) == 1
    assert len(shown(ana, ref)["due_times"]) == 2


def test_two_recounts_at_once_move_every_clock_once(hub: Client, desk: Desk, begin: Callable[..., str]) -> None:
    refs = [begin(name=f"reply {number}") for number in range(5)]
    rest_on(hub, "2030-05-07")

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda _: recount_clocks(desk.place), range(3)))

    assert recount_clocks(desk.place) == 0
    assert [len(entries(desk, ref)) for ref in refs] == [1] * 5


def test_without_a_change_nothing_is_counted_anew(desk: Desk, begin: Callable[..., str]) -> None:
    begin()
    assert recount_clocks(desk.place) == 0


def test_a_change_that_moves_no_due_time_leaves_what_was_said(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    desk.clock.forward(timedelta(hours=30))
    sweep(desk)
    said = shown(ana, ref)["firings"]
    rest_on(hub, "2031-01-01")

    assert recount_clocks(desk.place) == 1
    sweep(desk)

    after = shown(ana, ref)
    assert (len(after["due_times"]), after["firings"]) == (1, said)
    assert recount_clocks(desk.place) == 0


def test_a_day_that_is_worked_after_all_brings_the_due_time_back(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    rest_on(hub, "2030-05-07")
    ref = begin()
    first = shown(ana, ref)["due_at"]
    work_on(hub, "2030-05-07")

    recount_clocks(desk.place)

    assert (first, shown(ana, ref)["due_at"]) == ("2030-05-09T10:00:00Z", "2030-05-08T10:00:00Z")


def test_a_clock_that_moved_warns_anew_on_its_new_course(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    desk.clock.forward(timedelta(hours=30))
    sweep(desk)
    rest_on(hub, "2030-05-08")
    recount_clocks(desk.place)

    clock = shown(ana, ref)

    assert [one["mark"] for one in clock["firings"]] == ["warn_50"]
    assert clock["next_mark"] == "warn_50"
    begins, due, halfway = (datetime.fromisoformat(clock[name]) for name in ("started_at", "due_at", "next_at"))
    assert abs((halfway - begins) - (due - halfway)) < timedelta(seconds=1)


@pytest.mark.parametrize("act", ["meet", "cancel"])
def test_what_is_over_is_not_counted_anew(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str], act: str
) -> None:
    ref = begin()
    due = done(act_on_clock(ana, {"ref": ref}, act))["due_at"]
    rest_on(hub, "2030-05-07")

    assert recount_clocks(desk.place) == 0
    assert shown(ana, ref)["due_at"] == due


def test_a_clock_that_stands_still_counts_by_the_new_calendar_when_it_goes_on(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    done(act_on_clock(ana, {"ref": ref}, "pause"))
    rest_on(hub, "2030-05-07")

    assert recount_clocks(desk.place) == 1
    standing = shown(ana, ref)
    going = done(act_on_clock(ana, {"ref": ref}, "resume"))

    assert (standing["state"], standing["due_at"], standing["next_at"]) == ("paused", None, None)
    assert going["due_at"] == "2030-05-09T10:00:00Z"


def test_another_calendar_and_the_law_are_left_alone(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    done(hub.post("/api/calendars", json={"name": "ldn", "zone": "Europe/London"}))
    elsewhere, everyday, country = (
        begin(name="there", calendar="own:ldn", zone="Europe/London"),
        begin(name="daily", calendar=None, budget=BudgetOut(value=2, unit=Unit.CALENDAR_DAYS)),
        begin(name="holidays", calendar="SG"),
    )
    before = [shown(ana, ref) for ref in (elsewhere, everyday, country)]
    rest_on(hub, "2030-05-07")

    assert recount_clocks(desk.place) == 0
    assert [shown(ana, ref) for ref in (elsewhere, everyday, country)] == before


def test_several_calendars_that_changed_are_all_counted_anew(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    done(hub.post("/api/calendars", json={"name": "kl", "zone": "Asia/Kuala_Lumpur"}))
    refs = [begin(name="here"), begin(name="there", calendar="own:kl", zone="Asia/Kuala_Lumpur")]
    rest_on(hub, "2030-05-07")
    rest_on(hub, "2030-05-07", "kl")

    assert recount_clocks(desk.place) == 2
    assert {shown(ana, ref)["due_at"] for ref in refs} == {"2030-05-09T10:00:00Z"}


def test_another_week_moves_business_hours(hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]) -> None:
    ref = begin(budget=BudgetOut(value=10, unit=Unit.BUSINESS_HOURS))
    before = shown(ana, ref)["due_at"]
    form = {"week": [["09:00-13:00"]] * 5 + [[], []], "reason": "Mornings alone."}
    done(hub.patch("/api/calendars/sg", json=form, headers=on(1)))

    recount_clocks(desk.place)

    after = shown(ana, ref)["due_at"]
    assert (before[:19], after[:19]) == ("2030-05-07T02:00:00", "2030-05-08T03:00:00")


def test_both_sides_of_a_range_move(hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]) -> None:
    ref = begin(bound="both", earliest=BudgetOut(value=1, unit=Unit.BUSINESS_DAYS))
    rest_on(hub, "2030-05-07")

    recount_clocks(desk.place)

    clock = shown(ana, ref)
    assert (clock["earliest_at"], clock["due_at"]) == ("2030-05-08T10:00:00Z", "2030-05-09T10:00:00Z")


def test_a_time_that_was_typed_stays_as_it_was_typed(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin(clock_class=ClockClass.SPECIFIED_IN_INSTRUMENT, budget=None)
    due = iso(desk.clock() + timedelta(hours=5))
    form = {"due_at": due, "source": "the paper"}
    done(ana.send("PUT", f"/api/clocks/{ref}/instant", json=form, headers=on(1)))
    rest_on(hub, "2030-05-07")

    assert [recount_clocks(desk.place) for _ in range(2)] == [1, 0]
    assert shown(ana, ref)["due_at"] == due


def test_more_time_that_an_authority_gave_is_not_taken_away_by_a_calendar(
    hub: Client, ana: Client, lou: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    form = {"due_at": "2030-05-20T10:00:00Z", "document": "EV-7", "reason": "the court agreed"}
    done(act_on_clock(lou, {"ref": ref}, "extend", **form))
    rest_on(hub, "2030-05-07")

    recount_clocks(desk.place)

    assert shown(ana, ref)["due_at"] == form["due_at"]


def test_more_time_that_an_authority_gave_outlasts_a_pause(
    ana: Client, lou: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    form = {"due_at": "2030-05-20T10:00:00Z", "document": "EV-7", "reason": "the court agreed"}
    done(act_on_clock(lou, {"ref": ref}, "extend", **form))
    assert done(act_on_clock(ana, {"ref": ref}, "pause"))["due_at"] is None

    going = done(act_on_clock(ana, {"ref": ref}, "resume"))

    assert going["due_at"] == form["due_at"]


def test_a_breach_that_was_stays_one_though_the_calendar_rests_now(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    desk.clock.forward(timedelta(days=3))
    sweep(desk)
    breached = shown(ana, ref)["breached_at"]
    rest_on(hub, "2030-05-07")

    recount_clocks(desk.place)

    assert (breached, shown(ana, ref)["breached_at"]) == ("2030-05-08T10:00:00Z", "2030-05-08T10:00:00Z")


def test_the_auditor_finds_nothing_lost_after_a_recount(hub: Client, desk: Desk, begin: Callable[..., str]) -> None:
    begin()
    rest_on(hub, "2030-05-07")
    recount_clocks(desk.place)

    assert (audit_clocks(desk.place), done(hub.get("/api/clocks/audit"))["lost"]) == (0, [])


def test_whoever_looked_before_the_recount_acts_on_what_is_there_now(
    hub: Client, ana: Client, desk: Desk, begin: Callable[..., str]
) -> None:
    ref = begin()
    before = shown(ana, ref)["version"]
    rest_on(hub, "2030-05-07")
    recount_clocks(desk.place)

    answer = ana.post(f"/api/clocks/{ref}/pause", json={"reason": "they sleep"}, headers=on(before))

    assert problem(answer) == (412, "stale_version")
    assert answer.json()["facts"] == {"version": before + 1}


def test_clocks_that_only_a_compartment_sees_are_counted_anew_too(hub: Client, desk: Desk, ana: Client) -> None:
    zoe = desk.person("zoe")
    ref = begun(desk, take_in(zoe, compartment="vip")["ref"])
    rest_on(hub, "2030-05-07")

    assert recount_clocks(desk.place) == 1
    assert shown(zoe, ref)["due_at"] == "2030-05-09T10:00:00Z"
    assert problem(ana.get(f"/api/clocks/{ref}")) == (404, "not_found")
    assert clock_of(take_in(ana), "IN-IT-3-1-D")["due_at"] is not None
