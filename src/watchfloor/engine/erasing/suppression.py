"""Keeping erased people out: their rows of a later load are set aside, with nothing of what stood there, and texts of
others hold a stand-in for their name.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from watchfloor.engine.connections import bounded, connect, identifier, literal
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.erasing.rows import changed, column_types, free_texts
from watchfloor.engine.limits import Limits
from watchfloor.engine.views import scan
from watchfloor.engine.writing import PARQUET, Written, file_hash
from watchfloor.infra.keyed import Keyed
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.refs import EntityRef

REASON = "erased"
BETWEEN = re.compile(r"[\s,;|\"'{}\[\]()<>]+")
# What may be a name in a word: the whole of it, with and without a kind, and each part that stands alone or has dots.
PIECES = (r"([\w@-].*[\w@-])", r":([\w@-].*[\w@-])", r"(\w+:[\w@-]+)", r"([\w@-]+)", r"([\w@-]+\.[\w@.-]*[\w@-])")
MIXED = r"regexp_matches(said, '\pL') AND regexp_matches(said, '\PL')"
SCHEMA = "dataset, file, load, row, line, column_name, reason, raw"


@dataclass(frozen=True, slots=True)
class Suppressed:
    """The erased names as keyed digests of `kind:id`, and the kinds there are among them."""

    keyed: Keyed
    digests: frozenset[str]
    kinds: frozenset[str]

    def mentions(self, names: Iterable[str]) -> Mentions:
        """Erased entities, with what stands for each."""
        return Mentions({EntityRef.parse(name): self.keyed.stand_in(REASON, name) for name in names})

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
    """What was written of a source without the rows of erased people, which are counted in quarantine, empty, and
    without their names in texts of others.
    """
    if not suppressed.digests:
        return written
    connection = connect(limits, written.path.parent / "spill")
    try:
        with bounded(connection, limits, doing="Setting erased people aside"):
            connection.execute(
                "CREATE TABLE erased AS SELECT unnest(?::VARCHAR[]) AS digest", [sorted(suppressed.digests)]
            )
            kept = _without_rows(connection, written, incoming, suppressed)
            kept = _without_names(connection, kept, incoming, suppressed)
            return _without_raws(connection, kept, suppressed)
    finally:
        connection.close()


def _condition(incoming: Incoming, suppressed: Suppressed, path: Path) -> str:
    conditions = []
    for role, column in incoming.declaration.roles.items():
        kind = incoming.declaration.kinds.get(role) or role
        if kind in suppressed.kinds:
            one = identifier(column)
            ids = f"SELECT DISTINCT {one}::VARCHAR AS id FROM read_parquet({literal(str(path))})"
            name = f"{literal(kind + ':')} || id"
            gone = f"SELECT id FROM ({ids}) WHERE id IS NOT NULL AND {_is_erased(name, suppressed)}"
            conditions.append(f"coalesce({one} IN ({gone}), false)")
    return " OR ".join(conditions)


def _is_erased(name: str, suppressed: Suppressed) -> str:
    """SQL for whether a text, `kind:id`, is an erased name: `Keyed.digest` of it is listed."""
    key = literal(suppressed.keyed.key)
    return f"sha256({key} || sha256({key} || {name})) IN (SELECT digest FROM erased)"


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


def _without_names(
    connection: duckdb.DuckDBPyConnection, written: Written, incoming: Incoming, suppressed: Suppressed
) -> Written:
    """Texts of others hold a stand-in for an erased name, as after the erasure itself."""
    columns = free_texts(incoming.declaration, column_types(connection, written.path))
    mentions = _named_in(connection, written.path, columns, suppressed)
    if not mentions.stand_ins:
        return written
    target = written.path.with_suffix(".kept")
    texts = changed(connection, written.path, incoming.declaration, mentions)
    put = ", ".join(f"{expression} AS {identifier(column)}" for column, expression in texts.items())
    connection.execute("SET preserve_insertion_order = true")
    connection.execute(
        f"COPY (SELECT * REPLACE ({put}) FROM {scan([written.path])}) TO {literal(str(target))} {PARQUET}"
    )
    target.replace(written.path)
    return replace(written, sha256=file_hash(written.path))


def _named_in(
    connection: duckdb.DuckDBPyConnection, path: Path, columns: Sequence[str], suppressed: Suppressed
) -> Mentions:
    """The erased entities that the texts of a file name. Only digests are known of them: every piece of a word that is
    neither letters nor digits alone is tried, for each kind and as `kind:id`.
    """
    if not columns:
        return suppressed.mentions(())
    texts = f"SELECT DISTINCT unnest([{', '.join(map(identifier, columns))}]) AS said FROM {scan([path])}"
    words = f"SELECT DISTINCT unnest(regexp_split_to_array(said, {literal(BETWEEN.pattern)})) AS said FROM ({texts})"
    pieces = " || ".join(f"regexp_extract_all(said, {literal(pattern)}, 1)" for pattern in PIECES)
    tried = f"SELECT DISTINCT unnest({pieces}) AS said FROM ({words}) WHERE {MIXED}"
    names = ", ".join(["said", *(f"{literal(kind + ':')} || said" for kind in sorted(suppressed.kinds))])
    named = f"SELECT unnest([{names}]) AS name FROM ({tried}) WHERE {MIXED}"
    found = connection.execute(
        f"SELECT DISTINCT name FROM ({named}) WHERE contains(name, ':') AND {_is_erased('name', suppressed)}"
    ).fetchall()
    return suppressed.mentions(name for (name,) in found)


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
    mentions = _named_in(connection, written.quarantine, ["raw"], suppressed)
    naming = [raw for raw in raws if _names(BETWEEN.split(raw), suppressed) or mentions.named_in(raw)]
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
