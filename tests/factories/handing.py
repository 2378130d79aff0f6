"""Desks, escalations and a group with a channel, for tests of handing over and telling through a browser."""

from datetime import UTC, datetime
from typing import Any, Protocol

EVERY_DAY = tuple(range(7))


class Tells(Protocol):
    """Whoever can let the desk do something."""

    def tell(self, method: str, path: str, form: dict[str, object] | None = None, *, version: int | None = None) -> Any:
        """What the desk answers."""


def add_desks(lead: Tells) -> None:
    """Singapore hands over to London; both have one shift a day."""
    for key, name, zone, hours in (
        ("sg", "Singapore", "Asia/Singapore", "07:00-16:00"),
        ("ldn", "London", "Europe/London", "08:00-17:00"),
    ):
        week: dict[str, object] = {"name": key, "zone": zone, "week": [["00:00-24:00"]] * len(EVERY_DAY)}
        lead.tell("POST", "/api/calendars", week)
        desk = lead.tell("POST", "/api/desks", {"key": key, "name": name, "calendar": key})
        shift: dict[str, object] = {"key": "day", "weekdays": list(EVERY_DAY), "hours": hours}
        lead.tell("POST", f"/api/desks/{key}/shifts", shift, version=desk["version"])


def take_in(person: Tells, title: str, **part: object) -> str:
    """Take a request in and claim it; gives its reference."""
    form: dict[str, object] = {
        "title": title,
        "text": "Please look at this.",
        "demand_class": "press",
        "jurisdictions": ["SG"],
        "requester": {"kind": "press", "organisation": "The Harbour Gazette"},
        "received_at": datetime.now(UTC).isoformat(),
    }
    ref = str(person.tell("POST", "/api/escalations", form | part)["escalation"]["ref"])
    person.tell("POST", f"/api/escalations/{ref}/claim")
    return ref


def add_channel(lead: Tells, group: str, people: list[str]) -> None:
    """Let people of a group be told in the console."""
    changed = lead.tell("PATCH", f"/api/comms/groups/{group}", {"people": people}, version=1)
    form: dict[str, object] = {"kind": "in_app", "name": "In the console"}
    lead.tell("POST", f"/api/comms/groups/{group}/channels", form, version=changed["version"])
