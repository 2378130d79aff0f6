"""What an erasure will touch and keep, and what stands against it: looked up, never changed."""

from collections.abc import Mapping

from watchfloor.domain.erasure import rules, service
from watchfloor.domain.erasure.schemas import DatasetTouched, Kept, PlanOut, TableTouched
from watchfloor.domain.erasure.service import entities_of, mentions_of
from watchfloor.domain.erasure.tasks.remains import files_naming, is_naming, swept, tables_naming
from watchfloor.domain.evidence import service as evidence_service
from watchfloor.engine.datasets import service as dataset_service
from watchfloor.engine.erasing.looking import held
from watchfloor.engine.erasing.service import names_key
from watchfloor.engine.lake import Lake
from watchfloor.infra.ledger.emptying import payloads_naming
from watchfloor.infra.uploads import tasks as upload_tasks
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.mentions import Mentions

CONTENT = "evidence content"
EXPORTS = "exported actions"
UPLOADS = "uploads on their way"


def plan(*, edge: Edge, lake: Lake, erasure: str) -> PlanOut:
    """What running the erasure would do now. Of the lake it tells what the actor may see; of tables, counts alone."""
    with edge.read() as unit:
        entities = entities_of(service.show(unit=unit, erasure=erasure))
        mentions = mentions_of(entities, names_key(edge.signer))
        against = service.against(unit, entities)
        counted = tables_naming(unit.session, mentions) if entities else {}
        payloads = len(payloads_naming(unit.session, mentions)) if entities else 0
        names = dataset_service.names_seen(unit=unit)
    looked = [held(lake, name, mentions) for name in lake.datasets() if name in names]
    return PlanOut(
        datasets=tuple(
            DatasetTouched(
                dataset=one.dataset,
                rows=one.rows,
                texts=one.texts,
                files=one.files,
                quarantined=one.quarantined,
                postings=one.postings,
            )
            for one in looked
            if not one.is_empty
        ),
        tables=tuple(TableTouched(table=table, rows=rows) for table, rows in swept(counted).items()),
        payloads=payloads,
        kept=_told({**counted, **kept_files(edge, mentions)}),
        against=against,
        cautions=rules.cautions(entities),
    )


def kept_files(edge: Edge, mentions: Mentions) -> dict[str, int]:
    """How many contents of evidence, exported actions and whole uploads name the person; they stay."""
    with edge.read() as unit:
        frozen = set(evidence_service.stored_contents(session=unit.session).values())
    exports = [path for path in sorted(edge.settings.export_dir.glob("*")) if path.is_file()]
    exported = sum(mentions.named_in(path.read_text("utf-8", errors="replace")) for path in exports)
    content = len(frozen.intersection(files_naming(edge.files, mentions))) if mentions.stand_ins else 0
    waiting = sum(is_naming(opening, mentions) for opening in upload_tasks.whole_ones(edge=edge))
    return {CONTENT: content, EXPORTS: exported, UPLOADS: waiting}


def _told(counted: Mapping[str, int]) -> tuple[Kept, ...]:
    why = {**rules.KEPT, CONTENT: rules.KEPT["evidence"], EXPORTS: rules.KEPT["action"], UPLOADS: rules.UPLOADS_KEPT}
    return tuple(Kept(what=what, count=counted[what], why=why[what]) for what in why if counted.get(what))
