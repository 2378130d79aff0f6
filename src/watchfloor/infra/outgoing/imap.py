"""Connections to a mailbox (IMAP4rev1): to the address that was checked, secured as the settings say, always closed."""

import imaplib
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from watchfloor.infra.outgoing.addresses import Address, listed
from watchfloor.infra.outgoing.lookup import Lookup, checked_address, system_lookup
from watchfloor.infra.outgoing.target import Target
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Unavailable

FIX = "Look at the settings of the mailbox and at the server; nothing was changed, and it is tried again."


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


@contextmanager
def open_imap(settings: Settings, *, lookup: Lookup = system_lookup) -> Iterator[imaplib.IMAP4]:
    """A connection that is signed in. Raises Unavailable for whatever goes wrong in it, also later; AddressRefused."""
    secured = "http" if settings.imap_security == "plain" else "https"
    target = Target(secured, settings.imap_host, settings.imap_port, "/")
    allowed = listed(settings.outgoing_allowed)
    address = checked_address(target, allowed=allowed, lookup=lookup, seconds=settings.outgoing_seconds)
    try:
        with _closing(_opened(address, settings)) as connection:
            if settings.imap_security == "starttls":
                connection.starttls(ssl.create_default_context())
            connection.login(settings.imap_user, _password(settings))
            yield connection
    except (imaplib.IMAP4.error, OSError) as error:
        # What the server says may name an account: it goes into no log and no list.
        raise Unavailable(
            f"The mailbox cannot be used ({type(error).__name__}).", fix=FIX, code="mailbox_unreachable"
        ) from None


def _opened(address: Address, settings: Settings) -> imaplib.IMAP4:
    if settings.imap_security == "tls":
        return _Secured(address, settings, ssl.create_default_context())
    return _Plain(address, settings)


@contextmanager
def _closing(connection: imaplib.IMAP4) -> Iterator[imaplib.IMAP4]:
    """A connection that is closed whatever became of it, also where the server has gone."""
    try:
        yield connection
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            connection.logout()
        with suppress(OSError):
            connection.shutdown()


def _password(settings: Settings) -> str:
    path = settings.imap_password_file
    return path.expanduser().read_text("utf-8").strip() if path else ""
