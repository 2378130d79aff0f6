"""Writes an evaluation as a Markdown page that is the same for the same evaluation."""

from collections.abc import Iterable, Iterator, Sequence

from watchfloor.demo.evaluation import Caught, Evaluation, Score, Share, Spared

_CAUTION = "The abuse was planted by us; real abuse is harder, so these figures bound what to hope for."
_READING = """\
Precision is over flagged entities without those the campaign harmed (a lead may name its victim); a lead counts as
right when more than half of its members answer for one campaign. Recall is over the campaign's own accounts. Intervals
are Wilson's at 95 %. A person may be in several hard negatives at once, such as a household behind a crowded carrier,
so one flagged account can show in several rows."""


def _told(share: Share) -> str:
    if share.value is None:
        return "none (n = 0)"
    low, high = share.interval
    return f"{share.value:.3f} [{low:.3f}, {high:.3f}] ({share.hits} of {share.n})"


def _grid(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _scores(scores: Iterable[Score]) -> Iterator[str]:
    head = ("by", "leads", "leads that are right", "precision over entities", "victims named")
    rows = ((s.name, str(s.leads.n), _told(s.leads), _told(s.entities), str(s.victims)) for s in scores)
    return _grid(head, rows)


def _campaigns(caught: Iterable[Caught]) -> Iterator[str]:
    rows = ((c.campaign, c.name, _told(c.members), str(c.leads)) for c in caught if c.leads)
    return _grid(("campaign", "by", "recall over its accounts", "leads that touch it"), rows)


def _hard_negatives(spared: Iterable[Spared]) -> Iterator[str]:
    head = ("hard negative", "by", "accounts flagged", "leads that touch it")
    rows = ((s.hard_negative, s.name, _told(s.flagged), str(s.leads)) for s in spared if s.leads)
    return _grid(head, rows)


def _unseen(evaluation: Evaluation) -> Iterator[str]:
    baselines = {score.name for score in evaluation.baselines}
    campaigns = dict.fromkeys(c.campaign for c in evaluation.campaigns)
    negatives = dict.fromkeys(s.hard_negative for s in evaluation.hard_negatives)
    seen = {c.campaign for c in evaluation.campaigns if c.leads and c.name not in baselines}
    touched = {s.hard_negative for s in evaluation.hard_negatives if s.leads and s.name not in baselines}
    missed = [name for name in campaigns if name not in seen]
    left = [name for name in negatives if name not in touched]
    yield f"Campaigns that no detector saw: {', '.join(missed) or 'none'}."
    yield f"Hard negatives that no detector touched: {', '.join(left) or 'none'}."
    yield ""


def to_markdown(evaluation: Evaluation) -> str:
    """The page: scores, recall by campaign, hard negatives, baselines, and what was planted; ends with a newline."""
    lines = [
        "# Detectors against the simulated platform",
        "",
        f"*Simulation*: scale {evaluation.scale}, seed {evaluation.seed}. {_CAUTION}",
        "",
        _READING,
        "",
        "## Precision",
        "",
        *_scores(evaluation.detectors),
        *_unseen(evaluation),
        "## Recall by campaign",
        "",
        "Pairs of a campaign and a detector or baseline without any lead are left out.",
        "",
        *_campaigns(evaluation.campaigns),
        "## Hard negatives",
        "",
        "What should have been left alone, and what was not.",
        "",
        *_hard_negatives(evaluation.hard_negatives),
    ]
    if evaluation.baselines:
        lines += ["## Trivial baselines", "", *_scores(evaluation.baselines)]
    lines += ["## What was planted", "", *_grid(("group", "what it is"), sorted(evaluation.notes.items()))]
    return "\n".join(lines).rstrip("\n") + "\n"
