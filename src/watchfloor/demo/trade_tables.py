"""Tables of the trade: what was delivered by whom, podcasts and their episodes, and what happened to accounts."""

import re
from datetime import UTC, datetime
from typing import Final

import numpy as np
import pyarrow as pa

from watchfloor.demo.account_events import EVENTS, AccountEvents
from watchfloor.demo.catalogue import DISTRIBUTORS
from watchfloor.demo.markets import CODES, LANGUAGES
from watchfloor.demo.names import Names, by_id, table, take, times, words
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.shows import HOSTS
from watchfloor.demo.stage import Stage
from watchfloor.kernel.clock import MICROSECONDS

# ISO 3166 leaves XX to its users, so that no agency of any country stands behind these codes.
ISRC_COUNTRY: Final = "XX"
DESIGNATIONS: Final = 100_000
DELIVERERS: Final = (*DISTRIBUTORS, *HOSTS)
_DOMAIN: Final = re.compile(r"https://([a-z0-9.-]+)")


def isrcs(distributor: IntArray, released_us: IntArray) -> list[str]:
    """A code of twelve characters a track, each once: the simulated range of its distributor and year, counted up."""
    days = released_us // MICROSECONDS // 86_400
    years = {day: datetime.fromtimestamp(day * 86_400, UTC).year % 100 for day in np.unique(days).tolist()}
    seen: dict[tuple[int, int], int] = {}
    made = []
    for by, day in zip(distributor.tolist(), days.tolist(), strict=True):
        place = (by, years[day])
        seen[place] = seen.get(place, -1) + 1
        registrant = by * 10 + seen[place] // DESIGNATIONS
        made.append(f"{ISRC_COUNTRY}S{registrant:02d}{years[day]:02d}{seen[place] % DESIGNATIONS:05d}")
    return made


def uploads_table(stage: Stage, names: Names) -> pa.Table:
    """Every delivery of a track or an episode made by the end, in time order."""
    parts = [_tracks(stage, names), _episodes(stage, names)]
    joined = pa.concat_tables(parts)
    before_end = np.asarray(joined["uploaded_at"].cast(pa.int64())) < stage.scale.end_us
    return joined.filter(pa.array(before_end)).sort_by([("uploaded_at", "ascending"), ("uploader_id", "ascending")])


def _tracks(stage: Stage, names: Names) -> pa.Table:
    catalogue, trade = stage.catalogue, stage.trade
    creator = catalogue.creator
    payee = catalogue.payee[creator]
    nothing = np.full(len(creator), -1, dtype=np.int64)
    ip = trade.desk_ip[payee]
    return table(
        "uploads",
        take(names.uploader, payee),
        names.track,
        take(names.episode, nothing),
        take(names.creator, creator),
        take(names.payee, payee),
        words(DELIVERERS, catalogue.distributor[creator]),
        times(stage.uploaded_us()),
        pa.array(catalogue.duration_ms),
        pa.array(isrcs(catalogue.distributor[creator], catalogue.released_us)),
        pa.array([f"{value:016x}" for value in trade.fingerprint.tolist()]),
        take(names.device, trade.desk_device[payee]),
        take(names.ip, ip),
        words(CODES, names.ip_country[ip]),
    )


def _episodes(stage: Stage, names: Names) -> pa.Table:
    shows, accounts = stage.shows, stage.accounts
    owner = shows.owner[shows.show]
    nothing = np.full(len(owner), -1, dtype=np.int64)
    ip = accounts.home_ip[owner]
    absent = pa.nulls(len(owner), pa.string())
    return table(
        "uploads",
        take(names.uploader, len(stage.artists) + owner),
        take(names.track, nothing),
        names.episode,
        absent,
        absent,
        words(DELIVERERS, len(DISTRIBUTORS) + shows.host[shows.show]),
        times(shows.published_us),
        pa.array(shows.duration_ms),
        absent,
        pa.array([f"{number * 0x9E3779B97F4A7C15 % (1 << 63):016x}" for number in range(1, len(owner) + 1)]),
        take(names.device, accounts.phone[owner]),
        take(names.ip, ip),
        words(CODES, names.ip_country[ip]),
    )


def podcasts_table(stage: Stage, names: Names) -> pa.Table:
    """Every show, in the order of its id."""
    shows = stage.shows
    return by_id(
        table(
            "podcasts",
            names.show,
            take(names.account, shows.owner),
            pa.array(shows.name),
            words(LANGUAGES, shows.language),
            words(HOSTS, shows.host),
            times(shows.created_us),
        )
    )


def episodes_table(stage: Stage, names: Names) -> pa.Table:
    """Every episode, in the order of its id; `link_domain` is the domain that its description links to, if any."""
    shows = stage.shows
    found = (_DOMAIN.search(text) for text in shows.description)
    return by_id(
        table(
            "episodes",
            names.episode,
            take(names.show, shows.show),
            take(names.account, shows.owner[shows.show]),
            pa.array(shows.title),
            pa.array(shows.description),
            pa.array([match and match[1] for match in found], type=pa.string()),
            pa.array(shows.duration_ms),
            times(shows.published_us),
        )
    )


def account_events_table(stage: Stage, names: Names, events: AccountEvents) -> pa.Table:
    """Every event of the window, in time order; what the platform did itself has no device and address."""
    within = (events.at_us >= stage.scale.start_us) & (events.at_us < stage.scale.end_us)
    kept = events.rows(np.flatnonzero(within))
    country = np.where(kept.ip >= 0, names.ip_country[kept.ip], -1)
    return table(
        "account_events",
        take(names.account, kept.account),
        times(kept.at_us),
        words(EVENTS, kept.event),
        take(names.device, kept.device),
        take(names.ip, kept.ip),
        words(CODES, country),
    )
