"""Hunts through the API: what they keep, what they refuse, and what they may not claim."""

import io
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from factories.events import act, at, crowd, farm
from factories.hunts import NOW, add_events, add_file, hunt, load_farm, with_places
from factories.investigations import Person, done, problem
from watchfloor.domain.detection.registry import detectors
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.clock import to_micros


def fetch(who: Person, run: str, name: str) -> pa.Table:
    answer = who.get(f"/api/hunts/{run}/files/{name}.parquet")
    assert answer.status_code == 200, answer.text
    return pq.read_table(io.BytesIO(answer.content))


def test_a_hunt_finds_the_farm_and_records_how(ana: Person, keeper: Edge) -> None:
    run = hunt(ana, load_farm(keeper), hypothesis="a farm plays at night")

    assert (run["status"], len(run["leads"])) == ("found", 1)
    assert run["hypothesis"] == "a farm plays at night"
    assert run["files"][0]["sha256"]
    assert run["parameters"]["window"] == 60
    assert done(ana.get(f"/api/hunts/{run['run']}")) == run


def test_the_same_hunt_again_updates_nothing_and_repeats_nothing(ana: Person, keeper: Edge) -> None:
    dataset = load_farm(keeper)
    first, second = hunt(ana, dataset), hunt(ana, dataset)

    assert second["result_hash"] == first["result_hash"]
    assert second["leads"] == [{**first["leads"][0], "change": "unchanged"}]


def test_a_farm_that_grew_is_the_same_lead(ana: Person, keeper: Edge) -> None:
    first = hunt(ana, load_farm(keeper))
    add_events(keeper, with_places(row for row in farm(9) if row["actor"] in {"farm6", "farm7", "farm8"}))
    second = hunt(ana, "streams")

    assert second["leads"] == [{**first["leads"][0], "change": "updated"}]
    assert len(done(ana.get(f"/api/leads/{first['leads'][0]['lead']}"))["members"]) == 9


def test_the_tables_stand_under_the_leads(ana: Person, keeper: Edge) -> None:
    run = hunt(ana, load_farm(keeper))
    lead = run["leads"][0]["lead"]

    assert fetch(ana, run["run"], "leads")["lead"].to_pylist() == [lead]
    assert set(fetch(ana, run["run"], "members")["entity"].to_pylist()) == {f"account:farm{i}" for i in range(6)}
    assert fetch(ana, run["run"], "edges").num_rows == run["edges"] == 15
    assert set(fetch(ana, run["run"], "exemplars")["lead"].to_pylist()) == {lead}


@pytest.mark.parametrize("name", ["claims", "../leads", "leads.csv"])
def test_no_other_file_can_be_fetched(ana: Person, keeper: Edge, name: str) -> None:
    run = hunt(ana, load_farm(keeper))["run"]

    assert ana.get(f"/api/hunts/{run}/files/{name}.parquet").status_code in {404, 422}


def test_none_found_on_whole_data_means_none(ana: Person, keeper: Edge) -> None:
    run = hunt(ana, add_events(keeper, with_places(crowd())))

    assert (run["status"], run["limits"], run["leads"]) == ("none_found", [], [])


def test_none_found_without_a_role_it_would_read_is_inconclusive(ana: Person, keeper: Edge) -> None:
    run = hunt(ana, add_events(keeper, crowd(), roles={"actor": "actor", "object": "object"}))

    assert run["status"] == "inconclusive"
    assert "binds no device" in run["limits"][0]


def test_none_found_beside_rows_dated_in_the_future_is_inconclusive(ana: Person, keeper: Edge) -> None:
    later = act("person00", "hit0", to_micros(NOW.replace(year=2090)))
    run = hunt(ana, add_events(keeper, with_places([*crowd(), later])))

    assert run["status"] == "inconclusive"
    assert "1 rows are dated in the future" in run["limits"][0]
    assert run["window_end"].startswith("2026")


def test_a_hunt_can_be_bound_in_time(ana: Person, keeper: Edge) -> None:
    run = hunt(ana, load_farm(keeper), since="2026-03-01T00:00:00Z", until="2026-03-03T00:00:00Z")

    assert run["status"] == "none_found"
    assert run["window_end"].startswith("2026-03-03T00:00:00")


def test_who_was_seen_before_the_window_is_not_new_in_it(ana: Person, keeper: Edge) -> None:
    roles = {"actor": "actor", "object": "object", "device": "device"}
    mob = [act(f"mob{i}", "star", at(days=20, minutes=i), device=f"d{i}") for i in range(9)]
    quiet = [act(f"calm{i}", f"song{i}", at(days=19, hours=6 * i), device=f"c{i}") for i in range(30)]
    known = [act(f"mob{i}", f"song{i}", at(days=1), device=f"d{i}") for i in range(9)]
    since = {"since": "2026-03-19T00:00:00Z"}
    fresh = add_events(keeper, [*mob, *quiet], name="fresh", roles=roles)
    seen = add_events(keeper, [*mob, *quiet, *known], name="seen", roles=roles)

    assert len(hunt(ana, fresh, "abusive_reporting", **since)["leads"]) == 1
    assert hunt(ana, seen, "abusive_reporting", **since)["leads"] == []


