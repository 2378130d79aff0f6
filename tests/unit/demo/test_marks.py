"""Whatever leaves the demo says that it is a simulation: pages, reports in every form, bundles, exports, the ledger."""

import json
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from factories.tours import Toured
from watchfloor.demo.declarations import DATASETS, declaration_text
from watchfloor.demo.tour import BUNDLE, HUNTS

AUDIENCES = ["internal", "external"]


@pytest.fixture(scope="module", params=AUDIENCES)
def bundle(toured: Toured, request: pytest.FixtureRequest) -> zipfile.ZipFile:
    return zipfile.ZipFile(BytesIO(toured.make("/api/cases/CASE-1/bundles", audience=request.param)))


def banner_of(text: str) -> str:
    """The first words of a page, which must not be below what it says."""
    return text[:600]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_report_for_a_browser_says_so_before_anything_else(toured: Toured, audience: str) -> None:
    page = toured.make("/api/cases/CASE-1/reports", format="html", audience=audience).decode("utf-8")
    body = page.partition("<body")[2]

    assert "SIMULATION" in page.partition("<title>")[2].partition("</title>")[0]
    assert body.index("SIMULATION") < body.index("<h1")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_report_as_text_says_so_at_the_top(toured: Toured, audience: str) -> None:
    text = toured.make("/api/cases/CASE-1/reports", format="md", audience=audience).decode("utf-8")

    assert "SIMULATION" in banner_of(text)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_report_on_paper_says_so_on_every_page(toured: Toured, audience: str, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed; the text of a PDF cannot be read back")
    path = tmp_path / "report.pdf"
    path.write_bytes(toured.make("/api/cases/CASE-1/reports", format="pdf", audience=audience))

    read = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)

    pages = [page for page in read.stdout.split("\f") if page.strip()]
    assert len(pages) > 1
    assert all("SIMULATION" in page for page in pages)


def test_a_bundle_says_so_in_what_a_stranger_opens_first(bundle: zipfile.ZipFile) -> None:
    assert bundle.read("README.txt").decode("utf-8").startswith("SIMULATION")
    assert json.loads(bundle.read("manifest.json"))["simulation"] is True
    assert b"SIMULATION" in bundle.read("report.html")


def test_a_bundles_decisions_and_case_say_so(bundle: zipfile.ZipFile) -> None:
    case = json.loads(bundle.read("case.json"))
    decisions = json.loads(bundle.read("decisions.json"))

    assert case["head"]["simulation"] is True
    assert decisions
    assert "imulation" in json.dumps(decisions)


def test_the_bundle_that_lies_in_the_workspace_says_so_by_its_name(toured: Toured) -> None:
    assert BUNDLE.startswith("simulation-")
    assert toured.report.name.startswith("simulation-")


def test_every_action_that_leaves_says_so(toured: Toured) -> None:
    lines = [line for path in (toured.home / "exports").glob("*.jsonl") for line in path.read_text().splitlines()]

    assert lines
    assert all(json.loads(line)["simulation"] is True for line in lines)


def test_the_workspace_and_the_world_carry_their_marks(toured: Toured) -> None:
    assert "simulated" in (toured.home / "SIMULATION").read_text(encoding="utf-8")
    assert json.loads((toured.home / "world" / "world.json").read_text(encoding="utf-8"))["simulation"] is True
    assert json.loads((toured.home / "world" / "truth" / "truth.json").read_text("utf-8"))["simulation"] is True


@pytest.mark.parametrize("dataset", DATASETS)
def test_every_dataset_was_loaded_as_one(toured: Toured, dataset: str) -> None:
    loads = toured.ask(f"/api/datasets/{dataset}")["loads"]

    assert [load["message"] for load in loads] == ["simulation, scale tiny, seed 7"]
    assert declaration_text(dataset).startswith("# Simulation")


@pytest.mark.parametrize("route", ["/api/cases/CASE-1", "/api/evidence/EV-1", "/api/evidence/EV-2"])
def test_whatever_a_person_titled_says_so(toured: Toured, route: str) -> None:
    assert toured.ask(route)["title"].startswith("Simulation: ")


def test_every_reason_that_was_given_says_so(toured: Toured) -> None:
    case = toured.ask("/api/cases/CASE-1")

    assert all(entity["reason"].startswith("Simulation: ") for entity in case["entities"])


def test_hypotheses_of_the_hunts_say_so(toured: Toured) -> None:
    runs = toured.ask("/api/hunts")["items"]

    assert len(runs) == len(HUNTS)
    assert all(run["hypothesis"].startswith("Simulation: ") for run in runs)
