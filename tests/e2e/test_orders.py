"""An order that leaves three hours, whenever it comes: before the handover, after its freeze, and on a holiday."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from e2e.conftest import Comes
from e2e.desk import nursery
from e2e.escalation_steps import begin_work, close, contain, make_lasting, settle_items, triage
from e2e.hours import Hour, library
from e2e.order_desk import ANA, BEN, LEA, OFFICER, OTHERS, SINGAPORE, THINGS, OrderDesk, order_desk, plan_the_day
from e2e.order_shortcuts import answer, carry_out, end, look_into
from e2e.order_steps import (
    approve_answer,
    claim,
    draft_and_freeze,
    hear_the_call,
    list_things,
    note_answered,
    send_answer,
    take_over,
    write_answer,
)
from e2e.visitor import Visitor
from factories.handing import take_in
from factories.processes import until

pytestmark = pytest.mark.skipif(
    library() is None, reason="no libfaketime here to set a desk's clock; `make browser` installs it (as root)"
)
THREE_HOURS = timedelta(hours=3)
MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Arrival:
    """When an order comes, and what it is about."""

    name: str
    at: datetime
    things: tuple[str, str] = THINGS
    is_late: bool = False
    is_by_keys: bool = False
    """Whether every step is done in the console; else those are that differ from one arrival to another."""


@dataclass(frozen=True)
class Day:
    """The orders of one day, and what of it matters."""

    name: str
    arrivals: tuple[Arrival, ...]
    is_holiday: bool = False

    @property
    def freeze(self) -> datetime:
        """A quarter of an hour before the shift ends at 16:30."""
        return self.arrivals[0].at.replace(hour=16, minute=15)

    @property
    def first(self) -> datetime:
        """What comes first: the freeze, or an order."""
        return min(self.freeze, *(arrival.at for arrival in self.arrivals))


DAYS = (
    Day(
        "a-working-day",
        (
            Arrival("before-the-freeze", datetime(2026, 4, 30, 15, 40, tzinfo=SINGAPORE), is_by_keys=True),
            Arrival("after-the-freeze", datetime(2026, 4, 30, 16, 20, tzinfo=SINGAPORE), OTHERS, is_late=True),
        ),
    ),
    Day(
        "a-holiday",
        (Arrival("on-a-holiday", datetime(2026, 5, 1, 16, 20, tzinfo=SINGAPORE), is_late=True),),
        is_holiday=True,
    ),
)


@pytest.fixture(params=DAYS, ids=lambda day: day.name)
def day(request: pytest.FixtureRequest) -> Day:
    found: Day = request.param
    return found


@pytest.fixture(scope="module")
def hour(tmp_path_factory: pytest.TempPathFactory) -> Hour:
    """The hour of a worker's desks of orders, one after another: before the first of them, it is of that day."""
    found = Hour(tmp_path_factory.mktemp("hour") / "hour")
    found.set(min(day.first for day in DAYS).replace(hour=0))
    return found


@pytest.fixture(scope="module")
def late_nursery(hour: Hour) -> Iterator["subprocess.Popen[str]"]:
    """Where their processes come from: libfaketime is there before anything else is, or not at all."""
    with nursery(hour.environment()) as waiting:
        yield waiting


@pytest.fixture
def desk(day: Day, hour: Hour, late_nursery: "subprocess.Popen[str]", tmp_path: Path) -> Iterator[OrderDesk]:
    """The desk ten minutes before anything happens."""
    with order_desk(tmp_path, day.first - 10 * MINUTE, hour, late_nursery) as opened:
        yield opened


def test_an_order_goes_from_mail_to_an_answer_within_its_three_hours(comes: Comes, desk: OrderDesk, day: Day) -> None:
    lea = comes(desk.served, LEA)
    ana = comes(desk.served, ANA)
    desk.people += [lea, ana]
    plan_the_day(lea, day.freeze)
    check_the_day(lea, day)
    press = take_in(ana, "A reporter asks about a playlist", received_at=desk.hour.now().isoformat())

    refs = {arrival: receive(desk, ana, arrival, day) for arrival in day.arrivals if not arrival.is_late}
    desk.turn_to(day.freeze)
    handover = draft_and_freeze(ana)
    refs |= {arrival: receive(desk, ana, arrival, day) for arrival in day.arrivals if arrival.is_late}

    desk.turn_to(day.freeze + 16 * MINUTE)
    ben = comes(desk.served, BEN)
    desk.people.append(ben)
    ben.settle()
    ben.picture(f"order-floor-{day.name}")
    for arrival, ref in refs.items():
        be_handed(ben, ana, handover, ref, arrival)
    ben.go(f"/handovers/{handover}")
    ben.picture(f"order-handover-{day.name}")
    assert {item["escalation"] for item in ben.ask(f"/api/handovers/{handover}")["items"]} == {press, *refs.values()}

    for arrival, ref in refs.items():
        (settle_by_keys if arrival.is_by_keys else settle)(ben, lea, ref)
        ben.picture(f"order-closed-{arrival.name}")
        check_the_end(desk, ben, ref, arrival)
    assert len(desk.post.taken) == len(refs)


def be_handed(ben: Visitor, ana: Visitor, handover: str, ref: str, arrival: Arrival) -> None:
    """What comes after the freeze is an addendum; whoever takes an order over owns it from then on."""
    noted = until_item(ben, handover, ref)
    assert noted["is_addendum"] is arrival.is_late
    assert (owner_of(ben, ref), ref in unowned(ben)) == (me(ana), True)
    ben.go("/floor")
    take_over(ben, handover, ref, noted["number"])
    assert (owner_of(ben, ref), ref in unowned(ben)) == (me(ben), False)


