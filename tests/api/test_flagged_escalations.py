"""Suspected child sexual abuse material in the locker begins an escalation, and the clocks of reporting it."""

from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.holding import add_hash, judge
from factories.investigations import collect_file, done, on, open_case, problem

CSV = b"a,b\n1,2\n"
REPORTS = {"EU-DSA-18", "PH-11930", "UK-CSEA-NCA", "UK-OSA-TAKEDOWN", "US-2258A"}


@pytest.fixture
def case(ana: Client) -> str:
    return str(open_case(ana)["ref"])


def escalations(who: Client) -> list[dict[str, Any]]:
    listed = done(who.get("/api/escalations"))["items"]
    return [done(who.get(f"/api/escalations/{one['ref']}")) for one in listed]


def obligations(escalation: dict[str, Any]) -> set[str]:
    return {clock["obligation"] for clock in escalation["clocks"] if clock["obligation"]}


@pytest.mark.parametrize("flagger", ["ana", "sky"])
def test_a_flag_begins_one_escalation_and_the_clocks_of_reporting(
    desk: Desk, ana: Client, case: str, flagger: str
) -> None:
    item = collect_file(ana, case, CSV)

    done(judge(desk.person(flagger), item, "flag"))

    (escalation,) = escalations(ana)
    assert (escalation["demand_class"], escalation["confidentiality"]) == ("csam", "red")
    assert (escalation["no_tipping_off"], [link["to"] for link in escalation["links"]]) == (True, [item])
    assert obligations(escalation) == REPORTS
    assert {clock["started_at"] for clock in escalation["clocks"] if clock["obligation"]} == {
        escalation["awareness_at"]
    }
    shown = {clock["ref"] for clock in done(ana.get("/api/clocks"))["items"]}
    assert shown >= {clock["ref"] for clock in escalation["clocks"] if clock["due_at"]}


def test_the_clock_of_preservation_starts_when_the_report_is_made(ana: Client, case: str) -> None:
    done(judge(ana, collect_file(ana, case, CSV), "flag"))
    ref = escalations(ana)[0]["ref"]
    clocks = {clock["obligation"]: clock for clock in escalations(ana)[0]["clocks"]}

    for obligation in ("PH-11930", "US-2258A"):
        before = obligations(escalations(ana)[0])
        path = f"/api/clocks/{clocks[obligation]['ref']}/meet"
        done(ana.post(path, json={"reason": "reported"}, headers=on(clocks[obligation]["version"])))

    assert (before, obligations(done(ana.get(f"/api/escalations/{ref}")))) == (REPORTS, REPORTS | {"US-2258A-PRES"})


def test_a_hash_begins_one_escalation_however_often_it_is_stopped(desk: Desk, ana: Client, case: str) -> None:
    sky = desk.person("sky")
    done(add_hash(sky, "0" * 64, "known_harm"))
    before = escalations(ana)
    first = collect_file(ana, case, CSV)
    done(judge(ana, first, "flag"))
    (escalation,) = escalations(ana)

    again = collect_file(ana, case, CSV, seal=False)
    done(add_hash(sky, done(sky.get(f"/api/evidence/{first}"))["sha256"], "known_harm"))

    assert before == []
    assert [one["ref"] for one in escalations(ana)] == [escalation["ref"]]
    assert [link["to"] for link in escalations(ana)[0]["links"]] == [first, again]


def test_what_lies_in_a_compartment_begins_it_there_and_is_not_told_outside(ana: Client, zoe: Client) -> None:
    hidden = collect_file(zoe, str(open_case(zoe, compartment="vip")["ref"]), CSV)

    done(judge(zoe, hidden, "flag"))

    assert (escalations(ana), [one["compartment"] for one in escalations(zoe)]) == ([], ["vip"])
    open_one = collect_file(ana, str(open_case(ana)["ref"]), CSV, seal=False)
    assert problem(ana.get(f"/api/evidence/{open_one}")) == (404, "not_found")


def test_a_law_that_legal_says_does_not_apply_starts_no_clock(desk: Desk, ana: Client, case: str) -> None:
    lou = desk.person("lou")
    row = done(lou.get("/api/obligations/PH-11930"))
    form = {"applies": "does_not_apply", "reason": "Nothing is offered there."}
    done(lou.patch("/api/obligations/PH-11930", json=form, headers=on(row["version"])))

    done(judge(ana, collect_file(ana, case, CSV), "flag"))

    assert obligations(escalations(ana)[0]) == REPORTS - {"PH-11930"}
