"""The table of permits: what opens each operation of the interface. Whoever adds a route adds a row."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from watchfloor.infra.access.permissions import ROLE_PERMISSIONS, Permission, Role
from watchfloor.infra.uploads.rules import NEEDS
from watchfloor.infra.uploads.schemas import Purpose
from watchfloor.infra.web.events import HEARD
from watchfloor.views.search import SOURCES


class Verdict(StrEnum):
    """What somebody is told: that their role does not do, that there is no such thing, or an answer."""

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

    first: frozenset[Permission] = frozenset()
    either: frozenset[Permission] = frozenset()
    sight: frozenset[Permission] = frozenset()
    everywhere: frozenset[Permission] = frozenset()
    then: frozenset[Permission] = frozenset()
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


def needs(
    *first: Permission,
    sight: Iterable[Permission] = (),
    everywhere: Iterable[Permission] = (),
    then: Iterable[Permission] = (),
) -> Permit:
    return Permit(
        first=frozenset(first), sight=frozenset(sight), everywhere=frozenset(everywhere), then=frozenset(then)
    )


def one_of(*either: Permission, everywhere: Iterable[Permission] = (), then: Iterable[Permission] = ()) -> Permit:
    return Permit(either=frozenset(either), everywhere=frozenset(everywhere), then=frozenset(then))


SIGNED_IN = Permit()
ONES_OWN = Permit()  # everybody, for what belongs to them; of anybody else's they hear nothing
BEFORE_SIGN_IN = Permit(is_before_sign_in=True)
SWAPS = one_of(Permission.ESCALATION_WRITE, Permission.DESK_WRITE)  # one's own, or all for who runs a desk
ONES_UPLOAD = one_of(*NEEDS.values(), then=[NEEDS[Purpose.EVIDENCE]])
ADMINISTERS = needs(Permission.USER_ADMIN)  # of one's own tokens another test says more
OF_HUNTS = [Permission.LEAD_READ]  # a job is seen by whoever may ask for its kind, here a hunt

PERMITS: dict[str, Permit] = {
    # policies, detectors, oneself
    "list_policies": SIGNED_IN,
    "show_policy": SIGNED_IN,
    "compare_policies": SIGNED_IN,
    "list_detectors": needs(Permission.LEAD_READ),
    "show_detector": needs(Permission.LEAD_READ),
    "test_detector": needs(Permission.HUNT_RUN),
    "show_me": SIGNED_IN,
    "show_desk": SIGNED_IN,  # and to anybody who is not
    "show_start": needs(Permission.LEAD_READ),
    "list_directory": SIGNED_IN,
    "show_floor": SIGNED_IN,  # a section is null for whom it is not
    "sign_in": BEFORE_SIGN_IN,
    "use_link": BEFORE_SIGN_IN,
    "show_session": ONES_OWN,
    "sign_out": ONES_OWN,
    "sign_out_everywhere": ONES_OWN,
    "list_sessions": ONES_OWN,
    "end_session": ONES_OWN,
    "change_password": ONES_OWN,
    # data
    "list_datasets": needs(Permission.DATA_READ),
    "show_dataset": needs(Permission.DATA_READ),
    "sample_dataset": needs(Permission.DATA_READ),
    "check_dataset": needs(Permission.DATA_READ),
    "list_quarantine": needs(Permission.DATA_READ, then=[Permission.DATA_WRITE]),
    "show_load": needs(Permission.DATA_READ, then=[Permission.JOB_READ]),
    "show_indexing": needs(Permission.DATA_READ, then=[Permission.JOB_READ]),
    "show_compaction": needs(Permission.DATA_READ, then=[Permission.JOB_READ]),
    "guess_dataset": needs(Permission.DATA_WRITE),
    "load_dataset": needs(Permission.DATA_WRITE),
    "index_dataset": needs(Permission.DATA_WRITE),
    "compact_dataset": needs(Permission.DATA_WRITE),
    "prune_dataset": needs(Permission.DATA_WRITE),
    "remove_dataset": needs(Permission.DATA_WRITE),
    "run_query": needs(Permission.DATA_READ),
    "list_runs": needs(Permission.DATA_READ),
    "show_run": needs(Permission.DATA_READ),
    "repeat_run": needs(Permission.DATA_READ),
    "show_dossier": needs(Permission.DATA_READ),
    "show_heat": needs(Permission.DATA_READ),
    "show_links": needs(Permission.DATA_READ),
    "show_mentions": one_of(Permission.LEAD_READ, Permission.CASE_READ),
    "list_entities": needs(Permission.CASE_READ),
    "show_entity": needs(Permission.CASE_READ),
    "search": one_of(*(source.permission for source in SOURCES.values())),
    "rebuild_search": ADMINISTERS,
    "show_rebuild": needs(Permission.JOB_READ, sight=[Permission.USER_ADMIN]),
    # sensitive data, erasures and holds
    "list_grants": needs(Permission.DATA_READ),
    "give_grant": needs(Permission.DATA_READ, Permission.USER_ADMIN),
    "revoke_grant": needs(Permission.USER_ADMIN),
    "list_erasures": needs(Permission.DATA_ERASE),
    "request_erasure": needs(Permission.DATA_ERASE),
    "show_erasure": needs(Permission.DATA_ERASE),
    "plan_erasure": needs(Permission.DATA_ERASE),
    "confirm_erasure": needs(Permission.DATA_ERASE),
    "run_erasure": needs(Permission.DATA_ERASE),
    "withdraw_erasure": needs(Permission.DATA_ERASE),
    "list_holds": needs(Permission.DATA_ERASE),
    "place_hold": needs(Permission.DATA_ERASE),
    "lift_hold": needs(Permission.DATA_ERASE),
    # hunts and leads
    "run_hunt": needs(Permission.HUNT_RUN),
    "list_hunts": needs(Permission.LEAD_READ),
    "show_hunt": needs(Permission.LEAD_READ),
    "fetch_hunt_file": needs(Permission.LEAD_READ),
    "list_leads": needs(Permission.LEAD_READ),
    "count_leads": needs(Permission.LEAD_READ),
    "show_lead": needs(Permission.LEAD_READ),
    "show_lead_links": needs(Permission.LEAD_READ),
    "claim_lead": needs(Permission.LEAD_WRITE),
    "label_lead": needs(Permission.LEAD_WRITE),
    "set_lead_role": needs(Permission.LEAD_WRITE),
    "snooze_lead": needs(Permission.LEAD_WRITE),
    "release_lead": needs(Permission.LEAD_WRITE),
    "undo_lead": needs(Permission.LEAD_WRITE),
    "triage_leads": needs(Permission.LEAD_WRITE),
    # cases and findings
    "list_cases": needs(Permission.CASE_READ),
    "open_case": needs(Permission.CASE_WRITE, Permission.CASE_READ),
    "show_case": needs(Permission.CASE_READ),
    "show_case_links": needs(Permission.CASE_READ),
    "close_case": needs(Permission.CASE_WRITE),
    "move_case": needs(Permission.CASE_WRITE),
    "change_case_lead": needs(Permission.CASE_WRITE),
    "attach_lead": needs(Permission.CASE_WRITE, then=[Permission.LEAD_READ]),
    "add_case_entities": needs(Permission.CASE_WRITE),
    "set_case_role": needs(Permission.CASE_WRITE),
    "list_notes": needs(Permission.CASE_READ),
    "write_note": needs(Permission.CASE_WRITE),
    "edit_note": needs(Permission.CASE_WRITE),
    "list_findings": needs(Permission.CASE_READ),
    "add_finding": needs(Permission.CASE_WRITE, Permission.CASE_READ),
    "show_finding": needs(Permission.CASE_READ),
    "propose_finding": needs(Permission.CASE_WRITE),
    "contest_finding": needs(Permission.CASE_WRITE),
    "confirm_finding": needs(Permission.FINDING_REVIEW, Permission.CASE_READ),
    "refute_finding": needs(Permission.FINDING_REVIEW),
    # escalations and their clocks
    "list_escalations": needs(Permission.ESCALATION_READ),
    "take_in": needs(Permission.ESCALATION_WRITE),
    "show_escalation": needs(Permission.ESCALATION_READ),
    "list_alike": needs(Permission.ESCALATION_READ),
    "propose_items": needs(Permission.ESCALATION_WRITE),
    "list_escalation_notes": needs(Permission.ESCALATION_READ),
    "triage_escalation": needs(Permission.ESCALATION_WRITE),
    "answer_severity": needs(Permission.ESCALATION_WRITE),
    "change_awareness": needs(Permission.ESCALATION_WRITE),
    "verify_requester": needs(Permission.ESCALATION_WRITE),
    "claim_escalation": needs(Permission.ESCALATION_WRITE),
    "release_escalation": needs(Permission.ESCALATION_WRITE),
    "assign_escalation": needs(Permission.ESCALATION_WRITE),
    "snooze_escalation": needs(Permission.ESCALATION_WRITE),
    "wait_for": needs(Permission.ESCALATION_WRITE),
    "move_escalation": needs(Permission.ESCALATION_WRITE),
    "contain_escalation": needs(Permission.ESCALATION_WRITE),
    "end_containment": needs(Permission.ESCALATION_WRITE),
    "add_items": needs(Permission.ESCALATION_WRITE),
    "confirm_item": needs(Permission.ESCALATION_WRITE),
    "set_outcome": needs(Permission.ESCALATION_WRITE),
    "edit_escalation_text": needs(Permission.ESCALATION_WRITE),
    "write_escalation_note": needs(Permission.ESCALATION_WRITE),
    "link_escalation": needs(Permission.ESCALATION_WRITE),
    "assume_role": needs(Permission.ESCALATION_WRITE),
    "renounce_role": needs(Permission.ESCALATION_WRITE),
    "add_task": needs(Permission.ESCALATION_WRITE),
    "end_task": needs(Permission.ESCALATION_WRITE),
    "show_situation": needs(Permission.ESCALATION_READ),
    "tell_of_escalation": needs(Permission.ESCALATION_WRITE),
    "list_tasks": needs(Permission.ESCALATION_READ),
    "list_obligation_moves": needs(Permission.ESCALATION_READ),
    "show_escalation_metrics": needs(Permission.ESCALATION_READ),
    "review_escalation": needs(Permission.ESCALATION_READ),
    "replay_matrix": needs(Permission.ESCALATION_READ),
    "replay_calendar": needs(Permission.ESCALATION_READ),
    "replay_staffing": needs(Permission.ESCALATION_READ),
    "export_escalation_metrics": needs(Permission.ESCALATION_READ),
    "list_matrices": needs(Permission.ESCALATION_READ),
    "revise_matrix": needs(Permission.DESK_WRITE),
    "list_case_templates": needs(Permission.ESCALATION_READ),
    "show_case_template": needs(Permission.ESCALATION_READ),
    "list_case_template_versions": needs(Permission.ESCALATION_READ),
    "revise_case_template": needs(Permission.DESK_WRITE),
    "show_escalation_template": needs(Permission.ESCALATION_READ),
    "bring_escalation_template": needs(Permission.ESCALATION_WRITE),
    "take_mail": needs(Permission.ESCALATION_WRITE, Permission.EVIDENCE_WRITE),
    "list_mail_failures": needs(Permission.ESCALATION_READ),
    "settle_mail_failure": needs(Permission.ESCALATION_WRITE),
    "propose_demand": needs(Permission.ESCALATION_WRITE),
    "preview_import": needs(Permission.ESCALATION_WRITE),
    "import_escalations": needs(Permission.ESCALATION_WRITE),
    "list_authorities": needs(Permission.ESCALATION_READ),
    "add_authority": needs(Permission.DESK_WRITE),
    "change_authority": needs(Permission.DESK_WRITE),
    "show_verifying": needs(Permission.ESCALATION_READ),
    "hand_in": BEFORE_SIGN_IN,
    "list_sources": needs(Permission.DESTINATION_ADMIN),
    "add_source": needs(Permission.DESTINATION_ADMIN),
    "change_source": needs(Permission.DESTINATION_ADMIN),
    "rotate_source": needs(Permission.DESTINATION_ADMIN),
    "list_clocks": needs(Permission.ESCALATION_READ),
    "audit_clocks": needs(Permission.LEDGER_READ),
    "show_clock": needs(Permission.ESCALATION_READ),
    "pause_clock": needs(Permission.ESCALATION_WRITE),
    "resume_clock": needs(Permission.ESCALATION_WRITE),
    "meet_clock": needs(Permission.ESCALATION_WRITE),
    "cancel_clock": one_of(Permission.ESCALATION_WRITE, Permission.OBLIGATION_WRITE),
    "type_instant": needs(Permission.ESCALATION_WRITE),
    "confirm_clock": needs(Permission.OBLIGATION_WRITE),
    "extend_clock": needs(Permission.OBLIGATION_WRITE),
    # pages
    "list_pages": needs(Permission.ESCALATION_READ),
    "acknowledge_page": needs(Permission.ESCALATION_WRITE),
    # handovers
    "list_handovers": needs(Permission.ESCALATION_READ),
    "show_handover": needs(Permission.ESCALATION_READ),
    "compare_handover": needs(Permission.ESCALATION_READ),
    "print_handover": needs(Permission.ESCALATION_READ),
    "write_out_handover": needs(Permission.ESCALATION_READ),
    "audit_ownership": needs(Permission.ESCALATION_READ),
    "draft_handover": needs(Permission.ESCALATION_WRITE),
    "edit_handover_item": needs(Permission.ESCALATION_WRITE),
    "freeze_handover": needs(Permission.ESCALATION_WRITE),
    "accept_handover_item": needs(Permission.ESCALATION_WRITE),
    "accept_stable_items": needs(Permission.ESCALATION_WRITE),
    "decline_handover_item": needs(Permission.ESCALATION_WRITE),
    "show_routing": needs(Permission.ESCALATION_READ),
    "set_escalation_desk": needs(Permission.ESCALATION_WRITE),
    # evidence
    "attach_evidence": needs(Permission.CASE_WRITE, then=[Permission.EVIDENCE_READ]),
    "collect_case_file": needs(Permission.CASE_WRITE, Permission.CASE_READ, then=[Permission.EVIDENCE_WRITE]),
    "collect_case_locator": needs(Permission.CASE_WRITE, then=[Permission.EVIDENCE_WRITE]),
    "collect_case_query": needs(
        Permission.CASE_WRITE, Permission.CASE_READ, then=[Permission.DATA_READ, Permission.EVIDENCE_WRITE]
    ),
    "collect_case_upload": needs(Permission.CASE_WRITE, Permission.CASE_READ),
    "show_evidence": needs(Permission.EVIDENCE_READ),
    "read_evidence_content": needs(Permission.EVIDENCE_READ),
    "show_custody": needs(Permission.EVIDENCE_READ),
    "verify_evidence": needs(Permission.EVIDENCE_READ),
    "seal_evidence": needs(Permission.EVIDENCE_READ, then=[Permission.EVIDENCE_WRITE]),
    "flag_evidence": one_of(Permission.EVIDENCE_SCREEN, Permission.EVIDENCE_WRITE),
    "show_holding": needs(Permission.EVIDENCE_READ),
    "list_holding": needs(Permission.EVIDENCE_SCREEN),
    "release_evidence": needs(Permission.EVIDENCE_SCREEN),
    "refuse_evidence": needs(Permission.EVIDENCE_SCREEN),
    "instruct_disposal": needs(Permission.EVIDENCE_INSTRUCT),
    "dispose_evidence": needs(Permission.EVIDENCE_SCREEN),
    "list_hashes": needs(Permission.EVIDENCE_SCREEN),
    "add_hash": needs(Permission.EVIDENCE_SCREEN),
    "forget_hash": needs(Permission.EVIDENCE_SCREEN),
    "list_rounds": needs(Permission.DATA_WRITE),
    "take_turn": needs(Permission.DATA_WRITE),
    "list_uploads": one_of(*NEEDS.values()),
    "begin_upload": needs(NEEDS[Purpose.EVIDENCE]),
    "show_upload": ONES_UPLOAD,
    "send_chunk": ONES_UPLOAD,
    "finish_upload": ONES_UPLOAD,
    "abort_upload": ONES_UPLOAD,
    # what one has looked at oneself
    "reveal": SIGNED_IN,  # it takes what the item or the lead takes that it names
    "show_exposure": ONES_OWN,
    "note_exposure": ONES_OWN,
    "set_exposure_preferences": ONES_OWN,
    # obligations
    "list_obligations": SIGNED_IN,
    "show_obligation": SIGNED_IN,
    "show_obligation_history": SIGNED_IN,
    "revise_obligation": needs(Permission.OBLIGATION_WRITE),
    # decisions, actions and what leaves the house
    "list_decisions": needs(Permission.CASE_READ, then=[Permission.EVIDENCE_READ]),
    "show_decision": needs(Permission.CASE_READ, then=[Permission.EVIDENCE_READ]),
    "propose_decision": needs(Permission.DECISION_PROPOSE, Permission.CASE_READ),
    "amend_decision": needs(Permission.DECISION_PROPOSE),
    "withdraw_decision": needs(Permission.DECISION_PROPOSE),
    "approve_decision": needs(Permission.DECISION_APPROVE),
    "refuse_decision": needs(Permission.DECISION_APPROVE),
    "execute_decision": needs(Permission.CASE_READ, then=[Permission.EVIDENCE_READ, Permission.DECISION_EXECUTE]),
    "reverse_decision": needs(Permission.DECISION_EXECUTE),
    "list_approvals": needs(Permission.DECISION_APPROVE),
    "show_approval": needs(Permission.CASE_READ),
    "list_actions": needs(Permission.CASE_READ),
    "retry_action": needs(Permission.CASE_READ, then=[Permission.EVIDENCE_READ, Permission.DECISION_EXECUTE]),
    "queue_report": needs(Permission.REPORT_MAKE, Permission.CASE_READ, then=[Permission.EVIDENCE_READ]),
    "queue_bundle": needs(Permission.REPORT_MAKE, Permission.CASE_READ, then=[Permission.EVIDENCE_READ]),
    "list_messages": needs(Permission.DELIVERY_READ),
    "show_message": needs(Permission.DELIVERY_READ),
    "count_messages": needs(Permission.DELIVERY_READ),
    "retry_message": needs(Permission.DELIVERY_WRITE),
    "skip_message": needs(Permission.DELIVERY_WRITE),
    "list_destinations": needs(Permission.DESTINATION_ADMIN),
    "show_destination": needs(Permission.DESTINATION_ADMIN),
    "add_destination": needs(Permission.DESTINATION_ADMIN),
    "pause_destination": needs(Permission.DESTINATION_ADMIN),
    "resume_destination": needs(Permission.DESTINATION_ADMIN),
    "rotate_destination": needs(Permission.DESTINATION_ADMIN),
    "test_destination": needs(Permission.DESTINATION_ADMIN),
    "remove_destination": needs(Permission.DESTINATION_ADMIN),
    # communication
    "list_groups": one_of(Permission.ESCALATION_READ, Permission.DESK_WRITE),
    "show_group": one_of(Permission.ESCALATION_READ, Permission.DESK_WRITE),
    "add_group": needs(Permission.DESK_WRITE),
    "change_group": needs(Permission.DESK_WRITE),
    "add_channel": needs(Permission.DESK_WRITE),
    "remove_channel": needs(Permission.DESK_WRITE),
    "list_audiences": one_of(Permission.ESCALATION_READ, Permission.DESK_WRITE),
    "set_audience": needs(Permission.DESK_WRITE),
    "list_templates": one_of(Permission.ESCALATION_READ, Permission.DESK_WRITE),
    "show_template_history": one_of(Permission.ESCALATION_READ, Permission.DESK_WRITE),
    "write_template": needs(Permission.DESK_WRITE),
    "preview_template": one_of(Permission.ESCALATION_READ, Permission.DESK_WRITE),
    "list_updates": needs(Permission.ESCALATION_READ),
    "show_update": needs(Permission.ESCALATION_READ),
    "draft_update": needs(Permission.ESCALATION_WRITE),
    "edit_update": needs(Permission.ESCALATION_WRITE),
    "submit_update": needs(Permission.ESCALATION_WRITE),
    "approve_update": needs(Permission.DECISION_APPROVE),
    "refuse_update": needs(Permission.DECISION_APPROVE),
    "withdraw_update": needs(Permission.ESCALATION_WRITE),
    "send_update": needs(Permission.ESCALATION_WRITE),
    "retry_update": needs(Permission.ESCALATION_WRITE),
    "list_notifications": ONES_OWN,
    "read_notification": ONES_OWN,
    "read_notifications": ONES_OWN,
    # jobs and the record
    "list_jobs": needs(Permission.JOB_READ),
    "show_job": needs(Permission.JOB_READ, sight=OF_HUNTS),
    "fetch_job_file": needs(Permission.JOB_READ, sight=OF_HUNTS),
    "cancel_job": needs(Permission.JOB_WRITE, sight=OF_HUNTS),
    "list_schedules": needs(Permission.JOB_READ),
    "add_schedule": needs(Permission.JOB_WRITE),
    "remove_schedule": needs(Permission.JOB_WRITE, sight=OF_HUNTS),
    "list_views": ONES_OWN,
    "save_view": ONES_OWN,
    "change_view": ONES_OWN,
    "remove_view": ONES_OWN,
    "export_list": needs(Permission.LEAD_READ),  # whatever its list needs; the least body asks for leads
    "list_settings": ADMINISTERS,
    "show_health": needs(Permission.METRICS_READ),
    "tail_ledger": needs(Permission.LEDGER_READ),
    "verify_ledger": needs(Permission.LEDGER_READ),
    "note_presence": needs(Permission.LEAD_READ),  # the same
    "show_history": needs(Permission.LEAD_READ),  # here of a lead: it takes what the thing itself takes
    "follow_events": one_of(Permission.LEDGER_READ, *HEARD.values()),
    # people
    # calendars and desks
    "list_countries": SIGNED_IN,
    "list_calendars": SIGNED_IN,
    "show_calendar": SIGNED_IN,
    "show_calendar_upgrade": SIGNED_IN,
    "add_calendar": needs(Permission.DESK_WRITE),
    "change_calendar": needs(Permission.DESK_WRITE),
    "set_calendar_day": needs(Permission.DESK_WRITE),
    "remove_calendar_day": needs(Permission.DESK_WRITE),
    "apply_calendar_upgrade": needs(Permission.DESK_WRITE),
    "list_desks": SIGNED_IN,
    "show_team": SIGNED_IN,
    "show_coverage": SIGNED_IN,
    "show_on_duty": SIGNED_IN,
    "add_desk": needs(Permission.DESK_WRITE),
    "change_desk": needs(Permission.DESK_WRITE),
    "set_shift": needs(Permission.DESK_WRITE),
    "remove_shift": needs(Permission.DESK_WRITE),
    "set_roster": needs(Permission.DESK_WRITE),
    "remove_roster": needs(Permission.DESK_WRITE),
    "set_on_call": needs(Permission.DESK_WRITE),
    "list_skills": one_of(Permission.ESCALATION_READ, Permission.DESK_WRITE),
    "set_skills": needs(Permission.DESK_WRITE),
    "show_availability": ONES_OWN,
    "set_availability": needs(Permission.ESCALATION_WRITE),  # one's own, of those who may hold something
    "remove_on_call": needs(Permission.DESK_WRITE),
    "list_swaps": SWAPS,
    "show_swap": SWAPS,
    "ask_swap": SWAPS,
    "withdraw_swap": SWAPS,
    "accept_swap": needs(Permission.ESCALATION_WRITE),
    "decline_swap": needs(Permission.ESCALATION_WRITE),
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
    "list_glass": one_of(Permission.GLASS_REVIEW, Permission.GLASS_BREAK),
    "show_glass": one_of(Permission.GLASS_REVIEW, Permission.GLASS_BREAK, everywhere=[Permission.GLASS_REVIEW]),
    "break_glass": needs(Permission.GLASS_BREAK),
    "close_glass": needs(Permission.GLASS_BREAK),
    "review_glass": needs(Permission.GLASS_REVIEW, everywhere=[Permission.GLASS_REVIEW]),
}

# How many operations each role opens.
OPENED = {
    Role.VIEWER: 109,
    Role.SPECIALIST: 249,
    Role.LEAD: 296,
    Role.POLICY: 148,
    Role.LEGAL: 174,
    Role.SCREENER: 67,
    Role.AUDITOR: 147,
    Role.ADMIN: 145,
}
