"""Every value exact or refused: the SQL that types a column and the conditions under which a row is refused."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.declaration import RESERVED, Declaration, Measure, check_columns
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.alphabets import Alphabet, Blanks
from watchfloor.engine.reading.layouts import Layout
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.refs import MAX_ID

FIRST_US = -2_208_988_800_000_000  # 1900-01-01
LAST_US = 7_258_118_400_000_000  # 2200-01-01
WHOLE = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"})
REAL = frozenset({"FLOAT", "DOUBLE"})
SCALE = {"s": "1e6", "ms": "1e3", "us": "1"}
BLANK_ENDS = r"^[\x00-\x20\x7f-\xa0\p{Z}]|[\x00-\x20\x7f-\xa0\p{Z}]$"
WHOLE_NUMBER = r"\s*[+-]?[0-9]+(\.0*)?\s*"
TYPED = "typed:"
TRUE = "('true', 't', 'yes', 'y', '1')"
FALSE = "('false', 'f', 'no', 'n', '0')"
UNKNOWN = Alphabet(is_ascii=False, blanks=Blanks.ANY)
NO_OBJECT = "the record is no JSON object, or a key stands twice"
TYPE_WORDS = {"int": "a whole number", "float": "a finite number", "bool": "true or false", "text": "text"}


@dataclass(frozen=True, slots=True)
class Check:
    """One condition under which a row is refused (NULL counts as sound), with the column and the reason told."""

    column: str
    reason: str
    broken: str
    implied: bool = False  # only tells the reason: another check fails whenever this one does


@dataclass(frozen=True, slots=True)
class Coercion:
    """The stored columns as SQL over the raw ones, in order, and the checks a row must pass.

    The checks speak of the raw columns and of the typed ones as `typed` names them, so a value is computed once.
    """

    columns: Mapping[str, str]
    checks: tuple[Check, ...]

    def select(self, relation: str, *extra: str) -> str:
        """SELECT of the raw columns, the typed ones, and what else is asked for, from a scan."""
        values = [f"{sql} AS {typed(name)}" for name, sql in self.columns.items()]
        return f"SELECT *, {', '.join([*values, *extra])} FROM {relation}"


def typed(column: str) -> str:
    """The name, quoted, of a column's typed value beside its raw one."""
    return identifier(TYPED + column)


def _text(column: str, kind: str) -> str:
    name = identifier(column)
    if kind == "VARCHAR":
        return name
    if kind in REAL:
        whole = f"{name} = trunc({name}) AND abs({name}) < 1e15"
        return f"CASE WHEN {whole} THEN {name}::BIGINT::VARCHAR ELSE {name}::VARCHAR END"
    nested = kind.endswith("]") or kind.startswith(("STRUCT", "MAP", "UNION"))
    return f"to_json({name})::VARCHAR" if nested else f"{name}::VARCHAR"


def _stripped(expression: str, pattern: str | None) -> str:
    return f"regexp_replace({expression}, {literal(pattern)}, '')" if pattern else expression


def _whole(text: str, column: str, kind: str) -> tuple[str, str]:
    name, value = identifier(column), typed(column)
    if kind in WHOLE:
        return f"{name}::BIGINT", "false"
    if kind in REAL:
        return f"TRY_CAST({name} AS BIGINT)", f"{name} IS NOT NULL AND ({value} IS NULL OR {name} <> trunc({name}))"
    # DuckDB reads 1.5 as 2 and 0x1F as 31: what does not come back as written must look like a whole number.
    loose = f"({value} IS NULL OR {value}::VARCHAR <> {text})"
    strange = f"({value} IS NULL OR NOT {_matches(text, WHOLE_NUMBER)})"
    return f"TRY_CAST({text} AS BIGINT)", f"{loose} AND NOT ({_empty(text)}) AND {strange}"


