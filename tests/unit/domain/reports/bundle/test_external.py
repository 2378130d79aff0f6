"""A bundle for readers outside names nobody, holds no original content, and can still be verified."""

from pathlib import Path

from factories.bundles import make_custody, make_sealed_case, make_signer, members_of, rewrite
from factories.casefiles import make_finding
from watchfloor.domain.reports.bundle.manifest import MANIFEST, Manifest
from watchfloor.domain.reports.bundle.records import read_cells
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.domain.reports.bundle.write import bundle_bytes
from watchfloor.domain.reports.casefile import Binding, Span
from watchfloor.domain.reports.pseudonyms import Pseudonyms, pseudonymise
from watchfloor.infra.signing import fingerprint
from watchfloor.kernel.refs import EntityRef

KEY = fingerprint(make_signer().public_key)


def make_external_bundle(folder: Path, **changes: object) -> Path:
    file, contents = make_sealed_case(**changes)
    names = Pseudonyms(b"k" * 32, [EntityRef.parse(part.entity) for part in file.entities])
    path = folder / "external.zip"
    path.write_bytes(bundle_bytes(pseudonymise(file, names), contents=contents, signer=make_signer()))
    return path


def test_it_holds_under_the_desks_key(tmp_path: Path) -> None:
    verification = verify(make_external_bundle(tmp_path), key=KEY)

    assert verification.failures == ()


def test_no_entity_and_no_note_stands_anywhere_in_it(tmp_path: Path) -> None:
    content = make_external_bundle(tmp_path).read_bytes()

    assert b"farm-17" not in content
    assert b"victim-3" not in content
    assert b"Called the label" not in content


def test_of_a_query_result_only_the_stated_cells_are_told(tmp_path: Path) -> None:
    members = members_of(make_external_bundle(tmp_path))

    cells = read_cells(members["items/EV-1/cells.json"])
    assert [(cell.column, cell.row, cell.value) for cell in cells] == [("accounts", 0, 1_312), ("streams", 0, 48_211)]
    assert not [name for name in members if "content" in name]


def test_every_item_is_listed_as_withheld(tmp_path: Path) -> None:
    manifest = Manifest.model_validate_json(members_of(make_external_bundle(tmp_path))[MANIFEST])

    assert [part.evidence for part in manifest.withheld] == ["EV-1", "EV-2"]
    assert manifest.audience == "external"


def test_a_bound_name_is_told_by_pseudonym_in_finding_and_cell_alike(tmp_path: Path) -> None:
    binding = Binding("{EV-1.first}", "EV-1", "first", 0, "account:farm-17")
    finding = make_finding(statement=(Span("Led by "), Span("", "{EV-1.first}")), bindings=(binding,))

    path = make_external_bundle(tmp_path, findings=(finding,))

    assert verify(path, key=KEY).holds
    assert b"farm-17" not in path.read_bytes()


def test_a_changed_number_is_found_in_it_as_well(tmp_path: Path) -> None:
    path = make_external_bundle(tmp_path)
    rewrite(path, "findings.json", lambda text: text.replace(b"1312", b"1313"))

    assert ("number", "FND-1") in {(check.name, check.subject) for check in verify(path).failures}


def test_a_ledger_entry_that_named_an_entity_says_what_was_changed_and_keeps_the_chain(tmp_path: Path) -> None:
    custody = make_custody("CASE-1", "EV-1", "EV-2", reason="seen with farm-17")

    verification = verify(make_external_bundle(tmp_path, custody=custody), key=KEY)

    entries = [check for check in verification.checks if check.name == "custody" and check.outcome == "withheld"]
    assert len(entries) == len(custody)
    assert entries[0].message == "Its hash cannot be computed: reason withheld."
    assert verification.holds
