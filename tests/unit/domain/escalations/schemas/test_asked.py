"""What may be asked of escalations at all: bounds, words of the desk, and times that say in which zone."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from watchfloor.domain.escalations.schemas import asked
from watchfloor.domain.escalations.schemas.asked import (
    AddItems,
    AddTask,
    AnswerSeverity,
    ChangeAwareness,
    ConfirmItem,
    Contain,
    EditText,
    EndContainment,
    EndTask,
    Link,
    Move,
    SetOutcome,
    Snooze,
    TakeIn,
    TakeRole,
    Triage,
    VerifyRequester,
    Wait,
    WriteEscalationNote,
)
from watchfloor.domain.escalations.schemas.shape import Shape
from watchfloor.kernel.errors import InvalidInput

AT = "2026-05-01T10:00:00Z"
NAIVE = "2026-05-01T10:00:00"
MOST_WORDS = "x" * 2_001
REQUEST: dict[str, Any] = {"title": "An order", "demand_class": "government_order", "requester": {"kind": "court"}}
MEASURE: dict[str, Any] = {"measure": "geo_block", "territory": "IN", "reason": "it spreads"}
SETTLED: dict[str, Any] = {"numbers": [1], "outcome": "done", "territory": "IN", "effect_at": AT}
# One good form of each shape, and changes each of which alone makes it one that cannot be.
FORMS: dict[type[BaseModel], tuple[dict[str, Any], list[dict[str, Any]]]] = {
    TakeIn: (
        REQUEST,
        [
            {"title": "   "},
            {"title": "x" * 301},
            {"external_ref": "x" * 501},
            {"text": "x" * 200_001},
            {"language": "Deutsch"},
            {"language": "E"},
            {"demand_class": "rage"},
            {"channel": "fax"},
            {"jurisdictions": ["in"]},
            {"jurisdictions": ["IND"]},
            {"jurisdictions": ["AU-"]},
            {"jurisdictions": ["IN"] * 61},
            {"requester": {}},
            {"requester": {"kind": "neighbour"}},
            {"requester": {"kind": "court", "organisation": "x" * 301}},
            {"requester": {"kind": "court", "passport": "1"}},
            {"requested_action": MOST_WORDS},
            {"items": [" "]},
            {"items": ["x" * 2_001]},
            {"items": ["show:s"] * 2_001},
            {"flags": ["loud"]},
            {"flags": ["minor"] * 6},
            {"confidentiality": "secret"},
            {"compartment": "x" * 64},
            {"received_at": NAIVE},
            {"awareness_at": NAIVE},
            {"due_at": NAIVE},
            {"events": {"birthday": AT}},
            {"events": {"counter_notice": NAIVE}},
            {"evidence": ["EV-0"]},
            {"evidence": ["CASE-1"]},
            {"evidence": ["EV-1"] * 201},
            {"severity": "S0"},
        ],
    ),
    Triage: (
        {"impact": "low"},
        [
            {"impact": "enormous"},
            {"urgency": "soon"},
            {"publicity": "loud"},
            {"severity": "S5"},
            {"severity": "s1"},
            {"reason": MOST_WORDS},
            {"violates": -0.01},
            {"violates": 1.01},
            {"violates": "nan"},
            {"exposure": -1},
            {"exposure": 2e12},
            {"handling_minutes": 0},
            {"handling_minutes": 10_001},
            {"jurisdictions": ["India"]},
            {"state": "triaged"},
        ],
    ),
    ChangeAwareness: ({"awareness_at": AT, "reason": "r"}, [{"awareness_at": NAIVE}, {"reason": MOST_WORDS}]),
    VerifyRequester: ({"verified": True, "by": "DKIM"}, [{"by": " "}, {"by": "x" * 301}, {"verified": None}]),
    Snooze: ({"until": AT, "reason": "r"}, [{"until": NAIVE}, {"until": None}, {"reason": MOST_WORDS}]),
    Wait: ({"party": "legal", "reason": "r"}, [{"party": "nobody"}, {"until": NAIVE}, {"reason": None}]),
    Move: (
        {"state": "triaged"},
        [
            {"state": "done"},
            {"disposition": "fine"},
            {"meets": ["CLK-1"] * 51},
            {"meets": ["x" * 41]},
            {"duplicate_of": "x" * 41},
            {"none_owed": MOST_WORDS},
            {"severity": "S4"},
        ],
    ),
    AddItems: ({"items": ["show:s-1"]}, [{"items": []}, {"items": [""]}, {"items": ["a"] * 2_001}]),
    SetOutcome: (
        SETTLED,
        [
            {"numbers": []},
            {"numbers": [0]},
            {"outcome": "pending"},
            {"territory": "in"},
            {"territory": "IN,SG"},
            {"territory": "WORLD IN"},
            {"effect_at": NAIVE},
            {"note": MOST_WORDS},
        ],
    ),
    AddTask: ({"title": "Ask"}, [{"title": " "}, {"title": "x" * 301}, {"due_at": NAIVE}, {"kind": "paper"}]),
    EndTask: ({"outcome": "asked"}, [{"outcome": "  "}, {"outcome": MOST_WORDS}]),
    TakeRole: ({"role": "scribe"}, [{"role": "owner"}, {"role": ""}]),
    Link: (
        {"to": "CASE-1"},
        [{"to": "CASE-0"}, {"to": "case-1"}, {"to": "ESC-2026-000001"}, {"to": "CASE-1 "}, {"to": "EV-" + "1" * 40}],
    ),
    Contain: (
        MEASURE,
        [
            {"measure": "delete"},
            {"territory": ""},
            {"territory": "everywhere"},
            {"hours": 0},
            {"hours": 721},
            {"hours": "inf"},
            {"entities": ["show:s"] * 2_001},
            {"reason": MOST_WORDS},
        ],
    ),
    EndContainment: ({"end": "restored", "reason": "r"}, [{"end": "lapsed"}, {"end": ""}, {"reason": None}]),
    EditText: ({"text": ""}, [{"text": "x" * 200_001}, {"text": None}]),
    WriteEscalationNote: (
        {"text": "Hello."},
        [{"text": " \n"}, {"text": "x" * 50_001}, {"direction": "up"}, {"external_ref": "x" * 501}],
    ),
    AnswerSeverity: ({"agrees": True}, [{"agrees": None}, {"reason": MOST_WORDS}]),
}
BAD = [(shape, form | change) for shape, (form, changes) in FORMS.items() for change in changes]


def named(value: object) -> str | None:
    return value.__name__ if isinstance(value, type) else None


@pytest.mark.parametrize("shape", FORMS, ids=named)
def test_a_good_form_is_read_and_is_not_changed_afterwards(shape: type[BaseModel]) -> None:
    form, _ = FORMS[shape]
    read = shape.model_validate(form)

    with pytest.raises(ValidationError, match="frozen"):
        setattr(read, next(iter(form)), None)


@pytest.mark.parametrize(("shape", "form"), BAD, ids=named)
def test_a_form_with_one_thing_that_cannot_be_is_not_read(shape: type[BaseModel], form: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refused:
        shape.model_validate(form)

    assert refused.value.error_count() >= 1


def test_every_shape_that_is_asked_for_is_deaf_to_fields_it_does_not_know() -> None:
    shapes = [one for one in vars(asked).values() if isinstance(one, type) and issubclass(one, Shape)]

    assert len(shapes) > 20
    assert {one.__name__ for one in shapes if one.model_config.get("extra") != "forbid"} == set()


@pytest.mark.parametrize("place", ["IN", "AU-NSW", "GB-ENG", "EU", "US-CA", "CH-1"])
def test_a_country_or_a_part_of_one_is_a_place(place: str) -> None:
    assert TakeIn.model_validate(REQUEST | {"jurisdictions": [place]}).jurisdictions == (place,)


@pytest.mark.parametrize("territory", ["WORLD", "IN", "AU-NSW", "DE FR IT", "US-CA US-NY"])
def test_an_effect_is_told_for_the_world_or_for_places(territory: str) -> None:
    assert SetOutcome.model_validate(SETTLED | {"territory": territory}).territory == territory


@pytest.mark.parametrize("tag", ["", "en", "ja", "zh-Hant", "pt-BR", "sr-Latn-RS", "yue"])
def test_a_language_is_told_by_its_tag(tag: str) -> None:
    assert TakeIn.model_validate(REQUEST | {"language": tag}).language == tag


@pytest.mark.parametrize("title", ["  An order \n", "\u3000命令\u3000"])
def test_blanks_around_a_title_are_no_part_of_it(title: str) -> None:
    assert TakeIn.model_validate(REQUEST | {"title": title}).title == title.strip()


@given(st.floats(min_value=0, max_value=720, exclude_min=True))
def test_a_first_measure_lasts_thirty_days_at_most(hours: float) -> None:
    assert Contain.model_validate(MEASURE | {"hours": hours}).hours == hours


@pytest.mark.parametrize("entity", ["no kind", "show:", ":x", "show"])
def test_what_is_no_entity_is_not_confirmed_as_one(entity: str) -> None:
    with pytest.raises(InvalidInput):
        ConfirmItem(entity=entity).read()


@pytest.mark.parametrize("entity", [None, ""])
def test_a_person_may_say_that_a_thing_is_no_entity(entity: str | None) -> None:
    assert ConfirmItem(entity=entity).read() is None


def test_a_request_says_nothing_that_nobody_said() -> None:
    read = TakeIn.model_validate(REQUEST)

    assert (read.channel, read.confidentiality, read.no_tipping_off) == ("form", "amber", False)
    assert (read.received_at, read.awareness_at, read.due_at, read.requester.verified) == (None, None, None, None)
