"""Where datasets belong, who may load into them, and what becomes of runs when they are taken out of use."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.hunts import add_file
from factories.investigations import Person, done, problem
from factories.loads import load_dataset
from watchfloor.engine.datasets.schemas import GuessIn, LoadIn
from watchfloor.engine.datasets.service import shared_scope
from watchfloor.engine.datasets.tasks import guess_dataset
from watchfloor.engine.lake import lake_at
from watchfloor.infra.access.actors import SYSTEM, add_actor, authenticate, issue_token
from watchfloor.infra.access.permissions import Actor, Permission, Role
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Conflict, NotFound, Refused, WatchfloorError

EdgeOf = Callable[[str], Edge]
Add = Callable[..., str]
COUNT = "SELECT count(*) AS n FROM songs"


@pytest.fixture
def load(tmp_path: Path) -> Add:
    """Load a file of one play by `account` into a dataset, as somebody's edge."""

    def act(edge: Edge, name: str = "songs", account: str = "a", compartment: str | None = None) -> str:
        declared = {"dataset": name, "time": "day", "roles": {"actor": "account"}, "kinds": {"actor": "account"}}
        path = tmp_path / f"{name}-{account}.csv"
        path.write_text(f"account,day\n{account},2026-05-01\n", encoding="utf-8")
        return add_file(edge, path, declared, compartment=compartment)

    return act


@pytest.fixture
def insider(desk: Desk) -> Edge:
    """Somebody who is in two compartments at once."""

    def add(unit: WriteUnit) -> Actor:
        add_actor(unit=unit, name="max", roles=[Role.LEAD], compartments=["vip", "press"])
        return authenticate(unit.session, issue_token(unit=unit, name="max"), at=unit.now)

    return desk.place.edge(desk.place.edge(SYSTEM).change(add))


def ask(who: Person, *names: str, sql: str = COUNT) -> Any:
    return who.post("/api/queries", json={"sql": sql, "datasets": [{"name": name} for name in names]})


def scope_of(edge: Edge, *names: str, **how: bool) -> str:
    with edge.read() as unit:
        return shared_scope(unit=unit, names=names, **how)


def test_what_is_made_from_several_datasets_belongs_to_the_narrowest(insider: Edge, load: Add) -> None:
    load(insider, "shared")
    load(insider, "hidden", compartment="vip")

    assert scope_of(insider, "shared") == "desk"
    assert scope_of(insider, "hidden") == scope_of(insider, "shared", "hidden") == "compartment:vip"
    assert scope_of(insider) == "desk"


def test_two_compartments_are_not_mixed_even_by_somebody_in_both(insider: Edge, load: Add) -> None:
    load(insider, "hidden", compartment="vip")
    load(insider, "leaked", compartment="press")

    with pytest.raises(Refused) as caught:
        scope_of(insider, "hidden", "leaked")

    assert caught.value.code == "compartments_mixed"


def test_a_hidden_name_is_taken_without_saying_by_whom(edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("zoe"), compartment="vip")

    with pytest.raises(Conflict) as caught:
        load(edge_of("lea"), account="b")

    assert (caught.value.code, caught.value.detail) == ("name_taken", "The name songs is taken.")
    assert lake_at(edge_of("lea").settings.lake_dir).snapshot("songs").rows == 1


def test_nobody_loads_into_a_compartment_of_others(edge_of: EdgeOf, load: Add) -> None:
    with pytest.raises(Refused) as caught:
        load(edge_of("lea"), compartment="vip")

    assert caught.value.code == "not_in_compartment"
    assert lake_at(edge_of("lea").settings.lake_dir).datasets() == []


def test_rows_meant_for_a_compartment_do_not_slip_into_a_dataset_of_the_desk(edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("lea"))

    with pytest.raises(Conflict) as caught:
        load(edge_of("zoe"), account="star", compartment="vip")

    assert caught.value.code == "another_compartment"
    assert lake_at(edge_of("lea").settings.lake_dir).snapshot("songs").rows == 1


def test_rows_for_one_compartment_do_not_slip_into_another(insider: Edge, load: Add) -> None:
    load(insider, compartment="vip")

    with pytest.raises(Conflict) as caught:
        load(insider, account="b", compartment="press")

    assert caught.value.code == "another_compartment"


@pytest.mark.parametrize("compartment", [None, "vip"])
def test_a_dataset_stays_where_it_was_first_loaded(
    lea: Person, zoe: Person, edge_of: EdgeOf, load: Add, compartment: str | None
) -> None:
    load(edge_of("zoe"), compartment="vip")
    load(edge_of("zoe"), account="b", compartment=compartment)

    assert done(zoe.get("/api/datasets/songs"))["rows"] == 2
    assert problem(lea.get("/api/datasets/songs")) == (404, "no_such_dataset")


