"""Requests from outside as they come in, and the clocks and tasks they bring, through the API."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from threading import Barrier
from typing import Any

import httpx

from factories.desks import Client, Desk
from factories.investigations import done, on
from watchfloor.kernel.clock import iso

ORDER: dict[str, Any] = {
    "title": "Disable access to three shows",
    "text": "Please disable https://open.example/show/abc123 and show:s-2 for users here. account:a-9 as well.",
    "demand_class": "government_order",
    "jurisdictions": ["IN"],
    "requester": {"kind": "government", "organisation": "A ministry"},
    "items": ["https://open.example/show/abc123", "show:s-2"],
}
DIRECTION: dict[str, Any] = ORDER | {
    "title": "A direction",
    "jurisdictions": ["SG"],
    "demand_class": "election",
    "requester": {"kind": "regulator", "organisation": "An authority"},
}


def take_in(who: Client, **changes: Any) -> dict[str, Any]:
    """An escalation; an order from India unless told otherwise."""
    escalation: dict[str, Any] = done(who.post("/api/escalations", json=ORDER | changes))["escalation"]
    return escalation


def read(who: Client, ref: str) -> dict[str, Any]:
    return done(who.get(f"/api/escalations/{ref}"))


def clock_of(escalation: dict[str, Any], obligation: str) -> dict[str, Any]:
    """The clock of an obligation, or of a promise by its name."""
    found = [one for one in escalation["clocks"] if obligation in {one["obligation"], one["name"]}]
    found = [one for one in found if one["state"] != "cancelled"] or found
    assert len(found) == 1, [one["obligation"] or one["name"] for one in escalation["clocks"]]
    clock: dict[str, Any] = found[0]
    return clock


def names_of_clocks(escalation: dict[str, Any], *states: str) -> set[str]:
    wanted = states or ("awaiting", "running", "paused")
    return {one["obligation"] or one["name"] for one in escalation["clocks"] if one["state"] in wanted}


def triage(who: Client, escalation: dict[str, Any], **found: Any) -> dict[str, Any]:
    """A first look; a grave one unless told otherwise."""
    form = {"impact": "medium", "urgency": "today"} | found
    ref, version = escalation["ref"], read(who, escalation["ref"])["version"]
    return done(who.patch(f"/api/escalations/{ref}/triage", json=form, headers=on(version)))


def act_on_clock(who: Client, clock: dict[str, Any], act: str, **form: Any) -> Any:
    """Pause, resume, meet, cancel, confirm or extend a clock as it is now."""
    version = done(who.get(f"/api/clocks/{clock['ref']}"))["version"]
    body = {"reason": "as agreed"} | form
    return who.post(f"/api/clocks/{clock['ref']}/{act}", json=body, headers=on(version))


def move(who: Client, ref: str, state: str, **form: Any) -> Any:
    version = read(who, ref)["version"]
    body = {"state": state, "reason": "as agreed"} | form
    return who.patch(f"/api/escalations/{ref}/state", json=body, headers=on(version))


def settle(who: Client, escalation: dict[str, Any], at: datetime, outcome: str = "done") -> Any:
    """Give every listed thing an outcome."""
    numbers = [item["number"] for item in read(who, escalation["ref"])["items"]]
    form = {"numbers": numbers, "outcome": outcome, "territory": "IN", "effect_at": iso(at)}
    return who.send("PUT", f"/api/escalations/{escalation['ref']}/outcomes", json=form)


def started(who: Client) -> dict[str, Any]:
    """An escalation that somebody has triaged and claimed, and works on."""
    escalation = triage(who, take_in(who))
    done(who.post(f"/api/escalations/{escalation['ref']}/claim"))
    return done(move(who, escalation["ref"], "in_progress"))


def at_once(crowd: Sequence[Client], act: Callable[[Client], httpx.Response]) -> list[httpx.Response]:
    """What everybody is answered who asks for the same thing at the same moment."""
    barrier = Barrier(len(crowd))

    def ask(who: Client) -> httpx.Response:
        barrier.wait(timeout=60)
        return act(who)

    with ThreadPoolExecutor(len(crowd)) as pool:
        return list(pool.map(ask, crowd))


def sweep(desk: Desk) -> int:
    """Let the sweep run until nothing is due, and tell how many clocks spoke."""
    total = 0
    while turn := desk.sweep():
        total += turn
    return total


def draft_handover(who: Client, before: str, after: str, **changes: Any) -> dict[str, Any]:
    """A note from one desk to another, whose shift is this day."""
    form = {
        "from_desk": before,
        "to_desk": after,
        "shift_begins": "2026-06-01T07:00:00Z",
        "shift_ends": "2026-06-01T16:00:00Z",
    }
    return done(who.post("/api/handovers", json=form | changes))


def one_of_each(who: Client, compartment: str | None) -> dict[str, str]:
    """An escalation with a clock, a task, a listed thing, a first measure and a role, by the words of addresses."""
    made = take_in(who, compartment=compartment)
    ref = str(made["ref"])
    form = {"measure": "geo_block", "territory": "IN", "reason": "it spreads"}
    [measure] = who.post(f"/api/escalations/{ref}/containments", json=form).json()
    task = done(who.post(f"/api/escalations/{ref}/tasks", json={"title": "Ask the market team"}))
    who.post(f"/api/escalations/{ref}/roles", json={"role": "scribe"})
    return {
        "escalations": ref,
        "clocks": str(clock_of(made, "IN-IT-3-1-D")["ref"]),
        "tasks": str(task["ref"]),
        "items": "1",
        "containments": str(measure["id"]),
        "roles": "scribe",
        "pages": str(done(who.get("/api/pages"))["items"][0]["ref"]),
    }
