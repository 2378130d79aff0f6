"""The search over everything the desk wrote down: what answers a question, as each domain tells it now."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Protocol

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict

from watchfloor.domain.cases.service import search as cases
from watchfloor.domain.entities import service as entities
from watchfloor.domain.escalations.service import search as escalations
from watchfloor.domain.evidence import service as evidence
from watchfloor.domain.leads import service as leads
from watchfloor.engine.datasets import service as datasets
from watchfloor.infra.access.permissions import Actor, Permission, require
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.search.asking import LONGEST, Question, question
from watchfloor.infra.search.document import Document, DocumentKind
from watchfloor.infra.search.finding import Found, Rank, Where, find, rank
from watchfloor.infra.search.snippets import snippet
from watchfloor.infra.web.edge import Cursor, EdgeDep, Limit
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.paging import decode_cursor, encode_cursor

router = APIRouter(prefix="/api/search", tags=["search"])
SAID = {Where.WHOLE_REFERENCE: "reference", Where.REFERENCE: "reference", Where.TITLE: "title", Where.TEXT: "text"}


class Searchable(Protocol):
    """What a domain tells of its visible things, in the order of their subjects or numbers, behind a subject."""

    def __call__(
        self, *, unit: Unit, subjects: Iterable[str] | None = None, after: str = "", limit: int = 500
    ) -> list[Document]:
        """At most `limit` documents; `subjects` narrows them."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where documents of a kind come from, and what it takes to read them."""

    permission: Permission
    documents: Searchable


SOURCES: Mapping[DocumentKind, Source] = {
    DocumentKind.LEAD: Source(Permission.LEAD_READ, leads.searchable),
    DocumentKind.CASE: Source(Permission.CASE_READ, cases.searchable_cases),
    DocumentKind.NOTE: Source(Permission.CASE_READ, cases.searchable_notes),
    DocumentKind.FINDING: Source(Permission.CASE_READ, cases.searchable_findings),
    DocumentKind.EVIDENCE: Source(Permission.EVIDENCE_READ, evidence.searchable),
    DocumentKind.ENTITY: Source(Permission.CASE_READ, entities.searchable),
    DocumentKind.ESCALATION: Source(Permission.ESCALATION_READ, escalations.searchable),
    DocumentKind.DATASET: Source(Permission.DATA_READ, datasets.searchable),
}


class SnippetOut(BaseModel):
    """A piece of the original text; a mark is where a match begins and ends in it, counted in code points."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    text: str
    marks: tuple[tuple[int, int], ...]


class FoundOut(BaseModel):
    """Something that answers a question; `home` is the case that a note belongs to, else the subject itself."""

    model_config = ConfigDict(frozen=True)
    kind: DocumentKind
    subject: str
    home: str
    title: str
    found_in: str
    at: datetime
    snippet: SnippetOut


class SearchOut(BaseModel):
    """A page of answers; `is_part` says that more answer than are looked at, so that a further word would help."""

    model_config = ConfigDict(frozen=True)
    items: tuple[FoundOut, ...]
    next_cursor: str | None
    is_part: bool


@router.get("", operation_id="search")
def search(
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    q: Annotated[str, Query(max_length=LONGEST, description="Words that must all be found, each as it is spelt.")],
    kind: DocumentKind | None = None,
) -> SearchOut:
    """What holds every word, in its reference, its title or its text: the better place first, then the newest."""
    kinds = readable(edge.actor, kind)
    asked = question(q)
    after = _place_named(cursor) if cursor else None
    with edge.read() as unit:
        found, is_part = find(unit.session, unit.actor, asked, kinds=kinds)
        behind = [one for one in found if after is None or rank(one) > after]
        page = behind[:limit]
        more = encode_cursor(*rank(page[-1])) if len(behind) > limit else None
        return SearchOut(items=tuple(_shown(unit, asked, page)), next_cursor=more, is_part=is_part)


def readable(actor: Actor, kind: DocumentKind | None) -> Collection[DocumentKind]:
    """The kinds to look among. Raises Refused (`role`) where the actor may read none of them."""
    if kind is not None:
        require(actor, SOURCES[kind].permission)
        return [kind]
    kinds = [one for one, source in SOURCES.items() if source.permission in actor.permissions]
    if not kinds:
        require(actor, Permission.CASE_READ)
    return kinds


def _shown(unit: Unit, asked: Question, page: Sequence[Found]) -> Iterable[FoundOut]:
    """The page in the words that each thing has now."""
    told: dict[str, Document] = {}
    for kind in {DocumentKind(one.kind) for one in page}:
        subjects = [one.subject for one in page if one.kind == kind]
        told |= {one.subject: one for one in SOURCES[kind].documents(unit=unit, subjects=subjects)}
    return (_out(told[one.subject], one.where, asked) for one in page if one.subject in told)


def _out(document: Document, where: Where, asked: Question) -> FoundOut:
    text = document.body if where is Where.TEXT and document.body else document.title or document.body
    return FoundOut(
        kind=document.kind,
        subject=document.subject,
        home=document.home,
        title=document.title,
        found_in=SAID[where],
        at=document.at,
        snippet=SnippetOut.model_validate(snippet(text, asked.words)),
    )


def _place_named(cursor: str) -> Rank:
    where, at, subject = decode_cursor(cursor, size=3)
    if not isinstance(where, int) or not isinstance(at, int) or not isinstance(subject, str):
        raise InvalidInput(
            "The cursor belongs to another list.", fix="Start again without a cursor.", code="bad_cursor"
        )
    return where, at, subject
