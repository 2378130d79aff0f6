"""The statements that find leads and what belongs to them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, delete, false, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from watchfloor.domain.leads.models import Lead, LeadAct, LeadCase, LeadExemplar, LeadLabel, LeadMember, LeadOutcome
from watchfloor.domain.leads.schemas import LeadsAsked, LeadState
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.search.document import DocumentKind
from watchfloor.infra.search.finding import is_titled, subjects_titled

BATCH = 400
FEW = 1_000
# What a list shows of a lead, and its number: the whole of it is long.
LINE = (
    *(Lead.ref, Lead.number, Lead.detector, Lead.family, Lead.title, Lead.state, Lead.score, Lead.q_value),
    *(Lead.volume, Lead.member_count, Lead.assignee, Lead.verdict, Lead.first_seen, Lead.last_seen, Lead.version),
)
ORDERS: Mapping[str, InstrumentedAttribute[Any]] = {
    "score": Lead.score,
    "last_seen": Lead.last_seen,
    "first_seen": Lead.first_seen,
    "member_count": Lead.member_count,
}
Place = tuple[float | datetime, int]


def seen(unit: Unit, ref: str, *, lock: bool = False) -> Lead | None:
    found = select(Lead).where(Lead.ref == ref, visible(unit.actor, Lead.ref))
    if lock:
        # The row lock makes edits of one lead take turns on PostgreSQL; SQLite has one writer anyway.
        found = found.with_for_update(of=Lead).execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def page(
    unit: Unit, asked: LeadsAsked, *, member: str | None, after: Place | None, limit: int
) -> Sequence[Row[*tuple[Any, ...]]]:
    """The lines of visible leads in the order that was asked; `after` is the measure and number of the last one shown.

    The measure and the number run the same way, so that one index serves an order and its reverse.
    """
    found = select(*LINE).where(visible(unit.actor, Lead.ref), *_wanted(unit.session, asked, member))
    measure, is_up = ORDERS[asked.sort.lstrip("-")], asked.sort.startswith("-")
    if after is not None:
        value, number = after
        behind = (measure >= value, measure > value, Lead.number > number)
        ahead = (measure <= value, measure < value, Lead.number < number)
        near, beyond, next_of = behind if is_up else ahead
        found = found.where(near, or_(beyond, next_of))
    order = (measure.asc(), Lead.number.asc()) if is_up else (measure.desc(), Lead.number.desc())
    return unit.session.execute(found.order_by(*order).limit(limit)).all()


def _wanted(session: Session, asked: LeadsAsked, member: str | None) -> list[ColumnElement[bool]]:
    equal = {
        Lead.state: asked.state,
        Lead.detector: asked.detector,
        Lead.assignee: asked.assignee,
        Lead.verdict: asked.verdict,
    }
    wanted: list[ColumnElement[bool]] = [column == value for column, value in equal.items() if value is not None]
    if asked.min_score is not None:
        wanted.append(Lead.score >= asked.min_score)
    if asked.text:
        wanted.append(_named(session, asked.text, member))
    return wanted


def _named(session: Session, text: str, member: str | None) -> ColumnElement[bool]:
    """The leads that a text means: where they are few, these; else each is looked at in the order of the list."""
    with_member = select(LeadMember.lead).where(LeadMember.entity == member)
    titled = subjects_titled(session, DocumentKind.LEAD, text, limit=FEW + 1)
    holding = session.scalars(with_member.limit(FEW + 1)).all() if member else ()
    if max(len(titled), len(holding)) <= FEW:
        few = sorted({*titled, *holding})
        return Lead.ref.in_(few) if few else false()
    return or_(is_titled(Lead.ref, text), Lead.ref.in_(with_member)) if member else is_titled(Lead.ref, text)


def counts(unit: Unit) -> Sequence[tuple[str, str, int]]:
    """How many visible leads there are by state and detector."""
    counted = select(Lead.state, Lead.detector, func.count()).where(visible(unit.actor, Lead.ref))
    return [(row[0], row[1], row[2]) for row in unit.session.execute(counted.group_by(Lead.state, Lead.detector))]


def count_open(unit: Unit) -> int:
    counted = select(func.count()).where(Lead.state == LeadState.OPEN, visible(unit.actor, Lead.ref))
    return unit.session.scalars(counted).one()


def seen_to_change(unit: Unit, refs: Iterable[str], *, lock: bool) -> dict[str, Lead]:
    """Visible leads by reference; where they are locked, always in the order of their numbers."""
    found = select(Lead).where(Lead.ref.in_(sorted(set(refs))), visible(unit.actor, Lead.ref)).order_by(Lead.number)
    if lock:
        found = found.with_for_update(of=Lead).execution_options(populate_existing=True)
    return {row.ref: row for row in unit.session.scalars(found)}


def held(session: Session, ref: str) -> Lead:
    """A lead that is known to be there, locked against people's edits and read as it is now."""
    found = select(Lead).where(Lead.ref == ref).with_for_update().execution_options(populate_existing=True)
    return session.scalars(found).one()


