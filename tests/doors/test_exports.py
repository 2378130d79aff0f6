"""What leaves the desk: checked by a reader who knows only the format, once whatever breaks, and undone exactly."""

import base64
import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path
from threading import Barrier
from typing import Any

import httpx
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from doors.scene import Scene
from doors.ways import CommandLine
from factories.investigations import (
    CLAUSE,
    OPERATOR,
    VICTIM,
    add_entity,
    approve,
    decision_form,
    done,
    made,
    on,
    problem,
)
from watchfloor.domain.enforcement.service.execute import mark_exported

SUBJECTS = (OPERATOR, "account:op-y", "account:op-z")


@pytest.fixture
def decision(scene: Scene) -> dict[str, Any]:
    """An approved decision on three accounts, in two countries, with an end."""
    scene.prepare()
    for entity in SUBJECTS[1:]:
        add_entity(scene.person("lea"), scene.case, entity)
    terms = {"subjects": SUBJECTS, "territory": "JP,SG", "ends_at": "2099-01-01T00:00:00Z"}
    return scene.approved("ben", **terms)


def step(scene: Scene, decision: dict[str, Any], verb: str = "execute", name: str = "ana") -> httpx.Response:
    form = {"reason": "a mistake"} if verb == "reverse" else None
    return scene.person(name).post(f"/api/decisions/{decision['ref']}/{verb}", json=form)


def exported(scene: Scene) -> list[Path]:
    return sorted(scene.desk.settings.export_dir.glob("*.jsonl"))


def read_signed(path: Path) -> list[dict[str, Any]]:
    """The lines of an export as a platform would read them: nothing of the desk's own code is used."""
    stated = json.loads(Path(f"{path}.sig").read_bytes())
    key, content = base64.b64decode(stated["public_key"]), path.read_bytes()
    assert stated["algorithm"] == "ed25519"
    assert stated["fingerprint"] == hashlib.sha256(key).hexdigest()
    Ed25519PublicKey.from_public_bytes(key).verify(base64.b64decode(stated["signature"]), content)
    return [json.loads(line) for line in content.splitlines()]


def test_an_independent_reader_verifies_an_export_and_reads_what_was_decided(
    scene: Scene, decision: dict[str, Any]
) -> None:
    done(step(scene, decision))

    lines = read_signed(exported(scene)[0])

    assert [line["entity"] for line in lines] == sorted(SUBJECTS)
    assert {(line["action"], line["territory"], line["ends_at"]) for line in lines} == {
        ("neutralise", "JP,SG", "2099-01-01T00:00:00.000000Z")
    }
    assert {line["payload_hash"] for line in lines} == {decision["payload_hash"]}
    assert hashlib.sha256(exported(scene)[0].read_bytes()).hexdigest()[:12] in exported(scene)[0].name


def test_the_key_of_an_export_is_that_of_the_desks_bundles(
    scene: Scene, decision: dict[str, Any], command: CommandLine, tmp_path: Path
) -> None:
    done(step(scene, decision))
    key = json.loads(Path(f"{exported(scene)[0]}.sig").read_bytes())["fingerprint"]
    bundle = str(tmp_path / "bundle.zip")
    command.run("bundle", scene.case, "--out", bundle, token=scene.desk.token("ana"))

    assert command.run("verify", bundle, "--key", key)[0] == 0


@pytest.mark.parametrize("place", [0, 40, -2])
def test_a_changed_export_fails_for_that_reader(scene: Scene, decision: dict[str, Any], place: int) -> None:
    done(step(scene, decision))
    path = exported(scene)[0]
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(bytes(content))

    with pytest.raises(InvalidSignature):
        read_signed(path)


