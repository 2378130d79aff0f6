"""The statements that read and write escalations; every read of a protected row is scoped."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Row,
    Select,
    SQLColumnExpression,
    bindparam,
    delete,
    func,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.orm import Session

from watchfloor.domain.escalations.models import (
    Containment,
    Escalation,
    EscalationItem,
    EscalationLink,
    EscalationMove,
    EscalationNote,
    EscalationParticipant,
    EscalationPlace,
    EscalationTask,
    EscalationText,
    PriorityMatrix,
    QueueEntry,
    SeverityRequest,
)
from watchfloor.domain.escalations.rules.vocabulary import TaskState
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.mentions import rows_naming, text_tables
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.mentions import Mentions

Kept = TypeVar("Kept")
Columns = Row[*tuple[Any, ...]]
"""Some columns of a row, by their names."""
Alike = tuple[str, int, str | None]
"""The reference, the number and the compartment of one that lists the same."""
Order = Sequence[SQLColumnExpression[Any]]
OPEN, OVER = 0, 1
AT_ONCE = 5_000
"""Entities in one statement: fewer than either database takes of parameters."""
WEIGHED = (
    Escalation.ref,
    Escalation.number,
    Escalation.compartment,
    Escalation.severity,
    Escalation.received_at,
    Escalation.violates,
    Escalation.exposure,
    Escalation.handling_minutes,
    Escalation.flags,
    Escalation.requester_kind,
    Escalation.contained_at,
    Escalation.legal_due,
)
# Kept ready: whoever looks at one escalation, or changes it, asks all of them.
ABOUT: BindParameter[str] = bindparam("about")
ITEMS = select(EscalationItem).where(EscalationItem.escalation == ABOUT).order_by(EscalationItem.number)
TASKS = select(EscalationTask).where(EscalationTask.escalation == ABOUT).order_by(EscalationTask.number)
PARTICIPANTS = (
    select(EscalationParticipant).where(EscalationParticipant.escalation == ABOUT).order_by(EscalationParticipant.id)
)
LINKS = (
    select(EscalationLink)
    .where(EscalationLink.escalation == ABOUT)
    .order_by(EscalationLink.linked_at, EscalationLink.to)
)
CONTAINMENTS = select(Containment).where(Containment.escalation == ABOUT).order_by(Containment.id)
NOTES = select(EscalationNote).where(EscalationNote.escalation == ABOUT).order_by(EscalationNote.at, EscalationNote.id)
SEVERITY_REQUEST = select(SeverityRequest).where(SeverityRequest.escalation == ABOUT)
SEVERITY_REQUEST = SEVERITY_REQUEST.order_by(SeverityRequest.id.desc()).limit(1)
LAST_MATRIX = select(PriorityMatrix).order_by(PriorityMatrix.version.desc()).limit(1)
MINE = select(EscalationItem.entity).where(EscalationItem.escalation == ABOUT, EscalationItem.entity.is_not(None))
OLDER_ALIKE = (
    select(EscalationItem.escalation)
    .join(QueueEntry, QueueEntry.ref == EscalationItem.escalation)
    .where(EscalationItem.entity.in_(MINE), QueueEntry.lane + 0 == OPEN, QueueEntry.number < bindparam("before"))
    .where(or_(QueueEntry.compartment.is_(None), QueueEntry.compartment == bindparam("compartment")))
    .distinct()
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What of the queue is asked for; None and empty narrow nothing."""

    state: str | None = None
    severity: str | None = None
    demand_class: str | None = None
    jurisdiction: str | None = None
    requester_kind: str | None = None
    language: str | None = None
    assignee: str | None = None
    unassigned: bool = False
    desk: str | None = None
    deskless: bool = False
    text: str = ""
    over: bool = False
    snoozed: bool = False


def held(statement: Select[Kept]) -> Select[Kept]:
    return statement.with_for_update().execution_options(populate_existing=True)


def seen(unit: Unit, ref: str, *, lock: bool = False) -> Escalation | None:
    statement = select(Escalation).where(Escalation.ref == ref, visible(unit.actor, Escalation.ref))
    return unit.session.scalars(held(statement) if lock else statement).one_or_none()


def get(session: Session, ref: str) -> Escalation | None:
    """Any escalation, whoever may see it, held for a change: for what the desk itself does."""
    return session.scalars(held(select(Escalation).where(Escalation.ref == ref))).one_or_none()


