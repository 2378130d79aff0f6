"""What a text names: addresses, links into platforms, recordings, mail addresses and handles, proposed as entities."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address

from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.refs import EntityRef

MOST = 2_000
_TRAILING = ".,;:!?)]}>'\"»」』】）。、，；：！？"
# Letters of other scripts are letters to a word's edge too, and stand right before an address in a Japanese sentence.
_FRESH, _END = "(?<![A-Za-z0-9])", "(?![A-Za-z0-9])"
_URL = re.compile(r"(?<![A-Za-z0-9])(?:hxxps?|https?)(?:://|\[:\]//)[^\s<>\"'「」『』（）。、]+", re.IGNORECASE)
_URI = re.compile(
    rf"{_FRESH}[a-z][a-z0-9]{{1,20}}:(track|artist|album|playlist|show|episode|user):([A-Za-z0-9._-]{{3,64}}){_END}"
)
_PATH = re.compile(r"/(track|artist|album|playlist|show|episode|user)/([A-Za-z0-9._-]{3,64})(?:[/?#]|$)")
_ISRC = re.compile(rf"{_FRESH}(?:ISRC[:\s]*)?([A-Z]{{2}}-?[A-Z0-9]{{3}}-?[0-9]{{2}}-?[0-9]{{5}}){_END}")
_MAIL = re.compile(rf"{_FRESH}[A-Za-z0-9._%+-]{{1,64}}@(?:[A-Za-z0-9-]{{1,63}}\.)+[A-Za-z]{{2,24}}{_END}")
_HANDLE = re.compile(rf"(?<![A-Za-z0-9_@/.])@([A-Za-z0-9_.]{{2,30}}){_END}")
_OWN = re.compile(
    r"(?<![\w:])(account|creator|track|show|playlist|domain|device|ip|payment|payee):([^\s,;<>\"']{1,120})"
)
# The platform's words for things, and the desk's.
KINDS = {"artist": "creator", "user": "account", "episode": "show", "album": "track"}


@dataclass(frozen=True, slots=True)
class Named:
    """Something a text names, as it stands there, and the entity it seems to be; None where it is only an address."""

    text: str
    entity: str | None


def names_in(text: str) -> tuple[Named, ...]:
    """Everything that a text names, each once, in the order of its first mention. At most 2,000."""
    found: dict[str, Named] = {}
    for at, one in sorted(_all(text), key=lambda pair: pair[0]):
        del at
        found.setdefault(one.entity or one.text, one)
        if len(found) == MOST:
            break
    return tuple(found.values())


def _all(text: str) -> Iterator[tuple[int, Named]]:
    taken: list[tuple[int, int]] = []
    for match in _URL.finditer(text):
        url = match[0].rstrip(_TRAILING)
        taken.append(match.span())
        yield match.start(), Named(url, _behind(url))
    for pattern, read in (
        (_MAIL, _as_mail),
        (_URI, _as_uri),
        (_OWN, _as_own),
        (_ISRC, _as_isrc),
        (_HANDLE, _as_handle),
    ):
        for match in pattern.finditer(text):
            if not any(begins <= match.start() < ends for begins, ends in taken):
                taken.append(match.span())
                yield match.start(), read(match)


def _behind(url: str) -> str | None:
    """The entity an address leads to: a thing of a platform where its path says so, else its host."""
    plain = re.sub(r"^hxxp", "http", url.replace("[:]", ":").replace("[.]", "."), flags=re.IGNORECASE)
    path = _PATH.search(plain)
    if path:
        return _entity(KINDS.get(path[1], path[1]), path[2])
    host = re.sub(r"^https?://([^/?#@]*@)?", "", plain, flags=re.IGNORECASE)
    host = re.split(r"[/?#]", host, maxsplit=1)[0].rsplit(":", 1)[0].strip("[]").lower()
    return _entity("ip" if _is_ip(host) else "domain", host)


def _as_mail(match: re.Match[str]) -> Named:
    return Named(match[0], _entity("email", match[0].lower()))


def _as_uri(match: re.Match[str]) -> Named:
    return Named(match[0], _entity(KINDS.get(match[1], match[1]), match[2]))


def _as_own(match: re.Match[str]) -> Named:
    name = match[2].rstrip(_TRAILING)
    return Named(f"{match[1]}:{name}", _entity(match[1], name))


def _as_isrc(match: re.Match[str]) -> Named:
    return Named(match[1], _entity("isrc", match[1].replace("-", "")))


def _as_handle(match: re.Match[str]) -> Named:
    return Named(match[0], _entity("handle", match[1].rstrip(".").lower()))


def _entity(kind: str, identifier: str) -> str | None:
    try:
        return str(EntityRef(kind, identifier))
    except InvalidInput:
        return None


def _is_ip(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
