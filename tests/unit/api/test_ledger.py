"""The ledger's tail over HTTP: in order, from anywhere, and only as far as one may see."""

from typing import Any

import pytest

from conftest import Desk
from factories.investigations import Person, open_case, problem
from watchfloor.kernel.paging import MAX_POSITION


def tail(who: Person, **query: object) -> list[dict[str, Any]]:
    answer = who.get("/api/ledger", params=query)
    assert answer.is_success, answer.text
    lines = answer.json()
    assert isinstance(lines, list)
    return lines


def test_it_reads_from_the_beginning_in_order(lea: Person) -> None:
    open_case(lea)

    lines = tail(lea)

    assert [line["position"] for line in lines] == list(range(1, len(lines) + 1))
    assert lines[-1]["verb"] == "case.opened"


def test_it_goes_on_where_a_reader_stopped_without_gap_or_repetition(lea: Person) -> None:
    for _ in range(5):
        open_case(lea)
    whole = tail(lea)

    pieces: list[dict[str, Any]] = []
    while piece := tail(lea, after=pieces[-1]["position"] if pieces else 0, limit=2):
        pieces += piece

    assert pieces == whole


def test_behind_the_end_there_is_nothing(lea: Person) -> None:
    assert tail(lea, after=MAX_POSITION) == []


def test_what_happens_in_a_compartment_is_not_in_the_tail_of_others(lea: Person, zoe: Person) -> None:
    hidden = open_case(zoe, compartment="vip")["ref"]
    shown = open_case(lea)["ref"]

    assert {hidden, shown} <= {line["subject"] for line in tail(zoe)}
    assert hidden not in {line["subject"] for line in tail(lea)}
    assert shown in {line["subject"] for line in tail(lea)}


def test_a_line_shows_no_payload(lea: Person) -> None:
    open_case(lea, title="A ring that nobody should read here")

    assert "nobody should read" not in str(tail(lea))


@pytest.mark.parametrize("name", ["ana", "vic"])
def test_who_may_not_read_the_ledger_is_told_so(desk: Desk, name: str) -> None:
    assert problem(desk.person(name).get("/api/ledger")) == (403, "role")


@pytest.mark.parametrize(
    "query", [{"after": -1}, {"after": MAX_POSITION + 1}, {"after": "x"}, {"limit": 0}, {"limit": 501}]
)
def test_a_place_out_of_bounds_is_refused(lea: Person, query: dict[str, Any]) -> None:
    assert problem(lea.get("/api/ledger", params=query)) == (422, "malformed_request")
