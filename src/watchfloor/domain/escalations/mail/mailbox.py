"""A mailbox over IMAP4rev1 (RFC 3501): what is unread, one mail as it came, and the mark that it was taken."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from watchfloor.domain.escalations.mail.bounds import BY_HAND, MEGABYTE, MOST_BYTES
from watchfloor.infra.outgoing.imap import FIX, open_imap
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import NotFound, TooLarge, Unavailable

_SIZE = re.compile(rb"RFC822\.SIZE ([0-9]{1,12})")


class Connection(Protocol):
    """What of a connection the mailbox uses."""

    def uid(self, command: str, *args: str) -> tuple[str, list[Any]]:
        """Ask by the lasting numbers of mails."""

    def select(self, mailbox: str) -> tuple[str, Any]:
        """Open a folder."""

    def response(self, code: str) -> tuple[str, list[Any]]:
        """What the server said beside its last answer."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An open folder."""

    connection: Connection
    folder: str
    validity: str

    def unread(self) -> list[str]:
        """The numbers of what is unread, the oldest first."""
        found = self._asked("SEARCH", "UNSEEN")
        return [number for one in found if isinstance(one, bytes) for number in one.decode("ascii", "replace").split()]

    def place_of(self, number: str) -> str:
        """What names a mail of this folder for good: the folder, its validity, and the number (RFC 3501, 2.3.1.1)."""
        return f"{self.folder};{self.validity};{number}"

    def read(self, number: str) -> bytes:
        """A mail as it came; it stays unread. Raises TooLarge before it is fetched, NotFound where it is gone."""
        told = next((one for one in self._asked("FETCH", number, "(RFC822.SIZE)") if isinstance(one, bytes)), b"")
        size = _SIZE.search(told)
        if size is None:
            raise NotFound("The mail is no longer in the folder.", fix="Nothing is to do.", code="mail_gone")
        if int(size[1]) > MOST_BYTES:
            raise TooLarge(f"The mail has more than {MOST_BYTES // MEGABYTE} MB.", fix=BY_HAND, code="mail_too_large")
        found = self._asked("FETCH", number, "(BODY.PEEK[])")
        content = next((one[1] for one in found if isinstance(one, tuple)), None)
        if content is None:
            raise NotFound("The mail is no longer in the folder.", fix="Nothing is to do.", code="mail_gone")
        return bytes(content)

    def mark_read(self, number: str) -> None:
        self._asked("STORE", number, "+FLAGS.SILENT", r"(\Seen)")

    def _asked(self, command: str, *arguments: str) -> list[bytes | tuple[bytes, bytes] | None]:
        status, found = self.connection.uid(command, *arguments)
        if status != "OK":
            raise Unavailable(f"The mailbox answered {status} to {command}.", fix=FIX, code="mailbox_refused")
        return list(found)


@contextmanager
def open_mailbox(settings: Settings) -> Iterator[Mailbox]:
    """The folder of the settings. Raises Unavailable, and what the guard of outgoing connections raises."""
    with open_imap(settings) as connection:
        yield _selected(connection, settings.imap_folder)


def _selected(connection: Connection, folder: str) -> Mailbox:
    quoted = folder.replace("\\", "\\\\").replace('"', r"\"")
    status, _ = connection.select(f'"{quoted}"')
    if status != "OK":
        raise Unavailable("The mailbox has no such folder.", fix=FIX, code="no_such_folder")
    _, validity = connection.response("UIDVALIDITY")
    known = validity[0] if validity and isinstance(validity[0], bytes) else b""
    return Mailbox(connection, folder, known.decode("ascii", "replace"))
