"""Making reports and bundles: gather in a read unit, print with nothing open, then note in one short write."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO

from watchfloor.domain.cases.service.show import show_case
from watchfloor.domain.evidence import tasks as evidence_tasks
from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.bundle.write import write_bundle
from watchfloor.domain.reports.casefile import Audience, CaseFile
from watchfloor.domain.reports.outline import Outline
from watchfloor.domain.reports.pseudonyms import Pseudonyms, pseudonymise
from watchfloor.domain.reports.render.html import render_html
from watchfloor.domain.reports.render.markdown import render_markdown
from watchfloor.domain.reports.render.typst import render_pdf
from watchfloor.domain.reports.schemas import MakeBundle, MakeReport, ReportFormat
from watchfloor.domain.reports.service.compose import compose
from watchfloor.domain.reports.service.record import record_bundle, record_report
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.files.spool import spool
from watchfloor.infra.files.store import FileStore
from watchfloor.infra.jobs.kinds import Progress
from watchfloor.infra.signing import Signer
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.refs import EntityRef

MEDIA_TYPES = {
    ReportFormat.HTML: "text/html; charset=utf-8",
    ReportFormat.MARKDOWN: "text/markdown; charset=utf-8",
    ReportFormat.PDF: "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A report or bundle that lies in the content store; `record` notes in the ledger that it left."""

    name: str
    media_type: str
    sha256: str
    size: int
    record: Callable[[WriteUnit], None]


def check_case(*, edge: Edge, case: str) -> str:
    """The reference of a case that this actor may report on. Raises NotFound and Refused."""
    require(edge.actor, Permission.REPORT_MAKE)
    with edge.read() as unit:
        return show_case(unit=unit, case=case).ref


def make_report(*, edge: Edge, case: str, form: MakeReport, progress: Progress) -> Printed:
    """The report in the format and for the audience asked for; its hash goes to the ledger."""
    file = gather(edge=edge, case=case, audience=form.audience)
    progress.at(0.3, f"printing {form.format.value}")
    stored = edge.files.put(_print(arrange(file), file, form.format))
    record = partial(_note_report, edge.files, file, form, stored.sha256)
    return Printed(_name(file, form.format.value), MEDIA_TYPES[form.format], stored.sha256, stored.size, record)


def make_bundle(*, edge: Edge, case: str, form: MakeBundle, progress: Progress) -> Printed:
    """The sealed bundle; the hash of its file goes to the ledger."""
    file = gather(edge=edge, case=case, audience=form.audience)
    progress.at(0.2, f"sealing {len(file.evidence)} items")
    with spool() as content:
        write_bundle(content, file, contents=_contents(edge, file), signer=edge.signer)
        content.seek(0)
        stored = edge.files.put(content)
    record = partial(_note_bundle, edge.files, file, form, stored.sha256)
    return Printed(_name(file, "zip"), "application/zip", stored.sha256, stored.size, record)


def _note_report(files: FileStore, file: CaseFile, form: MakeReport, sha256: str, unit: WriteUnit) -> None:
    with _gone_where_refused(files, sha256):
        record_report(unit=unit, file=file, form=form, sha256=sha256)


def _note_bundle(files: FileStore, file: CaseFile, form: MakeBundle, sha256: str, unit: WriteUnit) -> None:
    with _gone_where_refused(files, sha256):
        record_bundle(unit=unit, file=file, form=form, sha256=sha256)


@contextmanager
def _gone_where_refused(files: FileStore, sha256: str) -> Iterator[None]:
    try:
        yield
    except Conflict:
        files.forget(sha256)
        raise


def gather(*, edge: Edge, case: str, audience: Audience) -> CaseFile:
    """The case file as this actor may see it, with pseudonyms for readers outside."""
    with edge.read() as unit:
        file = compose(unit=unit, case=case, simulation=edge.settings.simulation)
    if audience is Audience.INTERNAL:
        return file
    known = {part.entity for part in file.entities} | {part.entity for made in file.decisions for part in made.entities}
    names = Pseudonyms(pseudonym_key(edge.signer, case), [EntityRef.parse(entity) for entity in known])
    return pseudonymise(file, names)


def pseudonym_key(signer: Signer, case: str) -> bytes:
    """A key that only the holder of the signing key can compute, the same for a case every time."""
    return hashlib.sha256(signer.sign(f"watchfloor pseudonyms 1 {case}".encode())).digest()


def _print(plan: Outline, file: CaseFile, wanted: ReportFormat) -> bytes:
    printers: dict[ReportFormat, Callable[[], bytes]] = {
        ReportFormat.HTML: lambda: render_html(plan),
        ReportFormat.MARKDOWN: lambda: render_markdown(plan),
        ReportFormat.PDF: lambda: render_pdf(plan, generated_at=file.generated_at),
    }
    return printers[wanted]()


def _contents(edge: Edge, file: CaseFile) -> dict[str, Callable[[], BinaryIO]]:
    if file.audience is Audience.EXTERNAL:
        return {}
    kept = [item for item in file.evidence if not item.withheld]
    for item in kept:
        evidence_tasks.read_content(edge=edge, evidence=Reference(item.ref)).content.close()
    return {item.ref: partial(edge.files.open, item.sha256) for item in kept}


def _name(file: CaseFile, ending: str) -> str:
    parts = (file.head.ref, "simulation" if file.head.simulation else "", file.audience.value)
    return f"{'-'.join(part for part in parts if part)}.{ending}"
