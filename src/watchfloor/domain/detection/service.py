"""The door to detection: what detectors there are, and the record of every hunt."""

from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from watchfloor.domain.detection import repository
from watchfloor.domain.detection.access import access_run
from watchfloor.domain.detection.contract import Detector
from watchfloor.domain.detection.models import HuntRun, HuntSight
from watchfloor.domain.detection.registry import detector_named, detectors
from watchfloor.domain.detection.schemas import (
    DetectorLine,
    DetectorOut,
    FileOut,
    HuntOut,
    HuntStatus,
    ParameterOut,
    SightOut,
)
from watchfloor.domain.leads import service as lead_service
from watchfloor.domain.leads.schemas import Change, Claim, Value
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor


@dataclass(frozen=True, slots=True)
class Performed:
    """One finished evaluation, with everything needed to repeat it and the hashes of what it stored."""

    detector: str
    detector_version: int
    hypothesis: str
    parameters: dict[str, Value]
    dataset: str
    table_version: int
    files: list[dict[str, object]]
    query: str
    window_start: datetime
    window_end: datetime
    engine_version: str
    code_version: str
    result_hash: str
    rows_read: int
    edges: int
    seconds: float
    status: HuntStatus
    limits: list[str]
    set_aside: list[str]
    claims_sha256: str
    edges_sha256: str


def list_detectors() -> tuple[DetectorLine, ...]:
    return tuple(DetectorLine.model_validate(_line(detector)) for detector in detectors().values())


def show_detector(*, name: str) -> DetectorOut:
    detector = detector_named(name)
    copied = ("tactics", "columns", "false_positives", "counter_evidence", "documentation")
    return DetectorOut.model_validate(
        {
            **_line(detector),
            **{field: getattr(detector, field) for field in copied},
            "parameters": tuple(ParameterOut.model_validate(asdict(part)) for part in detector.parameters),
            "tick_seconds": round(detector.tick.total_seconds()),
            "look_back_seconds": round(detector.look_back.total_seconds()),
        }
    )


def keep_run(*, unit: WriteUnit, performed: Performed, claims: tuple[Claim, ...], scopes: tuple[str, ...]) -> HuntOut:
    """Record a run and observe its claims as leads, in one write and within the scopes of the dataset."""
    require(unit.actor, Permission.HUNT_RUN)
    ref = unit.next_ref(RefKind.RUN)
    fields = asdict(performed)
    row = HuntRun(ref=ref, number=int(ref.rpartition("-")[2]), by=unit.actor.id, at=unit.now, **fields)
    unit.session.add(row)
    unit.session.flush()
    unit.protect(ref, scopes)
    changes = lead_service.observe(unit=unit, claims=claims, run=ref, dataset=performed.dataset, scopes=scopes)
    unit.session.add_all(
        HuntSight(run=ref, position=position, lead=change.lead, change=change.change.value, woke=change.woke)
        for position, change in enumerate(changes)
    )
    unit.session.flush()
    told = ("detector", "detector_version", "dataset", "table_version", "parameters", "result_hash", "status")
    payload = {**{name: fields[name] for name in told}, "leads": [change.lead for change in changes]}
    unit.record("hunt.run", ref, payload=payload, reason=performed.hypothesis)
    return _out(unit, row)


def show_run(*, unit: Unit, run: Reference) -> HuntOut:
    return _out(unit, access_run(unit, run))


def stored_files(*, unit: Unit, run: Reference) -> tuple[str, str]:
    """The hashes of a run's stored claims and edges."""
    row = access_run(unit, run)
    return row.claims_sha256, row.edges_sha256


def files_of_all(*, session: Session) -> dict[str, tuple[str, str]]:
    """The hashes of claims and edges of every run, wherever it may be seen."""
    return {row.ref: (row.claims_sha256, row.edges_sha256) for row in repository.every_run(session)}


def replace_files(unit: WriteUnit, *, run: str, claims_sha256: str, edges_sha256: str) -> None:
    """Let a run point to files without an erased name; the hash of its result stays that of what it found then."""
    row = repository.run_of(unit.session, run)
    row.claims_sha256, row.edges_sha256 = claims_sha256, edges_sha256
    unit.session.flush()
    unit.record("hunt.erased", row.ref, payload={"claims_sha256": claims_sha256, "edges_sha256": edges_sha256})


def list_runs(*, unit: Unit, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[HuntOut]:
    """Visible hunts, the newest first."""
    require(unit.actor, Permission.LEAD_READ)
    before = decode_position(cursor) if cursor else None
    rows = repository.page(unit, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(unit, row) for row in rows[:limit]], next_cursor=more)


def _line(detector: Detector) -> dict[str, object]:
    shown = ("id", "version", "title", "behaviour", "family", "needs", "clause", "victim_prone")
    return {name: getattr(detector, name) for name in shown}


def _out(unit: Unit, row: HuntRun) -> HuntOut:
    copied = set(HuntOut.model_fields) - {"run", "files", "status", "leads", "by"}
    return HuntOut.model_validate(
        {
            **{name: getattr(row, name) for name in copied},
            "run": Reference(row.ref),
            "files": tuple(FileOut.model_validate(file) for file in row.files),
            "status": HuntStatus(row.status),
            "leads": tuple(
                SightOut(lead=Reference(sight.lead), change=Change(sight.change), woke=sight.woke)
                for sight in repository.sights(unit, row.ref)
            ),
            "by": ActorId(row.by),
        }
    )


def held_files(unit: Unit, dataset: str) -> set[str]:
    """The SHA-256 of files of a dataset that a hunt read, so that it can be evaluated again."""
    return {str(file["sha256"]) for file in repository.files_read(unit, dataset)}
