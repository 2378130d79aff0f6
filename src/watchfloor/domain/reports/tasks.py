"""Making reports and bundles: gather in a read unit, print with nothing open, then note in one short write."""

import hashlib
import io
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from watchfloor.domain.evidence import tasks as evidence_tasks
from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.bundle.container import chunks
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
from watchfloor.infra.signing import Signer
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.refs import EntityRef

IN_MEMORY = 8 << 20
CHUNK = 1 << 20

MEDIA_TYPES = {
    ReportFormat.HTML: "text/html; charset=utf-8",
    ReportFormat.MARKDOWN: "text/markdown; charset=utf-8",
    ReportFormat.PDF: "application/pdf",
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A report or bundle ready to be downloaded; whoever sends it closes `content`."""

    name: str
    media_type: str
    content: BinaryIO


def make_report(*, edge: Edge, case: str, form: MakeReport) -> Printed:
    """The report in the format and for the audience asked for; its hash goes to the ledger."""
    file = gather(edge=edge, case=case, audience=form.audience)
    content = _print(arrange(file), file, form.format)
    digest = hashlib.sha256(content).hexdigest()
    edge.change(lambda unit: record_report(unit=unit, case=case, form=form, sha256=digest))
    return Printed(_name(file, form.format.value), MEDIA_TYPES[form.format], io.BytesIO(content))


def make_bundle(*, edge: Edge, case: str, form: MakeBundle) -> Printed:
    """The sealed bundle; the hash of its file goes to the ledger."""
    file = gather(edge=edge, case=case, audience=form.audience)
    with ExitStack() as opened:
        content = cast("BinaryIO", opened.enter_context(SpooledTemporaryFile(max_size=IN_MEMORY)))
        write_bundle(content, file, contents=_contents(edge, file), signer=edge.signer)
        content.seek(0)
        digest = sha256_of(content)
        edge.change(lambda unit: record_bundle(unit=unit, case=case, form=form, sha256=digest))
        content.seek(0)
        opened.pop_all()
    return Printed(_name(file, "zip"), "application/zip", content)


def sha256_of(content: BinaryIO) -> str:
    """The SHA-256 of what is left to read, never held whole in memory."""
    digest = hashlib.sha256()
    for part in chunks(content):
        digest.update(part)
    return digest.hexdigest()


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
