"""A message of mail as bytes: made by the standard library's rules, from parts that were checked before."""

from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime

from watchfloor.infra.mail.addresses import check_address, check_message_id, on_one_line

LONGEST_NAME = 80
MOST_REFERENCES = 20
THREAD_HEADERS = frozenset({"In-Reply-To", "References"})


class OneIdPerLine(EmailPolicy):
    """Writes the ids of a thread as they are: the library would encode a long one as words, and no reader finds it."""

    def fold_binary(self, name: str, value: str) -> bytes:
        if name in THREAD_HEADERS:
            ids = f"{self.linesep} ".join(value.split())
            return f"{name}: {ids}{self.linesep}".encode("ascii")
        return super().fold_binary(name, value)


POLICY = OneIdPerLine(linesep="\r\n")


@dataclass(frozen=True, slots=True)
class Mail:
    """One message to one address; `references` are the ids of the thread that it goes on with, the oldest first."""

    to: str
    name: str
    subject: str
    text: str
    message_id: str
    references: tuple[str, ...] = ()
    is_simulation: bool = False


def written(mail: Mail, *, sender: str, at: datetime) -> bytes:
    """The message as it is sent. Raises InvalidInput for an address or an id that is none."""
    message = EmailMessage(policy=POLICY)
    message["From"] = Address("Watchfloor", addr_spec=check_address(sender))
    message["To"] = Address(on_one_line(mail.name, longest=LONGEST_NAME), addr_spec=check_address(mail.to))
    message["Subject"] = on_one_line(mail.subject)
    message["Date"] = format_datetime(at)
    message["Message-ID"] = check_message_id(mail.message_id)
    thread = [check_message_id(one) for one in mail.references][-MOST_REFERENCES:]
    if thread:
        message["In-Reply-To"] = thread[-1]
        message["References"] = " ".join(thread)
    if mail.is_simulation:
        message["X-Watchfloor-Simulation"] = "true"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(mail.text, charset="utf-8", cte="base64" if not mail.text.isascii() else "quoted-printable")
    return bytes(message)


def domain_of(address: str) -> str:
    return address.rpartition("@")[2] or "desk.invalid"
