"""What an entity shares is the same by postings, by scan, and counted by hand."""

from collections import defaultdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories.examples import examples
from factories.tables import as_csv
from watchfloor.engine import looks, postings, rarity, sharing
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.postings import drop_postings
from watchfloor.engine.sharing import Look, Shared, Span, connecting_roles
from watchfloor.kernel.errors import InvalidInput

NOW = datetime(2026, 6, 1, tzinfo=UTC)
SIGN_INS = parse(
    """
dataset: sign_ins
time: at
roles: {actor: account, device: phone, ip: ip}
optional: [device, ip]
"""
)
START = 1_700_000_000
DAY = 86_400
LIMITS = Limits(memory="300MB")
ALWAYS = Span()
Row = tuple[str, str, int]
ROWS = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from(["", "p1", "p2", "'; --", "音"]), st.integers(0, 9 * DAY)),
    min_size=1,
    max_size=40,
)


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of three rows, so that a short table has postings, and four holders make a hub."""
    monkeypatch.setattr(postings, "ROW_GROUP", 3)
    monkeypatch.setattr(looks, "ROW_GROUP", 3)
    monkeypatch.setattr(rarity, "MOST_HOLDERS", 3)


def lake_of(folder: Path, rows: list[Row], *, declared: str = "") -> Lake:
    lake = Lake(folder / "lake", limits=LIMITS)
    records = [{"account": who, "phone": phone, "ip": "", "at": str(START + at)} for who, phone, at in rows]
    path = folder / "sign_ins.csv"
    path.write_bytes(as_csv(records, columns=("account", "phone", "ip", "at")))
    declaration = parse(declared) if declared else SIGN_INS
    lake.load(declaration, [path], author="mika", message="", now=NOW)
    return lake


def shared(lake: Lake, who: str, *, role: str = "actor", through: str = "device", span: Span = ALWAYS) -> Shared:
    return lake.shared(Look(lake.snapshot("sign_ins"), role, who, through, span))


def by_hand(rows: list[Row], who: str) -> dict[tuple[str, str], tuple[int, int, int]]:
    """Rows, days, and days that are also the entity's, by what is shared and who else uses it."""
    days: dict[tuple[str, str], list[int]] = defaultdict(list)
    for holder, phone, at in rows:
        days[phone, holder].append((START + at) // DAY)
    mine = {phone for phone, holder in days if holder == who and phone}
    return {
        (phone, holder): (len(found), len(set(found)), len(set(found) & set(days[phone, who])))
        for (phone, holder), found in days.items()
        if phone in mine and holder != who and sum(one == phone for one, _ in days) <= rarity.MOST_HOLDERS
    }


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS)
def test_what_is_shared_is_what_is_counted_by_hand(tmp_path_factory: pytest.TempPathFactory, rows: list[Row]) -> None:
    lake = lake_of(tmp_path_factory.mktemp("lake"), rows)

    told = [shared(lake, who) for who in {who for who, _, _ in rows}]
    for file in lake.snapshot("sign_ins").files:
        drop_postings(file)
    walked = [shared(lake, who) for who in {who for who, _, _ in rows}]

    assert told == walked
    for who, one in zip({who for who, _, _ in rows}, told, strict=True):
        found = {(use.value, use.holder): (use.rows, use.days, use.together) for use in one.others}
        assert found == by_hand(rows, who)


def test_what_too_many_hold_is_a_hub_with_its_count(tmp_path: Path) -> None:
    lake = lake_of(tmp_path, [(who, "tv", 0) for who in "abcd"])

    told = shared(lake, "a")

    assert (told.hubs, told.others, [use.value for use in told.own]) == ({"tv": 4}, (), ["tv"])


def test_what_would_take_too_much_reading_is_a_hub_without_a_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "MOST_BLOCKS", 2)
    everywhere = [(who, "tv", day * DAY) for who in "abc" for day in range(4)]
    lake = lake_of(tmp_path, [*everywhere, ("a", "phone", 0), ("b", "phone", DAY)])

    told = shared(lake, "a")

    assert told.hubs == {"tv": None}
    assert {use.value for use in told.others} == {"phone"}


def test_more_values_than_are_looked_at_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "MOST_VALUES", 2)
    lake = lake_of(tmp_path, [*(("a", f"p{i}", 0) for i in range(5)), ("a", "p4", DAY), ("b", "p4", 0)])

    told = shared(lake, "a")

    assert (told.unread, told.alone, [use.value for use in told.own]) == (3, 1, ["p4"])


def test_a_window_holds_its_start_and_not_its_end(tmp_path: Path) -> None:
    lake = lake_of(tmp_path, [("a", "p", 0), ("a", "p", 10), ("b", "p", 20)])
    first, last = START * 10**6, (START + 20) * 10**6

    assert shared(lake, "a", span=Span(first, last)).own == ()
    assert [use.rows for use in shared(lake, "a", span=Span(first, last + 1)).own] == [2]


def test_things_are_shared_through_people(tmp_path: Path) -> None:
    lake = lake_of(tmp_path, [("a", "p1", 0), ("a", "p2", 0), ("b", "p1", 0)])

    told = shared(lake, "p1", role="device", through="actor")

    assert [(use.value, use.holder) for use in told.others] == [("a", "p2")]


def test_a_sensitive_role_is_not_looked_through(tmp_path: Path) -> None:
    text = "{dataset: sign_ins, time: at, roles: {actor: account, device: phone}, sensitive: [phone]}"
    lake = lake_of(tmp_path, [("a", "p", 0)], declared=text)

    for role, through in (("actor", "device"), ("device", "actor")):
        with pytest.raises(InvalidInput, match="sensitive"):
            shared(lake, "a", role=role, through=through)


def test_a_device_is_of_whoever_acts_and_of_an_object_never() -> None:
    roles = ("actor", "object", "owner", "device", "ip", "country", "payee")

    assert connecting_roles(roles, "actor") == ("device", "payee", "ip")
    assert connecting_roles(roles, "owner") == ("payee",)
    assert connecting_roles(roles, "payee") == ("actor", "owner")
    assert connecting_roles(roles, "object") == connecting_roles(roles, "country") == ()


def test_where_nobody_acts_objects_are_linked_by_whose_they_are() -> None:
    assert connecting_roles(("object", "owner", "payee"), "object") == ("owner", "payee")
    assert connecting_roles(("object", "owner", "payee"), "payee") == ("owner", "object")
