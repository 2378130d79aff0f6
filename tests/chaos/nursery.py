"""The nursery: has imported the desk once, and starts its commands as copies of itself, so that a kill costs little.

`python -m chaos.nursery` reads one order a line, `{"arguments": [...], "log": path}`, and answers with the process id.
An order may bring `"surroundings": {...}` for its command.
What runs in the copy is the command itself, in a process of its own; only reading the modules anew is spared.
"""

import json
import os
import signal
import sys
from datetime import timedelta

import watchfloor.api.obeying
import watchfloor.cli.serving
import watchfloor.cli.working  # noqa: F401 - read here, so that no copy has to
from watchfloor.cli.main import main
from watchfloor.domain.detection.registry import detectors
from watchfloor.infra.outbox.rules import patience

# A killed sender's messages are free again after this and the time of one request, not after a minute.
LEASE_MARGIN = timedelta(seconds=2)


def run(arguments: list[str], log: str, surroundings: dict[str, str]) -> None:
    """Be the command; never returns."""
    code = 1
    try:
        os.setsid()
        os.environ.update(surroundings)
        output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        sys.argv = ["watchfloor", *arguments]
        main()
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    finally:
        os._exit(code)


def bury() -> None:
    """Let the dead go."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            continue
    except ChildProcessError:
        return


def serve_orders() -> None:
    """Start what is asked for until nobody asks any more."""
    patience.MARGIN = LEASE_MARGIN
    detectors()
    for line in sys.stdin:
        bury()
        order = json.loads(line)
        if "arguments" not in order:
            continue
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            run(order["arguments"], order["log"], order.get("surroundings", {}))
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    serve_orders()
