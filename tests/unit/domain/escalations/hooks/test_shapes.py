"""What other systems send is read by their shape, as JSON or as a form, and what cannot be kept is refused."""

import json
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.escalations.hooks.schemas import AddSource, SourceShape
from watchfloor.domain.escalations.hooks.shapes import SHIPPED, mapping_of, values_in
from watchfloor.domain.escalations.importing.mapping import mapped
from watchfloor.domain.escalations.importing.schemas import MapField, check_mapping
from watchfloor.domain.escalations.rules.vocabulary import Channel
from watchfloor.domain.escalations.schemas.asked import TakeIn
from watchfloor.kernel.errors import InvalidInput


def values(body: object, shape: SourceShape = SourceShape.MAPPED) -> dict[str, object]:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return values_in(content, message="msg_1", shape=shape)


def form_of(body: object, shape: SourceShape) -> TakeIn:
    return mapped(values(body, shape), mapping_of("source", shape, {}), channel=Channel.WEBHOOK).form


def test_a_message_s_own_id_is_a_column_that_its_body_cannot_forge() -> None:
    assert values({"webhook-id": "other", "a": 1}) == {"webhook-id": "msg_1", "a": 1}


def test_a_form_is_read_like_an_object_by_its_first_values() -> None:
    assert values(b"title=A+notice&title=again&from=%E5%90%8D") == {
        "title": "A notice",
        "from": "名",
        "webhook-id": "msg_1",
    }


def test_json_may_begin_with_blanks() -> None:
    assert values(b'\n  {"a": "b"}')["a"] == "b"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b"{",
        b"[1]",
        b"null",
        b"hello",
        b"\xff\xfe",
        b'{"a":' * 50_000,
        b"payload=nothing",
        b"payload=%5B1%5D",
        b"payload=7",
        urlencode({f"k{number}": "v" for number in range(101)}).encode(),
    ],
)
def test_what_is_neither_is_refused_with_what_to_send(body: bytes) -> None:
    with pytest.raises(InvalidInput) as told:
        values(body)

    assert (told.value.code, told.value.fix) == ("bad_message", "Send a JSON object, or a form.")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (rb'{"a": "x\u0000"}', "NUL"),
        (rb'{"a": {"b": ["\ud800"]}}', "surrogate"),
        (b'{"a": 99999999999999999999}', "64 bits"),
        (b'{"a": NaN}', "infinite or none"),
        (b'{"a": 1e999}', "infinite or none"),
        (b"a=%00", "NUL"),
        (rb'{"x\u0000": 1}', "NUL"),
    ],
)
def test_what_no_database_keeps_is_refused_at_the_door(body: bytes, says: str) -> None:
    with pytest.raises(InvalidInput, match=says) as told:
        values(body)

    assert told.value.code == "bad_message"


@pytest.mark.parametrize(
    ("body", "channel", "user"),
    [
        ({"text": "Look at this", "channel_name": "help", "user_name": "ana"}, "help", "ana"),
        ({"event": {"text": "Look at this", "channel": "C1", "user": "U1"}}, "C1", "U1"),
        ({"message": {"text": "Look at this", "user": "U1"}, "channel_name": "help"}, "help", "U1"),
        ({"text": "Look at this", "event": "no object"}, "", ""),
        ({"text": "  Look at this \n"}, "", ""),
    ],
)
def test_words_of_slack_are_found_in_each_of_its_forms(body: object, channel: str, user: str) -> None:
    found = values(body, SourceShape.SLACK)

    assert (found["text"], found["title"]) == ("Look at this", "Look at this")
    assert (found["channel_name"], found["user_name"]) == (channel, user)


def test_what_people_press_in_slack_comes_as_json_within_a_form() -> None:
    inner = json.dumps({"message": {"text": "First line\nand more"}, "channel_name": "help"})

    found = values(urlencode({"payload": inner}).encode(), SourceShape.SLACK)

    assert (found["title"], found["text"]) == ("First line", "First line\nand more")


@pytest.mark.parametrize("body", [{"text": ""}, {"text": " \n "}, {"event": {}}, {"other": "x"}, {"text": None}])
def test_a_message_of_slack_without_words_is_refused(body: object) -> None:
    with pytest.raises(InvalidInput, match="no text"):
        values(body, SourceShape.SLACK)


