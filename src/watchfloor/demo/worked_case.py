"""One case of the demo, worked as a desk would: evidence, findings, and a decision that a second person approves."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from watchfloor.client.connection import Connection
from watchfloor.demo.desk import Desk
from watchfloor.kernel.errors import NotFound

CLAUSE: Final = "PM-01"
PUSHED: Final = 5
READINGS: Final = {
    "popular_objects": "Everybody plays these tracks",
    "own_devices": "They are people, each with devices of their own",
    "shared_ip": "They are neighbours, or customers of one carrier",
    "one_off": "One evening brought them together, such as a release or a party",
}
Lead = Mapping[str, Any]


def choose_lead(analyst: Connection) -> Lead:
    """The busiest group acting as one that does not play on people's own devices. Raises NotFound where none is."""
    groups = groups_acting_as_one(analyst)
    if not groups:
        raise NotFound("No group acts as one in this world.", fix="Try another scale.", code="no_lead")
    return max(groups, key=lambda lead: (int(lead["volume"]), str(lead["ref"])))


def groups_acting_as_one(analyst: Connection) -> list[Lead]:
    """The leads on groups that act as one and do not play on people's own devices."""
    page = analyst.call("GET", "/api/leads", params={"detector": "co_action", "limit": 50})
    shown: list[Lead] = [analyst.call("GET", f"/api/leads/{line['ref']}") for line in page["items"]]
    return [lead for lead in shown if not _own_devices(lead)]


def _own_devices(lead: Lead) -> bool:
    return any(item["name"] == "own_devices" and item["speaks_against"] for item in lead["counter_evidence"])


def work_case(desk: Desk, lead: Lead, say: Callable[[str], None]) -> str:
    """Open a case from the lead and bring it to an executed, closed end; gives its reference."""
    form = {
        "title": f"Simulation: {lead['title']}",
        "type": "artificial_streaming",
        "impact": "S2",
        "clauses": [CLAUSE],
        "lead": lead["ref"],
    }
    case = str(desk.analyst.call("POST", "/api/cases", json=form)["ref"])
    say(f"Simulation: {case} opened from {lead['ref']}, {lead['title']}")
    accounts = [str(member["entity"]) for member in lead["members"]]
    ids = [account.partition(":")[2] for account in accounts]
    pattern, pushed = collect_pattern(desk.analyst, case, ids), collect_pushed(desk.analyst, case, ids)
    findings = [state_pattern(desk, case, pattern, lead), state_pushed(desk, case, pushed)]
    creators = [f"creator:{number['value']}" for number in findings[1]["numbers"] if number["column"] == "creator_id"]
    judge_roles(desk.analyst, case, accounts, creators)
    evidence = [pattern, pushed]
    decision = propose(desk.analyst, case, [*accounts, *creators], evidence, [item["ref"] for item in findings])
    execute(desk, decision, say)
    close(desk.analyst, case)
    return case


def collect_pattern(analyst: Connection, case: str, ids: Sequence[str]) -> str:
    """Seal what the accounts played, in a row before everybody else's, the comparison that the clause asks for."""
    sql = f"""
        SELECT account_id IN ({_places(ids)}) AS of_the_lead, count(DISTINCT account_id) AS accounts,
            count(*) AS streams, round(count(*) / count(DISTINCT account_id), 1) AS streams_each,
            count(DISTINCT device_id) AS devices, count(DISTINCT track_id) AS tracks
        FROM streams GROUP BY 1 ORDER BY 1 DESC"""
    return _seal_query(analyst, case, sql, ids, "Streams of the lead's accounts, and of everybody else")


def collect_pushed(analyst: Connection, case: str, ids: Sequence[str]) -> str:
    """Seal whom the accounts played most."""
    sql = f"""
        SELECT creator_id, count(*) AS streams FROM streams WHERE account_id IN ({_places(ids)})
        GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT {PUSHED}"""
    return _seal_query(analyst, case, sql, ids, "The creators whom the lead's accounts played most")


def _places(ids: Sequence[str]) -> str:
    return ", ".join("?" * len(ids))


def _seal_query(analyst: Connection, case: str, sql: str, ids: Sequence[str], title: str) -> str:
    form = {"sql": sql, "datasets": [{"name": "streams"}], "parameters": list(ids), "title": f"Simulation: {title}"}
    item = analyst.call("POST", f"/api/cases/{case}/evidence/queries", json=form)
    analyst.call("POST", f"/api/evidence/{item['ref']}/seal", headers=_on(item))
    return str(item["ref"])


