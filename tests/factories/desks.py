"""The desk under test: a workspace whose people come when they are asked for."""

import os
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import httpx

from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.domain.clocks.tasks import sweep_due
from watchfloor.infra.access.actors import SYSTEM, add_actor, authenticate, issue_token
from watchfloor.infra.access.permissions import Actor, Role
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.edge import Edge

ROLES: dict[str, tuple[Role, ...]] = {
    "lea": (Role.LEAD,),
    "zoe": (Role.LEAD,),
    "yan": (Role.LEAD,),
    "vic": (Role.VIEWER,),
    "ada": (Role.ADMIN,),
    "sky": (Role.SCREENER,),
    "sol": (Role.SCREENER, Role.SPECIALIST),
    "lou": (Role.LEGAL,),
}
COMPARTMENTS = {"zoe": ("vip",), "yan": ("vip",), "kim": ("vip",)}
CHEAP: dict[str, Any] = {
    "argon2_memory_kib": 8,
    "argon2_passes": 1,
    "argon2_lanes": 1,
}  # a test hashes often, and keeps no secret


@dataclass
class MovableClock:
    """The present, moved by hand."""

    shift: timedelta = field(default_factory=timedelta)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.shift

    def forward(self, by: timedelta) -> None:
        """Let time pass."""
        self.shift += by


class Sender(ABC):
    """Whoever sends requests, by the verb of each."""

    @abstractmethod
    def send(self, method: str, url: str, **arguments: Any) -> httpx.Response:
        """Send one request."""

    def get(self, url: str, **arguments: Any) -> httpx.Response:
        return self.send("GET", url, **arguments)

    def post(self, url: str, **arguments: Any) -> httpx.Response:
        return self.send("POST", url, **arguments)

    def patch(self, url: str, **arguments: Any) -> httpx.Response:
        return self.send("PATCH", url, **arguments)

    def delete(self, url: str, **arguments: Any) -> httpx.Response:
        return self.send("DELETE", url, **arguments)


@dataclass(frozen=True)
class Client(Sender):
    """Somebody who sends requests with a token."""

    connection: Connection
    token: str | None

    def send(self, method: str, url: str, **arguments: Any) -> httpx.Response:
        """Send one request as this person."""
        said = arguments.pop("headers", None) or {}
        signed = {"Authorization": f"Bearer {self.token}"} if self.token else {"Authorization": ""}
        return self.connection.send(method, url, headers=signed | dict(said), **arguments)


def _environment() -> tuple[tuple[str, str], ...]:
    """What the environment says of a workspace now."""
    return tuple((name, value) for name, value in os.environ.items() if name.startswith("WATCHFLOOR_"))


@cache
def _found(_: tuple[tuple[str, str], ...]) -> Settings:
    """The settings of an environment, looked for once: it takes longer than the rest of opening a desk."""
    return Settings(**CHEAP)


class Desk:
    """A running workspace whose people come when they are asked for."""

    def __init__(self, home: Path, database: str, *, inline: bool = True) -> None:
        self.clock = MovableClock()
        told = {"home": home, "database": database, "inline": inline}
        self.place = open_workspace(_found(_environment()).model_copy(update=told), clock=self.clock)
        self.settings = self.place.settings
        self.app = create_app(self.place)
        self.app.debug = True  # what a test did not foresee fails it, with its own words
        self.connection = Connection(token="nobody", app=self.app, let_through=True)
        self.tokens: dict[str, str] = {}

    def sweep(self) -> int:
        """Let the sweep of clocks take one turn."""
        return sweep_due(self.place)

    def token(self, name: str) -> str:
        """The token of a person, who is added at the first asking."""
        if name not in self.tokens:
            roles = ROLES.get(name, (Role.SPECIALIST,))

            def add(unit: WriteUnit) -> str:
                add_actor(unit=unit, name=name, roles=roles, compartments=COMPARTMENTS.get(name, ()))
                return issue_token(unit=unit, name=name)

            self.tokens[name] = self.place.edge(SYSTEM).change(add)
        return self.tokens[name]

    def person(self, name: str) -> Client:
        """A client that carries the person's token."""
        return Client(self.connection, self.token(name))

    def actor(self, name: str) -> Actor:
        """Who the person is."""
        with self.place.database.reading() as session:
            return authenticate(session, self.token(name), at=self.clock())

    def edge(self, name: str) -> Edge:
        """The person's edge, outside a request."""
        return self.place.edge(self.actor(name))

    def close(self) -> None:
        """Let go of threads and connections."""
        self.connection.close()
        self.place.database.dispose()
