"""Where an escalation stands in the queue, kept with it so that the order of all is a scan of an index."""

from collections.abc import Iterable, Sequence

from watchfloor.domain.clocks.obligations.demands import RequesterKind
from watchfloor.domain.clocks.rules.standing import OPEN_STATES, ClockKind
from watchfloor.domain.clocks.schemas import ClockLine
from watchfloor.domain.clocks.service import show as clocks
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.rules.lifecycle import OVER, EscalationState
from watchfloor.domain.escalations.rules.matrix import SEVERITIES, SHIPPED, Matrix, Severity
from watchfloor.domain.escalations.rules.priority import Arithmetic, Weighed, weigh
from watchfloor.domain.escalations.rules.vocabulary import VULNERABLE, Flag
from watchfloor.infra.db.unit import Unit, WriteUnit

SEED = 20_261
"""The lot is drawn from this and the reference: whoever knows both can draw it again."""
MOST_ALIKE = 3
UNJUDGED: Severity = "S2"
"""Until somebody has looked, it stands in the middle."""


def matrix_in_force(unit: Unit) -> tuple[int, Matrix]:
    row = repository.last_matrix(unit.session)
    return (row.version, Matrix.model_validate(row.content)) if row else (0, SHIPPED)


def reweigh(unit: WriteUnit, row: Escalation) -> None:
    """Work out anew where an escalation stands, and keep it."""
    version, matrix = matrix_in_force(unit)
    legal = [one for one in clocks.of_subject(unit=unit, subject=row.ref) if _is_legal(one)]
    row.legal_due = min((one.due_at for one in legal if one.due_at), default=None)
    found = arithmetic(unit, row, matrix)
    row.matrix, row.value_key, row.hard_at = version, found.key, found.hard_at
    row.lane = repository.OVER if EscalationState(row.state) in OVER else repository.OPEN


def arithmetic(unit: Unit, row: Escalation, matrix: Matrix) -> Arithmetic:
    """The sum behind the place of an escalation, by a matrix."""
    alike = repository.older_alike(unit.session, row, most=MOST_ALIKE)
    return weigh(weighed(row, duplicates=alike), matrix, legal_due=row.legal_due, seed=SEED)


def weighed(row: Escalation | repository.Columns, *, duplicates: int) -> Weighed:
    """What of an escalation, or of those of its columns, decides its place."""
    return Weighed(
        ref=row.ref,
        severity=severity_of_row(row) or UNJUDGED,
        received_at=row.received_at,
        violates=row.violates,
        exposure=row.exposure,
        handling_minutes=row.handling_minutes,
        is_vulnerable=not VULNERABLE.isdisjoint(Flag(flag) for flag in row.flags),
        is_trusted_flagger=row.requester_kind == RequesterKind.TRUSTED_FLAGGER,
        duplicates=duplicates,
        is_contained=row.contained_at is not None,
    )


def reweigh_all(unit: WriteUnit, rows: Sequence[repository.Columns]) -> None:
    """The same as `reweigh` of each whose clocks did not move, by their columns alone, in a few statements for all."""
    version, matrix = matrix_in_force(unit)
    alike = repository.oldest_alike(unit.session, [row.ref for row in rows], most=MOST_ALIKE)
    kept: list[dict[str, object]] = []
    for row in rows:
        older = _older(alike.get(row.ref, ()), row)
        item = weighed(row, duplicates=min(len(older), MOST_ALIKE))
        found = weigh(item, matrix, legal_due=row.legal_due, seed=SEED)
        kept.append({"named": row.ref, "matrix": version, "value_key": found.key, "hard_at": found.hard_at})
    if kept:
        repository.set_order(unit.session, kept)


def _older(alike: Iterable[repository.Alike], row: repository.Columns) -> set[str]:
    """Those that came before it, and may be seen by whoever sees it."""
    before, own = row.number, row.compartment
    return {ref for ref, number, shelf in alike if number < before and (shelf is None or shelf == own)}


def severity_of_row(row: Escalation | repository.Columns) -> Severity | None:
    return next((one for one in SEVERITIES if one == row.severity), None)


def _is_legal(clock: ClockLine) -> bool:
    return clock.kind is ClockKind.STATUTORY and clock.state in OPEN_STATES and not clock.is_counterparty
