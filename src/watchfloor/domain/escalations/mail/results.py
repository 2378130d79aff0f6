"""What our own mail server found of a mail's signature (RFC 8601); anybody else's findings are not believed. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_DKIM = re.compile(r"\bdkim\s*=\s*([a-z]{1,20})", re.IGNORECASE)
_DOMAIN = re.compile(r"\bheader\.[di]\s*=\s*@?([A-Za-z0-9.-]{1,253})", re.IGNORECASE)
RANK = {"pass": 2, "fail": 1}


@dataclass(frozen=True, slots=True)
class Signature:
    """A verdict such as `pass`, `fail` or `none`, and whose signature it was; empty where nobody of ours looked."""

    verdict: str = ""
    domain: str = ""


def signature_in(headers: Iterable[str], *, server: str) -> Signature:
    """The best verdict in the first header that our server wrote, which is to take off what others wrote in its name.

    Raises nothing: a header that cannot be read says nothing.
    """
    own = next((one for one in headers if server and _writer(one) == server.lower()), "")
    found = [_read(clause) for clause in own.split(";")[1:]]
    return max((one for one in found if one.verdict), key=lambda one: RANK.get(one.verdict, 0), default=Signature())


def _writer(header: str) -> str:
    return (header.split(";", 1)[0].split() or [""])[0].lower()


def _read(clause: str) -> Signature:
    verdict, domain = _DKIM.search(clause), _DOMAIN.search(clause)
    return Signature(verdict[1].lower(), domain[1].lower() if domain else "") if verdict else Signature()
