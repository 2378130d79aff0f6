"""What is made from a compartment's data stays in the compartment, whoever made it and by whichever door."""

from typing import Any

import pytest
from sqlalchemy import update

from factories.hunts import hunt, lead_of, load_farm, read_lead
from factories.investigations import Person, collect_file, collect_query, done, finding_form, on, open_case, problem
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.web.edge import Edge

GONE = (404, "no_such_dataset")
NOT_FOUND = (404, "not_found")
OUTSIDE = (403, "outside_compartment")
COUNT = "SELECT count(*) AS streams FROM plays"
Route = tuple[str, str, dict[str, object]]
HUNTED: list[Route] = [
    ("get", "/api/leads/{lead}", {}),
    ("post", "/api/leads/{lead}/claim", {}),
    ("post", "/api/leads/{lead}/label", {"verdict": "benign"}),
    ("post", "/api/leads/{lead}/role", {"member": "account:farm0", "role": "target"}),
    ("post", "/api/leads/{lead}/snooze", {}),
    ("get", "/api/hunts/{run}", {}),
    ("get", "/api/hunts/{run}/files/leads.parquet", {}),
    ("get", "/api/hunts/{run}/files/edges.parquet", {}),
    ("get", "/api/entities/account/farm0", {}),
]
COLLECTED: list[Route] = [
    ("get", "/api/runs/{run}", {}),
    ("post", "/api/runs/{run}/repeat", {}),
    ("get", "/api/evidence/{evidence}", {}),
    ("get", "/api/evidence/{evidence}/custody", {}),
    ("get", "/api/evidence/{evidence}/content", {}),
    ("post", "/api/evidence/{evidence}/verify", {}),
    ("get", "/api/findings/{finding}", {}),
    ("post", "/api/findings/{finding}/confirm", {"reason": "same again"}),
]


def send(who: Person, route: Route, refs: dict[str, str]) -> Any:
    method, path, form = route
    return who.get(path.format(**refs)) if method == "get" else who.post(path.format(**refs), json=form, headers=on(1))


def query_form(dataset: str, sql: str = COUNT) -> dict[str, object]:
    return {"sql": sql, "datasets": [{"name": dataset}], "title": "A count"}


def bound_finding(who: Person, case: str, dataset: str) -> dict[str, str]:
    """A finding whose number comes from a query on a dataset: the references of all of it."""
    evidence = collect_query(who, case, COUNT, dataset)
    form = finding_form(evidence, statement=f"There were {{{evidence}.streams}} streams.")
    finding = str(done(who.post(f"/api/cases/{case}/findings", json=form))["ref"])
    run = str(done(who.get(f"/api/evidence/{evidence}"))["query"]["run"])
    return {"evidence": evidence, "finding": finding, "run": run}


@pytest.fixture
def hunted(zoe: Person, vip_keeper: Edge) -> dict[str, str]:
    """A hunt on the streams of a compartment: its run and the lead it opened."""
    run = hunt(zoe, load_farm(vip_keeper, compartment="vip"))
    return {"run": run["run"], "lead": run["leads"][0]["lead"]}


@pytest.fixture
def collected(zoe: Person, vip_plays: str) -> dict[str, str]:
    """A finding of a compartment's case, bound to a query on the compartment's plays."""
    return bound_finding(zoe, str(open_case(zoe, compartment="vip")["ref"]), vip_plays)


def test_nobody_outside_hunts_on_a_dataset_of_a_compartment(ana: Person, zoe: Person, vip_keeper: Edge) -> None:
    dataset = load_farm(vip_keeper, compartment="vip")

    refused = ana.post("/api/hunts", json={"detector": "co_action", "dataset": dataset})

    assert problem(refused) == GONE
    assert done(zoe.get("/api/hunts"))["items"] == []


def test_a_hidden_dataset_is_refused_in_the_words_of_one_that_is_not_there(ana: Person, vip_plays: str) -> None:
    hidden = ana.post("/api/hunts", json={"detector": "co_action", "dataset": vip_plays}).text
    absent = ana.post("/api/hunts", json={"detector": "co_action", "dataset": "nothing"}).text

    assert hidden.replace(vip_plays, "nothing") == absent


