"""Stored files put in order: postings made, small files put together, files that nobody needs taken away."""

from collections.abc import Callable, Collection, Sequence
from datetime import timedelta

from watchfloor.engine.datasets import service
from watchfloor.engine.datasets.schemas import CompactOut, IndexOut, PruneOut
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.place import Place
from watchfloor.infra.web.edge import Edge

# The SHA-256 of files of a dataset that something rests on; told by whoever records it, above the engine too.
Holder = Callable[[Unit, str], Collection[str]]


def index_dataset(*, edge: Edge, lake: Lake, name: str) -> IndexOut:
    """Make the postings that the newest version lacks or that are damaged. Raises what `Lake.index` raises."""
    with edge.read() as unit:
        service.check_tendable(unit=unit, name=name)
    made = lake.index(name)
    return IndexOut(dataset=name, table_version=lake.snapshot(name).version, indexed=made)


def compact_dataset(*, edge: Edge, lake: Lake, name: str) -> CompactOut:
    """Put a dataset's small files together as a new version of the same rows. Raises what `Lake.compact` raises."""
    with edge.read() as unit:
        service.check_tendable(unit=unit, name=name)
    done = lake.compact(name, author=edge.actor.id, now=edge.clock())
    snapshot = lake.snapshot(name)
    edge.change(lambda unit: service.record_compaction(unit=unit, snapshot=snapshot, compacted=done))
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
    with edge.read() as unit:
        service.check_tendable(unit=unit, name=name)
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
