"""The desk is killed in the middle of a request: what was done is done once, and who asks again is told what it was."""

import signal
from typing import Any

from factories.copies import exit_of
from factories.cutting import Request, send
from factories.desks import Desk
from factories.investigations import Person, approve, done, prepare_case, problem, propose

KEY = {"Idempotency-Key": "k-1"}
FORM = {"title": "A ring of accounts"}
COMMIT = ("watchfloor.infra.web.edge", "append")
ANSWER = ("watchfloor.infra.web.requests", "keep_answer")
EXPORT = ("watchfloor.domain.enforcement.tasks", "write_signed")


def killed_before(desk: Desk, step: tuple[str, str], path: str, form: object = None, *, name: str = "ana") -> None:
    """Send a POST with the key from a process that is killed before a step."""
    settings = desk.settings
    request = Request(step, settings.home, settings.database, desk.token(name), path, form, KEY)
    assert exit_of(send, request) == -signal.SIGKILL


def cases_of(who: Person) -> list[dict[str, Any]]:
    items = done(who.get("/api/cases"))["items"]
    assert isinstance(items, list)
    return items


def test_what_was_cut_off_before_its_commit_is_done_when_it_is_sent_again(desk: Desk, ana: Person) -> None:
    killed_before(desk, COMMIT, "/api/cases", FORM)
    assert cases_of(ana) == []

    again = ana.post("/api/cases", json=FORM, headers=KEY)

    assert (again.status_code, len(cases_of(ana))) == (201, 1)
    assert "Idempotent-Replay" not in again.headers


def test_what_was_cut_off_before_its_answer_is_not_done_twice_and_is_told(desk: Desk, ana: Person) -> None:
    killed_before(desk, ANSWER, "/api/cases", FORM)
    (opened,) = cases_of(ana)

    again = ana.post("/api/cases", json=FORM, headers=KEY)
    told = again.json()["facts"]

    assert problem(again) == (409, "request_unfinished")
    assert told["changed"] == [{"verb": "case.opened", "subject": opened["ref"]}]
    assert told["begun_at"] <= opened["opened_at"]
    assert cases_of(ana) == [opened]


def test_the_key_of_what_was_cut_off_serves_nothing_else(desk: Desk, ana: Person, ben: Person) -> None:
    killed_before(desk, ANSWER, "/api/cases", FORM)

    other = ana.post("/api/cases", json={"title": "Another ring"}, headers=KEY)

    assert problem(other) == (409, "key_reused")
    assert ben.post("/api/cases", json=FORM, headers=KEY).status_code == 201


def test_an_execution_that_was_cut_off_is_healed_by_the_next_one(
    desk: Desk, ana: Person, lea: Person, cole: Person, ben: Person
) -> None:
    decision = propose(ana, *prepare_case(lea, cole))
    done(approve(ben, decision))
    path = f"/api/decisions/{decision['ref']}/execute"
    killed_before(desk, EXPORT, path)

    repeated = ana.post(path, headers=KEY)
    healed = done(ana.post(path))

    assert problem(repeated) == (409, "request_unfinished")
    assert {"verb": "decision.executed", "subject": decision["ref"]} in repeated.json()["facts"]["changed"]
    assert [action["state"] for action in healed["actions"]] == ["exported"]
    assert len(done(ana.get("/api/actions"))["items"]) == 1
