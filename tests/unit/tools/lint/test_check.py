"""The linter as a command: what it walks, what it prints and how it ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools.lint.__main__ import main
from tools.lint.check import check_file, check_paths, python_files

ROOT = Path(__file__).parents[4]
BREAKING = '"""Closes cases."""\n\n\ndef close(unit):\n    unit.session.commit()\n'


def write(root: Path, place: str, text: str) -> Path:
    path = root / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf8")
    return path


def lint(*paths: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tools.lint", *paths]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_finding_names_file_line_and_rule(tmp_path: Path) -> None:
    write(tmp_path, "src/watchfloor/domain/cases/service.py", BREAKING)

    (report,) = check_paths(tmp_path, ["src"])

    assert str(report).startswith("src/watchfloor/domain/cases/service.py:5 commit-below-the-edge ")


def test_findings_come_in_line_order(tmp_path: Path) -> None:
    path = write(tmp_path, "src/watchfloor/views/floor.py", BREAKING + "import duckdb  # noqa\n")

    reports = check_file(path, path.relative_to(tmp_path))

    assert [(report.line, report.rule) for report in reports] == [
        (5, "commit-below-the-edge"),
        (6, "drivers-only-in-engine"),
        (6, "reasoned-suppression"),
    ]


def test_a_file_that_does_not_parse_is_reported_and_not_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path, "src/watchfloor/broken.py", "def half(:\n")

    (report,) = check_file(path, Path("src/watchfloor/broken.py"))

    assert report.rule == "unreadable"


def test_a_file_that_is_not_text_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "noise.py"
    path.write_bytes(b"\xff\xfe\x00")

    (report,) = check_file(path, Path("src/watchfloor/noise.py"))

    assert report.rule == "unreadable"


def test_samples_break_rules_on_purpose_and_are_left_out() -> None:
    walked = list(python_files(ROOT, ["tools"]))

    assert ROOT / "tools/lint/check.py" in walked
    assert not [path for path in walked if "samples" in path.parts]


def test_the_command_ends_with_0_on_a_clean_file() -> None:
    answer = lint("tools/lint/check.py")

    assert (answer.returncode, answer.stdout) == (0, "")


def test_a_finding_is_printed_and_ends_with_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "src/watchfloor/domain/cases/service.py", BREAKING)

    assert main(["src"], root=tmp_path) == 1
    assert "commit-below-the-edge" in capsys.readouterr().out


def test_the_command_ends_with_2_on_a_path_that_is_not_there() -> None:
    answer = lint("nowhere.py")

    assert answer.returncode == 2
    assert "nowhere.py" in answer.stderr
