"""Clocks: the law's do not stop, an instrument's time is typed, each thing is said once, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import inspect, select, update

from factories.desks import Client, Desk
from factories.escalations import DIRECTION, act_on_clock, clock_of, read, sweep, take_in, triage
from factories.investigations import done, on, problem
from watchfloor.domain.clocks.models import Clock
from watchfloor.domain.clocks.tasks import audit_clocks
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.ledger.reading import payload_of
from watchfloor.kernel.clock import iso

HOURS = 3


def shown(who: Client, clock: dict[str, Any]) -> dict[str, Any]:
    return done(who.get(f"/api/clocks/{clock['ref']}"))


def marks(who: Client, clock: dict[str, Any]) -> list[str]:
    return [one["mark"] for one in shown(who, clock)["firings"]]


def typed(who: Client, clock: dict[str, Any], due: datetime, source: str = "the paper") -> Any:
    form = {"due_at": iso(due), "source": source}
    return who.send("PUT", f"/api/clocks/{clock['ref']}/instant", json=form, headers=on(shown(who, clock)["version"]))


@pytest.fixture
def order(ana: Client) -> dict[str, Any]:
    """The clock of an order that leaves three hours."""
    return clock_of(take_in(ana), "IN-IT-3-1-D")


@pytest.fixture
def direction(ana: Client) -> dict[str, Any]:
    """A clock that awaits the time of its instrument."""
    return clock_of(take_in(ana, **DIRECTION), "SG-POFMA-22")


def test_a_statutory_clock_is_not_paused_and_the_answer_names_its_row(ana: Client, order: dict[str, Any]) -> None:
    answer = act_on_clock(ana, order, "pause")

    assert problem(answer) == (403, "not_pausable")
    assert answer.json()["facts"]["obligation"] == "IN-IT-3-1-D"
    assert shown(ana, order)["state"] == "running"


def test_a_promise_of_ones_own_stands_still_and_goes_on_with_what_is_left(ana: Client, desk: Desk) -> None:
    promise = clock_of(triage(ana, take_in(ana)), "decision")
    stopped = done(act_on_clock(ana, promise, "pause", reason="they sleep"))
    assert (stopped["state"], stopped["due_at"], stopped["next_at"]) == ("paused", None, None)
    desk.clock.forward(timedelta(hours=5))

    going = done(act_on_clock(ana, promise, "resume"))

    stood = [
        datetime.fromisoformat(part["ends"]) - datetime.fromisoformat(part["begins"]) for part in going["segments"][1:2]
    ]
    assert datetime.fromisoformat(going["due_at"]) == datetime.fromisoformat(promise["due_at"]) + stood[0]
    assert [part["is_paused"] for part in going["segments"]] == [False, True, False]
    assert [one["due_at"] for one in going["due_times"]] == [promise["due_at"], None, going["due_at"]]


def test_a_clock_warns_three_times_and_then_the_breach_is_on_record_once(
    ana: Client, desk: Desk, order: dict[str, Any]
) -> None:
    desk.clock.forward(timedelta(hours=HOURS, seconds=1))

    sweep(desk)
    sweep(desk)

    clock = shown(ana, order)
    assert marks(ana, order) == ["warn_50", "warn_75", "warn_90", "due"]
    assert (clock["breached_at"], clock["next_mark"], clock["state"]) == (clock["due_at"], None, "running")
    with desk.place.database.reading() as session:
        entries = session.scalars(select(LedgerEntry).where(LedgerEntry.verb == "clock.breached")).all()
        named = [(payload_of(session, entry) or {})["clock"] for entry in entries]
    assert named.count(order["ref"]) == 1


def test_after_an_outage_everything_is_said_with_how_late_it_was(
    ana: Client, desk: Desk, order: dict[str, Any]
) -> None:
    desk.clock.forward(timedelta(days=3))

    sweep(desk)

    late = [one["late_by"] for one in shown(ana, order)["firings"]]
    assert len(late) == 4
    assert min(late) > timedelta(days=2).total_seconds()


def test_what_is_done_in_time_is_no_breach_and_says_nothing_more(
    ana: Client, desk: Desk, order: dict[str, Any]
) -> None:
    done(act_on_clock(ana, order, "meet"))
    desk.clock.forward(timedelta(days=1))

    sweep(desk)

    assert (shown(ana, order)["breached_at"], marks(ana, order)) == (None, [])


def test_what_is_done_late_is_a_breach_though_no_sweep_came_by(ana: Client, desk: Desk, order: dict[str, Any]) -> None:
    desk.clock.forward(timedelta(hours=4))

    met = done(act_on_clock(ana, order, "meet"))

    assert (met["state"], met["breached_at"]) == ("met", met["due_at"])


def test_a_clock_that_is_over_is_not_ended_again(ana: Client, order: dict[str, Any]) -> None:
    done(act_on_clock(ana, order, "meet"))

    assert problem(act_on_clock(ana, order, "meet")) == (409, "clock_over")


def test_the_time_of_an_instrument_is_typed_and_typed_again_and_every_one_is_kept(
    ana: Client, desk: Desk, direction: dict[str, Any]
) -> None:
    by_telephone, on_paper = desk.clock() + timedelta(hours=6), desk.clock() + timedelta(hours=4)
    done(typed(ana, direction, by_telephone, "by telephone, the officer on duty"))

    clock = done(typed(ana, direction, on_paper))

    assert (clock["state"], clock["due_at"]) == ("running", iso(on_paper))
    assert [one["due_at"] for one in clock["due_times"]] == [None, iso(by_telephone), iso(on_paper)]
    assert [one["source"] for one in clock["due_times"]][1:] == ["by telephone, the officer on duty", "the paper"]


def test_a_time_that_nobody_typed_is_asked_for(ana: Client, desk: Desk, direction: dict[str, Any]) -> None:
    desk.clock.forward(timedelta(minutes=16))

    sweep(desk)

    assert marks(ana, direction) == ["instant_missing"]


@pytest.mark.parametrize(("hours", "source"), [(5, " "), (-5, "paper")])
def test_a_typed_time_has_a_source_and_lies_after_the_receipt(
    ana: Client, desk: Desk, direction: dict[str, Any], hours: int, source: str
) -> None:
    answer = typed(ana, direction, desk.clock() + timedelta(hours=hours), source)

    assert problem(answer) == (422, "instant_before_receipt" if hours < 0 else "reason_missing")


def test_the_time_of_a_row_is_not_typed(ana: Client, desk: Desk, order: dict[str, Any]) -> None:
    assert problem(typed(ana, order, desk.clock() + timedelta(days=2))) == (403, "not_typed")


def test_legal_extends_with_the_document_and_makes_nothing_shorter(
    ana: Client, lou: Client, desk: Desk, order: dict[str, Any]
) -> None:
    form = {"due_at": iso(desk.clock() + timedelta(hours=30)), "document": "EV-7", "reason": "the ministry agreed"}
    assert problem(act_on_clock(ana, order, "extend", **form)) == (403, "role")
    earlier = form | {"due_at": iso(desk.clock() + timedelta(hours=1))}
    assert problem(act_on_clock(lou, order, "extend", **earlier)) == (422, "not_an_extension")

    extended = done(act_on_clock(lou, order, "extend", **form))

    assert (extended["due_at"], extended["due_times"][-1]["source"]) == (form["due_at"], "EV-7")


def test_legal_confirms_what_was_in_doubt_once(lou: Client, ana: Client, order: dict[str, Any]) -> None:
    confirmed = done(act_on_clock(lou, order, "confirm", reason="we are an intermediary"))

    assert confirmed["is_provisional"] is False
    assert problem(act_on_clock(lou, order, "confirm")) == (409, "not_provisional")
    assert [task["state"] for task in read(ana, order["subject"])["tasks"] if task["clock"] == order["ref"]] == ["done"]


def test_two_sweeps_at_once_say_everything_once(desk: Desk, ana: Client) -> None:
    clocks = [clock_of(take_in(ana), "IN-IT-3-1-D") for _ in range(6)]
    desk.clock.forward(timedelta(hours=4))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: sweep(desk), range(4)))

    assert [marks(ana, clock) for clock in clocks] == [["warn_50", "warn_75", "warn_90", "due"]] * 6


def test_a_clock_of_the_machine_that_jumps_back_says_nothing_twice(
    ana: Client, desk: Desk, order: dict[str, Any]
) -> None:
    desk.clock.forward(timedelta(hours=2))
    sweep(desk)
    desk.clock.forward(-timedelta(hours=2))
    sweep(desk)
    desk.clock.forward(timedelta(hours=2))
    sweep(desk)

    assert marks(ana, order) == ["warn_50"]


def test_a_mark_of_a_series_cannot_be_stored_twice(desk: Desk) -> None:
    with desk.place.database.reading() as session:
        named = inspect(session.connection()).get_unique_constraints("clock_firing")

    assert ["clock", "series", "mark"] in [one["column_names"] for one in named]


def lose(desk: Desk, ref: str) -> None:
    """Make a clock forget what it has to say, as a fault would."""
    with desk.place.database.writing() as session:
        session.execute(update(Clock).where(Clock.ref == ref).values(next_at=None, next_mark=None))


def test_the_auditor_finds_a_lost_clock_and_mends_it_on_record(
    lea: Client, ana: Client, desk: Desk, order: dict[str, Any]
) -> None:
    assert done(lea.get("/api/clocks/audit"))["lost"] == []
    lose(desk, order["ref"])
    [lost] = done(lea.get("/api/clocks/audit"))["lost"]

    audit_clocks(desk.place)

    assert (lost["ref"], "warn_50" in lost["why"]) == (order["ref"], True)
    assert done(lea.get("/api/clocks/audit"))["lost"] == []
    assert shown(ana, order)["next_mark"] == "warn_50"


def test_the_auditor_tells_nobody_of_what_they_may_not_see(desk: Desk, lea: Client) -> None:
    hidden = clock_of(take_in(desk.person("zoe"), compartment="vip"), "IN-IT-3-1-D")
    lose(desk, hidden["ref"])

    found = done(lea.get("/api/clocks/audit"))

    assert (found["open_clocks"], found["lost"]) == (0, [])


def test_open_clocks_are_listed_by_their_due_time_page_by_page(ana: Client) -> None:
    for _ in range(3):
        triage(ana, take_in(ana))
    whole = ana.get("/api/clocks", params={"limit": 500}).json()["items"]

    pages, cursor = [], None
    while page := done(ana.get("/api/clocks", params={"limit": 4} | ({"cursor": cursor} if cursor else {}))):
        pages += page["items"]
        if not (cursor := page["next_cursor"]):
            break

    assert [one["ref"] for one in pages] == [one["ref"] for one in whole]
    assert [one["due_at"] for one in whole] == sorted(one["due_at"] for one in whole)
