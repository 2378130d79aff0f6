"""The tour: a simulated platform, hunts on it, one case worked to its signed end, and a desk that holds escalations."""

import shlex
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk as Client
from watchfloor.client.generated.shapes import MakeBundle, MakeReport, ReportFormat
from watchfloor.demo.attempt import MARK, attempt
from watchfloor.demo.beginning import choose_start, write_start
from watchfloor.demo.declarations import DATASETS, declaration_text
from watchfloor.demo.desk import Desk, found_workspace, staff
from watchfloor.demo.escalated import escalate
from watchfloor.demo.scale import SCALES, Scale
from watchfloor.demo.worked_case import choose_lead, work_case
from watchfloor.demo.world import SIMULATION_NOTICE, World, generate
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.infra.settings import Settings
from watchfloor.kernel.clock import system_clock
from watchfloor.kernel.errors import IntegrityBroken, InvalidInput

Say = Callable[[str], None]
SEED: Final = 7
HUNTS: Final = (
    ("co_action", "streams"),
    ("shared_infrastructure", "streams"),
    ("abusive_reporting", "reports"),
    ("repeat_target", "reports"),
)
REPORT: Final = "simulation-report.html"
BUNDLE: Final = "simulation-bundle.zip"
NEXT: Final = "simulation-next.txt"


@dataclass(frozen=True, slots=True)
class Hunt:
    """What one hunt came to: the references of its leads, and how many groups it saw and set aside."""

    detector: str
    dataset: str
    leads: tuple[str, ...]
    set_aside: int
    seconds: float


def run(home: Path, scale: str, say: Say) -> Path:
    """Build the demo workspace at `home` and give the path of its report; the sealed bundle lies beside it.

    `scale` is tiny or small. A workspace where the tour has ended is left as it is; where one was cut off, it is
    cleared and begun again. Raises InvalidInput for another scale, Conflict (`not_empty`, `demo_running`) where `home`
    holds anything else or another tour, IntegrityBroken where the bundle does not hold.
    """
    if scale not in SCALES:
        raise InvalidInput(
            f"There is no scale {scale}.", fix=f"Choose one of: {', '.join(SCALES)}.", code="no_such_scale"
        )
    root = Settings(home=home, local=True).root
    out = root / "out"
    if (out / NEXT).exists() and not (root / MARK).exists():
        say(f"Simulation: the demo is loaded in {home} already.")
    else:
        with attempt(root) as was_cut_off:
            if was_cut_off:
                say("Simulation: an earlier demo here was cut off; it begins again.")
            say(SIMULATION_NOTICE)
            _turn_the_loop(root, SCALES[scale], say)
    for line in (out / NEXT).read_text(encoding="utf-8").splitlines():
        say(line)
    return out / REPORT


def _turn_the_loop(root: Path, scale: Scale, say: Say) -> None:
    with staff(found_workspace(root)) as desk:
        load_world(desk.lead, root / "world", scale, seed=SEED, say=say)
        for hunt in run_hunts(desk.analyst):
            say(f"Simulation: {hunt.detector} on {hunt.dataset}: {len(hunt.leads)} leads in {hunt.seconds:.1f} s")
        for line in leads(desk.analyst):
            say(f"  {line['ref']}  {line['score']:.2f}  {line['detector']}: {line['title']}")
        case = work_case(desk, choose_lead(desk.analyst), say)
        hand_over(desk, case, root / "out", say)
        escalate(desk, say, now=system_clock())
        start = choose_start(desk.analyst)
        write_start(Settings(home=root, local=True).start_path, desk.analyst.call("GET", f"/api/cases/{case}"), start)
    (root / "out" / NEXT).write_text(closing_words(root, case, start), encoding="utf-8")


def load_world(lead: Connection, folder: Path, scale: Scale, *, seed: int, say: Say) -> World:
    """Generate the world into `folder` and load each of its tables."""
    world = generate(folder, scale=scale, seed=seed)
    for name in DATASETS:
        message = f"simulation, scale {scale.name}, seed {seed}"
        declared = declaration_text(name)
        loaded = Client(lead).load(name, list(world.parts[name]), declaration=declared, message=message)
        say(f"Simulation: loaded {name}, {loaded.rows:,} rows, {loaded.quarantined:,} refused")
    return world


def run_hunts(analyst: Connection) -> list[Hunt]:
    """Run each detector with their default parameters."""
    hunts = []
    for detector, dataset in HUNTS:
        found = Client(analyst).hunt(detector, dataset, hypothesis="Simulation: something was planted here.")
        seen = tuple(str(sight.lead) for sight in found.leads)
        hunts.append(Hunt(detector, dataset, seen, len(found.set_aside), found.seconds))
    return hunts


def leads(analyst: Connection) -> list[Mapping[str, Any]]:
    """The desk's leads, the strongest first, up to one page."""
    listed: list[Mapping[str, Any]] = analyst.call("GET", "/api/leads", params={"limit": 50})["items"]
    return listed


def hand_over(desk: Desk, case: str, out: Path, say: Say) -> None:
    """Write the sealed bundle and the report of a case into `out`, and check the bundle as a stranger would."""
    out.mkdir(parents=True, exist_ok=True)
    bundle = out / BUNDLE
    bundle.write_bytes(Client(desk.analyst).make_bundle(case, MakeBundle()))
    verification = verify(bundle)
    if not verification.holds:
        raise IntegrityBroken(
            f"The bundle does not hold: {verification.failures[0].message}",
            fix="Run the demo again in an empty folder.",
            code="bundle_broken",
        )
    say(f"Simulation: {bundle.name} holds, {len(verification.checks)} checks")
    (out / REPORT).write_bytes(Client(desk.analyst).make_report(case, MakeReport(format=ReportFormat.HTML)))


def closing_words(root: Path, case: str, start: Mapping[str, Any] | None) -> str:
    """Where everything lies, which lead waits for somebody, and what to try next, as commands to paste."""
    yours = f"\n  open, and yours to work      {start['ref']}, {start['title']}" if start else ""
    command, out = shlex.quote(str(Path(sys.executable).with_name("watchfloor"))), root / "out"
    return f"""\
Simulation: {case} is closed. Everything in it is invented.
  its report, for a browser    {out / REPORT}
  its bundle, for a stranger   {out / BUNDLE}{yours}
Try next:
  export WATCHFLOOR_HOME={shlex.quote(str(root))}
  {command} lead list
  {command} case show {case}
  {command} escalation list
  {command} verify {shlex.quote(str(out / BUNDLE))} --recompute
  {command} up
"""
