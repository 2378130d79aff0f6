"""Finding: the documents that hold every word of a question, judged by their texts and ranked by where they hold it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from sqlalchemy import ColumnElement, Select, and_, case, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session, aliased

from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.access.scopes import scopes_held, visible
from watchfloor.infra.search.asking import Question
from watchfloor.infra.search.folding import fold
from watchfloor.infra.search.grams import GramRange
from watchfloor.infra.search.models import SearchDocument, SearchGram, SearchShelf, SearchWaiting
from watchfloor.kernel.clock import to_micros

Rows = Select[str, str, str, int, datetime]
Rank = tuple[int, int, str]
Column = InstrumentedAttribute[str]
MOST = 1_000
WEIGHED = 8  # of the grams of a question, the ones that are looked at for their rarity
JOINED = 4  # and the rarest of them, which a document must stand under; the texts decide the rest
TELLING = 4_000  # a gram that stands in more is common, and how common does not matter
COMMON = 20_000


class Where(IntEnum):
    """Where a question was found, the best first."""

    WHOLE_REFERENCE = 0
    REFERENCE = 1
    TITLE = 2
    TEXT = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A document that answers a question."""

    subject: str
    home: str
    kind: str
    where: Where
    at: datetime


def find(session: Session, actor: Actor, asked: Question, *, kinds: Collection[str]) -> tuple[list[Found], bool]:
    """What the actor may see of what answers, best and then newest first, and whether it is only a part.

    A part is the thousand documents that were written last, and the one whose reference is the question.
    """
    rows: dict[str, Found] = {}
    is_part = False
    shelves = _shelves(session, actor)
    for shelf in shelves:
        found = _along(session, actor, shelf, asked, kinds)
        is_part |= len(found) > MOST
        rows |= {one.subject: one for one in found}
    rows |= {one.subject: one for one in _named(session, actor, asked, kinds)}
    return sorted(rows.values(), key=rank), is_part


def rank(found: Found) -> Rank:
    """The order of answers: where the question was found, then the newest, then by name."""
    return (found.where.value, -to_micros(found.at), found.subject)


def is_titled(subject: Column, text: str) -> ColumnElement[bool]:
    """True for rows of a domain whose title holds the text, whatever its case, width and accents."""
    return select(SearchDocument.id).where(SearchDocument.subject == subject, _in_title(text)).exists()


def subjects_titled(session: Session, kind: str, text: str, *, limit: int) -> Sequence[str]:
    """Some subjects of a kind whose title holds the text, whoever may see them."""
    titled = select(SearchDocument.subject).where(SearchDocument.kind == kind, _in_title(text))
    return session.scalars(titled.limit(limit)).all()


def _in_title(text: str) -> ColumnElement[bool]:
    return SearchDocument.title.contains(fold(text), autoescape=True)


def _shelves(session: Session, actor: Actor) -> list[int]:
    """The shelves the actor walks along; what stands on others takes no time and leaves no trace."""
    held = set(scopes_held(actor))
    rows = session.execute(select(SearchShelf.id, SearchShelf.scopes).order_by(SearchShelf.id))
    return [shelf for shelf, scopes in rows if held & set(scopes.split())]


def _along(session: Session, actor: Actor, shelf: int, asked: Question, kinds: Collection[str]) -> list[Found]:
    """What answers on one shelf: under its grams, and among what was written so lately that no gram leads to it."""
    answers = _answers(session, actor, asked, kinds).where(SearchDocument.shelf == shelf)
    newest = answers.order_by(SearchDocument.id.desc()).limit(MOST + 1)
    led = _by_grams(session, shelf, asked, answers) if asked.exact else _by_range(session, shelf, asked, newest)
    found = {} if led is None else {one.subject: one for one in _read(session, led)}
    waiting = select(SearchWaiting.document).where(SearchWaiting.shelf == shelf)
    if session.scalar(waiting.limit(1)) is not None:
        found |= {one.subject: one for one in _read(session, newest.where(SearchDocument.id.in_(waiting)))}
    return list(found.values())


def _named(session: Session, actor: Actor, asked: Question, kinds: Collection[str]) -> list[Found]:
    return _read(
        session, _answers(session, actor, asked, kinds).where(SearchDocument.reference == asked.whole).limit(MOST)
    )


