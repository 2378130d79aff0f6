"""The door by which mails come in: a request, or a word on one, once; its files are held for screening."""

from dataclasses import dataclass

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.mail import repository as mails
from watchfloor.domain.escalations.mail.models import MailMessage
from watchfloor.domain.escalations.mail.reading import Mail
from watchfloor.domain.escalations.mail.results import Signature
from watchfloor.domain.escalations.mail.schemas import MailFate, MailTaken
from watchfloor.domain.escalations.models import Escalation
from watchfloor.domain.escalations.proposing.domains import domain_of
from watchfloor.domain.escalations.proposing.form import proposed, requester_of
from watchfloor.domain.escalations.proposing.service import note_proposed, propose
from watchfloor.domain.escalations.rules.vocabulary import Channel, NoteDirection
from watchfloor.domain.escalations.schemas.asked import TakeIn, WriteEscalationNote
from watchfloor.domain.escalations.service.intake import take_in
from watchfloor.domain.escalations.service.links import link_new
from watchfloor.domain.escalations.service.words import write_note
from watchfloor.domain.evidence import service as evidence
from watchfloor.domain.evidence.schemas import Intake, ItemKind
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.ids import Reference

HELD = "it came by mail from outside"
LONGEST_NOTE = 50_000
ANOTHER = "Another mail came with the id of one that is here, and says something else: look at both."


@dataclass(frozen=True, slots=True)
class Stored:
    """A mail whose bytes lie in the file store: itself as it came, and its files."""

    mail: Mail
    original: Intake
    files: tuple[Intake, ...]
    signature: Signature


def check_taker(unit: Unit) -> None:
    """Raise Refused for who may not take requests in with their papers."""
    require(unit.actor, Permission.ESCALATION_WRITE)
    require(unit.actor, Permission.EVIDENCE_WRITE)


def known_as(*, unit: Unit, mail: Mail) -> MailTaken | None:
    """What the same mail became before; None for a new one. Raises Conflict `delivered_elsewhere`."""
    check_taker(unit)
    before = mails.taken(unit.session, _id(mail), mail.digest)
    if before is None:
        return None
    if repository.seen(unit, before.escalation) is None:
        raise _elsewhere()
    told = ("It is here already: nothing was changed.",)
    return _taken(MailFate.KNOWN, before.escalation, mail, told=told)


def take_mail(*, unit: WriteUnit, stored: Stored) -> MailTaken:
    """Take a mail in. The same mail twice changes nothing; an answer to one that is here becomes a note there.

    Raises Conflict `delivered_elsewhere` where that is on something one may not see.
    """
    check_taker(unit)
    mail = stored.mail
    unit.take_turn(f"mail {_id(mail)}")
    before = known_as(unit=unit, mail=mail)
    if before is not None:
        return before
    is_copied = mails.is_used(unit.session, _id(mail))
    thread = mails.thread_of(unit.session, mail.references)
    odd = ((ANOTHER,) if is_copied else ()) + mail.told + mail.receipt.told
    if thread is not None:
        ref, fate = _answer(unit, mail, thread, odd, is_copied=is_copied), MailFate.THREADED
    else:
        ref, fate = _begin(unit, mail, odd, is_copied=is_copied), MailFate.TAKEN_IN
    unit.session.add(_remembered(unit, stored, ref, is_reply=thread is not None))
    kept = tuple(_collect(unit, ref, stored))
    return _taken(fate, ref, mail, told=odd, evidence=kept)


def _begin(unit: WriteUnit, mail: Mail, odd: tuple[str, ...], *, is_copied: bool) -> str:
    guesses = propose(unit=unit, title=mail.title, text=mail.text, sender=mail.sender)
    form = TakeIn(
        channel=Channel.MAIL,
        external_ref=_external(mail, is_copied=is_copied),
        title=mail.title,
        text=mail.text,
        language=guesses.language,
        demand_class=guesses.demand_class.value,
        jurisdictions=(guesses.jurisdiction.value,) if guesses.jurisdiction else (),
        requester=requester_of(guesses, person=mail.sender_name, contact=mail.sender),
        legal_basis=guesses.legal_basis.value if guesses.legal_basis else "",
        received_at=mail.receipt.at,
    )
    made = take_in(unit=unit, form=form).escalation
    note_proposed(unit=unit, escalation=made.ref, proposed=proposed(guesses))
    if odd:
        _write(unit, made.ref, "\n".join(f"- {line}" for line in odd), NoteDirection.INSIDE, "mail: what was odd")
    return made.ref


def _answer(unit: WriteUnit, mail: Mail, thread: str, odd: tuple[str, ...], *, is_copied: bool) -> str:
    row: Escalation | None = repository.seen(unit, thread)
    if row is None:
        raise _elsewhere()
    head = f"From: {mail.sender_name} <{mail.sender}>\nSubject: {mail.title}"
    text = "\n\n".join(part for part in (head, mail.text, *odd) if part)
    _write(unit, row.ref, text, NoteDirection.IN, _external(mail, is_copied=is_copied))
    return row.ref


def _write(unit: WriteUnit, escalation: str, text: str, direction: NoteDirection, external_ref: str) -> None:
    form = WriteEscalationNote(text=text[:LONGEST_NOTE], direction=direction, external_ref=external_ref)
    write_note(unit=unit, escalation=escalation, form=form)


def _collect(unit: WriteUnit, escalation: str, stored: Stored) -> list[Reference]:
    """Keep the mail as it came, and each of its files, where the request lies; all is screened before it is shown."""
    titles = [("The mail as it came", stored.original, ItemKind.MESSAGE)]
    titles += [(one.original_name or "A file of the mail", one, ItemKind.FILE) for one in stored.files]
    kept = []
    for title, intake, kind in titles:
        item = evidence.collect_file(
            unit=unit,
            stored=intake,
            source=f"{escalation}, by mail",
            method="mail",
            title=title,
            labels=(),
            scopes=scopes_of(unit.session, escalation),
            kind=kind,
            held_because=HELD,
        )
        link_new(unit, escalation, item.ref)
        kept.append(item.ref)
    return kept


def _remembered(unit: WriteUnit, stored: Stored, escalation: str, *, is_reply: bool) -> MailMessage:
    mail = stored.mail
    return MailMessage(
        message_id=_id(mail),
        digest=mail.digest,
        escalation=escalation,
        is_reply=is_reply,
        domain=domain_of(mail.sender),
        reply_domain=domain_of(mail.reply_to),
        dkim=stored.signature.verdict,
        dkim_domain=stored.signature.domain,
        taken_at=unit.now,
    )


def _id(mail: Mail) -> str:
    return mail.message_id or f"sha256:{mail.digest}"


def _external(mail: Mail, *, is_copied: bool) -> str:
    """What the delivery is called: an id that somebody copied names two mails, so the second is told by its words."""
    return f"{_id(mail)}#{mail.digest}" if is_copied else _id(mail)


def _taken(
    fate: MailFate, escalation: str, mail: Mail, *, told: tuple[str, ...], evidence: tuple[Reference, ...] = ()
) -> MailTaken:
    return MailTaken(
        fate=fate, escalation=Reference(escalation), received_at=mail.receipt.at, told=told, evidence=evidence
    )


def _elsewhere() -> Conflict:
    return Conflict(
        "This mail belongs where you may not look.",
        fix="Ask a lead; nothing was changed.",
        code="delivered_elsewhere",
    )
