"""Wiring: the in-transaction events and who listens to them, and what `work` does over and over."""

from watchfloor.api.rebuilding import REBUILD
from watchfloor.domain.approvals.schemas import ApprovalGranted
from watchfloor.domain.clocks.calendars.tasks import CALENDAR_YEARS
from watchfloor.domain.clocks.schemas import ClockMoved, ClocksFired
from watchfloor.domain.clocks.swaps.schemas import SwapMoved
from watchfloor.domain.clocks.swaps.tasks import lapse_swaps
from watchfloor.domain.clocks.tasks import audit_clocks, recount_clocks, sweep_due
from watchfloor.domain.comms.service import decide as comms_decide
from watchfloor.domain.comms.service import send as comms_send
from watchfloor.domain.comms.service.listening import on_notification_moved, on_swap_moved
from watchfloor.domain.detection import service as detection
from watchfloor.domain.detection.jobs import HUNT
from watchfloor.domain.enforcement.service.decide import on_approval_granted
from watchfloor.domain.enforcement.service.deliver import on_message_moved
from watchfloor.domain.erasure.jobs import ERASURE
from watchfloor.domain.escalations.handover.tasks import look_after as look_after_handovers
from watchfloor.domain.escalations.importing.jobs import IMPORT
from watchfloor.domain.escalations.mail.duty import MAILBOX
from watchfloor.domain.escalations.paging.tasks import call_due
from watchfloor.domain.escalations.service.flagged import on_evidence_stopped as escalate_stopped
from watchfloor.domain.escalations.service.listening import on_clock_moved, on_clocks_fired
from watchfloor.domain.escalations.tasks import put_in_order, reconsider
from watchfloor.domain.evidence import service as evidence
from watchfloor.domain.evidence.holding.schemas import EvidenceStopped
from watchfloor.domain.evidence.holding.tasks import finish_erasures
from watchfloor.domain.evidence.rounds.tasks import recheck
from watchfloor.domain.reports.jobs import BUNDLE, REPORT
from watchfloor.domain.reports.service.listening import on_evidence_stopped as withdraw_reports
from watchfloor.engine.datasets import tending
from watchfloor.engine.datasets.jobs import LOAD
from watchfloor.engine.datasets.tending import Holder
from watchfloor.engine.datasets.tending_jobs import COMPACT, INDEX
from watchfloor.engine.runs import service as runs
from watchfloor.engine.staging import CLEARING
from watchfloor.infra.auth.forgetting import FORGETTING
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.duties import Duty
from watchfloor.infra.files.upkeep import encrypt_old
from watchfloor.infra.jobs.kinds import AnyKind
from watchfloor.infra.outbox.delivery import deliver_due
from watchfloor.infra.outbox.events import MessageMoved
from watchfloor.infra.place import Place
from watchfloor.infra.search.duty import POSTING
from watchfloor.infra.uploads.tasks import expire as expire_uploads


def on_event(unit: WriteUnit, event: object) -> None:
    """Hand an announced event to the domain that waits for it."""
    if isinstance(event, ApprovalGranted):
        on_approval_granted(unit, event)
        comms_decide.on_approval_granted(unit, event)
    if isinstance(event, MessageMoved):
        on_message_moved(unit, event)
        comms_send.on_message_moved(unit, event)
        on_notification_moved(unit, event)
    if isinstance(event, ClockMoved):
        on_clock_moved(unit, event)
    if isinstance(event, ClocksFired):
        on_clocks_fired(unit, event)
    if isinstance(event, SwapMoved):
        on_swap_moved(unit, event)
    if isinstance(event, EvidenceStopped):
        withdraw_reports(unit, event)
        escalate_stopped(unit, event)


LISTENERS = (on_event,)
HOLDERS: tuple[Holder, ...] = (runs.held_files, evidence.held_files, detection.held_files)


def prune_lake(place: Place) -> int:
    """Take away the stored files that nothing of the desk rests on."""
    return tending.prune_lake(place, HOLDERS)


KINDS: tuple[AnyKind, ...] = (LOAD, COMPACT, INDEX, HUNT, REPORT, BUNDLE, ERASURE, REBUILD, IMPORT)
DUTIES: tuple[Duty, ...] = (
    CALENDAR_YEARS,
    POSTING,
    CLEARING,
    FORGETTING,
    MAILBOX,
    Duty("sweep", 1.0, sweep_due),
    Duty("recount_clocks", 10.0, recount_clocks),
    Duty("reconsider", 10.0, reconsider),
    Duty("page", 2.0, call_due),
    Duty("lapse_swaps", 10.0, lapse_swaps),
    Duty("look_after_handovers", 5.0, look_after_handovers),
    Duty("put_in_order", 5.0, put_in_order),
    Duty("audit_clocks", 60.0, audit_clocks),
    Duty("deliver", 2.0, deliver_due),
    Duty("expire_uploads", 600.0, expire_uploads),
    Duty("encrypt_old_files", 3600.0, encrypt_old),
    Duty("finish_erasures", 60.0, finish_erasures),
    Duty("recheck_files", 30.0, recheck),
    Duty("index_lake", 300.0, tending.index_lake),
    Duty("prune_lake", 3600.0, prune_lake),
)