def test_a_reversal_undoes_each_action_once_by_its_opposite_for_the_same_subject_and_place(
    scene: Scene, decision: dict[str, Any]
) -> None:
    done(step(scene, decision))
    undone = done(step(scene, decision, "reverse", "ben"))
    before, after = (read_signed(exported(scene)[place]) for place in _order(scene))

    made = {action["ref"]: action for action in undone["actions"]}
    reverses = [
        (action["entity"], made[action["reverses"]]["entity"]) for action in made.values() if action["reverses"]
    ]
    assert sorted(reverses) == [(entity, entity) for entity in sorted(SUBJECTS)]
    assert [line["entity"] for line in after] == [line["entity"] for line in before]
    assert {(line["action"], line["territory"], line["ends_at"]) for line in after} == {("restore", "JP,SG", None)}
    assert {line["idempotency_key"] for line in before}.isdisjoint(line["idempotency_key"] for line in after)


def _order(scene: Scene) -> tuple[int, int]:
    """Which of the two exports holds the measure, and which what undoes it."""
    first = json.loads(exported(scene)[0].read_text("utf-8").splitlines()[0])
    return (0, 1) if first["action"] == "neutralise" else (1, 0)


class PowerLostError(OSError):
    """The power goes."""


@contextmanager
def power_lost_at(number: int, where: str, act: Callable[..., Any]) -> Iterator[None]:
    """Let the numbered call of a function of the export end everything before it has any effect."""
    calls = count()

    def crashing(*arguments: Any, **named: Any) -> Any:
        if next(calls) == number:
            raise PowerLostError
        return act(*arguments, **named)

    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(where, crashing)
        yield


def verbs_in_the_ledger(scene: Scene) -> Counter[str]:
    entries = scene.person("lea").get("/api/ledger", params={"limit": 500}).json()
    return Counter(entry["verb"] for entry in entries)


POINTS: dict[str, Callable[..., Any]] = {
    "watchfloor.domain.enforcement.tasks.os.fsync": os.fsync,
    "watchfloor.domain.enforcement.tasks.Path.replace": Path.replace,
    "watchfloor.domain.enforcement.tasks.mark_exported": mark_exported,
}


@pytest.mark.parametrize("where", POINTS)
@pytest.mark.parametrize("verb", ["execute", "reverse"])
def test_crashes_at_every_point_of_the_export_neither_lose_nor_double_an_action(
    where: str, verb: str, scene: Scene, decision: dict[str, Any]
) -> None:
    if verb == "reverse":
        done(step(scene, decision))
    with suppress(PowerLostError), power_lost_at(0, where, POINTS[where]):
        step(scene, decision, verb, "ana" if verb == "execute" else "ben")
        pytest.fail("the power did not go")
    last = done(scene.person("ana").get("/api/actions"))["items"][-1]

    for crashes in count():
        with power_lost_at(crashes, where, POINTS[where]):
            try:
                shown = done(scene.person("ana").post(f"/api/actions/{last['ref']}/retry"))
            except PowerLostError:
                continue
        break

    keys = [line["idempotency_key"] for path in exported(scene) for line in read_signed(path)]
    files = 2 if verb == "reverse" else 1
    assert crashes == files * {"fsync": 4, "replace": 2, "mark_exported": 1}[where.rpartition(".")[2]]
    assert {action["state"] for action in shown["actions"]} == {"exported"}
    assert sorted(keys) == sorted(action["idempotency_key"] for action in shown["actions"])
    assert len(keys) == len(SUBJECTS) * files == verbs_in_the_ledger(scene)["action.exported"]


def test_what_a_crash_left_beside_the_exports_is_never_taken_for_one(scene: Scene, decision: dict[str, Any]) -> None:
    with suppress(PowerLostError), power_lost_at(3, "watchfloor.domain.enforcement.tasks.os.fsync", os.fsync):
        step(scene, decision)
    with suppress(PowerLostError), power_lost_at(1, "watchfloor.domain.enforcement.tasks.Path.replace", Path.replace):
        step(scene, decision)

    done(step(scene, decision))

    assert len(exported(scene)) == 1
    assert len(read_signed(exported(scene)[0])) == len(SUBJECTS)


def at_once(acts: Sequence[Callable[[], httpx.Response]]) -> list[httpx.Response]:
    barrier = Barrier(len(acts))

    def run(act: Callable[[], httpx.Response]) -> httpx.Response:
        barrier.wait(timeout=60)
        return act()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


