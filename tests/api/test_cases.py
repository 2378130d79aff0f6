"""Cases, notes, evidence and findings through the API, on both databases."""

import pytest

from factories.desks import Desk
from factories.investigations import (
    CLAUSE,
    OPERATOR,
    VICTIM,
    Person,
    add_entity,
    collect_file,
    done,
    finding_form,
    on,
    open_case,
    problem,
)


def test_who_opens_a_case_leads_it(ana: Person) -> None:
    case = open_case(ana, clauses=[CLAUSE], impact="S2")

    assert case["state"] == "open"
    assert [person["role"] for person in case["participants"]] == ["lead"]
    assert case["lead"] == case["participants"][0]["actor"]
    assert case["clauses"][0].startswith(f"{CLAUSE}@")


def test_a_case_names_clauses_that_exist(ana: Person) -> None:
    refused = ana.post("/api/cases", json={"title": "A ring", "clauses": ["PM-99"]})

    assert problem(refused) == (404, "clause_unknown")


def test_a_case_of_a_compartment_does_not_exist_for_others(ana: Person, zoe: Person) -> None:
    case = open_case(zoe, compartment="vip")["ref"]

    assert problem(ana.get(f"/api/cases/{case}")) == (404, "not_found")
    assert case not in [line["ref"] for line in done(ana.get("/api/cases"))["items"]]
    assert problem(ana.post(f"/api/cases/{case}/notes", json={"text": "x"})) == (404, "not_found")
    assert done(zoe.get(f"/api/cases/{case}"))["ref"] == case


def test_nobody_opens_a_case_in_a_compartment_of_others(ana: Person) -> None:
    refused = ana.post("/api/cases", json={"title": "A ring", "compartment": "vip"})

    assert problem(refused) == (403, "not_in_compartment")


def test_a_viewer_reads_but_does_not_write(ana: Person, vic: Person) -> None:
    case = open_case(ana)["ref"]

    assert done(vic.get(f"/api/cases/{case}"))["ref"] == case
    assert vic.post("/api/cases", json={"title": "A ring"}).status_code == 403
    assert vic.post(f"/api/cases/{case}/notes", json={"text": "x"}).status_code == 403


def test_cases_are_listed_newest_first_page_by_page(ana: Person) -> None:
    refs = [open_case(ana, title=f"Ring {name}")["ref"] for name in "abc"]

    first = done(ana.get("/api/cases", params={"limit": 2}))
    second = done(ana.get("/api/cases", params={"limit": 2, "cursor": first["next_cursor"]}))

    assert [line["ref"] for line in first["items"] + second["items"]][:3] == refs[::-1]
    assert second["next_cursor"] is None


def test_an_entity_is_unknown_until_a_person_says_what_it_did(ana: Person) -> None:
    case = open_case(ana)["ref"]
    added = done(ana.post(f"/api/cases/{case}/entities", json={"entities": [OPERATOR, VICTIM, OPERATOR]}))
    form = {"entity": OPERATOR, "role": "operator", "reason": "it pays"}
    judged = done(ana.patch(f"/api/cases/{case}/entities", json=form, headers=on(1)))

    assert {entity["entity"]: entity["role"] for entity in added["entities"]} == {
        OPERATOR: "unknown",
        VICTIM: "unknown",
    }
    entity = next(entity for entity in judged["entities"] if entity["entity"] == OPERATOR)
    assert (entity["role"], entity["reason"], entity["version"]) == ("operator", "it pays", 2)
    assert entity["set_by"] == judged["lead"]


@pytest.mark.parametrize(
    ("form", "version", "expected"),
    [
        ({"entity": OPERATOR, "role": "operator", "reason": " "}, 1, (422, "reason_missing")),
        ({"entity": OPERATOR, "role": "operator", "reason": "it pays"}, 7, (412, "stale_version")),
        ({"entity": "account:nobody", "role": "operator", "reason": "it pays"}, 1, (404, "not_found")),
    ],
)
def test_a_role_is_set_with_a_reason_on_the_present_version(
    ana: Person, form: dict[str, str], version: int, expected: tuple[int, str]
) -> None:
    case = open_case(ana)["ref"]
    add_entity(ana, case, OPERATOR, "unknown")

    assert problem(ana.patch(f"/api/cases/{case}/entities", json=form, headers=on(version))) == expected


