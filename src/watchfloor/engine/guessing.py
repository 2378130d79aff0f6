"""A first proposal for a declaration, from the names and values of a file's first rows."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from watchfloor.engine.connections import bounded, connect, identifier
from watchfloor.engine.declaration import NAME, USUAL_KINDS, Declaration, Measure, from_document
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.layouts import layout_of
from watchfloor.engine.reading.sources import open_sources
from watchfloor.engine.staging import scratch
from watchfloor.kernel.errors import InvalidInput

PREVIEW = 20
SAMPLE = 2000
LANGUAGE = 60  # average characters from which a column is taken for language
# Words of a column's name that speak for a role, strongest role first; a role is given once.
SIGNS: Mapping[str, str] = {
    "actor": r"account|user|author|actor|claimant|reporter|listener|sender|follower|slug|member",
    "object": r"track|song|object|url|link|item|target|repo|video|playlist|hashtag|show|content|product|star|post",
    "device": r"device|fingerprint|user_agent",
    "ip": r"ip|ip_address|ipv4|ipv6|remote_addr",
    "country": r"country|market|region",
    "owner": r"owner|uploader|creator|artist",
    "payee": r"payee|iban|payout",
    "distributor": r"distributor|label",
    "domain": r"domain|host",
}
TIME_SIGN = r"time|timestamp|date|day|at|ts|when|created|played|hour"
KINDS = {"track": "track", "song": "track", "playlist": "playlist", "show": "show", "url": "url", "repo": "repo"}
TESTS: Mapping[Measure, str] = {
    "int": "TRY_CAST({0} AS BIGINT) IS NOT NULL AND regexp_full_match({0}, '\\s*[+-]?[0-9]+\\s*')",
    "float": "isfinite(TRY_CAST({0} AS DOUBLE))",
    "bool": "lower({0}) IN ('true', 'false', 't', 'f', 'yes', 'no')",
}
# What a column of people's addresses is called, and what its values look like; a device tells a person too.
PERSONAL_NAME = r"e_?mail|mail|phone|msisdn|mobile|ip|ip_address|ipv4|ipv6|remote_addr|iban"
TRACEABLE_ROLES = ("ip", "device", "payee")
PERSONAL_VALUES = (
    r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}",
    r"\+[0-9][0-9 ()./-]{6,18}[0-9]",
    r"[0-9]{1,3}(\.[0-9]{1,3}){3}",
    r"[0-9a-fA-F:]*::[0-9a-fA-F:.]*|[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){5,7}",
)
TIME_TEST = "TRY_CAST({0} AS TIMESTAMPTZ) IS NOT NULL OR TRY_CAST({0} AS DOUBLE) BETWEEN 1e8 AND 1e17"


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """One column: the type its values have, what it is proposed as ("" for nothing), and why."""

    name: str
    type: str
    proposed: str
    reason: str


@dataclass(frozen=True, slots=True)
class Guess:
    """A proposal to correct, not to trust: the declaration, each column's part in it, and the first rows as text."""

    declaration: Declaration
    columns: tuple[ColumnGuess, ...]
    rows: tuple[Mapping[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class _Seen:
    name: str
    type: str
    is_time: bool
    is_personal: bool
    length: float


def _look(connection: duckdb.DuckDBPyConnection, relation: str, columns: Sequence[str]) -> list[_Seen]:
    connection.execute(f"CREATE TEMP TABLE sample AS SELECT * FROM {relation} LIMIT {SAMPLE}")
    seen = []
    for column in columns:
        text = f"{identifier(column)}::VARCHAR"
        tests = ", ".join(f"bool_and(coalesce({test.format(text)}, false))" for test in [*TESTS.values(), TIME_TEST])
        looks = ", ".join(f"bool_and(regexp_full_match(trim({text}), '{shape}'))" for shape in PERSONAL_VALUES)
        row = connection.execute(
            f"SELECT {tests}, avg(length({text})), {looks} FROM sample WHERE trim(coalesce({text}, '')) <> ''"
        ).fetchone() or (None,)
        kinds = [kind for kind, holds in zip(TESTS, row, strict=False) if holds]
        is_time, length, is_personal = bool(row[len(TESTS)]), row[len(TESTS) + 1], any(row[len(TESTS) + 2 :])
        seen.append(_Seen(column, kinds[0] if kinds else "text", is_time, is_personal, float(length or 0)))
    return seen


def _named(name: str, words: str) -> bool:
    return re.search(rf"(^|_)({words})s?(_id|_slug|_name|_at|$|_)", name.lower()) is not None


def _counts(column: _Seen) -> bool:
    return column.type != "text" and re.match(r"(n|num|count|total|sum)_", column.name.lower()) is not None


def _time(seen: Sequence[_Seen]) -> _Seen | None:
    candidates = [column for column in seen if column.is_time]
    named = [column for column in candidates if _named(column.name, TIME_SIGN)]
    written = [column for column in candidates if column.type == "text"]
    return next(iter([*named, *written]), None)


def _fitting(names: Sequence[str], words: str) -> str | None:
    """The name that the strongest of the words speaks for."""
    return next((name for word in words.split("|") for name in names if _named(name, word)), None)


def _plain(column: _Seen) -> tuple[str, str] | None:
    """What a column is proposed as that is neither time nor role."""
    if column.type != "text":
        return None if _named(column.name, "id") else (f"measure {column.type}", "every value seen is one")
    spoken = f"its values have {column.length:.0f} characters on average"
    return ("text", spoken) if column.length > LANGUAGE else None


def _propose(seen: Sequence[_Seen]) -> dict[str, tuple[str, str]]:
    """Column → (what it is proposed as, why): the time first, then the roles, then what is left."""
    time = _time(seen)
    proposed = {time.name: ("time", "every value seen is a time")} if time else {}
    able = [column.name for column in seen if not _counts(column)]
    for role, words in SIGNS.items():
        name = _fitting([name for name in able if name not in proposed], words)
        if name:
            proposed[name] = (f"role {role}", "its name says so")
    plain = {column.name: _plain(column) for column in seen if column.name not in proposed}
    return proposed | {name: part for name, part in plain.items() if part}


def _sensitive(seen: Sequence[_Seen]) -> list[str]:
    """The columns that people can be reached or traced by, from their names and from what their values look like."""
    return [column.name for column in seen if column.is_personal or _named(column.name, PERSONAL_NAME)]


def open_personal(declaration: Declaration) -> list[tuple[str, str]]:
    """The declared columns by which people can be traced and that are not sensitive, each with what tells so."""
    bound = {column: role for role, column in declaration.roles.items() if role in TRACEABLE_ROLES}
    told = {column: f"is bound to the role {role}" for column, role in bound.items()}
    named = [column for column in declaration.columns if _named(column, PERSONAL_NAME)]
    told |= {column: "has the name of an address" for column in named if column not in told}
    return [(column, why) for column, why in sorted(told.items()) if column not in declaration.sensitive]


def _document(name: str, proposed: Mapping[str, tuple[str, str]], sensitive: Sequence[str] = ()) -> dict[str, object]:
    parts = {column: what.split() for column, (what, _) in proposed.items()}
    roles = {words[1]: column for column, words in parts.items() if words[0] == "role"}
    kinds = {role: kind for role in roles if (kind := USUAL_KINDS.get(role))}
    if "object" in roles:
        kinds["object"] = next((kind for word, kind in KINDS.items() if word in roles["object"].lower()), "object")
    return {
        "dataset": name,
        "time": next((column for column, words in parts.items() if words == ["time"]), None),
        "roles": roles,
        "kinds": kinds,
        "measures": {column: words[1] for column, words in parts.items() if words[0] == "measure"},
        "text": [column for column, words in parts.items() if words == ["text"]],
        "sensitive": list(sensitive),
    }


def guess(path: Path, *, root: Path, limits: Limits, encoding: str = "utf-8") -> Guess:
    """Propose a declaration for a file, from its first 2,000 rows, read under the lake's root. Raises InvalidInput
    where the file cannot be read, or (`no_role_found`) where no column looks like a role.
    """
    with scratch(root) as scratched:
        source = open_sources([path], scratched / "plain", limits, encoding)[0]
        connection = connect(limits, scratched / "spill")
        with bounded(connection, limits, doing=f"Reading {source.name}"):
            layout = layout_of(connection, source, limits)
            seen = _look(connection, layout.tolerant, list(layout.columns))
            texts = ", ".join(
                f"left({identifier(name)}::VARCHAR, 200) AS {identifier(name)}" for name in layout.columns
            )
            rows = connection.execute(f"SELECT {texts} FROM sample LIMIT {PREVIEW}").to_arrow_table().to_pylist()
        connection.close()
    return _guess(source.name, seen, rows)


def _guess(file: str, seen: Sequence[_Seen], rows: Sequence[Mapping[str, str | None]]) -> Guess:
    proposed = _propose(seen)
    stem = re.sub(r"[^a-z0-9]+", "_", file.partition(".")[0].lower()).strip("_")
    sensitive = _sensitive(seen)
    content = _document(stem if NAME.fullmatch(stem) else "dataset", proposed, sensitive)
    if not content["roles"]:
        raise InvalidInput(
            f"No column of {file} looks like a role.",
            fix=f"Write the declaration by hand; the columns are {', '.join(column.name for column in seen)}.",
            code="no_role_found",
        )
    columns = tuple(ColumnGuess(column.name, column.type, *proposed.get(column.name, ("", ""))) for column in seen)
    return Guess(from_document(content), columns, tuple(rows))
