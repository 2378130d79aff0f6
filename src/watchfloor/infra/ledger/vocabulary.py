"""The words of the ledger: every verb an entry may carry, and what it says happened."""

from collections.abc import Mapping

VERBS: Mapping[str, str] = {
    "action.created": "An executed or reversed decision became something to do to one entity.",
    "action.exported": "An action left in a signed file.",
    "approval.granted": "The last approval that a request needed came in.",
    "approval.refused": "Somebody refused a request for approval, which ends it.",
    "approval.requested": "Other people were asked to approve exactly this content.",
    "approval.voted": "One person approved or refused.",
    "approval.withdrawn": "A request for approval was taken back.",
    "bundle.made": "A sealed bundle of a case left, for an audience.",
    "case.blocked": "Something pending keeps a case from closing.",
    "case.closed": "A case ended with a disposition.",
    "case.extended": "Entities were added to a case.",
    "case.handed_over": "A case got another lead.",
    "case.moved": "A case went on to another state.",
    "case.opened": "An investigation began.",
    "case.reopened": "A closed case was taken up again.",
    "case.unblocked": "What kept a case from closing is settled.",
    "dataset.loaded": "Files became a new version of a dataset.",
    "dataset.named": "A dataset got its name and its place before its first rows.",
    "dataset.removed": "A dataset was taken out of use.",
    "decision.amended": "A decision changed before it was approved; who approves is asked again.",
    "decision.approved": "A decision has the approvals it needs.",
    "decision.executed": "A decision was carried out: its actions are pending.",
    "decision.proposed": "A decision was put to a second pair of eyes.",
    "decision.refused": "A decision was refused.",
    "decision.reversed": "A decision was undone; opposite actions are pending.",
    "decision.withdrawn": "A decision was taken back by who proposed it.",
    "evidence.attached": "An item of evidence became part of a case.",
    "evidence.collected": "An item entered the locker, as a draft.",
    "evidence.quarantined": "An item was put aside: its content is not what it was.",
    "evidence.sealed": "An item was closed for ever.",
    "evidence.verified": "Content and seal of an item were checked and held.",
    "evidence.viewed": "Somebody looked at the content of an item.",
    "finding.confirmed": "A second person confirmed a finding.",
    "finding.contested": "Somebody spoke against a finding.",
    "finding.draft": "A finding went back to being a draft.",
    "finding.drafted": "A finding was written down, not yet proposed.",
    "finding.proposed": "A finding was put to a second person.",
    "finding.refuted": "A finding was found to be wrong.",
    "finding.superseded": "Another finding took the place of this one.",
    "hunt.run": "A person ran a detector over a dataset.",
    "lead.attached": "A lead was taken into a case.",
    "lead.claimed": "Somebody took a lead to look at.",
    "lead.labelled": "A person judged a lead, or members of it.",
    "lead.linked": "A lead points to the case that took it.",
    "lead.observed": "A detector saw a lead, for the first time or again.",
    "lead.outcome_recorded": "What came of a lead was noted, to teach its detector.",
    "lead.role_set": "A person said what role a member of a lead plays.",
    "lead.snoozed": "A lead was put aside until it grows.",
    "note.edited": "A note of a case got another version.",
    "note.written": "A note was added to a case.",
    "query.repeated": "A recorded query ran again on the versions it had read.",
    "query.run": "A query ran over datasets.",
    "report.made": "A report on a case left, for an audience.",
    "role.set": "A person said what role an entity plays in a case.",
    "token.issued": "A person got a token.",
    "user.added": "A person joined the desk.",
}


def known(verb: str) -> str:
    """The verb, where the ledger has it. ValueError for one that stands in no page of reference."""
    if verb not in VERBS:
        raise ValueError(f"The ledger has no verb {verb!r}: say in the vocabulary what it means.")
    return verb
