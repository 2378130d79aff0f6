"""Running an erasure: steps that look at what is left, so that one that was stopped anywhere is simply run again."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial

from sqlalchemy import Table

from watchfloor.domain.detection import tasks as detection_tasks
from watchfloor.domain.entities import service as entity_registry
from watchfloor.domain.erasure import rules, service
from watchfloor.domain.erasure.rules import APART, FINDABLE, KEPT
from watchfloor.domain.erasure.schemas import ErasureOut, ErasureState, StepOut
from watchfloor.domain.erasure.service import entities_of, mentions_of
from watchfloor.domain.erasure.tasks.plan import kept_files
from watchfloor.domain.erasure.tasks.remains import files_naming, swept, tables_naming
from watchfloor.domain.evidence import service as evidence_service
from watchfloor.domain.leads import service as lead_service
from watchfloor.engine.erasing import lake as erasing
from watchfloor.engine.erasing.looking import held
from watchfloor.engine.erasing.service import names_key, suppress
from watchfloor.engine.lake import Lake
from watchfloor.infra.db.mentions import replace_in, text_tables
from watchfloor.infra.db.packing import pack
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs import service as job_service
from watchfloor.infra.jobs.kinds import Progress
from watchfloor.infra.ledger.emptying import empty_payloads, payloads_naming
from watchfloor.infra.search.forgetting import forget_names
from watchfloor.infra.uploads import service as upload_service
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.refs import EntityRef

BATCH = 500
KIND = "erasure"  # of the job that carries one out
FRESH = 60.0
"""Seconds within which a stored file may belong to a request that has not written its record yet."""


@dataclass(frozen=True, slots=True)
class Work:
    """What every step of one erasure needs."""

    edge: Edge
    lake: Lake
    erasure: str
    entities: tuple[EntityRef, ...]
    mentions: Mentions
    reason: str


Step = Callable[[Work], dict[str, int]]


def run_erasure(*, edge: Edge, lake: Lake, erasure: str, progress: Progress) -> Callable[[WriteUnit], ErasureOut]:
    """Carry out a confirmed erasure, or what is left of one that was stopped; after any step it may be stopped again.
    What is returned concludes it.

    Raises Refused (`erasure_stopped`) where anything stands against it, also between two steps, Conflict
    (`erasure_waits`) where jobs from before still run, and Conflict (`erasure_incomplete`) where the proof at the end
    still finds the person.
    """
    begun = edge.change(lambda unit: service.set_out(unit=unit, erasure=erasure))
    if begun.state is ErasureState.RUNNING:
        entities = entities_of(begun)
        mentions = mentions_of(entities, names_key(edge.signer))
        work = Work(edge, lake, erasure, entities, mentions, begun.reason)
        done = {step.step for step in _noted(edge, erasure)}
        steps = list(_steps(lake))
        for place, (name, step) in enumerate(steps):
            progress.at(place / len(steps), name.partition(" ")[0])
            if name not in done:
                _perform(work, name, step)
        kept = _kept(work)
        edge.change(lambda unit: service.certify(unit=unit, erasure=erasure, kept=kept))
    progress.at(0.95, "packing the database")
    pack(edge.database)
    return lambda unit: service.conclude(unit=unit, erasure=erasure)


def _noted(edge: Edge, erasure: str) -> tuple[StepOut, ...]:
    with edge.read() as unit:
        return service.noted(unit=unit, erasure=erasure)


def _steps(lake: Lake) -> Iterator[tuple[str, Step]]:
    """The steps in their order; nobody comes back once the first is done."""
    yield "suppress", _suppress
    for dataset in lake.datasets():
        yield f"{service.LAKE} {dataset}", partial(_erase_dataset, dataset=dataset)
    yield "files", _rewrite_files
    yield "records", _sweep_records
    yield "ledger", _empty_ledger
    yield "proof", _prove


def _perform(work: Work, name: str, step: Step) -> None:
    work.edge.change(lambda unit: service.set_out(unit=unit, erasure=work.erasure))
    counts = step(work)
    work.edge.change(lambda unit: service.finish_step(unit=unit, erasure=work.erasure, step=name, counts=counts))


def _suppress(work: Work) -> dict[str, int]:
    key = names_key(work.edge.signer)

    def keep_out(unit: WriteUnit) -> int:
        count = suppress(unit=unit, entities=work.entities, key=key, certificate=work.erasure)
        unit.record("erasure.suppressed", work.erasure, payload={"names": count})
        return count

    return {"names": work.edge.change(keep_out)}


def _erase_dataset(work: Work, *, dataset: str) -> dict[str, int]:
    author, now = work.edge.actor.id, work.edge.clock()
    took = erasing.erase(work.lake, dataset, work.mentions, certificate=work.erasure, author=author, now=now)
    return {name: count for name, count in asdict(took).items() if name != "dataset"}


def _rewrite_files(work: Work) -> dict[str, int]:
    """Hunts get files without the person; what else names them and is no evidence is nobody's and goes."""
    _check_nobody_else(work)
    runs, replaced = detection_tasks.forget(edge=work.edge, mentions=work.mentions)
    with work.edge.read() as unit:
        settled = replaced | job_service.files_made(session=unit.session)
    gone = [sha256 for sha256 in _loose_files(work) if sha256 in settled or not _is_fresh(work, sha256)]
    work.edge.change(partial(_forget_made, gone=frozenset(gone), work=work))
    for sha256 in gone:
        work.edge.files.forget(sha256)
    return {"hunts": runs, "files": len(gone)}


