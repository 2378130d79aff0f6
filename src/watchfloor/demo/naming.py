"""Puts identifiers in: from the world in numbers to Arrow tables."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from watchfloor.demo.accounts import BIRTH_BANDS
from watchfloor.demo.catalogue import DISTRIBUTORS, GENRES
from watchfloor.demo.columns import TABLES
from watchfloor.demo.identifiers import mint, mint_ips
from watchfloor.demo.markets import CODES, LANGUAGES, MAIL_DOMAINS, PLANS
from watchfloor.demo.phrases import REASONS
from watchfloor.demo.playlists import NEVER
from watchfloor.demo.plays import LIBRARY, RADIO, SEARCH, Plays
from watchfloor.demo.randomness import IntArray
from watchfloor.demo.reports import OUTCOMES, Reports
from watchfloor.demo.sign_ins import RESULTS, SignIns
from watchfloor.demo.stage import Stage
from watchfloor.demo.titles import creator_names, playlist_titles

_SOURCES = {SEARCH: "search", LIBRARY: "library", RADIO: "radio"}


@dataclass(frozen=True, slots=True)
class Names:
    """The identifier of every number, by kind; all kinds but addresses share one form."""

    account: pa.StringArray
    creator: pa.StringArray
    track: pa.StringArray
    playlist: pa.StringArray
    device: pa.StringArray
    ip: pa.StringArray
    ip_country: IntArray

    def of(self, kind: str, numbers: IntArray) -> list[str]:
        """`kind:id` for each number, for the truth file."""
        known = {
            "account": self.account,
            "creator": self.creator,
            "track": self.track,
            "playlist": self.playlist,
            "ip": self.ip,
        }
        return [f"{kind}:{name}" for name in known[kind].take(pa.array(numbers)).to_pylist()]


def mint_names(stage: Stage, rng: np.random.Generator) -> Names:
    """Identifiers for everything on stage, after the last device and address was issued."""
    country = stage.book.country_of_ip()
    return Names(
        account=mint(rng, len(stage.accounts)),
        creator=mint(rng, len(stage.catalogue.rank)),
        track=mint(rng, len(stage.catalogue.creator)),
        playlist=mint(rng, len(stage.playlists)),
        device=mint(rng, stage.book.devices),
        ip=mint_ips(rng, len(country)),
        ip_country=country,
    )


def _take(names: pa.StringArray, numbers: IntArray) -> pa.StringArray:
    """The names of the numbers; null where a number is negative."""
    return names.take(pa.array(numbers, mask=numbers < 0))


def _words(words: Sequence[str], places: IntArray) -> pa.StringArray:
    return _take(pa.array(words, type=pa.string()), places)


def _times(at_us: IntArray, absent: IntArray | None = None) -> pa.Array:
    mask = None if absent is None else absent.astype(np.bool_)
    return pa.array(at_us, type=pa.int64(), mask=mask).cast(pa.timestamp("us", tz="UTC"))


def _table(name: str, *columns: pa.Array) -> pa.Table:
    return pa.table(list(columns), schema=TABLES[name])


def _by_id(table: pa.Table) -> pa.Table:
    return table.take(pc.sort_indices(table.column(0)))


def accounts_table(stage: Stage, names: Names, rng: np.random.Generator) -> pa.Table:
    """Every account, in the order of its id."""
    accounts = stage.accounts
    return _by_id(
        _table(
            "accounts",
            names.account,
            _times(accounts.created_us),
            _words(CODES, accounts.country),
            _words(PLANS, accounts.plan),
            _words(BIRTH_BANDS, accounts.band),
            _words(MAIL_DOMAINS, accounts.mail),
            _take(mint(rng, len(accounts)), accounts.payment),
        )
    )


def creators_table(stage: Stage, names: Names, rng: np.random.Generator) -> pa.Table:
    """Every creator, in the order of its id."""
    catalogue = stage.catalogue
    return _by_id(
        _table(
            "creators",
            names.creator,
            pa.array(creator_names(catalogue.language, rng)),
            _words(CODES, catalogue.country),
            _words(DISTRIBUTORS, catalogue.distributor),
            _take(mint(rng, len(catalogue.rank)), catalogue.payee),
            _times(catalogue.created_us),
        )
    )


def tracks_table(stage: Stage, names: Names) -> pa.Table:
    """Every track, in the order of its id."""
    catalogue = stage.catalogue
    return _by_id(
        _table(
            "tracks",
            names.track,
            _take(names.creator, catalogue.creator),
            pa.array(stage.titles),
            _words(LANGUAGES, catalogue.language[catalogue.creator]),
            pa.array(catalogue.duration_ms),
            _times(catalogue.released_us),
            _words(GENRES, catalogue.genre[catalogue.creator]),
        )
    )


def playlists_table(stage: Stage, names: Names, rng: np.random.Generator) -> pa.Table:
    """Every playlist, in the order of its id."""
    playlists = stage.playlists
    return _by_id(
        _table(
            "playlists",
            names.playlist,
            _take(names.account, playlists.owner),
            pa.array(playlist_titles(playlists.language, rng)),
            _times(playlists.created_us),
            pa.array(playlists.followers),
        )
    )


def adds_table(stage: Stage, names: Names) -> pa.Table:
    """Every addition that happened inside the world's time, in time order; removals to come are not known yet."""
    now = stage.scale.end_us
    log = stage.playlists.log.rows(np.flatnonzero(stage.playlists.log.added_us < now))
    log = log.rows(np.lexsort((log.track, log.added_us)))
    stays = log.removed_us >= min(now, NEVER)
    return _table(
        "playlist_adds",
        _take(names.playlist, log.playlist),
        _take(names.track, log.track),
        _take(names.account, stage.playlists.owner[log.playlist]),
        _times(log.added_us),
        _times(log.removed_us, stays.astype(np.int64)),
    )


