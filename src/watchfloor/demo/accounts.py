"""The people and machines behind the streams: accounts with habits, homes, devices and who pays."""

from dataclasses import dataclass, fields
from typing import Final

import numpy as np

from watchfloor.demo.addresses import AddressBook
from watchfloor.demo.markets import (
    CODES,
    COUNTRY_CUMULATIVE,
    CROWDED_CARRIERS,
    MAIL_DOMAINS,
    MAIN_LANGUAGE,
    PAYING,
    PLANS,
)
from watchfloor.demo.randomness import BoolArray, FloatArray, IntArray, chance, pick
from watchfloor.demo.scale import DAY_US, Scale

FREE, PREMIUM, STUDENT, FAMILY = range(len(PLANS))
YEARS_BEFORE: Final = 7
IN_HOUSEHOLDS: Final = 0.28
OPEN: Final = np.iinfo(np.int64).max
BIRTH_BANDS: Final = ("2009-2013", "2002-2008", "1992-2001", "1982-1991", "1972-1981", "before 1972")
_BAND_CUMULATIVE: Final = np.cumsum([0.09, 0.30, 0.29, 0.17, 0.09, 0.06])


@dataclass(frozen=True, slots=True)
class Accounts:
    """One array entry an account. `payment` is -1 where nobody pays; who has one device has it as `second` too.

    `closed_us` is OPEN while the account is there; nobody plays or signs in after it.
    """

    country: IntArray
    language: IntArray
    created_us: IntArray
    plan: IntArray
    band: IntArray
    mail: IntArray
    activity: FloatArray
    shift_s: FloatArray
    phone: IntArray
    second: IntArray
    home_ip: IntArray
    mobile_ip: IntArray
    household: IntArray
    payment: IntArray
    closed_us: IntArray

    def __len__(self) -> int:
        return len(self.country)

    def join(self, other: "Accounts") -> "Accounts":
        """These accounts and then the others, in arrays of their own."""
        both = (np.concatenate([getattr(self, f.name), getattr(other, f.name)]) for f in fields(self))
        return Accounts(*both)

    def equip(
        self,
        members: IntArray,
        *,
        rng: np.random.Generator,
        devices: IntArray,
        exits: IntArray,
        created: tuple[int, int],
    ) -> None:
        """Make `members` an operator's own: no listening of their own, few devices, rented exits, created in a span."""
        size = len(members)
        self.activity[members] = 0.0
        self.phone[members] = rng.choice(devices, size)
        self.second[members] = self.phone[members]
        self.home_ip[members] = rng.choice(exits, size)
        self.mobile_ip[members] = rng.choice(exits, size)
        self.created_us[members] = rng.integers(created[0], created[1], size)


def _households(rng: np.random.Generator, count: int, owned: BoolArray) -> IntArray:
    """A household number an account; most live alone as far as the platform can see."""
    household = np.arange(count, dtype=np.int64)
    people = rng.permutation(np.flatnonzero(~owned))[: int(count * IN_HOUSEHOLDS)]
    sizes = rng.choice([2, 3, 4, 5], size=len(people), p=[0.45, 0.27, 0.20, 0.08])
    group = np.repeat(np.arange(len(sizes)), sizes)[: len(people)]
    first = np.searchsorted(group, np.arange(group[-1] + 1))
    household[people] = people[first][group]
    return household


def _mobile_ips(rng: np.random.Generator, book: AddressBook, country: IntArray) -> IntArray:
    """Carrier addresses: a handful a country, and one crowded one where a carrier translates nearly everybody."""
    found = np.empty(len(country), dtype=np.int64)
    for index, code in enumerate(CODES):
        rows = np.flatnonzero(country == index)
        exits = book.issue_ips(np.full(max(2, len(rows) // 60), index))
        found[rows] = rng.choice(exits, len(rows))
        if code in CROWDED_CARRIERS:
            found[rows[chance(rng, 0.75, len(rows))]] = exits[0]
    return found


def _plans(rng: np.random.Generator, country: IntArray, household: IntArray) -> IntArray:
    plan = np.where(rng.random(len(country)) < PAYING[country], PREMIUM, FREE)
    plan = np.where((plan == PREMIUM) & (chance(rng, 0.2, len(country))), STUDENT, plan)
    size = np.bincount(household, minlength=len(country))[household]
    together = (rng.random(len(country)) < PAYING[country] + 0.15)[household]
    return np.where((size > 1) & together, FAMILY, plan).astype(np.int64)


def build_accounts(scale: Scale, *, book: AddressBook, owned: BoolArray, rng: np.random.Generator) -> Accounts:
    """Draw every account; those `owned` by an operator live in no household and are equipped later."""
    count = scale.accounts
    household = _households(rng, count, owned)
    country = pick(rng, COUNTRY_CUMULATIVE, count)[household]
    age_days = rng.beta(1.0, 1.4, count) * YEARS_BEFORE * 365
    activity = rng.lognormal(0.0, 1.15, count)
    phone = book.issue_devices(count)
    own_second = np.where(chance(rng, 0.42, count), book.issue_devices(count), phone)
    shared = book.issue_devices(count)[household]
    size = np.bincount(household, minlength=count)[household]
    plan = _plans(rng, country, household)
    return Accounts(
        country=country,
        language=MAIN_LANGUAGE[country],
        created_us=scale.end_us - (age_days * DAY_US).astype(np.int64),
        plan=plan,
        band=pick(rng, _BAND_CUMULATIVE, count),
        mail=rng.integers(0, len(MAIL_DOMAINS), count),
        activity=activity / activity.mean(),
        shift_s=rng.normal(0.0, 4_500.0, count),
        phone=phone,
        second=np.where((size > 1) & (chance(rng, 0.6, count)), shared, own_second),
        home_ip=book.issue_ips(country)[household],
        mobile_ip=_mobile_ips(rng, book, country),
        household=household,
        payment=np.where(plan == FREE, -1, np.where(plan == FAMILY, household, np.arange(count))).astype(np.int64),
        closed_us=np.full(count, OPEN, dtype=np.int64),
    )
