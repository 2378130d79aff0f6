"""Cases, evidence, findings and decisions as people of a desk would write them, through the API."""

from collections.abc import Mapping
from typing import Any, Protocol

import httpx

OPERATOR = "account:op-a"
VICTIM = "creator:cr-b"
CLAUSE = "PM-01"
CSV = b"account,streams\nop-a,900\nop-b,40\n"


class Person(Protocol):
    """Whoever sends requests: an HTTP client that carries a token."""

    def get(self, url: str, **arguments: Any) -> httpx.Response: ...
    def post(self, url: str, **arguments: Any) -> httpx.Response: ...
    def patch(self, url: str, **arguments: Any) -> httpx.Response: ...
    def delete(self, url: str, **arguments: Any) -> httpx.Response: ...


def done(response: httpx.Response) -> dict[str, Any]:
    """The body of an answer that went well; a failing one shows what it said."""
    assert response.is_success, response.text
    body = response.json()
    assert isinstance(body, dict)
    return body


def made(who: Person, response: httpx.Response) -> httpx.Response:
    """The file that a job made, or the answer of one that could not."""
    return who.get(f"/api/jobs/{done(response)['ref']}/file") if response.is_success else response


def problem(response: httpx.Response) -> tuple[int, str]:
    """Status and code of an answer that refused."""
    return response.status_code, response.json()["code"]


def on(version: int) -> dict[str, str]:
    """The header that names the version an edit is based on."""
    return {"If-Match": f'"{version}"'}


def open_case(who: Person, **changes: object) -> dict[str, Any]:
    return done(who.post("/api/cases", json={"title": "A ring of accounts"} | changes))


def add_entity(who: Person, case: str, entity: str = OPERATOR, role: str = "operator") -> None:
    done(who.post(f"/api/cases/{case}/entities", json={"entities": [entity]}))
    if role != "unknown":
        form = {"entity": entity, "role": role, "reason": "it pays for the streams"}
        done(who.patch(f"/api/cases/{case}/entities", json=form, headers=on(1)))


def collect_file(who: Person, case: str, content: bytes = CSV, *, seal: bool = True, **about: str) -> str:
    query = {"title": "An export", "source": "the platform", "name": "export.csv"} | about
    raw = {"Content-Type": "application/octet-stream"}
    item = done(who.post(f"/api/cases/{case}/evidence/files", params=query, content=content, headers=raw))
    return seal_item(who, item) if seal else str(item["ref"])


def seal_item(who: Person, item: Mapping[str, Any]) -> str:
    done(who.post(f"/api/evidence/{item['ref']}/seal", headers=on(item["version"])))
    return str(item["ref"])


def collect_query(who: Person, case: str, sql: str, dataset: str, *, seal: bool = True) -> str:
    form = {"sql": sql, "datasets": [{"name": dataset}], "title": "A count"}
    item = done(who.post(f"/api/cases/{case}/evidence/queries", json=form))
    return seal_item(who, item) if seal else str(item["ref"])


def finding_form(evidence: str, /, **changes: object) -> dict[str, object]:
    form: dict[str, object] = {
        "statement": "The accounts act together.",
        "confidence": "medium",
        "rationale": "They share a device.",
        "citations": [{"evidence": evidence, "locator": "row 1"}],
        "alternatives": ["a household"],
    }
    return form | changes


def decision_form(evidence: str, /, **changes: object) -> dict[str, object]:
    form: dict[str, object] = {
        "basis": {"clauses": [CLAUSE]},
        "subjects": [OPERATOR],
        "action": "neutralise",
        "facts": "The account's streams are artificial.",
        "proportionality": "Nobody is blamed; a removal would hit listeners.",
        "evidence": [evidence],
    }
    return form | changes


def prepare_case(lead: Person, collector: Person, **changes: object) -> tuple[str, str]:
    """A case led by one person, with an operator and a sealed file that another collected: (case, evidence)."""
    case = str(open_case(lead, **changes)["ref"])
    add_entity(lead, case)
    return case, collect_file(collector, case)


def propose(who: Person, case: str, evidence: str, /, **changes: object) -> dict[str, Any]:
    return done(who.post(f"/api/cases/{case}/decisions", json=decision_form(evidence, **changes)))


def approve(who: Person, decision: Mapping[str, Any]) -> httpx.Response:
    form = {"payload_hash": decision["payload_hash"], "reason": "It follows from the evidence."}
    return who.post(f"/api/decisions/{decision['ref']}/approve", json=form)
