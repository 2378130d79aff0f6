"""Waiting for a job: looked at until it has an end, raised as what it failed for, cancelled with Ctrl-C."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread

import pytest

from factories.desks import Desk as Workspace
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import JobOut, JobState, MakeReport, OpenCase
from watchfloor.client.problems import ProblemAnswer
from watchfloor.infra.jobs.child import do, fail
from watchfloor.infra.jobs.rules import Problem
from watchfloor.infra.jobs.service import Begun, begin_job

NO_ROOM = Problem(503, "not_stored", "The disk is full.", "Make room.", {"free": 0})


@pytest.fixture
def queued(sqlite_template: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A workspace on SQLite whose jobs wait for `work`."""
    home = tmp_path / "home"
    home.mkdir()
    (home / "ledger.db").write_bytes(sqlite_template.read_bytes())
    opened = Workspace(home, f"sqlite:///{home / 'ledger.db'}", inline=False)
    yield opened
    opened.close()


@pytest.fixture
def client(queued: Workspace) -> Iterator[Desk]:
    with Connection(token=queued.token("ana"), app=queued.app, let_through=True) as connection:
        yield Desk(connection)


def taken(workspace: Workspace, ref: str) -> Begun:
    begun = workspace.place.own_edge().change(lambda unit: begin_job(unit=unit, ref=ref))
    assert begun is not None
    return begun


def worked(workspace: Workspace, act: Callable[[Begun], None]) -> Callable[[JobOut], None]:
    """Somebody who takes the job up in a thread as soon as it is seen to wait, and then acts."""
    seen = list[str]()

    def watch(job: JobOut) -> None:
        if not seen:
            seen.append(job.ref)
            Thread(target=lambda: act(taken(workspace, job.ref))).start()

    return watch


def test_a_report_is_waited_for_and_fetched(queued: Workspace, client: Desk, tmp_path: Path) -> None:
    case = client.open_case(OpenCase(title="Odd plays")).ref
    with (tmp_path / "ear").open("wb") as ear:
        watch = worked(queued, lambda begun: do(queued.place, begun, ear=ear.fileno()))
        content = client.make_report(case, MakeReport(), watch=watch)

    assert b"Odd plays" in content
    assert (tmp_path / "ear").read_text().startswith("[0.3,")


def test_a_failure_is_raised_as_the_error_that_it_was(queued: Workspace, client: Desk) -> None:
    case = client.open_case(OpenCase(title="Odd plays")).ref

    with pytest.raises(ProblemAnswer) as caught:
        client.make_report(case, MakeReport(), watch=worked(queued, lambda begun: fail(queued.place, begun, NO_ROOM)))

    assert (caught.value.status, caught.value.code, caught.value.fix) == (503, "not_stored", "Make room.")
    assert caught.value.facts == {"free": 0, "job": client.list_jobs().items[0].ref}


def test_a_cancelled_job_is_raised_as_such(client: Desk) -> None:
    case = client.open_case(OpenCase(title="Odd plays")).ref

    with pytest.raises(ProblemAnswer) as caught:
        client.make_report(case, MakeReport(), watch=lambda job: cancel(client, job))

    assert caught.value.code == "job_cancelled"


def cancel(client: Desk, job: JobOut) -> None:
    if job.state is JobState.QUEUED:
        client.cancel_job(job.ref)


def test_an_interrupt_cancels_the_job(client: Desk) -> None:
    case = client.open_case(OpenCase(title="Odd plays")).ref

    def interrupt(_: JobOut) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        client.make_report(case, MakeReport(), watch=interrupt)

    assert client.list_jobs().items[0].state is JobState.CANCELLED
