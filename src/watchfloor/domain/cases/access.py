"""The only door to a stored case or finding: what one may not see does not exist, and an edit names its version."""

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.models import Case, Finding
from watchfloor.domain.cases.rules.lifecycle import CaseState, check_working
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion


def access_case(unit: Unit, ref: str) -> Case:
    require(unit.actor, Permission.CASE_READ)
    case = repository.seen_case(unit, ref)
    if case is None:
        raise _unseen("case", ref)
    return case


def access_case_for_change(unit: WriteUnit, ref: str, *, version: int | None = None) -> Case:
    require(unit.actor, Permission.CASE_WRITE)
    case = lock_case(unit, ref)
    check_version(ref, stored=case.version, given=version)
    return case


def lock_case(unit: WriteUnit, ref: str) -> Case:
    case = repository.seen_case(unit, ref, lock=True)
    if case is None:
        raise _unseen("case", ref)
    return case


def access_case_for_work(unit: WriteUnit, ref: str) -> Case:
    case = access_case_for_change(unit, ref)
    check_working(CaseState(case.state))
    return case


def access_finding(unit: Unit, ref: str) -> Finding:
    require(unit.actor, Permission.CASE_READ)
    finding = repository.finding(unit, ref)
    if finding is None:
        raise _unseen("finding", ref)
    return finding


def access_finding_for_change(unit: WriteUnit, ref: str, *, version: int, permission: Permission) -> Finding:
    """The finding, held with its case, which must not be closed; a case is always held before its findings."""
    require(unit.actor, permission)
    seen = repository.finding(unit, ref)
    if seen is None:
        raise _unseen("finding", ref)
    case = lock_case(unit, seen.case)
    finding = repository.held_finding(unit, ref)
    check_version(ref, stored=finding.version, given=version)
    check_working(CaseState(case.state))
    return finding


def check_version(subject: str, *, stored: int, given: int | None) -> None:
    if given is not None and given != stored:
        raise StaleVersion(
            f"{subject} has changed: it is at version {stored}, the edit was based on {given}.",
            fix="Read it again, then repeat the edit.",
            facts={"version": stored},
        )


def _unseen(noun: str, ref: str) -> NotFound:
    return NotFound(f"There is no {noun} {ref}.", fix=f"List what you may see: watchfloor {noun} list.")