def _by_grams(session: Session, shelf: int, asked: Question, answers: Rows) -> Rows | None:
    """From the newest document under the rarest gram backwards; None where a gram is nowhere on the shelf."""
    rarest = _rarest(session, shelf, asked.exact)
    if rarest is None:
        return None
    first, *others = rarest
    led = answers.join(SearchGram, SearchGram.document == SearchDocument.id)
    led = led.where(SearchGram.shelf == shelf, SearchGram.gram == first)
    led = led.where(*(_stands_under(shelf, gram) for gram in others))
    return led.order_by(SearchGram.document.desc()).limit(MOST + 1)


def _rarest(session: Session, shelf: int, grams: Sequence[int]) -> list[int] | None:
    """Up to four of the grams, the rarest first; None where one of them is nowhere on the shelf."""
    weighed = _spread(grams)
    weights = _weights(session, shelf, [GramRange(gram, gram + 1) for gram in weighed], most=TELLING)
    if 0 in weights:
        return None
    return [gram for _, gram in sorted(zip(weights, weighed, strict=True))][:JOINED]


def _spread(grams: Sequence[int]) -> Sequence[int]:
    step = max(1, len(grams) // WEIGHED)
    return grams[::step][:WEIGHED]


def _weights(session: Session, shelf: int, grams: Sequence[GramRange], *, most: int) -> Sequence[int]:
    """How often each of the grams stands on the shelf, counted up to a bound."""
    within = [_within(shelf, one).limit(most).subquery() for one in grams]
    counts = [select(func.count()).select_from(one).scalar_subquery() for one in within]
    return list(session.execute(select(*counts)).one())


def _within(shelf: int, grams: GramRange) -> Select[int]:
    under = SearchGram.gram == grams.first
    if not grams.is_exact:
        under = and_(SearchGram.gram >= grams.first, SearchGram.gram < grams.end)
    return select(SearchGram.document).where(SearchGram.shelf == shelf, under)


def _by_range(session: Session, shelf: int, asked: Question, newest: Rows) -> Rows | None:
    """By the grams that begin with a short word; where they are common, every document is soon one that answers."""
    weights = _weights(session, shelf, asked.ranges, most=COMMON)
    weight, rarest = min(zip(weights, asked.ranges, strict=True), key=lambda one: (one[0], one[1].first))
    if weight >= COMMON:
        return newest
    return newest.where(SearchDocument.id.in_(_within(shelf, rarest))) if weight else None


def _stands_under(shelf: int, gram: int) -> ColumnElement[bool]:
    other = aliased(SearchGram)
    found = select(literal(1)).where(other.shelf == shelf, other.gram == gram, other.document == SearchGram.document)
    return found.exists()


def _answers(session: Session, actor: Actor, asked: Question, kinds: Collection[str]) -> Rows:
    """The documents that the actor may see and whose texts hold every word, with the place where they hold it."""
    texts = (SearchDocument.reference, SearchDocument.title, SearchDocument.body)
    reference, title, _ = texts

    def held(*places: Column) -> list[ColumnElement[bool]]:
        return [or_(*(_holds(session, text, word) for text in places)) for word in asked.words]

    place = case(
        (reference == asked.whole, Where.WHOLE_REFERENCE.value),
        (and_(*held(reference)), Where.REFERENCE.value),
        (and_(*held(reference, title)), Where.TITLE.value),
        else_=Where.TEXT.value,
    )
    shown = select(SearchDocument.subject, SearchDocument.home, SearchDocument.kind, place, SearchDocument.at)
    seen = visible(actor, SearchDocument.home)
    return shown.where(SearchDocument.kind.in_(sorted(kinds)), *held(*texts), seen)


def _holds(session: Session, text: Column, word: str) -> ColumnElement[bool]:
    """Whether a text holds a word, letter by letter: nothing in a word is a pattern."""
    place = func.strpos if session.get_bind().dialect.name == "postgresql" else func.instr
    return place(text, word) > 0


def _read(session: Session, statement: Rows) -> list[Found]:
    rows = session.execute(statement)
    return [Found(subject, home, kind, Where(place), at) for subject, home, kind, place, at in rows]
