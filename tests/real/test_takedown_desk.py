"""The main job on a published takedown desk: from two tables to a signed export and a bundle a stranger can check."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from watchfloor.api.app import create_app, open_workspace
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import MakeBundle, MakeReport
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.engine.lake import Lake
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.edge import Edge

DATA = Path(__file__).parents[2] / "../shared/data/takedowns"
CLAUSE = "PM-03"
DECLARATIONS: dict[str, dict[str, Any]] = {
    "dmca_edges": {
        "dataset": "dmca_edges",
        "time": "date",
        "roles": {"actor": "claimant_slug", "object": "owner", "repository": "repo", "outcome": "kind"},
        "kinds": {"actor": "claimant", "object": "account", "repository": "repository"},
        "measures": {"notice": "int"},
        "optional": ["object", "repository"],
        "strip": {"claimant_slug": r"(-[0-9]+)?(-(retraction|counternotice|reversal))?$"},
    },
    "takedowns": {
        "dataset": "takedowns",
        "time": "date",
        "roles": {"actor": "slug"},
        "kinds": {"actor": "claimant"},
        "measures": {"kind": "text", "path": "text", "n_invalid": "int"},
        "text": ["text"],
        "optional": ["actor"],
    },
}
DETECTORS = ("co_action", "abusive_reporting", "repeat_target")
RETURNS = """
    SELECT count(*) AS claims, count(DISTINCT date) AS days, count(*) FILTER (kind <> 'notice') AS came_back
    FROM dmca_edges WHERE claimant_slug = ? AND owner = ?"""

pytestmark = pytest.mark.real


@dataclass(frozen=True)
class Worked:
    """The desk after the job: its lead of the desk, its folder, and what each step answered."""

    lead: Connection
    home: Path
    bundle: Path
    loads: dict[str, dict[str, Any]]
    hunts: dict[str, dict[str, Any]]
    finding: dict[str, Any]
    decision: dict[str, Any]
    report: str
    case: str


def on(shown: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{shown["version"]}"'}


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Connection, Connection]]:
    if not (DATA / "dmca_edges.parquet").exists():
        pytest.skip("the published takedown desk is not beside this checkout")
    home = tmp_path_factory.mktemp("desk")
    place = open_workspace(Settings(home=home, local=True))
    migrate(place.database)
    edge, app = place.edge(SYSTEM), create_app(place)
    tokens = [join(edge, name) for name in ("first", "second")]
    with Connection(token=tokens[0], app=app) as first, Connection(token=tokens[1], app=app) as second:
        yield home, first, second


def join(edge: Edge, name: str) -> str:
    edge.change(lambda unit: add_actor(unit=unit, name=name, roles=[Role.LEAD]))
    return edge.change(lambda unit: issue_token(unit=unit, name=name))


def load(first: Connection, name: str) -> dict[str, Any]:
    return Desk(first).load(name, [DATA / f"{name}.parquet"], declaration=DECLARATIONS[name]).model_dump(mode="json")


def collect(first: Connection, case: str, claimant: str, owner: str) -> str:
    form = {
        "sql": RETURNS,
        "datasets": [{"name": "dmca_edges"}],
        "parameters": [claimant, owner],
        "title": "The claims of one party on one account",
    }
    item = first.call("POST", f"/api/cases/{case}/evidence/queries", json=form)
    first.call("POST", f"/api/evidence/{item['ref']}/seal", headers=on(item))
    return str(item["ref"])


def state(first: Connection, second: Connection, case: str, evidence: str) -> dict[str, Any]:
    form = {
        "statement": f"The claimant filed {{{evidence}.claims}} claims on the account on {{{evidence}.days}} days.",
        "confidence": "medium",
        "rationale": "The notices are published; whether they were right is not.",
        "citations": [{"evidence": evidence, "locator": "row 1"}],
        "alternatives": ["The account kept publishing what it had to take down."],
        "limits": ["Claims that were never published are not here."],
    }
    finding = first.call("POST", f"/api/cases/{case}/findings", json=form)
    confirmed: dict[str, Any] = second.call(
        "POST", f"/api/findings/{finding['ref']}/confirm", json={"reason": "the same again"}, headers=on(finding)
    )
    return confirmed


def decide(first: Connection, second: Connection, case: str, target: str, cited: tuple[str, str]) -> dict[str, Any]:
    evidence, finding = cited
    shown = first.call("GET", f"/api/cases/{case}")
    entity = next(line for line in shown["entities"] if line["entity"] == target)
    role = {"entity": target, "role": "target", "reason": "Claims keep being filed on it."}
    first.call("PATCH", f"/api/cases/{case}/entities", json=role, headers=on(entity))
    form = {
        "basis": {"clauses": [CLAUSE]},
        "subjects": [target],
        "action": "preserve",
        "facts": "One party returns to this account far more often than parties as busy do.",
        "proportionality": "Keeping what was taken down harms nobody while the claims are read.",
        "evidence": [evidence],
        "findings": [finding],
    }
    decision = first.call("POST", f"/api/cases/{case}/decisions", json=form)
    vote = {"payload_hash": decision["payload_hash"], "reason": "It can be undone."}
    second.call("POST", f"/api/decisions/{decision['ref']}/approve", json=vote)
    executed: dict[str, Any] = first.call("POST", f"/api/decisions/{decision['ref']}/execute")
    return executed


def strongest(first: Connection) -> dict[str, Any]:
    line = first.call("GET", "/api/leads", params={"detector": "repeat_target"})["items"][0]
    shown: dict[str, Any] = first.call("GET", f"/api/leads/{line['ref']}")
    return shown


@pytest.fixture(scope="module")
def worked(people: tuple[Path, Connection, Connection]) -> Worked:
    home, first, second = people
    loads = {name: load(first, name) for name in DECLARATIONS}
    hunts = {name: Desk(first).hunt(name, "dmca_edges").model_dump(mode="json") for name in DETECTORS}
    lead = strongest(first)
    entities = dict(str(member["entity"]).split(":", 1) for member in lead["members"])
    form = {"title": lead["title"], "lead": lead["ref"], "clauses": [CLAUSE]}
    case = str(first.call("POST", "/api/cases", json=form)["ref"])
    evidence = collect(first, case, entities["claimant"], entities["account"])
    finding = state(first, second, case, evidence)
    decision = decide(first, second, case, f"account:{entities['account']}", (evidence, finding["ref"]))
    report = Desk(first).make_report(case, MakeReport()).decode()
    bundle = home / "bundle.zip"
    bundle.write_bytes(Desk(first).make_bundle(case, MakeBundle()))
    return Worked(first, home, bundle, loads, hunts, finding, decision, report, case)


def test_every_row_is_loaded_or_accounted_for(worked: Worked) -> None:
    counts = {name: (load["rows_in"], load["rows"] + load["quarantined"]) for name, load in worked.loads.items()}

    assert counts == {"dmca_edges": (124_563, 124_563), "takedowns": (18_921, 18_921)}


def test_each_hunt_finds_something_or_says_what_it_could_not_see(worked: Worked) -> None:
    assert worked.hunts["repeat_target"]["status"] == "found"
    assert worked.hunts["abusive_reporting"]["status"] == "found"
    assert worked.hunts["co_action"]["status"] == "inconclusive"
    assert worked.hunts["co_action"]["limits"]


def test_the_bound_numbers_are_those_of_the_published_file(worked: Worked) -> None:
    lead = worked.lead.call("GET", f"/api/cases/{worked.case}")
    values = {number["column"]: number["value"] for number in worked.finding["numbers"]}

    assert worked.finding["state"] == "confirmed"
    assert values["days"] <= values["claims"]
    assert f"on {values['days']} days." in worked.finding["text"]
    assert len(lead["leads"]) == 1


def test_the_export_is_about_the_target_and_no_simulation(worked: Worked) -> None:
    (export,) = (worked.home / "exports").glob("*.jsonl")
    line = json.loads(export.read_bytes())

    assert (worked.decision["state"], line["action"], line["simulation"]) == ("executed", "preserve", False)
    assert line["entity"] == worked.decision["subjects"][0]["entity"]


def test_the_report_tells_the_finding_and_never_says_simulation(worked: Worked) -> None:
    assert worked.finding["text"] in worked.report
    assert "SIMULATION" not in worked.report


def test_the_bundle_holds_in_another_folder_and_process(worked: Worked, tmp_path: Path) -> None:
    carried = tmp_path / "carried.zip"
    carried.write_bytes(worked.bundle.read_bytes())
    script = (
        "import sys; from pathlib import Path; from watchfloor.domain.reports.bundle.verify import verify; "
        "sys.exit(0 if verify(Path(sys.argv[1])).holds else 9)"
    )
    known = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}

    ended = subprocess.run([sys.executable, "-c", script, carried.name], cwd=tmp_path, env=known, check=False)

    assert ended.returncode == 0


def test_the_numbers_come_out_again_from_the_datasets(worked: Worked) -> None:
    verification = verify(worked.bundle, recompute=Lake(worked.home / "lake"))

    assert verification.failures == ()
    assert "equal" in {check.outcome for check in verification.checks}


def test_dates_after_the_snapshot_are_kept_counted_and_read_by_no_hunt(
    people: tuple[Path, Connection, Connection], tmp_path: Path
) -> None:
    end_of_2022 = datetime(2022, 12, 31, tzinfo=UTC)
    place = open_workspace(Settings(home=tmp_path, local=True), clock=lambda: end_of_2022)
    migrate(place.database)
    token = join(place.edge(SYSTEM), "early")
    later = pc.sum(pc.greater(pq.read_table(DATA / "dmca_edges.parquet")["date"], "2022-12-31")).as_py()

    with Connection(token=token, app=create_app(place)) as early:
        loaded = load(early, "dmca_edges")
        hunted = Desk(early).hunt("co_action", "dmca_edges").model_dump(mode="json")

    assert (loaded["rows"] + loaded["quarantined"], loaded["future"]) == (124_563, later)
    assert hunted["window_end"] <= "2023-01-01T00:00:00Z"
    assert f"{later:,} rows are dated in the future and were not read." in hunted["limits"]


def test_honest_corrections_and_settlements_are_called_no_abuse(worked: Worked) -> None:
    leads = worked.lead.call("GET", "/api/leads", params={"detector": "abusive_reporting"})["items"]
    shown = [worked.lead.call("GET", f"/api/leads/{line['ref']}") for line in leads]

    assert shown
    assert all("A withdrawal is not abuse by itself" in lead["explanation"] for lead in shown)
    named = {member["entity"] for lead in shown for member in lead["members"]}
    assert "claimant:galleria" not in named  # one batch named by mistake, corrected as a whole
