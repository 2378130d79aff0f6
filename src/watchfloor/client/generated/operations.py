"""The operations of the API, generated from its contract by `python -m tools.client`; not to be edited."""

from datetime import date

from pydantic import AwareDatetime

from watchfloor.client.connection import Content
from watchfloor.client.generated.shapes import (
    AcceptItem,
    AcceptStable,
    ActionState,
    AddCalendar,
    AddChannel,
    AddDesk,
    AddDestination,
    AddEntities,
    AddFinding,
    AddGroup,
    AddHash,
    AddItems,
    AddSource,
    AddTask,
    AddUser,
    AnswerSeverity,
    AnswerSwap,
    Applies,
    ApplyUpgrade,
    ApprovalOut,
    Approve,
    ApproveUpdate,
    AskSwap,
    Assign,
    AttachEvidence,
    AttachLead,
    AudienceOut,
    AuditOut,
    AuthorityOut,
    Availability,
    Because,
    BeginUpload,
    BookDifference,
    BreakGlass,
    BulkIn,
    BulkOut,
    CalendarLine,
    CalendarOut,
    CalendarReplayAsked,
    CalendarReplayOut,
    CaseOut,
    CaseState,
    CaseTemplateOut,
    ChainOut,
    ChangeAwareness,
    ChangeCalendar,
    ChangeDesk,
    ChangeGroup,
    ChangeLead,
    ChangePassword,
    ChangeSource,
    ChangeUser,
    ChangeView,
    ChannelAdded,
    CheckIn,
    CheckOut,
    ClauseOut,
    ClockClass,
    ClockOut,
    CloseCase,
    CollectLocator,
    CollectQuery,
    CollectUpload,
    CompactOut,
    ConfirmItem,
    Contain,
    ContainmentOut,
    CountryOut,
    CoverageOut,
    DatasetOut,
    DecisionOut,
    DeclineItem,
    DemandClass,
    DeskLine,
    DeskOut,
    DestinationOut,
    DestinationSecretOut,
    DetectorOut,
    DirectoryLine,
    DocumentKind,
    DossierOut,
    DraftHandover,
    DraftUpdate,
    EditHandoverItem,
    EditText,
    EditUpdate,
    EndContainment,
    EndedOut,
    EndTask,
    EntityOut,
    ErasureOut,
    EscalationLinkOut,
    EscalationMetrics,
    EscalationNoteOut,
    EscalationOut,
    EscalationParticipantOut,
    EscalationReview,
    EscalationRole,
    EscalationState,
    EscalationTemplateOut,
    EvidenceOut,
    ExportList,
    ExposureOut,
    ExtendClock,
    Family,
    FindingOut,
    FloorOut,
    GiveGrant,
    GiveReason,
    GiveRoles,
    GlassOut,
    GrantOut,
    GroupOut,
    GuessIn,
    GuessOut,
    HandedIn,
    HandoverDifference,
    HandoverOut,
    HandoverState,
    HandoverText,
    HealthOut,
    HeatOut,
    HoldingOut,
    HoldOut,
    HuntFile,
    HuntIn,
    HuntOut,
    ImportForm,
    ImportPreviewOut,
    IndexOut,
    Instruct,
    IntakeSourceOut,
    IssueToken,
    ItemOut,
    JobOut,
    JobState,
    Judge,
    KeepAuthority,
    KnownHashOut,
    Label,
    LabelIn,
    Lasted,
    LeadCountsOut,
    LeadOut,
    LeadSort,
    LeadState,
    LedgerLine,
    LetInto,
    Likeness,
    Link,
    LinkOut,
    LinksOut,
    LoadIn,
    LoadOut,
    MailFailureOut,
    MailTaken,
    MakeBundle,
    MakeReport,
    Marking,
    MatrixOut,
    Measure,
    MentionsOut,
    MessageOut,
    MessageState,
    MessageWhole,
    MetricsBy,
    Move,
    MoveCase,
    MyExposure,
    NameOut,
    NoteOut,
    NotificationOut,
    ObligationHistory,
    ObligationOut,
    OnCallOut,
    OnDutyOut,
    OnlookerOut,
    OpenCase,
    Origin,
    OutboxOut,
    OwnershipOut,
    PageActionOut,
    PageApprovalOut,
    PageCaseLine,
    PageClauseOut,
    PageClockLine,
    PageCustodyEntry,
    PageDatasetLine,
    PageDetectorLine,
    PageEntityOut,
    PageErasureOut,
    PageEscalationLine,
    PageGlassOut,
    PageGrantOut,
    PageHandoverLine,
    PageHistoryLine,
    PageHoldingOut,
    PageHoldOut,
    PageHuntOut,
    PageJobOut,
    PageKnownHashOut,
    PageLeadLine,
    PageMailFailureOut,
    PageMessageOut,
    PageMoveOut,
    PageNotificationOut,
    PageObligationOut,
    PagePagingOut,
    PageQuarantineLine,
    PageRunOut,
    PageScheduleOut,
    PageSwapOut,
    PageTaskOut,
    PageUpdateLine,
    PagingOut,
    PersonOut,
    PlaceHold,
    PlanOut,
    Preferences,
    Preview,
    PreviewOut,
    ProposalOut,
    ProposeDecision,
    ProposeDemand,
    ProposedItem,
    ProposeItems,
    PruneOut,
    QueryIn,
    QueryOut,
    QueueOrder,
    RebuiltOut,
    ReplayAsked,
    ReplayOut,
    RequestErasure,
    RequesterKind,
    Reveal,
    Review,
    ReviewGlass,
    ReviseCaseTemplate,
    ReviseMatrix,
    ReviseObligation,
    RoleIn,
    RosterOut,
    RotateSecret,
    RoundOut,
    RoutingOut,
    RunOut,
    SampleOut,
    SavedViewOut,
    SaveView,
    ScheduleIn,
    ScheduleOut,
    SearchOut,
    SessionLineOut,
    SessionOut,
    SetAudience,
    SetDay,
    SetEscalationDesk,
    SetOnCall,
    SetOutcome,
    SetRole,
    SetRoster,
    SetShift,
    SetSkills,
    SettingOut,
    SignIn,
    Situation,
    SkillsOut,
    Skip,
    Snooze,
    SnoozeIn,
    SourceSecretOut,
    StaffingReplayAsked,
    StaffingReplayOut,
    StartOut,
    SwapOut,
    TakeIn,
    Taken,
    TakeRole,
    TaskOut,
    TeamOut,
    TellOf,
    TemplateOut,
    TestedOut,
    TokenLineOut,
    TokenOut,
    Triage,
    TrialsOut,
    TypeInstant,
    UpdateOut,
    UpdateReason,
    UpdateState,
    UpgradeOut,
    UploadOut,
    UseLink,
    UserOut,
    Verdict,
    Verification,
    VerifyingOut,
    VerifyRequester,
    Wait,
    WithReason,
    WriteEscalationNote,
    WriteNote,
    WriteTemplate,
)
from watchfloor.client.wire import Wire, part


