"""The door to sources: keeping them, and taking in what they send in the name of each, once a message."""

from sqlalchemy import select

from watchfloor.domain.escalations.access import check_version
from watchfloor.domain.escalations.hooks.models import IntakeSource
from watchfloor.domain.escalations.hooks.schemas import AddSource, ChangeSource, HandedIn, IntakeSourceOut, SourceShape
from watchfloor.domain.escalations.hooks.shapes import mapping_of
from watchfloor.domain.escalations.importing.mapping import Mapped
from watchfloor.domain.escalations.importing.schemas import ImportMap, MapField, check_mapping
from watchfloor.domain.escalations.importing.service import take_row
from watchfloor.infra.access.actors import add_actor
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.permissions import Actor, Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.outbox.secrets import SecretBox, new_secret
from watchfloor.kernel.errors import Conflict, NotFound
from watchfloor.kernel.ids import ActorId

ALLOWED = frozenset({Permission.ESCALATION_WRITE})


def list_sources(*, unit: Unit) -> tuple[IntakeSourceOut, ...]:
    require(unit.actor, Permission.DESTINATION_ADMIN)
    return tuple(_out(row) for row in unit.session.scalars(select(IntakeSource).order_by(IntakeSource.name)))


def add_source(*, unit: WriteUnit, form: AddSource, box: SecretBox) -> tuple[IntakeSourceOut, str]:
    """A source and its secret, which is shown this once; it acts in its own name and may do nothing but take in."""
    require(unit.actor, Permission.DESTINATION_ADMIN)
    unit.take_turn("sources")
    if unit.session.get(IntakeSource, form.name) is not None:
        raise Conflict(f"{form.name} is here already.", fix="Choose another name.", code="name_taken")
    mapping = _mapping(form.name, form.shape, form.fields)
    secret = new_secret()
    row = IntakeSource(
        name=form.name,
        shape=form.shape.value,
        mapping=mapping.model_dump(mode="json"),
        sealed=box.seal(secret, bound_to=_bound_to(form.name, 1)),
        secret_number=1,
        actor=add_actor(unit=unit, name=f"source {form.name}", roles=()).id,
        disabled_at=None,
        by=unit.actor.id,
        at=unit.now,
        version=1,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.record("source.added", _subject(row), payload={"shape": row.shape, "actor": row.actor})
    return _out(row), secret


def change_source(*, unit: WriteUnit, name: str, form: ChangeSource, version: int) -> IntakeSourceOut:
    """Give a source another mapping, or stop or let it."""
    row = _held(unit, name, version)
    if form.fields is not None:
        row.mapping = _mapping(row.name, SourceShape(row.shape), form.fields).model_dump(mode="json")
    if form.is_disabled is not None:
        row.disabled_at = (row.disabled_at or unit.now) if form.is_disabled else None
    return _changed(unit, row, {"mapping": form.fields is not None, "is_disabled": row.disabled_at is not None})


def rotate_secret(*, unit: WriteUnit, name: str, version: int, box: SecretBox) -> tuple[IntakeSourceOut, str]:
    """A new secret, shown this once; the old one opens nothing from now on."""
    row = _held(unit, name, version)
    secret = new_secret()
    row.secret_number += 1
    row.sealed = box.seal(secret, bound_to=_bound_to(row.name, row.secret_number))
    return _changed(unit, row, {"secret": row.secret_number}), secret


def sender_of(*, unit: Unit, name: str, box: SecretBox) -> tuple[IntakeSourceOut, Actor, str] | None:
    """A source that may send now, in whose name, and its secret; None for any other."""
    row = unit.session.get(IntakeSource, name)
    person = unit.session.get(ActorRow, row.actor) if row else None
    if row is None or person is None or row.disabled_at is not None or person.disabled_at is not None:
        return None
    actor = Actor(ActorId(person.id), person.name, person.pseudonym, frozenset(), frozenset(), ALLOWED)
    return _out(row), actor, box.open(row.sealed, bound_to=_bound_to(row.name, row.secret_number))


def hand_in(*, unit: WriteUnit, row: Mapped) -> HandedIn:
    """Take a message in; the same one again changes nothing."""
    taken = take_row(unit=unit, row=row)
    return HandedIn(is_new=taken.fate in {"new", "answer"}, escalation=taken.escalation)


def _mapping(name: str, shape: SourceShape, fields: dict[str, MapField]) -> ImportMap:
    mapping = mapping_of(name, shape, fields)
    check_mapping(mapping)
    return mapping


def _held(unit: WriteUnit, name: str, version: int) -> IntakeSource:
    require(unit.actor, Permission.DESTINATION_ADMIN)
    held = select(IntakeSource).where(IntakeSource.name == name).with_for_update()
    row = unit.session.scalars(held.execution_options(populate_existing=True)).one_or_none()
    if row is None:
        raise NotFound(f"There is no source {name[:60]}.", fix="List them.", code="no_such_source")
    check_version(row.name, stored=row.version, given=version)
    return row


def _changed(unit: WriteUnit, row: IntakeSource, told: dict[str, object]) -> IntakeSourceOut:
    row.version += 1
    unit.session.flush()
    unit.record("source.changed", _subject(row), payload=told)
    return _out(row)


def _bound_to(name: str, number: int) -> str:
    return f"source:{name}#{number}"


def _subject(row: IntakeSource) -> str:
    return f"source:{row.name}"


def _out(row: IntakeSource) -> IntakeSourceOut:
    return IntakeSourceOut(
        name=row.name,
        shape=SourceShape(row.shape),
        mapping=ImportMap.model_validate(row.mapping),
        address=f"/api/intake/{row.name}",
        disabled_at=row.disabled_at,
        at=row.at,
        version=row.version,
    )
