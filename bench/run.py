"""Runs the named scenarios and keeps each answer as JSON: figure, reference, ratio and the machine it ran on."""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

BENCH = Path(__file__).resolve().parent
RESULTS = BENCH / "results"
SCENARIOS = (
    "start",
    "load",
    "co_action",
    "dossier",
    "ledger",
    "search",
    "events",
    "backup",
    "files",
    "api",
    "escalations",
    "console",
)
LARGE = {"dossier-large": ("dossier", "--world", "large", "--opening"), "backup-5gb": ("backup", "--megabytes", "5000")}
"""Scenarios at the size that a figure is given for, which take many minutes: run where they are named."""
ENGINES = ("duckdb", "deltalake", "pyarrow", "sqlalchemy")
Line = dict[str, object]


def machine() -> Line:
    """What the figures depend on: processor, memory, Python and the engines' versions."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(memory / 1e9, 1),
        "processor": processor(Path("/proc/cpuinfo")),
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "engines": {name: metadata.version(name) for name in ENGINES},
    }


def processor(cpuinfo: Path) -> str:
    """The processor's own name where Linux tells it."""
    lines = cpuinfo.read_text("utf8").splitlines() if cpuinfo.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")


def read_lines(output: str) -> list[Line]:
    """The JSON objects among the lines of a scenario's output; progress and warnings are passed over."""
    found = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    return [with_ratio(line) for line in found]


def with_ratio(line: Mapping[str, object]) -> Line:
    """The line with `ratio` added where figure and reference are numbers and the scenario gave none.

    A ratio is figure over reference for rates, and reference over figure where `better` is "lower": above 1 is
    always better than the reference.
    """
    figure, reference = line.get("figure"), line.get("reference")
    if "ratio" in line or not (isinstance(figure, int | float) and isinstance(reference, int | float)):
        return dict(line)
    above, below = (reference, figure) if line.get("better") == "lower" else (figure, reference)
    return {**line, "ratio": round(above / below, 3) if below else None}


def run_scenario(name: str) -> list[Line] | None:
    """The answers of one scenario, or None where it failed; its messages go to the terminal as they come."""
    module, *arguments = LARGE.get(name, (name,))
    command = [sys.executable, "-m", f"{BENCH.name}.{module}", *arguments]
    done = subprocess.run(command, cwd=BENCH.parent, stdout=subprocess.PIPE, text=True, check=False)
    lines = read_lines(done.stdout)
    return lines if done.returncode == 0 and lines else None


def keep(name: str, lines: Sequence[Line], folder: Path) -> Path:
    """Write the answers of a scenario beside the others."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.json"
    at = datetime.now(UTC).isoformat(timespec="seconds")
    content = {"scenario": name, "at": at, "machine": machine(), "results": list(lines)}
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf8")
    return path


def main(names: Sequence[str]) -> int:
    """Run the scenarios, or all but the large ones; 1 where one failed and 2 where one is unknown."""
    known = (*SCENARIOS, *LARGE)
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"unknown: {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    failed = []
    for name in names or SCENARIOS:
        print(f"bench: {name}", file=sys.stderr)
        lines = run_scenario(name)
        if lines is None:
            failed.append(name)
            continue
        for line in lines:
            print(json.dumps({"scenario": name, **line}, ensure_ascii=False))
        print(f"bench: kept in {keep(name, lines, RESULTS)}", file=sys.stderr)
    print(f"bench: failed: {', '.join(failed)}" if failed else "bench: done", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
