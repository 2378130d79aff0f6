"""A bundle is written so that opening it harms nobody and reading it needs nothing else."""

import io
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from factories.bundles import ANSWER, MAIL, make_bundle, make_sealed_case, members_of
from factories.casefiles import AT
from watchfloor.domain.reports.bundle.manifest import MANIFEST, Manifest


def manifest_of(path: Path) -> Manifest:
    return Manifest.model_validate_json(members_of(path)[MANIFEST])


def test_the_manifest_says_what_about_whom_and_when(tmp_path: Path) -> None:
    manifest = manifest_of(make_bundle(tmp_path))

    assert (manifest.format, manifest.case, manifest.audience) == ("watchfloor-bundle/1", "CASE-1", "internal")
    assert manifest.generated_at == AT
    assert manifest.ledger.position == 6
    assert manifest.withheld == ()


def test_every_other_member_is_listed_in_order_with_its_size(tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    members = members_of(path)

    listed = manifest_of(path).members

    assert [part.name for part in listed] == [name for name in members if name not in {MANIFEST, "signature.bin"}]
    assert all(part.size == len(members[part.name]) for part in listed)


def test_content_is_the_stored_bytes(tmp_path: Path) -> None:
    members = members_of(make_bundle(tmp_path))

    assert members["items/EV-2/content.txt"] == MAIL
    assert pq.read_table(io.BytesIO(members["items/EV-1/content.parquet"])).equals(ANSWER)


@pytest.mark.parametrize(
    ("media_type", "name"),
    [
        ("text/html", "items/EV-2/content.txt"),
        ("image/svg+xml", "items/EV-2/content.bin"),
        ("application/x-executable", "items/EV-2/content.bin"),
        ("application/pdf", "items/EV-2/content.pdf"),
        ("../../../evil", "items/EV-2/content.bin"),
    ],
)
def test_a_double_click_runs_nothing_that_was_captured(media_type: str, name: str, tmp_path: Path) -> None:
    file, _ = make_sealed_case()
    evidence = (file.evidence[0], replace(file.evidence[1], media_type=media_type, name="run-me.exe"))

    assert name in members_of(make_bundle(tmp_path, evidence=evidence))


def test_a_bundle_of_the_demo_says_simulation_wherever_it_is_read(tmp_path: Path) -> None:
    file, _ = make_sealed_case()

    path = make_bundle(tmp_path, head=replace(file.head, simulation=True))

    members = members_of(path)
    assert manifest_of(path).simulation
    assert members["README.txt"].startswith(b"SIMULATION")
    assert b"<title>SIMULATION" in members["report.html"]
    assert b'"simulation": true' in members["case.json"]


def test_the_readme_tells_how_to_check_it_and_what_that_shows(tmp_path: Path) -> None:
    text = members_of(make_bundle(tmp_path))["README.txt"].decode()

    assert "watchfloor verify bundle.zip --key FINGERPRINT" in text
    assert "openssl pkeyutl -verify -pubin -inkey signer.pem -rawin -in manifest.json -sigfile signature.bin" in text
    assert "Not that what was recorded is true." in text
