"""The door to erasures: asking for one, confirming it, noting its steps, and the holds that stop it."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import select

from watchfloor.domain.cases.service.people import open_cases_naming
from watchfloor.domain.erasure import repository, rules
from watchfloor.domain.erasure.models import Erasure, ErasureStep, LegalHold
from watchfloor.domain.erasure.schemas import (
    Basis,
    ErasureOut,
    ErasureState,
    HoldOut,
    PlaceHold,
    RequestErasure,
    StepOut,
)
from watchfloor.domain.escalations.service.search import open_mentioning
from watchfloor.engine.datasets import service as dataset_service
from watchfloor.engine.views import MASKED
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import DESK, scopes_held
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.keyed import Keyed
from watchfloor.infra.outbox.reading import unsettled_naming
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import Conflict, NotFound
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor
from watchfloor.kernel.refs import EntityRef

LAKE = "lake"  # a step for each dataset, which its name follows
ONCE = ("suppress", "files", "records", "ledger", "proof")
ABLE = frozenset({ErasureState.CONFIRMED, ErasureState.RUNNING, ErasureState.CLEARED})
UNSEEN = "Something that you may not see stands against it; ask Legal."


def mentions_of(entities: Iterable[EntityRef], key: Keyed) -> Mentions:
    """The person's names, and what masks them in leads, with what stands for each: the word erased and a digest."""
    known: dict[EntityRef, str] = {}
    for entity in entities:
        known[entity] = key.stand_in("erased", str(entity))
        known[EntityRef(entity.kind, key.stand_in(MASKED, entity.id))] = known[entity]
    return Mentions(known)


