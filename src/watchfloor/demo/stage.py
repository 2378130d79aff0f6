"""What every part of the world can see: the scale, the people, the catalogue and the playlists."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from watchfloor.demo.accounts import Accounts
from watchfloor.demo.addresses import AddressBook
from watchfloor.demo.catalogue import SLEEP, Catalogue, Chart
from watchfloor.demo.markets import OFFSET_MINUTES
from watchfloor.demo.playlists import Playlists
from watchfloor.demo.randomness import BoolArray, FloatArray, IntArray
from watchfloor.demo.scale import DAY_US, HOUR_US, MINUTE_US, Scale
from watchfloor.demo.shows import Shows
from watchfloor.demo.trade import Trade

EVERYBODY: Final = slice(None)


@dataclass(frozen=True, slots=True)
class Stage:
    """The world before anybody presses play.

    `settled` accounts were there before anything was planted; later ones have greater numbers. `trade` and `shows` are
    of the same creators and accounts.
    """

    scale: Scale
    book: AddressBook
    accounts: Accounts
    catalogue: Catalogue
    chart: Chart
    playlists: Playlists
    titles: tuple[str, ...]
    artists: tuple[str, ...]
    people: IntArray
    settled: int
    trade: Trade
    shows: Shows

    def day_us(self, day: int) -> int:
        """The start of a day of the world, in UTC microseconds."""
        return self.scale.start_us + day * DAY_US

    def local_us(self, day: int, accounts: IntArray, local_seconds: FloatArray) -> IntArray:
        """The instant within the UTC day at which it is that local time where each account lives."""
        offset = OFFSET_MINUTES[self.accounts.country[accounts]] * MINUTE_US
        local = (local_seconds * 1e6).astype(np.int64)
        return np.asarray(self.day_us(day) + (local - offset) % DAY_US, dtype=np.int64)

    def local_hour(self, accounts: IntArray, at_us: IntArray) -> FloatArray:
        """The hour of the day, with fraction, where each account lives."""
        offset = OFFSET_MINUTES[self.accounts.country[accounts]] * MINUTE_US
        return np.asarray(((at_us + offset) % DAY_US) / HOUR_US, dtype=np.float64)

    def uploaded_us(self) -> IntArray:
        """When each track was last delivered."""
        return np.asarray(self.catalogue.released_us - self.trade.lead_us)

    def pages(self, managers: IntArray) -> IntArray:
        """The payees whose pages any of the accounts runs."""
        payees = np.unique(self.catalogue.payee)
        return payees[np.isin(self.trade.manager[payees], managers)]

    def established(self, *, days: int) -> IntArray:
        """Settled people whose accounts are at least as old at the start, in the order of their numbers."""
        settled = self.people[self.people < self.settled]
        return settled[self.accounts.created_us[settled] < self.scale.start_us - days * DAY_US]

    def little_known(self, *, at_least: int) -> IntArray:
        """Creators of the lower 60 % of the popularity order with enough tracks, least heard first."""
        catalogue = self.catalogue
        fits: BoolArray = (catalogue.rank > 0.4 * len(catalogue.rank)) & (catalogue.count >= at_least)
        found = np.flatnonzero(fits)
        return found[np.argsort(-catalogue.rank[found])]

    def star(self, language: int, *, at_least: int, skip: int = 0) -> int:
        """A well-known creator of that language with enough tracks out before the window: the best after `skip` others.

        Where none has enough, those with the most stand in.
        """
        catalogue = self.catalogue
        found = np.flatnonzero((catalogue.language == language) & (catalogue.genre < SLEEP))
        out = catalogue.released_us < self.scale.start_us
        had = np.bincount(catalogue.creator[out], minlength=len(catalogue.rank))[found]
        enough = found[had >= min(at_least, int(np.sort(had)[-1 - skip]))]
        return int(enough[np.argsort(catalogue.rank[enough])][skip])
