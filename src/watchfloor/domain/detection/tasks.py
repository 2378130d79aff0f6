"""Hunting: the engine first, with no write open, then one short write of the run and its leads."""

import time
from collections.abc import Callable, Collection
from functools import partial
from importlib.metadata import version as version_of

from watchfloor.domain.detection import service
from watchfloor.domain.detection.contract import Detector, Evaluation, Found, Reference, lacks_role
from watchfloor.domain.detection.detectors.trials import run_trial, trials_of
from watchfloor.domain.detection.parameters import Settings
from watchfloor.domain.detection.registry import detector_named
from watchfloor.domain.detection.rules import outputs
from watchfloor.domain.detection.rules.results import Quality, limits_of, status_of
from watchfloor.domain.detection.rules.windows import Span, window_of_hunt
from watchfloor.domain.detection.schemas import HuntFile, HuntIn, HuntOut, KeptEdge, TrialsOut, VerdictOut
from watchfloor.domain.detection.ticks import Window
from watchfloor.engine.connections import ENGINE_VERSION
from watchfloor.engine.datasets import service as dataset_service
from watchfloor.engine.declaration import Declaration, from_document
from watchfloor.engine.erasing.service import names_key
from watchfloor.engine.lake import Lake
from watchfloor.engine.snapshots import Snapshot
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.kinds import Progress
from watchfloor.infra.keyed import Keyed
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel import ids
from watchfloor.kernel.clock import to_micros
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.mentions import Mentions


def check_hunt(*, edge: Edge, form: HuntIn) -> tuple[Detector, Settings, str]:
    """The detector, its settings and the scope of the dataset, refused where that takes no look at the data.

    Raises NotFound (detector, dataset) and InvalidInput (`role_missing`, `parameter_out_of_bounds`,
    `unknown_parameter`).
    """
    require(edge.actor, Permission.HUNT_RUN)
    detector = detector_named(form.detector)
    settings = detector.settings(form.parameters)
    with edge.read() as unit:
        scope = dataset_service.shared_scope(unit=unit, names=[form.dataset])
        declared = dataset_service.show_dataset(unit=unit, name=form.dataset).declaration
    if form.version is None:
        _check_roles(detector, form.dataset, from_document(declared))
    return detector, settings, scope


def run_hunt(*, edge: Edge, lake: Lake, form: HuntIn, progress: Progress) -> Callable[[WriteUnit], HuntOut]:
    """Evaluate a detector over a dataset; what is returned keeps the run and its leads where the dataset is seen.

    Raises what `check_hunt` raises, NotFound (version) and InvalidInput (`role_missing`, `no_events`, `empty_window`)
    before anything is written, and so TooLarge (`time_limit`, `memory_limit`).
    """
    detector, settings, scope = check_hunt(edge=edge, form=form)
    snapshot = lake.snapshot(form.dataset, form.version)
    _check_roles(detector, snapshot.dataset, snapshot.declaration)
    progress.at(0.05, f"looking at {snapshot.rows:,} rows of {snapshot.dataset}")
    span, future = _span(lake, snapshot, to_micros(edge.clock()))
    window = window_of_hunt(detector, span, since=form.since, until=form.until, look_back=form.look_back)
    start = time.perf_counter()
    found, rows = _evaluate(lake, snapshot, detector, settings=settings, window=window, masks=names_key(edge.signer))
    quarantined = sum(load.quarantined for load in lake.loads(snapshot))
    limits = limits_of(detector, _columns(snapshot.declaration), Quality(quarantined, future), found)
    progress.at(0.9, f"keeping {len(found.claims)} claims")
    claims = outputs.claims_document(found.claims)
    performed = service.Performed(
        detector=detector.id,
        detector_version=detector.version,
        hypothesis=form.hypothesis.strip(),
        parameters=dict(settings.values),
        dataset=snapshot.dataset,
        table_version=snapshot.version,
        files=snapshot.record,
        query=f"{detector.id}@{detector.version} over events of {snapshot.dataset}@{snapshot.version} "
        f"with {window.since_us} <= ts_us < {window.until_us}",
        window_start=window.since,
        window_end=window.until,
        engine_version=ENGINE_VERSION,
        code_version=version_of("watchfloor"),
        result_hash=outputs.result_hash(claims, found.edges),
        rows_read=rows,
        edges=found.edges.num_rows,
        seconds=round(time.perf_counter() - start, 3),
        status=status_of(found, limits),
        limits=list(limits),
        set_aside=list(found.set_aside),
        claims_sha256=edge.files.put(claims).sha256,
        edges_sha256=edge.files.put(outputs.parquet(found.edges)).sha256,
    )
    return lambda unit: service.keep_run(unit=unit, performed=performed, claims=found.claims, scopes=(scope,))


