"""A number in a finding is what its query gave: how it is written, what it is measured in, and what stops it later."""

import shutil
from typing import Any

import pytest
from sqlalchemy import update

from factories.investigations import Person, collect_query, done, finding_form, on, open_case, problem
from watchfloor.domain.cases.models import Finding
from watchfloor.infra.web.edge import Edge

COUNT = "SELECT count(*) AS streams, count(DISTINCT account) AS accounts FROM plays"
VALUES = """
SELECT 1 / 3.0 AS third, 0.1::DOUBLE + 0.2::DOUBLE AS sum_of_tenths, 1e21::DOUBLE AS huge, -7 AS below,
       sum(hugeint_value) AS total, round(66.666::DOUBLE, 1) AS share, true AS is_so, 'op-a' AS name,
       TIMESTAMPTZ '2026-03-01 00:00:00+00' AS since, 12.50::DECIMAL(9, 2) AS money
FROM (SELECT 9007199254740993::HUGEINT AS hugeint_value FROM plays LIMIT 1)
"""


@pytest.fixture
def case(ana: Person) -> str:
    return str(open_case(ana)["ref"])


@pytest.fixture
def values(ana: Person, case: str, plays: str) -> str:
    """A collected row with a cell of every kind that a finding may bind."""
    return collect_query(ana, case, VALUES, plays)


@pytest.fixture
def counted(ana: Person, case: str, plays: str) -> str:
    """A proposed finding on the number of streams."""
    evidence = collect_query(ana, case, COUNT, plays)
    form = finding_form(evidence, statement=f"There were {{{evidence}.streams}} streams.")
    return str(done(ana.post(f"/api/cases/{case}/findings", json=form))["ref"])


def say(who: Person, case: str, evidence: str, statement: str, **changes: object) -> dict[str, Any]:
    form = finding_form(evidence, statement=statement.replace("{", f"{{{evidence}."), **changes)
    return done(who.post(f"/api/cases/{case}/findings", json=form))


def confirm(who: Person, finding: str, version: int = 1) -> Any:
    return who.post(f"/api/findings/{finding}/confirm", json={"reason": "same again"}, headers=on(version))


def test_numbers_are_written_as_the_query_gave_them(ana: Person, case: str, values: str) -> None:
    said = "{third}, {sum_of_tenths}, {huge}, {below}, {total}, {is_so}, {name}, {since}, {money}"
    text = say(ana, case, values, said)["text"]

    assert text == ("0.333333333333, 0.3, 1e+21, -7, 9007199254740993, True, op-a, 2026-03-01T00:00:00.000000Z, 12.5")


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("statement", "text"),
    [
        ("{share}% of them", "66.7% of them"),
        ("({share} %)", "(66.7 %)"),
        ("{money} USD a day", "12.5 USD a day"),
        ("¥{money} a day", "¥12.5 a day"),
        ("{share}％の再生", "66.7％の再生"),
        ("between {below} and {share}", "between -7 and 66.7"),
    ],
)
def test_the_unit_stands_beside_the_number_as_it_was_written(
    ana: Person, case: str, values: str, statement: str, text: str
) -> None:
    assert say(ana, case, values, statement)["text"] == text


@pytest.mark.every_second
@pytest.mark.parametrize("statement", ["{share}k", "x{share}", "{share}{money}", "{share}.5", "1{share}", "{share}0"])
def test_nothing_is_glued_to_a_number_that_would_make_it_another(
    ana: Person, case: str, values: str, statement: str
) -> None:
    form = finding_form(values, statement=statement.replace("{", f"{{{values}."))
    refused = ana.post(f"/api/cases/{case}/findings", json=form)

    assert refused.status_code == 422
    assert refused.json()["code"] in {"bad_binding", "typed_number"}


def test_rounding_is_the_querys_own_and_is_kept(ana: Person, ben: Person, case: str, values: str) -> None:
    finding = say(ana, case, values, "About {share} percent.")
    after = done(confirm(ben, finding["ref"]))

    assert [(number["column"], number["row"], number["value"]) for number in after["numbers"]] == [("share", 0, 66.7)]


