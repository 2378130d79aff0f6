"""Parameters of detectors: units, bounds and defaults, read exactly or refused by name."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from watchfloor.domain.leads.schemas import Value
from watchfloor.kernel.errors import InvalidInput

Unit = Literal["seconds", "count", "share", "days", "choice", "words"]

DURATION = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d)?")
SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
WHOLE: frozenset[Unit] = frozenset({"count", "days"})


@dataclass(frozen=True, slots=True)
class Parameter:
    """One knob of a detector: inclusive bounds for numbers, `choices` for a choice, a comma list for words."""

    name: str
    unit: Unit
    default: Value
    help: str
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()

    def read(self, given: object) -> Value:
        """The value in the parameter's unit; durations accept 90, "90s", "10m", "24h" and "7d".

        Raises InvalidInput, which names the parameter, its bounds and what was given.
        """
        if self.unit == "words":
            return ",".join(sorted({word.strip().lower() for word in str(given).split(",") if word.strip()}))
        if self.unit == "choice":
            if given not in self.choices:
                raise self._refusal(given)
            return str(given)
        number = self._number(given)
        if not math.isfinite(number) or not self._is_within(number) or (self.unit in WHOLE and number % 1):
            raise self._refusal(given)
        return int(number) if self.unit in WHOLE else number

    def bounds(self) -> str:
        """The bounds as a person reads them."""
        if self.choices:
            return f"one of {', '.join(self.choices)}"
        if self.unit == "words":
            return "words separated by commas"
        return f"from {self.low:g} to {self.high:g} {self.unit}" if self.low is not None else self.unit

    def _is_within(self, number: float) -> bool:
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)

    def _number(self, given: object) -> float:
        if isinstance(given, bool):
            raise self._refusal(given)
        if isinstance(given, int | float):
            return float(given)
        text = str(given).strip()
        match = DURATION.fullmatch(text) if self.unit == "seconds" else None
        if match:
            return float(match[1]) * SECONDS[match[2] or "s"]
        try:
            return float(text)
        except ValueError:
            raise self._refusal(given) from None

    def _refusal(self, given: object) -> InvalidInput:
        return InvalidInput(
            f"Parameter {self.name} is {self.bounds()}; {str(given)[:60]!r} was given.",
            fix=f"Give {self.name} a value that is {self.bounds()}; the default is {self.default}.",
            code="parameter_out_of_bounds",
            facts={
                "parameter": self.name,
                "low": self.low,
                "high": self.high,
                "choices": list(self.choices),
                "unit": self.unit,
                "given": str(given)[:60],
            },
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """The parameters of one evaluation, read and complete."""

    values: Mapping[str, Value]

    def number(self, name: str) -> float:
        """A number in the parameter's unit."""
        return float(self.values[name])

    def whole(self, name: str) -> int:
        """A whole number."""
        return int(self.values[name])

    def word(self, name: str) -> str:
        """A choice."""
        return str(self.values[name])

    def words(self, name: str) -> frozenset[str]:
        """The words of a list, in lower case."""
        return frozenset(word for word in str(self.values[name]).split(",") if word)


def read_settings(parameters: Iterable[Parameter], given: Mapping[str, object]) -> Settings:
    """Every parameter of a detector, the given ones read, the others at their default. Raises InvalidInput."""
    known = {parameter.name: parameter for parameter in parameters}
    for name in given:
        if name not in known:
            raise InvalidInput(
                f"There is no parameter {name[:60]!r}.",
                fix=f"The parameters are {', '.join(known)}.",
                code="unknown_parameter",
                facts={"parameter": name[:60], "known": list(known)},
            )
    return Settings({name: known[name].read(given.get(name, known[name].default)) for name in known})
