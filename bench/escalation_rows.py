"""A queue made up: open escalations with four clocks each, put in with the keys that the desk itself would give."""

import random
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, text

from watchfloor.domain.clocks.models import Clock, ClockFiring
from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.rules.budgets import ClockClass, Unit
from watchfloor.domain.clocks.rules.firings import DUE, WARNINGS, Course, next_firing
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import BudgetOut, Definition
from watchfloor.domain.escalations.models import Escalation, EscalationItem, EscalationPlace, QueueEntry
from watchfloor.domain.escalations.rules.matrix import SEVERITIES, SHIPPED
from watchfloor.domain.escalations.rules.priority import Weighed, weigh
from watchfloor.domain.escalations.service.weighing import SEED
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.place import Place

CHUNK = 2_000
PLACES = ("SG", "MY", "IN", "AU", "JP", "KR", "ID", "PH", "TH", "VN", "GB", "DE", "US", "NZ", "TW")
DESKS = ("sg", "ldn", "nyc", None)
LAW, HOUR, SECOND = "law", timedelta(hours=1), timedelta(seconds=1)
WARNED = tuple(f"warn_{part}" for part in WARNINGS)
HOURS = {LAW: 72.0, "report": 240.0, "decision": 24.0, "first touch": 1.0}
SHARED = 20  # how many list the same thing
Row = dict[str, object]
DEFINITIONS = {
    name: Definition(
        name=name,
        kind=ClockKind.STATUTORY if name in {LAW, "report"} else ClockKind.INTERNAL,
        clock_class=ClockClass.FIXED,
        budget=BudgetOut(value=hours, unit=Unit.ELAPSED_HOURS),
        is_mandatory=name == LAW,
    )
    for name, hours in HOURS.items()
}
DUMPED = {name: one.model_dump(mode="json") for name, one in DEFINITIONS.items()}


def fill(place: Place, escalations: int, *, now: datetime, due: int) -> None:
    """Escalations of the last three days, of whose clocks `due` have one thing to say."""
    draw = random.Random(31)  # noqa: S311 - the same queue every time
    left = due
    for start in range(1, escalations + 1, CHUNK):
        numbers = range(start, min(start + CHUNK, escalations + 1))
        rows = [escalation_row(number, draw, now) for number in numbers]
        clocks: list[Row] = []
        for number, row in zip(numbers, rows, strict=True):
            clocks += clock_rows(number, row, now=now, is_due=left > 0)
            left -= left > 0
        lists = [item_row(number) for number in numbers]
        with place.database.writing() as session:
            session.execute(insert(Escalation), rows)
            session.execute(insert(Clock), clocks)
            if said := firing_rows(clocks):
                session.execute(insert(ClockFiring), said)
            session.execute(insert(EscalationItem), lists)
            session.execute(
                insert(EscalationPlace),
                [{"place": place, "escalation": row["ref"]} for row in rows for place in _places(row)],
            )
            session.execute(insert(ScopeLink), [{"subject": row["ref"], "scope": "desk"} for row in rows])
    with place.database.writing() as session:
        session.execute(text("ANALYZE"))


