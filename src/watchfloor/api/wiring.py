"""Wiring: the in-transaction events and who listens to them, and what `work` does over and over."""

from watchfloor.domain.approvals.schemas import ApprovalGranted
from watchfloor.domain.enforcement.service.decide import on_approval_granted
from watchfloor.domain.evidence.holding.tasks import finish_erasures
from watchfloor.domain.evidence.rounds.tasks import recheck
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.duties import Duty
from watchfloor.infra.files.upkeep import encrypt_old
from watchfloor.infra.uploads.tasks import expire as expire_uploads


def on_event(unit: WriteUnit, event: object) -> None:
    """Hand an announced event to the domain that waits for it."""
    if isinstance(event, ApprovalGranted):
        on_approval_granted(unit, event)


LISTENERS = (on_event,)
DUTIES: tuple[Duty, ...] = (
    Duty("expire uploads", 600.0, expire_uploads),
    Duty("encrypt old files", 3600.0, encrypt_old),
    Duty("finish erasures", 60.0, finish_erasures),
    Duty("recheck files", 30.0, recheck),
)
