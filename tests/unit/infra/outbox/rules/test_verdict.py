"""What an answer means for a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.outbox.rules.verdict import Verdict, receipt_in, verdict_on

JSON = "application/json; charset=utf-8"


def judged(status: int, content: bytes = b"{}") -> Verdict:
    return verdict_on(status, JSON, content, is_whole=True)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
def test_every_good_status_has_arrived(status: int) -> None:
    assert judged(status) == Verdict(arrived=True, status=status)


@pytest.mark.parametrize(
    ("status", "error", "for_good"),
    [
        (100, "not_taken", False),
        (301, "redirected", False),
        (307, "redirected", False),
        (400, "rejected", True),
        (401, "not_taken", False),
        (404, "not_taken", False),
        (409, "not_taken", False),
        (410, "not_taken", False),
        (413, "rejected", True),
        (422, "rejected", True),
        (429, "not_taken", False),
        (500, "not_taken", False),
        (503, "not_taken", False),
    ],
)
def test_everything_else_has_not(status: int, error: str, for_good: bool) -> None:
    assert judged(status) == Verdict(arrived=False, for_good=for_good, status=status, error=error)


def test_a_conflict_must_say_that_it_is_the_same_message() -> None:
    assert judged(409, b'{"status": "already"}').arrived
    assert not judged(409, b'{"status": "locked"}').arrived
    assert not verdict_on(409, "text/plain", b"already", is_whole=True).arrived
    assert not verdict_on(409, JSON, b'{"status": "already"}', is_whole=False).arrived


def test_a_receipt_is_a_small_json_object() -> None:
    assert receipt_in(JSON, b'{"a": [1, {"b": null}]}') == {"a": [1, {"b": None}]}
    assert verdict_on(200, JSON, b'{"a": 1}', is_whole=False).receipt == {}
    for content in (b"[]", b"1", b"", b'{"a": 1e999}', b'{"a": "\\ud800"}', b"\xff", b'{"a": 99999999999999999999}'):
        assert receipt_in(JSON, content) == {}
    assert receipt_in("text/html", b"{}") == receipt_in("", b'{"a": 1}') == {}


@given(status=st.integers(min_value=100, max_value=599), content=st.binary(max_size=200), whole=st.booleans())
def test_no_answer_breaks_anything_and_each_is_clear(status: int, content: bytes, whole: bool) -> None:
    verdict = verdict_on(status, JSON, content, is_whole=whole)

    assert verdict.arrived == (verdict.error == "")
    assert not (verdict.arrived and verdict.for_good)
