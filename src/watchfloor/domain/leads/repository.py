"""The statements that find leads and what belongs to them."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, and_, delete, or_, select
from sqlalchemy.orm import Session

from watchfloor.domain.leads.models import Lead, LeadCase, LeadExemplar, LeadLabel, LeadMember, LeadOutcome
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.unit import Unit

BATCH = 400
# What a list shows of a lead, and its number: the whole of it is long.
LINE = (
    *(Lead.ref, Lead.number, Lead.detector, Lead.title, Lead.state, Lead.score, Lead.q_value, Lead.member_count),
    *(Lead.assignee, Lead.verdict, Lead.last_seen, Lead.version),
)


def seen(unit: Unit, ref: str, *, lock: bool = False) -> Lead | None:
    found = select(Lead).where(Lead.ref == ref, visible(unit.actor, Lead.ref))
    if lock:
        # The row lock makes edits of one lead take turns on PostgreSQL; SQLite has one writer anyway.
        found = found.with_for_update(of=Lead).execution_options(populate_existing=True)
    return unit.session.scalars(found).one_or_none()


def page(
    unit: Unit,
    *,
    state: str | None,
    detector: str | None,
    assignee: str | None,
    after: tuple[float, int] | None,
    limit: int,
) -> Sequence[Row[*tuple[Any, ...]]]:
    """The lines of visible leads, the strongest first; `after` is the score and number of the last one shown."""
    found = select(*LINE).where(visible(unit.actor, Lead.ref))
    for column, wanted in ((Lead.state, state), (Lead.detector, detector), (Lead.assignee, assignee)):
        if wanted is not None:
            found = found.where(column == wanted)
    if after is not None:
        score, number = after
        found = found.where(or_(Lead.score < score, and_(Lead.score == score, Lead.number > number)))
    return unit.session.execute(found.order_by(Lead.score.desc(), Lead.number).limit(limit)).all()


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
