"""Case files made up for tests of reports and bundles."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from watchfloor.domain.reports.casefile import (
    ActionTaken,
    Approval,
    Binding,
    CaseFile,
    CaseHead,
    Citation,
    Clause,
    Decision,
    EntityRole,
    EvidenceItem,
    Finding,
    LeadLine,
    LedgerHead,
    Note,
    Query,
    SnapshotUsed,
    Span,
    TimelineRow,
    Vote,
)

AT = datetime(2026, 11, 20, 3, 30, tzinfo=UTC)
CLAUSE = Clause("manipulation.artificial_streams", "2026-11-01", "Artificial streams")
TITLES = {
    "Japanese": "夜の人工再生リング",
    "Korean": "인공 스트리밍 조직",
    "Chinese": "虚假播放网络",
    "Thai": "เครือข่ายสตรีมปลอม",
    "Vietnamese": "Mạng lưới nghe giả tạo",
    "Indonesian": "Jaringan pemutaran palsu",
    "Tamil": "போலி ஒலிபரப்பு வலை",
    "Hindi": "नकली स्ट्रीम का जाल",
}


def make_query() -> Query:
    used = SnapshotUsed("streams", 3, ("ab" * 32,))
    return Query(
        sql="SELECT count(DISTINCT account) AS accounts, count(*) AS streams FROM streams WHERE track = $1",
        parameters=("track:t-900",),
        snapshots=(used,),
        result_hash="cd" * 32,
        rows=1,
        engine_version="duckdb 1.5.5",
    )


def make_item(ref: str = "EV-1", **changes: Any) -> EvidenceItem:
    item = EvidenceItem(
        ref=ref,
        title="Streams of one track by account",
        kind="query_result",
        state="sealed",
        source="streams",
        method="query",
        collected_by="desk-otter",
        collected_at=AT,
        sha256="ef" * 32,
        size=2_048,
        media_type="application/vnd.apache.parquet",
        query=make_query(),
    )
    return replace(item, **changes)


def make_finding(ref: str = "FND-1", **changes: Any) -> Finding:
    finding = Finding(
        ref=ref,
        statement=(
            Span("Together "),
            Span("", "{EV-1.accounts}"),
            Span(" accounts played the track "),
            Span("", "{EV-1.streams}"),
            Span(" times, led by account:farm-17."),
        ),
        status="confirmed",
        confidence="high",
        rationale="Almost certain: the devices are shared and no listener is known elsewhere.",
        author="desk-otter",
        reviewer="desk-heron",
        clause="manipulation.artificial_streams",
        citations=(Citation("EV-1", "supports", "row 0"), Citation("EV-2", "contradicts")),
        bindings=(
            Binding("{EV-1.accounts}", "EV-1", "accounts", 0, 1_312),
            Binding("{EV-1.streams}", "EV-1", "streams", 0, 48_211),
        ),
        alternatives=("A fan streaming party would look alike for one night.",),
        limits=("Only streams of one week were loaded.",),
    )
    return replace(finding, **changes)


def make_decision(**changes: Any) -> Decision:
    decision = Decision(
        ref="DEC-1",
        state="executed",
        measure="neutralise",
        basis="policy",
        clauses=(CLAUSE,),
        entities=(EntityRole("account:farm-17", "operator"),),
        facts="Streams without a listener.",
        proportionality="A warning would not undo the streams.",
        proposer="desk-otter",
        payload_hash="12" * 32,
        impact="high",
        findings=("FND-1",),
        approval=Approval("APR-1", "granted", "12" * 32, 1, (Vote("desk-crane", "grant", AT, "the facts carry it"),)),
        actions=(ActionTaken("ACT-1", "neutralise", "account:farm-17", "exported", AT),),
    )
    return replace(decision, **changes)


def make_casefile(**changes: Any) -> CaseFile:
    file = CaseFile(
        head=CaseHead(
            "CASE-1", "artificial_streaming", TITLES["Japanese"], "closed", "partly", "desk-otter", AT, (CLAUSE,)
        ),
        generated_at=AT,
        ledger=LedgerHead(42, "99" * 32),
        entities=(
            EntityRole("account:farm-17", "operator", "desk-otter", "shares a device with the payee"),
            EntityRole("creator:victim-3", "unknown"),
        ),
        leads=(LeadLine("LEAD-1", "farm-17 and others act together", "co_action", "1", 0.97, 0.001, "true_positive"),),
        evidence=(
            make_item(),
            make_item(
                "EV-2", title="Mail of the label about farm-17", kind="message", query=None, media_type="text/plain"
            ),
        ),
        findings=(make_finding(),),
        decisions=(make_decision(),),
        timeline=(TimelineRow(AT, "case.opened", "CASE-1", "desk-otter", "lead on farm-17"),),
        notes=(Note("desk-otter", AT, "Called the label about **farm-17**."),),
    )
    return replace(file, **changes)
