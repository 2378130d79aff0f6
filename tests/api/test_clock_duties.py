"""What a demand and the book ask for now: duties begin once, follow their rows, and are let go, each on record."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import act_on_clock, sweep, take_in
from factories.investigations import done, on, problem
from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.vocabulary import AT_INTAKE, StartEvent
from watchfloor.domain.clocks.rules.budgets import ClockClass, Unit
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import BudgetOut, ClockLine, Definition
from watchfloor.domain.clocks.service import change, promises, show
from watchfloor.domain.clocks.service.duties import Demand, Moves, evaluate
from watchfloor.domain.clocks.service.start import Start, has_clock, start
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput, NotFound

AT = datetime(2030, 5, 6, 1, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
Evaluate = Callable[..., Moves]


@pytest.fixture
def subject(desk: Desk, ana: Client) -> str:
    """Something one works on, on which no law speaks of itself."""
    return str(take_in(ana, jurisdictions=[], demand_class="press", requester={"kind": "press"})["ref"])


@pytest.fixture
def received(desk: Desk) -> datetime:
    return desk.clock()


@pytest.fixture
def ask(desk: Desk, subject: str, received: datetime) -> Evaluate:
    """Evaluates a demand from Malaysia by a user, unless told otherwise; `events` are what happened since."""

    def evaluated(events: dict[StartEvent, datetime] | None = None, **changes: Any) -> Moves:
        said: dict[str, Any] = {
            "jurisdictions": ("MY",),
            "demand_class": DemandClass.CSAM,
            "requester": RequesterKind.USER,
            "received_at": received,
            "events": dict.fromkeys(AT_INTAKE, received) | (events or {}),
            "target": BudgetOut(value=24, unit=Unit.ELAPSED_HOURS),
        }
        demand = Demand(**said | changes)
        return desk.edge("ana").change(
            lambda unit: evaluate(unit=unit, subject=subject, demand=demand, because="a person looked")
        )

    return evaluated


def names(clocks: Any) -> set[str]:
    return {one.obligation for one in clocks}


def alive(desk: Desk, subject: str) -> dict[str, Any]:
    """The open statutory clocks of a subject by their rows."""
    with desk.edge("ana").read() as unit:
        found = show.of_subject(unit=unit, subject=subject)
    return {one.obligation: one for one in found if one.obligation and one.state in {"running", "awaiting", "paused"}}


def revise(who: Client, row: str, version: int = 0, **form: Any) -> None:
    done(who.patch(f"/api/obligations/{row}", json={"reason": "Counsel answered."} | form, headers=on(version)))


def test_a_demand_starts_its_duties_once_however_often_it_is_looked_at(ask: Evaluate) -> None:
    first, second, third = ask(), ask(), ask()

    assert names(first.started) == {"MY-ONSA-21-ACK", "MY-ONSA-21-ASSESS"}
    assert (bool(first), bool(second), bool(third)) == (True, False, False)


def test_what_happens_starts_what_follows_and_what_follows_that(desk: Desk, ask: Evaluate, received: datetime) -> None:
    ask()

    moves = ask({StartEvent.CONTAINED: received + HOUR, StartEvent.DETERMINED_HARMFUL: received + 2 * HOUR})

    assert names(moves.started) == {"MY-ONSA-22-HOLD", "MY-ONSA-22-FINAL"}
    due = {one.obligation: one.due_at for one in moves.started}
    assert due == {"MY-ONSA-22-HOLD": received + 25 * HOUR, "MY-ONSA-22-FINAL": received + 3 * HOUR}


def test_a_chain_that_happened_before_anybody_looked_starts_whole(ask: Evaluate, received: datetime) -> None:
    moves = ask({StartEvent.ASSESSED: received + HOUR, StartEvent.DETERMINED_HARMLESS: received + 2 * HOUR})

    assert names(moves.started) == {
        "MY-ONSA-21-ACK",
        "MY-ONSA-21-ASSESS",
        "MY-ONSA-23-BLOCK",
        "MY-ONSA-23-FINAL-RES",
    }


def test_a_duty_that_was_met_is_not_started_again(desk: Desk, ask: Evaluate, subject: str, ana: Client) -> None:
    ask()
    clock = alive(desk, subject)["MY-ONSA-21-ACK"]
    done(act_on_clock(ana, {"ref": clock.ref}, "meet"))

    assert not ask()
    assert "MY-ONSA-21-ACK" not in alive(desk, subject)


def test_another_country_lets_the_duties_of_the_first_go_with_the_reason(
    desk: Desk, ask: Evaluate, subject: str, ana: Client
) -> None:
    ask()
    before = alive(desk, subject)["MY-ONSA-21-ACK"]

    moves = ask(jurisdictions=("IN",))

    assert names(moves.let_go) == {"MY-ONSA-21-ACK", "MY-ONSA-21-ASSESS"}
    assert names(moves.started) == {"IN-IT-3-2-ACK", "IN-IT-3-2-RES", "IN-IT-3-2-36"}
    gone = done(ana.get(f"/api/clocks/{before.ref}"))
    assert (gone["state"], gone["end_reason"], gone["next_at"]) == ("cancelled", "a person looked", None)


def test_one_country_more_starts_its_duties_beside_the_others(desk: Desk, ask: Evaluate, subject: str) -> None:
    ask()

    moves = ask(jurisdictions=("MY", "US"))

    assert (names(moves.started), moves.let_go) == ({"US-2258A"}, [])
    assert set(alive(desk, subject)) == {"MY-ONSA-21-ACK", "MY-ONSA-21-ASSESS", "US-2258A"}


def test_a_demand_that_changes_back_has_its_duties_again(desk: Desk, ask: Evaluate, subject: str) -> None:
    ask()
    ask(jurisdictions=("US",))

    moves = ask()

    assert names(moves.started) == {"MY-ONSA-21-ACK", "MY-ONSA-21-ASSESS"}
    assert names(moves.let_go) == {"US-2258A"}


def test_what_follows_goes_with_what_it_followed(desk: Desk, ask: Evaluate, subject: str, received: datetime) -> None:
    ask({StartEvent.CONTAINED: received + HOUR})
    assert "MY-ONSA-22-HOLD" in alive(desk, subject)

    ask({StartEvent.CONTAINED: received + HOUR}, jurisdictions=("SG",))

    assert "MY-ONSA-22-HOLD" not in alive(desk, subject)


def test_a_receipt_that_was_earlier_begins_the_duties_anew(desk: Desk, ask: Evaluate, received: datetime) -> None:
    ask()
    earlier = received - 5 * HOUR

    moves = ask(received_at=earlier, events=dict.fromkeys(AT_INTAKE, earlier))

    assert names(moves.started) == names(moves.let_go) == {"MY-ONSA-21-ACK", "MY-ONSA-21-ASSESS"}
    assert {one.obligation: one.due_at for one in moves.started}["MY-ONSA-21-ACK"] == earlier + HOUR


def test_what_legal_confirmed_stays_confirmed_when_it_begins_anew(
    desk: Desk, ask: Evaluate, subject: str, lou: Client, received: datetime
) -> None:
    ask()
    clock = alive(desk, subject)["MY-ONSA-21-ACK"]
    assert clock.is_provisional
    done(act_on_clock(lou, {"ref": clock.ref}, "confirm"))
    earlier = received - 5 * HOUR

    ask(received_at=earlier, events=dict.fromkeys(AT_INTAKE, earlier))

    assert {row: one.is_provisional for row, one in alive(desk, subject).items()} == {
        "MY-ONSA-21-ACK": False,
        "MY-ONSA-21-ASSESS": True,
    }


def test_a_row_that_legal_ruled_out_is_let_go_and_the_others_run_on(
    desk: Desk, ask: Evaluate, subject: str, lou: Client
) -> None:
    ask()
    revise(lou, "MY-ONSA-21-ACK", applies="does_not_apply")

    moves = ask()

    assert (names(moves.let_go), moves.started, set(alive(desk, subject))) == (
        {"MY-ONSA-21-ACK"},
        [],
        {"MY-ONSA-21-ASSESS"},
    )


def test_a_row_that_legal_says_applies_is_in_doubt_no_more(
    desk: Desk, ask: Evaluate, subject: str, lou: Client
) -> None:
    ask()
    revise(lou, "MY-ONSA-21-ACK", applies="applies")

    moves = ask()

    assert names(moves.retimed) == {"MY-ONSA-21-ACK"}
    assert alive(desk, subject)["MY-ONSA-21-ACK"].is_provisional is False
    assert not ask()


def test_a_law_that_was_amended_moves_its_running_clock_and_keeps_its_start(
    desk: Desk, ask: Evaluate, subject: str, *, lou: Client, ana: Client, received: datetime
) -> None:
    ask()
    revise(lou, "MY-ONSA-21-ASSESS", changes={"budget": {"value": 6, "unit": "elapsed_hours"}})

    assert names(ask().retimed) == {"MY-ONSA-21-ASSESS"}

    clock = done(ana.get(f"/api/clocks/{alive(desk, subject)['MY-ONSA-21-ASSESS'].ref}"))
    assert [one["due_at"] for one in clock["due_times"]] == [iso(received + 12 * HOUR), iso(received + 6 * HOUR)]
    assert (clock["started_at"], clock["definition"]["revision"]) == (iso(received), 1)
    assert clock["due_times"][-1]["reason"] == "a person looked"


def test_a_note_on_a_row_moves_no_clock(ask: Evaluate, lou: Client) -> None:
    ask()
    revise(lou, "MY-ONSA-21-ACK", changes={"note": "Read on Monday."})

    assert not ask()


def test_a_law_without_a_number_has_the_time_of_the_organisation_until_it_has_its_own(
    desk: Desk, ask: Evaluate, subject: str, lou: Client, received: datetime
) -> None:
    ask(jurisdictions=("US",))
    first = alive(desk, subject)["US-2258A"]
    ask(jurisdictions=("US",), target=BudgetOut(value=8, unit=Unit.ELAPSED_HOURS))
    second = alive(desk, subject)["US-2258A"]
    revise(lou, "US-2258A", changes={"internal_target": {"value": 2, "unit": "elapsed_hours"}})
    ask(jurisdictions=("US",))
    third = alive(desk, subject)["US-2258A"]

    assert [one.due_at for one in (first, second, third)] == [received + n * HOUR for n in (24, 8, 2)]
    assert first.ref == second.ref == third.ref
    assert third.is_internal_target


def test_what_is_open_of_the_law_is_told_and_of_other_subjects_is_not(desk: Desk, ask: Evaluate, subject: str) -> None:
    ask()

    def looked(unit: WriteUnit) -> list[bool]:
        return [has_clock(unit=unit, subject=subject, obligation=row) for row in ("MY-ONSA-21-ACK", "US-2258A")]

    told = desk.edge("ana").change(looked)
    with desk.edge("ana").read() as unit:
        held, elsewhere = (change.open_mandatory(unit=unit, subject=one) for one in (subject, "ESC-999"))

    assert set(held) == {one.ref for one in alive(desk, subject).values()}
    assert (told, elsewhere) == ([True, False], ())


def promised(desk: Desk, subject: str, at: datetime, **changes: Any) -> Any:
    said: dict[str, Any] = {"name": "reply", "kind": ClockKind.INTERNAL, "clock_class": ClockClass.FIXED}
    said |= {"budget": BudgetOut(value=4, unit=Unit.ELAPSED_HOURS), "is_mandatory": False}
    definition = Definition.model_validate(said | changes)
    desk.edge("ana").change(
        lambda unit: promises.promise(
            unit=unit, subject=subject, definitions=[definition], event="receipt", at=at, because="agreed"
        )
    )
    with desk.edge("ana").read() as unit:
        found = show.of_subject(unit=unit, subject=subject)
    return next(one for one in found if one.name == definition.name and one.state in {"running", "awaiting"})


def keep_at(desk: Desk, clock: str, at: datetime) -> None:
    desk.edge("ana").change(lambda unit: promises.keep_clock(unit=unit, clock=clock, at=at, reason="done"))


def test_a_promise_of_a_name_runs_once_and_says_its_last_word(desk: Desk, subject: str, received: datetime) -> None:
    first, same = promised(desk, subject, received), promised(desk, subject, received + HOUR)
    longer = promised(desk, subject, received, budget=BudgetOut(value=6, unit=Unit.ELAPSED_HOURS))

    assert first.ref == same.ref == longer.ref
    assert (same.due_at, same.version) == (received + 4 * HOUR, first.version)
    assert (longer.due_at, longer.started_at) == (received + 6 * HOUR, received)


def test_a_promise_that_was_kept_is_kept_once_and_a_new_one_begins(
    desk: Desk, subject: str, received: datetime, ana: Client
) -> None:
    first = promised(desk, subject, received)
    for _ in range(2):
        desk.edge("ana").change(lambda unit: promises.keep(unit=unit, subject=subject, name="reply", at=unit.now))
    second = promised(desk, subject, received)

    assert done(ana.get(f"/api/clocks/{first.ref}"))["state"] == "met"
    assert second.ref != first.ref


def test_keeping_all_promises_leaves_the_law_running(
    desk: Desk, ask: Evaluate, subject: str, received: datetime
) -> None:
    ask()
    own = promised(desk, subject, received)

    desk.edge("ana").change(lambda unit: promises.keep_all(unit=unit, subject=subject, at=unit.now))

    assert set(alive(desk, subject)) == {"MY-ONSA-21-ACK", "MY-ONSA-21-ASSESS"}
    with desk.edge("ana").read() as unit:
        assert show.show_clock(unit=unit, clock=own.ref).state == "met"


def test_a_promise_that_was_kept_before_now_is_met_at_that_time_and_never_later_than_now(
    desk: Desk, subject: str, received: datetime
) -> None:
    before = promised(desk, subject, received - 3 * HOUR)
    ahead = promised(desk, subject, received - 3 * HOUR, name="answer")
    keep_at(desk, before.ref, received - HOUR)
    keep_at(desk, ahead.ref, received + 9 * HOUR)

    with desk.edge("ana").read() as unit:
        met = [show.show_clock(unit=unit, clock=one.ref) for one in (before, ahead)]
        now = unit.now
    assert met[0].ended_at == received - HOUR
    assert met[1].ended_at is not None
    assert received <= met[1].ended_at <= now


@pytest.mark.parametrize(
    ("calendar", "refusal"), [("own:nowhere", NotFound), ("XX", InvalidInput), ("SG-NSW", InvalidInput)]
)
def test_a_clock_does_not_start_by_a_calendar_that_nobody_knows(
    desk: Desk, subject: str, received: datetime, calendar: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        promised(desk, subject, received, calendar=calendar)
    with desk.edge("ana").read() as unit:
        assert "reply" not in {one.name for one in show.of_subject(unit=unit, subject=subject)}


# What becomes of a clock whose time is over and that nobody met: its state, and whether that is a breach.
LAPSES: list[tuple[dict[str, Any], str, bool]] = [
    ({}, "running", True),
    ({"bound": "both", "earliest": BudgetOut(value=1, unit=Unit.ELAPSED_HOURS)}, "running", True),
    ({"clock_class": "window"}, "ended", False),
    ({"clock_class": "retention"}, "ended", False),
    ({"clock_class": "precondition"}, "ended", False),
    ({"bound": "target_mean"}, "running", False),
    ({"bound": "target_percentile", "percentile": 85}, "running", False),
    ({"is_counterparty": True}, "running", False),
    ({"clock_class": "hold"}, "running", True),
    ({"clock_class": "at_event", "budget": BudgetOut(value=0, unit=Unit.ELAPSED_HOURS)}, "running", True),
]


@pytest.mark.parametrize(("changes", "state", "is_breach"), LAPSES)
def test_a_time_that_is_over_is_a_breach_an_end_or_neither(
    desk: Desk, subject: str, received: datetime, changes: dict[str, Any], state: str, *, is_breach: bool
) -> None:
    clock = promised(desk, subject, received, **changes)
    desk.clock.forward(5 * HOUR)
    sweep(desk)
    sweep(desk)

    with desk.edge("ana").read() as unit:
        found = show.show_clock(unit=unit, clock=clock.ref)

    said = [one.mark for one in found.firings]
    assert (found.state, found.breached_at is not None) == (state, is_breach)
    assert said.count("due") == 1
    assert found.next_at is None
    assert ("warn_50" in said) is (changes.get("clock_class") != "at_event")


def test_a_clock_with_nothing_but_an_earliest_time_says_that_alone(
    desk: Desk, subject: str, received: datetime
) -> None:
    clock = promised(
        desk, subject, received, bound="not_before", budget=None, earliest=BudgetOut(value=2, unit=Unit.ELAPSED_HOURS)
    )
    desk.clock.forward(9 * HOUR)
    sweep(desk)

    with desk.edge("ana").read() as unit:
        found = show.show_clock(unit=unit, clock=clock.ref)
    assert ([one.mark for one in found.firings], found.due_at) == (["opens"], None)


def test_the_time_of_a_paper_that_was_typed_at_intake_runs_at_once(
    desk: Desk, subject: str, received: datetime
) -> None:
    definition = Definition(
        name="a notice", kind=ClockKind.STATUTORY, clock_class=ClockClass.SPECIFIED_IN_INSTRUMENT, is_pausable=False
    )

    def begin(due: datetime | None) -> ClockLine:
        by = Start("receipt", received, due_at=due)
        return desk.edge("ana").change(lambda unit: start(unit=unit, subject=subject, definition=definition, by=by))

    known, unknown = begin(received + 6 * HOUR), begin(None)

    assert (known.state, known.due_at, known.next_mark) == ("running", received + 6 * HOUR, "warn_50")
    assert (unknown.state, unknown.due_at, unknown.next_mark) == ("awaiting", None, "instant_missing")


@pytest.mark.parametrize("act", ["pause", "resume", "meet", "cancel", "confirm"])
def test_nobody_acts_on_a_version_that_is_not_there_any_more(ana: Client, lou: Client, act: str) -> None:
    clock = take_in(ana)["clocks"][0]
    who = lou if act == "confirm" else ana

    stale = who.post(f"/api/clocks/{clock['ref']}/{act}", json={"reason": "x"}, headers=on(clock["version"] + 7))
    bare = who.post(f"/api/clocks/{clock['ref']}/{act}", json={"reason": "x"})

    assert (problem(stale), bare.status_code) == ((412, "stale_version"), 428)


@pytest.mark.parametrize("act", ["pause", "resume", "meet", "cancel"])
def test_who_only_looks_on_moves_no_clock(ana: Client, vic: Client, act: str) -> None:
    clock = take_in(ana)["clocks"][0]
    answer = vic.post(f"/api/clocks/{clock['ref']}/{act}", json={"reason": "x"}, headers=on(clock["version"]))
    assert problem(answer) == (403, "role")
