"""An independent reader of database, lake, files and receiver: what does not hold after a storm, in sentences.

It shares no code with the desk: rows are read by the databases' own drivers, the lake by deltalake and pyarrow, and
hashes are computed here.
"""

import fcntl
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pyarrow.parquet as pq
from deltalake import DeltaTable

from chaos.clocks import CHECKS as SAID
from chaos.journal import Journal
from chaos.stores import Stores, instant, repeated

HASHED = ("position", "actor", "verb", "subject", "scopes", "reason", "request_id", "digest", "subject_previous")
OPEN = {"queued", "running"}


def violations(stores: Stores, journal: Journal) -> list[str]:
    """All that does not hold; nothing where all does."""
    checks = (ledger, notes, jobs, lake, hunts, labels, decisions, messages, uploads, files, staging, keys, *SAID)
    return [f"{check.__name__}: {told}" for check in checks for told in check(stores, journal)]


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def ledger(stores: Stores, _: Journal) -> Iterator[str]:
    """The chain, computed anew: positions without a gap, each hash, each subject's own chain, payloads, anchors."""
    entries = stores.rows("ledger", "position")
    payloads = {row["position"]: row for row in stores.rows("ledger_payload")}
    last, of_subject, at_position = "0" * 64, dict[str, str](), dict[int, str]()
    for expected, entry in enumerate(entries, 1):
        fields = {name: entry[name] for name in HASHED} | {"at": instant(entry["at"]), "previous": last}
        if entry["position"] != expected or entry["previous"] != last or sha256(canonical(fields)) != entry["hash"]:
            yield f"the chain breaks at {entry['position']}"
            return
        if entry["subject_previous"] != of_subject.get(entry["subject"], ""):
            yield f"entry {expected} does not follow the one before about {entry['subject']}"
        payload = payloads.get(expected)
        if payload is None or sha256(canonical([payload["salt"], payload["body"]])) != entry["digest"]:
            yield f"the payload of entry {expected} is not the one that was hashed"
        last = of_subject[entry["subject"]] = at_position[expected] = entry["hash"]
    (head,) = stores.rows("ledger_head")
    if (head["position"], head["hash"]) != (len(entries), last):
        yield f"the head is {head['position']} and not {len(entries)}"
    anchors = stores.home / "anchors.jsonl"
    for line in anchors.read_text("utf-8").splitlines() if anchors.exists() else ():
        anchor = json.loads(line)
        if at_position.get(anchor["position"]) != anchor["hash"]:
            yield f"anchor {anchor['position']} is not in the chain"


def notes(stores: Stores, journal: Journal) -> Iterator[str]:
    """Each acknowledged note is there once, and nothing else of its kind."""
    there = Counter(row["text"] for row in stores.rows("case_note_version"))
    yield from (f"{text} is there {there[text]} times" for text in journal.notes if there[text] != 1)
    yield from (f"{text} was never acknowledged" for text in there.keys() - set(journal.notes))
    written = sum(entry["verb"] == "note.written" for entry in stores.rows("ledger"))
    if written != len(journal.notes):
        yield f"the ledger tells of {written} notes, and {len(journal.notes)} were acknowledged"


def jobs(stores: Stores, journal: Journal) -> Iterator[str]:
    """Every job has one end, and the ledger tells of it once."""
    rows = {row["ref"]: row for row in stores.rows("job")}
    yield from (f"{ref} is {row['state']} without an end" for ref, row in rows.items() if row["state"] in OPEN)
    yield from (f"{ref} was acknowledged and is not there" for ref in journal.jobs if ref not in rows)
    told: Counter[tuple[str, str]] = Counter((entry["subject"], entry["verb"]) for entry in stores.rows("ledger"))
    for ref, row in rows.items():
        ends = [told[ref, f"job.{end}"] for end in ("done", "failed", "cancelled")]
        if told[ref, "job.queued"] != 1 or sum(ends) != 1 or told[ref, f"job.{row['state']}"] != 1:
            yield f"{ref} is {row['state']}, and the ledger tells of {ends} ends"


def lake(stores: Stores, journal: Journal) -> Iterator[str]:
    """The rows of the lake are those that were acknowledged, each once; loads and datasets count the same."""
    wanted: dict[str, list[int]] = defaultdict(list)
    for load in journal.loads:
        wanted[load.dataset] += load.numbers
    recorded = stores.rows("dataset_load")
    for dataset in stores.rows("dataset"):
        name = dataset["name"]
        table = DeltaTable(str(stores.home / "lake" / name))
        paths = [Path(unquote(uri.removeprefix("file://"))) for uri in table.file_uris()]
        for path in paths:
            if sha256(path.read_bytes()) != path.stem.rpartition("-")[2]:
                yield f"{path.name} of {name} does not have its hash"
        rows = sum(pq.read_metadata(path).num_rows for path in paths)
        counted = sum(load["rows"] for load in recorded if load["dataset"] == name)
        if not rows == counted == dataset["rows"]:
            yield f"{name} has {rows} rows, its loads {counted}, its record {dataset['rows']}"
        if name in wanted:
            numbers = [n for path in paths for n in pq.read_table(path, columns=["n"])["n"].to_pylist()]
            yield from (f"row {n} of {name} is there more than once" for n in repeated(numbers))
            differ = set(numbers) ^ set(wanted[name])
            if differ:
                yield f"{len(differ)} rows of {name} are not those that were acknowledged: {sorted(differ)[:5]}"
    yield from (f"load {one} is recorded twice" for one in repeated((row["dataset"], row["load"]) for row in recorded))