def _real(text: str, column: str, kind: str) -> tuple[str, str]:
    value = typed(column)
    cast = f"{identifier(column)}::DOUBLE" if kind in WHOLE | REAL else f"TRY_CAST({text} AS DOUBLE)"
    strange = f"({value} IS NULL OR NOT isfinite({value}) OR contains({text}, '_'))"
    return cast, f"{strange} AND NOT ({_empty(text)})"


def _truth(text: str, column: str, kind: str) -> tuple[str, str]:
    if kind == "BOOLEAN":
        return identifier(column), "false"
    said = f"lower(trim({text}))"
    value = f"CASE WHEN {said} IN {TRUE} THEN true WHEN {said} IN {FALSE} THEN false END"
    return value, f"{typed(column)} IS NULL AND NOT ({_empty(text)})"


def _measure(text: str, column: str, kind: str, measure: Measure) -> tuple[str, str]:
    """SQL of the value, and of the condition under which it is not exactly what was written."""
    if measure == "text":
        return text, "false"
    reading = {"int": _whole, "float": _real, "bool": _truth}[measure]
    return reading(text, column, kind)


def _matches(text: str, pattern: str) -> str:
    return f"regexp_full_match({text}, {literal(pattern)})"


def _from_number(number: str, unit: str | None) -> str:
    if unit:
        return f"TRY_CAST(round({number} * {SCALE[unit]}) AS BIGINT)"
    # A lambda, so that the number is computed once and only where it is needed.
    return (
        f"list_transform([{number}], lambda n: CASE WHEN abs(n) < 1e11 THEN round(n * 1e6)::BIGINT "
        "WHEN abs(n) < 1e14 THEN round(n * 1e3)::BIGINT WHEN abs(n) < 1e17 THEN n::BIGINT END)[1]"
    )


def _time(text: str, column: str, kind: str, declaration: Declaration) -> str:
    name = identifier(column)
    unit = declaration.time_unit
    if kind.startswith("TIMESTAMP"):
        return f"epoch_us({name if kind.endswith('ZONE') else name + '::TIMESTAMP'})"
    if kind == "DATE":
        return f"epoch_us({name}::TIMESTAMP)"
    if kind in WHOLE | REAL:
        return _from_number(f"{name}::DOUBLE", unit)
    if declaration.time_format:
        return f"epoch_us(try_strptime({text}, {literal(declaration.time_format)}))"
    number = _from_number(f"TRY_CAST({text} AS DOUBLE)", unit)
    written = [f"epoch_us(TRY_CAST({said} AS TIMESTAMPTZ))" for said in (name, f"trim({name})")]
    return number if unit else f"coalesce({', '.join([*written, number])})"


def _stored_type(text: str, column: str, kind: str) -> str:
    name = identifier(column)
    if kind in WHOLE:
        return f"{name}::BIGINT"
    if kind in REAL:
        return f"{name}::DOUBLE"
    return name if kind == "BOOLEAN" else text


def _stored(declaration: Declaration, columns: Iterable[str]) -> list[str]:
    """All but the time, which is kept as `ts_us`, unless it is a role or a measure too."""
    bound = {*declaration.roles.values(), *declaration.measures}
    return [column for column in columns if column != declaration.time or column in bound]


def _value(declaration: Declaration, column: str, kind: str) -> tuple[str, str]:
    """SQL of what is stored of a column, and of the condition under which it is not what the declaration says."""
    text = _stripped(_text(column, kind), (declaration.strip or {}).get(column))
    if column in declaration.roles.values():
        return f"nullif({text}, '')", "false"
    measure = declaration.measures.get(column)
    return _measure(text, column, kind, measure) if measure else (_stored_type(text, column, kind), "false")


def _size_checks(layout: Layout, limits: Limits) -> list[Check]:
    reason = f"the cell is larger than {limits.cell_bytes:,} bytes"
    texts = [column for column, kind in layout.columns.items() if kind == "VARCHAR"] if layout.unbounded else []
    return [Check(column, reason, f"strlen({identifier(column)}) > {limits.cell_bytes}") for column in texts]


