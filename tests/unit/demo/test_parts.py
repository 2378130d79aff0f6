"""The generator's parts: fixed tastes, distinct ids, playlists that come and go, plays that follow each other."""

import numpy as np
import pytest

from watchfloor.demo.addresses import AddressBook
from watchfloor.demo.identifiers import distinct, mint, mint_ips
from watchfloor.demo.markets import local_seconds
from watchfloor.demo.phrases import claim_texts, honest_texts, scripted_texts
from watchfloor.demo.planted.programme import owned_accounts
from watchfloor.demo.plays import back_to_back, by_time, join, nothing, positions
from watchfloor.demo.randomness import by_weight, chance, generator, hashed
from watchfloor.demo.reports import PENDING, REJECTED, UPHELD, Reports
from watchfloor.demo.scale import TINY


def test_parts_draw_from_streams_of_their_own() -> None:
    assert generator(1, "a").random() == generator(1, "a").random()
    assert len({generator(1, "a").random(), generator(1, "b").random(), generator(2, "a").random()}) == 3


def test_hashed_numbers_depend_on_every_key_and_spread_evenly() -> None:
    keys = np.arange(20_000)
    found = hashed(5, keys, keys % 7)
    assert np.array_equal(found, hashed(5, keys, keys % 7))
    assert not np.array_equal(found, hashed(6, keys, keys % 7))
    assert abs(found.mean() - 0.5) < 0.01
    assert np.histogram(found, bins=10, range=(0, 1))[0].min() > 1_800


def test_weights_decide_what_is_drawn() -> None:
    cumulative = np.cumsum([0.0, 1.0, 3.0])
    drawn = by_weight(cumulative, np.array([0.0, 0.2, 0.3, 0.99, 1.0]))
    assert drawn.tolist() == [1, 1, 2, 2, 2]


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_chance_is_about_its_share(share: float) -> None:
    assert chance(np.random.default_rng(1), share, 20_000).mean() == pytest.approx(share, abs=0.02)


def test_ids_are_distinct_and_in_no_order() -> None:
    ids = mint(np.random.default_rng(1), 5_000).to_pylist()
    assert len(set(ids)) == 5_000
    assert ids != sorted(ids)
    assert not set("".join(ids)) & set("ilou")


def test_ids_run_out_only_when_all_are_given() -> None:
    assert sorted(distinct(np.random.default_rng(1), 50, 50).tolist()) == list(range(50))


def test_addresses_are_distinct_and_private() -> None:
    ips = mint_ips(np.random.default_rng(1), 5_000).to_pylist()
    assert len(set(ips)) == 5_000
    assert all(ip.startswith("10.") and ip.count(".") == 3 for ip in ips)


def test_the_book_never_hands_out_one_number_twice() -> None:
    book = AddressBook()
    devices = np.concatenate([book.issue_devices(3), book.issue_devices(2)])
    ips = np.concatenate([book.issue_ips(np.array([4, 4])), book.issue_ips(np.array([1]))])
    assert devices.tolist() == [0, 1, 2, 3, 4]
    assert ips.tolist() == [0, 1, 2]
    assert book.country_of_ip().tolist() == [4, 4, 1]


def test_sessions_start_anew_and_plays_follow_each_other() -> None:
    lengths, start = np.array([2, 1]), np.array([1_000_000, 5_000_000])
    at = back_to_back(lengths, start, np.array([100, 200, 300]), np.array([0.5, 0.5, 0.5]))
    assert at.tolist() == [1_000_000, 1_600_000, 5_000_000]
    assert positions(np.array([2, 0, 3])).tolist() == [0, 1, 0, 1, 2]


def test_nothing_joined_with_nothing_is_nothing() -> None:
    assert len(by_time(join([nothing(), nothing()]))) == 0


def test_local_time_is_busiest_in_the_evening() -> None:
    hours = local_seconds(np.random.default_rng(1).random(50_000)) / 3600
    counts = np.histogram(hours, bins=24, range=(0, 24))[0]
    assert counts.argmax() in {19, 20, 21}
    assert counts.argmin() in {3, 4}


def test_operators_share_no_account() -> None:
    owned = np.concatenate(list(owned_accounts(TINY, np.random.default_rng(1)).values()))
    assert len(set(owned.tolist())) == len(owned)


def test_a_brigades_texts_are_near_but_not_all_equal() -> None:
    texts = scripted_texts(40, np.random.default_rng(1))
    assert 3 < len(set(texts)) < 40
    assert len({text[:8] for text in texts}) == 1


def test_honest_texts_differ_within_a_language() -> None:
    texts = honest_texts(np.zeros(40, dtype=np.int64), np.random.default_rng(1))
    assert len(set(texts)) > 30


@pytest.mark.parametrize(("copied", "names_the_work"), [(True, False), (False, True)])
def test_only_a_careful_claim_names_the_work(copied: bool, names_the_work: bool) -> None:
    (text,) = claim_texts(["雨の港"], np.random.default_rng(1), copied=copied)
    assert ("雨の港" in text) is names_the_work


def test_a_report_is_pending_until_it_was_decided() -> None:
    numbers = np.array([1, 2, 3])
    made, decided = np.array([10, 20, 40]), np.array([15, 35, 50])
    reports = Reports(
        numbers, numbers, numbers, numbers, ("a", "b", "c"), made, np.array([UPHELD, REJECTED, UPHELD]), decided
    )
    seen = reports.as_of(30)
    assert seen.text == ("a", "b")
    assert seen.outcome.tolist() == [UPHELD, PENDING]
    assert seen.resolved_us.tolist() == [15, -1]
