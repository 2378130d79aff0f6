"""Money: payouts are streams times rate in whole numbers, and who shares a purse with whom."""

from collections import Counter, defaultdict
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from factories.simulations import Row, Simulated
from watchfloor.demo.markets import CODES
from watchfloor.demo.payouts import COUNTED_MS, CURRENCIES, MILLION, RATES
from watchfloor.demo.planted.payment_ring import BANKS, CARDS_EACH
from watchfloor.demo.scale import TINY
from watchfloor.demo.truth import CULPABLE, Role

END = TINY.start + timedelta(days=TINY.days)


@pytest.fixture(scope="module")
def payouts(simulated: Simulated) -> list[Row]:
    return simulated.rows("payouts")


@pytest.fixture(scope="module")
def accounts(simulated: Simulated) -> dict[str, Row]:
    return {row["account_id"]: row for row in simulated.rows("accounts")}


def test_an_amount_is_streams_times_rate_in_whole_numbers(payouts: list[Row]) -> None:
    for row in payouts:
        assert row["amount_minor"] * MILLION <= row["streams"] * row["rate_millionths"]
        assert row["streams"] * row["rate_millionths"] < (row["amount_minor"] + 1) * MILLION


def test_the_open_month_pays_for_every_stream_of_thirty_seconds(simulated: Simulated, payouts: list[Row]) -> None:
    counted = Counter(row["creator_id"] for row in simulated.rows("streams") if row["ms_played"] >= COUNTED_MS)
    due = {row["creator_id"]: row["streams"] for row in payouts if row["state"] == "due"}

    assert due == dict(counted)


def test_all_money_of_a_run_is_what_its_streams_come_to(payouts: list[Row]) -> None:
    sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in payouts:
        total = sums[row["period"], row["currency"]]
        total[0] += row["amount_minor"]
        total[1] += row["streams"] * row["rate_millionths"]
        total[2] += 1

    assert all(0 <= worth - paid * MILLION < lines * MILLION for paid, worth, lines in sums.values())


def test_a_market_has_one_currency_and_one_rate(payouts: list[Row]) -> None:
    terms = defaultdict(set)
    for row in payouts:
        terms[row["country"]].add((row["currency"], row["rate_millionths"]))

    assert all(len(found) == 1 for found in terms.values())
    assert len(CURRENCIES) == len(RATES) == len(CODES)


def test_there_are_runs_of_earlier_months_and_one_that_is_open(payouts: list[Row]) -> None:
    runs = {(row["period"], row["state"], row["run_at"]) for row in payouts}

    assert runs == {
        ("2026-08", "paid", datetime(2026, 9, 10, tzinfo=UTC)),
        ("2026-09", "paid", datetime(2026, 10, 10, tzinfo=UTC)),
        ("2026-10", "due", END),
    }


def test_a_creator_has_one_line_a_run(payouts: list[Row]) -> None:
    lines = Counter((row["period"], row["creator_id"]) for row in payouts)

    assert lines.most_common(1)[0][1] == 1


def test_nobody_is_paid_for_nothing_or_before_they_were_there(simulated: Simulated, payouts: list[Row]) -> None:
    made = {row["creator_id"]: row["created_at"] for row in simulated.rows("creators")}

    assert min(row["streams"] for row in payouts) > 0
    assert all(made[row["creator_id"]] < row["run_at"] for row in payouts)


def test_a_line_names_the_payee_of_its_creator(simulated: Simulated, payouts: list[Row]) -> None:
    payee = {row["creator_id"]: row["payee_id"] for row in simulated.rows("creators")}

    assert all(row["payee_id"] == payee[row["creator_id"]] for row in payouts)


def test_in_a_run_all_lines_of_a_payee_go_to_one_bank_account(payouts: list[Row]) -> None:
    banks = defaultdict(set)
    for row in payouts:
        banks[row["period"], row["payee_id"]].add(row["bank_account_id"])

    assert all(len(found) == 1 for found in banks.values())


def test_some_payees_move_to_another_bank_in_good_faith(simulated: Simulated, payouts: list[Row]) -> None:
    banks = defaultdict(set)
    for row in payouts:
        banks[row["payee_id"]].add(row["bank_account_id"])
    moved = {payee for payee, found in banks.items() if len(found) > 1}

    assert moved - simulated.ids("takeovers", "payee")
    assert len(moved) < 0.15 * len(banks)


