"""Where a URL leads, read so strictly that no two readers can disagree about it."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from watchfloor.infra.outgoing.addresses import Address, Listed, is_open, plain, read_address
from watchfloor.infra.outgoing.errors import AddressRefused, BadAddress

DEFAULT_PORTS = {"http": 80, "https": 443}
PLAIN = frozenset({"http", "smtp"})
LONGEST = 2_000
LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
WRITTEN = re.compile(r"[!-~]+")
LIST = "If it is yours to reach, list it in WATCHFLOOR_OUTGOING_ALLOWED."
FIX = "Write it like https://platform.example/hooks/watchfloor."
MAIL_FIX = "Write WATCHFLOOR_SMTP_HOST like mail.example.org."


@dataclass(frozen=True, slots=True)
class Target:
    """The parts of a URL: its host is lower case, a name or an address without brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """What the Host header says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def has_name(self) -> bool:
        """Whether the host is a name that must be looked up."""
        return read_address(self.host) is None


def read_target(url: str) -> Target:
    """Read an http or https URL without credentials or fragment. Raises BadAddress."""
    if len(url) > LONGEST or not WRITTEN.fullmatch(url) or "\\" in url:
        raise BadAddress("The URL holds letters that none has, or is too long.", fix=FIX)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise BadAddress("The URL cannot be read.", fix=FIX) from None
    _refuse_extras(parts)
    host = _host(parts.hostname or "")
    if port == 0:
        raise BadAddress("No server listens at port 0.", fix=FIX)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme, host, port or DEFAULT_PORTS[parts.scheme], path)


def mail_target(host: str, port: int, *, is_private: bool) -> Target:
    """A mail server by its name or address; `is_private` says whether TLS is spoken before any message. BadAddress."""
    if not WRITTEN.fullmatch(host) or len(host) > LONGEST:
        raise BadAddress("The mail server's name holds letters that none has.", fix=MAIL_FIX)
    return Target("smtps" if is_private else "smtp", _host(host.strip("[]")), port, "")


def check_written(target: Target, allowed: Listed) -> None:
    """Raise AddressRefused for a literal address that may not be reached; a name is judged when a request is sent."""
    address = read_address(target.host)
    if address is not None:
        check_address(target, address, allowed)


def check_address(target: Target, address: Address, allowed: Listed) -> None:
    """Raise AddressRefused where the address is closed, or is open and would be spoken to without TLS."""
    if allowed.holds(target.host, plain(address)):
        return
    if not is_open(address):
        raise AddressRefused(f"{target.host} is not on the open internet.", fix=LIST)
    if target.scheme in PLAIN:
        fix = f"Use {'https' if target.scheme == 'http' else 'TLS or STARTTLS'}. {LIST}"
        name = target.scheme.upper()
        raise AddressRefused(
            f"Plain {name} shows its messages to whoever listens.", fix=fix, code=f"plain_{target.scheme}"
        )


def _refuse_extras(parts: SplitResult) -> None:
    if parts.scheme not in DEFAULT_PORTS:
        raise BadAddress("Only http and https can be sent to.", fix=FIX)
    if "[" in parts.netloc and read_address(parts.hostname or "") is None:
        raise BadAddress("The brackets hold no address.", fix=FIX)
    if "@" in parts.netloc:
        raise BadAddress("A URL with credentials in it would show them.", fix=FIX, code="credentials_in_url")
    if parts.fragment:
        raise BadAddress("A fragment (#…) is never sent.", fix=FIX)


def _host(written: str) -> str:
    host = written.lower()
    if read_address(host) is not None:
        return host
    name = host.removesuffix(".")
    labels = name.split(".")
    if NUMBER.fullmatch(labels[-1]):
        raise BadAddress("The address is written in a notation that readers understand differently.", fix=FIX)
    if ":" in host or not all(LABEL.fullmatch(label) for label in labels):
        raise BadAddress("The host is no name; write other scripts as xn--….", fix=FIX)
    return name
