"""The door to the locker: collecting, sealing, showing, quarantining, and the custody of an item."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from watchfloor.domain.evidence import repository
from watchfloor.domain.evidence.access import access_evidence, access_evidence_for_change
from watchfloor.domain.evidence.holding.entry import enter
from watchfloor.domain.evidence.models import Evidence
from watchfloor.domain.evidence.rules import items
from watchfloor.domain.evidence.schemas import (
    CustodyEntry,
    EvidenceOut,
    Intake,
    ItemKind,
    ItemState,
    Label,
    Marking,
    QueryRecord,
)
from watchfloor.engine.datasets import service as dataset_service
from watchfloor.engine.runs import service as run_service
from watchfloor.engine.sensitive.rules import Columns, check_granted
from watchfloor.engine.sensitive.service import held_columns
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.ledger.reading import entries_about, payload_of
from watchfloor.infra.search.document import Document, DocumentKind
from watchfloor.infra.search.writing import index
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.paging import MAX_LIMIT


def collect_file(
    *,
    unit: WriteUnit,
    stored: Intake,
    source: str,
    method: str,
    title: str,
    labels: Iterable[Label],
    scopes: Iterable[str],
    kind: ItemKind = ItemKind.FILE,
    marking: Marking = Marking.AMBER,
    derived_from: Reference | None = None,
    held_because: str = "",
) -> EvidenceOut:
    """Take in bytes that `tasks.take_in` stored; they are a draft until somebody seals them.

    `held_because` says why they have to be screened first; bytes that are known harm are stopped in any case.
    """
    named = sorted({*labels, *_inherited(unit, derived_from)})
    items.check_copied(kind=kind, labels=named)
    if kind is ItemKind.QUERY_RESULT:
        raise InvalidInput("A query result comes with its query.", fix="Collect it as a query.", code="query_missing")
    row = _draft(unit, kind=kind, title=title, source=source, method=method, labels=named, marking=marking)
    _fill(unit, row, stored=stored, derived_from=derived_from)
    _keep(unit, row, scopes)
    enter(unit, row, held_because=held_because)
    return _out(row)


def collect_query(
    *,
    unit: WriteUnit,
    stored: Intake,
    query: QueryRecord,
    source: str,
    method: str,
    title: str,
    labels: Iterable[Label],
    scopes: Iterable[str],
    marking: Marking = Marking.AMBER,
    derived_from: Reference | None = None,
) -> EvidenceOut:
    """Take in the frozen rows of a query with everything that it takes to run it again and compare."""
    named = sorted({*labels, *_inherited(unit, derived_from)})
    kind = ItemKind.QUERY_RESULT
    items.check_copied(kind=kind, labels=named)
    row = _draft(unit, kind=kind, title=title, source=source, method=method, labels=named, marking=marking)
    _fill(unit, row, stored=stored, derived_from=derived_from)
    row.query = query.model_dump(mode="json")
    return _keep(unit, row, scopes)


def collect_locator(
    *,
    unit: WriteUnit,
    locator: str,
    sha256: str,
    report_reference: str,
    source: str,
    method: str,
    title: str,
    labels: Iterable[Label],
    scopes: Iterable[str],
) -> EvidenceOut:
    """Point at what is never copied: where it is, its reported hash, and the reference of the report made."""
    items.check_locator(locator=locator, sha256=sha256, report_reference=report_reference)
    named = sorted({*labels, Label.CSAM_SUSPECTED})
    kind, marking = ItemKind.LOCATOR_ONLY, Marking.RED
    row = _draft(unit, kind=kind, title=title, source=source, method=method, labels=named, marking=marking)
    row.sha256 = sha256
    row.locator = locator.strip()
    row.report_reference = report_reference.strip()
    return _keep(unit, row, scopes)


def seal(*, unit: WriteUnit, evidence: Reference, version: int) -> EvidenceOut:
    """Close a draft for ever: from here on only its state changes, and any other change breaks the seal."""
    require(unit.actor, Permission.EVIDENCE_WRITE)
    row = access_evidence_for_change(unit, evidence, version=version)
    items.check_move(ItemState(row.state), ItemState.SEALED)
    row.seal = items.seal_of(_out(row))
    row.sealed_at = unit.now
    row.sealed_by = unit.actor.id
    _move(unit, row, ItemState.SEALED)
    unit.record("evidence.sealed", row.ref, payload={"sha256": row.sha256, "seal": row.seal})
    return _out(row)


def quarantine(*, unit: WriteUnit, evidence: Reference, reason: str) -> EvidenceOut:
    """Put an item aside because it no longer is what it was; whoever finds it may, no permission is asked."""
    row = access_evidence_for_change(unit, evidence)
    if row.state != ItemState.QUARANTINED:
        items.check_move(ItemState(row.state), ItemState.QUARANTINED)
        _move(unit, row, ItemState.QUARANTINED)
        unit.record("evidence.quarantined", row.ref, payload={"sha256": row.sha256}, reason=reason)
    return _out(row)


def quarantine_content(*, unit: WriteUnit, sha256: str, reason: str) -> tuple[Reference, ...]:
    """Put aside every item that holds these bytes, in whatever scope it lives; which ones that were."""
    put_aside = []
    for row in repository.of_content(unit, sha256):
        if ItemState.QUARANTINED in items.NEXT[ItemState(row.state)]:
            _move(unit, row, ItemState.QUARANTINED)
            unit.record("evidence.quarantined", row.ref, payload={"sha256": row.sha256}, reason=reason)
            put_aside.append(Reference(row.ref))
    return tuple(put_aside)


def view(*, unit: WriteUnit, evidence: Reference, reason: str) -> EvidenceOut:
    """Log a look at the content of an item, with who and why."""
    row = access_evidence(unit, evidence)
    unit.record("evidence.viewed", row.ref, reason=reason.strip())
    return _out(row)


def confirm_whole(*, unit: WriteUnit, evidence: Reference) -> EvidenceOut:
    """Log that content and seal were checked and hold."""
    row = access_evidence(unit, evidence)
    unit.record("evidence.verified", row.ref, payload={"sha256": row.sha256})
    return _out(row)


def parent_of(*, unit: Unit, evidence: Reference) -> EvidenceOut:
    """An item that a copy may derive from. Raises Refused where nothing may be made of it."""
    item = _out(access_evidence(unit, evidence))
    items.check_processed(item)
    return item


def show(*, unit: Unit, evidence: Reference) -> EvidenceOut:
    return _out(access_evidence(unit, evidence))


def sealed_as(*, unit: Unit, evidence: Reference) -> str | None:
    """The seal as the ledger noted it when the item was sealed; None where it never was."""
    row = access_evidence(unit, evidence)
    sealings = [entry for entry in entries_about(unit.session, [row.ref]) if entry.verb == "evidence.sealed"]
    if not sealings:
        return None
    payload = payload_of(unit.session, sealings[-1])
    return str(payload["seal"]) if payload else row.seal


def list_for(*, unit: Unit, refs: Iterable[Reference]) -> tuple[EvidenceOut, ...]:
    """The items among `refs` that the actor may see, in order of collection."""
    require(unit.actor, Permission.EVIDENCE_READ)
    return tuple(_out(row) for row in repository.seen_of(unit, refs))


def searchable(
    *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = MAX_LIMIT
) -> list[Document]:
    """What can be found of visible items, behind a subject; `subjects` narrows it to these."""
    require(unit.actor, Permission.EVIDENCE_READ)
    return [_document(_out(row)) for row in repository.findable(unit, refs=subjects, after=after, limit=limit)]


def collectors(*, unit: Unit, refs: Iterable[Reference]) -> frozenset[ActorId]:
    """Who collected the items or what they derive from, also of items that the actor may not see."""
    return frozenset(ActorId(actor) for actor in repository.collectors(unit, refs))


def collected_by_actor(*, unit: Unit, refs: Iterable[Reference]) -> frozenset[str]:
    """Those of the items that the actor collected, or what they derive from, also of what they may not see."""
    return frozenset(repository.collected_by(unit, refs, unit.actor.id))


def check_unmasked(*, unit: Unit, evidence: Reference) -> None:
    """Raise Refused (`no_grant`) where an item, or what it was copied from, shows sensitive columns to others only."""
    row = access_evidence(unit, evidence)
    if Label.UNMASKED.value not in row.labels:
        return
    require(unit.actor, Permission.DATA_UNMASK)
    columns: dict[str, frozenset[str]] = {}
    for run in repository.runs_behind(unit, row.ref):
        columns |= run_service.unmasked_by(unit=unit, run=run)
    check_granted(columns, _held(unit, columns))


def _held(unit: Unit, columns: Columns) -> Columns:
    declared = {name: dataset_service.declaration_of(unit=unit, name=name) for name in columns}
    return held_columns(unit=unit, declared=declared)


def _inherited(unit: Unit, parent: Reference | None) -> set[Label]:
    """What a copy of an item is labelled with because the item is: what was unmasked stays so in every copy."""
    if parent is None:
        return set()
    return {Label.UNMASKED}.intersection(Label(label) for label in access_evidence(unit, parent).labels)


def stored_contents(*, session: Session) -> dict[str, str]:
    """The hash of the content of every item, wherever it may be seen; a locator has none."""
    return repository.contents(session)


def custody(*, unit: Unit, evidence: Reference) -> tuple[CustodyEntry, ...]:
    """What happened to an item from its collection on, each entry with the hash of the item's entry before."""
    row = access_evidence(unit, evidence)
    return tuple(
        CustodyEntry(
            position=entry.position,
            at=entry.at,
            actor=ActorId(entry.actor),
            verb=entry.verb,
            reason=entry.reason,
            hash=entry.hash,
            previous=entry.subject_previous or "",
        )
        for entry in entries_about(unit.session, [row.ref])
    )


