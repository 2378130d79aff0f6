"""A place to work: one workspace's settings, database, files, key and clock, from which edges are made."""

from collections.abc import Sequence
from dataclasses import dataclass

from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.unit import Listener
from watchfloor.infra.files.store import FileStore
from watchfloor.infra.settings import Settings
from watchfloor.infra.signing import Signer, load_signer
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.clock import Clock, system_clock


@dataclass(slots=True)
class Place:
    """What every edge of a running workspace shares."""

    settings: Settings
    database: Database
    files: FileStore
    signer: Signer
    clock: Clock = system_clock
    listeners: Sequence[Listener] = ()

    def edge(self, actor: Actor) -> Edge:
        """An edge for somebody outside a request, such as the command that sets a workspace up."""
        return Edge(actor, self.database, self.settings, self.files, self.signer, self.clock, self.listeners)


def open_place(settings: Settings, *, listeners: Sequence[Listener] = (), clock: Clock = system_clock) -> Place:
    """Open a workspace's stores; a workspace that carries the mark of a simulation says so in its settings."""
    marked = settings.model_copy(update={"simulation": settings.simulation or settings.simulation_mark.exists()})
    return Place(
        marked,
        Database(marked.database_url),
        FileStore(marked.files_dir, marked.files_key_path),
        load_signer(marked.key_path),
        clock,
        listeners,
    )
