"""Which time the figures are of: the last 90 days unless told, and never an empty or an endless one."""

from datetime import UTC, datetime, timedelta

import pytest

from watchfloor.domain.escalations.metrics.service import LONGEST, MetricsAsked, period
from watchfloor.kernel.errors import InvalidInput

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
DAY, LEAST = timedelta(days=1), timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (None, None, (NOW - 90 * DAY, NOW)),
        (NOW - DAY, None, (NOW - DAY, NOW)),
        (None, NOW - 10 * DAY, (NOW - 100 * DAY, NOW - 10 * DAY)),
        (NOW - 2 * DAY, NOW - DAY, (NOW - 2 * DAY, NOW - DAY)),
        (NOW - LEAST, NOW, (NOW - LEAST, NOW)),
        (NOW - LONGEST, NOW, (NOW - LONGEST, NOW)),
    ],
)
def test_a_period_is_what_was_asked_or_the_last_ninety_days(
    since: datetime | None, until: datetime | None, expected: tuple[datetime, datetime]
) -> None:
    assert period(MetricsAsked(since=since, until=until), NOW) == expected


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (NOW, NOW),
        (NOW, NOW - DAY),
        (NOW + DAY, None),
        (NOW - LONGEST - LEAST, NOW),
    ],
)
def test_a_period_that_is_none_is_refused(since: datetime, until: datetime | None) -> None:
    with pytest.raises(InvalidInput) as refused:
        period(MetricsAsked(since=since, until=until), NOW)
    assert (refused.value.code, "five years" in refused.value.fix) == ("bad_period", True)


def test_two_instants_in_two_zones_are_told_apart_by_when_they_are() -> None:
    ahead = datetime.fromisoformat("2026-12-01T10:00+08:00")
    since, until = period(MetricsAsked(since=ahead, until=NOW), NOW)
    assert until - since == timedelta(hours=7)
