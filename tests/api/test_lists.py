"""Lists page by page: every item once, whatever is added meanwhile, and no cursor of another list."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from factories.claims import group_claim
from factories.hunts import add_events
from factories.investigations import Person, add_entity, done, open_case, problem
from watchfloor.domain.leads.service import observe
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.paging import encode_cursor

EdgeOf = Callable[[str], Edge]
LISTS = ["/api/leads", "/api/cases", "/api/hunts", "/api/runs", "/api/entities", "/api/datasets"]
BY_NUMBER, BY_NAME, BY_SCORE = encode_cursor(3), encode_cursor("plays"), encode_cursor("score", 0.5, 3)
FITTING = {
    "/api/leads": BY_SCORE,
    "/api/cases": BY_NUMBER,
    "/api/hunts": BY_NUMBER,
    "/api/runs": BY_NUMBER,
    "/api/entities": BY_NAME,
    "/api/datasets": BY_NAME,
}
MADE_UP = ["%", "made-up", "W10", encode_cursor("a", "b"), encode_cursor("a", 1), encode_cursor(0.5, 1.5)]


def walk(who: Person, path: str, limit: int, **asked: object) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = done(who.get(path, params=asked | {"limit": limit} | cursor))
        items += page["items"]
        assert len(page["items"]) <= limit
        if page["next_cursor"] is None:
            return items
        cursor = {"cursor": page["next_cursor"]}


def see(edge: Edge, *scores: float, start: int = 0) -> None:
    claims = [
        replace(group_claim(f"a{number}", f"b{number}", score=score), key=f"key {number}")
        for number, score in enumerate(scores, start)
    ]
    edge.change(lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="streams"))


def test_a_cursor_fits_only_lists_that_are_ordered_alike(ana: Person) -> None:
    answers = {
        (path, cursor): ana.get(path, params={"cursor": cursor}).status_code
        for path in LISTS
        for cursor in (BY_NUMBER, BY_NAME, BY_SCORE)
    }

    assert answers == {(path, cursor): 200 if FITTING[path] == cursor else 422 for path, cursor in answers}


@pytest.mark.parametrize("cursor", MADE_UP)
def test_a_cursor_made_up_by_hand_is_refused_by_every_list(ana: Person, cursor: str) -> None:
    assert {problem(ana.get(path, params={"cursor": cursor})) for path in LISTS} == {(422, "bad_cursor")}


@pytest.mark.parametrize("limit", ["0", "-1", "501", "many"])
def test_a_page_has_bounds(ana: Person, limit: str) -> None:
    assert {problem(ana.get(path, params={"limit": limit})) for path in LISTS} == {(422, "malformed_request")}


def test_a_case_opened_between_two_pages_neither_repeats_nor_hides_another(ana: Person) -> None:
    refs = [open_case(ana, title=f"Ring {name}")["ref"] for name in "abcd"]
    first = done(ana.get("/api/cases", params={"limit": 2}))
    open_case(ana, title="A newcomer")

    second = done(ana.get("/api/cases", params={"limit": 2, "cursor": first["next_cursor"]}))

    assert [case["ref"] for case in first["items"] + second["items"]] == refs[::-1]


def test_leads_of_equal_score_come_once_each_over_all_pages(ana: Person, edge_of: EdgeOf) -> None:
    see(edge_of("ana"), *[0.5] * 5)

    shown = [lead["ref"] for lead in walk(ana, "/api/leads", 2)]

    assert len(shown) == len(set(shown)) == 5


def test_a_stronger_lead_seen_between_two_pages_repeats_nothing(ana: Person, edge_of: EdgeOf) -> None:
    see(edge_of("ana"), 0.9, 0.5, 0.5, 0.2)
    first = done(ana.get("/api/leads", params={"limit": 2}))
    see(edge_of("ana"), 0.95, start=10)

    second = done(ana.get("/api/leads", params={"limit": 2, "cursor": first["next_cursor"]}))

    assert [lead["score"] for lead in first["items"] + second["items"]] == [0.9, 0.5, 0.5, 0.2]


def test_only_cases_in_a_state_are_counted_into_its_pages(ana: Person, zoe: Person) -> None:
    for name in "abc":
        open_case(ana, title=name)
        open_case(zoe, title=f"hidden {name}", compartment="vip")
    moved = done(ana.get("/api/cases"))["items"][0]["ref"]
    done(ana.patch(f"/api/cases/{moved}/state", json={"state": "waiting"}, headers={"If-Match": '"1"'}))

    assert [case["title"] for case in walk(ana, "/api/cases", 1, state="open")] == ["b", "a"]
    assert [case["title"] for case in walk(ana, "/api/cases", 1, state="waiting")] == ["c"]
    assert len(walk(zoe, "/api/cases", 2)) == 6


def test_datasets_are_listed_by_name_over_all_pages(ana: Person, keeper: Edge) -> None:
    rows = [{"row_key": "r", "actor": "a", "object": "t", "ts_us": 0}]
    for name in ("beta", "alpha", "gamma"):
        add_events(keeper, rows, name=name, roles={"actor": "actor"})

    assert [dataset["name"] for dataset in walk(ana, "/api/datasets", 2)] == ["alpha", "beta", "gamma"]


@pytest.mark.parametrize("asked", [{"state": "sad"}, {"limit": 1, "state": ""}])
def test_a_state_that_leads_and_cases_do_not_have_is_refused(ana: Person, asked: dict[str, object]) -> None:
    assert {problem(ana.get(path, params=asked)) for path in ("/api/leads", "/api/cases")} == {
        (422, "malformed_request")
    }


def test_entities_of_one_kind_are_listed_apart_from_others_of_the_same_name(ana: Person) -> None:
    case = open_case(ana)["ref"]
    for entity in ("account:x1", "account:x2", "device:x1", "account:y"):
        add_entity(ana, case, entity, "unknown")

    shown = [entity["ref"] for entity in walk(ana, "/api/entities", 1, kind="account", prefix="x")]

    assert shown == ["account:x1", "account:x2"]
