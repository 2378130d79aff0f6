"""A finding's statement: numbers stand in it only as references to a query result, never typed."""

import math
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput

MAX_STATEMENT = 4_000
BINDING = re.compile(r"\{(EV-[1-9][0-9]*)\.([^{}\[\]]+?)(?:\[([0-9]{1,9})\])?\}")
# What may hold digits without being a number: kind:id, a name that begins with a letter, a long mixed hash.
NAMES = (
    re.compile(r"(?<![\w:])[a-z][a-z0-9_]{1,31}:[^\s{}]*[^\s{}.,;:!?)\]'\"]"),
    re.compile(r"(?<!\w)[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*(?:@[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9]|@[0-9])?"),
    re.compile(r"(?<!\w)(?=[0-9a-f-]*[0-9][a-f])(?=[0-9a-f-]*[a-f]-?[0-9])[0-9a-f][0-9a-f-]{10,}[0-9a-f](?!\w)"),
)
TYPED = re.compile(r"\S{0,3}\d[\d.,:/'%‰]*\S{0,3}")

Scalar = str | int | float | bool | None


@dataclass(frozen=True, slots=True, order=True)
class Binding:
    """One reference to a cell of a query result: evidence, column, and row counted from 0."""

    evidence: str
    column: str
    row: int = 0

    def __str__(self) -> str:
        place = f"[{self.row}]" if self.row else ""
        return f"{{{self.evidence}.{self.column}{place}}}"


@dataclass(frozen=True, slots=True)
class BoundNumber:
    """A binding with the value it had when the statement was written, or was confirmed."""

    binding: Binding
    value: Scalar


def bindings_of(statement: str) -> list[Binding]:
    """The bindings of a statement in order, each once. Raises InvalidInput where the statement cannot be used."""
    check_statement(statement)
    found = [Binding(match[1], match[2].strip(), int(match[3] or 0)) for match in BINDING.finditer(statement)]
    return list(dict.fromkeys(found))


def check_statement(statement: str) -> None:
    """Refuse an empty or overlong statement, a broken binding, and any number that was typed (InvalidInput)."""
    if not statement.strip() or len(statement) > MAX_STATEMENT:
        raise InvalidInput(
            f"A finding is one claim of 1 to {MAX_STATEMENT} characters.", fix="Write one claim.", code="bad_statement"
        )
    _check_braces(statement)
    typed = typed_numbers(statement)
    if typed:
        raise InvalidInput(
            f"Numbers in a finding are not typed: {', '.join(typed[:5])}.",
            fix="Bind each to the query result it comes from, such as {EV-3.accounts} or {EV-3.accounts[2]}.",
            code="typed_number",
            facts={"typed": typed},
        )


def _check_braces(statement: str) -> None:
    rest = BINDING.sub("\0", statement)
    glued = re.search(r"\0\0|[A-Za-z\d_]\0|\0[A-Za-z\d_]", unicodedata.normalize("NFKC", rest))
    broken = re.search(r"[{}][^{}]{0,40}", rest)
    if broken or glued:
        fragment = broken[0] if broken else "a value without a space around it"
        raise InvalidInput(
            f"A binding cannot be read: {fragment}.",
            fix="Write {EV-3.column} or {EV-3.column[2]}, apart from other letters and digits.",
            code="bad_binding",
        )


def typed_numbers(statement: str) -> list[str]:
    """The numbers typed into a statement, of any script, as they stand there; references and names are none."""
    rest = BINDING.sub(" ", statement)
    odd = [sign for sign in rest if unicodedata.category(sign) in {"No", "Nl"}]
    text = unicodedata.normalize("NFKC", "".join(" " if sign in odd else sign for sign in rest))
    for name in NAMES:
        text = name.sub(" ", text)
    return odd + [match[0].strip() for match in TYPED.finditer(text)]


def cell(rows: Sequence[Mapping[str, object]], binding: Binding) -> Scalar:
    """The value a binding names in the rows of its query result. Raises InvalidInput where there is none."""
    if binding.row >= len(rows):
        raise InvalidInput(
            f"{binding.evidence} has {len(rows)} rows; row {binding.row} is not among them.",
            fix="Rows are counted from 0.",
            code="no_such_row",
        )
    row = rows[binding.row]
    if binding.column not in row:
        raise InvalidInput(
            f"{binding.evidence} has no column {binding.column}.",
            fix=f"Its columns are: {', '.join(row)}.",
            code="no_such_column",
        )
    value = row[binding.column]
    if value is None:
        raise InvalidInput(f"{binding} is empty.", fix="Bind a cell that holds a value.", code="empty_value")
    return plain(value)


def plain(value: object) -> Scalar:
    """A cell as JSON holds it: whole numbers, decimals to 12 significant digits, times in RFC 3339, else text."""
    if isinstance(value, datetime):
        return iso(value) if value.tzinfo else value.isoformat()
    if isinstance(value, bool | int | str) or value is None:
        return value
    # The sum of whole numbers comes back from DuckDB as a decimal without places.
    if isinstance(value, Decimal) and value == value.to_integral_value():
        return int(value)
    if isinstance(value, float | Decimal) and math.isfinite(value):
        return float(f"{value:.12g}")
    return str(value)


def render(statement: str, numbers: Sequence[BoundNumber]) -> str:
    """The statement with each binding replaced by its value. Raises KeyError where a binding has no value."""
    values = {number.binding: number.value for number in numbers}

    def shown(match: re.Match[str]) -> str:
        return str(values[Binding(match[1], match[2].strip(), int(match[3] or 0))])

    return BINDING.sub(shown, statement)


def changed_numbers(recorded: Sequence[BoundNumber], now: Sequence[BoundNumber]) -> list[dict[str, object]]:
    """Which bound numbers differ between two readings, each as {binding, old, new}; `new` is None where it is gone."""
    values = {number.binding: number.value for number in now}
    return [
        {"binding": str(number.binding), "old": number.value, "new": values.get(number.binding)}
        for number in recorded
        if values.get(number.binding) != number.value
    ]
