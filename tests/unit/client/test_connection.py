"""A connection tells apart: an answer, a problem, something that is no desk, and nothing at all."""

import pytest

from factories.desks import Desk as Workspace
from factories.odd_server import OddServer
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.client.problems import AnswerNotUnderstood, ProblemAnswer, Unreachable
from watchfloor.kernel.errors import NotSignedIn

JSON = "application/problem+json"


def test_a_problem_carries_what_the_desk_said(odd: OddServer, told: Desk) -> None:
    odd.answer = (409, JSON, b'{"code": "made", "detail": "It is here.", "fix": "Use it.", "facts": {"n": 1}}')
    with pytest.raises(ProblemAnswer) as caught:
        told.show_me()
    problem = caught.value
    assert (problem.status, problem.code, str(problem)) == (409, "made", "It is here. Use it.")
    assert (problem.facts, problem.request) == ({"n": 1}, "r-1")


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("text/html", b"<h1>Bad gateway</h1>"),
        ("application/json", b"[1, 2]"),
        ("application/json", b'{"half": '),
        ("application/json", b"null"),
        ("application/json", b"\xff\xfe"),
        ("text/plain", b""),
    ],
)
def test_an_error_of_something_else_than_a_desk_is_told_by_its_status(
    odd: OddServer, told: Desk, media_type: str, body: bytes
) -> None:
    odd.answer = (502, media_type, body)
    with pytest.raises(ProblemAnswer, match="answered 502, and not as a desk does") as caught:
        told.show_me()
    assert caught.value.status == 502


def test_a_problem_with_odd_members_is_still_one(odd: OddServer, told: Desk) -> None:
    odd.answer = (403, JSON, b'{"detail": 7, "facts": ["none"], "code": null}')
    with pytest.raises(ProblemAnswer) as caught:
        told.show_me()
    assert (caught.value.detail, caught.value.facts, caught.value.code) == ("7", {}, "http")


def test_a_redirect_is_no_good_answer(odd: OddServer, told: Desk) -> None:
    odd.answer = (302, "text/html", b"sign in over there")
    with pytest.raises(ProblemAnswer, match="answered 302"):
        told.show_me()


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"[]", b"{}", b'{"id": 1}', b""])
def test_a_good_answer_that_is_none_of_the_contract_is_not_understood(odd: OddServer, told: Desk, body: bytes) -> None:
    odd.answer = (200, "application/json", body)
    with pytest.raises(AnswerNotUnderstood, match="one version"):
        told.show_me()


@pytest.mark.parametrize("body", [b"{}", b'[{"id": "a-1"}]', b"[1]", b"no"])
def test_a_list_that_is_none_of_the_contract_is_not_understood(odd: OddServer, told: Desk, body: bytes) -> None:
    odd.answer = (200, "application/json", body)
    with pytest.raises(AnswerNotUnderstood):
        told.list_users()


def test_an_answer_that_breaks_off_is_no_answer(odd: OddServer, told: Desk) -> None:
    odd.answer, odd.promised = (200, "application/json", b'{"half": '), 5_000
    with pytest.raises(Unreachable, match="Nothing answers"):
        told.show_me()


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "127.0.0.1:9", "ftp://127.0.0.1", "http://[", "nonsense"])
def test_an_address_without_a_desk_is_unreachable(url: str) -> None:
    with pytest.raises(Unreachable, match="WATCHFLOOR_URL"), Connection(token="wf_any", url=url) as connection:
        Desk(connection).show_me()


def test_a_server_that_stopped_is_unreachable(odd: OddServer, told: Desk) -> None:
    odd.stop()
    with pytest.raises(Unreachable):
        told.show_me()


@pytest.mark.parametrize("token", ["wf_\n", "wf_é", "wf_\x00", "\u2028"])
def test_a_token_that_cannot_be_one_is_told_before_it_is_sent(odd: OddServer, token: str) -> None:
    with pytest.raises(NotSignedIn, match="one line"):
        Connection(token=token, url=odd.url)
    assert odd.asked == []


def test_every_request_carries_the_token(odd: OddServer, told: Desk) -> None:
    odd.answer = (200, "application/json", b"[]")
    told.list_users()
    [(_, _, headers, _)] = odd.asked
    assert headers["Authorization"] == "Bearer wf_any"


def test_a_connection_leads_to_one_desk(desk: Workspace) -> None:
    with pytest.raises(ValueError, match="Give a url or an app"):
        Connection(token="wf_any")
    with pytest.raises(ValueError, match="Give a url or an app"):
        Connection(token="wf_any", url="http://127.0.0.1:9", app=desk.app)


def test_a_false_token_is_refused_by_the_desk_itself(desk: Workspace) -> None:
    with Connection(token="wf_false", app=desk.app) as connection, pytest.raises(ProblemAnswer) as caught:
        Desk(connection).show_me()
    assert (caught.value.status, caught.value.code) == (401, "not_signed_in")
    assert caught.value.request
