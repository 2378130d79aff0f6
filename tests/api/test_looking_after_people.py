"""Looking after people: each change in the ledger, nobody's own gain, and one administrator always left."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from factories.browsers import Browser, at_browser
from factories.desks import Client, Desk
from factories.investigations import done, on, problem
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.auth.people import change_roles
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.ledger.models import LedgerEntry, LedgerPayload
from watchfloor.kernel.errors import Refused

REASON = {"reason": "The rota changed."}


def put(who: Client | Browser, url: str, form: dict[str, Any], version: int = 1) -> httpx.Response:
    return who.send("PUT", url, json=form | REASON, headers=on(version))


def last_entry(desk: Desk) -> tuple[str, str, dict[str, Any]]:
    with desk.place.database.reading() as session:
        entry = session.scalars(select(LedgerEntry).order_by(LedgerEntry.position.desc()).limit(1)).one()
        body = session.scalars(select(LedgerPayload.body).where(LedgerPayload.position == entry.position)).one()
    return entry.verb, entry.reason, json.loads(body or "{}")


@pytest.fixture
def bob(desk: Desk) -> Client:
    """Another administrator."""

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name="bob", roles=[Role.ADMIN])
        return issue_token(unit=unit, name="bob")

    return Client(desk.connection, desk.place.edge(SYSTEM).change(add))


def test_roles_are_changed_at_once_and_stand_in_the_ledger_before_and_after(desk: Desk, ada: Client) -> None:
    ana = desk.person("ana")

    changed = done(put(ada, "/api/users/ana/roles", {"roles": ["viewer"]}))

    assert (changed["roles"], changed["version"]) == (["viewer"], 2)
    assert last_entry(desk) == (
        "user.roles_changed",
        REASON["reason"],
        {"before": ["specialist"], "after": ["viewer"]},
    )
    assert problem(ana.post("/api/cases", json={"title": "A ring"})) == (403, "role")


def test_compartments_are_changed_at_once_and_stand_in_the_ledger(desk: Desk, ada: Client) -> None:
    zoe = desk.person("zoe")
    case = done(zoe.post("/api/cases", json={"title": "A ring", "compartment": "vip"}))["ref"]

    done(put(ada, "/api/users/zoe/compartments", {"compartments": ["press", "minors"]}))

    assert last_entry(desk)[2] == {"before": ["vip"], "after": ["minors", "press"]}
    assert problem(zoe.get(f"/api/cases/{case}")) == (404, "not_found")


@pytest.mark.parametrize("name", ["", "two words", "a\tb", "x" * 61, "\u202e", "*"])
def test_what_is_no_name_of_a_compartment_lets_nobody_in(desk: Desk, ada: Client, name: str) -> None:
    desk.token("ana")

    assert problem(put(ada, "/api/users/ana/compartments", {"compartments": [name]})) == (422, "bad_compartment")
    added = ada.post("/api/users", json={"name": "mia", "roles": ["viewer"], "compartments": [name]})
    assert problem(added) == (422, "bad_compartment")


def test_an_edit_on_an_older_version_changes_nothing(desk: Desk, ada: Client) -> None:
    desk.token("ana")
    done(put(ada, "/api/users/ana/roles", {"roles": ["viewer"]}))

    for url, form in (("roles", {"roles": ["lead"]}), ("compartments", {"compartments": ["vip"]})):
        assert problem(put(ada, f"/api/users/ana/{url}", form)) == (412, "stale_version")
    assert problem(ada.post("/api/users/ana/disable", json=REASON, headers=on(1))) == (412, "stale_version")
    assert problem(ada.send("PUT", "/api/users/ana/roles", json={"roles": ["lead"]} | REASON))[0] == 428
    assert done(ada.get("/api/users/ana"))["roles"] == ["viewer"]


@pytest.mark.parametrize("form", [{}, {"roles": []}, {"roles": ["owner"]}, {"roles": ["lead"], "reason": " "}])
def test_a_form_out_of_bounds_is_refused(desk: Desk, ada: Client, form: dict[str, Any]) -> None:
    desk.token("ana")
    given = REASON | form

    answer = ada.send("PUT", "/api/users/ana/roles", json=given, headers=on(1))

    assert problem(answer) == (422, "malformed_request")


def test_administrators_let_themselves_into_nothing(desk: Desk, ada: Client, bob: Client) -> None:
    assert problem(put(ada, "/api/users/ada/compartments", {"compartments": ["vip"]})) == (403, "own_grant")
    assert problem(put(ada, "/api/users/ada/roles", {"roles": ["admin", "lead"]})) == (403, "own_grant")

    done(put(bob, "/api/users/ada/compartments", {"compartments": ["vip"]}))
    assert done(put(ada, "/api/users/ada/compartments", {"compartments": []}, 2))["compartments"] == []


def test_the_last_administrator_stays(desk: Desk, ada: Client) -> None:
    for refused in (
        put(ada, "/api/users/ada/roles", {"roles": ["viewer"]}),
        ada.post("/api/users/ada/disable", json=REASON, headers=on(1)),
    ):
        assert problem(refused) in {(403, "last_admin"), (403, "own_grant")}
    assert done(ada.get("/api/users/ada"))["roles"] == ["admin"]


def test_a_disabled_administrator_is_not_counted(desk: Desk, ada: Client, bob: Client) -> None:
    done(ada.post("/api/users/bob/disable", json=REASON, headers=on(1)))

    assert problem(ada.post("/api/users/ada/disable", json=REASON, headers=on(1))) == (403, "last_admin")


def test_two_administrators_who_remove_each_other_at_once_leave_one(desk: Desk, ada: Client, bob: Client) -> None:
    def remove(name: str) -> str:
        try:
            desk.place.edge(SYSTEM).change(
                lambda unit: change_roles(unit=unit, name=name, roles=[Role.VIEWER], version=1, reason="x")
            )
        except Refused as refused:
            return refused.code
        return "removed"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(remove, ["ada", "bob"])) == ["last_admin", "removed"]


def test_who_is_disabled_is_out_at_once_and_for_good(desk: Desk, ada: Client, ana: Client) -> None:
    browser = at_browser(desk, "ana")
    done(ana.post("/api/glass", json={"compartment": "vip", "reason": "A tip."}))

    shut = done(ada.post("/api/users/ana/disable", json=REASON, headers=on(1)))

    over = (401, "not_signed_in")
    assert shut["disabled_at"]
    assert [problem(who.get("/api/users/me")) for who in (ana, browser)] == [over, over]
    assert problem(Browser(desk).sign_in("ana")) == (401, "wrong_sign_in")
    assert last_entry(desk)[2] == {"sessions": 1, "tokens": 1}
    done(ada.post("/api/users/ana/enable", json=REASON, headers=on(2)))
    assert [problem(who.get("/api/users/me")) for who in (ana, browser)] == [over, over]
    again = Browser(desk)
    assert done(again.sign_in("ana"))["user"]["compartments"] == []


def test_what_is_so_already_is_told(desk: Desk, ada: Client) -> None:
    desk.token("ana")

    assert problem(ada.post("/api/users/ana/enable", json=REASON, headers=on(1))) == (409, "not_disabled")
    done(ada.post("/api/users/ana/disable", json=REASON, headers=on(1)))
    assert problem(ada.post("/api/users/ana/disable", json=REASON, headers=on(2))) == (409, "disabled")


@pytest.mark.parametrize("name", ["lea", "vic", "ana"])
def test_nobody_else_looks_after_people(desk: Desk, name: str) -> None:
    who = desk.person(name)
    desk.token("zoe")
    answers = [
        who.get("/api/users/zoe"),
        who.get("/api/users/zoe/tokens"),
        who.delete("/api/users/zoe/tokens/0000000000000000"),
        put(who, "/api/users/zoe/roles", {"roles": ["viewer"]}),
        put(who, f"/api/users/{name}/compartments", {"compartments": ["vip"]}),
        who.post("/api/users/zoe/disable", json=REASON, headers=on(1)),
    ]

    assert {problem(answer) for answer in answers} == {(403, "role")}


def tokens_of(who: Client | Browser, name: str) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = who.get(f"/api/users/{name}/tokens").json()
    return listed


def test_ones_own_tokens_are_listed_with_their_last_use_and_revoked(desk: Desk, ana: Client) -> None:
    ana.get("/api/users/me")
    [token] = tokens_of(ana, "ana")

    assert token["last_used_at"]
    assert desk.token("ana") not in str(token)
    done(ana.delete(f"/api/users/ana/tokens/{token['id']}"))
    assert problem(ana.get("/api/users/me")) == (401, "not_signed_in")


def test_last_use_is_noted_about_once_an_hour(desk: Desk, ana: Client) -> None:
    first = tokens_of(ana, "ana")[0]["last_used_at"]
    again = tokens_of(ana, "ana")[0]["last_used_at"]
    desk.clock.forward(timedelta(hours=1))

    ana.get("/api/users/me")

    assert again == first
    assert tokens_of(ana, "ana")[0]["last_used_at"] > first


def test_an_administrator_revokes_a_token_once_and_nobody_elses_by_its_id(desk: Desk, ada: Client, ana: Client) -> None:
    desk.token("ben")
    [token] = tokens_of(ada, "ana")

    assert problem(ada.delete(f"/api/users/ben/tokens/{token['id']}")) == (404, "not_found")
    revoked = done(ada.delete(f"/api/users/ana/tokens/{token['id']}"))
    assert done(ada.delete(f"/api/users/ana/tokens/{token['id']}")) == revoked
    assert problem(ana.get("/api/users/me")) == (401, "not_signed_in")


def narrow(desk: Desk, ada: Client, name: str, *permissions: str) -> Client:
    form = {"permissions": list(permissions)}
    return Client(desk.connection, done(ada.post(f"/api/users/{name}/tokens", json=form))["token"])


def test_a_token_begets_none_unless_it_is_an_administrators(desk: Desk, ada: Client, ana: Client) -> None:
    assert problem(ana.post("/api/users/ana/tokens", json={})) == (403, "role")
    assert at_browser(desk, "ana").post("/api/users/ana/tokens", json={}).status_code == 201


def test_nobody_issues_themselves_more_than_they_act_with(desk: Desk, ada: Client) -> None:
    browser, small = at_browser(desk, "ana"), narrow(desk, ada, "ada", "user:admin")
    wanted = {"permissions": ["ledger:read"]}

    assert problem(browser.post("/api/users/ana/tokens", json=wanted)) == (403, "token_too_broad")
    assert problem(small.post("/api/users/ada/tokens", json=wanted)) == (403, "token_too_broad")
    same = Client(desk.connection, done(small.post("/api/users/ada/tokens", json={}))["token"])
    assert same.get("/api/users").is_success
    assert problem(same.get("/api/ledger")) == (403, "role")


def test_a_narrowed_token_looks_after_no_account(desk: Desk, ada: Client) -> None:
    small = narrow(desk, ada, "ana", "case:read") if desk.token("ana") else ada
    own = tokens_of(ada, "ana")[0]["id"]
    form = {"old": "x", "new": "y"}
    answers = [
        small.get("/api/users/ana/tokens"),
        small.delete(f"/api/users/ana/tokens/{own}"),
        small.get("/api/sessions"),
        small.delete("/api/sessions"),
        small.delete("/api/sessions/0000000000000000"),
        small.post("/api/password", json=form),
    ]

    assert {problem(answer) for answer in answers} == {(403, "role")}


def test_an_administrators_narrowed_token_lets_nobody_in(desk: Desk, ada: Client) -> None:
    small = narrow(desk, ada, "ada", "user:admin")
    desk.token("zoe")

    answers = [
        small.post("/api/users/zoe/tokens", json={}),
        small.post("/api/users/zoe/tokens", json={"permissions": ["user:admin"]}),
        small.post("/api/users/zoe/links"),
        small.post("/api/users", json={"name": "mia", "roles": ["lead"], "compartments": ["vip"]}),
        put(small, "/api/users/zoe/roles", {"roles": ["admin"]}),
        put(small, "/api/users/zoe/compartments", {"compartments": ["vip", "press"]}),
    ]

    assert {problem(answer) for answer in answers} == {(403, "role")}
    assert [person["name"] for person in small.get("/api/users").json()] == ["ada", "zoe"]


def test_it_shuts_people_out_and_not_in_again(desk: Desk, ada: Client, ana: Client) -> None:
    small = narrow(desk, ada, "ada", "user:admin")

    assert small.delete("/api/users/ana/sessions").is_success
    assert small.delete(f"/api/users/ana/tokens/{tokens_of(small, 'ana')[0]['id']}").is_success
    assert small.post("/api/users/ana/disable", json=REASON, headers=on(1)).is_success
    assert problem(small.post("/api/users/ana/enable", json=REASON, headers=on(2))) == (403, "role")


@pytest.mark.parametrize("name", ["ana", "sky"])
def test_whoever_a_token_is_issued_for_is_told_and_nobody_else(desk: Desk, ada: Client, name: str) -> None:
    who = desk.person(name)

    done(ada.post(f"/api/users/{name}/tokens", json={}))

    [word] = done(who.get("/api/notifications"))["items"]
    assert (word["code"], word["about"]) == ("token.issued", tokens_of(who, name)[0]["id"])
    assert done(ada.get("/api/notifications"))["items"] == []


def test_whoever_issues_a_token_for_themselves_knows_it(desk: Desk, ada: Client) -> None:
    done(ada.post("/api/users/ada/tokens", json={}))

    assert done(ada.get("/api/notifications"))["items"] == []
