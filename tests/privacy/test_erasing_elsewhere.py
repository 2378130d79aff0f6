"""An erasure beside jobs, deliveries, uploads and the search: what it takes out, waits for, and lets stand."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from factories.databases import ON_ONE
from factories.desks import Desk
from factories.erasures import ID, PERSON, carry_out, confirmed, places_holding
from factories.hunts import load_farm
from factories.investigations import done, made, open_case, problem
from factories.outboxes import HOST, Outbox
from factories.receivers import Receiver
from factories.uploads import finished
from watchfloor.domain.detection.jobs import HUNT
from watchfloor.domain.erasure.jobs import ERASURE
from watchfloor.infra.jobs.kinds import About, AnyKind
from watchfloor.infra.jobs.service import asker, begin_job, queue_job

A_FINISHED_UPLOAD = "uploads on their way"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.stop()


def begun(desk: Desk, kind: AnyKind, form: dict[str, object]) -> str:
    """A job that somebody is doing."""
    edge = desk.edge("lea")
    return edge.change(
        lambda unit: (
            queue_job(unit=unit, kind=kind, form=form, about=About(None), due=asker(edge.actor), inline=True).ref
        )
    )


def test_jobs_answers_schedules_and_the_search_forget(desk: Desk) -> None:
    lea, dataset = desk.person("lea"), load_farm(desk.edge("lea"))
    asked = {"detector": "co_action", "dataset": dataset, "hypothesis": f"{PERSON} leads them"}
    key = {"Idempotency-Key": "once"}
    done(lea.post("/api/hunts", json=asked, headers=key))
    done(lea.post("/api/schedules", json={"kind": "hunt", "form": asked, "cron": "0 6 * * *", "zone": "Asia/Tokyo"}))
    case = str(open_case(lea, title="Some title")["ref"])
    done(lea.post(f"/api/cases/{case}/notes", json={"text": f"Bound to be {ID} again."}))
    report = made(lea, lea.post(f"/api/cases/{case}/reports", json={"format": "md"}))
    before = places_holding(desk, ID)
    assert ID in report.text

    shown = carry_out(desk, confirmed(desk))

    assert {"table job", "table job_schedule", "table answered_request", "table search_document"} <= before
    assert shown["state"] == "done"
    assert places_holding(desk, ID) == {"table ledger"}  # why somebody hunted is chained for ever
    assert done(lea.get("/api/search", params={"q": ID}))["items"] == []
    found = done(lea.get("/api/search", params={"q": "bound again"}))["items"]
    assert [one["kind"] for one in found] == ["note"]
    job = next(one for one in done(lea.get("/api/jobs"))["items"] if one["kind"] == "report")
    assert problem(lea.get(f"/api/jobs/{job['ref']}/file")) == (404, "no_file")


@ON_ONE
def test_what_may_yet_be_sent_stands_against_it_and_what_was_sent_forgets(desk: Desk, receiver: Receiver) -> None:
    lea, outbox = desk.person("lea"), Outbox(desk)
    outbox.allow(HOST)
    outbox.add(receiver)
    (message,) = outbox.post("k-1", about=PERSON, entity=PERSON)
    (other,) = outbox.post("k-2", about="account:else", entity="account:else")
    ref = confirmed(desk)

    stopped = problem(lea.post(f"/api/erasures/{ref}/run"))
    against = done(lea.get(f"/api/erasures/{ref}/plan"))["against"]
    outbox.deliver_all()
    shown = carry_out(desk, ref)

    assert (stopped, against) == ((403, "erasure_stopped"), [f"{message} names the person and may yet be sent."])
    assert shown["state"] == "done"
    assert places_holding(desk, ID) == set()
    bodies = {one["ref"]: json.dumps(done(lea.get(f"/api/messages/{one['ref']}"))) for one in outbox.messages()}
    assert (ID in bodies[message], "account:erased-" in bodies[message], "account:else" in bodies[other]) == (
        False,
        True,
        True,
    )


def test_jobs_that_began_before_are_waited_for(desk: Desk) -> None:
    lea, ref = desk.person("lea"), confirmed(desk)
    running = begun(desk, HUNT, {"detector": "co_action", "dataset": "streams"})
    begun(desk, ERASURE, {"erasure": ref})

    early = problem(lea.post(f"/api/erasures/{ref}/run"))
    done(lea.post(f"/api/jobs/{running}/cancel"))

    assert early == (409, "erasure_waits")
    assert carry_out(desk, ref)["state"] == "done"


@ON_ONE
def test_a_file_that_was_stored_a_moment_ago_may_belong_to_somebody(desk: Desk) -> None:
    lea, ref = desk.person("lea"), confirmed(desk)
    stored = desk.place.files.put(f"what {ID} did".encode()).sha256

    early = problem(lea.post(f"/api/erasures/{ref}/run"))
    kept = desk.place.files.verify(stored)
    desk.clock.forward(timedelta(minutes=5))

    assert (early, kept) == ((409, "erasure_incomplete"), True)
    assert carry_out(desk, ref)["state"] == "done"
    assert places_holding(desk, ID) == set()


@ON_ONE
def test_an_upload_on_its_way_is_told_and_left(desk: Desk) -> None:
    lea, content = desk.person("lea"), f"{PERSON} says so".encode()
    upload = finished(lea, content, name=f"{ID} says")
    desk.place.files.put(content)  # as somebody has who is about to write the evidence down
    desk.clock.forward(timedelta(minutes=5))
    ref = confirmed(desk)

    kept = {one["what"]: one["count"] for one in done(lea.get(f"/api/erasures/{ref}/plan"))["kept"]}
    carry_out(desk, ref)

    assert kept == {A_FINISHED_UPLOAD: 1}
    assert len(list(desk.place.files.names())) == 1
    shown: dict[str, Any] = done(lea.get(f"/api/uploads/{upload}"))
    assert (shown["state"], ID in shown["name"]) == ("finished", False)


@ON_ONE
def test_people_of_the_desk_are_somebody_else(desk: Desk) -> None:
    named = "ana1"
    desk.token(named)

    carry_out(desk, confirmed(desk, f"account:{named}"))

    with desk.place.database.reading() as session:
        assert session.scalar(text("SELECT name FROM actor WHERE name = 'ana1'")) == named


@pytest.fixture
def waiting_desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """A desk whose jobs wait for `work`."""
    opened = Desk(tmp_path / "home", database_url, inline=False)
    yield opened
    opened.close()


@ON_ONE
def test_it_is_a_job_that_somebody_takes_up(waiting_desk: Desk) -> None:
    lea, ref = waiting_desk.person("lea"), confirmed(waiting_desk)

    job = done(lea.post(f"/api/erasures/{ref}/run"))
    edge = waiting_desk.place.own_edge()
    begun = edge.change(lambda unit: begin_job(unit=unit, ref=job["ref"]))

    assert (job["kind"], job["state"], job["subject"]) == ("erasure", "queued", ref)
    assert begun is not None
    assert done(lea.get(f"/api/erasures/{ref}"))["state"] == "confirmed"
    assert problem(waiting_desk.person("ana").get(f"/api/jobs/{job['ref']}")) == (404, "no_such_job")
