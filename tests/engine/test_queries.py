"""Analysts' SQL: one SELECT over what was given, within limits, and no way out."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.conftest import PLAYS
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport
from watchfloor.engine.snapshots import Snapshot
from watchfloor.kernel.errors import InvalidInput, TooLarge

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a lake with ten plays, which each test has a copy of."""
    folder = tmp_path_factory.mktemp("filled")
    rows = "".join(f"a{number % 3},t{number},2026-05-01,,{number}\n" for number in range(10))
    (folder / "plays.csv").write_text("account,track,at,ip,ms\n" + rows, encoding="utf-8")
    now = datetime(2026, 6, 1, tzinfo=UTC)
    Lake(folder / "lake").load(parse(PLAYS), [folder / "plays.csv"], author="mika", message="first look", now=now)
    return folder / "lake"


@pytest.fixture
def snapshot(lake: Lake, filled: Path, tmp_path: Path) -> Snapshot:
    shutil.copytree(filled, tmp_path / "lake", dirs_exist_ok=True)
    return lake.snapshot("plays")


def test_a_result_has_rows_a_hash_and_the_engine_that_made_it(lake: Lake, snapshot: Snapshot) -> None:
    result = lake.query(snapshot, "SELECT account, sum(ms) AS total FROM plays GROUP BY account")

    assert result.rows == 3
    assert len(result.result_hash) == 64
    assert result.engine_version.startswith("duckdb ")


def test_the_hash_knows_no_order_of_rows_but_every_value(lake: Lake, snapshot: Snapshot) -> None:
    up = lake.query(snapshot, "SELECT ms, track FROM plays ORDER BY ms")
    down = lake.query(snapshot, "SELECT track, ms FROM plays ORDER BY ms DESC")
    other = lake.query(snapshot, "SELECT track, ms + 1 AS ms FROM plays")

    assert up.result_hash == down.result_hash
    assert up.result_hash != other.result_hash


def test_parameters_are_bound_and_never_read_as_sql(lake: Lake, snapshot: Snapshot) -> None:
    hostile = "a0' OR '1'='1"

    count = "SELECT count(*) AS n FROM plays WHERE account = ?"

    assert lake.query(snapshot, count, parameters=[hostile]).table["n"].to_pylist() == [0]
    assert lake.query(snapshot, count, parameters=["a0"]).table["n"].to_pylist() == [4]


@pytest.mark.parametrize(
    "sql",
    [
        "WITH top AS (SELECT account, count(*) AS n FROM plays GROUP BY 1) SELECT * FROM top WHERE n > 3",
        "SELECT account FROM plays UNION ALL SELECT track FROM plays",
        "SELECT * FROM (SELECT ms FROM plays) AS inner_plays WHERE ms IN (SELECT max(ms) FROM plays)",
        "SELECT a.track FROM plays AS a JOIN plays AS b ON a.account = b.account AND a.ms < b.ms",
        "SELECT account, row_number() OVER (PARTITION BY account ORDER BY ms) AS place FROM plays QUALIFY place = 1",
        "SELECT date_trunc('day', \"at\") AS day, approx_count_distinct(track) FROM plays GROUP BY ALL",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
        "SELECT regexp_extract(track, '[0-9]+')::INT AS number, list(ms) FROM plays GROUP BY 1",
    ],
)
def test_ordinary_analysis_runs(sql: str, lake: Lake, snapshot: Snapshot) -> None:
    assert lake.query(snapshot, sql).rows > 0


ESCAPES = [
    "SELECT * FROM read_parquet('plays.parquet')",
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('/etc/passwd')",
    "SELECT * FROM glob('*')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM 'plays.parquet'",
    'SELECT * FROM "/etc/passwd.csv"',
    "SELECT * FROM plays, '/etc/passwd'",
    "SELECT (SELECT content FROM read_text('/etc/passwd'))",
    "COPY plays TO 'out.csv'",
    "COPY (SELECT 1) TO '/dev/stdout'",
    "ATTACH 'other.db'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "PRAGMA database_list",
    "SET memory_limit = '100GB'",
    "RESET lock_configuration",
    "CREATE TABLE x AS SELECT 1",
    "INSERT INTO plays SELECT * FROM plays",
    "DELETE FROM plays",
    "UPDATE plays SET ms = 0",
    "DROP VIEW plays",
    "CALL pragma_version()",
    "EXPLAIN SELECT 1",
    "DESCRIBE plays",
    "SHOW TABLES",
    "EXPORT DATABASE 'x'",
    "SELECT 1; SELECT 2",
    "SELECT getenv('HOME')",
    "SELECT current_setting('temp_directory')",
    "SELECT getvariable('x')",
    "SELECT * FROM duckdb_settings()",
    "SELECT * FROM information_schema.tables",
    "SELECT * FROM pg_catalog.pg_class",
    "SELECT * FROM sqlite_master",
    "SELECT * FROM duckdb_tables",
    "SELECT * FROM query('SELECT 1')",
    "SELECT * FROM query_table('plays')",
    "SELECT * FROM range(10)",
    "SELECT * FROM generate_series(1, 10)",
    "SELECT * FROM unnest([1, 2])",
    "SELECT * FROM json_execute_serialized_sql('x')",
    "SELECT * FROM (DELETE FROM plays RETURNING *)",
    "WITH x AS (SELECT * FROM read_csv('/etc/passwd')) SELECT * FROM x",
    "SELECT * FROM memory.main.plays",
    "FROM plays SELECT * INTO x",
    "SELECT * FROM other_dataset",
    "PIVOT plays ON account USING sum(ms)",
    "VALUES (1)",
    "",
    "not sql at all (",
]


