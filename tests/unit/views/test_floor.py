"""The floor shows each person what needs them, nothing that they may not see, and asks a bounded number of queries."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, update

from factories.claims import group_claim
from factories.desks import Client, Desk
from factories.hunts import hunt
from factories.investigations import (
    Person,
    approve,
    collect_file,
    done,
    finding_form,
    on,
    open_case,
    prepare_case,
    propose,
)
from factories.worlds import load_plays
from watchfloor.domain.leads.service import observe
from watchfloor.infra.jobs.models import Job
from watchfloor.infra.web.edge import Edge

EdgeOf = Callable[[str], Edge]
SECTIONS = ("approvals", "findings", "my_leads", "my_cases", "leads", "jobs", "deliveries", "holding", "glass")


def floor(who: Person) -> dict[str, Any]:
    return done(who.get("/api/floor"))


def see(edge: Edge, *claims: Any, scopes: tuple[str, ...] = ("desk",)) -> list[str]:
    changes = edge.change(lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="s", scopes=scopes))
    return [str(change.lead) for change in changes]


def news(who: Person) -> list[tuple[str, str]]:
    return [(item["verb"], item["subject"]) for item in floor(who)["news"]]


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        ("ana", {"holding", "glass"}),
        ("lea", {"holding"}),
        ("vic", {"approvals", "findings", "deliveries", "holding", "glass"}),
        ("sky", {"approvals", "findings", "my_leads", "leads", "jobs", "deliveries", "glass"}),
        ("ada", {"approvals", "findings", "my_leads", "my_cases", "leads", "holding"}),
    ],
)
def test_a_section_is_null_for_whom_it_is_not(desk: Desk, name: str, missing: set[str]) -> None:
    shown = floor(desk.person(name))

    assert {section for section in SECTIONS if shown[section] is None} == missing
    assert shown["news"] == []


def test_a_decision_waits_for_whoever_may_vote_and_not_for_whoever_may_not(
    ana: Person, ben: Person, cole: Person, eve: Person
) -> None:
    case, evidence = prepare_case(ana, ben)
    eve.get("/api/users/me")
    decision = propose(cole, case, evidence)
    [waiting] = floor(eve)["approvals"]

    assert (waiting["subject"], waiting["case"], waiting["can_vote"]) == (decision["ref"], case, True)
    assert (waiting["granted"], waiting["quorum"]) == (0, 1)
    assert {name: len(floor(who)["approvals"]) for name, who in (("lead", ana), ("collector", ben), ("own", cole))} == {
        "lead": 0,
        "collector": 0,
        "own": 0,
    }

    done(approve(eve, decision))
    assert floor(eve)["approvals"] == []


def test_who_came_to_collect_evidence_since_cannot_vote_any_more(
    ana: Person, ben: Person, cole: Person, eve: Person
) -> None:
    case, evidence = prepare_case(ana, ben)
    floor(eve)
    propose(cole, case, evidence)
    collect_file(eve, case, b"another")

    assert [waiting["can_vote"] for waiting in floor(eve)["approvals"]] == [False]


def test_who_came_to_lead_the_case_since_cannot_vote_any_more(
    desk: Desk, ana: Person, ben: Person, cole: Person, eve: Person
) -> None:
    case, evidence = prepare_case(ana, ben)
    form = {"actor": desk.actor("eve").id, "reason": "away"}
    propose(cole, case, evidence)
    version = done(ana.get(f"/api/cases/{case}"))["version"]
    done(ana.patch(f"/api/cases/{case}/lead", json=form, headers=on(version)))

    assert [waiting["can_vote"] for waiting in floor(eve)["approvals"]] == [False]


def test_findings_of_others_wait_to_be_reviewed(ana: Person, ben: Person) -> None:
    case, evidence = prepare_case(ana, ana)
    finding = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))
    done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence, draft=True)))

    [waiting] = floor(ben)["findings"]
    assert (waiting["ref"], waiting["case"], waiting["statement"]) == (finding["ref"], case, finding["text"])
    assert floor(ana)["findings"] == []

    form = {"reason": "the household explains it"}
    done(ben.post(f"/api/findings/{finding['ref']}/refute", json=form, headers=on(1)))
    assert floor(ben)["findings"] == []


def test_ones_own_leads_and_cases_are_shown_while_they_are_open(ana: Person, ben: Person, edge_of: EdgeOf) -> None:
    first, second = see(edge_of("ana"), group_claim("a", "b"), group_claim("c", "d"))
    for ref in (first, second):
        done(ben.post(f"/api/leads/{ref}/claim"))
    done(ben.post(f"/api/leads/{second}/label", json={"verdict": "benign"}, headers=on(2)))
    case, closed = open_case(ben), open_case(ben)
    form = {"disposition": "duplicate", "reason": "the same again"}
    done(ben.post(f"/api/cases/{closed['ref']}/close", json=form, headers=on(1)))
    shown = floor(ben)

    assert [line["ref"] for line in shown["my_leads"]] == [first]
    assert [line["ref"] for line in shown["my_cases"]] == [case["ref"]]
    assert (floor(ana)["my_leads"], floor(ana)["my_cases"]) == ([], [])


def test_the_strongest_open_leads_come_first_and_all_are_counted(ana: Person, edge_of: EdgeOf) -> None:
    see(edge_of("ana"), *(group_claim(f"a{n}", f"b{n}", score=n / 10) for n in range(10)))
    shown = floor(ana)["leads"]

    assert (shown["open"], [line["score"] for line in shown["strongest"]]) == (10, [n / 10 for n in range(9, 1, -1)])


def test_a_job_that_failed_is_shown_for_a_day(desk: Desk, ana: Person, tmp_path: Path) -> None:
    hunt(ana, load_plays(desk, tmp_path, None))
    ref = done(ana.get("/api/jobs"))["items"][0]["ref"]
    assert floor(ana)["jobs"] == []

    with desk.place.database.writing() as session:
        session.execute(update(Job).where(Job.ref == ref).values(state="failed"))

    assert [job["ref"] for job in floor(ana)["jobs"]] == [ref]
    desk.clock.forward(timedelta(hours=25))
    assert floor(ana)["jobs"] == []


def test_news_are_what_others_did_to_what_one_takes_part_in(
    ana: Person, ben: Person, eve: Person, edge_of: EdgeOf
) -> None:
    case, evidence = prepare_case(ana, ben)
    floor(eve)
    [lead] = see(edge_of("ben"), group_claim("a", "b"))
    done(ana.post(f"/api/leads/{lead}/claim"))
    finding = done(ben.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))["ref"]
    decision = propose(ben, case, evidence)["ref"]
    done(ben.post(f"/api/leads/{lead}/label", json={"verdict": "benign"}, headers=on(2)))

    told = news(ana)

    assert told[0] == ("lead.labelled", lead)
    assert {("decision.proposed", decision), ("finding.proposed", finding), ("evidence.sealed", evidence)} <= set(told)
    assert ("case.opened", case) not in told
    assert ("lead.claimed", lead) not in told
    assert news(ben) == []


def test_whoever_proposed_a_decision_hears_how_it_went(ana: Person, ben: Person, cole: Person, eve: Person) -> None:
    case, evidence = prepare_case(ana, ben)
    floor(eve)
    decision = propose(cole, case, evidence)
    done(approve(eve, decision))

    assert news(cole) == [("decision.approved", decision["ref"])]


def test_what_is_hidden_is_on_nobodys_floor_outside(ana: Person, zoe: Person, yan: Person, edge_of: EdgeOf) -> None:
    case, evidence = prepare_case(zoe, zoe, compartment="vip")
    done(zoe.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))
    see(edge_of("zoe"), group_claim("x", "y"), scopes=("compartment:vip",))
    propose(zoe, case, evidence)

    shown, inside = floor(ana), floor(yan)

    assert [shown[name] for name in ("approvals", "findings", "leads")] == [[], [], {"open": 0, "strongest": []}]
    assert [len(inside[name]) for name in ("approvals", "findings")] == [1, 1]


def test_what_waits_for_screeners_and_reviewers_is_counted(desk: Desk, ana: Person, lea: Person) -> None:
    case = open_case(ana)["ref"]
    raw = {"Content-Type": "application/octet-stream"}
    about = {"title": "A clip", "source": "mail", "name": "c.bin", "origin": "outside"}
    done(ana.post(f"/api/cases/{case}/evidence/files", params=about, content=b"\x00\x01", headers=raw))
    done(ana.post("/api/glass", json={"compartment": "vip", "reason": "A tip."}))
    done(lea.post("/api/glass", json={"compartment": "vip", "reason": "Another."}))

    assert floor(desk.person("sky"))["holding"] == 1
    assert floor(lea)["glass"] == 1


def test_the_floor_takes_no_more_queries_where_there_is_more_to_show(
    desk: Desk, ana: Client, ben: Client, cole: Client, edge_of: EdgeOf
) -> None:
    def fill(times: int) -> int:
        for number in range(times):
            case, evidence = prepare_case(ana, ana)
            done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))
            propose(cole, case, evidence)
            [lead] = see(edge_of("ana"), group_claim(f"{times}a{number}", f"{times}b{number}"))
            done(ben.post(f"/api/leads/{lead}/claim"))
        floor(ben)
        asked: list[str] = []
        engine = desk.place.database._read
        listen = ("before_cursor_execute", lambda *said: asked.append(said[2]))
        event.listen(engine, *listen)
        floor(ben)
        event.remove(engine, *listen)
        return len(asked)

    few = fill(1)

    assert fill(4) == few < 40
