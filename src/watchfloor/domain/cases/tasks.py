"""Work on a case that needs files or the engine: they run first, with nothing open, then comes one short write."""

import io
from collections.abc import Sequence
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from watchfloor.domain.cases.access import access_case, access_case_for_work
from watchfloor.domain.cases.rules.claims import Binding, BoundNumber, bindings_of, cell, changed_numbers
from watchfloor.domain.cases.rules.compartments import check_contained
from watchfloor.domain.cases.rules.lifecycle import CaseState, check_working
from watchfloor.domain.cases.schemas import AddFinding, CollectFile, CollectQuery, CollectUpload, FindingOut
from watchfloor.domain.cases.service.evidence import attach_evidence, attach_new, check_enters
from watchfloor.domain.cases.service.findings import (
    add_finding,
    check_bound,
    check_confirmable,
    confirm_finding,
    numbers_of,
)
from watchfloor.domain.evidence import service as evidence_service
from watchfloor.domain.evidence import tasks as evidence_tasks
from watchfloor.domain.evidence.holding.rules import why_held
from watchfloor.domain.evidence.schemas import EvidenceOut, Intake, Label, Origin, QueryRecord, SnapshotRef
from watchfloor.engine.datasets import service as dataset_service
from watchfloor.engine.lake import Lake
from watchfloor.engine.runs import service as run_service
from watchfloor.engine.runs import tasks as run_tasks
from watchfloor.engine.runs.schemas import MAX_ROWS, QueryIn
from watchfloor.engine.sensitive.service import check_unmask
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.parquet import read_parquet
from watchfloor.infra.uploads import service as upload_service
from watchfloor.infra.uploads import tasks as upload_tasks
from watchfloor.infra.uploads.schemas import Purpose
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, Refused
from watchfloor.kernel.ids import Reference


def collect_file(*, edge: Edge, case: str, content: bytes | BinaryIO, form: CollectFile) -> EvidenceOut:
    """Keep a file as evidence of a case; what has to be screened first is held."""
    with edge.read() as unit:
        _check_collectable(unit, case, form.derived_from)
    stored = evidence_tasks.take_in(files=edge.files, content=content, name=form.name)
    why = why_held(origin=form.origin, is_upload=False, is_local=edge.settings.local, media_type=stored.media_type)
    return edge.change(lambda unit: _keep_file(unit, case, form=form, stored=stored, held_because=why))


def collect_upload(*, edge: Edge, case: str, form: CollectUpload) -> EvidenceOut:
    """Keep one's own finished upload as evidence of a case; it is taken once, and held."""
    with edge.read() as unit:
        _check_collectable(unit, case, form.derived_from)
        upload = upload_service.takeable(unit=unit, upload=form.upload, purpose=Purpose.EVIDENCE)
    stored = evidence_tasks.take_upload(edge=edge, upload=upload)
    why = why_held(origin=Origin.OUTSIDE, is_upload=True, is_local=edge.settings.local, media_type=stored.media_type)

    def write(unit: WriteUnit) -> EvidenceOut:
        upload_service.take(unit=unit, upload=form.upload, purpose=Purpose.EVIDENCE)
        return _keep_file(unit, case, form=form, stored=stored, held_because=why)

    item = edge.change(write)
    upload_tasks.discard(edge=edge, upload=form.upload)
    return item


def _keep_file(
    unit: WriteUnit, case: str, *, form: CollectFile | CollectUpload, stored: Intake, held_because: str
) -> EvidenceOut:
    access_case_for_work(unit, case)
    item = evidence_service.collect_file(
        unit=unit,
        stored=stored,
        source=form.source,
        method=form.method,
        title=form.title,
        labels=form.labels,
        scopes=scopes_of(unit.session, case),
        kind=form.kind,
        marking=form.marking,
        derived_from=_reference(form.derived_from),
        held_because=held_because,
    )
    attach_new(unit=unit, case=case, evidence=item.ref)
    return item


