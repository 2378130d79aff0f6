"""The history of one thing: told to whoever may see the thing, without what else an entry may hold."""

from pathlib import Path
from typing import Any

import pytest

from factories.claims import group_claim
from factories.desks import Desk
from factories.investigations import Person, collect_file, done, finding_form, on, open_case, prepare_case, problem
from factories.worlds import load_plays
from watchfloor.domain.leads.service import observe
from watchfloor.infra.ledger.emptying import empty_payloads
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.web.edge import Edge


def history(who: Person, subject: str, **query: object) -> list[dict[str, Any]]:
    items = done(who.get(f"/api/history/{subject}", params=query))["items"]
    assert isinstance(items, list)
    return items


def verbs(who: Person, subject: str) -> list[str]:
    return [line["verb"] for line in history(who, subject)]


def see(edge: Edge, scope: str = "desk") -> str:
    claims = [group_claim("a", "b")]
    changes = edge.change(lambda unit: observe(unit=unit, claims=claims, run="a run", dataset="s", scopes=(scope,)))
    return str(changes[0].lead)


def test_what_happened_to_a_lead_is_told_the_newest_first_to_who_reads_no_ledger(
    desk: Desk, ana: Person, vic: Person
) -> None:
    lead = see(desk.edge("ana"))
    form = {"verdict": "benign", "reason": "a fan club"}
    done(ana.post(f"/api/leads/{lead}/label", json=form, headers=on(1)))

    [labelled, observed] = history(vic, lead)

    assert (labelled["verb"], labelled["by"], labelled["reason"]) == (
        "lead.labelled",
        desk.actor("ana").id,
        "a fan club",
    )
    assert labelled["details"] == {
        "verdict": "benign",
        "members": ["account:a", "account:b"],
        "lead_verdict": "benign",
    }
    assert observed["details"]["change"] == "new"


def test_a_history_is_read_page_by_page(ana: Person) -> None:
    case = str(open_case(ana)["ref"])
    for number in range(4):
        done(ana.post(f"/api/cases/{case}/entities", json={"entities": [f"account:{number}"]}))
    page = done(ana.get(f"/api/history/{case}", params={"limit": 2}))
    lines, cursor = page["items"], page["next_cursor"]
    while cursor:
        page = done(ana.get(f"/api/history/{case}", params={"limit": 2, "cursor": cursor}))
        lines, cursor = lines + page["items"], page["next_cursor"]

    assert lines == history(ana, case)
    assert [line["verb"] for line in lines] == ["case.extended"] * 4 + ["case.opened"]


@pytest.mark.parametrize("name", ["ana", "vic"])
def test_of_a_hidden_thing_one_is_told_as_of_none(desk: Desk, zoe: Person, name: str) -> None:
    case, lead = str(open_case(zoe, compartment="vip")["ref"]), see(desk.edge("zoe"), "compartment:vip")
    who = desk.person(name)
    see(desk.edge("ana"))

    assert verbs(zoe, case) == ["case.opened"]
    for hidden, absent in ((case, "CASE-99"), (lead, "LEAD-99")):
        told = [who.get(f"/api/history/{ref}").text.replace(ref, "IT") for ref in (hidden, absent)]
        assert told[0] == told[1]
        assert problem(who.get(f"/api/history/{hidden}")) == (404, "not_found")


def test_what_happened_elsewhere_to_a_thing_that_one_sees_is_left_out(desk: Desk, ana: Person, zoe: Person) -> None:
    lead = see(desk.edge("zoe"))
    case = open_case(zoe, compartment="vip")["ref"]
    done(zoe.post(f"/api/cases/{case}/leads", json={"lead": lead}))

    assert verbs(ana, lead) == ["lead.observed"]
    assert history(zoe, lead)[0]["details"] == {"case": case}


def test_details_that_name_what_one_may_not_read_are_left_out(desk: Desk, ana: Person, vic: Person) -> None:
    case, evidence = prepare_case(ana, ana)
    finding = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))
    attached = next(line for line in history(ana, case) if line["verb"] == "evidence.attached")

    assert attached["details"] == {"evidence": evidence}
    assert {line["details"] is None for line in history(vic, case) if line["verb"] == "evidence.attached"} == {True}
    assert history(vic, finding["ref"])[0]["details"] == {"case": case, "text": finding["text"]}


def test_evidence_that_was_stopped_has_a_history_for_the_cleared_alone(desk: Desk, ana: Person) -> None:
    case = str(open_case(ana)["ref"])
    evidence = collect_file(ana, case, seal=False)
    assert verbs(ana, evidence) == ["evidence.collected"]
    done(ana.post(f"/api/evidence/{evidence}/flag", json={"reason": "it shows a child"}))

    assert problem(ana.get(f"/api/history/{evidence}")) == (404, "not_found")
    assert history(desk.person("sky"), evidence)[0]["details"] is None


def test_what_was_emptied_is_told_without_its_details(desk: Desk, ana: Person) -> None:
    lead = see(desk.edge("ana"))
    [position] = positions_of(desk, lead)
    edge = desk.edge("lea")
    edge.change(lambda unit: empty_payloads(unit=unit, positions=[position], subject="ERA-1", reason="asked for"))

    assert history(ana, lead)[0]["details"] is None


def positions_of(desk: Desk, subject: str) -> list[int]:
    with desk.place.database.reading() as session:
        return [row.position for row in session.query(LedgerEntry).where(LedgerEntry.subject == subject)]


def test_it_takes_what_the_thing_itself_takes(desk: Desk, ana: Person, ada: Person) -> None:
    lead = see(desk.edge("ana"))

    assert problem(ada.get(f"/api/history/{lead}")) == (403, "role")
    assert problem(ana.get("/api/history/GLASS-1")) == (403, "role")
    assert problem(desk.person("sky").get(f"/api/history/{lead}")) == (403, "role")


def test_a_dataset_has_a_history_too(desk: Desk, ana: Person, tmp_path: Path) -> None:
    assert "dataset.loaded" in verbs(ana, f"dataset:{load_plays(desk, tmp_path, None)}")