def _draft(
    unit: WriteUnit, *, kind: ItemKind, title: str, source: str, method: str, labels: list[Label], marking: Marking
) -> Evidence:
    require(unit.actor, Permission.EVIDENCE_WRITE)
    items.check_described(title=title, source=source, method=method)
    ref = unit.next_ref(RefKind.EVIDENCE)
    return Evidence(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        kind=kind.value,
        title=title.strip(),
        state=ItemState.DRAFT.value,
        source=source.strip(),
        method=method.strip(),
        collected_by=unit.actor.id,
        collected_at=unit.now,
        original_name="",
        labels=[label.value for label in labels],
        marking=marking.value,
        version=1,
    )


def _fill(unit: WriteUnit, row: Evidence, *, stored: Intake, derived_from: Reference | None) -> None:
    row.sha256 = stored.sha256
    row.size = stored.size
    row.media_type = stored.media_type
    row.original_name = stored.original_name
    row.derived_from = parent_of(unit=unit, evidence=derived_from).ref if derived_from else None


def _keep(unit: WriteUnit, row: Evidence, scopes: Iterable[str]) -> EvidenceOut:
    unit.session.add(row)
    unit.session.flush()
    unit.protect(row.ref, scopes)
    index(unit=unit, documents=[_document(_out(row))])
    facts = {"kind": row.kind, "sha256": row.sha256, "source": row.source, "method": row.method}
    unit.record("evidence.collected", row.ref, payload=facts | {"derived_from": row.derived_from})
    return _out(row)


