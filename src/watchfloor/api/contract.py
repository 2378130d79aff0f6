"""`python -m watchfloor.api.contract`: the API's contract as it is kept in the docs, written or checked."""

import argparse
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from watchfloor.api.app import create_app, open_workspace
from watchfloor.infra.settings import Settings

KEPT = Path(__file__).parents[3] / "docs" / "reference" / "openapi.json"
COMMAND = "python -m watchfloor.api.contract"


def contract_text() -> str:
    """The OpenAPI document of the application over an empty workspace, the same text on every machine."""
    with TemporaryDirectory() as home:
        place = open_workspace(Settings(home=Path(home), database="", local=False, simulation=False))
        document = create_app(place).openapi()
        place.database.dispose()
    return json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def is_current(kept: Path, text: str) -> bool:
    """Whether the kept file is there and says the same."""
    return kept.is_file() and kept.read_text("utf-8") == text


def main(arguments: list[str] | None = None, *, kept: Path = KEPT) -> int:
    """Write the contract, or with `--check` compare it; gives the exit code, 1 where it differs."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Write the API's contract.")
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 where it differs")
    is_check = parser.parse_args(arguments).check
    return settle(contract_text(), kept=kept, is_check=is_check)


def settle(text: str, *, kept: Path, is_check: bool) -> int:
    """Keep a contract, or compare it with the kept one; gives the exit code, 1 where it differs."""
    if not is_check:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, "utf-8")
        return 0
    if is_current(kept, text):
        return 0
    sys.stderr.write(f"{kept.name} is not what the application answers. Refresh it: {COMMAND}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
