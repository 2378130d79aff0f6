"""The floor: what needs somebody now, put together from every domain in few and bounded queries."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TypeVar

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from watchfloor.domain.cases.schemas import CaseLine, FindingLine
from watchfloor.domain.cases.service.mine import evidence_of, findings_of, list_for_review, list_mine
from watchfloor.domain.enforcement.schemas import ApprovalWaiting
from watchfloor.domain.enforcement.service.waiting import decisions_of, list_waiting
from watchfloor.domain.evidence import service as evidence
from watchfloor.domain.evidence.holding import service as holding
from watchfloor.domain.leads import service as leads
from watchfloor.domain.leads.schemas import LeadLine, LeadsAsked, LeadSort, LeadState
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.auth.glass import count_waiting as count_glass
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.jobs.service import list_mine as list_jobs
from watchfloor.infra.ledger.reading import head, news_about
from watchfloor.infra.outbox.reading import count_unsettled
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.infra.web.edge import EdgeDep
from watchfloor.kernel.ids import ActorId, Reference

T = TypeVar("T")
router = APIRouter(prefix="/api/floor", tags=["floor"])
SHOWN = 50
STRONGEST = 8
CLAIMED = 200
OF_CASES = 500
NEWS = 30
NEWS_WITHIN = 100_000  # entries: what lies further back is no news, and need not be read
FAILED_WITHIN = timedelta(hours=24)


class _Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class OpenLeads(_Shown):
    """How many leads are open, and the strongest of them."""

    open: int
    strongest: tuple[LeadLine, ...]


class Deliveries(_Shown):
    """How many messages were given up, and how many wait to be sent."""

    dead: int
    waiting: int


class NewsOut(_Shown):
    """What somebody else did to a thing in which one takes part."""

    at: datetime
    by: ActorId
    verb: str
    subject: str
    reason: str


class FloorOut(_Shown):
    """What needs the actor now; a section is null where they may not read what it is of.

    `approvals` and `findings` wait for them, `my_leads` and `my_cases` are theirs and open, `jobs` are theirs and run
    or failed within a day. `holding` and `glass` count what waits for screeners and reviewers. `news` is what others
    did to one's cases and all that belongs to them, to leads one claimed and decisions one proposed.
    """

    approvals: tuple[ApprovalWaiting, ...] | None
    findings: tuple[FindingLine, ...] | None
    my_leads: tuple[LeadLine, ...] | None
    my_cases: tuple[CaseLine, ...] | None
    leads: OpenLeads | None
    jobs: tuple[JobOut, ...] | None
    deliveries: Deliveries | None
    holding: int | None
    glass: int | None
    news: tuple[NewsOut, ...]


@router.get("", operation_id="show_floor")
def show_floor(edge: EdgeDep) -> FloorOut:
    with edge.read() as unit:
        return compose_floor(unit)


def compose_floor(unit: Unit) -> FloorOut:
    """Every section that the actor may read, none longer than fits a screen or two."""
    cases = _told(unit, lambda: list_mine(unit=unit, limit=SHOWN), Permission.CASE_READ)
    reviews = (Permission.CASE_READ, Permission.FINDING_REVIEW)
    return FloorOut(
        approvals=_told(unit, lambda: list_waiting(unit=unit, limit=SHOWN), Permission.DECISION_APPROVE),
        findings=_told(unit, lambda: list_for_review(unit=unit, limit=SHOWN), *reviews),
        my_leads=_told(unit, lambda: _claimed(unit, state=LeadState.OPEN, limit=SHOWN), Permission.LEAD_READ),
        my_cases=cases,
        leads=_told(unit, lambda: _open_leads(unit), Permission.LEAD_READ),
        jobs=_told(unit, lambda: _jobs(unit), Permission.JOB_READ),
        deliveries=_told(unit, lambda: _deliveries(unit), Permission.DELIVERY_READ),
        holding=_told(unit, lambda: holding.count_waiting(unit=unit), Permission.EVIDENCE_SCREEN),
        glass=_told(unit, lambda: count_glass(unit=unit), Permission.GLASS_REVIEW),
        news=tuple(_news(unit, [case.ref for case in cases or ()])),
    )


def _told(unit: Unit, section: Callable[[], T], *needed: Permission) -> T | None:
    """A section, or nothing where the actor may not read what it is of."""
    return section() if _may(unit, *needed) else None


def _may(unit: Unit, *needed: Permission) -> bool:
    return unit.actor.permissions.issuperset(needed)


def _claimed(
    unit: Unit, *, state: LeadState | None = None, sort: LeadSort = LeadSort.SCORE, limit: int
) -> tuple[LeadLine, ...]:
    mine = LeadsAsked(state=state, assignee=unit.actor.id, sort=sort)
    return tuple(leads.list_leads(unit=unit, asked=mine, limit=limit).items)


def _open_leads(unit: Unit) -> OpenLeads:
    strongest = leads.list_leads(unit=unit, asked=LeadsAsked(state=LeadState.OPEN), limit=STRONGEST)
    return OpenLeads(open=leads.count_open(unit=unit), strongest=tuple(strongest.items))


def _jobs(unit: Unit) -> tuple[JobOut, ...]:
    return list_jobs(unit=unit, since=unit.now - FAILED_WITHIN, limit=SHOWN)


def _deliveries(unit: Unit) -> Deliveries:
    counted = count_unsettled(unit=unit)
    return Deliveries(dead=counted[MessageState.DEAD], waiting=counted[MessageState.WAITING])


def _news(unit: Unit, cases: list[str]) -> Iterator[NewsOut]:
    """The newest that others did to what the actor takes part in."""
    subjects = [*cases, *_belonging(unit, cases)]
    behind = head(unit.session).position - NEWS_WITHIN
    for entry in news_about(unit.session, unit.actor, subjects, behind=behind, limit=NEWS):
        by = ActorId(entry.actor)
        yield NewsOut(at=entry.at, by=by, verb=entry.verb, subject=entry.subject, reason=entry.reason)


def _belonging(unit: Unit, cases: list[str]) -> Iterator[str]:
    """What belongs to one's cases or was taken or proposed by oneself, as far as one may read it."""
    if _may(unit, Permission.LEAD_READ):
        yield from (line.ref for line in _claimed(unit, sort=LeadSort.LAST_SEEN, limit=CLAIMED))
    if _may(unit, Permission.CASE_READ):
        yield from findings_of(unit=unit, cases=cases, limit=OF_CASES)
        yield from decisions_of(unit=unit, cases=cases)
    if _may(unit, Permission.CASE_READ, Permission.EVIDENCE_READ):
        items = frozenset[str]().union(*evidence_of(unit=unit, cases=cases).values())
        newest = sorted(items, key=lambda ref: int(ref.rpartition("-")[2]), reverse=True)[:OF_CASES]
        yield from (item.ref for item in evidence.list_for(unit=unit, refs=[Reference(ref) for ref in newest]))
