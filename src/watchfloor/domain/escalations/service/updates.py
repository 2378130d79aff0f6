"""Updates on an escalation: the record fills the situation report, and people add what only they know."""

from datetime import datetime, timedelta

from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.comms.rules.lifecycle import UpdateState
from watchfloor.domain.comms.schemas.situation import (
    Situation,
    SituationClock,
    SituationDeed,
    SituationItem,
    SituationNeed,
    SituationOutcome,
    SituationScope,
)
from watchfloor.domain.comms.schemas.updates import UpdateLine, UpdateOut
from watchfloor.domain.comms.service import draft as drafting
from watchfloor.domain.comms.service import show as updates
from watchfloor.domain.comms.service.draft import Wanted
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation, access_escalation_for_change
from watchfloor.domain.escalations.models import Escalation, EscalationTask
from watchfloor.domain.escalations.rules.matrix import Publicity, update_hours
from watchfloor.domain.escalations.rules.vocabulary import Channel, TaskState
from watchfloor.domain.escalations.schemas.asked import TellOf
from watchfloor.domain.escalations.schemas.shape import Requester
from watchfloor.domain.escalations.service.tasks import is_advice
from watchfloor.domain.escalations.service.weighing import UNJUDGED, matrix_in_force, severity_of_row
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.ledger.reading import entries_about
from watchfloor.infra.ledger.vocabulary import VERBS
from watchfloor.kernel.paging import MAX_LIMIT

MOST_TOLD = 50
PLACED = 200


def situation(*, unit: Unit, escalation: str) -> Situation:
    """The situation report as the record fills it; its bottom line is a start, for people to write better."""
    row = access_escalation(unit, escalation)
    return situation_of(unit, row, bottom_line=_start(row))


def tell_of(*, unit: WriteUnit, escalation: str, form: TellOf) -> UpdateOut:
    """Draft an update from the record and what the form adds; nothing leaves by it."""
    row = access_escalation_for_change(unit, escalation)
    filled = situation_of(unit, row, bottom_line=form.bottom_line)
    due = form.next_update_at or (unit.now + _cadence(unit, row) if form.kind.owes_a_next else None)
    told = filled.model_copy(
        update={
            "known": form.known,
            "not_known": form.not_known,
            "needed": (*filled.needed, *form.needed),
            "risks": form.risks,
            "next_two_hours": form.next_two_hours,
            "approved_facts": form.approved_facts,
            "reasons": form.reasons,
            "next_update_at": due,
        }
    )
    wanted = Wanted(
        audience=form.audience,
        kind=form.kind,
        locale=form.locale,
        jurisdiction=form.jurisdiction,
        is_for_press=form.is_for_press,
    )
    return drafting.draft(unit=unit, subject=row.ref, situation=told, wanted=wanted, groups=form.groups, to=form.to)


def sent_of(unit: Unit, row: Escalation) -> tuple[UpdateLine, ...]:
    """The updates on an escalation that were sent, the newest first."""
    page = updates.list_updates(unit=unit, subject=row.ref, state=UpdateState.SENT, cursor=None, limit=MAX_LIMIT)
    return tuple(page.items)


def situation_of(unit: Unit, row: Escalation, *, bottom_line: str) -> Situation:
    """Everything of a situation report that the record holds."""
    sent = sent_of(unit, row)
    running = [one for one in clocks.of_subject(unit=unit, subject=row.ref) if one.state in OPEN_STATES]
    return Situation(
        number=len(sent) + 1,
        at=unit.now,
        subject=row.ref,
        title=row.title,
        severity=row.severity or "",
        status=row.state.replace("_", " "),
        bottom_line=bottom_line,
        scope=_scope(unit, row),
        done=_done(unit, row),
        needed=_needed(unit, row),
        clocks=tuple(
            SituationClock(
                name=(one.obligation or one.name)[:500], due_at=one.due_at, is_legal=one.kind is ClockKind.STATUTORY
            )
            for one in running[:MOST_TOLD]
        ),
        owner=row.assignee or "",
        changes=_changes(unit, row, since=sent[0].sent_at if sent else None),
        items=_items(unit, row),
        requester=Requester.model_validate(row.requester).organisation,
        their_reference=_their_reference(row),
        instrument=row.legal_basis,
        received_at=row.received_at,
    )


def _their_reference(row: Escalation) -> str:
    """What they call it; the id of a mail names a message, and is nobody's reference."""
    is_named = row.external_ref != row.ref and row.channel != Channel.MAIL
    return row.external_ref[:500] if is_named else ""


def _start(row: Escalation) -> str:
    title = " ".join(row.title.replace("!", ".").replace("?", ".").split())
    return f"{title.rstrip('.').replace('. ', ', ')}."[:600]


def _cadence(unit: Unit, row: Escalation) -> timedelta:
    _, matrix = matrix_in_force(unit)
    severity = severity_of_row(row) or UNJUDGED
    return timedelta(hours=update_hours(matrix, severity=severity, publicity=Publicity(row.publicity)))


def _scope(unit: Unit, row: Escalation) -> SituationScope:
    listed = repository.items(unit.session, row.ref)
    accounts = sum((item.entity or "").startswith("account:") for item in listed)
    exposure = f"{row.exposure:g} listeners an hour" if row.exposure else ""
    return SituationScope(
        accounts=accounts or None,
        content=(len(listed) - accounts) or None,
        markets=tuple(row.jurisdictions)[:PLACED],
        exposure=exposure,
    )


def _done(unit: Unit, row: Escalation) -> tuple[SituationDeed, ...]:
    measures = [
        SituationDeed(text=f"{one.measure.replace('_', ' ')} in {one.territory}", at=one.applied_at)
        for one in repository.containments(unit.session, row.ref)
    ]
    settled = [
        SituationDeed(text=f"item {one.number}: {one.outcome}", at=one.effect_at)
        for one in repository.items(unit.session, row.ref)
        if one.outcome and one.effect_at
    ]
    return tuple(sorted([*measures, *settled], key=lambda deed: deed.at))[-MOST_TOLD:]


def _needed(unit: Unit, row: Escalation) -> tuple[SituationNeed, ...]:
    return tuple(
        SituationNeed(text=task.title, by=task.for_role, due_at=task.due_at)
        for task in repository.tasks(unit.session, row.ref)
        if task.state == TaskState.OPEN and _is_needed(task)
    )[:MOST_TOLD]


def _items(unit: Unit, row: Escalation) -> tuple[SituationItem, ...]:
    return tuple(
        SituationItem(
            address=item.named,
            outcome=SituationOutcome(item.outcome) if item.outcome else SituationOutcome.PENDING,
            territory=item.territory,
            effect_at=item.effect_at,
            reason=item.note,
        )
        for item in repository.items(unit.session, row.ref)[:2_000]
    )


def _changes(unit: Unit, row: Escalation, *, since: datetime | None) -> tuple[str, ...]:
    """What happened since the last update, each kind once, in the words of the ledger."""
    if since is None:
        return ()
    entries = [entry for entry in entries_about(unit.session, [row.ref]) if entry.at > since]
    return tuple(dict.fromkeys(VERBS[entry.verb] for entry in entries if entry.verb in VERBS))[:MOST_TOLD]


def _is_needed(task: EscalationTask) -> bool:
    """What a template only advises is the desk's own affair, and stands in no report."""
    return task.is_mandatory or (task.for_role == "legal" and not is_advice(task))