def sign_ins_table(names: Names, sign_ins: SignIns) -> pa.Table:
    """Every sign-in, in time order."""
    return _table(
        "sign_ins",
        _take(names.account, sign_ins.account),
        _times(sign_ins.at_us),
        _take(names.device, sign_ins.device),
        _take(names.ip, sign_ins.ip),
        _words(CODES, names.ip_country[sign_ins.ip]),
        _words(RESULTS, sign_ins.result),
    )


def reports_table(stage: Stage, names: Names, reports: Reports) -> pa.Table:
    """Every report, in time order."""
    accounts = stage.accounts
    return _table(
        "reports",
        _take(names.account, reports.reporter),
        _take(names.creator, reports.target),
        _take(names.track, reports.track),
        _words(REASONS, reports.reason),
        pa.array(reports.text, type=pa.string()),
        _times(reports.reported_us),
        _words(OUTCOMES, reports.outcome),
        _times(reports.resolved_us, (reports.resolved_us < 0).astype(np.int64)),
        _take(names.device, accounts.phone[reports.reporter]),
        _take(names.ip, accounts.home_ip[reports.reporter]),
    )


def streams_table(stage: Stage, names: Names, plays: Plays) -> pa.Table:
    """The given plays in their order; `source` is `playlist:ID`, search, library or radio."""
    lists = pc.binary_join_element_wise("playlist:", names.playlist, "")
    others = pa.array([_SOURCES[key] for key in sorted(_SOURCES)], type=pa.string())
    sources = pa.concat_arrays([others, lists])
    return _table(
        "streams",
        _take(names.account, plays.account),
        _take(names.track, plays.track),
        _take(names.creator, stage.catalogue.creator[plays.track]),
        _times(plays.at_us),
        pa.array(plays.ms),
        _take(names.device, plays.device),
        _take(names.ip, plays.ip),
        _words(CODES, names.ip_country[plays.ip]),
        _take(sources, plays.source + len(others)),
        _take(names.playlist, plays.source),
    )