def test_the_same_cell_named_twice_is_one_number(ana: Person, case: str, values: str) -> None:
    finding = say(ana, case, values, "{money} today, {money} yesterday, {money[0]} before.")

    assert finding["text"] == "12.5 today, 12.5 yesterday, 12.5 before."
    assert len(finding["numbers"]) == 1


def test_a_column_may_have_any_name_that_sql_gives_it(ana: Person, case: str, plays: str) -> None:
    evidence = collect_query(ana, case, 'SELECT count(*) AS "plays per day", 2 AS "再生" FROM plays', plays)

    assert say(ana, case, evidence, "{plays per day} and {再生}")["text"] == "5 and 2"


def test_a_number_of_another_case_cannot_be_bound(ana: Person, case: str, values: str) -> None:
    other = open_case(ana)["ref"]
    form = finding_form(values, statement=f"It is {{{values}.share}}.")

    assert problem(ana.post(f"/api/cases/{other}/findings", json=form)) == (422, "evidence_not_attached")


def test_a_number_changed_in_the_database_stops_the_confirmation(ben: Person, keeper: Edge, counted: str) -> None:
    [number] = done(ben.get(f"/api/findings/{counted}"))["numbers"]
    forged = update(Finding).where(Finding.ref == counted).values(numbers=[number | {"value": 50}])
    keeper.change(lambda unit: unit.session.execute(forged))

    refused = confirm(ben, counted)

    assert problem(refused) == (409, "number_changed")
    assert refused.json()["facts"]["changed"] == [{"binding": f"{{{number['evidence']}.streams}}", "old": 50, "new": 5}]


def test_rows_that_differ_stop_the_confirmation_even_where_the_bound_number_does_not(
    ana: Person, ben: Person, case: str, plays: str
) -> None:
    evidence = collect_query(ana, case, "SELECT 5 AS streams, random() AS luck FROM plays LIMIT 1", plays)
    finding = say(ana, case, evidence, "There were {streams} streams.")

    refused = confirm(ben, finding["ref"])

    assert problem(refused) == (409, "number_changed")
    assert (refused.json()["facts"]["changed"], "the rows of the result differ" in refused.text) == ([], True)


def test_data_that_is_gone_cannot_be_computed_again(ben: Person, keeper: Edge, counted: str) -> None:
    shutil.rmtree(keeper.settings.lake_dir / "plays")

    assert problem(confirm(ben, counted)) == (409, "not_recomputable")
    assert done(ben.get(f"/api/findings/{counted}"))["state"] == "proposed"


def test_a_dataset_taken_out_of_use_still_proves_what_was_found_in_it(
    ben: Person, lea: Person, plays: str, counted: str
) -> None:
    done(lea.delete(f"/api/datasets/{plays}", params={"reason": "replaced"}))

    assert done(confirm(ben, counted))["text"] == "There were 5 streams."


def test_a_confirmed_number_stays_as_it_was_read_whatever_happens_to_the_claim(
    ana: Person, ben: Person, counted: str
) -> None:
    done(confirm(ben, counted))
    for verb, who, version in (("contest", ana, 2), ("confirm", ben, 3), ("contest", ana, 4), ("refute", ben, 5)):
        answer = who.post(f"/api/findings/{counted}/{verb}", json={"reason": "read again"}, headers=on(version))
        assert done(answer)["text"] == "There were 5 streams."


def test_a_review_is_of_the_version_that_was_read(ana: Person, ben: Person, counted: str) -> None:
    done(ana.post(f"/api/findings/{counted}/contest", json={"reason": "read again"}, headers=on(1)))

    late = [
        problem(ben.post(f"/api/findings/{counted}/{verb}", json={"reason": "sure"}, headers=on(1)))
        for verb in ("confirm", "contest", "refute")
    ]

    assert late == [(412, "stale_version")] * 3
