"""Public holidays and weekends by country, as the holidays library knows them: pure, the same for everybody."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.metadata import version

from holidays import HolidayBase, country_holidays

from watchfloor.kernel.errors import InvalidInput

LIBRARY = version("holidays")
"""The version of the library whose days these are."""
COUNTRIES: Mapping[str, str] = {
    "AU": "Australia",
    "GB": "United Kingdom",
    "HK": "Hong Kong",
    "ID": "Indonesia",
    "IN": "India",
    "JP": "Japan",
    "KR": "South Korea",
    "MY": "Malaysia",
    "NZ": "New Zealand",
    "PH": "Philippines",
    "SE": "Sweden",
    "SG": "Singapore",
    "TH": "Thailand",
    "TW": "Taiwan",
    "US": "United States",
    "VN": "Vietnam",
}
WEEKENDS: Mapping[str, frozenset[int]] = {
    # The library counts Saturday as a weekday there, because a holiday on one is not moved. Government works Monday to
    # Friday: Civil Service Bureau, "Five-day Week in the Government", in force since 1 July 2006.
    "HK": frozenset({5, 6}),
}
KNOWN_YEARS: Mapping[str, range] = {"IN": range(2001, 2036)}
"""Where the library knows fewer years than it says; outside of them it warns, and has only part of the days."""
PUBLIC = ("public",)
A_WEEK = 7


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """A day off by law; an estimated one moves with the moon or awaits its announcement."""

    day: date
    name: str
    is_estimated: bool

    @property
    def told(self) -> str:
        """Its name, and at the end whether it is estimated."""
        return f"{self.name} (estimated)" if self.is_estimated else self.name


@dataclass(frozen=True, slots=True)
class Region:
    """A country or a part of one, by the codes of the library."""

    country: str
    subdivision: str | None = None


def region(country: str, subdivision: str | None = None) -> Region:
    """The region of two codes; of a part the code, its ISO 3166-2 form or its name. Raises InvalidInput."""
    code = country.upper()
    if code not in COUNTRIES:
        raise InvalidInput(
            f"The holidays of {country[:40]!r} are not known here.",
            fix=f"Choose one of {', '.join(COUNTRIES)}.",
            code="unknown_country",
            facts={"countries": list(COUNTRIES)},
        )
    return Region(code, _part(code, subdivision) if subdivision else None)


def subdivisions(country: str) -> tuple[str, ...]:
    """The parts of a known country that have holidays of their own."""
    return tuple(str(part) for part in _of(country).subdivisions)


def categories(country: str) -> tuple[str, ...]:
    """The kinds of days off that are known of a country; everywhere `public` is one."""
    return tuple(str(kind) for kind in _of(country).supported_categories)


def check_categories(country: str, kinds: tuple[str, ...]) -> None:
    """Raise InvalidInput for a kind of day off that is not known of a country."""
    known = categories(country)
    if unknown := [kind for kind in kinds if kind not in known]:
        raise InvalidInput(
            f"{country} has no holidays of the kind {unknown[0][:40]!r}.",
            fix=f"Choose among {', '.join(known)}.",
            code="unknown_category",
        )


def known_years(country: str) -> range:
    """The years whose days off are known."""
    entity = _of(country)
    return KNOWN_YEARS.get(country, range(entity.start_year, entity.end_year + 1))


@lru_cache(maxsize=2_048)
def holidays_of(where: Region, year: int, kinds: tuple[str, ...] = PUBLIC) -> tuple[Holiday, ...]:
    """The days off of a year in their order; none where the year is not known."""
    if year not in known_years(where.country):
        return ()
    found = country_holidays(
        where.country, subdiv=where.subdivision, years=year, language=_language(where.country), categories=kinds
    )
    return tuple(sorted(_read(day, name) for day, name in found.items() if day.year == year))


@lru_cache(maxsize=256)
def weekend(where: Region, year: int) -> frozenset[int]:
    """The days of the week on which a region rests in a year, Monday being 0."""
    if where.country in WEEKENDS:
        return WEEKENDS[where.country]
    entity = country_holidays(where.country, subdiv=where.subdivision)
    days = (date(year, 1, number) for number in range(1, A_WEEK + 1))
    return frozenset(day.weekday() for day in days if entity.is_weekend(day))


class DaysOff(Mapping[date, str]):
    """The names of the days off of a region, looked up by year as the arithmetic walks; told over for `years`."""

    def __init__(self, where: Region, years: range, kinds: tuple[str, ...] = PUBLIC) -> None:
        self._where, self._years, self._kinds = where, years, kinds

    def __getitem__(self, day: date) -> str:
        return _names(self._where, day.year, self._kinds)[day]

    def __iter__(self) -> Iterator[date]:
        return (one.day for year in self._years for one in holidays_of(self._where, year, self._kinds))

    def __len__(self) -> int:
        return sum(1 for _ in self)


@lru_cache(maxsize=2_048)
def _names(where: Region, year: int, kinds: tuple[str, ...]) -> Mapping[date, str]:
    return {one.day: one.told for one in holidays_of(where, year, kinds)}


@lru_cache(maxsize=32)
def _of(country: str) -> HolidayBase:
    return country_holidays(country)


def _language(country: str) -> str | None:
    # A country that speaks English calls its days as it does; the others as the library translates them.
    entity = _of(country)
    own = str(entity.default_language or "")
    if own.startswith("en"):
        return own
    return "en_US" if "en_US" in entity.supported_languages else None


def _part(country: str, given: str) -> str:
    text = given.strip().removeprefix(f"{country}-")
    entity = _of(country)
    called = {str(name).casefold(): str(code) for name, code in entity.subdivisions_aliases.items()}
    called |= {part.casefold(): part for part in subdivisions(country)}
    if text.casefold() not in called:
        known = ", ".join(subdivisions(country))
        raise InvalidInput(
            f"{COUNTRIES[country]} has no part {given[:40]!r} with holidays of its own.",
            fix=f"Choose one of {known}." if known else "Leave the part out: its holidays are the same everywhere.",
            code="unknown_subdivision",
        )
    return called[text.casefold()]


def _read(day: date, text: str) -> Holiday:
    # Several names share a day; it is certain as soon as one of them is.
    names = text.split("; ")
    clean = "; ".join(name.replace(" (estimated)", "").replace(", estimated)", ")") for name in names)
    return Holiday(day, clean, all("estimated)" in name for name in names))
