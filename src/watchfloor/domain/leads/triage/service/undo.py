"""Taking back one's own last act of triage on a lead, while nothing else has happened to the lead."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from watchfloor.domain.leads import repository
from watchfloor.domain.leads.access import access_lead_for_change
from watchfloor.domain.leads.models import Lead, LeadLabel
from watchfloor.domain.leads.schemas import LeadOut
from watchfloor.domain.leads.service import lead_out
from watchfloor.domain.leads.triage.rules import check_undoable
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import Reference

Kept = Mapping[str, Any]  # what was before, as it was kept in JSON


def undo(*, unit: WriteUnit, lead: Reference, version: int) -> LeadOut:
    """Make a lead what it was before one's own last act. Raises Conflict (`nothing_to_undo`, `too_late_to_undo`).

    An act is undone once, and an undoing is not undone: whoever changes their mind again acts again.
    """
    row = access_lead_for_change(unit, lead, version=version)
    act = repository.act_of(unit.session, row.ref, unit.actor.id)
    check_undoable([act.version] if act else [], row.version, row.ref)
    if act is not None:
        _restore(unit, row, act.before)
        unit.session.delete(act)
        row.version += 1
        unit.session.flush()
        unit.record("lead.undone", row.ref, payload={"act": act.act})
    return lead_out(unit, row)


def _restore(unit: WriteUnit, row: Lead, before: Kept) -> None:
    row.state, row.verdict = before["state"], before["verdict"]
    row.assignee, row.snooze = before["assignee"], before["snooze"]
    _restore_labels(unit, row, before.get("labels", {}))
    _restore_roles(unit, row, before.get("roles", {}))


def _restore_labels(unit: WriteUnit, row: Lead, labels: Kept) -> None:
    stored: Mapping[str, LeadLabel] = repository.labels(unit.session, row.ref) if labels else {}
    for entity, said in labels.items():
        label = stored[entity]
        if said is None:
            unit.session.delete(label)
            continue
        label.verdict, label.reason, label.labelled_by = said["verdict"], said["reason"], said["by"]
        label.labelled_at = datetime.fromisoformat(said["at"])


def _restore_roles(unit: WriteUnit, row: Lead, roles: Kept) -> None:
    members = repository.members(unit.session, row.ref) if roles else {}
    for entity, said in roles.items():
        member = members[entity]
        member.role, member.role_by = said["role"], said["by"]
        member.role_at = datetime.fromisoformat(said["at"]) if said["at"] else None
