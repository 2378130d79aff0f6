"""Wiring: the in-transaction events and who listens to them, and what `work` does over and over."""

from watchfloor.domain.approvals.schemas import ApprovalGranted
from watchfloor.domain.detection.jobs import HUNT
from watchfloor.domain.enforcement.service.decide import on_approval_granted
from watchfloor.domain.reports.jobs import BUNDLE, REPORT
from watchfloor.engine.datasets.jobs import LOAD
from watchfloor.engine.staging import CLEARING
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.duties import Duty
from watchfloor.infra.jobs.kinds import AnyKind


def on_event(unit: WriteUnit, event: object) -> None:
    """Hand an announced event to the domain that waits for it."""
    if isinstance(event, ApprovalGranted):
        on_approval_granted(unit, event)


LISTENERS = (on_event,)
KINDS: tuple[AnyKind, ...] = (LOAD, HUNT, REPORT, BUNDLE)
DUTIES: tuple[Duty, ...] = (CLEARING,)
