"""Sending one request: to the address that was checked, within a time, reading a bounded answer."""

import logging
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from ipaddress import IPv6Address

import httpx

from watchfloor.infra.outgoing.addresses import Address, Listed, listed
from watchfloor.infra.outgoing.deadline import Deadline
from watchfloor.infra.outgoing.errors import BadAddress, CutOff, NotReached, NotTrusted, TookTooLong
from watchfloor.infra.outgoing.lookup import Lookup, checked_address, system_lookup
from watchfloor.infra.outgoing.target import Target, read_target
from watchfloor.infra.settings import Settings

USER_AGENT = "watchfloor"
LARGEST = 65_536
# The HTTP client would log each URL whole, and some hold a secret.
logging.getLogger("httpx").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: its status, headers in lower case, and at most the first bytes of the body.

    `is_whole` is False where the body went on.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends requests within `seconds` each, to the open internet and to what is listed."""

    allowed: Listed = field(default_factory=Listed)
    seconds: float = 20.0
    largest: int = LARGEST
    lookup: Lookup = system_lookup
    trust: ssl.SSLContext | None = None

    def post(self, url: str, *, headers: Mapping[str, str], content: bytes) -> Answer:
        """The answer, whatever its status; redirects are answers like any other.

        Raises a typed error of `infra.outgoing.errors` where there is none. Proxies of the environment are not used.
        """
        end = time.monotonic() + self.seconds
        target = read_target(url)
        address = checked_address(target, allowed=self.allowed, lookup=self.lookup, seconds=self.seconds)
        with Deadline(end - time.monotonic()) as deadline, _told(target, deadline), self._client() as client:
            request = self._request(client, target, address, headers, content)
            request.extensions["trace"] = deadline.trace
            answer = client.send(request, stream=True)
            try:
                body, is_whole = _bounded(answer, self.largest)
            finally:
                answer.close()
        return Answer(
            answer.status_code, {name.lower(): value for name, value in answer.headers.items()}, body, is_whole
        )

    def _client(self) -> httpx.Client:
        trust = self.trust or system_trust()
        return httpx.Client(verify=trust, trust_env=False, follow_redirects=False, timeout=self.seconds)

    def _request(
        self, client: httpx.Client, target: Target, address: Address, headers: Mapping[str, str], content: bytes
    ) -> httpx.Request:
        """The request with the address in its URL, and the name where servers look for it: in Host and in TLS."""
        host = f"[{address}]" if isinstance(address, IPv6Address) else str(address)
        url = httpx.URL(f"{target.scheme}://{host}:{target.port}{target.path}")
        fixed = {"Host": target.authority, "User-Agent": USER_AGENT, "Accept-Encoding": "identity"}
        request = client.build_request("POST", url, headers={**headers, **fixed}, content=content)
        if target.has_name:
            request.extensions["sni_hostname"] = target.host
        return request


def sender_of(settings: Settings) -> Sender:
    """The sender that a workspace's settings describe. Raises InvalidInput for an odd list of exceptions."""
    return Sender(allowed=listed(settings.outgoing_allowed), seconds=settings.outgoing_seconds)


@lru_cache(maxsize=1)
def system_trust() -> ssl.SSLContext:
    """The authorities that browsers know, and those that this machine was told to trust beside them."""
    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()
    return context


def _bounded(answer: httpx.Response, largest: int) -> tuple[bytes, bool]:
    """The first bytes of a body as they came, undone by no decompression, and whether that was all."""
    body = b""
    for piece in answer.iter_raw():
        body += piece
        if len(body) > largest:
            return body[:largest], False
    return body, True


def _is_about_trust(error: BaseException | None) -> bool:
    """Whether a failure began with TLS, however many errors it was wrapped in since."""
    while error is not None and not isinstance(error, ssl.SSLError):
        error = error.__cause__ or error.__context__
    return error is not None


@contextmanager
def _told(target: Target, deadline: Deadline) -> Iterator[None]:
    """Turn what the HTTP client raises into the typed errors."""
    try:
        yield
    except httpx.InvalidURL as error:
        raise BadAddress("The URL cannot be sent to.", fix=f"Check the path: {error}.") from error
    except httpx.HTTPError as error:
        fix = "See whether it runs and answers."
        if deadline.has_passed or isinstance(error, httpx.TimeoutException):
            raise TookTooLong(f"{target.host} did not answer in time.", fix=fix) from error
        if isinstance(error, httpx.ConnectError):
            if _is_about_trust(error):
                raise NotTrusted(f"{target.host} could not prove its name.", fix="Look at its certificate.") from error
            raise NotReached(f"{target.host} took no connection.", fix=fix) from error
        raise CutOff(f"{target.host} broke off.", fix=fix) from error
