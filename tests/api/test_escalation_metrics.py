"""The figures of escalations equal a computation of their own over the stored rows, and hold what one may see."""

import csv
import io
import statistics
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pytest
from sqlalchemy import text

from factories.desks import Client, Desk
from factories.escalations import act_on_clock, clock_of, move, settle, sweep, take_in, triage
from factories.investigations import done, problem
from watchfloor.kernel.clock import iso

PRESS: dict[str, Any] = {"jurisdictions": [], "demand_class": "press", "requester": {"kind": "press"}, "items": []}


def figures(who: Client, **asked: Any) -> dict[str, Any]:
    return done(who.get("/api/escalation-metrics", params=asked))


@dataclass(frozen=True)
class Week:
    """A desk after some days of work, who looks at it, and its escalations."""

    desk: Desk
    ana: Client
    lea: Client
    refs: list[str]


@pytest.fixture(scope="module")
def week(lasting_desk: Desk) -> Week:
    """Orders and enquiries, touched after different times, some kept, some late, some open."""
    desk, ana, refs = lasting_desk, lasting_desk.person("ana"), []
    for number in range(8):
        received = iso(desk.clock() - timedelta(minutes=20 * number))
        made = take_in(ana, **(PRESS if number % 3 == 2 else {}), received_at=received)
        refs.append(made["ref"])
        if number % 2 == 0:
            triage(ana, made, impact="high" if number % 4 else "low")
            done(ana.post(f"/api/escalations/{made['ref']}/claim"))
        desk.clock.forward(timedelta(hours=7 * number % 5, minutes=11))
        sweep(desk)
        if number in {0, 4}:
            done(move(ana, made["ref"], "in_progress"))
            settle(ana, made, desk.clock(), outcome="done")
            done(move(ana, made["ref"], "actioned"))
    desk.clock.forward(timedelta(days=10))
    sweep(desk)
    return Week(desk, ana, desk.person("lea"), refs)


def stored(desk: Desk, statement: str) -> list[dict[str, Any]]:
    """Rows as the database keeps them, read beside the desk's own repositories."""
    with desk.place.database.reading() as session:
        return [dict(row) for row in session.execute(text(statement)).mappings()]


def instant(value: Any) -> datetime:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def took(rows: list[dict[str, Any]], column: str) -> list[float]:
    return [
        (instant(row[column]) - min(instant(row["received_at"]), instant(row["awareness_at"]))).total_seconds()
        for row in rows
        if row[column] is not None
    ]


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("first_touch", "first_touch_at"),
        ("contain", "contained_at"),
        ("decide", "decided_at"),
        ("respond", "responded_at"),
    ],
)
@pytest.mark.each_on_postgres
def test_times_equal_a_computation_over_the_rows(week: Week, name: str, column: str) -> None:
    times = took(stored(week.desk, "SELECT * FROM escalation_detail"), column)
    found = figures(week.ana)["total"][name]
    assert (found["n"], found["reached"]["n"]) == (len(times), len(week.refs))
    if times:
        assert found["mean"] == pytest.approx(statistics.fmean(times))
        assert found["median"] == pytest.approx(statistics.median(times))
        assert (found["p85"], found["p95"]) == pytest.approx(tuple(np.quantile(times, [0.85, 0.95])))


def test_attainment_equals_a_count_of_the_clocks_that_fell_due(week: Week) -> None:
    now = iso(week.desk.clock())
    rows = stored(
        week.desk, "SELECT state, due_at, ended_at, breached_at, definition FROM clock WHERE due_at IS NOT NULL"
    )
    due = [row for row in rows if row["state"] in {"met", "running"} and iso(instant(row["due_at"])) < now]
    due = [row for row in due if '"bound": "not_after"' in row["definition"]]
    due = [row for row in due if '"is_counterparty": false' in row["definition"]]
    kept = [row for row in due if row["state"] == "met" and row["breached_at"] is None]
    found = figures(week.ana)["total"]
    assert (found["attainment"]["hits"], found["attainment"]["n"]) == (len(kept), len(due))
    slack = [
        (instant(row["due_at"]) - instant(row["ended_at"])).total_seconds() for row in due if row["state"] == "met"
    ]
    assert found["slack"]["n"] == len(slack)
    assert found["slack"]["median"] == pytest.approx(statistics.median(slack))


def test_breaches_are_told_by_place_and_duty(week: Week) -> None:
    breaches = figures(week.ana)["breaches"]
    told = {(one["jurisdiction"], one["duty"]): one["breached"] for one in breaches}
    assert told["IN", "IN-IT-3-1-D"]["hits"] > 0
    assert ("none", "decision") in told
    assert [one["breached"]["hits"] for one in breaches] == sorted(
        (o["breached"]["hits"] for o in breaches), reverse=True
    )


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("by", "keys"),
    [
        ("demand_class", {"government_order", "press"}),
        ("jurisdiction", {"IN", "none"}),
        ("requester_kind", {"government", "press"}),
        ("all", {"all"}),
    ],
)
@pytest.mark.each_on_postgres
def test_groups_sum_to_the_whole(week: Week, by: str, keys: set[str]) -> None:
    found = figures(week.ana, by=by)
    assert {one["key"] for one in found["groups"]} == keys
    assert sum(one["escalations"] for one in found["groups"]) == len(week.refs)
    assert sum(one["attainment"]["n"] for one in found["groups"]) == found["total"]["attainment"]["n"]


