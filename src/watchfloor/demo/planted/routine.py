"""What a group plays day by day: so many tracks, in runs, at hours of its own or together."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from watchfloor.demo.catalogue import Chart
from watchfloor.demo.markets import OFFSET_MINUTES, local_seconds
from watchfloor.demo.plays import LIBRARY, Plays, back_to_back, nothing
from watchfloor.demo.randomness import IntArray, chance
from watchfloor.demo.scale import DAY_US, HOUR_US, MINUTE_US
from watchfloor.demo.stage import Stage

WHOLE: Final = (86_400.0, 86_401.0)


@dataclass(frozen=True, slots=True)
class Habit:
    """How members play: about `a_day` plays a day each, in runs of `run` tracks back to back.

    Each play is heard for `seconds` (a span; WHOLE for all of it) and a share of `cover` is popular music instead. With
    `beats` all start at so many instants of the day, within half a minute; else machines start at any hour, and those
    who are `human` at their hours.
    """

    a_day: float
    run: int = 6
    seconds: tuple[float, float] = (31.0, 60.0)
    cover: float = 0.3
    beats: int = 0
    human: bool = False


@dataclass(frozen=True, slots=True)
class Routine:
    """Members with one habit who play `tracks` on some days; everything but these is by member.

    Holds what it needs of a stage and not the stage, of which there is another after each addition.
    """

    habit: Habit
    tracks: IntArray
    days: range
    members: IntArray
    language: IntArray
    offset_us: IntArray
    device: IntArray
    ip: IntArray
    since_us: IntArray
    until_us: IntArray
    duration_ms: IntArray
    chart: Chart
    start_us: int

    def day(self, day: int, rng: np.random.Generator) -> Plays:
        """The plays that begin on a UTC day."""
        if day not in self.days:
            return nothing()
        habit = self.habit
        member = np.repeat(np.arange(len(self.members)), rng.poisson(habit.a_day / habit.run, len(self.members)))
        lengths = np.full(len(member), habit.run, dtype=np.int64)
        start = self.start_us + day * DAY_US + self._starts(member, rng)
        place = np.repeat(member, lengths)
        track = self._tracks(place, rng)
        heard = (rng.uniform(*habit.seconds, len(track)) * 1000).astype(np.int64)
        ms = np.minimum(heard, self.duration_ms[track])
        at = back_to_back(lengths, start, ms, rng.exponential(1.2, len(ms)) + 0.2) if len(ms) else start
        account, source = self.members[place], np.full(len(ms), LIBRARY, dtype=np.int64)
        return Plays(account, track, at, ms, self.device[place], self.ip[place], source).rows(
            np.flatnonzero((self.since_us[place] <= at) & (at < self.until_us[place]))
        )

    def _starts(self, member: IntArray, rng: np.random.Generator) -> IntArray:
        """Microseconds after midnight in UTC."""
        size = len(member)
        if self.habit.human:
            local = (local_seconds(rng.random(size)) * 1e6).astype(np.int64)
            return np.asarray((local - self.offset_us[member]) % DAY_US)
        if not self.habit.beats:
            return rng.integers(0, DAY_US, size)
        beats = rng.integers(HOUR_US, 23 * HOUR_US, self.habit.beats)
        return np.asarray(rng.choice(beats, size) + (rng.exponential(9.0, size) * 1e6).astype(np.int64))

    def _tracks(self, place: IntArray, rng: np.random.Generator) -> IntArray:
        track = rng.choice(self.tracks, len(place))
        covered = chance(rng, self.habit.cover, len(track))
        language = self.language[place[covered]]
        track[covered] = self.chart.draw(language, rng.random(len(language)))
        return track


def routine(
    stage: Stage,
    members: IntArray,
    tracks: IntArray,
    *,
    days: range,
    habit: Habit,
    place: tuple[IntArray, IntArray] | None = None,
    span: tuple[IntArray, IntArray] | None = None,
) -> Routine:
    """A routine of accounts on stage.

    `place` is device and address by member, else those of the account at home; `span` the instants (microseconds) by
    member from which and until which they play, else always.
    """
    accounts, size = stage.accounts, len(members)
    device, ip = place or (accounts.phone[members], accounts.home_ip[members])
    ever = (np.full(size, stage.scale.start_us), np.full(size, np.iinfo(np.int64).max))
    since, until = span or ever
    return Routine(
        habit,
        tracks,
        days,
        members,
        language=accounts.language[members],
        offset_us=OFFSET_MINUTES[accounts.country[members]] * MINUTE_US,
        device=device,
        ip=ip,
        since_us=since,
        until_us=until,
        duration_ms=stage.catalogue.duration_ms,
        chart=stage.chart,
        start_us=stage.scale.start_us,
    )
