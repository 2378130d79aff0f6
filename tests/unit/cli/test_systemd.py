"""The packaged service files start commands that exist, with settings that are read, and systemd understands them."""

import re
import shutil
import subprocess
from importlib.resources import files
from pathlib import Path

import pytest

from unit.cli.test_table import COMMANDS
from watchfloor.cli.looks.environment import KNOWN

UNITS = Path(str(files("watchfloor.cli").joinpath("systemd")))
NAMES = sorted(path.name for path in UNITS.iterdir())
SERVICES = [name for name in NAMES if name.endswith(".service")]
GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "operations.md"
# The process for background work is started by its own unit.
STARTED_LATER = {"work"}


def text_of(name: str) -> str:
    return (UNITS / name).read_text("utf-8")


def command_of(name: str) -> list[str]:
    (line,) = re.findall(r"^ExecStart=/opt/watchfloor/bin/watchfloor (.+)$", text_of(name), re.MULTILINE)
    return str(line).split()


def test_there_is_a_unit_for_each_process_and_a_timer_for_backups() -> None:
    assert NAMES == [
        "watchfloor-backup.service",
        "watchfloor-backup.timer",
        "watchfloor-serve.service",
        "watchfloor-work.service",
    ]


@pytest.mark.parametrize("name", SERVICES)
def test_every_command_and_option_named_exists(name: str) -> None:
    command, *given = command_of(name)
    if command in STARTED_LATER - COMMANDS.keys():
        return
    options = {word for word in given if word.startswith("--")}

    source = COMMANDS[command].__code__
    offered = {f"--{argument.replace('_', '-')}" for argument in source.co_varnames[: source.co_argcount + 9]}
    assert command in COMMANDS
    assert options <= offered


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_named_is_read(name: str) -> None:
    named = set(re.findall(r"WATCHFLOOR_[A-Z_]+", text_of(name)))

    assert named <= KNOWN
    assert named or not name.endswith(".service")


@pytest.mark.parametrize("name", SERVICES)
def test_every_service_gives_up_what_it_does_not_need(name: str) -> None:
    for line in ("User=watchfloor", "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "UMask=0077"):
        assert line in text_of(name).splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_the_guide_speaks_of_each(name: str) -> None:
    assert name in GUIDE.read_text("utf-8")


def test_the_guide_names_only_settings_that_are_read() -> None:
    assert set(re.findall(r"WATCHFLOOR_[A-Z_]+\b", GUIDE.read_text("utf-8"))) <= KNOWN


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="this machine has no systemd-analyze")
def test_systemd_understands_them(tmp_path: Path) -> None:
    for name in NAMES:
        here = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text_of(name), flags=re.MULTILINE)
        (tmp_path / name).write_text(re.sub(r"^(User|Group|Documentation)=.*\n", "", here, flags=re.MULTILINE), "utf-8")

    told = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *(str(tmp_path / name) for name in NAMES)],
        capture_output=True,
        text=True,
        check=False,
    )

    ours = [line for line in told.stderr.splitlines() if "watchfloor" in line]
    assert (told.returncode, ours) == (0, [])
