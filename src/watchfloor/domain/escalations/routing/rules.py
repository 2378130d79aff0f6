"""To whom an escalation fits: hard conditions first, soft ones in a fixed order, then a seeded lot. Pure.

Hard is what no wish overrides: the compartment's clearance, being active, and a role that may claim. Who fails one is
not in the answer at all. Soft terms are compared one after the other, a lower rank before a higher one, and none is
weighed against another: what stands first always decides first.
"""

import hashlib
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from watchfloor.kernel.clock import iso

CAPACITY = 12
"""How many open escalations somebody holds at once, until a lead says otherwise."""


class Criterion(StrEnum):
    """What a fit is judged by, in the order in which it decides."""

    FREE = "free"
    DUTY = "duty"
    MARKET = "market"
    DEMAND_CLASS = "class"
    LANGUAGE = "language"
    SPARE = "spare"


@dataclass(frozen=True, slots=True)
class Needs:
    """What of an escalation asks for somebody: `language` is a primary tag or empty, `due` of the first hard clock."""

    ref: str
    demand_class: str
    language: str = ""
    markets: tuple[str, ...] = ()
    compartment: str | None = None
    due: datetime | None = None


@dataclass(frozen=True, slots=True)
class Skills:
    """What somebody can take on; no class and no market means any, a language is only known where it is named."""

    languages: frozenset[str] = frozenset()
    demand_classes: frozenset[str] = frozenset()
    markets: frozenset[str] = frozenset()
    capacity: int = CAPACITY


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody of the desk: `held` is what the asker may know of, `load` all they hold; `is_away` is their own word."""

    id: str
    skills: Skills = Skills()
    held: int = 0
    load: int = 0
    is_away: bool = False
    is_active: bool = True
    may_claim: bool = True
    is_cleared: bool = True

    @property
    def is_eligible(self) -> bool:
        """Whether every hard condition holds."""
        return self.is_active and self.may_claim and self.is_cleared

    @property
    def is_free(self) -> bool:
        """Whether they can take one more; why not is nobody's business."""
        return not self.is_away and self.load < self.skills.capacity

    @property
    def is_full(self) -> bool:
        """Whether what the asker may know of fills the capacity by itself."""
        return self.held >= self.skills.capacity

    @property
    def spare(self) -> int:
        """How many more they can hold now; none where they are not free."""
        return max(0, self.skills.capacity - self.held) if self.is_free else 0


@dataclass(frozen=True, slots=True)
class Post:
    """A desk at an instant: who is on shift and until when (None: for long), who is called, who comes next."""

    key: str
    zone: str = "UTC"
    clearance: frozenset[str] = frozenset()
    markets: frozenset[str] = frozenset()
    leaving: Mapping[str, datetime | None] = field(default_factory=dict)
    on_call: tuple[str, ...] = ()
    next_covered: datetime | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """One criterion: its rank (the lower, the better), whether it speaks for the fit, and the words that explain it."""

    criterion: Criterion
    rank: int
    says: str
    is_for: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """A desk or a person that may take it, with every term in the order in which it decides."""

    key: str
    terms: tuple[Term, ...]
    desk: str = ""
    until: datetime | None = None

    def against(self) -> tuple[Criterion, ...]:
        """The criteria that speak against it."""
        return tuple(term.criterion for term in self.terms if not term.is_for)


@dataclass(frozen=True, slots=True)
class Routing:
    """Desks and people that may take an escalation, each list with the best first."""

    desks: tuple[Fit, ...]
    people: tuple[Fit, ...]


def may_live_at(compartment: str | None, clearance: Container[str]) -> bool:
    """Whether a desk of that clearance may have what lives in a compartment, or on the desk itself."""
    return compartment is None or compartment in clearance


def route(needs: Needs, posts: Iterable[Post], people: Iterable[Candidate]) -> Routing:
    """Where an escalation fits. The same facts give the same order; equals are drawn by a lot of reference and key."""
    places = sorted(posts, key=lambda post: post.key)
    eligible = {one.id: one for one in people if one.is_eligible}
    open_to = [post for post in places if may_live_at(needs.compartment, post.clearance)]
    return Routing(
        desks=_ordered(needs, (_desk(needs, post, eligible) for post in open_to)),
        people=_ordered(needs, (_person(needs, places, one) for one in eligible.values())),
    )


def primary(language: str) -> str:
    """The primary tag of a language, as `zh` of `zh-Hant`; empty for none."""
    return language.partition("-")[0].lower()


def lot(ref: str, key: str) -> int:
    """A number drawn for a key by a reference: the same for the same two, and no key is drawn first by all."""
    return int.from_bytes(hashlib.blake2s(f"{ref}:{key}".encode(), digest_size=8).digest())


def _ordered(needs: Needs, fits: Iterable[Fit]) -> tuple[Fit, ...]:
    def place(fit: Fit) -> tuple[tuple[int, ...], int, str]:
        return tuple(term.rank for term in fit.terms), lot(needs.ref, fit.key), fit.key

    return tuple(sorted(fits, key=place))