@pytest.mark.parametrize("sql", ESCAPES)
def test_a_statement_that_reaches_outside_is_refused_before_it_runs(sql: str, lake: Lake, snapshot: Snapshot) -> None:
    with pytest.raises(InvalidInput) as caught:
        lake.query(snapshot, sql)

    assert caught.value.code in ("statement_refused", "bad_sql")


def test_a_name_that_only_looks_like_a_dataset_reads_nothing(lake: Lake, snapshot: Snapshot, tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n", encoding="utf-8")

    with pytest.raises(InvalidInput):
        lake.query(
            {f"{tmp_path}/secret.csv": snapshot}, f"SELECT * FROM '{tmp_path}/secret.csv' AS s JOIN read_csv('x')"
        )


def test_a_column_that_is_not_there_is_a_typed_error(lake: Lake, snapshot: Snapshot) -> None:
    with pytest.raises(InvalidInput, match="nowhere"):
        lake.query(snapshot, "SELECT nowhere FROM plays")


def test_more_rows_than_allowed_are_too_large(lake: Lake, snapshot: Snapshot) -> None:
    assert lake.query(snapshot, "SELECT * FROM plays", row_limit=10).rows == 10

    with pytest.raises(TooLarge) as caught:
        lake.query(snapshot, "SELECT * FROM plays", row_limit=9)

    assert (caught.value.code, caught.value.facts) == ("row_limit", {"row_limit": 9})


def test_a_query_that_never_ends_is_stopped(lake: Lake, snapshot: Snapshot) -> None:
    hurried = Lake(lake.root, limits=Limits(memory="500MB", seconds=0.5))
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

    with pytest.raises(TooLarge) as caught:
        hurried.query(snapshot, endless)

    assert caught.value.code == "time_limit"


def test_a_query_that_needs_too_much_memory_is_stopped(lake: Lake, snapshot: Snapshot) -> None:
    narrow = Lake(lake.root, limits=Limits(memory="60MB", seconds=60))
    crossed = ", ".join(f"plays AS p{number}" for number in range(7))

    with pytest.raises(TooLarge) as caught:
        narrow.query(snapshot, f"SELECT list(p0.track || p1.track || p2.track) FROM {crossed}")

    assert caught.value.code == "memory_limit"


def test_sensitive_columns_are_absent_from_view_and_files_unless_shown(lake: Lake, add: Add, write: Write) -> None:
    people = parse("{dataset: people, roles: {actor: id}, sensitive: [email]}")
    add(write("p.csv", "id,email\na,a@example.org\n"), declaration=people)
    snapshot = lake.snapshot("people")

    shown = lake.query(snapshot, "SELECT * FROM people", show_sensitive=True).table
    hidden = lake.query(snapshot, "SELECT * FROM people").table

    assert shown["email"].to_pylist() == ["a@example.org"]
    assert "email" not in hidden.column_names
    assert hidden["row_key"].to_pylist() == shown["row_key"].to_pylist()
    assert b"example.org" not in lake.masked(snapshot).files[0].path.read_bytes()


def test_two_datasets_are_joined_and_a_third_is_out_of_sight(
    lake: Lake, snapshot: Snapshot, add: Add, write: Write
) -> None:
    for name in ("plans", "salaries"):
        add(write(f"{name}.csv", "id,plan\na0,free\n"), declaration=parse(f"{{dataset: {name}, roles: {{actor: id}}}}"))
    given = {"plays": snapshot, "plans": lake.snapshot("plans")}

    joined = lake.query(given, "SELECT plan, count(*) AS n FROM plays JOIN plans ON id = account GROUP BY plan")

    assert joined.table.to_pylist() == [{"plan": "free", "n": 4}]
    with pytest.raises(InvalidInput, match="salaries"):
        lake.query(given, "SELECT * FROM salaries")


def test_an_older_version_answers_as_it_did(lake: Lake, snapshot: Snapshot, add: Add, write: Write) -> None:
    before = lake.query(snapshot, "SELECT count(*) AS n FROM plays")
    add(write("more.csv", "account,track,at,ip,ms\nz,t,2026-05-02,,1\n"))

    again = lake.query(lake.snapshot("plays", 0), "SELECT count(*) AS n FROM plays")

    assert again.result_hash == before.result_hash
    assert lake.query(lake.snapshot("plays"), "SELECT count(*) AS n FROM plays").result_hash != before.result_hash
