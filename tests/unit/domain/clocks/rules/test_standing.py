"""What may be done to a clock: by its state, by whose promise it is, and by who asks; the refusal says which it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from watchfloor.domain.clocks.rules import standing
from watchfloor.domain.clocks.rules.budgets import ClockClass
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind, ClockState, Standing
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused, WatchfloorError

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
PROMISE = Standing("CLK-1", "decision", ClockKind.INTERNAL, ClockClass.FIXED, ClockState.RUNNING, is_pausable=True)
LAW = replace(PROMISE, name="IN-IT-3-1-D", kind=ClockKind.STATUTORY, is_pausable=False)
PAPER = replace(LAW, name="SG-POFMA-22", clock_class=ClockClass.SPECIFIED_IN_INSTRUMENT, state=ClockState.AWAITING)
OVER = sorted(set(ClockState) - OPEN_STATES)
Act = Callable[[Standing], Any]


def pause(clock: Standing) -> str:
    return standing.check_pause(clock, "they sleep")


def resume(clock: Standing) -> None:
    standing.check_resume(clock)


def end(clock: Standing) -> None:
    standing.check_end(clock)


def cancel(clock: Standing) -> str:
    return standing.check_cancel(clock, "not ours", is_legal=True)


def type_instant(clock: Standing) -> str:
    paper = replace(clock, clock_class=ClockClass.SPECIFIED_IN_INSTRUMENT)
    return standing.check_instant(paper, due=NOW + HOUR, received=NOW, source="the paper")


def extend(clock: Standing) -> str:
    return standing.check_extension(clock, due=NOW + HOUR, before=NOW, reason="the court agreed")


def confirm(clock: Standing) -> None:
    standing.check_confirm(replace(clock, is_provisional=True))


ALLOWED: dict[Act, set[ClockState]] = {
    pause: {ClockState.RUNNING},
    resume: {ClockState.PAUSED},
    end: {ClockState.AWAITING, ClockState.RUNNING, ClockState.PAUSED},
    cancel: {ClockState.AWAITING, ClockState.RUNNING, ClockState.PAUSED},
    type_instant: {ClockState.AWAITING, ClockState.RUNNING},
    extend: {ClockState.RUNNING, ClockState.PAUSED},
    confirm: {ClockState.AWAITING, ClockState.RUNNING, ClockState.PAUSED},
}
EVERY = [(act, state) for act in ALLOWED for state in ClockState]


def name_of(one: object) -> str:
    return str(getattr(one, "__name__", one))


@pytest.mark.parametrize(("act", "state"), EVERY, ids=name_of)
def test_each_act_takes_a_clock_in_its_own_states_and_no_other(act: Act, state: ClockState) -> None:
    clock = replace(PROMISE, state=state)
    if state in ALLOWED[act]:
        act(clock)
        return
    with pytest.raises(Conflict) as refused:
        act(clock)
    assert refused.value.code == ("clock_over" if state in OVER else "bad_clock_state")
    assert refused.value.facts["state"] == state.value


@pytest.mark.parametrize("state", OVER)
@pytest.mark.parametrize("act", ALLOWED, ids=name_of)
def test_what_is_over_stays_over_whatever_is_asked(act: Act, state: ClockState) -> None:
    with pytest.raises(Conflict, match="CLK-1 is"):
        act(replace(PROMISE, state=state))


def test_a_refusal_says_which_states_would_do() -> None:
    with pytest.raises(Conflict) as refused:
        extend(replace(PROMISE, state=ClockState.AWAITING))
    assert "paused or running" in refused.value.fix


def test_the_law_is_not_paused_and_its_row_and_note_are_named() -> None:
    with pytest.raises(Refused, match="Its row says: only the court may stop it") as refused:
        standing.check_pause(replace(LAW, pause_note="only the court may stop it"), "they sleep")
    assert refused.value.code == "not_pausable"
    assert refused.value.facts == {"clock": "CLK-1", "obligation": "IN-IT-3-1-D"}


def test_a_row_without_a_note_is_refused_without_an_empty_sentence() -> None:
    with pytest.raises(Refused) as refused:
        standing.check_pause(LAW, "they sleep")
    assert "Its row says" not in str(refused.value.detail)


def test_a_law_whose_row_may_stop_is_paused_like_any_other() -> None:
    assert standing.check_pause(replace(LAW, is_pausable=True), " suit was filed ") == "suit was filed"


def test_a_law_that_may_not_stop_is_refused_before_its_reason_is_looked_at() -> None:
    with pytest.raises(Refused):
        standing.check_pause(LAW, "")


@pytest.mark.parametrize("reason", ["", " ", "\t\n", "\u2003"])
@pytest.mark.parametrize(
    "act",
    [
        lambda reason: standing.check_pause(PROMISE, reason),
        lambda reason: standing.check_cancel(PROMISE, reason, is_legal=False),
        lambda reason: standing.check_extension(PROMISE, due=NOW + HOUR, before=NOW, reason=reason),
        lambda reason: standing.check_instant(PAPER, due=NOW + HOUR, received=NOW, source=reason),
    ],
)
def test_nothing_is_done_to_a_clock_for_no_reason(act: Callable[[str], str], reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        act(reason)
    assert refused.value.code == "reason_missing"


@pytest.mark.parametrize(
    ("clock", "is_legal", "code"),
    [
        (LAW, False, "legal_only"),
        (LAW, True, ""),
        (PROMISE, False, ""),
        (PROMISE, True, ""),
        (PAPER, False, "legal_only"),
    ],
)
def test_only_legal_says_that_a_law_does_not_apply(clock: Standing, code: str, *, is_legal: bool) -> None:
    said = ""
    try:
        standing.check_cancel(clock, "a mistake", is_legal=is_legal)
    except WatchfloorError as refused:
        said = refused.code
    assert said == code


def test_a_law_that_is_over_is_told_so_even_to_who_may_not_cancel_it() -> None:
    with pytest.raises(Conflict) as refused:
        standing.check_cancel(replace(LAW, state=ClockState.MET), "a mistake", is_legal=False)
    assert refused.value.code == "clock_over"


@pytest.mark.parametrize("kind", sorted(set(ClockClass) - {ClockClass.SPECIFIED_IN_INSTRUMENT}))
def test_a_time_is_typed_only_where_the_paper_sets_it(kind: ClockClass) -> None:
    clock = replace(LAW, clock_class=kind)
    with pytest.raises(Refused, match="not from the paper") as refused:
        standing.check_instant(clock, due=NOW + HOUR, received=NOW, source="the paper")
    assert refused.value.code == "not_typed"


@pytest.mark.parametrize(
    ("after", "is_taken"),
    [
        (timedelta(days=400), True),
        (timedelta(0), True),
        (timedelta(seconds=-59), True),  # a paper says minutes, the desk noted seconds
        (timedelta(seconds=-60), True),
        (timedelta(seconds=-61), False),
        (timedelta(days=-1), False),
    ],
)
def test_a_paper_does_not_ask_for_what_was_due_before_it_came(after: timedelta, *, is_taken: bool) -> None:
    code = ""
    try:
        standing.check_instant(PAPER, due=NOW + after, received=NOW, source="the paper")
    except InvalidInput as refused:
        code = refused.code
    assert code == ("" if is_taken else "instant_before_receipt")


@pytest.mark.parametrize("earlier", [timedelta(0), timedelta(microseconds=1), HOUR])
def test_an_extension_makes_nothing_shorter_and_leaves_nothing_as_it_was(earlier: timedelta) -> None:
    with pytest.raises(InvalidInput) as refused:
        standing.check_extension(LAW, due=NOW - earlier, before=NOW, reason="agreed")
    assert refused.value.code == "not_an_extension"


def test_a_clock_that_stands_still_may_be_given_any_time() -> None:
    paused = replace(PROMISE, state=ClockState.PAUSED)
    assert standing.check_extension(paused, due=NOW - HOUR, before=None, reason=" agreed ") == "agreed"


def test_what_was_never_in_doubt_is_not_confirmed() -> None:
    with pytest.raises(Conflict) as refused:
        standing.check_confirm(LAW)
    assert refused.value.code == "not_provisional"


def test_every_state_is_open_or_over_and_three_are_open() -> None:
    assert {state.value for state in OPEN_STATES} == {"awaiting", "running", "paused"}
    assert OVER == ["cancelled", "ended", "met"]
