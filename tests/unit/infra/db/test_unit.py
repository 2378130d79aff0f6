"""A write unit is all or nothing, and its references are given once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import select

from unit.infra.book import Book
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.ids import RefKind

CROWD = 50


def test_a_failing_act_leaves_neither_row_nor_entry(book: Book) -> None:
    before = book.check()

    def fail(unit: WriteUnit) -> None:
        unit.protect("note:1", ("desk",))
        unit.record("note.written", "note:1")
        raise Conflict("Somebody else was first.")

    with pytest.raises(Conflict, match="first"):
        book.edge.change(fail)

    assert book.check() == before
    with book.edge.read() as unit:
        assert unit.session.scalars(select(ScopeLink).where(ScopeLink.subject == "note:1")).all() == []


def test_references_count_up_within_their_kind(book: Book) -> None:
    def draw(unit: WriteUnit) -> list[str]:
        return [unit.next_ref(kind) for kind in (RefKind.CASE, RefKind.CASE, RefKind.LEAD)]

    drawn = book.edge.change(draw)

    assert drawn == ["CASE-1", "CASE-2", "LEAD-1"]


def test_fifty_first_claims_at_once_get_fifty_references(book: Book) -> None:
    barrier = Barrier(CROWD)

    def claim(_: int) -> str:
        barrier.wait(timeout=60)
        return book.edge.change(lambda unit: unit.next_ref(RefKind.CASE))

    with ThreadPoolExecutor(CROWD) as pool:
        drawn = list(pool.map(claim, range(CROWD)))

    assert sorted(drawn) == sorted(f"CASE-{number}" for number in range(1, CROWD + 1))


def test_a_subject_protected_twice_keeps_each_scope_once(book: Book) -> None:
    def protect(unit: WriteUnit) -> None:
        unit.protect("note:1", ("desk", "desk"))
        unit.protect("note:1", ("desk", "compartment:vip"))

    book.edge.change(protect)

    with book.edge.read() as unit:
        scopes = unit.session.scalars(select(ScopeLink.scope).where(ScopeLink.subject == "note:1")).all()
    assert sorted(scopes) == ["compartment:vip", "desk"]


def test_a_subject_without_a_scope_is_not_protected_by_accident(book: Book) -> None:
    with pytest.raises(ValueError, match="at least one scope"):
        book.edge.change(lambda unit: unit.protect("note:1", ()))


def test_what_is_recorded_after_a_subject_got_another_scope_lives_there_too(book: Book) -> None:
    def write(unit: WriteUnit) -> list[tuple[str, ...]]:
        unit.protect("note:1", ("desk",))
        unit.record("note.written", "note:1")
        unit.protect("note:1", ("compartment:vip",))
        unit.record("note.written", "note:1")
        return [draft.scopes for draft in unit.drafts]

    assert book.edge.change(write) == [("desk",), ("compartment:vip", "desk")]
