"""Everyday listening: sessions with a daily rhythm in which a listener plays tracks back to back."""

from typing import Final

import numpy as np

from watchfloor.demo.markets import language_in, local_seconds
from watchfloor.demo.playlists import Shelf
from watchfloor.demo.plays import LIBRARY, RADIO, SEARCH, Plays, back_to_back, positions
from watchfloor.demo.randomness import BoolArray, FloatArray, IntArray, chance, hashed
from watchfloor.demo.stage import EVERYBODY, Stage

PLAYS_A_SESSION: Final = 6.78  # what is left of a session after what cannot be played
PLAYLIST_MODE, ALBUM_MODE, FAVOURITE_MODE, SEARCH_MODE, RADIO_MODE, REPEAT_MODE = range(6)
_MODES: Final = np.cumsum([0.37, 0.16, 0.18, 0.10, 0.15, 0.04])
_MODE_SOURCE: Final = np.array([0, LIBRARY, LIBRARY, SEARCH, RADIO, LIBRARY], dtype=np.int64)
FAVOURITES: Final = 40
FOLLOWED: Final = 6
WEEKEND_FACTOR: Final = 1.18
SATURDAY: Final = 5
LEAVES: Final = 7
RETURNS: Final = 18
_TASTE_SALT, _SHELF_SALT, _MARKET_SALT = 11, 12, 13


class Listening:
    """Draws one day of ordinary plays at a time."""

    def __init__(self, stage: Stage, *, target: int) -> None:
        self._stage = stage
        self._shelf = Shelf(stage.playlists)
        rate = stage.accounts.activity
        self._sessions = rate * target / (rate[: stage.settled].sum() * stage.scale.days * PLAYS_A_SESSION)

    def day(self, day: int, rng: np.random.Generator, block: slice = EVERYBODY) -> Plays:
        """The plays of a block's sessions that start on a day; the last of them may run past midnight."""
        stage = self._stage
        weekend = stage.scale.start.weekday() + day
        factor = WEEKEND_FACTOR if weekend % 7 >= SATURDAY else 1.0 - (WEEKEND_FACTOR - 1.0) * 2 / 5
        there = np.arange(len(stage.accounts), dtype=np.int64)[block]
        account = np.repeat(there, rng.poisson(self._sessions[block] * factor))
        start = stage.local_us(day, account, local_seconds(rng.random(len(account))) + stage.accounts.shift_s[account])
        born = stage.accounts.created_us[account] <= start
        account, start = account[born], start[born]
        lengths = np.clip(rng.lognormal(1.72, 0.93, len(account)), 1, 90).astype(np.int64)
        mode = np.searchsorted(_MODES, rng.random(len(account)), side="right")
        track, source = self._tracks(account, mode=mode, lengths=lengths, at=start, rng=rng)
        playable = (track >= 0) & (stage.catalogue.released_us[track] <= np.repeat(start, lengths))
        session = np.repeat(np.arange(len(account)), lengths)[playable]
        lengths = np.bincount(session, minlength=len(account)).astype(np.int64)
        heard = lengths > 0
        account, start, lengths = account[heard], start[heard], lengths[heard]
        track, source = track[playable], source[playable]
        ms = self._heard(track, rng)
        device, ip = self._where(account, start, rng)
        return Plays(
            account=np.repeat(account, lengths),
            track=track,
            at_us=back_to_back(lengths, start, ms, rng.exponential(0.9, len(ms)) + 0.1),
            ms=ms,
            device=np.repeat(device, lengths),
            ip=np.repeat(ip, lengths),
            source=source,
        )

    def _tracks(
        self, account: IntArray, *, mode: IntArray, lengths: IntArray, at: IntArray, rng: np.random.Generator
    ) -> tuple[IntArray, IntArray]:
        """A track for each play, -1 where a playlist has nothing to play, and where it was found."""
        stage, catalogue = self._stage, self._stage.catalogue
        session = np.repeat(np.arange(len(account)), lengths)
        place = positions(lengths)
        who, how = account[session], mode[session]
        country = stage.accounts.country[who]
        taste = rng.random(len(who))
        own = how == FAVOURITE_MODE
        slot = (taste**2 * FAVOURITES).astype(np.int64)
        uniform = np.where(own, hashed(_TASTE_SALT, who, slot), rng.random(len(who)))
        mixed = np.where(own, hashed(_MARKET_SALT, who, slot), rng.random(len(who)))
        track = stage.chart.draw(language_in(country, mixed), uniform)
        first = track[np.cumsum(lengths) - lengths][session]
        maker = catalogue.creator[first]
        along = catalogue.first[maker] + (first - catalogue.first[maker] + place) % catalogue.count[maker]
        track = np.where(how == ALBUM_MODE, along, np.where(how == REPEAT_MODE, first, track))
        source = _MODE_SOURCE[how]
        listed = how == PLAYLIST_MODE
        track[listed], source[listed] = self._listed(who[listed], session[listed], place[listed], at=at, rng=rng)
        return track, source

    def _listed(
        self, who: IntArray, session: IntArray, place: IntArray, *, at: IntArray, rng: np.random.Generator
    ) -> tuple[IntArray, IntArray]:
        playlists, accounts = self._stage.playlists, self._stage.accounts
        slot = (rng.random(len(at)) ** 2 * FOLLOWED).astype(np.int64)[session]
        mixed = hashed(_SHELF_SALT, who, slot)
        chosen = self._shelf.draw(language_in(accounts.country[who], mixed), hashed(_SHELF_SALT + 9, who, slot))
        size = playlists.count[chosen]
        shuffled = (chance(rng, 0.6, len(at)))[session]
        begin = rng.random(len(at))[session]
        at_random = (rng.random(len(who)) * size).astype(np.int64)
        in_order = ((begin * size).astype(np.int64) + place) % np.maximum(size, 1)
        item = playlists.first[chosen] + np.where(shuffled, at_random, in_order)
        item = np.minimum(item, len(playlists.log) - 1)
        now = at[session]
        there: BoolArray = (size > 0) & (playlists.log.added_us[item] <= now) & (playlists.log.removed_us[item] > now)
        return np.where(there, playlists.log.track[item], -1), chosen

    def _heard(self, track: IntArray, rng: np.random.Generator) -> IntArray:
        duration = self._stage.catalogue.duration_ms[track]
        whole = chance(rng, 0.71, len(track))
        part: FloatArray = np.where(whole, 1.0, rng.beta(0.7, 1.7, len(track)))
        return np.maximum((duration * part).astype(np.int64), 900)

    def _where(self, account: IntArray, start: IntArray, rng: np.random.Generator) -> tuple[IntArray, IntArray]:
        accounts = self._stage.accounts
        hour = self._stage.local_hour(account, start)
        home = rng.random(len(account)) < np.where((hour < LEAVES) | (hour > RETURNS), 0.78, 0.34)
        other = rng.random(len(account)) < np.where(home, 0.4, 0.04)
        device = np.where(other, accounts.second[account], accounts.phone[account])
        return device, np.where(home, accounts.home_ip[account], accounts.mobile_ip[account])


def at_home(stage: Stage, account: IntArray, *, second: bool = False) -> tuple[IntArray, IntArray]:
    """The device and address of a play at home."""
    device = stage.accounts.second if second else stage.accounts.phone
    return device[account], stage.accounts.home_ip[account]
