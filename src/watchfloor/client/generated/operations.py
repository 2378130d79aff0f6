"""The operations of the API, generated from its contract by `python -m tools.client`; not to be edited."""

from watchfloor.client.connection import Content
from watchfloor.client.generated.shapes import (
    ActionState,
    AddEntities,
    AddFinding,
    AddUser,
    ApprovalOut,
    Approve,
    AttachEvidence,
    AttachLead,
    Because,
    BookDifference,
    CaseOut,
    CaseState,
    ChangeLead,
    CheckIn,
    CheckOut,
    ClauseOut,
    CloseCase,
    CollectLocator,
    CollectQuery,
    DatasetOut,
    DecisionOut,
    DetectorOut,
    DossierOut,
    EntityOut,
    ErasureOut,
    EvidenceOut,
    Family,
    FindingOut,
    GiveGrant,
    GrantOut,
    GuessIn,
    GuessOut,
    HoldOut,
    HuntFile,
    HuntIn,
    HuntOut,
    IssueToken,
    Label,
    LabelIn,
    LeadOut,
    LeadState,
    LedgerLine,
    LoadIn,
    LoadOut,
    MakeBundle,
    MakeReport,
    Marking,
    Measure,
    MoveCase,
    NoteOut,
    OpenCase,
    PageActionOut,
    PageApprovalOut,
    PageCaseLine,
    PageClauseOut,
    PageCustodyEntry,
    PageDatasetLine,
    PageDetectorLine,
    PageEntityOut,
    PageErasureOut,
    PageGrantOut,
    PageHoldOut,
    PageHuntOut,
    PageLeadLine,
    PageQuarantineLine,
    PageRunOut,
    PlaceHold,
    PlanOut,
    ProposeDecision,
    QueryIn,
    QueryOut,
    RequestErasure,
    Review,
    RoleIn,
    RunOut,
    SetRole,
    SnoozeIn,
    TokenOut,
    TrialsOut,
    UserOut,
    WithReason,
    WriteNote,
)
from watchfloor.client.wire import Wire, part


