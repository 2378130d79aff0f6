"""A snapshot as SQL: what analysts see of it, and what detectors see of it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from watchfloor.engine.connections import identifier, literal, paths_literal
from watchfloor.engine.declaration import Declaration, row_identity
from watchfloor.engine.snapshots import DataFile, Snapshot
from watchfloor.infra.keyed import SHOWN, Keyed

HIDDEN = ("_flag", "_copy")
MASKED = "masked"
SEPARATOR = "chr(31)"
NULL_MARK = "chr(30)"
Bound = TypeVar("Bound", int, str)


def scan(files: Iterable[Path]) -> str:
    """The FROM clause over Parquet files."""
    return f"read_parquet({paths_literal(list(files))})"


def row_key(snapshot: Snapshot) -> str:
    """SQL for a row's key: 32 digits over its content (or its `key` columns), the same in whatever file it stands;
    equal rows of one file differ by their number.
    """
    columns = row_identity(snapshot.declaration, snapshot.columns)
    parts = ", ".join(f"coalesce({identifier(column)}::VARCHAR, {NULL_MARK})" for column in columns)
    return f"md5(concat_ws({SEPARATOR}, {parts}, nullif(_copy, 0)))"


def analyst_select(snapshot: Snapshot, relation: str, *, without: Iterable[str] = ()) -> str:
    """SELECT over a FROM clause: the dataset's own columns, `ts_us`, the time by its own name, `row_key`, `_future`."""
    hidden = {*HIDDEN, *without}
    shown = [identifier(column) for column in snapshot.columns if column not in hidden]
    time = snapshot.declaration.time
    if time and time not in snapshot.columns and time not in hidden:
        shown.append(f"make_timestamptz(ts_us) AS {identifier(time)}")
    return f"SELECT {', '.join(shown)}, _flag = 1 AS _future, {row_key(snapshot)} AS row_key FROM {relation}"


def masked_sql(expression: str, key: Keyed) -> str:
    """SQL for what stands in for a text: `Keyed.stand_in` of it, NULL where there is none."""
    secret = literal(key.key)
    return f"'{MASKED}-' || left(sha256({secret} || sha256({secret} || {expression})), {SHOWN})"


def detector_select(
    snapshot: Snapshot,
    *,
    since_us: int | None,
    until_us: int | None,
    received_by: str | None,
    masks: Keyed | None = None,
) -> str:
    """SELECT with the canonical columns: row_key, ts_us, roles under their role names, measures, text, _ingested_at.

    Sensitive columns are absent, except that a role's values are replaced by their stand-ins where `masks` is given.
    """
    declaration = snapshot.declaration
    shown = [f"{row_key(snapshot)} AS row_key", *(["ts_us"] if declaration.time else [])]
    shown += _role_columns(declaration, masks)
    plain = [column for column in (*declaration.measures, *declaration.text) if column not in declaration.sensitive]
    taken = set(declaration.roles) | set(declaration.roles.values())
    shown += [identifier(column) for column in dict.fromkeys(plain) if column not in taken]
    bounds = [
        f"ts_us >= {since_us}" if since_us is not None else "",
        f"ts_us < {until_us}" if until_us is not None else "",
        f"_ingested_at <= {literal(received_by)}::TIMESTAMPTZ" if received_by else "",
    ]
    where = " AND ".join(bound for bound in bounds if bound)
    files = [file.path for file in pruned(snapshot.files, since_us=since_us, until_us=until_us)]
    select = f"SELECT {', '.join(shown)}, _ingested_at FROM {scan(files)}"
    return f"{select} WHERE {where}" if where else select


def _role_columns(declaration: Declaration, masks: Keyed | None) -> list[str]:
    shown = []
    for role, column in declaration.roles.items():
        if column not in declaration.sensitive:
            shown.append(f"{identifier(column)} AS {identifier(role)}")
        elif masks is not None:
            shown.append(f"{masked_sql(f'{identifier(column)}::VARCHAR', masks)} AS {identifier(role)}")
    return shown


def _meet(low: Bound | None, high: Bound | None, since: Bound | None, until: Bound | None) -> bool:
    """Whether two closed ranges can share something; None is an end that is open or not known."""
    ends_before = high is not None and since is not None and high < since
    starts_after = low is not None and until is not None and low > until
    return not (ends_before or starts_after)


def pruned(
    files: Sequence[DataFile], *, since_us: int | None = None, until_us: int | None = None, main: str | None = None
) -> list[DataFile]:
    """The files that can hold rows of a time range or of one main entity, by their statistics; at least one file."""
    last_us = None if until_us is None else until_us - 1
    kept = [file for file in files if _meet(file.first_us, file.last_us, since_us, last_us)]
    return [file for file in kept if _meet(file.low, file.high, main, main)] or list(files[:1])
