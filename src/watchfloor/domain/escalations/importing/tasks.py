"""Importing a file: rows are read one by one, and each is taken in by a write of its own."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from watchfloor.domain.escalations.importing import service
from watchfloor.domain.escalations.importing.columns import Sought
from watchfloor.domain.escalations.importing.mapping import Mapped, mapped
from watchfloor.domain.escalations.importing.row import Row
from watchfloor.domain.escalations.importing.rows import table_of
from watchfloor.domain.escalations.importing.schemas import (
    ImportForm,
    ImportMap,
    ImportPreviewOut,
    MissingColumns,
    PreviewRow,
    RowFate,
    check_mapping,
    refused,
)
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.jobs.kinds import Progress
from watchfloor.infra.jobs.schemas import JobFile
from watchfloor.infra.uploads import service as upload_service
from watchfloor.infra.uploads import tasks as upload_tasks
from watchfloor.infra.uploads.schemas import Purpose, UploadOut
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import WatchfloorError

LOOKED_AT, SHOWN, FIRST_TOLD, TOLD_EVERY = 2_000, 100, 20, 10


@dataclass(slots=True)
class Outcome:
    """How many rows became what, and why each of the others became nothing."""

    counts: Counter[RowFate] = field(default_factory=Counter)
    bad: list[tuple[int, str]] = field(default_factory=list)
    warnings: tuple[MissingColumns, ...] = ()

    def told(self) -> dict[str, object]:
        first = [{"line": line, "says": says} for line, says in self.bad[:FIRST_TOLD]]
        warnings = [one.model_dump(mode="json") for one in self.warnings]
        return {**{fate.value: self.counts[fate] for fate in RowFate}, "first_refused": first, "warnings": warnings}


def takeable(*, edge: Edge, form: ImportForm) -> UploadOut:
    """The upload of an import. Raises NotFound, Conflict, Refused."""
    with edge.read() as unit:
        require(unit.actor, Permission.ESCALATION_WRITE)
        check_mapping(form.mapping)
        return upload_service.takeable(unit=unit, upload=form.upload, purpose=Purpose.ESCALATIONS)


def preview(*, edge: Edge, form: ImportForm) -> ImportPreviewOut:
    """What the first rows would become; nothing is changed. Raises InvalidInput (`unknown_column`)."""
    upload = takeable(edge=edge, form=form)
    counts: Counter[RowFate] = Counter()
    shown: list[PreviewRow] = []
    with upload_tasks.content_of(edge=edge, upload=upload) as content, edge.read() as unit:
        table = table_of(content, form.format)
        sought = Sought(form.mapping, table.head)
        sought.check_head()
        for row in islice(_looked(table.rows, sought), LOOKED_AT):
            seen = _previewed(unit, row, form.mapping)
            counts[seen.fate] += 1
            if len(shown) < SHOWN:
                shown.append(seen)
        is_whole = next(table.rows, None) is None
    if is_whole:
        sought.check()
    looked_at = sum(counts.values())
    return ImportPreviewOut(
        rows=tuple(shown),
        counts=counts,
        looked_at=looked_at,
        is_whole=is_whole,
        columns=sought.columns,
        warnings=sought.warnings(first=None if is_whole else looked_at),
    )


def take_rows(*, edge: Edge, form: ImportForm, progress: Progress) -> Outcome:
    """Take every row in that can be; a bad one is noted with its line, and the next one comes.

    Raises InvalidInput (`unknown_column`) before the first, where a head has none of a field's columns. Rows of JSON
    leave out what they do not know: columns that none of them has are told beside what came of it.
    """
    upload = takeable(edge=edge, form=form)
    outcome = Outcome()
    with upload_tasks.content_of(edge=edge, upload=upload) as content:
        table = table_of(content, form.format)
        sought = Sought(form.mapping, table.head)
        sought.check_head()
        total = sum(1 for _ in _looked(table.rows, sought))
    outcome.warnings = sought.warnings()
    with upload_tasks.content_of(edge=edge, upload=upload) as content:
        rows = table_of(content, form.format).rows
        for number, (line, row) in enumerate(_read(rows, form.mapping)):
            if number % TOLD_EVERY == 0:
                progress.at(number / max(total, 1), f"row {number + 1:,} of {total:,}")
            _take(edge, line, row, outcome)
    return outcome


def refusals(*, edge: Edge, outcome: Outcome) -> JobFile | None:
    """The lines that became nothing and why, as a file; what stood in them is in the sender's own."""
    if not outcome.bad:
        return None
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("line", "says"))
    writer.writerows((line, says) for line, says in outcome.bad)
    stored = edge.files.put(table.getvalue().encode())
    return JobFile(name="refused.csv", media_type="text/csv", sha256=stored.sha256, size=stored.size)


def _looked(rows: Iterator[Row], sought: Sought) -> Iterator[Row]:
    for row in rows:
        if not row.says:
            sought.look(row.values)
        yield row


def _take(edge: Edge, line: int, row: Mapped | WatchfloorError, outcome: Outcome) -> None:
    problem = row if isinstance(row, WatchfloorError) else None
    if not isinstance(row, WatchfloorError):
        ready = row
        try:
            outcome.counts[edge.change(lambda unit: service.take_row(unit=unit, row=ready)).fate] += 1
        except WatchfloorError as error:
            problem = error
    if problem is not None:
        outcome.counts[RowFate.REFUSED] += 1
        outcome.bad.append((line, problem.detail))


def _read(rows: Iterator[Row], mapping: ImportMap) -> Iterator[tuple[int, Mapped | WatchfloorError]]:
    for row in rows:
        try:
            yield row.line, _mapped(row, mapping)
        except WatchfloorError as error:
            yield row.line, error


def _mapped(row: Row, mapping: ImportMap) -> Mapped:
    if row.says:
        raise refused(row.says)
    return mapped(row.values, mapping)


def _previewed(unit: Unit, row: Row, mapping: ImportMap) -> PreviewRow:
    try:
        found = _mapped(row, mapping)
    except WatchfloorError as error:
        return PreviewRow(line=row.line, fate=RowFate.REFUSED, says=error.detail)
    form = found.form
    return PreviewRow(
        line=row.line,
        fate=service.fate_of(unit=unit, row=found),
        external_ref=form.external_ref,
        title=form.title,
        demand_class=form.demand_class.value,
        jurisdictions=form.jurisdictions,
        received_at=iso(form.received_at) if form.received_at else "",
        proposed=found.by_rules,
    )
