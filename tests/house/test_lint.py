"""The project's own rules hold on the whole checkout."""

from pathlib import Path

from tools.lint.check import LINTED, check_paths

ROOT = Path(__file__).parents[2]


def test_no_rule_of_our_own_is_broken() -> None:
    reports = check_paths(ROOT, LINTED)

    assert [str(report) for report in reports] == []
