"""A mail server of this machine that keeps what it takes, and fails in every way it is told to."""

import socket
import ssl
import threading
from asyncio import WriteTransport
from collections import deque
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from ipaddress import ip_address
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

HOST = "127.0.0.1"
NAME = "mail.example"
USER, PASSWORD = "desk", "a password of a test"


@dataclass(frozen=True)
class Paper:
    """A certificate of its own authority for a name, its server's side and what its clients trust."""

    server: ssl.SSLContext
    trust: ssl.SSLContext


def paper(folder: Path, *, name: str = NAME) -> Paper:
    """A fresh certificate for a name."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now, named = datetime.now(UTC), [x509.DNSName(name), x509.IPAddress(ip_address(HOST))]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(named), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem, secret = folder / "server.pem", folder / "server.key"
    pem.write_bytes(certificate.public_bytes(Encoding.PEM))
    secret.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(pem, secret)
    return Paper(server, ssl.create_default_context(cafile=str(pem)))


class MailServer:
    """Takes mail; `answers` are used up one a message, before it takes any: a reply, or how it goes wrong."""

    def __init__(
        self,
        *,
        starttls: ssl.SSLContext | None = None,
        tls: ssl.SSLContext | None = None,
        wants_sign_in: bool = False,
    ) -> None:
        self.answers: deque[str] = deque()
        self.at_rcpt: deque[str] = deque()
        self.taken: list[EmailMessage] = []
        self.envelopes: list[tuple[str, list[str]]] = []
        self.were_private: list[bool] = []
        self.seconds = 0.0
        self._stopping = threading.Event()
        options: dict[str, Any] = {"tls_context": starttls, "require_starttls": starttls is not None}
        if wants_sign_in:
            options |= {"authenticator": self._knows, "auth_required": True}
        hooks = SimpleNamespace(handle_RCPT=self._hear_address, handle_DATA=self._hear_message)
        self._controller = Controller(hooks, hostname=HOST, port=0, ssl_context=tls, **options)
        self._controller.port = free_port()
        self._controller.start()

    @property
    def port(self) -> int:
        return self._controller.port

    def stop(self) -> None:
        self._stopping.set()
        self._controller.stop()

    def _knows(self, *given: Any) -> AuthResult:
        told = given[-1]
        is_right = isinstance(told, LoginPassword) and (told.login, told.password) == (
            USER.encode(),
            PASSWORD.encode(),
        )
        return AuthResult(success=is_right, handled=False)

    async def _hear_address(self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _: object) -> str:
        if self.at_rcpt:
            return self.at_rcpt.popleft()
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def _hear_message(self, server: SMTP, _session: Session, envelope: Envelope) -> str:
        answer = self.answers.popleft() if self.answers else "250 taken"
        transport = server.transport
        assert isinstance(transport, WriteTransport)
        if answer == "slow":
            self._stopping.wait(self.seconds or 2.0)
            answer = "250 taken"
        if answer == "cut":
            transport.abort()
            return "250 nobody hears this"
        if answer.startswith("250"):
            content = envelope.content if isinstance(envelope.content, bytes) else b""
            message = message_from_bytes(content, policy=POLICY)
            assert isinstance(message, EmailMessage)
            self.taken.append(message)
            self.envelopes.append((str(envelope.mail_from), list(envelope.rcpt_tos)))
            self.were_private.append(transport.get_extra_info("ssl_object") is not None)
        return answer


def free_port() -> int:
    """A port that nothing listens at now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])
