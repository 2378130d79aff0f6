"""What speaks for and against whoever asks: domains, signatures, answers that go elsewhere; and whom to call back."""

from datetime import UTC, datetime
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from watchfloor.domain.clocks.obligations.demands import RequesterKind
from watchfloor.domain.escalations.authorities.rules import AGAINST, FOR, TO_DO, Came, authority_of, hints_of
from watchfloor.domain.escalations.authorities.schemas import AuthorityOut, KeepAuthority
from watchfloor.domain.escalations.proposing.rules import AUTHORITIES
from watchfloor.domain.escalations.schemas.shape import Requester

POLICE = Requester(kind=RequesterKind.LAW_ENFORCEMENT)
USER = Requester(kind=RequesterKind.USER)


def authority(number: int = 1, *domains: str, **changes: Any) -> AuthorityOut:
    told: dict[str, Any] = {
        "id": number,
        "name": f"Authority {number}",
        "kind": RequesterKind.REGULATOR,
        "jurisdiction": "SG",
        "domains": domains,
        "call_back": "",
        "source": "",
        "retired_at": None,
        "version": 1,
    }
    return AuthorityOut(**(told | changes))


def signs(came: Came, requester: Requester = POLICE, *known: AuthorityOut) -> list[tuple[str, str]]:
    return [(hint.sign, hint.says) for hint in hints_of(came, requester, known)]


def said(came: Came, requester: Requester = POLICE, *known: AuthorityOut) -> str:
    return "\n".join(f"{sign} {says}" for sign, says in signs(came, requester, *known))


@pytest.mark.parametrize(
    ("domain", "found"),
    [
        ("imda.gov.sg", 1),
        ("mail.imda.gov.sg", 1),
        ("a.b.imda.gov.sg", 1),
        ("pofma.imda.gov.sg", 2),
        ("x.pofma.imda.gov.sg", 2),
        ("notimda.gov.sg", None),
        ("gov.sg", None),
        ("imda.gov.sg.evil.example", None),
        ("imda-gov.sg", None),
        ("", None),
    ],
)
def test_the_longest_domain_decides_and_none_that_only_looks_alike(domain: str, found: int | None) -> None:
    known = [authority(1, "imda.gov.sg"), authority(2, "pofma.imda.gov.sg")]

    named = authority_of(domain, known)

    assert (named.id if named else None) == found


def test_of_two_with_the_same_domain_the_older_one_is_named_in_whatever_order_they_come() -> None:
    known = [authority(number, "x.example") for number in (3, 1, 2)]

    assert {one.id for order in permutations(known) if (one := authority_of("x.example", order))} == {1}


def test_a_retired_authority_speaks_for_nobody_and_hides_no_other() -> None:
    retired = authority(1, "a.x.example", retired_at=datetime(2026, 1, 1, tzinfo=UTC))

    assert authority_of("a.x.example", [retired]) is None
    assert authority_of("a.x.example", [retired, authority(2, "x.example")]) == authority(2, "x.example")


def test_a_domain_of_the_directory_speaks_for_it() -> None:
    assert f"{FOR} x.example is a domain of Authority 1." in said(Came("x.example"), POLICE, authority(1, "x.example"))


def test_a_public_ending_speaks_for_a_domain_that_the_directory_does_not_know() -> None:
    assert f"{FOR} kp.polri.go.id ends as only public bodies of ID may end." in said(Came("kp.polri.go.id"))


def test_a_claim_from_any_other_domain_speaks_against_it() -> None:
    assert f"{AGAINST} police-my.example is no domain of an authority" in said(Came("police-my.example"))


def test_nobody_holds_it_against_a_user_that_they_are_no_authority() -> None:
    assert AGAINST not in {sign for sign, _ in signs(Came("mail.example"), USER)}


@pytest.mark.parametrize(
    ("dkim", "signer", "sign"),
    [
        ("pass", "x.example", FOR),
        ("pass", "mail.x.example", FOR),
        ("pass", "example", FOR),
        ("pass", "evilx.example", AGAINST),
        ("pass", "list.other", AGAINST),
        ("pass", "", AGAINST),
        ("fail", "x.example", AGAINST),
        ("none", "", TO_DO),
        ("", "", TO_DO),
        ("temperror", "x.example", TO_DO),
    ],
)
def test_a_signature_speaks_for_the_sender_only_where_it_is_whole_and_theirs(dkim: str, signer: str, sign: str) -> None:
    came = Came("x.example", dkim=dkim, dkim_domain=signer)

    [told] = [one for one, says in signs(came, USER) if "sign" in says]

    assert told == sign


