"""The door to proposals: what a request seems to be, with the directory asked; and the record that it was proposed."""

from typing import TypeVar

from watchfloor.domain.escalations.authorities import service as authorities
from watchfloor.domain.escalations.proposing.domains import domain_of
from watchfloor.domain.escalations.proposing.form import Proposed
from watchfloor.domain.escalations.proposing.rules import Guess, Guesses, Seen, guess
from watchfloor.domain.escalations.proposing.schemas import ProposalOut, ProposeDemand, ProposedOut
from watchfloor.domain.escalations.rules.vocabulary import NoteDirection
from watchfloor.domain.escalations.schemas.asked import WriteEscalationNote
from watchfloor.domain.escalations.service.words import add_note
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit

NOTE = "proposed"
V = TypeVar("V", bound=str)


def propose(*, unit: Unit, title: str, text: str, sender: str = "") -> Guesses:
    """What a request seems to be: nothing is decided by it."""
    known = authorities.known_sender(unit=unit, domain=domain_of(sender))
    return guess(Seen(title, text, sender, known))


def propose_demand(*, unit: Unit, form: ProposeDemand) -> ProposalOut:
    """The same for a form that somebody fills in."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    found = propose(unit=unit, title=form.title, text=form.text, sender=form.sender)
    return ProposalOut(
        demand_class=_shown(found.demand_class),
        requester=_shown(found.requester),
        jurisdiction=_shown(found.jurisdiction) if found.jurisdiction else None,
        legal_basis=_shown(found.legal_basis) if found.legal_basis else None,
        language=found.language,
    )


def note_proposed(*, unit: WriteUnit, escalation: str, proposed: Proposed) -> None:
    """Write beside a request, and into the ledger, that nobody has confirmed yet what it is."""
    form = WriteEscalationNote(text=proposed.note, direction=NoteDirection.INSIDE, external_ref=NOTE)
    add_note(unit=unit, escalation=escalation, form=form)
    unit.record("escalation.proposed", escalation, payload=proposed.facts)


def _shown(one: Guess[V]) -> ProposedOut:
    return ProposedOut(value=str(one.value), confidence=one.confidence, because=one.because)
