"""A dossier holds what the desk noted and where the data shows it, each only as far as one may see."""

from pathlib import Path
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.investigations import Person, add_entity, done, open_case, problem
from factories.worlds import lead_in, load_plays
from watchfloor.infra.access.scopes import DESK
from watchfloor.views import sight


@pytest.fixture
def streams(desk: Desk, tmp_path: Path) -> str:
    return load_plays(desk, tmp_path, None)


@pytest.fixture
def vip(desk: Desk, tmp_path: Path) -> str:
    return load_plays(desk, tmp_path, "vip")


def read(who: Person, entity: str) -> dict[str, Any]:
    return done(who.get(f"/api/dossiers/{entity.replace(':', '/', 1)}"))


def test_it_says_where_the_data_shows_the_entity(ana: Person, streams: str) -> None:
    told = read(ana, "account:op-1")
    (seen,) = told["presence"]

    assert (seen["dataset"], seen["role"], seen["rows"]) == (streams, "actor", 5)
    assert (seen["first"], seen["last"]) == ("2026-01-01T00:00:01Z", "2026-01-05T00:00:01Z")
    assert (told["entity"], told["noted"], told["empty"]) == ("account:op-1", None, [])


def test_a_kind_is_looked_up_in_the_roles_that_hold_it(ana: Person, streams: str) -> None:
    (seen,) = read(ana, "track:t1")["presence"]

    assert (seen["role"], seen["rows"]) == ("object", 6)
    assert problem(ana.get("/api/dossiers/account/t1")) == (404, "not_found")


def test_what_the_desk_noted_is_there_without_any_data(ana: Person) -> None:
    case = open_case(ana)["ref"]
    add_entity(ana, case, "account:named")

    told = read(ana, "account:named")

    assert told["noted"]["ref"] == "account:named"
    assert told["presence"] == []
    assert "no dataset" in told["empty"][0]


def test_what_nobody_knows_has_no_dossier(ana: Person, streams: str) -> None:
    assert problem(ana.get("/api/dossiers/account/nobody")) == (404, "not_found")


def test_data_of_a_compartment_is_in_the_dossiers_of_its_people_alone(
    ana: Person, zoe: Person, streams: str, vip: str
) -> None:
    inside = {seen["dataset"] for seen in read(zoe, "account:op-1")["presence"]}
    outside = {seen["dataset"] for seen in read(ana, "account:op-1")["presence"]}

    assert (inside, outside) == ({streams, vip}, {streams})


def test_an_entity_that_only_a_compartment_knows_is_as_good_as_unheard_of(
    desk: Desk, ana: Person, zoe: Person, vip: str
) -> None:
    lead_in(desk, "compartment:vip", vip)
    assert read(zoe, "account:x")["noted"] is not None

    hidden, unheard = ana.get("/api/dossiers/account/x"), ana.get("/api/dossiers/account/y")

    assert hidden.text.replace("account:x", "it") == unheard.text.replace("account:y", "it")
    assert hidden.status_code == 404


def test_what_is_noted_on_the_desk_is_noted_for_all(desk: Desk, ana: Person, streams: str) -> None:
    lead_in(desk, DESK, streams)

    assert read(ana, "account:x")["noted"]["kind"] == "account"


def test_who_may_not_read_data_reads_no_dossier(vic: Person, streams: str) -> None:
    assert problem(vic.get("/api/dossiers/account/op-1")) == (403, "role")


@pytest.mark.parametrize("path", ["Account/a", "a b/c", "account/%20", "account/%00"])
def test_what_is_no_entity_is_refused(ana: Person, path: str) -> None:
    assert ana.get(f"/api/dossiers/{path}").status_code == 422


@pytest.mark.parametrize("identifier", ["a/b", "a:b", "東京", "https://example.org/x?y=1", "a%2Fb"])
def test_an_id_may_hold_what_addresses_hold(ana: Client, identifier: str) -> None:
    case = open_case(ana)["ref"]
    add_entity(ana, case, f"account:{identifier}")
    quoted = identifier.replace("%", "%25").replace("?", "%3F")

    assert read(ana, f"account:{quoted}")["entity"] == f"account:{identifier}"


def test_more_datasets_than_a_page_holds_are_all_looked_into(
    ana: Person, streams: str, vip: str, zoe: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sight, "MAX_LIMIT", 1)

    assert {seen["dataset"] for seen in read(zoe, "account:op-1")["presence"]} == {streams, vip}


def test_a_simulated_desk_says_so_in_every_dossier(desk: Desk, ana: Person, streams: str) -> None:
    desk.place.settings = desk.settings.model_copy(update={"simulation": True})

    assert read(ana, "account:op-1")["simulation"] is True