def test_a_removed_dataset_comes_back_only_where_it_was(lea: Person, zoe: Person, edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("zoe"), compartment="vip")
    done(zoe.delete("/api/datasets/songs", params={"reason": "by mistake"}))

    with pytest.raises(Conflict):
        load(edge_of("lea"), account="b")
    load(edge_of("zoe"), account="c")

    assert done(zoe.get("/api/datasets/songs"))["state"] == "active"
    assert problem(lea.get("/api/datasets/songs")) == (404, "no_such_dataset")


def test_a_removed_dataset_answers_repetitions_and_nothing_new(
    ana: Person, lea: Person, edge_of: EdgeOf, load: Add
) -> None:
    load(edge_of("lea"))
    run = done(ask(ana, "songs"))["run"]["run"]
    done(lea.delete("/api/datasets/songs", params={"reason": "replaced"}))

    assert done(ana.post(f"/api/runs/{run}/repeat"))["status"] == "equal"
    assert problem(ask(ana, "songs")) == (404, "no_such_dataset")
    assert scope_of(edge_of("ana"), "songs", even_removed=True) == "desk"
    with pytest.raises(NotFound):
        scope_of(edge_of("ana"), "songs")


def test_a_query_that_gives_another_answer_each_time_is_kept_as_differing(
    ana: Person, edge_of: EdgeOf, load: Add
) -> None:
    load(edge_of("lea"))
    run = done(ask(ana, "songs", sql="SELECT random() AS luck FROM songs"))["run"]

    again = done(ana.post(f"/api/runs/{run['run']}/repeat"))

    assert (again["status"], again["repeats"]) == ("differs", run["run"])
    assert again["result_hash"] != run["result_hash"]


def test_a_failed_run_has_nothing_to_repeat(ana: Person, edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("lea"))
    ask(ana, "songs", sql="SELECT nothing FROM songs")
    [failed] = done(ana.get("/api/runs"))["items"]

    assert problem(ana.post(f"/api/runs/{failed['run']}/repeat")) == (422, "nothing_to_repeat")
    assert len(done(ana.get("/api/runs"))["items"]) == 1


def test_a_query_over_two_datasets_names_the_files_of_both(ana: Person, edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("lea"))
    load(edge_of("lea"), "plays", "b")

    run = done(ask(ana, "songs", "plays", sql="SELECT account FROM songs UNION SELECT account FROM plays"))["run"]

    assert [(used["dataset"], len(used["files"])) for used in run["snapshots"]] == [("plays", 1), ("songs", 1)]
    assert (run["rows"], run["rows_read"]) == (2, 2)


def test_a_query_that_names_a_dataset_twice_is_refused_unkept(ana: Person, edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("lea"))

    assert problem(ask(ana, "songs", "songs")) == (422, "dataset_twice")
    assert done(ana.get("/api/runs"))["items"] == []


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"sql": ""}, "malformed_request"),
        ({"sql": "x" * 50_001}, "malformed_request"),
        ({"datasets": []}, "malformed_request"),
        ({"datasets": [{"name": "songs", "version": 2**31}]}, "malformed_request"),
        ({"row_limit": 0}, "malformed_request"),
        ({"row_limit": 100_001}, "malformed_request"),
        ({"parameters": [[1]]}, "malformed_request"),
        ({"sql": "SELECT ?", "parameters": []}, "unreadable"),
    ],
)
def test_a_query_out_of_bounds_is_refused(
    ana: Person, edge_of: EdgeOf, load: Add, form: dict[str, object], code: str
) -> None:
    load(edge_of("lea"))
    asked = {"sql": COUNT, "datasets": [{"name": "songs"}]} | form

    assert problem(ana.post("/api/queries", json=asked)) == (422, code)


def test_more_rows_than_asked_for_are_refused_and_kept_as_failed(ana: Person, edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("lea"))
    load(edge_of("lea"), account="b")
    asked = {"sql": "SELECT * FROM songs", "datasets": [{"name": "songs"}], "row_limit": 1}

    assert problem(ana.post("/api/queries", json=asked)) == (413, "row_limit")
    assert done(ana.get("/api/runs"))["items"][0]["problem"].startswith("row_limit")


def test_a_token_without_data_neither_reads_nor_repeats(desk: Desk, lea: Person, edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("lea"))
    run = done(ask(lea, "songs"))["run"]["run"]
    narrowed = desk.place.edge(SYSTEM).change(
        lambda unit: issue_token(unit=unit, name="lea", permissions=[Permission.CASE_READ])
    )
    reader = Client(desk.connection, narrowed)

    refused = [
        reader.get("/api/datasets"),
        reader.get("/api/datasets/songs"),
        reader.get("/api/runs"),
        reader.get(f"/api/runs/{run}"),
        reader.post(f"/api/runs/{run}/repeat"),
        ask(reader, "songs"),
    ]

    assert {problem(answer) for answer in refused} == {(403, "role")}


