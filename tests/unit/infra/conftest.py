"""What the tests of the ground share."""

import pytest

from unit.infra.book import Book, EdgeOf


@pytest.fixture
def book(edge_of: EdgeOf) -> Book:
    return Book(edge_of("ana"))
