"""The rows that were refused: each once, page by page, with its place in the file, and what stood there."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from factories.investigations import Person, done, problem
from factories.loads import load_dataset
from factories.tables import GOOD, PLAYS, parquet
from watchfloor.engine.datasets.schemas import LoadIn
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport
from watchfloor.engine.quarantine import QuarantinedRow
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import TooLarge

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]
BAD = "".join(f"b{number},t,2026-05-01,,no{number}\n" for number in range(7))


def load(lake: Lake, path: Path) -> LoadReport:
    return lake.load(parse(PLAYS), [path], author="mika", message="", now=datetime(2026, 6, 1, tzinfo=UTC))


def everything(lake: Lake, *, limit: int) -> list[QuarantinedRow]:
    """Walk the quarantine page by page."""
    snapshot, found = lake.snapshot("plays"), list[QuarantinedRow]()
    while page := lake.quarantine(snapshot, limit=limit, offset=len(found)):
        found += page
    return found


@pytest.mark.parametrize("limit", [1, 2, 3, 14, 100])
def test_every_refused_row_is_on_one_page_in_the_order_of_the_file(
    limit: int, lake: Lake, add: Add, write: Write
) -> None:
    add(write("may.csv", GOOD + BAD), write("june.csv", GOOD.replace("05-01", "06-01") + BAD))

    found = everything(lake, limit=limit)

    assert len(found) == len(set(found)) == 14
    assert [row.line for row in found] == [*range(3, 10), *range(3, 10)]
    assert {row.file for row in found[:7]} != {row.file for row in found[7:]}


def test_the_pages_of_the_api_join_without_gap_or_overlap(
    edge_of: Callable[[str], Edge], lea: Person, write: Write
) -> None:
    edge = edge_of("lea")
    at_desk = replace(edge, settings=edge.settings.model_copy(update={"local": True}))
    form = LoadIn.model_validate({"paths": [str(write("plays.csv", GOOD + BAD))], "declaration": PLAYS})
    load_dataset(edge=at_desk, lake=lake_at(edge.settings.lake_dir), name="plays", form=form)

    lines, cursor = list[int](), dict[str, str]()
    for _ in range(3):
        page = done(lea.get("/api/datasets/plays/quarantine", params={"limit": 3, **cursor}))
        lines += [row["line"] for row in page["items"]]
        cursor = {"cursor": page["next_cursor"]}

    assert lines == list(range(3, 10))
    assert page["next_cursor"] is None
    bad = lea.get("/api/datasets/plays/quarantine", params={"cursor": "never given"})
    assert problem(bad) == (422, "bad_cursor")


def test_a_version_shows_what_its_own_loads_refused(lake: Lake, add: Add, write: Write) -> None:
    add(write("may.csv", GOOD + BAD))
    add(write("june.csv", GOOD + "z,t,2026-05-01,,x\n"))

    assert len(lake.quarantine(lake.snapshot("plays", 0), limit=100)) == 7
    assert len(lake.quarantine(lake.snapshot("plays"), limit=100)) == 8


def test_a_clean_load_has_no_quarantine(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", GOOD))

    assert lake.quarantine(lake.snapshot("plays"), limit=10) == []


def test_what_stood_in_a_refused_row_can_be_read_back(lake: Lake, add: Add, write: Write) -> None:
    add(write("plays.csv", GOOD + 'b,"say ""hi"",\nthen 音",2026-05-01,=1+1,many\n'))

    [row] = lake.quarantine(lake.snapshot("plays"), limit=10)

    assert json.loads(row.raw) == {
        "account": "b",
        "track": 'say "hi",\nthen 音',
        "at": "2026-05-01",
        "ip": "=1+1",
        "ms": "many",
    }


def test_rows_of_parquet_have_a_number_and_no_line(lake: Lake, add: Add, write: Write) -> None:
    content = parquet(account=["a", "", "c"], track=["t"] * 3, at=["2026-05-01"] * 3, ip=[""] * 3, ms=[1, 2, 3])

    add(write("plays.parquet", content))

    [row] = lake.quarantine(lake.snapshot("plays"), limit=10)
    assert (row.row, row.line, row.reason) == (2, None, "the actor is empty")


@settings(max_examples=examples(12), deadline=None)
@given(kinds=st.lists(st.sampled_from(["good", "value", "short", "tall"]), min_size=1, max_size=12))
def test_the_line_told_is_the_line_it_stands_on(kinds: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    shapes = {"good": "a,t,2026-05-01,,1", "value": "a,t,2026-05-01,,x", "short": "a,t", "tall": 'a,"t\nt",x,,1'}
    folder = tmp_path_factory.mktemp("lines")
    (folder / "plays.csv").write_text(GOOD + "".join(f"{shapes[kind]}\n" for kind in kinds), "utf8")
    lines, line = [], 3
    for kind in kinds:
        lines += [line] if kind != "good" else []
        line += shapes[kind].count("\n") + 1
    lake = Lake(folder / "lake", limits=Limits(memory="300MB"))

    load(lake, folder / "plays.csv")

    assert [row.line for row in everything(lake, limit=5)] == lines


@pytest.mark.parametrize("seconds", [0.0, 0.001])
def test_a_load_whose_time_is_up_leaves_nothing(seconds: float, write: Write, tmp_path: Path) -> None:
    lake = Lake(tmp_path / "hurried", limits=Limits(memory="300MB", seconds=seconds))

    with pytest.raises(TooLarge) as caught:
        load(lake, write("plays.csv", GOOD + "a,t,2026-05-02,,1\n" * 20_000))

    assert (caught.value.code, lake.datasets()) == ("time_limit", [])
    assert not list(lake.root.rglob("*.parquet"))


@pytest.mark.parametrize("size", [50, 500])
def test_the_largest_cell_is_a_limit_that_can_be_set(size: int, write: Write, tmp_path: Path) -> None:
    lake = Lake(tmp_path / "narrow", limits=Limits(memory="300MB", cell_bytes=100))

    report = load(lake, write("plays.csv", GOOD + f"b,{'x' * size},2026-05-01,,1\n"))

    assert report.quarantined == (size > 100)
