"""One command measures fresh worlds and keeps the page; `--check` finds a page that is changed or out of date."""

from pathlib import Path

import pytest

from factories import simulations
from watchfloor.demo import measurement, tour
from watchfloor.demo.evaluation import TOGETHER, Evaluation
from watchfloor.demo.measurement import HELD_OUT, TRIED, head, main, measure, problem_with, stamped
from watchfloor.demo.scale import TINY
from watchfloor.domain.detection.registry import detectors

SEED = 23
TUNED_ON = {7, 1, 2, 3}


@pytest.fixture(scope="module")
def world() -> Evaluation:
    return measure(TINY, SEED)


@pytest.fixture
def measured_once(world: Evaluation, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one world is measured already: that it is measured the same again is seen at night."""
    monkeypatch.setattr(measurement, "measure", lambda scale, seed: {(TINY, SEED): world}[scale, seed])


@pytest.fixture
def kept(tmp_path: Path, measured_once: None) -> Path:
    """A page made by the command, of one tiny world."""
    path = tmp_path / "demo-evaluation.md"
    assert main([], kept=path, scale=TINY, seeds=[SEED]) == 0
    return path


def test_the_held_out_worlds_are_five_that_nothing_was_tuned_or_tested_on() -> None:
    assert len(set(HELD_OUT)) == 5
    assert len(HELD_OUT) >= TRIED
    assert not set(HELD_OUT) & (TUNED_ON | {tour.SEED, simulations.SEED})


def test_all_three_detectors_are_measured_and_each_has_its_trivial_rules(world: Evaluation) -> None:
    assert set(world.scores) == {*detectors(), TOGETHER}
    assert set(world.baselines) == {
        f"{detector}: {rule}" for detector in detectors() for rule in ("degree", "newness", "volume", "random")
    }


def test_a_trivial_rule_names_as_many_accounts_as_its_detector(world: Evaluation) -> None:
    for rule, score in world.baselines.items():
        assert score.accounts.n == world.scores[rule.partition(":")[0]].accounts.n


def test_leads_of_the_desk_reach_what_was_planted(world: Evaluation) -> None:
    assert world.campaigns["stream-farm", "co_action"].accounts.hits > 0
    assert world.campaigns["report-brigade", "abusive_reporting"].accounts.hits > 0
    assert world.campaigns["thin-farm", "co_action"].accounts.hits == 0
    assert world.campaigns["thin-farm", "shared_infrastructure"].accounts.hits > 0


def test_every_planted_group_is_measured(world: Evaluation, tmp_path: Path) -> None:
    planted = simulations.simulate(tmp_path, seed=SEED).truth

    assert {group for group, _ in world.campaigns} == {group.id for group in planted.campaigns}
    assert {group for group, _ in world.hard_negatives} == {group.id for group in planted.hard_negatives}


@pytest.mark.deep
def test_a_world_measured_again_gives_the_same_page(
    kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(measurement, "measure", measure)

    assert main(["--check"], kept=kept, scale=TINY, seeds=[SEED]) == 0
    assert capsys.readouterr().out == ""


def test_the_page_says_simulation_how_it_was_made_and_of_what(kept: Path) -> None:
    page = kept.read_text("utf-8")

    assert page.splitlines()[2].startswith("*Simulation.*")
    assert "python -m watchfloor.demo.measurement" in page
    assert f"Scale tiny, seeds {SEED}" in page
    assert all(f"{name} {detector.version}" in page for name, detector in detectors().items())
    assert "which no detector reads" in page


@pytest.mark.usefixtures("measured_once")
def test_a_missing_page_is_out_of_date_and_the_command_is_told(tmp_path: Path) -> None:
    said: list[str] = []

    code = main(["--check"], kept=tmp_path / "none.md", scale=TINY, seeds=[SEED], say=said.append)

    assert code == 1
    assert said == ["none.md: its text is not what was measured. Make it again: python -m watchfloor.demo.measurement"]
    assert not (tmp_path / "none.md").exists()


def page_of(tiny: str) -> str:
    return stamped(f"{head()}\n## Scale small\n\nmuch\n\n{tiny}")


def test_an_untouched_page_has_no_problem() -> None:
    assert problem_with(page_of("## Scale tiny\n\n3 of 4\n"), "## Scale tiny\n\n3 of 4\n") is None


@pytest.mark.parametrize(
    ("old", "new"), [("3 of 4", "4 of 4"), ("much", "more"), ("\nSHA-256", "\n\nSHA-256"), ("above: ", "above: 0")]
)
def test_a_figure_changed_by_hand_is_found(old: str, new: str) -> None:
    tiny = "## Scale tiny\n\n3 of 4\n"

    problem = problem_with(page_of(tiny).replace(old, new), tiny)

    assert problem is not None
    assert "not what was measured" in problem


@pytest.mark.parametrize("now", ["## Scale tiny\n\n2 of 4\n", "3 of 4\n"])
def test_other_figures_than_todays_are_found(now: str) -> None:
    problem = problem_with(page_of("## Scale tiny\n\n3 of 4\n\n### More\n"), now)

    assert problem is not None
    assert "have changed" in problem


def test_another_version_of_a_detector_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_of("tiny\n")

    only = {"co_action": detectors()["co_action"]}
    monkeypatch.setattr(measurement, "detectors", lambda: only)

    assert problem_with(page, "tiny\n") is not None


def test_a_page_cut_short_is_found() -> None:
    page = page_of("tiny\n")

    assert all(problem_with(page[:length], "tiny\n") for length in range(0, len(page), 97))
