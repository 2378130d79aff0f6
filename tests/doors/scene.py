"""A case with a decision in it, and all that may happen around the decision before somebody acts on it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Update

from doors.ways import Attempt
from factories.desks import Client, Desk
from factories.investigations import approve, decision_form, done, on, prepare_case, propose
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.ledger.reading import head


@dataclass
class Scene:
    """A case led by lea with evidence of cole, on which ana proposed a decision; ben and eve took no part."""

    desk: Desk
    case: str = ""
    evidence: str = ""

    def person(self, name: str) -> Client:
        return self.desk.person(name)

    def prepare(self, **changes: object) -> None:
        """Open the case; everybody who may approve is there before the decision is proposed."""
        for name in ("ben", "eve"):
            self.desk.token(name)
        self.case, self.evidence = prepare_case(self.person("lea"), self.person("cole"), **changes)

    def propose(self, **changes: object) -> dict[str, Any]:
        if not self.case:
            self.prepare()
        return propose(self.person("ana"), self.case, self.evidence, **changes)

    def amend(self, decision: dict[str, Any], **changes: object) -> dict[str, Any]:
        form = decision_form(self.evidence, **changes)
        path = f"/api/decisions/{decision['ref']}"
        version = done(self.person("ana").get(path))["version"]
        return done(self.person("ana").patch(path, json=form, headers=on(version)))

    def approved(self, *names: str, **changes: object) -> dict[str, Any]:
        """A decision that these people approved."""
        decision = self.propose(**changes)
        for name in names:
            done(approve(self.person(name), decision))
        return decision

    def ago(self, hours: int) -> None:
        """Act that many hours before the present, until `now` is called."""
        self.desk.clock.forward(-timedelta(hours=hours))

    def now(self) -> None:
        """Act in the present again, which is also that of a command in its own process."""
        self.desk.clock.shift = timedelta()

    def change(self, statement: Update) -> None:
        """Change a row that no route changes, as an administrator of the database would."""

        def run(unit: WriteUnit) -> None:
            unit.session.execute(statement)

        self.desk.edge("lea").change(run)

    def by(self, name: str, decision: dict[str, Any], verb: str = "approve") -> Attempt:
        """What the person would do about the decision, having read it as it is given here."""
        forms = {
            "approve": {"payload_hash": decision["payload_hash"], "reason": "It follows from the evidence."},
            "execute": {},
            "reverse": {"reason": "It was a mistake."},
        }
        return Attempt(verb, self.desk.token(name), decision["ref"], forms[verb])

    def trace(self, decision: str, reader: str = "yan") -> tuple[object, ...]:
        """All that a step could change: the decision, its actions, what left the desk, and the ledger's end."""
        person = self.person(reader)
        with self.desk.place.database.reading() as session:
            last = head(session).hash
        folder = self.desk.settings.export_dir
        left = {file.name: file.read_bytes() for file in folder.iterdir()} if folder.is_dir() else {}
        shown = person.get(f"/api/decisions/{decision}").json()
        return last, left, shown, done(person.get("/api/actions"))
