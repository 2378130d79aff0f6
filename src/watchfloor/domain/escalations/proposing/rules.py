"""What class, place, law and requester a request seems to have, each with how sure that is and why: pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.escalations.proposing.domains import country_of, domain_of, government_of
from watchfloor.domain.escalations.proposing.language import language_of
from watchfloor.domain.escalations.proposing.words import Cue, cues_of, folded, instruments

V = TypeVar("V")
DIRECTORY, GOVERNMENT_DOMAIN, INSTRUMENT, COUNTRY_DOMAIN, LANGUAGE = 8.0, 5.0, 5.0, 1.5, 0.5
TITLE = 2.0
"""A word of the title counts so many times: there a request says what it is."""
DOUBT = 1.0
"""What one weak word more would weigh: added below, so that a single word makes nobody sure."""
MOST_WORDS = 8
AUTHORITIES = frozenset(
    {RequesterKind.GOVERNMENT, RequesterKind.COURT, RequesterKind.LAW_ENFORCEMENT, RequesterKind.REGULATOR}
)
ALONE_IN = {"ja": "JP", "ko": "KR", "th": "TH", "vi": "VN", "id": "ID", "ru": "RU"}


@dataclass(frozen=True, slots=True)
class KnownSender:
    """An authority of the directory whose domain the sender's is."""

    name: str
    kind: RequesterKind
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What of a request the rules look at."""

    title: str
    text: str
    sender: str = ""
    authority: KnownSender | None = None


@dataclass(frozen=True, slots=True)
class Guess(Generic[V]):
    """A value, how sure it is from 0 to 1, and the words and domains that led there."""

    value: V
    confidence: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guesses:
    """All that is proposed of a request; what nothing speaks for is None."""

    demand_class: Guess[DemandClass]
    requester: Guess[RequesterKind]
    jurisdiction: Guess[str] | None
    legal_basis: Guess[str] | None
    language: str


Scores = dict[str, tuple[float, tuple[str, ...]]]


def guess(seen: Seen) -> Guesses:
    """Read a request by the shipped words, the sender's domain, and the directory of authorities."""
    title, text = folded(seen.title), folded(f"{seen.title}\n{seen.text}")
    language = language_of(f"{seen.title}\n{seen.text}")
    law = _best(_laws(title, text))
    place = _best(_places(seen, title, text, language))
    requester = _requester(seen, title, text)
    return Guesses(
        demand_class=_class(title, text, requester.value),
        requester=requester,
        jurisdiction=place,
        legal_basis=law,
        language=language,
    )


def _laws(title: str, text: str) -> Scores:
    return _scored({one.name: one.cues for one in instruments()}, title, text)


def _places(seen: Seen, title: str, text: str, language: str) -> Scores:
    scores = _scored(cues_of("places"), title, text)
    named = {one.place: found for one in instruments() if (found := [cue for cue in one.cues if cue.is_in(text)])}
    for place, cues in named.items():
        _add(scores, place, INSTRUMENT, cues[0].text)
    domain = domain_of(seen.sender)
    if seen.authority is not None:
        _add(scores, seen.authority.jurisdiction, DIRECTORY, f"directory: {seen.authority.name}")
    if government := government_of(domain):
        _add(scores, government, GOVERNMENT_DOMAIN, f"domain of a government: {government}")
    elif country := country_of(domain):
        _add(scores, country, COUNTRY_DOMAIN, f"domain of a country: {country}")
    if language in ALONE_IN:
        _add(scores, ALONE_IN[language], LANGUAGE, f"language: {language}")
    return scores


def _requester(seen: Seen, title: str, text: str) -> Guess[RequesterKind]:
    if seen.authority is not None:
        return Guess(seen.authority.kind, 1.0, (f"directory: {seen.authority.name}",))
    scores = _scored(cues_of("requesters"), title, text)
    if government := government_of(domain_of(seen.sender)):
        # It says that the sender is public, and not which of the public bodies; what the text names decides that.
        named = [kind for kind in AUTHORITIES if kind.value in scores] or [RequesterKind.GOVERNMENT]
        for kind in named:
            _add(scores, kind.value, GOVERNMENT_DOMAIN, f"domain of a government: {government}")
    best = _best(scores)
    if best is None:
        return Guess(RequesterKind.USER, 0.0, ())
    return Guess(RequesterKind(best.value), best.confidence, best.because)


def _class(title: str, text: str, requester: RequesterKind) -> Guess[DemandClass]:
    """The form of an authority's demand before what it is about: what a law asks hangs on the power behind it."""
    forms, topics = _best(_scored(cues_of("forms"), title, text)), _best(_scored(cues_of("classes"), title, text))
    if requester in AUTHORITIES:
        of_court = forms is not None and requester is RequesterKind.COURT
        chosen = Guess("court_order", forms.confidence, forms.because) if forms and of_court else forms or topics
        if chosen is None:
            return Guess(DemandClass.GOVERNMENT_ORDER, 0.0, ())
    elif topics is None:
        return Guess(DemandClass.POLICY_GAP, 0.0, ())
    else:
        chosen = topics
    return Guess(DemandClass(chosen.value), chosen.confidence, chosen.because)


def _scored(cues: Mapping[str, Iterable[Cue]], title: str, text: str) -> Scores:
    scores: Scores = {}
    for value, words in cues.items():
        for cue in words:
            if cue.is_in(text):
                _add(scores, value, cue.weight * (TITLE if cue.is_in(title) else 1.0), cue.text)
    return scores


def _add(scores: Scores, value: str, weight: float, because: str) -> None:
    before, words = scores.get(value, (0.0, ()))
    scores[value] = (before + weight, (*words, because) if because not in words else words)


def _best(scores: Scores) -> Guess[str] | None:
    """The value that most speaks for, and how far ahead of the next it is; ties go to the first in the alphabet."""
    if not scores:
        return None
    ranked = sorted(scores, key=lambda value: (-scores[value][0], value))
    top, because = scores[ranked[0]]
    second = scores[ranked[1]][0] if len(ranked) > 1 else 0.0
    return Guess(ranked[0], round(top / (top + second + DOUBT), 2), because[:MOST_WORDS])
