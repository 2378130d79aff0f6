"""A request sent twice with one key acts once, and is answered the same."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import text

from factories.desks import Desk
from factories.investigations import Person, done, open_case, problem

FORM = {"title": "A ring of accounts"}
KEY = {"Idempotency-Key": "k-1"}


def cases_of(who: Person) -> int:
    return len(done(who.get("/api/cases"))["items"])


def test_the_same_post_twice_acts_once_and_answers_the_same(ana: Person) -> None:
    first = ana.post("/api/cases", json=FORM, headers=KEY)
    second = ana.post("/api/cases", json=FORM, headers=KEY)

    assert (second.status_code, second.json()) == (201, first.json())
    assert "Idempotent-Replay" not in first.headers
    assert second.headers["Idempotent-Replay"] == "true"
    assert cases_of(ana) == 1


def test_a_key_is_not_used_for_another_body(ana: Person) -> None:
    done(ana.post("/api/cases", json=FORM, headers=KEY))

    other = ana.post("/api/cases", json={"title": "Another ring"}, headers=KEY)

    assert problem(other) == (409, "key_reused")
    assert cases_of(ana) == 1


def test_two_people_may_use_the_same_key(ana: Person, ben: Person) -> None:
    done(ana.post("/api/cases", json=FORM, headers=KEY))
    done(ben.post("/api/cases", json=FORM, headers=KEY))

    assert cases_of(ana) == 2


def test_a_request_that_failed_frees_its_key(ana: Person) -> None:
    note = {"text": "Seen twice this week."}
    refused = ana.post("/api/cases/CASE-1/notes", json=note, headers=KEY)
    open_case(ana)

    again = ana.post("/api/cases/CASE-1/notes", json=note, headers=KEY)

    assert refused.status_code == 404
    assert again.status_code == 201
    assert "Idempotent-Replay" not in again.headers


@pytest.mark.parametrize("key", ["", "k" * 201])
def test_a_key_of_a_bad_length_is_refused(ana: Person, key: str) -> None:
    answer = ana.post("/api/cases", json=FORM, headers={"Idempotency-Key": key})

    assert problem(answer) == (422, "bad_key")
    assert cases_of(ana) == 0


def test_eight_at_once_with_one_key_open_one_case(ana: Person) -> None:
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: ana.post("/api/cases", json=FORM, headers=KEY), range(8)))

    assert {answer.status_code for answer in answers} <= {201, 409}
    assert {answer.json()["ref"] for answer in answers if answer.is_success} == {"CASE-1"}
    assert cases_of(ana) == 1


def test_a_token_is_not_kept_with_the_answer_that_told_it(ada: Person, desk: Desk) -> None:
    path = "/api/users/ada/tokens"
    token = done(ada.post(path, json={}, headers=KEY))["token"]

    again = ada.post(path, json={}, headers=KEY)

    assert problem(again) == (409, "request_unfinished")
    assert again.json()["facts"]["changed"] == [{"verb": "token.issued", "subject": desk.actor("ada").id}]
    with desk.place.database.reading() as session:
        assert token not in str(session.execute(text("SELECT body FROM answered_request")).all())


def test_a_report_asked_for_twice_with_one_key_is_one_job(ana: Person) -> None:
    case = open_case(ana)["ref"]
    asked = ana.post(f"/api/cases/{case}/reports", json={}, headers=KEY)

    again = ana.post(f"/api/cases/{case}/reports", json={}, headers=KEY)

    assert (asked.status_code, done(again)) == (202, done(asked))
    assert len(done(ana.get("/api/jobs"))["items"]) == 1


@pytest.mark.parametrize("key", ["\x85", "a\x7fb"])
def test_a_key_of_unprintable_letters_is_refused(ana: Person, key: str) -> None:
    answer = ana.post("/api/cases", json=FORM, headers={"Idempotency-Key": key.encode("latin-1")})

    assert problem(answer) == (422, "bad_key")


def test_a_refusal_is_not_kept_because_nothing_was_done(ana: Person, desk: Desk) -> None:
    assert problem(ana.post("/api/cases", json={"title": ""}, headers=KEY)) == (422, "malformed_request")

    assert done(ana.post("/api/cases", json=FORM, headers=KEY))["ref"] == "CASE-1"


def test_only_a_post_takes_a_key(ana: Person) -> None:
    done(ana.post("/api/cases", json=FORM, headers=KEY))

    assert done(ana.get("/api/cases", headers=KEY))["items"] != []
