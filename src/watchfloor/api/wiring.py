"""Wiring: the in-transaction events and who listens to them, and what `work` does over and over."""

from watchfloor.domain.approvals.schemas import ApprovalGranted
from watchfloor.domain.detection import service as detection
from watchfloor.domain.enforcement.service.decide import on_approval_granted
from watchfloor.domain.evidence import service as evidence
from watchfloor.engine.datasets import tending
from watchfloor.engine.datasets.tending import Holder
from watchfloor.engine.runs import service as runs
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.duties import Duty
from watchfloor.infra.place import Place


def on_event(unit: WriteUnit, event: object) -> None:
    """Hand an announced event to the domain that waits for it."""
    if isinstance(event, ApprovalGranted):
        on_approval_granted(unit, event)


LISTENERS = (on_event,)
HOLDERS: tuple[Holder, ...] = (runs.held_files, evidence.held_files, detection.held_files)


def prune_lake(place: Place) -> int:
    """Take away the stored files that nothing of the desk rests on."""
    return tending.prune_lake(place, HOLDERS)


DUTIES: tuple[Duty, ...] = (
    Duty("index the lake", 300, tending.index_lake),
    Duty("prune the lake", 3600, prune_lake),
)
