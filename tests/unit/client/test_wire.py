"""What an operation puts on the wire: paths quoted whole, forms without what is left to the desk, versions."""

import json
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.odd_server import OddServer
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import (
    CheckIn,
    CloseCase,
    CollectQuery,
    DatasetAsked,
    LoadIn,
    OpenCase,
    Severity,
)
from watchfloor.client.problems import AnswerNotUnderstood
from watchfloor.client.wire import part
from watchfloor.kernel.errors import InvalidInput

NOT_UNDERSTOOD = pytest.raises(AnswerNotUnderstood)


def sent(odd: OddServer) -> tuple[str, str, dict[str, str], object]:
    """The one request: method, path with query, headers, and its JSON if it has any."""
    [(method, path, headers, body)] = odd.asked
    return method, path, headers, json.loads(body) if body else None


@given(st.text(min_size=1).filter(lambda text: text not in {".", ".."} and text.isprintable()))
def test_a_part_of_a_path_is_one_part_and_comes_back_as_it_was(text: str) -> None:
    quoted = part(text)
    assert unquote(quoted) == text
    assert not set(quoted) & set("/?#&=% \\") - {"%"}


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_a_name_that_would_lead_elsewhere_is_told_before_it_is_sent(odd: OddServer, told: Desk, name: str) -> None:
    with pytest.raises(InvalidInput, match="A name is missing"):
        told.show_case(name)
    assert odd.asked == []


def test_a_strange_name_stays_in_its_place(odd: OddServer, told: Desk) -> None:
    with NOT_UNDERSTOOD:
        told.show_dataset("a/../b?c#d é")
    assert sent(odd)[1] == "/api/datasets/a%2F..%2Fb%3Fc%23d%20%C3%A9"


def test_what_is_not_said_is_left_to_the_desk(odd: OddServer, told: Desk) -> None:
    with NOT_UNDERSTOOD:
        told.open_case(OpenCase(title="Odd plays", impact=Severity.S1))
    assert sent(odd)[3] == {"title": "Odd plays", "impact": "S1"}


def test_an_empty_form_is_an_empty_object(odd: OddServer, told: Desk) -> None:
    with NOT_UNDERSTOOD:
        told.check_dataset("plays", CheckIn())
    assert sent(odd)[3] == {}


def test_nothing_inside_a_value_is_taken_for_unsaid(odd: OddServer, told: Desk) -> None:
    asked = [DatasetAsked(name="plays")]
    with NOT_UNDERSTOOD:
        told.collect_case_query("CASE-1", CollectQuery(sql="SELECT ?", datasets=asked, title="t", parameters=[None, 1]))
    assert sent(odd)[3] == {"sql": "SELECT ?", "datasets": [{"name": "plays"}], "title": "t", "parameters": [None, 1]}


def test_a_document_keeps_its_empty_members(odd: OddServer, told: Desk) -> None:
    declaration: dict[str, object] = {"time": None, "roles": {"actor": None}}
    with NOT_UNDERSTOOD:
        told.load_dataset("plays", LoadIn(paths=["a.csv"], declaration=declaration))
    assert sent(odd)[3] == {"paths": ["a.csv"], "declaration": declaration}


def test_an_edit_sends_its_version(odd: OddServer, told: Desk) -> None:
    with NOT_UNDERSTOOD:
        told.close_case("CASE-1", CloseCase(reason="Done."), version=7)
    method, path, headers, _ = sent(odd)
    assert (method, path, headers["If-Match"]) == ("POST", "/api/cases/CASE-1/close", '"7"')


def test_a_query_leaves_out_what_is_not_asked(odd: OddServer, told: Desk) -> None:
    with NOT_UNDERSTOOD:
        told.list_leads(detector="co_action", limit=3)
    assert sent(odd)[1] == "/api/leads?detector=co_action&limit=3"


def test_a_removal_says_why(odd: OddServer, told: Desk) -> None:
    with NOT_UNDERSTOOD:
        told.remove_dataset("plays", reason="a & b")
    assert sent(odd)[:2] == ("DELETE", "/api/datasets/plays?reason=a+%26+b")


@pytest.mark.parametrize(
    ("answer", "title"), [(b"null", None), (b'{"title": "A ring", "story": [], "lead": null, "case": null}', "A ring")]
)
def test_what_may_be_absent_is_it_or_none(odd: OddServer, told: Desk, answer: bytes, title: str | None) -> None:
    odd.answer = (200, "application/json", answer)

    start = told.show_start()

    assert (start and start.title) == title


def test_what_is_neither_there_nor_absent_is_not_understood(told: Desk) -> None:
    with NOT_UNDERSTOOD:
        told.show_start()
