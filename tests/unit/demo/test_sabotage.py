"""Plays bought for a rival so that the rival is struck; and an artist who is famous over night."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from factories.simulations import Row, Simulated
from watchfloor.demo.planted.sabotage import DAYS
from watchfloor.demo.scale import TINY
from watchfloor.demo.truth import CULPABLE, Role


@pytest.fixture(scope="module")
def rival(simulated: Simulated) -> str:
    (found,) = simulated.ids("sabotage", "creator", Role.TARGET)
    return found


@pytest.fixture(scope="module")
def crew(simulated: Simulated) -> set[str]:
    return simulated.ids("sabotage", "account", Role.OPERATOR)


@pytest.fixture(scope="module")
def reports(simulated: Simulated, crew: set[str]) -> list[Row]:
    return simulated.rows("reports", reporter_id=crew)


def test_the_rival_is_a_victim_and_answers_for_nothing(simulated: Simulated, rival: str) -> None:
    assert f"creator:{rival}" in simulated.truth.harmed()
    assert f"creator:{rival}" not in simulated.truth.culpable()


def test_the_rivals_tracks_are_targets_too(simulated: Simulated, rival: str) -> None:
    tracks = simulated.rows("tracks", track_id=simulated.ids("sabotage", "track", Role.TARGET))

    assert tracks
    assert {row["creator_id"] for row in tracks} == {rival}


def test_somebody_else_bought_it(simulated: Simulated, rival: str) -> None:
    (buyer,) = simulated.ids("sabotage", "creator", Role.BUYER)

    assert buyer != rival
    assert f"creator:{buyer}" in simulated.truth.culpable()


def test_the_buyers_page_is_run_by_one_of_the_crew_who_shares_its_card(simulated: Simulated, crew: set[str]) -> None:
    (buyer,) = simulated.rows("creators", creator_id=simulated.ids("sabotage", "creator", Role.BUYER))
    cards = {row["payment_id"] for row in simulated.rows("accounts", account_id=crew)}

    assert buyer["account_id"] in crew
    assert len(cards) == 1


def test_nobody_outside_the_crew_has_its_card(simulated: Simulated, crew: set[str]) -> None:
    (card,) = {row["payment_id"] for row in simulated.rows("accounts", account_id=crew)}

    assert {row["account_id"] for row in simulated.rows("accounts", payment_id=card)} == crew


def test_bots_play_little_but_the_rival(simulated: Simulated, rival: str, crew: set[str]) -> None:
    plays = simulated.rows("streams", account_id=crew)

    assert sum(row["creator_id"] == rival for row in plays) > 0.8 * len(plays)


def test_the_plays_are_loud(simulated: Simulated, rival: str, crew: set[str]) -> None:
    by = Counter(row["account_id"] in crew for row in simulated.rows("streams", creator_id=rival))

    assert by[True] > 5 * by[False]


def test_they_last_some_days(simulated: Simulated, crew: set[str]) -> None:
    days = {row["played_at"].date() for row in simulated.rows("streams", account_id=crew)}

    assert 3 <= len(days) <= DAYS + 1


def test_bots_share_devices_and_reporters_do_not_play(simulated: Simulated, crew: set[str], reports: list[Row]) -> None:
    plays = simulated.rows("streams", account_id=crew)

    assert len({row["device_id"] for row in plays}) <= len({row["account_id"] for row in plays}) / 2
    assert not {row["account_id"] for row in plays} & {row["reporter_id"] for row in reports}


def test_a_small_brigade_accuses_the_rival_of_what_was_bought(rival: str, reports: list[Row]) -> None:
    assert len(reports) == TINY.planted.sabotage_reporters
    assert {row["target_id"] for row in reports} == {rival}
    assert all("bots" in row["text"] or "fake" in row["text"].lower() for row in reports)


def test_reports_follow_the_plays(simulated: Simulated, rival: str, crew: set[str], reports: list[Row]) -> None:
    first = min(row["played_at"] for row in simulated.rows("streams", account_id=crew, creator_id=rival))

    assert all(row["reported_at"] - first > timedelta(days=1) for row in reports)
    assert max(row["reported_at"] for row in reports) - min(row["reported_at"] for row in reports) < timedelta(days=1)


def test_no_report_of_the_crew_is_upheld(reports: list[Row]) -> None:
    assert {row["outcome"] for row in reports} <= {"rejected", "pending"}


def test_the_crew_answers(simulated: Simulated, crew: set[str]) -> None:
    assert len(crew) == TINY.planted.sabotage_bots + TINY.planted.sabotage_reporters
    assert {f"account:{one}" for one in crew} <= simulated.group("sabotage").entities(*CULPABLE)


def test_fame_comes_over_night(simulated: Simulated) -> None:
    tracks = simulated.ids("sudden-fame", "track")
    evening = datetime.fromisoformat(simulated.group("sudden-fame").start)
    heard = [row["played_at"] for row in simulated.rows("streams", track_id=tracks)]

    assert sum(at >= evening for at in heard) > 3 * sum(at < evening for at in heard)


def test_fans_are_people_on_their_own_phones(simulated: Simulated) -> None:
    fans = simulated.ids("sudden-fame", "account")
    plays = simulated.plays_of("sudden-fame")
    tracks = simulated.ids("sudden-fame", "track")

    assert len(fans) == TINY.planted.sudden_fans
    assert len({row["device_id"] for row in plays}) >= 0.8 * len({row["account_id"] for row in plays})
    assert sum(row["track_id"] in tracks for row in plays) < 0.7 * len(plays)


def test_fans_have_accounts_of_all_ages(simulated: Simulated) -> None:
    made = [row["created_at"] for row in simulated.rows("accounts", account_id=simulated.ids("sudden-fame", "account"))]

    assert max(made) < TINY.start - timedelta(days=59)
    assert max(made) - min(made) > timedelta(days=700)


def test_some_doubt_the_fame_in_words_of_their_own(simulated: Simulated) -> None:
    artist = simulated.ids("sudden-fame", "creator")
    doubts = simulated.rows(
        "reports", target_id=artist, reason="spam", reporter_id=simulated.ids("sudden-fame", "account")
    )

    assert doubts
    assert len({row["text"] for row in doubts}) == len(doubts)


def test_fame_is_no_fault(simulated: Simulated) -> None:
    group = simulated.group("sudden-fame")

    assert group.entities() == group.entities(Role.BYSTANDER)
    assert not group.entities() & simulated.truth.culpable()


def test_the_famous_and_the_struck_are_not_the_same(simulated: Simulated, rival: str) -> None:
    assert rival not in simulated.ids("sudden-fame", "creator")
