"""Keeping erased people out: their rows of a later load are set aside, and nothing of what stood there is kept."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from watchfloor.engine.connections import bounded, connect, identifier, literal
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.limits import Limits
from watchfloor.engine.writing import PARQUET, Written, file_hash
from watchfloor.infra.keyed import Keyed

REASON = "erased"
BETWEEN = re.compile(r"[\s,;|\"'{}\[\]()<>]+")
SCHEMA = "dataset, file, load, row, line, column_name, reason, raw"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """The erased names as keyed digests of `kind:id`, and the kinds there are among them."""

    keyed: Keyed
    digests: frozenset[str]
    kinds: frozenset[str]

    def holds(self, kind: str, identifier: str) -> bool:
        """Whether an entity was erased."""
        return kind in self.kinds and self.keyed.digest(f"{kind}:{identifier}") in self.digests


Suppression = Callable[[], Suppressed]


@dataclass(frozen=True, slots=True)
class Incoming:
    """One source of a load: its dataset, the name of its file and of its load."""

    declaration: Declaration
    file: str
    load: str


def set_aside(written: Written, incoming: Incoming, suppressed: Suppressed, limits: Limits) -> Written:
    """What was written of a source, without the rows of erased people: they are counted in quarantine, empty."""
    if not suppressed.digests:
        return written
    connection = connect(limits, written.path.parent / "spill")
    try:
        with bounded(connection, limits, doing="Setting erased people aside"):
            connection.execute(
                "CREATE TABLE erased AS SELECT unnest(?::VARCHAR[]) AS digest", [sorted(suppressed.digests)]
            )
            kept = _without_rows(connection, written, incoming, suppressed)
            return _without_raws(connection, kept, suppressed)
    finally:
        connection.close()


def _condition(incoming: Incoming, suppressed: Suppressed, path: Path) -> str:
    key = literal(suppressed.keyed.key)
    conditions = []
    for role, column in incoming.declaration.roles.items():
        kind = incoming.declaration.kinds.get(role) or role
        if kind in suppressed.kinds:
            one = identifier(column)
            digest = f"sha256({key} || sha256({key} || {literal(kind + ':')} || id))"
            ids = f"SELECT DISTINCT {one}::VARCHAR AS id FROM read_parquet({literal(str(path))})"
            gone = f"SELECT id FROM ({ids}) WHERE id IS NOT NULL AND {digest} IN (SELECT digest FROM erased)"
            conditions.append(f"coalesce({one} IN ({gone}), false)")
    return " OR ".join(conditions)


def _without_rows(
    connection: duckdb.DuckDBPyConnection, written: Written, incoming: Incoming, suppressed: Suppressed
) -> Written:
    gone = _condition(incoming, suppressed, written.path)
    source = f"read_parquet({literal(str(written.path))})"
    counted = connection.execute(f"SELECT count(*) FROM {source} WHERE {gone or 'false'}").fetchone()
    count = int(counted[0]) if counted else 0
    if not count:
        return written
    target = written.path.with_suffix(".kept")
    connection.execute("SET preserve_insertion_order = true")
    connection.execute(f"COPY (SELECT * FROM {source} WHERE NOT ({gone})) TO {literal(str(target))} {PARQUET}")
    left = connection.execute(
        f"SELECT count(*) FILTER (WHERE _flag = 1) FROM read_parquet({literal(str(target))})"
    ).fetchone()
    target.replace(written.path)
    return replace(
        written,
        sha256=file_hash(written.path),
        quarantine=_counted(connection, written, incoming, count),
        rows=written.rows - count,
        quarantined=written.quarantined + count,
        future=int(left[0]) if left else 0,
    )


def _counted(connection: duckdb.DuckDBPyConnection, written: Written, incoming: Incoming, count: int) -> Path:
    """The quarantine with a line for each row set aside, which tells nothing but that there was one."""
    target = written.path.with_suffix(".aside")
    whose = ", ".join(literal(text) for text in (incoming.declaration.name, incoming.file, incoming.load))
    lines = f"SELECT {whose}, NULL::BIGINT, NULL::BIGINT, '', '{REASON}', '' FROM range({count})"
    before = (
        f"SELECT {SCHEMA} FROM read_parquet({literal(str(written.quarantine))}) UNION ALL "
        if written.quarantine
        else ""
    )
    connection.execute(
        f"COPY (SELECT * FROM ({before}{lines}) AS lines({SCHEMA})) TO {literal(str(target))} (FORMAT parquet)"
    )
    final = written.quarantine or written.path.with_suffix(".quarantine.parquet")
    target.replace(final)
    return final


def _without_raws(connection: duckdb.DuckDBPyConnection, written: Written, suppressed: Suppressed) -> Written:
    """Refused rows keep no text that names an erased person."""
    if written.quarantine is None:
        return written
    source = f"read_parquet({literal(str(written.quarantine))})"
    raws = [raw for (raw,) in connection.execute(f"SELECT DISTINCT raw FROM {source}").fetchall() if raw]
    naming = [raw for raw in raws if _names(BETWEEN.split(raw), suppressed)]
    if naming:
        target = written.quarantine.with_suffix(".kept")
        connection.execute("CREATE TABLE naming AS SELECT unnest(?::VARCHAR[]) AS raw", [naming])
        connection.execute(
            f"COPY (SELECT * REPLACE (CASE WHEN raw IN (SELECT raw FROM naming) THEN '' ELSE raw END AS raw) "
            f"FROM {source}) TO {literal(str(target))} (FORMAT parquet)"
        )
        target.replace(written.quarantine)
    return written


def _names(words: Sequence[str], suppressed: Suppressed) -> bool:
    return any(suppressed.holds(kind, word) for word in words if word for kind in suppressed.kinds)