def test_an_edit_that_names_no_version_is_refused(ana: Person) -> None:
    case = open_case(ana)["ref"]

    assert ana.patch(f"/api/cases/{case}/state", json={"state": "investigating"}).status_code == 428


def test_a_case_moves_closes_and_reopens(ana: Person) -> None:
    case = open_case(ana)["ref"]
    done(ana.patch(f"/api/cases/{case}/state", json={"state": "investigating"}, headers=on(1)))
    form = {"disposition": "not_a_violation", "reason": "a fan party"}
    closed = done(ana.post(f"/api/cases/{case}/close", json=form, headers=on(2)))
    late = ana.post(f"/api/cases/{case}/notes", json={"text": "one more"})
    again = {"state": "reopened", "reason": "new reports"}
    reopened = done(ana.patch(f"/api/cases/{case}/state", json=again, headers=on(3)))

    assert (closed["state"], closed["disposition"]) == ("closed", "not_a_violation")
    assert problem(late) == (409, "case_closed")
    assert (reopened["state"], reopened["disposition"], reopened["closed_at"]) == ("reopened", None, None)


def test_a_case_does_not_close_without_a_disposition(ana: Person) -> None:
    case = open_case(ana)["ref"]
    refused = ana.post(f"/api/cases/{case}/close", json={"reason": "done"}, headers=on(1))
    around = ana.patch(f"/api/cases/{case}/state", json={"state": "closed"}, headers=on(1))

    assert problem(refused) == (422, "disposition_missing")
    assert problem(around) == (422, "disposition_missing")


def test_handing_over_a_case_keeps_who_led_it(ana: Person, ben: Person, ben_id: str) -> None:
    case = open_case(ana)
    form = {"actor": ben_id, "reason": "end of shift"}
    after = done(ana.patch(f"/api/cases/{case['ref']}/lead", json=form, headers=on(1)))

    assert after["lead"] == ben_id
    assert [person["renounced_at"] is None for person in after["participants"]] == [False, True]


def test_a_lead_is_somebody_of_the_desk(ana: Person) -> None:
    case = open_case(ana)["ref"]
    form = {"actor": "nobody", "reason": "end of shift"}

    assert ana.patch(f"/api/cases/{case}/lead", json=form, headers=on(1)).status_code == 404


def test_a_case_is_not_handed_to_somebody_who_may_not_see_it(zoe: Person, yan: Person, desk: Desk) -> None:
    case = open_case(zoe, compartment="vip")["ref"]
    hand_to = [desk.actor(name).id for name in ("lea", "yan")]
    forms = [{"actor": actor, "reason": "end of shift"} for actor in hand_to]
    answers = [zoe.patch(f"/api/cases/{case}/lead", json=form, headers=on(1)).status_code for form in forms]

    assert answers == [404, 200]


def test_a_note_keeps_every_text_it_had(ana: Person, ben: Person) -> None:
    case = open_case(ana)["ref"]
    note = done(ana.post(f"/api/cases/{case}/notes", json={"text": "first"}))
    done(ben.patch(f"/api/cases/{case}/notes/{note['id']}", json={"text": "second"}, headers=on(1)))
    notes = ana.get(f"/api/cases/{case}/notes").json()

    assert [text["text"] for text in notes[0]["versions"]] == ["first", "second"]
    assert notes[0]["text"] == "second"


def test_two_edits_of_a_note_lose_neither_text(ana: Person, ben: Person) -> None:
    case = open_case(ana)["ref"]
    note = done(ana.post(f"/api/cases/{case}/notes", json={"text": "first"}))
    path = f"/api/cases/{case}/notes/{note['id']}"
    done(ben.patch(path, json={"text": "theirs"}, headers=on(1)))
    refused = ana.patch(path, json={"text": "mine"}, headers=on(1))

    assert problem(refused) == (409, "note_changed")
    facts = refused.json()["facts"]
    assert (facts["theirs"], facts["yours"], facts["version"]) == ("theirs", "mine", 2)


