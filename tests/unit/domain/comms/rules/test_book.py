"""The shipped book, text by text: what each reader is told in each language, and what they are never told."""

import re
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest

from factories.comms import SITUATION
from watchfloor.domain.comms.rules.audiences import APPROVED_FIRST, CommsAudience, Locale, TextKind
from watchfloor.domain.comms.rules.facts import facts_of
from watchfloor.domain.comms.rules.templates import Wording, filled_in
from watchfloor.domain.comms.schemas.situation import Situation, SituationOutcome, Sureness
from watchfloor.domain.comms.service.book import shipped

Key = tuple[TextKind, CommsAudience, Locale]
BOOK = shipped()
KEYS = sorted(BOOK.wordings)
OTHERS = [one for one in Locale if one is not Locale.EN]
SECRETS: dict[str, Any] = {
    "known": [{"text": "KNOWN-INSIDE", "confidence": "likely"}],
    "not_known": [{"text": "OPEN-INSIDE"}],
    "risks": ["RISK-INSIDE"],
    "needed": [{"text": "NEED-INSIDE", "by": "BY-INSIDE"}],
    "done": [{"text": "DEED-INSIDE", "at": "2026-11-29T06:30:00Z"}],
    "clocks": [{"name": "CLOCK-INSIDE", "due_at": "2026-11-29T10:30:00Z"}],
    "changes": ["CHANGE-INSIDE"],
    "next_two_hours": "PLAN-INSIDE",
    "owner": "OWNER-INSIDE",
    "severity": "SEVERITY-INSIDE",
    "requester": "REQUESTER-INSIDE",
}
OUTSIDE = {CommsAudience.REGULATOR, CommsAudience.ARTIST_LABEL, CommsAudience.PARTNER}
SCRIPTS = {
    Locale.JA: r"[\u3040-\u30ff]",
    Locale.KO: r"[\uac00-\ud7a3]",
    Locale.ZH_HANS: r"[\u4e00-\u9fff]",
    Locale.TH: r"[\u0e00-\u0e7f]",
    Locale.VI: r"[\u1ea0-\u1ef9\u01a0\u01a1\u01af\u01b0\u0111]",
}
# Letters of traditional writing whose simplified forms a reader of zh-Hans expects.
TRADITIONAL = re.compile("[們個這裡請與關於應該對說時間處認證實]")


def made(key: Key, **changes: object) -> Wording:
    situation = Situation.model_validate(SITUATION | changes)
    return filled_in(BOOK.wordings[key], facts_of(situation, words=BOOK.words[key[2]]))


def whole(key: Key, **changes: object) -> str:
    wording = made(key, **changes)
    return f"{wording.title}\n{wording.body}"


def of_kind(*kinds: TextKind) -> list[Key]:
    return [key for key in KEYS if key[0] in kinds]


ANSWERED = [key for key in of_kind(TextKind.AUTHORITY_ANSWER, TextKind.REFUSAL) if key[1] is CommsAudience.REGULATOR]


@pytest.mark.parametrize("key", [key for key in KEYS if key[1] in OUTSIDE], ids=".".join)
def test_what_leaves_tells_nothing_that_is_meant_for_inside(key: Key) -> None:
    told = whole(key, **SECRETS)

    assert not re.findall(r"[A-Z]+-INSIDE", told)


@pytest.mark.parametrize("key", KEYS, ids=".".join)
def test_every_text_tells_its_bottom_line_but_the_one_to_be_read_aloud(key: Key) -> None:
    told = made(key, bottom_line="Exactly this happened.").body

    assert ("Exactly this happened." in told) == (key[0] is not TextKind.HOLDING_LINE)


@pytest.mark.parametrize("key", of_kind(TextKind.HOLDING_LINE), ids=".".join)
def test_a_holding_line_holds_approved_facts_and_no_others(key: Key) -> None:
    plain, full = made(key, **SECRETS), made(key, approved_facts=["The list is offline."])
    owner = SECRETS["owner"]

    assert set(re.findall(r"[A-Z]+-INSIDE", plain.body)) <= {owner}
    assert "- The list is offline." in full.body
    assert "- " not in plain.body


