"""The door to the registry: recording loads, showing what there is, and taking a dataset out of use."""

from collections.abc import Iterable
from dataclasses import replace

from watchfloor.engine.compaction import Compacted
from watchfloor.engine.datasets import repository
from watchfloor.engine.datasets.models import Dataset, DatasetLoad
from watchfloor.engine.datasets.schemas import DatasetLine, DatasetOut, DatasetState, LoadLine
from watchfloor.engine.declaration import Declaration, document, from_document
from watchfloor.engine.loading import LoadReport
from watchfloor.engine.retention import Pruning
from watchfloor.engine.snapshots import Snapshot
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.search.document import Document, DocumentKind
from watchfloor.infra.search.writing import index, unindex
from watchfloor.kernel.errors import Conflict, NotFound, Refused
from watchfloor.kernel.paging import DEFAULT_LIMIT, MAX_LIMIT, Page, decode_name, encode_cursor

DESK = "desk"
LOADS_SHOWN = 100


def _access(
    unit: Unit, name: str, *, permission: Permission = Permission.DATA_READ, even_removed: bool = False
) -> Dataset:
    """The row of a dataset in use that the actor may see, else NotFound (`no_such_dataset`) or Refused."""
    require(unit.actor, permission)
    row = repository.seen(unit, name)
    usable = {DatasetState.ACTIVE, DatasetState.REMOVED} if even_removed else {DatasetState.ACTIVE}
    if row is None or row.state not in usable:
        raise NotFound(
            f"There is no dataset {name[:63]}.",
            fix="Add it first, or list the datasets there are.",
            code="no_such_dataset",
        )
    return row


def check_loadable(*, unit: Unit, name: str, compartment: str | None = None) -> Declaration | None:
    """The declaration the dataset was loaded with so far, or None where nothing was.

    Raises Refused (`not_in_compartment`), and Conflict where the name belongs to what one cannot see (`name_taken`)
    or the dataset lies elsewhere than the compartment asked for (`another_compartment`).
    """
    require(unit.actor, Permission.DATA_WRITE)
    if compartment is not None and compartment not in unit.actor.compartments:
        raise Refused(
            f"You are not in the compartment {compartment}.", fix="Ask its lead to add you.", code="not_in_compartment"
        )
    row = repository.seen(unit, name)
    if row is None and repository.exists(unit.session, name):
        row = repository.seen(unit, name)  # it may have been named between the two looks
        if row is None:
            raise Conflict(f"The name {name} is taken.", fix="Choose another name.", code="name_taken")
    if row is None:
        return None
    if compartment is not None and scopes_of(unit.session, row.subject) != {f"compartment:{compartment}"}:
        raise Conflict(
            f"{name} does not lie in the compartment {compartment}.",
            fix="Load it under a new name there: a dataset keeps the place it was first loaded into.",
            code="another_compartment",
        )
    return None if row.state == DatasetState.NAMED else from_document(row.declaration)


def take_name(*, unit: WriteUnit, declaration: Declaration, compartment: str | None = None) -> None:
    """Give a new dataset its name and its place before any row is stored, so that no rows of two places ever mix.

    Raises what `check_loadable` raises; a name that the actor's own side took before changes nothing.
    """
    unit.take_turn(f"dataset {declaration.name}")
    check_loadable(unit=unit, name=declaration.name, compartment=compartment)
    if repository.seen(unit, declaration.name) is None:
        row = _add(unit, declaration, compartment)
        unit.record("dataset.named", row.subject)


def record_load(
    *, unit: WriteUnit, snapshot: Snapshot, report: LoadReport, message: str, compartment: str | None = None
) -> DatasetOut:
    """Register what a load into a named dataset did. Loads that the registry has already are not written twice."""
    unit.take_turn(f"dataset {snapshot.dataset}")
    check_loadable(unit=unit, name=snapshot.dataset, compartment=compartment)
    row = repository.held(unit, snapshot.dataset)
    known = repository.known_loads(unit.session, row.name)
    fresh = {source.load: source for source in report.sources if source.load not in known}
    revived = row.state != DatasetState.ACTIVE
    if fresh or revived:
        row.declaration = document(snapshot.declaration)
        row.state = DatasetState.ACTIVE
        row.table_version, row.rows = snapshot.version, snapshot.rows
        row.first, row.last = snapshot.first, snapshot.last
        row.changed_at = unit.now
        for source in fresh.values():
            unit.session.add(
                DatasetLoad(
                    dataset=row.name,
                    load=source.load,
                    table_version=report.version,
                    file=source.name,
                    sha256=source.sha256,
                    bytes=source.bytes,
                    rows_in=source.rows_in,
                    rows=source.rows,
                    quarantined=source.quarantined,
                    future=source.future,
                    message=message,
                    by=unit.actor.id,
                    at=unit.now,
                )
            )
        unit.session.flush()
        counts = {"rows": report.rows, "quarantined": report.quarantined, "future": report.future}
        payload = {"version": report.version, "loads": sorted(fresh), **counts}
        index(unit=unit, documents=[_document(row)])
        unit.record("dataset.loaded", row.subject, payload=payload, reason=message)
    return _out(unit, row)


def as_registered(*, unit: Unit, report: LoadReport) -> LoadReport:
    """A load's report by what the registry has: a file is new that the lake holds from a load that was cut off."""
    known = repository.known_loads(unit.session, report.dataset)
    counted = {source.load for source in report.sources if not source.unchanged}
    sources = []
    for source in report.sources:
        is_new = source.load not in known | counted
        counted.add(source.load)
        sources.append(replace(source, unchanged=source.unchanged and not is_new))
    return replace(report, sources=tuple(sources))


