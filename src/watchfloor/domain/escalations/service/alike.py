"""Other escalations that may be the same: the same things listed, the same words, nearly the same words."""

from collections import defaultdict
from datetime import timedelta

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.access import access_escalation
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.lifecycle import EscalationState
from watchfloor.domain.escalations.rules.likeness import SAME_AT, likeness, shingles
from watchfloor.domain.escalations.schemas.shown import Likeness
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.ids import Reference

WITHIN = timedelta(days=30)
MOST_COMPARED = 2_000
MOST_TOLD = 20


def list_alike(*, unit: Unit, escalation: str) -> tuple[Likeness, ...]:
    """Escalations of the last 30 days that may be the same, the likeliest first. A person decides; merging is undone by
    reopening.
    """
    row = access_escalation(unit, escalation)
    named = {item.entity for item in repository.items(unit.session, row.ref) if item.entity}
    shared: dict[str, set[str]] = defaultdict(set)
    for other, entity in repository.open_naming(unit, named, but=row.ref, limit=MOST_COMPARED):
        shared[other.ref].add(entity)
    mine = shingles(f"{row.title}\n{row.text}")
    since = row.received_at - WITHIN
    others = repository.recent(unit, since=since, but=row.ref, limit=MOST_COMPARED)
    found = [_compared(other, mine, len(shared[other.ref])) for other in others]
    told = sorted((one for one in found if one.why), key=lambda one: (-one.likeness, one.ref))
    return tuple(told[:MOST_TOLD])


def _compared(other: Escalation, mine: frozenset[int], shared: int) -> Likeness:
    text = likeness(mine, shingles(f"{other.title}\n{other.text}"))
    why = [f"{shared} of the same things listed"] * bool(shared)
    why += ["the same words"] if text == 1 else [f"{text:.0%} of the words alike"] * (text >= SAME_AT)
    return Likeness(
        ref=Reference(other.ref),
        title=other.title,
        state=EscalationState(other.state),
        why=tuple(why),
        likeness=round(max(text, min(shared, 5) / 5), 4),
    )
