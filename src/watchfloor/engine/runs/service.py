"""The door to the record of queries."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from watchfloor.engine.runs import repository
from watchfloor.engine.runs.models import Run, RunUnmasking
from watchfloor.engine.runs.schemas import RunKind, RunOut, RunStatus, SnapshotUsed
from watchfloor.engine.sensitive import service as sensitive_service
from watchfloor.engine.sensitive.rules import Columns
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor

WITHHELD = "(withheld: it asks for sensitive columns)"


@dataclass(frozen=True, slots=True)
class Performed:
    """One query that ran or was stopped, with everything it takes to run it again; `rows_read` counts what its
    datasets hold.
    """

    kind: RunKind
    query: str
    parameters: list[object]
    snapshots: list[dict[str, object]]
    engine_version: str
    code_version: str
    result_hash: str
    rows: int
    rows_read: int
    seconds: float
    status: RunStatus
    problem: str = ""
    repeats: str | None = None
    unmasked: Columns = field(default_factory=dict)
    purpose: str = ""


def record_run(*, unit: WriteUnit, performed: Performed, scopes: Iterable[str]) -> RunOut:
    """Keep a run in the scopes that its datasets share, or in those of the case that asked."""
    require(unit.actor, Permission.DATA_READ)
    ref = unit.next_ref(RefKind.RUN)
    fields = {name: value for name, value in asdict(performed).items() if name not in {"unmasked", "purpose"}}
    row = Run(ref=ref, number=int(ref.rpartition("-")[2]), by=unit.actor.id, at=unit.now, **fields)
    unit.session.add(row)
    unit.session.flush()
    if performed.unmasked:
        columns = {dataset: sorted(shown) for dataset, shown in performed.unmasked.items()}
        unit.session.add(RunUnmasking(run=ref, columns=columns, purpose=performed.purpose))
        unit.session.flush()
        sensitive_service.note_look(
            unit=unit, columns=performed.unmasked, purpose=performed.purpose, about={"run": ref}
        )
    unit.protect(ref, scopes)
    payload = {
        "query": performed.query,
        "datasets": [used["dataset"] for used in performed.snapshots],
        "result_hash": performed.result_hash,
        "status": performed.status.value,
    }
    verb = "query.repeated" if performed.kind is RunKind.RECOMPUTE else "query.run"
    unit.record(verb, ref, payload=payload, reason=performed.problem)
    return _out(unit, row)


def show_run(*, unit: Unit, run: str) -> RunOut:
    """One recorded query. Raises NotFound (`no_such_run`) for what the actor may not see."""
    require(unit.actor, Permission.DATA_READ)
    row = repository.seen(unit, run)
    if row is None:
        raise NotFound(f"There is no run {run[:40]}.", fix="List the queries there were.", code="no_such_run")
    return _out(unit, row)


def unmasked_by(*, unit: Unit, run: str) -> dict[str, frozenset[str]]:
    """The sensitive columns that a run read, by dataset; nothing where it read none."""
    unmasking = repository.unmasking(unit.session, run)
    return {dataset: frozenset(columns) for dataset, columns in unmasking.columns.items()} if unmasking else {}


def list_runs(*, unit: Unit, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[RunOut]:
    """Visible queries, the newest first."""
    require(unit.actor, Permission.DATA_READ)
    before = decode_position(cursor) if cursor else None
    rows = repository.page(unit, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(unit, row) for row in rows[:limit]], next_cursor=more)


def held_files(unit: Unit, dataset: str) -> set[str]:
    """The SHA-256 of files of a dataset that a recorded query read, so that it can be repeated; one that failed has no
    result to compare.
    """
    read = repository.snapshots_read(unit, but=RunStatus.FAILED)
    mine = (SnapshotUsed.model_validate(used) for used in read if used["dataset"] == dataset)
    return {str(file["sha256"]) for used in mine for file in used.files}


def _out(unit: Unit, row: Run) -> RunOut:
    """A run as the actor may see it: where it read sensitive columns, its words may hold what stands in them."""
    copied = set(RunOut.model_fields) - {"run", "snapshots", "kind", "status", "by", "repeats", "unmasked"}
    unmasked = unmasked_by(unit=unit, run=row.ref)
    withheld = unmasked and not sensitive_service.may_see(unit=unit, columns=unmasked)
    return RunOut.model_validate(
        {
            **{field: getattr(row, field) for field in copied},
            "run": Reference(row.ref),
            "repeats": Reference(row.repeats) if row.repeats else None,
            "kind": RunKind(row.kind),
            "status": RunStatus(row.status),
            "snapshots": [SnapshotUsed.model_validate(used) for used in row.snapshots],
            "by": ActorId(row.by),
            "unmasked": {dataset: sorted(columns) for dataset, columns in unmasked.items()},
            **({"query": WITHHELD, "parameters": []} if withheld else {}),
        }
    )
