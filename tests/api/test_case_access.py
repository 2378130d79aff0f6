"""What one may not see does not exist, on every route; and who only reads changes nothing."""

from dataclasses import dataclass
from typing import Any

import pytest

from factories.desks import Desk
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


@dataclass(frozen=True)
class Told:
    """An investigation of others, and what each of its pages tells those who may see it."""

    refs: dict[str, str]
    reader: Person
    pages: list[Any]

    def read(self) -> list[Any]:
        return [self.reader.get(fill(seen, self.refs)).json() for seen in READING]


def told(refs: dict[str, str], reader: Person) -> Told:
    pages = Told(refs, reader, []).read()
    return Told(refs, reader, pages)


@pytest.fixture(scope="module")
def hidden(lasting_desk: Desk) -> Told:
    zoe, yan, _ = (lasting_desk.person(name) for name in ("zoe", "yan", "kim"))
    return told(investigation(zoe, yan, compartment="vip"), zoe)


@pytest.fixture(scope="module")
def open_to_all(lasting_desk: Desk) -> Told:
    lea, ana, _ = (lasting_desk.person(name) for name in ("lea", "ana", "ben"))
    return told(investigation(lea, ana), ana)


@pytest.mark.parametrize("path", READING)
def test_what_hangs_on_a_hidden_case_does_not_exist(lasting_desk: Desk, hidden: Told, path: str) -> None:
    assert problem(lasting_desk.person("ana").get(fill(path, hidden.refs))) == (404, "not_found")
    assert hidden.reader.get(fill(path, hidden.refs)).is_success


@pytest.mark.parametrize("edit", EDITING, ids=ROUTES)
def test_nobody_changes_what_they_may_not_see(
    lasting_desk: Desk, hidden: Told, edit: tuple[str, str, dict[str, object]]
) -> None:
    method, path, form = edit
    ana = lasting_desk.person("ana")
    answer = getattr(ana, method)(fill(path, hidden.refs), json=form, headers=on(1))

    assert problem(answer) == (404, "not_found")
    assert hidden.read() == hidden.pages


@pytest.mark.parametrize("edit", EDITING, ids=ROUTES)
def test_who_only_reads_changes_nothing(
    lasting_desk: Desk, open_to_all: Told, edit: tuple[str, str, dict[str, object]]
) -> None:
    method, path, form = edit
    vic = lasting_desk.person("vic")
    answer = getattr(vic, method)(fill(path, open_to_all.refs), json=form, headers=on(1))

    assert answer.status_code == 403
    assert open_to_all.read() == open_to_all.pages


def test_a_hidden_case_leaves_no_trace_in_lists(ana: Person, zoe: Person, yan: Person, kim: Person) -> None:
    investigation(zoe, yan, compartment="vip")

    assert done(ana.get("/api/cases"))["items"] == []
    assert done(ana.get("/api/actions"))["items"] == []


def test_evidence_of_a_hidden_case_cannot_be_pulled_into_another(
    ana: Person, zoe: Person, yan: Person, kim: Person
) -> None:
    hidden = investigation(zoe, yan, compartment="vip")
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
