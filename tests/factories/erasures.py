"""A worked case about one person of a farm, their erasure, and a reader who trusts nothing the desk says of itself."""

import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from sqlalchemy import inspect, text

from factories.desks import Desk
from factories.hunts import add_file, hunt, load_farm
from factories.investigations import (
    Person,
    add_entity,
    approve,
    collect_query,
    done,
    finding_form,
    made,
    on,
    open_case,
    propose,
)
from watchfloor.infra.db.engine import Database
from watchfloor.infra.web.edge import Edge

ID = "farm0"
PERSON = f"account:{ID}"
REASON = "Ticket 17 of the privacy desk"
# Where a worked case may still name the person: the words of its claims, which can be found, and what was decided and
# done.
DESK_KEEPS = frozenset({"table finding", "table search_document", "table decision", "table action"})


@dataclass(frozen=True)
class Worked:
    """What a case about the person left on the desk."""

    dataset: str
    lead: str
    hunt: str
    case: str
    evidence: str
    bundle: bytes
    run: str


TALK = {
    "dataset": "talk",
    "time": "at",
    "roles": {"actor": "account", "text": "note", "peer": "peer"},
    "sensitive": ["mail"],
}
TALKS = "account,note,peer,mail,said,at\n{by},I know farm0 well,account:farm0,farm0,{PERSON} is bad,2026-01-01\n"


def load_talk(keeper: Edge, *, by: str = "listener") -> str:
    """What somebody else says of the person: in texts, in roles that nobody gave a kind, in a sensitive column."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{by}.csv"
        path.write_text(TALKS.format(by=by, PERSON=PERSON), "utf-8")
        return add_file(keeper, path, TALK)


def work_a_case(desk: Desk) -> Worked:
    """Hunt, lead, case, sealed query, note, finding, executed decision and bundle, all naming the person; closed."""
    lea, ana, ben = desk.person("lea"), desk.person("ana"), desk.person("ben")
    dataset = load_farm(desk.edge("lea"))
    found = hunt(ana, dataset)
    lead = str(found["leads"][0]["lead"])
    asked = {"sql": f"SELECT * FROM {dataset} WHERE actor = '{ID}'", "datasets": [{"name": dataset}]}
    run = str(done(ana.post("/api/queries", json=asked))["run"]["run"])
    case = str(open_case(lea, title=f"What {ID} does")["ref"])
    done(lea.post(f"/api/cases/{case}/leads", json={"lead": lead}))
    add_role(lea, case)
    done(lea.post(f"/api/cases/{case}/notes", json={"text": f"{PERSON} again."}))
    evidence = collect_query(ana, case, f"SELECT actor, count(*) AS n FROM {dataset} GROUP BY actor", dataset)
    claim = finding_form(evidence, statement=f"{PERSON} acts with the others.")
    done(lea.post(f"/api/cases/{case}/findings", json=claim))
    decision = propose(lea, case, evidence, subjects=[PERSON])
    done(approve(ben, decision))
    done(lea.post(f"/api/decisions/{decision['ref']}/execute"))
    bundle = made(lea, lea.post(f"/api/cases/{case}/bundles", json={})).content
    close(lea, case)
    return Worked(dataset, lead, str(found["run"]), case, evidence, bundle, run)


def add_role(who: Person, case: str) -> None:
    """The person as operator of the case."""
    shown = done(who.get(f"/api/cases/{case}"))
    if PERSON not in {one["entity"] for one in shown["entities"]}:
        add_entity(who, case, PERSON)
        return
    form = {"entity": PERSON, "role": "operator", "reason": "it pays"}
    done(who.patch(f"/api/cases/{case}/entities", json=form, headers=on(1)))


def close(who: Person, case: str) -> None:
    """Close a case, whatever state it is in."""
    for state in ("investigating", "review"):
        version = done(who.get(f"/api/cases/{case}"))["version"]
        done(who.patch(f"/api/cases/{case}/state", json={"state": state, "reason": "on"}, headers=on(version)))
    version = done(who.get(f"/api/cases/{case}"))["version"]
    form = {"disposition": "confirmed_violation", "reason": "proved"}
    done(who.post(f"/api/cases/{case}/close", json=form, headers=on(version)))


def close_a_case(desk: Desk) -> str:
    """A case that held the person and was closed."""
    lea = desk.person("lea")
    case = str(open_case(lea)["ref"])
    add_entity(lea, case, PERSON, role="unknown")
    form = {"disposition": "not_a_violation", "reason": "a fan party"}
    done(lea.post(f"/api/cases/{case}/close", json=form, headers=on(1)))
    return case


def ask(who: Person, *entities: str, **changes: object) -> dict[str, Any]:
    """Request an erasure."""
    form = {"entities": list(entities or (PERSON,)), "basis": "subject_request", "reason": REASON}
    return done(who.post("/api/erasures", json=form | changes))


def confirmed(desk: Desk, *entities: str) -> str:
    """An erasure that two people stand for."""
    ref = str(ask(desk.person("lea"), *entities)["ref"])
    done(desk.person("zoe").post(f"/api/erasures/{ref}/confirm", json={"reason": "The letter is genuine."}))
    return ref


def carry_out(desk: Desk, ref: str) -> dict[str, Any]:
    lea = desk.person("lea")
    done(lea.post(f"/api/erasures/{ref}/run"))
    return done(lea.get(f"/api/erasures/{ref}"))


def files_of_evidence(desk: Desk) -> set[str]:
    """Where the frozen contents that name the person lie."""
    with desk.place.database.engine.connect() as connection:
        hashes = [row.sha256 for row in connection.execute(text("SELECT sha256 FROM evidence"))]
    return {f"files {one}" for one in hashes if _holds(stored(desk, one), ID)}


def places_holding(desk: Desk, name: str) -> set[str]:
    """Where a text stands: the folders of the workspace byte by byte and value by value, and every table."""
    home = desk.settings.root
    folders = (home / "lake", home / "exports", home / "uploads", home / "work")
    files = {
        _place(home, path)
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and _holds(path.read_bytes(), name)
    }
    files |= {f"files {one}" for one in desk.place.files.names() if _holds(stored(desk, one), name)}
    return files | {f"table {name}" for name in _tables_holding(desk.place.database, name)}


def _place(home: Path, path: Path) -> str:
    return f"{path.relative_to(home).parts[0]} {path.name}"


def stored(desk: Desk, sha256: str) -> bytes:
    """What a file of the store says, whatever lies on the disk."""
    with desk.place.files.open(sha256) as file:
        return file.read()


def _holds(content: bytes, name: str) -> bool:
    return name.encode() in content or any(name in value for value in _values(content))


def _values(content: bytes) -> Iterator[str]:
    if content[:4] == b"PAR1":
        table = pq.read_table(pa.BufferReader(content), use_threads=False)
        yield str(pq.ParquetFile(io.BytesIO(content)).metadata.to_dict())
        for column in table.columns:
            yield str(column.to_pylist())


def _tables_holding(database: Database, wanted: str) -> Iterator[str]:
    with database.engine.connect() as connection:
        for name in inspect(connection).get_table_names():
            rows = connection.execute(text(f'SELECT * FROM "{name}"')).all()
            if any(wanted in str(value) for row in rows for value in row):
                yield name
