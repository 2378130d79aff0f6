"""The matrix: graver with more impact or more haste, floors that only raise, cadence that only quickens, bounds."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from watchfloor.domain.clocks.obligations.demands import DemandClass
from watchfloor.domain.escalations.rules.matrix import (
    SEVERITIES,
    SHIPPED,
    HarmImpact,
    HarmUrgency,
    Matrix,
    Publicity,
    Severity,
    severity_of,
    update_hours,
)

FREE = sorted(set(DemandClass) - set(SHIPPED.at_least))


def revised(path: str, value: object) -> dict[str, Any]:
    """The matrix as it ships with one thing changed."""
    content: dict[str, Any] = SHIPPED.model_dump(mode="json")
    *parents, last = path.split(".")
    place = content
    for name in parents:
        place = place[name]
    place[last] = value
    return content


@pytest.mark.parametrize("kind", FREE)
@pytest.mark.parametrize(
    ("impact", "severities"),
    [
        (HarmImpact.CRITICAL, "S0 S0 S1 S1"),
        (HarmImpact.HIGH, "S0 S1 S1 S2"),
        (HarmImpact.MEDIUM, "S1 S2 S2 S3"),
        (HarmImpact.LOW, "S2 S3 S3 S4"),
    ],
)
def test_the_matrix_that_ships(impact: HarmImpact, severities: str, kind: DemandClass) -> None:
    found = [severity_of(SHIPPED, impact=impact, urgency=urgency, demand_class=kind) for urgency in HarmUrgency]

    assert found == severities.split()


@given(st.sampled_from(DemandClass), st.sampled_from(HarmUrgency))
def test_more_impact_is_never_less_grave(kind: DemandClass, urgency: HarmUrgency) -> None:
    found = [severity_of(SHIPPED, impact=one, urgency=urgency, demand_class=kind) for one in HarmImpact]

    assert found == sorted(found)


@given(st.sampled_from(DemandClass), st.sampled_from(HarmImpact))
def test_more_haste_is_never_less_grave(kind: DemandClass, impact: HarmImpact) -> None:
    found = [severity_of(SHIPPED, impact=impact, urgency=one, demand_class=kind) for one in HarmUrgency]

    assert found == sorted(found)


@given(st.sampled_from(DemandClass), st.sampled_from(SEVERITIES), st.sampled_from(HarmImpact))
def test_a_floor_only_raises(kind: DemandClass, floor: Severity, impact: HarmImpact) -> None:
    floored = SHIPPED.model_copy(update={"at_least": {kind: floor}})
    bare = SHIPPED.model_copy(update={"at_least": {}})
    asked: dict[str, Any] = {"impact": impact, "urgency": HarmUrgency.WEEK, "demand_class": kind}

    assert severity_of(floored, **asked) == min(severity_of(bare, **asked), floor)


@pytest.mark.parametrize("kind", ["imminent_harm", "self_harm", "csam"])
def test_danger_to_life_and_to_children_is_always_the_gravest(kind: str) -> None:
    every = product(HarmImpact, HarmUrgency)

    assert {severity_of(SHIPPED, impact=i, urgency=u, demand_class=DemandClass(kind)) for i, u in every} == {"S0"}


def test_a_graver_severity_promises_no_later_and_weighs_no_less() -> None:
    demands = [SHIPPED.demands.of(one) for one in SEVERITIES]

    for name in ("first_touch", "decision", "update"):
        hours = [getattr(one, name) for one in demands]
        assert hours == sorted(hours), name
    assert [one.weight for one in demands] == sorted((one.weight for one in demands), reverse=True)
    assert [one.pages for one in demands] == [True, True, False, False, False]


def test_a_first_touch_is_promised_before_a_decision() -> None:
    assert all(one.first_touch < one.decision for one in (SHIPPED.demands.of(name) for name in SEVERITIES))


@pytest.mark.parametrize(
    ("severity", "publicity", "hours"),
    [("S0", "none", 0.5), ("S0", "viral", 0.125), ("S1", "press", 1), ("S2", "watched", 4 / 1.5), ("S4", "none", 72)],
)
def test_who_watches_divides_the_hours_between_two_updates(severity: Severity, publicity: str, hours: float) -> None:
    assert update_hours(SHIPPED, severity=severity, publicity=Publicity(publicity)) == pytest.approx(hours)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("severity.high.now", "S9"),
        ("severity.high.now", None),
        ("severity.enormous", {"now": "S0", "today": "S0", "week": "S0", "none": "S0"}),
        ("demands.S0.first_touch", 0),
        ("demands.S0.first_touch", -1),
        ("demands.S0.decision", 24 * 90 + 1),
        ("demands.S2.update", "often"),
        ("demands.S3.weight", 0),
        ("demands.S3.weight", 10_001),
        ("demands.S4.pages", None),
        ("demands.S5", {"first_touch": 1, "decision": 1, "update": 1, "weight": 1, "pages": False}),
        ("cadence.viral", 0.99),
        ("cadence.loud", 2),
        ("weights.explored_share", 0.21),
        ("weights.explored_share", -0.01),
        ("weights.violates", 1.01),
        ("weights.handling_minutes", 0),
        ("weights.hours_to_next_look", 169),
        ("weights.exposure", -1),
        ("at_least.csam", "S7"),
        ("at_least.rage", "S0"),
        ("note", "ours"),
    ],
)
def test_a_matrix_that_cannot_be_is_not_read(path: str, value: object) -> None:
    with pytest.raises(ValidationError):
        Matrix.model_validate(revised(path, value))


@pytest.mark.parametrize("severity", SEVERITIES)
def test_no_severity_may_be_left_out(severity: str) -> None:
    content = SHIPPED.model_dump(mode="json")
    del content["demands"][severity]

    with pytest.raises(ValidationError, match=severity):
        Matrix.model_validate(content)


def test_what_is_kept_is_read_as_it_was() -> None:
    assert Matrix.model_validate(SHIPPED.model_dump(mode="json")) == SHIPPED
