"""What runs within bounds is stopped at them, between two statements as well as inside one."""

import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from watchfloor.engine.connections import bounded, connect
from watchfloor.engine.limits import Limits
from watchfloor.kernel.errors import InvalidInput, TooLarge

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with connect(Limits(memory="200MB"), tmp_path / "spill") as opened:
        yield opened


def test_a_statement_is_stopped_inside(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(TooLarge) as caught, bounded(connection, Limits(seconds=0.1), doing="The look"):
        connection.execute(ENDLESS)

    assert (caught.value.code, caught.value.detail) == ("time_limit", "The look took longer than 0.1 s.")


def test_a_statement_that_begins_after_the_time_is_stopped_too(connection: duckdb.DuckDBPyConnection) -> None:
    def think_first() -> None:
        time.sleep(0.2)
        connection.execute(ENDLESS)

    with pytest.raises(TooLarge) as caught, bounded(connection, Limits(seconds=0.01), doing="The look"):
        think_first()

    assert caught.value.code == "time_limit"


def test_what_ends_too_late_is_not_given(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(TooLarge) as caught, bounded(connection, Limits(seconds=0.01), doing="The look"):
        time.sleep(0.02)

    assert caught.value.code == "time_limit"


def test_somebody_elses_interrupt_is_told_apart(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(TooLarge) as caught, bounded(connection, Limits(), doing="The look"):
        raise duckdb.InterruptException("INTERRUPT Error: Interrupted!")

    assert caught.value.code == "interrupted"


def test_the_engines_own_words_come_out_in_one_line(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(InvalidInput) as caught, bounded(connection, Limits(), doing="The look"):
        connection.execute("SELECT nowhere FROM (SELECT 1 AS here)")

    assert caught.value.code == "unreadable"
    assert "nowhere" in caught.value.detail
    assert "\n" not in caught.value.detail


def test_a_connection_that_was_stopped_answers_again(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(TooLarge), bounded(connection, Limits(seconds=0.05), doing="The look"):
        connection.execute(ENDLESS)

    with bounded(connection, Limits(), doing="The look"):
        assert connection.execute("SELECT 1").fetchall() == [(1,)]
