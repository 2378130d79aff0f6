"""Running the queries of a bundle again, on the dataset versions they were first run on."""

from collections.abc import Iterator

from watchfloor.domain.reports.bundle.manifest import Manifest
from watchfloor.domain.reports.bundle.records import QueryRecord, Records
from watchfloor.domain.reports.bundle.verdict import Check
from watchfloor.domain.reports.casefile import SnapshotUsed
from watchfloor.engine.lake import Lake
from watchfloor.engine.snapshots import Snapshot
from watchfloor.kernel.errors import NotFound, WatchfloorError


def recompute_checks(records: Records, manifest: Manifest, lake: Lake) -> Iterator[Check]:
    """For each query `equal`, `differs`, or `not_recomputable` with the reason: renamed, or snapshot gone."""
    for record in records.queries:
        if manifest.audience == "external":
            yield _not_recomputable(record, "its entities are pseudonyms")
        else:
            yield _again(record, lake)


def _not_recomputable(record: QueryRecord, why: str) -> Check:
    return Check("recompute", record.evidence, "not_recomputable", f"not recomputable ({why})")


def _again(record: QueryRecord, lake: Lake) -> Check:
    snapshots: dict[str, Snapshot] = {}
    for used in record.query.snapshots:
        found = _same_snapshot(used, lake)
        if found is None:
            return _not_recomputable(record, f"snapshot gone: {used.dataset} version {used.version}")
        snapshots[used.dataset] = found
    try:
        result = lake.query(
            snapshots, record.query.sql, parameters=record.query.parameters, row_limit=max(record.query.rows, 1) + 1
        )
    except WatchfloorError as error:
        return Check("recompute", record.evidence, "differs", f"differs: it does not run any more: {error}")
    if result.result_hash == record.query.result_hash:
        return Check("recompute", record.evidence, "equal", "equal")
    return Check(
        "recompute", record.evidence, "differs", f"differs: {result.rows:,} rows now, {record.query.rows:,} then"
    )


def _same_snapshot(used: SnapshotUsed, lake: Lake) -> Snapshot | None:
    """The version that was read, only where its files are all there and still are the same bytes."""
    try:
        snapshot = lake.snapshot(used.dataset, used.version)
    except NotFound:
        return None
    whole = not lake.check(snapshot)
    return snapshot if whole and sorted(file.sha256 for file in snapshot.files) == sorted(used.files) else None
