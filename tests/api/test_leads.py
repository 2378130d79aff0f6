"""Triage of leads through the API, on both databases."""

from typing import Any

import pytest

from factories.events import farm
from factories.hunts import add_events, hunt, lead_of, read_lead, with_places
from factories.investigations import Person, done, on, open_case, problem
from watchfloor.infra.web.edge import Edge


def label(who: Person, lead: dict[str, Any], verdict: str, **form: object) -> dict[str, Any]:
    answer = who.post(f"/api/leads/{lead['ref']}/label", json={"verdict": verdict} | form, headers=on(lead["version"]))
    return done(answer)


def snooze(who: Person, lead: dict[str, Any], **form: object) -> dict[str, Any]:
    return done(who.post(f"/api/leads/{lead['ref']}/snooze", json=form, headers=on(lead["version"])))


def grow(who: Person, keeper: Edge, members: int) -> dict[str, Any]:
    """More of the farm is seen: members 6 and up, in a further hunt."""
    add_events(keeper, with_places(row for row in farm(members) if int(str(row["actor"])[4:]) >= 6))
    return dict(hunt(who, "streams")["leads"][0])


def test_a_lead_shows_score_baseline_counter_evidence_and_the_question(ana: Person, keeper: Edge) -> None:
    lead = lead_of(ana, keeper)

    assert lead["score"] > lead["baseline"]
    assert {item["name"] for item in lead["counter_evidence"]} >= {"own_devices", "shared_ip", "one_off"}
    assert "Could the target be the victim?" in lead["question"]
    assert {member["role"] for member in lead["members"]} == {"unknown"}


def test_the_question_rests_once_a_person_names_the_target(ana: Person, keeper: Edge) -> None:
    lead = lead_of(ana, keeper)
    form = {"member": "account:farm0", "role": "target", "reason": "it was sold these plays unasked"}
    after = done(ana.post(f"/api/leads/{lead['ref']}/role", json=form, headers=on(lead["version"])))
    named = next(member for member in after["members"] if member["entity"] == "account:farm0")

    assert after["question"] == ""
    assert (named["role"], named["role_by"] is not None) == ("target", True)


def test_labels_are_given_member_by_member_and_add_up(ana: Person, keeper: Edge) -> None:
    lead = label(ana, lead_of(ana, keeper), "benign", member="account:farm0")
    assert (lead["state"], lead["verdict"]) == ("open", None)

    lead = label(ana, lead, "true_positive")

    assert (lead["state"], lead["verdict"]) == ("judged", "true_positive")
    assert {member["verdict"] for member in lead["members"]} == {"true_positive"}


def test_a_lead_that_needs_a_case_stays_open(ana: Person, keeper: Edge) -> None:
    lead = label(ana, lead_of(ana, keeper), "needs_case", reason="a second pair of eyes")

    assert (lead["state"], lead["verdict"]) == ("open", "needs_case")


def test_an_edit_on_an_old_version_is_refused(ana: Person, ben: Person, keeper: Edge) -> None:
    lead = lead_of(ana, keeper)
    label(ben, lead, "benign")
    late = ana.post(f"/api/leads/{lead['ref']}/label", json={"verdict": "benign"}, headers=on(lead["version"]))

    assert problem(late) == (412, "stale_version")


@pytest.mark.parametrize("verb", ["label", "role", "snooze"])
def test_an_edit_names_the_version_it_is_based_on(ana: Person, keeper: Edge, verb: str) -> None:
    lead = lead_of(ana, keeper)
    form = {"verdict": "benign", "member": "account:farm0", "role": "target"}

    assert ana.post(f"/api/leads/{lead['ref']}/{verb}", json=form).status_code == 428


def test_a_label_on_somebody_who_is_no_member_is_refused(ana: Person, keeper: Edge) -> None:
    lead = lead_of(ana, keeper)
    form = {"verdict": "benign", "member": "account:nobody"}

    assert problem(ana.post(f"/api/leads/{lead['ref']}/label", json=form, headers=on(lead["version"]))) == (
        422,
        "not_a_member",
    )


def test_whoever_claims_first_has_it(ana: Person, ben: Person, keeper: Edge) -> None:
    ref = lead_of(ana, keeper)["ref"]

    assert done(ben.post(f"/api/leads/{ref}/claim"))["assignee"]
    assert problem(ana.post(f"/api/leads/{ref}/claim")) == (409, "already_claimed")
    assert ben.post(f"/api/leads/{ref}/claim").status_code == 200


def test_ones_own_leads_are_listed_as_mine(ana: Person, ben: Person, keeper: Edge) -> None:
    ref = lead_of(ana, keeper)["ref"]
    done(ben.post(f"/api/leads/{ref}/claim"))

    assert [line["ref"] for line in done(ben.get("/api/leads", params={"assignee": "me"}))["items"]] == [ref]
    assert done(ana.get("/api/leads", params={"assignee": "me"}))["items"] == []


def test_a_snoozed_lead_sleeps_until_it_has_grown_enough(ana: Person, keeper: Edge) -> None:
    lead = snooze(ana, lead_of(ana, keeper), until_grows_by="members", factor=1.4)
    assert (lead["state"], lead["snooze"]["above"]) == ("snoozed", pytest.approx(8.4))

    assert grow(ana, keeper, 8)["woke"] is False
    assert grow(ana, keeper, 9)["woke"] is True
    assert read_lead(ana, lead["ref"])["state"] == "open"


def test_what_people_said_of_members_outlives_growth(ana: Person, keeper: Edge) -> None:
    lead = label(ana, lead_of(ana, keeper), "benign", member="account:farm0")
    grow(ana, keeper, 8)
    after = read_lead(ana, lead["ref"])

    labelled = {member["entity"] for member in after["members"] if member["verdict"] == "benign"}
    assert (labelled, len(after["members"])) == ({"account:farm0"}, 8)


def test_a_lead_in_a_case_says_so(ana: Person, keeper: Edge) -> None:
    ref = lead_of(ana, keeper)["ref"]
    case = open_case(ana)["ref"]
    done(ana.post(f"/api/cases/{case}/leads", json={"lead": ref}))
    lead = read_lead(ana, ref)

    assert (lead["state"], lead["cases"]) == ("in_case", [case])


def test_a_viewer_reads_leads_and_edits_none(ana: Person, vic: Person, keeper: Edge) -> None:
    lead = lead_of(ana, keeper)

    assert read_lead(vic, lead["ref"])["ref"] == lead["ref"]
    assert vic.post(f"/api/leads/{lead['ref']}/claim").status_code == 403


def test_a_lead_that_is_not_there_is_not_found(ana: Person) -> None:
    assert problem(ana.get("/api/leads/LEAD-99")) == (404, "not_found")
