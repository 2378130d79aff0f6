"""The shapes of an import: the mapping, the preview, and what came of it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from watchfloor.domain.clocks.obligations.vocabulary import StartEvent
from watchfloor.domain.escalations.schemas.shape import Shape
from watchfloor.kernel.errors import InvalidInput

Column = Annotated[str, Field(min_length=1, max_length=200)]
Words = Annotated[str, Field(max_length=2_000)]
PLAIN = (
    "external_ref",
    "title",
    "text",
    "language",
    "demand_class",
    "jurisdictions",
    "legal_basis",
    "requested_action",
    "items",
    "flags",
    "confidentiality",
    "no_tipping_off",
    "compartment",
    "received_at",
    "awareness_at",
    "due_at",
    "due_source",
)
OF_REQUESTER = ("requester.kind", "requester.organisation", "requester.person", "requester.contact")
OF_EVENTS = tuple(f"events.{event.value}" for event in StartEvent)
ANSWERS = "answers"
TARGETS = frozenset({*PLAIN, *OF_REQUESTER, *OF_EVENTS, ANSWERS})


class FileFormat(StrEnum):
    """How rows lie in a file; of a workbook the first sheet that names its columns is read."""

    CSV = "csv"
    JSONL = "jsonl"
    PARQUET = "parquet"
    XLSX = "xlsx"


class MapField(Shape):
    """Where a value is from: columns (several are put below each other, dotted ones lie within), or always the same.

    Of its columns a file must have one, unless `always` says what stands without any: `unknown_column`.
    `values` turns a row's words into the desk's. A text for a list is split at `split`. A time that is not ISO 8601
    is read by `time_format`, as Python's strptime writes it, in `zone`: a format names no zone of its own.
    """

    columns: tuple[Column, ...] = Field(default=(), max_length=20)
    always: Words = ""
    values: dict[str, Words] = Field(default={}, max_length=1_000)
    otherwise: Words = Field(default="", description="what stands for words that `values` does not name")
    split: Annotated[str, Field(max_length=5)] = ""
    time_format: Annotated[str, Field(max_length=60)] = ""
    zone: Annotated[str, Field(max_length=64)] = ""


class ImportMap(Shape):
    """What the columns of a file are; what it leaves out and `propose` allows is proposed by rules, and marked so.

    `source` names the tracker: its references are told from those of others. `answers` is the reference of an earlier
    row whose request this row answers: it becomes a note there, and starts what its `events.…` start.
    """

    source: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,60}$")]
    fields: dict[str, MapField] = Field(max_length=len(TARGETS))
    propose: bool = True


class ImportForm(Shape):
    """An upload of the purpose `escalations`, how its rows lie, and the mapping."""

    upload: Annotated[str, Field(max_length=64)]
    format: FileFormat
    mapping: ImportMap


class RowFate(StrEnum):
    """What a row becomes, or became: an escalation, a word on one, nothing new, or nothing at all."""

    NEW = "new"
    ANSWER = "answer"
    KNOWN = "known"
    REFUSED = "refused"


class PreviewRow(Shape):
    """What a row would become, and what of it is only proposed."""

    line: int
    fate: RowFate
    external_ref: str = ""
    title: str = ""
    demand_class: str = ""
    jurisdictions: tuple[str, ...] = ()
    received_at: str = ""
    proposed: tuple[str, ...] = ()
    says: str = ""


class MissingColumns(Shape):
    """Columns that a field names and the file does not have, and what the field is read from instead."""

    field: str
    columns: tuple[str, ...]
    says: str


class ImportPreviewOut(Shape):
    """The first rows one by one, and how many of those looked at would become what; `is_whole` where all were.

    `warnings` name what the mapping reads and the file does not have, where the fields can do without.
    """

    rows: tuple[PreviewRow, ...]
    counts: dict[RowFate, int]
    looked_at: int
    is_whole: bool
    columns: tuple[str, ...]
    warnings: tuple[MissingColumns, ...]


def check_mapping(mapping: ImportMap) -> None:
    """Raise InvalidInput (`bad_mapping`) for a field that no request has, or where nothing tells rows apart."""
    unknown = sorted(set(mapping.fields) - TARGETS)
    missing = [name for name in ("external_ref", "title") if name not in mapping.fields]
    if any("%z" in one.time_format.lower() for one in mapping.fields.values()):
        raise InvalidInput("A format of times names a zone.", fix="Take it out, and give zone.", code="bad_mapping")
    if unknown or missing:
        says = f"{unknown[0][:60]!r} is no field." if unknown else f"The mapping says nothing of {missing[0]}."
        raise InvalidInput(says, fix=f"There are: {', '.join(sorted(TARGETS))}.", code="bad_mapping")


def refused(says: str) -> InvalidInput:
    return InvalidInput(says, fix="Correct the row or the mapping, and import the file again.", code="bad_row")
