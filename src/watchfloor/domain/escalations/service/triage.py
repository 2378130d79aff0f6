"""The first look: what it is, where, how grave, and who asks; each answer may move clocks and its place."""

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation_for_work
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.routing.service.desk import settle_desk
from watchfloor.domain.escalations.rules.lifecycle import EscalationState, check_move
from watchfloor.domain.escalations.rules.matrix import HarmImpact, HarmUrgency, Severity, severity_of
from watchfloor.domain.escalations.rules.vocabulary import Confidentiality, stricter
from watchfloor.domain.escalations.schemas.asked import ChangeAwareness, Triage, VerifyRequester
from watchfloor.domain.escalations.schemas.shape import Requester
from watchfloor.domain.escalations.schemas.shown import EscalationOut
from watchfloor.domain.escalations.service import severity as severities
from watchfloor.domain.escalations.service.duties import follow, touched
from watchfloor.domain.escalations.service.record import record_of
from watchfloor.domain.escalations.service.show import whole
from watchfloor.domain.escalations.service.weighing import matrix_in_force, reweigh
from watchfloor.domain.escalations.templating.service.apply import follow_class
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput

KEPT = ("language", "violates", "exposure", "handling_minutes", "publicity", "impact", "urgency", "no_tipping_off")
WORDS = ("legal_basis", "requested_action")
"""Words of the request: the ledger keeps that they changed, and not what they say."""


def triage(*, unit: WriteUnit, escalation: str, form: Triage, version: int) -> EscalationOut:
    """Note what a first look found. With severity and jurisdiction known, what was received is triaged.

    A severity other than the matrix gives names its reason; a lower one than it had waits for a second person.
    """
    row = access_escalation_for_work(unit, escalation, version=version)
    before = _facts(row)
    _check_opening(row, form)
    _note(unit, row, form)
    severity = _severity(unit, row, form)
    touched(unit, row)
    row.version += 1
    follow(unit, row, because="triage")
    if severity is not None:
        severities.set_severity(unit, row, severity, reason=form.reason or "by the matrix")
    follow_class(unit, row, is_class_new=row.demand_class != before["demand_class"])
    _move_on(unit, row)
    reweigh(unit, row)
    unit.session.flush()
    after = _facts(row)
    changed = {name: after[name] for name in after if after[name] != before[name]}
    changed |= {name: "another" for name in WORDS if getattr(form, name) is not None}
    unit.record("escalation.triaged", row.ref, payload=changed, reason=form.reason)
    if row.state != EscalationState.RECEIVED:
        settle_desk(unit, row)
    return whole(unit, row)


def answer_severity(*, unit: WriteUnit, escalation: str, agrees: bool, reason: str) -> EscalationOut:
    """A second person agrees to a lower severity, or refuses it."""
    severities.answer(unit=unit, escalation=escalation, agrees=agrees, reason=reason)
    return whole(unit, access_escalation_for_work(unit, escalation))


def change_awareness(*, unit: WriteUnit, escalation: str, form: ChangeAwareness, version: int) -> EscalationOut:
    """Move the legal trigger, with a reason; a duty that starts on it starts anew from there."""
    row = access_escalation_for_work(unit, escalation, version=version)
    if not form.reason.strip():
        raise InvalidInput("Changing the instant of awareness needs a reason.", fix="Say why.", code="reason_missing")
    if form.awareness_at > unit.now:
        raise InvalidInput(
            "awareness_at lies in the future.", fix="Look at the date and its zone.", code="instant_ahead"
        )
    before, row.awareness_at = row.awareness_at, form.awareness_at
    row.version += 1
    told = {"before": iso(before), "after": iso(form.awareness_at)}
    unit.record("awareness.changed", row.ref, payload=told, reason=form.reason)
    follow(unit, row, because=f"awareness changed: {form.reason}"[:500])
    reweigh(unit, row)
    unit.session.flush()
    return whole(unit, row)


def verify_requester(*, unit: WriteUnit, escalation: str, form: VerifyRequester, version: int) -> EscalationOut:
    """Whether the requester is who they say, and how one knows; the clocks run on meanwhile."""
    row = access_escalation_for_work(unit, escalation, version=version)
    known = Requester.model_validate(row.requester)
    told = known.model_copy(update={"verified": form.verified, "verified_by": form.by})
    row.requester = told.model_dump(mode="json")
    row.version += 1
    touched(unit, row)
    unit.session.flush()
    unit.record("requester.verified", row.ref, payload={"verified": form.verified, "by": form.by})
    return whole(unit, row)


def _check_opening(row: Escalation, form: Triage) -> None:
    """What may be told further than before needs a reason."""
    lifts = row.no_tipping_off and form.no_tipping_off is False
    now = Confidentiality(row.confidentiality)
    opens = form.confidentiality is not None and stricter(now, form.confidentiality)
    if (lifts or opens) and not form.reason.strip():
        raise InvalidInput(
            "Letting more be told of it than before needs a reason.",
            fix="Say in a sentence why.",
            code="reason_missing",
        )


def _note(unit: WriteUnit, row: Escalation, form: Triage) -> None:
    for name in (*KEPT, *WORDS):
        value = getattr(form, name)
        if value is not None:
            setattr(row, name, value)
    if form.confidentiality is not None:
        row.confidentiality = form.confidentiality.value
    if form.demand_class is not None:
        row.demand_class = form.demand_class.value
    if form.flags is not None:
        row.flags = sorted(set(form.flags))
    if form.jurisdictions is not None:
        row.jurisdictions = list(dict.fromkeys(form.jurisdictions))
        repository.set_places(unit.session, row, row.jurisdictions)
    unit.session.flush()


def _severity(unit: WriteUnit, row: Escalation, form: Triage) -> Severity | None:
    """The severity that the look gives: the matrix's, or another with a reason."""
    _, matrix = matrix_in_force(unit)
    by_matrix = None
    if row.impact and row.urgency:
        by_matrix = severity_of(
            matrix,
            impact=HarmImpact(row.impact),
            urgency=HarmUrgency(row.urgency),
            demand_class=DemandClass(row.demand_class),
        )
    if form.severity is None:
        is_asked = form.impact is not None or form.urgency is not None or form.demand_class is not None
        return by_matrix if is_asked else None
    if form.severity != by_matrix and not form.reason.strip():
        raise InvalidInput(
            f"The matrix gives {by_matrix or 'no severity yet'}; {form.severity} needs a reason.",
            fix="Say in a sentence why, or leave the severity to the matrix.",
            code="reason_missing",
        )
    return form.severity


def _move_on(unit: WriteUnit, row: Escalation) -> None:
    if row.state == EscalationState.RECEIVED and row.severity is not None and row.jurisdictions:
        check_move(record_of(unit, row), EscalationState.TRIAGED)
        row.state = EscalationState.TRIAGED.value


def _facts(row: Escalation) -> dict[str, object]:
    return {
        "demand_class": row.demand_class,
        "jurisdictions": list(row.jurisdictions),
        "severity": row.severity,
        "flags": list(row.flags),
        "state": row.state,
        "confidentiality": row.confidentiality,
        **{name: getattr(row, name) for name in KEPT},
    }