class Operations(Wire):
    """One method for each operation of the API.

    First what its path names, then its form or its bytes; everything else by keyword, where None is left to the desk.
    Every method raises ProblemAnswer where the desk refuses, and Unreachable where nothing answers.
    """

    def abort_upload(self, upload: str) -> UploadOut:
        """DELETE /api/uploads/{upload}."""
        return self._one(UploadOut, "DELETE", f"/api/uploads/{part(upload)}")

    def accept_handover_item(self, handover: str, number: int, form: AcceptItem) -> HandoverOut:
        """Take an item over in one's own words: from here on one owns it."""
        return self._one(HandoverOut, "POST", f"/api/handovers/{part(handover)}/items/{part(number)}/accept", form=form)

    def accept_stable_items(self, handover: str, form: AcceptStable) -> HandoverOut:
        """Take stable items over together."""
        return self._one(HandoverOut, "POST", f"/api/handovers/{part(handover)}/accept", form=form)

    def accept_swap(self, swap: str, form: AnswerSwap, *, version: int) -> SwapOut:
        """Take the time over: the turns are split, and from here on one is called oneself."""
        return self._one(SwapOut, "POST", f"/api/on-call-swaps/{part(swap)}/accept", form=form, version=version)

    def acknowledge_page(self, page: str) -> PagingOut:
        """Say that one has it: nobody else is called."""
        return self._one(PagingOut, "POST", f"/api/pages/{part(page)}/acknowledge")

    def add_authority(self, form: KeepAuthority) -> AuthorityOut:
        """POST /api/authorities."""
        return self._one(AuthorityOut, "POST", "/api/authorities", form=form)

    def add_calendar(self, form: AddCalendar) -> CalendarOut:
        """Make a calendar; with a country, its holidays are stored for the years around now."""
        return self._one(CalendarOut, "POST", "/api/calendars", form=form)

    def add_case_entities(self, case: str, form: AddEntities) -> CaseOut:
        """POST /api/cases/{case}/entities."""
        return self._one(CaseOut, "POST", f"/api/cases/{part(case)}/entities", form=form)

    def add_channel(self, group: str, form: AddChannel, *, version: int) -> ChannelAdded:
        """The secret of a signed webhook is shown this once; the URL of a Slack-compatible one is never shown
        again.
        """
        return self._one(ChannelAdded, "POST", f"/api/comms/groups/{part(group)}/channels", form=form, version=version)

    def add_desk(self, form: AddDesk) -> TeamOut:
        """POST /api/desks."""
        return self._one(TeamOut, "POST", "/api/desks", form=form)

    def add_destination(self, form: AddDestination) -> DestinationSecretOut:
        """POST /api/destinations."""
        return self._one(DestinationSecretOut, "POST", "/api/destinations", form=form)

    def add_finding(self, case: str, form: AddFinding) -> FindingOut:
        """POST /api/cases/{case}/findings."""
        return self._one(FindingOut, "POST", f"/api/cases/{part(case)}/findings", form=form)

    def add_group(self, form: AddGroup) -> GroupOut:
        """POST /api/comms/groups."""
        return self._one(GroupOut, "POST", "/api/comms/groups", form=form)

    def add_hash(self, form: AddHash) -> KnownHashOut:
        """Know a hash: what is held with a clear one is released, what is here with a harmful one is stopped."""
        return self._one(KnownHashOut, "POST", "/api/hashes", form=form)

    def add_items(self, escalation: str, form: AddItems) -> list[ItemOut]:
        """POST /api/escalations/{escalation}/items."""
        return self._many(ItemOut, "POST", f"/api/escalations/{part(escalation)}/items", form=form)

    def add_schedule(self, form: ScheduleIn) -> ScheduleOut:
        """Ask for a job over and over; whatever the job would be refused for is refused here."""
        return self._one(ScheduleOut, "POST", "/api/schedules", form=form)

    def add_source(self, form: AddSource) -> SourceSecretOut:
        """POST /api/intake-sources."""
        return self._one(SourceSecretOut, "POST", "/api/intake-sources", form=form)

    def add_task(self, escalation: str, form: AddTask) -> TaskOut:
        """POST /api/escalations/{escalation}/tasks."""
        return self._one(TaskOut, "POST", f"/api/escalations/{part(escalation)}/tasks", form=form)

    def add_user(self, form: AddUser) -> PersonOut:
        """POST /api/users."""
        return self._one(PersonOut, "POST", "/api/users", form=form)

    def amend_decision(self, decision: str, form: ProposeDecision, *, version: int) -> DecisionOut:
        """PATCH /api/decisions/{decision}."""
        return self._one(DecisionOut, "PATCH", f"/api/decisions/{part(decision)}", form=form, version=version)

    def answer_severity(self, escalation: str, form: AnswerSeverity) -> EscalationOut:
        """The second person's word on lowering a severity."""
        return self._one(EscalationOut, "POST", f"/api/escalations/{part(escalation)}/severity", form=form)

    def apply_calendar_upgrade(self, calendar: str, form: ApplyUpgrade, *, version: int) -> CalendarOut:
        """Store again what the installed library says of every stored year."""
        return self._one(CalendarOut, "POST", f"/api/calendars/{part(calendar)}/upgrade", form=form, version=version)

    def approve_decision(self, decision: str, form: Approve) -> DecisionOut:
        """POST /api/decisions/{decision}/approve."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/approve", form=form)

    def approve_update(self, update: str, form: ApproveUpdate) -> UpdateOut:
        """403 `payload_changed` where it is no longer what was read, `own_proposal` for whoever wrote any of it."""
        return self._one(UpdateOut, "POST", f"/api/comms/updates/{part(update)}/approve", form=form)

    def ask_swap(self, form: AskSwap) -> SwapOut:
        """Ask somebody to take a time to call, in whole or in part; nothing moves before they accept."""
        return self._one(SwapOut, "POST", "/api/on-call-swaps", form=form)

    def assign_escalation(self, escalation: str, form: Assign, *, version: int) -> EscalationOut:
        """PATCH /api/escalations/{escalation}/assignee."""
        return self._one(
            EscalationOut, "PATCH", f"/api/escalations/{part(escalation)}/assignee", form=form, version=version
        )

    def assume_role(self, escalation: str, form: TakeRole) -> list[EscalationParticipantOut]:
        """POST /api/escalations/{escalation}/roles."""
        return self._many(EscalationParticipantOut, "POST", f"/api/escalations/{part(escalation)}/roles", form=form)

    def attach_evidence(self, case: str, form: AttachEvidence) -> CaseOut:
        """POST /api/cases/{case}/evidence."""
        return self._one(CaseOut, "POST", f"/api/cases/{part(case)}/evidence", form=form)

    def attach_lead(self, case: str, form: AttachLead) -> CaseOut:
        """POST /api/cases/{case}/leads."""
        return self._one(CaseOut, "POST", f"/api/cases/{part(case)}/leads", form=form)

    def audit_clocks(self) -> AuditOut:
        """Whether every open clock has its next firing or a recorded end, and by how much the sweep is late."""
        return self._one(AuditOut, "GET", "/api/clocks/audit")

    def audit_ownership(self) -> OwnershipOut:
        """Whether every running grave or legal clock has an owner who is on shift or on call."""
        return self._one(OwnershipOut, "GET", "/api/ownership")

    def begin_upload(self, form: BeginUpload) -> UploadOut:
        """POST /api/uploads."""
        return self._one(UploadOut, "POST", "/api/uploads", form=form)

    def break_glass(self, form: BreakGlass) -> GlassOut:
        """Open a compartment to yourself at once and for a while. It is told to others, and one of them reviews it."""
        return self._one(GlassOut, "POST", "/api/glass", form=form)

    def bring_escalation_template(self, escalation: str, *, version: int) -> EscalationTemplateOut:
        """Add what the newest version has more; nothing that stands is changed. If-Match names the escalation's
        version.
        """
        return self._one(
            EscalationTemplateOut, "POST", f"/api/escalations/{part(escalation)}/template", version=version
        )

    def cancel_clock(self, clock: str, form: GiveReason, *, version: int) -> ClockOut:
        """A legal duty is cancelled by Legal alone."""
        return self._one(ClockOut, "POST", f"/api/clocks/{part(clock)}/cancel", form=form, version=version)

    def cancel_job(self, job: str) -> JobOut:
        """End it now; 409 where it has ended, or is keeping what it made."""
        return self._one(JobOut, "POST", f"/api/jobs/{part(job)}/cancel")

    def change_authority(self, authority: int, form: KeepAuthority, *, version: int) -> AuthorityOut:
        """Change an authority, or retire it."""
        return self._one(AuthorityOut, "PUT", f"/api/authorities/{part(authority)}", form=form, version=version)

    def change_awareness(self, escalation: str, form: ChangeAwareness, *, version: int) -> EscalationOut:
        """Move the legal trigger, with a reason."""
        return self._one(
            EscalationOut, "PATCH", f"/api/escalations/{part(escalation)}/awareness", form=form, version=version
        )

    def change_calendar(self, calendar: str, form: ChangeCalendar, *, version: int) -> CalendarOut:
        """Give it another zone or week."""
        return self._one(CalendarOut, "PATCH", f"/api/calendars/{part(calendar)}", form=form, version=version)

    def change_case_lead(self, case: str, form: ChangeLead, *, version: int) -> CaseOut:
        """PATCH /api/cases/{case}/lead."""
        return self._one(CaseOut, "PATCH", f"/api/cases/{part(case)}/lead", form=form, version=version)

    def change_compartments(self, name: str, form: LetInto, *, version: int) -> PersonOut:
        """Let somebody into these compartments and no others; nobody lets themselves in."""
        return self._one(PersonOut, "PUT", f"/api/users/{part(name)}/compartments", form=form, version=version)

    def change_desk(self, desk: str, form: ChangeDesk, *, version: int) -> TeamOut:
        """PATCH /api/desks/{desk}."""
        return self._one(TeamOut, "PATCH", f"/api/desks/{part(desk)}", form=form, version=version)

    def change_group(self, group: str, form: ChangeGroup, *, version: int) -> GroupOut:
        """Another name, or all people of the group anew."""
        return self._one(GroupOut, "PATCH", f"/api/comms/groups/{part(group)}", form=form, version=version)

    def change_password(self, form: ChangePassword) -> EndedOut:
        """Change one's own password, which ends one's other sessions. A wrong old one counts like a try to sign in."""
        return self._one(EndedOut, "POST", "/api/password", form=form)

    def change_roles(self, name: str, form: GiveRoles, *, version: int) -> PersonOut:
        """Give somebody these roles and no others; nobody gives themselves one, and one administrator stays."""
        return self._one(PersonOut, "PUT", f"/api/users/{part(name)}/roles", form=form, version=version)

    def change_source(self, source: str, form: ChangeSource, *, version: int) -> IntakeSourceOut:
        """PATCH /api/intake-sources/{source}."""
        return self._one(IntakeSourceOut, "PATCH", f"/api/intake-sources/{part(source)}", form=form, version=version)

    def change_view(self, view: int, form: ChangeView, *, version: int) -> SavedViewOut:
        """PATCH /api/views/{view}."""
        return self._one(SavedViewOut, "PATCH", f"/api/views/{part(view)}", form=form, version=version)

    def check_dataset(self, name: str, form: CheckIn) -> CheckOut:
        """Hash the stored files again and compare with the record."""
        return self._one(CheckOut, "POST", f"/api/datasets/{part(name)}/check", form=form)

    def claim_escalation(self, escalation: str) -> EscalationOut:
        """Of any number at once one gets it; the others are told 409 `claimed`, and by whom."""
        return self._one(EscalationOut, "POST", f"/api/escalations/{part(escalation)}/claim")

    def claim_lead(self, ref: str) -> LeadOut:
        """Take it for yourself; 409 `already_claimed` where somebody was first."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/claim")

    def close_case(self, case: str, form: CloseCase, *, version: int) -> CaseOut:
        """POST /api/cases/{case}/close."""
        return self._one(CaseOut, "POST", f"/api/cases/{part(case)}/close", form=form, version=version)

    def close_glass(self, ref: str) -> GlassOut:
        """End your own access before its time."""
        return self._one(GlassOut, "POST", f"/api/glass/{part(ref)}/close")

    def collect_case_file(
        self,
        case: str,
        content: Content,
        *,
        title: str,
        source: str,
        method: str | None = None,
        name: str | None = None,
        kind: str | None = None,
        origin: Origin | None = None,
        marking: Marking | None = None,
        labels: list[Label] | None = None,
        derived_from: str | None = None,
    ) -> EvidenceOut:
        """POST /api/cases/{case}/evidence/files."""
        return self._one(
            EvidenceOut,
            "POST",
            f"/api/cases/{part(case)}/evidence/files",
            params={
                "title": title,
                "source": source,
                "method": method,
                "name": name,
                "kind": kind,
                "origin": origin,
                "marking": marking,
                "labels": labels,
                "derived_from": derived_from,
            },
            content=content,
        )

    def collect_case_locator(self, case: str, form: CollectLocator) -> EvidenceOut:
        """Point at suspected child sexual abuse material: the desk keeps no copy of it, ever."""
        return self._one(EvidenceOut, "POST", f"/api/cases/{part(case)}/evidence/locators", form=form)

    def collect_case_query(self, case: str, form: CollectQuery) -> EvidenceOut:
        """POST /api/cases/{case}/evidence/queries."""
        return self._one(EvidenceOut, "POST", f"/api/cases/{part(case)}/evidence/queries", form=form)

    def collect_case_upload(self, case: str, form: CollectUpload) -> EvidenceOut:
        """Take a finished upload as evidence: it is held until a cleared person screened it, or its hash is known."""
        return self._one(EvidenceOut, "POST", f"/api/cases/{part(case)}/evidence/uploads", form=form)

    def compact_dataset(self, name: str) -> JobOut:
        """Ask for many small files to be put together into few, as a new version with the same rows."""
        return self._one(JobOut, "POST", f"/api/datasets/{part(name)}/compact")

    def compare_handover(self, handover: str) -> HandoverDifference:
        """What is new, gone and changed since the handover before."""
        return self._one(HandoverDifference, "GET", f"/api/handovers/{part(handover)}/difference")

    def compare_policies(self, *, older: str, newer: str) -> BookDifference:
        """GET /api/policies/difference."""
        return self._one(BookDifference, "GET", "/api/policies/difference", params={"older": older, "newer": newer})

    def confirm_clock(self, clock: str, form: GiveReason, *, version: int) -> ClockOut:
        """Legal's answer that a duty applies."""
        return self._one(ClockOut, "POST", f"/api/clocks/{part(clock)}/confirm", form=form, version=version)

    def confirm_erasure(self, erasure: str, form: WithReason) -> ErasureOut:
        """The second pair of eyes; 403 `own_request` for whoever asked."""
        return self._one(ErasureOut, "POST", f"/api/erasures/{part(erasure)}/confirm", form=form)

    def confirm_finding(self, finding: str, form: Review, *, version: int) -> FindingOut:
        """POST /api/findings/{finding}/confirm."""
        return self._one(FindingOut, "POST", f"/api/findings/{part(finding)}/confirm", form=form, version=version)

    def confirm_item(self, escalation: str, number: int, form: ConfirmItem, *, version: int) -> ItemOut:
        """If-Match names the version of the item, not of the escalation."""
        return self._one(
            ItemOut, "PATCH", f"/api/escalations/{part(escalation)}/items/{part(number)}", form=form, version=version
        )

    def contain_escalation(self, escalation: str, form: Contain) -> list[ContainmentOut]:
        """A first measure, at once: reversible, limited in place and time."""
        return self._many(ContainmentOut, "POST", f"/api/escalations/{part(escalation)}/containments", form=form)

    def contest_finding(self, finding: str, form: Review, *, version: int) -> FindingOut:
        """POST /api/findings/{finding}/contest."""
        return self._one(FindingOut, "POST", f"/api/findings/{part(finding)}/contest", form=form, version=version)

    def count_leads(self) -> LeadCountsOut:
        """GET /api/leads/counts."""
        return self._one(LeadCountsOut, "GET", "/api/leads/counts")

    def count_messages(self) -> OutboxOut:
        """GET /api/outbox."""
        return self._one(OutboxOut, "GET", "/api/outbox")

    def decline_handover_item(self, handover: str, number: int, form: DeclineItem) -> HandoverOut:
        """Not take an item over: it stays with who has it."""
        return self._one(
            HandoverOut, "POST", f"/api/handovers/{part(handover)}/items/{part(number)}/decline", form=form
        )

    def decline_swap(self, swap: str, form: AnswerSwap, *, version: int) -> SwapOut:
        """Not take it: it stays with who has it."""
        return self._one(SwapOut, "POST", f"/api/on-call-swaps/{part(swap)}/decline", form=form, version=version)

    def disable_user(self, name: str, form: ChangeUser, *, version: int) -> PersonOut:
        """Shut somebody out: their sessions, tokens, links and open glass end at once and for good."""
        return self._one(PersonOut, "POST", f"/api/users/{part(name)}/disable", form=form, version=version)

    def dispose_evidence(self, ref: str, form: Judge) -> HoldingOut:
        """POST /api/evidence/{ref}/dispose."""
        return self._one(HoldingOut, "POST", f"/api/evidence/{part(ref)}/dispose", form=form)

    def draft_handover(self, form: DraftHandover) -> HandoverOut:
        """A note on every open escalation, drafted from the record."""
        return self._one(HandoverOut, "POST", "/api/handovers", form=form)

    def draft_update(self, form: DraftUpdate) -> UpdateOut:
        """A text made of a situation; nothing leaves by it."""
        return self._one(UpdateOut, "POST", "/api/comms/updates", form=form)

    def edit_escalation_text(self, escalation: str, form: EditText, *, version: int) -> EscalationOut:
        """If-Match names the version of the text; a stale edit is told 409 `stale_text`, with both texts."""
        return self._one(EscalationOut, "PUT", f"/api/escalations/{part(escalation)}/text", form=form, version=version)

    def edit_handover_item(self, handover: str, number: int, form: EditHandoverItem, *, version: int) -> HandoverOut:
        """If-Match names the version of the item."""
        return self._one(
            HandoverOut, "PATCH", f"/api/handovers/{part(handover)}/items/{part(number)}", form=form, version=version
        )

    def edit_note(self, case: str, note: int, form: WriteNote, *, version: int) -> NoteOut:
        """PATCH /api/cases/{case}/notes/{note}."""
        return self._one(NoteOut, "PATCH", f"/api/cases/{part(case)}/notes/{part(note)}", form=form, version=version)

    def edit_update(self, update: str, form: EditUpdate, *, version: int) -> UpdateOut:
        """412 `stale_version` holds both texts. What was submitted or approved becomes a draft again."""
        return self._one(UpdateOut, "PATCH", f"/api/comms/updates/{part(update)}", form=form, version=version)

    def enable_user(self, name: str, form: ChangeUser, *, version: int) -> PersonOut:
        """Let somebody in again, with their password and none of their old sessions and tokens."""
        return self._one(PersonOut, "POST", f"/api/users/{part(name)}/enable", form=form, version=version)

    def end_containment(
        self, escalation: str, containment: int, form: EndContainment, *, version: int
    ) -> list[ContainmentOut]:
        """What stands after a first measure: made lasting, or restored."""
        return self._many(
            ContainmentOut,
            "POST",
            f"/api/escalations/{part(escalation)}/containments/{part(containment)}/end",
            form=form,
            version=version,
        )

    def end_session(self, session: str) -> EndedOut:
        """End one of one's own sessions by the id that the list shows."""
        return self._one(EndedOut, "DELETE", f"/api/sessions/{part(session)}")

    def end_task(self, task: str, form: EndTask, *, version: int) -> TaskOut:
        """POST /api/tasks/{task}/end."""
        return self._one(TaskOut, "POST", f"/api/tasks/{part(task)}/end", form=form, version=version)

    def end_user_sessions(self, name: str) -> EndedOut:
        """Sign somebody out everywhere; their tokens stay."""
        return self._one(EndedOut, "DELETE", f"/api/users/{part(name)}/sessions")

    def execute_decision(self, decision: str) -> DecisionOut:
        """POST /api/decisions/{decision}/execute."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/execute")

    def export_escalation_metrics(
        self,
        *,
        since: AwareDatetime | None = None,
        until: AwareDatetime | None = None,
        by: MetricsBy | None = None,
        zone: str | None = None,
        demand_class: DemandClass | None = None,
        jurisdiction: str | None = None,
        severity: str | None = None,
        requester_kind: RequesterKind | None = None,
    ) -> bytes:
        """A row a group, as CSV in UTF-8; the ledger notes that it left."""
        return self._bytes(
            "POST",
            "/api/escalation-metrics/export",
            params={
                "since": since,
                "until": until,
                "by": by,
                "zone": zone,
                "demand_class": demand_class,
                "jurisdiction": jurisdiction,
                "severity": severity,
                "requester_kind": requester_kind,
            },
        )

    def export_list(self, form: ExportList) -> bytes:
        """All pages of a list as one sees it, as CSV in UTF-8; up to 100,000 rows, and the ledger notes that it
        left.
        """
        return self._bytes("POST", "/api/exports", form=form)

    def extend_clock(self, clock: str, form: ExtendClock, *, version: int) -> ClockOut:
        """More time that an authority allowed: Legal's act, with its document."""
        return self._one(ClockOut, "POST", f"/api/clocks/{part(clock)}/extend", form=form, version=version)

    def fetch_hunt_file(self, run: str, file: HuntFile) -> bytes:
        """GET /api/hunts/{run}/files/{file}.parquet."""
        return self._bytes("GET", f"/api/hunts/{part(run)}/files/{part(file)}.parquet")

    def fetch_job_file(self, job: str) -> bytes:
        """The report or bundle that the job made."""
        return self._bytes("GET", f"/api/jobs/{part(job)}/file")

    def finish_upload(self, upload: str) -> UploadOut:
        """POST /api/uploads/{upload}/finish."""
        return self._one(UploadOut, "POST", f"/api/uploads/{part(upload)}/finish")

    def flag_evidence(self, ref: str, form: Judge) -> HoldingOut:
        """Stop everything about suspected child sexual abuse material, at once and wherever the same bytes lie."""
        return self._one(HoldingOut, "POST", f"/api/evidence/{part(ref)}/flag", form=form)

    def follow_events(self, *, after: str | None = None, follow: bool | None = None) -> bytes:
        """What happens from now on, or behind the event that Last-Event-ID or `after` names; each as a server-sent
        event. One hears of what one may see and read. A position is taken from those who may read the ledger.
        """
        return self._bytes("GET", "/api/events", params={"after": after, "follow": follow})

    def forget_hash(self, sha256: str, *, reason: str) -> KnownHashOut:
        """DELETE /api/hashes/{sha256}."""
        return self._one(KnownHashOut, "DELETE", f"/api/hashes/{part(sha256)}", params={"reason": reason})

    def freeze_handover(self, handover: str, *, version: int) -> HandoverOut:
        """From here on the note stays as it is; what comes in later is its addendum."""
        return self._one(HandoverOut, "POST", f"/api/handovers/{part(handover)}/freeze", version=version)

    def give_grant(self, form: GiveGrant) -> GrantOut:
        """Let a person see a sensitive column, or all of a dataset's, until it expires."""
        return self._one(GrantOut, "POST", "/api/grants", form=form)

    def guess_dataset(self, form: GuessIn) -> GuessOut:
        """Propose a mapping from a file's first rows; nothing is written."""
        return self._one(GuessOut, "POST", "/api/datasets/guess", form=form)

    def hand_in(self, source: str, content: Content) -> HandedIn:
        """Take in a message signed by Standard Webhooks with the source's secret. The same message again: 200."""
        return self._one(HandedIn, "POST", f"/api/intake/{part(source)}", content=content)

    def import_escalations(self, form: ImportForm) -> JobOut:
        """Take every row of an upload in, each once; lines that become nothing are in the job's file, with the
        reason.
        """
        return self._one(JobOut, "POST", "/api/escalations/imports", form=form)

    def index_dataset(self, name: str) -> JobOut:
        """Ask for the postings to be made that are missing or damaged, by which links are found without a scan."""
        return self._one(JobOut, "POST", f"/api/datasets/{part(name)}/index")

    def instruct_disposal(self, ref: str, form: Instruct) -> HoldingOut:
        """Legal's recorded instruction; another person carries it out."""
        return self._one(HoldingOut, "POST", f"/api/evidence/{part(ref)}/disposal", form=form)

    def issue_link(self, name: str) -> LinkOut:
        """A link with which the person sets a password, once; an earlier one is void."""
        return self._one(LinkOut, "POST", f"/api/users/{part(name)}/links")

    def issue_token(self, name: str, form: IssueToken) -> TokenOut:
        """A token for somebody by an administrator, or for oneself when signed in, no broader than what one may do."""
        return self._one(TokenOut, "POST", f"/api/users/{part(name)}/tokens", form=form)

    def label_lead(self, ref: str, form: LabelIn, *, version: int) -> LeadOut:
        """Judge one member, or all; 412 `stale_version` where the lead changed since it was read."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/label", form=form, version=version)

    def lift_hold(self, hold: str, form: WithReason) -> HoldOut:
        """POST /api/holds/{hold}/lift."""
        return self._one(HoldOut, "POST", f"/api/holds/{part(hold)}/lift", form=form)

    def link_escalation(self, escalation: str, form: Link) -> list[EscalationLinkOut]:
        """POST /api/escalations/{escalation}/links."""
        return self._many(EscalationLinkOut, "POST", f"/api/escalations/{part(escalation)}/links", form=form)

    def list_actions(
        self,
        *,
        decision: str | None = None,
        state: ActionState | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> PageActionOut:
        """GET /api/actions."""
        return self._one(
            PageActionOut,
            "GET",
            "/api/actions",
            params={"decision": decision, "state": state, "cursor": cursor, "limit": limit},
        )

    def list_alike(self, escalation: str) -> list[Likeness]:
        """Others that may be the same, and why; a person decides."""
        return self._many(Likeness, "GET", f"/api/escalations/{part(escalation)}/alike")

    def list_approvals(self, *, cursor: str | None = None, limit: int | None = None) -> PageApprovalOut:
        """The approvals that wait for you, oldest first."""
        return self._one(PageApprovalOut, "GET", "/api/approvals", params={"cursor": cursor, "limit": limit})

    def list_audiences(self) -> list[AudienceOut]:
        """Whose texts wait for a second pair of eyes."""
        return self._many(AudienceOut, "GET", "/api/comms/audiences")

    def list_authorities(self) -> list[AuthorityOut]:
        """GET /api/authorities."""
        return self._many(AuthorityOut, "GET", "/api/authorities")

    def list_calendars(self) -> list[CalendarLine]:
        """GET /api/calendars."""
        return self._many(CalendarLine, "GET", "/api/calendars")

    def list_case_template_versions(self, demand_class: str) -> list[CaseTemplateOut]:
        """Every version, the newest first; the last is the one that ships."""
        return self._many(CaseTemplateOut, "GET", f"/api/classes/{part(demand_class)}/template/versions")

    def list_case_templates(self) -> list[CaseTemplateOut]:
        """The template of each class, in its newest version."""
        return self._many(CaseTemplateOut, "GET", "/api/case-templates")

    def list_cases(
        self, *, state: CaseState | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageCaseLine:
        """GET /api/cases."""
        return self._one(PageCaseLine, "GET", "/api/cases", params={"state": state, "cursor": cursor, "limit": limit})

    def list_clocks(self, *, cursor: str | None = None, limit: int | None = None) -> PageClockLine:
        """Open clocks that have a due time, the least first."""
        return self._one(PageClockLine, "GET", "/api/clocks", params={"cursor": cursor, "limit": limit})

    def list_countries(self) -> list[CountryOut]:
        """The countries whose holidays are known, for everybody who is signed in."""
        return self._many(CountryOut, "GET", "/api/countries")

    def list_datasets(self, *, cursor: str | None = None, limit: int | None = None) -> PageDatasetLine:
        """The datasets in use that you may see, by name."""
        return self._one(PageDatasetLine, "GET", "/api/datasets", params={"cursor": cursor, "limit": limit})

    def list_decisions(self, case: str) -> list[DecisionOut]:
        """GET /api/cases/{case}/decisions."""
        return self._many(DecisionOut, "GET", f"/api/cases/{part(case)}/decisions")

    def list_desks(self) -> list[DeskLine]:
        """GET /api/desks."""
        return self._many(DeskLine, "GET", "/api/desks")

    def list_destinations(self) -> list[DestinationOut]:
        """GET /api/destinations."""
        return self._many(DestinationOut, "GET", "/api/destinations")

    def list_detectors(self) -> PageDetectorLine:
        """GET /api/detectors."""
        return self._one(PageDetectorLine, "GET", "/api/detectors")

    def list_directory(self) -> list[DirectoryLine]:
        """Everybody, by name, for all who are signed in; roles and compartments are told to administrators alone."""
        return self._many(DirectoryLine, "GET", "/api/directory")

    def list_entities(
        self, *, prefix: str | None = None, kind: str | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageEntityOut:
        """GET /api/entities."""
        return self._one(
            PageEntityOut,
            "GET",
            "/api/entities",
            params={"prefix": prefix, "kind": kind, "cursor": cursor, "limit": limit},
        )

    def list_erasures(self, *, cursor: str | None = None, limit: int | None = None) -> PageErasureOut:
        """GET /api/erasures."""
        return self._one(PageErasureOut, "GET", "/api/erasures", params={"cursor": cursor, "limit": limit})

    def list_escalation_notes(self, escalation: str) -> list[EscalationNoteOut]:
        """GET /api/escalations/{escalation}/notes."""
        return self._many(EscalationNoteOut, "GET", f"/api/escalations/{part(escalation)}/notes")

    def list_escalations(
        self,
        *,
        order: QueueOrder | None = None,
        state: EscalationState | None = None,
        severity: str | None = None,
        demand_class: DemandClass | None = None,
        requester_kind: RequesterKind | None = None,
        jurisdiction: str | None = None,
        language: str | None = None,
        assignee: str | None = None,
        desk: str | None = None,
        text: str | None = None,
        unassigned: bool | None = None,
        deskless: bool | None = None,
        over: bool | None = None,
        snoozed: bool | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> PageEscalationLine:
        """The queue in its order, or the newest first; `over` asks for those that are over."""
        return self._one(
            PageEscalationLine,
            "GET",
            "/api/escalations",
            params={
                "order": order,
                "state": state,
                "severity": severity,
                "demand_class": demand_class,
                "requester_kind": requester_kind,
                "jurisdiction": jurisdiction,
                "language": language,
                "assignee": assignee,
                "desk": desk,
                "text": text,
                "unassigned": unassigned,
                "deskless": deskless,
                "over": over,
                "snoozed": snoozed,
                "cursor": cursor,
                "limit": limit,
            },
        )

    def list_findings(self, case: str) -> list[FindingOut]:
        """GET /api/cases/{case}/findings."""
        return self._many(FindingOut, "GET", f"/api/cases/{part(case)}/findings")

    def list_glass(
        self, *, waiting: bool | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageGlassOut:
        """Broken glass, oldest first: all of it for reviewers, else your own."""
        return self._one(
            PageGlassOut, "GET", "/api/glass", params={"waiting": waiting, "cursor": cursor, "limit": limit}
        )

    def list_grants(self, *, cursor: str | None = None, limit: int | None = None) -> PageGrantOut:
        """All grants for administrators and auditors, one's own for everybody else."""
        return self._one(PageGrantOut, "GET", "/api/grants", params={"cursor": cursor, "limit": limit})

    def list_groups(self) -> list[GroupOut]:
        """The groups that every workspace has, and those that were added."""
        return self._many(GroupOut, "GET", "/api/comms/groups")

    def list_handovers(
        self, *, state: HandoverState | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageHandoverLine:
        """GET /api/handovers."""
        return self._one(
            PageHandoverLine, "GET", "/api/handovers", params={"state": state, "cursor": cursor, "limit": limit}
        )

    def list_hashes(self, *, cursor: str | None = None, limit: int | None = None) -> PageKnownHashOut:
        """GET /api/hashes."""
        return self._one(PageKnownHashOut, "GET", "/api/hashes", params={"cursor": cursor, "limit": limit})

    def list_holding(self, *, cursor: str | None = None, limit: int | None = None) -> PageHoldingOut:
        """What waits for cleared people: held to be screened, or stopped to be disposed of."""
        return self._one(PageHoldingOut, "GET", "/api/holding", params={"cursor": cursor, "limit": limit})

    def list_holds(self, *, cursor: str | None = None, limit: int | None = None) -> PageHoldOut:
        """GET /api/holds."""
        return self._one(PageHoldOut, "GET", "/api/holds", params={"cursor": cursor, "limit": limit})

    def list_hunts(self, *, cursor: str | None = None, limit: int | None = None) -> PageHuntOut:
        """GET /api/hunts."""
        return self._one(PageHuntOut, "GET", "/api/hunts", params={"cursor": cursor, "limit": limit})

    def list_jobs(
        self, *, state: JobState | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageJobOut:
        """The jobs you may see, the newest first."""
        return self._one(PageJobOut, "GET", "/api/jobs", params={"state": state, "cursor": cursor, "limit": limit})

    def list_leads(
        self,
        *,
        state: LeadState | None = None,
        detector: str | None = None,
        assignee: str | None = None,
        verdict: Verdict | None = None,
        min_score: float | None = None,
        q: str | None = None,
        sort: LeadSort | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> PageLeadLine:
        """The strongest first, or by another measure: most or newest first, and with a minus the other way round."""
        return self._one(
            PageLeadLine,
            "GET",
            "/api/leads",
            params={
                "state": state,
                "detector": detector,
                "assignee": assignee,
                "verdict": verdict,
                "min_score": min_score,
                "q": q,
                "sort": sort,
                "cursor": cursor,
                "limit": limit,
            },
        )

    def list_mail_failures(self, *, cursor: str | None = None, limit: int | None = None) -> PageMailFailureOut:
        """What of the mailbox could not be taken in, the oldest first: each stays unread there."""
        return self._one(PageMailFailureOut, "GET", "/api/mail-failures", params={"cursor": cursor, "limit": limit})

    def list_matrices(self) -> list[MatrixOut]:
        """Every version of the priority matrix, the one in force first."""
        return self._many(MatrixOut, "GET", "/api/matrix")

    def list_messages(
        self,
        *,
        state: MessageState | None = None,
        destination: str | None = None,
        about: str | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> PageMessageOut:
        """GET /api/messages."""
        return self._one(
            PageMessageOut,
            "GET",
            "/api/messages",
            params={"state": state, "destination": destination, "about": about, "cursor": cursor, "limit": limit},
        )

    def list_notes(self, case: str) -> list[NoteOut]:
        """GET /api/cases/{case}/notes."""
        return self._many(NoteOut, "GET", f"/api/cases/{part(case)}/notes")

    def list_notifications(
        self, *, unread: bool | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageNotificationOut:
        """What the desk told oneself."""
        return self._one(
            PageNotificationOut,
            "GET",
            "/api/notifications",
            params={"unread": unread, "cursor": cursor, "limit": limit},
        )

    def list_obligation_moves(self, *, cursor: str | None = None, limit: int | None = None) -> PageMoveOut:
        """What changes of the book of obligations moved on open escalations, the newest first."""
        return self._one(PageMoveOut, "GET", "/api/obligation-moves", params={"cursor": cursor, "limit": limit})

    def list_obligations(
        self,
        *,
        jurisdiction: str | None = None,
        applies: Applies | None = None,
        clock_class: ClockClass | None = None,
        verification: Verification | None = None,
        text: str | None = None,
    ) -> PageObligationOut:
        """The rows as they are in force, on one page; a country's include those of its union. No legal advice."""
        return self._one(
            PageObligationOut,
            "GET",
            "/api/obligations",
            params={
                "jurisdiction": jurisdiction,
                "applies": applies,
                "clock_class": clock_class,
                "verification": verification,
                "text": text,
            },
        )

    def list_pages(
        self, *, is_open: bool | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PagePagingOut:
        """Pages about what one sees, the newest first; those that nobody acknowledged, unless asked for all."""
        return self._one(
            PagePagingOut, "GET", "/api/pages", params={"is_open": is_open, "cursor": cursor, "limit": limit}
        )

    def list_policies(
        self, *, version: str | None = None, family: Family | None = None, measure: Measure | None = None
    ) -> PageClauseOut:
        """The clauses in force, or those of a version; a whole book is one page."""
        return self._one(
            PageClauseOut, "GET", "/api/policies", params={"version": version, "family": family, "measure": measure}
        )

    def list_quarantine(
        self, name: str, *, purpose: str | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageQuarantineLine:
        """The rows that were refused, by load and line, each with its reason and what stood there. Of a dataset
        with sensitive columns what stood there is masked; with a purpose it is shown to those with a grant.
        """
        return self._one(
            PageQuarantineLine,
            "GET",
            f"/api/datasets/{part(name)}/quarantine",
            params={"purpose": purpose, "cursor": cursor, "limit": limit},
        )

    def list_rounds(self, *, limit: int | None = None) -> list[RoundOut]:
        """The last walks over all stored files, the newest first."""
        return self._many(RoundOut, "GET", "/api/rounds", params={"limit": limit})

    def list_runs(self, *, cursor: str | None = None, limit: int | None = None) -> PageRunOut:
        """The queries you may see, the newest first."""
        return self._one(PageRunOut, "GET", "/api/runs", params={"cursor": cursor, "limit": limit})

    def list_schedules(self, *, cursor: str | None = None, limit: int | None = None) -> PageScheduleOut:
        """The schedules you may see, the newest first."""
        return self._one(PageScheduleOut, "GET", "/api/schedules", params={"cursor": cursor, "limit": limit})

    def list_sessions(self) -> list[SessionLineOut]:
        """One's own sessions that are alive, the newest first."""
        return self._many(SessionLineOut, "GET", "/api/sessions")

    def list_settings(self) -> list[SettingOut]:
        """Every setting as it is in force; the environment of the server sets them."""
        return self._many(SettingOut, "GET", "/api/settings")

    def list_skills(self) -> list[SkillsOut]:
        """Everybody who may claim: what they can take on, and how much they hold of what you see."""
        return self._many(SkillsOut, "GET", "/api/skills")

    def list_sources(self) -> list[IntakeSourceOut]:
        """GET /api/intake-sources."""
        return self._many(IntakeSourceOut, "GET", "/api/intake-sources")

    def list_swaps(
        self,
        *,
        desk: str | None = None,
        is_open: bool | None = None,
        is_of_me: bool | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> PageSwapOut:
        """One's own swaps, and all for who runs a desk, the newest first; only those that wait, or that one is
        asked.
        """
        return self._one(
            PageSwapOut,
            "GET",
            "/api/on-call-swaps",
            params={"desk": desk, "is_open": is_open, "is_of_me": is_of_me, "cursor": cursor, "limit": limit},
        )

    def list_tasks(
        self, *, for_role: str | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageTaskOut:
        """Open tasks, the oldest first: those for Legal, for who approves, for the desk."""
        return self._one(
            PageTaskOut, "GET", "/api/tasks", params={"for_role": for_role, "cursor": cursor, "limit": limit}
        )

    def list_templates(self) -> list[TemplateOut]:
        """Each template in its newest version."""
        return self._many(TemplateOut, "GET", "/api/comms/templates")

    def list_tokens(self, name: str) -> list[TokenLineOut]:
        """One's own tokens, or anybody's for an administrator, the newest first."""
        return self._many(TokenLineOut, "GET", f"/api/users/{part(name)}/tokens")

    def list_updates(
        self,
        *,
        subject: str | None = None,
        state: UpdateState | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> PageUpdateLine:
        """Of one subject, or of all that one may see."""
        return self._one(
            PageUpdateLine,
            "GET",
            "/api/comms/updates",
            params={"subject": subject, "state": state, "cursor": cursor, "limit": limit},
        )

    def list_uploads(self) -> list[UploadOut]:
        """One's own uploads that nothing has taken yet, so that one that was cut off can go on."""
        return self._many(UploadOut, "GET", "/api/uploads")

    def list_users(self) -> list[PersonOut]:
        """GET /api/users."""
        return self._many(PersonOut, "GET", "/api/users")

    def list_views(self, *, room: str | None = None) -> list[SavedViewOut]:
        """One's own views and those that others share, of one room or of all."""
        return self._many(SavedViewOut, "GET", "/api/views", params={"room": room})

    def load_dataset(self, name: str, form: LoadIn) -> JobOut:
        """Ask for files of the desk's machine to be added as one new version; a file loaded before changes nothing."""
        return self._one(JobOut, "POST", f"/api/datasets/{part(name)}/loads", form=form)

    def meet_clock(self, clock: str, form: GiveReason, *, version: int) -> ClockOut:
        """What was promised is done."""
        return self._one(ClockOut, "POST", f"/api/clocks/{part(clock)}/meet", form=form, version=version)

    def move_case(self, case: str, form: MoveCase, *, version: int) -> CaseOut:
        """PATCH /api/cases/{case}/state."""
        return self._one(CaseOut, "PATCH", f"/api/cases/{part(case)}/state", form=form, version=version)

    def move_escalation(self, escalation: str, form: Move, *, version: int) -> EscalationOut:
        """On to another state: 409 `bad_state` lists the legal ones, 409 `not_ready` what is missing."""
        return self._one(
            EscalationOut, "PATCH", f"/api/escalations/{part(escalation)}/state", form=form, version=version
        )

    def note_exposure(self, exposure: str, form: Lasted) -> ExposureOut:
        """Say for how long you have looked so far: it only grows, and never beyond the time that has passed."""
        return self._one(ExposureOut, "PATCH", f"/api/exposures/{part(exposure)}", form=form)

    def note_presence(self, subject: str) -> list[OnlookerOut]:
        """Say that you look at something, about every 20 seconds, and hear who else does on this process of the
        desk.
        """
        return self._many(OnlookerOut, "PUT", f"/api/presence/{part(subject)}")

    def open_case(self, form: OpenCase) -> CaseOut:
        """POST /api/cases."""
        return self._one(CaseOut, "POST", "/api/cases", form=form)

    def pause_clock(self, clock: str, form: GiveReason, *, version: int) -> ClockOut:
        """A statutory clock stops only where its row says so: 403 `not_pausable` names the row."""
        return self._one(ClockOut, "POST", f"/api/clocks/{part(clock)}/pause", form=form, version=version)

    def pause_destination(self, name: str, *, version: int) -> DestinationOut:
        """POST /api/destinations/{name}/pause."""
        return self._one(DestinationOut, "POST", f"/api/destinations/{part(name)}/pause", version=version)

    def place_hold(self, form: PlaceHold) -> HoldOut:
        """Keep somebody's data, whatever erasure is asked for, until the hold is lifted."""
        return self._one(HoldOut, "POST", "/api/holds", form=form)

    def plan_erasure(self, erasure: str) -> PlanOut:
        """What running it would touch and keep, and what stands against it; nothing is changed."""
        return self._one(PlanOut, "GET", f"/api/erasures/{part(erasure)}/plan")

    def preview_import(self, form: ImportForm) -> ImportPreviewOut:
        """What each of the first rows of an upload would become, and why one would become nothing."""
        return self._one(ImportPreviewOut, "POST", "/api/escalations/imports/preview", form=form)

    def preview_template(self, template: str, form: Preview) -> PreviewOut:
        """What it makes of a situation; 422 `unknown_variable` names what the record does not have."""
        return self._one(PreviewOut, "POST", f"/api/comms/templates/{part(template)}/preview", form=form)

    def print_handover(self, handover: str) -> bytes:
        """The whole note as PDF."""
        return self._bytes("GET", f"/api/handovers/{part(handover)}/pdf")

    def propose_decision(self, case: str, form: ProposeDecision) -> DecisionOut:
        """POST /api/cases/{case}/decisions."""
        return self._one(DecisionOut, "POST", f"/api/cases/{part(case)}/decisions", form=form)

    def propose_demand(self, form: ProposeDemand) -> ProposalOut:
        """Class, place, law and requester that a text speaks for, each with its words: a person confirms them."""
        return self._one(ProposalOut, "POST", "/api/escalations/propose", form=form)

    def propose_finding(self, finding: str, *, version: int) -> FindingOut:
        """POST /api/findings/{finding}/propose."""
        return self._one(FindingOut, "POST", f"/api/findings/{part(finding)}/propose", version=version)

    def propose_items(self, escalation: str, form: ProposeItems) -> list[ProposedItem]:
        """What a text names, or the request's own where it is empty; nothing is changed."""
        return self._many(ProposedItem, "POST", f"/api/escalations/{part(escalation)}/proposals", form=form)

    def prune_dataset(self, name: str) -> PruneOut:
        """Take away files of versions older than the retention time that no run, hunt or evidence names."""
        return self._one(PruneOut, "POST", f"/api/datasets/{part(name)}/prune")

    def queue_bundle(self, case: str, form: MakeBundle) -> JobOut:
        """Ask for the sealed bundle; the job that is done has the file."""
        return self._one(JobOut, "POST", f"/api/cases/{part(case)}/bundles", form=form)

    def queue_report(self, case: str, form: MakeReport) -> JobOut:
        """Ask for the report; the job that is done has the file."""
        return self._one(JobOut, "POST", f"/api/cases/{part(case)}/reports", form=form)

    def read_evidence_content(self, ref: str, *, reason: str | None = None) -> bytes:
        """The verified content, always a download and never shown; labelled items ask for a reason, which is
        logged.
        """
        return self._bytes("GET", f"/api/evidence/{part(ref)}/content", params={"reason": reason})

    def read_notification(self, notification: int) -> NotificationOut:
        """POST /api/notifications/{notification}/read."""
        return self._one(NotificationOut, "POST", f"/api/notifications/{part(notification)}/read")

    def read_notifications(self) -> PageNotificationOut:
        """Mark all of one's own as read."""
        return self._one(PageNotificationOut, "POST", "/api/notifications/read")

    def rebuild_search(self) -> JobOut:
        """Ask for the search to be made anew; it answers all the while, and what changes meanwhile is not lost."""
        return self._one(JobOut, "POST", "/api/search/rebuild")

    def refuse_decision(self, decision: str, form: Because) -> DecisionOut:
        """POST /api/decisions/{decision}/refuse."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/refuse", form=form)

    def refuse_evidence(self, ref: str, form: Judge) -> HoldingOut:
        """Destroy a held item; its certificate stays."""
        return self._one(HoldingOut, "POST", f"/api/evidence/{part(ref)}/refuse", form=form)

    def refuse_update(self, update: str, form: UpdateReason) -> UpdateOut:
        """POST /api/comms/updates/{update}/refuse."""
        return self._one(UpdateOut, "POST", f"/api/comms/updates/{part(update)}/refuse", form=form)

    def refute_finding(self, finding: str, form: Review, *, version: int) -> FindingOut:
        """POST /api/findings/{finding}/refute."""
        return self._one(FindingOut, "POST", f"/api/findings/{part(finding)}/refute", form=form, version=version)

    def release_escalation(self, escalation: str) -> EscalationOut:
        """POST /api/escalations/{escalation}/release."""
        return self._one(EscalationOut, "POST", f"/api/escalations/{part(escalation)}/release")

    def release_evidence(self, ref: str, form: Judge) -> HoldingOut:
        """POST /api/evidence/{ref}/release."""
        return self._one(HoldingOut, "POST", f"/api/evidence/{part(ref)}/release", form=form)

    def release_lead(self, ref: str) -> LeadOut:
        """Give back what you claimed; 409 `not_claimed`, or `already_claimed` where it is somebody else's."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/release")

    def remove_calendar_day(self, calendar: str, day: date, *, reason: str, version: int) -> CalendarOut:
        """Take back what a person said of a day."""
        return self._one(
            CalendarOut,
            "DELETE",
            f"/api/calendars/{part(calendar)}/days/{part(day)}",
            params={"reason": reason},
            version=version,
        )

    def remove_channel(self, group: str, channel: int, *, version: int) -> GroupOut:
        """DELETE /api/comms/groups/{group}/channels/{channel}."""
        return self._one(
            GroupOut, "DELETE", f"/api/comms/groups/{part(group)}/channels/{part(channel)}", version=version
        )

    def remove_dataset(self, name: str, *, reason: str) -> DatasetOut:
        """Take it out of use; its files stay for the runs and evidence that read them."""
        return self._one(DatasetOut, "DELETE", f"/api/datasets/{part(name)}", params={"reason": reason})

    def remove_destination(self, name: str, *, version: int) -> DestinationOut:
        """POST /api/destinations/{name}/remove."""
        return self._one(DestinationOut, "POST", f"/api/destinations/{part(name)}/remove", version=version)

    def remove_on_call(self, desk: str, turn: int) -> OnCallOut:
        """DELETE /api/desks/{desk}/oncall/{turn}."""
        return self._one(OnCallOut, "DELETE", f"/api/desks/{part(desk)}/oncall/{part(turn)}")

    def remove_roster(self, desk: str, turn: int) -> RosterOut:
        """DELETE /api/desks/{desk}/roster/{turn}."""
        return self._one(RosterOut, "DELETE", f"/api/desks/{part(desk)}/roster/{part(turn)}")

    def remove_schedule(self, schedule: str, *, reason: str) -> ScheduleOut:
        """End a schedule; the jobs it asked for stay."""
        return self._one(ScheduleOut, "DELETE", f"/api/schedules/{part(schedule)}", params={"reason": reason})

    def remove_shift(self, desk: str, shift: str, *, version: int) -> TeamOut:
        """DELETE /api/desks/{desk}/shifts/{shift}."""
        return self._one(TeamOut, "DELETE", f"/api/desks/{part(desk)}/shifts/{part(shift)}", version=version)

    def remove_view(self, view: int) -> SavedViewOut:
        """DELETE /api/views/{view}."""
        return self._one(SavedViewOut, "DELETE", f"/api/views/{part(view)}")

    def renounce_role(self, escalation: str, role: EscalationRole) -> list[EscalationParticipantOut]:
        """DELETE /api/escalations/{escalation}/roles/{role}."""
        return self._many(EscalationParticipantOut, "DELETE", f"/api/escalations/{part(escalation)}/roles/{part(role)}")

    def repeat_run(self, run: str) -> RunOut:
        """Run it again on the versions it read; `equal` or `differs`."""
        return self._one(RunOut, "POST", f"/api/runs/{part(run)}/repeat")

    def replay_calendar(self, form: CalendarReplayAsked) -> CalendarReplayOut:
        """What clocks would have been late by another calendar; nothing is written."""
        return self._one(CalendarReplayOut, "POST", "/api/escalation-replays/calendar", form=form)

    def replay_matrix(self, form: ReplayAsked) -> ReplayOut:
        """What another matrix would have promised and kept; nothing is written."""
        return self._one(ReplayOut, "POST", "/api/escalation-replays", form=form)

    def replay_staffing(self, form: StaffingReplayAsked) -> StaffingReplayOut:
        """What two staffings would have made of the same arrivals, in a model; nothing is written."""
        return self._one(StaffingReplayOut, "POST", "/api/escalation-replays/staffing", form=form)

    def request_erasure(self, form: RequestErasure) -> ErasureOut:
        """Ask for a person to be erased; somebody else confirms it before it can run."""
        return self._one(ErasureOut, "POST", "/api/erasures", form=form)

    def resume_clock(self, clock: str, form: GiveReason, *, version: int) -> ClockOut:
        """POST /api/clocks/{clock}/resume."""
        return self._one(ClockOut, "POST", f"/api/clocks/{part(clock)}/resume", form=form, version=version)

    def resume_destination(self, name: str, *, version: int) -> DestinationOut:
        """POST /api/destinations/{name}/resume."""
        return self._one(DestinationOut, "POST", f"/api/destinations/{part(name)}/resume", version=version)

    def retry_action(self, action: str) -> DecisionOut:
        """POST /api/actions/{action}/retry."""
        return self._one(DecisionOut, "POST", f"/api/actions/{part(action)}/retry")

    def retry_message(self, message: str) -> MessageOut:
        """POST /api/messages/{message}/retry."""
        return self._one(MessageOut, "POST", f"/api/messages/{part(message)}/retry")

    def retry_update(self, update: str) -> UpdateOut:
        """Try again what did not arrive."""
        return self._one(UpdateOut, "POST", f"/api/comms/updates/{part(update)}/retry")

    def reveal(self, form: Reveal) -> ExposureOut:
        """Say that you are about to look; 403 `category_opted_out` or `exposure_cap` where a colleague should, but
        never in a case of impact S0.
        """
        return self._one(ExposureOut, "POST", "/api/exposures", form=form)

    def reverse_decision(self, decision: str, form: Because) -> DecisionOut:
        """POST /api/decisions/{decision}/reverse."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/reverse", form=form)

    def review_escalation(self, escalation: str) -> EscalationReview:
        """A draft of the after-action review of an S0 or S1, as Markdown; 409 `not_grave` for any other."""
        return self._one(EscalationReview, "GET", f"/api/escalations/{part(escalation)}/review")

    def review_glass(self, ref: str, form: ReviewGlass, *, version: int) -> GlassOut:
        """Say whether it was right to break it; nobody reviews their own. An objection ends what is still open."""
        return self._one(GlassOut, "POST", f"/api/glass/{part(ref)}/review", form=form, version=version)

    def revise_case_template(self, demand_class: str, form: ReviseCaseTemplate, *, version: int) -> CaseTemplateOut:
        """A further version for what comes in from now on; 412 `stale_version` holds both contents."""
        return self._one(
            CaseTemplateOut, "PUT", f"/api/classes/{part(demand_class)}/template", form=form, version=version
        )

    def revise_matrix(self, form: ReviseMatrix, *, version: int) -> MatrixOut:
        """A new version of the matrix; the queue is put in its order at once, in the background."""
        return self._one(MatrixOut, "PUT", "/api/matrix", form=form, version=version)

    def revise_obligation(self, obligation: str, form: ReviseObligation, *, version: int) -> ObligationOut:
        """Say with a reason whether it applies, or change what it says; nothing that was in force is lost. If-Match
        names the row's `version`. Clocks that run keep what they started with.
        """
        return self._one(ObligationOut, "PATCH", f"/api/obligations/{part(obligation)}", form=form, version=version)

    def revoke_grant(self, grant: str, *, reason: str) -> GrantOut:
        """End a grant before its time; 409 `grant_revoked` where that was done before."""
        return self._one(GrantOut, "DELETE", f"/api/grants/{part(grant)}", params={"reason": reason})

    def revoke_token(self, name: str, token: str) -> TokenLineOut:
        """End a token of one's own, or anybody's for an administrator, by the id that the list shows."""
        return self._one(TokenLineOut, "DELETE", f"/api/users/{part(name)}/tokens/{part(token)}")

    def rotate_destination(self, name: str, form: RotateSecret, *, version: int) -> DestinationSecretOut:
        """POST /api/destinations/{name}/rotate."""
        return self._one(
            DestinationSecretOut, "POST", f"/api/destinations/{part(name)}/rotate", form=form, version=version
        )

    def rotate_source(self, source: str, *, version: int) -> SourceSecretOut:
        """A new secret; the old one opens nothing any more."""
        return self._one(SourceSecretOut, "POST", f"/api/intake-sources/{part(source)}/rotate", version=version)

    def run_erasure(self, erasure: str) -> JobOut:
        """Ask for it to be carried out, or gone on with where it was stopped; 403 `erasure_stopped` where a hold,
        an open case or a message that may yet be sent forbids it.
        """
        return self._one(JobOut, "POST", f"/api/erasures/{part(erasure)}/run")

    def run_hunt(self, form: HuntIn) -> JobOut:
        """Ask for a detector to be run; 422 names a role the dataset lacks, or a parameter and its bounds. The
        job's result names the run.
        """
        return self._one(JobOut, "POST", "/api/hunts", form=form)

    def run_query(self, form: QueryIn) -> QueryOut:
        """Run one SELECT over the named datasets; the run is kept, also where it was refused or stopped."""
        return self._one(QueryOut, "POST", "/api/queries", form=form)

    def sample_dataset(self, name: str, *, limit: int | None = None) -> SampleOut:
        """Its newest rows, newest first, without the sensitive columns."""
        return self._one(SampleOut, "GET", f"/api/datasets/{part(name)}/sample", params={"limit": limit})

    def save_view(self, form: SaveView) -> SavedViewOut:
        """Keep how one sees a list; 409 `name_taken` where one has a view of this name in the room."""
        return self._one(SavedViewOut, "POST", "/api/views", form=form)

    def seal_evidence(self, ref: str, *, version: int) -> EvidenceOut:
        """POST /api/evidence/{ref}/seal."""
        return self._one(EvidenceOut, "POST", f"/api/evidence/{part(ref)}/seal", version=version)

    def search(
        self, *, q: str, kind: DocumentKind | None = None, cursor: str | None = None, limit: int | None = None
    ) -> SearchOut:
        """What holds every word, in its reference, its title or its text: the better place first, then the newest."""
        return self._one(
            SearchOut, "GET", "/api/search", params={"q": q, "kind": kind, "cursor": cursor, "limit": limit}
        )

    def send_chunk(self, upload: str, content: Content, *, offset: int, sha256: str) -> UploadOut:
        """Where the offset is not the upload's, 409 `offset_differs` tells the true one in `facts.offset`."""
        return self._one(
            UploadOut,
            "PATCH",
            f"/api/uploads/{part(upload)}",
            params={"offset": offset, "sha256": sha256},
            content=content,
        )

    def send_update(self, update: str) -> UpdateOut:
        """Post it to each of its channels; 403 `not_approved` where a second pair of eyes is missing."""
        return self._one(UpdateOut, "POST", f"/api/comms/updates/{part(update)}/send")

    def set_audience(self, audience: str, form: SetAudience, *, version: int) -> AudienceOut:
        """PUT /api/comms/audiences/{audience}."""
        return self._one(AudienceOut, "PUT", f"/api/comms/audiences/{part(audience)}", form=form, version=version)

    def set_availability(self, form: Availability) -> Availability:
        """Say that you are not free until a time, or free again; no reason is asked for."""
        return self._one(Availability, "PUT", "/api/availability", form=form)

    def set_calendar_day(self, calendar: str, form: SetDay, *, version: int) -> CalendarOut:
        """Say of one day that it is off, or worked although it is a holiday."""
        return self._one(CalendarOut, "POST", f"/api/calendars/{part(calendar)}/days", form=form, version=version)

    def set_case_role(self, case: str, form: SetRole, *, version: int) -> CaseOut:
        """If-Match names the version of the entity in the case, not of the case."""
        return self._one(CaseOut, "PATCH", f"/api/cases/{part(case)}/entities", form=form, version=version)

    def set_escalation_desk(self, escalation: str, form: SetEscalationDesk, *, version: int) -> RoutingOut:
        """Move it to a desk, with a reason; 409 `desk_not_cleared` where that desk may not take it."""
        return self._one(RoutingOut, "PUT", f"/api/escalations/{part(escalation)}/desk", form=form, version=version)

    def set_exposure_preferences(self, form: Preferences) -> Preferences:
        """All of what you choose, at once."""
        return self._one(Preferences, "PUT", "/api/exposures/preferences", form=form)

    def set_lead_role(self, ref: str, form: RoleIn, *, version: int) -> LeadOut:
        """POST /api/leads/{ref}/role."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/role", form=form, version=version)

    def set_on_call(self, desk: str, form: SetOnCall) -> OnCallOut:
        """Note whom to call in a time; the same twice is noted once."""
        return self._one(OnCallOut, "POST", f"/api/desks/{part(desk)}/oncall", form=form)

    def set_outcome(self, escalation: str, form: SetOutcome) -> list[ItemOut]:
        """What became of listed things: where and since when, or why not."""
        return self._many(ItemOut, "PUT", f"/api/escalations/{part(escalation)}/outcomes", form=form)

    def set_roster(self, desk: str, form: SetRoster) -> RosterOut:
        """Note somebody's time at a desk; the same twice is noted once."""
        return self._one(RosterOut, "POST", f"/api/desks/{part(desk)}/roster", form=form)

    def set_shift(self, desk: str, form: SetShift, *, version: int) -> TeamOut:
        """Plan a shift, or plan the one of this key otherwise."""
        return self._one(TeamOut, "POST", f"/api/desks/{part(desk)}/shifts", form=form, version=version)

    def set_skills(self, person: str, form: SetSkills, *, version: int) -> SkillsOut:
        """All of what somebody can take on, at once; version 0 where nothing was said yet."""
        return self._one(SkillsOut, "PUT", f"/api/people/{part(person)}/skills", form=form, version=version)

    def settle_mail_failure(self, failure: int) -> MailFailureOut:
        """Say that a mail was dealt with by hand; it is tried no more."""
        return self._one(MailFailureOut, "POST", f"/api/mail-failures/{part(failure)}/settle")

    def show_approval(self, ref: str) -> ApprovalOut:
        """GET /api/approvals/{ref}."""
        return self._one(ApprovalOut, "GET", f"/api/approvals/{part(ref)}")

    def show_availability(self) -> Availability:
        """Until when you said that you are not free."""
        return self._one(Availability, "GET", "/api/availability")

    def show_calendar(self, calendar: str) -> CalendarOut:
        """GET /api/calendars/{calendar}."""
        return self._one(CalendarOut, "GET", f"/api/calendars/{part(calendar)}")

    def show_calendar_upgrade(self, calendar: str) -> UpgradeOut:
        """What the installed library of holidays would change; nothing changes by looking."""
        return self._one(UpgradeOut, "GET", f"/api/calendars/{part(calendar)}/upgrade")

    def show_case(self, case: str) -> CaseOut:
        """GET /api/cases/{case}."""
        return self._one(CaseOut, "GET", f"/api/cases/{part(case)}")

    def show_case_links(self, case: str) -> LinksOut:
        """The entities of a case, with the roles that people gave them, and what its leads say links them."""
        return self._one(LinksOut, "GET", f"/api/cases/{part(case)}/links")

    def show_case_template(self, demand_class: str) -> CaseTemplateOut:
        """GET /api/classes/{demand_class}/template."""
        return self._one(CaseTemplateOut, "GET", f"/api/classes/{part(demand_class)}/template")

    def show_clock(self, clock: str) -> ClockOut:
        """GET /api/clocks/{clock}."""
        return self._one(ClockOut, "GET", f"/api/clocks/{part(clock)}")

    def show_compaction(self, name: str, job: str) -> CompactOut:
        """What was put together, once the job is done, and the proof that no row changed."""
        return self._one(CompactOut, "GET", f"/api/datasets/{part(name)}/compactions/{part(job)}")

    def show_coverage(
        self, desk: str, *, start: AwareDatetime | None = None, end: AwareDatetime | None = None
    ) -> CoverageOut:
        """Who covers a desk, from now and for a week unless told, and what nobody covers, with the reason."""
        return self._one(CoverageOut, "GET", f"/api/desks/{part(desk)}/coverage", params={"start": start, "end": end})

    def show_custody(self, ref: str) -> PageCustodyEntry:
        """GET /api/evidence/{ref}/custody."""
        return self._one(PageCustodyEntry, "GET", f"/api/evidence/{part(ref)}/custody")

    def show_dataset(self, name: str) -> DatasetOut:
        """Its declaration, size, span of time, and newest loads."""
        return self._one(DatasetOut, "GET", f"/api/datasets/{part(name)}")

    def show_decision(self, decision: str) -> DecisionOut:
        """GET /api/decisions/{decision}."""
        return self._one(DecisionOut, "GET", f"/api/decisions/{part(decision)}")

    def show_desk(self) -> DeskOut:
        """Which desk this is; told to anybody, signed in or not."""
        return self._one(DeskOut, "GET", "/api/desk")

    def show_destination(self, name: str) -> DestinationOut:
        """GET /api/destinations/{name}."""
        return self._one(DestinationOut, "GET", f"/api/destinations/{part(name)}")

    def show_detector(self, name: str) -> DetectorOut:
        """Its documentation page, parameters, needs, and what it reads wrongly."""
        return self._one(DetectorOut, "GET", f"/api/detectors/{part(name)}")

    def show_dossier(self, kind: str, id_: str, *, purpose: str | None = None) -> DossierOut:
        """The dossier of `kind:id`, over the datasets that the actor may read; with a purpose also over sensitive
        columns for which they have a grant, which the ledger notes.
        """
        return self._one(DossierOut, "GET", f"/api/dossiers/{part(kind)}/{part(id_)}", params={"purpose": purpose})

    def show_entity(self, kind: str, entity: str) -> EntityOut:
        """The id may itself hold slashes and colons."""
        return self._one(EntityOut, "GET", f"/api/entities/{part(kind)}/{part(entity)}")

    def show_erasure(self, erasure: str) -> ErasureOut:
        """GET /api/erasures/{erasure}."""
        return self._one(ErasureOut, "GET", f"/api/erasures/{part(erasure)}")

    def show_escalation(self, escalation: str) -> EscalationOut:
        """GET /api/escalations/{escalation}."""
        return self._one(EscalationOut, "GET", f"/api/escalations/{part(escalation)}")

    def show_escalation_metrics(
        self,
        *,
        since: AwareDatetime | None = None,
        until: AwareDatetime | None = None,
        by: MetricsBy | None = None,
        zone: str | None = None,
        demand_class: DemandClass | None = None,
        jurisdiction: str | None = None,
        severity: str | None = None,
        requester_kind: RequesterKind | None = None,
    ) -> EscalationMetrics:
        """Times from the legal start, attainment, breaches, backlog and flow; the last 90 days unless told."""
        return self._one(
            EscalationMetrics,
            "GET",
            "/api/escalation-metrics",
            params={
                "since": since,
                "until": until,
                "by": by,
                "zone": zone,
                "demand_class": demand_class,
                "jurisdiction": jurisdiction,
                "severity": severity,
                "requester_kind": requester_kind,
            },
        )

    def show_escalation_template(self, escalation: str) -> EscalationTemplateOut:
        """Which template and version it has, and what the newest would add."""
        return self._one(EscalationTemplateOut, "GET", f"/api/escalations/{part(escalation)}/template")

    def show_evidence(self, ref: str) -> EvidenceOut:
        """GET /api/evidence/{ref}."""
        return self._one(EvidenceOut, "GET", f"/api/evidence/{part(ref)}")

    def show_exposure(self) -> MyExposure:
        """GET /api/exposures/me."""
        return self._one(MyExposure, "GET", "/api/exposures/me")

    def show_finding(self, finding: str) -> FindingOut:
        """GET /api/findings/{finding}."""
        return self._one(FindingOut, "GET", f"/api/findings/{part(finding)}")

    def show_floor(self) -> FloorOut:
        """GET /api/floor."""
        return self._one(FloorOut, "GET", "/api/floor")

    def show_glass(self, ref: str) -> GlassOut:
        """GET /api/glass/{ref}."""
        return self._one(GlassOut, "GET", f"/api/glass/{part(ref)}")

    def show_group(self, group: str) -> GroupOut:
        """GET /api/comms/groups/{group}."""
        return self._one(GroupOut, "GET", f"/api/comms/groups/{part(group)}")

    def show_handover(self, handover: str) -> HandoverOut:
        """GET /api/handovers/{handover}."""
        return self._one(HandoverOut, "GET", f"/api/handovers/{part(handover)}")

    def show_health(self) -> HealthOut:
        """What `/readyz` and `/metrics` know, for a person to read."""
        return self._one(HealthOut, "GET", "/api/health")

    def show_heat(
        self, kind: str, id_: str, *, dataset: str | None = None, role: str | None = None, zone: str | None = None
    ) -> HeatOut:
        """The week of `kind:id` in one role of one dataset that the actor may read; sensitive columns are not
        looked at.
        """
        return self._one(
            HeatOut,
            "GET",
            f"/api/heat/{part(kind)}/{part(id_)}",
            params={"dataset": dataset, "role": role, "zone": zone},
        )

    def show_history(self, subject: str, *, cursor: str | None = None, limit: int | None = None) -> PageHistoryLine:
        """What happened to a lead, a case, a finding, a decision, an approval, an action, an item of evidence, a
        run or a `dataset:name`, the newest first. Of anything else the ledger tells those who may read it.
        """
        return self._one(
            PageHistoryLine, "GET", f"/api/history/{part(subject)}", params={"cursor": cursor, "limit": limit}
        )

    def show_holding(self, ref: str) -> HoldingOut:
        """GET /api/evidence/{ref}/holding."""
        return self._one(HoldingOut, "GET", f"/api/evidence/{part(ref)}/holding")

    def show_hunt(self, run: str) -> HuntOut:
        """GET /api/hunts/{run}."""
        return self._one(HuntOut, "GET", f"/api/hunts/{part(run)}")

    def show_indexing(self, name: str, job: str) -> IndexOut:
        """Whose postings were made, once the job is done."""
        return self._one(IndexOut, "GET", f"/api/datasets/{part(name)}/indexings/{part(job)}")

    def show_job(self, job: str) -> JobOut:
        """How far it is, what came of it, or why it failed."""
        return self._one(JobOut, "GET", f"/api/jobs/{part(job)}")

    def show_lead(self, ref: str, *, purpose: str | None = None) -> LeadOut:
        """Sensitive values appear as stand-ins; with a purpose they are shown to those with a grant, which is
        noted.
        """
        return self._one(LeadOut, "GET", f"/api/leads/{part(ref)}", params={"purpose": purpose})

    def show_lead_links(self, ref: str) -> LinksOut:
        """The members of a lead and what its run found them to have in common; sensitive values appear as stand-
        ins. Where the detector keeps no edges, the members and the objects that the lead counts.
        """
        return self._one(LinksOut, "GET", f"/api/leads/{part(ref)}/links")

    def show_links(
        self,
        kind: str,
        id_: str,
        *,
        since: AwareDatetime | None = None,
        until: AwareDatetime | None = None,
        limit: int | None = None,
    ) -> LinksOut:
        """Which entities of its kind share with `kind:id` what few share, over the datasets that the actor may
        read. What too many hold connects nobody, and is told. Sensitive columns are not looked at.
        """
        return self._one(
            LinksOut,
            "GET",
            f"/api/links/{part(kind)}/{part(id_)}",
            params={"since": since, "until": until, "limit": limit},
        )

    def show_load(self, name: str, job: str) -> LoadOut:
        """What a load did, once its job is done: rows taken and refused, file by file."""
        return self._one(LoadOut, "GET", f"/api/datasets/{part(name)}/loads/{part(job)}")

    def show_me(self) -> UserOut:
        """GET /api/users/me."""
        return self._one(UserOut, "GET", "/api/users/me")

    def show_mentions(self, kind: str, id_: str) -> MentionsOut:
        """The leads that have `kind:id` as a member, the cases that hold it with its role there, and what was
        decided.
        """
        return self._one(MentionsOut, "GET", f"/api/mentions/{part(kind)}/{part(id_)}")

    def show_message(self, message: str) -> MessageWhole:
        """GET /api/messages/{message}."""
        return self._one(MessageWhole, "GET", f"/api/messages/{part(message)}")

    def show_obligation(self, obligation: str) -> ObligationOut:
        """One row as it is in force now. No legal advice."""
        return self._one(ObligationOut, "GET", f"/api/obligations/{part(obligation)}")

    def show_obligation_history(self, obligation: str) -> ObligationHistory:
        """Who changed it, when, why, and what differed, the newest first."""
        return self._one(ObligationHistory, "GET", f"/api/obligations/{part(obligation)}/history")

    def show_on_duty(self, *, at: AwareDatetime | None = None) -> OnDutyOut:
        """All desks at an instant, now unless told: who is on shift, who is on call in which order, who comes next."""
        return self._one(OnDutyOut, "GET", "/api/coverage", params={"at": at})

    def show_policy(self, clause: str, *, version: str | None = None) -> ClauseOut:
        """GET /api/policies/{clause}."""
        return self._one(ClauseOut, "GET", f"/api/policies/{part(clause)}", params={"version": version})

    def show_rebuild(self, job: str) -> RebuiltOut:
        """What was made anew, once the job is done."""
        return self._one(RebuiltOut, "GET", f"/api/search/rebuilds/{part(job)}")

    def show_routing(self, escalation: str) -> RoutingOut:
        """Where it fits now: the desks and people that may take it, the best first, with the terms for and against."""
        return self._one(RoutingOut, "GET", f"/api/escalations/{part(escalation)}/routing")

    def show_run(self, run: str) -> RunOut:
        """Query, parameters, the files it read with their hashes, and the hash of its result."""
        return self._one(RunOut, "GET", f"/api/runs/{part(run)}")

    def show_session(self) -> SessionOut:
        """The session that this request comes with, and its token against forgery."""
        return self._one(SessionOut, "GET", "/api/session")

    def show_situation(self, escalation: str) -> Situation:
        """The situation report as the record fills it, for people to add to."""
        return self._one(Situation, "GET", f"/api/escalations/{part(escalation)}/situation")

    def show_start(self) -> StartOut | None:
        """Where to begin; null on a desk that has no story to tell, as every desk of real people is."""
        return self._perhaps(StartOut, "GET", "/api/start")

    def show_swap(self, swap: str) -> SwapOut:
        """GET /api/on-call-swaps/{swap}."""
        return self._one(SwapOut, "GET", f"/api/on-call-swaps/{part(swap)}")

    def show_team(self, desk: str) -> TeamOut:
        """A desk with its shifts, and the roster and calls that are not over."""
        return self._one(TeamOut, "GET", f"/api/desks/{part(desk)}")

    def show_template_history(self, template: str) -> list[TemplateOut]:
        """Every version of a template, the oldest first; it is named like situation_update.legal.ja or ….ja.JP."""
        return self._many(TemplateOut, "GET", f"/api/comms/templates/{part(template)}/history")

    def show_update(self, update: str) -> UpdateOut:
        """GET /api/comms/updates/{update}."""
        return self._one(UpdateOut, "GET", f"/api/comms/updates/{part(update)}")

    def show_upload(self, upload: str) -> UploadOut:
        """GET /api/uploads/{upload}."""
        return self._one(UploadOut, "GET", f"/api/uploads/{part(upload)}")

    def show_user(self, name: str) -> PersonOut:
        """GET /api/users/{name}."""
        return self._one(PersonOut, "GET", f"/api/users/{part(name)}")

    def show_verifying(self, escalation: str) -> VerifyingOut:
        """What speaks for and against whoever asks; no data of users leaves before a person has verified them."""
        return self._one(VerifyingOut, "GET", f"/api/escalations/{part(escalation)}/verifying")

    def sign_in(self, form: SignIn) -> SessionOut:
        """Sign in: a fresh session in an HttpOnly cookie. A session that the request came with is ended."""
        return self._one(SessionOut, "POST", "/api/session", form=form)

    def sign_out(self) -> EndedOut:
        """End the session that this request comes with."""
        return self._one(EndedOut, "DELETE", "/api/session")

    def sign_out_everywhere(self) -> EndedOut:
        """End all of one's own sessions; tokens stay."""
        return self._one(EndedOut, "DELETE", "/api/sessions")

    def skip_message(self, message: str, form: Skip) -> MessageOut:
        """POST /api/messages/{message}/skip."""
        return self._one(MessageOut, "POST", f"/api/messages/{part(message)}/skip", form=form)

    def snooze_escalation(self, escalation: str, form: Snooze, *, version: int) -> EscalationOut:
        """Put it off; 403 `clock_runs` where a legal clock would grow short meanwhile."""
        return self._one(
            EscalationOut, "POST", f"/api/escalations/{part(escalation)}/snooze", form=form, version=version
        )

    def snooze_lead(self, ref: str, form: SnoozeIn, *, version: int) -> LeadOut:
        """POST /api/leads/{ref}/snooze."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/snooze", form=form, version=version)

    def submit_update(self, update: str, *, version: int) -> UpdateOut:
        """Ask for a second pair of eyes on exactly this."""
        return self._one(UpdateOut, "POST", f"/api/comms/updates/{part(update)}/submit", version=version)

    def tail_ledger(
        self,
        *,
        after: int | None = None,
        before: int | None = None,
        order: str | None = None,
        subject: str | None = None,
        actor: str | None = None,
        verb: str | None = None,
        limit: int | None = None,
    ) -> list[LedgerLine]:
        """Entries behind a position, oldest first; or before one, newest first."""
        return self._many(
            LedgerLine,
            "GET",
            "/api/ledger",
            params={
                "after": after,
                "before": before,
                "order": order,
                "subject": subject,
                "actor": actor,
                "verb": verb,
                "limit": limit,
            },
        )

    def take_in(self, form: TakeIn) -> Taken:
        """Take a request in. A second delivery of the same (channel, external_ref) changes nothing: 200."""
        return self._one(Taken, "POST", "/api/escalations", form=form)

    def take_mail(self, content: Content) -> MailTaken:
        """Take in a mail (RFC 5322) as it came. The same mail again changes nothing: 200."""
        return self._one(MailTaken, "POST", "/api/escalations/mail", content=content)

    def take_turn(self) -> RoundOut:
        """Read some more files now, in a fresh round where none is open; ask again until `ended_at` is there."""
        return self._one(RoundOut, "POST", "/api/rounds")

    def tell_of_escalation(self, escalation: str, form: TellOf) -> UpdateOut:
        """Draft an update for an audience from the record; it leaves by the routes of updates."""
        return self._one(UpdateOut, "POST", f"/api/escalations/{part(escalation)}/updates", form=form)

    def test_destination(self, name: str) -> TestedOut:
        """POST /api/destinations/{name}/test."""
        return self._one(TestedOut, "POST", f"/api/destinations/{part(name)}/test")

    def test_detector(self, name: str) -> TrialsOut:
        """Run the cases packaged with the detector; nothing is written."""
        return self._one(TrialsOut, "POST", f"/api/detectors/{part(name)}/test")

    def triage_escalation(self, escalation: str, form: Triage, *, version: int) -> EscalationOut:
        """Note what a first look found; lowering a severity waits for a second person."""
        return self._one(
            EscalationOut, "PATCH", f"/api/escalations/{part(escalation)}/triage", form=form, version=version
        )

    def triage_leads(self, form: BulkIn) -> BulkOut:
        """One act on up to 500 leads: what may be done is done at once, and of each other it is told why not."""
        return self._one(BulkOut, "POST", "/api/leads/bulk", form=form)

    def type_instant(self, clock: str, form: TypeInstant, *, version: int) -> ClockOut:
        """The time that an instrument sets, and where one has it from."""
        return self._one(ClockOut, "PUT", f"/api/clocks/{part(clock)}/instant", form=form, version=version)

    def undo_lead(self, ref: str, *, version: int) -> LeadOut:
        """Take back your own last act; 409 `nothing_to_undo`, or `too_late_to_undo` where something happened since."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/undo", version=version)

    def use_link(self, form: UseLink) -> NameOut:
        """Set a password with a one-time link; then sign in."""
        return self._one(NameOut, "POST", "/api/password/link", form=form)

    def verify_evidence(self, ref: str) -> EvidenceOut:
        """Check content and seal now; what does not hold is quarantined and answered with 500 `evidence_broken`."""
        return self._one(EvidenceOut, "POST", f"/api/evidence/{part(ref)}/verify")

    def verify_ledger(self) -> ChainOut:
        """Walk the whole chain, what one may not see too, as `watchfloor ledger verify` does; it takes its time."""
        return self._one(ChainOut, "POST", "/api/ledger/verify")

    def verify_requester(self, escalation: str, form: VerifyRequester, *, version: int) -> EscalationOut:
        """PATCH /api/escalations/{escalation}/requester."""
        return self._one(
            EscalationOut, "PATCH", f"/api/escalations/{part(escalation)}/requester", form=form, version=version
        )

    def wait_for(self, escalation: str, form: Wait, *, version: int) -> EscalationOut:
        """POST /api/escalations/{escalation}/wait."""
        return self._one(EscalationOut, "POST", f"/api/escalations/{part(escalation)}/wait", form=form, version=version)

    def withdraw_decision(self, decision: str, form: Because) -> DecisionOut:
        """POST /api/decisions/{decision}/withdraw."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/withdraw", form=form)

    def withdraw_erasure(self, erasure: str, form: WithReason) -> ErasureOut:
        """POST /api/erasures/{erasure}/withdraw."""
        return self._one(ErasureOut, "POST", f"/api/erasures/{part(erasure)}/withdraw", form=form)

    def withdraw_swap(self, swap: str, *, version: int) -> SwapOut:
        """Ask for it no more."""
        return self._one(SwapOut, "POST", f"/api/on-call-swaps/{part(swap)}/withdraw", version=version)

    def withdraw_update(self, update: str, form: UpdateReason, *, version: int) -> UpdateOut:
        """POST /api/comms/updates/{update}/withdraw."""
        return self._one(UpdateOut, "POST", f"/api/comms/updates/{part(update)}/withdraw", form=form, version=version)

    def write_escalation_note(self, escalation: str, form: WriteEscalationNote) -> list[EscalationNoteOut]:
        """POST /api/escalations/{escalation}/notes."""
        return self._many(EscalationNoteOut, "POST", f"/api/escalations/{part(escalation)}/notes", form=form)

    def write_note(self, case: str, form: WriteNote) -> NoteOut:
        """POST /api/cases/{case}/notes."""
        return self._one(NoteOut, "POST", f"/api/cases/{part(case)}/notes", form=form)

    def write_out_handover(self, handover: str) -> HandoverText:
        """The whole note as Markdown."""
        return self._one(HandoverText, "GET", f"/api/handovers/{part(handover)}/text")

    def write_template(self, template: str, form: WriteTemplate, *, version: int) -> TemplateOut:
        """A further version; If-Match names the newest, "0" where there is none yet."""
        return self._one(TemplateOut, "PUT", f"/api/comms/templates/{part(template)}", form=form, version=version)
