"""Suspected child sexual abuse material in the locker: one escalation a hash, with the clocks of reporting it."""

from collections.abc import Iterable

from watchfloor.domain.clocks.obligations import service as obligations
from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.vocabulary import Duty
from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.rules.vocabulary import Channel, Confidentiality
from watchfloor.domain.escalations.schemas.asked import TakeIn
from watchfloor.domain.escalations.schemas.shape import Requester
from watchfloor.domain.escalations.service.intake import begin
from watchfloor.domain.escalations.service.links import link_new
from watchfloor.domain.evidence.holding.schemas import EvidenceStopped
from watchfloor.infra.access.scopes import DESK, scopes_of
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import Reference

TITLE = "Suspected child sexual abuse material in the evidence locker"
TEXT = (
    "An item was flagged, or came with a hash that is known as harm. All processing of it has stopped, and nobody is "
    "given its content: a cleared person looks after it. The clocks run from this moment of awareness. Where they are "
    "of other countries than yours, correct the jurisdictions."
)
KNOWN_FROM = "the flag on the evidence"


def on_evidence_stopped(unit: WriteUnit, event: EvidenceStopped) -> None:
    """Begin the escalation where the items lie, on the desk if any is seen there; what is seen by fewer stays apart."""
    named = f"sha256:{event.sha256}"
    scopes = {item: scopes_of(unit.session, item) for item in event.items}
    unit.take_turn(f"intake {Channel.FORM} {named}")
    known = repository.delivered(unit.session, Channel.FORM.value, named)
    if known is None:
        ref = _begun(unit, named, max(scopes.values(), key=lambda one: DESK in one))
    else:
        ref = Reference(known.ref)
    for item in event.items:
        if scopes_of(unit.session, ref) <= scopes[item]:
            link_new(unit, ref, item)


def _begun(unit: WriteUnit, named: str, scopes: Iterable[str]) -> Reference:
    form = TakeIn(
        channel=Channel.FORM,
        external_ref=named,
        title=TITLE,
        text=TEXT,
        language="en",
        demand_class=DemandClass.CSAM,
        jurisdictions=_where_reported(unit),
        requester=Requester(kind=RequesterKind.INTERNAL),
        confidentiality=Confidentiality.RED,
        no_tipping_off=True,
        compartment=next((one.partition(":")[2] for one in sorted(scopes) if one != DESK), None),
        due_source=KNOWN_FROM,
    )
    return begin(unit=unit, form=form, scopes=sorted(scopes))


def _where_reported(unit: WriteUnit) -> tuple[str, ...]:
    """Every jurisdiction of the book that has it reported, unless Legal says that its row does not apply."""
    rows = obligations.matching(
        unit=unit,
        jurisdictions={row.jurisdiction for row in obligations.list_obligations(unit=unit)},
        demand_class=DemandClass.CSAM,
        requester=RequesterKind.INTERNAL,
        at=unit.now,
    )
    return tuple(sorted({row.jurisdiction for row in rows if Duty.REPORT in row.duty}))
