"""Who lives in the world: shares of markets, households, carriers, who pays, and what each listens to."""

from collections import Counter

import numpy as np
import pytest

from watchfloor.demo.accounts import FAMILY, FREE, IN_HOUSEHOLDS, Accounts
from watchfloor.demo.markets import (
    COUNTRY_INDEX,
    CROWDED_CARRIERS,
    LANGUAGE_INDEX,
    LANGUAGES,
    MARKETS,
    MIGRANT_CORRIDORS,
    Market,
    language_in,
)
from watchfloor.demo.scale import DAY_US, SMALL
from watchfloor.demo.simulation import build_stage
from watchfloor.demo.stage import Stage


@pytest.fixture(scope="module", params=[3, 4_096])
def stage(request: pytest.FixtureRequest) -> Stage:
    built, _ = build_stage(SMALL, seed=request.param)
    return built


@pytest.fixture(scope="module")
def accounts(stage: Stage) -> Accounts:
    return stage.accounts


def household_size(accounts: Accounts) -> np.ndarray:
    return np.bincount(accounts.household, minlength=len(accounts))[accounts.household]


@pytest.mark.parametrize("market", MARKETS, ids=lambda market: market.code)
def test_each_market_has_about_its_share_of_accounts(accounts: Accounts, market: Market) -> None:
    here = (accounts.country == COUNTRY_INDEX[market.code]).mean()

    assert here == pytest.approx(market.weight, abs=0.012)


def test_markets_and_what_they_listen_to_add_up_to_one() -> None:
    assert sum(market.weight for market in MARKETS) == pytest.approx(1.0)
    assert all(sum(market.languages.values()) == pytest.approx(1.0) for market in MARKETS)
    assert {language for market in MARKETS for language in market.languages} == set(LANGUAGES)


@pytest.mark.parametrize("market", MARKETS, ids=lambda market: market.code)
def test_a_market_hears_its_own_mix_of_languages(market: Market) -> None:
    here = np.full(20_000, COUNTRY_INDEX[market.code])

    heard = language_in(here, np.random.default_rng(1).random(20_000))

    for language, index in LANGUAGE_INDEX.items():
        assert (heard == index).mean() == pytest.approx(market.languages.get(language, 0.0), abs=0.015)


def test_families_abroad_follow_corridors_between_two_markets() -> None:
    assert all(home != abroad and {home, abroad} <= set(COUNTRY_INDEX) for home, abroad in MIGRANT_CORRIDORS)


def test_a_bit_more_than_a_quarter_live_in_households_of_two_to_five(accounts: Accounts) -> None:
    sizes = household_size(accounts)

    assert (sizes > 1).mean() == pytest.approx(IN_HOUSEHOLDS, abs=0.005)
    assert set(sizes.tolist()) == {1, 2, 3, 4, 5}


def test_a_household_has_one_address_in_one_country(accounts: Accounts) -> None:
    shared = household_size(accounts) > 1

    for values in (accounts.home_ip, accounts.country):
        kinds = {(home, value) for home, value in zip(accounts.household[shared], values[shared], strict=True)}
        assert len(kinds) == len(set(accounts.household[shared].tolist()))


def test_strangers_share_no_home_address(accounts: Accounts) -> None:
    assert len(set(accounts.home_ip.tolist())) == len(set(accounts.household.tolist()))


def test_most_households_share_a_speaker_and_nobody_else_does(accounts: Accounts) -> None:
    holders: dict[int, set[int]] = {}
    for device, home in zip(accounts.second.tolist(), accounts.household.tolist(), strict=True):
        holders.setdefault(device, set()).add(home)
    sizes = household_size(accounts)
    uses = Counter(accounts.second.tolist())
    shares = np.array([uses[device] > 1 for device in accounts.second.tolist()])

    assert all(len(homes) == 1 for homes in holders.values())
    assert not shares[sizes == 1].any()
    assert shares[sizes > 1].mean() > 0.4


def test_an_operator_lives_in_no_household(stage: Stage) -> None:
    owned = np.setdiff1d(np.arange(len(stage.accounts)), stage.people)

    assert len(owned) == 156
    assert (household_size(stage.accounts)[owned] == 1).all()


@pytest.mark.parametrize("code", CROWDED_CARRIERS)
def test_a_crowded_carrier_puts_three_quarters_behind_one_address(accounts: Accounts, code: str) -> None:
    here = accounts.mobile_ip[accounts.country == COUNTRY_INDEX[code]]

    assert np.bincount(here).max() / len(here) == pytest.approx(0.76, abs=0.04)


@pytest.mark.parametrize("code", sorted(set(COUNTRY_INDEX) - set(CROWDED_CARRIERS)))
def test_other_carriers_spread_their_customers(accounts: Accounts, code: str) -> None:
    here = accounts.mobile_ip[accounts.country == COUNTRY_INDEX[code]]

    assert np.bincount(here).max() < 110


def test_no_address_stands_in_two_countries(stage: Stage) -> None:
    country = stage.book.country_of_ip()

    assert (country[stage.accounts.home_ip] == stage.accounts.country).all()
    assert (country[stage.accounts.mobile_ip] == stage.accounts.country).all()


@pytest.mark.parametrize("market", MARKETS[:6], ids=lambda market: market.code)
def test_about_as_many_pay_as_the_market_says(accounts: Accounts, market: Market) -> None:
    alone = (accounts.country == COUNTRY_INDEX[market.code]) & (household_size(accounts) == 1)

    assert (accounts.plan[alone] != FREE).mean() == pytest.approx(market.paying, abs=0.06)


def test_who_is_on_the_free_plan_has_no_payer_and_a_family_has_one(accounts: Accounts) -> None:
    family = accounts.plan == FAMILY
    payers: dict[int, set[int]] = {}
    for home, payer in zip(accounts.household[family].tolist(), accounts.payment[family].tolist(), strict=True):
        payers.setdefault(home, set()).add(payer)

    assert ((accounts.payment == -1) == (accounts.plan == FREE)).all()
    assert all(len(found) == 1 for found in payers.values())
    assert (household_size(accounts)[family] > 1).all()


def test_accounts_are_up_to_seven_years_old_and_most_are_from_before(accounts: Accounts) -> None:
    age_days = (SMALL.end_us - accounts.created_us) / DAY_US

    assert age_days.min() >= 0
    assert age_days.max() <= 7 * 365
    assert (age_days < SMALL.days).mean() < 0.03


def test_a_tenth_of_the_listeners_listens_much_more_than_the_middle_one(accounts: Accounts) -> None:
    low, high = np.quantile(accounts.activity, [0.5, 0.9])

    assert accounts.activity.mean() == pytest.approx(1.0)
    assert high > 3.5 * low


def test_equipped_accounts_use_what_they_were_given_and_nothing_of_their_own() -> None:
    stage, _ = build_stage(SMALL, seed=3)
    members, devices, exits = np.array([5, 6, 7, 8]), np.array([90_001, 90_002]), np.array([80_001])

    stage.accounts.equip(members, rng=np.random.default_rng(1), devices=devices, exits=exits, created=(10, 20))

    assert set(stage.accounts.phone[members].tolist()) <= set(devices.tolist())
    assert (stage.accounts.second[members] == stage.accounts.phone[members]).all()
    assert set(stage.accounts.home_ip[members].tolist()) | set(stage.accounts.mobile_ip[members].tolist()) == {80_001}
    assert stage.accounts.activity[members].sum() == 0.0
    assert ((stage.accounts.created_us[members] >= 10) & (stage.accounts.created_us[members] < 20)).all()
