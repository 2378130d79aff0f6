"""`python -m tools.reference`: the generated pages of reference, written or with `--check` compared."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from tools.reference.commands import commands_page
from tools.reference.detectors import detectors_page
from tools.reference.endpoints import endpoints_page
from tools.reference.settings import settings_page
from tools.reference.verbs import verbs_page

FOLDER = Path(__file__).resolve().parents[2] / "docs/reference"
COMMAND = "python -m tools.reference"
PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands_page,
    "detectors.md": detectors_page,
    "endpoints.md": endpoints_page,
    "ledger-verbs.md": verbs_page,
    "settings.md": settings_page,
}


def stale(folder: Path, texts: dict[str, str]) -> list[str]:
    """The names of pages that are missing or say something else."""
    kept = {name: folder / name for name in texts}
    return [name for name, path in kept.items() if not path.is_file() or path.read_text("utf-8") != texts[name]]


def main(arguments: list[str] | None = None, *, folder: Path = FOLDER) -> int:
    """Write the pages, or with `--check` compare them; gives the exit code, 1 where one differs."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Write the pages of reference.")
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 where a page differs")
    is_check = parser.parse_args(arguments).check
    texts = {name: page() for name, page in PAGES.items()}
    differing = stale(folder, texts)
    if is_check and differing:
        sys.stderr.write(f"{', '.join(differing)}: not what the code says. Refresh: {COMMAND}\n")
        return 1
    for name in differing:
        (folder / name).write_text(texts[name], "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
