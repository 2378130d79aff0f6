"""Bursts of reports on one target by reporters who are unlike other targets' reporters."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, takewhile

import ibis
import numpy as np

from watchfloor.domain.detection.contract import Evaluation, Reference
from watchfloor.domain.detection.detectors.reporting.outcomes import claims_of, target_of
from watchfloor.domain.detection.parameters import Settings
from watchfloor.domain.detection.statistics import binomial_tail, false_discovery, poisson_tail
from watchfloor.domain.detection.ticks import from_micros
from watchfloor.domain.leads.schemas import Claim, CounterEvidence, Exemplar, Member, TopObject, claim_key
from watchfloor.kernel.shares import wilson

SHOWN = 10
DAY_US = 86_400_000_000
HALF = 0.5
KNOWN_OUTCOMES = 2
SIGNS = {
    "same_text": "used a text that others used too",
    "same_device": "share a device or an address with another reporter",
    "inaccurate": "are mostly wrong about other targets",
    "new": "were first seen shortly before",
}  # of equal strength, the one that is harder to come by honestly stands first


@dataclass(frozen=True, slots=True)
class Report:
    """One report of the dataset, with its text folded for comparison."""

    actor: str
    target: str
    thing: str
    row_key: str
    ts_us: int
    outcome: str
    text: str
    places: frozenset[str]


@dataclass(frozen=True, slots=True)
class Burst:
    """The busiest window of one target: its reports, what was to be expected, and who shows which sign."""

    target: str
    reports: tuple[Report, ...]
    reporters: frozenset[str]
    expected: float
    signs: dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Unusual:
    """The strongest sign of a burst: its share here and elsewhere, and the q-value of burst and sign together."""

    sign: str
    share: float
    elsewhere: float
    q_value: float


def find_bursts(events: ibis.Table, evaluation: Evaluation) -> tuple[list[Claim], list[str]]:
    """One claim for each target whose busiest window is too busy and whose reporters there are unusual.

    Bursts most of whose reports were right are told beside, not claimed.
    """
    settings = evaluation.settings
    reports = list(_reports(events, settings))
    bursts = _busiest(reports, settings, evaluation.reference)
    if not bursts:
        return [], []
    claims: list[Claim] = []
    right: list[str] = []
    for burst, unusual in zip(bursts, _judged(bursts, reports, settings), strict=True):
        if unusual.q_value > settings.number("max_q"):
            continue
        if _upheld(burst, settings) > settings.number("max_upheld"):
            right.append(f"{len(burst.reporters)} reporters on {burst.target}: mostly found to be right.")
        else:
            claims.append(_claim(burst, unusual, evaluation, target_of(events)))
    return claims, right


def _judged(bursts: list[Burst], reports: list[Report], settings: Settings) -> list[Unusual]:
    """The strongest sign of each burst, with the larger q-value of burst and sign: both must be unlikely."""
    targets = len({report.target for report in reports})
    windows = max(1.0, (reports[-1].ts_us - reports[0].ts_us) / (settings.number("window") * 1_000_000))
    seen = np.array([len(burst.reporters) for burst in bursts])
    p_values = poisson_tail(seen, np.array([burst.expected for burst in bursts]))
    busy = false_discovery(np.minimum(1.0, p_values * windows), targets)
    signs = [_strongest(burst, bursts) for burst in bursts]
    odd = false_discovery(np.array([sign.q_value for sign in signs]))
    return [replace(sign, q_value=float(max(one, other))) for sign, one, other in zip(signs, busy, odd, strict=True)]


def _reports(events: ibis.Table, settings: Settings) -> Iterator[Report]:
    claims = claims_of(events, settings)
    places = [role for role in ("device", "ip") if role in events.columns]
    text = claims.text.cast("string") if "text" in events.columns else ibis.literal("")
    rows = claims.select(
        "actor", "target", "thing", "row_key", "ts_us", "outcome", folded=text,
        **{role: claims[role].cast("string") for role in places},
    )  # fmt: skip
    for row in rows.distinct().order_by(["ts_us", "row_key"]).to_pyarrow().to_pylist():
        where = frozenset(f"{role}:{row[role]}" for role in places if row[role])
        folded = " ".join(unicodedata.normalize("NFKC", row["folded"] or "").casefold().split())
        yield Report(
            row["actor"], row["target"], row["thing"], str(row["row_key"]), row["ts_us"], row["outcome"], folded, where
        )


def _busiest(reports: list[Report], settings: Settings, reference: Reference) -> list[Burst]:
    """The window with the most reporters of every target that has enough, in the order of targets."""
    span_us = round(settings.number("window") * 1_000_000)
    by_target: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_target[report.target].append(report)
    if not reports:
        return []
    total = max(reports[-1].ts_us - reports[0].ts_us, span_us)
    typical = _pace(reports, span_us, total) / len(by_target)
    wrong = _inaccurate(reports, settings)
    first = dict(reference.first_seen)
    for report in reports:
        first[report.actor] = min(first.get(report.actor, report.ts_us), report.ts_us)
    bursts = []
    for target in sorted(by_target):
        mine = by_target[target]
        inside = _fullest(mine, span_us)
        reporters = frozenset(report.actor for report in inside)
        if len(reporters) >= settings.whole("min_reporters"):
            rest = frozenset(mine) - frozenset(inside)
            signs = _signs(inside, wrong, first, settings)
            bursts.append(Burst(target, inside, reporters, max(_pace(rest, span_us, total), typical), signs))
    return bursts


def _pace(reports: Collection[Report], span_us: int, total_us: int) -> float:
    """How many reporters a span holds on average, each counted once a span on each target."""
    return len({(report.target, report.actor, report.ts_us // span_us) for report in reports}) * span_us / total_us


def _fullest(reports: list[Report], span_us: int) -> tuple[Report, ...]:
    """The span with the most distinct reporters, the earliest of several; reports come in the order of time.

    Reports are not counted: one noisy reporter must not hide a crowd on another day.
    """
    held: Counter[str] = Counter()
    low, start, most = 0, 0, 0
    for report in reports:
        held[report.actor] += 1
        while report.ts_us - reports[low].ts_us >= span_us:
            held[reports[low].actor] -= 1
            if not held[reports[low].actor]:
                del held[reports[low].actor]
            low += 1
        if len(held) > most:
            start, most = low, len(held)
    end_us = reports[start].ts_us + span_us
    return tuple(takewhile(lambda report: report.ts_us < end_us, islice(reports, start, None)))


def _inaccurate(reports: list[Report], settings: Settings) -> dict[str, set[str]]:
    """For each actor the targets about which the *rest* of its known reports were mostly wrong."""
    bad = settings.words("withdrawn") | settings.words("rejected")
    known = bad | settings.words("upheld")
    tried: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    here: dict[str, Counter[tuple[str, bool]]] = defaultdict(Counter)
    for report in reports:
        if report.outcome in known:
            tried[report.actor] += 1
            lost[report.actor] += report.outcome in bad
        here[report.actor][report.target, report.outcome in bad] += report.outcome in known
    wrong: dict[str, set[str]] = {}
    for actor, counts in here.items():
        for target in {target for target, _ in counts}:
            rest = tried[actor] - counts[target, True] - counts[target, False]
            failed = lost[actor] - counts[target, True]
            if rest >= KNOWN_OUTCOMES and failed > HALF * rest:
                wrong.setdefault(actor, set()).add(target)
    return wrong


def _signs(
    inside: Iterable[Report], wrong: dict[str, set[str]], first: dict[str, int], settings: Settings
) -> dict[str, frozenset[str]]:
    texts: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[str]] = defaultdict(set)
    fresh, mistaken = set(), set()
    for report in inside:
        if report.text:
            texts[report.text].add(report.actor)
        for place in report.places:
            places[place].add(report.actor)
        if report.ts_us - first[report.actor] <= settings.whole("new_days") * DAY_US:
            fresh.add(report.actor)
        if report.target in wrong.get(report.actor, ()):
            mistaken.add(report.actor)
    return {
        "new": frozenset(fresh),
        "inaccurate": frozenset(mistaken),
        "same_text": frozenset().union(*(actors for actors in texts.values() if len(actors) > 1)),
        "same_device": frozenset().union(*(actors for actors in places.values() if len(actors) > 1)),
    }


def _strongest(burst: Burst, bursts: list[Burst]) -> Unusual:
    """The least likely sign; a weak prior of one in four stands in where few other targets had as many reporters."""
    rest = [other for other in bursts if other.target != burst.target]
    everybody = sum(len(other.reporters) for other in rest)
    ranked = []
    for weight, sign in enumerate(SIGNS):
        actors = burst.signs[sign]
        elsewhere = (sum(len(other.signs[sign]) for other in rest) + 1) / (everybody + 4)
        tail = binomial_tail(np.array([len(actors)]), np.array([len(burst.reporters)]), np.array([elsewhere]))
        share = len(actors) / len(burst.reporters)
        ranked.append((min(1.0, float(tail[0]) * len(SIGNS)), weight, sign, share, elsewhere))
    p_value, _, sign, share, elsewhere = min(ranked)
    return Unusual(sign, share, elsewhere, p_value)


def _claim(burst: Burst, unusual: Unusual, evaluation: Evaluation, target_role: str) -> Claim:
    settings, reference = evaluation.settings, evaluation.reference
    count = len(burst.reporters)
    target = reference.entity(target_role, burst.target)
    odd = burst.signs[unusual.sign]
    signs = Counter(actor for actors in burst.signs.values() for actor in actors)
    shown = sorted(actor for actor in burst.reporters if actor in signs)
    members = [Member(reference.entity("actor", actor), round(signs[actor] / len(SIGNS), 6)) for actor in shown]
    things = Counter(report.thing for report in burst.reports if report.thing)
    top = sorted(things.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    hours = (burst.reports[-1].ts_us - burst.reports[0].ts_us) / 3_600_000_000
    return Claim(
        detector="abusive_reporting",
        version=2,
        family="reporting",
        key=claim_key("abusive_reporting", "target", str(target)),
        title=f"{count} reporters on {target.id} within {hours:.1f} hours",
        explanation=(
            f"{count} reporters acted on {target.id} within {hours:.1f} hours (expected {burst.expected:.2g}); "
            f"{len(odd)} of them ({unusual.share:.0%}) {SIGNS[unusual.sign]}, against {unusual.elsewhere:.0%} of the "
            f"reporters of other targets.{_also(burst, unusual.sign)} The target may be the victim."
        ),
        statistic="share of the burst's reporters with its strongest sign (lower 95 % bound)",
        score=wilson(len(odd), count)[0],
        baseline=wilson(unusual.elsewhere * count, count)[0],
        q_value=unusual.q_value,
        window_start=evaluation.window.since,
        window_end=evaluation.window.until,
        members=(Member(target, 1.0), *members),
        volume=len(burst.reports),
        top_objects=tuple(TopObject(reference.entity("object", name), held) for name, held in top),
        exemplars=tuple(
            Exemplar(reference.dataset, report.row_key, from_micros(report.ts_us), f"{report.actor} on {report.target}")
            for report in burst.reports[:SHOWN]
        ),
        counter_evidence=_counter_evidence(burst, settings),
        parameters=settings.values,
        victim_prone=True,
    )


def _upheld(burst: Burst, settings: Settings) -> float:
    """The share of the burst's reports that were found to be right."""
    return sum(report.outcome in settings.words("upheld") for report in burst.reports) / len(burst.reports)


def _also(burst: Burst, told: str) -> str:
    more = [f" {len(actors)} {SIGNS[sign]}." for sign, actors in burst.signs.items() if actors and sign != told]
    return "".join(more)


def _counter_evidence(burst: Burst, settings: Settings) -> tuple[CounterEvidence, ...]:
    right = _upheld(burst, settings)
    settled = 1 - len(burst.signs["new"]) / len(burst.reporters)
    return (
        CounterEvidence("upheld", right, right > HALF,
                        f"{right:.0%} of the reports were upheld; a real violation goes viral too."),
        CounterEvidence("long_standing", settled, settled > HALF,
                        f"{settled:.0%} of the reporters had been seen before; a mob is mostly new."),
    )  # fmt: skip
