"""A desk with a mailbox, a mail server and an hour of its own, for orders that come in at a certain time of a day."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from e2e.desk import Served
from e2e.hours import Hour
from e2e.visitor import Visitor
from factories.mail_servers import MailServer
from factories.mailboxes import PASSWORD, USER, FakeMailbox, serving
from factories.mails import raw
from factories.processes import until
from watchfloor.api.app import open_workspace
from watchfloor.infra.access.actors import SYSTEM, add_actor
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.auth.keeping import new_hash, set_password
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.settings import Settings

SINGAPORE, INDIA = ZoneInfo("Asia/Singapore"), ZoneInfo("Asia/Kolkata")
ANA, BEN, LEA = "ana", "ben", "lea"
PEOPLE = {ANA: Role.SPECIALIST, BEN: Role.SPECIALIST, LEA: Role.LEAD}
WORDS = "kettle-harbour-violet-nine"
OFFICER = "officer@meity.gov.in"
THINGS = ("https://open.example/track/t17", "https://open.example/track/t18")
OTHERS = ("https://open.example/track/t19", "https://open.example/track/t20")
ORDER = """The Government of India directs you under rule 3(1)(d) of the Information Technology (Intermediary
Guidelines and Digital Media Ethics Code) Rules, 2021 to disable access in India to the following within three hours
of receipt:

{}
{}
"""


@dataclass
class OrderDesk:
    """What the test of orders turns: the desk, its hour, the mailbox it reads, and the server its mail leaves by."""

    served: Served
    hour: Hour
    mailbox: FakeMailbox
    post: MailServer
    people: list[Visitor] = field(default_factory=list)

    def turn_to(self, at: datetime) -> None:
        """Let it be an instant for the desk and for everybody who sits at it; returns when the desk says so."""
        self.hour.set(at)
        for one in self.people:
            one.turn_to(at)
        until(lambda: datetime.fromisoformat(self.people[0].ask("/api/coverage")["at"]) >= at)

    def post_order(self, at: datetime, things: tuple[str, str]) -> None:
        """An order of the ministry on two things reaches the mailbox at an instant."""
        came = format_datetime(at.astimezone(INDIA))
        sender, subject = f"Office of the Rules <{OFFICER}>", "Order to block two recordings"
        name = f"<order-{at:%H%M}@meity.gov.in>"
        self.mailbox.put(raw(ORDER.format(*things), subject=subject, sender=sender, message_id=name, received=came))


@contextmanager
def order_desk(folder: Path, at: datetime, hour: Hour, nursery: "subprocess.Popen[str]") -> Iterator[OrderDesk]:
    """A new desk at an instant: it answers, and `work` is not begun yet. The nursery's hour is that one."""
    home, secret = folder / "home", folder / "password"
    hour.set(at)
    secret.write_text(f"{PASSWORD}\n", "utf-8")
    _found(home, at)
    post = MailServer()
    with serving(FakeMailbox()) as mailbox:
        desk = Served(home, WORDS, _mail(post, mailbox, secret), hour, nursery=nursery)
        try:
            desk.start_serving()
            yield OrderDesk(desk, hour, mailbox, post)
        finally:
            desk.stop()
            post.stop()


def _mail(post: MailServer, mailbox: FakeMailbox, secret: Path) -> dict[str, str]:
    return {
        "WATCHFLOOR_ZONE": "Asia/Singapore",
        "WATCHFLOOR_SMTP_HOST": "127.0.0.1",
        "WATCHFLOOR_SMTP_PORT": str(post.port),
        "WATCHFLOOR_SMTP_SECURITY": "none",
        "WATCHFLOOR_MAIL_FROM": "desk@desk.example",
        "WATCHFLOOR_MAIL_DOMAINS": json.dumps(["desk.example"]),
        "WATCHFLOOR_IMAP_HOST": "127.0.0.1",
        "WATCHFLOOR_IMAP_PORT": str(mailbox.port),
        "WATCHFLOOR_IMAP_SECURITY": "plain",
        "WATCHFLOOR_IMAP_USER": USER,
        "WATCHFLOOR_IMAP_PASSWORD_FILE": str(secret),
    }


def _found(home: Path, at: datetime) -> None:
    """A workspace whose first entries are of that hour, with its people."""
    place = open_workspace(Settings(home=home, local=True), clock=lambda: at)
    migrate(place.database)
    edge = place.edge(SYSTEM)
    for name, role in PEOPLE.items():
        edge.change(partial(_join, name=name, role=role, hashed=new_hash(place.passwords, WORDS, name=name)))
    place.database.dispose()


def _join(unit: WriteUnit, *, name: str, role: Role, hashed: str) -> None:
    added = add_actor(unit=unit, name=name, roles=(role,))
    set_password(unit=unit, person=added.id, name=name, hashed=hashed)


def plan_the_day(lead: Visitor, freeze: datetime) -> None:
    """Singapore until 16:30, then Stockholm, on weekdays that are no holiday; each is on call in its hours that day."""
    begins = freeze + timedelta(minutes=15)
    for key, name, zone, hours, person, starts in (
        ("sg", "Singapore", "Asia/Singapore", "07:30-16:30", ANA, begins - timedelta(hours=9)),
        ("se", "Stockholm", "Europe/Stockholm", "10:30-19:30", BEN, begins),
    ):
        lead.tell("POST", "/api/calendars", {"name": key, "zone": zone, "country": key.upper()})
        desk = lead.tell("POST", "/api/desks", {"key": key, "name": name, "calendar": key})
        shift: dict[str, object] = {"key": "day", "weekdays": [0, 1, 2, 3, 4], "hours": hours}
        lead.tell("POST", f"/api/desks/{key}/shifts", shift, version=desk["version"])
        for act, length in (("roster", timedelta(days=40)), ("oncall", timedelta(hours=9))):
            ends = (starts + length).isoformat()
            lead.tell("POST", f"/api/desks/{key}/{act}", {"person": person, "starts": starts.isoformat(), "ends": ends})
