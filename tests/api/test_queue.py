"""The queue: legal clocks that grow short first, then value, page by page, and its arithmetic is shown."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import move, read, take_in, triage
from factories.investigations import done, on, problem
from factories.routing import open_desk
from watchfloor.domain.escalations.access import access_escalation
from watchfloor.domain.escalations.rules.matrix import Matrix
from watchfloor.domain.escalations.service.weighing import arithmetic
from watchfloor.domain.escalations.tasks import put_in_order, reconsider
from watchfloor.kernel.clock import iso

PRESS: dict[str, Any] = {"jurisdictions": [], "demand_class": "press", "requester": {"kind": "press"}, "items": []}


def refs(who: Client, **asked: Any) -> list[str]:
    return [one["ref"] for one in done(who.get("/api/escalations", params={"limit": 500} | asked))["items"]]


def test_a_legal_clock_that_grows_short_comes_before_any_value(ana: Client, desk: Desk) -> None:
    grave = triage(ana, take_in(ana, **PRESS), impact="critical", urgency="now", exposure=10_000)["ref"]
    legal = take_in(ana, received_at=iso(desk.clock() - timedelta(hours=2)))["ref"]

    assert refs(ana) == [legal, grave]
    assert read(ana, legal)["is_hard"] is True


def test_of_two_that_grow_short_the_one_with_less_slack_comes_first(ana: Client, desk: Desk) -> None:
    later = take_in(ana, received_at=iso(desk.clock() - timedelta(hours=2)))["ref"]
    sooner = take_in(ana, received_at=iso(desk.clock() - timedelta(hours=2, minutes=30)))["ref"]

    assert refs(ana) == [sooner, later]


def test_time_puts_an_order_into_the_hard_layer_by_itself(ana: Client, desk: Desk) -> None:
    legal = take_in(ana)["ref"]
    grave = triage(ana, take_in(ana, **PRESS), impact="critical", urgency="now", exposure=10_000)["ref"]
    assert refs(ana) == [grave, legal]

    desk.clock.forward(timedelta(hours=2))

    assert refs(ana) == [legal, grave]


def test_pages_follow_each_other_over_both_layers(ana: Client, desk: Desk) -> None:
    for hours in (2.1, 2.2, 2.3):
        take_in(ana, received_at=iso(desk.clock() - timedelta(hours=hours)))
    for impact in ("low", "medium", "high", "critical"):
        triage(ana, take_in(ana, **PRESS), impact=impact)

    pages: list[str] = []
    asked: dict[str, Any] = {"limit": 2}
    while True:
        page = done(ana.get("/api/escalations", params=asked))
        pages += [one["ref"] for one in page["items"]]
        if page["next_cursor"] is None:
            break
        asked["cursor"] = page["next_cursor"]

    assert pages == refs(ana)
    assert len(pages) == 7


def test_the_sum_is_shown_with_every_term(ana: Client) -> None:
    escalation = triage(
        ana, take_in(ana), violates=0.8, exposure=9, handling_minutes=20, impact="medium", flags=["minor"]
    )

    priority = escalation["priority"]
    terms = {term["name"]: term["value"] for term in priority["terms"]}

    assert terms["value"] == pytest.approx(0.8 * 40 * 10 / 20)
    assert terms["vulnerable"] == 50
    assert priority["value"] == pytest.approx(sum(terms.values()), abs=1e-5)


def test_what_is_contained_reaches_nobody_further(ana: Client) -> None:
    escalation = triage(ana, take_in(ana), exposure=1_000)
    form = {"measure": "unlist", "territory": "WORLD", "reason": "it spreads"}

    answer = ana.post(f"/api/escalations/{escalation['ref']}/containments", json=form)

    assert answer.is_success
    assert read(ana, escalation["ref"])["priority"]["value"] < escalation["priority"]["value"] / 100


@pytest.fixture(scope="module")
def two(lasting_desk: Desk) -> dict[str, str]:
    """An order and an enquiry of the press, which are only looked at."""
    ana = lasting_desk.person("ana")
    order = take_in(ana)["ref"]
    press = triage(ana, take_in(ana, **PRESS, title="An enquiry") | {"jurisdictions": []}, jurisdictions=["SG"])["ref"]
    return {order: "order", press: "press"}


@pytest.mark.each_on_postgres
@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"demand_class": "press"}, {"press"}),
        ({"jurisdiction": "IN"}, {"order"}),
        ({"requester_kind": "press"}, {"press"}),
        ({"text": "THREE"}, {"order"}),
        ({"state": "triaged"}, {"press"}),
        ({"severity": "S2"}, {"press"}),
        ({"unassigned": True}, {"order", "press"}),
        ({"assignee": "me"}, set()),
        ({"language": "ja"}, set()),
        ({"over": True}, set()),
        ({"text": "100%"}, set()),
    ],
)
def test_the_queue_is_narrowed_by_what_one_asks_for(
    lasting_desk: Desk, two: dict[str, str], asked: dict[str, Any], found: set[str]
) -> None:
    assert {two[ref] for ref in refs(lasting_desk.person("ana"), **asked)} == found


def test_the_queue_is_narrowed_by_the_desk_at_which_it_is(ana: Client, lea: Client) -> None:
    new = take_in(ana)["ref"]
    open_desk(lea, "sg")
    there = triage(ana, take_in(ana))["ref"]

    assert (refs(ana, desk="sg"), refs(ana, desk="sg", order="newest")) == ([there], [there])
    assert refs(ana, deskless=True) == [new]
    assert refs(ana, desk="sg", over=True) == refs(ana, desk="nowhere") == refs(ana, desk="sg", deskless=True) == []
    [line] = done(ana.get("/api/escalations", params={"desk": "sg"}))["items"]
    assert line["desk"] == "sg"
    assert problem(ana.get("/api/escalations", params={"desk": "x" * 81})) == (422, "malformed_request")


@pytest.mark.parametrize("cursor", ["nonsense", "WyJoYXJkIiwxXQ", "WyJuZXdlc3QiLDEsMV0"])
def test_a_cursor_of_another_list_is_told(ana: Client, cursor: str) -> None:
    assert problem(ana.get("/api/escalations", params={"cursor": cursor})) == (422, "bad_cursor")


def test_the_newest_come_first_where_that_is_asked_for(ana: Client) -> None:
    made = [take_in(ana)["ref"] for _ in range(3)]

    assert refs(ana, order="newest") == made[::-1]


def matrix_now(who: Client) -> dict[str, Any]:
    current: dict[str, Any] = who.get("/api/matrix").json()[0]
    return current


def revise(who: Client, matrix: dict[str, Any], version: int) -> Any:
    form = {"content": matrix, "reason": "we weigh otherwise"}
    return who.send("PUT", "/api/matrix", json=form, headers=on(version))


def test_a_new_matrix_puts_the_queue_in_its_order(ana: Client, lea: Client, desk: Desk) -> None:
    minor = triage(ana, take_in(ana, **PRESS), impact="medium", flags=["minor"])["ref"]
    grave = triage(ana, take_in(ana, **PRESS), impact="high", violates=1, exposure=8, handling_minutes=10)["ref"]
    assert refs(ana) == [grave, minor]
    content = matrix_now(lea)["content"]
    content["weights"]["vulnerable"] = 5_000

    done(revise(lea, content, 0))
    assert put_in_order(desk.place) == 2

    assert refs(ana) == [minor, grave]
    assert (matrix_now(lea)["version"], put_in_order(desk.place)) == (1, 0)


def test_a_new_matrix_weighs_each_as_it_is_weighed_alone(ana: Client, lea: Client, zoe: Client, desk: Desk) -> None:
    take_in(zoe, compartment="vip")
    take_in(ana)
    last = take_in(ana)["ref"]
    content = matrix_now(lea)["content"]
    content["weights"]["duplicate"] = 7.0

    done(revise(lea, content, 0))
    assert put_in_order(desk.place) == 3

    with desk.edge("ana").read() as unit:
        row = access_escalation(unit, last)
        found = arithmetic(unit, row, Matrix.model_validate(content))
        assert [term.value for term in found.terms if term.name == "duplicates"] == [
            -7.0
        ]  # of two like it, it sees one
        assert (row.value_key, row.hard_at) == (found.key, found.hard_at)


def test_a_matrix_is_edited_by_who_keeps_the_desk_on_the_version_that_is_there(ana: Client, lea: Client) -> None:
    content = matrix_now(ana)["content"]

    assert problem(revise(ana, content, 0)) == (403, "role")
    assert problem(revise(lea, content, 7)) == (412, "stale_version")
    assert problem(revise(lea, content | {"cadence": {}}, 0)) == (422, "malformed_request")
    slower = content | {"cadence": content["cadence"] | {"viral": 0.5}}
    assert problem(revise(lea, slower, 0)) == (422, "malformed_request")


def answer_book(lou: Client, obligation: str, **form: Any) -> None:
    version = done(lou.get(f"/api/obligations/{obligation}"))["version"]
    body = {"reason": "counsel's note of May"} | form
    done(lou.patch(f"/api/obligations/{obligation}", json=body, headers=on(version)))


def test_what_does_not_apply_lets_its_clocks_go_and_shows_what_moved(ana: Client, lou: Client, desk: Desk) -> None:
    escalation = take_in(ana)
    answer_book(lou, "IN-IT-3-1-D", applies="does_not_apply")

    while reconsider(desk.place):
        pass

    [moved] = done(ana.get("/api/obligation-moves"))["items"]
    gone = [clock["ref"] for clock in read(ana, escalation["ref"])["clocks"] if clock["obligation"] == "IN-IT-3-1-D"]
    assert (moved["escalation"], moved["let_go"]) == (escalation["ref"], gone)
    assert "IN-IT-3-1-D" not in {clock["obligation"] for clock in take_in(ana)["clocks"]}


def test_a_row_that_gets_another_number_times_open_clocks_anew(ana: Client, lou: Client, desk: Desk) -> None:
    escalation = take_in(ana)
    [before] = [clock for clock in escalation["clocks"] if clock["obligation"] == "IN-IT-3-1-D"]
    answer_book(lou, "IN-IT-3-1-D", applies="applies", changes={"budget": {"value": 36, "unit": "elapsed_hours"}})

    while reconsider(desk.place):
        pass

    after = done(ana.get(f"/api/clocks/{before['ref']}"))
    assert after["due_at"] == iso(datetime.fromisoformat(escalation["received_at"]) + timedelta(hours=36))
    assert (after["is_provisional"], len(after["due_times"])) == (False, 2)
    assert done(ana.get("/api/obligation-moves"))["items"][0]["retimed"] == [before["ref"]]


def test_what_is_over_is_not_moved_by_a_change_of_the_book(ana: Client, lou: Client, desk: Desk) -> None:
    ref = take_in(ana)["ref"]
    done(move(ana, ref, "withdrawn"))
    answer_book(lou, "IN-IT-3-1-D", applies="applies")

    while reconsider(desk.place):
        pass

    assert done(ana.get("/api/obligation-moves"))["items"] == []
