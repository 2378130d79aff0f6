"""A detector is honest about what it needs and sees nothing outside its window."""

import pytest

from factories.events import act, at, crowd, evaluate, events_of, farm, month
from watchfloor.domain.detection.contract import Evaluation, Reference
from watchfloor.domain.detection.registry import detector_named, detectors
from watchfloor.domain.detection.ticks import Window
from watchfloor.kernel.errors import InvalidInput, NotFound

CO_ACTION = detectors()["co_action"]


@pytest.mark.parametrize("detector", detectors().values(), ids=detectors())
def test_every_detector_is_documented(detector: object) -> None:
    found = detector_named(str(getattr(detector, "id", "")))

    assert found.documentation.startswith(found.documentation.strip()[0])
    assert "**Method.**" in found.documentation
    assert "**Reads wrongly.**" in found.documentation
    assert found.false_positives
    assert found.counter_evidence
    assert found.look_back >= found.tick


@pytest.mark.parametrize("detector", detectors().values(), ids=detectors())
def test_every_default_lies_within_its_bounds(detector: object) -> None:
    found = detector_named(str(getattr(detector, "id", "")))

    assert set(found.settings({}).values) == {parameter.name for parameter in found.parameters}


def test_an_unknown_detector_is_not_found_and_the_known_ones_are_named() -> None:
    with pytest.raises(NotFound, match="co_action"):
        detector_named("co_act")


def test_a_dataset_without_a_needed_role_is_refused_by_name() -> None:
    events = events_of(crowd(2, 2)).drop("object")
    evaluation = Evaluation(CO_ACTION.settings({}), month(), Reference("sign-ins"))

    with pytest.raises(InvalidInput, match="needs the role object, which dataset sign-ins") as refused:
        CO_ACTION.evaluate(events, evaluation)

    assert refused.value.code == "role_missing"
    assert refused.value.facts["roles"] == ["object"]


def test_either_of_two_roles_serves() -> None:
    repeat = detectors()["repeat_target"]

    assert repeat.missing(["actor", "owner"]) == ()
    assert repeat.missing(["actor", "device"]) == ("object|owner",)


def test_absent_columns_are_known_before_the_hunt() -> None:
    assert CO_ACTION.absent(["actor", "object", "device"]) == ("ip",)


def test_events_outside_the_window_change_nothing() -> None:
    inside = [*farm(), *crowd()]
    outside = [act("farm0", "obscure0", at(days=31)), act("ghost", "obscure0", at(days=-1))]

    assert evaluate(CO_ACTION, [*inside, *outside]).claims == evaluate(CO_ACTION, inside).claims


def test_an_empty_window_gives_nothing() -> None:
    for detector in detectors().values():
        rows = [{**row, "device": "phone"} for row in farm()]
        found = evaluate(detector, rows, window=Window(at(days=50), at(days=60)))

        assert found.claims == ()
        assert found.edges.num_rows == 0
