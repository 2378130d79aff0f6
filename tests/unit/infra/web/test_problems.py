"""Every refusal is a problem of one shape that says what to do next."""

import httpx
import pytest

from factories.investigations import Person, open_case, problem
from watchfloor.infra.web.problems import MEDIA_TYPE

NOTE = "/api/cases/CASE-1/notes/1"


def refusals(who: Person) -> list[httpx.Response]:
    return [
        who.get("/api/nothing/here"),
        who.get("/api/cases/CASE-99"),
        who.get("/api/cases?limit=0"),
        who.post("/api/cases", json={}),
        who.post("/api/cases", json={"title": "x"}, headers={"Idempotency-Key": ""}),
        who.patch(NOTE, json={"text": "x"}),
        who.patch("/api/cases", json={}),
    ]


def test_every_refusal_is_problem_json_with_a_code_and_its_status(ana: Person) -> None:
    for answer in refusals(ana):
        body = answer.json()
        assert answer.headers["content-type"] == MEDIA_TYPE, answer.url
        assert body["status"] == answer.status_code >= 400
        assert body["code"]
        assert body["detail"]


def test_an_address_without_anything_is_a_problem(ana: Person) -> None:
    answer = ana.get("/api/nothing/here")

    assert problem(answer) == (404, "not_found")
    assert answer.json()["type"] == "urn:watchfloor:problem:not_found"


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer wf_unknown", "Basic YTpi"])
def test_a_request_without_a_valid_token_is_not_signed_in(stranger: Person, header: str) -> None:
    answer = stranger.get("/api/cases", headers={"Authorization": header})

    assert problem(answer) == (401, "not_signed_in")


def test_a_malformed_request_names_the_place(ana: Person) -> None:
    answer = ana.post("/api/cases", json={"title": "", "unknown": 1})

    assert problem(answer) == (422, "malformed_request")
    assert {place["at"] for place in answer.json()["facts"]["places"]} == {"body.title", "body.unknown"}


def test_an_edit_without_a_version_is_told_to_name_one(ana: Person) -> None:
    open_case(ana)

    assert problem(ana.patch(NOTE, json={"text": "x"})) == (428, "precondition_required")


@pytest.mark.parametrize("header", ["", '"one"', '"-1"', "*", '"1.5"', '"²"'])
def test_a_malformed_version_is_refused(ana: Person, header: str) -> None:
    answer = ana.patch(NOTE, json={"text": "x"}, headers={"If-Match": header.encode()})

    assert problem(answer) == (422, "bad_if_match")


@pytest.mark.parametrize("cursor", ["nonsense", "e30", "WzEsMl0", "東京", "a"])
def test_a_cursor_that_is_not_ours_is_refused(ana: Person, cursor: str) -> None:
    answer = ana.get("/api/cases", params={"cursor": cursor})

    assert problem(answer) == (422, "bad_cursor")


@pytest.mark.parametrize("limit", ["0", "501", "many"])
def test_a_page_has_bounds(ana: Person, limit: str) -> None:
    assert problem(ana.get("/api/cases", params={"limit": limit})) == (422, "malformed_request")


def test_every_answer_has_its_own_id_and_is_not_stored(ana: Person) -> None:
    one, other = ana.get("/api/cases"), ana.get("/api/cases")

    assert one.headers["X-Request-Id"] != other.headers["X-Request-Id"]
    assert (one.headers["Cache-Control"], one.headers["X-Content-Type-Options"]) == ("no-store", "nosniff")
