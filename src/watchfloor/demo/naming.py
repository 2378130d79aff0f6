"""Puts identifiers in: from the world in numbers to Arrow tables."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from watchfloor.demo.accounts import BIRTH_BANDS
from watchfloor.demo.catalogue import DISTRIBUTORS, GENRES
from watchfloor.demo.identifiers import mint
from watchfloor.demo.markets import CODES, LANGUAGES, MAIL_DOMAINS, PLANS
from watchfloor.demo.names import Names, by_id, table, take, times, words
from watchfloor.demo.phrases import REASONS
from watchfloor.demo.playlists import NEVER
from watchfloor.demo.plays import LIBRARY, RADIO, SEARCH, Plays
from watchfloor.demo.reports import OUTCOMES, Reports
from watchfloor.demo.sign_ins import RESULTS, SignIns
from watchfloor.demo.stage import Stage
from watchfloor.demo.titles import playlist_titles

_SOURCES = {SEARCH: "search", LIBRARY: "library", RADIO: "radio"}


def accounts_table(stage: Stage, names: Names, rng: np.random.Generator) -> pa.Table:
    """Every account, in the order of its id."""
    accounts = stage.accounts
    return by_id(
        table(
            "accounts",
            names.account,
            times(accounts.created_us),
            words(CODES, accounts.country),
            words(PLANS, accounts.plan),
            words(BIRTH_BANDS, accounts.band),
            words(MAIL_DOMAINS, accounts.mail),
            take(mint(rng, len(accounts)), accounts.payment),
        )
    )


def creators_table(stage: Stage, names: Names) -> pa.Table:
    """Every creator, in the order of its id."""
    catalogue = stage.catalogue
    return by_id(
        table(
            "creators",
            names.creator,
            pa.array(stage.artists),
            words(CODES, catalogue.country),
            words(DISTRIBUTORS, catalogue.distributor),
            take(names.payee, catalogue.payee),
            take(names.account, stage.trade.manager[catalogue.payee]),
            times(catalogue.created_us),
        )
    )


def tracks_table(stage: Stage, names: Names) -> pa.Table:
    """Every track, in the order of its id."""
    catalogue = stage.catalogue
    return by_id(
        table(
            "tracks",
            names.track,
            take(names.creator, catalogue.creator),
            pa.array(stage.titles),
            words(LANGUAGES, catalogue.language[catalogue.creator]),
            pa.array(catalogue.duration_ms),
            times(catalogue.released_us),
            words(GENRES, catalogue.genre[catalogue.creator]),
        )
    )


def playlists_table(stage: Stage, names: Names, rng: np.random.Generator) -> pa.Table:
    """Every playlist, in the order of its id."""
    playlists = stage.playlists
    return by_id(
        table(
            "playlists",
            names.playlist,
            take(names.account, playlists.owner),
            pa.array(playlist_titles(playlists.language, rng)),
            times(playlists.created_us),
            pa.array(playlists.followers),
        )
    )


def adds_table(stage: Stage, names: Names) -> pa.Table:
    """Every addition that happened inside the world's time, in time order; removals to come are not known yet."""
    now = stage.scale.end_us
    log = stage.playlists.log.rows(np.flatnonzero(stage.playlists.log.added_us < now))
    log = log.rows(np.lexsort((log.track, log.added_us)))
    stays = log.removed_us >= min(now, NEVER)
    return table(
        "playlist_adds",
        take(names.playlist, log.playlist),
        take(names.track, log.track),
        take(names.account, stage.playlists.owner[log.playlist]),
        times(log.added_us),
        times(log.removed_us, stays.astype(np.int64)),
    )


def sign_ins_table(names: Names, sign_ins: SignIns) -> pa.Table:
    """Every sign-in, in time order."""
    return table(
        "sign_ins",
        take(names.account, sign_ins.account),
        times(sign_ins.at_us),
        take(names.device, sign_ins.device),
        take(names.ip, sign_ins.ip),
        words(CODES, names.ip_country[sign_ins.ip]),
        words(RESULTS, sign_ins.result),
    )


def reports_table(stage: Stage, names: Names, reports: Reports) -> pa.Table:
    """Every report, in time order."""
    accounts = stage.accounts
    return table(
        "reports",
        take(names.account, reports.reporter),
        take(names.creator, reports.target),
        take(names.track, reports.track),
        words(REASONS, reports.reason),
        pa.array(reports.text, type=pa.string()),
        times(reports.reported_us),
        words(OUTCOMES, reports.outcome),
        times(reports.resolved_us, (reports.resolved_us < 0).astype(np.int64)),
        take(names.device, accounts.phone[reports.reporter]),
        take(names.ip, accounts.home_ip[reports.reporter]),
    )


def streams_table(stage: Stage, names: Names, plays: Plays) -> pa.Table:
    """The given plays in their order; `source` is `playlist:ID`, search, library or radio."""
    lists = pc.binary_join_element_wise("playlist:", names.playlist, "")
    others = pa.array([_SOURCES[key] for key in sorted(_SOURCES)], type=pa.string())
    sources = pa.concat_arrays([others, lists])
    return table(
        "streams",
        take(names.account, plays.account),
        take(names.track, plays.track),
        take(names.creator, stage.catalogue.creator[plays.track]),
        times(plays.at_us),
        pa.array(plays.ms),
        take(names.device, plays.device),
        take(names.ip, plays.ip),
        words(CODES, names.ip_country[plays.ip]),
        take(sources, plays.source + len(others)),
        take(names.playlist, plays.source),
    )
