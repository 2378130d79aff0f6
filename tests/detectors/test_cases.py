"""Every packaged case of every detector is judged as it must be, and the runner can fail."""

from dataclasses import replace

import pytest

from watchfloor.domain.detection.contract import Detector
from watchfloor.domain.detection.detectors.trials import Trial, read_trials, run_trial, trials_of
from watchfloor.domain.detection.registry import detector_named, detectors

CASES = [
    pytest.param(detector, trial, id=f"{detector.id}-{trial.name.replace(' ', '_')}")
    for detector in detectors().values()
    for trial in trials_of(detector)
]


@pytest.mark.parametrize(("detector", "trial"), CASES)
def test_the_detector_judges_its_case_right(detector: Detector, trial: Trial) -> None:
    verdict = run_trial(detector, trial)

    assert verdict.passed, verdict.message


@pytest.mark.parametrize("name", detectors())
def test_every_detector_has_positives_negatives_and_hard_negatives(name: str) -> None:
    kinds = {trial.kind for trial in trials_of(detector_named(name))}

    assert kinds == {"positive", "negative", "hard_negative"}


@pytest.mark.parametrize(
    ("leads", "members", "says", "message"),
    [
        (2, [], "", "2 leads expected, 1 found"),
        (1, ["account:somebody"], "", "members differ"),
        (1, [], "nothing of the kind", "no explanation says"),
    ],
)
def test_a_wrong_verdict_is_told(leads: int, members: list[str], says: str, message: str) -> None:
    detector = detectors()["co_action"]
    farm = trials_of(detector)[0]

    verdict = run_trial(detector, replace(farm, leads=leads, members=frozenset(members), says=says))

    assert not verdict.passed
    assert message in verdict.message


PATTERN = """
kinds: {actor: account, object: track}
cases:
  - name: two accounts, two tracks, two days
    kind: positive
    why: to read the notation
    events:
      - {actors: "a{1..2}", objects: [x, y], at: "2026-03-01T00:00:00Z", step: 10s, lag: 1s, days: 2, every: 3,
         columns: {device: "of-{actor}"}}
    expect: {leads: 0, members: ["account:a{1..2}"]}
"""


def test_a_pattern_becomes_a_row_for_every_actor_object_and_day() -> None:
    (trial,) = read_trials(PATTERN)

    assert trial.events.num_rows == 8
    assert set(trial.events["device"].to_pylist()) == {"of-a1", "of-a2"}
    first, *_, last = sorted(trial.events["ts_us"].to_pylist())
    assert last - first == 3 * 86_400_000_000 + 11_000_000
    assert trial.members == {"account:a1", "account:a2"}


def test_a_scattered_pattern_is_the_same_every_time() -> None:
    scattered = PATTERN.replace("step: 10s", "scatter: 5d, pick: 1")

    (one,), (other,) = read_trials(scattered), read_trials(scattered)

    assert one.events.equals(other.events)
    assert one.events.num_rows == 4
