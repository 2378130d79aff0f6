"""Anchors are noted outside the database and read back as they were."""

from dataclasses import replace
from pathlib import Path

from unit.infra.book import Book
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
