"""A mailbox over IMAP4rev1 (RFC 3501): what is unread, one mail as it came, and the mark that it was taken."""

import imaplib
import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from watchfloor.domain.escalations.mail.bounds import BY_HAND, MEGABYTE, MOST_BYTES
from watchfloor.infra.outgoing.addresses import Address, listed
from watchfloor.infra.outgoing.lookup import Lookup, checked_address, system_lookup
from watchfloor.infra.outgoing.target import Target
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import NotFound, TooLarge, Unavailable

_SIZE = re.compile(rb"RFC822\.SIZE ([0-9]{1,12})")
FIX = "Look at WATCHFLOOR_IMAP_… and at the server; nothing was changed, and it is tried again."


class _Plain(imaplib.IMAP4):
    """A connection to the address that was checked, whatever the name leads to by now."""

    def __init__(self, address: Address, settings: Settings) -> None:
        self._address = str(address)
        super().__init__(settings.imap_host, settings.imap_port, timeout=settings.outgoing_seconds)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        return socket.create_connection((self._address, self.port), timeout)


class _Secured(_Plain):
    """The same within TLS, for the name that was asked for."""

    def __init__(self, address: Address, settings: Settings, trust: ssl.SSLContext) -> None:
        self._trust = trust
        super().__init__(address, settings)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        bare = super()._create_socket(timeout)
        try:
            return self._trust.wrap_socket(bare, server_hostname=self.host)
        except OSError:
            bare.close()
            raise


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An open folder."""

    connection: imaplib.IMAP4
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
def open_mailbox(
    settings: Settings, *, lookup: Lookup = system_lookup, trust: ssl.SSLContext | None = None
) -> Iterator[Mailbox]:
    """The folder of the settings. Raises Unavailable, and what the guard of outgoing connections raises."""
    secured = "http" if settings.imap_security == "plain" else "https"
    target = Target(secured, settings.imap_host, settings.imap_port, "/")
    allowed = listed(settings.outgoing_allowed)
    address = checked_address(target, allowed=allowed, lookup=lookup, seconds=settings.outgoing_seconds)
    try:
        with closing_at_end(_opened(address, settings, trust or ssl.create_default_context())) as connection:
            yield _selected(connection, settings, trust)
    except (imaplib.IMAP4.error, OSError) as error:
        # What the server says may name an account: it goes into no log and no list.
        raise Unavailable(
            f"The mailbox cannot be used ({type(error).__name__}).", fix=FIX, code="mailbox_unreachable"
        ) from None


@contextmanager
def closing_at_end(connection: imaplib.IMAP4) -> Iterator[imaplib.IMAP4]:
    """A connection that is closed whatever became of it, also where the server has gone."""
    try:
        yield connection
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            connection.logout()
        with suppress(OSError):
            connection.shutdown()


def _opened(address: Address, settings: Settings, trust: ssl.SSLContext) -> imaplib.IMAP4:
    is_tls = settings.imap_security == "tls"
    return _Secured(address, settings, trust) if is_tls else _Plain(address, settings)


def _selected(connection: imaplib.IMAP4, settings: Settings, trust: ssl.SSLContext | None) -> Mailbox:
    if settings.imap_security == "starttls":
        connection.starttls(trust or ssl.create_default_context())
    password = (
        settings.imap_password_file.expanduser().read_text("utf-8").strip() if settings.imap_password_file else ""
    )
    connection.login(settings.imap_user, password)
    folder = settings.imap_folder.replace("\\", "\\\\").replace('"', r"\"")
    status, _ = connection.select(f'"{folder}"')
    if status != "OK":
        raise Unavailable("The mailbox has no such folder.", fix=FIX, code="no_such_folder")
    _, validity = connection.response("UIDVALIDITY")
    known = validity[0] if validity and isinstance(validity[0], bytes) else b""
    return Mailbox(connection, settings.imap_folder, known.decode("ascii", "replace"))
