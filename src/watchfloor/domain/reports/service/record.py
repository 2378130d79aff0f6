"""Noting in the ledger that a report or a bundle left, for whom, and the hash of what left."""

from watchfloor.domain.cases.service.show import show_case
from watchfloor.domain.reports.schemas import MakeBundle, MakeReport
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit


def record_report(*, unit: WriteUnit, case: str, form: MakeReport, sha256: str) -> None:
    _record(unit, case, "report.made", {"format": form.format.value, "audience": form.audience.value, "sha256": sha256})


def record_bundle(*, unit: WriteUnit, case: str, form: MakeBundle, sha256: str) -> None:
    _record(unit, case, "bundle.made", {"audience": form.audience.value, "sha256": sha256})


def _record(unit: WriteUnit, case: str, verb: str, facts: dict[str, object]) -> None:
    require(unit.actor, Permission.REPORT_MAKE)
    unit.record(verb, show_case(unit=unit, case=case).ref, payload=facts)
