"""The table of permits: what opens each operation of the interface. Whoever adds a route adds a row."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from watchfloor.infra.access.permissions import ROLE_PERMISSIONS, Role
from watchfloor.infra.access.permissions import Permission as P
from watchfloor.infra.uploads.schemas import Purpose
from watchfloor.infra.uploads.rules import NEEDS
from watchfloor.infra.web.events import HEARD
from watchfloor.views.search import SOURCES


class Verdict(StrEnum):
    """What somebody is told: that their role does not do, that there is no such thing, or an answer to what they ask."""

    REFUSED = "refused"
    ABSENT = "absent"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Permit:
    """What opens an operation, in the order in which it is asked.

    All of `first`, or one of `either`, before anything is looked up; then whether one sees what the address names, for
    which one needs all of `sight`, or one of `everywhere` whatever scope it is in; then all of `then`. Where all are
    empty, it is open to everybody who is signed in.
    """

    first: frozenset[P] = frozenset()
    either: frozenset[P] = frozenset()
    sight: frozenset[P] = frozenset()
    everywhere: frozenset[P] = frozenset()
    then: frozenset[P] = frozenset()
    is_before_sign_in: bool = False

    def opens(self, role: Role) -> bool:
        """Whether a role gets an answer about what everybody sees."""
        return self.verdict(role, where="seen", is_named=True) is Verdict.OPEN

    def verdict(self, role: Role, *, where: str, is_named: bool) -> Verdict:
        """What a role is told about a thing that is `seen`, `hidden` or `unknown`; where none is named, of all."""
        held = ROLE_PERMISSIONS[role]
        if not self.first <= held or (self.either and self.either.isdisjoint(held)):
            return Verdict.REFUSED
        is_there = (where == "seen" and self.sight <= held) or (
            where == "hidden" and not self.everywhere.isdisjoint(held)
        )
        if is_named and not is_there:
            return Verdict.ABSENT
        return Verdict.OPEN if self.then <= held else Verdict.REFUSED


def needs(*first: P, sight: Iterable[P] = (), everywhere: Iterable[P] = (), then: Iterable[P] = ()) -> Permit:
    return Permit(
        first=frozenset(first), sight=frozenset(sight), everywhere=frozenset(everywhere), then=frozenset(then)
    )


def one_of(*either: P, everywhere: Iterable[P] = (), then: Iterable[P] = ()) -> Permit:
    return Permit(either=frozenset(either), everywhere=frozenset(everywhere), then=frozenset(then))


SIGNED_IN = Permit()
ONES_OWN = Permit()  # everybody, for what belongs to them; of anybody else's they hear nothing
BEFORE_SIGN_IN = Permit(is_before_sign_in=True)
ONES_UPLOAD = one_of(*NEEDS.values(), then=[NEEDS[Purpose.EVIDENCE]])
ADMINISTERS = needs(P.USER_ADMIN)  # of one's own tokens another test says more
OF_HUNTS = [P.LEAD_READ]  # a job is seen by whoever may ask for its kind, here a hunt

PERMITS: dict[str, Permit] = {
    # policies, detectors, oneself
    "list_policies": SIGNED_IN,
    "show_policy": SIGNED_IN,
    "compare_policies": SIGNED_IN,
    "list_detectors": needs(P.LEAD_READ),
    "show_detector": needs(P.LEAD_READ),
    "test_detector": needs(P.HUNT_RUN),
    "show_me": SIGNED_IN,
    "sign_in": BEFORE_SIGN_IN,
    "use_link": BEFORE_SIGN_IN,
    "show_session": ONES_OWN,
    "sign_out": ONES_OWN,
    "sign_out_everywhere": ONES_OWN,
    "list_sessions": ONES_OWN,
    "end_session": ONES_OWN,
    "change_password": ONES_OWN,
    # data
    "list_datasets": needs(P.DATA_READ),
    "show_dataset": needs(P.DATA_READ),
    "check_dataset": needs(P.DATA_READ),
    "list_quarantine": needs(P.DATA_READ, then=[P.DATA_WRITE]),
    "show_load": needs(P.DATA_READ, then=[P.JOB_READ]),
    "guess_dataset": needs(P.DATA_WRITE),
    "load_dataset": needs(P.DATA_WRITE),
    "index_dataset": needs(P.DATA_WRITE),
    "compact_dataset": needs(P.DATA_WRITE),
    "prune_dataset": needs(P.DATA_WRITE),
    "remove_dataset": needs(P.DATA_WRITE),
    "run_query": needs(P.DATA_READ),
    "list_runs": needs(P.DATA_READ),
    "show_run": needs(P.DATA_READ),
    "repeat_run": needs(P.DATA_READ),
    "show_dossier": needs(P.DATA_READ),
    "list_entities": needs(P.CASE_READ),
    "show_entity": needs(P.CASE_READ),
    "search": one_of(*(source.permission for source in SOURCES.values())),
    "rebuild_search": ADMINISTERS,
    # sensitive data, erasures and holds
    "list_grants": needs(P.DATA_READ),
    "give_grant": needs(P.DATA_READ, P.USER_ADMIN),
    "revoke_grant": needs(P.USER_ADMIN),
    "list_erasures": needs(P.DATA_ERASE),
    "request_erasure": needs(P.DATA_ERASE),
    "show_erasure": needs(P.DATA_ERASE),
    "plan_erasure": needs(P.DATA_ERASE),
    "confirm_erasure": needs(P.DATA_ERASE),
    "run_erasure": needs(P.DATA_ERASE),
    "withdraw_erasure": needs(P.DATA_ERASE),
    "list_holds": needs(P.DATA_ERASE),
    "place_hold": needs(P.DATA_ERASE),
    "lift_hold": needs(P.DATA_ERASE),
    # hunts and leads
    "run_hunt": needs(P.HUNT_RUN),
    "list_hunts": needs(P.LEAD_READ),
    "show_hunt": needs(P.LEAD_READ),
    "fetch_hunt_file": needs(P.LEAD_READ),
    "list_leads": needs(P.LEAD_READ),
    "show_lead": needs(P.LEAD_READ),
    "claim_lead": needs(P.LEAD_WRITE),
    "label_lead": needs(P.LEAD_WRITE),
    "set_lead_role": needs(P.LEAD_WRITE),
    "snooze_lead": needs(P.LEAD_WRITE),
    # cases and findings
    "list_cases": needs(P.CASE_READ),
    "open_case": needs(P.CASE_WRITE, P.CASE_READ),
    "show_case": needs(P.CASE_READ),
    "close_case": needs(P.CASE_WRITE),
    "move_case": needs(P.CASE_WRITE),
    "change_case_lead": needs(P.CASE_WRITE),
    "attach_lead": needs(P.CASE_WRITE, then=[P.LEAD_READ]),
    "add_case_entities": needs(P.CASE_WRITE),
    "set_case_role": needs(P.CASE_WRITE),
    "list_notes": needs(P.CASE_READ),
    "write_note": needs(P.CASE_WRITE),
    "edit_note": needs(P.CASE_WRITE),
    "list_findings": needs(P.CASE_READ),
    "add_finding": needs(P.CASE_WRITE, P.CASE_READ),
    "show_finding": needs(P.CASE_READ),
    "propose_finding": needs(P.CASE_WRITE),
    "contest_finding": needs(P.CASE_WRITE),
    "confirm_finding": needs(P.FINDING_REVIEW, P.CASE_READ),
    "refute_finding": needs(P.FINDING_REVIEW),
    # evidence
    "attach_evidence": needs(P.CASE_WRITE, then=[P.EVIDENCE_READ]),
    "collect_case_file": needs(P.CASE_WRITE, P.CASE_READ, then=[P.EVIDENCE_WRITE]),
    "collect_case_locator": needs(P.CASE_WRITE, then=[P.EVIDENCE_WRITE]),
    "collect_case_query": needs(P.CASE_WRITE, P.CASE_READ, then=[P.DATA_READ, P.EVIDENCE_WRITE]),
    "collect_case_upload": needs(P.CASE_WRITE, P.CASE_READ),
    "show_evidence": needs(P.EVIDENCE_READ),
    "read_evidence_content": needs(P.EVIDENCE_READ),
    "show_custody": needs(P.EVIDENCE_READ),
    "verify_evidence": needs(P.EVIDENCE_READ),
    "seal_evidence": needs(P.EVIDENCE_READ, then=[P.EVIDENCE_WRITE]),
    "flag_evidence": one_of(P.EVIDENCE_SCREEN, P.EVIDENCE_WRITE),
    "show_holding": needs(P.EVIDENCE_READ),
    "list_holding": needs(P.EVIDENCE_SCREEN),
    "release_evidence": needs(P.EVIDENCE_SCREEN),
    "refuse_evidence": needs(P.EVIDENCE_SCREEN),
    "instruct_disposal": needs(P.EVIDENCE_INSTRUCT),
    "dispose_evidence": needs(P.EVIDENCE_SCREEN),
    "list_hashes": needs(P.EVIDENCE_SCREEN),
    "add_hash": needs(P.EVIDENCE_SCREEN),
    "forget_hash": needs(P.EVIDENCE_SCREEN),
    "list_rounds": needs(P.DATA_WRITE),
    "take_turn": needs(P.DATA_WRITE),
    "list_uploads": one_of(*NEEDS.values()),
    "begin_upload": needs(NEEDS[Purpose.EVIDENCE]),
    "show_upload": ONES_UPLOAD,
    "send_chunk": ONES_UPLOAD,
    "finish_upload": ONES_UPLOAD,
    "abort_upload": ONES_UPLOAD,
    # decisions, actions and what leaves the house
    "list_decisions": needs(P.CASE_READ, then=[P.EVIDENCE_READ]),
    "show_decision": needs(P.CASE_READ, then=[P.EVIDENCE_READ]),
    "propose_decision": needs(P.DECISION_PROPOSE, P.CASE_READ),
    "amend_decision": needs(P.DECISION_PROPOSE),
    "withdraw_decision": needs(P.DECISION_PROPOSE),
    "approve_decision": needs(P.DECISION_APPROVE),
    "refuse_decision": needs(P.DECISION_APPROVE),
    "execute_decision": needs(P.CASE_READ, then=[P.EVIDENCE_READ, P.DECISION_EXECUTE]),
    "reverse_decision": needs(P.DECISION_EXECUTE),
    "list_approvals": needs(P.DECISION_APPROVE),
    "show_approval": needs(P.CASE_READ),
    "list_actions": needs(P.CASE_READ),
    "retry_action": needs(P.CASE_READ, then=[P.EVIDENCE_READ, P.DECISION_EXECUTE]),
    "queue_report": needs(P.REPORT_MAKE, P.CASE_READ, then=[P.EVIDENCE_READ]),
    "queue_bundle": needs(P.REPORT_MAKE, P.CASE_READ, then=[P.EVIDENCE_READ]),
    "list_messages": needs(P.DELIVERY_READ),
    "show_message": needs(P.DELIVERY_READ),
    "count_messages": needs(P.DELIVERY_READ),
    "retry_message": needs(P.DELIVERY_WRITE),
    "skip_message": needs(P.DELIVERY_WRITE),
    "list_destinations": needs(P.DESTINATION_ADMIN),
    "show_destination": needs(P.DESTINATION_ADMIN),
    "add_destination": needs(P.DESTINATION_ADMIN),
    "pause_destination": needs(P.DESTINATION_ADMIN),
    "resume_destination": needs(P.DESTINATION_ADMIN),
    "rotate_destination": needs(P.DESTINATION_ADMIN),
    "test_destination": needs(P.DESTINATION_ADMIN),
    "remove_destination": needs(P.DESTINATION_ADMIN),
    # jobs and the record
    "list_jobs": needs(P.JOB_READ),
    "show_job": needs(P.JOB_READ, sight=OF_HUNTS),
    "fetch_job_file": needs(P.JOB_READ, sight=OF_HUNTS),
    "cancel_job": needs(P.JOB_WRITE, sight=OF_HUNTS),
    "list_schedules": needs(P.JOB_READ),
    "add_schedule": needs(P.JOB_WRITE),
    "remove_schedule": needs(P.JOB_WRITE, sight=OF_HUNTS),
    "tail_ledger": needs(P.LEDGER_READ),
    "follow_events": one_of(P.LEDGER_READ, *HEARD.values()),
    # people
    "list_users": ADMINISTERS,
    "add_user": ADMINISTERS,
    "show_user": ADMINISTERS,
    "change_roles": ADMINISTERS,
    "change_compartments": ADMINISTERS,
    "disable_user": ADMINISTERS,
    "enable_user": ADMINISTERS,
    "issue_link": ADMINISTERS,
    "end_user_sessions": ADMINISTERS,
    "list_tokens": ADMINISTERS,
    "issue_token": ADMINISTERS,
    "revoke_token": ADMINISTERS,
    "list_glass": one_of(P.GLASS_REVIEW, P.GLASS_BREAK),
    "show_glass": one_of(P.GLASS_REVIEW, P.GLASS_BREAK, everywhere=[P.GLASS_REVIEW]),
    "break_glass": needs(P.GLASS_BREAK),
    "close_glass": needs(P.GLASS_BREAK),
    "review_glass": needs(P.GLASS_REVIEW, everywhere=[P.GLASS_REVIEW]),
}

# How many operations each role opens.
OPENED = {
    Role.VIEWER: 34,
    Role.SPECIALIST: 107,
    Role.LEAD: 128,
    Role.POLICY: 66,
    Role.LEGAL: 86,
    Role.SCREENER: 38,
    Role.AUDITOR: 65,
    Role.ADMIN: 69,
}
