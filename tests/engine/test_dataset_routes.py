"""Datasets and queries through the API: registered, refused, kept in the ledger, hidden from those who may not see."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factories.investigations import Person, done, problem
from factories.loads import load_dataset
from watchfloor.engine.datasets.schemas import LoadIn
from watchfloor.engine.lake import lake_at
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Refused

EdgeOf = Callable[[str], Edge]
Write = Callable[[str, str | bytes], Path]
PLAYS = {
    "dataset": "songs",
    "time": "day",
    "roles": {"actor": "account", "object": "track"},
    "measures": {"ms": "int"},
    "sensitive": ["mail"],
}
ROWS = "account,track,day,ms,mail\na,t,2026-05-01,1,a@example.org\nb,t,2026-05-02,x,b@example.org\n"
COUNT = "SELECT count(*) AS n FROM songs"


def add(edge: Edge, path: Path, **changes: object) -> dict[str, Any]:
    """Load a file as somebody at the desk's own machine would."""
    form = LoadIn.model_validate({"paths": [str(path)], "declaration": PLAYS, "message": "first look"} | changes)
    at_desk = replace(edge, settings=edge.settings.model_copy(update={"local": True}))
    lake = lake_at(edge.settings.lake_dir)
    return load_dataset(edge=at_desk, lake=lake, name="songs", form=form).model_dump()


def ask(who: Person, sql: str = COUNT, **changes: object) -> Any:
    return who.post("/api/queries", json={"sql": sql, "datasets": [{"name": "songs"}]} | changes)


@pytest.fixture
def songs(edge_of: EdgeOf, write: Write) -> dict[str, Any]:
    return add(edge_of("lea"), write("songs.csv", ROWS))


def test_a_load_is_registered_with_what_was_refused(ana: Person, songs: dict[str, Any]) -> None:
    shown = done(ana.get("/api/datasets/songs"))

    assert (songs["rows_in"], songs["rows"], songs["quarantined"]) == (2, 1, 1)
    assert (shown["rows"], shown["roles"]["actor"], shown["table_version"]) == (1, "account", 0)
    assert [(load["file"], load["quarantined"]) for load in shown["loads"]] == [("songs.csv", 1)]


def test_the_same_file_again_changes_nothing_and_writes_no_entry(
    lea: Person, edge_of: EdgeOf, write: Write, songs: dict[str, Any]
) -> None:
    before = done(lea.get("/api/datasets/songs"))

    again = add(edge_of("lea"), write("again.csv", ROWS))

    assert again["unchanged"]
    assert done(lea.get("/api/datasets/songs")) == before


def test_refused_rows_are_shown_with_their_reason(lea: Person, songs: dict[str, Any]) -> None:
    page = done(lea.get("/api/datasets/songs/quarantine"))

    assert [(row["line"], row["column"], row["reason"]) for row in page["items"]] == [(3, "ms", "not a whole number")]


def test_refused_rows_may_hold_anything_so_readers_do_not_see_them(vic: Person, songs: dict[str, Any]) -> None:
    assert vic.get("/api/datasets/songs/quarantine").status_code == 403


def test_over_the_network_only_import_folders_can_be_named(edge_of: EdgeOf, write: Write) -> None:
    edge = edge_of("lea")
    outside = replace(edge, settings=edge.settings.model_copy(update={"local": False, "import_roots": []}))
    form = LoadIn.model_validate({"paths": [str(write("songs.csv", ROWS))], "declaration": PLAYS})

    with pytest.raises(Refused) as caught:
        load_dataset(edge=outside, lake=lake_at(edge.settings.lake_dir), name="songs", form=form)

    assert caught.value.code == "outside_import_roots"


@pytest.mark.parametrize(
    ("name", "declaration", "code"),
    [("songs", None, "declaration_missing"), ("other", PLAYS, "another_name"), ("songs", "{", "bad_declaration")],
)
def test_a_load_without_a_fitting_declaration_is_refused(
    lea: Person, name: str, declaration: object, code: str
) -> None:
    form = {"paths": ["songs.csv"], "declaration": declaration}

    assert problem(lea.post(f"/api/datasets/{name}/loads", json=form)) == (422, code)


def test_who_only_reads_loads_nothing(vic: Person) -> None:
    form = {"paths": ["songs.csv"], "declaration": PLAYS}

    assert vic.post("/api/datasets/songs/loads", json=form).status_code == 403


def test_a_changed_byte_is_named_by_a_check(lea: Person, edge_of: EdgeOf, songs: dict[str, Any]) -> None:
    assert done(lea.post("/api/datasets/songs/check", json={}))["broken"] == []
    [file] = lake_at(edge_of("lea").settings.lake_dir).snapshot("songs").files
    file.path.write_bytes(file.path.read_bytes() + b"x")

    assert done(lea.post("/api/datasets/songs/check", json={}))["broken"] == [file.name]


def test_a_dataset_of_a_compartment_does_not_exist_for_others(
    lea: Person, zoe: Person, edge_of: EdgeOf, write: Write
) -> None:
    add(edge_of("zoe"), write("songs.csv", ROWS), compartment="vip")

    assert done(zoe.get("/api/datasets/songs"))["name"] == "songs"
    assert done(lea.get("/api/datasets"))["items"] == []
    for answer in (lea.get("/api/datasets/songs"), ask(lea), lea.post("/api/datasets/songs/check", json={})):
        assert problem(answer) == (404, "no_such_dataset")


