"""Streams of events: nothing lost, nothing twice, nothing of others, and an end where there must be one."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from factories.desks import Desk
from factories.streams import Reader, events_of, opened, write
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.ledger import tailing
from watchfloor.infra.web.events import Events, TooManyStreams
from watchfloor.kernel.errors import NotSignedIn

WRITERS, EACH = 20, 8
LONG = 3_600.0


def run(events: Events, act: Coroutine[Any, Any, None]) -> None:
    """Do it in a loop of its own, and leave nobody who still reads."""
    asyncio.run(act)
    events.tailer.rested()


def is_joined(events: Events) -> bool:
    return events.tailer.listening > 0


async def beginning(reader: Reader) -> None:
    """Until a stream without a place to begin at has told where it begins."""
    await reader.until(lambda one: b"id: " in one.body)


def test_who_comes_back_misses_nothing_and_hears_nothing_twice(desk: Desk) -> None:
    events, lea = events_of(desk), desk.actor("lea")

    def writing(writer: int) -> None:
        for number in range(EACH):
            write(desk, f"CASE-{writer * EACH + number + 1}")

    async def follow() -> None:
        heard: list[Any] = []
        reader = opened(events, lea)
        await beginning(reader)
        with ThreadPoolExecutor(WRITERS) as pool:
            done = [asyncio.wrap_future(pool.submit(writing, writer)) for writer in range(WRITERS)]
            while len(heard) < WRITERS * EACH:
                await reader.until(lambda one: one.told)
                await reader.leave()
                heard += reader.told
                reader = opened(events, lea, after=events.marks.position(reader.last))
            await asyncio.gather(*done)
        await reader.leave()

        positions = [one["position"] for one in heard]
        assert positions == sorted(set(positions))
        assert {one["subject"] for one in heard} == {f"CASE-{number + 1}" for number in range(WRITERS * EACH)}

    run(events, follow())


def test_entries_of_a_foreign_compartment_never_arrive(desk: Desk) -> None:
    events, ana, zoe = events_of(desk), desk.actor("ana"), desk.actor("zoe")

    async def follow() -> None:
        readers = [opened(events, ana), opened(events, zoe), opened(events, ana, after=0)]
        for reader in readers[:2]:
            await beginning(reader)
        await asyncio.to_thread(write, desk, "CASE-7", "compartment:vip")
        await asyncio.to_thread(write, desk, "CASE-8")
        for reader in readers:
            await reader.until(lambda one: one.told and one.told[-1]["subject"] == "CASE-8")
            await reader.leave()
        outside, inside, from_the_start = ([one["subject"] for one in reader.told] for reader in readers)

        assert (outside, inside) == (["CASE-8"], ["CASE-7", "CASE-8"])
        assert from_the_start == ["CASE-8"]
        assert [one["position"] for one in readers[0].told] == [None]

    run(events, follow())


def test_one_whose_token_ends_hears_no_more(desk: Desk) -> None:
    events, lea = events_of(desk, tick=0.01), desk.actor("lea")

    def nobody() -> Actor:
        raise NotSignedIn("The token is not valid.")

    async def follow() -> None:
        reader = opened(events, lea, still=nobody)
        await reader.ended()
        assert reader.messages[-1] == {"type": "http.response.body", "body": b""}

    run(events, follow())


def test_a_change_about_oneself_is_heeded_before_anything_else_is_told(desk: Desk) -> None:
    events, zoe = events_of(desk, tick=LONG), desk.actor("zoe")
    now = replace(zoe, compartments=frozenset[str]())

    async def follow() -> None:
        reader = opened(events, zoe, still=lambda: now)
        await beginning(reader)
        for subject, scope in ((zoe.id, "desk"), ("CASE-7", "compartment:vip"), ("CASE-8", "desk")):
            await asyncio.to_thread(write, desk, subject, scope)
        await reader.until(lambda one: one.told and one.told[-1]["subject"] == "CASE-8")
        await reader.leave()
        assert [one["subject"] for one in reader.told] == [zoe.id, "CASE-8"]

    run(events, follow())


def test_one_who_does_not_read_is_cut_off_and_their_place_is_free(desk: Desk) -> None:
    events, lea = events_of(desk, room=3, of_one=1), desk.actor("lea")

    async def follow() -> None:
        reader = opened(events, lea)
        await beginning(reader)
        reader.is_asleep = True
        for number in range(9):
            await asyncio.to_thread(write, desk, f"CASE-{number + 1}")
        await reader.ended()
        again = opened(events, lea, after=events.marks.position(reader.last))
        await again.until(lambda one: len(one.told) == 9)
        await again.leave()

    run(events, follow())


@pytest.mark.parametrize("bound", ["of_one", "of_all"])
def test_there_are_only_so_many_streams(desk: Desk, bound: str) -> None:
    events = events_of(desk, **{bound: 1})
    lea, second = desk.actor("lea"), desk.actor("lea" if bound == "of_one" else "ana")

    async def follow() -> None:
        first = opened(events, lea)
        await beginning(first)
        with pytest.raises(TooManyStreams):
            await opened(events, second).ended()
        await first.leave()
        later = opened(events, second)
        await beginning(later)
        await later.leave()
        assert events.open.total() == 0

    run(events, follow())


def test_a_desk_that_ends_ends_its_streams_and_those_that_come_late(desk: Desk) -> None:
    events, lea = events_of(desk), desk.actor("lea")

    async def follow() -> None:
        readers = [opened(events, lea) for _ in range(3)]
        for reader in readers:
            await beginning(reader)
        events.tailer.close()
        late = opened(events, lea)
        for reader in (*readers, late):
            await reader.ended()
            assert reader.messages[-1] == {"type": "http.response.body", "body": b""}

    run(events, follow())


def test_a_database_that_is_gone_for_a_while_is_asked_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    events, lea = events_of(desk), desk.actor("lea")
    answers, asked = tailing.read_behind, list[int]()

    def flaky(session: Any, position: int) -> Any:
        asked.append(position)
        if len(asked) < 3:
            raise OperationalError("SELECT", {}, Exception("gone"))
        return answers(session, position)

    monkeypatch.setattr(tailing, "read_behind", flaky)

    async def follow() -> None:
        reader = opened(events, lea)
        await beginning(reader)
        for number in (1, 2):
            await asyncio.to_thread(write, desk, f"CASE-{number}")
            await reader.until(lambda one, number=number: len(one.told) == number)
        await reader.leave()
        assert len(asked) >= 3

    run(events, follow())


def test_nobody_reads_the_ledger_while_nobody_listens(desk: Desk) -> None:
    events, lea = events_of(desk), desk.actor("lea")

    async def follow() -> None:
        reader = opened(events, lea)
        await beginning(reader)
        assert is_joined(events)
        await reader.leave()
        assert not is_joined(events)

    run(events, follow())


def test_one_who_leaves_before_they_have_joined_is_not_kept(desk: Desk) -> None:
    events = events_of(desk)

    async def follow() -> None:
        listener = tailing.Listener(lambda _: True, 1)
        events.tailer.leave(listener)
        await asyncio.to_thread(events.tailer.join, listener)
        assert not is_joined(events)

    run(events, follow())