@pytest.mark.parametrize(
    "key", of_kind(TextKind.AUTHORITY_ANSWER, TextKind.REFUSAL, TextKind.ACKNOWLEDGEMENT), ids=".".join
)
def test_whoever_wrote_to_the_desk_can_name_the_matter_when_they_answer(key: Key) -> None:
    told = whole(key, subject="ESC-2026-000007")

    assert "ESC-2026-000007" in told


@pytest.mark.parametrize("key", [key for key in KEYS if key[1] is CommsAudience.REGULATOR], ids=".".join)
def test_a_regulator_finds_their_own_reference_where_they_gave_one(key: Key) -> None:
    assert "REG-7" in whole(key)
    without = whole(key, their_reference="")
    assert "()" not in without


@pytest.mark.parametrize("key", of_kind(TextKind.AUTHORITY_ANSWER), ids=".".join)
def test_an_answer_numbers_every_item_in_the_order_of_the_demand(key: Key) -> None:
    items = [{"address": f"https://open.example/track/{number}", "outcome": "done"} for number in range(1, 13)]

    told = made(key, items=items).body

    numbered = re.findall(r"^(\d+)\. https://open\.example/track/(\d+)$", told, re.MULTILINE)
    assert numbered == [(str(number), str(number)) for number in range(1, 13)]


@pytest.mark.parametrize(("key", "outcome"), list(product(of_kind(TextKind.AUTHORITY_ANSWER), SituationOutcome)))
def test_each_effect_is_told_in_the_language_of_the_text(key: Key, outcome: SituationOutcome) -> None:
    items = [{"address": "https://open.example/t", "outcome": outcome, "territory": "JP"}]
    word = BOOK.words[key[2]].get(outcome, outcome.value)

    [line] = [one for one in made(key, items=items).body.splitlines() if "JP" in one]

    assert line.strip().startswith(word)
    assert key[2] is Locale.EN or outcome.value not in line


@pytest.mark.parametrize("key", ANSWERED, ids=".".join)
def test_an_item_that_was_refused_says_why(key: Key) -> None:
    items = [{"address": "https://open.example/t", "outcome": "refused", "reason": "It is satire."}]

    assert "It is satire." in made(key, items=items).body


@pytest.mark.parametrize("key", of_kind(TextKind.REFUSAL), ids=".".join)
def test_a_refusal_lists_each_reason_and_no_empty_list(key: Key) -> None:
    reasons = ["No court signed it.", "The links name no track."]
    told = made(key, reasons=reasons, items=[]).body

    assert [line[2:] for line in told.splitlines() if line.startswith("- ")] == reasons
    assert "- " not in made(key, reasons=[], items=[]).body


@pytest.mark.parametrize("key", of_kind(TextKind.SITUATION_UPDATE), ids=".".join)
def test_a_situation_update_counts_and_names_the_next_in_both_zones(key: Key) -> None:
    told = whole(key, number=17)

    assert "17" in told.splitlines()[0]
    assert "2099-11-29 09:00 UTC (17:00 Asia/Singapore)" in told


@pytest.mark.parametrize("key", of_kind(TextKind.ACKNOWLEDGEMENT, TextKind.HOLDING_LINE), ids=".".join)
def test_a_first_word_promises_a_next_one_only_where_a_time_is_named(key: Key) -> None:
    assert "2099-11-29 09:00 UTC" in made(key).body
    assert "UTC" not in made(key, next_update_at=None).body


@pytest.mark.parametrize(("locale", "sureness"), list(product(Locale, Sureness)))
def test_people_inside_read_how_sure_each_fact_is(locale: Locale, sureness: Sureness) -> None:
    key = (TextKind.SITUATION_UPDATE, CommsAudience.INTERNAL, locale)
    told = made(key, known=[{"text": "They share a device.", "confidence": sureness}]).body

    word = BOOK.words[locale].get(sureness, sureness.value)
    assert f"- They share a device. ({word})" in told


