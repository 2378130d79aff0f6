"""Who may break glass, close it and judge it: pure."""

from datetime import timedelta
from enum import StrEnum

from watchfloor.infra.access.permissions import Actor
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused


class GlassReview(StrEnum):
    """What another person said of broken glass."""

    WAITING = "waiting"
    APPROVED = "approved"
    OBJECTED = "objected"


def check_length(minutes: int, longest: timedelta) -> None:
    """Raise InvalidInput for no time at all, and for more than the desk allows."""
    if not timedelta() < timedelta(minutes=minutes) <= longest:
        fix = f"Take 1 to {int(longest.total_seconds() // 60)} minutes."
        raise InvalidInput(f"Glass cannot be open for {minutes} minutes.", fix=fix, code="glass_minutes")


def check_reviewer(actor: Actor, breaker: str) -> None:
    """Raise Refused where somebody would judge what they broke themselves."""
    if actor.id == breaker:
        fix = "Ask somebody else who may review it."
        raise Refused("Nobody reviews the glass they broke.", fix=fix, code="own_glass")


def check_waiting(review: str) -> None:
    """Raise Conflict where it was judged already."""
    if review != GlassReview.WAITING:
        fix = "There is nothing to do."
        raise Conflict(f"It was reviewed already: {review}.", fix=fix, code="reviewed")
