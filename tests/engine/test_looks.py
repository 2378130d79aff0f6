"""Looks at one entity: where it is seen, its rows, what it did, and what detectors are given."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport
from watchfloor.kernel.clock import to_micros
from watchfloor.kernel.errors import InvalidInput, TooLarge
from watchfloor.kernel.refs import EntityRef

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]

ROWS = """account,track,at,ip,ms
a,t1,2026-05-04T00:30:00Z,10.0.0.1,1
a,t1,2026-05-04T00:45:00Z,10.0.0.1,2
a,t2,2026-05-10T23:10:00Z,10.0.0.2,3
b,t1,2026-05-05T12:00:00Z,10.0.0.1,4
"""


@pytest.fixture
def loaded(lake: Lake, add: Add, write: Write) -> Lake:
    add(write("plays.csv", ROWS))
    return lake


def test_presence_tells_dataset_role_rows_first_and_last(loaded: Lake) -> None:
    account = loaded.presence(EntityRef("account", "a"))
    track = loaded.presence(EntityRef("track", "t1"))

    assert [(seen.dataset, seen.role, seen.rows) for seen in account] == [("plays", "actor", 3)]
    assert [(seen.role, seen.rows) for seen in track] == [("object", 3)]
    assert track[0].first == datetime(2026, 5, 4, 0, 30, tzinfo=UTC)
    assert track[0].last == datetime(2026, 5, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize("entity", ["account:nobody", "track:a", "playlist:t1", "account:a' OR 1=1 --"])
def test_an_entity_that_is_not_there_is_present_nowhere(entity: str, loaded: Lake) -> None:
    assert loaded.presence(EntityRef.parse(entity)) == []


def test_aggregates_count_rows_hours_counterparts_and_the_most_frequent(loaded: Lake) -> None:
    done = loaded.entity_aggregates(loaded.snapshot("plays"), "actor", "a")

    assert done.rows == 3
    assert done.first == datetime(2026, 5, 4, 0, 30, tzinfo=UTC)
    assert done.distinct == {"object": 2, "ip": 2}
    assert [(top.id, top.rows) for top in done.top["object"]] == [("t1", 2), ("t2", 1)]


def test_the_grid_counts_by_weekday_and_hour_in_utc(loaded: Lake) -> None:
    grid = loaded.entity_aggregates(loaded.snapshot("plays"), "actor", "a").grid

    monday, sunday = datetime(2026, 5, 4, tzinfo=UTC).weekday(), datetime(2026, 5, 10, tzinfo=UTC).weekday()
    assert (grid[monday][0], grid[sunday][23]) == (2, 1)
    assert sum(map(sum, grid)) == 3


def test_aggregates_of_nobody_are_zero(loaded: Lake) -> None:
    done = loaded.entity_aggregates(loaded.snapshot("plays"), "actor", "nobody")

    assert (done.rows, done.first, done.distinct["object"]) == (0, None, 0)


def test_rows_come_newest_first_with_the_dataset_own_columns(loaded: Lake) -> None:
    rows = loaded.entity_rows(loaded.snapshot("plays"), "object", "t1", limit=2).to_pylist()

    assert [row["ms"] for row in rows] == [4, 2]
    assert rows[0]["at"] == datetime(2026, 5, 5, 12, tzinfo=UTC)


def test_a_role_the_dataset_lacks_is_named_with_those_it_has(loaded: Lake) -> None:
    with pytest.raises(InvalidInput, match="actor, object, ip") as caught:
        loaded.entity_rows(loaded.snapshot("plays"), "device", "d")

    assert caught.value.code == "missing_role"


def test_sensitive_columns_stay_out_of_rows_and_counterparts(lake: Lake, add: Add, write: Write) -> None:
    people = parse("{dataset: logins, roles: {actor: id, ip: ip}, sensitive: [ip]}")
    add(write("p.csv", "id,ip\na,10.0.0.1\n"), declaration=people)
    snapshot = lake.snapshot("logins")

    assert "ip" not in lake.entity_rows(snapshot, "actor", "a").column_names
    assert lake.entity_aggregates(snapshot, "actor", "a").distinct == {}
    assert lake.entity_aggregates(snapshot, "actor", "a", show_sensitive=True).distinct == {"ip": 1}


def test_events_have_the_canonical_columns(loaded: Lake) -> None:
    events = loaded.events(loaded.snapshot("plays"))

    assert list(events.columns) == ["row_key", "ts_us", "actor", "object", "ip", "ms", "_ingested_at"]
    assert loaded.collect(events).num_rows == 4


def test_events_are_cut_by_time_since_inclusive_until_exclusive(loaded: Lake) -> None:
    start = to_micros(datetime(2026, 5, 4, 0, 30, tzinfo=UTC))
    end = to_micros(datetime(2026, 5, 5, 12, tzinfo=UTC))

    events = loaded.events(loaded.snapshot("plays"), since_us=start, until_us=end)

    assert sorted(loaded.collect(events)["ms"].to_pylist()) == [1, 2]


def test_events_received_after_the_cut_are_not_seen(loaded: Lake) -> None:
    snapshot = loaded.snapshot("plays")
    received = datetime(2026, 6, 1, tzinfo=UTC)

    assert loaded.collect(loaded.events(snapshot, received_by=received)).num_rows == 4
    assert loaded.collect(loaded.events(snapshot, received_by=received.replace(month=5, day=31))).num_rows == 0


def test_events_of_two_datasets_can_be_joined(loaded: Lake, add: Add, write: Write) -> None:
    add(
        write("plans.csv", "id,plan\na,free\n"),
        declaration=parse("{dataset: plans, roles: {actor: id}, measures: {plan: text}}"),
    )
    plays, plans = loaded.events(loaded.snapshot("plays")), loaded.events(loaded.snapshot("plans"))

    joined = plays.join(plans, "actor")

    assert loaded.collect(joined.group_by("plan").agg(n=joined.count())).to_pylist() == [{"plan": "free", "n": 3}]


def test_work_on_events_in_a_session_is_stopped_when_time_is_up(loaded: Lake) -> None:
    hurried = Lake(loaded.root, limits=Limits(memory="500MB", seconds=0.3))
    hurried.events(hurried.snapshot("plays"))

    with pytest.raises(TooLarge) as caught, hurried.session("The detector") as connection:
        connection.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")

    assert caught.value.code == "time_limit"
    assert hurried.collect(hurried.events(hurried.snapshot("plays"))).num_rows == 4


def test_a_process_has_one_lake_for_a_folder(tmp_path: Path) -> None:
    assert lake_at(tmp_path) is lake_at(tmp_path)
