"""Several things in one answer: a list of them, one where only one was made, and what is neither."""

import json
from http import HTTPStatus

import pytest

from factories.odd_server import OddServer
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import AddItems, CalendarLine
from watchfloor.client.problems import AnswerNotUnderstood

LINE = {
    "name": "sg",
    "zone": "Asia/Singapore",
    "country": "SG",
    "subdivision": None,
    "categories": ["public"],
    "week": [["09:00-18:00"]] * 5 + [[], []],
    "version": 3,
    "changed_at": "2026-11-02T09:00:00Z",
}


def answered(odd: OddServer, body: object) -> None:
    odd.answer = (HTTPStatus.OK, "application/json", json.dumps(body).encode())


def test_a_list_is_read_in_its_order(odd: OddServer, told: Desk) -> None:
    answered(odd, [LINE | {"name": name} for name in ("kl", "ldn", "sg")])
    assert [one.name for one in told.list_calendars()] == ["kl", "ldn", "sg"]


def test_no_things_are_an_empty_list(odd: OddServer, told: Desk) -> None:
    answered(odd, [])
    assert told.list_calendars() == []


def test_one_thing_alone_is_a_list_of_one(odd: OddServer, told: Desk) -> None:
    answered(odd, LINE)
    [line] = told.list_calendars()
    assert isinstance(line, CalendarLine)
    assert (line.name, line.version, line.subdivision) == ("sg", 3, None)


def test_what_a_newer_desk_says_beyond_what_is_known_is_no_trouble(odd: OddServer, told: Desk) -> None:
    answered(odd, [LINE | {"colour": "blue"}])
    assert [one.name for one in told.list_calendars()] == ["sg"]


@pytest.mark.parametrize(
    "body",
    [
        None,
        7,
        "sg",
        [None],
        ["sg"],
        [[LINE]],
        [{}],
        {"items": [LINE]},
        [LINE, {"name": "kl"}],
        [LINE | {"version": "three"}],
        [LINE | {"changed_at": "yesterday"}],
    ],
)
def test_what_is_no_such_thing_is_not_understood(odd: OddServer, told: Desk, body: object) -> None:
    answered(odd, body)
    with pytest.raises(AnswerNotUnderstood):
        told.list_calendars()


@pytest.mark.parametrize("body", [b"", b"[", b"<html>", b"\xff\xfe", b"[" * 100_000, b'[{"name": "sg"', b"]"])
def test_what_is_no_json_is_not_understood(odd: OddServer, told: Desk, body: bytes) -> None:
    odd.answer = (HTTPStatus.OK, "application/json", body)
    with pytest.raises(AnswerNotUnderstood):
        told.list_calendars()


def test_what_makes_several_sends_one_form_and_asks_once(odd: OddServer, told: Desk) -> None:
    answered(odd, [])
    assert told.add_items("ESC-1", AddItems(items=["show:s-1", "show:s-2"])) == []
    [(method, path, _, body)] = odd.asked
    assert (method, path) == ("POST", "/api/escalations/ESC-1/items")
    assert json.loads(body or b"")["items"] == ["show:s-1", "show:s-2"]
