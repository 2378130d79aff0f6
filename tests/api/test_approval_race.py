"""Fifty people approve at once: one of them decides, and each of the others is told so."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from factories.investigations import Person, approve, done, prepare_case, propose

CROWD = 50


def test_of_fifty_approvals_at_once_one_decides(ana: Person, lea: Person, cole: Person, crowd: list[Person]) -> None:
    decision = propose(ana, *prepare_case(lea, cole))
    answers = at_once(crowd, decision)
    after = done(ana.get(f"/api/decisions/{decision['ref']}"))

    assert answers == Counter({"approved": 1, "409 already_decided": CROWD - 1})
    assert (after["state"], len(after["approval"]["votes"])) == ("approved", 1)


def test_of_fifty_executions_at_once_each_gets_the_same_actions(
    ana: Person, lea: Person, cole: Person, ben: Person, crowd: list[Person]
) -> None:
    decision = propose(ana, *prepare_case(lea, cole))
    done(approve(ben, decision))
    barrier = Barrier(len(crowd))

    def execute(person: Person) -> str:
        barrier.wait(timeout=60)
        return str(done(person.post(f"/api/decisions/{decision['ref']}/execute"))["actions"][0]["ref"])

    with ThreadPoolExecutor(len(crowd)) as pool:
        refs = set(pool.map(execute, crowd))

    assert len(refs) == 1
    assert len(done(ana.get("/api/actions"))["items"]) == 1


def at_once(crowd: list[Person], decision: dict[str, Any]) -> Counter[str]:
    barrier = Barrier(len(crowd))

    def vote(person: Person) -> str:
        barrier.wait(timeout=60)
        answer = approve(person, decision)
        body = answer.json()
        return str(body["state"]) if answer.is_success else f"{answer.status_code} {body['code']}"

    with ThreadPoolExecutor(len(crowd)) as pool:
        return Counter(pool.map(vote, crowd))
