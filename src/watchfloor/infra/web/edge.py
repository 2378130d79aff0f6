"""The edge of a request: who acts, what time it is, and the only place where a transaction commits."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Annotated, TypeVar

from fastapi import Depends, Header, Query, Request

from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.unit import Listener, Unit, WriteUnit
from watchfloor.infra.files.store import FileStore
from watchfloor.infra.ledger.anchor import Anchor, write_anchor
from watchfloor.infra.ledger.append import append
from watchfloor.infra.observe.logs import log_of
from watchfloor.infra.settings import Settings
from watchfloor.infra.signing import Signer
from watchfloor.infra.web.credentials import presented_by, recognised
from watchfloor.infra.web.idempotency import Keyed, begin_request, note_changes
from watchfloor.kernel.clock import Clock
from watchfloor.kernel.errors import InvalidInput, PreconditionMissing
from watchfloor.kernel.paging import DEFAULT_LIMIT, MAX_LIMIT

T = TypeVar("T")
LOG = log_of("ledger")
VERSION = re.compile(r"[0-9]{1,9}")


@dataclass(slots=True)
class Edge:
    """What an endpoint or a task holds: the actor, the stores, and two kinds of transaction."""

    actor: Actor
    database: Database
    settings: Settings
    files: FileStore
    signer: Signer
    clock: Clock
    listeners: Sequence[Listener] = ()
    request_id: str = "local"
    keyed: Keyed | None = field(default=None)
    session: str = ""
    """The digest of the session that the request came with; empty for one with a token."""

    @contextmanager
    def read(self) -> Iterator[Unit]:
        """A read-only unit of work."""
        with self.database.reading() as session:
            yield Unit(session, self.actor, self.clock(), self.request_id)

    def change(self, act: Callable[[WriteUnit], T]) -> T:
        """Run `act` in one write transaction, chain its ledger entries last, and commit; an error leaves nothing."""
        with self.database.writing() as session:
            unit = WriteUnit(session, self.actor, self.clock(), self.request_id, self.listeners)
            if self.keyed and not self.keyed.begun:
                begin_request(session, self.keyed, at=unit.now)
            outcome = act(unit)
            head = append(session, unit.drafts, at=unit.now, actor=self.actor.id, request_id=self.request_id)
            changes = tuple((draft.verb, draft.subject) for draft in unit.drafts)
            if self.keyed:
                changes = (*self.keyed.changes, *changes)
                note_changes(session, self.keyed, changes)
        if self.keyed:
            self.keyed.begun, self.keyed.changes = True, changes
        if head and head.position % self.settings.anchor_every < len(unit.drafts):
            self._anchor(head)
        return outcome

    def _anchor(self, head: Anchor) -> None:
        """Note the head; a full disk does not undo what is committed, and the next anchor covers it."""
        try:
            write_anchor(self.settings.anchor_path, head)
        except OSError:
            LOG.exception("ledger head could not be anchored", position=head.position)

    def tell_once(self) -> None:
        """Keep the answer of this request nowhere, as it holds a secret; a repeated key is told what was changed."""
        if self.keyed:
            self.keyed.keeps_answer = False

    def keep_no_trace(self) -> None:
        """Let the key of this request count for nothing: with it a hash of the body is kept, which holds a password."""
        self.keyed = None


def edge_of(request: Request, authorization: Annotated[str, Header()] = "") -> Edge:
    """The edge of this request, for whom its token speaks, or whose session it comes with."""
    place = request.app.state.place
    at, settings = place.clock(), place.settings
    presented = presented_by(request, authorization, settings)
    known = recognised(place.database, presented, at=at, settings=settings)
    place.limits.actors.draw(known.actor.id)
    edge: Edge = place.edge(known.actor)
    edge.request_id, edge.session = request.state.request_id, known.session
    actor = known.actor
    request.state.actor = actor.id
    keyed: Keyed | None = getattr(request.state, "keyed", None)
    if keyed:
        keyed.actor = actor.id
        with place.database.reading() as session:
            keyed.replay(session)
        edge.keyed = keyed
    return edge


# What waits for nothing is asynchronous: FastAPI sends anything else to another thread, and back.
async def version_named(if_match: Annotated[str | None, Header()] = None) -> int:
    """The version an edit is based on, from If-Match."""
    if if_match is None:
        raise PreconditionMissing("An edit names the version it is based on.", fix='Send If-Match: "VERSION".')
    text = if_match.removeprefix("W/").strip('"')
    if not VERSION.fullmatch(text):
        raise InvalidInput("If-Match holds no version.", fix='Send If-Match: "3".', code="bad_if_match")
    return int(text)


async def cursor_named(
    cursor: Annotated[str | None, Query(description="Where the page before ended.")] = None,
) -> str | None:
    """Where a page starts."""
    return cursor


async def limit_named(limit: Annotated[int, Query(ge=1, le=MAX_LIMIT)] = DEFAULT_LIMIT) -> int:
    """How many items a page holds at most."""
    return limit


EdgeDep = Annotated[Edge, Depends(edge_of)]
IfMatch = Annotated[int, Depends(version_named)]
Cursor = Annotated[str | None, Depends(cursor_named)]
Limit = Annotated[int, Depends(limit_named)]
