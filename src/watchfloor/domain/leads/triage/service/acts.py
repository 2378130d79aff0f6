"""Acts of triage on one lead: each keeps what was before it, so that it can be undone."""

from watchfloor.domain.leads import repository, rules
from watchfloor.domain.leads.access import access_lead_for_change
from watchfloor.domain.leads.models import Lead, LeadAct
from watchfloor.domain.leads.schemas import Growth, LeadOut, LeadState, MemberRole, Verdict
from watchfloor.domain.leads.service import lead_out
from watchfloor.domain.leads.triage.changes import call, give_back, judge, put_aside, take
from watchfloor.domain.leads.triage.rules import check_releasable
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import Reference


def claim(*, unit: WriteUnit, lead: Reference) -> LeadOut:
    """Take a lead for oneself; claiming one's own again changes nothing. Raises Conflict where somebody was first."""
    row = access_lead_for_change(unit, lead)
    rules.check_claimable(LeadState(row.state), row.assignee, unit.actor.id, row.ref)
    return _kept(unit, row, take(unit, row))


def release(*, unit: WriteUnit, lead: Reference) -> LeadOut:
    """Give a lead back that one has claimed. Raises Conflict where nobody has, or somebody else."""
    row = access_lead_for_change(unit, lead)
    check_releasable(row.assignee, unit.actor.id, row.ref)
    return _kept(unit, row, give_back(unit, row))


def label(
    *,
    unit: WriteUnit,
    lead: Reference,
    verdict: Verdict,
    version: int,
    member: str | None = None,
    reason: str = "",
) -> LeadOut:
    """Judge one member, or all of them; the lead's own verdict follows from its members' labels."""
    row = access_lead_for_change(unit, lead, version=version)
    members = repository.members(unit.session, row.ref)
    chosen = [rules.member_named(member, members, row.ref)] if member else list(members)
    given = repository.labels(unit.session, row.ref)
    act = judge(unit, row, members=members, chosen=chosen, given=given, verdict=verdict, reason=reason)
    return _kept(unit, row, act)


def set_role(
    *, unit: WriteUnit, lead: Reference, member: str, role: MemberRole, version: int, reason: str = ""
) -> LeadOut:
    """Say what a member is; a detector never does, and on unknown nobody can enforce."""
    row = access_lead_for_change(unit, lead, version=version)
    members = repository.members(unit.session, row.ref)
    known = members[rules.member_named(member, members, row.ref)]
    act = call(unit, row, known, role=role, reason=reason)
    return _kept(unit, row, act)


def snooze(
    *, unit: WriteUnit, lead: Reference, growth: Growth, factor: float, version: int, reason: str = ""
) -> LeadOut:
    """Let a lead sleep until the next observation that shows it grown by the factor."""
    row = access_lead_for_change(unit, lead, version=version)
    return _kept(unit, row, put_aside(unit, row, growth=growth, factor=factor, reason=reason))


def _kept(unit: WriteUnit, row: Lead, act: LeadAct | None) -> LeadOut:
    if act is not None:
        repository.keep_acts(unit.session, [act], unit.actor.id)
    return lead_out(unit, row)
