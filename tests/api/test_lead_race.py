"""Fifty people reach for one lead at once: one has it, and each of the others is told so."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx

from factories.hunts import lead_of, read_lead
from factories.investigations import Person, on
from watchfloor.infra.web.edge import Edge

CROWD = 50


def at_once(crowd: list[Person], act: Callable[[Person], httpx.Response]) -> Counter[str]:
    barrier = Barrier(len(crowd))

    def try_it(person: Person) -> str:
        barrier.wait(timeout=60)
        answer = act(person)
        return "done" if answer.is_success else f"{answer.status_code} {answer.json()['code']}"

    with ThreadPoolExecutor(len(crowd)) as pool:
        return Counter(pool.map(try_it, crowd))


def test_of_fifty_labels_on_one_version_one_counts(ana: Person, crowd: list[Person], keeper: Edge) -> None:
    lead = lead_of(ana, keeper)
    path, version = f"/api/leads/{lead['ref']}/label", on(lead["version"])

    answers = at_once(crowd, lambda person: person.post(path, json={"verdict": "benign"}, headers=version))

    assert answers == Counter({"done": 1, "412 stale_version": CROWD - 1})
    assert read_lead(ana, lead["ref"])["version"] == lead["version"] + 1


def test_of_fifty_claims_one_has_it(ana: Person, crowd: list[Person], keeper: Edge) -> None:
    lead = lead_of(ana, keeper)

    answers = at_once(crowd, lambda person: person.post(f"/api/leads/{lead['ref']}/claim"))

    assert answers == Counter({"done": 1, "409 already_claimed": CROWD - 1})
    assert read_lead(ana, lead["ref"])["assignee"]
