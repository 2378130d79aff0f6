"""The states of a finding and what it needs to be confirmed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from watchfloor.kernel.errors import Conflict, InvalidInput


class FindingState(StrEnum):
    """Where a claim stands."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    CONTESTED = "contested"
    REFUTED = "refuted"
    SUPERSEDED = "superseded"


class Confidence(StrEnum):
    """How sure the author is, apart from how reliable the source is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Stance(StrEnum):
    """What a citation does to the claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"


NEXT_STATES: dict[FindingState, frozenset[FindingState]] = {
    FindingState.DRAFT: frozenset({FindingState.PROPOSED, FindingState.SUPERSEDED}),
    FindingState.PROPOSED: frozenset(
        {FindingState.CONFIRMED, FindingState.CONTESTED, FindingState.REFUTED, FindingState.SUPERSEDED}
    ),
    FindingState.CONTESTED: frozenset({FindingState.CONFIRMED, FindingState.REFUTED, FindingState.SUPERSEDED}),
    FindingState.CONFIRMED: frozenset({FindingState.CONTESTED, FindingState.REFUTED, FindingState.SUPERSEDED}),
    FindingState.REFUTED: frozenset(),
    FindingState.SUPERSEDED: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation as the rules see it: what it does to the claim, and whether its evidence is sealed now."""

    evidence: str
    stance: Stance
    sealed: bool


def check_finding_move(state: FindingState, target: FindingState) -> None:
    """Let a finding go from `state` to `target`, or raise Conflict `bad_state` with the states it may go to."""
    if target in NEXT_STATES[state]:
        return
    possible = sorted(NEXT_STATES[state])
    raise Conflict(
        f"A finding that is {state} cannot become {target}.",
        fix=f"From here it may become: {', '.join(possible) or 'nothing else'}.",
        code="bad_state",
        facts={"state": state.value, "possible": [option.value for option in possible]},
    )


def check_citations(citations: Iterable[Cited]) -> None:
    """Raise Conflict `no_sealed_support` unless at least one supporting citation rests on sealed evidence."""
    if not any(cited.sealed and cited.stance is Stance.SUPPORTS for cited in citations):
        raise Conflict(
            "No sealed evidence supports the claim.",
            fix="Seal the evidence it cites, or cite evidence that is sealed.",
            code="no_sealed_support",
        )


def check_cites(evidence: Iterable[str], *, bound: Iterable[str], attached: frozenset[str]) -> None:
    """Raise InvalidInput unless something is cited and every cited or bound item is attached to the case."""
    cited = list(evidence)
    if not cited:
        raise InvalidInput("A finding cites at least one item.", fix="Add a citation.", code="citation_missing")
    strangers = sorted({*cited, *bound} - attached)
    if strangers:
        raise InvalidInput(
            f"Not evidence of this case: {', '.join(strangers)}.",
            fix="Attach it to the case first.",
            code="evidence_not_attached",
            facts={"evidence": strangers},
        )
