"""Hearing that the process is to end, while its server still waits for the answers that it has begun."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType

ENDINGS = (signal.SIGTERM, signal.SIGINT)


@contextmanager
def on_ending(act: Callable[[], object]) -> Iterator[None]:
    """Have `act` done in the main thread as soon as the process is told to end, before what was to be done then.

    A loop of asyncio hears signals by a descriptor of its own, whatever handler is set here. Where nothing but the
    end itself would follow a signal, it is left alone.
    """
    if current_thread() is not main_thread():
        yield
        return
    before = {one: handler for one in ENDINGS if callable(handler := signal.getsignal(one))}

    def heard(number: int, frame: FrameType | None) -> None:
        act()
        before[signal.Signals(number)](number, frame)

    for one in before:
        signal.signal(one, heard)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
