"""How an item enters: what its hash is known for decides first, then whether it comes from outside."""

from watchfloor.domain.evidence import repository
from watchfloor.domain.evidence.holding.schemas import EvidenceStopped, HoldingVerdict, KnownVerdict
from watchfloor.domain.evidence.models import Evidence, Holding, KnownHash
from watchfloor.domain.evidence.schemas import ItemState
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import Reference


def enter(unit: WriteUnit, row: Evidence, *, held_because: str) -> None:
    """Hold a fresh draft, stop it, or leave it be; known harm stops it wherever it comes from."""
    known = repository.known(unit, row.sha256)
    harms = known is not None and known.verdict == KnownVerdict.KNOWN_HARM
    if not held_because and not harms:
        return
    # Whoever brings an item does not clear it, neither by looking nor by having cleared its hash before.
    if known is not None and not harms and known.added_by == unit.actor.id:
        known = None
    holding = Holding(evidence=row.ref, why=held_because or "its hash is known", reason="")
    unit.session.add(holding)
    if known is None:
        row.state = ItemState.HELD.value
        unit.session.flush()
        unit.record("evidence.held", row.ref, reason=held_because)
        return
    row.state = ItemState.STOPPED.value if harms else ItemState.DRAFT.value
    judge_by_hash(unit, row, holding, known)


def judge_by_hash(unit: WriteUnit, row: Evidence, holding: Holding, known: KnownHash) -> None:
    """Note that the hash bank judged, with the person who answers for its line; the item's state is set already."""
    harms = known.verdict == KnownVerdict.KNOWN_HARM
    verdict = HoldingVerdict.STOPPED if harms else HoldingVerdict.RELEASED
    holding.verdict, holding.decided_by, holding.decided_at = verdict.value, known.added_by, unit.now
    holding.reason = f"the hash is known: {known.source}"
    unit.session.flush()
    verb = "evidence.stopped" if harms else "evidence.screened"
    unit.record(verb, row.ref, payload={"verdict": verdict.value, "by": "hash"}, reason=holding.reason)
    if harms:
        unit.announce(EvidenceStopped(row.sha256, (Reference(row.ref),)))
