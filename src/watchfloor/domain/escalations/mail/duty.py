"""The duty of the mailbox: each unread mail is taken in by one write, and marked as read once that is kept."""

from watchfloor.domain.escalations.mail import failures
from watchfloor.domain.escalations.mail.mailbox import Mailbox, open_mailbox
from watchfloor.domain.escalations.mail.tasks import take_eml
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.access.scopes import in_every_compartment
from watchfloor.infra.duties import Duty
from watchfloor.infra.place import Place
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import NotFound, WatchfloorError

AT_ONCE = 20
EVERY = 30.0


def take_mailbox(place: Place) -> int:
    """Take some unread mails in; how many. Where it is killed on the way, the next turn finds the same mail known."""
    if not place.settings.imap_host:
        return 0
    edge = _edge(place)
    with open_mailbox(place.settings) as mailbox:
        due = [number for number in mailbox.unread() if _is_due(edge, mailbox.place_of(number))]
        return sum(_take(edge, mailbox, number) for number in due[:AT_ONCE])


def _take(edge: Edge, mailbox: Mailbox, number: str) -> bool:
    """Whether a mail was taken in; one that could not be is noted, stays unread, and stops no other."""
    where = mailbox.place_of(number)
    try:
        take_eml(edge=edge, content=mailbox.read(number))
    except NotFound:
        return False
    except WatchfloorError as error:
        failed = error
        edge.change(lambda unit: failures.note_failure(unit=unit, place=where, error=failed))
        return False
    edge.change(lambda unit: failures.note_taken(unit=unit, place=where))
    mailbox.mark_read(number)
    return True


def _is_due(edge: Edge, where: str) -> bool:
    with edge.read() as unit:
        return failures.is_due(unit=unit, place=where)


def _edge(place: Place) -> Edge:
    """The desk itself, which finds the thread of an answer in whatever compartment it lies."""
    with place.database.reading() as session:
        return place.edge(in_every_compartment(session, SYSTEM))


MAILBOX = Duty("mailbox", EVERY, take_mailbox)
