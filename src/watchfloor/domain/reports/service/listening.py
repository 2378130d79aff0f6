"""What reports do when evidence is stopped: what was made of its cases is given to nobody any more."""

from watchfloor.domain.cases.service.evidence import cases_holding
from watchfloor.domain.evidence.holding.schemas import EvidenceStopped
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs import service as job_service


def on_evidence_stopped(unit: WriteUnit, event: EvidenceStopped) -> None:
    """Any report or bundle of a case may show the item, be it by its title; one made anew does not."""
    job_service.withdraw_files(unit=unit, subjects=cases_holding(unit=unit, items=event.items))
