"""Requests that another site makes a browser send: none of them changes anything, whatever it asks for."""

import json

import pytest
from sqlalchemy import select

from factories.browsers import Browser, at_browser, give_password
from factories.desks import Desk
from factories.investigations import problem
from factories.routes import UNKNOWN, Operation, operations
from watchfloor.api.contract import KEPT
from watchfloor.infra.ledger.models import LedgerHead
from watchfloor.infra.web.credentials import CSRF_HEADER

BEFORE_SIGN_IN = {"sign_in", "use_link", "hand_in"}  # and what comes signed, without a session
FORGERY = (403, "csrf")


@pytest.fixture(scope="module")
def changing() -> list[Operation]:
    """Every operation that changes something for somebody who is signed in."""
    every = operations(json.loads(KEPT.read_text("utf-8")))
    return [one for one in every if one.changes and one.name not in BEFORE_SIGN_IN]


def head_of(desk: Desk) -> str:
    with desk.place.database.reading() as session:
        return session.scalars(select(LedgerHead.hash)).one()


def sent(browser: Browser, one: Operation, **headers: str) -> tuple[int, str]:
    as_json = {"json": one.body()} if one.schema else {"content": b"content" if one.media else b""}
    plain = {"If-Match": '"1"'} | headers
    return problem(browser.send(one.method.upper(), one.address(UNKNOWN), headers=plain, params=one.query, **as_json))


@pytest.mark.parametrize("token", ["missing", "made up", "of another session", "of an earlier session"])
def test_no_changing_request_goes_through_without_the_sessions_own_token(
    desk: Desk, changing: list[Operation], token: str
) -> None:
    browser, other = at_browser(desk, "lea"), at_browser(desk, "zoe")
    earlier = browser.csrf
    assert browser.sign_in("lea").is_success
    said = {"missing": "", "made up": "0" * 64, "of another session": other.csrf, "of an earlier session": earlier}
    before = head_of(desk)

    wrong = {
        one.name: seen for one in changing if (seen := sent(browser, one, **{CSRF_HEADER: said[token]})) != FORGERY
    }

    assert wrong == {}
    assert head_of(desk) == before
    assert len(changing) > 50


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://watchfloor.local.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "http://watchfloor.local", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_what_a_browser_says_of_another_site_is_believed(desk: Desk, headers: dict[str, str]) -> None:
    browser = at_browser(desk, "ana")

    assert problem(browser.post("/api/cases", json={"title": "A ring"}, headers=headers)) == FORGERY
    assert problem(Browser(desk).post("/api/session", json={"name": "a", "password": "b"}, headers=headers)) == FORGERY
    assert browser.get("/api/cases", headers=headers).is_success


def test_a_page_of_the_desk_itself_goes_through(desk: Desk) -> None:
    browser = at_browser(desk, "ana")
    own = {"Origin": "http://watchfloor.local", "Sec-Fetch-Site": "same-origin"}

    assert browser.post("/api/cases", json={"title": "A ring"}, headers=own).status_code == 201


def test_behind_a_proxy_the_named_address_is_the_desks_own(desk: Desk) -> None:
    desk.place.settings = desk.settings = desk.settings.model_copy(update={"public_url": "https://desk.example.org"})
    browser = at_browser(desk, "ana")
    form = {"title": "A ring"}

    assert browser.post("/api/cases", json=form, headers={"Origin": "https://desk.example.org"}).status_code == 201
    assert problem(browser.post("/api/cases", json=form, headers={"Origin": "http://watchfloor.local"})) == FORGERY


def test_a_token_in_the_request_needs_no_proof_and_a_wrong_one_is_not_replaced_by_the_cookie(desk: Desk) -> None:
    browser = at_browser(desk, "ana")
    form = {"title": "A ring"}
    with_token = {"Authorization": f"Bearer {desk.token('ben')}", CSRF_HEADER: ""}

    made = browser.post("/api/cases", json=form, headers=with_token)

    assert made.status_code == 201
    for wrong in ("Bearer wf_made_up", "Basic YTpi", "Bearer"):
        refused = browser.post("/api/cases", json=form, headers={"Authorization": wrong})
        assert problem(refused) == (401, "not_signed_in")


def test_a_forged_sign_in_is_refused_as_well(desk: Desk) -> None:
    give_password(desk, "ana")
    browser = Browser(desk)
    form = b'{"name": "ana", "password": "seven geese cross the moat"}'

    as_text = browser.post("/api/session", content=form, headers={"Content-Type": "text/plain"})

    assert problem(as_text) == (422, "malformed_request")
    assert browser.cookie == ""
