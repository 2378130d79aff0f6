"""What a group plays day by day: so many tracks, in runs, at hours of its own or together."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from watchfloor.demo.markets import local_seconds
from watchfloor.demo.plays import LIBRARY, Plays, back_to_back, nothing
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.scale import DAY_US, HOUR_US
from watchfloor.demo.stage import Stage

WHOLE: Final = (86_400.0, 86_401.0)


@dataclass(frozen=True, slots=True)
class Routine:
    """Members who play `tracks` on some days, about `a_day` plays each in runs of `run` tracks back to back.

    Each play is heard for `seconds` (a span; WHOLE for all of it) and a share of `cover` is popular music instead.
    With `beats` all start at so many instants of the day, within half a minute; else machines start at any hour, and
    `human` members at theirs. `device`, `ip`, `since` and `until` (microseconds) are by member: the account's own where
    they are None.
    """

    stage: Stage
    members: IntArray
    tracks: IntArray
    days: range
    a_day: float
    run: int = 6
    seconds: tuple[float, float] = (31.0, 60.0)
    cover: float = 0.3
    beats: int = 0
    human: bool = False
    device: IntArray | None = None
    ip: IntArray | None = None
    since: IntArray | None = None
    until: IntArray | None = None

    def day(self, day: int, rng: np.random.Generator) -> Plays:
        """The plays that begin on a UTC day."""
        if day not in self.days:
            return nothing()
        runs = rng.poisson(self.a_day / self.run, len(self.members))
        member = np.repeat(np.arange(len(self.members)), runs)
        lengths = np.full(len(member), self.run, dtype=np.int64)
        start = self._starts(day, self.members[member], rng)
        place = np.repeat(member, lengths)
        account = self.members[place]
        track = self._tracks(account, rng)
        heard = (rng.uniform(*self.seconds, len(track)) * 1000).astype(np.int64)
        ms = np.minimum(heard, self.stage.catalogue.duration_ms[track])
        home_device, home_ip = self.stage.accounts.phone, self.stage.accounts.home_ip
        at = back_to_back(lengths, start, ms, rng.exponential(1.2, len(ms)) + 0.2) if len(ms) else start
        return Plays(
            account=account,
            track=track,
            at_us=at,
            ms=ms,
            device=home_device[account] if self.device is None else self.device[place],
            ip=home_ip[account] if self.ip is None else self.ip[place],
            source=np.full(len(ms), LIBRARY, dtype=np.int64),
        ).rows(self._allowed(place, at))

    def _starts(self, day: int, account: IntArray, rng: np.random.Generator) -> IntArray:
        size = len(account)
        if self.human:
            own = local_seconds(rng.random(size)) + self.stage.accounts.shift_s[account]
            return self.stage.local_us(day, account, own)
        if not self.beats:
            return self.stage.day_us(day) + rng.integers(0, DAY_US, size)
        beats = self.stage.day_us(day) + rng.integers(HOUR_US, 23 * HOUR_US, self.beats)
        return np.asarray(rng.choice(beats, size) + (rng.exponential(9.0, size) * 1e6).astype(np.int64))

    def _tracks(self, account: IntArray, rng: np.random.Generator) -> IntArray:
        track = rng.choice(self.tracks, len(account))
        covered = chance(rng, self.cover, len(track))
        language = self.stage.accounts.language[account[covered]]
        track[covered] = self.stage.chart.draw(language, rng.random(len(language)))
        return track

    def _allowed(self, place: IntArray, at_us: IntArray) -> IntArray:
        since = np.full(len(at_us), self.stage.scale.start_us) if self.since is None else self.since[place]
        until = np.full(len(at_us), np.iinfo(np.int64).max) if self.until is None else self.until[place]
        return np.flatnonzero((since <= at_us) & (at_us < until))
