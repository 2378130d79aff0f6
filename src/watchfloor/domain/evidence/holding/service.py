"""The door to holding: judging what waits, stopping what must not be looked at, and disposing of it by two people."""

from collections.abc import Iterable

from watchfloor.domain.evidence import repository
from watchfloor.domain.evidence.access import access_evidence, access_evidence_for_change
from watchfloor.domain.evidence.holding import rules
from watchfloor.domain.evidence.holding.entry import judge_by_hash
from watchfloor.domain.evidence.holding.schemas import (
    EvidenceStopped,
    HoldingOut,
    HoldingVerdict,
    Instruct,
    KnownVerdict,
)
from watchfloor.domain.evidence.models import Evidence, Holding, KnownHash
from watchfloor.domain.evidence.rules import items
from watchfloor.domain.evidence.schemas import ItemState
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import Conflict, NotFound
from watchfloor.kernel.ids import ActorId, Reference
from watchfloor.kernel.paging import Page, decode_position, encode_cursor

STOPPING = "stopping evidence"
"""The turn of whoever stops items, and of whoever keeps what was made of them."""


def show(*, unit: Unit, evidence: Reference) -> HoldingOut:
    """How an item was held. Raises NotFound `never_held` for one that never was."""
    row = access_evidence(unit, evidence)
    holding = repository.holding(unit, row.ref)
    if holding is None:
        raise NotFound(f"{row.ref} was never held.", fix="Show the item itself.", code="never_held")
    return _out(row, holding)


def list_waiting(*, unit: Unit, cursor: str | None, limit: int) -> Page[HoldingOut]:
    """What waits for cleared people, the oldest first."""
    require(unit.actor, Permission.EVIDENCE_SCREEN)
    rows = repository.waiting(unit, after=decode_position(cursor) if cursor else 0, limit=limit + 1)
    shown = [_out(row, _holding(unit, row)) for row in rows[:limit]]
    return Page(items=shown, next_cursor=encode_cursor(rows[limit - 1].number) if len(rows) > limit else None)


def count_waiting(*, unit: Unit) -> int:
    """How much waits for cleared people."""
    require(unit.actor, Permission.EVIDENCE_SCREEN)
    return repository.count_waiting(unit)


def release(*, unit: WriteUnit, evidence: Reference, reason: str) -> HoldingOut:
    """Judge a held item harmless enough to be worked with: it becomes a draft."""
    row = _screened(unit, evidence)
    row.state = ItemState.DRAFT.value
    holding = _judge(unit, row, HoldingVerdict.RELEASED, reason=reason)
    unit.record("evidence.screened", row.ref, payload={"verdict": HoldingVerdict.RELEASED.value}, reason=reason)
    return _out(row, holding)


def refuse(*, unit: WriteUnit, evidence: Reference, reason: str) -> HoldingOut:
    """Judge that a held item has no place here: it is destroyed, and the certificate is what stays."""
    row = _screened(unit, evidence)
    holding = _judge(unit, row, HoldingVerdict.REFUSED, reason=reason)
    unit.record("evidence.screened", row.ref, payload={"verdict": HoldingVerdict.REFUSED.value}, reason=reason)
    _certify(unit, row, holding, reason=reason)
    return _out(row, holding)


def flag(*, unit: WriteUnit, evidence: Reference, reason: str) -> HoldingOut:
    """Stop all processing of suspected child sexual abuse material, in every item that holds the same bytes.

    Anybody who works with evidence may. From then on the item exists for cleared people alone, nobody is given its
    content, and whatever comes with the same hash is stopped as it enters.
    """
    rules.check_flagger(unit.actor)
    row = access_evidence_for_change(unit, evidence)
    items.check_move(ItemState(row.state), ItemState.STOPPED)
    known = repository.known(unit, row.sha256)
    if known is None:
        known = KnownHash(sha256=row.sha256, added_by=unit.actor.id, added_at=unit.now, source=f"flagged on {row.ref}")
        unit.session.add(known)
    known.verdict, known.reason = KnownVerdict.KNOWN_HARM.value, reason
    stop_all(unit, known)
    return _out(row, _holding(unit, row))


def stop_all(unit: WriteUnit, known: KnownHash) -> None:
    """Stop every item with a hash that is known harm, and whatever was made of one, in whatever scope it lives."""
    unit.take_turn(STOPPING)
    same = repository.of_content(unit, known.sha256)
    rows = [*same, *repository.derived(unit, [row.ref for row in same])]
    stopped = [row for row in rows if row.state != ItemState.STOPPED]
    for row in stopped:
        row.state = ItemState.STOPPED.value
        row.version += 1
        holding = _holding(unit, row)
        holding.verdict, holding.decided_by, holding.decided_at = HoldingVerdict.STOPPED.value, unit.actor.id, unit.now
        holding.reason = known.reason
        unit.session.flush()
        unit.record("evidence.stopped", row.ref, payload={"sha256": row.sha256}, reason=known.reason)
    if stopped:
        unit.announce(EvidenceStopped(known.sha256, tuple(Reference(row.ref) for row in stopped)))


def check_none_stopped(*, unit: WriteUnit, items: Iterable[str]) -> None:
    """Raise Conflict (`case_changed`) where what is kept now holds an item that was stopped as it was made.

    Whoever stops one waits for this transaction, and finds what it keeps.
    """
    unit.take_turn(STOPPING)
    if repository.is_any_stopped(unit, items):
        raise Conflict("The case has changed meanwhile.", fix="Ask for it anew.", code="case_changed")


