"""The Python of which the gate's workers are copies is like any other; where nobody waits, another takes its place."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from factories.well_read import CALLER, python


@pytest.fixture(params=["the one that is named", "one that nobody waits behind"])
def command(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A Python to be called: at the gate the well-read one, elsewhere this one; and one whose nursery is gone."""
    if request.param == "the one that is named":
        return python()
    left = tmp_path / "python"
    left.write_text(CALLER.format(python=sys.executable, address=str(tmp_path / "nobody")), "utf-8")
    left.chmod(0o755)
    return str(left)


def run(
    command: str,
    code: str,
    *arguments: str,
    cwd: Path | None = None,
    env: dict[str, str] | None = None,
    says: str = "",
    pass_fds: Sequence[int] = (),
) -> "subprocess.CompletedProcess[str]":
    called = [command, "-u", "-c", code, *arguments]
    return subprocess.run(
        called, check=False, capture_output=True, text=True, cwd=cwd, env=env, input=says, pass_fds=pass_fds
    )


def test_it_has_the_callers_arguments_folder_surroundings_and_streams(command: str, tmp_path: Path) -> None:
    code = (
        "import os, sys; print(sys.argv[1:], os.getcwd(), os.environ['SAID'], sys.stdin.read()); sys.stderr.write('!')"
    )

    ran = run(command, code, "a", "b c", cwd=tmp_path, env={"SAID": "so"}, says="word")

    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"['a', 'b c'] {tmp_path} so word\n", "!")


def test_it_has_the_callers_open_files_by_their_numbers(command: str) -> None:
    reads, writes = os.pipe()
    try:
        run(command, f"import os; os.write({writes}, b'here')", pass_fds=[writes])
        assert os.read(reads, 10) == b"here"
    finally:
        os.close(reads)
        os.close(writes)


@pytest.mark.parametrize(
    ("code", "ends", "says"),
    [
        ("import sys; sys.exit(3)", 3, ""),
        ("import sys; sys.exit('no')", 1, "no"),
        ("raise ValueError('odd')", 1, "ValueError: odd"),
        ("import os; os.kill(os.getpid(), 9)", None, ""),
    ],
)
def test_it_ends_as_its_code_does(command: str, code: str, ends: int | None, says: str) -> None:
    ran = run(command, code)

    assert ran.returncode == ends if ends is not None else ran.returncode != 0
    assert says in ran.stderr


def test_it_runs_a_module_as_the_main_one(command: str) -> None:
    ran = subprocess.run([command, "-m", "json.tool"], input='{"a": 1}', capture_output=True, text=True, check=True)

    assert ran.stdout == '{\n    "a": 1\n}\n'


def test_a_ctrl_c_interrupts_it(command: str) -> None:
    ran = run(command, "import signal; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)")

    assert ran.stdout == "True\n"
