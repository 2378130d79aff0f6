"""How many requests come through: token buckets in the memory of one process, by person and by address."""

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from ipaddress import IPv4Address, IPv6Network, ip_address
from math import ceil
from threading import Lock

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from watchfloor.infra.settings import Settings
from watchfloor.infra.web.problems import problem
from watchfloor.kernel.clock import Clock
from watchfloor.kernel.errors import TooMany

REMEMBERED = 10_000  # buckets; the one that was used least lately is forgotten, which means filled
MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Bucket:
    """What is left at an instant."""

    left: float
    at: datetime


def drawn(bucket: Bucket | None, *, a_minute: int, at: datetime) -> tuple[Bucket, int]:
    """The bucket with one token drawn, and 0; or as it is and the seconds until there is one.

    It holds what comes in a minute. A clock that was set back fills nothing and takes nothing.
    """
    if bucket is None:
        return Bucket(a_minute - 1, at), 0
    passed = max(0.0, (at - bucket.at).total_seconds())
    left = min(float(a_minute), bucket.left + passed * a_minute / MINUTE)
    if left < 1:
        return Bucket(left, at), max(1, ceil((1 - left) * MINUTE / a_minute))
    return Bucket(left - 1, at), 0


class Limit:
    """One bucket for each key; as many requests a minute as told, or any number for 0."""

    def __init__(self, a_minute: int, clock: Clock) -> None:
        self._a_minute, self._clock = a_minute, clock
        self._buckets: OrderedDict[str, Bucket] = OrderedDict()
        self._turn = Lock()

    def draw(self, key: str) -> None:
        """Let one request of a key through. Raises TooMany."""
        if not self._a_minute:
            return
        with self._turn:
            bucket, wait = drawn(self._buckets.get(key), a_minute=self._a_minute, at=self._clock())
            self._buckets[key] = bucket
            self._buckets.move_to_end(key)
            if len(self._buckets) > REMEMBERED:
                self._buckets.popitem(last=False)
        if wait:
            raise TooMany("More requests than the desk takes.", retry_after=wait, code="too_many_requests")


class Limits:
    """The limits of one process: of people, of addresses, and of tries to sign in."""

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self.actors = Limit(settings.rate_of_actor, clock)
        self.addresses = Limit(settings.rate_of_address, clock)
        self.sign_ins = Limit(settings.rate_of_sign_in, clock)


class LimitedAddresses:
    """Refuses, before anything of it is read, a request from an address that has sent too many."""

    def __init__(self, app: ASGIApp, limits: Limits, proxies: int) -> None:
        self.app, self.limits, self.proxies = app, limits, proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            try:
                self.limits.addresses.draw(address_of(scope, self.proxies))
            except TooMany as error:
                await problem(error)(scope, receive, send)
                return
        await self.app(scope, receive, send)


def address_of(scope: Scope, proxies: int) -> str:
    """Where a request comes from: what the outermost of our proxies saw, never what the sender says of itself.

    Of IPv6 it is the network of 64 bits, because whoever has one address there has all of it.
    """
    client: tuple[str, int] | None = scope.get("client")
    nearest = client[0] if client else "unknown"
    if not proxies:
        return _network(nearest)
    forwarded = [part.strip() for line in Headers(scope=scope).getlist("X-Forwarded-For") for part in line.split(",")]
    return _network(forwarded[-proxies] if len(forwarded) >= proxies and forwarded[-proxies] else nearest)


def _network(seen: str) -> str:
    try:
        address = ip_address(seen)
    except ValueError:
        return seen
    if isinstance(address, IPv4Address):
        return seen
    return str(address.ipv4_mapped or IPv6Network((int(address), 64), strict=False))
