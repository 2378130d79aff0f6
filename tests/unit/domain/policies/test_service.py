"""The shipped book holds together, versions take effect on their day, and clauses are found by their names."""

import re
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.policies import rules, service
from watchfloor.domain.policies.schemas import Family, Measure
from watchfloor.kernel.errors import InvalidInput, NotFound

SPRING = datetime(2026, 3, 1, tzinfo=UTC)
AUTUMN = datetime(2026, 11, 23, tzinfo=UTC)
TAXONOMY = rules.read_taxonomy((service.HERE / "taxonomies" / "dsa.yaml").read_text("utf-8"), name="dsa.yaml")


def test_the_shipped_book_covers_every_family_with_at_least_twenty_clauses() -> None:
    clauses = service.book(at=SPRING).clauses

    assert len(clauses) >= 20
    assert {clause.family for clause in clauses} == set(Family)


def test_the_taxonomy_holds_the_published_categories_and_keywords() -> None:
    assert (len(TAXONOMY.categories), len(TAXONOMY.keywords)) == (16, 69)


def test_every_clause_says_what_it_does_not_mean() -> None:
    lonely = [clause.ref for clause in service.book(at=AUTUMN).clauses if len(clause.counter_examples) < 2]

    assert lonely == []


def test_every_clause_that_ends_an_account_needs_evidence_in_more_than_one_respect() -> None:
    heavy = service.list_clauses(at=AUTUMN, measure=Measure.TERMINATE)

    assert heavy
    assert all(len(clause.evidence_needed) >= 2 for clause in heavy)


def test_every_action_of_the_vocabulary_is_allowed_by_some_clause() -> None:
    used = {action for clause in service.book(at=AUTUMN).clauses for action in clause.allowed_actions}

    assert used == set(Measure)


@pytest.mark.parametrize(
    ("at", "version"),
    [
        (datetime(2026, 8, 31, 23, 59, tzinfo=UTC), "2026.1"),
        (datetime(2026, 9, 1, tzinfo=UTC), "2026.2"),
        (datetime(2026, 9, 1, 8, 59, tzinfo=timezone(timedelta(hours=9))), "2026.1"),
    ],
)
def test_a_version_takes_effect_at_midnight_utc_of_its_day(at: datetime, version: str) -> None:
    assert service.book(at=at).version == version


def test_before_the_first_version_no_book_is_in_force() -> None:
    with pytest.raises(NotFound) as caught:
        service.book(at=datetime(2025, 12, 31, tzinfo=UTC))

    assert caught.value.code == "no_book_in_force"


def test_a_clause_is_found_as_it_was_when_a_decision_was_made() -> None:
    then = service.clause(clause="PM-02@2026.1", at=AUTUMN)
    now = service.clause(clause="PM-02", at=AUTUMN)

    assert (then.ref, now.ref) == ("PM-02@2026.1", "PM-02@2026.2")
    assert then.text != now.text


def test_a_named_version_wins_over_the_time() -> None:
    assert service.clause(clause="PM-08", at=SPRING, version="2026.2").ref == "PM-08@2026.2"


@pytest.mark.parametrize(
    ("clause", "code"),
    [
        ("PM-99", "clause_unknown"),
        ("pm-01", "clause_unknown"),
        ("", "clause_unknown"),
        ("PM-01@1999.1", "policy_version_unknown"),
        ("PM-08@2026.1", "clause_unknown"),
    ],
)
def test_a_clause_that_does_not_exist_is_not_found(clause: str, code: str) -> None:
    with pytest.raises(NotFound) as caught:
        service.clause(clause=clause, at=AUTUMN)

    assert caught.value.code == code


def test_clauses_are_narrowed_by_family_and_by_action() -> None:
    found = service.list_clauses(at=AUTUMN, family=Family.PLATFORM_MANIPULATION, measure=Measure.RESTORE)

    assert {clause.id for clause in found} == {"PM-01", "PM-02", "PM-03", "PM-04"}


def test_the_difference_between_the_shipped_versions_is_what_the_second_says() -> None:
    difference = service.difference(older="2026.1", newer="2026.2")

    assert difference.added == ("PM-08",)
    assert [change.id for change in difference.changed] == ["PM-02"]


def write_version(folder: Path, version: str, head: str) -> None:
    (folder / version).mkdir()
    (folder / version / "version.yaml").write_text(head, "utf-8")


def test_a_version_based_on_an_unknown_one_is_refused(tmp_path: Path) -> None:
    head = 'version: "2027.1"\neffective_from: 2027-01-01\nbased_on: "2026.9"\nsummary: A later book.'
    write_version(tmp_path, "2027.1", head)

    with pytest.raises(InvalidInput, match=r"based on 2026\.9"):
        service.read_library(tmp_path, taxonomy=TAXONOMY)


def test_two_versions_of_one_day_are_refused(tmp_path: Path) -> None:
    for version in ("2027.1", "2027.2"):
        write_version(tmp_path, version, f'version: "{version}"\neffective_from: 2027-01-01\nsummary: A later book.')

    with pytest.raises(InvalidInput, match=r"2027\.2 takes effect on 2027-01-01"):
        service.read_library(tmp_path, taxonomy=TAXONOMY)


def test_versions_are_in_force_by_their_day_whatever_their_folders_are_called(tmp_path: Path) -> None:
    for version, day in (("2027.1", "2027-06-01"), ("2027.2", "2027-01-01"), ("2027.10", "2027-03-01")):
        write_version(tmp_path, version, f'version: "{version}"\neffective_from: {day}\nsummary: A later book.')

    library = service.read_library(tmp_path, taxonomy=TAXONOMY)

    assert list(library.books) == ["2027.2", "2027.10", "2027.1"]


@pytest.mark.parametrize("version", service.shipped().books)
def test_every_clause_that_a_clause_or_a_detector_names_is_in_the_same_version(version: str) -> None:
    book = service.edition(version=version)
    words = " ".join(f"{clause.text} {clause.examples} {clause.counter_examples}" for clause in book.clauses)
    named = {*re.findall(r"\b[A-Z]{2}-[0-9]{2}\b", words), *(found.clause for found in detectors().values())}

    assert named - {None} <= {clause.id for clause in book.clauses}


@pytest.mark.parametrize("version", service.shipped().books)
def test_no_two_clauses_are_told_in_the_same_words(version: str) -> None:
    clauses = service.edition(version=version).clauses

    for part in ("title", "text", "harm"):
        assert len({getattr(clause, part) for clause in clauses}) == len(clauses)


def test_a_folder_that_is_not_named_after_its_version_is_refused(tmp_path: Path) -> None:
    write_version(tmp_path, "draft", 'version: "2027.1"\neffective_from: 2027-01-01\nsummary: A later book.')

    with pytest.raises(InvalidInput, match=r"calls itself 2027\.1"):
        service.read_library(tmp_path, taxonomy=TAXONOMY)


def test_a_folder_without_any_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="no version"):
        service.read_library(tmp_path, taxonomy=TAXONOMY)


def test_a_clause_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    write_version(tmp_path, "2027.1", 'version: "2027.1"\neffective_from: 2027-01-01\nsummary: A later book.')
    (tmp_path / "2027.1" / "PM-01.md").write_bytes("---\ntitle: Détournement".encode("latin-1"))

    with pytest.raises(InvalidInput, match="UTF-8"):
        service.read_library(tmp_path, taxonomy=TAXONOMY)
