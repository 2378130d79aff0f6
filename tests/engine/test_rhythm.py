"""The week of an entity is counted in the hours of its zone, and its cohort is the same sample every time."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories.examples import examples
from factories.tables import as_csv
from watchfloor.engine import looks, rhythm
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.rhythm import sampled, surprise
from watchfloor.kernel.errors import InvalidInput

NOW = datetime(2026, 6, 1, tzinfo=UTC)
SIGN_INS = "{dataset: sign_ins, time: at, roles: {actor: account, device: phone}, optional: [device]}"
START = 1_767_225_600  # 2026-01-01T00:00Z, a Thursday
YEAR = 365 * 86_400
ROWS = st.lists(
    st.tuples(st.sampled_from("abc"), st.sampled_from(["", "p1", "p2"]), st.integers(0, YEAR)), min_size=1, max_size=30
)
ZONES = ("UTC", "Asia/Singapore", "America/New_York", "Asia/Kathmandu", "Pacific/Chatham")


def lake_of(folder: Path, rows: list[tuple[str, str, int]], declared: str = SIGN_INS) -> Lake:
    lake = Lake(folder / "lake", limits=Limits(memory="300MB"))
    records = [{"account": who, "phone": phone, "at": str(START + at)} for who, phone, at in rows]
    path = folder / "sign_ins.csv"
    path.write_bytes(as_csv(records, columns=("account", "phone", "at")))
    lake.load(parse(declared), [path], author="mika", message="", now=NOW)
    return lake


def by_hand(times: list[int], zone: str) -> dict[tuple[int, int], int]:
    local = [datetime.fromtimestamp(START + at, ZoneInfo(zone)) for at in times]
    return dict(Counter((one.weekday(), one.hour) for one in local))


def cells(grid: rhythm.Grid) -> dict[tuple[int, int], int]:
    return {(int(day), int(hour)): int(grid[day, hour]) for day, hour in np.argwhere(grid)}


@settings(max_examples=examples(25), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=ROWS, zone=st.sampled_from(ZONES))
def test_the_week_is_what_is_counted_by_hand(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, int]], zone: str
) -> None:
    lake = lake_of(tmp_path_factory.mktemp("lake"), rows)
    mine = [at for who, _, at in rows if who == "a"]

    told = lake.rhythm(lake.snapshot("sign_ins"), "actor", "a", zone=zone)

    inside = [(who, at) for who, _, at in rows if mine and who != "a" and min(mine) <= at <= max(mine)]
    assert cells(told.grid) == by_hand(mine, zone)
    assert cells(told.cohort) == by_hand([at for _, at in inside], zone)
    assert (told.rows, told.entities) == (len(mine), len({who for who, _ in inside}))


def test_a_device_is_measured_against_devices(tmp_path: Path) -> None:
    lake = lake_of(tmp_path, [("a", "p1", 0), ("b", "p2", 10), ("c", "p3", 20), ("c", "", 30), ("a", "p1", 40)])

    told = lake.rhythm(lake.snapshot("sign_ins"), "device", "p1", zone="UTC")

    assert (told.rows, told.entities, int(told.cohort.sum())) == (2, 2, 2)


def test_nobody_has_an_empty_week(tmp_path: Path) -> None:
    lake = lake_of(tmp_path, [("a", "p1", 0)])

    told = lake.rhythm(lake.snapshot("sign_ins"), "actor", "nobody", zone="UTC")

    assert (told.rows, told.first, told.last, told.entities) == (0, None, None, 0)


def test_of_many_blocks_some_are_read_and_how_many_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (looks, rhythm):
        monkeypatch.setattr(module, "ROW_GROUP", 3)
    monkeypatch.setattr(rhythm, "SAMPLED", 2)
    lake = lake_of(tmp_path, [(who, "", at) for at in range(3) for who in ("a", "b", "c", "d", "e")])
    snapshot = lake.snapshot("sign_ins")

    once, again = (lake.rhythm(snapshot, "actor", "c", zone="UTC") for _ in range(2))

    assert (once.read, once.blocks, once.entities, int(once.cohort.sum())) == (2, 5, 2, 6)
    assert np.array_equal(once.cohort, again.cohort)


def test_a_sensitive_role_has_no_week(tmp_path: Path) -> None:
    lake = lake_of(tmp_path, [("a", "p1", 0)], SIGN_INS.replace("optional", "sensitive: [phone], optional"))

    with pytest.raises(InvalidInput, match="sensitive"):
        lake.rhythm(lake.snapshot("sign_ins"), "device", "p1", zone="UTC")


@given(blocks=st.lists(st.integers(0, 40), max_size=6), most=st.integers(1, 20))
def test_a_sample_holds_as_many_blocks_as_it_may_each_once_and_spread(blocks: list[int], most: int) -> None:
    chosen = sampled(blocks, most)

    assert [len(set(some)) for some in chosen] == [len(some) for some in chosen]
    assert all(0 <= place < count for count, some in zip(blocks, chosen, strict=True) for place in some)
    assert sum(map(len, chosen)) == min(sum(blocks), most)


def test_the_same_rhythm_is_no_surprise_and_twice_as_much_is_one_bit() -> None:
    normal = np.full((7, 24), 1000)
    twice = np.full((7, 24), 1000)
    twice[0, 0] = 2000

    assert np.abs(surprise(normal, normal)).max() == 0
    assert surprise(twice, normal)[0, 0] == pytest.approx(1, abs=0.02)
    assert surprise(normal, twice)[0, 0] == pytest.approx(-1, abs=0.02)


def test_next_to_nothing_is_no_surprise_and_nothing_where_much_was_to_be_expected_is() -> None:
    cohort = np.ones((7, 24), dtype=np.int64)
    cohort[1, 1] = 10_000
    grid = np.zeros((7, 24), dtype=np.int64)
    grid[0, 0] = 40

    told = surprise(grid, cohort)

    assert told[2, 2] == 0
    assert not surprise(np.zeros_like(grid), cohort).any()
    assert told[1, 1] < -5 < 5 < told[0, 0]
