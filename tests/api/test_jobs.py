"""Jobs through the API, with nobody at work: what is asked for waits, is seen by some, and can be cancelled."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from factories.desks import Client, Desk
from factories.events import crowd
from factories.hunts import add_events, load_farm
from factories.investigations import Person, done, open_case, problem
from factories.worlds import move
from watchfloor.domain.detection.jobs import HUNT
from watchfloor.infra.access.actors import SYSTEM, issue_token
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.jobs.inline import holding
from watchfloor.infra.jobs.kinds import About
from watchfloor.infra.jobs.own_duties import end_cut_off
from watchfloor.infra.jobs.service import asker, begin_job, close_job, queue_job
from watchfloor.infra.ledger.models import LedgerEntry


@pytest.fixture
def waiting_desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """A desk whose jobs wait for `work`."""
    opened = Desk(tmp_path / "home", database_url, inline=False)
    yield opened
    opened.close()


def ask_report(who: Person, case: str | None = None, **changes: Any) -> dict[str, Any]:
    named = case or open_case(who)["ref"]
    answer = who.post(f"/api/cases/{named}/reports", json={"format": "md"}, **changes)
    assert (answer.status_code, answer.headers["Location"]) == (202, f"/api/jobs/{done(answer)['ref']}")
    return done(answer)


def verbs_about(desk: Desk, ref: str) -> list[str]:
    entries = select(LedgerEntry.verb).where(LedgerEntry.subject == ref).order_by(LedgerEntry.position)
    with desk.place.database.reading() as session:
        return list(session.scalars(entries))


def test_what_is_asked_for_while_nobody_works_waits_and_says_so(waiting_desk: Desk) -> None:
    ana = waiting_desk.person("ana")

    job = ask_report(ana)

    assert (job["state"], job["attempt"], job["started_at"], job["result"]) == ("queued", 0, None, None)
    assert done(ana.get(f"/api/jobs/{job['ref']}")) == job
    assert problem(ana.get(f"/api/jobs/{job['ref']}/file")) == (404, "no_file")
    assert verbs_about(waiting_desk, job["ref"]) == ["job.queued"]


def test_what_can_be_refused_is_refused_before_there_is_a_job(waiting_desk: Desk) -> None:
    ana, vic = waiting_desk.person("ana"), waiting_desk.person("vic")
    load_farm(waiting_desk.edge("lea"))
    add_events(waiting_desk.edge("lea"), crowd(2), name="actors", roles={"actor": "actor"})
    hunts = [
        {"detector": "nothing", "dataset": "streams"},
        {"detector": "co_action", "dataset": "nothing"},
        {"detector": "co_action", "dataset": "streams", "parameters": {"window": -1}},
        {"detector": "co_action", "dataset": "streams", "parameters": {"colour": "red"}},
        {"detector": "co_action", "dataset": "actors"},
    ]
    loads = [{"paths": ["a.csv"]}, {"paths": ["a.csv"], "declaration": "{"}]

    told = [problem(ana.post("/api/hunts", json=form)) for form in hunts]
    told += [problem(waiting_desk.person("lea").post("/api/datasets/plays/loads", json=form)) for form in loads]
    told += [problem(vic.post("/api/hunts", json=hunts[0])), problem(ana.post("/api/cases/CASE-9/reports", json={}))]

    assert [status for status, _ in told] == [404, 404, 422, 422, 422, 422, 422, 403, 404]
    assert done(waiting_desk.person("lea").get("/api/jobs"))["items"] == []


def test_a_job_lives_where_its_subject_lives(waiting_desk: Desk) -> None:
    zoe, ana = waiting_desk.person("zoe"), waiting_desk.person("ana")
    hidden = ask_report(zoe, open_case(zoe, compartment="vip")["ref"])["ref"]

    answers = [
        ana.get(f"/api/jobs/{hidden}"),
        ana.get(f"/api/jobs/{hidden}/file"),
        ana.post(f"/api/jobs/{hidden}/cancel"),
    ]

    assert [problem(answer) for answer in answers] == [(404, "no_such_job")] * 3
    assert done(ana.get("/api/jobs"))["items"] == []
    assert [job["ref"] for job in done(waiting_desk.person("yan").get("/api/jobs"))["items"]] == [hidden]


def test_a_job_moves_with_its_case(waiting_desk: Desk) -> None:
    zoe, ana = waiting_desk.person("zoe"), waiting_desk.person("ana")
    case = open_case(zoe)
    job = ask_report(zoe, case["ref"])["ref"]
    assert ana.get(f"/api/jobs/{job}").is_success

    move(waiting_desk, case["ref"], "compartment:vip")

    assert problem(ana.get(f"/api/jobs/{job}")) == (404, "no_such_job")
    assert zoe.get(f"/api/jobs/{job}").is_success


def test_who_may_not_ask_for_a_report_does_not_see_one(waiting_desk: Desk) -> None:
    job = ask_report(waiting_desk.person("ana"))["ref"]

    assert problem(waiting_desk.person("vic").get(f"/api/jobs/{job}")) == (404, "no_such_job")


def test_a_job_is_cancelled_once(waiting_desk: Desk) -> None:
    ana = waiting_desk.person("ana")
    job = ask_report(ana)["ref"]

    cancelled = done(ana.post(f"/api/jobs/{job}/cancel"))

    assert (cancelled["state"], cancelled["ended_at"] is not None) == ("cancelled", True)
    assert problem(ana.post(f"/api/jobs/{job}/cancel")) == (409, "job_ended")
    assert verbs_about(waiting_desk, job) == ["job.queued", "job.cancelled"]
    edge = waiting_desk.place.own_edge()
    assert edge.change(lambda unit: begin_job(unit=unit, ref=job)) is None


def test_a_job_that_keeps_what_it_made_is_not_cancelled(waiting_desk: Desk) -> None:
    ana = waiting_desk.person("ana")
    job = ask_report(ana)["ref"]
    edge = waiting_desk.place.own_edge()
    begun = edge.change(lambda unit: begin_job(unit=unit, ref=job))
    assert begun is not None
    edge.change(lambda unit: close_job(unit=unit, ref=job, attempt=begun.attempt))

    assert problem(ana.post(f"/api/jobs/{job}/cancel")) == (409, "job_closing")


def test_one_key_asks_once(waiting_desk: Desk) -> None:
    ana = waiting_desk.person("ana")
    case, key = open_case(ana)["ref"], {"Idempotency-Key": "k-1"}

    first = ask_report(ana, case, headers=key)
    again = done(ana.post(f"/api/cases/{case}/reports", json={"format": "md"}, headers=key))

    assert first == again
    assert len(done(ana.get("/api/jobs"))["items"]) == 1


def test_jobs_are_listed_the_newest_first_and_by_state(waiting_desk: Desk) -> None:
    ana = waiting_desk.person("ana")
    first, second, third = (ask_report(ana)["ref"] for _ in range(3))
    ana.post(f"/api/jobs/{second}/cancel")

    page = done(ana.get("/api/jobs", params={"limit": 2}))
    rest = done(ana.get("/api/jobs", params={"limit": 2, "cursor": page["next_cursor"]}))
    queued = done(ana.get("/api/jobs", params={"state": "queued"}))

    assert [job["ref"] for job in page["items"] + rest["items"]] == [third, second, first]
    assert [job["ref"] for job in queued["items"]] == [third, first]


def test_where_nobody_works_beside_a_job_is_done_in_its_request(desk: Desk, ana: Person) -> None:
    job = ask_report(ana)

    assert (job["state"], job["progress"], job["attempt"]) == ("done", 1.0, 1)
    file = ana.get(f"/api/jobs/{job['ref']}/file")
    assert file.headers["Content-Disposition"] == f'attachment; filename="{job["file"]["name"]}"'
    assert file.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert verbs_about(desk, job["ref"]) == ["job.queued", "job.done"]


def test_there_a_failure_is_the_answer_and_is_kept_as_the_jobs(desk: Desk, ana: Person) -> None:
    dataset = load_farm(desk.edge("lea"))

    refused = ana.post("/api/hunts", json={"detector": "co_action", "dataset": dataset, "version": 7})

    assert problem(refused) == (404, "no_such_version")
    job = done(ana.get(f"/api/jobs/{refused.json()['facts']['job']}"))
    assert (job["state"], job["problem"]["code"], job["problem"]["status"]) == ("failed", "no_such_version", 404)
    assert verbs_about(desk, job["ref"]) == ["job.queued", "job.failed"]


def test_a_changed_file_is_not_handed_out(desk: Desk, ana: Person) -> None:
    job = ask_report(ana)
    desk.place.files.path(job["file"]["sha256"]).write_bytes(b"changed")

    assert problem(ana.get(f"/api/jobs/{job['ref']}/file")) == (500, "integrity_broken")


def test_a_narrow_token_asks_for_no_more_than_it_allows(waiting_desk: Desk) -> None:
    waiting_desk.token("ana")
    narrow = (Permission.REPORT_MAKE, Permission.CASE_READ)
    edge = waiting_desk.place.edge(SYSTEM)
    token = edge.change(lambda unit: issue_token(unit=unit, name="ana", permissions=narrow))
    case = open_case(waiting_desk.person("ana"))["ref"]
    job = done(Client(waiting_desk.connection, token).post(f"/api/cases/{case}/reports", json={}))["ref"]

    begun = waiting_desk.place.own_edge().change(lambda unit: begin_job(unit=unit, ref=job))

    assert begun is not None
    assert begun.allowed.split() == sorted(narrow)


def test_an_inline_job_whose_process_is_dead_is_ended_and_a_living_one_is_not(desk: Desk) -> None:
    edge = desk.edge("ana")
    form = {"detector": "co_action", "dataset": "streams"}

    def queue() -> str:
        return edge.change(
            lambda unit: (
                queue_job(unit=unit, kind=HUNT, form=form, about=About(None), due=asker(edge.actor), inline=True).ref
            )
        )

    dead, living = queue(), queue()

    with holding(desk.settings.work_dir, living):
        assert end_cut_off(desk.place) == 1

    states = {ref: done(desk.person("ana").get(f"/api/jobs/{ref}"))["state"] for ref in (dead, living)}
    assert states == {dead: "failed", living: "running"}
