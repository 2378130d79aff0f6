"""Payout runs: what each creator's streams of a month come to, in whole minor units, and where the money goes."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Final

import numpy as np
import pyarrow as pa

from watchfloor.demo.catalogue import DISTRIBUTORS
from watchfloor.demo.markets import CODES
from watchfloor.demo.names import Names, table, take, times, words
from watchfloor.demo.plays import Plays
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.scale import Scale
from watchfloor.demo.stage import Stage
from watchfloor.kernel.clock import to_micros

COUNTED_MS: Final = 30_000
PAYABLE: Final = 0.85
MILLION: Final = 1_000_000
EARLIER: Final = 2
PAID_AFTER: Final = timedelta(days=9)
# By market, in the order of CODES: currency (ISO 4217) and millionths of its minor unit for a stream.
CURRENCIES: Final = (
    "JPY", "KRW", "TWD", "HKD", "THB", "INR", "IDR", "SGD", "MYR", "PHP", "VND", "AUD", "NZD",
)  # fmt: skip
RATES: Final = np.array(
    [372_000, 3_400_000, 8_100_000, 1_950_000, 8_600_000, 21_500_000, 4_050_000_000, 331_000, 1_090_000, 14_300_000,
     64_000_000, 381_000, 412_000],
    dtype=np.int64,
)  # fmt: skip


class Tally:
    """Counts the streams of each creator that are paid for, as they are told."""

    def __init__(self, stage: Stage) -> None:
        self._creator = stage.catalogue.creator
        self.streams: IntArray = np.zeros(len(stage.artists), dtype=np.int64)

    def add(self, plays: Plays) -> Plays:
        """Count the plays of at least 30 seconds, and give back all of them."""
        counted = self._creator[plays.track[plays.ms >= COUNTED_MS]]
        self.streams += np.bincount(counted, minlength=len(self.streams))
        return plays


@dataclass(frozen=True, slots=True)
class _Run:
    """One month's run; a month that is still open is drawn up at the end of the data and due."""

    period: str
    at_us: int
    state: str
    streams: IntArray
    bank: IntArray


def _months(scale: Scale) -> list[tuple[datetime, datetime]]:
    """The first instants of each earlier month and of the month after it, the earliest first."""
    ends = [scale.start.replace(day=1)]
    for _ in range(EARLIER):
        ends.append((ends[-1] - timedelta(days=1)).replace(day=1))
    ordered = ends[::-1]
    return list(pairwise(ordered))


def _earlier(stage: Stage, rng: np.random.Generator) -> list[_Run]:
    """What came before the data: as popular as now, give or take a sixth."""
    catalogue, scale = stage.catalogue, stage.scale
    heard = np.bincount(catalogue.creator, weights=catalogue.weight, minlength=len(stage.artists))
    runs = []
    for first, after in _months(scale):
        expected = heard / heard.sum() * scale.streams_target * PAYABLE * ((after - first).days / scale.days)
        streams = (expected * rng.lognormal(0.0, 0.16, len(heard))).astype(np.int64)
        streams[catalogue.created_us >= to_micros(after)] = 0
        at_us = to_micros(after + PAID_AFTER)
        if at_us < scale.end_us:
            runs.append(_Run(f"{first:%Y-%m}", at_us, "paid", streams, stage.trade.bank_before))
    return runs


def payouts_table(stage: Stage, names: Names, tally: Tally, rng: np.random.Generator) -> pa.Table:
    """Every creator's line of every run, by run and creator; no line for whom nobody heard.

    `amount_minor` is `streams` times `rate_millionths`, divided by a million and rounded down: integers throughout.
    """
    period = f"{stage.scale.start.astimezone(UTC):%Y-%m}"
    now = _Run(period, stage.scale.end_us, "due", tally.streams, stage.trade.bank)
    return pa.concat_tables([_lines(stage, names, run) for run in (*_earlier(stage, rng), now)])


def _lines(stage: Stage, names: Names, run: _Run) -> pa.Table:
    catalogue = stage.catalogue
    creator = np.flatnonzero(run.streams > 0)
    payee = catalogue.payee[creator]
    market = catalogue.country[payee]
    streams, rate = run.streams[creator], RATES[market]
    count = len(creator)
    lines = table(
        "payouts",
        take(names.creator, creator),
        take(names.payee, payee),
        take(names.bank_account, run.bank[payee]),
        words(DISTRIBUTORS, catalogue.distributor[creator]),
        words(CODES, market),
        pa.array([run.period] * count, type=pa.string()),
        times(np.full(count, run.at_us, dtype=np.int64)),
        pa.array([run.state] * count, type=pa.string()),
        words(CURRENCIES, market),
        pa.array(streams),
        pa.array(rate),
        pa.array(streams * rate // MILLION),
    )
    return lines.sort_by("creator_id")