def with_key(session: Session, *, detector: str, key: str, shelf: str) -> Lead | None:
    found = select(Lead).where(Lead.detector == detector, Lead.key == key, Lead.shelf == shelf)
    return session.scalars(found).one_or_none()


def sharing(session: Session, *, detector: str, shelf: str, entities: Sequence[str]) -> Sequence[Lead]:
    """The leads of a detector on a shelf that have any of the entities as a member."""
    leads: dict[str, Lead] = {}
    for start in range(0, len(entities), BATCH):
        some = entities[start : start + BATCH]
        holding = select(LeadMember.lead).where(LeadMember.entity.in_(some))
        found = select(Lead).where(Lead.detector == detector, Lead.shelf == shelf, Lead.ref.in_(holding))
        leads |= {lead.ref: lead for lead in session.scalars(found)}
    return list(leads.values())


def with_members(session: Session, entities: Sequence[str]) -> Sequence[Lead]:
    """The leads that have any of the entities as a member, wherever they may be seen."""
    holding = select(LeadMember.lead).where(LeadMember.entity.in_(entities))
    return session.scalars(select(Lead).where(Lead.ref.in_(holding)).order_by(Lead.number)).all()


def naming(unit: Unit, entity: str, *, limit: int) -> Sequence[Row[*tuple[Any, ...]]]:
    """The lines of visible leads that have an entity as a member, with its role and score there, the newest first."""
    found = select(*LINE, LeadMember.role, LeadMember.score.label("member_score"))
    found = found.join(LeadMember, LeadMember.lead == Lead.ref).where(LeadMember.entity == entity)
    found = found.where(visible(unit.actor, Lead.ref)).order_by(Lead.last_seen.desc(), Lead.number.desc())
    return unit.session.execute(found.limit(limit)).all()


def members(session: Session, ref: str) -> dict[str, LeadMember]:
    found = select(LeadMember).where(LeadMember.lead == ref).order_by(LeadMember.score.desc(), LeadMember.entity)
    return {row.entity: row for row in session.scalars(found)}


def members_of(session: Session, refs: Iterable[str]) -> dict[str, dict[str, LeadMember]]:
    """The members of leads, by lead and entity."""
    found: dict[str, dict[str, LeadMember]] = defaultdict(dict)
    for row in session.scalars(select(LeadMember).where(LeadMember.lead.in_(sorted(set(refs))))):
        found[row.lead][row.entity] = row
    return found


def labels_of(session: Session, refs: Iterable[str]) -> dict[str, dict[str, LeadLabel]]:
    """The labels of leads, by lead and entity."""
    found: dict[str, dict[str, LeadLabel]] = defaultdict(dict)
    for row in session.scalars(select(LeadLabel).where(LeadLabel.lead.in_(sorted(set(refs))))):
        found[row.lead][row.entity] = row
    return found


def act_of(session: Session, ref: str, actor: str) -> LeadAct | None:
    """The last act of a person on a lead."""
    return session.get(LeadAct, (ref, actor))


def keep_acts(session: Session, acts: Sequence[LeadAct], actor: str) -> None:
    """Let these be the last acts of a person on their leads."""
    session.flush()
    session.execute(delete(LeadAct).where(LeadAct.lead.in_([act.lead for act in acts]), LeadAct.actor == actor))
    session.add_all(acts)
    session.flush()


def findable(unit: Unit, *, refs: Iterable[str] | None, after: str, limit: int) -> Sequence[Lead]:
    found = select(Lead).where(Lead.ref > after, visible(unit.actor, Lead.ref))
    if refs is not None:
        found = found.where(Lead.ref.in_(sorted(set(refs))))
    return unit.session.scalars(found.order_by(Lead.ref).limit(limit)).all()


def labels(session: Session, ref: str) -> dict[str, LeadLabel]:
    return {row.entity: row for row in session.scalars(select(LeadLabel).where(LeadLabel.lead == ref))}


def exemplars(session: Session, ref: str) -> Sequence[LeadExemplar]:
    return session.scalars(select(LeadExemplar).where(LeadExemplar.lead == ref).order_by(LeadExemplar.position)).all()


def forget_exemplars(session: Session, ref: str) -> None:
    session.execute(delete(LeadExemplar).where(LeadExemplar.lead == ref))


def is_linked(session: Session, ref: str, case: str) -> bool:
    return session.get(LeadCase, (ref, case)) is not None


def seen_cases(unit: Unit, ref: str) -> Sequence[LeadCase]:
    found = select(LeadCase).where(LeadCase.lead == ref, visible(unit.actor, LeadCase.case))
    return unit.session.scalars(found.order_by(LeadCase.linked_at, LeadCase.case)).all()


def outcome(session: Session, ref: str, source: str) -> LeadOutcome | None:
    return session.get(LeadOutcome, (ref, source))


def seen_outcomes(unit: Unit, ref: str) -> Sequence[LeadOutcome]:
    """What the sources that the actor may see said of a lead."""
    found = select(LeadOutcome).where(LeadOutcome.lead == ref, visible(unit.actor, LeadOutcome.source))
    return unit.session.scalars(found.order_by(LeadOutcome.recorded_at, LeadOutcome.source)).all()
