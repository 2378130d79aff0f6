"""A loop of events in a thread of its own, which does what other threads ask of it."""

import asyncio
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from threading import Thread
from typing import Any, Protocol, TypeVar

One = TypeVar("One")


class Do(Protocol):
    """Has the loop do something and waits for what comes of it; raises what it raises."""

    def __call__(self, asked: Coroutine[Any, Any, One]) -> One: ...


@contextmanager
def running_loop() -> Iterator[Do]:
    """A loop, for any number of threads.

    To ask it for something is one way there and one back; a portal of anyio goes twice, an eighth of a request's time.
    """
    begun: Future[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = Future()

    async def stay() -> None:
        over = asyncio.Event()
        begun.set_result((asyncio.get_running_loop(), over))
        await over.wait()

    thread = Thread(target=lambda: asyncio.run(stay()), name="watchfloor-loop", daemon=True)
    thread.start()
    loop, over = begun.result()

    def do(asked: Coroutine[Any, Any, One]) -> One:
        waiting = asyncio.run_coroutine_threadsafe(asked, loop)
        try:
            return waiting.result()
        except BaseException:
            waiting.cancel()
            raise

    try:
        yield do
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