def _empty(text: str) -> str:
    return f"coalesce(trim({text}), '') = ''"


def _padded(value: str, alphabet: Alphabet) -> str:
    """SQL for blanks at an end of a value. Cheap comparisons find every candidate: a first or last byte below "!", or
    letters beyond ASCII; those that no cell of the file can meet are left out.
    """
    last = {Blanks.NONE: "", Blanks.SPACES: f"ends_with({value}, ' ')", Blanks.ANY: f"{value}[-1] < '!'"}
    first = "" if alphabet.blanks is Blanks.NONE else f"{value} < '!'"
    beyond = "" if alphabet.is_ascii else f"strlen({value}) <> length({value})"
    candidates = [said for said in (first, last[alphabet.blanks], beyond) if said]
    return f"({' OR '.join(candidates)}) AND regexp_matches({value}, {literal(BLANK_ENDS)})" if candidates else "false"


def _role_checks(declaration: Declaration, alphabet: Alphabet) -> list[Check]:
    checks = []
    for role, column in declaration.roles.items():
        value = typed(column)
        if role in declaration.required_roles:
            checks.append(Check(column, f"the {role} is empty", f"{value} IS NULL"))
        checks.append(Check(column, f"the {role} is longer than {MAX_ID} bytes", f"strlen({value}) > {MAX_ID}"))
        # No database, query or file keeps a NUL inside an id.
        nul = f"contains({value}, chr(0))" if alphabet.blanks is Blanks.ANY else "false"
        checks.append(Check(column, f"the {role} holds a NUL", nul))
        checks.append(Check(column, f"the {role} has blanks around it", _padded(value, alphabet)))
    return checks


def _time_checks(declaration: Declaration, text: str) -> list[Check]:
    at = typed("ts_us")
    column = declaration.time or ""
    return [
        Check(column, "the time is empty", f"{at} IS NULL AND {_empty(text)}", implied=True),
        Check(column, "not a time between 1900 and 2200", f"{at} IS NULL OR {at} NOT BETWEEN {FIRST_US} AND {LAST_US}"),
    ]


def _check_names(layout: Layout) -> None:
    taken = sorted(name for name in layout.columns if name in RESERVED or name.startswith(TYPED))
    if taken:
        raise InvalidInput(
            f"The file has columns the desk keeps for itself: {', '.join(taken)}.",
            fix="Rename them.",
            code="reserved_column",
        )


def coerce(declaration: Declaration, layout: Layout, limits: Limits) -> Coercion:
    """Plan how each column of `layout` is typed and when a row is refused.

    Roles become text (NULL where empty), measures their type, the time column `ts_us` (microseconds since
    1970, UTC; text without an offset is read as UTC), other columns whole numbers, numbers, booleans or text.
    Raises InvalidInput: `missing_column`, `reserved_column`.
    """
    check_columns(declaration, layout.columns)
    _check_names(layout)
    checks = [Check("", NO_OBJECT, f"NOT {layout.sound}")] if layout.sound else []
    checks += _size_checks(layout, limits)
    columns: dict[str, str] = {}
    for column in _stored(declaration, layout.columns):
        columns[column], wrong = _value(declaration, column, layout.columns[column])
        checks.append(Check(column, f"not {TYPE_WORDS[declaration.measures.get(column, 'text')]}", wrong))
    columns["ts_us"] = "NULL::BIGINT"
    checks.extend(_role_checks(declaration, layout.alphabet or UNKNOWN))
    if declaration.time:
        kind = layout.columns[declaration.time]
        text = _text(declaration.time, kind)
        columns["ts_us"] = _time(text, declaration.time, kind, declaration)
        checks.extend(_time_checks(declaration, text))
    return Coercion(columns, tuple(check for check in checks if check.broken != "false"))
