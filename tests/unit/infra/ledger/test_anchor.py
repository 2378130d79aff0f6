"""Anchors are noted outside the database and read back as they were."""

from dataclasses import replace
from pathlib import Path

import pytest

from unit.infra.book import Book
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.ledger.anchor import Anchor, read_anchors, write_anchor


def test_anchors_are_read_back_in_the_order_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "anchors.jsonl"
    noted = (Anchor(100, "a" * 64), Anchor(200, "b" * 64))

    for anchor in noted:
        write_anchor(path, anchor)

    assert read_anchors(path) == noted


def test_without_a_file_there_are_no_anchors(tmp_path: Path) -> None:
    assert read_anchors(tmp_path / "anchors.jsonl") == ()


def test_every_so_many_entries_the_head_is_anchored(book: Book) -> None:
    often = book.edge.settings.model_copy(update={"anchor_every": 3})
    eager = Book(replace(book.edge, settings=often))

    positions = [eager.write(f"note:{number}") for number in range(7)]

    anchors = read_anchors(often.anchor_path)
    assert [anchor.position for anchor in anchors] == [position for position in positions if position % 3 == 0]
    assert eager.check(anchors).holds


def test_a_line_that_was_torn_does_not_spoil_the_next(tmp_path: Path) -> None:
    path = tmp_path / "anchors.jsonl"
    write_anchor(path, Anchor(100, "a" * 64))
    path.write_bytes(path.read_bytes()[:-9])

    write_anchor(path, Anchor(200, "b" * 64))

    assert path.read_text("utf-8").splitlines()[1] == f'{{"position": 200, "hash": "{"b" * 64}"}}'


def test_what_is_committed_stays_where_its_anchor_cannot_be_written(
    book: Book, caplog: pytest.LogCaptureFixture
) -> None:
    always = book.edge.settings.model_copy(update={"anchor_every": 1})
    always.anchor_path.mkdir(parents=True)

    position = Book(replace(book.edge, settings=always)).write()

    assert book.entries()[-1].position == position
    assert "ledger head could not be anchored" in caplog.text
    assert [vars(record)["position"] for record in caplog.records] == [position]


def test_an_act_of_several_entries_is_anchored_when_it_passes_the_mark(book: Book) -> None:
    often = book.edge.settings.model_copy(update={"anchor_every": 10})
    eager = Book(replace(book.edge, settings=often))

    def write_three(unit: WriteUnit) -> None:
        for number in range(3):
            unit.record("note.written", f"note:{number}")

    for _ in range(9):
        eager.edge.change(write_three)

    anchors = read_anchors(often.anchor_path)
    marks = [anchor.position // 10 for anchor in anchors]
    assert marks == sorted(set(marks))
    assert len(marks) == eager.entries()[-1].position // 10
    assert eager.check(anchors).holds