def hunts(stores: Stores, journal: Journal) -> Iterator[str]:
    """One run for each hunt that is done, and no other."""
    runs = {row["ref"] for row in stores.rows("hunt_run")}
    done = {
        json.loads(row["result"])["run"]
        for row in stores.rows("job")
        if row["kind"] == "hunt" and row["state"] == "done"
    }
    if runs != done:
        yield f"runs and done hunts differ by {sorted(runs ^ done)}"
    yield from (
        f"{run} of {job} was acknowledged and is not there" for job, run in journal.hunts.items() if run not in runs
    )
    leads = stores.rows("lead")
    yield from (f"lead {key} is there twice" for key in repeated((row["detector"], row["key"]) for row in leads))
    seen = Counter(row["lead"] for row in stores.rows("hunt_sight"))
    yield from (
        f"{row['ref']} was observed {row['observations']} times, in {seen[row['ref']]} hunts"
        for row in leads
        if row["observations"] != seen[row["ref"]]
    )


def labels(stores: Stores, journal: Journal) -> Iterator[str]:
    """A member of a lead is judged as was acknowledged last."""
    there = {(row["lead"], row["entity"]): row["verdict"] for row in stores.rows("lead_label")}
    yield from (
        f"{key} is {there.get(key)} and not {said}" for key, said in journal.labels.items() if there.get(key) != said
    )


def decisions(stores: Stores, journal: Journal) -> Iterator[str]:
    """What was executed is executed, with one action a subject."""
    states = {row["ref"]: row["state"] for row in stores.rows("decision")}
    actions = Counter((row["decision"], row["entity"]) for row in stores.rows("action"))
    for ref, entity in journal.executed.items():
        if states.get(ref) != "executed" or actions[ref, entity] != 1:
            yield f"{ref} is {states.get(ref)} with {actions[ref, entity]} actions"
    executed = {ref for ref, state in states.items() if state == "executed"}
    if executed != set(journal.executed):
        yield f"{sorted(executed ^ set(journal.executed))} were executed or acknowledged, not both"


def messages(stores: Stores, _: Journal) -> Iterator[str]:
    """Each action's message was taken once by its id, in the order of the decisions about its entity."""
    rows = {row["webhook_id"]: row for row in stores.rows("message", "number")}
    yield from (f"{row['ref']} is {row['state']}" for row in rows.values() if row["state"] != "delivered")
    acted = Counter(row["about"] for row in rows.values())
    actions = {row["ref"] for row in stores.rows("action")}
    yield from (f"{ref} has {acted[ref]} messages" for ref in actions | acted.keys() if acted[ref] != 1)
    ids = [one.id for one in stores.taken]
    yield from (f"{one} was taken more than once" for one in repeated(ids))
    yield from (f"{one} was taken or posted, not both" for one in set(ids) ^ rows.keys())
    lines: dict[str, list[int]] = defaultdict(list)
    for one in ids:
        lines[rows[one]["order_key"]].append(rows[one]["number"])
    yield from (f"messages about {key} came as {line}" for key, line in lines.items() if line != sorted(line))


def uploads(stores: Stores, journal: Journal) -> Iterator[str]:
    """Each upload became one item of the same bytes; a chunk on record is on the disk."""
    items = {row["ref"]: row for row in stores.rows("evidence")}
    for sent in journal.uploads:
        item = items.get(sent.evidence)
        if item is None or (item["sha256"], item["size"]) != (sent.sha256, sent.size):
            yield f"{sent.evidence} is not what was sent"
    mine = {sent.sha256 for sent in journal.uploads}
    doubled = repeated(row["sha256"] for row in items.values() if row["sha256"] in mine)
    yield from (f"{one} became several items" for one in doubled)
    for part in stores.rows("upload_part"):
        folder = stores.home / "uploads" / part["upload"]
        if not (folder / part["file"]).exists() and not (folder / "whole").exists():
            yield f"a chunk of {part['upload']} is on record and not on the disk"


def files(stores: Stores, _: Journal) -> Iterator[str]:
    """What the database names is on the disk."""
    named = {row["sha256"] for row in stores.rows("evidence")}
    for run in stores.rows("hunt_run"):
        named |= {run["claims_sha256"], run["edges_sha256"]}
    named |= {json.loads(row["file"])["sha256"] for row in stores.rows("job") if row["file"]}
    lost = [one for one in named if one and not (stores.home / "files" / one[:2] / one).is_file()]
    yield from (f"{one} is named and not there" for one in lost)


def staging(stores: Stores, _: Journal) -> Iterator[str]:
    """Nobody holds what a dead process worked on."""
    for held in (stores.home / "lake" / ".staging").glob("*/.held"):
        with held.open("r+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                yield f"{held.parent.name} is still held"


def keys(stores: Stores, journal: Journal) -> Iterator[str]:
    """A key has the answer that was given, or names changes that the ledger holds."""
    kept = {row["key"]: row for row in stores.rows("answered_request")}
    told = {(entry["verb"], entry["subject"]) for entry in stores.rows("ledger")}
    for key, (status, text) in journal.answers.items():
        row = kept.get(key)
        if row is not None and (row["status"], row["body"]) != (status, text):
            yield f"the answer to {key} is kept otherwise than it was given"
    for key, row in kept.items():
        if row["status"] is None:
            changed = [(one["verb"], one["subject"]) for one in json.loads(row["body"] or "[]")]
            yield from (f"{key} names {one}, which the ledger does not hold" for one in changed if one not in told)
