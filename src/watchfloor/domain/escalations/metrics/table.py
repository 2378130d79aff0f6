"""The figures as a table that leaves the desk: a row a group, and a spreadsheet runs no cell of it."""

import csv
import io
from collections.abc import Iterator

from watchfloor.domain.escalations.metrics.schemas import EscalationMetrics, MetricsGroup
from watchfloor.kernel.cells import neutralise

BYTE_ORDER_MARK = "\ufeff"  # without it a spreadsheet takes UTF-8 for something else
SPREADS = ("first_touch", "contain", "decide", "respond")


def table(metrics: EscalationMetrics) -> bytes:
    """The groups and their sum as CSV with a head; every time in seconds."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    rows = [dict(_cells(group)) for group in (*metrics.groups, metrics.total)]
    writer.writerow(rows[-1])
    writer.writerows([neutralise(cell) for cell in row.values()] for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _cells(group: MetricsGroup) -> Iterator[tuple[str, object]]:
    yield "group", group.key
    yield "escalations", group.escalations
    for name in SPREADS:
        spread = getattr(group, name).model_dump()
        share = spread.pop("reached")
        yield f"{name}_share", share["share"]
        yield f"{name}_low", share["low"]
        yield f"{name}_high", share["high"]
        yield from ((f"{name}_{part}", value) for part, value in spread.items())
    for name in ("reopened", "attainment"):
        yield from ((f"{name}_{part}", value) for part, value in getattr(group, name).model_dump().items())
    yield from ((f"slack_{part}", value) for part, value in group.slack.model_dump().items())
