"""Accounts that close and people who come back: to evade a ban, or in good faith."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta

import pytest

from factories.simulations import Row, Simulated
from watchfloor.demo.scale import TINY
from watchfloor.demo.truth import CULPABLE, Role

END = TINY.start + timedelta(days=TINY.days)
ENDS = {"closed_by_owner", "closed_by_platform"}


@pytest.fixture(scope="module")
def closed(simulated: Simulated) -> dict[str, datetime]:
    return {row["account_id"]: row["at"] for row in simulated.rows("account_events", event=ENDS)}


@pytest.fixture(scope="module")
def accounts(simulated: Simulated) -> dict[str, Row]:
    return {row["account_id"]: row for row in simulated.rows("accounts")}


def phones(simulated: Simulated, name: str) -> dict[str, set[str]]:
    """The devices that each account of a group played on."""
    found = defaultdict(set)
    for row in simulated.plays_of(name):
        found[row["account_id"]].add(row["device_id"])
    return found


def lives(simulated: Simulated, name: str, closed: dict[str, datetime]) -> tuple[set[str], set[str]]:
    """The accounts of a group that were closed, and the others."""
    members = simulated.ids(name, "account")
    return members & set(closed), members - set(closed)


def test_every_evader_has_an_account_before_and_one_after(simulated: Simulated, closed: dict[str, datetime]) -> None:
    before, after = lives(simulated, "ban-evasion", closed)

    assert len(before) == len(after) == TINY.planted.evaders


def test_the_platform_closed_the_first_ones(simulated: Simulated, closed: dict[str, datetime]) -> None:
    before, _ = lives(simulated, "ban-evasion", closed)
    rows = simulated.rows("account_events", account_id=before)

    assert {row["event"] for row in rows if row["event"] in ENDS} == {"closed_by_platform"}
    assert all(row["device_id"] is None for row in rows if row["event"] == "closed_by_platform")


def test_each_comes_back_within_days_on_the_same_phone(
    simulated: Simulated, closed: dict[str, datetime], accounts: dict[str, Row]
) -> None:
    before, after = lives(simulated, "ban-evasion", closed)
    used = phones(simulated, "ban-evasion")
    owner = {device: one for one in before for device in used[one]}
    pauses = [accounts[one]["created_at"] - closed[owner[device]] for one in after for device in used[one]]

    assert pauses
    assert all(timedelta() < pause < timedelta(days=4) for pause in pauses)


def test_each_comes_back_from_the_same_address(simulated: Simulated, closed: dict[str, datetime]) -> None:
    before, after = lives(simulated, "ban-evasion", closed)
    rows = simulated.plays_of("ban-evasion")
    old, new = ({row["ip"] for row in rows if row["account_id"] in side} for side in (before, after))

    assert new
    assert new <= old


def test_some_come_back_with_the_same_card(simulated: Simulated, accounts: dict[str, Row]) -> None:
    cards = Counter(accounts[one]["payment_id"] for one in simulated.ids("ban-evasion", "account"))
    del cards[None]

    assert all(count <= 2 for count in cards.values())


def test_the_artist_is_there_under_another_name_with_the_same_bank_account(simulated: Simulated) -> None:
    artists = simulated.ids("ban-evasion", "creator")
    due = simulated.rows("payouts", creator_id=artists)
    sharing = defaultdict(set)
    for row in due:
        sharing[row["bank_account_id"]].add(row["payee_id"])

    assert len(artists) == 2 * TINY.planted.evaders
    assert set(sharing) <= simulated.ids("ban-evasion", "bank_account")
    assert max(len(payees) for payees in sharing.values()) == 2


def test_an_account_runs_the_page_of_the_artist_it_plays(simulated: Simulated) -> None:
    pages = {row["creator_id"]: row["account_id"] for row in simulated.rows("creators")}
    own = list(simulated.rows("streams", creator_id=simulated.ids("ban-evasion", "creator")))

    assert own
    assert all(pages[row["creator_id"]] == row["account_id"] for row in own)


def test_what_they_do_after_is_what_they_did_before(simulated: Simulated, closed: dict[str, datetime]) -> None:
    tracks = simulated.ids("ban-evasion", "track")
    for side in lives(simulated, "ban-evasion", closed):
        own = [row["track_id"] in tracks for row in simulated.plays_of("ban-evasion") if row["account_id"] in side]
        assert sum(own) > 0.6 * len(own)


@pytest.mark.parametrize(("table", "column"), [("streams", "played_at"), ("sign_ins", "at")])
def test_a_closed_account_does_nothing_more(
    simulated: Simulated, closed: dict[str, datetime], table: str, column: str
) -> None:
    later = [row for row in simulated.rows(table, account_id=set(closed)) if row[column] >= closed[row["account_id"]]]

    assert later == []


def test_an_account_closes_once(simulated: Simulated) -> None:
    ends = Counter(row["account_id"] for row in simulated.rows("account_events", event=ENDS))

    assert ends.most_common(1)[0][1] == 1


def test_everyday_closings_are_of_people_who_hardly_listened(simulated: Simulated, closed: dict[str, datetime]) -> None:
    planted = {entity for group in simulated.truth.groups for entity in group.entities()}
    everyday = {one for one in closed if f"account:{one}" not in planted}
    plays = Counter(row["account_id"] for row in simulated.rows("streams"))

    assert all(plays[one] < 60 for one in everyday)


def test_rejoiners_closed_their_accounts_themselves(simulated: Simulated, closed: dict[str, datetime]) -> None:
    before, after = lives(simulated, "rejoiners", closed)
    ends = simulated.rows("account_events", account_id=before, event=ENDS)

    assert len(before) == len(after) == TINY.planted.rejoiners
    assert {row["event"] for row in ends} == {"closed_by_owner"}


def test_rejoiners_come_back_on_the_same_phone(simulated: Simulated, closed: dict[str, datetime]) -> None:
    before, after = lives(simulated, "rejoiners", closed)
    used = phones(simulated, "rejoiners")
    old = set().union(*(used[one] for one in before))
    again = [one for one in after if used[one]]

    assert again
    assert sum(bool(used[one] & old) for one in again) >= len(again) / 2


def test_rejoiners_listen_like_anybody(simulated: Simulated) -> None:
    plays = simulated.plays_of("rejoiners")

    assert len({row["track_id"] for row in plays}) > 0.4 * len(plays)
    assert {str(row["source"]).partition(":")[0] for row in plays} >= {"playlist", "library"}


def test_a_second_hand_phone_has_another_home(simulated: Simulated, closed: dict[str, datetime]) -> None:
    strangers = simulated.ids("second-hand-phones", "account")
    plays = simulated.plays_of("second-hand-phones")
    devices = {row["device_id"] for row in plays}
    earlier = [row for row in simulated.rows("streams", device_id=devices) if row["account_id"] not in strangers]

    assert len(strangers) == TINY.planted.second_hand
    assert not strangers & set(closed)
    assert {row["account_id"] for row in earlier} <= set(closed)
    assert not {row["ip"] for row in earlier} & {row["ip"] for row in plays}


@pytest.mark.parametrize("name", ["rejoiners", "second-hand-phones"])
def test_who_comes_in_good_faith_answers_for_nothing(simulated: Simulated, name: str) -> None:
    assert simulated.group(name).entities() == simulated.group(name).entities(Role.BYSTANDER)
    assert not simulated.group(name).entities() & simulated.truth.culpable()


def test_evaders_answer_with_both_lives(simulated: Simulated) -> None:
    group = simulated.group("ban-evasion")

    assert group.entities() == group.entities(*CULPABLE)


def test_everyday_changes_are_made_on_a_device_of_the_account(simulated: Simulated) -> None:
    planted = {entity for group in simulated.truth.groups for entity in group.entities()}
    rows = [row for row in simulated.rows("account_events") if f"account:{row['account_id']}" not in planted]

    assert all((row["device_id"] is None) == (row["event"] == "closed_by_platform") for row in rows)
    assert {row["event"] for row in rows} >= {"password_changed", "device_added"}


def test_nothing_is_changed_before_the_account_is_there_or_after_it_is_closed(
    simulated: Simulated, closed: dict[str, datetime], accounts: dict[str, Row]
) -> None:
    for row in simulated.rows("account_events"):
        assert accounts[row["account_id"]]["created_at"] <= row["at"] <= closed.get(row["account_id"], END)