class Operations(Wire):
    """One method for each operation of the API.

    First what its path names, then its form or its bytes; everything else by keyword, where None is left to the desk.
    Every method raises ProblemAnswer where the desk refuses, and Unreachable where nothing answers.
    """

    def add_case_entities(self, case: str, form: AddEntities) -> CaseOut:
        """POST /api/cases/{case}/entities."""
        return self._one(CaseOut, "POST", f"/api/cases/{part(case)}/entities", form=form)

    def add_finding(self, case: str, form: AddFinding) -> FindingOut:
        """POST /api/cases/{case}/findings."""
        return self._one(FindingOut, "POST", f"/api/cases/{part(case)}/findings", form=form)

    def add_user(self, form: AddUser) -> UserOut:
        """POST /api/users."""
        return self._one(UserOut, "POST", "/api/users", form=form)

    def amend_decision(self, decision: str, form: ProposeDecision, *, version: int) -> DecisionOut:
        """PATCH /api/decisions/{decision}."""
        return self._one(DecisionOut, "PATCH", f"/api/decisions/{part(decision)}", form=form, version=version)

    def approve_decision(self, decision: str, form: Approve) -> DecisionOut:
        """POST /api/decisions/{decision}/approve."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/approve", form=form)

    def attach_evidence(self, case: str, form: AttachEvidence) -> CaseOut:
        """POST /api/cases/{case}/evidence."""
        return self._one(CaseOut, "POST", f"/api/cases/{part(case)}/evidence", form=form)

    def attach_lead(self, case: str, form: AttachLead) -> CaseOut:
        """POST /api/cases/{case}/leads."""
        return self._one(CaseOut, "POST", f"/api/cases/{part(case)}/leads", form=form)

    def change_case_lead(self, case: str, form: ChangeLead, *, version: int) -> CaseOut:
        """PATCH /api/cases/{case}/lead."""
        return self._one(CaseOut, "PATCH", f"/api/cases/{part(case)}/lead", form=form, version=version)

    def check_dataset(self, name: str, form: CheckIn) -> CheckOut:
        """Hash the stored files again and compare with the record."""
        return self._one(CheckOut, "POST", f"/api/datasets/{part(name)}/check", form=form)

    def claim_lead(self, ref: str) -> LeadOut:
        """Take it for yourself; 409 `already_claimed` where somebody was first."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/claim")

    def close_case(self, case: str, form: CloseCase, *, version: int) -> CaseOut:
        """POST /api/cases/{case}/close."""
        return self._one(CaseOut, "POST", f"/api/cases/{part(case)}/close", form=form, version=version)

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

    def compare_policies(self, *, older: str, newer: str) -> BookDifference:
        """GET /api/policies/difference."""
        return self._one(BookDifference, "GET", "/api/policies/difference", params={"older": older, "newer": newer})

    def confirm_erasure(self, erasure: str, form: WithReason) -> ErasureOut:
        """The second pair of eyes; 403 `own_request` for whoever asked."""
        return self._one(ErasureOut, "POST", f"/api/erasures/{part(erasure)}/confirm", form=form)

    def confirm_finding(self, finding: str, form: Review, *, version: int) -> FindingOut:
        """POST /api/findings/{finding}/confirm."""
        return self._one(FindingOut, "POST", f"/api/findings/{part(finding)}/confirm", form=form, version=version)

    def contest_finding(self, finding: str, form: Review, *, version: int) -> FindingOut:
        """POST /api/findings/{finding}/contest."""
        return self._one(FindingOut, "POST", f"/api/findings/{part(finding)}/contest", form=form, version=version)

    def edit_note(self, case: str, note: int, form: WriteNote, *, version: int) -> NoteOut:
        """PATCH /api/cases/{case}/notes/{note}."""
        return self._one(NoteOut, "PATCH", f"/api/cases/{part(case)}/notes/{part(note)}", form=form, version=version)

    def execute_decision(self, decision: str) -> DecisionOut:
        """POST /api/decisions/{decision}/execute."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/execute")

    def fetch_hunt_file(self, run: str, file: HuntFile) -> bytes:
        """GET /api/hunts/{run}/files/{file}.parquet."""
        return self._bytes("GET", f"/api/hunts/{part(run)}/files/{part(file)}.parquet")

    def give_grant(self, form: GiveGrant) -> GrantOut:
        """Let a person see a sensitive column, or all of a dataset's, until it expires."""
        return self._one(GrantOut, "POST", "/api/grants", form=form)

    def guess_dataset(self, form: GuessIn) -> GuessOut:
        """Propose a mapping from a file's first rows; nothing is written."""
        return self._one(GuessOut, "POST", "/api/datasets/guess", form=form)

    def issue_token(self, name: str, form: IssueToken) -> TokenOut:
        """POST /api/users/{name}/tokens."""
        return self._one(TokenOut, "POST", f"/api/users/{part(name)}/tokens", form=form)

    def label_lead(self, ref: str, form: LabelIn, *, version: int) -> LeadOut:
        """Judge one member, or all; 412 `stale_version` where the lead changed since it was read."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/label", form=form, version=version)

    def lift_hold(self, hold: str, form: WithReason) -> HoldOut:
        """POST /api/holds/{hold}/lift."""
        return self._one(HoldOut, "POST", f"/api/holds/{part(hold)}/lift", form=form)

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

    def list_approvals(self, *, cursor: str | None = None, limit: int | None = None) -> PageApprovalOut:
        """The approvals that wait for you, oldest first."""
        return self._one(PageApprovalOut, "GET", "/api/approvals", params={"cursor": cursor, "limit": limit})

    def list_cases(
        self, *, state: CaseState | None = None, cursor: str | None = None, limit: int | None = None
    ) -> PageCaseLine:
        """GET /api/cases."""
        return self._one(PageCaseLine, "GET", "/api/cases", params={"state": state, "cursor": cursor, "limit": limit})

    def list_datasets(self, *, cursor: str | None = None, limit: int | None = None) -> PageDatasetLine:
        """The datasets in use that you may see, by name."""
        return self._one(PageDatasetLine, "GET", "/api/datasets", params={"cursor": cursor, "limit": limit})

    def list_decisions(self, case: str) -> list[DecisionOut]:
        """GET /api/cases/{case}/decisions."""
        return self._many(DecisionOut, "GET", f"/api/cases/{part(case)}/decisions")

    def list_detectors(self) -> PageDetectorLine:
        """GET /api/detectors."""
        return self._one(PageDetectorLine, "GET", "/api/detectors")

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

    def list_findings(self, case: str) -> list[FindingOut]:
        """GET /api/cases/{case}/findings."""
        return self._many(FindingOut, "GET", f"/api/cases/{part(case)}/findings")

    def list_grants(self, *, cursor: str | None = None, limit: int | None = None) -> PageGrantOut:
        """All grants for administrators and auditors, one's own for everybody else."""
        return self._one(PageGrantOut, "GET", "/api/grants", params={"cursor": cursor, "limit": limit})

    def list_holds(self, *, cursor: str | None = None, limit: int | None = None) -> PageHoldOut:
        """GET /api/holds."""
        return self._one(PageHoldOut, "GET", "/api/holds", params={"cursor": cursor, "limit": limit})

    def list_hunts(self, *, cursor: str | None = None, limit: int | None = None) -> PageHuntOut:
        """GET /api/hunts."""
        return self._one(PageHuntOut, "GET", "/api/hunts", params={"cursor": cursor, "limit": limit})

    def list_leads(
        self,
        *,
        state: LeadState | None = None,
        detector: str | None = None,
        assignee: str | None = None,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> PageLeadLine:
        """The strongest first; `assignee` is a person's id, or `me`."""
        return self._one(
            PageLeadLine,
            "GET",
            "/api/leads",
            params={"state": state, "detector": detector, "assignee": assignee, "cursor": cursor, "limit": limit},
        )

    def list_notes(self, case: str) -> list[NoteOut]:
        """GET /api/cases/{case}/notes."""
        return self._many(NoteOut, "GET", f"/api/cases/{part(case)}/notes")

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

    def list_runs(self, *, cursor: str | None = None, limit: int | None = None) -> PageRunOut:
        """The queries you may see, the newest first."""
        return self._one(PageRunOut, "GET", "/api/runs", params={"cursor": cursor, "limit": limit})

    def list_users(self) -> list[UserOut]:
        """GET /api/users."""
        return self._many(UserOut, "GET", "/api/users")

    def load_dataset(self, name: str, form: LoadIn) -> LoadOut:
        """Add files of the desk's machine as one new version; a file loaded before changes nothing and is told as
        such.
        """
        return self._one(LoadOut, "POST", f"/api/datasets/{part(name)}/loads", form=form)

    def make_bundle(self, case: str, form: MakeBundle) -> bytes:
        """POST /api/cases/{case}/bundles."""
        return self._bytes("POST", f"/api/cases/{part(case)}/bundles", form=form)

    def make_report(self, case: str, form: MakeReport) -> bytes:
        """POST /api/cases/{case}/reports."""
        return self._bytes("POST", f"/api/cases/{part(case)}/reports", form=form)

    def move_case(self, case: str, form: MoveCase, *, version: int) -> CaseOut:
        """PATCH /api/cases/{case}/state."""
        return self._one(CaseOut, "PATCH", f"/api/cases/{part(case)}/state", form=form, version=version)

    def open_case(self, form: OpenCase) -> CaseOut:
        """POST /api/cases."""
        return self._one(CaseOut, "POST", "/api/cases", form=form)

    def place_hold(self, form: PlaceHold) -> HoldOut:
        """Keep somebody's data, whatever erasure is asked for, until the hold is lifted."""
        return self._one(HoldOut, "POST", "/api/holds", form=form)

    def plan_erasure(self, erasure: str) -> PlanOut:
        """What running it would touch and keep, and what stands against it; nothing is changed."""
        return self._one(PlanOut, "GET", f"/api/erasures/{part(erasure)}/plan")

    def propose_decision(self, case: str, form: ProposeDecision) -> DecisionOut:
        """POST /api/cases/{case}/decisions."""
        return self._one(DecisionOut, "POST", f"/api/cases/{part(case)}/decisions", form=form)

    def propose_finding(self, finding: str, *, version: int) -> FindingOut:
        """POST /api/findings/{finding}/propose."""
        return self._one(FindingOut, "POST", f"/api/findings/{part(finding)}/propose", version=version)

    def read_evidence_content(self, ref: str, *, reason: str | None = None) -> bytes:
        """The verified content, always a download and never shown; labelled items ask for a reason, which is
        logged.
        """
        return self._bytes("GET", f"/api/evidence/{part(ref)}/content", params={"reason": reason})

    def refuse_decision(self, decision: str, form: Because) -> DecisionOut:
        """POST /api/decisions/{decision}/refuse."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/refuse", form=form)

    def refute_finding(self, finding: str, form: Review, *, version: int) -> FindingOut:
        """POST /api/findings/{finding}/refute."""
        return self._one(FindingOut, "POST", f"/api/findings/{part(finding)}/refute", form=form, version=version)

    def remove_dataset(self, name: str, *, reason: str) -> DatasetOut:
        """Take it out of use; its files stay for the runs and evidence that read them."""
        return self._one(DatasetOut, "DELETE", f"/api/datasets/{part(name)}", params={"reason": reason})

    def repeat_run(self, run: str) -> RunOut:
        """Run it again on the versions it read; `equal` or `differs`."""
        return self._one(RunOut, "POST", f"/api/runs/{part(run)}/repeat")

    def request_erasure(self, form: RequestErasure) -> ErasureOut:
        """Ask for a person to be erased; somebody else confirms it before it can run."""
        return self._one(ErasureOut, "POST", "/api/erasures", form=form)

    def retry_action(self, action: str) -> DecisionOut:
        """POST /api/actions/{action}/retry."""
        return self._one(DecisionOut, "POST", f"/api/actions/{part(action)}/retry")

    def reverse_decision(self, decision: str, form: Because) -> DecisionOut:
        """POST /api/decisions/{decision}/reverse."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/reverse", form=form)

    def revoke_grant(self, grant: str, *, reason: str) -> GrantOut:
        """End a grant before its time; 409 `grant_revoked` where that was done before."""
        return self._one(GrantOut, "DELETE", f"/api/grants/{part(grant)}", params={"reason": reason})

    def run_erasure(self, erasure: str) -> ErasureOut:
        """Carry it out, or go on where it was stopped; 403 `erasure_stopped` where a hold or an open case forbids
        it.
        """
        return self._one(ErasureOut, "POST", f"/api/erasures/{part(erasure)}/run")

    def run_hunt(self, form: HuntIn) -> HuntOut:
        """Run a detector by hand; 422 names a role the dataset lacks, or a parameter and its bounds."""
        return self._one(HuntOut, "POST", "/api/hunts", form=form)

    def run_query(self, form: QueryIn) -> QueryOut:
        """Run one SELECT over the named datasets; the run is kept, also where it was refused or stopped."""
        return self._one(QueryOut, "POST", "/api/queries", form=form)

    def seal_evidence(self, ref: str, *, version: int) -> EvidenceOut:
        """POST /api/evidence/{ref}/seal."""
        return self._one(EvidenceOut, "POST", f"/api/evidence/{part(ref)}/seal", version=version)

    def set_case_role(self, case: str, form: SetRole, *, version: int) -> CaseOut:
        """If-Match names the version of the entity in the case, not of the case."""
        return self._one(CaseOut, "PATCH", f"/api/cases/{part(case)}/entities", form=form, version=version)

    def set_lead_role(self, ref: str, form: RoleIn, *, version: int) -> LeadOut:
        """POST /api/leads/{ref}/role."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/role", form=form, version=version)

    def show_approval(self, ref: str) -> ApprovalOut:
        """GET /api/approvals/{ref}."""
        return self._one(ApprovalOut, "GET", f"/api/approvals/{part(ref)}")

    def show_case(self, case: str) -> CaseOut:
        """GET /api/cases/{case}."""
        return self._one(CaseOut, "GET", f"/api/cases/{part(case)}")

    def show_custody(self, ref: str) -> PageCustodyEntry:
        """GET /api/evidence/{ref}/custody."""
        return self._one(PageCustodyEntry, "GET", f"/api/evidence/{part(ref)}/custody")

    def show_dataset(self, name: str) -> DatasetOut:
        """Its declaration, size, span of time, and newest loads."""
        return self._one(DatasetOut, "GET", f"/api/datasets/{part(name)}")

    def show_decision(self, decision: str) -> DecisionOut:
        """GET /api/decisions/{decision}."""
        return self._one(DecisionOut, "GET", f"/api/decisions/{part(decision)}")

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

    def show_evidence(self, ref: str) -> EvidenceOut:
        """GET /api/evidence/{ref}."""
        return self._one(EvidenceOut, "GET", f"/api/evidence/{part(ref)}")

    def show_finding(self, finding: str) -> FindingOut:
        """GET /api/findings/{finding}."""
        return self._one(FindingOut, "GET", f"/api/findings/{part(finding)}")

    def show_hunt(self, run: str) -> HuntOut:
        """GET /api/hunts/{run}."""
        return self._one(HuntOut, "GET", f"/api/hunts/{part(run)}")

    def show_lead(self, ref: str, *, purpose: str | None = None) -> LeadOut:
        """Sensitive values appear as stand-ins; with a purpose they are shown to those with a grant, which is
        noted.
        """
        return self._one(LeadOut, "GET", f"/api/leads/{part(ref)}", params={"purpose": purpose})

    def show_me(self) -> UserOut:
        """GET /api/users/me."""
        return self._one(UserOut, "GET", "/api/users/me")

    def show_policy(self, clause: str, *, version: str | None = None) -> ClauseOut:
        """GET /api/policies/{clause}."""
        return self._one(ClauseOut, "GET", f"/api/policies/{part(clause)}", params={"version": version})

    def show_run(self, run: str) -> RunOut:
        """Query, parameters, the files it read with their hashes, and the hash of its result."""
        return self._one(RunOut, "GET", f"/api/runs/{part(run)}")

    def snooze_lead(self, ref: str, form: SnoozeIn, *, version: int) -> LeadOut:
        """POST /api/leads/{ref}/snooze."""
        return self._one(LeadOut, "POST", f"/api/leads/{part(ref)}/snooze", form=form, version=version)

    def tail_ledger(self, *, after: int | None = None, limit: int | None = None) -> list[LedgerLine]:
        """Entries behind a position, oldest first."""
        return self._many(LedgerLine, "GET", "/api/ledger", params={"after": after, "limit": limit})

    def test_detector(self, name: str) -> TrialsOut:
        """Run the cases packaged with the detector; nothing is written."""
        return self._one(TrialsOut, "POST", f"/api/detectors/{part(name)}/test")

    def verify_evidence(self, ref: str) -> EvidenceOut:
        """Check content and seal now; what does not hold is quarantined and answered with 500 `evidence_broken`."""
        return self._one(EvidenceOut, "POST", f"/api/evidence/{part(ref)}/verify")

    def withdraw_decision(self, decision: str, form: Because) -> DecisionOut:
        """POST /api/decisions/{decision}/withdraw."""
        return self._one(DecisionOut, "POST", f"/api/decisions/{part(decision)}/withdraw", form=form)

    def withdraw_erasure(self, erasure: str, form: WithReason) -> ErasureOut:
        """POST /api/erasures/{erasure}/withdraw."""
        return self._one(ErasureOut, "POST", f"/api/erasures/{part(erasure)}/withdraw", form=form)

    def write_note(self, case: str, form: WriteNote) -> NoteOut:
        """POST /api/cases/{case}/notes."""
        return self._one(NoteOut, "POST", f"/api/cases/{part(case)}/notes", form=form)