def _check_nobody_else(work: Work) -> None:
    """What was read before the step before ended may still be written by whoever read it."""
    with work.edge.read() as unit:
        before = max((step.at for step in service.noted(unit=unit, erasure=work.erasure)), default=unit.now)
        rules.check_nobody_else(job_service.running_since(session=unit.session, before=before, but=KIND))


def _is_fresh(work: Work, sha256: str) -> bool:
    path = work.edge.files.path(sha256)
    return path.is_file() and path.stat().st_mtime > work.edge.clock().timestamp() - FRESH


def _forget_made(unit: WriteUnit, *, gone: frozenset[str], work: Work) -> None:
    count = job_service.forget_files(unit=unit, gone=gone)
    if count:
        unit.record("erasure.swept", work.erasure, payload={"table": "job", "rows": count})


def _loose_files(work: Work) -> list[str]:
    with work.edge.read() as unit:
        frozen = set(evidence_service.stored_contents(session=unit.session).values())
        # Stored under its hash a moment before the evidence that it becomes is written down.
        frozen |= upload_service.finished_contents(session=unit.session)
    return [sha256 for sha256 in files_naming(work.edge.files, work.mentions) if sha256 not in frozen]


def _sweep_records(work: Work) -> dict[str, int]:
    counts = {
        "leads": work.edge.change(lambda unit: lead_service.forget(unit=unit, mentions=work.mentions)),
        "entity": work.edge.change(partial(_forget_entities, work=work)),
        "search_document": work.edge.change(partial(_forget_documents, work=work)),
    }
    for table in text_tables():
        if table.name not in KEPT and table.name not in APART:
            counts[table.name] = work.edge.change(partial(_sweep, work=work, table=table))
    return {name: count for name, count in counts.items() if count}


def _forget_entities(unit: WriteUnit, *, work: Work) -> int:
    count = entity_registry.forget(unit=unit, mentions=work.mentions)
    if count:
        unit.record("erasure.swept", work.erasure, payload={"table": "entity", "rows": count})
    return count


def _forget_documents(unit: WriteUnit, *, work: Work) -> int:
    count = forget_names(unit=unit, mentions=work.mentions, but=FINDABLE)
    if count:
        unit.record("erasure.swept", work.erasure, payload={"table": "search_document", "rows": count})
    return count


def _sweep(unit: WriteUnit, *, work: Work, table: Table) -> int:
    count = replace_in(unit.session, table, work.mentions)
    if count:
        unit.record("erasure.swept", work.erasure, payload={"table": table.name, "rows": count})
    return count


def _empty_ledger(work: Work) -> dict[str, int]:
    with work.edge.read() as unit:
        positions = payloads_naming(unit.session, work.mentions)
    for start in range(0, len(positions), BATCH):
        some = positions[start : start + BATCH]
        work.edge.change(partial(_empty, positions=some, work=work))
    return {"payloads": len(positions)}


def _empty(unit: WriteUnit, *, positions: list[int], work: Work) -> None:
    empty_payloads(unit=unit, positions=positions, subject=work.erasure, reason=work.reason)


def _prove(work: Work) -> dict[str, int]:
    """Look everywhere once more. What came in while the erasure ran is told, and every step is done again next time."""
    _check_nobody_else(work)
    left = [name for name in work.lake.datasets() if not held(work.lake, name, work.mentions).is_empty]
    left += _loose_files(work)
    with work.edge.read() as unit:
        left += swept(tables_naming(unit.session, work.mentions))
        left += [f"entry {position}" for position in payloads_naming(unit.session, work.mentions)]
    if left:
        why = f"{len(left)} places name the person again"
        work.edge.change(lambda unit: service.repeat_steps(unit=unit, erasure=work.erasure, reason=why))
        raise Conflict(
            f"The erasure is not complete: {why}.",
            fix="Run it again: something came in while it ran.",
            code="erasure_incomplete",
            facts={"places": len(left)},
        )
    return {"left": 0}


def _kept(work: Work) -> dict[str, int]:
    with work.edge.read() as unit:
        counted = {name: count for name, count in tables_naming(unit.session, work.mentions).items() if name in KEPT}
    return {name: count for name, count in {**counted, **kept_files(work.edge, work.mentions)}.items() if count}
