"""Noting in the ledger that a report or a bundle left, for whom, and the hash of what left."""

from watchfloor.domain.cases.service.show import show_case
from watchfloor.domain.evidence.holding.service import check_none_stopped
from watchfloor.domain.evidence.schemas import ItemState
from watchfloor.domain.reports.casefile import CaseFile
from watchfloor.domain.reports.schemas import MakeBundle, MakeReport
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit

GONE = ItemState.DESTROYED.value
"""What was destroyed before has a line in a report, and nothing of it can be in there."""


def record_report(*, unit: WriteUnit, file: CaseFile, form: MakeReport, sha256: str) -> None:
    _record(unit, file, "report.made", {"format": form.format.value, "audience": form.audience.value, "sha256": sha256})


def record_bundle(*, unit: WriteUnit, file: CaseFile, form: MakeBundle, sha256: str) -> None:
    _record(unit, file, "bundle.made", {"audience": form.audience.value, "sha256": sha256})


def _record(unit: WriteUnit, file: CaseFile, verb: str, facts: dict[str, object]) -> None:
    require(unit.actor, Permission.REPORT_MAKE)
    check_none_stopped(unit=unit, items=[item.ref for item in file.evidence if item.state != GONE])
    unit.record(verb, show_case(unit=unit, case=file.head.ref).ref, payload=facts)