def test_a_removed_dataset_is_gone_but_for_its_files(lea: Person, edge_of: EdgeOf, songs: dict[str, Any]) -> None:
    done(lea.delete("/api/datasets/songs", params={"reason": "asked by Legal"}))

    assert problem(lea.get("/api/datasets/songs")) == (404, "no_such_dataset")
    assert problem(ask(lea)) == (404, "no_such_dataset")
    assert lake_at(edge_of("lea").settings.lake_dir).snapshot("songs").rows == 1


def test_a_removed_dataset_comes_back_with_its_next_load(
    lea: Person, edge_of: EdgeOf, write: Write, songs: dict[str, Any]
) -> None:
    done(lea.delete("/api/datasets/songs", params={"reason": "by mistake"}))

    add(edge_of("lea"), write("songs.csv", ROWS))

    assert done(lea.get("/api/datasets/songs"))["state"] == "active"


def test_a_query_is_answered_and_kept_with_all_it_takes_to_repeat_it(ana: Person, songs: dict[str, Any]) -> None:
    answer = done(ask(ana, "SELECT account FROM songs WHERE ms = ?", parameters=[1]))

    run = done(ana.get(f"/api/runs/{answer['run']['run']}"))
    assert answer["rows"] == [{"account": "a"}]
    assert (run["kind"], run["status"], run["parameters"]) == ("sql", "done", [1])
    assert len(run["snapshots"][0]["files"][0]["sha256"]) == 64


def test_a_query_that_is_refused_is_kept_too(ana: Person, songs: dict[str, Any]) -> None:
    assert problem(ask(ana, "SELECT * FROM read_csv('x')")) == (422, "statement_refused")

    [run] = done(ana.get("/api/runs"))["items"]
    assert (run["status"], run["result_hash"]) == ("failed", "")
    assert "statement_refused" in run["problem"]


def test_a_run_is_repeated_on_the_version_it_read(
    ana: Person, edge_of: EdgeOf, write: Write, songs: dict[str, Any]
) -> None:
    first = done(ask(ana))["run"]["run"]
    add(edge_of("lea"), write("more.csv", ROWS.replace("a,t", "z,t")))

    again = done(ana.post(f"/api/runs/{first}/repeat"))

    assert (again["kind"], again["status"], again["repeats"]) == ("recompute", "equal", first)
    assert done(ask(ana))["rows"] == [{"n": 2}]


def test_sensitive_columns_are_not_there_for_a_query(ana: Person, songs: dict[str, Any]) -> None:
    assert problem(ask(ana, "SELECT mail FROM songs")) == (422, "unreadable")
    assert "mail" not in done(ask(ana, "SELECT * FROM songs"))["columns"]


def test_a_load_that_leaves_out_what_is_sensitive_opens_no_column_and_says_so(
    lea: Person, edge_of: EdgeOf, write: Write, songs: dict[str, Any]
) -> None:
    plain = {field: value for field, value in PLAYS.items() if field != "sensitive"}

    told = add(edge_of("lea"), write("more.csv", ROWS.replace("a@", "z@")), declaration=plain)
    again = add(edge_of("lea"), write("more.csv", ROWS.replace("a@", "z@")), declaration=plain)

    shown = done(ask(lea, "SELECT * FROM songs"))
    assert done(lea.get("/api/datasets/songs"))["declaration"]["sensitive"] == ["mail"]
    assert ("mail" in shown["columns"], len(shown["rows"])) == (False, 2)
    assert [note for note in told["notes"] if "mail" in note] == [
        "mail was sensitive in songs before and stays so: no load takes that away."
    ]
    assert (again["unchanged"], again["notes"]) == (True, [])


def test_a_run_on_an_older_version_is_repeated_to_the_same_before_and_after_a_column_became_sensitive(
    ana: Person, edge_of: EdgeOf, write: Write
) -> None:
    plain = {field: value for field, value in PLAYS.items() if field != "sensitive"}
    add(edge_of("lea"), write("songs.csv", ROWS), declaration=plain)
    before = [done(ask(ana, f"SELECT {what} FROM songs")) for what in ("*", "mail")]
    add(edge_of("lea"), write("more.csv", ROWS))

    after = done(ask(ana, "SELECT * FROM songs", datasets=[{"name": "songs", "version": 0}]))

    again = [done(ana.post(f"/api/runs/{one['run']['run']}/repeat"))["status"] for one in (*before, after)]
    assert ("mail" in before[0]["columns"], "mail" in after["columns"]) == (True, False)
    assert again == ["equal"] * 3


def test_runs_are_listed_newest_first_page_by_page(ana: Person, songs: dict[str, Any]) -> None:
    asked = [done(ask(ana, f"SELECT {number} AS n"))["run"]["run"] for number in range(3)]

    first = done(ana.get("/api/runs", params={"limit": 2}))
    second = done(ana.get("/api/runs", params={"limit": 2, "cursor": first["next_cursor"]}))

    assert [run["run"] for run in first["items"] + second["items"]] == asked[::-1]


def test_a_run_on_a_compartment_does_not_exist_for_others(
    lea: Person, zoe: Person, edge_of: EdgeOf, write: Write
) -> None:
    add(edge_of("zoe"), write("songs.csv", ROWS), compartment="vip")
    run = done(ask(zoe))["run"]["run"]

    assert problem(lea.get(f"/api/runs/{run}")) == (404, "no_such_run")
    assert problem(lea.post(f"/api/runs/{run}/repeat")) == (404, "no_such_run")
    assert done(lea.get("/api/runs"))["items"] == []
