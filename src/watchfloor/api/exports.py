"""Lists as files: all pages of what a list shows somebody, as CSV, noted in the ledger before it leaves."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from inspect import signature
from typing import Annotated, Any, Final, get_args, get_type_hints

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from watchfloor.api.ledger import LedgerLine, tail_ledger
from watchfloor.api.outbox import list_messages
from watchfloor.domain.approvals.endpoints import list_approvals
from watchfloor.domain.cases.endpoints import list_cases
from watchfloor.domain.enforcement.endpoints import list_actions
from watchfloor.domain.entities.endpoints import list_entities
from watchfloor.domain.leads.endpoints import list_leads
from watchfloor.engine.datasets.endpoints import list_datasets
from watchfloor.engine.runs.endpoints import list_runs
from watchfloor.infra.jobs.endpoints import list_jobs
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.kernel.cells import neutralise
from watchfloor.kernel.errors import InvalidInput, TooLarge
from watchfloor.kernel.paging import MAX_LIMIT, MAX_POSITION, Page, decode_position, encode_cursor

router = APIRouter(prefix="/api/exports", tags=["export"])
MOST: Final = 100_000
"""How many rows one file may have."""
BYTE_ORDER_MARK: Final = "\ufeff"  # without it a spreadsheet takes UTF-8 for something else
MEDIA_TYPE: Final = "text/csv; charset=utf-8"
FILE: Final[dict[int | str, dict[str, object]]] = {
    200: {
        "description": "The table, as a download.",
        "content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}},
    }
}
PAGED: Final = frozenset({"edge", "cursor", "limit"})
Lines = Sequence[Mapping[str, Any]]  # a line holds whatever its list shows


class ListName(StrEnum):
    """A list that can leave as a file."""

    LEADS = "leads"
    CASES = "cases"
    APPROVALS = "approvals"
    ACTIONS = "actions"
    MESSAGES = "messages"
    RUNS = "runs"
    LEDGER = "ledger"
    ENTITIES = "entities"
    DATASETS = "datasets"
    JOBS = "jobs"


class ExportList(BaseModel):
    """Which list, narrowed as its own address is, and which columns in which order; all of them where none is named."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    list: ListName
    filters: Annotated[dict[str, Annotated[str, Field(max_length=2_000)]], Field(max_length=32)] = {}
    columns: Annotated[tuple[str, ...], Field(max_length=64)] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A list as its address answers it: whoever may not see a line there has none here."""

    answer: Callable[..., Page[Any]]

    @property
    def columns(self) -> tuple[str, ...]:
        """What a line of the list shows."""
        [line] = get_args(get_type_hints(self.answer)["return"].model_fields["items"].annotation)
        return tuple(line.model_fields)

    def read_filters(self, given: Mapping[str, str]) -> dict[str, object]:
        """The filters as the address reads them. Raises InvalidInput: `unknown_filter`, `bad_filter`."""
        hints = get_type_hints(self.answer, include_extras=True)
        known = [name for name in signature(self.answer).parameters if name not in PAGED]
        refuse_unknown("filter", given, known)
        return {name: _read(name, TypeAdapter(hints[name]), text) for name, text in given.items()}

    def pages(self, edge: Edge, filters: Mapping[str, object]) -> Iterator[Page[Any]]:
        """All of its pages, each as of when it is read."""
        cursor: str | None = None
        while True:
            page = self.answer(edge=edge, cursor=cursor, limit=MAX_LIMIT, **filters)
            yield page
            cursor = page.next_cursor
            if cursor is None:
                return


def ledger_page(
    *,
    edge: Edge,
    cursor: str | None,
    limit: int,
    after: Annotated[int, Field(ge=0, le=MAX_POSITION)] = 0,
    subject: str | None = None,
    actor: str | None = None,
    verb: str | None = None,
) -> Page[LedgerLine]:
    """A page of the ledger's tail, which goes by position."""
    start = decode_position(cursor) if cursor else after
    lines = tail_ledger(edge=edge, limit=limit, after=start, subject=subject, actor=actor, verb=verb)
    return Page(items=lines, next_cursor=encode_cursor(lines[-1].position) if len(lines) == limit else None)


LISTS: Final[Mapping[ListName, Listing]] = {
    ListName.LEADS: Listing(list_leads),
    ListName.CASES: Listing(list_cases),
    ListName.APPROVALS: Listing(list_approvals),
    ListName.ACTIONS: Listing(list_actions),
    ListName.MESSAGES: Listing(list_messages),
    ListName.RUNS: Listing(list_runs),
    ListName.LEDGER: Listing(ledger_page),
    ListName.ENTITIES: Listing(list_entities),
    ListName.DATASETS: Listing(list_datasets),
    ListName.JOBS: Listing(list_jobs),
}


@router.post("", operation_id="export_list", response_class=Response, responses=FILE)
def export_list(edge: EdgeDep, form: ExportList) -> Response:
    """All pages of a list as one sees it, as CSV in UTF-8; up to 100,000 rows, and the ledger notes that it left."""
    listing = LISTS[form.list]
    refuse_unknown("column", form.columns, listing.columns)
    columns = form.columns or listing.columns
    lines = read_lines(edge, listing, listing.read_filters(form.filters))
    payload = {"list": form.list.value, "filters": form.filters, "columns": columns, "rows": len(lines)}
    edge.change(lambda unit: unit.record("list.exported", f"list:{form.list}", payload=payload))
    headers = {"Content-Disposition": f'attachment; filename="{form.list}.csv"'}
    return Response(written(columns, lines), media_type=MEDIA_TYPE, headers=headers)


def read_lines(edge: Edge, listing: Listing, filters: Mapping[str, object]) -> Lines:
    """Every line. Raises TooLarge (`too_many_rows`) where there are more than a file may have."""
    lines: list[Mapping[str, Any]] = []
    for page in listing.pages(edge, filters):
        lines += [line.model_dump(mode="json") for line in page.items]
        if len(lines) > MOST:
            raise TooLarge(f"The list has more than {MOST:,} rows.", fix="Narrow it by filters.", code="too_many_rows")
    return lines


def written(columns: Sequence[str], lines: Lines) -> bytes:
    """The lines as CSV with a head: a spreadsheet reads it as UTF-8, and runs no cell of it."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows([cell(line[name]) for name in columns] for line in lines)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def cell(value: object) -> object:
    """A value of a line as it stands in one cell: what has parts is JSON."""
    if isinstance(value, bool | list | dict):
        return neutralise(json.dumps(value, ensure_ascii=False))
    return neutralise(value)


def refuse_unknown(what: str, given: Sequence[str] | Mapping[str, str], known: Sequence[str]) -> None:
    """Raise InvalidInput (`unknown_filter`, `unknown_column`), naming what there is, where something else is given."""
    if unknown := [name for name in given if name not in known]:
        there = ", ".join(known) or "none"
        fix = f"There is: {there}."
        raise InvalidInput(f"The list has no {what} {unknown[0][:64]}.", fix=fix, code=f"unknown_{what}")


def _read(name: str, adapter: TypeAdapter[Any], text: str) -> object:
    try:
        return adapter.validate_python(text)
    except ValidationError as error:
        says = error.errors()[0]["msg"]
        raise InvalidInput(
            f"{name}: {says}.", fix="Give it as the list's own address takes it.", code="bad_filter"
        ) from error
