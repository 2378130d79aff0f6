"""Every rule of our own holds on its good samples and finds exactly the marked lines of its bad ones."""

import re
from pathlib import Path

import pytest

from tools.lint.check import RULES
from tools.lint.source import Source, read

SAMPLES = Path(__file__).parents[4] / "tools/lint/samples"
GOOD = sorted(SAMPLES.glob("*/good*.py"))
BAD = sorted(SAMPLES.glob("*/bad*.py"))


def sample(path: Path) -> Source:
    """A sample, seen at the place its comment names."""
    place = re.search(r"^# place: (\S+)", path.read_text("utf8"), re.MULTILINE)
    assert place, f"{path} does not say where it would stand"
    return read(path, Path(place[1]))


def label(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("rule", RULES)
def test_each_rule_has_good_and_bad_samples(rule: str) -> None:
    folder = SAMPLES / rule
    assert list(folder.glob("good*.py"))
    assert list(folder.glob("bad*.py"))


def test_each_sample_belongs_to_a_rule() -> None:
    assert {path.name for path in SAMPLES.iterdir()} == set(RULES)


@pytest.mark.parametrize("path", GOOD, ids=label)
def test_a_good_sample_passes(path: Path) -> None:
    assert list(RULES[path.parent.name](sample(path))) == []


@pytest.mark.parametrize("path", BAD, ids=label)
def test_a_bad_sample_is_found_line_by_line(path: Path) -> None:
    marked = {number for number, line in enumerate(path.read_text("utf8").splitlines(), 1) if "broken" in line}

    found = {finding.line for finding in RULES[path.parent.name](sample(path))}

    assert found == marked
