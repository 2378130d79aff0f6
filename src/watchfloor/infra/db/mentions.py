"""Every text of the database that names somebody: found, counted and replaced, table by table."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    String,
    Subquery,
    Table,
    Text,
    and_,
    cast,
    delete,
    exists,
    func,
    literal,
    select,
    type_coerce,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Session

from watchfloor.infra.db.model import Model
from watchfloor.infra.db.types import JsonText
from watchfloor.kernel.mentions import Mentions

Key = tuple[Any, ...]
SEAM = "\n"


@dataclass(frozen=True, slots=True)
class Mention:
    """One row that names somebody: its key, and its texts as they would be without the name."""

    key: Key
    texts: Mapping[str, str]


def text_tables() -> list[Table]:
    """Every table that holds text, in an order that respects foreign keys."""
    return [table for table in Model.metadata.sorted_tables if _texts(table)]


def rows_naming(session: Session, table: Table, mentions: Mentions) -> Iterator[Mention]:
    """The rows of a table of which any text names one of the entities."""
    texts, keys, written = _texts(table), list(table.primary_key.columns), _written(table)
    may = _has_any(session, written.c.whole_text, mentions.needles)
    asked = [*(column.name for column in keys), *(f"text_{column.name}" for column in texts)]
    for row in session.execute(select(*(written.c[name] for name in asked)).where(may)).all():
        found = {column.name: getattr(row, f"text_{column.name}") for column in texts}
        changed = {name: mentions.replaced(text) for name, text in found.items() if text}
        changed = {name: text for name, text in changed.items() if text != found[name]}
        if changed:
            yield Mention(tuple(row[: len(keys)]), changed)


def _has_any(session: Session, text: ColumnElement[str], needles: Sequence[str]) -> ColumnElement[bool]:
    """Whether a text holds a needle. They go as one value: a condition each takes longer to say than to ask."""
    told = json.dumps(needles)
    if session.get_bind().dialect.name == "postgresql":
        one = func.jsonb_array_elements_text(cast(literal(told), JSONB)).table_valued("value")
        return exists().select_from(one).where(func.strpos(text, one.c.value) > 0)
    one = func.json_each(told).table_valued("value")
    return exists().select_from(one).where(func.instr(text, one.c.value) > 0)


@cache
def _written(table: Table) -> Subquery:
    """The key of each row, its texts, and all of them as one: named once, however many names are looked for in it."""
    texts = _texts(table)
    whole: ColumnElement[str] = literal("")
    for one in texts:
        whole = whole + SEAM + func.coalesce(type_coerce(one, Text), "")
    each = (type_coerce(column, Text).label(f"text_{column.name}") for column in texts)
    return select(*table.primary_key.columns, *each, whole.label("whole_text")).subquery()


def replace_in(session: Session, table: Table, mentions: Mentions) -> int:
    """Put stand-ins into a table and tell in how many rows; a row whose key would be there twice is removed."""
    count = 0
    for mention in list(rows_naming(session, table, mentions)):
        count += 1
        _replace(session, table, mention)
    return count


def _replace(session: Session, table: Table, mention: Mention) -> None:
    keys = list(table.primary_key.columns)
    here = and_(*(column == value for column, value in zip(keys, mention.key, strict=True)))
    after = tuple(mention.texts.get(column.name, value) for column, value in zip(keys, mention.key, strict=True))
    there = and_(*(column == value for column, value in zip(keys, after, strict=True)))
    if after != mention.key and session.execute(select(*keys).where(there)).first():
        session.execute(delete(table).where(here))
        return
    raw = {name: type_coerce(_fitting(table.columns[name], text), Text) for name, text in mention.texts.items()}
    session.execute(update(table).where(here).values(raw))


def _fitting(column: Column[Any], text: str) -> str:
    """A stand-in may be longer than the name was, and PostgreSQL takes nothing longer than was declared."""
    return text[: column.type.length] if isinstance(column.type, String) and column.type.length else text


def _texts(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if isinstance(column.type, String | Text | JsonText)]