def collect_query(*, edge: Edge, lake: Lake, case: str, form: CollectQuery) -> EvidenceOut:
    """Run an analyst's query and freeze its rows, so that neither expiry nor erasure can break the case.

    Raises what a query raises, NotFound for a dataset not to be seen, and Refused (`outside_compartment`) where the
    case is seen by people who may not see the dataset.
    """
    asked = QueryIn(
        sql=form.sql,
        datasets=list(form.datasets),
        parameters=list(form.parameters),
        row_limit=MAX_ROWS,
        unmask=form.unmask,
    )
    names = run_tasks.names_in(asked)
    with edge.read() as unit:
        _check_collectable(unit, case, form.derived_from)
        shared = dataset_service.shared_scope(unit=unit, names=names)
        scopes = scopes_of(unit.session, case)
        check_contained(subject=", ".join(names), scopes={shared}, case_scopes=scopes)
        shown = check_unmask(unit=unit, wish=form.unmask, datasets=names)
    result, performed = run_tasks.perform(edge=edge, lake=lake, form=asked, scopes=scopes, shown=shown)
    frozen = io.BytesIO()
    pq.write_table(result.table, frozen, compression="zstd")
    stored = evidence_tasks.take_in(files=edge.files, content=frozen.getvalue(), name="result.parquet")
    return edge.change(lambda unit: _keep_query(unit, case, form=form, stored=stored, performed=performed))


def _keep_query(
    unit: WriteUnit, case: str, *, form: CollectQuery, stored: Intake, performed: run_service.Performed
) -> EvidenceOut:
    """The run and the item in one write, both where the case is."""
    access_case_for_work(unit, case)
    scopes = scopes_of(unit.session, case)
    run = run_service.record_run(unit=unit, performed=performed, scopes=scopes)
    # The words of a query that unmasks may hold what it looks for: they stay with the run, which asks for a grant.
    sql, parameters = (f"(see {run.run})", ()) if run.unmasked else (run.query, tuple(run.parameters))
    labels = [*form.labels, *([Label.UNMASKED] if run.unmasked else [])]
    read = [
        SnapshotRef(dataset=used.dataset, version=used.version, files=tuple(str(file["sha256"]) for file in used.files))
        for used in run.snapshots
    ]
    item = evidence_service.collect_query(
        unit=unit,
        stored=stored,
        query=QueryRecord(
            run=run.run,
            sql=sql,
            parameters=parameters,
            snapshots=tuple(read),
            engine_version=run.engine_version,
            code_version=run.code_version,
            result_hash=run.result_hash,
            rows=run.rows,
        ),
        source=", ".join(f"{ref.dataset} version {ref.version}" for ref in read),
        method="query",
        title=form.title,
        labels=labels,
        scopes=scopes,
        marking=form.marking,
        derived_from=_reference(form.derived_from),
    )
    attach_evidence(unit=unit, case=case, evidence=item.ref)
    return item


def add_bound_finding(*, edge: Edge, case: str, form: AddFinding) -> FindingOut:
    """Read the value of every binding from the frozen result it names, then write the claim."""
    bindings = bindings_of(form.statement)
    with edge.read() as unit:
        require(unit.actor, Permission.CASE_WRITE)
        check_bound(unit=unit, case=case, form=form)
    numbers = frozen_values(edge=edge, bindings=bindings)
    return edge.change(lambda unit: add_finding(unit=unit, case=case, form=form, numbers=numbers))


def confirm_bound_finding(*, edge: Edge, lake: Lake, finding: str, reason: str, version: int) -> FindingOut:
    """Run every bound query again on its recorded snapshot; one that differs stops the confirmation.

    Raises NotFound where the reviewer may not read a dataset that the numbers come from.
    """
    with edge.read() as unit:
        require(unit.actor, Permission.FINDING_REVIEW)
        recorded = numbers_of(check_confirmable(unit=unit, finding=finding, version=version))
        refs = sorted({Reference(number.binding.evidence) for number in recorded})
        items = evidence_service.list_for(unit=unit, refs=refs)
        for item in items:
            read = [used.dataset for used in query_of(item).snapshots]
            dataset_service.shared_scope(unit=unit, names=read, even_removed=True)
    for item in items:
        _check_unchanged(lake, item, [number for number in recorded if number.binding.evidence == item.ref])
    numbers = frozen_values(edge=edge, bindings=[number.binding for number in recorded])
    _refuse_changes(recorded, numbers, subject=finding)
    return edge.change(
        lambda unit: confirm_finding(unit=unit, finding=finding, numbers=numbers, reason=reason, version=version)
    )