def delivered(session: Session, channel: str, external_ref: str) -> Escalation | None:
    """What a delivery became before, whoever may see it."""
    statement = select(Escalation).where(Escalation.channel == channel, Escalation.external_ref == external_ref)
    return session.scalars(statement).one_or_none()


def hard(unit: Unit, asked: Asked, *, after: tuple[datetime, int] | None, limit: int) -> Sequence[Escalation]:
    """The first layer of the queue: legal clocks that have grown short, the least slack first."""
    statement = _asked(unit, asked).where(QueueEntry.hard_at <= unit.now)
    if after is not None:
        at, number = after
        later = (QueueEntry.hard_at > at) | ((QueueEntry.hard_at == at) & (QueueEntry.number > number))
        statement = statement.where(later)
    return _rows(unit, statement, (QueueEntry.hard_at, QueueEntry.number), limit)


def valued(unit: Unit, asked: Asked, *, after: tuple[float, int] | None, limit: int) -> Sequence[Escalation]:
    """The second layer: by value, the greatest key first."""
    statement = _asked(unit, asked).where(or_(QueueEntry.hard_at.is_(None), QueueEntry.hard_at > unit.now))
    if after is not None:
        key, number = after
        later = (QueueEntry.value_key < key) | ((QueueEntry.value_key == key) & (QueueEntry.number > number))
        statement = statement.where(later)
    return _rows(unit, statement, (QueueEntry.value_key.desc(), QueueEntry.number), limit)


def newest(unit: Unit, asked: Asked, *, before: int | None, limit: int) -> Sequence[Escalation]:
    """By number, the greatest first."""
    # What is narrowed is searched in the index of the queue, all else read by number: a sum is no index's business.
    is_narrowed = replace(asked, over=False) != Asked()
    number = QueueEntry.number + 0 if is_narrowed else QueueEntry.number
    statement = _asked(unit, asked, lane=QueueEntry.lane if is_narrowed else QueueEntry.lane + 0)
    if before is not None:
        statement = statement.where(number < before)
    return _rows(unit, statement, (number.desc(),), limit)


def _asked(unit: Unit, asked: Asked, *, lane: SQLColumnExpression[int] = QueueEntry.lane) -> Select[int]:
    statement = select(QueueEntry.number).where(lane == (OVER if asked.over else OPEN))
    for condition in _conditions(unit, asked):
        statement = statement.where(condition)
    return statement.where(visible(unit.actor, QueueEntry.ref))


def _rows(unit: Unit, numbers: Select[int], order: Order, limit: int) -> Sequence[Escalation]:
    """The first rows in an order: found by what the index of the queue holds, and only then read whole."""
    found = numbers.order_by(*order).limit(limit)
    return unit.session.scalars(select(Escalation).where(Escalation.number.in_(found)).order_by(*order)).all()


def _conditions(unit: Unit, asked: Asked) -> Iterable[ColumnElement[bool]]:
    exact = {
        QueueEntry.state: asked.state,
        QueueEntry.severity: asked.severity,
        QueueEntry.demand_class: asked.demand_class,
        QueueEntry.requester_kind: asked.requester_kind,
        QueueEntry.language: asked.language,
        QueueEntry.assignee: asked.assignee,
        QueueEntry.desk: asked.desk,
    }
    yield from (column == value for column, value in exact.items() if value is not None)
    if asked.unassigned:
        yield QueueEntry.assignee.is_(None)
    if asked.deskless:
        yield QueueEntry.desk.is_(None)
    if asked.jurisdiction:
        named = select(EscalationPlace.escalation).where(EscalationPlace.place == asked.jurisdiction)
        yield QueueEntry.ref.in_(named)
    if asked.text:
        yield func.lower(QueueEntry.title).contains(asked.text.lower(), autoescape=True)
    if not asked.over and not asked.snoozed:
        yield or_(QueueEntry.snoozed_until.is_(None), QueueEntry.snoozed_until <= unit.now)


def findable(unit: Unit, *, refs: Iterable[str] | None, after: str, limit: int) -> Sequence[Escalation]:
    statement = select(Escalation).where(Escalation.ref > after, visible(unit.actor, Escalation.ref))
    if refs is not None:
        statement = statement.where(Escalation.ref.in_(sorted(set(refs))))
    return unit.session.scalars(statement.order_by(Escalation.ref).limit(limit)).all()


def items(session: Session, escalation: str) -> Sequence[EscalationItem]:
    return session.scalars(ITEMS, {"about": escalation}).all()


def tasks(session: Session, escalation: str) -> Sequence[EscalationTask]:
    return session.scalars(TASKS, {"about": escalation}).all()


