"""One of everything that an address can name, on the open desk or inside a compartment."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import update

from factories.claims import group_claim
from factories.comms import add_channel, drafted
from factories.desks import Client, Desk
from factories.escalations import draft_handover, one_of_each
from factories.intake import doors_of
from factories.investigations import approve, collect_file, done, finding_form, prepare_case, propose
from factories.loads import load_dataset
from watchfloor.domain.comms.models import Notification
from watchfloor.domain.entities.service import note
from watchfloor.domain.leads.service import observe
from watchfloor.engine.datasets.schemas import LoadIn
from watchfloor.engine.lake import lake_at
from watchfloor.engine.sensitive.schemas import GiveGrant
from watchfloor.engine.sensitive.service import give as give_grant
from watchfloor.infra.access.actors import secret_digest
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.access.scopes import DESK
from watchfloor.infra.auth.sessions import SHOWN, open_session
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.refs import EntityRef

ROWS = "account,track,device,at\n" + "".join(
    f"op-{account},t{track},d1,2026-01-0{track}T00:00:0{account}Z\n" for account in range(6) for track in range(1, 6)
)
DECLARED = {
    "time": "at",
    "roles": {"actor": "account", "object": "track", "device": "device"},
    "kinds": {"actor": "account", "object": "track"},
}


def make_world(desk: Desk, folder: Path, *, compartment: str | None = None) -> dict[str, str]:
    """References by the word that stands before them in an address; zoe and yan made all of it."""
    zoe, yan = desk.person("zoe"), desk.person("yan")
    scope = f"compartment:{compartment}" if compartment else DESK
    dataset = load_plays(desk, folder, compartment)
    case, evidence = prepare_case(zoe, zoe, compartment=compartment)
    note_form = {"text": "Seen twice this week."}
    refs = {
        "datasets": dataset,
        "cases": case,
        "evidence": collect_file(zoe, case, b"not sealed", seal=False),
        "notes": str(done(zoe.post(f"/api/cases/{case}/notes", json=note_form))["id"]),
        "findings": str(done(zoe.post(f"/api/cases/{case}/findings", json=finding_form(evidence)))["ref"]),
        "leads": lead_in(desk, scope, dataset, entity_of(compartment)),
        "entities": "account",
        "dossiers": "account",
        "heat": "account",
        "links": "account",
        "mentions": "account",
        "entity": entity_of(compartment),
        "files": "leads",
        "users": "zoe",
        "people": str(desk.actor("zoe").id),
        "detectors": "co_action",
        "classes": "court_order",
        "policies": "PM-01",
        "obligations": "IN-IT-3-1-D",
        "destinations": add_platform(desk, f"platform-{compartment}" if compartment else "platform"),
        "uploads": begun_upload(zoe),
        **team_of(desk, "team"),
        **one_of_each(zoe, compartment),
        **doors_of(desk, compartment or DESK),
        "hashes": add_known_hash(desk, "e" * 64),
        "views": saved_view(zoe, f"of {scope}", shared=compartment is None),
    }
    refs["swaps"] = asked_swap(desk, "team", "yan", rank=3 if compartment else 2)
    refs["handovers"] = str(draft_handover(zoe, "team", "team")["ref"])
    asked = {"sql": f"SELECT count(*) AS n FROM {dataset}", "datasets": [{"name": dataset}]}
    refs["runs"] = str(done(zoe.post("/api/queries", json=asked))["run"]["run"])
    hunted = {"detector": "co_action", "dataset": dataset}
    refs["jobs"] = str(done(zoe.post("/api/hunts", json=hunted))["ref"])
    refs["hunts"] = str(done(zoe.get(f"/api/jobs/{refs['jobs']}"))["result"]["run"])
    move(desk, refs["hunts"], scope)
    refs |= private_in(desk, dataset)
    refs["glass"] = str(done(zoe.post("/api/glass", json={"compartment": "press", "reason": "A tip."}))["ref"])
    refs["tokens"] = secret_digest(desk.token("zoe"))[:SHOWN]
    refs["sessions"] = secret_digest(session_of(desk, "zoe"))[:SHOWN]
    nightly = {"kind": "hunt", "form": hunted, "cron": "0 6 * * *", "zone": "Asia/Singapore"}
    refs["schedules"] = str(done(zoe.post("/api/schedules", json=nightly))["ref"])
    refs |= dict.fromkeys(("history", "presence"), refs["leads"])
    look = {"subject": refs["evidence"], "category": "hate", "medium": "text"}
    refs["exposures"] = str(done(zoe.post("/api/exposures", json=look))["id"])
    refs |= dict.fromkeys(("loads", "indexings", "compactions", "rebuilds"), refs["jobs"])
    decision = propose(zoe, case, evidence)
    done(approve(yan, decision))
    executed = done(zoe.post(f"/api/decisions/{decision['ref']}/execute"))
    action = str(executed["actions"][0]["ref"])
    update = drafted(zoe, case)
    return refs | {
        "updates": str(update["ref"]),
        "groups": "legal",
        "channels": channel_in(zoe, compartment),
        "audiences": "internal",
        "templates": "situation_update.internal.en",
        "notifications": str(notified(desk, "zoe", case)),
        "decisions": str(decision["ref"]),
        "approvals": str(executed["approval"]["ref"]),
        "actions": action,
        "messages": done(zoe.get("/api/messages", params={"about": action}))["items"][0]["ref"],
    }


def channel_in(who: Client, compartment: str | None) -> str:
    """The number of a channel that another group has; the open desk's group has none."""
    return str(add_channel(who, "policy", "in_app")["channel"]) if compartment else "1"