def test_removing_asks_for_a_reason_and_for_somebody_who_loads_data(
    ana: Person, lea: Person, edge_of: EdgeOf, load: Add
) -> None:
    load(edge_of("lea"))

    assert problem(lea.delete("/api/datasets/songs")) == (422, "malformed_request")
    assert problem(lea.delete("/api/datasets/songs", params={"reason": ""})) == (422, "malformed_request")
    assert problem(ana.delete("/api/datasets/songs", params={"reason": "mine"})) == (403, "role")
    assert done(ana.get("/api/datasets/songs"))["state"] == "active"


def test_even_for_repetitions_a_hidden_dataset_is_not_there_for_others(edge_of: EdgeOf, load: Add) -> None:
    load(edge_of("zoe"), compartment="vip")

    with pytest.raises(NotFound) as caught:
        scope_of(edge_of("lea"), "songs", even_removed=True)

    assert caught.value.code == "no_such_dataset"


def test_a_guess_reads_only_what_lies_under_an_import_folder_and_writes_nothing(
    edge_of: EdgeOf, tmp_path: Path
) -> None:
    opened, closed = tmp_path / "open", tmp_path / "closed"
    for folder in (opened, closed):
        folder.mkdir()
        (folder / "plays.csv").write_text("account,day\na,2026-05-01\n", encoding="utf-8")
    edge = edge_of("lea")
    remote = replace(edge, settings=edge.settings.model_copy(update={"local": False, "import_roots": [opened]}))
    lake = lake_at(edge.settings.lake_dir)

    guessed = guess_dataset(edge=remote, lake=lake, form=GuessIn(path="plays.csv"))
    with pytest.raises(Refused) as caught:
        guess_dataset(edge=remote, lake=lake, form=GuessIn(path=str(closed / "plays.csv")))

    assert ([column.name for column in guessed.columns], len(guessed.rows)) == (["account", "day"], 1)
    assert caught.value.code == "outside_import_roots"
    assert lake.datasets() == []


def test_who_loads_no_data_guesses_nothing(ana: Person) -> None:
    assert problem(ana.post("/api/datasets/guess", json={"path": "plays.csv"})) == (403, "role")


def test_a_name_raced_for_from_two_sides_keeps_the_rows_of_one(edge_of: EdgeOf, load: Add) -> None:
    start = Barrier(2)

    def race(who: str, account: str, compartment: str | None) -> str:
        start.wait()
        try:
            return load(edge_of(who), account=account, compartment=compartment)
        except Conflict as error:
            return error.code

    edge_of("zoe"), edge_of("lea")
    with ThreadPoolExecutor(2) as pool:
        hidden = pool.submit(race, "zoe", "star", "vip")
        shared = pool.submit(race, "lea", "a", None)
        answers = {hidden.result(), shared.result()}

    assert answers & {"name_taken", "another_compartment"}
    assert lake_at(edge_of("lea").settings.lake_dir).snapshot("songs").rows == 1


def test_rows_whose_load_was_never_registered_stay_with_those_who_loaded_them(
    edge_of: EdgeOf, load: Add, zoe: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as cut:
        cut.setattr("watchfloor.engine.datasets.service.record_load", unplugged)
        with pytest.raises(ConnectionError):
            load(edge_of("zoe"), account="star", compartment="vip")

    with pytest.raises(Conflict):
        load(edge_of("lea"), account="a")
    assert problem(zoe.get("/api/datasets/songs")) == (404, "no_such_dataset")

    load(edge_of("zoe"), account="star", compartment="vip")
    assert done(zoe.get("/api/datasets/songs"))["rows"] == 1


def unplugged(**_: object) -> None:
    raise ConnectionError


def test_a_name_whose_first_load_failed_is_no_dataset_yet(lea: Person, edge_of: EdgeOf, load: Add) -> None:
    absent = {"dataset": "songs", "time": "day", "roles": {"actor": "nobody"}, "kinds": {"actor": "account"}}
    form = {"paths": ["gone.csv"], "declaration": absent}

    with pytest.raises(WatchfloorError):
        load_dataset(
            edge=edge_of("lea"),
            lake=lake_at(edge_of("lea").settings.lake_dir),
            name="songs",
            form=LoadIn.model_validate(form),
        )

    assert done(lea.get("/api/datasets"))["items"] == []
    assert problem(lea.delete("/api/datasets/songs", params={"reason": "tidy"})) == (404, "no_such_dataset")
    load(edge_of("lea"))
    assert done(lea.get("/api/datasets/songs"))["rows"] == 1
