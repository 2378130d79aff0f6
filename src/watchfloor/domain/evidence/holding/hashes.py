"""The hash bank: what cleared people know by its hash, so that nobody has to look at it again."""

from watchfloor.domain.evidence import repository
from watchfloor.domain.evidence.holding.schemas import AddHash, KnownHashOut, KnownVerdict
from watchfloor.domain.evidence.holding.service import release_known, stop_all
from watchfloor.domain.evidence.models import KnownHash
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.ids import ActorId
from watchfloor.kernel.paging import Page, decode_name, encode_cursor


def add_hash(*, unit: WriteUnit, form: AddHash) -> KnownHashOut:
    """Know a hash, or know it otherwise: what is held with it is released, what is here with it is stopped."""
    require(unit.actor, Permission.EVIDENCE_SCREEN)
    known = repository.known(unit, form.sha256)
    if known is None:
        known = KnownHash(sha256=form.sha256)
        unit.session.add(known)
    known.verdict, known.source, known.reason = form.verdict.value, form.source.strip(), form.reason.strip()
    known.added_by, known.added_at = unit.actor.id, unit.now
    unit.session.flush()
    told = {"verdict": known.verdict, "source": known.source}
    unit.record("hash.known", f"hash:{known.sha256}", payload=told, reason=known.reason)
    if form.verdict is KnownVerdict.KNOWN_HARM:
        stop_all(unit, known)
    else:
        release_known(unit, known)
    return _out(known)


def list_hashes(*, unit: Unit, cursor: str | None, limit: int) -> Page[KnownHashOut]:
    """What is known, by hash."""
    require(unit.actor, Permission.EVIDENCE_SCREEN)
    rows = repository.known_after(unit, after=decode_name(cursor) if cursor else "", limit=limit + 1)
    more = encode_cursor(rows[limit - 1].sha256) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def forget_hash(*, unit: WriteUnit, sha256: str, reason: str) -> KnownHashOut:
    """Take a hash out of the bank; what was judged by it stays judged."""
    require(unit.actor, Permission.EVIDENCE_SCREEN)
    known = repository.known(unit, sha256)
    if known is None:
        raise NotFound("This hash is not known.", fix="List the hash bank.")
    unit.session.delete(known)
    unit.session.flush()
    unit.record("hash.forgotten", f"hash:{known.sha256}", payload={"verdict": known.verdict}, reason=reason)
    return _out(known)


def _out(row: KnownHash) -> KnownHashOut:
    return KnownHashOut(
        sha256=row.sha256,
        verdict=KnownVerdict(row.verdict),
        source=row.source,
        reason=row.reason,
        added_by=ActorId(row.added_by),
        added_at=row.added_at,
    )
