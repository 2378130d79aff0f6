"""What each act of triage makes of a stored lead: the next version, and beside it what the lead was before."""

from collections.abc import Collection, Mapping

from watchfloor.domain.leads import rules
from watchfloor.domain.leads.models import Lead, LeadAct, LeadLabel, LeadMember
from watchfloor.domain.leads.schemas import Growth, LeadState, MemberRole, TriageAct, Verdict
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.clock import iso


def take(unit: WriteUnit, row: Lead, *, reason: str = "") -> LeadAct | None:
    """Note a lead that may be claimed as the actor's; None where it was already."""
    if row.assignee is not None:
        return None
    act = _begun(unit, row, TriageAct.CLAIM)
    row.assignee = unit.actor.id
    unit.record("lead.claimed", row.ref, reason=reason)
    return act


def give_back(unit: WriteUnit, row: Lead, *, reason: str = "") -> LeadAct:
    """Note that a lead is nobody's again."""
    act = _begun(unit, row, TriageAct.RELEASE)
    row.assignee = None
    unit.record("lead.released", row.ref, reason=reason)
    return act


def judge(
    unit: WriteUnit,
    row: Lead,
    *,
    members: Mapping[str, LeadMember],
    chosen: Collection[str],
    given: dict[str, LeadLabel],
    verdict: Verdict,
    reason: str,
) -> LeadAct:
    """Label the chosen members, and the lead by what the labels of all add up to."""
    act = _begun(unit, row, TriageAct.LABEL, labels={entity: _said_label(given.get(entity)) for entity in chosen})
    for entity in chosen:
        said = given.get(entity) or LeadLabel(lead=row.ref, entity=entity)
        said.verdict, said.reason = verdict.value, reason.strip()
        said.labelled_by, said.labelled_at = unit.actor.id, unit.now
        unit.session.add(said)
        given[entity] = said
    summed = rules.summed_verdict([Verdict(given[name].verdict) if name in given else None for name in members])
    row.verdict = summed.value if summed else None
    row.state = rules.state_after_label(LeadState(row.state), summed).value
    row.snooze = None
    said_of = {"verdict": verdict.value, "members": list(chosen), "lead_verdict": row.verdict}
    unit.record("lead.labelled", row.ref, payload=said_of, reason=reason)
    return act


def put_aside(unit: WriteUnit, row: Lead, *, growth: Growth, factor: float, reason: str) -> LeadAct:
    """Let a lead sleep. Raises Conflict where it is not open, InvalidInput where it cannot grow so much."""
    extent = rules.Extent(row.member_count, row.volume, row.score)
    sleep = rules.put_to_sleep(LeadState(row.state), extent, growth, factor)
    act = _begun(unit, row, TriageAct.SNOOZE)
    row.state = LeadState.SNOOZED.value
    row.snooze = {
        "until_grows_by": growth.value,
        "above": sleep.above,
        "by": unit.actor.id,
        "reason": reason.strip(),
    }
    unit.record("lead.snoozed", row.ref, payload={"by": growth.value, "above": sleep.above}, reason=reason)
    return act


def call(unit: WriteUnit, row: Lead, known: LeadMember, *, role: MemberRole, reason: str) -> LeadAct:
    """Note what a member of a lead is."""
    act = _begun(unit, row, TriageAct.ROLE, roles={known.entity: _said_role(known)})
    before, known.role = known.role, role.value
    known.role_by, known.role_at = unit.actor.id, unit.now
    payload = {"member": known.entity, "role": role.value, "before": before}
    unit.record("lead.role_set", row.ref, payload=payload, reason=reason)
    return act


def _begun(unit: WriteUnit, row: Lead, act: TriageAct, **members: object) -> LeadAct:
    """The act that makes the next version of a lead, with what the lead was before it."""
    before = {"state": row.state, "verdict": row.verdict, "assignee": row.assignee, "snooze": row.snooze}
    row.version += 1
    made = {"lead": row.ref, "actor": unit.actor.id, "act": act.value, "version": row.version, "at": unit.now}
    return LeadAct(**made, before={**before, **members})


def _said_label(label: LeadLabel | None) -> dict[str, str] | None:
    if label is None:
        return None
    at = iso(label.labelled_at)
    return {"verdict": label.verdict, "reason": label.reason, "by": label.labelled_by, "at": at}


def _said_role(member: LeadMember) -> dict[str, str | None]:
    at = iso(member.role_at) if member.role_at else None
    return {"role": member.role, "by": member.role_by, "at": at}