@pytest.mark.parametrize("locale", OTHERS)
def test_a_language_has_its_own_word_for_each_outcome_and_sureness(locale: Locale) -> None:
    words = BOOK.words[locale]

    assert set(words) == {*Sureness, *SituationOutcome}
    assert len(set(words.values())) == len(words), "two of them read the same"
    assert not set(words.values()) & set(words)


def test_english_needs_no_words_of_its_own() -> None:
    assert BOOK.words[Locale.EN] == {}


@pytest.mark.parametrize("key", [key for key in KEYS if key[2] in SCRIPTS], ids=".".join)
def test_a_text_is_in_the_script_of_its_language(key: Key) -> None:
    wording = BOOK.wordings[key]

    assert re.search(SCRIPTS[key[2]], wording.body)
    others = [script for locale, script in SCRIPTS.items() if locale not in {key[2], Locale.ZH_HANS, Locale.JA}]
    assert not any(re.search(script, wording.title + wording.body) for script in others)


@pytest.mark.parametrize("key", [key for key in KEYS if key[2] is Locale.ZH_HANS], ids=".".join)
def test_simplified_chinese_is_simplified_and_not_japanese(key: Key) -> None:
    wording = BOOK.wordings[key]

    assert not TRADITIONAL.search(wording.title + wording.body)
    assert not re.search(SCRIPTS[Locale.JA], wording.title + wording.body)


@pytest.mark.parametrize("key", [key for key in KEYS if key[2] is not Locale.EN], ids=".".join)
def test_no_english_word_is_left_in_another_language(key: Key) -> None:
    prose = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", " ", f"{BOOK.wordings[key].title}\n{BOOK.wordings[key].body}")

    assert not re.search(r"\b(?:the|update|next|received|reference|owner|request|none|please)\b", prose, re.IGNORECASE)


@pytest.mark.parametrize(("kind", "audience"), sorted({key[:2] for key in KEYS if key[2] is not Locale.EN}))
def test_whatever_one_language_has_english_has_too_and_so_have_all_others(
    kind: TextKind, audience: CommsAudience
) -> None:
    assert {key[2] for key in KEYS if key[:2] == (kind, audience)} == set(Locale)


@pytest.mark.parametrize("key", KEYS, ids=".".join)
def test_a_text_has_a_title_of_one_line_and_no_three_empty_lines(key: Key) -> None:
    for empty in ((), ("items", "known", "done", "needed", "clocks", "risks")):
        wording = made(key, **dict.fromkeys(empty, ()))
        assert "\n" not in wording.title
        assert "\n\n\n\n" not in wording.body
        assert wording.body == f"{wording.body.strip()}\n"


@pytest.mark.parametrize("key", KEYS, ids=".".join)
def test_what_a_record_says_is_told_as_it_stands_and_never_read_as_a_template(key: Key) -> None:
    told = whole(key, title="{{ owner }} {% for %} <b>&amp;", bottom_line="{{ 7 * 7 }} is no sum.")

    assert "49" not in told
    assert "{{ owner }} {% for %} <b>&amp;" in told or "{{ 7 * 7 }}" in told


def test_legal_is_told_first_that_the_text_is_privileged() -> None:
    told = made((TextKind.SITUATION_UPDATE, CommsAudience.LEGAL, Locale.EN))

    assert told.title.startswith("Privileged: ")
    assert told.body.splitlines()[0].startswith("PRIVILEGED AND CONFIDENTIAL.")
    assert CommsAudience.LEGAL in APPROVED_FIRST


