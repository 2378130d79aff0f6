"""Claims as detectors make them, small and adjustable."""

from collections.abc import Sequence
from datetime import UTC, datetime

from watchfloor.domain.leads.schemas import Claim, CounterEvidence, Exemplar, Member, TopObject, claim_key
from watchfloor.kernel.refs import EntityRef

SINCE = datetime(2026, 3, 1, tzinfo=UTC)
UNTIL = datetime(2026, 3, 31, tzinfo=UTC)


def group_claim(
    *names: str,
    score: float = 0.8,
    volume: int = 100,
    explanation: str = "They acted as one.",
    detector: str = "co_action",
) -> Claim:
    """A community of accounts acting as one."""
    entities = sorted(f"account:{name}" for name in names)
    return Claim(
        detector=detector,
        version=1,
        family="coordination",
        key=claim_key(detector, *entities),
        title=f"{len(entities)} accounts acting as one",
        explanation=explanation,
        statistic="share of acts that met",
        score=score,
        baseline=0.05,
        q_value=1e-6,
        window_start=SINCE,
        window_end=UNTIL,
        members=tuple(Member(EntityRef.parse(entity), 1.0) for entity in entities),
        volume=volume,
        top_objects=(TopObject(EntityRef("track", "t1"), len(entities)),),
        exemplars=(Exemplar("streams", "r1", SINCE, "a acted on t1"),),
        counter_evidence=(CounterEvidence("one_off", 6.0, speaks_against=False, sentence="They met on 6 days."),),
        parameters={"window": 60.0},
        grouped=True,
        victim_prone=True,
    )


def pair_claim(actor: str, target: str, *, score: float = 0.6) -> Claim:
    """One actor that keeps returning to one target."""
    members: Sequence[EntityRef] = (EntityRef("claimant", actor), EntityRef("account", target))
    return Claim(
        detector="repeat_target",
        version=1,
        family="reporting",
        key=claim_key("repeat_target", *(str(member) for member in members)),
        title=f"{actor} keeps returning to {target}",
        explanation=f"{actor} acted on {target} on 9 separate days.",
        statistic="share of days",
        score=score,
        baseline=0.02,
        q_value=0.001,
        window_start=SINCE,
        window_end=UNTIL,
        members=tuple(Member(member, 1.0) for member in members),
        volume=9,
        victim_prone=True,
    )
