"""What waits for somebody in cases: those they work on, claims to judge, and all that belongs to a case."""

from collections.abc import Collection

from watchfloor.domain.cases import repository
from watchfloor.domain.cases.schemas import CaseLine, FindingLine
from watchfloor.domain.cases.service.claims import text_of
from watchfloor.domain.cases.service.show import case_line
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit


def list_mine(*, unit: Unit, limit: int) -> tuple[CaseLine, ...]:
    """Visible cases that are not closed and in which the actor takes part, the newest first."""
    require(unit.actor, Permission.CASE_READ)
    return tuple(case_line(row) for row in repository.cases_of(unit, limit=limit))


def list_for_review(*, unit: Unit, limit: int) -> tuple[FindingLine, ...]:
    """Visible findings of others that are proposed in cases not closed, the longest waiting first."""
    require(unit.actor, Permission.CASE_READ)
    require(unit.actor, Permission.FINDING_REVIEW)
    return tuple(
        FindingLine(ref=row.ref, case=row.case, statement=text_of(row), author=row.author, written_at=row.written_at)
        for row in repository.findings_to_review(unit, limit=limit)
    )


def findings_of(*, unit: Unit, cases: Collection[str], limit: int) -> frozenset[str]:
    """The newest visible findings of cases that the actor sees."""
    return frozenset(repository.findings_of(unit, cases, limit))


def evidence_of(*, unit: Unit, cases: Collection[str]) -> dict[str, frozenset[str]]:
    """What is attached to each of the cases, whoever may see it."""
    found: dict[str, set[str]] = {case: set() for case in cases}
    for case, item in repository.evidence_of(unit.session, cases):
        found[case].add(item)
    return {case: frozenset(items) for case, items in found.items()}


def is_urgent(*, unit: Unit, subject: str) -> bool:
    """Whether a visible case of impact S0 that is not closed holds the item or the lead."""
    return repository.is_urgent(unit, subject)


def ever_led(*, unit: Unit, cases: Collection[str]) -> frozenset[str]:
    """Those of the cases that the actor leads or has led."""
    return frozenset(repository.ever_led(unit.session, cases, unit.actor.id))
