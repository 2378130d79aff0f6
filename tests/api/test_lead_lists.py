"""Leads in every order, narrowed and counted: each once over all pages, and none that one may not see."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from factories.claims import group_claim, pair_claim
from factories.desks import MovableClock
from factories.investigations import Person, done, on, problem
from watchfloor.domain.leads.schemas import Claim
from watchfloor.domain.leads.service import observe
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.paging import encode_cursor

EdgeOf = Callable[[str], Edge]
SORTS = ["score", "last_seen", "first_seen", "member_count"]


def see(edge: Edge, *claims: Claim, scopes: tuple[str, ...] = ("desk",)) -> list[str]:
    return [
        change.lead
        for change in edge.change(
            lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="streams", scopes=scopes)
        )
    ]


def walk(who: Person, limit: int, **asked: object) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = done(who.get("/api/leads", params=asked | {"limit": limit} | cursor))
        items += page["items"]
        if page["next_cursor"] is None:
            return items
        cursor = {"cursor": page["next_cursor"]}


def refs(who: Person, **asked: object) -> list[str]:
    return [line["ref"] for line in walk(who, 50, **asked)]


@pytest.fixture
def seven(edge_of: EdgeOf, clock: MovableClock) -> list[str]:
    """Leads of few sizes and scores, seen at three times; of each measure some are alike."""
    edge, found = edge_of("ana"), []
    for number, (score, size) in enumerate([(0.5, 2), (0.9, 3), (0.5, 4), (0.1, 2), (0.9, 2), (0.5, 3), (0.7, 4)]):
        clock.forward(timedelta(hours=number % 3))
        names = [f"m{number}-{member}" for member in range(size)]
        found += see(edge, group_claim(*names, score=score))
    see(edge, group_claim("m0-0", "m0-1", score=0.5))
    return found


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("limit", [1, 2, 3])
@pytest.mark.each_on_postgres
def test_in_every_order_each_lead_comes_once_over_all_pages(
    ana: Person, seven: list[str], sort: str, limit: int
) -> None:
    falling = walk(ana, limit, sort=sort)
    rising = walk(ana, limit, sort=f"-{sort}")

    assert sorted(line["ref"] for line in falling) == sorted(seven)
    assert [line[sort] for line in falling] == sorted((line[sort] for line in falling), reverse=True)
    assert rising == falling[::-1]


def test_what_was_seen_again_last_comes_first_by_last_seen(ana: Person, seven: list[str]) -> None:
    assert refs(ana, sort="last_seen")[0] == seven[0]
    assert refs(ana, sort="-first_seen")[0] == seven[0]


@pytest.mark.every_second
@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.each_on_postgres
def test_pages_of_one_state_hold_only_that_state(ana: Person, seven: list[str], sort: str) -> None:
    judged = done(ana.get(f"/api/leads/{seven[3]}"))
    done(ana.post(f"/api/leads/{seven[3]}/label", json={"verdict": "benign"}, headers=on(judged["version"])))

    assert {line["ref"] for line in walk(ana, 2, state="open", sort=sort)} == {*seven} - {seven[3]}


@pytest.mark.parametrize("asked", ["score", "-last_seen", "member_count"])
def test_a_cursor_of_another_order_is_refused(ana: Person, seven: list[str], asked: str) -> None:
    cursor = done(ana.get("/api/leads", params={"limit": 1, "sort": "first_seen"}))["next_cursor"]

    assert problem(ana.get("/api/leads", params={"cursor": cursor, "sort": asked})) == (422, "bad_cursor")


@pytest.mark.parametrize("made_up", ["yesterday", "2026-01-01", "2026-01-01T00:00:00Z", 7])
def test_a_cursor_with_a_made_up_time_is_refused(ana: Person, made_up: str | int) -> None:
    cursor = encode_cursor("last_seen", made_up, 3)

    assert problem(ana.get("/api/leads", params={"cursor": cursor, "sort": "last_seen"})) == (422, "bad_cursor")


@pytest.mark.parametrize("asked", ["KEEPS returning", "odd", "returning to Öl", "100%"])
@pytest.mark.each_on_postgres
def test_a_part_of_the_title_finds_a_lead_in_any_case(ana: Person, edge_of: EdgeOf, asked: str) -> None:
    found, _ = see(edge_of("ana"), replace(pair_claim("Odd", "ÖL"), title="Odd keeps returning to ÖL, 100%"),
                   replace(pair_claim("x", "y"), title="1000 accounts"))  # fmt: skip

    assert refs(ana, q=asked) == [found]


def test_a_member_is_found_by_its_whole_name_alone(ana: Person, edge_of: EdgeOf) -> None:
    lead, _ = see(edge_of("ana"), pair_claim("odd", "victim"), group_claim("a", "b"))

    assert refs(ana, q="account:victim") == [lead]
    assert refs(ana, q="account:vict") == refs(ana, q="victim:account") == []


def test_a_list_is_narrowed_by_verdict_and_by_score(ana: Person, seven: list[str]) -> None:
    for ref in seven[:2]:
        done(ana.post(f"/api/leads/{ref}/label", json={"verdict": "needs_case"}, headers=on(1)))

    assert refs(ana, verdict="needs_case") == [seven[1], seven[0]]
    assert {line["score"] for line in walk(ana, 50, min_score=0.7)} == {0.9, 0.7}
    assert problem(ana.get("/api/leads", params={"min_score": "nan"})) == (422, "malformed_request")


def test_a_line_tells_family_volume_and_since_when(ana: Person, edge_of: EdgeOf) -> None:
    see(edge_of("ana"), group_claim("a", "b", volume=123))
    [line] = walk(ana, 1)

    assert (line["family"], line["volume"], line["first_seen"]) == ("coordination", 123, line["last_seen"])


def test_leads_are_counted_by_state_and_the_open_ones_by_detector(ana: Person, edge_of: EdgeOf) -> None:
    first, *_ = see(edge_of("ana"), group_claim("a", "b"), group_claim("c", "d"), pair_claim("x", "y"))
    done(ana.post(f"/api/leads/{first}/label", json={"verdict": "benign"}, headers=on(1)))

    counts = done(ana.get("/api/leads/counts"))

    assert counts["states"] == {"open": 2, "judged": 1, "snoozed": 0, "in_case": 0}
    assert (counts["detectors"], counts["total"]) == ({"co_action": 1, "repeat_target": 1}, 3)


def test_what_is_hidden_is_neither_counted_nor_found(ana: Person, zoe: Person, edge_of: EdgeOf) -> None:
    see(edge_of("zoe"), pair_claim("odd", "victim"), scopes=("compartment:vip",))

    assert (refs(ana, q="odd"), refs(ana, q="account:victim")) == ([], [])
    assert done(ana.get("/api/leads/counts"))["total"] == 0
    assert done(zoe.get("/api/leads/counts"))["detectors"] == {"repeat_target": 1}