def state_pattern(desk: Desk, case: str, evidence: str, lead: Lead) -> Mapping[str, Any]:
    """The finding about the accounts, with every innocent reading that the detector measured."""
    statement = (
        f"The {{{evidence}.accounts}} accounts of the lead played {{{evidence}.streams}} times on "
        f"{{{evidence}.devices}} devices: {{{evidence}.streams_each}} plays each, where everybody else has "
        f"{{{evidence}.streams_each[1]}}."
    )
    rationale = f"Simulation. {lead['explanation']}"
    measured = {item["name"]: item["sentence"] for item in lead["counter_evidence"]}
    alternatives = [f"{reading}? {measured[name]}" for name, reading in READINGS.items() if name in measured]
    return _confirmed(desk, case, evidence, statement=statement, rationale=rationale, alternatives=alternatives)


def state_pushed(desk: Desk, case: str, evidence: str) -> Mapping[str, Any]:
    """The finding about whom the plays went to."""
    named = ", ".join(f"{{{evidence}.creator_id[{row}]}} ({{{evidence}.streams[{row}]}})" for row in range(PUSHED))
    statement = f"The accounts played these creators most, with so many plays: {named}."
    rationale = "Simulation. The plays went to them; nothing in the data shows that they asked for it or paid."
    alternatives = ["The creators ordered the plays themselves; payments would show it, and there are none here."]
    return _confirmed(desk, case, evidence, statement=statement, rationale=rationale, alternatives=alternatives)


def _confirmed(desk: Desk, case: str, evidence: str, **claim: object) -> Mapping[str, Any]:
    form = {
        "confidence": "high",
        "citations": [{"evidence": evidence, "locator": "all rows"}],
        "limits": ["Only the simulated days were loaded."],
        "clause": CLAUSE,
    }
    finding = desk.analyst.call("POST", f"/api/cases/{case}/findings", json=form | claim)
    review = {"reason": "Simulation: the numbers came out the same, and the innocent readings were looked at."}
    shown: Mapping[str, Any] = desk.reviewer.call(
        "POST", f"/api/findings/{finding['ref']}/confirm", json=review, headers=_on(finding)
    )
    return shown


def judge_roles(analyst: Connection, case: str, accounts: Sequence[str], creators: Sequence[str]) -> None:
    """Say what each entity did, with a reason: the accounts operate, whom they push benefits without known fault."""
    shown = analyst.call("POST", f"/api/cases/{case}/entities", json={"entities": creators})
    versions = {entity["entity"]: entity for entity in shown["entities"]}
    reasons = dict.fromkeys(accounts, ("operator", "Simulation: it plays in step with the others on shared devices."))
    reasons |= dict.fromkeys(creators, ("beneficiary", "Simulation: it was played, and nothing shows it asked for it."))
    for entity, (role, reason) in reasons.items():
        form = {"entity": entity, "role": role, "reason": reason}
        analyst.call("PATCH", f"/api/cases/{case}/entities", json=form, headers=_on(versions[entity]))


def propose(
    analyst: Connection, case: str, subjects: Sequence[str], evidence: Sequence[str], findings: Sequence[str]
) -> Mapping[str, Any]:
    """Propose to neutralise the plays, which blames no creator and can be undone."""
    form = {
        "basis": {"clauses": [CLAUSE]},
        "subjects": subjects,
        "action": "neutralise",
        "facts": "Simulation: the plays were made by machines and not by people who chose to listen.",
        "proportionality": "Uncounted plays undo the harm; a removal would punish creators who may be victims.",
        "evidence": evidence,
        "findings": findings,
    }
    decision: Mapping[str, Any] = analyst.call("POST", f"/api/cases/{case}/decisions", json=form)
    return decision


def execute(desk: Desk, decision: Mapping[str, Any], say: Callable[[str], None]) -> None:
    """Have as many others approve as the decision needs, then execute it, which signs the export."""
    approval = {"payload_hash": decision["payload_hash"], "reason": "Simulation: it follows from the findings."}
    for person in (desk.lead, desk.reviewer)[: int(decision["approval"]["quorum"])]:
        person.call("POST", f"/api/decisions/{decision['ref']}/approve", json=approval)
    done = desk.analyst.call("POST", f"/api/decisions/{decision['ref']}/execute")
    count = len(done["actions"])
    say(f"Simulation: {done['ref']} {done['action']} {done['state']}, {count} actions signed and exported")


def close(analyst: Connection, case: str) -> None:
    """Close the case; what is not known of the creators stays open in its wording."""
    shown = analyst.call("GET", f"/api/cases/{case}")
    form = {"disposition": "confirmed_violation", "reason": "Simulation: done; the creators bear no known fault."}
    analyst.call("POST", f"/api/cases/{case}/close", json=form, headers=_on(shown))


def _on(shown: Mapping[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{shown["version"]}"'}
