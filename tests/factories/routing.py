"""Desks with people on shift, and what those people can take on, through the API."""

from typing import Any

import httpx

from factories.desks import Client, Desk
from factories.escalations import read
from factories.investigations import done, on

ALWAYS = {"starts": "2026-01-01T00:00:00Z", "ends": "2099-01-01T00:00:00Z"}


def listed(response: httpx.Response) -> list[dict[str, Any]]:
    """The body of an answer that went well and holds many."""
    assert response.is_success, response.text
    body = response.json()
    return list(body["items"] if isinstance(body, dict) else body)


def open_desk(who: Client, key: str, *people: str, **form: object) -> dict[str, Any]:
    """A desk at which the named are there at every hour of every day."""
    if not who.get("/api/calendars/utc").is_success:
        done(who.post("/api/calendars", json={"name": "utc", "zone": "UTC"}))
    made: dict[str, Any] = done(who.post("/api/desks", json={"key": key, "name": key, "calendar": "utc"} | form))
    for person in people:
        done(who.post(f"/api/desks/{key}/roster", json=ALWAYS | {"person": person, "kind": "extra"}))
    return made


def set_skills(who: Client, desk: Desk, person: str, **form: object) -> httpx.Response:
    """Say what somebody can take on, on the version that is there."""
    actor = desk.actor(person).id
    version = next((one["version"] for one in listed(who.get("/api/skills")) if one["person"] == actor), 0)
    return who.send("PUT", f"/api/people/{actor}/skills", json=form, headers=on(version))


def skills_of(who: Client, desk: Desk, person: str) -> dict[str, Any]:
    actor = desk.actor(person).id
    [found] = [one for one in listed(who.get("/api/skills")) if one["person"] == actor]
    return dict(found)


def routing(who: Client, ref: str) -> dict[str, Any]:
    found: dict[str, Any] = done(who.get(f"/api/escalations/{ref}/routing"))
    return found


def assign(who: Client, ref: str, actor: str, **form: str) -> httpx.Response:
    body = {"assignee": actor} | form
    return who.patch(f"/api/escalations/{ref}/assignee", json=body, headers=on(read(who, ref)["version"]))


def told_of(who: Client, subject: str, verb: str) -> list[dict[str, Any]]:
    """What the history of a subject says by a verb."""
    return [line["details"] for line in listed(who.get(f"/api/history/{subject}")) if line["verb"] == verb]