def settle_by_keys(ben: Visitor, lea: Visitor, ref: str) -> None:
    """From the beginning of the work to the end of the order."""
    begin_work(ben, ref)
    make_lasting(ben, ref)
    settle_items(ben, ref, last=THINGS[1])
    update = write_answer(ben, ref)
    approve_answer(lea, update)
    send_answer(ben, update)
    note_answered(ben, ref)
    close(ben, ref)


def settle(ben: Visitor, lea: Visitor, ref: str) -> None:
    """The same beside the console."""
    carry_out(ben, ref)
    answer(ben, lea, ref)
    end(ben, ref)


def receive(desk: OrderDesk, ana: Visitor, arrival: Arrival, day: Day) -> str:
    """The order comes by mail, and who is there, or on call, contains it before its severity is settled."""
    known = orders(ana)
    desk.turn_to(arrival.at)
    desk.post_order(arrival.at, arrival.things)
    desk.served.work.kill()  # whose first look is at the mailbox
    desk.served.work.begin()
    until(lambda: orders(ana) - known)
    [ref] = orders(ana) - known
    clock = clock_of(ana, ref)
    assert datetime.fromisoformat(clock["due_at"]) == arrival.at + THREE_HOURS
    check_the_pages(ana, ref, day)
    contain_first(ana, ref, arrival)
    (look_into_by_keys if arrival.is_by_keys else look_into)(ana, ref)
    ana.picture(f"order-{arrival.name}")
    return ref


def contain_first(ana: Visitor, ref: str, arrival: Arrival) -> None:
    ana.go("/escalations")
    ana.picture(f"order-queue-{arrival.name}")
    ana.go(f"/escalations/{ref}")
    contain(ana)
    told = ana.ask(f"/api/escalations/{ref}")
    assert (told["severity"], told["state"]) == (None, "received")
    ana.picture(f"order-contained-{arrival.name}")


def look_into_by_keys(ana: Visitor, ref: str) -> None:
    """What it is, what it names, and whose it is."""
    triage(ana, ref)
    list_things(ana, ref)
    claim(ana, ref)


def check_the_day(lea: Visitor, day: Day) -> None:
    """The grid of coverage says of a holiday why nobody is there."""
    for desk, at in (("sg", day.first), ("se", day.freeze + 20 * MINUTE)):
        duties = lea.ask(f"/api/coverage?at={at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}")["desks"]
        [duty] = [one for one in duties if one["desk"] == desk]
        assert duty["is_covered"] is not day.is_holiday
        assert ("A day off" in duty["says"]) is day.is_holiday
    lea.go("/admin?tab=desks&desk=sg")
    lea.picture(f"order-coverage-{day.name}")


def check_the_pages(ana: Visitor, ref: str, day: Day) -> None:
    """Where nobody is on shift, who is on call is called as soon as the order is there."""
    if day.is_holiday:
        until(lambda: [call for page in pages(ana, ref) for call in page["calls"]])
        hear_the_call(ana, ref)
    called = {call["actor"] for page in pages(ana, ref) for call in page["calls"]}
    assert called == ({me(ana)} if day.is_holiday else set())


def check_the_end(desk: OrderDesk, ben: Visitor, ref: str, arrival: Arrival) -> None:
    told = ben.ask(f"/api/escalations/{ref}")
    assert told["state"] == "closed"
    assert {item["named"]: item["outcome"] for item in told["items"]} == dict.fromkeys(arrival.things, "done")
    clock = clock_of(ben, ref)
    assert clock["state"] == "met"
    assert datetime.fromisoformat(clock["due_at"]) == arrival.at + THREE_HOURS
    letter = desk.post.taken[-1]
    assert letter["To"] == OFFICER
    words = " ".join(letter.get_content().split())
    assert all(f"{thing} done; territory: IN; in effect since" in words for thing in arrival.things)


def unowned(who: Visitor) -> set[str]:
    """What runs on a grave or legal clock without an owner who is on shift or on call."""
    return {one["escalation"] for one in who.ask("/api/ownership")["unowned"]}


def orders(who: Visitor) -> set[str]:
    return {one["ref"] for one in who.ask("/api/escalations")["items"] if one["demand_class"] == "government_order"}


def clock_of(who: Visitor, ref: str) -> dict[str, Any]:
    [found] = [one for one in who.ask(f"/api/escalations/{ref}")["clocks"] if one["obligation"] == "IN-IT-3-1-D"]
    clock: dict[str, Any] = found
    return clock


def until_item(who: Visitor, handover: str, ref: str) -> dict[str, Any]:
    """What the handover says of an escalation, once it is in it."""
    found: list[dict[str, Any]] = []

    def look() -> list[dict[str, Any]]:
        items = who.ask(f"/api/handovers/{handover}")["items"]
        found[:] = [item for item in items if item["escalation"] == ref]
        return found

    until(look)
    return found[0]


def pages(who: Visitor, ref: str) -> list[dict[str, Any]]:
    return [one for one in who.ask("/api/pages")["items"] if one["subject"] == ref]


def owner_of(who: Visitor, ref: str) -> str | None:
    owner: str | None = who.ask(f"/api/escalations/{ref}")["assignee"]
    return owner


def me(who: Visitor) -> str:
    found: str = who.ask("/api/session")["user"]["id"]
    return found