def test_what_a_hidden_hunt_made_does_not_exist_outside(ana: Person, yan: Person, hunted: dict[str, str]) -> None:
    outside = {path: problem(send(ana, (method, path, form), hunted)) for method, path, form in HUNTED}
    inside = {path: yan.get(path.format(**hunted)).is_success for method, path, _ in HUNTED if method == "get"}

    assert outside == {path: NOT_FOUND for _, path, _ in HUNTED}
    assert all(inside.values()), inside


def test_a_hidden_hunt_leaves_no_trace_in_lists(ana: Person, hunted: dict[str, str]) -> None:
    shown = [done(ana.get(path)) for path in ("/api/leads", "/api/hunts", "/api/entities")]

    assert shown == [{"items": [], "next_cursor": None}] * 3


def test_a_hidden_hunt_leaves_no_trace_in_the_ledger_of_others(
    lea: Person, zoe: Person, hunted: dict[str, str]
) -> None:
    inside, outside = (
        {entry["subject"] for entry in who.get("/api/ledger", params={"limit": 500}).json()} for who in (zoe, lea)
    )

    assert set(hunted.values()) <= inside
    assert not set(hunted.values()) & outside


def test_the_same_farm_on_the_desk_and_in_a_compartment_is_two_leads(
    ana: Person, zoe: Person, keeper: Edge, hunted: dict[str, str]
) -> None:
    [seen] = hunt(ana, load_farm(keeper, name="shared"))["leads"]

    assert (seen["change"], seen["lead"] == hunted["lead"]) == ("new", False)
    assert [line["ref"] for line in done(ana.get("/api/leads"))["items"]] == [seen["lead"]]
    assert {line["ref"] for line in done(zoe.get("/api/leads"))["items"]} == {seen["lead"], hunted["lead"]}


def test_a_hidden_lead_cannot_be_pulled_into_the_case_of_somebody_outside(ana: Person, hunted: dict[str, str]) -> None:
    case = open_case(ana)["ref"]

    assert problem(ana.post(f"/api/cases/{case}/leads", json={"lead": hunted["lead"]})) == NOT_FOUND
    assert problem(ana.post("/api/cases", json={"title": "A ring", "lead": hunted["lead"]})) == NOT_FOUND
    assert len(done(ana.get("/api/cases"))["items"]) == 1


def test_even_an_insider_does_not_carry_a_hidden_lead_into_a_case_of_the_desk(
    ana: Person, zoe: Person, hunted: dict[str, str]
) -> None:
    refused = zoe.post("/api/cases", json={"title": "A ring", "lead": hunted["lead"]})
    inside = open_case(zoe, lead=hunted["lead"], compartment="vip")

    assert problem(refused) == OUTSIDE
    assert len(inside["entities"]) == 6
    assert problem(ana.get("/api/entities/account/farm0")) == NOT_FOUND


def test_a_lead_of_the_desk_does_not_tell_which_hidden_case_took_it_up(lea: Person, zoe: Person, keeper: Edge) -> None:
    lead = lead_of(lea, keeper)["ref"]

    case = open_case(zoe, lead=lead, compartment="vip")["ref"]

    assert (read_lead(lea, lead)["cases"], read_lead(zoe, lead)["cases"]) == ([], [case])
    assert "lead.linked" not in lea.get("/api/ledger", params={"limit": 500}).text


def test_nobody_outside_collects_a_query_on_a_hidden_dataset(ana: Person, vip_plays: str) -> None:
    case = open_case(ana)["ref"]

    assert problem(ana.post(f"/api/cases/{case}/evidence/queries", json=query_form(vip_plays))) == GONE
    assert done(ana.get("/api/runs"))["items"] == []
    assert done(ana.get(f"/api/cases/{case}"))["evidence"] == []


