"""Accounts in strangers' hands: how they got in, what they changed, what they play, and who only looks like it."""

from collections import defaultdict
from datetime import datetime, timedelta

import pytest

from factories.simulations import Row, Simulated
from watchfloor.demo.scale import TINY
from watchfloor.demo.truth import CULPABLE, SOUGHT, Role

END = TINY.start + timedelta(days=TINY.days)


@pytest.fixture(scope="module")
def victims(simulated: Simulated) -> set[str]:
    return simulated.ids("takeovers", "account", Role.HIJACKED)


@pytest.fixture(scope="module")
def devices(simulated: Simulated) -> set[str]:
    return simulated.ids("takeovers", "device")


@pytest.fixture(scope="module")
def homes(simulated: Simulated) -> dict[str, str]:
    return {row["account_id"]: row["country"] for row in simulated.rows("accounts")}


@pytest.fixture(scope="module")
def taken(simulated: Simulated, victims: set[str], devices: set[str]) -> dict[str, datetime]:
    """When a stranger first signed in to each."""
    opened = simulated.rows("sign_ins", account_id=victims, device_id=devices, result="ok")
    first: dict[str, datetime] = {}
    for row in opened:
        first.setdefault(row["account_id"], row["at"])
    return first


def strange(simulated: Simulated, victims: set[str], devices: set[str]) -> list[Row]:
    return [play for play in simulated.plays_of("takeovers") if play["device_id"] in devices]


def test_as_many_accounts_are_taken_over_as_the_scale_says(victims: set[str]) -> None:
    assert len(victims) == TINY.planted.taken_over


def test_each_was_signed_in_to_by_a_stranger(victims: set[str], taken: dict[str, datetime]) -> None:
    assert set(taken) == victims


def test_a_stranger_comes_on_a_device_the_account_never_had(
    simulated: Simulated, victims: set[str], devices: set[str], taken: dict[str, datetime]
) -> None:
    before = [row for row in simulated.plays_of("takeovers") if row["account_id"] in victims]
    known = {row["device_id"] for row in before if row["played_at"] < taken[row["account_id"]]}

    assert known
    assert not known & devices


def test_a_stranger_comes_from_a_country_where_the_account_does_not_live(
    simulated: Simulated, victims: set[str], devices: set[str], homes: dict[str, str]
) -> None:
    opened = simulated.rows("sign_ins", account_id=victims, device_id=devices)

    assert opened
    assert all(row["country"] != homes[row["account_id"]] for row in opened)


def test_strangers_use_few_devices_and_addresses(simulated: Simulated, victims: set[str], devices: set[str]) -> None:
    assert 3 <= len(devices) < len(victims) / 2
    assert len(simulated.ids("takeovers", "ip")) < len(victims)


def test_passwords_are_tried_on_accounts_that_hold(simulated: Simulated, devices: set[str]) -> None:
    tried = simulated.ids("takeovers", "account", Role.TARGET)
    rows = simulated.rows("sign_ins", account_id=tried, device_id=devices)

    assert {row["account_id"] for row in rows} == tried
    assert {row["result"] for row in rows} == {"wrong_password"}


def test_no_password_is_tried_after_it_was_found(
    simulated: Simulated, victims: set[str], devices: set[str], taken: dict[str, datetime]
) -> None:
    failed = simulated.rows("sign_ins", account_id=victims, device_id=devices, result="wrong_password")

    assert all(row["at"] < taken[row["account_id"]] for row in failed)


@pytest.mark.parametrize(("event", "share"), [("device_added", 1.0), ("password_changed", 1.0), ("email_changed", 0.4)])
def test_what_locks_the_owner_out_is_changed_within_the_hour(
    simulated: Simulated, taken: dict[str, datetime], devices: set[str], event: str, share: float
) -> None:
    rows = simulated.rows("account_events", account_id=set(taken), device_id=devices, event=event)

    assert len({row["account_id"] for row in rows}) >= share * len(taken)
    assert all(timedelta() < row["at"] - taken[row["account_id"]] < timedelta(hours=1) for row in rows)


def test_payouts_of_the_pages_among_them_go_to_the_buyers_bank(simulated: Simulated, victims: set[str]) -> None:
    (bank,) = simulated.ids("takeovers", "bank_account")
    payees, buyers = simulated.ids("takeovers", "payee"), simulated.ids("takeovers", "creator")
    due = [row for row in simulated.rows("payouts", state="due") if row["payee_id"] in payees]

    assert payees
    assert {row["bank_account_id"] for row in due} <= {bank}
    assert bank in {row["bank_account_id"] for row in simulated.rows("payouts") if row["creator_id"] in buyers}


def test_earlier_payouts_of_the_pages_went_elsewhere(simulated: Simulated) -> None:
    (bank,) = simulated.ids("takeovers", "bank_account")
    paid = simulated.rows("payouts", state="paid", payee_id=simulated.ids("takeovers", "payee"))

    assert not {row["bank_account_id"] for row in paid} & {bank}


def test_a_change_of_payout_is_on_record_for_each_page(simulated: Simulated, devices: set[str]) -> None:
    payees = simulated.ids("takeovers", "payee")
    managers = {row["account_id"] for row in simulated.rows("creators", payee_id=payees)}
    changed = simulated.rows("account_events", event="payout_changed", device_id=devices)

    assert managers == {row["account_id"] for row in changed}


