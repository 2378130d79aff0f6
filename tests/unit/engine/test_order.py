"""The stored order: a number that never falls as ids rise, whatever they look like, and a start that few rows tell."""

from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.engine.coercion import coerce
from watchfloor.engine.connections import connect
from watchfloor.engine.declaration import parse
from watchfloor.engine.limits import Limits
from watchfloor.engine.order import find_start, head, shared_start
from watchfloor.engine.reading.layouts import layout_of
from watchfloor.engine.reading.sources import Format, Source

ID = st.text(st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=["Cs"]), max_size=14)
STARTS = st.sampled_from(["", "acc-", "spotify:user:", "音楽/", "z."])
DUCK = duckdb.connect()


def heads(ids: list[str], start: str) -> list[int]:
    values = ", ".join(f"({place}, ?)" for place in range(len(ids)))
    sql = f"SELECT {head('id', start)} FROM (VALUES {values}) AS listed(place, id) ORDER BY place"
    return [int(row[0]) for row in DUCK.execute(sql, ids).fetchall()]


@given(ids=st.lists(ID, min_size=2, max_size=12), start=STARTS, within=st.booleans())
def test_heads_never_fall_as_ids_rise(*, ids: list[str], start: str, within: bool) -> None:
    rising = sorted((start * within + name for name in ids), key=str.encode)

    found = heads(rising, start)

    assert found == sorted(found)


@given(number=st.integers(0, 9_999_998), start=st.sampled_from(["acc-", "spotify:user:"]))
def test_short_ids_behind_their_start_are_told_apart(number: int, start: str) -> None:
    low, high = heads([f"{start}{number:07}", f"{start}{number + 1:07}"], start)

    assert low < high


@pytest.mark.parametrize("strange", ["acb-0000001", "acc", "", "zz", "音楽"])
def test_ids_without_the_start_stand_before_or_behind_all_that_have_it(strange: str) -> None:
    first, last, found = heads(["acc-0000000", "acc-9999999", strange], "acc-")

    assert found < first or found > last


@pytest.mark.parametrize(
    ("low", "high", "start"),
    [
        ("acc-0000001", "acc-0500000", "acc-"),
        ("acc-0000001", "acc-0000001", "acc-"),
        ("spotify:user:ana", "spotify:user:zoe", "spotify:user:"),
        ("https://example.org/a", "https://example.org/b", "https://example.org/"),
        ("7f3a-11", "7f3a-99", ""),
        ("ana", "anatol", ""),
        ("did:plc:abc", "did:web:abc", "did:"),
        ("", "acc-1", ""),
        ("曲-1", "曲-9", "曲-"),
    ],
)
def test_the_start_ends_at_a_separator_before_any_digit(low: str, high: str, start: str) -> None:
    assert shared_start(low, high) == start


@pytest.mark.parametrize(
    ("cells", "start"),
    [
        (["acc-1", "acc-9"], "acc-"),
        (["acc-1", "bot-1"], ""),
        (["", "acc-1", "acc-2"], "acc-"),
        (["", ""], ""),
        ([], ""),
    ],
)
def test_the_start_is_found_among_the_ids_that_are_not_empty(cells: list[str], start: str, tmp_path: Path) -> None:
    path = tmp_path / "plays.csv"
    path.write_text("".join(f"{cell},1\n" for cell in ["account", *cells]).replace("account,1", "account,x"), "utf8")
    connection = connect(Limits(memory="200MB"), tmp_path / "spill")
    layout = layout_of(connection, Source(path.name, path, Format.CSV, "", 1), Limits())

    plan = coerce(parse("{dataset: d, roles: {actor: account}}"), layout, Limits())

    assert find_start(connection, layout, plan, "account") == start
