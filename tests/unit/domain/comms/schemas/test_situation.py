"""What a record of a situation may say: sentences, zones, times and bounds, refused by name where they are wrong."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factories.comms import SITUATION
from watchfloor.domain.comms.schemas.situation import Situation, SituationScope, at_most_two_sentences, known_zone

LEAST: dict[str, Any] = {
    "at": "2026-11-29T07:00:00Z",
    "subject": "CASE-1",
    "title": "A ring",
    "bottom_line": "It runs.",
}


def wrong(document: dict[str, Any]) -> list[str]:
    """The places that are refused."""
    with pytest.raises(ValidationError) as refused:
        Situation.model_validate(document)
    return [".".join(map(str, one["loc"])) for one in refused.value.errors()]


@pytest.mark.parametrize(
    "line",
    [
        "Forty accounts play.",
        "Forty accounts play. A decision is needed.",
        "No full stop at the end",
        "It is 3.5 h late, about 1.2 million streams. See ESC-2026-000001.",
        "Really?! We look into it.",
        "We wait... A decision is due",
        "本当？！確認中です。",
        "はい。いいえ。",
        "はい！！！いいえ？",
        "确认了。需要决定！",
        "확인했습니다. 결정이 필요합니다.",
        "See https://a.example/b.c?d=e.f for it. It runs.",
    ],
)
def test_two_sentences_in_any_writing_are_a_bottom_line(line: str) -> None:
    assert Situation.model_validate(LEAST | {"bottom_line": line}).bottom_line == line


@pytest.mark.parametrize(
    "line",
    [
        "One. Two. Three.",
        "One. Two. Three",
        "One.\nTwo.\nThree.",
        "One! Two? Three.",
        "一。二。三。",
        "一！二？三",
        "One. 二。Three",
        "Really?! No... Yes.",
    ],
)
def test_a_third_sentence_is_one_too_many(line: str) -> None:
    assert wrong(LEAST | {"bottom_line": line}) == ["bottom_line"]


@given(
    st.lists(st.text("abc ", min_size=1).filter(str.strip), min_size=1, max_size=6),
    st.sampled_from(["。", "！", "？！"]),
)
def test_sentences_are_counted_whatever_ends_them(parts: list[str], end: str) -> None:
    text = "".join(f"{part}{end}" for part in parts)

    if len(parts) <= 2:
        assert at_most_two_sentences(text) == text
        return
    with pytest.raises(ValueError, match="two sentences"):
        at_most_two_sentences(text)


@pytest.mark.parametrize("line", ["", "   ", "\n\t", "x" * 601])
def test_a_bottom_line_is_there_and_short(line: str) -> None:
    assert wrong(LEAST | {"bottom_line": line}) == ["bottom_line"]


@pytest.mark.parametrize("zone", ["UTC", "Asia/Singapore", "America/Argentina/Buenos_Aires", "Etc/GMT+12"])
def test_a_zone_is_named_as_the_world_names_it(zone: str) -> None:
    assert known_zone(zone) == zone


@pytest.mark.parametrize(
    "zone",
    ["SGT+8", "Mars/Olympus", "../../etc/passwd", "/etc/localtime", "", "Asia", "asia singapore", "a\x00b", "+08:00"],
)
def test_what_is_no_zone_is_refused_and_opens_no_file(zone: str) -> None:
    assert wrong(LEAST | {"zone": zone}) == ["zone"]


@pytest.mark.parametrize("missing", LEAST)
def test_a_situation_needs_its_four_words(missing: str) -> None:
    assert wrong({name: value for name, value in LEAST.items() if name != missing}) == [missing]


def test_four_words_are_enough() -> None:
    made = Situation.model_validate(LEAST)

    assert (made.number, made.zone, made.items, made.next_update_at) == (1, "UTC", (), None)
    assert made.scope == SituationScope()


@pytest.mark.parametrize("field", ["at", "next_update_at", "received_at"])
@pytest.mark.parametrize("time", ["2026-11-29T07:00:00", "2026-11-29", "yesterday", "25:00"])
def test_a_time_without_its_zone_is_no_time(field: str, time: str) -> None:
    assert wrong(LEAST | {field: time}) == [field]


@pytest.mark.parametrize(
    ("field", "value", "place"),
    [
        ("number", 0, "number"),
        ("number", 10**6 + 1, "number"),
        ("title", "x" * 501, "title"),
        ("severity", "x" * 81, "severity"),
        ("risks", ["x"] * 201, "risks"),
        ("risks", ["x" * 501], "risks.0"),
        ("known", [{"text": "x", "confidence": "sure"}], "known.0.confidence"),
        ("known", [{"text": "x" * 2_001}], "known.0.text"),
        ("done", [{"text": "x"}], "done.0.at"),
        ("done", [{"text": "x", "at": "2026-11-29T07:00:00"}], "done.0.at"),
        ("needed", [{"by": "Policy"}], "needed.0.text"),
        ("clocks", [{"name": "x", "due_at": "soon"}], "clocks.0.due_at"),
        ("items", [{"address": "x", "outcome": "gone"}], "items.0.outcome"),
        ("items", [{"address": "x" * 2_001}], "items.0.address"),
        ("items", [{"outcome": "done"}], "items.0.address"),
        ("scope", {"accounts": -1}, "scope.accounts"),
        ("scope", {"streams": 10**15 + 1}, "scope.streams"),
        ("scope", {"accounts": "many"}, "scope.accounts"),
        ("scope", {"markets": ["x" * 81]}, "scope.markets.0"),
        ("scope", {"tracks": 1}, "scope.tracks"),
        ("mood", "bad", "mood"),
        ("next_two_hours", "x" * 2_001, "next_two_hours"),
    ],
)
def test_what_is_wrong_is_named_where_it_stands(field: str, value: object, place: str) -> None:
    assert wrong(LEAST | {field: value}) == [place]


@pytest.mark.parametrize(("count", "is_taken"), [(0, True), (2_000, True), (2_001, False)])
def test_a_demand_lists_two_thousand_items_at_most(count: int, is_taken: bool) -> None:
    document = LEAST | {"items": [{"address": f"https://a.example/{number}"} for number in range(count)]}

    if is_taken:
        assert len(Situation.model_validate(document).items) == count
    else:
        assert wrong(document) == ["items"]


def test_outer_blanks_are_left_out_everywhere() -> None:
    made = Situation.model_validate(
        LEAST | {"title": " A ring ", "owner": "\tme\n", "known": [{"text": " x "}], "scope": {"markets": [" JP "]}}
    )

    assert (made.title, made.owner, made.known[0].text, made.scope.markets) == ("A ring", "me", "x", ("JP",))


def test_a_situation_that_was_kept_is_read_again_as_it_was() -> None:
    made = Situation.model_validate(SITUATION)

    assert Situation.model_validate(made.model_dump(mode="json")) == made
    assert Situation.model_validate_json(made.model_dump_json()) == made


def test_a_situation_cannot_be_changed_under_a_text_that_was_made_of_it() -> None:
    made = Situation.model_validate(LEAST)

    with pytest.raises(ValidationError, match="frozen"):
        made.title = "Another"
