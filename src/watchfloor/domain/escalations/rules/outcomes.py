"""What became of each thing that a request lists."""

from enum import StrEnum

from watchfloor.kernel.errors import InvalidInput


class Outcome(StrEnum):
    """Done, done in part, refused, asked back, or challenged."""

    DONE = "done"
    PARTLY = "partly"
    REFUSED = "refused"
    CLARIFY = "clarify"
    CHALLENGE = "challenge"


EFFECTIVE = frozenset({Outcome.DONE, Outcome.PARTLY})


def check_outcome(outcome: Outcome, *, territory: str, has_effect_time: bool, note: str) -> None:
    """What has an effect says where and since when, the rest why. Raises InvalidInput `outcome_incomplete`."""
    if outcome in EFFECTIVE and not (territory and has_effect_time):
        raise InvalidInput(
            f"An item that is {outcome} says where, and since when.",
            fix="Give the territory (WORLD, or ISO codes) and the time of the effect.",
            code="outcome_incomplete",
        )
    if outcome is not Outcome.DONE and not note.strip():
        raise InvalidInput(
            f"An item that is {outcome} says why.", fix="Say in a sentence why.", code="outcome_incomplete"
        )
