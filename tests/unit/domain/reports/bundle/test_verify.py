"""A stranger finds every change in a bundle, named, without the server."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.bundles import (
    ANSWER,
    make_bundle,
    make_custody,
    make_sealed_case,
    make_signer,
    members_of,
    parquet,
    resign,
    rewrite,
    write_members,
)
from factories.casefiles import make_decision, make_finding
from watchfloor.domain.reports.bundle.manifest import MANIFEST, SIGNATURE, Manifest
from watchfloor.domain.reports.bundle.verdict import Verification
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.domain.reports.bundle.write import bundle_bytes
from watchfloor.domain.reports.casefile import Binding, Citation, Vote
from watchfloor.infra.signing import fingerprint
from watchfloor.kernel.canonical import sha256_hex
from watchfloor.kernel.errors import IntegrityBroken, NotFound

MEMBERS = (
    "README.txt",
    "case.json",
    "custody.jsonl",
    "decisions.json",
    "evidence.json",
    "findings.json",
    "items/EV-1/content.parquet",
    "items/EV-2/content.txt",
    "manifest.json",
    "queries.json",
    "report.html",
    "signature.bin",
    "signer.pem",
)
KEY = fingerprint(make_signer().public_key)


def failed(verification: Verification) -> set[tuple[str, str]]:
    return {(check.name, check.subject) for check in verification.failures}


def test_a_bundle_as_it_was_made_holds(tmp_path: Path) -> None:
    verification = verify(make_bundle(tmp_path), key=KEY)

    assert verification.failures == ()
    assert {check.outcome for check in verification.checks} == {"ok"}


def test_the_list_of_members_is_complete(tmp_path: Path) -> None:
    assert tuple(members_of(make_bundle(tmp_path))) == MEMBERS


def test_the_same_case_gives_the_same_bytes(tmp_path: Path) -> None:
    file, contents = make_sealed_case()

    first = bundle_bytes(file, contents=contents, signer=make_signer())

    assert bundle_bytes(file, contents=dict(reversed(contents.items())), signer=make_signer()) == first


@pytest.mark.parametrize("name", MEMBERS)
@pytest.mark.parametrize("place", [0, 0.5, -1])
def test_one_changed_byte_in_any_member_is_found_and_named(name: str, place: float, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    content = bytearray(path.read_bytes())
    member = members_of(path)[name]
    offset = bytes(content).index(member) + (len(member) - 1 if place < 0 else int(len(member) * place))
    content[offset] ^= 1
    path.write_bytes(bytes(content))

    assert name in {check.subject for check in verify(path).failures}


@pytest.mark.parametrize("name", [name for name in MEMBERS if name not in {MANIFEST, SIGNATURE}])
def test_a_careful_change_of_any_member_is_found_and_named(name: str, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, name, lambda content: content + b" ")

    assert ("member", name) in failed(verify(path))


@settings(deadline=None)
@given(offset=st.integers(min_value=0, max_value=10**9), change=st.integers(min_value=1, max_value=255))
def test_no_byte_of_the_file_can_change_unseen(
    offset: int, change: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = make_bundle(tmp_path_factory.mktemp("bundle"))
    content = bytearray(path.read_bytes())
    content[offset % len(content)] ^= change
    path.write_bytes(bytes(content))

    assert not verify(path).holds


@pytest.mark.parametrize("name", MEMBERS)
def test_a_missing_member_is_named(name: str, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    write_members(path, {other: content for other, content in members_of(path).items() if other != name})

    assert name in {check.subject for check in verify(path).failures}


def test_an_extra_member_is_named(tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    write_members(path, members_of(path) | {"items/EV-3/content.txt": b"slipped in"})

    assert failed(verify(path)) == {("member", "items/EV-3/content.txt")}


def test_without_a_key_the_signer_is_unknown_and_nothing_fails(tmp_path: Path) -> None:
    verification = verify(make_bundle(tmp_path))

    signer = next(check for check in verification.checks if check.name == "signer")
    assert (signer.outcome, verification.holds) == ("unknown", True)
    assert signer.message.startswith("Signed by an unknown key")


@pytest.mark.parametrize("asked", [KEY.upper(), f" {KEY}", ":".join(KEY[n : n + 2] for n in range(0, len(KEY), 2))])
def test_a_fingerprint_may_be_written_as_people_read_it_out(asked: str, tmp_path: Path) -> None:
    assert verify(make_bundle(tmp_path), key=asked).holds


def test_tampered_with_and_signed_again_by_another_key_fails_under_the_key(tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, "report.html", lambda page: page.replace(b"closed: partly", b"closed: nothing"))
    resign(path, seed=b"x")

    assert verify(path).holds
    assert ("signer", fingerprint(make_signer(b"x").public_key)) in failed(verify(path, key=KEY))


@pytest.mark.parametrize(
    ("member", "change", "found"),
    [
        ("findings.json", lambda text: text.replace(b"1312", b"1313"), ("number", "FND-1")),
        ("findings.json", lambda text: text.replace(b'"row": 0', b'"row": 9', 1), ("number", "FND-1")),
        ("findings.json", lambda text: text.replace(b'"EV-2"', b'"EV-9"'), ("citation", "FND-1")),
        ("custody.jsonl", lambda text: text.replace(b"routine", b"ordered", 1), ("custody", "CASE-1, entry 1")),
        ("custody.jsonl", lambda text: text.split(b"\n", 1)[1], ("custody", "CASE-1, entry 4")),
        ("items/EV-1/content.parquet", lambda _: parquet(ANSWER.slice(0, 0)), ("answer", "EV-1")),
        ("items/EV-1/content.parquet", lambda _: b"PAR1 nothing", ("answer", "EV-1")),
        ("items/EV-2/content.txt", lambda _: b"not the mail", ("item", "EV-2")),
        ("queries.json", lambda text: text.replace(b'"result_hash": "', b'"result_hash": "0'), ("answer", "EV-1")),
        ("decisions.json", lambda text: text.replace(b"12" * 32, b"34" * 32, 1), ("approval", "DEC-1")),
        ("case.json", lambda text: text.replace(b'"position": 6', b'"position": 5'), ("custody", "entry 6")),
    ],
)
def test_even_a_forger_who_signs_again_must_keep_the_record_consistent(
    member: str, change: Callable[[bytes], bytes], found: tuple[str, str], tmp_path: Path
) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, member, change)
    resign(path, seed=b"x")

    assert found in failed(verify(path))


def test_a_finding_without_its_value_does_not_hold(tmp_path: Path) -> None:
    lost = make_finding(bindings=(Binding("{EV-1.accounts}", "EV-1", "accounts", 0, 1_312),))

    assert ("number", "FND-1") in failed(verify(make_bundle(tmp_path, findings=(lost,))))


def test_a_number_that_only_looks_the_same_does_not_hold(tmp_path: Path) -> None:
    typed = make_finding(bindings=tuple(replace(part, value=str(part.value)) for part in make_finding().bindings))

    assert ("number", "FND-1") in failed(verify(make_bundle(tmp_path, findings=(typed,))))


def test_an_item_without_custody_does_not_hold(tmp_path: Path) -> None:
    path = make_bundle(tmp_path, custody=make_custody("CASE-1", "EV-1"))

    assert ("custody", "EV-2") in failed(verify(path))


def test_a_proposer_who_voted_is_named(tmp_path: Path) -> None:
    approval = make_decision().approval
    assert approval is not None
    own = replace(approval, votes=(replace(approval.votes[0], by="desk-otter"),))

    assert ("approval", "DEC-1") in failed(verify(make_bundle(tmp_path, decisions=(make_decision(approval=own),))))
    assert isinstance(own.votes[0], Vote)


def test_an_item_whose_stored_bytes_changed_is_not_sealed_into_a_bundle() -> None:
    file, contents = make_sealed_case()

    with pytest.raises(IntegrityBroken):
        bundle_bytes(file, contents=contents | {"EV-2": contents["EV-1"]}, signer=make_signer())


def test_withheld_content_is_listed_with_its_hash_and_its_reason(tmp_path: Path) -> None:
    file, _ = make_sealed_case()
    evidence = (file.evidence[0], replace(file.evidence[1], withheld="marked red"))

    path = make_bundle(tmp_path, evidence=evidence)

    manifest = Manifest.model_validate_json(members_of(path)[MANIFEST])
    assert [(part.evidence, part.reason) for part in manifest.withheld] == [("EV-2", "marked red")]
    assert verify(path, key=KEY).holds


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no bundle at all"])
def test_what_is_no_bundle_is_said_to_be_none(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "bundle.zip"
    path.write_bytes(content)

    assert failed(verify(path)) == {("container", "bundle.zip")}


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        verify(tmp_path / "gone.zip")


@pytest.mark.parametrize("text", [b"[]", b"{}", b"\xff", b'{"format": "watchfloor-bundle/2"}', b"null", b"[" * 5_000])
@pytest.mark.parametrize("member", [MANIFEST, "case.json", "findings.json"])
def test_a_record_that_cannot_be_read_is_named(member: str, text: bytes, tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, member, lambda _: text)

    assert not verify(path).holds


@pytest.mark.skipif(shutil.which("openssl") is None, reason="OpenSSL's command is not installed")
def test_openssl_and_sha256sum_are_enough(tmp_path: Path) -> None:
    members = members_of(make_bundle(tmp_path))
    for name in (MANIFEST, SIGNATURE, "signer.pem"):
        (tmp_path / name).write_bytes(members[name])

    command = "openssl pkeyutl -verify -pubin -inkey signer.pem -rawin -in manifest.json -sigfile signature.bin"
    answer = subprocess.run(command.split(), cwd=tmp_path, capture_output=True, check=False)

    assert answer.returncode == 0, answer.stderr
    listed = {part["name"]: part["sha256"] for part in json.loads(members[MANIFEST])["members"]}
    assert listed == {name: sha256_hex(members[name]) for name in listed}


def test_it_is_verified_from_another_directory_by_a_fresh_process(tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    script = (
        "import sys; from pathlib import Path; from watchfloor.domain.reports.bundle.verify import verify; "
        "sys.exit(0 if verify(Path(sys.argv[1]), key=sys.argv[2]).holds else 1)"
    )

    answer = subprocess.run(
        [sys.executable, "-c", script, str(path), KEY], cwd=elsewhere, env=dict(os.environ), check=False
    )

    assert answer.returncode == 0


def test_a_citation_that_contradicts_is_checked_like_one_that_supports(tmp_path: Path) -> None:
    finding = make_finding(citations=(Citation("EV-1", "supports"), Citation("EV-7", "contradicts")))

    assert ("citation", "FND-1") in failed(verify(make_bundle(tmp_path, findings=(finding,))))
