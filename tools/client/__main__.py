"""`python -m tools.client`: the generated part of the client, written or with `--check` compared."""

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tools.client.operations import operations_text
from tools.client.shapes import shapes_text

ROOT = Path(__file__).resolve().parents[2]
CONTRACT = ROOT / "docs/reference/openapi.json"
GENERATED = ROOT / "src/watchfloor/client/generated"
COMMAND = "python -m tools.client"
PACKAGE = '"""What is generated from the API\'s contract by `python -m tools.client`; not to be edited."""\n'


def generated(document: Mapping[str, Any]) -> dict[str, str]:
    """The text of each generated file by its name, the same on every machine."""
    texts = {"shapes.py": shapes_text(document), "operations.py": operations_text(document)}
    return {"__init__.py": PACKAGE} | {name: formatted(text, name) for name, text in texts.items()}


def formatted(text: str, name: str) -> str:
    """The text as the house's formatter writes it."""
    for step in (["check", "--fix-only", "--quiet"], ["format", "--quiet"]):
        command = [sys.executable, "-m", "ruff", *step, "--stdin-filename", str(GENERATED / name), "-"]
        text = subprocess.run(command, input=text, capture_output=True, text=True, check=True, cwd=ROOT).stdout  # noqa: S603 - our own formatter
    return text


def differing(folder: Path, texts: Mapping[str, str]) -> list[str]:
    """The names of files that are missing, differ, or should not be there."""
    lying = {path.name: path.read_text("utf-8") for path in folder.glob("*.py")}
    return sorted(name for name in {*lying, *texts} if lying.get(name) != texts.get(name))


def main(arguments: list[str] | None = None, *, folder: Path = GENERATED) -> int:
    """Write the files, or with `--check` compare them; gives the exit code, 1 where one differs."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Write the generated part of the client.")
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 where a file differs")
    is_check = parser.parse_args(arguments).check
    texts = generated(json.loads(CONTRACT.read_text("utf-8")))
    stale = differing(folder, texts)
    if is_check:
        if stale:
            sys.stderr.write(f"{', '.join(stale)}: not what the contract says. Refresh: {COMMAND}\n")
        return 1 if stale else 0
    folder.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in texts:
            (folder / name).write_text(texts[name], "utf-8")
        else:
            (folder / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
