"""Titles stand in the scripts of their languages."""

import re

import numpy as np
import pytest

from factories.simulations import Simulated
from watchfloor.demo.markets import LANGUAGE_INDEX
from watchfloor.demo.titles import creator_names, playlist_titles, track_titles

SCRIPTS = {
    "ja": r"[\u3040-\u30ff\u4e00-\u9fff]",
    "ko": r"[\uac00-\ud7af]",
    "zh": r"[\u4e00-\u9fff]",
    "th": r"[\u0e00-\u0e7f]",
    "hi": r"[\u0900-\u097f]",
    "id": r"[A-Za-z]",
    "vi": r"[A-Za-zÀ-ỹ]",
    "en": r"[A-Za-z]",
}


@pytest.mark.parametrize("language", sorted(SCRIPTS))
def test_every_language_has_tracks_in_its_own_script(simulated: Simulated, language: str) -> None:
    tracks = simulated.table("tracks").to_pylist()
    titles = [track["title"] for track in tracks if track["language"] == language]
    assert titles
    assert all(re.search(SCRIPTS[language], title) for title in titles)


@pytest.mark.parametrize("language", ["ja", "ko", "zh", "th", "hi"])
def test_some_playlist_is_titled_in_each_script(simulated: Simulated, language: str) -> None:
    titles = simulated.table("playlists")["title"].to_pylist()
    assert any(re.search(SCRIPTS[language], title) for title in titles)


def test_loops_for_sleep_are_titled_as_such() -> None:
    language = np.array([LANGUAGE_INDEX["th"], LANGUAGE_INDEX["th"]])
    sleep, song = track_titles(language, ["sleep", "pop"], np.random.default_rng(1))
    assert sleep.startswith("เสียงฝน")
    assert not song.startswith("เสียงฝน")


def test_creators_share_no_name() -> None:
    names = creator_names(np.full(300, LANGUAGE_INDEX["ja"]), np.random.default_rng(2))
    assert len(set(names)) == 300


def test_a_playlist_says_that_it_is_one() -> None:
    titles = playlist_titles(np.full(3, LANGUAGE_INDEX["ko"]), np.random.default_rng(3))
    assert all(title.endswith("플레이리스트") for title in titles)