def test_a_dataset_without_a_needed_role_is_refused_by_name(ana: Person, keeper: Edge) -> None:
    dataset = add_events(keeper, crowd(), roles={"actor": "actor"})
    refused = ana.post("/api/hunts", json={"detector": "co_action", "dataset": dataset})

    assert problem(refused) == (422, "role_missing")
    assert "needs the role object, which dataset streams" in refused.text


def test_a_table_without_event_times_is_refused_as_one(ana: Person, keeper: Edge, tmp_path: Path) -> None:
    profile = {"dataset": "people", "roles": {"actor": "account", "object": "plan"}, "kinds": {"actor": "account"}}
    path = tmp_path / "people.csv"
    path.write_text("account,plan\na,free\n", encoding="utf-8")
    refused = ana.post("/api/hunts", json={"detector": "co_action", "dataset": add_file(keeper, path, profile)})

    assert problem(refused) == (422, "role_missing")
    assert refused.json()["facts"]["roles"] == ["time"]


def test_a_removed_dataset_is_hunted_no_more(ana: Person, lea: Person, keeper: Edge) -> None:
    dataset = load_farm(keeper)
    done(lea.delete(f"/api/datasets/{dataset}", params={"reason": "replaced"}))

    refused = ana.post("/api/hunts", json={"detector": "co_action", "dataset": dataset})

    assert problem(refused) == (404, "no_such_dataset")


def test_an_older_version_is_hunted_as_it_was(ana: Person, keeper: Edge) -> None:
    dataset = load_farm(keeper)
    first = hunt(ana, dataset)
    add_events(keeper, with_places(row for row in farm(9) if row["actor"] in {"farm6", "farm7", "farm8"}))

    again = hunt(ana, dataset, version=first["table_version"])

    assert (again["result_hash"], again["files"]) == (first["result_hash"], first["files"])
    assert hunt(ana, dataset)["table_version"] == first["table_version"] + 1


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"parameters": {"window": "0s"}}, (422, "parameter_out_of_bounds")),
        ({"parameters": {"gate": "ajar"}}, (422, "parameter_out_of_bounds")),
        ({"parameters": {"windwo": "60s"}}, (422, "unknown_parameter")),
        ({"look_back": "soon"}, (422, "parameter_out_of_bounds")),
        ({"since": "2090-01-01T00:00:00Z"}, (422, "empty_window")),
        ({"detector": "no_such"}, (404, "detector_not_found")),
        ({"dataset": "no_such"}, (404, "no_such_dataset")),
        ({"version": 99}, (404, "no_such_version")),
    ],
)
def test_what_cannot_be_hunted_is_refused_and_leaves_no_run(
    ana: Person, keeper: Edge, form: dict[str, object], said: tuple[int, str]
) -> None:
    asked = {"detector": "co_action", "dataset": load_farm(keeper)} | form

    assert problem(ana.post("/api/hunts", json=asked)) == said
    assert done(ana.get("/api/hunts"))["items"] == []


def test_a_viewer_reads_hunts_and_runs_none(ana: Person, vic: Person, keeper: Edge) -> None:
    dataset = load_farm(keeper)
    run = hunt(ana, dataset)["run"]

    assert done(vic.get(f"/api/hunts/{run}"))["run"] == run
    assert vic.post("/api/hunts", json={"detector": "co_action", "dataset": dataset}).status_code == 403


def test_detectors_are_listed_with_what_they_need(ana: Person) -> None:
    lines = done(ana.get("/api/detectors"))["items"]

    assert {line["id"] for line in lines} == set(detectors())
    assert all(line["needs"] for line in lines)


def test_a_detector_shows_its_page_and_its_bounds(ana: Person) -> None:
    shown = done(ana.get("/api/detectors/co_action"))
    window = next(part for part in shown["parameters"] if part["name"] == "window")

    assert "**Reads wrongly.**" in shown["documentation"]
    assert (window["low"], window["high"], window["unit"]) == (1, 86_400, "seconds")


def test_a_detector_is_tested_on_its_own_cases(ana: Person) -> None:
    tested = done(ana.post("/api/detectors/repeat_target/test"))

    assert tested["passed"]
    assert {said["kind"] for said in tested["verdicts"]} == {"positive", "negative", "hard_negative"}


def test_hunts_are_listed_newest_first_page_by_page(ana: Person, keeper: Edge) -> None:
    dataset = load_farm(keeper)
    runs = [hunt(ana, dataset, until=f"2026-03-0{day}T00:00:00Z")["run"] for day in (5, 6, 7)]
    first = done(ana.get("/api/hunts", params={"limit": 2}))
    rest = done(ana.get("/api/hunts", params={"limit": 2, "cursor": first["next_cursor"]}))

    assert [run["run"] for run in first["items"] + rest["items"]] == runs[::-1]
    assert rest["next_cursor"] is None
