"""A clock that steps a day forth and back: nobody is locked out for good, nothing waits for a mistaken day."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from chaos.audit import ledger
from chaos.journal import Journal
from chaos.stores import Stores
from factories.desks import Desk
from factories.investigations import done, open_case
from factories.outboxes import HOST, HURRY, Outbox
from factories.receivers import Receiver
from watchfloor.infra.outbox.models import Message

DAY = timedelta(days=1)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.stop()


@pytest.fixture
def outbox(desk: Desk, receiver: Receiver) -> Outbox:
    made = Outbox(desk)
    made.allow(HOST)
    made.add(receiver)
    return made


def test_work_goes_on_and_the_chain_holds_whatever_the_clock_says(desk: Desk) -> None:
    ana = desk.person("ana")
    cases = []
    for step in (DAY, -3 * DAY, DAY, timedelta(seconds=-1), DAY):
        desk.clock.forward(step)
        cases.append(str(open_case(ana)["ref"]))

    assert [done(ana.get(f"/api/cases/{case}"))["ref"] for case in cases] == cases
    assert list(ledger(Stores(desk.settings.database_url, desk.settings.root, ()), Journal())) == []


def claim_and_die(desk: Desk) -> None:
    """Leave a message claimed, as a sender that was killed does."""
    with desk.place.database.writing() as session:
        row = session.query(Message).one()
        row.owner, row.leased_until, row.attempts = "dead", desk.clock() + HURRY.lease, 1


def test_a_message_that_was_claimed_on_a_day_that_was_a_mistake_is_sent_today(
    desk: Desk, outbox: Outbox, receiver: Receiver
) -> None:
    outbox.post("key")
    desk.clock.forward(DAY)
    claim_and_die(desk)
    desk.clock.forward(-DAY)

    outbox.deliver_all()

    assert [one.key for one in receiver.taken] == ["key"]


def test_a_lease_that_is_sound_is_still_waited_for(desk: Desk, outbox: Outbox, receiver: Receiver) -> None:
    outbox.post("key")
    claim_and_die(desk)

    outbox.deliver_all()
    assert receiver.taken == []
    desk.clock.forward(HURRY.lease + timedelta(seconds=1))
    outbox.deliver_all()

    assert [one.key for one in receiver.taken] == ["key"]
