"""Taking a mail in: it is read and its files are stored with nothing open, then comes one short write."""

from watchfloor.domain.escalations.mail import service
from watchfloor.domain.escalations.mail.reading import read_mail
from watchfloor.domain.escalations.mail.results import signature_in
from watchfloor.domain.escalations.mail.schemas import MailTaken
from watchfloor.domain.escalations.mail.service import Stored
from watchfloor.domain.evidence import tasks as evidence
from watchfloor.infra.web.edge import Edge

NAME = "mail.eml"


def take_eml(*, edge: Edge, content: bytes) -> MailTaken:
    """Take in a mail as it came, byte for byte. Raises InvalidInput, TooLarge; and Conflict `delivered_elsewhere`."""
    with edge.read() as unit:
        service.check_taker(unit)
    mail = read_mail(content, ours=edge.settings.mail_domains, now=edge.clock())
    with edge.read() as unit:
        known = service.known_as(unit=unit, mail=mail)
    if known is not None:
        return known
    stored = Stored(
        mail=mail,
        original=evidence.take_in(files=edge.files, content=content, name=NAME),
        files=tuple(evidence.take_in(files=edge.files, content=one.content, name=one.name) for one in mail.attachments),
        signature=signature_in(mail.results, server=edge.settings.mail_results_by),
    )
    return edge.change(lambda unit: service.take_mail(unit=unit, stored=stored))
