"""A Python that has read the desk and its tests before it is called: each call is a copy of one waiting process.

What runs is what any Python would run with `-c` or `-m`, in a process of its own with the caller's arguments, folder,
surroundings and open files; only reading the modules anew is spared, which is most of what a process of a test does
before its first test. A signal to the caller does not reach the copy, which sees its streams end. Where nobody waits
any more, the caller becomes the Python that it stands for.
"""

import atexit
import fcntl
import json
import os
import runpy
import signal
import socket
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

NAMED = "WELL_READ_PYTHON"
ABOVE = 500
"""Files are put where the caller has none before they are given the caller's numbers."""
FILES, LETTERS = 250, 1_000_000
SECONDS = 2
"""How often one looks whether anybody is left who may call."""
CALLER = """#!{python} -IS
import json, os, socket, sys
found = [int(name) for name in os.listdir("/proc/self/fd")]
waiting = socket.socket(socket.AF_UNIX)
try:
    waiting.connect({address!r})
except OSError:
    os.execv({python!r}, [{python!r}, *sys.argv[1:]])
files = [one for one in found if one != waiting.fileno() and os.path.exists(f"/proc/self/fd/{{one}}")]
asked = {{"arguments": sys.argv[1:], "folder": os.getcwd(), "surroundings": dict(os.environ), "files": files}}
socket.send_fds(waiting, [json.dumps(asked).encode()], files)
sys.exit(int(waiting.recv(8) or b"70"))
"""


def python() -> str:
    """Who runs what a test begins: the well-read Python where the surroundings name one, or else this one."""
    return os.environ.get(NAMED, sys.executable)


def read_all(tests: Sequence[str]) -> None:
    """Read the tests that pytest finds with these arguments, where there are any, and then what is left of the desk.

    In this order: pytest rewrites the assertions of what it imports itself, and warns of what was there before.
    """
    if tests:
        pytest.main(["-qq", "--collect-only", *tests])
    import_module("factories.routed").read_everything()
    assert threading.active_count() == 1, "a copy has one thread alone"


def called(place: Path) -> socket.socket:
    """Put the caller where one looks for it, and wait; returns in a copy of this process, for each call in one.

    The process itself ends soon after who began it.
    """
    address, made, began = f"{place}.calls", place.with_suffix(".made"), os.getppid()
    with socket.socket(socket.AF_UNIX) as waiting:
        waiting.bind(address)
        waiting.listen()
        made.write_text(CALLER.format(python=sys.executable, address=address), "utf-8")
        made.chmod(0o755)
        made.rename(place)
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks here how a copy ended
        waiting.settimeout(SECONDS)
        while os.getppid() == began:
            with suppress(TimeoutError):
                call, _ = waiting.accept()
                if os.fork() == 0:
                    return call
                call.close()
    sys.exit()


def become(call: socket.socket) -> list[str]:
    """Take the caller's place: its files, folder and surroundings. Returns its arguments."""
    said, given, _, _ = socket.recv_fds(call, LETTERS, FILES)
    asked = json.loads(said)
    lifted = [fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, ABOVE) for one in given]
    for one in given:
        os.close(one)
    for number, one in zip(asked["files"], lifted, strict=True):
        os.dup2(one, number)
        os.close(one)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["surroundings"])
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", buffering=1, closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", buffering=1, closefd=False, errors="backslashreplace")
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has its background know no Ctrl-C
    arguments: list[str] = asked["arguments"]
    return arguments


def run(arguments: Sequence[str]) -> int:
    """Run what stands behind `-c` or `-m`; what follows it is its own. Returns how it ended."""
    kind = next(place for place, argument in enumerate(arguments) if argument in {"-c", "-m"})
    what = arguments[kind + 1]
    sys.argv = [arguments[kind], *arguments[kind + 2 :]]
    try:
        if arguments[kind] == "-m":
            runpy.run_module(what, run_name="__main__", alter_sys=True)
        else:
            sys.modules["__main__"] = ModuleType("__main__")
            exec(what, vars(sys.modules["__main__"]))  # noqa: S102 - what a caller would give to Python itself
    except SystemExit as over:
        if over.code is None or isinstance(over.code, int):
            return over.code or 0
        sys.stderr.write(f"{over.code}\n")
        return 1
    except BaseException:  # noqa: BLE001 - whatever it is, Python tells it and ends
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


if __name__ == "__main__":
    read_all(sys.argv[2:])
    with called(Path(sys.argv[1])) as answered:
        high = socket.socket(fileno=fcntl.fcntl(answered.detach(), fcntl.F_DUPFD_CLOEXEC, ABOVE))
    ended = run(become(high))
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        if not stream.closed:
            stream.flush()
    high.sendall(str(ended).encode())
    os._exit(ended)  # what is tidied after that are threads of libraries, which a copy does not have
