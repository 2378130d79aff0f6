"""python -m tools.lint [PATH…]: prints `path:line rule message` for each finding and exits 1 where there is one."""

import sys
from pathlib import Path

from tools.lint.check import LINTED, check_paths

ROOT = Path(__file__).resolve().parents[2]


def main(paths: list[str], *, root: Path = ROOT) -> int:
    """Lint the paths, or the whole checkout; 2 where a path does not exist in it."""
    absent = [path for path in paths if not (root / path).resolve().is_relative_to(root) or not (root / path).exists()]
    if absent:
        print(f"not in the checkout: {', '.join(absent)}", file=sys.stderr)
        return 2
    reports = check_paths(root, paths or LINTED)
    for report in reports:
        print(report)
    print(f"{len(reports)} finding(s)" if reports else "the project's own rules hold", file=sys.stderr)
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
