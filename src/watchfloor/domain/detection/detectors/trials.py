"""The YAML cases of a detector: small tables written as patterns, and whether the detector judges them right.

A pattern is a row for every actor and object: on `days` days (one in `every`), objects `step` apart and actors `lag`
apart, or, with `scatter`, at hours drawn from the names themselves; `pick` draws that many objects for each actor.
`farm{1..10}` stands for farm1 to farm10, and `{actor}` in a column's value for the actor.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import resources
from typing import Literal

import ibis
import pyarrow as pa

from watchfloor.domain.detection.contract import Detector, Evaluation, Found, Reference
from watchfloor.domain.detection.parameters import Parameter
from watchfloor.domain.detection.ticks import Window, in_micros, tick_after
from watchfloor.infra.sheets import read_sheet
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.clock import MICROSECONDS, to_micros

RANGE = re.compile(r"(.*)\{(\d+)\.\.(\d+)\}(.*)")
DAY_US = 86_400 * MICROSECONDS
SPAN = Parameter("span", "seconds", 0.0, "a span in a pattern", 0, 3.2e9)
Text = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Trial:
    """One case: a small table, parameters, and what must come of it."""

    name: str
    kind: Literal["positive", "negative", "hard_negative"]
    why: str
    parameters: Mapping[str, object]
    kinds: Text
    events: pa.Table
    leads: int
    members: frozenset[str]
    says: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a detector judged a trial as it must, and if not, how it differed."""

    trial: str
    kind: str
    why: str
    passed: bool
    message: str


def trials_of(detector: Detector) -> list[Trial]:
    """The cases packaged beside a detector's module."""
    package, _, module = detector.find.__module__.rpartition(".")
    text = resources.files(package).joinpath(f"{module}.cases.yaml").read_text(encoding="utf-8")
    return read_trials(text)


def read_trials(text: str) -> list[Trial]:
    """The cases written in a YAML document."""
    document = read_sheet(text)
    return [
        Trial(
            name=case["name"],
            kind=case["kind"],
            why=case["why"],
            parameters=case.get("parameters", {}),
            kinds=document["kinds"],
            events=_table([row for pattern in case["events"] for row in _rows(pattern)]),
            leads=case["expect"]["leads"],
            members=frozenset(name for entry in case["expect"].get("members", []) for name in _names(entry)),
            says=case["expect"].get("says", ""),
        )
        for case in document["cases"]
    ]


def run_trial(detector: Detector, trial: Trial) -> Verdict:
    """The detector's verdict on one trial, evaluated at the first tick after its last event."""
    events = ibis.memtable(trial.events)
    times = trial.events["ts_us"].to_pylist()
    until = tick_after(max(times), detector.tick)
    window = Window(min(*times, until - in_micros(detector.look_back)), until)
    evaluation = Evaluation(detector.settings(trial.parameters), window, Reference("trial", trial.kinds))
    found = detector.evaluate(events, evaluation)
    message = _difference(trial, found)
    return Verdict(trial.name, trial.kind, trial.why, not message, message)


def _difference(trial: Trial, found: Found) -> str:
    if len(found.claims) != trial.leads:
        titles = "; ".join(claim.title for claim in found.claims)
        return f"{trial.leads} leads expected, {len(found.claims)} found: {titles}"
    members = {str(member.entity) for claim in found.claims for member in claim.members}
    if trial.members and members != trial.members:
        return f"members differ: {', '.join(sorted(members ^ trial.members))}"
    if trial.says and not any(trial.says in claim.explanation for claim in found.claims):
        return f"no explanation says {trial.says!r}"
    return ""


def _names(entry: str) -> list[str]:
    match = RANGE.fullmatch(entry)
    return [f"{match[1]}{n}{match[4]}" for n in range(int(match[2]), int(match[3]) + 1)] if match else [entry]


def _span(pattern: Mapping[str, object], name: str) -> int:
    return round(float(SPAN.read(pattern.get(name, 0))) * MICROSECONDS)


def _draw(below: int, *names: object) -> int:
    return int(digest([str(name) for name in names])[:12], 16) % below if below else 0


def _rows(pattern: Mapping[str, object]) -> Iterator[dict[str, object]]:
    columns = pattern.get("columns", {})
    values = columns if isinstance(columns, Mapping) else {}
    objects = _listed(pattern["objects"])
    for i, actor in enumerate(_listed(pattern["actors"])):
        for thing, ts_us in _acts(pattern, actor, i, objects):
            named = {role: str(value).format(actor=actor, object=thing) for role, value in values.items()}
            yield {"actor": actor, "object": thing, "ts_us": ts_us, **named}


def _acts(pattern: Mapping[str, object], actor: str, place: int, objects: list[str]) -> Iterator[tuple[str, int]]:
    at = to_micros(datetime.fromisoformat(str(pattern["at"])))
    step, lag, scatter = (_span(pattern, name) for name in ("step", "lag", "scatter"))
    chosen = _picked(objects, actor, int(str(pattern["pick"]))) if "pick" in pattern else objects
    for day in range(int(str(pattern.get("days", 1)))):
        start = at + day * int(str(pattern.get("every", 1))) * DAY_US
        for k, thing in enumerate(chosen):
            yield thing, start + (_draw(scatter, actor, thing, day) if scatter else k * step + place * lag)


def _picked(objects: list[str], actor: str, count: int) -> list[str]:
    drawn = sorted((_draw(1 << 40, actor, name), name) for name in objects)
    picked = {name for _, name in drawn[:count]}
    return [name for name in objects if name in picked]


def _listed(value: object) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    return [name for entry in entries for name in _names(str(entry))]


def _table(rows: list[dict[str, object]]) -> pa.Table:
    roles = sorted({role for row in rows for role in row})
    columns = {role: [row.get(role) for row in rows] for role in roles}
    return pa.table({"row_key": [f"r{n}" for n in range(len(rows))], **columns})
