"""Live updates through the API: what there is now, resumed by a mark, for those who may hear it."""

from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.investigations import collect_file, open_case, problem
from factories.streams import read, write
from watchfloor.infra.access.permissions import Role


def heard(who: Client, **asked: object) -> list[tuple[str, Any]]:
    """Id and data of each event that is there now."""
    answer = who.get("/api/events", params={"follow": "false", **asked})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/event-stream")
    return read(answer.content)


def test_a_reader_of_the_ledger_hears_it_from_a_position_and_resumes_by_a_mark(lea: Client) -> None:
    case = open_case(lea)["ref"]
    events = heard(lea, after=0)
    said = [(data["verb"], data["subject"]) for _, data in events]

    assert ("case.opened", case) in said
    assert [data["position"] for _, data in events] == list(range(1, len(events) + 1))
    assert set(events[0][1]) == {"position", "at", "verb", "subject", "by"}
    assert [data for _, data in heard(lea, after=events[-2][0])] == [events[-1][1]]
    header = {"Last-Event-ID": events[-2][0]}
    resumed = read(lea.get("/api/events", params={"follow": "false", "after": 0}, headers=header).content)
    assert [data for _, data in resumed] == [events[-1][1]]


def test_people_are_told_by_pseudonym(desk: Desk, lea: Client) -> None:
    open_case(lea)

    [(_, last)] = heard(lea, after=0)[-1:]

    assert last["by"] == desk.actor("lea").pseudonym
    assert desk.actor("lea").id not in last.values()


def test_one_hears_of_what_one_may_read_and_not_how_much_there_is(desk: Desk, lea: Client, vic: Client) -> None:
    [(start, nothing)] = heard(vic)
    write(desk, "CASE-77", "compartment:vip")
    case = open_case(lea)["ref"]
    collect_file(lea, str(case), b"x")
    events = heard(vic, after=start)

    assert nothing is None
    assert {data["subject"] for _, data in events} == {case}
    assert {data["position"] for _, data in events} == {None}


@pytest.mark.parametrize("after", ["0", "5", "made-up", "9" * 30])
def test_a_position_is_no_place_to_begin_for_who_may_not_read_the_ledger(vic: Client, after: str) -> None:
    assert problem(vic.get("/api/events", params={"follow": "false", "after": after})) == (422, "bad_mark")


def test_no_ledger_is_endless(lea: Client) -> None:
    assert problem(lea.get("/api/events", params={"follow": "false", "after": "9" * 30})) == (422, "bad_mark")


def test_one_who_may_read_nothing_hears_nothing(desk: Desk) -> None:
    assert Role.ADMIN in desk.actor("ada").roles
    assert heard(desk.person("ada"), after=0)
    assert problem(Client(desk.connection, None).get("/api/events")) == (401, "not_signed_in")
