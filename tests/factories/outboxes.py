"""A desk with a platform that takes its messages: destinations, letters, and deliverers in a hurry."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from typing import Any

from factories.desks import Client, Desk
from factories.investigations import done
from factories.receivers import Receiver
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.outbox.delivery import deliver_due
from watchfloor.infra.outbox.posting import Letter, post
from watchfloor.infra.outbox.rules.patience import Patience
from watchfloor.infra.outbox.schemas import MessageKind

HOST = "127.0.0.1"
HURRY = Patience(attempts=12, first=timedelta(0), longest=timedelta(0), lease=timedelta(seconds=30))


@dataclass
class Outbox:
    """What a test does with the outbox of a desk."""

    desk: Desk

    def allow(self, *listed: str, seconds: float = 5.0) -> None:
        """Let outgoing requests of this desk reach the listed, each within the seconds."""
        settings = self.desk.place.settings
        changed = settings.model_copy(update={"outgoing_allowed": listed, "outgoing_seconds": seconds})
        self.desk.place.settings = changed

    def add(
        self, receiver: Receiver, name: str = "platform", *, takes: tuple[str, ...] = ("action",)
    ) -> dict[str, Any]:
        """Make a receiver a destination, and give it the secret."""
        form = {"name": name, "url": receiver.url, "takes": list(takes)}
        added = done(self.desk.person("ada").post("/api/destinations", json=form))
        receiver.secrets.append(str(added["secret"]))
        return added

    def post(
        self, key: str, *, about: str = "account:a", kind: MessageKind = MessageKind.ACTION, **data: object
    ) -> tuple[str, ...]:
        """Post a letter to whoever takes its kind."""
        letter = Letter(kind, "test.told", about, about, key, {"key": key, **data}, simulation=False)
        return tuple(self.desk.place.edge(SYSTEM).change(lambda unit: post(unit=unit, letter=letter)))

    def deliver(self, patience: Patience = HURRY, *, seed: int = 1) -> int:
        """One round of deliveries."""
        return deliver_due(self.desk.place, patience=patience, jitter=Random(seed))  # noqa: S311 - the same waits every time

    def deliver_all(self, patience: Patience = HURRY, *, rounds: int = 200) -> int:
        """Rounds until nothing is due; how many there were."""
        for done_so_far in range(rounds):
            if not self.deliver(patience, seed=done_so_far):
                return done_so_far
        raise AssertionError("deliveries do not end")

    def messages(self, who: str = "lea", **query: str) -> list[dict[str, Any]]:
        """What a person sees of the outbox."""
        items: list[dict[str, Any]] = done(self.desk.person(who).get("/api/messages", params=query | {"limit": "500"}))[
            "items"
        ]
        return items

    def verbs(self, subject: str) -> list[str]:
        """What the ledger holds about a subject."""
        lines = self.desk.person("lea").get("/api/ledger", params={"limit": 500}).json()
        return [line["verb"] for line in lines if line["subject"] == subject]


Person = Callable[[str], Client]
