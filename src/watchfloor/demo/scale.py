"""How big a simulated world is: every count that the generator reads, as data."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from watchfloor.demo.sizes import Planted
from watchfloor.kernel.clock import MICROSECONDS, to_micros

DAY_US: Final = 86_400 * MICROSECONDS
HOUR_US: Final = 3_600 * MICROSECONDS
MINUTE_US: Final = 60 * MICROSECONDS


PART_ROWS: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class Scale:
    """One size of world. `streams_target` is met within a few per cent; `days` count from `start` in UTC.

    `part_rows`: a file of streams is closed with the day on which it reaches as many rows.
    """

    name: str
    accounts: int
    creators: int
    tracks: int
    playlists: int
    streams_target: int
    days: int
    planted: Planted
    shows: int = 160
    start: datetime = datetime(2026, 10, 1, tzinfo=UTC)
    report_history_days: int = 60
    part_rows: int = PART_ROWS

    @property
    def start_us(self) -> int:
        return to_micros(self.start)

    @property
    def end_us(self) -> int:
        return self.start_us + self.days * DAY_US


SMALL: Final = Scale(
    name="small",
    accounts=15_000,
    creators=1_600,
    tracks=9_000,
    playlists=700,
    streams_target=1_000_000,
    days=21,
    planted=Planted(),
)

TINY: Final = Scale(
    name="tiny",
    accounts=900,
    creators=240,
    tracks=1_400,
    playlists=60,
    streams_target=36_000,
    days=10,
    planted=replace(
        Planted(),
        farm=14,
        farm_nights=6,
        farm_tracks=20,
        quiet_farm=8,
        quiet_nights=4,
        quiet_tracks=16,
        thin_farm=8,
        thin_nights=8,
        thin_tracks=18,
        bots=14,
        bot_operators=2,
        bot_playlists=3,
        pushed_creators=14,
        sock_puppets=12,
        bad_reporters=8,
        false_claims=20,
        listeners_at_release=60,
        fans=30,
        party_nights=4,
        sleepers=8,
        shops=2,
        worshippers=8,
        migrant_families=8,
        honest_reporters=50,
        settled_claims=24,
        taken_over=12,
        travellers=20,
        new_phones=12,
        fake_artists=14,
        fake_tracks=5,
        fake_listeners=8,
        sound_effects=24,
        spam_owners=4,
        spam_shows=10,
        network_shows=3,
        ring_creators=4,
        ring_listeners=8,
        class_accounts=9,
        family_band=3,
        evaders=5,
        rejoiners=8,
        second_hand=3,
        sabotage_bots=8,
        sabotage_reporters=4,
        sudden_fans=40,
    ),
    shows=24,
)

MEDIUM: Final = Scale(
    name="medium",
    accounts=120_000,
    creators=9_000,
    tracks=60_000,
    playlists=5_000,
    streams_target=10_000_000,
    days=21,
    planted=Planted().times(3),
    shows=1_000,
)

LARGE: Final = Scale(
    name="large",
    accounts=1_000_000,
    creators=60_000,
    tracks=400_000,
    playlists=30_000,
    streams_target=100_000_000,
    days=21,
    planted=Planted().times(8),
    shows=6_000,
)

SCALES: Final = {scale.name: scale for scale in (TINY, SMALL, MEDIUM, LARGE)}
