"""What leads are decided by: which lead a claim belongs to, what labels add up to, when a sleeper wakes."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from watchfloor.domain.leads.schemas import Claim, Growth, LeadSort, LeadState, MemberRole, Verdict
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import Conflict, InvalidInput
from watchfloor.kernel.paging import decode_cursor, encode_cursor
from watchfloor.kernel.refs import EntityRef

SAME_GROUP = 0.5
SAME_CORE = 0.8
VICTIM_QUESTION = "Could the target be the victim? What looks like the culprit may be whom it was done to."


@dataclass(frozen=True, slots=True)
class KnownLead:
    """A stored lead as a claim is compared with it."""

    ref: str
    number: int
    key: str
    members: frozenset[str]


@dataclass(frozen=True, slots=True)
class Extent:
    """How big a lead is, by each measure it can grow by."""

    members: int
    volume: int
    score: float

    def by(self, growth: Growth) -> float:
        """The measure itself."""
        return {Growth.MEMBERS: self.members, Growth.VOLUME: self.volume, Growth.SCORE: self.score}[growth]


@dataclass(frozen=True, slots=True)
class Sleep:
    """Until when a lead sleeps: its measure must exceed `above`."""

    growth: Growth
    above: float


def match(claim: Claim, known: Iterable[KnownLead]) -> KnownLead | None:
    """The lead that a claim is a new sight of: the same key, else for a group the one that shares most members.

    A group is the same where half of all members together are shared, or where four fifths of the smaller one are
    found in the larger: groups grow and are seen in part. Of equals the oldest is taken.
    """
    candidates = sorted(known, key=lambda lead: lead.number)
    for lead in candidates:
        if lead.key == claim.key:
            return lead
    if not claim.grouped:
        return None
    members = frozenset(str(member.entity) for member in claim.members)
    overlaps = [(overlap(members, lead.members), -lead.number, lead) for lead in candidates]
    best = max(overlaps, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] > 0 else None


def overlap(one: Collection[str], other: Collection[str]) -> float:
    """How much two groups are one: shared members over all; 0 where they are two."""
    first, second = frozenset(one), frozenset(other)
    shared = len(first & second)
    if not shared:
        return 0.0
    together, core = shared / len(first | second), shared / min(len(first), len(second))
    return together if together >= SAME_GROUP or core >= SAME_CORE else 0.0


def content_hash(claim: Claim) -> str:
    """A digest of what a claim says, without its window: equal where the same was seen again."""
    members = sorted((str(member.entity), member.score) for member in claim.members)
    counted = [[item.name, item.value] for item in claim.counter_evidence]
    return digest([claim.version, claim.score, claim.baseline, claim.q_value, claim.volume, members, counted])


def extent_of(claim: Claim) -> Extent:
    """How big a claim is."""
    return Extent(len(claim.members), claim.volume, claim.score)


def put_to_sleep(state: LeadState, now: Extent, growth: Growth, factor: float) -> Sleep:
    """The bound that a lead must outgrow. Raises Conflict where it is not open, InvalidInput where it cannot."""
    if state is not LeadState.OPEN:
        raise Conflict(f"The lead is {state.value}.", fix="Only an open lead can be snoozed.", code="lead_not_open")
    above = now.by(growth) * factor
    if growth is Growth.SCORE and above >= 1:
        raise InvalidInput(
            f"A score of {now.score:.2f} cannot grow by {factor:g}.",
            fix="Snooze until it grows by members or volume, or by a smaller factor.",
            code="cannot_grow",
            facts={"score": now.score, "factor": factor},
        )
    return Sleep(growth, above)


def wakes(sleep: Sleep, now: Extent) -> bool:
    """Whether a sleeping lead has grown enough."""
    return now.by(sleep.growth) > sleep.above


def summed_verdict(labels: Collection[Verdict | None]) -> Verdict | None:
    """What the labels of all members add up to: None while some are open, unless one already asks for a case.

    One true positive makes the lead one; it is benign only where every member is.
    """
    if Verdict.NEEDS_CASE in labels:
        return Verdict.NEEDS_CASE
    if None in labels or not labels:
        return None
    if Verdict.TRUE_POSITIVE in labels:
        return Verdict.TRUE_POSITIVE
    return Verdict.BENIGN if set(labels) == {Verdict.BENIGN} else Verdict.INCONCLUSIVE


def state_after_label(state: LeadState, verdict: Verdict | None) -> LeadState:
    """Labels judge a lead, except that one in a case stays there and one that needs a case stays open."""
    if state is LeadState.IN_CASE:
        return state
    return LeadState.OPEN if verdict in {None, Verdict.NEEDS_CASE} else LeadState.JUDGED


def check_claimable(state: LeadState, assignee: str | None, actor: str, name: str) -> None:
    """Raise Conflict where somebody else holds the lead or it is judged."""
    if assignee is not None and assignee != actor:
        raise Conflict(
            f"{name} was claimed by somebody else first.",
            fix="Take another lead, or ask them to hand it over.",
            code="already_claimed",
            facts={"assignee": assignee},
        )
    if state is LeadState.JUDGED:
        raise Conflict(f"{name} is judged.", fix="Choose an open lead.", code="lead_not_open")


def member_named(text: str, members: Mapping[str, object], lead: str) -> str:
    """The member that a person named. Raises InvalidInput where the lead has no such member."""
    entity = str(EntityRef.parse(text))
    if entity not in members:
        raise InvalidInput(
            f"{entity[:80]} is no member of {lead}.", fix="Name one of its members.", code="not_a_member"
        )
    return entity


def question_for(*, victim_prone: bool, roles: Iterable[MemberRole]) -> str:
    """The question that a victim-prone lead asks until a person has said who the target is."""
    return VICTIM_QUESTION if victim_prone and MemberRole.TARGET not in set(roles) else ""


def entity_named(text: str) -> str | None:
    """The entity that a text names, where it is one written `kind:id`."""
    with suppress(InvalidInput):
        return str(EntityRef.parse(text))
    return None


def cursor_behind(sort: LeadSort, measure: float | datetime, number: int) -> str:
    """Where a page in an order ended, by the measure and the number of its last lead."""
    return encode_cursor(sort.value, iso(measure) if isinstance(measure, datetime) else measure, number)


def place_named(cursor: str, sort: LeadSort) -> tuple[float | datetime, int]:
    """The measure and the number at which a page ended. Raises InvalidInput for a cursor of another order."""
    named, value, number = decode_cursor(cursor, size=3)
    measure = _instant(value) if sort.lstrip("-").endswith("_seen") else value
    if named != sort or isinstance(measure, str) or not isinstance(number, int):
        raise InvalidInput(
            "The cursor belongs to another list.", fix="Start again without a cursor.", code="bad_cursor"
        )
    return measure, number


def _instant(value: str | float) -> datetime | str:
    """The time that a text tells exactly as the desk writes it; else the text."""
    with suppress(ValueError, OverflowError):
        at = datetime.fromisoformat(str(value))
        if at.tzinfo is not None and iso(at) == value:
            return at
    return str(value)
