"""The parts of a bundle agree with each other, whoever signed them; where they do not, the part is named."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factories.bundles import make_bundle, make_custody, make_signer, members_of, resign, rewrite, write_members
from factories.casefiles import AT, make_decision
from watchfloor.domain.reports.bundle import verify as verifying
from watchfloor.domain.reports.bundle.manifest import MANIFEST, SIGNATURE
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.domain.reports.casefile import Approval, Vote

Change = Callable[[dict[str, Any]], object]


def failed(path: Path) -> dict[tuple[str, str], str]:
    return {(check.name, check.subject): check.message for check in verify(path).failures}


def signed_manifest(path: Path, change: Change) -> None:
    """Change the manifest and sign it again with the key it names."""
    stated = json.loads(members_of(path)[MANIFEST])
    change(stated)
    written = json.dumps(stated).encode()
    write_members(path, members_of(path) | {MANIFEST: written, SIGNATURE: make_signer().sign(written)})


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda stated: stated.update(case="CASE-2"), ("manifest", MANIFEST)),
        (lambda stated: stated.update(simulation=True), ("manifest", MANIFEST)),
        (lambda stated: stated["ledger"].update(position=5), ("manifest", MANIFEST)),
        (lambda stated: stated["ledger"].update(hash="00"), ("manifest", MANIFEST)),
        (lambda stated: stated["signer"].update(fingerprint="00"), ("signer", MANIFEST)),
        (lambda stated: stated["members"].append(stated["members"][0]), ("manifest", MANIFEST)),
        (lambda stated: stated["members"].pop(), ("member", "signer.pem")),
        (lambda stated: stated["members"][0].update(name="gone.txt"), ("member", "gone.txt")),
        (lambda stated: stated.update(format="watchfloor-bundle/2"), ("manifest", MANIFEST)),
        (lambda stated: stated.update(unheard="of"), ("manifest", MANIFEST)),
        (lambda stated: stated["signer"].update(algorithm="none"), ("manifest", MANIFEST)),
        (lambda stated: stated["signer"].update(public_key="00"), ("manifest", MANIFEST)),
        (lambda stated: stated.update(generated_at="2026-11-20T03:30:00"), ("manifest", MANIFEST)),
    ],
)
def test_a_manifest_that_says_something_else_than_its_bundle_is_named(
    change: Change, found: tuple[str, str], tmp_path: Path
) -> None:
    path = make_bundle(tmp_path)
    signed_manifest(path, change)

    assert found in failed(path)


def test_a_key_that_is_none_signs_nothing(tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    signed_manifest(path, lambda stated: stated["signer"].update(public_key="00" * 32))

    assert ("signature", SIGNATURE) in failed(path)


def test_a_record_beyond_its_bound_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_bundle(tmp_path)
    monkeypatch.setattr(verifying, "LARGEST_RECORD", 1_000)

    assert any("is larger than" in message for message in failed(path).values())


def test_the_same_manifest_written_another_way_needs_its_own_signature(tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, MANIFEST, lambda text: json.dumps(json.loads(text)).encode())

    assert failed(path).keys() == {("signature", SIGNATURE)}


def approved_by(*voters: str, quorum: int, verdict: str = "grant") -> Approval:
    return Approval("APR-1", "granted", "12" * 32, quorum, tuple(Vote(voter, verdict, AT) for voter in voters))


@pytest.mark.parametrize(
    ("approval", "holds"),
    [
        (approved_by("desk-crane", quorum=1), True),
        (approved_by("desk-crane", "desk-ibis", quorum=2), True),
        (approved_by("desk-crane", quorum=2), False),
        (approved_by("desk-crane", "desk-crane", quorum=2), False),
        (approved_by(quorum=1), False),
        (approved_by("desk-crane", quorum=1, verdict="refuse"), False),
    ],
)
def test_what_was_executed_has_its_quorum_of_different_people(approval: Approval, holds: bool, tmp_path: Path) -> None:
    path = make_bundle(tmp_path, decisions=(make_decision(approval=approval),))

    assert (("approval", "DEC-1") not in failed(path)) == holds


def test_what_still_waits_needs_no_quorum_yet(tmp_path: Path) -> None:
    waiting = make_decision(state="proposed", approval=approved_by(quorum=2), actions=())

    assert verify(make_bundle(tmp_path, decisions=(waiting,))).holds


def test_entries_of_the_ledger_in_another_order_are_named(tmp_path: Path) -> None:
    rows = make_custody("CASE-1", "EV-1", "EV-2")
    turned = (rows[0], rows[1], rows[2], rows[3], rows[5], rows[4])
    swapped = (rows[3], *rows[1:3], rows[0], *rows[4:])

    assert verify(make_bundle(tmp_path, custody=turned)).holds
    assert ("custody", "CASE-1, entry 1") in failed(make_bundle(tmp_path, custody=swapped))


def test_an_entry_told_twice_is_named(tmp_path: Path) -> None:
    rows = make_custody("CASE-1", "EV-1", "EV-2")

    assert ("custody", "EV-2, entry 6") in failed(make_bundle(tmp_path, custody=(*rows, rows[-1])))


def test_an_entry_of_another_subject_cannot_be_put_in_its_chain(tmp_path: Path) -> None:
    path = make_bundle(tmp_path)
    rewrite(path, "custody.jsonl", lambda text: text.replace(b'"subject":"EV-1"', b'"subject":"EV-2"', 1))
    resign(path, seed=b"x")

    assert ("custody", "EV-2, entry 2") in failed(path)


def test_a_withheld_field_is_said_and_fails_nothing(tmp_path: Path) -> None:
    rows = make_custody("CASE-1", "EV-1", "EV-2")
    told = replace(rows[0], fields={**rows[0].fields, "reason": "for account:p-000000000000"}, withheld=("reason",))
    verification = verify(make_bundle(tmp_path, custody=(told, *rows[1:])))

    assert verification.holds
    assert [check.message for check in verification.checks if check.subject == "CASE-1, entry 1"] == [
        "Its hash cannot be computed: reason withheld."
    ]
