"""Which place, law, language and requester a request seems to have, by real ways of writing them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.escalations.proposing.domains import COUNTRIES, GOVERNMENTS, domain_of, government_of, is_within
from watchfloor.domain.escalations.proposing.form import proposed, requester_of
from watchfloor.domain.escalations.proposing.language import language_of
from watchfloor.domain.escalations.proposing.rules import Guesses, KnownSender, Seen, guess
from watchfloor.domain.escalations.proposing.words import MOST_READ, folded, instruments


def seen(text: str, title: str = "", sender: str = "") -> Guesses:
    return guess(Seen(title, text, sender))


def place_of(text: str, sender: str = "") -> str:
    found = seen(text, sender=sender).jurisdiction
    return found.value if found else ""


def law_of(text: str) -> str:
    found = seen(text).legal_basis
    return found.value if found else ""


@pytest.mark.parametrize(
    ("domain", "place"),
    [
        ("esafety.gov.au", "AU"),
        ("meity.gov.in", "IN"),
        ("cert.nic.in", "IN"),
        ("soumu.go.jp", "JP"),
        ("pref.osaka.lg.jp", "JP"),
        ("kcsc.go.kr", "KR"),
        ("kominfo.go.id", "ID"),
        ("dia.govt.nz", "NZ"),
        ("met.police.uk", "GB"),
        ("fbi.gov", "US"),
        ("ec.europa.eu", "EU"),
        ("gov.sg", "SG"),
        ("gov.sg.example", None),
        ("mygov.sg", None),
        ("gov.example", None),
        ("go.com", None),
        ("kominfo.co.id", None),
        ("notgov", None),
    ],
)
def test_only_endings_of_public_bodies_are_a_government_s(domain: str, place: str | None) -> None:
    assert government_of(domain) == place


def test_no_ending_of_a_government_hides_that_of_another_country() -> None:
    for ending, place in GOVERNMENTS.items():
        others = {found for other, found in GOVERNMENTS.items() if is_within(ending, other)}
        assert others == {place}
        last = ending.rpartition(".")[2]
        assert COUNTRIES.get(last, place) == place


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("a@B.EXAMPLE", "b.example"),
        ("An Office <a@b.example>", "b.example"),
        ("a@b.example.", "b.example"),
        ("fake@gov.sg@evil.example", "evil.example"),
        ('"x@gov.sg" <a@evil.example>', "evil.example"),
        ("a@", ""),
        ("gov.sg", ""),
        ("", ""),
    ],
)
def test_the_domain_of_an_address_is_what_stands_last(address: str, domain: str) -> None:
    assert domain_of(address) == domain


@pytest.mark.parametrize(
    ("text", "law", "place"),
    [
        ("under POFMA you must", "POFMA", "SG"),
        ("Protection from Online Falsehoods and Manipulation Act 2019", "POFMA", "SG"),
        ("a direction of the Online Criminal Harms Act 2023", "Online Criminal Harms Act 2023", "SG"),
        ("Rule 3(1)(d) of the Intermediary Guidelines", "IT Rules 2021", "IN"),
        ("Section 69A directs", "IT Rules 2021", "IN"),
        ("section 77, Online Safety Act 2021 (Cth)", "Online Safety Act 2021", "AU"),
        ("Online Safety Act 2025 (ONSA 2025)", "Online Safety Act 2025", "MY"),
        ("情プラ法に基づく申出", "Information Distribution Platform Act", "JP"),
        ("정보통신망법 제44조의2에 따라", "Network Act", "KR"),
        ("공직선거법 제82조의4", "Public Official Election Act", "KR"),
        ("ตาม พ.ร.บ.คอมพิวเตอร์ ให้ลบ", "Computer Crime Act", "TH"),
        ("依詐欺犯罪危害防制條例命其移除", "Fraud Crime Hazard Prevention Act", "TW"),
        ("Permenkominfo Nomor 5 Tahun 2020", "MOCI Regulation 5/2020", "ID"),
        ("theo Nghị định 147/2024/NĐ-CP", "Decree 147/2024", "VN"),
        ("a notice under 17 U.S.C. 512(c)", "DMCA", "US"),
        ("the TAKE IT DOWN Act gives 48 hours", "TAKE IT DOWN Act", "US"),
        ("Article 9 of the Digital Services Act", "DSA", "EU"),
        ("Regulation (EU) 2021/784", "TCO Regulation", "EU"),
        ("Republic Act No. 10175", "RA 10175", "PH"),
        ("Harmful Digital Communications Act 2015", "Harmful Digital Communications Act 2015", "NZ"),
        ("根据网络安全法 责令删除", "Cybersecurity Law", "CN"),
        ("в соответствии с 149-ФЗ", "Federal Law 149-FZ", "RU"),
    ],
)
def test_a_law_is_known_as_people_write_it_and_says_the_place(text: str, law: str, place: str) -> None:
    assert (law_of(text), place_of(text)) == (law, place)


@pytest.mark.parametrize("text", ["the pofmas", "fica2021x", "a DMCAX notice", "bronsa 2025", "ocharina", "xhdca"])
def test_letters_of_a_law_within_another_word_are_not_that_law(text: str) -> None:
    assert law_of(text) == ""


def test_no_two_laws_are_told_by_the_same_words() -> None:
    words = [cue.text for law in instruments() for cue in law.cues]

    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    "text", ["ＰＯＦＭＡ", "pofma", "POFMA\u3000", "Digital\n  Services\tAct", "ＤＳＡ: Digital Services Act"]
)
def test_width_case_and_blanks_hide_no_law(text: str) -> None:
    assert law_of(text) in {"POFMA", "DSA"}


def test_a_government_s_domain_outweighs_a_country_that_the_text_only_names() -> None:
    assert place_of("A user in India and Singapore", "officer@mdes.go.th") == "TH"


def test_the_country_of_a_domain_decides_nothing_that_the_text_says_outright() -> None:
    assert place_of("The Singapore Police Force asks", "x@mail.de") == "SG"
    assert place_of("Please look", "x@mail.de") == "DE"


def test_a_language_of_one_country_names_it_and_one_of_many_does_not() -> None:
    assert place_of("โปรดลบเนื้อหานี้") == "TH"
    assert place_of("please remove this from the site") == ""
    assert place_of("请立即处理这个") == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ministry of Information", RequesterKind.GOVERNMENT),
        ("By the registrar of the court", RequesterKind.COURT),
        ("Singapore Police Force, investigating officer", RequesterKind.LAW_ENFORCEMENT),
        ("the eSafety Commissioner", RequesterKind.REGULATOR),
        ("Internet Watch Foundation, trusted flagger", RequesterKind.TRUSTED_FLAGGER),
        ("I am a journalist for our readers", RequesterKind.PRESS),
        ("You removed my podcast", RequesterKind.CREATOR),
        ("警視庁サイバー犯罪対策課", RequesterKind.LAW_ENFORCEMENT),
        ("방송통신심의위원회", RequesterKind.REGULATOR),
        ("สำนักงานตำรวจแห่งชาติ", RequesterKind.LAW_ENFORCEMENT),
        ("Kementerian Komunikasi", RequesterKind.GOVERNMENT),
        ("Tòa án nhân dân", RequesterKind.COURT),
        ("hello", RequesterKind.USER),
    ],
)
def test_who_asks_is_told_by_what_they_call_themselves(text: str, kind: RequesterKind) -> None:
    assert seen(text).requester.value is kind


def test_a_public_domain_makes_a_police_of_police_and_a_government_of_who_says_nothing() -> None:
    sender = "a@x.go.th"

    assert seen("a police officer", sender=sender).requester.value is RequesterKind.LAW_ENFORCEMENT
    assert seen("hello", sender=sender).requester.value is RequesterKind.GOVERNMENT
    assert seen("my song", sender=sender).requester.value is RequesterKind.GOVERNMENT


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("The police ask for subscriber information and ip logs", DemandClass.LAW_ENFORCEMENT_REQUEST),
        ("By the high court of the state: an injunction", DemandClass.COURT_ORDER),
        ("The regulator sends a request for information", DemandClass.REGULATOR_ENQUIRY),
        ("The ministry of law: removal direction", DemandClass.GOVERNMENT_ORDER),
        ("The ministry of law writes", DemandClass.GOVERNMENT_ORDER),
        ("He speaks of suicide", DemandClass.SELF_HARM),
        ("an intimate image of me, revenge porn", DemandClass.NCII),
        ("child sexual abuse in a show", DemandClass.CSAM),
        ("my account was hacked", DemandClass.ACCOUNT_TAKEOVER),
        ("a fake account of me, impersonation", DemandClass.IMPERSONATION),
        ("fake streams by bot accounts", DemandClass.PLATFORM_MANIPULATION),
        ("계정 도용 신고", DemandClass.ACCOUNT_TAKEOVER),
        ("akun palsu", DemandClass.IMPERSONATION),
        ("hello", DemandClass.POLICY_GAP),
    ],
)
def test_a_demand_is_classed_by_its_form_or_by_what_it_is_about(text: str, demand: DemandClass) -> None:
    assert seen(text).demand_class.value is demand


def test_a_word_of_the_title_weighs_more_than_one_of_the_text() -> None:
    assert seen("a scam", "suicide").demand_class.value is DemandClass.SELF_HARM
    assert seen("suicide", "a scam").demand_class.value is DemandClass.PAYMENT_FRAUD


def test_one_word_is_less_sure_than_several_and_two_meanings_less_than_one() -> None:
    one, two = seen("phishing").demand_class, seen("phishing, a scam, fraud").demand_class
    mixed = seen("phishing and suicide").demand_class

    assert mixed.confidence < one.confidence < two.confidence < 1


def test_what_stands_beyond_the_read_part_says_nothing() -> None:
    assert seen(f"{'x ' * MOST_READ} suicide").demand_class.value is DemandClass.POLICY_GAP


@given(st.text(max_size=100))
def test_a_folded_text_folds_no_further_where_it_is_ascii_or_not(text: str) -> None:
    assert folded(f" {text} ") == folded(text)


@given(st.permutations(["a scam.", "suicide.", "In Singapore.", "The ministry of law.", "POFMA."]))
def test_the_order_of_sentences_changes_no_guess(parts: list[str]) -> None:
    found = seen(" ".join(parts))

    assert (found.demand_class.value, found.requester.value) == (DemandClass.PAYMENT_FRAUD, RequesterKind.GOVERNMENT)
    assert found.jurisdiction is not None
    assert found.jurisdiction.value == "SG"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("漢字ばかりの文章でも仮名があれば", "ja"),
        ("漢字만 조금 있는 한국어 문장", "ko"),
        ("удалить запись", "ru"),
        ("Please visit the house of 田中さん and tell the other people of it that this is for them", "en"),
        ("Kami meminta the owner untuk menghapus konten dan tidak", "id"),
        ("!!! 123 ???", ""),
        ("Bonjour monde", ""),
        ("", ""),
    ],
)
def test_a_mere_name_in_another_script_changes_no_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_an_organisation_is_the_directory_s_where_that_knows_it_and_else_what_they_say() -> None:
    known = guess(Seen("x", "y", "a@c.example", KnownSender("A court", RequesterKind.COURT, "SG")))

    assert requester_of(known, organisation="Other").organisation == "A court"
    assert requester_of(seen("hello"), organisation="Other").organisation == "Other"


def test_names_longer_than_the_desk_keeps_are_cut() -> None:
    made = requester_of(seen("hello"), person="p" * 999, contact="c" * 999)

    assert (len(made.person), len(made.contact)) == (300, 300)


@pytest.mark.parametrize(
    ("text", "is_warned"), [("the police ask", True), ("ministry of law", True), ("my song", False)]
)
def test_whoever_claims_to_be_an_authority_comes_with_a_warning(text: str, is_warned: bool) -> None:
    assert ("nobody has verified it" in proposed(seen(text)).note) is is_warned


def test_a_note_says_how_sure_it_is_in_words_and_numbers() -> None:
    note = proposed(seen("phishing, a scam, fraud")).note

    assert "- class: payment_fraud (likely, 0.90), because of: fraud, scam, phishing." in note
    assert "- legal basis: none, as nothing in it speaks for another." in note
