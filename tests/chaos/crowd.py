"""The people of a storm: each does one thing over and over, and writes down what they were told had happened."""

import hashlib
import threading
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from chaos.journal import Journal, Loaded, Uploaded
from chaos.patient import Patient, Unexpected
from factories.investigations import CSV, decision_form

ENTITIES = ("account:op-a", "account:op-b", "account:op-c")
DATASETS = ("plays", "logins")
KINDS = {"actor": "account", "object": "track"}
CHUNK = 64 * 1024
RAW = {"Content-Type": "application/octet-stream"}
ENDS = ("done", "failed", "cancelled")
KILLED = ("child_ended", "cut_off")
MEMBERS = 6
LEFT = timedelta(seconds=4)
VERDICTS = ("benign", "true_positive", "needs_case")


def declared(name: str) -> dict[str, object]:
    """How a dataset of the storm is declared; `n` tells each row from all others."""
    roles = {"actor": "actor", "object": "object"}
    return {"dataset": name, "time": "at", "roles": roles, "kinds": KINDS, "measures": {"n": "int"}}


def on(version: object) -> dict[str, str]:
    return {"If-Match": f'"{version}"'}


@dataclass
class Crowd:
    """What the people share: who they are, where their files lie, and one case."""

    people: dict[str, Patient]
    inbox: Path
    journal: Journal
    random: Random
    stopping: threading.Event = field(default_factory=threading.Event)
    case: str = ""
    evidence: str = ""
    numbers: Iterator[int] = field(default_factory=lambda: iter(range(10**9)))

    def prepare(self, hook: str) -> str:
        """One case with its entities, a sealed file, and a platform that takes actions; gives the hook's secret."""
        lea, cole, ada = self.people["lea"], self.people["cole"], self.people["ada"]
        form = {"name": "platform", "url": hook, "takes": ["action"]}
        secret = str(ada.ask("POST", "/api/destinations", json=form).body["secret"])
        self.case = lea.post("/api/cases", "case.opened", {"title": "A storm"}).subject("case.opened")
        lea.post(f"/api/cases/{self.case}/entities", "case.extended", {"entities": list(ENTITIES)})
        for entity in ENTITIES:
            role = {"entity": entity, "role": "operator", "reason": "it pays for the streams"}
            lea.ask("PATCH", f"/api/cases/{self.case}/entities", json=role, headers=on(1))
        about = {"title": "An export", "source": "the platform", "name": "export.csv"}
        path = f"/api/cases/{self.case}/evidence/files"
        item = cole.ask("POST", path, params=about, content=CSV, headers=RAW).body
        self.evidence = str(item["ref"])
        cole.ask("POST", f"/api/evidence/{self.evidence}/seal", headers=on(item["version"]))
        return secret

    def write_note(self) -> None:
        """Add a note that no other is like."""
        text = f"storm {uuid.uuid4().hex}"
        self.people["ana"].post(f"/api/cases/{self.case}/notes", "note.written", {"text": text})
        self.journal.notes.append(text)

    def load(self) -> None:
        """Load a small file, again and again until one of its jobs is done."""
        name = self.random.choice(DATASETS)
        rows = tuple(next(self.numbers) for _ in range(self.random.randint(1, 40)))
        path = self.inbox / f"{rows[0]}.csv"
        lines = [f"a{n % 7},t{n % 5},2026-01-01T00:{n // 60 % 60:02}:{n % 60:02}Z,{n}" for n in rows]
        path.write_text("\n".join(["actor,object,at,n", *lines]) + "\n", "utf-8")
        form = {"paths": [str(path)], "declaration": declared(name), "message": "a storm"}
        job = self._done("lea", f"/api/datasets/{name}/loads", form)
        self.journal.loads.append(Loaded(name, rows, job["ref"]))

    def load_once(self, name: str, form: object) -> None:
        """Load a file whose rows are not counted one by one."""
        self._done("lea", f"/api/datasets/{name}/loads", form)

    def hunt(self) -> None:
        """Hunt for the farm, and judge one of its members."""
        lea = self.people["lea"]
        job = self._done("lea", "/api/hunts", {"detector": "co_action", "dataset": "streams"})
        run = str(job["result"]["run"])
        self.journal.hunts[str(job["ref"])] = run
        lead = lea.get(f"/api/hunts/{run}")["leads"][0]["lead"]
        for _ in range(3):
            self._label(lea, str(lead))

    def _label(self, who: Patient, lead: str) -> None:
        member, verdict = f"account:farm{self.random.randrange(MEMBERS)}", self.random.choice(VERDICTS)
        while True:
            shown = who.get(f"/api/leads/{lead}")
            form = {"verdict": verdict, "member": member, "reason": "as it seems"}
            answer = who.post(
                f"/api/leads/{lead}/label", "lead.labelled", form, headers=on(shown["version"]), may_be=(412,)
            )
            if answer.status != 412:
                break
        self.journal.labels[lead, member] = verdict

    def decide(self) -> None:
        """Decide about an entity, with four eyes, and carry it out."""
        ana, ben, entity = self.people["ana"], self.people["ben"], self.random.choice(ENTITIES)
        form = decision_form(self.evidence, subjects=[entity])
        ref = ana.post(f"/api/cases/{self.case}/decisions", "decision.proposed", form).subject("decision.proposed")
        shown = ana.get(f"/api/decisions/{ref}")
        vote = {"payload_hash": shown["payload_hash"], "reason": "It follows from the evidence."}
        ben.post(f"/api/decisions/{ref}/approve", "decision.approved", vote)
        ana.post(f"/api/decisions/{ref}/execute", "decision.executed")
        self.journal.executed[ref] = entity

    def upload(self) -> None:
        """Send a file in chunks and make an item of it."""
        cole, content = self.people["cole"], self.random.randbytes(self.random.randint(1, 3 * CHUNK))
        form = {"name": "clip.mp4", "size": len(content), "purpose": "evidence"}
        begun = cole.post("/api/uploads", "upload.begun", form)
        upload = begun.subject("upload.begun", "upload").removeprefix("upload:")
        offset = 0
        while offset < len(content):
            offset = self._send(cole, upload, content, offset)
        sha256 = hashlib.sha256(content).hexdigest()
        cole.post(f"/api/uploads/{upload}/finish", "upload.finished")
        about = {"upload": upload, "title": "A clip", "source": "a stranger"}
        taken = cole.post(f"/api/cases/{self.case}/evidence/uploads", "evidence.collected", about)
        made = taken.subject("evidence.collected")
        self.journal.uploads.append(Uploaded(made, sha256, len(content)))

    def escalate(self) -> None:
        """Take in an order whose time is up in a moment, so that every mark of its clock is said amid the kills."""
        named, now = f"storm {uuid.uuid4().hex}", datetime.now(UTC)
        form = {
            "title": named,
            "demand_class": "government_order",
            "jurisdictions": ["SG"],
            "requester": {"kind": "government"},
            "received_at": now.isoformat(),
            "due_at": (now + self.random.random() * LEFT).isoformat(),
            "due_source": "the portal",
        }
        made = "escalation.received"
        answer = self.people["ana"].post("/api/escalations", made, form)
        ref = answer.subject(made) if answer.changed else str(answer.body["escalation"]["ref"])
        self.journal.orders[ref] = named

    def _send(self, who: Patient, upload: str, content: bytes, offset: int) -> int:
        part = content[offset : offset + CHUNK]
        params = {"offset": str(offset), "sha256": hashlib.sha256(part).hexdigest()}
        answer = who.ask("PATCH", f"/api/uploads/{upload}", params=params, content=part, headers=RAW, may_be=(409,))
        told = answer.body["facts"] if answer.status == 409 else answer.body
        return int(told["offset"])

    def _done(self, name: str, path: str, form: object) -> dict[str, Any]:
        """A job that is done; one whose process was killed is asked for anew."""
        who = self.people[name]
        while True:
            ref = who.post(path, "job.queued", form).subject("job.queued")
            self.journal.jobs.append(ref)
            job = self._ended(who, ref)
            if job["state"] == "done":
                return job
            code = (job["problem"] or {}).get("code")
            if code not in KILLED:
                raise Unexpected(f"{ref} ended as {job['state']}: {job['problem']}")
            self.journal.count("job asked anew")

    def _ended(self, who: Patient, ref: str) -> dict[str, Any]:
        waiting = threading.Event()
        while True:
            job = dict(who.get(f"/api/jobs/{ref}"))
            if job["state"] in ENDS:
                return job
            waiting.wait(0.1)

    def go(self) -> list[threading.Thread]:
        """Let everybody begin."""
        acts = (
            self.write_note,
            self.write_note,
            self.load,
            self.load,
            self.hunt,
            self.decide,
            self.upload,
            self.escalate,
        )
        threads = [threading.Thread(target=self._keep_doing, args=(act,), name=act.__name__) for act in acts]
        for thread in threads:
            thread.start()
        return threads

    def _keep_doing(self, act: Callable[[], None]) -> None:
        try:
            while not self.stopping.is_set():
                act()
                self.journal.count(act.__name__)
        except Exception as error:  # noqa: BLE001 - whatever it is, the storm's verdict names it
            self.journal.troubles.append(f"{act.__name__}: {error!r}"[:900])
