"""The draft of an after-action review, made of the record as Markdown. It blames nobody: people finish it. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

MINUTE = timedelta(minutes=1)
QUESTIONS = (
    "Could we have found it before it was reported? How long was it live, and whom did it reach before we acted?",
    "Which clock was short, and what would have made it longer?",
    "Was the decision right, and was it overturned?",
    "Who was told too late, or not at all?",
    "What did it cost those who looked at it?",
)
ACTIONS = ("policy", "product", "detection", "desk")


@dataclass(frozen=True, slots=True)
class Happened:
    """An entry of the ledger: when, who by the name of staff outside, what, and why."""

    at: datetime
    who: str
    what: str
    why: str
    is_human: bool


@dataclass(frozen=True, slots=True)
class Promised:
    """A clock: when it was due, when it was kept, and how it stands."""

    name: str
    state: str
    due_at: datetime | None
    kept_at: datetime | None
    is_broken: bool


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What of an escalation a review tells."""

    ref: str
    title: str
    severity: str
    head: Sequence[tuple[str, str]]
    entries: Sequence[Happened]
    clocks: Sequence[Promised]
    quiet: timedelta
    """How long nobody may do anything before that is a gap: the time between two updates."""


def draft(review: Reviewed) -> str:
    """The whole text: timeline, clocks, people, gaps, questions, actions. Words of strangers make no Markdown."""
    return "\n".join(_lines(review)) + "\n"


def gaps(review: Reviewed) -> list[tuple[datetime, timedelta]]:
    """Where nobody did anything for longer than the severity lets pass: since when, and for how long."""
    acts = [entry.at for entry in review.entries if entry.is_human]
    return [(before, after - before) for before, after in pairwise(acts) if after - before > review.quiet]


def _lines(review: Reviewed) -> Iterator[str]:
    yield f"# After-action review of {review.ref}: {plain(review.title)}"
    yield ""
    yield f"A draft from the record of a {review.severity}. It asks what happened, not whose fault it was."
    yield from _table("What it was", ("what", "how"), review.head)
    yield from _table(
        "Timeline",
        ("when", "who", "what", "why"),
        [(_when(one.at), one.who, one.what, one.why) for one in review.entries],
    )
    yield from _table(
        "Expected and happened", ("clock", "due", "kept", "difference", "so"), [_kept(one) for one in review.clocks]
    )
    yield from _table("Who worked on it", ("who", "first", "last", "acts"), _people(review.entries))
    found = [(_when(since), _span(length)) for since, length in gaps(review)]
    yield from _table(f"Gaps of more than {_span(review.quiet)}", ("since", "for"), found)
    yield from ("", "## Questions", "", *(f"- {question}" for question in QUESTIONS))
    yield from _table("Actions", ("kind", "action", "owner", "until"), [(kind, "", "", "") for kind in ACTIONS])


def _table(title: str, names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    if not rows:
        yield "None."
        return
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    yield from (f"| {' | '.join(plain(cell) for cell in row)} |" for row in rows)


def _people(entries: Sequence[Happened]) -> list[tuple[str, str, str, str]]:
    acts: dict[str, list[datetime]] = {}
    for entry in entries:
        if entry.is_human:
            acts.setdefault(entry.who, []).append(entry.at)
    return [(who, _when(min(at)), _when(max(at)), str(len(at))) for who, at in acts.items()]


def _kept(clock: Promised) -> tuple[str, str, str, str, str]:
    due = _when(clock.due_at) if clock.due_at else "-"
    kept = _when(clock.kept_at) if clock.kept_at else "-"
    between = clock.due_at - clock.kept_at if clock.due_at and clock.kept_at else None
    words = "-" if between is None else f"{_span(abs(between))} {'early' if between >= timedelta(0) else 'late'}"
    return clock.name, due, kept, words, "broken" if clock.is_broken else clock.state


def plain(text: str) -> str:
    """Words on one line that are no Markdown and no HTML."""
    line = " ".join(text.split())
    return "".join(f"\\{letter}" if letter in "\\`*_[]|<>#~&" else letter for letter in line)


def _when(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}Z"


def _span(length: timedelta) -> str:
    hours, minutes = divmod(length // MINUTE, 60)
    return f"{hours} h {minutes} m" if hours else f"{minutes} m"