def fetch_file(*, edge: Edge, run: ids.Reference, file: HuntFile) -> bytes:
    """One table of a run as Parquet, under the references of the leads that carry its claims."""
    with edge.read() as unit:
        shown = service.show_run(unit=unit, run=run)
        claims_sha256, edges_sha256 = service.stored_files(unit=unit, run=run)
    if file is HuntFile.EDGES:
        with edge.files.open(edges_sha256) as stored:
            return bytes(stored.read())
    with edge.files.open(claims_sha256) as stored:
        claims = bytes(stored.read())
    return outputs.parquet(outputs.table_of(file.value, claims, [sight.lead for sight in shown.leads]))


def edges_among(*, edge: Edge, run: ids.Reference, entities: Collection[str], most: int) -> tuple[KeptEdge, ...]:
    """The heaviest edges that a run kept between some entities, at most so many. Raises NotFound for a run not to be
    seen.
    """
    with edge.read() as unit:
        _, sha256 = service.stored_files(unit=unit, run=run)
    return outputs.edges_among(_content(edge, sha256), entities, most=most)


def forget(*, edge: Edge, mentions: Mentions) -> tuple[int, frozenset[str]]:
    """Write the files of hunts again with stand-ins where they name erased entities, and tell in how many runs, with
    the hashes of the files that they had.

    The old files are left for the caller, who knows what else rests on them. Safe to repeat after any stop.
    """
    with edge.read() as unit:
        runs = service.files_of_all(session=unit.session)
    count = 0
    before: set[str] = set()
    for run, stored in runs.items():
        claims, edges = (_content(edge, sha256) for sha256 in stored)
        clean = outputs.without_names(claims, mentions), outputs.edges_without_names(edges, mentions)
        if clean != (claims, edges):
            first, second = (edge.files.put(content).sha256 for content in clean)
            edge.change(partial(service.replace_files, run=run, claims_sha256=first, edges_sha256=second))
            before.update(stored)
            count += 1
    return count, frozenset(before)


def _content(edge: Edge, sha256: str) -> bytes:
    with edge.files.open(sha256) as stored:
        return bytes(stored.read())


def run_trials(*, name: str) -> TrialsOut:
    """Run the packaged cases of a detector."""
    detector = detector_named(name)
    verdicts = tuple(
        VerdictOut(trial=said.trial, kind=said.kind, why=said.why, passed=said.passed, message=said.message)
        for said in (run_trial(detector, trial) for trial in trials_of(detector))
    )
    return TrialsOut(detector=detector.id, passed=all(said.passed for said in verdicts), verdicts=verdicts)


def _columns(declared: Declaration) -> list[str]:
    plain = [column for column in (*declared.measures, *declared.text) if column not in declared.sensitive]
    return [*declared.roles, *plain]


def _check_roles(detector: Detector, dataset: str, declared: Declaration) -> None:
    missing = detector.missing(_columns(declared))
    if missing:
        raise lacks_role(detector, dataset, missing)
    if declared.time is None:
        raise InvalidInput(
            f"{dataset} is a profile table: it has no event time.",
            fix=f"Detector {detector.id} needs events; choose a dataset with a time column.",
            code="role_missing",
            facts={"detector": detector.id, "dataset": dataset, "roles": ["time"]},
        )


def _span(lake: Lake, snapshot: Snapshot, now_us: int) -> tuple[Span, int]:
    """When the events up to now happened, and how many lie after it."""
    events = lake.events(snapshot)
    past = events.ts_us <= now_us
    counted = events.aggregate(
        first=events.ts_us.min(where=past), last=events.ts_us.max(where=past), future=(~past).sum()
    )
    row = lake.collect(counted).to_pylist()[0]
    return Span(row["first"], row["last"]), int(row["future"] or 0)


def _evaluate(
    lake: Lake, snapshot: Snapshot, detector: Detector, *, settings: Settings, window: Window, masks: Keyed
) -> tuple[Found, int]:
    """What the detector finds. It reads stand-ins where values are sensitive, so that no claim can quote one."""
    events = lake.events(snapshot, since_us=window.since_us, until_us=window.until_us, masks=masks)
    rows = int(lake.collect(events.aggregate(rows=events.count()))["rows"][0].as_py())
    first_seen = _first_seen(lake, snapshot, window, masks) if detector.asks_first_seen else {}
    reference = Reference(snapshot.dataset, snapshot.declaration.kinds, first_seen)
    with lake.session(f"The detector {detector.id}"):
        return detector.evaluate(events, Evaluation(settings, window, reference)), rows


def _first_seen(lake: Lake, snapshot: Snapshot, window: Window, masks: Keyed) -> dict[str, int]:
    """When each actor was first seen in the dataset before the window, in microseconds."""
    before = lake.events(snapshot, until_us=window.since_us, masks=masks)
    firsts = lake.collect(before.group_by("actor").aggregate(first=before.ts_us.min()))
    return dict(zip(firsts["actor"].to_pylist(), firsts["first"].to_pylist(), strict=True))
