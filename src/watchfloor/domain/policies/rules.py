"""Reads clause files, refuses what a book may not hold, and compares two versions: pure, no files."""

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from watchfloor.domain.policies.schemas import (
    BookDifference,
    BookOut,
    ClauseChange,
    ClauseHead,
    ClauseOut,
    Family,
    FieldChange,
    Taxonomy,
    VersionHead,
)
from watchfloor.infra.sheets import read_once_each
from watchfloor.kernel.canonical import canonical_json
from watchfloor.kernel.errors import InvalidInput

M = TypeVar("M", bound=BaseModel)
LETTERS = {
    "DG": Family.DANGEROUS,
    "DC": Family.DECEPTIVE,
    "SN": Family.SENSITIVE,
    "IL": Family.ILLEGAL,
    "PM": Family.PLATFORM_MANIPULATION,
}
FRONT = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
SECTIONS = re.compile(r"\A(.*?)\n## Examples\n(.*?)\n## Counter-examples\n(.*)\Z", re.DOTALL)
HEAD_FIELDS = tuple(name for name in ClauseHead.model_fields if name not in {"id", "effective_from"})


@dataclass(frozen=True, slots=True)
class Page:
    """One clause file, read: its front matter, the rule in Markdown, examples and counter-examples."""

    head: ClauseHead
    text: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def _bad(name: str, problem: str, fix: str) -> InvalidInput:
    return InvalidInput(f"{name}: {problem}", fix=fix, code="bad_clause", facts={"file": name, "problem": problem})


def _problem(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(str(part) for part in first['loc']) or 'front matter'}: {first['msg']}"


def read_yaml(text: str, *, name: str, first_line: int = 1) -> Mapping[str, object]:
    """The mapping that YAML text holds, which begins at a line of its file.

    Raises InvalidInput `bad_clause` that names the line where it is broken, no mapping, or says something twice.
    """
    try:
        value = read_once_each(text)
    except yaml.MarkedYAMLError as error:
        line = first_line + (error.problem_mark.line if error.problem_mark else 0)
        raise _bad(name, f"the YAML cannot be read at line {line} ({error.problem}).", "Correct the YAML.") from error
    except yaml.YAMLError as error:
        raise _bad(name, f"the YAML cannot be read ({str(error).splitlines()[0]}).", "Correct the YAML.") from error
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise _bad(name, "the YAML is no mapping of names to values.", "Write `name: value` lines.")
    return value


def _read(model: type[M], text: str, name: str, first_line: int = 1) -> M:
    try:
        return model.model_validate(read_yaml(text, name=name, first_line=first_line))
    except ValidationError as error:
        raise _bad(name, f"{_problem(error)}.", "Give the field a value that the book knows.") from error


def read_version(text: str, *, name: str) -> VersionHead:
    """A `version.yaml`. Raises InvalidInput `bad_clause` naming the file and the first wrong field."""
    return _read(VersionHead, text, name)


def read_taxonomy(text: str, *, name: str) -> Taxonomy:
    """The categories and keywords that YAML lists. Raises InvalidInput `bad_clause` where either list is missing."""
    return _read(Taxonomy, text, name)


def read_page(text: str, *, name: str, taxonomy: Taxonomy) -> Page:
    """A clause file `name`: front matter between `---` lines, the rule, then Examples and Counter-examples as bullets.

    Raises InvalidInput `bad_clause` naming the file and what is wrong with it.
    """
    matter = FRONT.match(text.replace("\r\n", "\n"))
    if matter is None:
        raise _bad(name, "no front matter.", "Start with YAML between two lines of `---`.")
    head = _read(ClauseHead, matter[1], name, first_line=2)
    _check_head(head, name, taxonomy)
    sections = SECTIONS.match(matter[2])
    if sections is None:
        raise _bad(name, "sections are missing.", "Write the rule, then ## Examples, then ## Counter-examples.")
    page = Page(head, sections[1].strip(), _bullets(sections[2]), _bullets(sections[3]))
    if not (page.text and page.examples and page.counter_examples):
        raise _bad(name, "the rule, an example or a counter-example is missing.", "Give at least one of each.")
    return page


