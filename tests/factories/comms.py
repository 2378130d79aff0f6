"""Updates on a case, the groups they go to, and a desk that may send mail to this very machine."""

from typing import Any

from factories.desks import Client, Desk
from factories.investigations import done, on, open_case

HOST = "127.0.0.1"
SITUATION: dict[str, Any] = {
    "at": "2026-11-29T07:00:00Z",
    "zone": "Asia/Singapore",
    "subject": "CASE-1",
    "title": "A ring of accounts",
    "severity": "S1",
    "status": "in progress",
    "bottom_line": "Forty accounts play the same tracks. A decision on them is needed today.",
    "known": [{"text": "They share a device.", "confidence": "likely"}],
    "not_known": [{"text": "Who pays for them.", "confidence": "unverified"}],
    "scope": {"accounts": 40, "markets": ["JP", "SG"], "exposure": "about 900 streams an hour"},
    "done": [{"text": "Took them off the charts", "at": "2026-11-29T06:30:00Z"}],
    "needed": [{"text": "Suspend them", "by": "Policy", "due_at": "2026-11-29T09:00:00Z"}],
    "clocks": [{"name": "Answer to the regulator", "due_at": "2026-11-29T10:30:00Z"}],
    "risks": ["They begin anew"],
    "owner": "the Singapore desk",
    "next_update_at": "2099-11-29T09:00:00Z",
    "items": [
        {
            "address": "https://open.example/track/1",
            "outcome": "done",
            "territory": "JP",
            "effect_at": "2026-11-29T06:30:00Z",
        },
        {"address": "https://open.example/track/2", "outcome": "refused", "reason": "It is satire."},
    ],
    "their_reference": "REG-7",
}


def situation(**changes: object) -> dict[str, Any]:
    return SITUATION | changes


def draft_form(subject: str, **changes: object) -> dict[str, Any]:
    return {"subject": subject, "audience": "internal", "groups": ["policy"], "situation": SITUATION} | changes


def drafted(who: Client, subject: str | None = None, **changes: object) -> dict[str, Any]:
    """An update on a case, by default for people inside, to the group of Policy."""
    case = subject or str(open_case(who)["ref"])
    return done(who.post("/api/comms/updates", json=draft_form(case, **changes)))


def submitted(who: Client, update: dict[str, Any]) -> dict[str, Any]:
    return done(who.post(f"/api/comms/updates/{update['ref']}/submit", headers=on(update["version"])))


def approve(who: Client, update: dict[str, Any], **changes: object) -> Any:
    form = {"payload": update["payload_hash"], "reason": "Read it."} | changes
    return who.post(f"/api/comms/updates/{update['ref']}/approve", json=form)


def send(who: Client, update: dict[str, Any]) -> Any:
    return who.post(f"/api/comms/updates/{update['ref']}/send")


def edit(who: Client, update: dict[str, Any], **changes: object) -> Any:
    return who.patch(f"/api/comms/updates/{update['ref']}", json=changes, headers=on(update["version"]))


def shown(who: Client, update: dict[str, Any]) -> dict[str, Any]:
    return done(who.get(f"/api/comms/updates/{update['ref']}"))


def group(who: Client, key: str) -> dict[str, Any]:
    return done(who.get(f"/api/comms/groups/{key}"))


def add_channel(who: Client, key: str, kind: str, **parts: str) -> dict[str, Any]:
    """A channel of a group, and its secret where it has one."""
    form = {"kind": kind, "name": f"{key} by {kind}"} | parts
    version = group(who, key)["version"]
    return done(who.post(f"/api/comms/groups/{key}/channels", json=form, headers=on(version)))


def put_people(who: Client, key: str, *names: str) -> dict[str, Any]:
    version = group(who, key)["version"]
    return done(who.patch(f"/api/comms/groups/{key}", json={"people": list(names)}, headers=on(version)))


def configure(desk: Desk, **changes: object) -> None:
    """Change settings of a desk under test."""
    desk.place.settings = desk.place.settings.model_copy(update=changes)
