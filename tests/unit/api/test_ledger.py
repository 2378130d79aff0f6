"""The ledger's tail over HTTP: in order, from anywhere, and only as far as one may see."""

from typing import Any

import pytest
from sqlalchemy import text

from factories.desks import Desk
from factories.investigations import Person, done, open_case, problem
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


def positions(lines: list[dict[str, Any]]) -> list[int]:
    return [line["position"] for line in lines]


def test_before_a_position_it_is_read_backwards_page_by_page(lea: Person) -> None:
    for _ in range(5):
        open_case(lea)
    whole = positions(tail(lea))

    pieces: list[int] = []
    while piece := positions(tail(lea, before=pieces[-1] if pieces else MAX_POSITION, limit=2)):
        pieces += piece

    assert pieces == whole[::-1]
    assert positions(tail(lea, order="newest", limit=2)) == whole[::-1][:2]
    assert positions(tail(lea, before=whole[-1], order="oldest")) == whole[:-1]
    assert positions(tail(lea, after=whole[0], before=whole[-1])) == whole[1:-1][::-1]


def test_it_is_narrowed_by_what_was_done_by_whom_to_what(desk: Desk, lea: Person, ana: Person) -> None:
    mine, theirs = open_case(lea)["ref"], open_case(ana)["ref"]
    done(lea.post(f"/api/cases/{theirs}/notes", json={"text": "seen"}))

    assert {line["subject"] for line in tail(lea, verb="case.opened")} == {mine, theirs}
    assert [line["verb"] for line in tail(lea, subject=theirs)] == ["case.opened", "note.written"]
    assert [line["verb"] for line in tail(lea, subject=theirs, actor=desk.actor("lea").id)] == ["note.written"]
    assert tail(lea, subject=mine, actor=desk.actor("ana").id) == []


def test_narrowed_or_backwards_it_shows_no_more_than_otherwise(desk: Desk, lea: Person, zoe: Person) -> None:
    hidden = open_case(zoe, compartment="vip")["ref"]

    asked: list[dict[str, Any]] = [{"subject": hidden}, {"actor": desk.actor("zoe").id}, {"order": "newest"}]
    assert [line for one in asked for line in tail(lea, **one) if line["subject"] == hidden] == []
    assert [line["subject"] for line in tail(zoe, subject=hidden)] == [hidden]


def test_a_whole_chain_holds_and_says_where_it_ends(lea: Person) -> None:
    open_case(lea)
    chain = done(lea.post("/api/ledger/verify"))

    assert (chain["holds"], chain["first_broken"], chain["problem"]) == (True, None, "")
    assert (chain["entries"], chain["head"]) == (len(tail(lea)), tail(lea)[-1]["hash"])


@pytest.mark.parametrize("compartment", [None, "vip"])
def test_the_first_link_that_does_not_hold_is_named_without_its_subject(
    desk: Desk, lea: Person, zoe: Person, compartment: str | None
) -> None:
    case = open_case(zoe, compartment=compartment)["ref"]
    open_case(lea)
    position = tail(zoe, subject=case)[0]["position"]
    forge(desk, position)

    chain = done(lea.post("/api/ledger/verify"))

    assert (chain["holds"], chain["first_broken"]) == (False, position)
    assert case not in chain["problem"]


def forge(desk: Desk, position: int) -> None:
    """Change a link as only the owner of the database can."""
    with desk.place.database.writing() as session:
        is_sqlite = desk.place.database.is_sqlite
        trigger = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for name in session.scalars(text(trigger)).all() if is_sqlite else []:
            session.execute(text(f"DROP TRIGGER {name}"))
        if not is_sqlite:
            session.execute(text("ALTER TABLE ledger DISABLE TRIGGER ALL"))
        session.execute(text("UPDATE ledger SET subject_previous = '0' WHERE position = :at"), {"at": position})


@pytest.mark.parametrize("name", ["ana", "vic"])
def test_who_may_not_read_the_ledger_does_not_verify_it_either(desk: Desk, name: str) -> None:
    assert problem(desk.person(name).post("/api/ledger/verify")) == (403, "role")
