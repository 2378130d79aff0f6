"""The benchmark runner keeps what scenarios print and never hides that one failed."""

import json
from pathlib import Path

import pytest

from bench import run
from bench.run import keep, main, read_lines


def scenario(root: Path, body: str) -> None:
    (root / "load.py").write_text(f'"""A scenario."""\n{body}\n', "utf8")


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(run, "BENCH", tmp_path)
    monkeypatch.setattr(run, "RESULTS", tmp_path / "results")
    return tmp_path


def test_only_json_lines_are_answers() -> None:
    assert read_lines('loading…\n{"name": "load", "figure": 3}\n10 %\n') == [{"name": "load", "figure": 3}]


@pytest.mark.parametrize(
    ("better", "ratio"),
    [({}, 4.0), ({"better": "higher"}, 4.0), ({"better": "lower"}, 0.25), ({"ratio": 9}, 9)],
)
def test_above_one_is_better_than_the_reference(better: dict[str, object], ratio: float) -> None:
    (line,) = read_lines(json.dumps({"figure": 8, "reference": 2, **better}))

    assert line["ratio"] == ratio


def test_a_reference_of_nothing_has_no_ratio() -> None:
    (line,) = read_lines('{"figure": 8, "reference": 0}')

    assert line["ratio"] is None


def test_answers_are_kept_with_the_machine(tmp_path: Path) -> None:
    path = keep("load", [{"figure": 1}], tmp_path / "results")

    kept = json.loads(path.read_text("utf8"))
    assert kept["results"] == [{"figure": 1}]
    assert kept["machine"]["cores"] >= 1


def test_a_scenario_is_run_and_its_answer_kept(bench: Path) -> None:
    scenario(bench, "print('{\"figure\": 1}')")

    assert main(["load"]) == 0
    assert (bench / "results/load.json").exists()


def test_a_large_scenario_is_one_at_another_size_and_kept_apart(bench: Path) -> None:
    (bench / "backup.py").write_text("import json, sys; print(json.dumps({'figure': sys.argv[1:]}))\n", "utf8")

    assert main(["backup-5gb"]) == 0
    kept = json.loads((bench / "results/backup-5gb.json").read_text("utf8"))
    assert kept["results"] == [{"figure": ["--megabytes", "5000"]}]


@pytest.mark.parametrize("body", ["print('{}'); raise SystemExit(1)", "print('nothing measured')"])
def test_a_scenario_that_fails_or_answers_nothing_fails_the_run(
    bench: Path, body: str, capsys: pytest.CaptureFixture[str]
) -> None:
    scenario(bench, body)

    assert main(["load"]) == 1
    assert "failed: load" in capsys.readouterr().err
    assert not (bench / "results").exists()


def test_an_unknown_scenario_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["speed"]) == 2
    assert "speed" in capsys.readouterr().err