def test_of_what_did_not_come_by_mail_nothing_is_said_of_signatures_and_domains() -> None:
    assert [sign for sign, _ in signs(Came())] == [TO_DO]
    assert signs(Came(), USER) == []


@pytest.mark.parametrize(("reply", "is_told"), [("", False), ("x.example", False), ("free-mail.example", True)])
def test_answers_that_would_go_elsewhere_speak_against_it(reply: str, is_told: bool) -> None:
    assert ("Answers would go to" in said(Came("x.example", reply_domain=reply))) is is_told


def test_the_number_to_call_is_the_directory_s() -> None:
    known = authority(1, "x.example", call_back="+65 0000 0000")

    assert f"{TO_DO} Call Authority 1 back on +65 0000 0000, and not" in said(Came("x.example"), POLICE, known)


def test_an_authority_that_is_only_named_is_called_back_on_the_known_number() -> None:
    known = authority(1, "x.example", name="Straßen Court", call_back="+65 1")
    claims = Requester(kind=RequesterKind.COURT, organisation="STRASSEN COURT")

    told = said(Came("other.example"), claims, known)

    assert "Call Straßen Court back on +65 1" in told
    assert f"{AGAINST} other.example is no domain" in told


def test_a_retired_authority_s_number_is_not_offered() -> None:
    known = authority(1, name="A court", call_back="+65 1", retired_at=datetime(2026, 1, 1, tzinfo=UTC))

    told = said(Came(), Requester(kind=RequesterKind.COURT, organisation="A court"), known)

    assert "The directory holds no number to call back" in told


def test_where_no_number_is_known_one_is_to_be_found_elsewhere_for_claims_alone() -> None:
    assert "find one that the request does not name" in said(Came("x.example"), POLICE, authority(1, "x.example"))
    assert "call back" not in said(Came("x.example"), USER)


NAMES = st.sampled_from(["", "x.example", "a.x.example", "go.th", "mdes.go.th", "evil.example"])


@given(
    st.builds(Came, NAMES, NAMES, st.sampled_from(["", "pass", "fail", "none"]), NAMES),
    st.builds(Requester, kind=st.sampled_from(RequesterKind), verified=st.none() | st.booleans()),
)
def test_a_claim_of_an_authority_always_leaves_a_call_to_make(came: Came, requester: Requester) -> None:
    told = signs(came, requester, authority(1, "x.example", call_back="+65 1"))

    called = [sign for sign, says in told if "back" in says]
    assert called == [TO_DO] or requester.kind not in AUTHORITIES
    assert len(told) == len(set(told))


def kept(**changes: Any) -> KeepAuthority:
    told: dict[str, Any] = {"name": "A court", "kind": RequesterKind.COURT, "jurisdiction": "SG"}
    return KeepAuthority(**(told | changes))


@pytest.mark.parametrize("domain", [" Courts.GOV.sg ", "xn--p1ai.example", "a-b.example", "gov.xn--p1ai", "1.example"])
def test_a_domain_is_kept_in_the_one_way_in_which_it_is_compared(domain: str) -> None:
    assert kept(domains=(domain,)).domains == (domain.strip().lower(),)


@pytest.mark.parametrize(
    "domain",
    [
        *("sg", "", ".gov.sg", "gov.sg.", "a..b", "-a.example", "a-.example", "a@b.example", "*.gov.sg", "gov.s"),
        *("http://a.example", "10.0.0.1", "gov.sg/x", "a_b.example", "суд.example", "a b.example"),
        f"{'x' * 64}.example",
    ],
)
def test_what_would_match_too_much_or_nothing_is_no_domain(domain: str) -> None:
    with pytest.raises(ValidationError):
        kept(domains=(domain,))


@pytest.mark.parametrize("place", ["", "sg", "SGP", "WORLD", "SG-", "S1"])
def test_an_authority_has_the_code_of_one_place(place: str) -> None:
    with pytest.raises(ValidationError):
        kept(jurisdiction=place)


def test_an_authority_has_a_name_that_can_be_read() -> None:
    assert kept(name="  A court ").name == "A court"
    with pytest.raises(ValidationError):
        kept(name="   ")
