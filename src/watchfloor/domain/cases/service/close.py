"""Moving a case along, closing it, and what keeps it open."""

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.access import access_case_for_change, lock_case
from watchfloor.domain.cases.models import CaseBlock
from watchfloor.domain.cases.rules.lifecycle import (
    CaseState,
    Disposition,
    check_close,
    check_move,
    check_reason,
    check_working,
)
from watchfloor.domain.cases.schemas import CaseOut
from watchfloor.domain.cases.service.show import case_out
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import InvalidInput


def move_case(*, unit: WriteUnit, case: str, state: CaseState, reason: str, version: int) -> CaseOut:
    """To any next state but closed, which needs a disposition; reopening needs a reason."""
    row = access_case_for_change(unit, case, version=version)
    if state is CaseState.CLOSED:
        raise InvalidInput(
            "A case does not close without a disposition.", fix="Close it with one.", code="disposition_missing"
        )
    check_move(CaseState(row.state), state)
    if state is CaseState.REOPENED:
        check_reason(reason, act="Reopening a case")
        row.disposition, row.closed_at = None, None
    payload = {"before": row.state, "after": state.value}
    row.state = state.value
    row.version += 1
    verb = "case.reopened" if state is CaseState.REOPENED else "case.moved"
    unit.record(verb, case, payload=payload, reason=reason.strip())
    return case_out(unit, row)


def close_case(*, unit: WriteUnit, case: str, disposition: Disposition | None, reason: str, version: int) -> CaseOut:
    row = access_case_for_change(unit, case, version=version)
    ending = check_close(CaseState(row.state), disposition, repository.blocks(unit.session, case))
    why = check_reason(reason, act="Closing a case")
    row.state, row.disposition, row.closed_at = CaseState.CLOSED.value, ending.value, unit.now
    row.version += 1
    unit.record("case.closed", case, payload={"disposition": ending.value}, reason=why)
    return case_out(unit, row)


def block(*, unit: WriteUnit, case: str, by: str) -> None:
    """Keep a case from closing until `by` is settled; called by what is pending, under the case's own lock."""
    check_working(CaseState(lock_case(unit, case).state))
    if by not in repository.blocks(unit.session, case):
        unit.session.add(CaseBlock(case=case, by=by, since=unit.now))
        unit.session.flush()
        unit.record("case.blocked", case, payload={"by": by})


def unblock(*, unit: WriteUnit, case: str, by: str) -> None:
    if by in repository.blocks(unit.session, case):
        repository.remove_block(unit.session, case, by)
        unit.record("case.unblocked", case, payload={"by": by})
