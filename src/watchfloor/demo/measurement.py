"""`python -m watchfloor.demo.measurement`: the detectors against worlds that nobody tuned them on, kept in the docs."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from watchfloor.client.connection import Connection
from watchfloor.demo.desk import found_workspace, staff
from watchfloor.demo.evaluation import Evaluation, Leads, evaluate
from watchfloor.demo.evaluation_page import READING, to_markdown
from watchfloor.demo.scale import SMALL, TINY, Scale
from watchfloor.demo.tour import HUNTS, Hunt, load_world, run_hunts
from watchfloor.demo.truth import read_truth
from watchfloor.domain.detection.detectors.baselines import trivial_rankings
from watchfloor.domain.detection.registry import detectors
from watchfloor.engine.lake import Lake
from watchfloor.kernel.canonical import sha256_hex

# Drawn before any of them was looked at. No detector may be tuned on them: who does, draws others and says so.
HELD_OUT: Final = (101, 102, 103, 104, 105)
TRIED: Final = 3  # of them also on the tiny scale, which --check can afford to make again
NOT_LOOKED_FOR: Final = ("takeovers", "spam-podcasts", "payment-ring", "ban-evasion")
KEPT: Final = Path(__file__).parents[3] / "docs" / "reference" / "demo-evaluation.md"
COMMAND: Final = "python -m watchfloor.demo.measurement"
STAMP: Final = "SHA-256 of the text above: "


def measure(scale: Scale, seed: int) -> Evaluation:
    """One fresh world: loaded, hunted through the desk's own door, and only then compared with its truth."""
    with TemporaryDirectory() as folder:
        place = found_workspace(Path(folder) / "desk")
        with staff(place) as desk:
            world = load_world(desk.lead, Path(folder) / "world", scale, seed=seed, say=_quietly)
            hunts = run_hunts(desk.analyst)
            leads = {hunt.detector: members_of(desk.analyst, hunt) for hunt in hunts}
        trivial = trivial_leads(Lake(place.settings.lake_dir), leads, seed=seed)
        place.database.dispose()
        aside = {hunt.detector: hunt.set_aside for hunt in hunts}
        return evaluate(leads, read_truth(world.truth_path), trivial, aside)


def members_of(analyst: Connection, hunt: Hunt) -> list[frozenset[str]]:
    """The members of each lead of a hunt, as the desk shows them."""
    shown = (analyst.call("GET", f"/api/leads/{ref}") for ref in hunt.leads)
    return [frozenset(str(member["entity"]) for member in lead["members"]) for lead in shown]


def trivial_leads(lake: Lake, leads: Leads, *, seed: int) -> dict[str, list[frozenset[str]]]:
    """By `detector: rule` one lead of the accounts a trivial rule ranks first: as many as the detector named."""
    made: dict[str, list[frozenset[str]]] = {}
    for detector, dataset in HUNTS:
        named = frozenset().union(*leads[detector])
        count = sum(entity.startswith("account:") for entity in named)
        with lake.session():
            rankings = trivial_rankings(lake.events(lake.snapshot(dataset)), seed=seed)
        for rule, scores in rankings.items():
            top = sorted(scores, key=lambda entity: (-scores[entity], entity))[:count]
            made[f"{detector}: {rule}"] = [frozenset(f"account:{entity}" for entity in top)]
    return made


def _quietly(_: str) -> None:
    """What is loaded and hunted is told by the tour, and of no interest here."""


def head() -> str:
    """What the page says before any figure."""
    versions = ", ".join(f"{name} {detectors()[name].version}" for name in sorted(detectors()))
    return f"""\
# Detectors against the simulated platform

*Simulation.* Detectors in versions {versions},
with their default parameters. What was planted is told in [the demo world](demo-world.md); the figures compare the
leads that a desk gets with each world's truth file, which no detector reads. The abuse was planted by us, and real
abuse is harder: the figures bound what to hope for. One campaign, the thin farm, is planted to be missed by co_action:
no two of its accounts act together. Four are **not looked for yet**, and stand below with what others happen to see of
them: {", ".join(NOT_LOOKED_FOR)}. In the tiny worlds further down there are few people, and chance
weighs more.

The worlds are held out: the detectors were tuned on others, and none may be tuned on these. To make the page again:

```
{COMMAND}
{COMMAND} --check    # does the page still tell what the code does?
```

{READING}
"""


def measured(scale: Scale, seeds: Sequence[int]) -> str:
    """The part of the page on one scale, from worlds made for it; the same for the same code."""
    return to_markdown([measure(scale, seed) for seed in seeds])


def stamped(text: str) -> str:
    """The page with a last line that holds the digest of its text."""
    return f"{text}\n{STAMP}{sha256_hex(text.encode('utf-8'))}\n"


def problem_with(kept: str, tiny: str) -> str | None:
    """What is wrong with a kept page, where anything is: changed by hand, or made by other code than today's.

    `tiny` is the part on tiny worlds as it comes out now; a change that shows only in larger worlds is not seen.
    """
    text, _, _ = kept.rpartition(f"\n{STAMP}")
    if kept != stamped(text):
        return "its text is not what was measured"
    if not text.startswith(head()) or not text.endswith(f"\n{tiny}"):
        return "the world, the detectors or the measuring have changed since it was made"
    return None


def main(
    arguments: list[str] | None = None,
    *,
    kept: Path = KEPT,
    scale: Scale = SMALL,
    seeds: Sequence[int] = HELD_OUT,
    say: Callable[[str], object] = print,
) -> int:
    """Measure and write the page, or with `--check` look at it; gives the exit code, 1 where it is out of date."""
    parser = argparse.ArgumentParser(prog=COMMAND, description="Measure the detectors on held-out simulated worlds.")
    parser.add_argument("--check", action="store_true", help="measure tiny worlds only; exit 1 where they differ")
    is_check = parser.parse_args(arguments).check
    tiny = measured(TINY, seeds[:TRIED])
    if not is_check:
        kept.write_text(stamped("\n".join((head(), measured(scale, seeds), tiny))), "utf-8")
        return 0
    problem = problem_with(kept.read_text("utf-8") if kept.is_file() else "", tiny)
    if problem:
        say(f"{kept.name}: {problem}. Make it again: {COMMAND}")
    return 1 if problem else 0


if __name__ == "__main__":
    sys.exit(main())
