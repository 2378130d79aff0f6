"""People and their tokens over HTTP: who may add them, what they carry, and that a secret is told once."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from factories.desks import Client, Desk
from factories.investigations import Person, done, problem
from watchfloor.infra.access.permissions import ROLE_PERMISSIONS, Permission, Role
from watchfloor.infra.ledger.models import LedgerPayload

MIA = {"name": "mia", "roles": ["specialist"]}


def test_a_person_is_added_and_found_by_name(ada: Person) -> None:
    added = done(ada.post("/api/users", json=MIA | {"compartments": ["vip", "minors", "vip"]}))
    listed = ada.get("/api/users").json()

    assert (added["name"], added["roles"], added["compartments"]) == ("mia", ["specialist"], ["minors", "vip"])
    assert [person["name"] for person in listed] == ["ada", "mia"]
    assert added in listed


def test_a_pseudonym_does_not_tell_the_name(ada: Person) -> None:
    added = done(ada.post("/api/users", json=MIA))

    assert "mia" not in added["pseudonym"] + added["id"]


def test_a_token_speaks_for_its_person_until_its_last_day(desk: Desk, ada: Person) -> None:
    done(ada.post("/api/users", json=MIA))
    told = done(ada.post("/api/users/mia/tokens", json={"days": 2}))
    mia = Client(desk.connection, told["token"])

    assert done(mia.get("/api/users/me"))["name"] == "mia"
    desk.clock.forward(timedelta(days=2))
    assert problem(mia.get("/api/users/me")) == (401, "not_signed_in")


def test_a_narrowed_token_does_only_what_it_names(desk: Desk, ada: Person) -> None:
    done(ada.post("/api/users", json=MIA))
    told = done(ada.post("/api/users/mia/tokens", json={"permissions": ["case:read"]}))
    mia = Client(desk.connection, told["token"])

    assert mia.get("/api/cases").is_success
    assert problem(mia.post("/api/cases", json={"title": "A ring"})) == (403, "role")


def test_nobody_gains_a_permission_by_naming_it(desk: Desk, ada: Person) -> None:
    done(ada.post("/api/users", json={"name": "vera", "roles": ["viewer"]}))
    told = done(
        ada.post("/api/users/vera/tokens", json={"permissions": [permission.value for permission in Permission]})
    )
    vera = Client(desk.connection, told["token"])

    assert problem(vera.get("/api/users")) == (403, "role")
    assert problem(vera.post("/api/cases", json={"title": "A ring"})) == (403, "role")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMIN])
def test_only_administrators_look_after_people(desk: Desk, ada: Person, role: Role) -> None:
    done(ada.post("/api/users", json={"name": "someone", "roles": [role.value]}))
    someone = Client(desk.connection, done(ada.post("/api/users/someone/tokens", json={}))["token"])

    assert problem(someone.get("/api/users")) == (403, "role")
    assert problem(someone.post("/api/users", json=MIA)) == (403, "role")
    assert problem(someone.post("/api/users/someone/tokens", json={})) == (403, "role")
    assert Permission.USER_ADMIN not in ROLE_PERMISSIONS[role]


def test_an_administrator_is_no_reader_of_cases(ada: Person) -> None:
    assert problem(ada.get("/api/cases")) == (403, "role")


BAD = (
    {"name": "", "roles": ["viewer"]},
    {"name": "x" * 201, "roles": ["viewer"]},
    {"name": "mia", "roles": []},
    {"name": "mia", "roles": ["owner"]},
    {"name": "mia"},
    {"name": "mia", "roles": ["viewer"], "id": "a-1"},
    {"name": "mia", "roles": ["viewer"], "compartments": [7]},
)


@pytest.mark.parametrize("form", BAD)
def test_a_person_out_of_bounds_is_not_added(ada: Person, form: dict[str, Any]) -> None:
    assert problem(ada.post("/api/users", json=form)) == (422, "malformed_request")
    assert [person["name"] for person in ada.get("/api/users").json()] == ["ada"]


@pytest.mark.parametrize("form", [{"days": 0}, {"days": 367}, {"days": "x"}, {"permissions": ["all"]}, {"token": "x"}])
def test_a_token_out_of_bounds_is_not_issued(ada: Person, form: dict[str, Any]) -> None:
    assert problem(ada.post("/api/users/ada/tokens", json=form)) == (422, "malformed_request")


def test_a_name_is_taken_once_and_a_stranger_gets_no_token(ada: Person) -> None:
    done(ada.post("/api/users", json=MIA))

    assert problem(ada.post("/api/users", json=MIA | {"name": " mia "})) == (409, "name_taken")
    assert problem(ada.post("/api/users/nobody/tokens", json={})) == (404, "not_found")


def test_the_ledger_notes_that_a_token_was_issued_and_not_which(desk: Desk, ada: Person) -> None:
    token = done(ada.post("/api/users/ada/tokens", json={"label": "night shift"}))["token"]

    with desk.place.database.reading() as session:
        bodies = [body or "" for body in session.scalars(select(LedgerPayload.body))]
    assert any("night shift" in body for body in bodies)
    assert not any(token in body or token.removeprefix("wf_") in body for body in bodies)