def notified(desk: Desk, name: str, subject: str) -> int:
    """The number of a word to a person about a subject."""
    person = desk.actor(name).id

    def tell(unit: WriteUnit) -> int:
        word = Notification(actor=person, subject=subject, about=subject, code="update_sent", at=unit.now, read_at=None)
        unit.session.add(word)
        unit.session.flush()
        return word.id

    return desk.edge(name).change(tell)


def session_of(desk: Desk, name: str) -> str:
    """The secret id of a session that a person opened."""
    person = desk.actor(name).id
    return desk.edge(name).change(lambda unit: open_session(unit=unit, person=person, agent="", hours=1))


def entity_of(compartment: str | None) -> str:
    """The name of the account that a world's lead is about."""
    return f"x-{compartment}" if compartment else "x"


def add_known_hash(desk: Desk, sha256: str) -> str:
    """A hash that a screener has told the desk to be clear."""
    done(
        desk.person("sky").post(
            "/api/hashes", json={"sha256": sha256, "verdict": "clear", "source": "us", "reason": "a logo"}
        )
    )
    return sha256


def team_of(desk: Desk, key: str) -> dict[str, str]:
    """A desk with a calendar, a shift, a roster and somebody to call, which everybody sees; made once."""
    zoe, day = desk.person("zoe"), "2026-12-24"
    names = {"calendars": key, "desks": key, "shifts": "early", "days": day}
    if zoe.get(f"/api/desks/{key}").is_success:
        kept = zoe.get(f"/api/desks/{key}").json()
        return names | {"roster": str(kept["roster"][0]["id"]), "oncall": str(kept["on_call"][0]["id"])}
    done(zoe.post("/api/calendars", json={"name": key, "zone": "Asia/Singapore", "country": "SG"}))
    off = {"day": day, "kind": "off", "name": "The desk moves", "reason": "We carry boxes."}
    done(zoe.post(f"/api/calendars/{key}/days", json=off, headers={"If-Match": "1"}))
    done(zoe.post("/api/desks", json={"key": key, "name": "The hub", "calendar": key}))
    shift = {"key": "early", "weekdays": [0, 1, 2, 3, 4], "hours": "07:00-16:00"}
    done(zoe.post(f"/api/desks/{key}/shifts", json=shift, headers={"If-Match": "1"}))
    turn = {"person": "zoe", "starts": "2026-01-01T00:00:00Z", "ends": "2099-01-01T00:00:00Z"}
    rostered = done(zoe.post(f"/api/desks/{key}/roster", json=turn))["id"]
    return names | {
        "roster": str(rostered),
        "oncall": str(done(zoe.post(f"/api/desks/{key}/oncall", json=turn))["id"]),
    }


