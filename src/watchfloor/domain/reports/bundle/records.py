"""The records of a bundle as JSON members, written from a case file and read back by whoever verifies it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from watchfloor.domain.reports.casefile import (
    CaseFile,
    CaseHead,
    Decision,
    EntityRole,
    EvidenceItem,
    Finding,
    LeadLine,
    LedgerHead,
    LedgerRow,
    Query,
    Scalar,
    TimelineRow,
    item_without_query,
)
from watchfloor.kernel.errors import InvalidInput

T = TypeVar("T")

CASE, EVIDENCE, QUERIES = "case.json", "evidence.json", "queries.json"
FINDINGS, DECISIONS, CUSTODY = "findings.json", "decisions.json", "custody.jsonl"


@dataclass(frozen=True, slots=True)
class CaseRecord:
    head: CaseHead
    ledger: LedgerHead
    entities: tuple[EntityRole, ...]
    leads: tuple[LeadLine, ...]
    timeline: tuple[TimelineRow, ...]


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """An item without its query, and the member that holds its content; empty where the content is withheld."""

    item: EvidenceItem
    content: str


@dataclass(frozen=True, slots=True)
class QueryRecord:
    evidence: str
    query: Query


@dataclass(frozen=True, slots=True)
class CellRecord:
    column: str
    row: int
    value: Scalar


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that a bundle says in JSON."""

    case: CaseRecord
    items: tuple[ItemRecord, ...]
    queries: tuple[QueryRecord, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]
    custody: tuple[LedgerRow, ...]


_CASE = TypeAdapter(CaseRecord)
_ITEMS = TypeAdapter(tuple[ItemRecord, ...])
_QUERIES = TypeAdapter(tuple[QueryRecord, ...])
_FINDINGS = TypeAdapter(tuple[Finding, ...])
_DECISIONS = TypeAdapter(tuple[Decision, ...])
_ROW = TypeAdapter(LedgerRow)
_CELLS = TypeAdapter(tuple[CellRecord, ...])


def write_records(file: CaseFile, contents: Mapping[str, str]) -> dict[str, bytes]:
    """The JSON members by name; `contents` names the member that holds an item's content."""
    items = tuple(ItemRecord(item_without_query(item), contents.get(item.ref, "")) for item in file.evidence)
    queries = tuple(QueryRecord(item.ref, item.query) for item in file.evidence if item.query)
    case = CaseRecord(file.head, file.ledger, file.entities, file.leads, file.timeline)
    return {
        CASE: _CASE.dump_json(case, indent=1),
        EVIDENCE: _ITEMS.dump_json(items, indent=1),
        QUERIES: _QUERIES.dump_json(queries, indent=1),
        FINDINGS: _FINDINGS.dump_json(file.findings, indent=1),
        DECISIONS: _DECISIONS.dump_json(file.decisions, indent=1),
        CUSTODY: b"".join(_ROW.dump_json(row) + b"\n" for row in file.custody),
    }


def write_cells(cells: Sequence[CellRecord]) -> bytes:
    """The bound cells of a query result, all that an external bundle tells of it."""
    return _CELLS.dump_json(tuple(cells), indent=1)


def read_cells(content: bytes) -> tuple[CellRecord, ...]:
    """What `write_cells` wrote. Raises InvalidInput."""
    return _read(_CELLS, content, "cells.json")


def read_records(members: Mapping[str, bytes]) -> Records:
    """What `write_records` wrote. Raises InvalidInput, naming the member that cannot be read."""
    rows = members[CUSTODY].splitlines()
    return Records(
        case=_read(_CASE, members[CASE], CASE),
        items=_read(_ITEMS, members[EVIDENCE], EVIDENCE),
        queries=_read(_QUERIES, members[QUERIES], QUERIES),
        findings=_read(_FINDINGS, members[FINDINGS], FINDINGS),
        decisions=_read(_DECISIONS, members[DECISIONS], DECISIONS),
        custody=tuple(_read(_ROW, row, CUSTODY) for row in rows),
    )


def _read(adapter: TypeAdapter[T], content: bytes, name: str) -> T:
    try:
        return adapter.validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InvalidInput(f"{name} cannot be read: {place} {first['msg']}.", code="bad_record") from error
