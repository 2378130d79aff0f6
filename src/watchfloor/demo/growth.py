"""Newcomers: accounts, creators and shows that come after the settled world, so that nothing drawn before moves."""

from dataclasses import dataclass, replace

import numpy as np

from watchfloor.demo.accounts import FREE, OPEN, Accounts
from watchfloor.demo.catalogue import Catalogue
from watchfloor.demo.markets import MAIL_DOMAINS, MAIN_LANGUAGE
from watchfloor.demo.randomness import FloatArray, IntArray
from watchfloor.demo.shows import Shows
from watchfloor.demo.stage import Stage
from watchfloor.demo.trade import Trade, new_fingerprints


@dataclass(frozen=True, slots=True)
class Roster:
    """Creators to come. `payee` and `track_of` are places among them, tracks by creator; times in microseconds.

    `bank`, where given, is the bank account's number for each creator; else each payee has one of its own.
    """

    artists: tuple[str, ...]
    country: IntArray
    language: int
    genre: int
    distributor: int
    payee: IntArray
    created_us: IntArray
    track_of: IntArray
    titles: tuple[str, ...]
    duration_ms: IntArray
    released_us: IntArray
    uploaded_us: IntArray
    fingerprint: IntArray | None = None
    bank: IntArray | None = None


def add_accounts(
    stage: Stage,
    country: IntArray,
    *,
    created: tuple[int, int],
    rng: np.random.Generator,
    activity: FloatArray | None = None,
) -> tuple[Stage, IntArray]:
    """One account in each country, made within a span; with `activity` they are people, else operators' machines."""
    count, first = len(country), len(stage.accounts)
    members = np.arange(first, first + count, dtype=np.int64)
    phone, home = stage.book.issue_devices(count), stage.book.issue_ips(country)
    joined = stage.accounts.join(
        Accounts(
            country=country,
            language=MAIN_LANGUAGE[country],
            created_us=rng.integers(created[0], created[1], count),
            plan=np.full(count, FREE, dtype=np.int64),
            band=rng.integers(1, 5, count),
            mail=rng.integers(0, len(MAIL_DOMAINS), count),
            activity=np.zeros(count) if activity is None else activity,
            shift_s=rng.normal(0.0, 4_500.0, count),
            phone=phone,
            second=phone,
            home_ip=home,
            mobile_ip=stage.book.issue_ips(country),
            household=members,
            payment=np.full(count, -1, dtype=np.int64),
            closed_us=np.full(count, OPEN, dtype=np.int64),
        )
    )
    people = stage.people if activity is None else np.concatenate([stage.people, members])
    return replace(stage, accounts=joined, people=people), members


def add_creators(stage: Stage, roster: Roster, *, rng: np.random.Generator) -> tuple[Stage, IntArray, IntArray]:
    """The stage with the roster's creators and tracks, which nobody plays by chance, and the numbers of both."""
    size, first, tracks_before = len(roster.artists), len(stage.artists), len(stage.titles)
    count = np.bincount(roster.track_of, minlength=size).astype(np.int64)
    payee = first + roster.payee
    catalogue = stage.catalogue.join(
        Catalogue(
            country=roster.country,
            language=np.full(size, roster.language, dtype=np.int64),
            genre=np.full(size, roster.genre, dtype=np.int64),
            distributor=np.full(size, roster.distributor, dtype=np.int64),
            payee=payee,
            created_us=roster.created_us,
            rank=np.arange(first, first + size, dtype=np.int64),
            first=tracks_before + np.cumsum(count) - count,
            count=count,
            creator=first + roster.track_of,
            duration_ms=roster.duration_ms,
            released_us=roster.released_us,
            weight=np.zeros(len(roster.titles)),
        )
    )
    numbers = np.arange(first, first + size, dtype=np.int64)
    bank = numbers if roster.bank is None else roster.bank
    sounds = new_fingerprints(rng, len(roster.titles)) if roster.fingerprint is None else roster.fingerprint
    trade = stage.trade.join(
        Trade(
            manager=np.full(size, -1, dtype=np.int64),
            bank=bank,
            bank_before=bank,
            desk_device=stage.book.issue_devices(size),
            desk_ip=stage.book.issue_ips(roster.country),
            lead_us=roster.released_us - roster.uploaded_us,
            fingerprint=sounds,
        )
    )
    grown = replace(
        stage,
        catalogue=catalogue,
        trade=trade,
        titles=(*stage.titles, *roster.titles),
        artists=(*stage.artists, *roster.artists),
    )
    return grown, numbers, np.arange(tracks_before, tracks_before + len(roster.titles), dtype=np.int64)


def add_shows(stage: Stage, shows: Shows) -> tuple[Stage, IntArray, IntArray]:
    """The stage with more shows, and the numbers of the new shows and of their episodes."""
    first, before = len(stage.shows), len(stage.shows.title)
    grown = replace(stage, shows=stage.shows.join(shows))
    return grown, np.arange(first, first + len(shows)), np.arange(before, before + len(shows.title))
