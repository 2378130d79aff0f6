"""Which rows a demand starts, and which follow when something becomes of it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.rules.matching import children, matching, places
from watchfloor.domain.clocks.obligations.schemas import ObligationOut
from watchfloor.domain.clocks.obligations.service import shipped
from watchfloor.domain.clocks.obligations.vocabulary import Applies, StartEvent

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
EASTMOST = timedelta(hours=14)
UNIONS = shipped().unions


def rows(applies: Applies = Applies.ASK_LEGAL) -> list[ObligationOut]:
    return [
        ObligationOut(**row.model_dump(), applies=applies, revision=0, version=0) for row in shipped().rows.values()
    ]


def started(where: str, about: str, who: str, *, at: datetime = NOW, applies: Applies = Applies.ASK_LEGAL) -> set[str]:
    found = matching(
        rows(applies),
        jurisdictions=places([where], UNIONS),
        demand_class=DemandClass(about),
        requester=RequesterKind(who),
        at=at,
    )
    return {row.id for row in found}


def following(parent: str, event: StartEvent) -> set[str]:
    return {row.id for row in children(rows(), parents=[parent], event=event, at=NOW)}


def test_an_indian_order_starts_three_hours_whatever_it_is_about() -> None:
    assert "IN-IT-3-1-D" in started("IN", "government_order", "government")
    assert "IN-IT-3-1-D" in started("IN", "court_order", "court")
    assert "IN-IT-3-1-D" in started("IN", "tvec", "law_enforcement")
    assert "IN-IT-3-1-D" not in started("IN", "tvec", "user")


def test_an_indian_user_who_is_shown_starts_two_hours_and_the_grievance_clocks() -> None:
    clocks = started("IN", "ncii", "user")
    assert clocks == {"IN-IT-3-2-B", "IN-IT-3-2-ACK", "IN-IT-3-2-RES", "IN-IT-3-2-36"}


def test_a_malaysian_report_starts_one_hour_and_twelve() -> None:
    assert started("MY", "hate_harassment", "user") == {"MY-ONSA-21-ACK", "MY-ONSA-21-ASSESS"}


def test_a_demand_from_a_member_state_brings_the_rows_of_the_union() -> None:
    assert "EU-TCO-03" in started("FR", "tvec", "government")
    assert "EU-TCO-03" in started("EU", "tvec", "government")
    assert started("CH", "tvec", "government") == set()


def test_a_subdivision_counts_as_its_country() -> None:
    assert started("us-CA", "ncii", "user") == {"US-TIDA-48"}


def test_a_country_is_known_by_what_people_write_as_well() -> None:
    assert places(["uk"], UNIONS) == {"GB"}
    assert places(["EL"], UNIONS) == {"GR", "EU"}


def test_a_demand_from_before_the_law_does_not_match() -> None:
    before = datetime(2026, 2, 19, 18, 0, tzinfo=UTC)  # 23:30 in India
    after = datetime(2026, 2, 19, 18, 30, tzinfo=UTC)  # midnight
    assert "IN-IT-3-1-D" not in started("IN", "court_order", "court", at=before)
    assert "IN-IT-3-1-D" in started("IN", "court_order", "court", at=after)


def test_a_repealed_law_matches_the_demands_of_its_time_alone() -> None:
    assert "DE-NETZDG-24" in started("DE", "hate_harassment", "user", at=datetime(2024, 5, 13, 12, tzinfo=UTC))
    assert "DE-NETZDG-24" not in started("DE", "hate_harassment", "user", at=datetime(2024, 5, 14, 12, tzinfo=UTC))


def test_what_is_pending_or_a_benchmark_starts_only_where_legal_says_so() -> None:
    both = {"UK-NCII-48", "UK-OFCOM-X-TARGET"}
    asked = started("GB", "ncii", "user") | started("GB", "tvec", "user")
    said = started("GB", "ncii", "user", applies=Applies.APPLIES)
    said |= started("GB", "tvec", "user", applies=Applies.APPLIES)
    assert not both & asked
    assert both <= said


def test_what_does_not_apply_starts_nothing() -> None:
    assert started("IN", "ncii", "user", applies=Applies.DOES_NOT_APPLY) == set()


@pytest.mark.parametrize(
    ("parent", "event", "expected"),
    [
        ("EU-TCO-03", StartEvent.REMOVED, {"EU-TCO-03-CONF", "EU-TCO-06"}),
        ("MY-ONSA-21-ASSESS", StartEvent.CONTAINED, {"MY-ONSA-22-HOLD"}),
        ("MY-ONSA-22-HOLD", StartEvent.DETERMINED, {"MY-ONSA-22-FINAL"}),
        ("MY-ONSA-22-HOLD", StartEvent.DETERMINED_HARMFUL, {"MY-ONSA-22-FINAL"}),
        ("MY-ONSA-23-BLOCK", StartEvent.DETERMINED_HARMLESS, {"MY-ONSA-23-FINAL-RES"}),
        ("US-2258A", StartEvent.SUBMITTED, {"US-2258A-PRES"}),
        ("US-DMCA-C", StartEvent.COUNTER_NOTICE, {"US-DMCA-G"}),
        ("NZ-HDCA-24A", StartEvent.NOTIFIED, {"NZ-HDCA-24C"}),
        ("KR-NA-44-2", StartEvent.CONTAINED, {"KR-NA-44-2-HOLD"}),
        ("US-2258A", StartEvent.REMOVED, set()),
    ],
)
def test_what_becomes_of_a_demand_starts_what_follows(parent: str, event: StartEvent, expected: set[str]) -> None:
    assert following(parent, event) == expected


@given(
    where=some.sampled_from(["SG", "IN", "DE", "AU", "US", "JP", "GB"]),
    about=some.sampled_from(DemandClass),
    who=some.sampled_from(RequesterKind),
    days=some.integers(min_value=-3_000, max_value=1_000),
)
def test_whoever_asks_for_whatever_gets_only_rows_that_name_both(
    where: str, about: DemandClass, who: RequesterKind, days: int
) -> None:
    seen, at = places([where], UNIONS), NOW + timedelta(days=days)
    for row in matching(rows(), jurisdictions=seen, demand_class=about, requester=who, at=at):
        assert row.jurisdiction in seen
        assert about in row.classes
        assert who in row.requesters
        assert row.effective_from is None or row.effective_from <= (at + EASTMOST).date()