def asked_swap(desk: Desk, key: str, to: str, *, rank: int = 2) -> str:
    """A swap that waits: zoe, whom the desk calls at a rank, asks somebody to take that."""
    zoe = desk.person("zoe")
    desk.person(to)
    turn = {"person": "zoe", "rank": rank, "starts": "2027-01-01T00:00:00Z", "ends": "2099-01-01T00:00:00Z"}
    number = done(zoe.post(f"/api/desks/{key}/oncall", json=turn))["id"]
    asked = {"turn": number, "to": to, "reason": "A wedding in the family."}
    return str(done(zoe.post("/api/on-call-swaps", json=asked))["ref"])


def add_platform(desk: Desk, name: str, takes: str = "action") -> str:
    """A destination that takes one kind of messages, at an address where nothing is sent to."""
    form = {"name": name, "url": "https://127.0.0.1/hooks", "takes": [takes]}
    desk.place.settings = desk.place.settings.model_copy(update={"outgoing_allowed": ("127.0.0.1",)})
    done(desk.person("ada").post("/api/destinations", json=form))
    desk.place.settings = desk.place.settings.model_copy(update={"outgoing_allowed": ()})
    return name


def begun_upload(who: Client) -> str:
    form = {"name": "clip.mp4", "size": 7, "purpose": "evidence"}
    return str(done(who.post("/api/uploads", json=form))["upload"])


def saved_view(who: Client, name: str, *, shared: bool) -> str:
    """The number of a view of the leads."""
    return str(done(who.post("/api/views", json={"room": "leads", "name": name, "shared": shared}))["id"])


def load_plays(desk: Desk, folder: Path, compartment: str | None, *, name: str = "", rows: str = ROWS) -> str:
    """A dataset of few plays, loaded by zoe as the person who owns the files."""
    name = name or f"plays_{compartment or DESK}"
    path = folder / f"{name}.csv"
    path.write_text(rows, encoding="utf-8")
    edge = desk.edge("zoe")
    edge.settings = edge.settings.model_copy(update={"local": True})
    form = LoadIn.model_validate(
        {"paths": [str(path)], "declaration": {"dataset": name, **DECLARED}, "compartment": compartment}
    )
    load_dataset(edge=edge, lake=lake_at(desk.settings.lake_dir), name=name, form=form)
    return name


def lead_in(desk: Desk, scope: str, dataset: str, entity: str = "x") -> str:
    """A lead about an account that lives in one scope with it."""

    def keep(unit: WriteUnit) -> str:
        note(unit=unit, entities=[EntityRef("account", entity)], scopes=(scope,))
        claim = group_claim(entity, f"of-{dataset}")
        return observe(unit=unit, claims=[claim], run="RUN-1", dataset=dataset, scopes=(scope,))[0].lead

    return desk.edge("zoe").change(keep)


def private_in(desk: Desk, dataset: str) -> dict[str, str]:
    """A grant on the dataset, an erasure that waits, and a hold."""
    zoe, form = desk.person("zoe"), GiveGrant(person="zoe", dataset=dataset, reason="works on it")

    def give(unit: WriteUnit) -> str:
        # Whoever gives it is in the compartment and administers: nobody of the world is both.
        unit.actor = replace(desk.actor("yan"), permissions=frozenset(Permission))
        return str(give_grant(unit=unit, form=form).ref)

    asked = {"entities": ["account:nobody-here"], "basis": "subject_request", "reason": "a letter"}
    return {
        "grants": desk.edge("yan").change(give),
        "erasures": str(done(zoe.post("/api/erasures", json=asked))["ref"]),
        "holds": str(done(zoe.post("/api/holds", json={"entity": "account:kept", "reason": "a claim"}))["ref"]),
    }


def move(desk: Desk, subject: str, scope: str) -> None:
    """Put a subject into another scope, as only the owner of the database can."""
    with desk.place.database.writing() as session:
        session.execute(update(ScopeLink).where(ScopeLink.subject == subject).values(scope=scope))