def test_a_message_of_slack_is_a_request_from_within() -> None:
    form = form_of({"text": "A scam\nlook", "user_name": "ana", "channel_name": "help"}, SourceShape.SLACK)

    assert (form.title, form.text, form.external_ref) == ("A scam", "A scam\nlook", "source:msg_1")
    assert (form.requester.kind, form.requester.person) == (RequesterKind.INTERNAL, "ana")
    assert form.demand_class is DemandClass.PAYMENT_FRAUD


def report(**changes: object) -> dict[str, object]:
    told: dict[str, object] = {
        "reporter": {"kind": "user", "id": "u-7"},
        "reportedItem": {"id": "show-9", "typeId": "show", "data": {"name": "Best scam"}},
        "reportedForReason": {"reason": "It is a scam", "policyId": "p-3", "csam": False},
        "reportedAt": "2026-11-02T03:00:00Z",
    }
    return told | changes


def test_a_report_of_coop_keeps_what_was_reported_why_and_when() -> None:
    form = form_of(report(), SourceShape.COOP)

    assert (form.title, form.items) == ("It is a scam", ("show-9",))
    assert form.received_at is not None
    assert form.received_at.isoformat() == "2026-11-02T03:00:00+00:00"
    assert form.text.split("\n\n") == ["It is a scam", "p-3", '{"name": "Best scam"}']


@pytest.mark.parametrize(
    ("mark", "demand"),
    [(True, DemandClass.CSAM), (False, DemandClass.PAYMENT_FRAUD), (None, DemandClass.PAYMENT_FRAUD)],
)
def test_a_report_that_coop_marks_is_taken_at_its_mark_and_another_is_proposed(
    mark: bool | None, demand: DemandClass
) -> None:
    told = report(reportedForReason={"reason": "It is a scam", "csam": mark})

    assert form_of(told, SourceShape.COOP).demand_class is demand


@pytest.mark.parametrize(
    ("kind", "wanted"), [("user", RequesterKind.USER), ("rule", RequesterKind.INTERNAL), (None, RequesterKind.USER)]
)
def test_a_report_of_coop_is_of_a_user_or_of_a_rule_of_the_house(kind: str | None, wanted: RequesterKind) -> None:
    assert form_of(report(reporter={"kind": kind, "id": "7"}), SourceShape.COOP).requester.kind is wanted


def test_a_report_without_a_reason_still_has_a_title() -> None:
    assert form_of(report(reportedForReason={}), SourceShape.COOP).title == "A report"


def test_a_shipped_shape_goes_before_a_mapping_of_one_s_own() -> None:
    own = {"title": MapField(always="mine")}

    assert mapping_of("a", SourceShape.COOP, own).fields == SHIPPED[SourceShape.COOP]
    assert mapping_of("a", SourceShape.MAPPED, own).fields == own


@pytest.mark.parametrize("shape", SHIPPED)
def test_shipped_mappings_hold_before_the_check_that_others_must_pass(shape: SourceShape) -> None:
    check_mapping(mapping_of("source", shape, {}))


@pytest.mark.parametrize("name", ["", "A", ".x", "a/b", "a b", "..", "x" * 62, "ä"])
def test_a_source_whose_name_cannot_stand_in_an_address_is_refused(name: str) -> None:
    with pytest.raises(ValidationError):
        AddSource(name=name)


@given(st.binary(max_size=300), st.sampled_from(SourceShape))
def test_any_bytes_give_values_or_a_typed_error(body: bytes, shape: SourceShape) -> None:
    found: dict[str, object] = {"webhook-id": "msg_1"}
    code = "bad_message"
    try:
        found = values(body, shape)
    except InvalidInput as told:
        code = told.code

    assert (found["webhook-id"], code) == ("msg_1", "bad_message")


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(["reporter", "reportedItem", "reportedForReason", "reportedAt", "event", "text", "message"])


@given(st.dictionaries(NAMES, TREES, min_size=1), st.sampled_from(sorted(SHIPPED)))
def test_any_object_in_a_known_shape_is_a_request_or_a_typed_refusal(body: object, shape: SourceShape) -> None:
    title, code = "", ""
    try:
        title = form_of(body, shape).title
    except InvalidInput as told:
        code = told.code

    assert bool(title) != (code in {"bad_message", "bad_row"})