def test_a_file_becomes_evidence_of_the_case(ana: Person) -> None:
    case = open_case(ana)["ref"]
    evidence = collect_file(ana, case, seal=False, name="../../export.csv")
    item = done(ana.get(f"/api/evidence/{evidence}"))

    assert done(ana.get(f"/api/cases/{case}"))["evidence"] == [evidence]
    assert (item["state"], item["original_name"]) == ("draft", "export.csv")


def test_a_file_over_the_limit_is_refused_and_leaves_nothing(ana: Person) -> None:
    case = open_case(ana)["ref"]
    query = {"title": "An export", "source": "the platform"}
    content = b"\0" * (64 * 1024**2 + 1)
    refused = ana.post(f"/api/cases/{case}/evidence/files", params=query, content=content)

    assert problem(refused) == (413, "too_large")
    assert done(ana.get(f"/api/cases/{case}"))["evidence"] == []


def test_evidence_of_another_case_can_be_attached_once(ana: Person) -> None:
    one, two = open_case(ana)["ref"], open_case(ana)["ref"]
    evidence = collect_file(ana, one)
    for _ in range(2):
        after = done(ana.post(f"/api/cases/{two}/evidence", json={"evidence": evidence}))

    assert after["evidence"] == [evidence]
    assert ana.post(f"/api/cases/{two}/evidence", json={"evidence": "EV-999"}).status_code == 404


def test_a_finding_is_confirmed_by_somebody_other_than_its_author(ana: Person, ben: Person) -> None:
    case = open_case(ana)["ref"]
    finding = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(collect_file(ana, case))))
    path = f"/api/findings/{finding['ref']}/confirm"
    own = ana.post(path, json={"reason": "sure"}, headers=on(1))
    confirmed = done(ben.post(path, json={"reason": "the rows show it"}, headers=on(1)))

    assert problem(own) == (403, "own_finding")
    assert (confirmed["state"], confirmed["review_reason"]) == ("confirmed", "the rows show it")
    assert confirmed["reviewer"] != confirmed["author"]


def test_a_finding_on_a_draft_is_not_confirmed(ana: Person, ben: Person) -> None:
    case = open_case(ana)["ref"]
    form = finding_form(collect_file(ana, case, seal=False))
    finding = done(ana.post(f"/api/cases/{case}/findings", json=form))
    refused = ben.post(f"/api/findings/{finding['ref']}/confirm", json={"reason": "sure"}, headers=on(1))

    assert problem(refused) == (409, "no_sealed_support")


def test_a_finding_that_only_contradicts_is_not_confirmed(ana: Person, ben: Person) -> None:
    case = open_case(ana)["ref"]
    cited = [{"evidence": collect_file(ana, case), "stance": "contradicts"}]
    finding = done(ana.post(f"/api/cases/{case}/findings", json=finding_form("", citations=cited)))
    refused = ben.post(f"/api/findings/{finding['ref']}/confirm", json={"reason": "sure"}, headers=on(1))

    assert problem(refused) == (409, "no_sealed_support")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"statement": "The ring has 40 accounts."}, "typed_number"),
        ({"statement": "The ring has ４０ accounts."}, "typed_number"),
        ({"statement": "The ring has {EV-999.n} accounts."}, "evidence_not_attached"),
        ({"statement": "The ring has {n} accounts."}, "bad_binding"),
        ({"citations": []}, "citation_missing"),
        ({"citations": [{"evidence": "EV-999"}]}, "evidence_not_attached"),
    ],
)
def test_a_finding_that_cannot_be_checked_is_refused(ana: Person, changes: dict[str, object], code: str) -> None:
    case = open_case(ana)["ref"]
    form = finding_form(collect_file(ana, case), **changes)

    assert problem(ana.post(f"/api/cases/{case}/findings", json=form)) == (422, code)
    assert ana.get(f"/api/cases/{case}/findings").json() == []


def test_a_number_cannot_be_bound_to_a_file(ana: Person) -> None:
    case = open_case(ana)["ref"]
    evidence = collect_file(ana, case)
    form = finding_form(evidence, statement=f"The ring has {{{evidence}.n}} accounts.")

    assert problem(ana.post(f"/api/cases/{case}/findings", json=form)) == (422, "not_a_query")


