"""Who looks at what just now: kept in the memory of one process, and forgotten soon after the last word of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from watchfloor.infra.access.permissions import Actor
from watchfloor.kernel.ids import ActorId

FORGOTTEN_AFTER = timedelta(seconds=45)


@dataclass(frozen=True, slots=True)
class Onlooker:
    """Somebody who looks at a thing: since when, and when they last said so."""

    id: ActorId
    name: str
    since: datetime
    heard_at: datetime


@dataclass(slots=True)
class Onlookers:
    """Everybody who looks at something; nothing of it is written down."""

    _of: dict[str, dict[ActorId, Onlooker]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def look(self, actor: Actor, subject: str, *, at: datetime) -> Sequence[Onlooker]:
        """Note that somebody looks at a thing, and tell who else does, the longest first."""
        with self._lock:
            self._forget(at)
            here = self._of.setdefault(subject, {})
            known = here.get(actor.id)
            here[actor.id] = Onlooker(actor.id, actor.name, known.since if known else at, at)
            return sorted((one for one in here.values() if one.id != actor.id), key=lambda one: (one.since, one.id))

    def _forget(self, now: datetime) -> None:
        for subject in list(self._of):
            here = {one.id: one for one in self._of[subject].values() if now - one.heard_at < FORGOTTEN_AFTER}
            if here:
                self._of[subject] = here
            else:
                del self._of[subject]