def tasks_of_clock(session: Session, clock: str) -> Sequence[EscalationTask]:
    return session.scalars(select(EscalationTask).where(EscalationTask.clock == clock)).all()


def is_linked(session: Session, escalation: str, to: str) -> bool:
    return session.get(EscalationLink, (escalation, to)) is not None


def seen_task(unit: Unit, ref: str) -> EscalationTask | None:
    statement = select(EscalationTask).where(EscalationTask.ref == ref, visible(unit.actor, EscalationTask.escalation))
    return unit.session.scalars(statement).one_or_none()


def seen_open_tasks(unit: Unit, *, for_role: str | None, after: int, limit: int) -> Sequence[EscalationTask]:
    statement = select(EscalationTask).where(EscalationTask.state == TaskState.OPEN, EscalationTask.number > after)
    if for_role is not None:
        statement = statement.where(EscalationTask.for_role == for_role)
    statement = statement.where(visible(unit.actor, EscalationTask.escalation))
    return unit.session.scalars(statement.order_by(EscalationTask.number).limit(limit)).all()


def participants(session: Session, escalation: str) -> Sequence[EscalationParticipant]:
    return session.scalars(PARTICIPANTS, {"about": escalation}).all()


def links(session: Session, escalation: str) -> Sequence[EscalationLink]:
    return session.scalars(LINKS, {"about": escalation}).all()


def containments(session: Session, escalation: str) -> Sequence[Containment]:
    return session.scalars(CONTAINMENTS, {"about": escalation}).all()


def containment_of_clock(session: Session, clock: str) -> Containment | None:
    return session.scalars(select(Containment).where(Containment.clock == clock)).one_or_none()


def notes(session: Session, escalation: str) -> Sequence[EscalationNote]:
    return session.scalars(NOTES, {"about": escalation}).all()


def note_of(session: Session, escalation: str, external_ref: str) -> EscalationNote | None:
    statement = select(EscalationNote).where(
        EscalationNote.escalation == escalation, EscalationNote.external_ref == external_ref
    )
    return session.scalars(statement).one_or_none()


def texts(session: Session, escalation: str) -> Sequence[EscalationText]:
    statement = select(EscalationText).where(EscalationText.escalation == escalation)
    return session.scalars(statement.order_by(EscalationText.version)).all()


def severity_request(session: Session, escalation: str) -> SeverityRequest | None:
    """The last wish to lower a severity."""
    return session.scalars(SEVERITY_REQUEST, {"about": escalation}).one_or_none()


def matrices(session: Session, *, version: int | None = None) -> Sequence[PriorityMatrix]:
    statement = select(PriorityMatrix)
    if version is not None:
        statement = statement.where(PriorityMatrix.version == version)
    return session.scalars(statement.order_by(PriorityMatrix.version)).all()


def last_matrix(session: Session) -> PriorityMatrix | None:
    return session.scalars(LAST_MATRIX).one_or_none()


def is_any_under_earlier(session: Session, matrix: int) -> bool:
    statement = select(QueueEntry.ref).where(QueueEntry.lane == OPEN, QueueEntry.matrix < matrix)
    return session.scalar(statement.limit(1)) is not None


def held_under_earlier(session: Session, matrix: int, *, limit: int) -> Sequence[Columns]:
    """Of open escalations that stand under an earlier matrix, held, the columns that weigh them and nothing else."""
    statement = select(*WEIGHED).where(Escalation.lane == OPEN, Escalation.matrix < matrix)
    statement = statement.order_by(Escalation.matrix, Escalation.number).limit(limit)
    return session.execute(statement.with_for_update(skip_locked=True)).all()


def set_order(session: Session, rows: Sequence[dict[str, object]]) -> None:
    """Keep the new place of escalations, each under its reference as `named`, all in one statement."""
    session.connection().execute(update(QueueEntry).where(QueueEntry.ref == bindparam("named")), rows)


def open_before(session: Session, edition: int, *, limit: int) -> Sequence[Escalation]:
    """Open escalations that were considered under an earlier edition of the book of obligations."""
    statement = select(Escalation).where(Escalation.lane == OPEN, Escalation.edition < edition)
    return session.scalars(statement.order_by(Escalation.edition, Escalation.number).limit(limit)).all()


def seen_moves(unit: Unit, *, before: int | None, limit: int) -> Sequence[EscalationMove]:
    statement = select(EscalationMove).where(visible(unit.actor, EscalationMove.escalation))
    if before is not None:
        statement = statement.where(EscalationMove.id < before)
    return unit.session.scalars(statement.order_by(EscalationMove.id.desc()).limit(limit)).all()


