"""A deliverer that is killed again and again, and several at once: nothing lost, nothing taken twice, in order."""

import os
import signal
from collections import defaultdict
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from factories.copies import exit_of, processes
from factories.delivering import keep_delivering, waits
from factories.desks import Desk
from factories.outboxes import HOST, HURRY, Outbox
from factories.receivers import FAULTS, Fault, Receiver, Taken
from watchfloor.api.app import open_workspace
from watchfloor.infra.outbox.delivery import deliver_due

ENTITIES = [f"account:{name}" for name in "abcd"]
EACH = 4
# At which request the deliverer is killed, and whether the platform had taken the message before.
KILLS = {2: False, 7: True, 13: True}
QUICK = [fault for name, fault in FAULTS.items() if name not in {"silent", "drip"}]


def post_lines(outbox: Outbox) -> None:
    """Some messages about each entity, one after the other."""
    for number in range(EACH):
        for entity in ENTITIES:
            outbox.post(f"{entity}/{number}", about=entity)


def by_entity(taken: Iterable[Taken]) -> dict[str, list[int]]:
    """The numbers in which each entity's messages were taken."""
    order: dict[str, list[int]] = defaultdict(list)
    for one in taken:
        entity, _, number = one.key.partition("/")
        order[entity].append(int(number))
    return dict(order)


WHOLE_AND_IN_ORDER = {entity: list(range(EACH)) for entity in ENTITIES}


def test_a_deliverer_that_is_killed_again_and_again_loses_and_doubles_nothing(
    desk: Desk, outbox: Outbox, receiver: Receiver
) -> None:
    outbox.add(receiver)
    post_lines(outbox)
    asked = count(1)
    surroundings = {
        "WATCHFLOOR_HOME": str(desk.settings.root),
        "WATCHFLOOR_DATABASE": desk.settings.database_url,
        "WATCHFLOOR_OUTGOING_ALLOWED": f'["{HOST}"]',
        "WATCHFLOOR_OUTGOING_SECONDS": "1",
    }
    killed: list[int] = []
    ours, theirs = processes().Pipe()

    def kill_now_and_then(_: str) -> Fault | None:
        number = next(asked)
        if number not in KILLS:
            return QUICK[number % len(QUICK)] if number % 3 == 0 else None
        child = int(ours.recv())
        os.kill(child, signal.SIGKILL)
        killed.append(child)
        return Fault("reset", is_kept=KILLS[number])

    receiver.fault_of = kill_now_and_then
    assert exit_of(keep_delivering, surroundings, theirs) == 0

    assert len(set(killed)) == len(KILLS)
    assert by_entity(receiver.taken) == WHOLE_AND_IN_ORDER
    assert {message["state"] for message in outbox.messages()} == {"delivered"}


@pytest.mark.parametrize("fails", [False, True], ids=["all well", "with failures"])
def test_several_deliverers_at_once_share_the_work(desk: Desk, outbox: Outbox, receiver: Receiver, fails: bool) -> None:
    outbox.add(receiver)
    post_lines(outbox)
    asked = count(1)
    if fails:
        receiver.fault_of = lambda _: QUICK[number % len(QUICK)] if (number := next(asked)) % 3 == 0 else None

    def work(_: int) -> None:
        place = open_workspace(desk.place.settings)
        while waits(place):
            deliver_due(place, patience=HURRY)
        place.database.dispose()

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(work, range(3)))

    messages = outbox.messages()
    assert by_entity(receiver.taken) == WHOLE_AND_IN_ORDER
    assert {message["state"] for message in messages} == {"delivered"}
    assert len(receiver.calls) == sum(message["attempts"] for message in messages)
