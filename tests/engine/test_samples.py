"""A sample of a dataset is its newest rows, without what is sensitive, for those who may read it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factories.desks import Desk
from factories.hunts import add_file
from factories.investigations import Person, done, problem
from factories.sign_ins import load_sign_ins, on_day
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import LoadReport

ROWS = [(f"p{day:02}", "phone", "10.0.0.1", on_day(day)) for day in range(1, 29)]


def read(who: Person, name: str, **asked: object) -> dict[str, Any]:
    return done(who.get(f"/api/datasets/{name}/sample", params=asked))


def test_the_newest_rows_come_first(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, ROWS)

    told = read(ana, "sign_ins", limit=3)

    assert [row["account"] for row in told["rows"]] == ["p28", "p27", "p26"]
    assert told["rows"][0]["at"] == "2026-03-28T09:00:00Z"
    assert len(read(ana, "sign_ins")["rows"]) == 20


def test_its_columns_are_those_of_the_dataset(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, ROWS)

    told = read(ana, "sign_ins", limit=1)

    assert {"account", "device", "ip", "at", "row_key"} <= set(told["columns"])
    assert set(told["rows"][0]) == set(told["columns"])
    assert (told["dataset"], told["table_version"], told["masked"]) == ("sign_ins", 0, [])


def test_sensitive_columns_are_absent_and_named(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, ROWS, sensitive=["device", "ip"])

    answer = ana.get("/api/datasets/sign_ins/sample")

    assert done(answer)["masked"] == ["device", "ip"]
    assert "phone" not in answer.text
    assert "10.0.0.1" not in answer.text


def test_a_table_without_times_shows_rows_as_they_are_stored(desk: Desk, ana: Person, tmp_path: Path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text("account,plan\na,free\nb,paid\n", encoding="utf-8")
    declared = {"dataset": "accounts", "roles": {"actor": "account"}, "measures": {"plan": "text"}}
    add_file(desk.edge("lea"), path, declared)

    assert [row["plan"] for row in read(ana, "accounts")["rows"]] == ["free", "paid"]


@pytest.mark.parametrize("name", ["hidden", "unheard_of"])
def test_what_one_may_not_see_has_no_sample(desk: Desk, ana: Person, tmp_path: Path, name: str) -> None:
    load_sign_ins(desk, tmp_path, ROWS, name="hidden", compartment="vip")

    assert problem(ana.get(f"/api/datasets/{name}/sample")) == (404, "no_such_dataset")


def test_who_may_not_read_data_gets_none(vic: Person) -> None:
    assert problem(vic.get("/api/datasets/sign_ins/sample")) == (403, "role")


def test_the_newest_rows_are_found_in_whatever_file_they_stand(
    lake: Lake, add: Callable[..., LoadReport], write: Callable[[str, str], Path]
) -> None:
    header = "account,track,at,ip,ms\n"
    for number, days in enumerate([(5, 1, 9), (7, 3)]):
        lines = "".join(f"a,t{day},2026-05-0{day},,1\n" for day in days)
        add(write(f"{number}.csv", header + lines))

    table = lake.newest_rows(lake.snapshot("plays"), limit=3)

    assert table["track"].to_pylist() == ["t9", "t7", "t5"]


def test_rows_of_one_instant_come_in_the_same_order_every_time(
    lake: Lake, add: Callable[..., LoadReport], write: Callable[[str, str], Path]
) -> None:
    lines = "".join(f"a,t{number},2026-05-01,,1\n" for number in range(30))
    add(write("plays.csv", "account,track,at,ip,ms\n" + lines))

    once, again = (lake.newest_rows(lake.snapshot("plays"), limit=5) for _ in range(2))

    assert once.equals(again)
    assert once.num_rows == 5