def request(*, unit: WriteUnit, form: RequestErasure, key: Keyed) -> ErasureOut:
    """Ask for a person to be erased; nothing happens before somebody else confirms it."""
    require(unit.actor, Permission.DATA_ERASE)
    entities = rules.named_once(form.entities)
    rules.check_reason(form.reason, mentions_of(entities, key))
    ref = unit.next_ref(RefKind.ERASURE)
    row = Erasure(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        entities=[str(entity) for entity in entities],
        digests=[key.digest(str(entity)) for entity in entities],
        basis=form.basis.value,
        reason=form.reason.strip(),
        state=ErasureState.REQUESTED.value,
        requested_by=unit.actor.id,
        requested_at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.protect(ref, (DESK,))
    unit.record("erasure.requested", ref, payload={"digests": row.digests, "basis": row.basis}, reason=row.reason)
    return _out(unit, row)


def confirm(*, unit: WriteUnit, erasure: str, reason: str, key: Keyed) -> ErasureOut:
    """The second pair of eyes. Raises Refused (`own_request`) and Conflict (`erasure_state`)."""
    row = _held(unit, erasure)
    rules.check_confirmer(requester=row.requested_by, confirmer=unit.actor.id)
    rules.check_state(row.ref, ErasureState(row.state), {ErasureState.REQUESTED}, "confirmed")
    rules.check_reason(reason, mentions_of(entities_of(row), key))
    row.state, row.confirmed_by, row.confirmed_at = ErasureState.CONFIRMED.value, unit.actor.id, unit.now
    unit.session.flush()
    unit.record("erasure.confirmed", row.ref, payload={"digests": row.digests}, reason=reason.strip())
    return _out(unit, row)


def withdraw(*, unit: WriteUnit, erasure: str, reason: str, key: Keyed) -> ErasureOut:
    """Take a request back before it runs; it then names nobody any more."""
    row = _held(unit, erasure)
    waiting = {ErasureState.REQUESTED, ErasureState.CONFIRMED}
    rules.check_state(row.ref, ErasureState(row.state), waiting, "withdrawn")
    rules.check_reason(reason, mentions_of(entities_of(row), key))
    row.state, row.entities, row.finished_at = ErasureState.WITHDRAWN.value, [], unit.now
    unit.session.flush()
    unit.record("erasure.withdrawn", row.ref, reason=reason.strip())
    return _out(unit, row)


def show(*, unit: Unit, erasure: str) -> ErasureOut:
    return _out(unit, _seen(unit, erasure))


def list_erasures(*, unit: Unit, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[ErasureOut]:
    """The erasures there were, the newest first."""
    require(unit.actor, Permission.DATA_ERASE)
    before = decode_position(cursor) if cursor else None
    rows = repository.page(unit, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(unit, row) for row in rows[:limit]], next_cursor=more)


def against(unit: Unit, entities: Collection[EntityRef]) -> tuple[str, ...]:
    """What stands against erasing the entities: holds, open cases and escalations, messages; by name where seen."""
    mentions = Mentions(dict.fromkeys(entities, ""))
    names = [str(entity) for entity in entities]
    holds = [hold.ref for hold in repository.standing_holds(unit.session, names)]
    cases = open_cases_naming(session=unit.session, entities=names)
    cases += open_mentioning(session=unit.session, mentions=mentions)
    messages = unsettled_naming(session=unit.session, mentions=mentions)
    seen = _visible_of(unit, [*holds, *cases, *messages])
    told = [f"The legal hold {ref} stands on the person." for ref in holds if ref in seen]
    told += [f"{ref} is open and names the person." for ref in cases if ref in seen]
    told += [f"{ref} names the person and may yet be sent." for ref in messages if ref in seen]
    return tuple(told) if len(seen) == len({*holds, *cases, *messages}) else (*told, UNSEEN)


def check_runnable(*, unit: Unit, erasure: str) -> None:
    """Raise NotFound, Conflict (`erasure_state`) or Refused (`erasure_stopped`) where it may not run now."""
    row = _seen(unit, erasure)
    rules.check_state(row.ref, ErasureState(row.state), ABLE, "run")
    rules.check_unhindered(against(unit, entities_of(row)))


def set_out(*, unit: WriteUnit, erasure: str) -> ErasureOut:
    """Start an erasure that was confirmed, or go on with one that was stopped, unless anything stands against it."""
    row = _held(unit, erasure)
    rules.check_state(row.ref, ErasureState(row.state), ABLE, "run")
    rules.check_unhindered(against(unit, entities_of(row)))
    if row.state == ErasureState.CONFIRMED:
        row.state = ErasureState.RUNNING.value
        unit.session.flush()
        unit.record("erasure.begun", row.ref)
    return _out(unit, row)


def finish_step(*, unit: WriteUnit, erasure: str, step: str, counts: Mapping[str, int]) -> None:
    """Note that a step was done; a step that was noted before, by another run of the same erasure, stays as it was."""
    row = _held(unit, erasure)
    if unit.session.get(ErasureStep, (row.ref, step)) is None:
        place = len(repository.steps(unit.session, row.ref))
        noted = ErasureStep(
            erasure=row.ref, step=step, position=place, counts=dict(counts), by=unit.actor.id, at=unit.now
        )
        unit.session.add(noted)
        unit.session.flush()
        unit.record("erasure.step", row.ref, payload={"step": step, "counts": dict(counts)})


def repeat_steps(*, unit: WriteUnit, erasure: str, reason: str) -> None:
    """Let every step be done again, because the proof found something that came in meanwhile."""
    row = _held(unit, erasure)
    for step in repository.steps(unit.session, row.ref):
        unit.session.delete(step)
    unit.session.flush()
    unit.record("erasure.repeated", row.ref, reason=reason)


def certify(*, unit: WriteUnit, erasure: str, kept: Mapping[str, int]) -> None:
    """Close an erasure whose proof holds: it forgets the names, and its certificate goes into the chain."""
    row = _held(unit, erasure)
    if row.state == ErasureState.RUNNING:
        steps = {step.step: step.counts for step in repository.steps(unit.session, row.ref)}
        certificate = {
            "certificate": row.ref,
            "digests": row.digests,
            "basis": row.basis,
            "requested_by": row.requested_by,
            "confirmed_by": row.confirmed_by,
            "steps": steps,
            "kept": dict(kept),
        }
        row.entities, row.state = [], ErasureState.CLEARED.value
        unit.session.flush()
        unit.record(
            "erasure.certified", row.ref, payload=certificate | {"hash": digest(certificate)}, reason=row.reason
        )


def conclude(*, unit: WriteUnit, erasure: str) -> ErasureOut:
    """The last word, once the database was packed."""
    row = _held(unit, erasure)
    if row.state == ErasureState.CLEARED:
        row.state, row.finished_at = ErasureState.DONE.value, unit.now
        unit.session.flush()
        unit.record("erasure.done", row.ref)
    return _out(unit, row)


def place_hold(*, unit: WriteUnit, form: PlaceHold) -> HoldOut:
    """Keep somebody's data until the hold is lifted."""
    require(unit.actor, Permission.DATA_ERASE)
    ref = unit.next_ref(RefKind.HOLD)
    row = LegalHold(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        entity=str(EntityRef.parse(form.entity)),
        reason=form.reason.strip(),
        placed_by=unit.actor.id,
        placed_at=unit.now,
        lifting_reason="",
    )
    unit.session.add(row)
    unit.session.flush()
    unit.protect(ref, (DESK,))
    unit.record("hold.placed", ref, payload={"entity": row.entity}, reason=row.reason)
    return _hold_out(row)


def lift_hold(*, unit: WriteUnit, hold: str, reason: str) -> HoldOut:
    require(unit.actor, Permission.DATA_ERASE)
    row = repository.hold(unit, hold)
    if row is None:
        raise NotFound(f"There is no hold {hold[:40]}.", fix="List the holds there are.")
    if row.lifted_at is not None:
        raise Conflict(f"{row.ref} was lifted before.", fix="There is nothing to lift.", code="hold_lifted")
    row.lifted_by, row.lifted_at, row.lifting_reason = unit.actor.id, unit.now, reason.strip()
    unit.session.flush()
    unit.record("hold.lifted", row.ref, reason=reason.strip())
    return _hold_out(row)


def list_holds(*, unit: Unit, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[HoldOut]:
    """The holds there are and were, the newest first."""
    require(unit.actor, Permission.DATA_ERASE)
    before = decode_position(cursor) if cursor else None
    rows = repository.hold_page(unit, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_hold_out(row) for row in rows[:limit]], next_cursor=more)


def entities_of(row: Erasure | ErasureOut) -> tuple[EntityRef, ...]:
    """Whom an erasure names; nobody once it is done."""
    return tuple(EntityRef.parse(entity) for entity in row.entities)


def _seen(unit: Unit, ref: str, *, lock: bool = False) -> Erasure:
    require(unit.actor, Permission.DATA_ERASE)
    row = repository.seen(unit, ref, lock=lock)
    if row is None:
        raise NotFound(f"There is no erasure {ref[:40]}.", fix="List the erasures there were.")
    return row


def _held(unit: WriteUnit, ref: str) -> Erasure:
    return _seen(unit, ref, lock=True)


def _visible_of(unit: Unit, refs: list[str]) -> set[str]:
    held = select(ScopeLink.subject).where(ScopeLink.subject.in_(refs), ScopeLink.scope.in_(scopes_held(unit.actor)))
    return set(unit.session.scalars(held))


def _out(unit: Unit, row: Erasure) -> ErasureOut:
    steps = noted(unit=unit, erasure=row.ref)
    seen = dataset_service.names_seen(unit=unit)
    is_over = row.state in {ErasureState.DONE, ErasureState.CLEARED, ErasureState.WITHDRAWN}
    left = () if is_over else [name for name in ONCE if name not in {step.step for step in steps}]
    return ErasureOut(
        ref=Reference(row.ref),
        state=ErasureState(row.state),
        entities=tuple(row.entities),
        digests=tuple(row.digests),
        basis=Basis(row.basis),
        reason=row.reason,
        requested_by=ActorId(row.requested_by),
        requested_at=row.requested_at,
        confirmed_by=ActorId(row.confirmed_by) if row.confirmed_by else None,
        confirmed_at=row.confirmed_at,
        finished_at=row.finished_at,
        steps=tuple(step for step in steps if is_shown(step.step, seen)),
        steps_left=tuple(left),
    )


def noted(*, unit: Unit, erasure: str) -> tuple[StepOut, ...]:
    """The steps that were done, in their order, those in datasets that the actor may not see among them."""
    rows = repository.steps(unit.session, erasure)
    return tuple(StepOut(step=row.step, counts=row.counts, by=ActorId(row.by), at=row.at) for row in rows)


def is_shown(step: str, datasets: Collection[str]) -> bool:
    """Whether a step may be told to somebody who sees these datasets."""
    place, _, dataset = step.partition(" ")
    return place != LAKE or dataset in datasets


def _hold_out(row: LegalHold) -> HoldOut:
    copied = set(HoldOut.model_fields)
    return HoldOut.model_validate({field: getattr(row, field) for field in copied})