def _move(unit: WriteUnit, row: Evidence, state: ItemState) -> None:
    row.state = state.value
    row.version += 1
    unit.session.flush()
    index(unit=unit, documents=[_document(_out(row))])


def _document(item: EvidenceOut) -> Document:
    """Never the content; of what is put aside, pointed at or labelled, nothing but the reference."""
    named = items.is_found_by_name(item)
    return Document(
        subject=item.ref,
        home=item.ref,
        kind=DocumentKind.EVIDENCE,
        reference=item.ref,
        title=item.title if named else "",
        body=item.original_name if named else "",
        at=item.collected_at,
    )


def _out(row: Evidence) -> EvidenceOut:
    return EvidenceOut(
        ref=Reference(row.ref),
        kind=ItemKind(row.kind),
        title=row.title,
        state=ItemState(row.state),
        source=row.source,
        method=row.method,
        collected_by=ActorId(row.collected_by),
        collected_at=row.collected_at,
        sha256=row.sha256,
        size=row.size,
        media_type=row.media_type,
        original_name=row.original_name,
        labels=tuple(Label(label) for label in row.labels),
        marking=Marking(row.marking),
        derived_from=Reference(row.derived_from) if row.derived_from else None,
        query=QueryRecord.model_validate(row.query) if row.query else None,
        locator=row.locator,
        report_reference=row.report_reference,
        sealed_at=row.sealed_at,
        sealed_by=ActorId(row.sealed_by) if row.sealed_by else None,
        seal=row.seal,
        version=row.version,
    )


def held_files(unit: Unit, dataset: str) -> set[str]:
    """The SHA-256 of files of a dataset that evidence was computed from, so that it can be computed again."""
    queries = (QueryRecord.model_validate(query) for query in repository.queries(unit))
    used = (snapshot for query in queries for snapshot in query.snapshots if snapshot.dataset == dataset)
    return {sha256 for snapshot in used for sha256 in snapshot.files}
