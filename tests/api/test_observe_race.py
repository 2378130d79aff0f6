"""Many who see, judge and take up the same thing at once: one outcome, and a clear answer for each of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Barrier
from typing import TypeVar

import httpx
import pytest

from factories.claims import group_claim, pair_claim
from factories.desks import Client
from factories.hunts import add_file, hunt, load_farm, read_lead
from factories.investigations import Person, done, on, open_case
from watchfloor.domain.leads.schemas import Claim
from watchfloor.domain.leads.service import observe
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import WatchfloorError

EdgeOf = Callable[[str], Edge]
T = TypeVar("T")
SONGS = {"dataset": "songs", "time": "at", "roles": {"actor": "account"}, "kinds": {"actor": "account"}}
AT_ONCE = 12


def at_once(acts: Sequence[Callable[[], T]]) -> list[T]:
    """What each act gives, all begun at the same moment."""
    barrier = Barrier(len(acts))

    def begin(act: Callable[[], T]) -> T:
        barrier.wait(timeout=60)
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(begin, acts))


def seen(edge: Edge, *claims: Claim) -> Callable[[], str]:
    def act() -> str:
        changes = edge.change(lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="streams"))
        return " ".join(change.change.value for change in changes)

    return act


def answered(send: Callable[[], httpx.Response]) -> Callable[[], str]:
    """How the request is answered: its status, and the code where it is refused."""

    def act() -> str:
        answer = send()
        return str(answer.status_code) if answer.is_success else f"{answer.status_code} {answer.json()['code']}"

    return act


@pytest.mark.parametrize(
    "claims",
    [
        [group_claim("a", "b", "c")] * AT_ONCE,
        [pair_claim("odd", "victim")] * AT_ONCE,
        [replace(group_claim(f"a{number}", f"b{number}"), key="the same") for number in range(AT_ONCE)],
        [group_claim("a", "b", "c", "d", f"e{number}") for number in range(AT_ONCE)],
    ],
    ids=["the same group", "the same pair", "one key and other members", "groups that overlap"],
)
def test_what_many_see_at_once_becomes_one_lead(ana: Person, edge_of: EdgeOf, claims: list[Claim]) -> None:
    edge = edge_of("ana")

    changes = Counter(at_once([seen(edge, claim) for claim in claims]))

    [lead] = done(ana.get("/api/leads"))["items"]
    assert changes["new"] == 1
    assert changes.total() == AT_ONCE
    assert read_lead(ana, lead["ref"])["observations"] == AT_ONCE


def test_claims_in_another_order_wait_for_each_other_and_do_not_lock_up(ana: Person, edge_of: EdgeOf) -> None:
    edge = edge_of("ana")
    one, two = (replace(group_claim(name, f"{name}2"), key=name) for name in "xy")
    other, another = (replace(group_claim(f"{name}3", f"{name}4"), key=name) for name in "xy")

    changes = at_once([seen(edge, one, two), seen(edge, another, other)] * (AT_ONCE // 2))

    assert Counter(changes)["new new"] == 1
    assert len(done(ana.get("/api/leads"))["items"]) == 2


def test_hunts_at_once_open_a_lead_once(crowd: list[Client], ana: Person, keeper: Edge) -> None:
    dataset = load_farm(keeper)
    hunters = crowd[:4]

    runs = at_once([partial(hunt, who, dataset) for who in hunters])

    assert Counter(run["leads"][0]["change"] for run in runs) == Counter(new=1, unchanged=3)
    assert len({run["run"] for run in runs}) == 4
    assert len(done(ana.get("/api/leads"))["items"]) == 1


def test_a_label_given_while_the_lead_is_seen_again_is_kept(ana: Person, edge_of: EdgeOf) -> None:
    edge = edge_of("ana")
    seen(edge, group_claim("a", "b", "c"))()
    lead = done(ana.get("/api/leads"))["items"][0]["ref"]
    form = {"verdict": "benign", "member": "account:a"}

    judge = answered(partial(ana.post, f"/api/leads/{lead}/label", json=form, headers=on(1)))
    growing = [seen(edge, group_claim("a", "b", "c", volume=101 + number)) for number in range(AT_ONCE)]
    answers = Counter(at_once([judge, *growing]))

    after = read_lead(ana, lead)
    judged = answers["200"]
    assert judged + answers["412 stale_version"] == 1
    assert after["version"] == 1 + answers["updated"] + judged
    assert sum(member["verdict"] == "benign" for member in after["members"]) == judged


def test_cases_opened_on_one_lead_at_once_all_have_it(crowd: list[Client], ana: Person, lead: str) -> None:
    cases = at_once([partial(open_case, who, lead=lead) for who in crowd[:AT_ONCE]])

    refs = {case["ref"] for case in cases}
    assert len(refs) == AT_ONCE
    assert {len(case["entities"]) for case in cases} == {2}
    assert set(read_lead(ana, lead)["cases"]) == refs


def test_a_lead_attached_to_one_case_by_many_enters_it_once(crowd: list[Client], ana: Person, lead: str) -> None:
    case = open_case(ana)["ref"]
    path = f"/api/cases/{case}/leads"

    answers = at_once([answered(partial(who.post, path, json={"lead": lead})) for who in crowd[:AT_ONCE]])

    after = done(ana.get(f"/api/cases/{case}"))
    assert set(answers) == {"200"}
    assert (after["leads"], len(after["entities"])) == ([lead], 2)
    assert read_lead(ana, lead)["version"] == 2


def test_of_many_roles_on_one_version_one_counts(crowd: list[Client], ana: Person) -> None:
    case = open_case(ana)["ref"]
    path = f"/api/cases/{case}/entities"
    done(ana.post(path, json={"entities": ["account:a"]}))
    form = {"entity": "account:a", "role": "buyer", "reason": "it ordered them"}

    answers = at_once([answered(partial(who.patch, path, json=form, headers=on(1))) for who in crowd[:AT_ONCE]])

    assert Counter(answers) == Counter({"200": 1, "412 stale_version": AT_ONCE - 1})


def test_of_many_edits_of_a_note_one_counts_and_no_text_is_lost(crowd: list[Client], ana: Person) -> None:
    case = open_case(ana)["ref"]
    note = done(ana.post(f"/api/cases/{case}/notes", json={"text": "first"}))["id"]
    path = f"/api/cases/{case}/notes/{note}"

    answers = at_once(
        [
            partial(who.patch, path, json={"text": text}, headers=on(1))
            for who, text in zip(crowd[:AT_ONCE], "abcdefghijkl", strict=True)
        ]
    )

    refused = [answer.json()["facts"] for answer in answers if not answer.is_success]
    [kept] = [answer.json()["text"] for answer in answers if answer.is_success]
    assert {facts["theirs"] for facts in refused} == {kept}
    assert {facts["yours"] for facts in refused} | {kept} == set("abcdefghijkl")


def test_first_loads_of_one_dataset_at_once_register_it_once(ana: Person, keeper: Edge, tmp_path: Path) -> None:
    files = [tmp_path / f"songs{number}.csv" for number in range(4)]
    for number, file in enumerate(files):
        file.write_text(f"account,at\na{number},2026-05-01\n", encoding="utf-8")

    def load(file: Path) -> str:
        try:
            return add_file(keeper, file, SONGS)
        except WatchfloorError as refused:
            return refused.code

    answers = Counter(at_once([partial(load, file) for file in files]))

    shown = done(ana.get("/api/datasets/songs"))
    assert answers == Counter(songs=4)
    assert shown["rows"] == len(shown["loads"]) == 4