@pytest.mark.parametrize(
    "asked",
    [
        {"demand_class": "press"},
        {"jurisdiction": "IN"},
        {"severity": "S2"},
        {"requester_kind": "press"},
        {"until": "2020-01-01T00:00:00Z"},
    ],
)
@pytest.mark.each_on_postgres
def test_figures_are_narrowed_as_the_queue_is(week: Week, asked: dict[str, Any]) -> None:
    expected = {
        "demand_class": "demand_class = 'press'",
        "jurisdiction": "jurisdictions LIKE '%IN%'",
        "severity": "severity = 'S2'",
        "requester_kind": "requester_kind = 'press'",
        "until": "1 = 0",
    }
    rows = stored(
        week.desk, f"SELECT ref FROM escalation JOIN escalation_detail USING (ref) WHERE {expected[next(iter(asked))]}"
    )
    assert figures(week.ana, **asked)["total"]["escalations"] == len(rows)


def test_the_backlog_names_the_oldest_by_its_legal_start(ana: Client, desk: Desk) -> None:
    take_in(ana, received_at=iso(desk.clock() - timedelta(days=9)))
    trigger = iso(desk.clock() - timedelta(days=10))
    oldest = take_in(ana, received_at=iso(desk.clock() - timedelta(days=8)), awareness_at=trigger)["ref"]
    backlog = figures(ana)["backlog"]
    assert (backlog["open"], backlog["oldest"]) == (2, oldest)
    assert backlog["oldest_age"] == pytest.approx(10 * 86_400, abs=60)


def test_arrivals_and_closures_are_counted_on_days_of_the_zone(ana: Client, desk: Desk) -> None:
    ref = take_in(ana)["ref"]
    take_in(ana)
    done(move(ana, ref, "rejected"))
    flow = figures(ana, zone="Asia/Tokyo", since=iso(desk.clock() - timedelta(days=2)))["flow"]
    assert (sum(day["arrivals"] for day in flow), sum(day["closures"] for day in flow)) == (2, 1)
    assert len(flow) in {3, 4}


def test_a_clock_kept_early_counts_only_once_it_would_have_been_due(ana: Client, desk: Desk) -> None:
    made = take_in(ana, **PRESS)
    done(act_on_clock(ana, clock_of(made, "decision"), "meet"))
    assert figures(ana)["total"]["attainment"]["n"] == 0
    desk.clock.forward(timedelta(days=2))
    sweep(desk)
    assert figures(ana)["total"]["attainment"]["n"] == 2
    assert figures(ana)["total"]["attainment"]["hits"] == 1


def test_what_one_may_not_see_is_in_no_figure(ana: Client, zoe: Client, desk: Desk) -> None:
    take_in(zoe, compartment="vip", received_at=iso(desk.clock() - timedelta(days=3)))
    desk.clock.forward(timedelta(days=10))
    sweep(desk)
    seen, hidden = figures(zoe), figures(ana)
    assert (seen["total"]["escalations"], seen["backlog"]["open"]) == (1, 1)
    assert seen["breaches"]
    assert (hidden["total"]["escalations"], hidden["backlog"]["oldest"], hidden["breaches"]) == (0, None, [])
    assert sum(day["arrivals"] for day in hidden["flow"]) == 0


def test_the_table_holds_the_same_and_the_ledger_notes_that_it_left(week: Week) -> None:
    answer = week.ana.post("/api/escalation-metrics/export", params={"by": "jurisdiction"})
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    found = figures(week.ana, by="jurisdiction")
    assert [row["group"] for row in rows] == [*(one["key"] for one in found["groups"]), "all"]
    assert float(rows[-1]["first_touch_median"]) == pytest.approx(found["total"]["first_touch"]["median"], abs=1)
    assert "list.exported" in week.lea.get("/api/ledger", params={"verb": "list.exported"}).text


@pytest.mark.parametrize("since", ["2199-01-01T00:00:00Z", "1990-01-01T00:00:00Z"])
def test_a_period_that_is_none_is_told(ana: Client, since: str) -> None:
    assert problem(ana.get("/api/escalation-metrics", params={"since": since})) == (422, "bad_period")


def test_a_zone_that_is_none_is_told(ana: Client) -> None:
    assert ana.get("/api/escalation-metrics", params={"zone": "Mars/Base"}).status_code == 422