def _check_head(head: ClauseHead, name: str, taxonomy: Taxonomy) -> None:
    if name.rpartition("/")[2] != f"{head.id}.md":
        raise _bad(name, f"it holds the clause {head.id}.", f"Name the file {head.id}.md.")
    if LETTERS.get(head.id[:2]) is not head.family:
        raise _bad(name, f"{head.id} does not belong to the family {head.family}.", f"Letters: {', '.join(LETTERS)}.")
    if head.dsa.category not in taxonomy.categories or head.dsa.keyword not in taxonomy.keywords:
        raise _bad(name, "the DSA category or keyword is unknown.", "Take both from taxonomies/dsa.yaml.")
    if len(set(head.allowed_actions)) != len(head.allowed_actions):
        raise _bad(name, "an action is named twice.", "Name each allowed action once.")


def _bullets(section: str) -> tuple[str, ...]:
    joined = re.sub(r"\n +(?=\S)", " ", section)
    return tuple(line[2:].strip() for line in joined.splitlines() if line.startswith("- "))


def assemble(head: VersionHead, pages: Iterable[Page], base: BookOut | None) -> BookOut:
    """The whole book of a version: its own pages over the clauses it keeps from the version it is based on.

    Raises InvalidInput `bad_book` where a page repeats or takes effect on another day than its version.
    """
    kept = {clause.id: clause for clause in base.clauses} if base else {}
    clauses = {name: _stands_in(clause, head.version) for name, clause in kept.items()}
    own: set[str] = set()
    for page in pages:
        if page.head.id in own or page.head.effective_from != head.effective_from:
            raise InvalidInput(
                f"{page.head.id} repeats in {head.version}, or takes effect on another day than it.",
                fix=f"Keep one file for each clause, with effective_from: {head.effective_from}.",
                code="bad_book",
            )
        own.add(page.head.id)
        clauses[page.head.id] = _clause(page, head.version)
    ordered = tuple(clauses[name] for name in sorted(clauses))
    return BookOut(version=head.version, effective_from=head.effective_from, summary=head.summary, clauses=ordered)


def _clause(page: Page, version: str) -> ClauseOut:
    return ClauseOut(
        **page.head.model_dump(),
        ref=clause_ref(page.head.id, version),
        version=version,
        text_since=version,
        text=page.text,
        examples=page.examples,
        counter_examples=page.counter_examples,
    )


def _stands_in(clause: ClauseOut, version: str) -> ClauseOut:
    return clause.model_copy(update={"version": version, "ref": clause_ref(clause.id, version)})


def clause_ref(clause: str, version: str) -> str:
    """The reference under which a decision keeps a clause, such as PM-01@2026.1."""
    return f"{clause}@{version}"


def compare(older: BookOut, newer: BookOut) -> BookDifference:
    """What `newer` adds, removes and changes; a clause whose fields and words are equal is not listed."""
    before = {clause.id: clause for clause in older.clauses}
    after = {clause.id: clause for clause in newer.clauses}
    both = sorted(before.keys() & after.keys())
    changes = [_change(before[name], after[name]) for name in both]
    return BookDifference(
        older=older.version,
        newer=newer.version,
        added=tuple(sorted(after.keys() - before.keys())),
        removed=tuple(sorted(before.keys() - after.keys())),
        changed=tuple(change for change in changes if change.fields or change.text_difference),
    )


def _change(older: ClauseOut, newer: ClauseOut) -> ClauseChange:
    pairs = [(name, _text(getattr(older, name)), _text(getattr(newer, name))) for name in HEAD_FIELDS]
    lines = difflib.unified_diff(_words(older), _words(newer), older.ref, newer.ref, lineterm="")
    return ClauseChange(
        id=newer.id,
        fields=tuple(FieldChange(field=name, older=old, newer=new) for name, old, new in pairs if old != new),
        text_difference="\n".join(lines),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else canonical_json(_jsonable(value)).decode()


def _jsonable(value: object) -> object:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    return [_jsonable(part) for part in value] if isinstance(value, tuple) else value


def _words(clause: ClauseOut) -> list[str]:
    examples = [f"- {line}" for line in clause.examples]
    against = [f"- {line}" for line in clause.counter_examples]
    return [*clause.text.splitlines(), "## Examples", *examples, "## Counter-examples", *against]
