"""Writes evaluations as a Markdown page that is the same for the same evaluations."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil, floor
from typing import Final

from watchfloor.demo.evaluation import TOGETHER, Evaluation, Reach, Score, Share, pool

READING: Final = """\
Counts are summed over the worlds; a share stands with its 95 % Wilson interval, rounded outwards. **Leads**: a lead is
right when more than half of its members, victims apart, answer for one campaign. **Accounts**: precision is over the
accounts that leads name, recall over a campaign's own accounts. Members of one group are found or missed together, so
intervals over accounts are narrower than what is known; how far the worlds differ is told beside. A harmed creator whom
a lead names is neither right nor wrong (the lead may name its victim) and is counted apart. **Set aside** are groups
that a detector saw and, for a reason it states in its run, made no lead of. Some everyday reporters are wrong nearly
always and carry no label; a lead on one counts as wrong."""
_TRIVIAL = """\
Each detector stands above trivial rules on the same table: the accounts with the most distinct objects (*degree*), the
latest first act (*newness*), the most acts (*volume*), and drawn by lot (*random*), as many as the detector named in
that world."""
_ROLES = """\
By all detectors together. Detectors of plays name accounts alone: tracks stand in a lead as what the accounts acted on,
and creators and playlists are for whoever works the case."""
_HINDSIGHT = "The last column is the trivial rule that did best on that row, chosen in hindsight, which favours it."
_SEVERAL = """\
One person may be in several hard negatives, such as a household behind a crowded carrier, so one wrongly named account
shows in several rows. The last column is the trivial rule that did worst on that row."""


def to_markdown(worlds: Sequence[Evaluation]) -> str:
    """Everything measured on worlds of one scale: precision, recall, who was named, hard negatives, each world.

    Every campaign and every hard negative has its row, found or not. Ends with a newline.
    """
    pooled = pool(worlds)
    parts = (
        f"## Scale {pooled.scale}, seeds {', '.join(str(seed) for seed in pooled.seeds)}\n",
        _section("Precision", _TRIVIAL, _precision(pooled, worlds)),
        _section("Recall by campaign", _missed(pooled), _HINDSIGHT, _recall(pooled)),
        _section("Who was named, by role", _ROLES, _roles(pooled.roles)),
        _section("Hard negatives", _spared(pooled), _SEVERAL, _negatives(pooled)),
        _section("World by world", "Leads that are right, then the accounts of each campaign.", _by_world(worlds)),
    )
    return "\n".join(parts)


def _section(title: str, *paragraphs: str) -> str:
    return "\n\n".join((f"### {title}", *paragraphs)) + "\n"


def _grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _told(share: Share) -> str:
    if share.value is None:
        return "none (n = 0)"
    low, high = share.interval
    bounds = f"[{floor(low * 1000) / 1000:.3f}, {ceil(high * 1000) / 1000:.3f}]"  # outwards: never less than not known
    return f"{_counted(share)}: {share.value:.3f} {bounds}"


def _span(shares: Iterable[Share]) -> str:
    known = sorted(share.value for share in shares if share.value is not None)
    return f"{known[0]:.3f} to {known[-1]:.3f}" if known else "–"


def _precision(pooled: Evaluation, worlds: Sequence[Evaluation]) -> str:
    head = ("by", "leads that are right", "accounts that answer", "accounts, by world", "victims named", "set aside")
    rows: list[Sequence[str]] = []
    for name, score in pooled.scores.items():
        span = _span(world.scores[name].accounts for world in worlds)
        rows.append(
            (f"**{name}**", _told(score.leads), _told(score.accounts), span, str(score.victims), str(score.set_aside))
        )
        rows.extend(_trivial_rows(name, pooled.baselines, worlds))
    return _grid(head, rows)


def _trivial_rows(
    name: str, baselines: Mapping[str, Score], worlds: Sequence[Evaluation]
) -> Iterator[tuple[str, str, str, str, str, str]]:
    for rule, score in baselines.items():
        if rule.startswith(f"{name}: "):
            span = _span(world.baselines[rule].accounts for world in worlds)
            yield rule.removeprefix(f"{name}: "), "", _told(score.accounts), span, "", ""


def _groups(reaches: Mapping[tuple[str, str], Reach]) -> list[str]:
    return list(dict.fromkeys(group for group, _ in reaches))


def _untouched(reaches: Mapping[tuple[str, str], Reach]) -> str:
    left = [group for group in _groups(reaches) if not reaches[group, TOGETHER].leads]
    return ", ".join(left) or "none"


def _missed(pooled: Evaluation) -> str:
    return f"Campaigns that no lead touched: {_untouched(pooled.campaigns)}."


def _spared(pooled: Evaluation) -> str:
    return f"Hard negatives that no lead touched: {_untouched(pooled.hard_negatives)}."


def _recall(pooled: Evaluation) -> str:
    return _reaches("campaign", pooled.campaigns, pooled, best="best trivial rule")


def _negatives(pooled: Evaluation) -> str:
    return _reaches("hard negative", pooled.hard_negatives, pooled, best="worst trivial rule")


def _reaches(title: str, reaches: Mapping[tuple[str, str], Reach], pooled: Evaluation, *, best: str) -> str:
    rows = []
    for group in _groups(reaches):
        cells = [_in_leads(reaches[group, name]) for name in pooled.scores]
        rows.append([group, *cells, _most({rule: reaches[group, rule].accounts for rule in pooled.baselines})])
    return _grid([title, *pooled.scores, best], rows)


def _in_leads(reach: Reach) -> str:
    leads = f", in {reach.leads} lead{'s' if reach.leads > 1 else ''}" if reach.leads else ""
    return _told(reach.accounts) + leads


def _most(shares: Mapping[str, Share]) -> str:
    rule = max(shares, key=lambda name: shares[name].hits, default="")
    return f"{_told(shares[rule])}, {rule}" if rule and shares[rule].hits else "none of them"


def _roles(roles: Mapping[tuple[str, str, str], Share]) -> str:
    rows = [(campaign, kind, role, _told(share)) for (campaign, kind, role), share in roles.items()]
    return _grid(("campaign", "kind", "role", "named"), rows)


def _by_world(worlds: Sequence[Evaluation]) -> str:
    first = worlds[0]
    rows = [
        [f"{name}: right leads", *(_counted(world.scores[name].leads) for world in worlds)] for name in first.scores
    ]
    rows += [
        [group, *(_counted(world.campaigns[group, TOGETHER].accounts) for world in worlds)]
        for group in _groups(first.campaigns)
    ]
    return _grid(["measured", *(f"seed {seed}" for world in worlds for seed in world.seeds)], rows)


def _counted(share: Share) -> str:
    return f"{share.hits:,} of {share.n:,}"