@pytest.mark.parametrize("turn", range(3))
def test_executing_while_others_refuse_withdraw_and_amend_ends_one_way_only(
    turn: int, scene: Scene, decision: dict[str, Any]
) -> None:
    path = f"/api/decisions/{decision['ref']}"
    version = done(scene.person("ana").get(path))["version"]
    form = decision_form(scene.evidence, subjects=SUBJECTS, territory="KR")
    acts: list[Callable[[], httpx.Response]] = [
        lambda: scene.person("ana").post(f"{path}/execute"),
        lambda: scene.person("ben").post(f"{path}/refuse", json={"reason": "a household"}),
        lambda: scene.person("ana").post(f"{path}/withdraw", json={"reason": "too early"}),
        lambda: scene.person("ana").patch(path, json=form, headers=on(version)),
    ]

    answers = at_once(acts[turn:] + acts[:turn])

    shown = done(scene.person("ana").get(path))
    left = [line for file in exported(scene) for line in read_signed(file)]
    assert {answer.status_code for answer in answers} <= {200, 403, 409, 412}
    assert any(answer.is_success for answer in answers)
    assert (shown["state"] == "executed") == (len(left) == len(SUBJECTS))
    assert {line["payload_hash"] for line in left} <= {decision["payload_hash"]}
    assert len(shown["actions"]) == len(left)


def test_of_many_reversals_at_once_one_undoes_and_the_others_are_told(scene: Scene, decision: dict[str, Any]) -> None:
    done(step(scene, decision))
    acts = [partial(step, scene, decision, "reverse", name) for name in ("ben", "eve", "cole", "lea") * 3]

    answers = at_once(acts)

    assert Counter(answer.status_code for answer in answers) == {200: 1, 409: len(acts) - 1}
    assert {problem(answer) for answer in answers if not answer.is_success} == {(409, "bad_state")}
    assert len(done(scene.person("ana").get("/api/actions"))["items"]) == 2 * len(SUBJECTS)


def test_a_victim_is_stripped_of_streams_and_blamed_for_nothing(scene: Scene) -> None:
    scene.prepare()
    add_entity(scene.person("lea"), scene.case, VICTIM, "beneficiary")
    decision = scene.propose(subjects=[VICTIM])
    done(approve(scene.person("ben"), decision))
    done(step(scene, decision))

    line = read_signed(exported(scene)[0])[0]

    assert (line["entity"], line["action"]) == (VICTIM, "neutralise")
    assert {"role", "facts", "evidence", "detector", "clause"}.isdisjoint(line)


BASES: dict[str, dict[str, Any]] = {
    "a legal demand": {"legal_demand": "Demand 7 of the authority"},
    "a court order": {"court_order": "Order 12/2026"},
    "a contract": {"contract": "Agreement with the label, section 4"},
    "a demand under a clause": {"clauses": [CLAUSE], "legal_demand": "Demand 7 of the authority"},
}


@pytest.mark.parametrize("basis", BASES)
def test_a_decision_rests_on_any_of_the_four_bases_and_its_report_says_which(basis: str, scene: Scene) -> None:
    scene.prepare()
    decision = scene.propose(basis=BASES[basis])
    done(approve(scene.person("ben"), decision))

    executed = done(step(scene, decision))
    ana = scene.person("ana")
    page = made(ana, ana.post(f"/api/cases/{scene.case}/reports", json={"format": "md"})).text

    assert executed["state"] == "executed"
    for value in BASES[basis].values():
        assert (value if isinstance(value, str) else value[0]) in page


def test_a_clause_in_the_basis_still_limits_what_a_demand_may_ask_for(scene: Scene) -> None:
    scene.prepare()
    form = decision_form(scene.evidence, basis=BASES["a demand under a clause"], action="geo_block")

    refused = scene.person("ana").post(f"/api/cases/{scene.case}/decisions", json=form)

    assert problem(refused) == (403, "action_not_allowed")
