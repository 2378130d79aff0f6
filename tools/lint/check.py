"""Runs every rule over files and says where each does not hold."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.lint import source as sources
from tools.lint.rules import (
    bare_init,
    commit_below_the_edge,
    docstring_echo,
    drivers_only_in_engine,
    frozen_read_models,
    known_log_words,
    naive_datetime,
    network_only_outgoing,
    plain_names,
    private_rooms,
    public_docstring,
    reasoned_suppression,
    reference_keys,
    slow_work_in_a_write,
)
from tools.lint.source import Finding, Source

Check = Callable[[Source], Iterator[Finding]]
RULES: dict[str, Check] = {
    "bare-init": bare_init.check,
    "commit-below-the-edge": commit_below_the_edge.check,
    "docstring-echo": docstring_echo.check,
    "drivers-only-in-engine": drivers_only_in_engine.check,
    "frozen-read-models": frozen_read_models.check,
    "known-log-words": known_log_words.check,
    "naive-datetime": naive_datetime.check,
    "network-only-outgoing": network_only_outgoing.check,
    "plain-names": plain_names.check,
    "private-rooms": private_rooms.check,
    "public-docstring": public_docstring.check,
    "reasoned-suppression": reasoned_suppression.check,
    "reference-keys": reference_keys.check,
    "slow-work-in-a-write": slow_work_in_a_write.check,
}
LINTED = ("src", "tests", "tools", "bench")
SAMPLES = Path("tools/lint/samples")


@dataclass(frozen=True, slots=True)
class Report:
    """A finding with the file and the rule it belongs to."""

    place: Path
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}:{self.line} {self.rule} {self.message}"


def python_files(root: Path, paths: Iterable[str]) -> Iterator[Path]:
    """Python files under the paths in name order, without the samples, which break rules on purpose."""
    for path in (root / path for path in paths):
        found = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        yield from (file for file in found if not file.is_relative_to(root / SAMPLES))


def check_file(path: Path, place: Path) -> list[Report]:
    """What every rule says about one file; a file that does not parse is one report of its own."""
    try:
        source = sources.read(path, place)
    except (SyntaxError, UnicodeDecodeError) as error:
        line = error.lineno or 1 if isinstance(error, SyntaxError) else 1
        return [Report(place, line, "unreadable", str(error))]
    found = [Report(place, hit.line, rule, hit.message) for rule, check in RULES.items() for hit in check(source)]
    return sorted(found, key=lambda report: (report.line, report.rule))


def check_paths(root: Path, paths: Iterable[str]) -> list[Report]:
    """Reports for all files under the paths, which are relative to the root of the checkout."""
    files = (path.resolve() for path in python_files(root, paths))
    return [report for path in files for report in check_file(path, path.relative_to(root))]