def _person(needs: Needs, posts: Sequence[Post], one: Candidate) -> Fit:
    shift = next((post for post in posts if one.id in post.leaving), None)
    call = next((post for post in posts if one.id in post.on_call), None)
    here = shift or call
    until = shift.leaving[one.id] if shift else None
    terms = (
        _free(one),
        _duty(shift, call, until),
        _market(needs, one.skills.markets),
        _class(needs, [one.skills]),
        _language(needs, [one.skills]),
        _spare(one.spare, f"{one.spare} of {one.skills.capacity} places free" if one.is_free else "no place free"),
    )
    return Fit(one.id, terms, desk=here.key if here else "", until=until)


def _desk(needs: Needs, post: Post, eligible: Mapping[str, Candidate]) -> Fit:
    on_shift = [eligible[one] for one in sorted(post.leaving) if one in eligible]
    called = [eligible[one] for one in post.on_call if one in eligible]
    free = [one for one in on_shift or called if one.is_free]
    skills = [one.skills for one in free]
    spare = sum(one.spare for one in free)
    terms = (
        Term(Criterion.FREE, int(not free), "somebody there is free" if free else "nobody there is free", bool(free)),
        _staffed(needs, post, on_shift=len(on_shift), called=len(called)),
        _market(needs, post.markets),
        _class(needs, skills),
        _language(needs, skills),
        _spare(spare, f"{spare} places free"),
    )
    return Fit(post.key, terms, desk=post.key)


def _free(one: Candidate) -> Term:
    if one.is_free:
        return Term(Criterion.FREE, 0, "free", is_for=True)
    says = f"full: {one.held} of {one.skills.capacity}" if one.is_full else "not free now"
    return Term(Criterion.FREE, 1, says, is_for=False)


def _duty(shift: Post | None, call: Post | None, until: datetime | None) -> Term:
    if shift is not None:
        ends = f" until {_at(until, shift.zone)}" if until else ""
        return Term(Criterion.DUTY, 0, f"on shift at {shift.key}{ends}", is_for=True)
    if call is not None:
        return Term(Criterion.DUTY, 1, f"on call at {call.key}", is_for=True)
    return Term(Criterion.DUTY, 2, "on neither shift nor call", is_for=False)


def _staffed(needs: Needs, post: Post, *, on_shift: int, called: int) -> Term:
    if on_shift:
        return Term(Criterion.DUTY, 0, f"{on_shift} on shift who may take it", is_for=True)
    if called:
        return Term(Criterion.DUTY, 1, f"nobody on shift may take it, {called} on call may", is_for=True)
    if post.leaving or post.next_covered is None:
        return Term(Criterion.DUTY, 3, "nobody there may take it", is_for=False)
    comes = f"somebody is there from {_at(post.next_covered, post.zone)}"
    if needs.due is None or post.next_covered < needs.due:
        return Term(Criterion.DUTY, 2, comes, is_for=False)
    return Term(Criterion.DUTY, 3, f"{comes}, after the first clock is due at {iso(needs.due)}", is_for=False)


def _market(needs: Needs, markets: Collection[str]) -> Term:
    asked = dict.fromkeys(needs.markets)
    served = [one for one in asked if not markets or one in markets or one.partition("-")[0] in markets]
    missing = [one for one in asked if one not in served]
    if not asked:
        return Term(Criterion.MARKET, 0, "no market asked for", is_for=True)
    if not missing:
        says = f"serves {_all(served)}" if markets else "serves any market"
        return Term(Criterion.MARKET, 0, says, is_for=True)
    if served:
        return Term(Criterion.MARKET, 1, f"serves {_all(served)}, not {_all(missing)}", is_for=False)
    return Term(Criterion.MARKET, 2, f"does not serve {_all(missing)}", is_for=False)


def _class(needs: Needs, skills: Collection[Skills]) -> Term:
    named = needs.demand_class.replace("_", " ")
    if any(needs.demand_class in one.demand_classes for one in skills):
        return Term(Criterion.DEMAND_CLASS, 0, f"takes {named}", is_for=True)
    if any(not one.demand_classes for one in skills):
        return Term(Criterion.DEMAND_CLASS, 0, "takes any class", is_for=True)
    return Term(Criterion.DEMAND_CLASS, 1, f"does not take {named}", is_for=False)


def _language(needs: Needs, skills: Collection[Skills]) -> Term:
    if not needs.language:
        return Term(Criterion.LANGUAGE, 0, "no language asked for", is_for=True)
    if any(needs.language in one.languages for one in skills):
        return Term(Criterion.LANGUAGE, 0, f"speaks {needs.language}", is_for=True)
    return Term(Criterion.LANGUAGE, 1, f"not known to speak {needs.language}", is_for=False)


def _spare(places: int, says: str) -> Term:
    return Term(Criterion.SPARE, -places, says, is_for=places > 0)


def _at(instant: datetime, zone: str) -> str:
    return f"{instant.astimezone(ZoneInfo(zone)):%H:%M %Z}"


def _all(names: Sequence[str]) -> str:
    return ", ".join(names)
