"""Who must approve, what a hash binds, and how a situation reads; the shipped book holds together."""

from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from factories.comms import SITUATION
from watchfloor.domain.comms.rules.audiences import (
    APPROVED_FIRST,
    GROUPS,
    CommsAudience,
    Locale,
    TextKind,
    needs_approval,
)
from watchfloor.domain.comms.rules.facts import facts_of, slack_of, time_of
from watchfloor.domain.comms.rules.lifecycle import STEPS, UpdateState, check_step
from watchfloor.domain.comms.rules.payload import Content, payload_hash
from watchfloor.domain.comms.rules.templates import filled_in
from watchfloor.domain.comms.schemas.situation import Situation
from watchfloor.domain.comms.service.book import shipped
from watchfloor.kernel.errors import Conflict

FULL = Situation.model_validate(SITUATION)
BARE = Situation(at=FULL.at, subject="CASE-1", title="T", bottom_line="B.", next_update_at=FULL.next_update_at)


@pytest.mark.parametrize("audience", CommsAudience)
def test_what_leaves_or_is_privileged_needs_approval_unless_told_otherwise(audience: CommsAudience) -> None:
    asked: dict[str, Any] = {"is_for_press": False, "has_outsiders": False}

    assert needs_approval(audience, **asked, said={}) == (audience in APPROVED_FIRST)
    assert needs_approval(audience, **asked, said={audience: True})
    assert not needs_approval(audience, **asked, said={audience: False})


@pytest.mark.parametrize("audience", CommsAudience)
def test_no_setting_frees_what_the_press_or_a_stranger_reads(audience: CommsAudience) -> None:
    said = dict.fromkeys(CommsAudience, False)

    assert needs_approval(audience, is_for_press=True, has_outsiders=False, said=said)
    assert needs_approval(audience, is_for_press=False, has_outsiders=True, said=said)


def content(**changes: object) -> Content:
    parts: dict[str, Any] = {
        "update": "UPD-1",
        "subject": "CASE-1",
        "kind": "situation_update",
        "audience": "legal",
        "title": "T",
        "text": "X",
        "recipients": [{"key": "channel:1"}],
        "next_update_at": None,
    }
    return Content(**parts | changes)


def test_a_hash_binds_every_part_of_what_leaves() -> None:
    other: dict[str, object] = {
        "update": "UPD-2",
        "subject": "CASE-2",
        "kind": "refusal",
        "audience": "internal",
        "title": "U",
        "text": "X ",
        "recipients": [{"key": "channel:2"}],
        "next_update_at": datetime(2026, 1, 1, tzinfo=UTC),
    }
    hashes = {payload_hash(content()), *(payload_hash(content(**{name: value})) for name, value in other.items())}

    assert len(hashes) == len(other) + 1


@pytest.mark.parametrize(("before", "after"), list(product(UpdateState, UpdateState)))
def test_a_step_is_legal_or_told_what_is(before: UpdateState, after: UpdateState) -> None:
    if after in STEPS[before]:
        check_step(before, after)
        return
    with pytest.raises(Conflict) as refused:
        check_step(before, after)
    assert refused.value.facts["legal"] == sorted(STEPS[before])


def test_times_are_told_in_utc_and_where_the_reader_is() -> None:
    at = datetime(2026, 11, 29, 20, 5, tzinfo=UTC)

    assert time_of(at, ZoneInfo("UTC")) == "2026-11-29 20:05 UTC"
    assert time_of(at, ZoneInfo("Asia/Singapore")) == "2026-11-29 20:05 UTC (2026-11-30 04:05 Asia/Singapore)"


@given(st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)))
def test_slack_that_is_over_is_told_with_a_minus(left: timedelta) -> None:
    assert slack_of(-left) == (f"-{slack_of(left)}" if left else slack_of(left))


def test_every_language_has_the_five_kinds_and_says_whether_it_was_checked() -> None:
    book = shipped()

    for locale in Locale:
        assert {kind for kind, _, of in book.wordings if of is locale} == set(TextKind)
    assert book.checked == {Locale.EN}
    english = {audience for kind, audience, of in book.wordings if (kind, of) == (TextKind.SITUATION_UPDATE, Locale.EN)}
    assert english == set(CommsAudience)


@pytest.mark.parametrize("situation", [FULL, BARE], ids=["full", "bare"])
@pytest.mark.parametrize("key", sorted(shipped().wordings), ids=".".join)
def test_every_shipped_text_can_be_made_of_much_and_of_little(
    key: tuple[TextKind, CommsAudience, Locale], situation: Situation
) -> None:
    made = filled_in(shipped().wordings[key], facts_of(situation, words=shipped().words[key[2]]))

    assert made.title.strip()
    assert "{" not in made.title + made.body
    if key[0] is TextKind.SITUATION_UPDATE:
        assert "2099-11-29 09:00 UTC" in made.body
    if key[0] is TextKind.AUTHORITY_ANSWER and situation is FULL:
        assert all(item.address in made.body for item in FULL.items)


def test_an_executive_reads_five_lines_however_much_there_is() -> None:
    wording = shipped().wordings[TextKind.SITUATION_UPDATE, CommsAudience.EXECUTIVE, Locale.EN]

    for situation in (FULL, BARE):
        assert len(filled_in(wording, facts_of(situation, words={})).body.strip().splitlines()) == 5


@pytest.mark.parametrize("line", ["One. Two. Three.", "はい。いいえ。たぶん。", "One! Two? Three"])
def test_a_bottom_line_has_two_sentences_at_most(line: str) -> None:
    with pytest.raises(ValidationError, match="two sentences"):
        Situation.model_validate(SITUATION | {"bottom_line": line})


@pytest.mark.parametrize("line", ["One.", "One. Two.", "One. Two", "At 3.5 h, 1.2 million. Go.", "はい。いいえ。"])
def test_one_or_two_sentences_do(line: str) -> None:
    assert Situation.model_validate(SITUATION | {"bottom_line": line}).bottom_line == line


def test_the_groups_of_every_workspace_are_thirteen() -> None:
    assert len(GROUPS) == 13
