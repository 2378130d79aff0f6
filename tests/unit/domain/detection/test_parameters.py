"""Parameters are read exactly or refused by name."""

import pytest

from watchfloor.domain.detection.contract import Detector
from watchfloor.domain.detection.parameters import Parameter, read_settings
from watchfloor.domain.detection.registry import detectors
from watchfloor.kernel.errors import InvalidInput

WINDOW = Parameter("window", "seconds", 60.0, "how far apart", 1, 86_400)
WEIGHT = Parameter("min_weight", "count", 4, "distinct objects", 1, 10_000)
GATE = Parameter("gate", "choice", "burst", "where to look", choices=("burst", "none"))
WORDS = Parameter("withdrawn", "words", "retraction", "outcomes taken back")


@pytest.mark.parametrize(
    ("given", "seconds"), [(90, 90), ("90", 90), ("90s", 90), ("1.5m", 90), ("24h", 86_400), ("1d", 86_400)]
)
def test_a_duration_is_read_with_or_without_its_unit(given: object, seconds: float) -> None:
    assert WINDOW.read(given) == seconds


@pytest.mark.parametrize("given", ["0", 0, -1, "2d", "soon", "nan", "inf", "", None, True, "60 parsecs"])
def test_a_duration_out_of_bounds_is_refused(given: object) -> None:
    with pytest.raises(InvalidInput) as refused:
        WINDOW.read(given)

    assert refused.value.code == "parameter_out_of_bounds"
    assert refused.value.facts["parameter"] == "window"
    assert (refused.value.facts["low"], refused.value.facts["high"]) == (1, 86_400)
    assert refused.value.facts["given"] == str(given)


@pytest.mark.parametrize("given", [0, 10_001, 2.5, "2.5", "many"])
def test_a_count_is_whole_and_within_bounds(given: object) -> None:
    with pytest.raises(InvalidInput, match="from 1 to 10000 count"):
        WEIGHT.read(given)


def test_a_count_may_come_as_text() -> None:
    assert WEIGHT.read("7") == 7


def test_a_choice_outside_the_choices_names_them() -> None:
    with pytest.raises(InvalidInput, match="one of burst, none"):
        GATE.read("maybe")


def test_words_are_folded_and_sorted() -> None:
    settings = read_settings([WORDS], {"withdrawn": " Retracted, withdrawn,,retracted "})

    assert settings.words("withdrawn") == {"retracted", "withdrawn"}


def test_an_unknown_parameter_is_refused_with_the_known_ones() -> None:
    with pytest.raises(InvalidInput) as refused:
        read_settings([WINDOW, WEIGHT], {"windwo": 60})

    assert refused.value.code == "unknown_parameter"
    assert refused.value.facts["known"] == ["window", "min_weight"]


def test_what_is_not_given_stands_at_its_default() -> None:
    settings = read_settings([WINDOW, WEIGHT, GATE], {"min_weight": 2})

    assert settings.number("window") == 60
    assert settings.whole("min_weight") == 2
    assert settings.word("gate") == "burst"


BOUNDED = [
    pytest.param(detector, parameter, id=f"{detector.id}-{parameter.name}")
    for detector in detectors().values()
    for parameter in detector.parameters
    if parameter.low is not None and parameter.high is not None
]


@pytest.mark.parametrize(("detector", "parameter"), BOUNDED)
def test_every_knob_takes_its_bounds_and_nothing_beyond(detector: Detector, parameter: Parameter) -> None:
    low, high = parameter.low or 0.0, parameter.high or 0.0
    step = 1 if parameter.unit in {"count", "days"} else (high - low) * 1e-6

    for inside in (low, high, parameter.default):
        assert detector.settings({parameter.name: inside}).number(parameter.name) == inside
    for outside in (low - step, high + step, float("nan"), float("inf"), "many", "", True, None):
        with pytest.raises(InvalidInput, match=f"Parameter {parameter.name} is from") as refused:
            detector.settings({parameter.name: outside})
        assert refused.value.facts["low"] == low


@pytest.mark.parametrize("detector", detectors().values(), ids=detectors())
def test_settings_are_complete_and_read_the_same_again(detector: Detector) -> None:
    settings = detector.settings({})

    assert set(settings.values) == {parameter.name for parameter in detector.parameters}
    assert detector.settings(settings.values) == settings
