"""The things that a request lists: proposed from its text, confirmed by a person, each with an outcome in the end."""

from collections.abc import Iterable

from watchfloor.domain.entities import service as entity_registry
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation, access_escalation_for_work, check_version
from watchfloor.domain.escalations.models import Escalation, EscalationItem
from watchfloor.domain.escalations.rules.naming import Named, names_in
from watchfloor.domain.escalations.rules.outcomes import Outcome, check_outcome
from watchfloor.domain.escalations.schemas.asked import ConfirmItem, SetOutcome
from watchfloor.domain.escalations.schemas.shown import ItemOut, ProposedItem
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput, NotFound, TooLarge
from watchfloor.kernel.ids import ActorId
from watchfloor.kernel.refs import EntityRef

MOST_ITEMS = 5_000


def propose_items(*, unit: Unit, escalation: str, text: str) -> tuple[ProposedItem, ...]:
    """What a text, or the request's own where it is empty, names: nothing is added before a person takes it."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    row = access_escalation(unit, escalation)
    listed = repository.items(unit.session, row.ref)
    known = {item.named for item in listed} | {item.entity for item in listed}
    return tuple(
        ProposedItem(named=one.text, entity=one.entity, is_known=one.text in known or one.entity in known - {None})
        for one in names_in(text or row.text)
    )


def add_items(*, unit: WriteUnit, escalation: str, named: Iterable[str]) -> tuple[ItemOut, ...]:
    """List things, each once; what is an entity beyond doubt is proposed as one."""
    row = access_escalation_for_work(unit, escalation)
    enlist(unit, row, named)
    return items_of(unit, row.ref)


def enlist(unit: WriteUnit, row: Escalation, named: Iterable[str]) -> None:
    listed = repository.items(unit.session, row.ref)
    known = {item.named for item in listed}
    fresh = [one for one in dict.fromkeys(named) if one not in known]
    if len(listed) + len(fresh) > MOST_ITEMS:
        raise TooLarge(
            f"An escalation lists at most {MOST_ITEMS} things.", fix="Split the request in two.", code="too_many_items"
        )
    for number, one in enumerate(fresh, len(listed) + 1):
        unit.session.add(_item(row.ref, number, one))
    unit.session.flush()
    if fresh:
        unit.record("escalation.listed", row.ref, payload={"items": len(fresh)})


def confirm_item(*, unit: WriteUnit, escalation: str, number: int, form: ConfirmItem, version: int) -> ItemOut:
    """A person's word on which entity a listed thing is, or that it is none."""
    row = access_escalation_for_work(unit, escalation)
    item = _item_of(unit, row.ref, number)
    check_version(f"item {number} of {row.ref}", stored=item.version, given=version)
    item.entity, item.is_confirmed, item.set_by = form.read(), True, unit.actor.id
    item.version += 1
    unit.session.flush()
    if item.entity:
        scopes = scopes_of(unit.session, row.ref)
        entity_registry.note(unit=unit, entities=[EntityRef.parse(item.entity)], scopes=scopes)
    unit.record("item.confirmed", row.ref, payload={"item": number, "entity": item.entity})
    return _out(item)


def set_outcome(*, unit: WriteUnit, escalation: str, form: SetOutcome) -> tuple[ItemOut, ...]:
    """What became of listed things. Raises InvalidInput where an outcome does not say where, since when, or why."""
    row = access_escalation_for_work(unit, escalation)
    check_outcome(form.outcome, territory=form.territory, has_effect_time=form.effect_at is not None, note=form.note)
    if form.effect_at is not None and form.effect_at > unit.now:
        raise InvalidInput("An effect lies in the past.", fix="Give the time when it took effect.", code="effect_ahead")
    for number in sorted(set(form.numbers)):
        item = _item_of(unit, row.ref, number)
        item.outcome, item.territory, item.effect_at = form.outcome.value, form.territory, form.effect_at
        item.note, item.set_by = form.note, unit.actor.id
        item.version += 1
    unit.session.flush()
    effect = iso(form.effect_at) if form.effect_at else None
    told = {
        "items": sorted(set(form.numbers)),
        "outcome": form.outcome,
        "territory": form.territory,
        "effect_at": effect,
    }
    unit.record("item.settled", row.ref, payload=told, reason=form.note)
    return items_of(unit, row.ref)


def items_of(unit: Unit, escalation: str) -> tuple[ItemOut, ...]:
    return tuple(_out(item) for item in repository.items(unit.session, escalation))


def _item(escalation: str, number: int, named: str) -> EscalationItem:
    found: tuple[Named, ...] = names_in(named)
    entity = found[0].entity if len(found) == 1 and found[0].text == named else None
    return EscalationItem(
        escalation=escalation,
        number=number,
        named=named,
        entity=entity,
        is_confirmed=False,
        outcome=None,
        territory="",
        effect_at=None,
        note="",
        set_by=None,
        version=1,
    )


def _item_of(unit: WriteUnit, escalation: str, number: int) -> EscalationItem:
    item = unit.session.get(EscalationItem, (escalation, number))
    if item is None:
        raise NotFound(f"{escalation} lists no item {number}.", fix="Look at what it lists.", code="no_such_item")
    return item


def _out(item: EscalationItem) -> ItemOut:
    return ItemOut(
        number=item.number,
        named=item.named,
        entity=item.entity,
        is_confirmed=item.is_confirmed,
        outcome=Outcome(item.outcome) if item.outcome else None,
        territory=item.territory,
        effect_at=item.effect_at,
        note=item.note,
        set_by=ActorId(item.set_by) if item.set_by else None,
        version=item.version,
    )
