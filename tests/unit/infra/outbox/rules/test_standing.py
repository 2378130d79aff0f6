"""Order and leases, tried on random lives of a line: senders that are killed, answers lost, leases that end."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from watchfloor.infra.outbox.rules.standing import (
    InLine,
    MessageState,
    Standing,
    arrived,
    claimed,
    failed,
    first_standing,
    head_of,
    is_claimable,
    left_out,
    tried_again,
)
from watchfloor.kernel.errors import Conflict

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
LEASE = timedelta(seconds=60)
MOST = 4
COUNT = 4


@dataclass
class World:
    """One line of messages, two senders, and a receiver that takes each number once."""

    line: list[InLine] = field(default_factory=lambda: [InLine(n, first_standing(NOW)) for n in range(COUNT)])
    now: datetime = NOW
    holding: dict[str, tuple[int, datetime]] = field(default_factory=dict)
    reached: set[str] = field(default_factory=set)
    taken: list[int] = field(default_factory=list)

    def put(self, number: int, standing: Standing) -> None:
        self.line[number] = InLine(number, standing)

    def claim(self, sender: str) -> None:
        head = head_of(self.line)
        if sender not in self.holding and head and is_claimable(head.standing, self.now):
            self.put(head.number, claimed(head.standing, owner=sender, now=self.now, lease=LEASE))
            self.holding[sender] = (head.number, self.now + LEASE)
            self.reached.discard(sender)

    def send(self, sender: str) -> None:
        """The receiver gets what the sender holds, unless its lease is over; what it has it does not take again."""
        number, until = self.holding.get(sender, (0, self.now))
        if until > self.now:
            self.reached.add(sender)
            if number not in self.taken:
                self.taken.append(number)

    def end(self, sender: str, how: str) -> None:
        number, _ = self.holding.pop(sender, (None, None))
        if number is None or how == "killed":
            return
        standing = self.line[number].standing
        if how == "good" and sender in self.reached:
            self.put(number, arrived(standing))
        else:
            after = failed(standing, owner=sender, next_at=self.now, most=MOST, for_good=how == "rejected")
            self.put(number, after)

    def act(self, step: tuple[str, str]) -> None:
        sender, what = step
        for part in WHOLE.get(what, ()):
            self.act((sender, part))
        if what == "claim":
            self.claim(sender)
        elif what == "send":
            self.send(sender)
        elif what == "lease ends":
            self.now += LEASE
        elif what not in WHOLE:
            self.end(sender, what)


WHOLE = {"deliver": ("claim", "send", "good"), "be refused": ("claim", "send", "rejected")}
STEPS = (*WHOLE, "claim", "send", "good", "failed", "rejected", "killed", "lease ends")
LIVES = st.lists(st.tuples(st.sampled_from(("one", "two")), st.sampled_from(STEPS)), max_size=80)


@given(LIVES)
@settings(max_examples=examples(1_000))
def test_whatever_happens_nothing_is_taken_out_of_order(steps: list[tuple[str, str]]) -> None:
    world = World()

    for step in steps:
        world.act(step)

    assert world.taken == sorted(world.taken)


@given(LIVES)
def test_whatever_happened_a_quiet_time_ends_every_life(steps: list[tuple[str, str]]) -> None:
    world = World()
    for step in steps:
        world.act(step)
    world.holding.clear()

    for _ in range(COUNT):
        world.act(("three", "lease ends"))
        world.act(("three", "claim"))
        world.act(("three", "send"))
        world.act(("three", "good"))

    states = {one.number: one.standing.state for one in world.line}
    assert set(states.values()) <= {MessageState.DELIVERED, MessageState.DEAD}
    assert {number for number, state in states.items() if state is MessageState.DELIVERED} <= set(world.taken)


@given(LIVES)
def test_a_lease_is_held_by_one_sender_at_a_time(steps: list[tuple[str, str]]) -> None:
    world = World()
    for step in steps:
        before = head_of(world.line)
        world.act(step)
        if step[1] == "claim" and before and before.standing.leased_until and before.standing.leased_until > world.now:
            assert head_of(world.line) == before


def test_only_the_earliest_that_waits_may_go() -> None:
    first = first_standing(NOW)
    dead = replace(first, state=MessageState.DEAD)
    later = replace(first, next_at=NOW + timedelta(hours=1))

    assert head_of([InLine(2, first), InLine(1, later)]) == InLine(1, later)
    assert head_of([InLine(2, first), InLine(1, dead)]) == InLine(2, first)
    assert head_of([]) is None
    assert not is_claimable(later, NOW)


def test_a_killed_attempt_counts_and_the_lease_frees_the_message() -> None:
    held = claimed(first_standing(NOW), owner="one", now=NOW, lease=LEASE)

    assert held.attempts == 1
    assert not is_claimable(held, NOW + LEASE - timedelta(microseconds=1))
    assert is_claimable(held, NOW + LEASE)


def test_a_failure_of_whoever_lost_the_lease_changes_nothing_and_a_success_counts() -> None:
    held = claimed(first_standing(NOW), owner="two", now=NOW, lease=LEASE)

    assert failed(held, owner="one", next_at=NOW, most=1, for_good=True) == held
    assert arrived(held).state is MessageState.DELIVERED
    dead = replace(held, state=MessageState.DEAD)
    assert arrived(dead) == dead


def test_attempts_are_counted_anew_when_a_person_asks_for_more() -> None:
    worn = replace(first_standing(NOW), state=MessageState.DEAD, attempts=20)

    again = tried_again(worn, now=NOW, later=[])
    once = failed(claimed(again, owner="one", now=NOW, lease=LEASE), owner="one", next_at=NOW, most=2)

    assert (again.state, once.state, once.attempts) == (MessageState.WAITING, MessageState.WAITING, 21)


@pytest.mark.parametrize("state", [MessageState.DELIVERED, MessageState.SKIPPED])
@pytest.mark.parametrize("act", [lambda one: tried_again(one, now=NOW, later=[]), lambda one: left_out(one, now=NOW)])
def test_what_is_settled_stays_so(state: MessageState, act: Callable[[Standing], Standing]) -> None:
    with pytest.raises(Conflict) as refused:
        act(replace(first_standing(NOW), state=state))
    assert refused.value.code == "message_settled"


def test_the_dead_are_not_raised_behind_what_came_later() -> None:
    dead = replace(first_standing(NOW), state=MessageState.DEAD)
    being_sent = claimed(first_standing(NOW), owner="one", now=NOW, lease=LEASE)

    for later in (arrived(first_standing(NOW)), being_sent):
        with pytest.raises(Conflict) as refused:
            tried_again(dead, now=NOW, later=[later])
        assert refused.value.code == "overtaken"
    assert tried_again(dead, now=NOW, later=[first_standing(NOW), dead]).state is MessageState.WAITING
    assert tried_again(dead, now=NOW + LEASE, later=[being_sent]).state is MessageState.WAITING


def test_what_is_just_being_sent_is_not_left_out() -> None:
    held = claimed(first_standing(NOW), owner="one", now=NOW, lease=LEASE)

    with pytest.raises(Conflict) as refused:
        left_out(held, now=NOW)
    assert refused.value.code == "being_sent"
    assert left_out(held, now=NOW + LEASE).state is MessageState.SKIPPED
