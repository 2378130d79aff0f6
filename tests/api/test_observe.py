"""Supervisors and scrapers are answered; what a line or a metric says of a request names nobody."""

import logging
import re
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from factories.desks import Client, Desk
from factories.escalations import take_in
from factories.investigations import done, open_case, problem
from watchfloor.infra.access.actors import SYSTEM, issue_token
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.outbox.posting import Letter, post
from watchfloor.infra.outbox.schemas import MessageKind
from watchfloor.infra.web.problems import MEDIA_TYPE

UNDESCRIBED = {"/healthz", "/readyz", "/metrics", "/api/openapi.json", "/assets/{file}", "/{page}"}


def test_life_and_readiness_are_told_to_anybody(desk: Desk, stranger: Client) -> None:
    assert stranger.get("/healthz").json() == {"alive": True}
    assert stranger.get("/readyz").json() == {"ready": True}


def test_a_desk_that_is_not_ready_names_the_checks_and_nothing_else(desk: Desk, stranger: Client) -> None:
    desk.settings.key_path.unlink()
    with desk.place.database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0000'"))

    answer = stranger.get("/readyz")

    assert problem(answer) == (503, "not_ready")
    assert answer.headers["content-type"] == MEDIA_TYPE
    assert answer.json()["facts"] == {"not_ready": ["migrations", "key"]}
    assert str(desk.settings.root) not in answer.text
    assert stranger.get("/healthz").status_code == 200


def test_metrics_are_for_a_token_that_may_read_them(desk: Desk, stranger: Client, ana: Client, ada: Client) -> None:
    narrow = desk.place.edge(SYSTEM).change(
        lambda unit: issue_token(unit=unit, name="ada", permissions=[Permission.METRICS_READ])
    )

    assert problem(stranger.get("/metrics")) == (401, "not_signed_in")
    assert problem(ana.get("/metrics")) == (403, "role")
    assert ada.get("/metrics").status_code == 200
    scraper = Client(desk.connection, narrow)
    assert scraper.get("/metrics").status_code == 200
    assert problem(scraper.get("/api/users")) == (403, "role")


def test_metrics_speak_of_routes_and_never_of_what_fills_them(ana: Client, ada: Client) -> None:
    ana.get("/api/entities/account/mia.tanaka")
    ana.get("/api/nowhere/mia.tanaka")
    ana.send("MIA", "/api/leads")

    told = ada.get("/metrics").text

    assert 'watchfloor_requests_total{method="GET",route="at no route",status="4xx"} 1.0' in told
    assert 'method="OTHER"' in told
    assert 'route="/api/entities/{kind}/' in told
    assert "watchfloor_ledger_head_position 4.0" in told
    assert "mia" not in told.lower()


def test_what_waits_is_measured_with_how_long_it_has(desk: Desk, ada: Client) -> None:
    done(ada.post("/api/destinations", json={"name": "far", "url": "https://platform.example/in", "takes": ["action"]}))
    letter = Letter(MessageKind.ACTION, "test.told", "account:a", "account:a", "k", {}, simulation=False)
    desk.edge("lea").change(lambda unit: post(unit=unit, letter=letter))
    desk.clock.forward(timedelta(minutes=5))

    told = dict(line.rsplit(" ", 1) for line in ada.get("/metrics").text.splitlines() if not line.startswith("#"))

    assert told['watchfloor_outbox_messages{state="waiting"}'] == "1.0"
    assert 300 <= float(told["watchfloor_outbox_lag_seconds"]) < 400
    assert told['watchfloor_jobs_open{state="queued"}'] == "0.0"
    assert told["watchfloor_jobs_lag_seconds"] == "0.0"


def test_late_jobs_and_a_late_sweep_are_measured(tmp_path: Path, database_url: str) -> None:
    idle = Desk(tmp_path / "idle", database_url, inline=False)
    ana = idle.person("ana")
    done(ana.post(f"/api/cases/{open_case(ana)['ref']}/reports", json={"format": "md"}))
    take_in(ana)
    idle.clock.forward(timedelta(days=30))

    told = idle.person("ada").get("/metrics").text
    idle.close()

    lags = dict(re.findall(r"^watchfloor_(jobs|sweep)_lag_seconds (.*)$", told, re.MULTILINE))
    assert float(lags["jobs"]) == pytest.approx(timedelta(days=30).total_seconds(), abs=100)
    assert timedelta(days=25).total_seconds() < float(lags["sweep"]) < timedelta(days=30).total_seconds()


def test_each_request_leaves_one_line(desk: Desk, ana: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "watchfloor.access")

    answer = ana.get("/api/entities/account/mia.tanaka")

    (line,) = [vars(record) for record in caplog.records if record.name == "watchfloor.access"]
    told = {"method": "GET", "status": answer.status_code, "request": answer.headers["X-Request-Id"]}
    assert told.items() <= line.items()
    assert line["actor"] == desk.actor("ana").id
    assert line["route"].startswith("/api/entities/{kind}/{")
    assert line["ms"] > 0
    assert "mia" not in str(line)


def test_what_is_asked_every_few_seconds_is_no_news(
    desk: Desk, stranger: Client, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "watchfloor.access")

    stranger.get("/healthz")
    stranger.get("/readyz")

    assert caplog.records == []


def test_no_other_address_is_outside_of_the_contract(desk: Desk) -> None:
    described = set(desk.app.openapi()["paths"])
    addresses = {path for route in desk.app.routes if (path := getattr(route, "path", ""))}

    assert addresses - described <= UNDESCRIBED
