"""Loading, guessing and checking: the files and the engine first, with no write open, then one short write."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import asdict
from pathlib import Path

from watchfloor.engine.datasets import service
from watchfloor.engine.datasets.rules import confine
from watchfloor.engine.datasets.schemas import (
    CheckOut,
    ColumnGuessOut,
    GuessIn,
    GuessOut,
    LoadIn,
    LoadOut,
    QuarantineLine,
    SampleOut,
    SourceOut,
)
from watchfloor.engine.declaration import Declaration, document, from_document, parse
from watchfloor.engine.erasing.service import suppressed_now
from watchfloor.engine.guessing import guess, open_personal
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import LoadReport
from watchfloor.engine.query.results import plain_rows
from watchfloor.engine.sensitive.schemas import Unmask
from watchfloor.engine.sensitive.service import check_unmask, note_look
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.kinds import Progress
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.paging import Page, decode_position, encode_cursor

MASK = "(masked)"


def check_load(*, edge: Edge, name: str, form: LoadIn) -> Callable[[WriteUnit], None] | None:
    """Refuse what can be refused before a file is read; gives what takes a new dataset's name and place.

    Raises what `service.check_loadable` raises, Refused (`outside_import_roots`), NotFound (`no_such_file`), and
    InvalidInput (`declaration_missing`, `another_name`, `bad_declaration`).
    """
    known, declaration, _ = _asked(edge, name, form)
    if known is not None:
        return None
    return lambda unit: service.take_name(unit=unit, declaration=declaration, compartment=form.compartment)


def load_dataset(
    *, edge: Edge, lake: Lake, name: str, form: LoadIn, progress: Progress
) -> Callable[[WriteUnit], LoadOut]:
    """Add files of this machine to a dataset, new or old; what is returned registers that.

    Raises what `Lake.load` and `check_load` raise; no row is then stored, and a new name stays kept for those who may
    see it. Begun again after a kill, it finds what it stored and counts it as loaded now.
    """
    known, declaration, paths = _asked(edge, name, form)
    if known is None:
        edge.change(lambda unit: service.take_name(unit=unit, declaration=declaration, compartment=form.compartment))
    progress.at(0.05, f"reading {len(paths)} files")
    report = lake.load(
        declaration,
        paths,
        author=edge.actor.id,
        message=form.message,
        now=edge.clock(),
        suppression=lambda: suppressed_now(edge),
        before_commit=progress.close,
    )
    snapshot = lake.snapshot(name)
    progress.at(0.95, "registering")

    def register(unit: WriteUnit) -> LoadOut:
        counted = service.as_registered(unit=unit, report=report)
        service.record_load(
            unit=unit, snapshot=snapshot, report=counted, message=form.message, compartment=form.compartment
        )
        return _out(counted)

    return register


def _asked(edge: Edge, name: str, form: LoadIn) -> tuple[Declaration | None, Declaration, list[Path]]:
    """How the dataset was declared so far, how it is to be, and the files; all of it may be refused."""
    with edge.read() as unit:
        known = service.check_loadable(unit=unit, name=name, compartment=form.compartment)
    return known, _declared(name, form, known), _reachable(edge, form.paths)


def _declared(name: str, form: LoadIn, known: Declaration | None) -> Declaration:
    declaration = _read(form.declaration) or known
    if declaration is None:
        raise InvalidInput(
            f"{name} is new and comes without a declaration.",
            fix="Send one, or ask for a guess and correct it.",
            code="declaration_missing",
        )
    if declaration.name != name:
        raise InvalidInput(
            f"The declaration is of {declaration.name}, not of {name}.",
            fix="Give both the same name.",
            code="another_name",
        )
    return declaration


def _read(given: dict[str, object] | str | None) -> Declaration | None:
    if given is None:
        return None
    return parse(given) if isinstance(given, str) else from_document(given)


def _reachable(edge: Edge, paths: list[str]) -> list[Path]:
    """In-process the caller could read the file anyway; over HTTP only what lies under the import folders."""
    return [Path(path) for path in paths] if edge.settings.local else confine(paths, edge.settings.import_roots)


def _out(report: LoadReport) -> LoadOut:
    return LoadOut(
        dataset=report.dataset,
        table_version=report.version,
        unchanged=report.unchanged,
        rows_in=report.rows_in,
        rows=report.rows,
        quarantined=report.quarantined,
        future=report.future,
        sources=[
            SourceOut.model_validate({"file": source.name, **{k: v for k, v in asdict(source).items() if k != "name"}})
            for source in report.sources
        ],
        notes=list(report.notes),
        postings=list(report.postings),
    )


def guess_dataset(*, edge: Edge, lake: Lake, form: GuessIn) -> GuessOut:
    """Propose a declaration for a file of this machine; nothing is written."""
    require(edge.actor, Permission.DATA_WRITE)
    found = guess(_reachable(edge, [form.path])[0], root=lake.root, limits=lake.limits, encoding=form.encoding)
    return GuessOut(
        declaration=document(found.declaration),
        columns=[ColumnGuessOut.model_validate(asdict(column)) for column in found.columns],
        rows=[_masked(row, found.declaration.sensitive) for row in found.rows],
    )


def _masked(row: Mapping[str, str | None], sensitive: Collection[str]) -> dict[str, str | None]:
    return {column: MASK if value and column in sensitive else value for column, value in row.items()}


def check_dataset(*, edge: Edge, lake: Lake, name: str, table_version: int | None) -> CheckOut:
    """Hash the stored files of a version and their postings again and name those that changed."""
    with edge.read() as unit:
        service.show_dataset(unit=unit, name=name)
    snapshot = lake.snapshot(name, table_version)
    postings, lacking = lake.check_postings(snapshot)
    notes = [f"{column} {why}, and is not declared sensitive." for column, why in open_personal(snapshot.declaration)]
    return CheckOut(
        dataset=name,
        table_version=snapshot.version,
        files=len(snapshot.files),
        broken=[*(file.name for file in lake.check(snapshot)), *postings],
        without_postings=lacking,
        notes=notes,
    )


def sample_dataset(*, edge: Edge, lake: Lake, name: str, limit: int) -> SampleOut:
    """The newest rows of a dataset without its sensitive columns. Raises NotFound (`no_such_dataset`)."""
    with edge.read() as unit:
        service.show_dataset(unit=unit, name=name)
    snapshot = lake.snapshot(name)
    table = lake.newest_rows(snapshot, limit=limit)
    return SampleOut(
        dataset=name,
        table_version=snapshot.version,
        columns=table.column_names,
        rows=plain_rows(table),
        masked=sorted(snapshot.declaration.sensitive),
    )


def list_quarantine(
    *, edge: Edge, lake: Lake, name: str, cursor: str | None, limit: int, purpose: str = ""
) -> Page[QuarantineLine]:
    """The rows that were refused, with their reasons. What stood there holds sensitive columns too, where there are
    any: it is shown for a purpose, to those with a grant for all of them.
    """
    is_masked = _is_masked(edge, name, purpose)
    start = decode_position(cursor) if cursor else 0
    rows = lake.quarantine(lake.snapshot(name), limit=limit + 1, offset=start)
    more = encode_cursor(start + limit) if len(rows) > limit else None
    withheld = {"raw": MASK} if is_masked else {}
    lines = [{k: v for k, v in asdict(row).items() if k != "dataset"} | withheld for row in rows[:limit]]
    return Page(items=[QuarantineLine.model_validate(line) for line in lines], next_cursor=more)


def _is_masked(edge: Edge, name: str, purpose: str) -> bool:
    """Whether what stood in refused rows stays hidden; a look at it is noted before anything is shown."""
    with edge.read() as unit:
        service.show_dataset(unit=unit, name=name)
        require(unit.actor, Permission.DATA_WRITE)
        sensitive = service.declaration_of(unit=unit, name=name).sensitive
        if not (sensitive and purpose):
            return bool(sensitive)
        wish = Unmask(columns=[f"{name}.{column}" for column in sensitive], purpose=purpose)
        shown = check_unmask(unit=unit, wish=wish, datasets=[name])
    edge.change(lambda unit: note_look(unit=unit, columns=shown, purpose=purpose, about={"rows": "refused"}))
    return False