def test_legal_reads_the_instrument_when_it_came_and_whose_it_is() -> None:
    key = (TextKind.SITUATION_UPDATE, CommsAudience.LEGAL, Locale.EN)
    told = made(key, instrument="Order 12/2026", received_at="2026-11-29T05:00:00Z").body

    assert "Instrument: Order 12/2026, REG-7, received 2026-11-29 05:00 UTC (13:00 Asia/Singapore)." in told
    assert "Instrument: none recorded." in made(key, their_reference="").body


def test_comms_is_warned_that_the_bottom_line_is_not_for_use_outside() -> None:
    key = (TextKind.SITUATION_UPDATE, CommsAudience.COMMS, Locale.EN)
    told = made(key, **SECRETS)

    assert "Bottom line, not for use outside:" in told.body
    assert "- none yet" in told.body
    assert set(re.findall(r"[A-Z]+-INSIDE", told.title + told.body)) == {"OWNER-INSIDE"}


@pytest.mark.parametrize(
    ("scope", "line"),
    [
        ({"exposure": ""}, "Scope: not measured yet."),
        ({"exposure": "about 900 streams"}, "Scope: about 900 streams."),
        ({"exposure": "", "markets": ["JP"]}, "Scope: not measured yet (JP)."),
        ({"exposure": "little", "markets": ["JP", "SG"]}, "Scope: little (JP, SG)."),
    ],
)
def test_an_executive_reads_how_much_or_that_nobody_measured(scope: dict[str, object], line: str) -> None:
    told = made((TextKind.SITUATION_UPDATE, CommsAudience.EXECUTIVE, Locale.EN), scope=scope).body

    assert told.splitlines()[1].startswith(line)


def test_an_executive_reads_every_decision_on_one_line_with_whose_and_until_when() -> None:
    needed = [
        {"text": "Suspend them", "by": "Policy", "due_at": "2026-11-29T09:00:00Z"},
        {"text": "Say nothing yet"},
    ]
    told = made((TextKind.SITUATION_UPDATE, CommsAudience.EXECUTIVE, Locale.EN), needed=needed).body

    until = "2026-11-29 09:00 UTC (17:00 Asia/Singapore)"
    assert told.splitlines()[2] == f"Needed: Suspend them, by Policy, until {until}; Say nothing yet."
    nothing = made((TextKind.SITUATION_UPDATE, CommsAudience.EXECUTIVE, Locale.EN), needed=[]).body
    assert nothing.splitlines()[2] == "Needed: nothing from you now."


@pytest.mark.parametrize("counted", ["accounts", "content", "streams"])
def test_a_scope_of_none_is_told_apart_from_a_scope_that_nobody_counted(counted: str) -> None:
    key = (TextKind.SITUATION_UPDATE, CommsAudience.INTERNAL, Locale.EN)

    def scope_line(scope: dict[str, object]) -> str:
        [line] = [one for one in made(key, scope=scope).body.splitlines() if one.startswith("Scope:")]
        return line

    assert " 0 " in scope_line({counted: 0})
    assert not re.search(r"\d", scope_line({}))


def test_a_demand_of_thousands_of_items_is_told_whole_or_refused_and_never_cut() -> None:
    key = (TextKind.AUTHORITY_ANSWER, CommsAudience.REGULATOR, Locale.EN)
    items = [{"address": f"https://a.example/{number}", "outcome": "done"} for number in range(1_000)]

    told = made(key, items=items).body

    assert told.count("https://a.example/") == 1_000
    assert "1000. https://a.example/999" in told


def test_a_clock_that_is_late_is_told_with_a_minus() -> None:
    key = (TextKind.SITUATION_UPDATE, CommsAudience.LEGAL, Locale.EN)
    late = datetime(2026, 11, 29, 5, 30, tzinfo=UTC).isoformat()

    told = made(key, clocks=[{"name": "Answer", "due_at": late}, {"name": "Report", "due_at": None}]).body

    assert "- Answer: 2026-11-29 05:30 UTC (13:30 Asia/Singapore), -1 h 30 min left" in told
    assert "- Report: no time known" in told
