"""With the same datasets at hand the queries of a bundle run again, and say plainly when they cannot."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from factories.bundles import make_sealed_case, make_signer, parquet
from factories.casefiles import make_finding
from watchfloor.domain.reports.bundle.container import from_bytes
from watchfloor.domain.reports.bundle.verdict import Check
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.domain.reports.bundle.write import bundle_bytes
from watchfloor.domain.reports.casefile import Query, SnapshotUsed
from watchfloor.domain.reports.pseudonyms import Pseudonyms, pseudonymise
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.lake import Lake
from watchfloor.kernel.refs import EntityRef

NOW = datetime(2026, 11, 20, tzinfo=UTC)
STREAMS = Declaration("streams", "at", {"actor": "account", "object": "track"}, {"actor": "account"}, {})
SQL = "SELECT count(DISTINCT account) AS accounts, count(*) AS streams FROM streams WHERE track = ?"


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    made = Lake(tmp_path / "lake")
    add_streams(made, tmp_path, "first", rows=40)
    return made


def add_streams(lake: Lake, folder: Path, name: str, *, rows: int) -> None:
    lines = [f"2026-11-01T00:{n:02}:00Z,a-{name}-{n % 7},t-1" for n in range(rows)]
    path = folder / f"{name}.csv"
    path.write_text("\n".join(["at,account,track", *lines]) + "\n", encoding="utf-8")
    lake.load(STREAMS, [path], author="desk-otter", message="test", now=NOW)


def make_bundle_of(lake: Lake, folder: Path, *, external: bool = False, **changes: Any) -> Path:
    snapshot = lake.snapshot("streams")
    result = lake.query(snapshot, SQL, parameters=("t-1",))
    used = SnapshotUsed("streams", snapshot.version, tuple(file.sha256 for file in snapshot.files))
    query = Query(SQL, ("t-1",), (used,), result.result_hash, result.rows, result.engine_version)
    frozen = parquet(result.table)
    file, contents = make_sealed_case()
    first = replace(
        file.evidence[0],
        query=replace(query, **changes),
        sha256=hashlib.sha256(frozen).hexdigest(),
        size=len(frozen),
    )
    values = result.table.to_pylist()[0]
    finding = make_finding()
    bindings = tuple(replace(part, value=values[part.column]) for part in finding.bindings)
    file = replace(file, evidence=(first, file.evidence[1]), findings=(replace(finding, bindings=bindings),))
    if external:
        file = pseudonymise(file, Pseudonyms(b"k" * 32, [EntityRef("account", "farm-17")]))
    path = folder / "bundle.zip"
    path.write_bytes(bundle_bytes(file, contents=contents | {"EV-1": from_bytes(frozen)}, signer=make_signer()))
    return path


def recomputed(path: Path, lake: Lake) -> Check:
    checks = [check for check in verify(path, recompute=lake).checks if check.name == "recompute"]
    assert len(checks) == 1
    return checks[0]


def test_the_same_data_gives_the_same_answer(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path)

    check = recomputed(path, lake)

    assert (check.subject, check.outcome, check.message) == ("EV-1", "equal", "equal")
    assert verify(path, recompute=lake).holds


def test_data_added_since_changes_nothing_for_the_version_recorded(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path)
    add_streams(lake, tmp_path, "second", rows=20)

    assert recomputed(path, lake).outcome == "equal"


def test_an_answer_that_was_never_given_differs_and_fails(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path, result_hash="00" * 32)

    assert recomputed(path, lake).outcome == "differs"
    assert not verify(path, recompute=lake).holds


def test_another_query_than_the_one_recorded_differs(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path, sql=SQL.replace("count(*)", "count(*) + 1"))

    assert recomputed(path, lake).outcome == "differs"


def test_a_query_that_no_longer_runs_differs(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path, sql="SELECT * FROM read_csv('/etc/passwd')")

    check = recomputed(path, lake)

    assert check.outcome == "differs"
    assert check.message.startswith("differs: it does not run")


def test_without_the_dataset_the_snapshot_is_gone(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path)

    check = recomputed(path, Lake(tmp_path / "elsewhere"))

    assert check.outcome == "not_recomputable"
    assert check.message == "not recomputable (snapshot gone: streams version 0)"


def test_a_dataset_of_the_same_name_with_other_bytes_is_not_the_snapshot(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path)
    other = Lake(tmp_path / "other")
    add_streams(other, tmp_path, "third", rows=40)

    assert recomputed(path, other).outcome == "not_recomputable"


def test_a_changed_file_of_the_snapshot_is_named_and_fails(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path)
    stored = lake.snapshot("streams").files[0].path
    content = bytearray(stored.read_bytes())
    content[len(content) // 2] ^= 1
    stored.write_bytes(bytes(content))

    check = recomputed(path, lake)

    assert (check.outcome, check.fails) == ("differs", True)
    assert check.message == f"differs: bytes of streams version 0 changed: {stored.name}"


def test_a_lost_file_of_the_snapshot_leaves_nothing_to_recompute(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path)
    lake.snapshot("streams").files[0].path.unlink()

    assert recomputed(path, lake).outcome == "not_recomputable"
    assert verify(path, recompute=lake).holds


def test_a_bundle_with_pseudonyms_cannot_be_recomputed_and_says_why(lake: Lake, tmp_path: Path) -> None:
    path = make_bundle_of(lake, tmp_path, external=True)

    check = recomputed(path, lake)

    assert check.message == "not recomputable (its entities are pseudonyms)"
    assert verify(path, recompute=lake).holds
