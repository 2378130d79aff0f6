"""What the desk still holds of a person, place by place, outside the lake."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO

import pyarrow as pa
from sqlalchemy.orm import Session

from watchfloor.domain.erasure.rules import APART, FINDABLE, KEPT
from watchfloor.infra.db.mentions import rows_naming, text_tables
from watchfloor.infra.files.store import FileStore
from watchfloor.infra.parquet import read_parquet
from watchfloor.infra.search.forgetting import naming
from watchfloor.kernel.errors import IntegrityBroken, NotFound
from watchfloor.kernel.mentions import Mentions

PARQUET = b"PAR1"
WHOLE = 64 << 20
OVERLAP = 4096


def tables_naming(session: Session, mentions: Mentions) -> dict[str, int]:
    """How many rows of each table name the person, in tables that are swept and in those that are kept."""
    counted = {
        table.name: sum(1 for _ in rows_naming(session, table, mentions))
        for table in text_tables()
        if table.name not in APART
    }
    counted["search_document"] = len(naming(session, mentions, but=FINDABLE))
    return {name: count for name, count in counted.items() if count}


def swept(counted: dict[str, int]) -> dict[str, int]:
    """The tables that an erasure changes, of those counted."""
    return {name: count for name, count in counted.items() if name not in KEPT}


def files_naming(files: FileStore, mentions: Mentions) -> list[str]:
    """The kept files that name the person: Parquet by its values, everything else by its plaintext.

    A file that was harmed cannot be read by anybody, and is not looked through; one that goes meanwhile is gone.
    """
    return [sha256 for sha256 in files.names() if is_naming(partial(files.open, sha256), mentions)]


def is_naming(opening: Callable[[], BinaryIO], mentions: Mentions) -> bool:
    """Whether a plaintext names the person; one that is harmed or gone does not."""
    try:
        return _names(opening, mentions)
    except (IntegrityBroken, NotFound) as error:
        if error.code in {"file_broken", "file_missing"}:
            return False
        raise


def _names(opening: Callable[[], BinaryIO], mentions: Mentions) -> bool:
    with opening() as file:
        head = file.read(WHOLE)
        if head.startswith(PARQUET):
            return any(mentions.named_in(text) for text in _parquet_texts(head + file.read()))
        while head:
            if mentions.named_in(head.decode("utf-8", errors="replace")):
                return True
            more = file.read(WHOLE)
            head = head[-OVERLAP:] + more if more else b""
    return False


def _parquet_texts(content: bytes) -> Iterator[str]:
    """Every text of a table, those within lists and structures too; content that is no table is told as it is."""
    try:
        table = read_parquet(content)
    except pa.ArrowInvalid:
        yield content.decode("utf-8", errors="replace")
        return
    yield from table.column_names
    for batch in table.to_batches(max_chunksize=10_000):
        yield "\n".join(str(value) for column in batch.columns for value in column.to_pylist() if value is not None)
