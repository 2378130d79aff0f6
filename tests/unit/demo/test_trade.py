"""The trade behind the music in numbers: desks, banks, recording codes, months, and what is written about them."""

import json
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.demo.account_events import (
    CLOSED_BY_OWNER,
    CLOSED_BY_PLATFORM,
    EVENTS,
    PASSWORD_CHANGED,
    at_home,
    everyday_closings,
    everyday_events,
    join_events,
)
from watchfloor.demo.accounts import OPEN
from watchfloor.demo.lexicon import PODCASTS, TRACKS
from watchfloor.demo.payouts import COUNTED_MS, Tally
from watchfloor.demo.plays import LIBRARY, Plays
from watchfloor.demo.scale import SMALL
from watchfloor.demo.simulation import build_stage
from watchfloor.demo.stage import Stage
from watchfloor.demo.trade_tables import isrcs
from watchfloor.demo.truth import Group, Member, Role, read_truth, write_truth
from watchfloor.kernel.clock import to_micros

YEAR_2024 = to_micros(datetime(2024, 5, 1, tzinfo=UTC))
YEAR_2025 = to_micros(datetime(2025, 5, 1, tzinfo=UTC))


@pytest.fixture
def stage() -> Stage:
    built, _ = build_stage(SMALL, seed=8)
    return built


def rng() -> np.random.Generator:
    return np.random.default_rng(3)


def test_codes_count_up_within_distributor_and_year() -> None:
    made = isrcs(np.array([1, 1, 2, 1]), np.array([YEAR_2024, YEAR_2024, YEAR_2024, YEAR_2025]))

    assert made == ["XXS102400000", "XXS102400001", "XXS202400000", "XXS102500000"]


@given(st.lists(st.tuples(st.integers(0, 9), st.sampled_from([YEAR_2024, YEAR_2025])), min_size=1, max_size=60))
def test_no_code_is_given_twice(rows: list[tuple[int, int]]) -> None:
    distributor, released = (np.array(column) for column in zip(*rows, strict=True))

    made = isrcs(distributor, released)

    assert len(set(made)) == len(made) == len(rows)


def test_pages_are_claimed_by_people_and_mostly(stage: Stage) -> None:
    manager = stage.trade.manager

    assert 0.6 < (manager >= 0).mean() < 0.8
    assert np.isin(manager[manager >= 0], stage.people).all()


def test_nearly_every_payee_has_a_bank_account_of_its_own(stage: Stage) -> None:
    bank = stage.trade.bank

    assert (bank == np.arange(len(bank))).mean() > 0.9
    assert (bank != np.arange(len(bank))).any()
    assert np.array_equal(bank, stage.trade.bank_before)


def test_tracks_are_delivered_days_before_they_come_out(stage: Stage) -> None:
    lead_days = (stage.catalogue.released_us - stage.uploaded_us()) / 86_400e6

    assert 0.4 < lead_days.min() < lead_days.max() < 10


@pytest.mark.parametrize(("ms", "counted"), [(COUNTED_MS - 1, 0), (COUNTED_MS, 1)])
def test_a_stream_counts_from_thirty_seconds_on(stage: Stage, ms: int, counted: int) -> None:
    tally, one = Tally(stage), np.ones(1, dtype=np.int64)
    plays = Plays(one, one, one, one * ms, one, one, one * LIBRARY)

    assert tally.add(plays) is plays
    assert tally.streams.sum() == counted
    assert tally.streams[stage.catalogue.creator[1]] == counted


def test_what_the_platform_does_has_no_device(stage: Stage) -> None:
    who, at = stage.people[:3], np.array([1, 2, 3])

    assert (at_home(stage, who, at, CLOSED_BY_PLATFORM).device == -1).all()
    assert (at_home(stage, who, at, CLOSED_BY_OWNER).device == stage.accounts.phone[who]).all()


def test_events_of_all_parts_come_in_order(stage: Stage) -> None:
    parts = [at_home(stage, stage.people[:1], np.array([at]), PASSWORD_CHANGED) for at in (9, 4, 6)]

    assert join_events(parts).at_us.tolist() == [4, 6, 9]


def test_closings_are_marked_on_the_accounts(stage: Stage) -> None:
    events = everyday_closings(stage, np.empty(0, dtype=np.int64), rng())

    closed = np.flatnonzero(stage.accounts.closed_us < OPEN)
    assert sorted(events.account.tolist()) == closed.tolist()
    assert (stage.accounts.closed_us[events.account] == events.at_us).all()
    assert set(events.event.tolist()) == {CLOSED_BY_OWNER, CLOSED_BY_PLATFORM}


def test_whoever_is_busy_does_not_close(stage: Stage) -> None:
    busy = stage.people[::2]

    events = everyday_closings(stage, busy, rng())

    assert len(events)
    assert not np.isin(events.account, busy).any()


def test_people_change_what_they_change_while_they_are_there(stage: Stage) -> None:
    everyday_closings(stage, np.empty(0, dtype=np.int64), rng())

    events = everyday_events(stage, rng())

    assert set(events.event.tolist()) <= set(range(len(EVENTS)))
    assert (stage.accounts.created_us[events.account] < events.at_us).all()
    assert (events.at_us >= SMALL.start_us).all()
    assert (events.at_us < SMALL.end_us).all()


def test_whoever_moves_to_another_bank_shares_it_with_nobody(stage: Stage) -> None:
    everyday_events(stage, rng())

    moved = np.flatnonzero(stage.trade.bank != stage.trade.bank_before)
    assert len(moved)
    assert len(set(stage.trade.bank[moved].tolist())) == len(moved)


@pytest.mark.parametrize("pool", [*PODCASTS.links, *(f"https://{link}" for link in PODCASTS.spam_links)])
def test_every_link_stands_under_a_name_that_nobody_can_own(pool: str) -> None:
    host = pool.removeprefix("https://").partition("/")[0]

    assert host.endswith((".example", ".test"))


def test_templates_of_spam_have_a_place_for_what_changes() -> None:
    assert all("{word}" in form and "{n}" in form for form in PODCASTS.spam_titles)
    assert all(old in PODCASTS.spam_description for old, _ in PODCASTS.spam_edits)
    assert all("{n}" in form for form in TRACKS.fake_titles)


@given(st.lists(st.lists(st.sampled_from(["account:a", "track:ü", 'show:"']), max_size=3), max_size=3))
def test_any_truth_is_json_and_reads_back(tmp_path_factory: pytest.TempPathFactory, members: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("truth") / "truth.json"
    groups = [
        Group(f"g{n}", "campaign", "t", tuple(Member(one, Role.HIJACKED) for one in found), "s", "e", 'a "note"')
        for n, found in enumerate(members)
    ]

    write_truth(path, scale="tiny", seed=1, groups=iter(groups))

    assert json.loads(path.read_text("utf-8"))["simulation"] is True
    assert read_truth(path).groups == tuple(groups)
