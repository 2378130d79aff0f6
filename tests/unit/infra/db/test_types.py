"""A time without a zone is refused, and every kept time is read back in UTC, on both databases."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Dialect, insert, make_url, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import StatementError

from unit.infra.book import Book
from watchfloor.infra.db.rows import AnsweredRequest
from watchfloor.infra.db.types import JsonText, UtcDateTime

TOKYO = timezone(timedelta(hours=9))
KEPT = datetime(2026, 3, 1, 0, 0, 0, 123456, TOKYO)


def keep(book: Book, *times: datetime) -> None:
    rows = [{"actor": "a", "key": str(number), "fingerprint": "f", "at": at} for number, at in enumerate(times)]
    with book.edge.database.writing() as session:
        session.execute(insert(AnsweredRequest), rows)


def test_a_naive_time_is_refused(book: Book) -> None:
    with pytest.raises(StatementError, match="without a zone"):
        keep(book, KEPT.replace(tzinfo=None))


def test_a_time_from_another_zone_is_the_same_instant_in_utc(book: Book) -> None:
    keep(book, KEPT)

    with book.edge.database.reading() as session:
        read = session.scalars(select(AnsweredRequest.at)).one()

    assert read == KEPT
    assert read.tzinfo is UTC
    assert read.microsecond == 123456


def test_the_database_orders_times_of_different_zones_as_instants(book: Book) -> None:
    later = datetime(2026, 2, 28, 15, 0, 1, tzinfo=UTC)
    keep(book, later, KEPT)

    with book.edge.database.reading() as session:
        read = list(session.scalars(select(AnsweredRequest.at).order_by(AnsweredRequest.at)))
        since = list(session.scalars(select(AnsweredRequest.at).where(AnsweredRequest.at >= later)))

    assert (read, since) == ([KEPT, later], [later])


@pytest.mark.parametrize("value", [{"b": [1, None], "a": "東京"}, [], "text", 0, None])
def test_json_is_read_back_as_it_was_kept(value: object) -> None:
    column, dialect = JsonText(), sqlite.dialect()

    text = column.process_bind_param(value, dialect)

    assert column.process_result_value(text, dialect) == value


def test_json_is_kept_with_sorted_keys_and_readable_letters() -> None:
    assert JsonText().process_bind_param({"b": 1, "a": "東京"}, sqlite.dialect()) == '{"a": "東京", "b": 1}'


EARLY, SPAN = datetime(1900, 1, 1, tzinfo=UTC), timedelta(days=365 * 300)
TIMES = st.timedeltas(timedelta(), SPAN).map(lambda since: EARLY + since)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
POSTGRESQL: Dialect = make_url("postgresql+psycopg://").get_dialect()()
DIALECTS = st.sampled_from([sqlite.dialect(), POSTGRESQL])


@given(TIMES, ZONES, DIALECTS)
def test_any_instant_from_any_zone_is_read_back_in_utc(at: datetime, zone: timezone, dialect: Dialect) -> None:
    column = UtcDateTime()

    read = column.process_result_value(column.process_bind_param(at.astimezone(zone), dialect), dialect)

    assert read == at
    assert read is not None
    assert read.tzinfo is UTC


@given(TIMES, TIMES, ZONES)
def test_on_sqlite_the_order_of_texts_is_the_order_of_instants(one: datetime, other: datetime, zone: timezone) -> None:
    column, dialect = UtcDateTime(), sqlite.dialect()
    texts = [column.process_bind_param(at, dialect) for at in (one, other.astimezone(zone))]

    assert (str(texts[0]) < str(texts[1])) == (one < other)


@pytest.mark.parametrize("dialect", [sqlite.dialect(), POSTGRESQL])
def test_no_time_stays_no_time(dialect: Dialect) -> None:
    column = UtcDateTime()

    assert column.process_bind_param(None, dialect) is None
    assert column.process_result_value(None, dialect) is None


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=6))
def test_any_json_is_read_back_as_it_was_kept(value: object) -> None:
    column, dialect = JsonText(), sqlite.dialect()

    assert column.process_result_value(column.process_bind_param(value, dialect), dialect) == value
