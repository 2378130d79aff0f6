"""The matrix in force, its versions, and putting the queue in order after a new one."""

from sqlalchemy.orm import Session

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.models import PriorityMatrix
from watchfloor.domain.escalations.rules.matrix import SHIPPED, Matrix
from watchfloor.domain.escalations.schemas.asked import ReviseMatrix
from watchfloor.domain.escalations.schemas.shown import MatrixOut
from watchfloor.domain.escalations.service.weighing import reweigh_all
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import InvalidInput, StaleVersion
from watchfloor.kernel.ids import ActorId

AT_ONCE = 2_000


def list_matrices(*, unit: Unit) -> tuple[MatrixOut, ...]:
    """Every version, the newest first; the last is the one that ships."""
    require(unit.actor, Permission.ESCALATION_READ)
    kept = [_out(row) for row in reversed(repository.matrices(unit.session))]
    return (*kept, MatrixOut(version=0, content=SHIPPED, reason="as it ships", by=None, at=None))


def revise(*, unit: WriteUnit, form: ReviseMatrix, version: int) -> MatrixOut:
    """A new version of the matrix, from now on; the queue follows it by the duty of `put_in_order`."""
    require(unit.actor, Permission.DESK_WRITE)
    unit.take_turn("priority matrix")
    number = current_version(unit.session)
    if version != number:
        raise StaleVersion(
            f"The matrix is at version {number}.", fix="Look again, and edit that.", facts={"version": number}
        )
    if not form.reason.strip():
        raise InvalidInput("A new matrix needs a reason.", fix="Say in a sentence why.", code="reason_missing")
    row = PriorityMatrix(
        version=number + 1,
        content=form.content.model_dump(mode="json"),
        reason=form.reason.strip(),
        by=unit.actor.id,
        at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    unit.record("matrix.revised", "matrix", payload={"version": row.version}, reason=row.reason)
    return _out(row)


def put_in_order(*, unit: WriteUnit) -> int:
    """Weigh some open escalations that stand under an earlier version than the one in force; how many that were."""
    number = current_version(unit.session)
    rows = repository.held_under_earlier(unit.session, number, limit=AT_ONCE)
    reweigh_all(unit, rows)
    return len(rows)


def current_version(session: Session) -> int:
    row = repository.last_matrix(session)
    return row.version if row else 0


def _out(row: PriorityMatrix) -> MatrixOut:
    return MatrixOut(
        version=row.version,
        content=Matrix.model_validate(row.content),
        reason=row.reason,
        by=ActorId(row.by),
        at=row.at,
    )
