"""The commands of the guide, run by a shell as a reader would, from an empty folder to a bundle checked elsewhere."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from factories.nursery import nursery

ROOT = Path(__file__).parents[2]
DATA = ROOT / "../shared/data/takedowns"
GUIDE = (ROOT / "docs/guide/first-investigation.md").read_text("utf8")
BLOCKS = re.findall(r"```bash\n(.*?)```", GUIDE, re.DOTALL)
TABLES = {"takedowns.parquet": "dmca_edges.parquet", "notices.parquet": "takedowns.parquet"}
CHOOSING = next(place for place, block in enumerate(BLOCKS) if block.startswith("LEAD="))
BINARIES = Path(sys.executable).parent

pytestmark = [pytest.mark.real, pytest.mark.deep]  # at the gate, the tour of the README and the desk of takedowns


@dataclass(frozen=True)
class Walked:
    """The reader's folder after the last command, what was printed, and whom the strongest lead names."""

    folder: Path
    commands: Path
    printed: str
    lead: str
    claimant: str
    account: str

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        return shell(self.folder, self.commands, f'export WATCHFLOOR_HOME="$PWD/first"\n{command}')


def shell(folder: Path, binaries: Path, commands: str) -> subprocess.CompletedProcess[str]:
    """Run the commands as one script that stops at the first that fails."""
    known = {"PATH": f"{binaries}:{BINARIES}:{os.environ['PATH']}", "HOME": str(folder)}
    return subprocess.run(
        ["bash", "-ec", commands], cwd=folder, env=known, check=False, capture_output=True, text=True, timeout=600
    )


def printed_by(ran: subprocess.CompletedProcess[str]) -> str:
    assert ran.returncode == 0, ran.stdout[-2_000:] + ran.stderr[-2_000:]
    return ran.stdout


@pytest.fixture(scope="module")
def commands(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with nursery(tmp_path_factory.mktemp("commands")) as folder:
        yield folder


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory, commands: Path) -> Walked:
    if not all((DATA / name).exists() for name in TABLES.values()):
        pytest.skip("the published takedown desk is not beside this checkout")
    folder = tmp_path_factory.mktemp("reader")
    for name, source in TABLES.items():
        shutil.copy(DATA / source, folder / name)
    hunted = printed_by(shell(folder, commands, "\n".join(BLOCKS[:CHOOSING])))
    listed = hunted[hunted.rindex("ref ") :].splitlines()[1]
    told = re.match(r"(LEAD-\d+).* (\S+) keeps returning to (\S+)", listed)
    assert told, listed
    lead, claimant, account = told.groups()
    rest = "\n".join(['export WATCHFLOOR_HOME="$PWD/first"', *BLOCKS[CHOOSING:]])
    for placeholder, name in {"LEAD-7": lead, "claimant-k": claimant, "account-a": account}.items():
        rest = rest.replace(placeholder, name)
    return Walked(folder, commands, hunted + printed_by(shell(folder, commands, rest)), lead, claimant, account)


def test_every_row_is_loaded_or_refused_with_its_reason(walked: Walked) -> None:
    assert re.search(r"^rows:\s+124554$", walked.printed, re.MULTILINE)
    assert re.search(r"^rows:\s+18921$", walked.printed, re.MULTILINE)
    assert walked.printed.count("the actor is empty") == 9


def test_each_hunt_says_what_came_of_it(walked: Walked) -> None:
    said = re.findall(r"^status:\s+(\w+)$", walked.printed, re.MULTILINE)

    assert said == ["found", "found", "inconclusive"]


def test_the_placeholder_of_the_guide_is_the_strongest_lead(walked: Walked) -> None:
    assert f"LEAD={walked.lead} " in GUIDE


def test_the_numbers_of_the_finding_are_those_of_the_published_files(walked: Walked) -> None:
    rows = pq.read_table(DATA / "dmca_edges.parquet").to_pylist()
    suffix = re.compile(r"(-[0-9]+)?(-(retraction|counternotice|reversal))?$")
    own = [
        row
        for row in rows
        if suffix.sub("", row["claimant_slug"]) == walked.claimant and row["owner"] == walked.account
    ]
    notices = {row["path"] for row in own if row["kind"] == "notice"}
    days = {row["date"] for row in own if row["kind"] == "notice"}
    back = {row["path"] for row in own if row["kind"] != "notice"}

    said = f"The claimant filed {len(notices)} notices on {len(days)} days; {len(back)} of its claims came back."
    assert said in walked.printed
    assert said in (walked.folder / "report.html").read_text("utf8")


def test_the_texts_that_were_kept_are_those_of_its_notices(walked: Walked) -> None:
    kept = pq.read_table(walked.folder / "texts.parquet").to_pylist()
    published = {row["path"]: row["text"] for row in pq.read_table(DATA / "takedowns.parquet").to_pylist()}

    assert kept
    assert all(row["text"] == published[row["path"]] for row in kept)


def test_the_decision_was_made_by_two_and_left_as_one_signed_line(walked: Walked) -> None:
    (export,) = (walked.folder / "first/exports").glob("*.jsonl")
    line = json.loads(export.read_bytes())
    refused = walked.run('watchfloor decision approve DEC-1 --reason "mine"')

    assert (line["action"], line["entity"], line["simulation"]) == ("preserve", f"account:{walked.account}", False)
    assert refused.returncode == 3


def test_the_case_ends_as_no_violation_and_blames_nobody(walked: Walked) -> None:
    shown = json.loads(printed_by(walked.run("watchfloor case show CASE-1 --json")))

    assert (shown["state"], shown["disposition"]) == ("closed", "not_a_violation")
    assert {line["entity"]: line["role"] for line in shown["entities"]} == {
        f"claimant:{walked.claimant}": "unknown",
        f"account:{walked.account}": "target",
    }


def test_the_bundle_was_checked_elsewhere_and_its_queries_came_out_equal(walked: Walked) -> None:
    assert (walked.folder / "elsewhere/case.zip").exists()
    assert len(re.findall(r"^equal\s+recompute", walked.printed, re.MULTILINE)) == 2
    assert not re.search(r"^differs", walked.printed, re.MULTILINE)


def test_no_name_leaves_in_what_is_for_others(walked: Walked) -> None:
    walked.run("watchfloor bundle CASE-1 --audience external --out shared.zip")
    with zipfile.ZipFile(walked.folder / "shared.zip") as bundle:
        carried = b"".join(bundle.read(name) for name in bundle.namelist())
    report = (walked.folder / "report.html").read_bytes()

    for name in (walked.claimant, walked.account):
        assert name.encode() not in carried + report
        assert name not in GUIDE


def test_one_changed_byte_of_the_bundle_is_named_by_the_command(walked: Walked) -> None:
    broken = bytearray((walked.folder / "case.zip").read_bytes())
    place = broken.index(b"findings.json") + 40
    broken[place] ^= 1
    (walked.folder / "broken.zip").write_bytes(broken)

    checked = walked.run("watchfloor verify broken.zip")

    assert checked.returncode == 1


def test_a_reader_finds_the_workspace_whole_afterwards(walked: Walked) -> None:
    assert re.search(r"^holds:\s+True$", walked.printed, re.MULTILINE)
    assert walked.run("watchfloor evidence verify EV-1").returncode == 0
    assert walked.run("watchfloor data check notices").returncode == 0
