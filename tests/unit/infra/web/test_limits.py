"""How many requests come through: a bucket for each person and each address, filled by the clock."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.desks import Client, Desk
from factories.investigations import problem
from watchfloor.infra.web import limits
from watchfloor.infra.web.limits import Bucket, Limit, address_of, drawn
from watchfloor.kernel.errors import TooMany

NOW = datetime(2026, 11, 28, 9, tzinfo=UTC)


def came_through(limit: Limit, key: str, times: int) -> int:
    through = 0
    for _ in range(times):
        try:
            limit.draw(key)
        except TooMany:
            continue
        through += 1
    return through


def test_a_bucket_holds_a_minutes_worth_and_fills_with_time() -> None:
    now = [NOW]
    limit = Limit(6, lambda: now[0])

    assert came_through(limit, "ana", 9) == 6
    now[0] += timedelta(seconds=20)
    assert came_through(limit, "ana", 9) == 2
    now[0] += timedelta(days=1)
    assert came_through(limit, "ana", 9) == 6


def test_each_key_has_a_bucket_of_its_own() -> None:
    limit = Limit(2, lambda: NOW)

    assert [came_through(limit, key, 3) for key in ("ana", "ben", "ana")] == [2, 2, 0]


def test_nothing_is_limited_where_the_limit_is_none() -> None:
    assert came_through(Limit(0, lambda: NOW), "ana", 1_000) == 1_000


def test_the_refusal_says_when_to_come_again() -> None:
    limit = Limit(2, lambda: NOW)
    came_through(limit, "ana", 2)

    with pytest.raises(TooMany) as refused:
        limit.draw("ana")

    assert (refused.value.retry_after, refused.value.code) == (30, "too_many_requests")


@given(st.floats(0, 60), st.integers(1, 10_000), st.floats(-1e6, 1e6))
def test_no_bucket_gives_more_than_it_holds_whatever_the_clock_does(left: float, a_minute: int, passed: float) -> None:
    bucket, wait = drawn(Bucket(left, NOW), a_minute=a_minute, at=NOW + timedelta(seconds=passed))

    assert 0 <= bucket.left <= a_minute
    assert wait >= 0
    if passed <= 0 and left < min(1, a_minute):
        assert wait > 0


def test_only_so_many_buckets_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "REMEMBERED", 10)
    limit = Limit(1, lambda: NOW)

    for number in range(50):
        limit.draw(f"address {number}")

    assert len(limit._buckets) == 10
    assert came_through(limit, "address 49", 1) == 0


def scope(client: str | None, *forwarded: str) -> dict[str, Any]:
    headers = [(b"x-forwarded-for", line.encode()) for line in forwarded]
    return {"type": "http", "client": (client, 1) if client else None, "headers": headers}


@pytest.mark.parametrize(
    ("told", "proxies", "address"),
    [
        (scope("10.0.0.1"), 0, "10.0.0.1"),
        (scope("10.0.0.1", "6.6.6.6"), 0, "10.0.0.1"),
        (scope("127.0.0.1", "6.6.6.6, 203.0.113.9"), 1, "203.0.113.9"),
        (scope("127.0.0.1", "6.6.6.6", "203.0.113.9"), 1, "203.0.113.9"),
        (scope("127.0.0.1", "6.6.6.6, 203.0.113.9, 10.0.0.7"), 2, "203.0.113.9"),
        (scope("127.0.0.1", "203.0.113.9"), 2, "127.0.0.1"),
        (scope("127.0.0.1"), 1, "127.0.0.1"),
        (scope("127.0.0.1", "203.0.113.9, "), 1, "127.0.0.1"),
        (scope(None), 0, "unknown"),
    ],
)
def test_an_address_is_what_our_own_proxies_saw(told: dict[str, Any], proxies: int, address: str) -> None:
    assert address_of(told, proxies) == address


@pytest.mark.parametrize(
    ("seen", "address"),
    [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:0DB8:0001:0002::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::1", "::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("::FFFF:cb00:7109", "203.0.113.9"),
        ("203.0.113.9", "203.0.113.9"),
        ("nobody's address", "nobody's address"),
    ],
)
def test_whoever_has_one_address_of_ipv6_has_its_whole_network(seen: str, address: str) -> None:
    assert address_of(scope(seen), 0) == address
    assert address_of(scope("127.0.0.1", f"6.6.6.6, {seen}"), 1) == address


def test_one_person_is_limited_and_another_is_not(desk: Desk, ana: Client, ben: Client) -> None:
    now = desk.clock()
    desk.place.limits.actors = Limit(2, lambda: now)

    answers = [ana.get("/api/users/me").status_code for _ in range(2)]
    refused = ana.get("/api/users/me")

    assert (answers, problem(refused)) == ([200, 200], (429, "too_many_requests"))
    assert refused.headers["Retry-After"] == "30"
    assert refused.headers["content-type"] == "application/problem+json"
    assert ben.get("/api/users/me").is_success


def test_an_address_is_limited_before_anybody_is_known(desk: Desk, stranger: Client) -> None:
    now = desk.clock()
    desk.place.limits.addresses = Limit(2, lambda: now)

    answers = [stranger.get("/api/users/me").status_code for _ in range(3)]

    assert answers == [401, 401, 429]
