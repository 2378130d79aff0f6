"""Where a message stands between its post and its end, and the steps between, each a new standing."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from watchfloor.kernel.errors import Conflict

LONGEST_LEASE = timedelta(minutes=5)
"""What ends later was claimed by a clock that was wrong, and nobody waits for it."""


class MessageState(StrEnum):
    """What became of a message: it waits, it arrived, it was given up by the desk, or left out by a person."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    DEAD = "dead"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Standing:
    """A message's place in its life.

    `attempts` counts claims, so that a killed one counts too; those before `counted_from` were made before a person
    asked for more.
    """

    state: MessageState
    attempts: int
    counted_from: int
    next_at: datetime
    owner: str | None = None
    leased_until: datetime | None = None


@dataclass(frozen=True, slots=True)
class InLine:
    """A message among those of its destination and order key; a lower number was posted earlier."""

    number: int
    standing: Standing


def first_standing(now: datetime) -> Standing:
    """Posted, and due at once."""
    return Standing(MessageState.WAITING, 0, 0, now)


def is_leased(standing: Standing, now: datetime) -> bool:
    """Whether somebody is sending it now, or was and may yet be."""
    if standing.owner is None or standing.leased_until is None:
        return False
    return now < standing.leased_until <= now + LONGEST_LEASE


def is_claimable(standing: Standing, now: datetime) -> bool:
    """Whether it may be sent now, as far as it alone decides."""
    return standing.state is MessageState.WAITING and standing.next_at <= now and not is_leased(standing, now)


def head_of(line: Iterable[InLine]) -> InLine | None:
    """The one message of a line that may be sent: the earliest that waits, for which all later ones wait."""
    waiting = [message for message in line if message.standing.state is MessageState.WAITING]
    return min(waiting, key=lambda message: message.number, default=None)


def claimed(standing: Standing, *, owner: str, now: datetime, lease: timedelta) -> Standing:
    """Taken by one sender until the lease ends; whoever finds it after that may take it again."""
    return replace(standing, attempts=standing.attempts + 1, owner=owner, leased_until=now + lease)


def arrived(standing: Standing) -> Standing:
    """Taken by its receiver, whoever sent it: an answer counts even where the lease has passed on."""
    if standing.state is not MessageState.WAITING:
        return standing
    return replace(standing, state=MessageState.DELIVERED, owner=None, leased_until=None)


def failed(standing: Standing, *, owner: str, next_at: datetime, most: int, for_good: bool = False) -> Standing:
    """Back in line until `next_at`, or dead after `most` attempts; unchanged where it is no longer the owner's."""
    if standing.state is not MessageState.WAITING or standing.owner != owner:
        return standing
    is_over = for_good or standing.attempts - standing.counted_from >= most
    state = MessageState.DEAD if is_over else MessageState.WAITING
    return replace(standing, state=state, next_at=next_at, owner=None, leased_until=None)


def tried_again(standing: Standing, *, now: datetime, later: Iterable[Standing]) -> Standing:
    """Due at once with fresh attempts; `later` are the messages behind it in its line.

    Raises Conflict `message_settled` where it arrived or was skipped, `overtaken` where a later one arrived, or is just
    being sent: what came last must stay what was decided last.
    """
    if standing.state not in {MessageState.WAITING, MessageState.DEAD}:
        raise Conflict(
            f"The message is {standing.state}.", fix="There is nothing to send again.", code="message_settled"
        )
    if standing.state is MessageState.DEAD and any(
        other.state is MessageState.DELIVERED or is_leased(other, now) for other in later
    ):
        raise Conflict(
            "A later message about the same thing has been sent: this one would undo it.",
            fix="Decide anew what should hold now, and skip this one.",
            code="overtaken",
        )
    return replace(standing, state=MessageState.WAITING, next_at=now, counted_from=standing.attempts)


def left_out(standing: Standing, *, now: datetime) -> Standing:
    """Skipped by a person. Raises Conflict where it is settled, or just being sent."""
    if standing.state not in {MessageState.WAITING, MessageState.DEAD}:
        raise Conflict(f"The message is {standing.state}.", fix="There is nothing to skip.", code="message_settled")
    if is_leased(standing, now):
        raise Conflict("The message is just being sent.", fix="Wait a minute, and look again.", code="being_sent")
    return replace(standing, state=MessageState.SKIPPED, owner=None, leased_until=None)
