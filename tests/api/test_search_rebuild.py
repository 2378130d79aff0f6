"""Making the search anew: the same answers as those that grew with the desk, whatever somebody did to the tables."""

from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from api.test_search import LOOKS_ALIKE, WRITTEN, found, lead_in
from factories.desks import Client, Desk
from factories.examples import examples
from factories.investigations import collect_file, done, on, open_case, problem
from watchfloor.api.rebuilding import rebuild as make_anew
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.ledger.reading import tail
from watchfloor.infra.search.duty import post_waiting
from watchfloor.infra.search.models import SearchDocument, SearchGram, SearchShelf
from watchfloor.infra.search.writing import unindex
from watchfloor.kernel.errors import Conflict
from watchfloor.views.search import SOURCES

WORDS = ("ring", "再生", "สตรีม", "Đặng", "acme17", "जाल")
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
ACTS = st.lists(st.tuples(st.sampled_from(("case", "note", "edit", "evidence", "lead", "post")), TEXTS), max_size=8)


def act(desk: Desk, who: Client, case: str, what: str, words: str) -> None:
    """One thing that somebody does with some words."""
    notes = f"/api/cases/{case}/notes"
    match what:
        case "case":
            open_case(who, title=words)
        case "note":
            done(who.post(notes, json={"text": words}))
        case "edit":
            for note in who.get(notes).json()[:1]:
                done(who.patch(f"{notes}/{note['id']}", json={"text": words}, headers=on(note["version"])))
        case "evidence":
            collect_file(who, case, b"x", seal=False, title=words)
        case "lead":
            lead_in(desk.edge("lea"), *{*words.split(), "a"})
        case "post":
            post_waiting(desk.place)


def answers(who: Client, queries: Iterable[str] = WORDS) -> dict[str, list[str]]:
    return {query: found(who, query) for query in queries}


def index_of(desk: Desk) -> set[tuple[str, ...]]:
    """Everything the tables hold, without the numbers of their rows."""
    with desk.place.database.reading() as session:
        documents = session.execute(
            select(SearchDocument, SearchShelf.scopes, SearchGram.gram)
            .join(SearchShelf, SearchShelf.id == SearchDocument.shelf)
            .join(SearchGram, (SearchGram.document == SearchDocument.id) & (SearchGram.shelf == SearchDocument.shelf))
        )
        return {
            (one.subject, one.home, one.kind, one.reference, one.title, one.body, str(one.at), scopes, str(gram))
            for one, scopes, gram in documents
        }


def rebuild(who: Client) -> None:
    asked = who.post("/api/search/rebuild")
    job = done(asked)
    assert (asked.status_code, asked.headers["Location"]) == (202, f"/api/jobs/{job['ref']}")
    assert done(who.get(f"/api/search/rebuilds/{job['ref']}")) == {"kinds": [kind.value for kind in SOURCES]}


@settings(max_examples=examples(4), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_what_is_made_anew_is_what_grew(desk: Desk, lea: Client, ada: Client, acts: list[tuple[str, str]]) -> None:
    case = str(open_case(lea, title="Odd")["ref"])
    for what, words in acts:
        act(desk, lea, case, what, words)
    while post_waiting(desk.place):
        pass
    grown, before = index_of(desk), answers(lea)

    rebuild(ada)

    assert index_of(desk) == grown
    assert answers(lea) == before


def test_tables_that_somebody_spoilt_are_whole_again(desk: Desk, ana: Client, ada: Client) -> None:
    for title in WRITTEN.values():
        open_case(ana, title=title)
    rebuild(ada)
    whole, asked = index_of(desk), ("再生", "brulee", "100%", *LOOKS_ALIKE)
    before = answers(ana, asked)
    with desk.place.database.writing() as session:
        session.execute(text("UPDATE search_document SET title = 'spoilt', reference = 'x' WHERE id < 6"))
        session.execute(text("DELETE FROM search_gram WHERE document > 7"))
        session.execute(text("INSERT INTO search_gram (shelf, gram, document) VALUES (1, 77, 4000)"))
        session.execute(text("UPDATE search_document SET subject = 'CASE-404', home = 'CASE-404' WHERE id = 9"))
    rebuild(ada)

    assert index_of(desk) == whole
    assert answers(ana, asked) == before
    with desk.place.database.reading() as session:
        assert session.scalar(select(SearchGram.gram).where(SearchGram.document == 4000)) is None


@pytest.mark.parametrize("steps", [1, 2, 5, 9])
def test_one_that_is_stopped_between_steps_leaves_a_search_that_answers_and_is_begun_anew(
    desk: Desk, ana: Client, ada: Client, steps: int
) -> None:
    for title in WRITTEN.values():
        open_case(ana, title=title)
    rebuild(ada)
    whole, asked = index_of(desk), ("再生", "brulee", "100%", *LOOKS_ALIKE)
    before, told = answers(ana, asked), list[float]()

    def stop(share: float, _: str) -> None:
        told.append(share)
        if len(told) > steps:
            raise Conflict("JOB-9 was cancelled.", fix="Ask again.", code="job_cancelled")

    with pytest.raises(Conflict):
        make_anew(desk.edge("ada"), stop)

    assert told == sorted(told)
    assert answers(ana, asked) == before
    rebuild(ada)
    assert (index_of(desk), answers(ana, asked)) == (whole, before)


def test_what_is_forgotten_leaves_neither_text_nor_gram(desk: Desk, ana: Client) -> None:
    kept = str(open_case(ana, title="Zebra")["ref"])
    ref = str(open_case(ana, title="Walrus tusk")["ref"])
    waiting = str(open_case(ana, title="Walrus calf")["ref"])
    assert post_waiting(desk.place) == 3

    def forget(unit: WriteUnit) -> None:
        unindex(unit=unit, subjects=[ref, waiting, "CASE-404"])

    desk.place.edge(SYSTEM).change(forget)

    assert (found(ana, "walrus"), found(ana, "zebra")) == ([], [kept])
    with desk.place.database.reading() as session:
        [left] = session.scalars(select(SearchDocument.id))
        assert set(session.scalars(select(SearchGram.document))) == {left}


def test_only_administrators_make_it_anew_and_the_ledger_says_so(desk: Desk, lea: Client, ada: Client) -> None:
    assert problem(lea.post("/api/search/rebuild")) == (403, "role")

    rebuild(ada)

    with desk.place.database.reading() as session:
        verbs = [one.verb for one in tail(session, desk.actor("lea"), after=0, limit=99)]
    assert verbs[-3:] == ["job.queued", "search.rebuilt", "job.done"]
