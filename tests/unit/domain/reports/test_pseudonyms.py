"""Outside the desk nobody is named, and the same entity keeps one name."""

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.casefiles import make_casefile
from watchfloor.domain.reports.casefile import Audience
from watchfloor.domain.reports.pseudonyms import Pseudonyms, pseudonymise
from watchfloor.kernel.refs import EntityRef

KNOWN = [EntityRef("account", "farm-17"), EntityRef("creator", "victim-3"), EntityRef("account", "farm-1")]


def make_names(key: bytes = b"k" * 32) -> Pseudonyms:
    return Pseudonyms(key, KNOWN)


def test_an_entity_keeps_its_kind_and_gets_a_keyed_token() -> None:
    names = make_names()

    assert names.text("account:farm-17") == f"account:{names.token('farm-17')}"
    assert names.token("farm-17").startswith("p-")


def test_another_key_gives_other_names() -> None:
    assert make_names().token("farm-17") != make_names(b"x" * 32).token("farm-17")


@pytest.mark.parametrize(
    "text",
    [
        "led by farm-17.",
        "(farm-17)",
        "FARM-17 and farm-17",
        "口座farm-17は",
        "บัญชีfarm-17และ",
        "account:farm-17",
        "Account:FARM-17,",
        "account='farm-17'",
        "https://example.test/u/farm-17?x=1",
    ],
)
def test_no_spelling_of_a_known_id_survives(text: str) -> None:
    assert "farm-17" not in make_names().text(text).casefold()


def test_a_longer_id_is_not_cut_at_a_shorter_one() -> None:
    names = make_names()

    assert names.text("farm-17 farm-1") == f"{names.token('farm-17')} {names.token('farm-1')}"


def test_an_entity_that_nobody_attached_is_renamed_where_it_is_written_out() -> None:
    assert "stranger" not in make_names().text("as did device:stranger-9, and ip:10.0.0.1.")


@pytest.mark.parametrize("text", ["farm-170 is another", "a farm", "at 12:30", "note: see below", "p-17"])
def test_text_that_names_nobody_stays_as_it_is(text: str) -> None:
    assert make_names().text(text) == text


@given(st.text(alphabet="ab- :.farm17", max_size=40))
def test_renaming_twice_is_renaming_once(text: str) -> None:
    names = make_names()

    assert names.text(names.text(text)) == names.text(text)


def test_an_external_case_file_holds_no_id_in_any_text_and_no_note() -> None:
    outside = pseudonymise(make_casefile(), make_names())

    assert "farm-17" not in str(asdict(outside))
    assert "victim-3" not in str(asdict(outside))
    assert outside.notes == ()
    assert outside.audience is Audience.EXTERNAL


def test_the_same_entity_has_one_name_in_every_part() -> None:
    names = make_names()
    outside = pseudonymise(make_casefile(), names)

    token = names.token("farm-17")
    assert outside.entities[0].entity == outside.decisions[0].entities[0].entity == f"account:{token}"
    assert token in outside.evidence[1].title
    assert token in outside.findings[0].statement[4].text
