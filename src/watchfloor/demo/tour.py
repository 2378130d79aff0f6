"""The tour: a simulated platform, three hunts on it, and one case worked to its signed end."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

from watchfloor.client.connection import Connection
from watchfloor.demo.declarations import DATASETS, declaration_text
from watchfloor.demo.desk import Desk, found_workspace, staff
from watchfloor.demo.scale import SCALES
from watchfloor.demo.worked_case import choose_lead, work_case
from watchfloor.demo.world import SIMULATION_NOTICE, generate
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import IntegrityBroken, InvalidInput

Say = Callable[[str], None]
SEED: Final = 7
HUNTS: Final = (("co_action", "streams"), ("abusive_reporting", "reports"), ("repeat_target", "reports"))
REPORT: Final = "simulation-report.html"
BUNDLE: Final = "simulation-bundle.zip"


def run(home: Path, scale: str, say: Say) -> Path:
    """Build the demo workspace at `home` and give the path of its report; the sealed bundle lies beside it.

    `scale` is tiny or small. A workspace where the tour has ended is left as it is. Raises InvalidInput for another
    scale, Conflict (`not_empty`) where `home` holds anything else, IntegrityBroken where the bundle does not hold.
    """
    if scale not in SCALES:
        raise InvalidInput(
            f"There is no scale {scale}.", fix=f"Choose one of: {', '.join(SCALES)}.", code="no_such_scale"
        )
    settings = Settings(home=home, local=True)
    report = settings.root / "out" / REPORT
    if settings.simulation_mark.exists() and report.exists():
        say(f"Simulation: the demo is loaded in {home} already. Its report: {report}")
        return report
    place = found_workspace(home)
    say(SIMULATION_NOTICE)
    with staff(place) as desk:
        load_world(desk.lead, settings.root / "world", scale, say)
        hunt(desk.analyst, say)
        case = work_case(desk, choose_lead(desk.analyst), say)
        hand_over(desk, case, report.parent, say)
    say(f"Simulation: the report is {report}")
    return report


def load_world(lead: Connection, folder: Path, scale: str, say: Say) -> None:
    """Generate the world into `folder` and load each of its tables."""
    world = generate(folder, scale=SCALES[scale], seed=SEED)
    for name in DATASETS:
        form = {
            "paths": [str(world.files[name])],
            "declaration": declaration_text(name),
            "message": f"simulation, scale {scale}, seed {SEED}",
        }
        loaded = lead.call("POST", f"/api/datasets/{name}/loads", json=form)
        say(f"Simulation: loaded {name}, {loaded['rows']:,} rows, {loaded['quarantined']:,} refused")


def hunt(analyst: Connection, say: Say) -> None:
    """Run the three detectors and tell every lead."""
    for detector, dataset in HUNTS:
        form = {"detector": detector, "dataset": dataset, "hypothesis": "Simulation: something was planted here."}
        found = analyst.call("POST", "/api/hunts", json=form)
        say(f"Simulation: {detector} on {dataset}: {len(found['leads'])} leads in {found['seconds']:.1f} s")
    for line in leads(analyst):
        say(f"  {line['ref']}  {line['score']:.2f}  {line['detector']}: {line['title']}")


def leads(analyst: Connection) -> list[Mapping[str, Any]]:
    """The desk's leads, the strongest first, up to one page."""
    listed: list[Mapping[str, Any]] = analyst.call("GET", "/api/leads", params={"limit": 50})["items"]
    return listed


def hand_over(desk: Desk, case: str, out: Path, say: Say) -> None:
    """Write the sealed bundle and the report of a case into `out`, and check the bundle as a stranger would."""
    out.mkdir(parents=True, exist_ok=True)
    bundle = out / BUNDLE
    bundle.write_bytes(desk.analyst.download("POST", f"/api/cases/{case}/bundles", json={}))
    verification = verify(bundle)
    if not verification.holds:
        raise IntegrityBroken(
            f"The bundle does not hold: {verification.failures[0].message}",
            fix="Run the demo again in an empty folder.",
            code="bundle_broken",
        )
    say(f"Simulation: {bundle.name} holds, {len(verification.checks)} checks")
    report = desk.analyst.download("POST", f"/api/cases/{case}/reports", json={"format": "html"})
    # The report comes last: where it lies, the tour is complete.
    (out / REPORT).write_bytes(report)