def test_a_confirmed_finding_can_be_contested_and_refuted_with_a_reason(ana: Person, ben: Person) -> None:
    case = open_case(ana)["ref"]
    ref = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(collect_file(ana, case))))["ref"]
    done(ben.post(f"/api/findings/{ref}/confirm", json={"reason": "clear"}, headers=on(1)))
    silent = ana.post(f"/api/findings/{ref}/contest", json={"reason": ""}, headers=on(2))
    contested = done(ana.post(f"/api/findings/{ref}/contest", json={"reason": "a household"}, headers=on(2)))
    refuted = done(ben.post(f"/api/findings/{ref}/refute", json={"reason": "one household"}, headers=on(3)))

    assert problem(silent) == (422, "reason_missing")
    assert (contested["state"], refuted["state"]) == ("contested", "refuted")


def test_a_better_finding_supersedes_an_older_one(ana: Person) -> None:
    case = open_case(ana)["ref"]
    evidence = collect_file(ana, case)
    older = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))["ref"]
    newer = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence, supersedes=older)))

    assert newer["supersedes"] == older
    assert done(ana.get(f"/api/findings/{older}"))["state"] == "superseded"


def test_a_draft_is_proposed_before_it_is_judged(ana: Person, ben: Person) -> None:
    case = open_case(ana)["ref"]
    form = finding_form(collect_file(ana, case), draft=True)
    ref = done(ana.post(f"/api/cases/{case}/findings", json=form))["ref"]
    early = ben.post(f"/api/findings/{ref}/confirm", json={"reason": "clear"}, headers=on(1))
    proposed = done(ana.post(f"/api/findings/{ref}/propose", headers=on(1)))

    assert problem(early) == (409, "bad_state")
    assert proposed["state"] == "proposed"


def test_what_hangs_on_a_hidden_case_is_hidden_too(ana: Person, zoe: Person) -> None:
    case = open_case(zoe, compartment="vip")["ref"]
    evidence = collect_file(zoe, case)
    finding = done(zoe.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))["ref"]

    assert ana.get(f"/api/evidence/{evidence}").status_code == 404
    assert problem(ana.get(f"/api/findings/{finding}")) == (404, "not_found")
    assert problem(ana.get(f"/api/cases/{case}/findings")) == (404, "not_found")


def test_a_case_opened_from_a_lead_takes_its_members_and_the_roles_people_gave(ana: Person, lead: str) -> None:
    members = done(ana.get(f"/api/leads/{lead}"))["members"]
    form = {"member": members[0]["entity"], "role": "buyer", "reason": "it ordered them"}
    version = done(ana.get(f"/api/leads/{lead}"))["version"]
    done(ana.post(f"/api/leads/{lead}/role", json=form, headers=on(version)))
    case = open_case(ana, lead=lead)

    roles = {entity["entity"]: entity["role"] for entity in case["entities"]}
    assert roles == {member["entity"]: "unknown" for member in members} | {members[0]["entity"]: "buyer"}
    assert case["leads"] == [lead]
    assert done(ana.get(f"/api/leads/{lead}"))["cases"] == [case["ref"]]


def test_attaching_a_lead_again_keeps_the_roles_of_the_case(ana: Person, lead: str) -> None:
    case = open_case(ana, lead=lead)
    entity = case["entities"][0]["entity"]
    form = {"entity": entity, "role": "target", "reason": "it was hit"}
    done(ana.patch(f"/api/cases/{case['ref']}/entities", json=form, headers=on(1)))
    again = done(ana.post(f"/api/cases/{case['ref']}/leads", json={"lead": lead}))

    assert again["entities"][0]["role"] == "target"
    assert again["leads"] == [lead]


def test_a_case_from_a_lead_that_is_not_there_is_not_opened(ana: Person) -> None:
    refused = ana.post("/api/cases", json={"title": "A ring", "lead": "LEAD-999"})

    assert refused.status_code == 404
    assert done(ana.get("/api/cases"))["items"] == []
