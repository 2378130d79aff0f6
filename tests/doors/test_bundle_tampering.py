"""`watchfloor verify` needs nothing but the file, and names every byte that somebody changed."""

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from doors.ways import run_command
from factories.bundles import make_bundle, make_signer, members_of, resign, rewrite
from factories.examples import examples
from watchfloor.domain.reports.bundle.container import Container
from watchfloor.infra.signing import fingerprint

KEY = fingerprint(make_signer().public_key)
Verify = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def verify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Verify:
    """The command, run where there is no workspace."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("WATCHFLOOR_HOME", str(elsewhere / "none"))
    for name in ("WATCHFLOOR_URL", "WATCHFLOOR_TOKEN", "WATCHFLOOR_DATABASE"):
        monkeypatch.delenv(name, raising=False)

    def verify_one(path: Path, *options: str) -> tuple[int, dict[str, Any]]:
        code, out, _ = run_command(capsys, "verify", str(path), *options, "--json")
        return code, json.loads(out)

    return verify_one


def failing(answer: dict[str, Any]) -> dict[str, str]:
    return {
        check["subject"]: check["message"] for check in answer["checks"] if check["outcome"] in {"broken", "differs"}
    }


def flip(path: Path, offset: int, bits: int = 1) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= bits
    path.write_bytes(bytes(content))


def member_at(path: Path, offset: int) -> str:
    """The member whose content holds the byte; empty where it lies between contents."""
    members = Container(io.BytesIO(path.read_bytes())).members.values()
    return next((part.name for part in members if part.start <= offset < part.start + part.size), "")


def test_an_untouched_bundle_holds_without_a_workspace_and_under_its_key(verify: Verify, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)

    without, answer = verify(path)
    under, known = verify(path, "--key", KEY)

    assert (without, under) == (0, 0)
    assert (answer["holds"], known["holds"]) == (True, True)
    assert any("unknown key" in check["message"] for check in answer["checks"])
    assert not (tmp_path / "elsewhere" / "none").exists()


@settings(max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.floats(0, 1, exclude_max=True), bits=st.integers(1, 255))
def test_one_changed_byte_anywhere_is_found_and_the_place_is_named(
    place: float, bits: int, verify: Verify, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = make_bundle(tmp_path_factory.mktemp("bundle"))
    offset = int(place * path.stat().st_size)
    member = member_at(path, offset)
    flip(path, offset, bits)

    code, answer = verify(path)

    assert (code, answer["holds"]) == (1, False)
    if member:
        assert member in failing(answer)
    else:
        assert re.search(r"At byte \d+", failing(answer)["bundle.zip"])


@pytest.mark.parametrize("where", [0, 1, 2, 3])
def test_a_bundle_cut_short_is_named_whatever_is_left_of_it(where: int, verify: Verify, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * where // 4])

    code, answer = verify(path)

    assert code == 1
    assert list(failing(answer)) == ["bundle.zip"]


def test_signed_again_by_another_key_it_fails_under_the_desks_key_alone(verify: Verify, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, "report.html", lambda page: page.replace(b"closed: partly", b"closed: nothing"))
    resign(path, seed=b"x")
    forger = fingerprint(make_signer(b"x").public_key)

    without, unknown = verify(path)
    under, known = verify(path, "--key", KEY)

    assert (without, under) == (0, 1)
    assert {check["outcome"] for check in unknown["checks"] if check["name"] == "signer"} == {"unknown"}
    assert failing(known) == {forger: f"Signed by another key than {KEY}."}


@pytest.mark.parametrize("key", ["", "0" * 64, KEY[:-1], KEY[:32], f"{KEY}00"])
def test_no_part_and_no_variation_of_the_fingerprint_passes_for_it(key: str, verify: Verify, tmp_path: Path) -> None:
    code, answer = verify(make_bundle(tmp_path), "--key", key)

    assert (code, list(failing(answer))) == (1, [KEY])


def test_a_changed_manifest_with_its_old_signature_is_named_by_both(verify: Verify, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, "manifest.json", lambda stated: stated.replace(b'"simulation": false', b'"simulation": true'))

    code, answer = verify(path)

    assert code == 1
    assert {"signature.bin", "manifest.json"} <= failing(answer).keys()


def test_a_signature_of_another_bundle_does_not_fit(verify: Verify, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    (tmp_path / "other").mkdir()
    other = make_bundle(tmp_path / "other", findings=())
    rewrite(path, "signature.bin", lambda _: members_of(other)["signature.bin"])

    assert "signature.bin" in failing(verify(path)[1])


@pytest.mark.parametrize("name", ["gone.zip", "."])
def test_what_is_no_file_is_refused_and_not_called_broken(
    name: str, verify: Verify, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, problem = run_command(capsys, "verify", name)

    assert (code, out) == (3, "")
    assert problem.startswith("There is no file")


def test_recomputing_needs_a_workspace_and_says_so(
    verify: Verify, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = make_bundle(tmp_path)

    code, out, problem = run_command(capsys, "verify", str(path), "--recompute")

    assert (code, out) == (3, "")
    assert "watchfloor init" in problem


def test_lines_for_people_name_the_same_things_as_json(
    verify: Verify, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, "findings.json", lambda text: text.replace(b"1312", b"1313"))

    code, out, _ = run_command(capsys, "verify", str(path))

    assert code == 1
    assert "findings.json" in out
    assert "1,313 is stated, but EV-1, column accounts, row 0 says 1,312." in out


def test_a_stranger_verifies_it_in_a_process_of_their_own(tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    bare = {name: value for name, value in os.environ.items() if not name.startswith("WATCHFLOOR_")}
    command = [sys.executable, "-c", "from watchfloor.cli.main import main; main()", "verify", str(path), "--key", KEY]

    def run() -> int:
        environment = bare | {"HOME": str(elsewhere)}
        return subprocess.run(command, cwd=elsewhere, env=environment, check=False, capture_output=True).returncode

    whole = run()
    flip(path, path.stat().st_size // 2)

    assert (whole, run()) == (0, 1)
    assert list(elsewhere.iterdir()) == []
