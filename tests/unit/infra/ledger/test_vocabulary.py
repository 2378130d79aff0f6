"""The ledger says only what stands in its vocabulary, and the vocabulary holds no word that nothing says."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import watchfloor
from unit.infra.book import Book
from watchfloor.domain.cases.rules.findings import FindingState
from watchfloor.domain.enforcement.rules.lifecycle import ActionState
from watchfloor.infra.ledger.vocabulary import VERBS

SOURCES = Path(watchfloor.__file__).parent


def texts() -> Iterator[str]:
    """Every text that the code writes out, the vocabulary's own file left out."""
    for path in SOURCES.rglob("*.py"):
        if path.name != "vocabulary.py":
            nodes = ast.walk(ast.parse(path.read_text("utf8")))
            yield from (node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def test_a_word_that_nobody_explained_is_refused_and_leaves_nothing(book: Book) -> None:
    before = book.check()

    with pytest.raises(ValueError, match=r"no verb 'note\.sung'"):
        book.edge.change(lambda unit: unit.record("note.sung", "note:1"))

    assert book.check() == before


def test_every_word_is_said_somewhere() -> None:
    # The verb of a move is made from the state that is moved to.
    moved = {f"finding.{state}" for state in FindingState} | {f"action.{state}" for state in ActionState}

    assert sorted(set(VERBS) - set(texts()) - moved) == []


def test_words_stand_in_order_and_say_something() -> None:
    assert list(VERBS) == sorted(VERBS)
    assert [verb for verb, said in VERBS.items() if not said.endswith(".")] == []
