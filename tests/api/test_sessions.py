"""Signing in and out: a fresh id every time, an end for every session, and nothing of one person's for another."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from factories.browsers import PASSWORD, Browser, at_browser, give_password
from factories.desks import Client, Desk
from factories.investigations import done, problem
from watchfloor.infra.auth.models import SessionRow
from watchfloor.infra.ledger.models import LedgerEntry

OVER = (401, "not_signed_in")


def rows(desk: Desk) -> list[SessionRow]:
    with desk.place.database.reading() as session:
        return list(session.scalars(select(SessionRow)))


def verbs(desk: Desk) -> list[str]:
    with desk.place.database.reading() as session:
        return list(session.scalars(select(LedgerEntry.verb).order_by(LedgerEntry.position)))


def test_whoever_signs_in_acts_as_with_a_token(desk: Desk, ana: Client) -> None:
    browser = at_browser(desk, "ana")

    assert done(browser.get("/api/users/me")) == done(ana.get("/api/users/me"))
    assert browser.post("/api/cases", json={"title": "A ring"}).status_code == 201
    assert "session.opened" in verbs(desk)


def test_the_cookie_is_out_of_reach_of_pages_and_other_sites(desk: Desk) -> None:
    give_password(desk, "ana")

    said = Browser(desk).sign_in("ana").headers["Set-Cookie"].lower()

    assert all(part in said for part in ("httponly", "samesite=strict", "path=/", "max-age=43200"))
    assert "secure" not in said


def test_over_https_the_cookie_is_this_hosts_alone(desk: Desk) -> None:
    give_password(desk, "ana")
    desk.place.settings = desk.settings = desk.settings.model_copy(update={"public_url": "https://desk.example.org"})

    said = Browser(desk).sign_in("ana").headers["Set-Cookie"]

    assert said.startswith("__Host-watchfloor=")
    assert "Secure" in said
    assert "Domain" not in said


def test_the_desk_keeps_no_id_and_no_password_in_the_clear(desk: Desk) -> None:
    browser = at_browser(desk, "ana")
    [row] = rows(desk)

    assert browser.cookie not in (row.digest, row.agent)
    assert len(row.digest) == 64


def test_an_id_that_was_there_before_is_never_taken_over(desk: Desk) -> None:
    give_password(desk, "ana")
    browser = Browser(desk)
    browser.cookie = planted = "A" * 43

    done(browser.sign_in("ana"))

    assert browser.cookie != planted
    browser.cookie = planted
    assert problem(browser.get("/api/users/me")) == OVER


def test_signing_in_again_ends_the_session_one_came_with(desk: Desk) -> None:
    browser = at_browser(desk, "ana")
    before = Browser(desk)
    before.cookie = browser.cookie
    give_password(desk, "ben")

    done(browser.sign_in("ben"))

    assert done(browser.get("/api/users/me"))["name"] == "ben"
    assert problem(before.get("/api/users/me")) == OVER
    assert len(rows(desk)) == 1


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("ana", "seven geese cross the moat "),
        ("ana", ""),
        ("nobody", PASSWORD),
        ("ANA", PASSWORD),
        ("tokens", PASSWORD),
    ],
)
def test_whatever_is_wrong_is_answered_alike(desk: Desk, name: str, password: str) -> None:
    give_password(desk, "ana")
    desk.token("tokens")  # somebody without a password

    answer = Browser(desk).sign_in(name, password or "x")

    assert problem(answer) == (401, "wrong_sign_in")
    assert answer.json()["detail"] == "The name or the password is not right."
    assert "Set-Cookie" not in answer.headers
    assert rows(desk) == []


@pytest.mark.parametrize("form", [{}, {"name": "ana"}, {"name": "", "password": "x"}, {"name": "a", "password": ["x"]}])
def test_a_form_out_of_bounds_is_refused_and_not_repeated(desk: Desk, form: dict[str, Any]) -> None:
    answer = Browser(desk).post("/api/session", json=form | {"surprise": PASSWORD})

    assert problem(answer) == (422, "malformed_request")
    assert PASSWORD not in answer.text


@pytest.mark.parametrize("name", ["ana", "nobody", "out", "tokens"])
def test_one_hash_is_verified_whoever_is_named(desk: Desk, ada: Client, name: str, monkeypatch: Any) -> None:
    give_password(desk, "ana")
    give_password(desk, "out")
    desk.token("tokens")
    form = {"reason": "They left."}
    done(ada.post("/api/users/out/disable", json=form, headers={"If-Match": '"1"'}))
    desk.place.passwords.verify(None, "made ready, as any first sign-in makes it")
    verified: list[str] = []
    hasher = desk.place.passwords._hasher
    plain = type(hasher).verify

    def counted(self: object, kept: str, given: str) -> bool:
        verified.append(kept[:27])
        return bool(plain(self, kept, given))  # type: ignore[arg-type]  # the class's own method, on its own instance

    monkeypatch.setattr(type(hasher), "verify", counted)

    assert problem(Browser(desk).sign_in(name, "not the password at all")) == (401, "wrong_sign_in")
    assert verified == ["$argon2id$v=19$m=8,t=1,p=1$"]


def test_a_session_left_alone_ends_and_one_in_use_does_not(desk: Desk) -> None:
    used, left = at_browser(desk, "ana"), at_browser(desk, "ben")

    for _ in range(3):
        desk.clock.forward(timedelta(minutes=desk.settings.session_idle_minutes - 1))
        assert used.get("/api/users/me").is_success

    assert problem(left.get("/api/users/me")) == OVER


def test_no_session_outlives_its_day_however_it_is_used(desk: Desk) -> None:
    browser = at_browser(desk, "ana")

    for _ in range(desk.settings.session_hours * 2 - 1):
        desk.clock.forward(timedelta(minutes=30))
        assert browser.get("/api/users/me").is_success
    desk.clock.forward(timedelta(minutes=30))

    assert problem(browser.get("/api/users/me")) == OVER


def test_that_somebody_is_here_is_noted_once_a_minute_and_no_more(desk: Desk) -> None:
    browser = at_browser(desk, "ana")
    [opened] = [row.seen_at for row in rows(desk)]

    browser.get("/api/users/me")
    assert [row.seen_at for row in rows(desk)] == [opened]
    desk.clock.forward(timedelta(minutes=2))
    browser.get("/api/users/me")

    assert rows(desk)[0].seen_at - opened >= timedelta(minutes=2)


def test_signing_out_ends_the_session_and_not_only_the_cookie(desk: Desk) -> None:
    browser, another = at_browser(desk, "ana"), Browser(desk)
    done(another.sign_in("ana"))

    answer = browser.delete("/api/session")

    assert answer.json() == {"ended": 1}
    assert 'watchfloor=""' in answer.headers["Set-Cookie"]
    assert problem(browser.get("/api/users/me")) == OVER
    assert another.get("/api/users/me").is_success


def test_signing_out_everywhere_leaves_no_session_and_each_token(desk: Desk, ana: Client) -> None:
    first, second, other = at_browser(desk, "ana"), Browser(desk), at_browser(desk, "ben")
    done(second.sign_in("ana"))

    assert first.delete("/api/sessions").json() == {"ended": 2}

    assert [problem(one.get("/api/users/me")) for one in (first, second)] == [OVER, OVER]
    assert ana.get("/api/users/me").is_success
    assert other.get("/api/users/me").is_success


def test_one_lists_ones_own_sessions_and_ends_one_of_them(desk: Desk) -> None:
    here, there = at_browser(desk, "ana"), Browser(desk, agent="Phone/\x1b[2J2")
    done(there.sign_in("ana"))
    at_browser(desk, "ben")

    listed = here.get("/api/sessions").json()
    [other] = [one for one in listed if not one["is_this"]]

    assert [one["agent"] for one in listed if one["is_this"]] == ["Browser/1"]
    assert (len(listed), other["agent"]) == (2, "Phone/[2J2")
    done(here.delete(f"/api/sessions/{other['id']}"))
    assert problem(there.get("/api/users/me")) == OVER
    assert here.get("/api/users/me").is_success


def test_nobody_ends_a_session_of_somebody_else(desk: Desk) -> None:
    ana, ben = at_browser(desk, "ana"), at_browser(desk, "ben")
    [his] = [one["id"] for one in ben.get("/api/sessions").json()]

    assert problem(ana.delete(f"/api/sessions/{his}")) == (404, "not_found")
    assert ben.get("/api/users/me").is_success


def test_an_administrator_signs_somebody_out_everywhere(desk: Desk, ada: Client, lea: Client) -> None:
    browser = at_browser(desk, "ana")

    assert problem(lea.delete("/api/users/ana/sessions")) == (403, "role")
    assert ada.delete("/api/users/ana/sessions").json() == {"ended": 1}
    assert problem(browser.get("/api/users/me")) == OVER


def test_a_token_has_no_session_to_show_or_to_end(ana: Client) -> None:
    assert problem(ana.get("/api/session")) == (404, "no_session")
    assert problem(ana.delete("/api/session")) == (404, "no_session")


def test_the_session_tells_again_what_changing_requests_need(desk: Desk) -> None:
    browser = at_browser(desk, "ana")

    shown = done(browser.get("/api/session"))

    assert (shown["csrf"], shown["user"]["name"]) == (browser.csrf, "ana")
