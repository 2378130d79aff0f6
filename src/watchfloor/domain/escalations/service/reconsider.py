"""After the book of obligations changed: every open escalation is considered anew, and what moved is kept and shown."""

from watchfloor.domain.clocks.obligations import service as obligations
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.models import EscalationMove
from watchfloor.domain.escalations.schemas.shown import MoveOut
from watchfloor.domain.escalations.service.duties import follow
from watchfloor.domain.escalations.service.weighing import reweigh
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.paging import Page, decode_position, encode_cursor

AT_ONCE = 100


def is_due(*, unit: Unit) -> bool:
    """Whether any open escalation was considered under another edition of the book."""
    edition = obligations.edition(unit=unit)
    return bool(repository.open_before(unit.session, edition, limit=1))


def reconsider(*, unit: WriteUnit) -> int:
    """Consider some open escalations under the book as it stands; how many that were."""
    edition = obligations.edition(unit=unit)
    rows = repository.open_before(unit.session, edition, limit=AT_ONCE)
    for row in rows:
        unit.take_turn(row.ref)
        moves = follow(unit, row, because=f"the book of obligations changed: edition {edition}")
        row.edition = edition
        if not moves:
            continue
        row.version += 1
        reweigh(unit, row)
        moved = {
            "started": [clock.ref for clock in moves.started],
            "retimed": [clock.ref for clock in moves.retimed],
            "let_go": [clock.ref for clock in moves.let_go],
        }
        unit.session.add(EscalationMove(escalation=row.ref, edition=edition, at=unit.now, **moved))
        unit.record("escalation.reconsidered", row.ref, payload={"edition": edition, **moved})
    unit.session.flush()
    return len(rows)


def list_moves(*, unit: Unit, cursor: str | None, limit: int) -> Page[MoveOut]:
    """What changes of the book moved on escalations one sees, the newest first."""
    require(unit.actor, Permission.ESCALATION_READ)
    before = decode_position(cursor) if cursor else None
    rows = repository.seen_moves(unit, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].id) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def _out(row: EscalationMove) -> MoveOut:
    return MoveOut(
        escalation=Reference(row.escalation),
        edition=row.edition,
        started=tuple(row.started),
        retimed=tuple(row.retimed),
        let_go=tuple(row.let_go),
        at=row.at,
    )