def open_naming(unit: Unit, entities: Collection[str], *, but: str, limit: int) -> Sequence[tuple[Escalation, str]]:
    """Visible open escalations that list any of the entities, with the entity, the newest first."""
    statement = select(Escalation, EscalationItem.entity).join(
        EscalationItem, EscalationItem.escalation == Escalation.ref
    )
    statement = statement.where(EscalationItem.entity.in_(sorted(entities)), Escalation.ref != but)
    statement = statement.where(Escalation.lane + 0 == OPEN, visible(unit.actor, Escalation.ref))
    found = unit.session.execute(statement.order_by(Escalation.number.desc()).limit(limit))
    return [(row[0], str(row[1])) for row in found]


def recent(unit: Unit, *, since: datetime, but: str, limit: int) -> Sequence[Escalation]:
    statement = select(Escalation).where(Escalation.received_at >= since, Escalation.ref != but)
    statement = statement.where(visible(unit.actor, Escalation.ref))
    return unit.session.scalars(statement.order_by(Escalation.number.desc()).limit(limit)).all()


def open_mentioning(session: Session, mentions: Mentions) -> Sequence[str]:
    """The open escalations that name somebody, themselves or in anything that belongs to them, wherever they are."""
    whole = {QueueEntry.__tablename__, Escalation.__tablename__}
    named: set[str] = set()
    for table in text_tables():
        owner = table.c.ref if table.name in whole else table.c.get("escalation")
        if owner is not None:
            keys = [mention.key for mention in rows_naming(session, table, mentions)]
            named.update(session.scalars(select(owner).where(tuple_(*table.primary_key).in_(keys))))
    found = select(QueueEntry.ref).where(QueueEntry.ref.in_(named), QueueEntry.lane == OPEN)
    return session.scalars(found.order_by(QueueEntry.number)).all()


def older_alike(session: Session, row: Escalation, *, most: int) -> int:
    """How many escalations that came before it and are open list something that it lists too.

    Those count that everybody may see who sees it: on the desk, or in its own compartment.
    """
    asked = {"about": row.ref, "before": row.number, "compartment": row.compartment, "most": most}
    return len(session.scalars(OLDER_ALIKE, asked).all())


def oldest_alike(session: Session, refs: Collection[str], *, most: int) -> dict[str, list[Alike]]:
    """By escalation, the oldest open ones that list something it lists.

    Of each thing `most` and one in each compartment, for it may be among them itself.
    """
    lists = select(EscalationItem.escalation, EscalationItem.entity).where(
        EscalationItem.escalation.in_(sorted(refs)), EscalationItem.entity.is_not(None)
    )
    mine = [(escalation, str(entity)) for escalation, entity in session.execute(lists)]
    oldest: dict[str, list[Alike]] = defaultdict(list)
    wanted = sorted({entity for _, entity in mine})
    for start in range(0, len(wanted), AT_ONCE):
        for entity, *one in session.execute(oldest_naming(wanted[start : start + AT_ONCE], most)):
            oldest[entity].append((one[0], one[1], one[2]))
    found: dict[str, list[Alike]] = defaultdict(list)
    for escalation, entity in mine:
        found[escalation] += oldest[entity]
    return found


def oldest_naming(entities: Collection[str], most: int) -> Select[Any]:
    """Of each entity and compartment the first open escalations that list it.

    The entities are told one by one, for no database sees by itself how few they are; and the lane as a sum is no
    index's business: the search starts from the entities, not from every open escalation.
    """
    shelf = (EscalationItem.entity, QueueEntry.compartment)
    place = func.row_number().over(partition_by=shelf, order_by=QueueEntry.number).label("place")
    naming = select(*shelf, QueueEntry.ref, QueueEntry.number, place)
    naming = naming.join(QueueEntry, QueueEntry.ref == EscalationItem.escalation)
    all_of_them = naming.where(EscalationItem.entity.in_(entities), QueueEntry.lane + 0 == OPEN).subquery()
    found = all_of_them.c
    return select(found.entity, found.ref, found.number, found.compartment).where(found.place <= most + 1)


def set_places(session: Session, row: Escalation, places: Collection[str]) -> None:
    session.execute(delete(EscalationPlace).where(EscalationPlace.escalation == row.ref))
    session.add_all(EscalationPlace(place=place, escalation=row.ref) for place in sorted(set(places)))
