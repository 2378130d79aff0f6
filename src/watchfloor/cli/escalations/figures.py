"""What the record says of the work on escalations, in figures."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from watchfloor.cli.options import AsJson, moment
from watchfloor.cli.printing import say, show
from watchfloor.cli.slack import length
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import (
    DemandClass,
    EscalationMetrics,
    MeasuredShare,
    MetricsBy,
    MetricsGroup,
    RequesterKind,
    Severity,
    TimeSpread,
)

Answer = TypeVar("Answer")
GROUPS = ("group", "n", "first touch", "contain", "decide", "respond", "kept in time", "slack")
BREACHES = ("where", "breached", "of", "duty")


def metrics(
    *,
    by: Annotated[MetricsBy, typer.Option(help="What they are told apart by.")] = MetricsBy.ALL,
    since: Annotated[str | None, typer.Option("--from", help="From when, with an offset; else 90 days back.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Until when, with an offset; else now.")] = None,
    zone: Annotated[str, typer.Option("--tz", help="The zone in which days, weeks and months are told.")] = "UTC",
    demand_class: Annotated[DemandClass | None, typer.Option("--class", help="Of one class.")] = None,
    jurisdiction: Annotated[str | None, typer.Option(help="Of one place, such as SG.")] = None,
    severity: Annotated[Severity | None, typer.Option(help="Of one severity.")] = None,
    requester: Annotated[RequesterKind | None, typer.Option(help="From one kind of requester.")] = None,
    out: Annotated[Path | None, typer.Option("--out", help="A CSV file to write.", dir_okay=False)] = None,
    as_json: AsJson = False,
) -> None:
    """Times from the legal start (median, p85, p95, mean), clocks kept in time, breaches, backlog."""
    first, last = (moment(text) if text else None for text in (since, until))

    def ask(act: Callable[..., Answer]) -> Answer:
        return act(
            since=first,
            until=last,
            by=by,
            zone=zone,
            demand_class=demand_class,
            jurisdiction=jurisdiction,
            severity=severity,
            requester_kind=requester,
        )

    with open_desk() as desk:
        if out is not None:
            out.write_bytes(ask(desk.export_escalation_metrics))
        found = ask(desk.show_escalation_metrics)
    if as_json:
        show(found, as_json=True)
    else:
        _tell(found)


def _tell(found: EscalationMetrics) -> None:
    backlog = found.backlog
    say(f"{found.since:%Y-%m-%d %H:%M}Z to {found.until:%Y-%m-%d %H:%M}Z; times are median / p85 / p95 / mean.")
    groups = [*found.groups, found.total] if found.by is not MetricsBy.ALL else [found.total]
    show([_row(group) for group in groups], as_json=False, columns=GROUPS)
    broken = [
        {"where": one.jurisdiction, "breached": one.breached.hits, "of": _share(one.breached), "duty": one.duty}
        for one in found.breaches
        if one.breached.hits
    ]
    if broken:
        show(broken, as_json=False, columns=BREACHES)
    oldest = f", the oldest {backlog.oldest} of {_span(backlog.oldest_age)}" if backlog.oldest else ""
    younger = f"; nine of ten are younger than {_span(backlog.p90_age)}" if backlog.open else ""
    say(f"Open now: {backlog.open}{oldest}{younger}.")
    came, ended = sum(day.arrivals for day in found.flow), sum(day.closures for day in found.flow)
    say(f"In {len(found.flow)} days {came} came and {ended} ended.")


def _row(group: MetricsGroup) -> dict[str, object]:
    return {
        "group": group.key,
        "n": group.escalations,
        "first touch": _spread(group.first_touch),
        "contain": _spread(group.contain),
        "decide": _spread(group.decide),
        "respond": _spread(group.respond),
        "kept in time": _share(group.attainment),
        "slack": " / ".join(_span(one) for one in (group.slack.p5, group.slack.median, group.slack.p95)),
    }


def _spread(spread: TimeSpread) -> str:
    parts = (spread.median, spread.p85, spread.p95, spread.mean)
    return f"{' / '.join(_span(part) for part in parts)} (n={spread.n})" if spread.n else "-"


def _share(share: MeasuredShare) -> str:
    if share.share is None:
        return "n=0"
    return f"{share.share:.1%} [{share.low:.1%}, {share.high:.1%}] n={share.n}"


def _span(seconds: float | None) -> str:
    if seconds is None:
        return "-"
    return f"{'-' if seconds < 0 else ''}{length(timedelta(seconds=abs(seconds)))}"
