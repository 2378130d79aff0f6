"""Numbers of a finding come from a query, are frozen, and are computed again before they are believed."""

import json
from typing import Any

import pytest

from factories.investigations import Person, collect_query, done, finding_form, on, open_case, problem

COUNT = "SELECT count(*) AS streams, count(DISTINCT account) AS accounts FROM plays"


@pytest.fixture
def case(ana: Person) -> str:
    return str(open_case(ana)["ref"])


def bound(evidence: str) -> dict[str, object]:
    said = f"{{{evidence}.accounts}} accounts made {{{evidence}.streams}} streams."
    return finding_form(evidence, statement=said)


def test_a_query_is_frozen_with_all_it_takes_to_run_it_again(ana: Person, case: str, plays: str) -> None:
    evidence = collect_query(ana, case, COUNT, plays)
    item = done(ana.get(f"/api/evidence/{evidence}"))

    assert (item["kind"], item["state"], item["query"]["rows"]) == ("query_result", "sealed", 1)
    assert item["query"]["sql"] == COUNT
    assert item["query"]["snapshots"][0]["dataset"] == plays
    assert item["query"]["snapshots"][0]["files"]
    assert done(ana.get(f"/api/cases/{case}"))["evidence"] == [evidence]


def test_a_bound_number_is_read_from_the_frozen_result(ana: Person, case: str, plays: str) -> None:
    evidence = collect_query(ana, case, COUNT, plays)
    finding = done(ana.post(f"/api/cases/{case}/findings", json=bound(evidence)))

    assert finding["text"] == "2 accounts made 5 streams."
    assert [(number["column"], number["value"]) for number in finding["numbers"]] == [("accounts", 2), ("streams", 5)]


def test_a_row_is_named_by_its_index(ana: Person, case: str, plays: str) -> None:
    sql = "SELECT account, count(*) AS n FROM plays GROUP BY account ORDER BY n DESC"
    evidence = collect_query(ana, case, sql, plays)
    said = f"{{{evidence}.account[1]}} played {{{evidence}.n[1]}} times."
    finding = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence, statement=said)))

    assert finding["text"] == "op-b played 2 times."


@pytest.mark.parametrize(
    ("binding", "code"), [("accounts[1]", "no_such_row"), ("tracks", "no_such_column"), ("nothing", "empty_value")]
)
def test_a_binding_that_names_no_cell_is_refused(ana: Person, case: str, plays: str, binding: str, code: str) -> None:
    evidence = collect_query(ana, case, f"SELECT *, NULL AS nothing FROM ({COUNT})", plays)
    form = finding_form(evidence, statement=f"There are {{{evidence}.{binding}}} of them.")

    assert problem(ana.post(f"/api/cases/{case}/findings", json=form)) == (422, code)


def test_confirming_computes_the_numbers_again(ana: Person, ben: Person, case: str, plays: str) -> None:
    evidence = collect_query(ana, case, COUNT, plays)
    ref = done(ana.post(f"/api/cases/{case}/findings", json=bound(evidence)))["ref"]
    confirmed = done(ben.post(f"/api/findings/{ref}/confirm", json={"reason": "same again"}, headers=on(1)))

    assert (confirmed["state"], confirmed["text"]) == ("confirmed", "2 accounts made 5 streams.")


def test_new_data_does_not_change_what_was_recorded(
    ana: Person, ben: Person, case: str, plays: str, more_plays: Any
) -> None:
    evidence = collect_query(ana, case, COUNT, plays)
    ref = done(ana.post(f"/api/cases/{case}/findings", json=bound(evidence)))["ref"]
    more_plays()
    confirmed = done(ben.post(f"/api/findings/{ref}/confirm", json={"reason": "same again"}, headers=on(1)))
    newer = collect_query(ana, case, COUNT, plays)
    later = done(ana.post(f"/api/cases/{case}/findings", json=bound(newer)))

    assert confirmed["text"] == "2 accounts made 5 streams."
    assert later["text"] == "3 accounts made 6 streams."


def test_a_number_that_does_not_compute_again_stops_the_confirmation(
    ana: Person, ben: Person, case: str, plays: str
) -> None:
    evidence = collect_query(ana, case, "SELECT random() AS accounts, 1 AS streams FROM plays LIMIT 1", plays)
    ref = done(ana.post(f"/api/cases/{case}/findings", json=bound(evidence)))["ref"]
    refused = ben.post(f"/api/findings/{ref}/confirm", json={"reason": "sure"}, headers=on(1))

    assert problem(refused) == (409, "number_changed")
    changed = refused.json()["facts"]["changed"]
    assert [change["binding"] for change in changed] == [f"{{{evidence}.accounts}}"]
    assert changed[0]["old"] != changed[0]["new"]
    assert done(ana.get(f"/api/findings/{ref}"))["state"] == "proposed"


def test_a_frozen_result_that_was_changed_is_not_believed(
    ana: Person, ben: Person, case: str, plays: str, stored: Any
) -> None:
    evidence = collect_query(ana, case, COUNT, plays)
    ref = done(ana.post(f"/api/cases/{case}/findings", json=bound(evidence)))["ref"]
    stored.change_one_byte(done(ana.get(f"/api/evidence/{evidence}"))["sha256"])
    refused = ben.post(f"/api/findings/{ref}/confirm", json={"reason": "sure"}, headers=on(1))

    assert not refused.is_success
    assert "evidence_broken" in json.dumps(refused.json())


@pytest.mark.parametrize(
    "sql",
    ["DROP TABLE plays", "SELECT * FROM read_csv('/etc/passwd')", "SELECT * FROM elsewhere", "SELEC 1", ""],
)
def test_a_statement_that_reaches_outside_is_refused(ana: Person, case: str, plays: str, sql: str) -> None:
    form = {"sql": sql, "datasets": [{"name": plays}], "title": "A count"}

    assert ana.post(f"/api/cases/{case}/evidence/queries", json=form).status_code == 422
    assert done(ana.get(f"/api/cases/{case}"))["evidence"] == []


def test_a_dataset_that_is_not_there_is_named(ana: Person, case: str) -> None:
    form = {"sql": COUNT, "datasets": [{"name": "plays"}], "title": "A count"}

    assert ana.post(f"/api/cases/{case}/evidence/queries", json=form).status_code == 404
