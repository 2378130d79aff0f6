"""How long `watchfloor version` takes in a process of its own, against a Python that does nothing.

By turns, the best of each counts: what is measured is what is imported, not who else uses the machine. Seconds; the bar
is for the figure. Run with the Python of an environment into which the wheel was installed, it measures the wheel's.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROUNDS = 15
BAR = 0.4


def seconds(command: Sequence[str]) -> float:
    """How long a command takes."""
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def main() -> None:
    """Measure, and print one line."""
    said = [str(Path(sys.executable).with_name("watchfloor")), "version"]
    nothing = [sys.executable, "-c", "pass"]
    seconds(said)
    rounds = [(seconds(said), seconds(nothing)) for _ in range(ROUNDS)]
    figure, reference = map(min, zip(*rounds, strict=True))
    line = {"figure": round(figure, 3), "reference": round(reference, 3), "bar": BAR, "unit": "s", "better": "lower"}
    print(json.dumps({"scenario": "start", **line, "runs": ROUNDS}))


if __name__ == "__main__":
    main()
