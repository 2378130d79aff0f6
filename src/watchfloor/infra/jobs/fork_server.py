"""Where the processes of jobs come from: a copy of `work`, made before it has threads, that copies itself for each job.

Importing the desk takes seconds; copying a process that has imported it takes milliseconds, and copies share the memory
that none of them changes. A process with threads is never copied: locks that others hold would stay held for ever
(fork(2)). Python's own `multiprocessing.forkserver` does the same, and would import the desk once more.
"""

import logging
import os
import select
import signal
import socket
import struct
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Lock
from typing import BinaryIO, Final, NoReturn, Self

from watchfloor.infra.jobs.confinement import die_with
from watchfloor.kernel.errors import Unavailable

Act = Callable[[BinaryIO, int], None]
"""What a child does: it reads its order from a stream, and tells its progress to a file descriptor."""

REQUEST: Final = struct.Struct("!cI")
PID: Final = struct.Struct("!I")
CODE: Final = struct.Struct("!i")
START, KILL = b"s", b"k"
LONGEST: Final = 64
HANDED: Final = 3
"""What comes with a request to start: where orders are read, where progress is told, where the end is told."""


class ForkServer:
    """Begun once, first of all; then `start` and `kill`, by any thread."""

    def __init__(self, pid: int, line: socket.socket) -> None:
        self._pid = pid
        self._line = line
        self._turn = Lock()

    @classmethod
    def copied(cls, act: Act, *, prepare: Callable[[], None] = lambda: None) -> Self:
        """Copy this process, which must have no threads yet. The copy gets ready with `prepare`; its children `act`."""
        mine, its = socket.socketpair()
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            mine.close()
            _be(lambda: _serve(_Server(its, act), prepare, parent))
        its.close()
        return cls(pid, mine)

    def start(self, orders: int, mouth: int, end: int) -> int:
        """The process id of a new child, which has these ends of pipes; its exit code is told to `end` when it is over.

        Raises ChildProcessError where the server has gone.
        """
        with self._turn:
            try:
                socket.send_fds(self._line, [REQUEST.pack(START, 0)], [orders, mouth, end])
                told = self._line.recv(PID.size, socket.MSG_WAITALL)
            except ConnectionError:
                told = b""
        if len(told) < PID.size:
            raise ChildProcessError
        return int(PID.unpack(told)[0])

    def kill(self, pid: int) -> None:
        """End a child, with all that it started, where it is not over."""
        with self._turn, suppress(ConnectionError):
            self._line.sendall(REQUEST.pack(KILL, pid))

    def check(self) -> None:
        """Raise Unavailable (`children_gone`) where the server has gone: a process with threads makes no other."""
        try:
            is_there = os.waitpid(self._pid, os.WNOHANG) == (0, 0)
        except ChildProcessError:
            is_there = False
        if not is_there:
            raise Unavailable(
                "The process that starts the processes of jobs has ended.",
                fix="Start watchfloor work again; jobs that were begun are taken up.",
                code="children_gone",
            )


@dataclass(slots=True)
class _Server:
    """The copy: it has no threads, and answers one request after the other."""

    line: socket.socket
    act: Act
    ends: dict[int, int] = field(default_factory=dict)
    """Where the end of each child is told, by its process id."""
    bell: int = -1

    def serve(self) -> None:
        """Start and end children until nobody asks any more."""
        self.bell = _rung_by_deaths()
        while True:
            ready, _, _ = select.select([self.line.fileno(), self.bell], [], [])
            if self.bell in ready:
                os.read(self.bell, LONGEST)
                self._bury()
            if self.line.fileno() in ready and not self._answer():
                return

    def _answer(self) -> bool:
        """Do what is asked for; False where the asker has ended."""
        said, ends, _, _ = socket.recv_fds(self.line, REQUEST.size, HANDED)
        if len(said) < REQUEST.size:
            return False
        asked, pid = REQUEST.unpack(said)
        if asked == START:
            self._start(*ends)
        elif pid in self.ends:  # one that is buried: its number may be another's by now
            _end_group(pid)
        return True

    def _start(self, orders: int, mouth: int, end: int) -> None:
        server = os.getpid()
        pid = os.fork()
        if pid == 0:
            _be(lambda: self._be_child(server, orders, mouth, end))
        self.ends[pid] = end
        os.close(orders)
        os.close(mouth)
        self.line.sendall(PID.pack(pid))

    def _be_child(self, server: int, orders: int, mouth: int, end: int) -> None:
        os.setsid()
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        self.line.close()
        for one in (*self.ends.values(), end, self.bell):
            os.close(one)
        die_with(server)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno() if sys.__stdout__ else 1)
        with os.fdopen(orders, "rb") as told:
            self.act(told, mouth)

    def _bury(self) -> None:
        """Tell the end of each child that is over, once whatever it left running has ended too."""
        for pid in list(self.ends):
            buried, how = os.waitpid(pid, os.WNOHANG)
            if not buried:
                continue
            with suppress(ProcessLookupError):
                os.killpg(pid, signal.SIGKILL)
            end = self.ends.pop(pid)
            with suppress(BrokenPipeError):
                os.write(end, CODE.pack(os.waitstatus_to_exitcode(how)))
            os.close(end)


def _serve(server: _Server, prepare: Callable[[], None], parent: int) -> None:
    die_with(parent)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # who is told to stop is `work`, and this ends with it
    prepare()
    server.serve()


def _rung_by_deaths() -> int:
    """What becomes readable when a child has ended."""
    bell, ringer = os.pipe()
    os.set_blocking(ringer, False)
    signal.set_wakeup_fd(ringer, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    return bell


def _end_group(pid: int) -> None:
    """Kill a process and all that it started; it may not have begun a group yet."""
    for kill in (os.killpg, os.kill):
        with suppress(ProcessLookupError):
            kill(pid, signal.SIGKILL)


def _be(what: Callable[[], None]) -> NoReturn:
    """Do one thing and end, without going back into what was copied."""
    code = 1
    try:
        what()
        code = 0
    except Exception:  # noqa: BLE001 - it is the end of the process, as it would be of one with a main program
        traceback.print_exc()
    finally:
        logging.shutdown()
        sys.stderr.flush()
        os._exit(code)
