"""The registry of entities through the API."""

from collections.abc import Callable

import pytest

from factories.investigations import Person, done, problem
from watchfloor.domain.entities import service
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