def test_an_insider_collects_a_hidden_dataset_only_into_a_case_that_is_as_hidden(zoe: Person, vip_plays: str) -> None:
    shared, hidden = open_case(zoe)["ref"], open_case(zoe, compartment="vip")["ref"]

    refused = zoe.post(f"/api/cases/{shared}/evidence/queries", json=query_form(vip_plays))
    evidence = collect_query(zoe, hidden, COUNT, vip_plays)

    assert problem(refused) == OUTSIDE
    assert done(zoe.get(f"/api/cases/{shared}"))["evidence"] == []
    assert done(zoe.get(f"/api/cases/{hidden}"))["evidence"] == [evidence]
    assert len(done(zoe.get("/api/runs"))["items"]) == 1


def test_what_rests_on_a_hidden_dataset_does_not_exist_outside(
    ana: Person, yan: Person, collected: dict[str, str]
) -> None:
    outside = {path: send(ana, (method, path, form), collected).status_code for method, path, form in COLLECTED}
    inside = {path: send(yan, (method, path, form), collected).is_success for method, path, form in COLLECTED}

    assert outside == {path: 404 for _, path, _ in COLLECTED}
    assert all(inside.values()), inside


def test_the_query_of_a_hidden_case_on_shared_data_is_hidden_with_its_repetitions(
    ana: Person, zoe: Person, plays: str
) -> None:
    refs = bound_finding(zoe, str(open_case(zoe, compartment="vip")["ref"]), plays)

    again = done(zoe.post(f"/api/runs/{refs['run']}/repeat"))

    assert again["status"] == "equal"
    assert done(ana.get("/api/runs"))["items"] == []
    assert [run["run"] for run in done(zoe.get("/api/runs"))["items"]] == [again["run"], refs["run"]]


def test_a_refused_query_of_a_hidden_case_is_kept_where_the_case_is(ana: Person, zoe: Person, plays: str) -> None:
    case = open_case(zoe, compartment="vip")["ref"]

    refused = zoe.post(f"/api/cases/{case}/evidence/queries", json=query_form(plays, "SELECT nothing FROM plays"))

    assert problem(refused) == (422, "unreadable")
    assert done(ana.get("/api/runs"))["items"] == []
    assert [run["status"] for run in done(zoe.get("/api/runs"))["items"]] == ["failed"]


def test_evidence_of_a_hidden_case_enters_no_case_that_more_people_see(zoe: Person, collected: dict[str, str]) -> None:
    shared = open_case(zoe)["ref"]

    refused = zoe.post(f"/api/cases/{shared}/evidence", json={"evidence": collected["evidence"]})
    query = {"title": "A redacted copy", "source": "us", "derived_from": collected["evidence"]}
    copied = zoe.post(f"/api/cases/{shared}/evidence/files", params=query, content=b"x")

    assert (problem(refused), problem(copied)) == (OUTSIDE, OUTSIDE)
    assert done(zoe.get(f"/api/cases/{shared}"))["evidence"] == []


def test_evidence_of_the_desk_may_enter_a_hidden_case(ana: Person, zoe: Person) -> None:
    evidence = collect_file(ana, open_case(ana)["ref"])
    case = open_case(zoe, compartment="vip")["ref"]

    after = done(zoe.post(f"/api/cases/{case}/evidence", json={"evidence": evidence}))

    assert after["evidence"] == [evidence]


def test_who_lost_sight_of_the_data_does_not_confirm_what_rests_on_it(
    ana: Person, ben: Person, yan: Person, keeper: Edge, plays: str
) -> None:
    finding = bound_finding(ana, str(open_case(ana)["ref"]), plays)["finding"]
    moved = update(ScopeLink).where(ScopeLink.subject == f"dataset:{plays}").values(scope="compartment:vip")
    keeper.change(lambda unit: unit.session.execute(moved))
    confirm = f"/api/findings/{finding}/confirm"

    assert problem(ben.post(confirm, json={"reason": "same again"}, headers=on(1))) == GONE
    assert done(yan.post(confirm, json={"reason": "same again"}, headers=on(1)))["state"] == "confirmed"
