"""A loop of its own does what threads ask of it, gives back what comes of it, and ends what is left."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from watchfloor.client.loop import running_loop


async def told(what: str) -> str:
    await asyncio.sleep(0)
    return what


async def refused() -> str:
    raise ValueError("no")


def test_each_thread_gets_its_own_answer() -> None:
    with running_loop() as do, ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda number: do(told(str(number))), range(50))) == [str(n) for n in range(50)]


def test_what_goes_wrong_is_raised_where_it_was_asked() -> None:
    with running_loop() as do, pytest.raises(ValueError, match="no"):
        do(refused())


def test_what_waits_for_another_is_not_in_its_way() -> None:
    with running_loop() as do, ThreadPoolExecutor(1) as other:
        told_now = asyncio.Event()

        async def tell() -> None:
            told_now.set()

        waiting = other.submit(do, told_now.wait())
        do(tell())
        assert waiting.result() is True


def test_its_end_ends_what_it_was_still_doing_and_its_thread() -> None:
    ended: list[str] = []

    async def last() -> None:
        try:
            await asyncio.sleep(600)
        finally:
            ended.append("cancelled")

    async def begin() -> None:
        begun.append(asyncio.create_task(last()))
        await asyncio.sleep(0)

    begun: list[asyncio.Task[None]] = []
    before = threading.active_count()
    with running_loop() as do:
        do(begin())
        assert threading.active_count() == before + 1

    assert ended == ["cancelled"]
    assert threading.active_count() == before
