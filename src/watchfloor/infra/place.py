"""A place to work: one workspace's settings, database, files, key and clock, from which edges are made."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.auth.passwords import Passwords
from watchfloor.infra.db.engine import Database
from watchfloor.infra.db.unit import Listener
from watchfloor.infra.files.store import FileStore
from watchfloor.infra.jobs.kinds import AnyKind, Kinds
from watchfloor.infra.settings import Settings
from watchfloor.infra.signing import Signer, load_signer
from watchfloor.infra.web.edge import Edge
from watchfloor.infra.web.limits import Limits
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
    kinds: Kinds = field(default_factory=dict)
    passwords: Passwords = field(init=False)
    limits: Limits = field(init=False)

    def __post_init__(self) -> None:
        told = self.settings
        self.passwords = Passwords(
            memory_kib=told.argon2_memory_kib, passes=told.argon2_passes, lanes=told.argon2_lanes
        )
        self.limits = Limits(told, self.clock)

    def own_edge(self) -> Edge:
        """The edge of the desk itself."""
        return self.edge(SYSTEM)

    def edge(self, actor: Actor) -> Edge:
        """An edge for somebody outside a request, such as the command that sets a workspace up."""
        return Edge(actor, self.database, self.settings, self.files, self.signer, self.clock, self.listeners)


def kept_in(settings: Settings) -> dict[str, object]:
    """What a workspace says of itself: that it is a simulation, and its zone where the environment names none."""
    kept: dict[str, object] = {"simulation": settings.simulation or settings.simulation_mark.exists()}
    if "zone" not in settings.model_fields_set and settings.zone_path.is_file():
        kept["zone"] = settings.zone_path.read_text("utf-8").strip()
    return kept


def open_place(
    settings: Settings,
    *,
    listeners: Sequence[Listener] = (),
    kinds: Sequence[AnyKind] = (),
    clock: Clock = system_clock,
) -> Place:
    """Open a workspace's stores; its settings say what the workspace keeps: the mark of a simulation, and a zone."""
    marked = settings.model_copy(update=kept_in(settings))
    return Place(
        marked,
        Database(marked.database_url),
        FileStore(marked.files_dir, marked.files_key_path),
        load_signer(marked.key_path),
        clock,
        listeners,
        {kind.name: kind for kind in kinds},
    )
