"""What a request seems to be: by whole words, with the words told, never surer than its words allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.escalations.authorities.rules import check_release, may_release_user_data
from watchfloor.domain.escalations.proposing.domains import country_of, domain_of, government_of, is_within
from watchfloor.domain.escalations.proposing.form import proposed, requester_of
from watchfloor.domain.escalations.proposing.language import language_of
from watchfloor.domain.escalations.proposing.rules import AUTHORITIES, KnownSender, Seen, guess
from watchfloor.domain.escalations.proposing.words import cues_of, folded, instruments
from watchfloor.domain.escalations.schemas.shape import Requester

LISTS = ("classes", "forms", "requesters", "places")


def test_every_list_speaks_for_what_the_desk_knows() -> None:
    assert set(cues_of("classes")) | set(cues_of("forms")) <= set(DemandClass)
    assert set(cues_of("requesters")) <= set(RequesterKind)
    assert {law.place for law in instruments()} <= set(cues_of("places"))


@pytest.mark.parametrize("book", LISTS)
def test_every_word_is_found_where_it_stands_alone(book: str) -> None:
    missed = [cue.text for cues in cues_of(book).values() for cue in cues if not cue.is_in(folded(f"x, {cue.text}."))]

    assert missed == []


def test_a_word_within_another_is_not_found_where_words_have_blanks() -> None:
    [fica] = [law.cues for law in instruments() if law.name == "FICA"]

    assert not any(cue.is_in(folded("specification")) for cue in fica)
    assert guess(Seen("", "an escam of a scampi")).demand_class.value is DemandClass.POLICY_GAP


def test_an_authority_demands_by_its_form_and_a_user_by_what_it_is_about() -> None:
    text = "Remove this fraud, a removal notice under section 77."

    assert guess(Seen("", f"{text} Ministry of X")).demand_class.value is DemandClass.GOVERNMENT_ORDER
    assert guess(Seen("", text)).demand_class.value is DemandClass.PAYMENT_FRAUD


def test_the_directory_goes_before_words_and_domains() -> None:
    known = KnownSender("A court", RequesterKind.COURT, "SG")

    found = guess(Seen("Order", "Ministry of Thailand, Bangkok", "a@x.go.th", known))

    assert (found.requester.value, found.requester.confidence) == (RequesterKind.COURT, 1.0)
    assert found.jurisdiction is not None
    assert (found.jurisdiction.value, found.jurisdiction.because[-1]) == ("SG", "directory: A court")


def test_what_nothing_speaks_for_is_said_to_be_unsure() -> None:
    found = guess(Seen("hello", ""))

    assert (found.demand_class.confidence, found.jurisdiction, found.legal_basis) == (0.0, None, None)
    assert "nothing in it speaks for another" in proposed(found).note


def test_a_note_holds_words_of_the_lists_and_none_of_the_request() -> None:
    found = guess(Seen("Fraud by a secret name", "secret-name@mail.example is in Singapore", "secret-name@x.sg"))

    told = proposed(found)

    assert "secret" not in told.note
    assert "secret" not in str(told.facts)
    assert told.facts["proposed"] is True


@given(st.text(max_size=500), st.text(max_size=100), st.text(max_size=60))
def test_any_text_gives_guesses_within_their_bounds(text: str, title: str, sender: str) -> None:
    found = guess(Seen(title, text, sender))

    for one in (found.demand_class, found.requester, found.jurisdiction, found.legal_basis):
        assert one is None or 0 <= one.confidence <= 1
    assert requester_of(found, person=title, contact=sender).verified is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("削除してください、お願いします", "ja"),
        ("请立即删除", "zh"),
        ("삭제해 주세요", "ko"),
        ("โปรดลบ", "th"),
        ("Đề nghị gỡ bỏ nội dung này", "vi"),
        ("mohon dihapus konten yang ini dan itu", "id"),
        ("please remove this from the site", "en"),
        ("12345", ""),
    ],
)
def test_a_language_is_told_by_letters_and_frequent_words(text: str, language: str) -> None:
    assert language_of(text) == language


def test_domains_tell_governments_and_countries() -> None:
    assert (government_of("a.mdes.go.th"), government_of("evilgo.th"), government_of("go.th.evil.example")) == (
        "TH",
        None,
        None,
    )
    assert (country_of("x.co.jp"), country_of("x.example")) == ("JP", None)
    assert (domain_of("A <a@B.Example>"), domain_of("nobody")) == ("b.example", "")
    assert is_within("a.b", "b")
    assert not is_within("ab", "b")


@given(
    st.builds(
        Requester,
        kind=st.sampled_from(RequesterKind),
        verified=st.none() | st.booleans(),
        verified_by=st.sampled_from(["", " ", "called back"]),
    )
)
def test_user_data_leaves_for_verified_authorities_only(requester: Requester) -> None:
    is_known = requester.verified is True and bool(requester.verified_by.strip())

    assert may_release_user_data(requester) == (is_known and requester.kind in AUTHORITIES)
    assert may_release_user_data(requester) == (check_release(requester) == "")