def test_earlier_months_were_about_as_popular_as_now(payouts: list[Row]) -> None:
    by_run: dict[str, dict[str, int]] = defaultdict(dict)
    for row in payouts:
        by_run[row["period"]][row["creator_id"]] = row["streams"]
    both = sorted(by_run["2026-08"].keys() & by_run["2026-10"].keys())
    before, now = ([by_run[period][one] for one in both] for period in ("2026-08", "2026-10"))

    assert np.corrcoef(np.log(before), np.log(now))[0, 1] > 0.4


def test_the_ring_pays_many_payees_into_few_bank_accounts(simulated: Simulated, payouts: list[Row]) -> None:
    ring = simulated.ids("payment-ring", "creator")
    lines = [row for row in payouts if row["creator_id"] in ring]

    assert len({row["payee_id"] for row in lines}) == TINY.planted.ring_creators
    assert {row["bank_account_id"] for row in lines} == simulated.ids("payment-ring", "bank_account")
    assert len({row["bank_account_id"] for row in lines}) == BANKS


def test_the_ring_pays_for_its_listeners_with_few_cards(simulated: Simulated, accounts: dict[str, Row]) -> None:
    cards = Counter(accounts[one]["payment_id"] for one in simulated.ids("payment-ring", "account"))

    assert None not in cards
    assert len(cards) == -(-TINY.planted.ring_listeners // CARDS_EACH)


def test_no_stranger_pays_with_a_card_of_the_ring(simulated: Simulated, accounts: dict[str, Row]) -> None:
    members = simulated.ids("payment-ring", "account")
    cards = {accounts[one]["payment_id"] for one in members}

    assert {one for one, row in accounts.items() if row["payment_id"] in cards} == members


def test_listeners_of_the_ring_are_made_in_pairs(simulated: Simulated, accounts: dict[str, Row]) -> None:
    made = sorted(accounts[one]["created_at"] for one in simulated.ids("payment-ring", "account"))
    gaps = sorted(later - at for at, later in zip(made[::2], made[1::2], strict=True))

    assert gaps[len(gaps) // 2] < timedelta(hours=2)


def test_listeners_of_the_ring_have_phones_of_their_own(simulated: Simulated) -> None:
    device = defaultdict(set)
    for row in simulated.plays_of("payment-ring"):
        device[row["device_id"]].add(row["account_id"])

    assert all(len(members) == 1 for members in device.values())


def test_most_streams_of_the_ring_come_from_its_own_accounts(simulated: Simulated) -> None:
    tracks, members = simulated.ids("payment-ring", "track"), simulated.ids("payment-ring", "account")
    plays = simulated.rows("streams", track_id=tracks)

    assert plays
    assert {row["account_id"] for row in plays} <= members


def test_money_of_the_ring_comes_back(simulated: Simulated, payouts: list[Row]) -> None:
    ring = simulated.ids("payment-ring", "creator")
    due = sum(row["amount_minor"] for row in payouts if row["creator_id"] in ring and row["state"] == "due")

    assert due > 0


def test_a_class_is_paid_for_with_one_card_and_listens_as_it_likes(
    simulated: Simulated, accounts: dict[str, Row]
) -> None:
    pupils = simulated.ids("school-class", "account")
    plays = simulated.plays_of("school-class")

    assert len({accounts[one]["payment_id"] for one in pupils}) == 1
    assert {accounts[one]["plan"] for one in pupils} == {"student"}
    assert len({row["track_id"] for row in plays}) > 0.15 * len(plays)
    assert len({row["device_id"] for row in plays}) == len({row["account_id"] for row in plays})


def test_a_family_band_shares_a_bank_account_since_years(simulated: Simulated, payouts: list[Row]) -> None:
    band, (bank,) = simulated.ids("family-band", "creator"), simulated.ids("family-band", "bank_account")
    lines = [row for row in payouts if row["creator_id"] in band]

    assert len(band) == TINY.planted.family_band
    assert {row["period"] for row in lines} == {"2026-08", "2026-09", "2026-10"}
    assert {row["bank_account_id"] for row in lines} == {bank}


@pytest.mark.parametrize("name", ["school-class", "family-band"])
def test_who_shares_in_good_faith_answers_for_nothing(simulated: Simulated, name: str) -> None:
    assert simulated.group(name).entities() == simulated.group(name).entities(Role.BYSTANDER)
    assert not simulated.group(name).entities() & simulated.truth.culpable()


def test_the_ring_answers_with_everything_it_has(simulated: Simulated) -> None:
    group = simulated.group("payment-ring")

    assert group.entities() == group.entities(*CULPABLE)
    assert {entity.partition(":")[0] for entity in group.entities()} == {
        "account", "creator", "track", "payee", "bank_account",
    }  # fmt: skip
