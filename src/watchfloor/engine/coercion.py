"""Every value exact or refused: the SQL that types a column and the conditions under which a row is refused."""

from collections.abc import Mapping
from dataclasses import dataclass

from watchfloor.engine.connections import identifier, literal
from watchfloor.engine.declaration import RESERVED, Declaration, Measure, check_columns
from watchfloor.engine.limits import Limits
from watchfloor.engine.reading.layouts import Layout
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.refs import MAX_ID

FIRST_US = -2_208_988_800_000_000  # 1900-01-01
LAST_US = 7_258_118_400_000_000  # 2200-01-01
WHOLE = frozenset({"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER"})
REAL = frozenset({"FLOAT", "DOUBLE"})
SCALE = {"s": "1e6", "ms": "1e3", "us": "1"}
TYPE_WORDS = {"int": "a whole number", "float": "a finite number", "bool": "true or false", "text": "text"}


@dataclass(frozen=True, slots=True)
class Check:
    """One condition (never NULL) under which a row is refused, with the column and the reason told."""

    column: str
    reason: str
    broken: str


@dataclass(frozen=True, slots=True)
class Coercion:
    """The stored columns as SQL over the raw ones, in order, and the checks a row must pass."""

    columns: Mapping[str, str]
    checks: tuple[Check, ...]


def _text(column: str, kind: str) -> str:
    name = identifier(column)
    if kind == "VARCHAR":
        return name
    if kind in REAL:
        return f"CASE WHEN {name} = trunc({name}) AND abs({name}) < 1e15 THEN {name}::BIGINT::VARCHAR ELSE {name}::VARCHAR END"
    nested = kind.endswith("]") or kind.startswith(("STRUCT", "MAP", "UNION"))
    return f"to_json({name})::VARCHAR" if nested else f"{name}::VARCHAR"


def _stripped(expression: str, pattern: str | None) -> str:
    return f"regexp_replace({expression}, {literal(pattern)}, '')" if pattern else expression


def _measure(text: str, column: str, kind: str, measure: Measure) -> str:
    name = identifier(column)
    if measure == "text":
        return text
    if measure == "int":
        if kind in WHOLE:
            return f"{name}::BIGINT"
        if kind in REAL:
            return f"CASE WHEN {name} = trunc({name}) THEN TRY_CAST({name} AS BIGINT) END"
        cast = f"TRY_CAST({text} AS BIGINT)"
        whole = r"\s*[+-]?[0-9]+(\.0*)?\s*"
        return (
            f"CASE WHEN {cast}::VARCHAR = {text} THEN {cast} WHEN regexp_full_match({text}, {literal(whole)}) THEN {cast} END"
        )
    if measure == "float":
        cast = f"{name}::DOUBLE" if kind in WHOLE | REAL else f"TRY_CAST({text} AS DOUBLE)"
        return f"CASE WHEN isfinite({cast}) AND NOT contains({text}, '_') THEN {cast} END"
    if kind == "BOOLEAN":
        return name
    truth = "('true', 't', 'yes', 'y', '1')"
    lies = "('false', 'f', 'no', 'n', '0')"
    said = f"lower(trim({text}))"
    return f"CASE WHEN {said} IN {truth} THEN true WHEN {said} IN {lies} THEN false END"


def _from_number(number: str, unit: str | None) -> str:
    if unit:
        return f"TRY_CAST(round({number} * {SCALE[unit]}) AS BIGINT)"
    size = f"abs({number})"
    return (
        f"CASE WHEN {size} < 1e11 THEN round({number} * 1e6)::BIGINT WHEN {size} < 1e14 THEN round({number} * 1e3)::BIGINT "
        f"WHEN {size} < 1e17 THEN {number}::BIGINT END"
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
    if unit:
        return number
    written = f"epoch_us(TRY_CAST({text} AS TIMESTAMP))"
    return f"CASE WHEN {written} IS NOT NULL THEN {written} ELSE {number} END"


def _stored_type(text: str, column: str, kind: str) -> str:
    name = identifier(column)
    if kind in WHOLE:
        return f"{name}::BIGINT"
    if kind in REAL:
        return f"{name}::DOUBLE"
    return name if kind == "BOOLEAN" else text


def _empty(text: str) -> str:
    return f"coalesce(trim({text}), '') = ''"


def _role_checks(declaration: Declaration, columns: Mapping[str, str]) -> list[Check]:
    checks = []
    for role, column in declaration.roles.items():
        if role in declaration.required_roles:
            checks.append(Check(column, f"the {role} is empty", f"{columns[column]} IS NULL"))
        checks.append(
            Check(column, f"the {role} is longer than {MAX_ID} bytes", f"coalesce(strlen({columns[column]}), 0) > {MAX_ID}")
        )
    return checks


def coerce(declaration: Declaration, layout: Layout, limits: Limits) -> Coercion:
    """Plan how each column of `layout` is typed and when a row is refused.

    Roles become trimmed text (NULL where empty), measures their type, the time column `ts_us` (microseconds since
    1970, UTC; text without an offset is read as UTC), other columns whole numbers, numbers, booleans or text.
    Raises InvalidInput: `missing_column`, `reserved_column`.
    """
    check_columns(declaration, layout.columns)
    taken = sorted(set(layout.columns) & RESERVED)
    if taken:
        raise InvalidInput(
            f"The file has columns the desk keeps for itself: {', '.join(taken)}.", fix="Rename them.", code="reserved_column"
        )
    bound = set(declaration.roles.values())
    strip = declaration.strip or {}
    columns: dict[str, str] = {}
    checks = [Check("", "the record is no JSON object, or a key stands twice", f"NOT {layout.sound}")] if layout.sound else []
    for column, kind in layout.columns.items():
        text = _stripped(_text(column, kind), strip.get(column))
        measure = declaration.measures.get(column)
        if kind == "VARCHAR":
            large = f"coalesce(strlen({identifier(column)}), 0) > {limits.cell_bytes}"
            checks.append(Check(column, f"the cell is larger than {limits.cell_bytes:,} bytes", large))
        if column in bound:
            columns[column] = f"nullif(trim({text}), '')"
        elif measure:
            columns[column] = _measure(text, column, kind, measure)
            wrong = f"NOT ({_empty(text)}) AND {columns[column]} IS NULL" if measure != "text" else "false"
            checks.append(Check(column, f"not {TYPE_WORDS[measure]}", wrong))
        elif column != declaration.time:
            columns[column] = _stored_type(text, column, kind)
    checks.extend(_role_checks(declaration, columns))
    columns["ts_us"] = "NULL::BIGINT"
    if declaration.time:
        kind = layout.columns[declaration.time]
        text = f"trim({_text(declaration.time, kind)})"
        at = columns["ts_us"] = _time(text, declaration.time, kind, declaration)
        checks.append(Check(declaration.time, "the time is empty", _empty(text)))
        checks.append(Check(declaration.time, "not a time between 1900 and 2200", f"coalesce({at} NOT BETWEEN {FIRST_US} AND {LAST_US}, true)"))
    return Coercion(columns, tuple(checks))
