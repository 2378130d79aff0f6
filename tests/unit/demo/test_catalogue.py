"""What can be heard: creators, tracks, labels and playlists, and how one is drawn."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.demo.catalogue import DISTRIBUTORS, RECITATION, SLEEP, build_catalogue
from watchfloor.demo.markets import LANGUAGE_INDEX, LANGUAGES
from watchfloor.demo.playlists import NEVER, AddLog, Shelf
from watchfloor.demo.scale import DAY_US, SMALL, TINY, Scale
from watchfloor.demo.simulation import build_stage
from watchfloor.demo.stage import Stage

UNIFORM = st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=50)


@pytest.fixture(scope="module", params=[SMALL, TINY], ids=lambda scale: scale.name)
def stage(request: pytest.FixtureRequest) -> Stage:
    scale: Scale = request.param
    built, _ = build_stage(scale, seed=5)
    return built


@pytest.fixture(scope="module")
def tiny() -> Stage:
    built, _ = build_stage(TINY, seed=5)
    return built


def test_every_creator_has_tracks_of_its_own_and_every_track_its_creator(stage: Stage) -> None:
    catalogue = stage.catalogue

    assert catalogue.count.min() >= 2
    assert catalogue.count.sum() == stage.scale.tracks == len(stage.titles)
    assert (np.bincount(catalogue.creator) == catalogue.count).all()
    assert (catalogue.creator[catalogue.first] == np.arange(stage.scale.creators)).all()


def test_tracks_of_gives_each_creators_own_in_the_order_asked(tiny: Stage) -> None:
    tracks = tiny.catalogue.tracks_of(np.array([7, 2]))

    assert tiny.catalogue.creator[tracks].tolist() == [7] * tiny.catalogue.count[7] + [2] * tiny.catalogue.count[2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_creators_at_every_scale(stage: Stage, language: str) -> None:
    assert (stage.catalogue.language == LANGUAGE_INDEX[language]).sum() >= 2


@pytest.mark.parametrize("genre", [SLEEP, RECITATION])
@pytest.mark.parametrize("seed", range(4))
def test_sleep_and_recitation_exist_in_a_catalogue_of_any_size(genre: int, seed: int) -> None:
    few = replace(TINY, creators=30, tracks=120)

    catalogue = build_catalogue(few, rng=np.random.default_rng(seed))

    assert (catalogue.genre == genre).sum() >= 3


def test_sleep_sounds_are_long_and_songs_are_not(stage: Stage) -> None:
    sleep = (stage.catalogue.genre == SLEEP)[stage.catalogue.creator]
    minutes = stage.catalogue.duration_ms / 60_000

    assert np.median(minutes[sleep]) > 25
    assert 2.5 < np.median(minutes[~sleep]) < 4.5
    assert minutes.min() >= 48 / 60


def test_few_creators_are_heard_most(stage: Stage) -> None:
    heard = np.bincount(stage.catalogue.creator, weights=stage.catalogue.weight)
    best = np.sort(heard)[::-1]

    assert best[: len(best) // 10].sum() > 0.5 * best.sum()
    assert set(stage.catalogue.rank.tolist()) == set(range(stage.scale.creators))


def test_half_of_the_creators_are_paid_through_labels() -> None:
    stage, _ = build_stage(SMALL, seed=5)
    roster = Counter(Counter(stage.catalogue.payee.tolist()).values())

    assert sum(size * labels for size, labels in roster.items() if size > 1) == SMALL.creators // 2
    assert max(roster) <= 24


def test_a_release_within_the_window_is_at_midnight_in_the_east(stage: Stage) -> None:
    new = stage.catalogue.released_us[stage.catalogue.released_us > stage.scale.start_us + DAY_US]

    assert len(new)
    assert set((new % DAY_US // 3_600_000_000).tolist()) == {15}


def test_nothing_comes_out_before_its_creator_signed_up(stage: Stage) -> None:
    catalogue = stage.catalogue

    assert (catalogue.released_us >= catalogue.created_us[catalogue.creator]).all()


def test_every_distributor_delivers_something() -> None:
    stage, _ = build_stage(SMALL, seed=5)

    counts = np.bincount(stage.catalogue.distributor, minlength=len(DISTRIBUTORS))
    assert counts.min() > 0
    assert counts.argmax() == 0


@given(UNIFORM, st.sampled_from(range(len(LANGUAGES))))
def test_a_chart_draws_everyday_tracks_of_the_language_and_the_same_for_the_same_number(
    tiny: Stage, uniform: list[float], language: int
) -> None:
    asked = np.full(len(uniform), language)

    drawn = tiny.chart.draw(asked, np.array(uniform))

    makers = tiny.catalogue.creator[drawn]
    assert (tiny.catalogue.language[makers] == language).all()
    assert (tiny.catalogue.genre[makers] < SLEEP).all()
    assert np.array_equal(drawn, tiny.chart.draw(asked, np.array(uniform)))


@given(UNIFORM, st.sampled_from(range(len(LANGUAGES))))
def test_a_shelf_draws_playlists_of_the_language(tiny: Stage, uniform: list[float], language: int) -> None:
    drawn = Shelf(tiny.playlists).draw(np.full(len(uniform), language), np.array(uniform))

    assert (tiny.playlists.language[drawn] == language).all()


def test_a_playlist_with_more_followers_is_drawn_more(tiny: Stage) -> None:
    shelf = Shelf(tiny.playlists)
    count = 4_000
    drawn = shelf.draw(np.zeros(count, dtype=np.int64), np.random.default_rng(1).random(count))

    here = np.flatnonzero(tiny.playlists.language == 0)
    times = np.bincount(drawn, minlength=len(tiny.playlists))[here]
    assert times.argmax() == tiny.playlists.followers[here].argmax()


def test_a_playlist_holds_a_track_once_and_knows_where_its_items_lie(stage: Stage) -> None:
    log, playlists = stage.playlists.log, stage.playlists
    pairs = set(zip(log.playlist.tolist(), log.track.tolist(), strict=True))

    assert len(pairs) == len(log)
    for number in range(0, len(playlists), 7):
        items = slice(playlists.first[number], playlists.first[number] + playlists.count[number])
        assert set(log.playlist[items].tolist()) <= {number}


def test_nothing_is_added_before_it_is_out_or_the_list_exists_and_nothing_goes_before_it_came(stage: Stage) -> None:
    log = stage.playlists.log

    assert (log.added_us >= stage.catalogue.released_us[log.track]).all()
    assert (log.added_us >= stage.playlists.created_us[log.playlist]).all()
    assert (log.removed_us >= log.added_us).all()
    assert (log.removed_us == NEVER).any()


ENTRIES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 20), st.integers(0, 100)), max_size=25)


def log_of(entries: list[tuple[int, int, int]]) -> AddLog:
    columns = np.array(entries, dtype=np.int64).reshape(-1, 3)
    return AddLog(columns[:, 0], columns[:, 1], columns[:, 2], columns[:, 2] + 5)


@given(ENTRIES)
def test_refilled_lists_hold_only_what_was_given_and_others_are_as_they_were(
    tiny: Stage, entries: list[tuple[int, int, int]]
) -> None:
    emptied = np.arange(4)

    refilled = tiny.playlists.refilled(log_of(entries), emptied=emptied)

    assert refilled.count[emptied].sum() == len(entries)
    assert (refilled.count[4:] == tiny.playlists.count[4:]).all()
    items = slice(refilled.first[2], refilled.first[2] + refilled.count[2])
    assert sorted(refilled.log.track[items].tolist()) == sorted(track for place, track, _ in entries if place == 2)


def test_a_track_that_now_comes_out_later_leaves_the_lists_it_was_on_before(tiny: Stage) -> None:
    log = tiny.playlists.log
    track, later = int(log.track[0]), tiny.catalogue.released_us.copy()
    later[track] = int(log.added_us[0]) + 1

    after = tiny.playlists.after_release(later)

    assert (after.log.added_us >= later[after.log.track]).all()
    assert len(log) - len(after.log) == ((log.track == track) & (log.added_us < later[track])).sum() >= 1
