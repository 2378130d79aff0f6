"""`python -m tools.dependencies`: the page of dependencies, written or with `--check` compared."""

import argparse
import sys
from pathlib import Path

from tools.dependencies.licences import kept_on, licence_of
from tools.dependencies.lock import read_lock
from tools.reference.table import code, table

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "uv.lock"
PAGE = ROOT / "docs/reference/dependencies.md"
COMMAND = "python -m tools.dependencies"
HEAD = """# Dependencies

Everything that `uv.lock` pins, with the day on which the version came to the index and the licence that it declares.
`run` comes along with an installation, `dev` and `bench` only into a checkout. Every file is pinned there by its
SHA-256.

**This is a list, not an audit.** No advisory data comes with Watchfloor, and nothing here says that a version is
without known weaknesses. Whoever has a network asks for that:

```
uv export --frozen --no-dev --no-emit-project --format requirements-txt > requirements.txt
uvx pip-audit --requirement requirements.txt --disable-pip
```

"""


def dependencies_page(lock: str, before: str) -> str:
    """The page for a lock; licences of what is not installed here are taken from the page before."""
    kept = kept_on(before)
    rows = [
        (code(one.name), one.version, one.uploaded, one.needed, licence_of(one.name, one.version, kept))
        for one in read_lock(lock)
    ]
    return HEAD + table(("package", "version", "uploaded", "needed for", "licence"), rows)


def main(arguments: list[str] | None = None, *, page: Path = PAGE, lock: Path = LOCK) -> int:
    """Write the page, or with `--check` compare it; gives the exit code, 1 where it differs."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Write the page of dependencies from the lock.")
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 where it differs")
    is_check = parser.parse_args(arguments).check
    before = page.read_text("utf-8") if page.is_file() else ""
    text = dependencies_page(lock.read_text("utf-8"), before)
    if is_check and text != before:
        sys.stderr.write(f"{page.name}: not what the lock says. Refresh: {COMMAND}\n")
        return 1
    if text != before:
        page.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