def _add(unit: WriteUnit, declaration: Declaration, compartment: str | None) -> Dataset:
    row = Dataset(
        name=declaration.name,
        subject=f"dataset:{declaration.name}",
        declaration=document(declaration),
        state=DatasetState.NAMED,
        table_version=0,
        rows=0,
        first=None,
        last=None,
        added_by=unit.actor.id,
        added_at=unit.now,
        changed_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.protect(row.subject, [f"compartment:{compartment}" if compartment else DESK])
    return row


def show_dataset(*, unit: Unit, name: str) -> DatasetOut:
    """One dataset in use, with its newest 100 loads. Raises NotFound (`no_such_dataset`)."""
    return _out(unit, _access(unit, name))


def shared_scope(*, unit: Unit, names: Iterable[str], even_removed: bool = False) -> str:
    """The scope that what is made from all of `names` belongs to: a compartment where one of them lies in it.

    `even_removed` is for repeating what was once run: the files of a removed dataset stay for that. Raises NotFound
    (`no_such_dataset`) where the actor may not read one, and Refused (`compartments_mixed`).
    """
    rows = [_access(unit, name, even_removed=even_removed) for name in names]
    scopes = {scope for row in rows for scope in scopes_of(unit.session, row.subject)}
    compartments = sorted(scopes - {DESK})
    if len(compartments) > 1:
        raise Refused(
            "The datasets lie in different compartments.", fix="Ask each by itself.", code="compartments_mixed"
        )
    return compartments[0] if compartments else DESK


def list_datasets(*, unit: Unit, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[DatasetLine]:
    """The datasets in use, by name."""
    require(unit.actor, Permission.DATA_READ)
    after = decode_name(cursor) if cursor else None
    rows = repository.page(unit, state=DatasetState.ACTIVE, after=after, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].name) if len(rows) > limit else None
    return Page(items=[DatasetLine.model_validate(_line(row)) for row in rows[:limit]], next_cursor=more)


def declaration_of(*, unit: Unit, name: str) -> Declaration:
    """How a dataset is declared now, also one taken out of use. Raises NotFound (`no_such_dataset`)."""
    return from_document(_access(unit, name, even_removed=True).declaration)


def names_seen(*, unit: Unit) -> frozenset[str]:
    """The names of all datasets that the actor may see, those taken out of use among them."""
    return repository.names_seen(unit)


def remove_dataset(*, unit: WriteUnit, name: str, reason: str) -> DatasetOut:
    """Take a dataset out of use. Its files stay, so that runs and evidence that read them can be repeated."""
    row = _access(unit, name, permission=Permission.DATA_WRITE)
    row.state = DatasetState.REMOVED
    row.changed_at = unit.now
    unit.session.flush()
    unindex(unit=unit, subjects=[row.subject])
    unit.record("dataset.removed", row.subject, payload={"version": row.table_version}, reason=reason)
    return _out(unit, row)


def searchable(
    *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = MAX_LIMIT
) -> list[Document]:
    """What can be found of the visible datasets in use, behind a subject; `subjects` narrows it to these."""
    require(unit.actor, Permission.DATA_READ)
    active = DatasetState.ACTIVE
    rows = repository.findable(unit, state=active, subjects=subjects, after=after, limit=limit)
    return [_document(row) for row in rows]


def _document(row: Dataset) -> Document:
    subject, name = row.subject, row.name
    return Document(subject, subject, DocumentKind.DATASET, reference=name, title="", body="", at=row.added_at)


def check_tendable(*, unit: Unit, name: str) -> None:
    """Whether the actor may put the files of a dataset in order. Raises NotFound (`no_such_dataset`) or Refused."""
    _access(unit, name, permission=Permission.DATA_WRITE)


def record_compaction(*, unit: WriteUnit, snapshot: Snapshot, compacted: Compacted) -> None:
    """Register the version that a compaction made, also where one that was killed made it; else nothing."""
    unit.take_turn(f"dataset {snapshot.dataset}")
    row = repository.named(unit.session, snapshot.dataset)
    if row is None or snapshot.version <= row.table_version:
        return
    row.table_version = snapshot.version
    row.changed_at = unit.now
    unit.session.flush()
    moved = compacted.proof.rows if compacted.proof else 0
    payload = {"version": snapshot.version, "files": len(snapshot.files), "rows_moved": moved}
    unit.record("dataset.compacted", row.subject, payload=payload)


def record_pruning(*, unit: WriteUnit, name: str, planned: Pruning) -> None:
    """Leave in the ledger which files are taken away; said before it is done, so that none goes without a word."""
    row = repository.named(unit.session, name)
    if row is not None and planned.files:
        payload = {"files": [file.name for file in planned.files], "bytes": planned.bytes, "held": planned.held}
        unit.record("dataset.pruned", row.subject, payload=payload)


def _line(row: Dataset) -> dict[str, object]:
    copied = set(DatasetLine.model_fields) - {"roles", "state"}
    declared = from_document(row.declaration)
    return {
        **{field: getattr(row, field) for field in copied},
        "roles": dict(declared.roles),
        "state": DatasetState(row.state),
    }


def _out(unit: Unit, row: Dataset) -> DatasetOut:
    loads = [
        LoadLine.model_validate({field: getattr(load, field) for field in LoadLine.model_fields})
        for load in repository.loads(unit.session, row.name, limit=LOADS_SHOWN)
    ]
    return DatasetOut.model_validate({**_line(row), "declaration": row.declaration, "loads": loads})
