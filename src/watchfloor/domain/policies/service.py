"""The door to the policy book: which version is in force, its clauses, and what changed between versions."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from watchfloor.domain.policies import rules
from watchfloor.domain.policies.schemas import (
    BookDifference,
    BookOut,
    ClauseOut,
    Family,
    Measure,
    Taxonomy,
    VersionHead,
)
from watchfloor.kernel.errors import InvalidInput, NotFound

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Library:
    """Every version of a policy book, by its name, in the order in which they take effect."""

    books: Mapping[str, BookOut]


def read_library(folder: Path, *, taxonomy: Taxonomy) -> Library:
    """Every version under `folder`: one folder a version with `version.yaml` and clause files.

    Raises InvalidInput `bad_clause` or `bad_book`, naming the file, where anything in it does not hold.
    """
    heads = [_head(path) for path in sorted(folder.glob("*/version.yaml"))]
    books: dict[str, BookOut] = {}
    for head in sorted(heads, key=lambda head: head.effective_from):
        if any(head.effective_from == book.effective_from for book in books.values()):
            raise InvalidInput(
                f"{head.version} takes effect on {head.effective_from}, as another version does.",
                fix="Give every version a day of its own, so that one is in force at any time.",
                code="bad_book",
            )
        if head.based_on is not None and head.based_on not in books:
            raise InvalidInput(
                f"{head.version} is based on {head.based_on}, which is not in force before it.",
                fix="Base a version on an earlier one.",
                code="bad_book",
            )
        base = books[head.based_on] if head.based_on else None
        paths = sorted((folder / head.version).glob("*.md"))
        pages = [rules.read_page(_text(path), name=f"{head.version}/{path.name}", taxonomy=taxonomy) for path in paths]
        books[head.version] = rules.assemble(head, pages, base)
    if not books:
        raise InvalidInput("The folder holds no version of a book.", fix="Add a version.yaml.", code="bad_book")
    return Library(books)


def _head(path: Path) -> VersionHead:
    name = f"{path.parent.name}/{path.name}"
    head = rules.read_version(_text(path), name=name)
    if head.version != path.parent.name:
        raise InvalidInput(
            f"{name} calls itself {head.version}.", fix="Name the folder after the version.", code="bad_book"
        )
    return head


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidInput(f"{path.name} is not UTF-8.", fix="Save it as UTF-8.", code="bad_clause") from error


@cache
def shipped() -> Library:
    """The book that comes with the product, read once a process."""
    taxonomy = rules.read_taxonomy(_text(HERE / "taxonomies" / "dsa.yaml"), name="dsa.yaml")
    return read_library(HERE / "book", taxonomy=taxonomy)


def book(*, at: datetime) -> BookOut:
    """The version in force at an aware time; a version takes effect at 00:00 UTC of its day."""
    day = at.astimezone(UTC).date()
    in_force = [book for book in shipped().books.values() if book.effective_from <= day]
    if not in_force:
        raise NotFound(f"No policy book was in force on {day}.", fix="Name a version.", code="no_book_in_force")
    return in_force[-1]


def edition(*, version: str) -> BookOut:
    """The version of that name, whether in force or not."""
    found = shipped().books.get(version)
    if found is None:
        raise NotFound(
            f"There is no version {version[:20]} of the policy book.",
            fix=f"Versions: {', '.join(shipped().books)}.",
            code="policy_version_unknown",
        )
    return found


def clause(*, clause: str, at: datetime, version: str | None = None) -> ClauseOut:
    """One clause, named PM-01 (of a version, or in force at `at`) or exactly, as PM-01@2026.1."""
    identifier, _, exact = clause.partition("@")
    chosen = exact or version
    found_in = edition(version=chosen) if chosen else book(at=at)
    found = next((part for part in found_in.clauses if part.id == identifier), None)
    if found is None:
        raise NotFound(
            f"The policy book {found_in.version} has no clause {identifier[:20]}.",
            fix="List the clauses to find the one you mean.",
            code="clause_unknown",
        )
    return found


def list_clauses(
    *, at: datetime, version: str | None = None, family: Family | None = None, measure: Measure | None = None
) -> tuple[ClauseOut, ...]:
    """The clauses of a version, or those in force at `at`, narrowed to a family and to a measure they allow."""
    chosen = edition(version=version) if version else book(at=at)
    return tuple(
        part
        for part in chosen.clauses
        if family in {None, part.family} and (measure is None or measure in part.allowed_actions)
    )


def difference(*, older: str, newer: str) -> BookDifference:
    """What changed from one version to another, which may also be asked backwards."""
    return rules.compare(edition(version=older), edition(version=newer))