def frozen_values(*, edge: Edge, bindings: Sequence[Binding]) -> list[BoundNumber]:
    """The values of bindings in the frozen results they name, in their order; each file is verified as it is read."""
    found: dict[Binding, BoundNumber] = {}
    for ref in sorted({binding.evidence for binding in bindings}):
        wanted = [binding for binding in bindings if binding.evidence == ref]
        with edge.read() as unit:
            query_of(evidence_service.show(unit=unit, evidence=Reference(ref)))
        opened = evidence_tasks.read_content(edge=edge, evidence=Reference(ref), reason="a finding binds it")
        with opened.content as content:
            table = read_parquet(content.read())
            found |= _values(table, wanted)
    return [found[binding] for binding in bindings]


def query_of(item: EvidenceOut) -> QueryRecord:
    """The query that made an item. Raises InvalidInput `not_a_query`, and Refused `unmasked_evidence`."""
    if Label.UNMASKED in item.labels:
        raise Refused(
            f"{item.ref} holds unmasked data, and a finding is read by everybody on the case.",
            fix="Collect a count that needs no sensitive column, and bind the finding to it.",
            code="unmasked_evidence",
        )
    if item.query is None:
        raise InvalidInput(
            f"{item.ref} is no query result, so no number can be bound to it.",
            fix="Collect the number with a query: watchfloor evidence add --sql.",
            code="not_a_query",
        )
    return item.query


def _values(table: pa.Table, bindings: Sequence[Binding]) -> dict[Binding, BoundNumber]:
    rows = table.slice(0, max(binding.row for binding in bindings) + 1).to_pylist()
    return {binding: BoundNumber(binding, cell(rows, binding)) for binding in bindings}


def _check_unchanged(lake: Lake, item: EvidenceOut, recorded: Sequence[BoundNumber]) -> None:
    query = query_of(item)
    try:
        snapshots = {ref.dataset: lake.snapshot(ref.dataset, ref.version) for ref in query.snapshots}
    except NotFound as gone:
        raise Conflict(
            f"{item.ref} cannot be computed again: {gone.detail}",
            fix="Collect the number afresh and bind the finding to it.",
            code="not_recomputable",
        ) from gone
    result = lake.repeat(
        snapshots, query.sql, result_hash=query.result_hash, parameters=query.parameters, row_limit=MAX_ROWS
    )
    if result.result_hash == query.result_hash:
        return
    rows = result.table.to_pylist()
    now = [
        BoundNumber(number.binding, cell(rows, number.binding))
        for number in recorded
        if number.binding.row < len(rows) and rows[number.binding.row].get(number.binding.column) is not None
    ]
    _refuse_changes(recorded, now, subject=str(item.ref), hashes=(query.result_hash, result.result_hash))


def _refuse_changes(
    recorded: Sequence[BoundNumber],
    now: Sequence[BoundNumber],
    *,
    subject: str,
    hashes: tuple[str, str] = ("", ""),
) -> None:
    changed = changed_numbers(recorded, now)
    if not changed and hashes[0] == hashes[1]:
        return
    named = "; ".join(f"{change['binding']} was {change['old']}, is {change['new']}" for change in changed)
    raise Conflict(
        f"What {subject} rests on no longer computes to the same: {named or 'the rows of the result differ'}.",
        fix="Collect the query afresh and write the finding on what it says now.",
        code="number_changed",
        facts={"changed": changed, "old_hash": hashes[0], "new_hash": hashes[1]},
    )


def _check_collectable(unit: Unit, case: str, parent: str | None) -> None:
    """What must hold before bytes are stored or the engine is asked."""
    require(unit.actor, Permission.CASE_WRITE)
    check_working(CaseState(access_case(unit, case).state))
    if parent is not None:
        evidence_service.parent_of(unit=unit, evidence=Reference(parent))
        check_enters(unit, case=case, subject=parent)


def _reference(ref: str | None) -> Reference | None:
    return None if ref is None else Reference(ref)
