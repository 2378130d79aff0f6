"""The scorecard finds what it is meant to find: a measure that cannot rise guards nothing."""

from pathlib import Path

import pytest

from tools.scorecard import AT_LEAST, AT_MOST, in_a_cycle, measure, missed, quantile

GOOD = '"""Closes cases."""\n\n\ndef close(ref: str) -> str:\n    return ref\n'


def checkout(root: Path, body: str = GOOD, *, place: str = "watchfloor/domain/cases/service.py") -> Path:
    """A tree with one source file and one test file of the same length."""
    for folder, text in {"src": body, "tests": GOOD}.items():
        path = root / folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf8")
    return root


def test_a_tidy_checkout_misses_no_bar(tmp_path: Path) -> None:
    assert missed(measure(checkout(tmp_path))) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("def act(ref):\n    return ref\n", "functions not fully typed"),
        ("def act(ref: str):\n    return ref\n", "functions not fully typed"),
        ("def act() -> None:\n    import os\n", "imports inside functions"),
        ("try:\n    x = 1\nexcept Exception:\n    x = 2\n", "broad except per kloc"),
        ("try:\n    x = 1\nexcept:\n    x = 2\n", "broad except per kloc"),
        ("x = 1  # noqa: F401 - said why\n", "noqa per kloc"),
        ("x = 1  # type: ignore[misc]\n", "type ignores per kloc"),
        (
            "def act(a: int, b: int, c: int, d: int, e: int, f: int) -> None: ...\n",
            "functions with more than 5 positional arguments",
        ),
        (
            f"def act(a: int) -> bool:\n    return {' and '.join(['a'] * 11)}\n",
            "functions over complexity 10",
        ),
        ("x = 1\n" * 400, "module lines, max"),
        ("def act() -> None:\n" + "    x = 1\n" * 71, "function lines, p99"),
    ],
)
def test_a_fault_is_measured(line: str, name: str, tmp_path: Path) -> None:
    values = measure(checkout(tmp_path, GOOD + line))

    assert name in missed(values)


def test_a_module_without_a_sentence_is_measured(tmp_path: Path) -> None:
    values = measure(checkout(tmp_path, "x = 1\n"))

    assert "modules without a docstring of one sentence" in missed(values)


def test_generated_files_and_migrations_are_not_measured(tmp_path: Path) -> None:
    checkout(tmp_path)
    checkout(tmp_path, "# generated\nx = 1\n", place="watchfloor/client/calls.py")
    checkout(tmp_path, "x = 1\n", place="watchfloor/infra/db/migrations/first.py")

    assert missed(measure(tmp_path)) == []


def test_two_packages_that_import_each_other_are_a_cycle(tmp_path: Path) -> None:
    cases = '"""A."""\nfrom watchfloor.domain.leads.service import x\n'
    leads = '"""B."""\nfrom watchfloor.domain.cases.service import x\n'
    checkout(tmp_path, cases)
    checkout(tmp_path, leads, place="watchfloor/domain/leads/service.py")

    assert measure(tmp_path)["packages in an import cycle"] == 2


def test_a_cycle_is_found_over_more_than_one_step() -> None:
    assert in_a_cycle({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == {"a", "b", "c"}


def test_a_quantile_of_nothing_is_nothing() -> None:
    assert quantile([], 0.9) == 0


def test_no_bar_stands_on_both_sides() -> None:
    assert not AT_MOST.keys() & AT_LEAST.keys()
