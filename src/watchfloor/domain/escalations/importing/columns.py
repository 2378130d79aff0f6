"""Which of the columns that a mapping names a file has; a field that it has none of is told, not left empty. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from watchfloor.domain.escalations.importing.mapping import ABSENT, look_up
from watchfloor.domain.escalations.importing.schemas import ImportMap, MapField, MissingColumns
from watchfloor.kernel.errors import InvalidInput

NAMES, DEPTH_TOLD = 2_000, 3
COLUMNS_TOLD, FIELDS_TOLD, MISSING_TOLD, LONGEST_TOLD = 30, 5, 5, 60
FIX = "Correct the names in the mapping, give each field what it always is, or take it out."


class Sought:
    """The columns of a mapping as they are looked for: in the head of a table, or row by row where there is none."""

    def __init__(self, mapping: ImportMap, head: Mapping[str, object] | None) -> None:
        self._fields = {name: rule for name, rule in mapping.fields.items() if rule.columns}
        self._missing = {column for rule in self._fields.values() for column in rule.columns}
        self._columns: dict[str, None] = {}
        self._places: dict[str, None] = {}
        self._is_read = self._has_head = False
        if head is not None:
            self.look(head)
            self._columns = dict.fromkeys(head)
            self._has_head = True

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that there are, in their order; what lies within one is not among them."""
        return tuple(self._columns)

    def look(self, values: Mapping[str, object]) -> None:
        """Look at a row; below a head it says nothing new."""
        if self._has_head:
            return
        self._is_read = True
        self._missing = {column for column in self._missing if look_up(values, column) is ABSENT}
        if len(self._columns) < NAMES:
            self._columns.update(dict.fromkeys(islice(values, NAMES)))
        if len(self._places) < NAMES:
            self._places.update(dict.fromkeys(islice(_places(values), NAMES)))

    def check(self) -> None:
        """Raise InvalidInput (`unknown_column`) for fields of which no column is there and nothing is always so."""
        lost = {name: rule.columns for name, rule in self._fields.items() if self._is_lost(rule)}
        if not (lost and self._is_read):
            return
        named = [f"{name} ({_listed(columns, MISSING_TOLD)})" for name, columns in lost.items()]
        more = [f"{len(named) - FIELDS_TOLD} more fields"] if len(named) > FIELDS_TOLD else []
        raise InvalidInput(
            f"The file has no column for {', '.join([*named[:FIELDS_TOLD], *more])}.",
            fix=f"{FIX} There are: {_listed(self._places, COLUMNS_TOLD) or 'none'}.",
            code="unknown_column",
            facts={
                "fields": [{"field": name, "columns": list(columns)} for name, columns in lost.items()],
                "columns": [name[:LONGEST_TOLD] for name in islice(self._places, COLUMNS_TOLD)],
            },
        )

    def check_head(self) -> None:
        """The same, where a head says before any row which columns there are."""
        if self._has_head:
            self.check()

    def warnings(self, *, first: int | None = None) -> tuple[MissingColumns, ...]:
        """What is missing, field by field; `first` where only so many rows were looked at."""
        if not self._is_read:
            return ()
        told = (self._warning(name, rule, first) for name, rule in self._fields.items())
        return tuple(one for one in told if one)

    def _is_lost(self, rule: MapField) -> bool:
        return not rule.always and self._missing.issuperset(rule.columns)

    def _warning(self, name: str, rule: MapField, first: int | None) -> MissingColumns | None:
        missing = tuple(column for column in rule.columns if column in self._missing)
        if not missing:
            return None
        left = [column for column in rule.columns if column not in self._missing]
        rest = f"it is read from {_listed(left, MISSING_TOLD)}" if left else "nothing is read for it"
        if not left and rule.always:
            rest = "every row gets what it always is"
        says = f"{name}: {self._nobody(first)} {_listed(missing, MISSING_TOLD)}; {rest}."
        return MissingColumns(field=name, columns=missing, says=says)

    def _nobody(self, first: int | None) -> str:
        if self._has_head:
            return "the file has no column"
        return f"none of the first {first:,} rows has" if first else "no row has"


def _listed(names: Iterable[str], most: int) -> str:
    every = [repr(name[:LONGEST_TOLD]) for name in names]
    more = [f"{len(every) - most:,} more"] if len(every) > most else []
    return ", ".join([*every[:most], *more])


def _places(values: Mapping[str, object], within: str = "", deep: int = DEPTH_TOLD) -> Iterator[str]:
    """Names as a mapping writes them: dotted for what lies within."""
    for name, value in values.items():
        if isinstance(value, Mapping) and value and deep > 1:
            yield from _places(value, f"{within}{name}.", deep - 1)
        else:
            yield f"{within}{name}"
