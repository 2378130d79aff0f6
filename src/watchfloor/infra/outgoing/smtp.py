"""One message of mail handed to the configured server: to the address that was checked, over TLS, within a time."""

import smtplib
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Literal

from watchfloor.infra.outgoing.addresses import Address, Listed, listed
from watchfloor.infra.outgoing.deadline import Deadline
from watchfloor.infra.outgoing.errors import (
    CutOff,
    NotConfigured,
    NoTls,
    NotReached,
    NotTrusted,
    SignInRefused,
    TookTooLong,
)
from watchfloor.infra.outgoing.lookup import Lookup, checked_address, system_lookup
from watchfloor.infra.outgoing.send import system_trust
from watchfloor.infra.outgoing.target import Target, mail_target
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Unavailable

Security = Literal["starttls", "tls", "none"]
SEE = "See whether it runs and answers."
SIGN_IN_CODES = frozenset({530, 534, 535, 538})


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server said to a message: 2xx took it, 4xx may later, 5xx never will."""

    status: int
    said: str = ""


class GuardedSmtp(smtplib.SMTP):
    """The standard library's client, which connects to a checked address and proves the server's name by TLS."""

    def __init__(
        self, target: Target, address: Address, *, deadline: Deadline, tls: ssl.SSLContext | None, own_name: str
    ) -> None:
        self._address, self._deadline, self._tls = address, deadline, tls
        super().__init__(target.host, target.port, local_hostname=own_name, timeout=deadline.seconds)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        """The hook by which the library opens its connection: its own would look the name up again."""
        opened = socket.create_connection((str(self._address), port), timeout)
        self._deadline.hold(opened)
        return self._tls.wrap_socket(opened, server_hostname=host) if self._tls else opened


@dataclass(frozen=True, slots=True)
class Mailer:
    """Hands messages to one server within `seconds` each; `password` never shows itself."""

    host: str
    port: int
    security: Security
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)
    allowed: Listed = field(default_factory=Listed)
    seconds: float = 20.0
    lookup: Lookup = system_lookup
    trust: ssl.SSLContext | None = None

    def send(self, to: str, content: bytes) -> Reply:
        """What the server said to the message, whatever it was. Raises a typed error where it never came so far."""
        if not self.host or not self.sender:
            fix = "Set WATCHFLOOR_SMTP_HOST and WATCHFLOOR_MAIL_FROM."
            raise NotConfigured("The desk has no mail server.", fix=fix)
        end = time.monotonic() + self.seconds
        target = mail_target(self.host, self.port, is_private=self.security != "none")
        address = checked_address(target, allowed=self.allowed, lookup=self.lookup, seconds=self.seconds)
        with Deadline(end - time.monotonic()) as deadline, _told(target, deadline):
            return self._spoken(target, address, deadline, to, content)

    def _spoken(self, target: Target, address: Address, deadline: Deadline, to: str, content: bytes) -> Reply:
        trust = self.trust or system_trust()
        own_name = self.sender.rpartition("@")[2]
        try:
            client = GuardedSmtp(
                target,
                address,
                deadline=deadline,
                tls=trust if self.security == "tls" else None,
                own_name=own_name,
            )
        except smtplib.SMTPConnectError as error:
            return _reply(error)
        try:
            self._prepare(client, trust)
            client.sendmail(self.sender, [to], content)
        except smtplib.SMTPRecipientsRefused as error:
            (code, said), *_ = error.recipients.values()
            return Reply(code, _text(said))
        except smtplib.SMTPResponseException as error:
            return _reply(error)
        finally:
            _end(client)
        return Reply(250)

    def _prepare(self, client: GuardedSmtp, trust: ssl.SSLContext) -> None:
        """Make the way private first, and sign in only then."""
        client.ehlo_or_helo_if_needed()
        if self.security == "starttls":
            client.starttls(context=trust)
            client.ehlo()
        if self.user:
            client.login(self.user, self.password)


def mailer_of(settings: Settings) -> Mailer:
    """The mailer that a workspace's settings describe. Raises InvalidInput for an odd list of exceptions."""
    return Mailer(
        host=settings.smtp_host,
        port=settings.smtp_port,
        security=settings.smtp_security,
        sender=settings.mail_from,
        user=settings.smtp_user,
        password=_password(settings),
        allowed=listed(settings.outgoing_allowed),
        seconds=settings.outgoing_seconds,
    )


def _password(settings: Settings) -> str:
    """From the file, where one is named and can be read; an unreadable one fails at the sign-in, not before."""
    if settings.smtp_password_file is not None:
        with suppress(OSError, UnicodeError):
            return settings.smtp_password_file.expanduser().read_text("utf-8").strip("\r\n")
    return settings.smtp_password.get_secret_value()


def _reply(error: smtplib.SMTPResponseException) -> Reply:
    if error.smtp_code in SIGN_IN_CODES:
        fix = "Check WATCHFLOOR_SMTP_USER and its password."
        raise SignInRefused("The mail server wants another sign-in.", fix=fix) from error
    return Reply(error.smtp_code, _text(error.smtp_error))


def _text(said: bytes | str) -> str:
    return said if isinstance(said, str) else said.decode("utf-8", "replace")


def _end(client: GuardedSmtp) -> None:
    """Say farewell; what was answered before holds, however this ends."""
    with suppress(smtplib.SMTPException, OSError):
        client.quit()
    client.close()


@contextmanager
def _told(target: Target, deadline: Deadline) -> Iterator[None]:
    """Turn what the library raises into the typed errors."""
    try:
        yield
    except (OSError, smtplib.SMTPException) as error:
        raise _typed(target.host, error, deadline) from error


def _typed(host: str, error: Exception, deadline: Deadline) -> Unavailable:
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return NoTls(f"{host} offers less than is asked of it.", fix="Look at WATCHFLOOR_SMTP_SECURITY.")
    if isinstance(error, ConnectionRefusedError):
        return NotReached(f"{host} took no connection.", fix=SEE)
    if deadline.has_passed or _is_time_out(error):
        return TookTooLong(f"{host} did not answer in time.", fix=SEE)
    if isinstance(error, ssl.SSLError):
        return NotTrusted(f"{host} could not prove its name.", fix="Look at its certificate.")
    return CutOff(f"{host} broke off.", fix=SEE)


def _is_time_out(error: Exception) -> bool:
    """The library tells a time-out of its socket as a server that went away, with the time-out behind it."""
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return isinstance(error.__context__, TimeoutError)
    return isinstance(error, TimeoutError)
