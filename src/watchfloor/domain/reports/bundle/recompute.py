"""Running the queries of a bundle again, on the dataset versions they were first run on."""

from collections.abc import Iterator

from watchfloor.domain.reports.bundle.manifest import Manifest
from watchfloor.domain.reports.bundle.records import QueryRecord, Records
from watchfloor.domain.reports.bundle.verdict import Check
from watchfloor.domain.reports.casefile import SnapshotUsed
from watchfloor.engine.lake import Lake
from watchfloor.engine.snapshots import Snapshot
from watchfloor.kernel.errors import Conflict, NotFound, WatchfloorError


def recompute_checks(records: Records, manifest: Manifest, lake: Lake) -> Iterator[Check]:
    """For each query `equal`, `differs`, or `not_recomputable` with the reason: renamed, erased, or snapshot gone.

    Data that is there but was changed since is told as `differs` with the file's name, and fails.
    """
    unmasked = {record.item.ref for record in records.items if "unmasked" in record.item.labels}
    for record in records.queries:
        if manifest.audience == "external":
            yield _not_recomputable(record, "its entities are pseudonyms")
        elif record.evidence in unmasked:
            yield _not_recomputable(record, "it read sensitive columns")
        else:
            yield _again(record, lake)


def _not_recomputable(record: QueryRecord, why: str) -> Check:
    return Check("recompute", record.evidence, "not_recomputable", f"not recomputable ({why})")


def _again(record: QueryRecord, lake: Lake) -> Check:
    snapshots: dict[str, Snapshot] = {}
    for used in record.query.snapshots:
        try:
            snapshot = _same_snapshot(used, lake)
        except Conflict as conflict:
            return _not_recomputable(record, f"erased, certificate {conflict.facts['certificate']}")
        lost = lake.check(snapshot) if snapshot else []
        changed = [file.path.name for file in lost if file.path.is_file()]
        if changed:
            return _differs(record, f"bytes of {used.dataset} version {used.version} changed: {', '.join(changed)}")
        if snapshot is None or lost:
            return _not_recomputable(record, f"snapshot gone: {used.dataset} version {used.version}")
        snapshots[used.dataset] = snapshot
    return _compare(record, snapshots, lake)


def _compare(record: QueryRecord, snapshots: dict[str, Snapshot], lake: Lake) -> Check:
    query = record.query
    try:
        result = lake.repeat(
            snapshots,
            query.sql,
            result_hash=query.result_hash,
            parameters=query.parameters,
            row_limit=max(query.rows, 1) + 1,
        )
    except WatchfloorError as error:
        return _differs(record, f"it does not run any more: {error}")
    if result.result_hash == query.result_hash:
        return Check("recompute", record.evidence, "equal", "equal")
    return _differs(record, f"{result.rows:,} rows now, {query.rows:,} then")


def _differs(record: QueryRecord, why: str) -> Check:
    return Check("recompute", record.evidence, "differs", f"differs: {why}")


def _same_snapshot(used: SnapshotUsed, lake: Lake) -> Snapshot | None:
    """The version that was read, where the lake lists the same files for it. Raises Conflict (`erased`)."""
    try:
        snapshot = lake.snapshot(used.dataset, used.version)
    except NotFound:
        return None
    return snapshot if sorted(file.sha256 for file in snapshot.files) == sorted(used.files) else None
