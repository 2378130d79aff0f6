"""One-time links and passwords: a link works once and for its time, and a password is changed with the old one."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select

from factories.browsers import PASSWORD, Browser, at_browser, give_password
from factories.desks import Client, Desk
from factories.investigations import done, on, problem
from watchfloor.infra.auth.links import use_link
from watchfloor.infra.auth.models import LinkRow, PasswordRow
from watchfloor.infra.db.rows import AnsweredRequest
from watchfloor.infra.ledger.models import LedgerEntry, LedgerPayload
from watchfloor.kernel.errors import NotSignedIn

OVER = (401, "link_over")
NEW = "a kettle sings at five past noon"


@pytest.fixture
def link(desk: Desk, ada: Client) -> str:
    """A link with which ana, who is on the desk, sets a password."""
    desk.token("ana")
    return str(done(ada.post("/api/users/ana/links"))["token"])


def use(desk: Desk, link: str, password: str = PASSWORD) -> tuple[int, str]:
    answer = Browser(desk).post("/api/password/link", json={"link": link, "password": password})
    return (200, answer.json()["name"]) if answer.is_success else problem(answer)


def test_a_link_sets_a_password_once(desk: Desk, link: str) -> None:
    assert use(desk, link) == (200, "ana")
    assert Browser(desk).sign_in("ana").is_success
    assert use(desk, link, NEW) == OVER
    assert problem(Browser(desk).sign_in("ana", NEW)) == (401, "wrong_sign_in")


def test_a_link_runs_out(desk: Desk, link: str) -> None:
    desk.clock.forward(timedelta(hours=desk.settings.link_hours))

    assert use(desk, link) == OVER


def test_a_newer_link_voids_the_one_before(desk: Desk, ada: Client, link: str) -> None:
    newer = str(done(ada.post("/api/users/ana/links"))["token"])

    assert use(desk, link) == OVER
    assert use(desk, newer) == (200, "ana")


def test_the_link_of_who_is_disabled_is_dead_and_none_is_issued(desk: Desk, ada: Client, link: str) -> None:
    done(ada.post("/api/users/ana/disable", json={"reason": "They left."}, headers=on(1)))

    assert use(desk, link) == OVER
    assert problem(ada.post("/api/users/ana/links")) == (403, "disabled")


def test_two_who_use_a_link_at_once_do_not_both_set_a_password(desk: Desk, link: str) -> None:
    def attempt(password: str) -> str:
        try:
            return use_link(place=desk.place, token=link, password=password, request_id="x")
        except NotSignedIn as error:
            return error.code

    with ThreadPoolExecutor(4) as pool:
        answers = sorted(pool.map(attempt, [f"{PASSWORD} number {number}" for number in range(4)]))

    assert answers == ["ana", "link_over", "link_over", "link_over"]


@pytest.mark.parametrize(
    ("password", "code"),
    [("too short", "password_length"), ("x" * 257, "password_length"), ("passwordpassword", "password_guessable")],
)
def test_a_bad_password_leaves_the_link_as_it_was(desk: Desk, link: str, password: str, code: str) -> None:
    assert use(desk, link, password) == (422, code)
    assert use(desk, link) == (200, "ana")


def test_a_link_ends_the_sessions_of_its_person(desk: Desk, ada: Client) -> None:
    browser = at_browser(desk, "ana")
    link = str(done(ada.post("/api/users/ana/links"))["token"])

    assert use(desk, link, NEW) == (200, "ana")

    assert problem(browser.get("/api/users/me")) == (401, "not_signed_in")


@pytest.mark.parametrize("link", ["x", "wfl_", "wfl_" + "A" * 43])
def test_what_is_no_link_opens_nothing(desk: Desk, link: str) -> None:
    assert use(desk, link) == OVER


def test_only_administrators_issue_links_and_for_people_of_the_desk(ada: Client, lea: Client) -> None:
    assert problem(lea.post("/api/users/lea/links")) == (403, "role")
    assert problem(ada.post("/api/users/nobody/links")) == (404, "not_found")


def test_neither_link_nor_password_is_kept_in_the_clear(desk: Desk, link: str) -> None:
    use(desk, link)

    with desk.place.database.reading() as session:
        kept = session.scalars(select(PasswordRow.hash)).one()
        digests = session.scalars(select(LinkRow.digest)).all()
        payloads = " ".join(body or "" for body in session.scalars(select(LedgerPayload.body)))
        verbs = session.scalars(select(LedgerEntry.verb).order_by(LedgerEntry.position)).all()

    assert kept.startswith("$argon2id$")
    assert link not in digests
    assert link not in payloads
    assert PASSWORD not in payloads + kept
    assert verbs[-3:] == ["link.issued", "link.used", "password.set"]


def change(browser: Browser | Client, old: str, new: str) -> tuple[int, object]:
    answer = browser.post("/api/password", json={"old": old, "new": new}, headers={"Idempotency-Key": "k-1"})
    return (200, answer.json()["ended"]) if answer.is_success else problem(answer)


def test_a_password_is_changed_with_the_old_one_and_ends_other_sessions(desk: Desk) -> None:
    here, there = at_browser(desk, "ana"), Browser(desk)
    done(there.sign_in("ana"))

    assert change(here, PASSWORD, NEW) == (200, 1)

    assert here.get("/api/users/me").is_success
    assert problem(there.get("/api/users/me")) == (401, "not_signed_in")
    assert problem(Browser(desk).sign_in("ana")) == (401, "wrong_sign_in")
    assert Browser(desk).sign_in("ana", NEW).is_success


def test_a_change_leaves_no_trace_of_its_body(desk: Desk) -> None:
    """A kept answer holds a plain hash of the body, from which a password could be guessed."""
    here = at_browser(desk, "ana")

    assert change(here, PASSWORD, NEW) == (200, 0)

    with desk.place.database.reading() as session:
        assert session.scalars(select(AnsweredRequest)).all() == []


def test_a_wrong_old_password_counts_like_a_guess(desk: Desk, ana: Client) -> None:
    here = at_browser(desk, "ana")

    answers = [change(here, f"guess {number}", NEW) for number in range(desk.settings.free_tries + 1)]

    assert answers == [(403, "wrong_password")] * desk.settings.free_tries + [(429, "sign_in_blocked")]
    assert problem(Browser(desk).sign_in("ana")) == (429, "sign_in_blocked")


@pytest.mark.parametrize("new", ["short", "ana ana ana ana ana", "watchfloor-watchfloor", "1234567890123456"])
def test_a_new_password_keeps_to_the_rules(desk: Desk, new: str) -> None:
    here = at_browser(desk, "ana")

    assert change(here, PASSWORD, new)[0] == 422
    assert Browser(desk).sign_in("ana").is_success


def test_who_has_no_password_changes_none(desk: Desk, ana: Client) -> None:
    assert change(ana, PASSWORD, NEW) == (403, "wrong_password")


def test_a_password_typed_in_another_way_is_the_same(desk: Desk) -> None:
    give_password(desk, "ana", "un café très bien servi")

    assert Browser(desk).sign_in("ana", "un cafe\u0301 tre\u0300s bien servi").is_success


def test_a_hash_of_old_parameters_is_made_anew_at_sign_in(desk: Desk) -> None:
    give_password(desk, "ana")
    desk.place.passwords = type(desk.place.passwords)(memory_kib=16, passes=2, lanes=1)

    done(Browser(desk).sign_in("ana"))

    with desk.place.database.reading() as session:
        assert session.scalars(select(PasswordRow.hash)).one().startswith("$argon2id$v=19$m=16,t=2,p=1$")
    assert Browser(desk).sign_in("ana").is_success
