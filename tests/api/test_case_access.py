"""What one may not see does not exist, on every route; and who only reads changes nothing."""

from typing import Any

import pytest

from factories.investigations import (
    CLAUSE,
    OPERATOR,
    Person,
    collect_file,
    decision_form,
    done,
    finding_form,
    on,
    open_case,
    prepare_case,
    problem,
    propose,
)

REASON: dict[str, object] = {"reason": "because"}
QUERY: dict[str, object] = {"sql": "SELECT 1 FROM plays", "datasets": [{"name": "plays"}], "title": "A count"}
LOCATOR: dict[str, object] = {
    "title": "A reported upload",
    "source": "a report",
    "locator": "upload:8812",
    "sha256": "a" * 64,
    "report_reference": "CT-1",
}
READING = [
    "/api/cases/{case}",
    "/api/cases/{case}/notes",
    "/api/cases/{case}/findings",
    "/api/cases/{case}/decisions",
    "/api/findings/{finding}",
    "/api/decisions/{decision}",
    "/api/evidence/{evidence}",
]
EDITING: list[tuple[str, str, dict[str, object]]] = [
    ("post", "/api/cases/{case}/entities", {"entities": [OPERATOR]}),
    ("patch", "/api/cases/{case}/entities", {"entity": OPERATOR, "role": "buyer", **REASON}),
    ("patch", "/api/cases/{case}/lead", {"actor": "ana", **REASON}),
    ("post", "/api/cases/{case}/leads", {"lead": "LEAD-1"}),
    ("post", "/api/cases/{case}/evidence", {"evidence": "EV-1"}),
    ("post", "/api/cases/{case}/evidence/queries", QUERY),
    ("post", "/api/cases/{case}/evidence/locators", LOCATOR),
    ("post", "/api/cases/{case}/notes", {"text": "a thought"}),
    ("patch", "/api/cases/{case}/notes/1", {"text": "a thought"}),
    ("patch", "/api/cases/{case}/state", {"state": "investigating"}),
    ("post", "/api/cases/{case}/close", {"disposition": "referred", **REASON}),
    ("post", "/api/cases/{case}/findings", finding_form("EV-1")),
    ("post", "/api/cases/{case}/decisions", decision_form("EV-1")),
    ("post", "/api/findings/{finding}/propose", {}),
    ("post", "/api/findings/{finding}/confirm", REASON),
    ("post", "/api/findings/{finding}/contest", REASON),
    ("post", "/api/findings/{finding}/refute", REASON),
    ("patch", "/api/decisions/{decision}", decision_form("EV-1")),
    ("post", "/api/decisions/{decision}/approve", {"payload_hash": "0" * 64, **REASON}),
    ("post", "/api/decisions/{decision}/refuse", REASON),
    ("post", "/api/decisions/{decision}/withdraw", REASON),
    ("post", "/api/decisions/{decision}/execute", {}),
    ("post", "/api/decisions/{decision}/reverse", REASON),
]
ROUTES = [f"{method} {path}" for method, path, _ in EDITING]


def fill(path: str, refs: dict[str, str]) -> str:
    return path.format(**refs)


def investigation(lead: Person, proposer: Person, **changes: object) -> dict[str, str]:
    """A case with a finding and a decision: the references of all of it."""
    case, evidence = prepare_case(lead, lead, **changes)
    finding = done(lead.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))["ref"]
    decision = propose(proposer, case, evidence)["ref"]
    return {"case": case, "evidence": evidence, "finding": str(finding), "decision": str(decision)}


@pytest.fixture
def hidden(zoe: Person, yan: Person, ben: Person) -> dict[str, str]:
    return investigation(zoe, yan, compartment="vip")


@pytest.fixture
def open_to_all(lea: Person, ana: Person, ben: Person) -> dict[str, str]:
    return investigation(lea, ana)


@pytest.mark.parametrize("path", READING)
def test_what_hangs_on_a_hidden_case_does_not_exist(
    ana: Person, zoe: Person, hidden: dict[str, str], path: str
) -> None:
    assert problem(ana.get(fill(path, hidden))) == (404, "not_found")
    assert zoe.get(fill(path, hidden)).is_success


@pytest.mark.parametrize("edit", EDITING, ids=ROUTES)
def test_nobody_changes_what_they_may_not_see(
    ana: Person, zoe: Person, hidden: dict[str, str], edit: tuple[str, str, dict[str, object]]
) -> None:
    method, path, form = edit
    before = [zoe.get(fill(seen, hidden)).json() for seen in READING]
    answer = getattr(ana, method)(fill(path, hidden), json=form, headers=on(1))

    assert problem(answer) == (404, "not_found")
    assert [zoe.get(fill(seen, hidden)).json() for seen in READING] == before


@pytest.mark.parametrize("edit", EDITING, ids=ROUTES)
def test_who_only_reads_changes_nothing(
    ana: Person, vic: Person, open_to_all: dict[str, str], edit: tuple[str, str, dict[str, object]]
) -> None:
    method, path, form = edit
    before = [ana.get(fill(seen, open_to_all)).json() for seen in READING]
    answer = getattr(vic, method)(fill(path, open_to_all), json=form, headers=on(1))

    assert answer.status_code == 403
    assert [ana.get(fill(seen, open_to_all)).json() for seen in READING] == before


def test_a_hidden_case_leaves_no_trace_in_lists(ana: Person, hidden: dict[str, str]) -> None:
    assert done(ana.get("/api/cases"))["items"] == []
    assert done(ana.get("/api/actions"))["items"] == []


def test_evidence_of_a_hidden_case_cannot_be_pulled_into_another(ana: Person, hidden: dict[str, str]) -> None:
    case = open_case(ana)["ref"]
    refused = ana.post(f"/api/cases/{case}/evidence", json={"evidence": hidden["evidence"]})

    assert problem(refused) == (404, "not_found")
    assert done(ana.get(f"/api/cases/{case}"))["evidence"] == []


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"title": ""},
        {"title": "x" * 301},
        {"title": "A ring", "type": "No Such Type!"},
        {"title": "A ring", "impact": "S9"},
        {"title": "A ring", "compartment": "../vip"},
        {"title": "A ring", "surprise": 1},
    ],
)
def test_a_case_form_out_of_bounds_opens_nothing(ana: Person, form: dict[str, Any]) -> None:
    assert ana.post("/api/cases", json=form).status_code == 422
    assert done(ana.get("/api/cases"))["items"] == []


@pytest.mark.parametrize("entity", ["nothing", ":x", "Account:x", "account:", "account: x", "account:" + "x" * 513])
def test_what_is_no_entity_does_not_enter_a_case(ana: Person, entity: str) -> None:
    case = open_case(ana, clauses=[CLAUSE])["ref"]
    refused = ana.post(f"/api/cases/{case}/entities", json={"entities": [OPERATOR, entity]})

    assert problem(refused) == (422, "bad_entity_ref")
    assert done(ana.get(f"/api/cases/{case}"))["entities"] == []


def test_an_empty_file_is_evidence_too(ana: Person) -> None:
    case = open_case(ana)["ref"]
    evidence = collect_file(ana, case, b"")

    assert done(ana.get(f"/api/evidence/{evidence}"))["size"] == 0
