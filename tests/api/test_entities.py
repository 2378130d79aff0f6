"""The registry of entities through the API."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from factories.claims import pair_claim
from factories.investigations import Person, add_entity, done, open_case, problem
from watchfloor.domain.entities import service
from watchfloor.domain.leads.service import observe
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.refs import EntityRef

EdgeOf = Callable[[str], Edge]
URL = EntityRef("url", "https://x.example/a/b?c=d")


def note(edge: Edge, *entities: EntityRef, scope: str = "desk") -> None:
    edge.change(lambda unit: service.note(unit=unit, entities=entities, scopes=[scope]))


def test_an_entity_whose_id_holds_slashes_is_shown(ana: Person, edge_of: EdgeOf) -> None:
    note(edge_of("ana"), URL)

    shown = done(ana.get("/api/entities/url/https%3A%2F%2Fx.example%2Fa%2Fb%3Fc%3Dd"))

    assert shown["ref"] == str(URL)


def test_entities_are_listed_by_prefix_page_by_page(ana: Person, edge_of: EdgeOf) -> None:
    note(edge_of("ana"), URL, *(EntityRef("account", f"op-{number}") for number in range(3)))
    asked = {"prefix": "op-", "kind": "account", "limit": 2}

    first = done(ana.get("/api/entities", params=asked))
    second = done(ana.get("/api/entities", params=asked | {"cursor": first["next_cursor"]}))

    refs = [entity["ref"] for entity in first["items"] + second["items"]]
    assert refs == ["account:op-0", "account:op-1", "account:op-2"]
    assert second["next_cursor"] is None


def test_an_entity_of_a_compartment_does_not_exist_for_others(ana: Person, zoe: Person, edge_of: EdgeOf) -> None:
    note(edge_of("zoe"), EntityRef("account", "star"), scope="compartment:vip")

    assert problem(ana.get("/api/entities/account/star")) == (404, "not_found")
    assert done(ana.get("/api/entities", params={"prefix": "st"}))["items"] == []
    assert done(zoe.get("/api/entities/account/star"))["id"] == "star"


@pytest.mark.parametrize("path", ["/api/entities/account/never", "/api/entities/device/never"])
def test_an_entity_nobody_touched_is_not_found(ana: Person, path: str) -> None:
    assert problem(ana.get(path)) == (404, "not_found")


def test_what_is_no_kind_is_refused(ana: Person) -> None:
    assert problem(ana.get("/api/entities/Account/a")) == (422, "bad_entity_ref")


def test_a_cursor_made_up_by_hand_is_refused(ana: Person) -> None:
    assert problem(ana.get("/api/entities", params={"cursor": "made-up"})) == (422, "bad_cursor")


def refs_known(who: Person, **asked: str) -> list[str]:
    return [entity["ref"] for entity in done(who.get("/api/entities", params=asked))["items"]]


def test_whom_a_lead_names_is_known(ana: Person, lead: str) -> None:
    assert refs_known(ana) == ["account:a", "account:b"]


def test_whom_a_case_names_is_known_where_the_case_is(ana: Person, zoe: Person) -> None:
    shared, hidden = open_case(zoe)["ref"], open_case(zoe, compartment="vip")["ref"]
    add_entity(zoe, shared, "account:seen", "unknown")
    add_entity(zoe, hidden, "account:star", "unknown")

    assert refs_known(ana) == ["account:seen"]
    assert refs_known(zoe) == ["account:seen", "account:star"]


def test_who_was_known_only_in_a_compartment_is_known_to_all_once_the_desk_names_them(ana: Person, zoe: Person) -> None:
    add_entity(zoe, open_case(zoe, compartment="vip")["ref"], "account:star", "unknown")
    before = refs_known(ana)

    add_entity(ana, open_case(ana)["ref"], "account:star", "unknown")

    assert (before, refs_known(ana)) == ([], ["account:star"])


def test_naming_somebody_again_in_a_case_leaves_the_registry_as_it_was(ana: Person) -> None:
    case = open_case(ana)["ref"]
    add_entity(ana, case, "account:a", "unknown")
    first = done(ana.get("/api/entities/account/a"))

    add_entity(ana, case, "account:a", "unknown")

    assert done(ana.get("/api/entities/account/a")) == first
    assert len(done(ana.get(f"/api/cases/{case}"))["entities"]) == 1


def test_a_lead_seen_again_says_when_its_members_were_last_noted(ana: Person, edge_of: EdgeOf, clock: Any) -> None:
    def see() -> dict[str, Any]:
        claims = [pair_claim("odd", "victim")]
        edge_of("ana").change(lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="streams"))
        return done(ana.get("/api/entities/claimant/odd"))

    first = see()
    clock.forward(timedelta(days=3))
    again = see()

    assert again["first_noted"] == first["first_noted"]
    assert again["last_noted"] > first["last_noted"]


def test_a_lead_that_enters_a_case_makes_nobody_known_twice(ana: Person, lead: str) -> None:
    open_case(ana, lead=lead)
    open_case(ana, lead=lead)

    assert refs_known(ana) == ["account:a", "account:b"]
