"""Stored files put in order: postings made, small files put together, files that nobody needs taken away."""

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta

from watchfloor.engine.compaction import Compacted
from watchfloor.engine.datasets import service
from watchfloor.engine.datasets.schemas import CompactOut, IndexOut, PruneOut
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.jobs.kinds import Progress
from watchfloor.infra.place import Place
from watchfloor.infra.web.edge import Edge

# The SHA-256 of files of a dataset that something rests on; told by whoever records it, above the engine too.
Holder = Callable[[Unit, str], Collection[str]]


def check_tendable(*, edge: Edge, name: str) -> None:
    """Refuse whom `service.check_tendable` refuses, before a file is read."""
    with edge.read() as unit:
        service.check_tendable(unit=unit, name=name)


def index_dataset(*, lake: Lake, name: str, progress: Progress) -> IndexOut:
    """Make the postings that the newest version lacks or that are damaged. Raises what `Lake.index` raises.

    It can be stopped between files: postings are an index, and those that were made stay.
    """
    made = lake.index(name, tell=lambda share: progress.at(share, f"making postings of {name}"))
    return IndexOut(dataset=name, table_version=lake.snapshot(name).version, indexed=made)


def compact_dataset(*, edge: Edge, lake: Lake, name: str, progress: Progress) -> Callable[[WriteUnit], CompactOut]:
    """Put a dataset's small files together as a new version of the same rows; what is returned registers that.

    Raises what `Lake.compact` raises. Begun again after a kill it registers the version that it has made.
    """
    progress.at(0.05, f"putting the files of {name} together")
    done = lake.compact(name, author=edge.actor.id, now=edge.clock(), before_commit=progress.close)
    snapshot = lake.snapshot(name)
    progress.at(0.95, "registering")

    def register(unit: WriteUnit) -> CompactOut:
        service.record_compaction(unit=unit, snapshot=snapshot, compacted=done)
        return _out(name, done)

    return register


def _out(name: str, done: Compacted) -> CompactOut:
    proof = done.proof
    return CompactOut(
        dataset=name,
        table_version=done.version,
        files_before=done.files_before,
        files_after=done.files_after,
        rows=proof.rows if proof else 0,
        proof=[f"{proof.forward:x}", f"{proof.backward:x}"] if proof else [],
    )


def prune_dataset(*, edge: Edge, lake: Lake, name: str, holders: Sequence[Holder]) -> PruneOut:
    """Take away the files that neither the versions of the retention time nor a record of `holders` names."""
    check_tendable(edge=edge, name=name)
    return _prune(edge, lake, name, holders)


def _prune(edge: Edge, lake: Lake, name: str, holders: Sequence[Holder]) -> PruneOut:
    with edge.read() as unit:
        held = {sha256 for holder in holders for sha256 in holder(unit, name)}
    retention = timedelta(days=edge.settings.lake_retention_days)
    planned = lake.plan_pruning(name, held=held, now=edge.clock(), retention=retention)
    if planned.files:
        edge.change(lambda unit: service.record_pruning(unit=unit, name=name, planned=planned))
        lake.prune(name, planned)
    return PruneOut(dataset=name, files=[file.name for file in planned.files], bytes=planned.bytes, held=planned.held)


def index_lake(place: Place) -> int:
    """Make what postings are missing in any dataset, and say of how many files; what is there costs a look."""
    lake = lake_at(place.settings.lake_dir)
    return sum(len(lake.index(name, heal=False)) for name in lake.datasets())


def prune_lake(place: Place, holders: Sequence[Holder]) -> int:
    """Prune every dataset as the desk itself, and say how many files went."""
    lake, edge = lake_at(place.settings.lake_dir), place.edge(SYSTEM)
    return sum(len(_prune(edge, lake, name, holders).files) for name in lake.datasets())
