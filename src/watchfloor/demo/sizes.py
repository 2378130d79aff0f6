"""How big what is planted is, group by group."""

from dataclasses import dataclass, fields, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Planted:
    """Sizes of the planted groups; counts of accounts unless the name says otherwise."""

    farm: int = 40
    farm_nights: int = 12
    farm_tracks: int = 36
    quiet_farm: int = 12
    quiet_nights: int = 6
    quiet_tracks: int = 24
    thin_farm: int = 24
    thin_nights: int = 17
    thin_tracks: int = 48
    bots: int = 50
    bot_operators: int = 3
    bot_playlists: int = 5
    pushed_creators: int = 36
    sock_puppets: int = 26
    bad_reporters: int = 18
    false_claims: int = 48
    listeners_at_release: int = 420
    fans: int = 140
    party_nights: int = 6
    sleepers: int = 36
    shops: int = 5
    worshippers: int = 30
    migrant_families: int = 50
    honest_reporters: int = 180
    settled_claims: int = 64
    grudge_days: int = 16
    infringer_days: int = 14
    taken_over: int = 60
    travellers: int = 110
    new_phones: int = 70
    fake_artists: int = 60
    fake_tracks: int = 8
    fake_listeners: int = 36
    sound_effects: int = 120
    spam_owners: int = 12
    spam_shows: int = 40
    network_shows: int = 9
    ring_creators: int = 8
    ring_listeners: int = 30
    class_accounts: int = 26
    family_band: int = 5
    evaders: int = 20
    rejoiners: int = 30
    second_hand: int = 8
    sabotage_bots: int = 30
    sabotage_reporters: int = 10
    sudden_fans: int = 320

    def times(self, factor: int) -> "Planted":
        """As many times the heads; how many days, tracks and playlists a group takes stays as it is."""
        grown = {item.name: getattr(self, item.name) * factor for item in fields(self) if item.name not in _KEPT}
        return replace(self, **grown)


_KEPT: Final = frozenset(
    {
        "farm_nights", "farm_tracks", "quiet_nights", "quiet_tracks", "thin_nights", "thin_tracks", "bot_playlists",
        "bot_operators", "pushed_creators", "party_nights", "grudge_days", "infringer_days", "false_claims",
        "settled_claims", "fake_tracks", "sound_effects", "family_band", "ring_creators",
    }
)  # fmt: skip
