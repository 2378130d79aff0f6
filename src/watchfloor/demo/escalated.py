"""The demo's desks and their escalations: ten simulated demands, some of them worked by the three people."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime, parseaddr
from typing import Any, Final, NamedTuple

from watchfloor.client.connection import Connection
from watchfloor.demo.demands.corpus import MARK, SimulatedDemand, demands
from watchfloor.demo.desk import ANALYST, DESK_LEAD, REVIEWER, Desk

SINGAPORE, STOCKHOLM = "singapore", "stockholm"
PLANNED: Final = timedelta(days=28)
WEEKDAYS: Final = (0, 1, 2, 3, 4)
RECEIVED: Final = {
    "en-2": 120,  # of three hours in India
    "id-3": 50,
    "th-1": 45,
    "vi-2": 40,
    "ja-2": 30,  # of a week in Japan
    "zh-1": 25,
    "id-1": 20,
    "en-4": 15,  # which no police wrote
    "ko-3": 10,
    "en-1": 5,  # whose direction sets the time itself
}
"""How many minutes ago each came, the first before the others: it does not ask what time of the day it is."""
TOUCHED: Final = "en-2"
LOOKED_AT: Final = "vi-2"
CONTAINED: Final = "th-1"
FORGED: Final = "en-4"
ANSWERED: Final = "id-3"
Shown = Mapping[str, Any]


class Team(NamedTuple):
    """A desk of the demo: the country whose holidays it keeps, when it is there, and who is called first."""

    key: str
    country: str
    zone: str
    hours: str
    markets: tuple[str, ...]
    people: tuple[str, ...]


TEAMS: Final = (
    Team(SINGAPORE, "SG", "Asia/Singapore", "07:30-16:30", ("SG", "JP", "KR", "TW", "IN"), (ANALYST, DESK_LEAD)),
    Team(STOCKHOLM, "SE", "Europe/Stockholm", "10:30-19:30", ("ID", "TH", "VN", "MY"), (REVIEWER, DESK_LEAD)),
)
SENT: Final = {TOUCHED: SINGAPORE, LOOKED_AT: STOCKHOLM, CONTAINED: STOCKHOLM}
LANGUAGES: Final = {ANALYST: ("en", "ja", "ko", "zh"), REVIEWER: ("en", "id", "th", "vi")}


def escalate(desk: Desk, say: Callable[[str], None], *, now: datetime) -> dict[str, str]:
    """Plan two desks, take ten demands in and work some of them; gives the reference of each by the demand's name.

    The demands come before there is a desk, so that whom one is given to, and whether anybody is called, does not hang
    on the hour at which the demo runs.
    """
    refs = take_in_all(desk.analyst, now)
    work(desk, refs, now)
    for team in TEAMS:
        plan(desk.lead, team, now)
    name_skills(desk.lead)
    for name, key in SENT.items():
        send(desk.lead, refs[name], key)
    note = draft_handover(desk.analyst)
    for line in told(refs, note):
        say(line)
    return refs


def take_in_all(analyst: Connection, now: datetime) -> dict[str, str]:
    """Take the ten in, each with what its text names."""
    known = {one.id: one.model_copy(update={"title": f"Simulation: {one.title}"}) for one in demands()}
    refs = {}
    for name, ago in RECEIVED.items():
        hand_in = post if name == FORGED else take_in
        refs[name] = hand_in(analyst, known[name], now - timedelta(minutes=ago))
        list_items(analyst, refs[name])
    return refs


def post(analyst: Connection, demand: SimulatedDemand, at: datetime) -> str:
    """Hand a mail in as it came, of which the desk remembers from where; gives the reference."""
    mail = demand.eml(arrived=format_datetime(at))
    kind = {"Content-Type": "message/rfc822"}
    return str(analyst.call("POST", "/api/escalations/mail", content=mail, headers=kind)["escalation"])


def take_in(analyst: Connection, demand: SimulatedDemand, at: datetime) -> str:
    """Take a demand in as somebody who read it would; gives its reference."""
    is_for, who = demand.expected, parseaddr(demand.sender)
    form = {
        "channel": "mail" if demand.is_mail else "form",
        "external_ref": demand.id,
        "title": demand.title,
        "text": f"{MARK}\n{demand.text}",
        "language": demand.language,
        "demand_class": is_for.demand_class,
        "jurisdictions": [is_for.jurisdiction],
        "requester": {"kind": is_for.requester, "organisation": who[0], "contact": who[1]},
        "legal_basis": is_for.instrument,
        "received_at": at.isoformat(),
    }
    return str(analyst.call("POST", "/api/escalations", json=form)["escalation"]["ref"])


def list_items(analyst: Connection, ref: str) -> None:
    """List what the text of a demand names."""
    found = analyst.call("POST", f"/api/escalations/{ref}/proposals", json={"text": ""})
    form = {"items": [one["named"] for one in found]}
    analyst.call("POST", f"/api/escalations/{ref}/items", json=form)


def plan(lead: Connection, team: Team, now: datetime) -> None:
    """Make a desk with its calendar and shift, and say who is there and who is called in the next weeks."""
    lead.call("POST", "/api/calendars", json={"name": team.key, "zone": team.zone, "country": team.country})
    form = {"key": team.key, "name": team.key.capitalize(), "calendar": team.key, "markets": team.markets}
    made = lead.call("POST", "/api/desks", json=form)
    shift = {"key": "day", "weekdays": WEEKDAYS, "hours": team.hours}
    lead.call("POST", f"/api/desks/{team.key}/shifts", json=shift, headers=_on(made))
    time = {"starts": now.isoformat(), "ends": (now + PLANNED).isoformat()}
    for rank, person in enumerate(team.people, 1):
        lead.call("POST", f"/api/desks/{team.key}/oncall", json={"person": person, "rank": rank, **time})
    lead.call("POST", f"/api/desks/{team.key}/roster", json={"person": team.people[0], **time})


def name_skills(lead: Connection) -> None:
    """Say which languages the two who work on requests read."""
    people = {one["name"]: one["id"] for one in lead.call("GET", "/api/directory")}
    for name, languages in LANGUAGES.items():
        form, new = {"languages": languages}, {"If-Match": '"0"'}
        lead.call("PUT", f"/api/people/{people[name]}/skills", json=form, headers=new)


def work(desk: Desk, refs: Mapping[str, str], now: datetime) -> None:
    """Triage two, claim one of them, contain another, and answer one to its end."""
    triage(desk.analyst, refs[TOUCHED], impact="medium", urgency="today")
    desk.analyst.call("POST", f"/api/escalations/{refs[TOUCHED]}/claim")
    triage(desk.reviewer, refs[LOOKED_AT], impact="low", urgency="week")
    contain(desk.reviewer, refs[CONTAINED], now)
    answer(desk.reviewer, refs[ANSWERED], now)


def send(lead: Connection, ref: str, key: str) -> None:
    """Give it to the desk that its market belongs to."""
    shown = lead.call("GET", f"/api/escalations/{ref}")
    form = {"desk": key, "reason": "Simulation: it is of their market."}
    lead.call("PUT", f"/api/escalations/{ref}/desk", json=form, headers=_on(shown))


def triage(person: Connection, ref: str, **grave: str) -> None:
    """Say how much harm it is, and how soon: the matrix gives the severity."""
    shown = person.call("GET", f"/api/escalations/{ref}")
    person.call("PATCH", f"/api/escalations/{ref}/triage", json=grave, headers=_on(shown))


def contain(reviewer: Connection, ref: str, now: datetime) -> None:
    """Block for a day where it is asked for, and settle one of the two things that it lists by then."""
    form = {"measure": "geo_block", "territory": "TH", "reason": "Simulation: a day is left, and it spreads."}
    reviewer.call("POST", f"/api/escalations/{ref}/containments", json=form)
    reviewer.call("POST", f"/api/escalations/{ref}/claim")
    named = {"items": ["https://open.example/show/th001-again"]}
    reviewer.call("POST", f"/api/escalations/{ref}/items", json=named)
    _settle(reviewer, ref, [1], "TH", now)


def answer(reviewer: Connection, ref: str, now: datetime) -> None:
    """Bring a user's report to its end: what it lists is gone, and the user has heard it."""
    triage(reviewer, ref, impact="low", urgency="week")
    shown = _move(reviewer, ref, "in_progress")
    _settle(reviewer, ref, [item["number"] for item in shown["items"]], "WORLD", now)
    _move(reviewer, ref, "responded", none_owed="Simulation: the form told them what became of it.")
    _move(reviewer, ref, "closed", disposition="complied", reason="Simulation: the account was a copy, and is gone.")


