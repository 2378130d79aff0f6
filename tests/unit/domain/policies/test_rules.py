"""What a clause file may hold, how versions are put together, and how two of them are compared."""

from datetime import date

import pytest

from watchfloor.domain.policies import rules
from watchfloor.domain.policies.schemas import Taxonomy, VersionHead
from watchfloor.kernel.errors import InvalidInput

TAXONOMY = Taxonomy(categories=frozenset({"SCAMS"}), keywords=frozenset({"PHISHING"}))
CLAUSE = """---
id: PM-01
title: Artificial streaming
family: platform_manipulation
harm: Artists lose what listeners meant for them.
severity: S2
effective_from: 2026-01-01
evidence_needed: [a query over streams]
allowed_actions: [neutralise, warn]
four_eyes: true
dsa: {category: SCAMS, keyword: PHISHING}
---
Streams come from people.

## Examples
- Eighty accounts play
  around the clock.

## Counter-examples
- A release night.
- A lullaby.
"""
FIRST = VersionHead(version="2026.1", effective_from=date(2026, 1, 1), summary="The first book.")
SECOND = VersionHead(version="2026.2", effective_from=date(2026, 7, 1), based_on="2026.1", summary="A second book.")


def page(text: str = CLAUSE, name: str = "2026.1/PM-01.md") -> rules.Page:
    return rules.read_page(text, name=name, taxonomy=TAXONOMY)


def second(text: str = CLAUSE, name: str = "PM-01.md") -> rules.Page:
    return page(text.replace("2026-01-01", "2026-07-01"), name)


def test_a_clause_file_gives_its_rule_examples_and_counter_examples() -> None:
    read = page()

    assert read.text == "Streams come from people."
    assert read.examples == ("Eighty accounts play around the clock.",)
    assert read.counter_examples == ("A release night.", "A lullaby.")


def test_a_file_saved_with_windows_line_ends_reads_the_same() -> None:
    assert page(CLAUSE.replace("\n", "\r\n")) == page()


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("---\nid", "id", "no front matter"),
        ("id: PM-01", "id: [PM-01", "YAML cannot be read"),
        ("id: PM-01", "id: PM-1", "id"),
        ("id: PM-01", "id: PM-02", "holds the clause PM-02"),
        ("family: platform_manipulation", "family: illegal", "does not belong to the family"),
        ("severity: S2", "severity: S9", "severity"),
        ("severity: S2\n", "", "severity"),
        ("effective_from: 2026-01-01", "effective_from: soon", "effective_from"),
        ("[neutralise, warn]", "[shout]", "allowed_actions"),
        ("[neutralise, warn]", "[]", "allowed_actions"),
        ("[neutralise, warn]", "[warn, warn]", "named twice"),
        ("[a query over streams]", "[]", "evidence_needed"),
        ("four_eyes: true", "four_eyes: perhaps", "four_eyes"),
        ("keyword: PHISHING", "keyword: FISHING", "DSA category or keyword"),
        ("four_eyes: true", "four_eyes: true\nfive_eyes: true", "five_eyes"),
        ("four_eyes: true", "four_eyes: true\nterritories: [{territory: no, note: n}]", "territories"),
        ("## Counter-examples", "## Against", "sections are missing"),
        ("- A release night.\n- A lullaby.", "None.", "missing"),
        ("Streams come from people.", "", "missing"),
    ],
)
def test_a_broken_clause_file_is_refused_with_its_name_and_problem(old: str, new: str, problem: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        page(CLAUSE.replace(old, new, 1))

    assert caught.value.code == "bad_clause"
    assert problem in str(caught.value.facts["problem"])
    assert caught.value.facts["file"] == "2026.1/PM-01.md"
    assert caught.value.fix


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("severity: S2", "severity: [S2", 7),
        ("severity: S2", "severity: S2\nseverity: S1", 7),
        ("four_eyes: true", "\tfour_eyes: true", 10),
        ("dsa: {category", "dsa: {keyword: SPAM, category", 11),
    ],
)
def test_what_cannot_be_read_is_named_by_its_line_of_the_file(old: str, new: str, line: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        page(CLAUSE.replace(old, new, 1))

    assert caught.value.code == "bad_clause"
    assert f"at line {line} " in str(caught.value.facts["problem"])


@pytest.mark.parametrize("twice", ["severity: S1", "id: PM-02", "four_eyes: false"])
def test_a_field_that_stands_twice_is_refused_however_harmless(twice: str) -> None:
    with pytest.raises(InvalidInput, match="stands twice"):
        page(CLAUSE.replace("title:", f"{twice}\ntitle:", 1))


@pytest.mark.parametrize("text", ["- a\n- b", "just words", "", "1: one"])
def test_front_matter_that_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="no mapping"):
        rules.read_yaml(text, name="PM-01.md")


def test_yaml_that_asks_for_a_python_object_is_refused() -> None:
    with pytest.raises(InvalidInput, match="cannot be read"):
        rules.read_yaml("id: !!python/object/apply:os.getcwd []", name="PM-01.md")


def test_a_taxonomy_without_keywords_is_refused() -> None:
    with pytest.raises(InvalidInput, match="keywords"):
        rules.read_taxonomy("categories: [SCAMS]\nkeywords: []", name="dsa.yaml")


def test_a_later_version_keeps_the_clauses_it_does_not_change() -> None:
    first = rules.assemble(FIRST, [page()], None)

    book = rules.assemble(SECOND, [], first)

    kept = book.clauses[0]
    assert (kept.ref, kept.text_since, kept.text) == ("PM-01@2026.2", "2026.1", first.clauses[0].text)


def test_a_clause_that_a_later_version_rewrites_takes_its_date_and_version() -> None:
    first = rules.assemble(FIRST, [page()], None)

    book = rules.assemble(SECOND, [second()], first)

    assert (book.clauses[0].text_since, book.clauses[0].effective_from) == ("2026.2", date(2026, 7, 1))


@pytest.mark.parametrize("pages", [[page(), page()], [second()]], ids=["repeated", "other day"])
def test_a_version_whose_pages_contradict_it_is_refused(pages: list[rules.Page]) -> None:
    with pytest.raises(InvalidInput) as caught:
        rules.assemble(FIRST, pages, None)

    assert caught.value.code == "bad_book"


def test_two_equal_versions_differ_in_nothing() -> None:
    first = rules.assemble(FIRST, [page()], None)

    difference = rules.compare(first, rules.assemble(SECOND, [], first))

    assert (difference.added, difference.removed, difference.changed) == ((), (), ())


def test_a_difference_names_fields_and_shows_the_words() -> None:
    first = rules.assemble(FIRST, [page()], None)
    words = CLAUSE.replace("severity: S2", "severity: S1").replace("from people.", "from people who chose to.")

    changed = rules.compare(first, rules.assemble(SECOND, [second(words)], first)).changed[0]

    assert [(part.field, part.older, part.newer) for part in changed.fields] == [("severity", "S2", "S1")]
    assert "-Streams come from people." in changed.text_difference
    assert "+Streams come from people who chose to." in changed.text_difference


def test_a_difference_names_added_and_removed_clauses_in_both_directions() -> None:
    other = page(CLAUSE.replace("id: PM-01", "id: PM-02"), "PM-02.md")
    small, large = rules.assemble(FIRST, [page()], None), rules.assemble(FIRST, [page(), other], None)

    assert rules.compare(small, large).added == ("PM-02",)
    assert rules.compare(large, small).removed == ("PM-02",)
