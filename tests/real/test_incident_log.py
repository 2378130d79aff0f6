"""A published log of 7,554 incidents goes through intake, states and figures, and SQL over the log says the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from factories.incidents import Replay, SetClock, after, read_events
from watchfloor.api.app import open_workspace
from watchfloor.domain.clocks.tasks import sweep_due
from watchfloor.domain.escalations.metrics.schemas import EscalationMetrics
from watchfloor.domain.escalations.metrics.service import MetricsAsked, metrics
from watchfloor.infra.access.actors import SYSTEM, add_actor
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.settings import Settings

LOG = Path(__file__).parents[2] / "../shared/data/ops/bpi_13_incidents.csv"
SLICE = 12
FIRST_TOUCH, DECISION = 3_600, 24 * 3_600
"""Seconds that the matrix as it ships gives to S2, which every case of the log is."""
CASES = """
WITH event AS (
    SELECT CaseID AS incident, ActivityID AS status, CompleteTimestamp AS moment, line
    FROM log WHERE ActivityID <> 12
),
ordered AS (
    SELECT *, lag(status) OVER one AS before, row_number() OVER one AS place, count(*) OVER (PARTITION BY incident) AS n
    FROM event WINDOW one AS (PARTITION BY incident ORDER BY moment, line)
)
SELECT
    incident,
    min(moment) AS received,
    min(moment) FILTER (status NOT IN (2, 4, 13)) AS touched,
    min(moment) FILTER (status IN (3, 5, 9)) AS answered,
    count(*) FILTER (before IN (5, 9, 13) AND status NOT IN (5, 9)) AS reopenings,
    bool_or(status IN (5, 9, 13)) FILTER (place = n) AS is_over,
    bool_or(status = 13) AS is_withdrawn
FROM ordered GROUP BY incident
"""

pytestmark = pytest.mark.real


@dataclass(frozen=True)
class Worked:
    """The figures of the desk after the replay, and the log itself as a table of SQL."""

    found: EscalationMetrics
    sql: duckdb.DuckDBPyConnection

    def ask(self, statement: str) -> tuple[Any, ...]:
        """One row of SQL over the cases of the log."""
        row = self.sql.execute(statement).fetchone()
        assert row is not None
        return row


def table(cases: list[str]) -> duckdb.DuckDBPyConnection:
    """The lines of cases as the file has them, and each case by SQL alone."""
    sql = duckdb.connect()
    lines = "SELECT *, row_number() OVER () AS line FROM read_csv($file)"
    wanted = "SELECT * FROM lines WHERE list_contains($cases, CaseID)"
    sql.execute(f"CREATE TABLE log AS WITH lines AS ({lines}) {wanted}", {"file": str(LOG), "cases": cases})
    sql.execute(f"CREATE TABLE incident AS {CASES}")
    return sql


@pytest.fixture(scope="module", params=[SLICE, pytest.param(None, marks=pytest.mark.deep)], ids=["slice", "whole"])
def worked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worked]:
    if not LOG.exists():
        pytest.skip("the published incident log is not beside this checkout")
    events = read_events(LOG, cases=request.param)
    clock = SetClock(events[0].at)
    place = open_workspace(Settings(home=tmp_path_factory.mktemp("desk"), local=True), clock=clock)
    migrate(place.database)
    actor = place.edge(SYSTEM).change(lambda unit: add_actor(unit=unit, name="first", roles=[Role.LEAD]))
    edge = place.edge(actor)
    replay = Replay(edge, clock)
    replay.run(events)
    clock.now = after(events, days=30)
    while sweep_due(place):
        pass
    with edge.read() as unit:
        found = metrics(unit=unit, asked=MetricsAsked(since=events[0].at))
    yield Worked(found, table(list(replay.known)))
    place.database.dispose()


@pytest.mark.parametrize(("name", "column"), [("first_touch", "touched"), ("respond", "answered")])
def test_times_equal_those_of_the_log(worked: Worked, name: str, column: str) -> None:
    seconds = f"epoch({column} - received)"
    n, *told = worked.ask(f"""
        SELECT count({seconds}), quantile_cont({seconds}, 0.5), quantile_cont({seconds}, 0.85),
               quantile_cont({seconds}, 0.95), avg({seconds})
        FROM incident""")
    spread = getattr(worked.found.total, name)
    assert spread.n == n
    assert [spread.median, spread.p85, spread.p95, spread.mean] == pytest.approx(told)


def test_attainment_equals_that_of_the_log(worked: Worked) -> None:
    met, due = worked.ask(f"""
        WITH promise AS (
            SELECT epoch(touched - received) <= {FIRST_TOUCH} AS is_kept, touched IS NULL AND is_withdrawn AS is_let_go
            FROM incident
            UNION ALL
            SELECT epoch(answered - received) <= {DECISION}, answered IS NULL AND is_withdrawn FROM incident
        )
        SELECT count(*) FILTER (is_kept), count(*) FILTER (NOT is_let_go) FROM promise""")
    assert (worked.found.total.attainment.hits, worked.found.total.attainment.n) == (met, due)


def test_every_breach_is_told_once(worked: Worked) -> None:
    broken = {one.duty: (one.breached.hits, one.breached.n) for one in worked.found.breaches}
    assert sum(hits for hits, _ in broken.values()) == (
        worked.found.total.attainment.n - worked.found.total.attainment.hits
    )
    assert set(broken) == {"first touch", "decision"}


def test_reopenings_equal_those_of_the_log(worked: Worked) -> None:
    reopened, cases = worked.ask("SELECT count(*) FILTER (reopenings > 0), count(*) FROM incident")
    assert (worked.found.total.reopened.hits, worked.found.total.escalations) == (reopened, cases)


def test_the_backlog_is_what_the_log_never_ended(worked: Worked) -> None:
    still, oldest = worked.ask("SELECT count(*), min(received) FROM incident WHERE NOT is_over")
    backlog = worked.found.backlog
    assert backlog.open == still
    assert (backlog.oldest_since and backlog.oldest_since.replace(tzinfo=None)) == oldest


def test_arrivals_and_closures_of_all_days_are_those_of_the_log(worked: Worked) -> None:
    came, ended = worked.ask("SELECT count(*), count(*) FILTER (is_over) FROM incident")
    assert sum(day.arrivals for day in worked.found.flow) == came
    assert sum(day.closures for day in worked.found.flow) == ended
