"""What speaks for a requester, and when data of users may leave: pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from watchfloor.domain.escalations.authorities.schemas import AuthorityOut, HintOut
from watchfloor.domain.escalations.proposing.domains import government_of, is_within
from watchfloor.domain.escalations.proposing.rules import AUTHORITIES
from watchfloor.domain.escalations.schemas.shape import Requester

FOR, AGAINST, TO_DO = "+", "-", "?"
PASS, FAIL = "pass", "fail"


@dataclass(frozen=True, slots=True)
class Came:
    """How a request came: the sender's domain, where answers would go, and what our own server found of its signature.

    All are empty for what did not come by mail; `dkim` is empty where no server of ours is configured to be believed.
    """

    domain: str = ""
    reply_domain: str = ""
    dkim: str = ""
    dkim_domain: str = ""


def authority_of(domain: str, known: Sequence[AuthorityOut]) -> AuthorityOut | None:
    """The authority in use whose domain it is, or lies below; the longest domain decides."""
    found = [
        (len(own), one)
        for one in known
        if one.retired_at is None
        for own in one.domains
        if domain and is_within(domain, own)
    ]
    return max(found, key=lambda pair: (pair[0], -pair[1].id))[1] if found else None


def hints_of(came: Came, requester: Requester, known: Sequence[AuthorityOut]) -> tuple[HintOut, ...]:
    """What speaks for and against; none of it verifies anybody."""
    return tuple(HintOut(sign=sign, says=says) for sign, says in _hints(came, requester, known))


def check_release(requester: Requester) -> str:
    """Why no data of users may leave yet; empty where they may. Nothing but a person's word opens it."""
    if requester.verified is None:
        return "Nobody has verified yet who asks."
    if not requester.verified:
        return "The requester was found not to be who they say."
    if not requester.verified_by.strip():
        return "It is not said how the requester was verified."
    if requester.kind not in AUTHORITIES:
        return "Only an authority is given data of users; ask Legal."
    return ""


def may_release_user_data(requester: Requester) -> bool:
    """Whether data of users may leave for this requester."""
    return not check_release(requester)


def _hints(came: Came, requester: Requester, known: Sequence[AuthorityOut]) -> Iterator[tuple[str, str]]:
    authority = authority_of(came.domain, known)
    claims = requester.kind in AUTHORITIES
    if authority is not None:
        yield FOR, f"{came.domain} is a domain of {authority.name}."
    elif government := government_of(came.domain):
        yield FOR, f"{came.domain} ends as only public bodies of {government} may end."
    elif came.domain and claims:
        yield AGAINST, f"{came.domain} is no domain of an authority that the directory knows."
    yield from _signature(came)
    if came.reply_domain and came.reply_domain != came.domain:
        yield AGAINST, f"Answers would go to {came.reply_domain}, and it came from {came.domain}."
    yield from _call_back(authority, requester, known)


def _signature(came: Came) -> Iterator[tuple[str, str]]:
    if not came.domain:
        return
    aligned = came.dkim_domain and (
        is_within(came.domain, came.dkim_domain) or is_within(came.dkim_domain, came.domain)
    )
    if came.dkim == PASS and aligned:
        yield FOR, f"Our server found the signature (DKIM) of {came.dkim_domain} whole."
    elif came.dkim == PASS:
        yield AGAINST, f"It is signed by {came.dkim_domain or 'another domain'}, and not by {came.domain}."
    elif came.dkim == FAIL:
        yield AGAINST, "Our server found its signature (DKIM) broken."
    else:
        yield TO_DO, "Nothing of ours says whether it was signed: the sender's address may be anybody's."


def _call_back(
    authority: AuthorityOut | None, requester: Requester, known: Sequence[AuthorityOut]
) -> Iterator[tuple[str, str]]:
    named = authority or next((one for one in known if _is_named(one, requester)), None)
    if named is not None and named.call_back:
        yield TO_DO, f"Call {named.name} back on {named.call_back}, and not on a number that the request names."
    elif requester.kind in AUTHORITIES:
        yield TO_DO, "The directory holds no number to call back: find one that the request does not name."


def _is_named(authority: AuthorityOut, requester: Requester) -> bool:
    return authority.retired_at is None and authority.name.casefold() == requester.organisation.casefold()
