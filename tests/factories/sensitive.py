"""Streams whose device and track are sensitive, a case worked on them, and every door by which data leaves the lake.

A new door gets a line in `DOORS`: each is asked whether it shows a sensitive value to those without a grant.
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.parquet as pq

from factories.desks import Client, Desk
from factories.events import crowd, farm
from factories.hunts import add_file, hunt
from factories.investigations import collect_query, done, made, on, open_case

NAME = "logins"
DECLARED = {
    "dataset": NAME,
    "time": "at",
    "roles": {"actor": "account", "object": "mail", "device": "device"},
    "kinds": {"actor": "account", "object": "mail", "device": "device"},
    "sensitive": ["mail", "device"],
}
# What stands in the sensitive columns, and in the refused row, and nowhere else.
SECRETS = ("obscure1@mail.example", "hit3@mail.example", "phone-of-farm", "lost@mail.example")
# Beginnings of the secrets, so that an answer that repeats the question shows none.
SOUGHT = ("obscure", "hit3", "phone-of", "lost")
CASE_WIDE = f"SELECT account, count(*) AS n FROM {NAME} GROUP BY account"


@dataclass(frozen=True)
class Scene:
    """A dataset with sensitive columns and what was made of it."""

    desk: Desk
    folder: Path
    lead: str
    hunt: str
    case: str
    run: str
    evidence: str


def set_scene(desk: Desk, folder: Path) -> Scene:
    """Load with and without a word of what is sensitive, hunt, open a case from the lead, and freeze a count in it."""
    open_declared = {field: value for field, value in DECLARED.items() if field != "sensitive"}
    path = write_logins(folder)
    for declared in (open_declared, DECLARED):
        add_file(desk.edge("lea"), path, declared)
    ana = desk.person("ana")
    found = hunt(ana, NAME)
    lead = str(found["leads"][0]["lead"])
    case = str(open_case(ana, lead=lead)["ref"])
    evidence = collect_query(ana, case, CASE_WIDE, NAME)
    asked = {"sql": CASE_WIDE, "datasets": [{"name": NAME}]}
    run = str(done(ana.post("/api/queries", json=asked))["run"]["run"])
    return Scene(desk, folder, lead, str(found["run"]), case, run, evidence)


def write_logins(folder: Path) -> Path:
    """The farm and the crowd as a CSV, with one row that is refused because nobody did it."""
    lines = ["account,mail,device,at", ",lost@mail.example,lost-device,2026-03-01T00:00:00Z"]
    for row in [*farm(), *crowd()]:
        at = datetime.fromtimestamp(int(str(row["ts_us"])) / 1e6, UTC).isoformat()
        device = "phone-of-farm" if str(row["actor"]).startswith("farm") else f"own-{row['actor']}"
        lines.append(f"{row['actor']},{row['object']}@mail.example,{device},{at}")
    path = folder / "logins.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _query(sql: str, version: int | None = None) -> Callable[[Scene, Client], str]:
    asked = {"sql": sql, "datasets": [{"name": NAME, "version": version}]}
    return lambda _, who: who.post("/api/queries", json=asked).text


def _get(path: str) -> Callable[[Scene, Client], str]:
    def look(scene: Scene, who: Client) -> str:
        named = {part: getattr(scene, part) for part in ("lead", "hunt", "case", "run", "evidence")}
        return who.get(path.format(**named)).text

    return look


def _hunt_file(name: str) -> Callable[[Scene, Client], str]:
    def look(scene: Scene, who: Client) -> str:
        content = who.get(f"/api/hunts/{scene.hunt}/files/{name}.parquet").content
        return str(pq.read_table(io.BytesIO(content), use_threads=False).to_pylist())

    return look


def _old_hunt(_: Scene, who: Client) -> str:
    """A hunt on the version before anything was sensitive, its files and its leads."""
    found = hunt(who, NAME, version=0)
    files = [
        who.get(f"/api/hunts/{found['run']}/files/{name}.parquet").content for name in ("leads", "members", "exemplars")
    ]
    tables = [str(pq.read_table(io.BytesIO(content), use_threads=False).to_pylist()) for content in files]
    leads = [who.get(f"/api/leads/{sight['lead']}").text for sight in found["leads"]]
    return "".join([str(found), *tables, *leads])


def _report(kind: str) -> Callable[[Scene, Client], str]:
    return lambda scene, who: made(who, who.post(f"/api/cases/{scene.case}/reports", json={"format": kind})).text


def _bundle(audience: str) -> Callable[[Scene, Client], str]:
    def look(scene: Scene, who: Client) -> str:
        packed = made(who, who.post(f"/api/cases/{scene.case}/bundles", json={"audience": audience})).content
        with zipfile.ZipFile(io.BytesIO(packed)) as members:
            contents = [members.read(name) for name in members.namelist()]
        return "".join(
            str(pq.read_table(io.BytesIO(one), use_threads=False).to_pylist())
            if one[:4] == b"PAR1"
            else one.decode(errors="replace")
            for one in contents
        )

    return look


def _content(scene: Scene, who: Client) -> str:
    content = who.get(f"/api/evidence/{scene.evidence}/content").content
    return str(pq.read_table(io.BytesIO(content), use_threads=False).to_pylist())


DOORS: dict[str, Callable[[Scene, Client], str]] = {
    "all columns": _query(f"SELECT * FROM {NAME} WHERE account LIKE 'farm%'"),
    "the column by name": _query(f"SELECT mail FROM {NAME}"),
    "the column as a condition": _query(f"SELECT count(*) FROM {NAME} WHERE device = 'x'"),
    "an error about the column": _query(f"SELECT CAST(account AS INTEGER) FROM {NAME}"),
    "an older version by SQL": _query(f"SELECT * FROM {NAME} WHERE account LIKE 'farm%'", version=0),
    "a column of an older version": _query(f"SELECT DISTINCT device FROM {NAME}", version=0),
    "a hunt": _get("/api/hunts/{hunt}"),
    "a hunt on an older version": _old_hunt,
    "hunts": _get("/api/hunts"),
    "leads of a hunt": _hunt_file("leads"),
    "members of a hunt": _hunt_file("members"),
    "edges of a hunt": _hunt_file("edges"),
    "exemplars of a hunt": _hunt_file("exemplars"),
    "a lead": _get("/api/leads/{lead}"),
    "leads": _get("/api/leads"),
    "entities": _get("/api/entities?limit=500"),
    "a dossier": _get("/api/dossiers/account/farm0"),
    "a dossier of a sensitive value": lambda _, who: who.get("/api/dossiers/device/phone-of-farm").text.replace(
        "device:phone-of-farm is in no data", ""
    ),
    "mentions": _get("/api/mentions/account/farm0"),
    "links": _get("/api/links/account/farm0"),
    "links of a sensitive value": lambda _, who: who.get("/api/links/device/phone-of-farm").text.replace(
        "device:phone-of-farm is in no data", ""
    ),
    "links of a lead": _get("/api/leads/{lead}/links"),
    "links of a case": _get("/api/cases/{case}/links"),
    "a heat map": _get("/api/heat/account/farm0"),
    "a heat map of a sensitive value": lambda _, who: who.get("/api/heat/device/phone-of-farm").text.replace(
        "device:phone-of-farm has no rows", ""
    ),
    "a sample": _get(f"/api/datasets/{NAME}/sample"),
    "a case": _get("/api/cases/{case}"),
    "a report": _report("md"),
    "a report as a page": _report("html"),
    "a bundle": _bundle("internal"),
    "a bundle outside": _bundle("external"),
    "frozen rows": _content,
    "a run": _get("/api/runs/{run}"),
    "runs": _get("/api/runs"),
    "refused rows": _get(f"/api/datasets/{NAME}/quarantine"),
    "a dataset": _get(f"/api/datasets/{NAME}"),
    "the search": lambda _, who: "".join(who.get("/api/search", params={"q": one}).text for one in SOUGHT),
    "jobs": _get("/api/jobs?limit=500"),
    "the ledger": _get("/api/ledger?limit=500"),
}


def give_grant(desk: Desk, person: str = "ana", *, column: str | None = None, days: int = 30) -> str:
    """A grant for a person who is known to the desk, by ada."""
    desk.token(person)
    form = {"person": person, "dataset": NAME, "column": column, "reason": "works on takeovers", "days": days}
    return str(done(desk.person("ada").post("/api/grants", json=form))["ref"])


def unmasked_query(who: Client, *columns: str, purpose: str = "ticket 9", sql: str = "") -> dict[str, object]:
    """What a query with sensitive columns answers, refused or not."""
    asked = {
        "sql": sql or f"SELECT DISTINCT {', '.join(columns)} FROM {NAME} WHERE account = 'farm0'",
        "datasets": [{"name": NAME}],
        "unmask": {"columns": [f"{NAME}.{column}" for column in columns], "purpose": purpose},
    }
    answer = who.post("/api/queries", json=asked)
    return {"status": answer.status_code, **answer.json()}


def collect_unmasked(who: Client, case: str) -> dict[str, object]:
    """Frozen rows with a sensitive column, not sealed."""
    form = {
        "sql": f"SELECT DISTINCT mail FROM {NAME} WHERE account = 'farm0'",
        "datasets": [{"name": NAME}],
        "title": "Addresses",
        "unmask": {"columns": [f"{NAME}.mail"], "purpose": "ticket 9"},
    }
    return done(who.post(f"/api/cases/{case}/evidence/queries", json=form))


def seal(who: Client, item: dict[str, object]) -> None:
    done(who.post(f"/api/evidence/{item['ref']}/seal", headers=on(int(str(item["version"])))))
