"""The simulated demands as they arrive: mails, forwarded mails, and what people typed from letters and telephones."""

from email.message import EmailMessage
from email.policy import SMTP
from enum import StrEnum
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from watchfloor.infra.sheets import read_sheet

FOLDER = Path(__file__).parent
MARK = "[SIMULATED]"
ARRIVED = "Mon, 02 Nov 2026 02:00:00 +0000"
FORWARDED = "Mon, 02 Nov 2026 08:00:00 +0000"
COLLEAGUE = "A colleague <colleague@desk.example>"
SERVER = "mx.desk.example"


class DemandForm(StrEnum):
    """How a demand reaches the desk."""

    MAIL = "mail"
    FORWARDED = "forwarded"
    LETTER = "letter"
    PORTAL = "portal"
    TELEPHONE = "telephone"


class Expected(BaseModel):
    """What a demand really is; an empty law or clock says that it names none, or that none starts."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    demand_class: str = Field(alias="class")
    jurisdiction: str
    instrument: str
    clock: str
    requester: str


class SimulatedDemand(BaseModel):
    """A demand that nobody made."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    form: DemandForm
    sender: str
    reply_to: str = ""
    title: str
    text: str
    expected: Expected
    is_forged: bool = False

    @property
    def language(self) -> str:
        return self.id.partition("-")[0]

    @property
    def is_mail(self) -> bool:
        return self.form in {DemandForm.MAIL, DemandForm.FORWARDED}

    def eml(self, *, arrived: str = ARRIVED) -> bytes:
        """The mail as a server hands it over; a forwarded one comes from a colleague, hours later."""
        own = self._mail(self.sender, self.title, f"{MARK}\n{self.text}", at=arrived)
        if self.form is not DemandForm.FORWARDED:
            return own.as_bytes()
        outer = self._mail(COLLEAGUE, f"Fwd: {self.title}", "Please look at this.", at=FORWARDED, part="fwd")
        outer.add_attachment(own)
        return outer.as_bytes()

    def _mail(self, sender: str, title: str, text: str, *, at: str, part: str = "own") -> EmailMessage:
        mail = EmailMessage(policy=SMTP)
        mail["Received"] = f"from relay.example by {SERVER} with ESMTPS; {at}"
        mail["From"], mail["Subject"] = sender, title
        mail["Message-ID"] = f"<{self.id}.{part}@demands.example>"
        if self.reply_to:
            mail["Reply-To"] = self.reply_to
        mail.set_content(text)
        return mail


@cache
def demands() -> tuple[SimulatedDemand, ...]:
    """All demands, in the order of their languages."""
    listed = TypeAdapter(list[SimulatedDemand])
    files = sorted(FOLDER.glob("*.yaml"))
    return tuple(one for path in files for one in listed.validate_python(read_sheet(path.read_text("utf-8"))))