def release_known(unit: WriteUnit, known: KnownHash) -> None:
    """Release what is held with a hash that is clear, but not what the person who says so brought themselves."""
    for row in repository.of_content(unit, known.sha256):
        brought_by = repository.collectors(unit, [row.ref])
        if row.state == ItemState.HELD and rules.may_screen(unit.actor, collectors=brought_by):
            row.state = ItemState.DRAFT.value
            row.version += 1
            judge_by_hash(unit, row, _holding(unit, row), known)


def instruct(*, unit: WriteUnit, evidence: Reference, form: Instruct) -> HoldingOut:
    """Record Legal's instruction to dispose of a stopped item; another person carries it out."""
    require(unit.actor, Permission.EVIDENCE_INSTRUCT)
    row = access_evidence_for_change(unit, evidence)
    rules.check_stopped(ItemState(row.state))
    holding = _holding(unit, row)
    holding.instructed_by, holding.instructed_at = unit.actor.id, unit.now
    holding.instruction, holding.locator = form.instruction.strip(), form.locator.strip()
    holding.report_reference = form.report_reference.strip()
    unit.session.flush()
    payload = {"locator": holding.locator, "report_reference": holding.report_reference}
    unit.record("evidence.disposal_instructed", row.ref, payload=payload, reason=form.instruction)
    return _out(row, holding)


def dispose(*, unit: WriteUnit, evidence: Reference, reason: str) -> HoldingOut:
    """Carry out Legal's instruction: locator, hash and report reference are what stays of the item."""
    require(unit.actor, Permission.EVIDENCE_SCREEN)
    row = access_evidence_for_change(unit, evidence)
    rules.check_stopped(ItemState(row.state))
    holding = _holding(unit, row)
    rules.check_disposer(unit.actor, instructed_by=holding.instructed_by)
    _certify(unit, row, holding, reason=reason)
    return _out(row, holding)


def unerased(*, unit: Unit, limit: int) -> tuple[tuple[str, str, bool], ...]:
    """What was destroyed on paper: item, hash, and whether another item still has a right to the bytes."""
    return tuple((ref, sha, repository.is_kept(unit, sha)) for ref, sha in repository.unerased(unit, limit=limit))


def is_kept(*, unit: Unit, sha256: str) -> bool:
    """Whether any item has a right to these bytes."""
    return repository.is_kept(unit, sha256)


def note_erased(*, unit: WriteUnit, evidence: str, was_shared: bool) -> None:
    """Note that the bytes are gone, or stay for another item that holds them too."""
    holding = repository.holding(unit, evidence)
    if holding is None or holding.erased_at is not None:
        return
    holding.erased_at = unit.now
    unit.session.flush()
    payload = {"certificate": holding.certificate, "kept_by_others": was_shared}
    unit.record("evidence.erased", evidence, payload=payload)


def _screened(unit: WriteUnit, evidence: Reference) -> Evidence:
    require(unit.actor, Permission.EVIDENCE_SCREEN)
    row = access_evidence_for_change(unit, evidence)
    rules.check_screener(unit.actor, collectors=repository.collectors(unit, [row.ref]))
    rules.check_held(ItemState(row.state))
    row.version += 1
    return row


def _judge(unit: WriteUnit, row: Evidence, verdict: HoldingVerdict, *, reason: str) -> Holding:
    holding = _holding(unit, row)
    holding.verdict, holding.decided_by, holding.decided_at = verdict.value, unit.actor.id, unit.now
    holding.reason = reason.strip()
    unit.session.flush()
    return holding


def _certify(unit: WriteUnit, row: Evidence, holding: Holding, *, reason: str) -> None:
    """The item is destroyed on paper with this write; `tasks.erase` takes its bytes away after it."""
    facts = {
        "evidence": row.ref,
        "sha256": row.sha256,
        "size": row.size,
        "verdict": holding.verdict,
        "instructed_by": holding.instructed_by,
        "report_reference": holding.report_reference,
        "locator": holding.locator,
        "destroyed_by": unit.actor.id,
        "destroyed_at": unit.now,
    }
    holding.disposed_by, holding.disposed_at = unit.actor.id, unit.now
    holding.certificate = digest(facts)
    row.state = ItemState.DESTROYED.value
    row.version += 1
    unit.session.flush()
    told = {**facts, "destroyed_at": unit.now.isoformat(), "certificate": holding.certificate}
    unit.record("evidence.destroyed", row.ref, payload=told, reason=reason)


def _holding(unit: Unit, row: Evidence) -> Holding:
    found = repository.holding(unit, row.ref)
    if found is None:
        found = Holding(evidence=row.ref, why="it was flagged", reason="")
        unit.session.add(found)
    return found


def _out(row: Evidence, holding: Holding) -> HoldingOut:
    return HoldingOut(
        evidence=Reference(row.ref),
        state=ItemState(row.state),
        sha256=row.sha256,
        size=row.size,
        media_type=row.media_type,
        collected_by=ActorId(row.collected_by),
        why=holding.why,
        verdict=HoldingVerdict(holding.verdict) if holding.verdict else None,
        decided_by=_actor(holding.decided_by),
        decided_at=holding.decided_at,
        reason=holding.reason,
        instructed_by=_actor(holding.instructed_by),
        instructed_at=holding.instructed_at,
        instruction=holding.instruction,
        locator=holding.locator,
        report_reference=holding.report_reference,
        disposed_by=_actor(holding.disposed_by),
        disposed_at=holding.disposed_at,
        certificate=holding.certificate,
        erased_at=holding.erased_at,
    )


def _actor(identifier: str | None) -> ActorId | None:
    return ActorId(identifier) if identifier else None
