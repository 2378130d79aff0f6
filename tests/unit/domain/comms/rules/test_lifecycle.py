"""The life of an update: which steps there are, what ends it, and what an approval of it is bound to."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.comms.rules.audiences import APPROVED_FIRST, GROUPS, CommsAudience, TextKind, needs_approval
from watchfloor.domain.comms.rules.lifecycle import STEPS, UpdateState, check_reason, check_step
from watchfloor.domain.comms.rules.payload import Content, payload_hash, payload_of
from watchfloor.domain.comms.service.gate import check_same
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused

S = UpdateState
AT = datetime(2026, 11, 29, 9, tzinfo=UTC)


def goes(before: UpdateState, *steps: UpdateState) -> bool:
    """Whether every step of a life is one that there is."""
    for after in steps:
        try:
            check_step(before, after)
        except Conflict:
            return False
        before = after
    return True


@pytest.mark.parametrize(
    "life",
    [
        (S.SENT,),
        (S.SUBMITTED, S.APPROVED, S.SENT),
        (S.SUBMITTED, S.DRAFT, S.SUBMITTED, S.APPROVED, S.SENT),
        (S.SUBMITTED, S.REFUSED, S.DRAFT, S.SUBMITTED),
        (S.SUBMITTED, S.APPROVED, S.DRAFT),
        (S.SUBMITTED, S.APPROVED, S.REFUSED, S.WITHDRAWN),
        (S.WITHDRAWN,),
    ],
)
def test_an_update_lives_as_people_work(life: tuple[UpdateState, ...]) -> None:
    assert goes(S.DRAFT, *life)


@pytest.mark.parametrize(
    "life",
    [
        (S.APPROVED,),
        (S.REFUSED,),
        (S.SUBMITTED, S.SUBMITTED),
        (S.SUBMITTED, S.REFUSED, S.SENT),
        (S.SUBMITTED, S.REFUSED, S.APPROVED),
        (S.SUBMITTED, S.APPROVED, S.APPROVED),
        (S.SENT, S.DRAFT),
        (S.SENT, S.WITHDRAWN),
        (S.SENT, S.SENT),
        (S.WITHDRAWN, S.DRAFT),
        (S.WITHDRAWN, S.SENT),
    ],
)
def test_no_update_skips_a_word_or_comes_back_from_its_end(life: tuple[UpdateState, ...]) -> None:
    assert not goes(S.DRAFT, *life)


@given(st.lists(st.sampled_from(UpdateState), max_size=12))
def test_what_was_sent_or_withdrawn_stays_so_whatever_is_tried(tried: list[UpdateState]) -> None:
    now = S.DRAFT
    for after in tried:
        ended = now in {S.SENT, S.WITHDRAWN}
        if goes(now, after):
            assert not ended
            now = after


def test_from_every_state_that_is_open_an_update_can_be_withdrawn_and_from_each_but_a_draft_edited() -> None:
    opened = {state for state in S if STEPS[state]}

    assert all(goes(state, S.WITHDRAWN) for state in opened)
    assert all(goes(state, S.DRAFT) for state in opened - {S.DRAFT})


@pytest.mark.parametrize("state", [S.SENT, S.WITHDRAWN])
def test_an_update_that_ended_says_what_to_do_in_its_place(state: UpdateState) -> None:
    with pytest.raises(Conflict) as refused:
        check_step(state, S.DRAFT)

    assert (refused.value.code, refused.value.facts) == ("bad_step", {"state": state.value, "legal": []})
    assert refused.value.fix == "Draft another one."


@pytest.mark.parametrize("reason", ["", " ", "\n\t ", "\u3000"])
def test_a_reason_of_blanks_is_none(reason: str) -> None:
    with pytest.raises(InvalidInput, match="Refusing needs a reason") as refused:
        check_reason(reason, act="Refusing")

    assert refused.value.code == "reason_missing"


def test_a_reason_is_kept_without_outer_blanks() -> None:
    assert check_reason("  It names\na victim. ", act="Refusing") == "It names\na victim."


def content(**changes: Any) -> Content:
    parts: dict[str, Any] = {
        "update": "UPD-1",
        "subject": "CASE-1",
        "kind": "situation_update",
        "audience": "legal",
        "title": "T",
        "text": "X",
        "recipients": [{"key": "channel:1", "people": ["a", "b"]}, {"key": "channel:2"}],
        "next_update_at": AT,
    }
    return Content(**parts | changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"recipients": [{"key": "channel:2"}, {"key": "channel:1", "people": ["a", "b"]}]},
        {"recipients": [{"key": "channel:1", "people": ["a"]}, {"key": "channel:2"}]},
        {"recipients": [{"key": "channel:1", "people": ["a", "b"]}]},
        {"recipients": []},
        {"next_update_at": None},
        {"next_update_at": AT + timedelta(seconds=1)},
        {"text": "x"},
        {"text": "X\n"},
        {"text": "\u0425"},  # the same shape in Cyrillic
        {"title": "X", "text": "T"},
        {"subject": "UPD-1", "update": "CASE-1"},
    ],
)
def test_an_approval_is_of_these_very_words_and_places(changes: dict[str, object]) -> None:
    assert payload_hash(content(**changes)) != payload_hash(content())


def test_the_same_instant_in_another_zone_is_the_same_promise() -> None:
    there = AT.astimezone(timezone(timedelta(hours=9)))

    assert payload_hash(content(next_update_at=there)) == payload_hash(content())


def test_the_order_in_which_a_place_was_written_down_counts_for_nothing() -> None:
    turned = [{"people": ["a", "b"], "key": "channel:1"}, {"key": "channel:2"}]

    assert payload_hash(content(recipients=turned)) == payload_hash(content())


def test_a_hash_is_taken_of_a_copy_that_nobody_changes_afterwards() -> None:
    places: list[dict[str, object]] = [{"key": "channel:1"}]
    taken = payload_of(content(recipients=places))
    places[0]["key"] = "channel:9"

    assert taken["recipients"] == [{"key": "channel:1"}]


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_two_texts_share_a_hash(one: str, other: str) -> None:
    assert (payload_hash(content(text=one)) == payload_hash(content(text=other))) == (one == other)


def test_whoever_read_something_else_is_told_both_hashes() -> None:
    check_same(read="a" * 64, now="a" * 64)
    with pytest.raises(Refused) as refused:
        check_same(read="a" * 64, now="b" * 64)

    assert refused.value.code == "payload_changed"
    assert refused.value.facts == {"read": "a" * 64, "now": "b" * 64}


@given(
    st.sampled_from(CommsAudience),
    st.booleans(),
    st.booleans(),
    st.dictionaries(st.sampled_from(CommsAudience), st.booleans()),
)
def test_a_setting_of_one_audience_frees_no_other(
    audience: CommsAudience, press: bool, outsiders: bool, said: Mapping[CommsAudience, bool]
) -> None:
    asked = needs_approval(audience, is_for_press=press, has_outsiders=outsiders, said=said)
    alone = {one: value for one, value in said.items() if one is audience}

    assert asked == needs_approval(audience, is_for_press=press, has_outsiders=outsiders, said=alone)
    assert asked or not (press or outsiders)


def test_without_a_word_of_the_workspace_only_people_inside_read_unapproved_text() -> None:
    free = set(CommsAudience) - APPROVED_FIRST

    assert free == {CommsAudience.INTERNAL, CommsAudience.EXECUTIVE, CommsAudience.COMMS}


def test_only_a_situation_update_owes_a_next_one() -> None:
    assert [kind for kind in TextKind if kind.owes_a_next] == [TextKind.SITUATION_UPDATE]


def test_every_workspace_reaches_whoever_an_escalation_needs() -> None:
    assert {"legal", "executive", "comms", "policy", "privacy", "security", "law_enforcement_response"} <= set(GROUPS)
    assert list(GROUPS) == sorted(GROUPS)
    assert len(set(GROUPS.values())) == len(GROUPS)