def draft_handover(analyst: Connection) -> str:
    """A note for the next shift of Stockholm, for somebody to make better and to freeze."""
    ahead = analyst.call("GET", f"/api/desks/{STOCKHOLM}/coverage")["covered"][0]
    form = {
        "from_desk": SINGAPORE,
        "to_desk": STOCKHOLM,
        "shift_begins": ahead["starts"],
        "shift_ends": ahead["ends"],
    }
    return str(analyst.call("POST", "/api/handovers", json=form)["ref"])


def told(refs: Mapping[str, str], note: str) -> Iterator[str]:
    """What the tour says of it."""
    languages = {name.partition("-")[0] for name in refs}
    worked = {TOUCHED, LOOKED_AT, CONTAINED, ANSWERED}
    places = " and ".join(team.key.capitalize() for team in TEAMS)
    yield f"Simulation: {len(refs)} demands in {len(languages)} languages came in, one of them forged"
    yield (
        f"  {refs[TOUCHED]} is claimed, {refs[CONTAINED]} contained, {refs[ANSWERED]} answered and closed; "
        f"{len(refs) - len(worked)} wait for a first look"
    )
    yield f"Simulation: desks in {places}, with shifts and whom to call; {note} is the draft of a handover"


def _settle(person: Connection, ref: str, numbers: Sequence[int], territory: str, now: datetime) -> None:
    form = {"numbers": numbers, "outcome": "done", "territory": territory, "effect_at": now.isoformat()}
    person.call("PUT", f"/api/escalations/{ref}/outcomes", json=form)


def _move(person: Connection, ref: str, state: str, **more: str) -> Shown:
    shown = person.call("GET", f"/api/escalations/{ref}")
    moved: Shown = person.call(
        "PATCH", f"/api/escalations/{ref}/state", json={"state": state, **more}, headers=_on(shown)
    )
    return moved


def _on(shown: Shown) -> dict[str, str]:
    return {"If-Match": f'"{shown["version"]}"'}