def escalation_row(number: int, draw: random.Random, now: datetime) -> Row:
    """One that was received within three days, with its place in the queue."""
    at = now - timedelta(seconds=draw.randrange(3 * 86_400))
    ref = f"ESC-2026-{number:06}"
    severity, requester = draw.choice(SEVERITIES), draw.choice(list(RequesterKind)).value
    exposure = draw.choice([None, 5.0, 400.0])
    item = Weighed(
        ref,
        severity,
        at,
        exposure=exposure,
        is_trusted_flagger=requester == RequesterKind.TRUSTED_FLAGGER,
        duplicates=min((number - 1) % SHARED, 3),
    )
    legal_due = at + timedelta(hours=HOURS[LAW]) + timedelta(hours=1)
    found = weigh(item, SHIPPED, legal_due=legal_due, seed=SEED)
    empty = dict.fromkeys(_columns("nullable"), None)
    words = dict.fromkeys(_columns("text"), "")
    counted = {"text_version": 1, "reopenings": 0, "matrix": 0, "edition": 0, "version": 1, "lane": 0}
    lists: Row = {"flags": [], "events": {}, "requester": {"kind": requester}, "no_tipping_off": False}
    return {
        **empty,
        **words,
        **counted,
        **lists,
        "ref": ref,
        "number": number,
        "channel": "form",
        "external_ref": ref,
        "title": f"Take down {draw.choice(('a show', 'a track', 'an account'))} {number}",
        "language": draw.choice(("", "ja", "th", "en")),
        "demand_class": draw.choice(list(DemandClass)).value,
        "jurisdictions": sorted(draw.sample(PLACES, draw.randint(0, 2))),
        "requester_kind": requester,
        "confidentiality": "amber",
        "received_at": at,
        "awareness_at": at,
        "opened_at": at,
        "state": "triaged" if number % 3 else "received",
        "severity": severity,
        "publicity": "none",
        "exposure": exposure,
        "is_answer_owed": True,
        "assignee": f"holder-{number % 200}" if number % 4 == 0 else None,
        "desk": DESKS[number % len(DESKS)],
        "snoozed_until": now + timedelta(days=1) if number % 50 == 0 else None,
        "value_key": found.key,
        "hard_at": found.hard_at,
        "legal_due": legal_due,
    }


def clock_rows(number: int, row: Row, *, now: datetime, is_due: bool) -> list[Row]:
    """Four running clocks; where one `is_due` the legal one breaks at the next sweep, or every other time warns."""
    made = []
    for place, (name, definition) in enumerate(DEFINITIONS.items(), 1):
        one = (number - 1) * len(DEFINITIONS) + place
        course, said = _course(name, now, is_due=is_due and name == LAW, breaks=bool(number % 2))
        upcoming = next_firing(course, said)
        is_legal = definition.kind is ClockKind.STATUTORY
        made.append(
            {
                **dict.fromkeys(("earliest_at", "breached_at", "ended_at", "parent", "calendar")),
                **dict.fromkeys(("start_source", "end_reason"), ""),
                "ref": f"CLK-{one}",
                "number": one,
                "subject": row["ref"],
                "obligation": f"XX-{number % 60}" if is_legal else None,
                "revision": 0 if is_legal else None,
                "definition": DUMPED[name],
                "kind": definition.kind.value,
                "state": "running",
                "is_mandatory": definition.is_mandatory,
                "is_provisional": False,
                "start_event": "receipt",
                "started_at": course.started_at,
                "due_at": course.due_at,
                "series": 1,
                "next_mark": upcoming.mark if upcoming else None,
                "next_at": upcoming.at if upcoming else None,
                "calendar_version": 0,
                "version": 1,
            }
        )
    return made


def firing_rows(clocks: list[Row]) -> list[Row]:
    """The warnings that clocks gave whose end is what they say next."""
    ended = [clock for clock in clocks if clock["next_mark"] == DUE]
    return [
        {"clock": one["ref"], "series": 1, "mark": mark, "due_for": one["due_at"], "fired_at": one["due_at"]}
        for one in ended
        for mark in WARNED
    ]


def _course(name: str, now: datetime, *, is_due: bool, breaks: bool) -> tuple[Course, tuple[str, ...]]:
    length = timedelta(hours=HOURS[name])
    if not is_due:
        return Course(now, now + length + HOUR), ()
    if breaks:
        return Course(now - length, now - SECOND), WARNED
    return Course(now - length - SECOND, now + length), ()


def item_row(number: int) -> Row:
    entity = f"show:s-{(number - 1) // SHARED}"
    plain: Row = {"is_confirmed": True, "outcome": None, "territory": "", "effect_at": None, "note": "", "set_by": None}
    named: Row = {"number": 1, "named": entity, "entity": entity, "version": 1}
    return {"escalation": f"ESC-2026-{number:06}", **plain, **named}


def midday() -> datetime:
    """The present, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def _columns(kind: str) -> list[str]:
    columns = [*QueueEntry.__table__.columns, *Escalation.__table__.columns]
    wanted = [column for column in columns if column.nullable == (kind == "nullable")]
    return [column.key for column in wanted if kind == "nullable" or column.type.python_type is str]


def _places(row: Row) -> list[str]:
    found = row["jurisdictions"]
    return list(found) if isinstance(found, list) else []
