"""Asking the data: the engine first, with no write open, then one short write of the run, whatever came of it."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version as version_of

from watchfloor.engine.connections import ENGINE_VERSION
from watchfloor.engine.datasets import service as dataset_service
from watchfloor.engine.lake import Lake
from watchfloor.engine.query.results import QueryResult, plain_rows
from watchfloor.engine.runs import service
from watchfloor.engine.runs.schemas import MAX_ROWS, QueryIn, QueryOut, RunKind, RunOut, RunStatus
from watchfloor.engine.sensitive import service as sensitive_service
from watchfloor.engine.sensitive.rules import Columns
from watchfloor.engine.snapshots import Snapshot
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import InvalidInput, NotFound, TooLarge, WatchfloorError


def run_query(*, edge: Edge, lake: Lake, form: QueryIn) -> QueryOut:
    """Run an analyst's SELECT and keep the run; one that is refused or stopped is kept as failed, then raised.

    Raises what `Lake.query` raises, and NotFound for a dataset or version that is not there or not to be seen.
    """
    with edge.read() as unit:
        names = names_in(form)
        scopes = [dataset_service.shared_scope(unit=unit, names=names)]
        shown = sensitive_service.check_unmask(unit=unit, wish=form.unmask, datasets=names)
    result, performed = perform(edge=edge, lake=lake, form=form, scopes=scopes, shown=shown)
    run = edge.change(lambda unit: service.record_run(unit=unit, performed=performed, scopes=scopes))
    return QueryOut(run=run, columns=result.table.column_names, rows=plain_rows(result.table))


def names_in(form: QueryIn) -> list[str]:
    """The datasets of a query, each once. Raises InvalidInput (`dataset_twice`)."""
    names = [asked.name for asked in form.datasets]
    if len(set(names)) < len(names):
        raise InvalidInput("A dataset is named twice.", fix="Name each once.", code="dataset_twice")
    return names


def perform(
    *, edge: Edge, lake: Lake, form: QueryIn, scopes: Iterable[str], shown: Columns | None = None
) -> tuple[QueryResult, service.Performed]:
    """Run a SELECT over datasets that the caller has checked, for the caller to record within `scopes`.

    `shown` are the sensitive columns that the caller has checked too; they are in the ledger with the run.

    One that is refused or stopped is recorded here as failed, then raised. Raises what `Lake.query` raises, and
    NotFound for a version that is not there.
    """
    snapshots = {asked.name: lake.snapshot(asked.name, asked.version) for asked in form.datasets}
    purpose = form.unmask.purpose if form.unmask else ""
    started = time.perf_counter()
    try:
        result = lake.query(snapshots, form.sql, parameters=form.parameters, row_limit=form.row_limit, shown=shown)
    except (InvalidInput, TooLarge) as problem:
        failed = _failed(snapshots, form, time.perf_counter() - started, problem)
        if shown:
            # What the engine says may quote the value that it could not read.
            failed = replace(failed, unmasked=shown, purpose=purpose, problem=problem.code)
        edge.change(lambda unit: service.record_run(unit=unit, performed=failed, scopes=scopes))
        raise
    done = _performed(snapshots, form.sql, form.parameters, result)
    return result, replace(done, unmasked=shown or {}, purpose=purpose)


def repeat_run(*, edge: Edge, lake: Lake, run: str) -> RunOut:
    """Run a recorded query again on the versions it read and tell whether the result is equal."""
    with edge.read() as unit:
        first = service.show_run(unit=unit, run=run)
        names = [used.dataset for used in first.snapshots]
        dataset_service.shared_scope(unit=unit, names=names, even_removed=True)
        # A query of a compartment's case may have read the desk's data: its repetition stays where the first run is.
        scopes = scopes_of(unit.session, run)
        shown = service.unmasked_by(unit=unit, run=run)
        if shown and not sensitive_service.may_see(unit=unit, columns=shown):
            raise NotFound(f"There is no run {run[:40]} for you to repeat.", fix="Ask for a grant.", code="no_such_run")
    if first.status is RunStatus.FAILED:
        raise InvalidInput(
            f"{run} failed: there is no result to compare.", fix="Run it anew.", code="nothing_to_repeat"
        )
    snapshots = {used.dataset: lake.snapshot(used.dataset, used.version) for used in first.snapshots}
    result = lake.repeat(
        snapshots,
        first.query,
        result_hash=first.result_hash,
        parameters=first.parameters,
        row_limit=MAX_ROWS,
        shown=shown,
    )
    status = RunStatus.EQUAL if result.result_hash == first.result_hash else RunStatus.DIFFERS
    performed = _performed(snapshots, first.query, first.parameters, result, status=status, repeats=first.run)
    performed = replace(performed, unmasked=shown, purpose=f"to compare it with {run}" if shown else "")
    return edge.change(lambda unit: service.record_run(unit=unit, performed=performed, scopes=scopes))


def _used(snapshots: Mapping[str, Snapshot]) -> list[dict[str, object]]:
    return [
        {"dataset": name, "version": snapshot.version, "files": snapshot.record}
        for name, snapshot in sorted(snapshots.items())
    ]


def _performed(
    snapshots: Mapping[str, Snapshot],
    sql: str,
    parameters: Sequence[object],
    result: QueryResult,
    *,
    status: RunStatus = RunStatus.DONE,
    repeats: str | None = None,
) -> service.Performed:
    return service.Performed(
        kind=RunKind.RECOMPUTE if repeats else RunKind.SQL,
        query=sql,
        parameters=list(parameters),
        snapshots=_used(snapshots),
        engine_version=result.engine_version,
        code_version=version_of("watchfloor"),
        result_hash=result.result_hash,
        rows=result.rows,
        rows_read=sum(snapshot.rows for snapshot in snapshots.values()),
        seconds=round(result.seconds, 3),
        status=status,
        repeats=repeats,
    )


def _failed(
    snapshots: Mapping[str, Snapshot], form: QueryIn, seconds: float, problem: WatchfloorError
) -> service.Performed:
    return service.Performed(
        kind=RunKind.SQL,
        query=form.sql,
        parameters=list(form.parameters),
        snapshots=_used(snapshots),
        engine_version=ENGINE_VERSION,
        code_version=version_of("watchfloor"),
        result_hash="",
        rows=0,
        rows_read=0,
        seconds=round(seconds, 3),
        status=RunStatus.FAILED,
        problem=f"{problem.code}: {problem.detail}"[:500],
    )
