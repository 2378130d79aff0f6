"""Which rows a demand starts, and which rows start when something becomes of another: pure."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.schemas import Obligation, ObligationOut
from watchfloor.domain.clocks.obligations.vocabulary import Applies, Standing, StartEvent

ALSO_WRITTEN = {"UK": "GB", "EL": "GR"}
"""What people and the Union write for a country whose ISO 3166 code is another; a clock must not be missed for it."""
STARTS_UNASKED = frozenset({Standing.IN_FORCE, Standing.REPEALED})


def places(jurisdictions: Iterable[str], unions: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The jurisdictions whose rows count: the countries named, also by a subdivision as US-CA, and their unions."""
    countries = (code.strip().upper().partition("-")[0] for code in jurisdictions)
    named = frozenset(ALSO_WRITTEN.get(country, country) for country in countries)
    return named | {union for union, members in unions.items() if not members.isdisjoint(named)}


def is_law_at(row: Obligation, at: datetime) -> bool:
    """Whether the law is in force on the day that an instant is for its authority; the last day no longer counts."""
    day = at.astimezone(ZoneInfo(row.zone)).date()
    has_begun = row.effective_from is None or row.effective_from <= day
    return has_begun and (row.effective_to is None or day < row.effective_to)


def is_live(row: ObligationOut, at: datetime) -> bool:
    """Whether a row starts clocks at an instant.

    Where Legal has not answered it does, unless the law is pending or a benchmark; `does_not_apply` alone starts none.
    """
    if row.applies is Applies.DOES_NOT_APPLY or not is_law_at(row, at):
        return False
    return row.applies is Applies.APPLIES or row.standing in STARTS_UNASKED


def matching(
    rows: Iterable[ObligationOut],
    *,
    jurisdictions: frozenset[str],
    demand_class: DemandClass,
    requester: RequesterKind,
    at: datetime,
) -> tuple[ObligationOut, ...]:
    """The rows that a demand received at an instant starts; the jurisdictions are those that `places` gives."""
    return tuple(
        row
        for row in rows
        if row.jurisdiction in jurisdictions
        and demand_class in row.classes
        and requester in row.requesters
        and is_live(row, at)
    )


def children(
    rows: Iterable[ObligationOut], *, parents: Iterable[str], event: StartEvent, at: datetime
) -> tuple[ObligationOut, ...]:
    """The rows that follow any of the parents and start on an event that happened at an instant."""
    followed = frozenset(parents)
    return tuple(
        row for row in rows if not followed.isdisjoint(row.after) and event.starts(row.starts_on) and is_live(row, at)
    )