def test_the_play_mix_changes_towards_the_buyers_tracks(
    simulated: Simulated, victims: set[str], devices: set[str]
) -> None:
    pushed = simulated.ids("takeovers", "track")
    plays = [row for row in simulated.plays_of("takeovers") if row["account_id"] in victims]
    by_strangers = [row["track_id"] in pushed for row in plays if row["device_id"] in devices]
    by_owners = [row["track_id"] in pushed for row in plays if row["device_id"] not in devices]

    assert sum(by_strangers) > 0.6 * len(by_strangers)
    assert sum(by_owners) < 0.1 * len(by_owners)


def test_strangers_play_after_they_have_signed_in(
    simulated: Simulated, victims: set[str], devices: set[str], taken: dict[str, datetime]
) -> None:
    plays = strange(simulated, victims, devices)

    assert plays
    assert all(play["played_at"] >= taken[play["account_id"]] for play in plays)


def test_owners_go_on_listening_beside_them(
    simulated: Simulated, victims: set[str], devices: set[str], taken: dict[str, datetime]
) -> None:
    own = [row for row in simulated.plays_of("takeovers") if row["account_id"] in victims]
    later = {
        row["account_id"]
        for row in own
        if row["device_id"] not in devices and row["played_at"] > taken[row["account_id"]]
    }

    assert len(later) > len(victims) / 2


def test_who_gets_the_account_back_ends_it_with_a_new_password(
    simulated: Simulated, victims: set[str], devices: set[str]
) -> None:
    owners = simulated.rows("account_events", account_id=victims, event="password_changed")
    back = {row["account_id"]: row["at"] for row in owners if row["device_id"] not in devices}
    last: dict[str, datetime] = defaultdict(lambda: TINY.start)
    for play in strange(simulated, victims, devices):
        last[play["account_id"]] = max(last[play["account_id"]], play["played_at"])

    assert back
    assert all(last[account] <= at for account, at in back.items())


def test_victims_answer_for_nothing_and_may_be_named(simulated: Simulated, victims: set[str]) -> None:
    named = {f"account:{identifier}" for identifier in victims}

    assert not named & simulated.truth.culpable()
    assert named <= simulated.truth.sought()
    assert not named & simulated.truth.harmed()


def test_what_answers_is_where_the_strangers_came_from_and_who_bought(simulated: Simulated) -> None:
    kinds = {entity.partition(":")[0] for entity in simulated.group("takeovers").entities(*CULPABLE)}

    assert kinds == {"device", "ip", "creator", "track", "bank_account"}
    assert Role.HIJACKED in SOUGHT - CULPABLE


@pytest.mark.parametrize("name", ["travellers", "new-phones"])
def test_look_alikes_are_other_people(simulated: Simulated, victims: set[str], name: str) -> None:
    assert not simulated.ids(name, "account") & victims
    assert not simulated.group(name).entities(*SOUGHT)


def test_travellers_sign_in_from_a_country_where_they_do_not_live(simulated: Simulated, homes: dict[str, str]) -> None:
    away = simulated.ids("travellers", "account")
    abroad = {
        row["account_id"]
        for row in simulated.rows("sign_ins", account_id=away, result="ok")
        if row["country"] != homes[row["account_id"]]
    }

    assert abroad == away


def test_travellers_play_abroad_what_they_would_have_played_at_home(
    simulated: Simulated, homes: dict[str, str]
) -> None:
    plays = list(simulated.rows("streams", account_id=simulated.ids("travellers", "account")))
    abroad = [row for row in plays if row["country"] != homes[row["account_id"]]]

    assert 0.1 * len(plays) < len(abroad) < 0.9 * len(plays)
    assert len({row["creator_id"] for row in abroad}) > 10


def test_some_travellers_bought_a_phone_and_most_did_not(simulated: Simulated) -> None:
    away = simulated.ids("travellers", "account")
    bought = {row["account_id"] for row in simulated.rows("account_events", account_id=away, event="device_added")}

    assert 0 < len(bought) < 0.7 * len(away)


def test_new_phones_stay_at_home(simulated: Simulated, homes: dict[str, str]) -> None:
    owners = simulated.ids("new-phones", "account")
    added = simulated.rows("account_events", account_id=owners, event="device_added")

    assert {row["account_id"] for row in added} == owners
    assert all(row["country"] == homes[row["account_id"]] for row in added)


def test_a_new_phone_is_used_from_then_on(simulated: Simulated) -> None:
    owners = simulated.ids("new-phones", "account")
    added = {
        row["account_id"]: (row["device_id"], row["at"])
        for row in simulated.rows("account_events", account_id=owners, event="device_added")
    }
    later = [row for row in simulated.plays_of("new-phones") if row["played_at"] > added[row["account_id"]][1]]

    assert later
    assert all(row["device_id"] == added[row["account_id"]][0] for row in later)


def test_innocent_people_forget_passwords_too(simulated: Simulated) -> None:
    people = simulated.ids("travellers", "account") | simulated.ids("new-phones", "account")

    assert simulated.rows("sign_ins", account_id=people, result="wrong_password")
    assert simulated.rows("account_events", account_id=people, event="password_changed")
