"""Every operation × every role × what the role sees, what is hidden from it, and what is not there at all."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC
from pathlib import Path

import httpx
import pytest

from factories.desks import Client, Desk
from factories.investigations import collect_file, done
from factories.permits import OPENED, PERMITS, Permit, Verdict
from factories.routes import UNKNOWN, Operation, operations
from factories.worlds import (
    add_known_hash,
    add_platform,
    asked_swap,
    load_plays,
    make_world,
    notified,
    saved_view,
    session_of,
    team_of,
)
from watchfloor.api.contract import KEPT
from watchfloor.domain.evidence.schemas import Label
from watchfloor.domain.exposure.rules import Caps
from watchfloor.domain.exposure.schemas import Medium, Reveal
from watchfloor.domain.exposure.service import reveal
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token, secret_digest
from watchfloor.infra.access.permissions import Actor, Permission, Role
from watchfloor.infra.auth.glass import break_glass
from watchfloor.infra.auth.sessions import SHOWN
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.uploads.schemas import BeginUpload, Purpose
from watchfloor.infra.uploads.service import announce
from watchfloor.infra.web.limits import Limit
from watchfloor.infra.web.problems import MEDIA_TYPE

OPERATIONS = tuple(operations(json.loads(KEPT.read_text("utf-8"))))
# What lives on the whole desk is in no compartment: of it there is no hidden one.
EVERYBODYS = {
    *("detectors", "obligations", "policies", "users", "people", "destinations", "hashes", "erasures", "holds"),
    *("calendars", "desks", "swaps", "groups", "audiences", "templates", "handovers"),
    *("authorities", "failures", "intake", "sources", "classes"),
}
# What has its name or number within its parent alone: the same one is another thing below another.
RELATIVE = {"days", "files", "items", "roles", "shifts"}
# What ends things comes last, so that everything else finds them.
ENDING = ("flag", "refuse", "withdraw", "end", "revoke", "abort", "remove", "forget", "disable", "sign_out")
# What the least body names, or what a thing does not have, is not there, and that is said of what one sees.
NAMES_NOTHING = {
    "accept_handover_item": "no_such_item",
    "add_desk": "not_found",
    "accept_stable_items": "no_such_item",
    "answer_severity": "nothing_asked",
    "link_escalation": "not_found",
    "attach_evidence": "not_found",
    "attach_lead": "not_found",
    "change_case_lead": "not_found",
    "collect_case_query": "no_such_dataset",
    "collect_case_upload": "not_found",
    "compare_policies": "policy_version_unknown",
    "draft_update": "not_found",
    "decline_handover_item": "no_such_item",
    "draft_handover": "not_found",
    "edit_handover_item": "no_such_item",
    "fetch_job_file": "no_file",
    "give_grant": "no_such_dataset",
    "replay_calendar": "not_found",
    "run_hunt": "detector_not_found",
    "run_query": "no_such_dataset",
    "set_case_role": "not_found",
    "show_compaction": "no_such_job",
    "show_heat": "not_in_data",
    "show_holding": "never_held",
    "show_indexing": "no_such_job",
    "show_load": "no_such_job",
    "show_rebuild": "no_such_job",
    "show_session": "no_session",
    "sign_out": "no_session",
}
# A dataset's name is given once to the whole desk, so that one is told of a hidden one that its name is taken.
TELLS_THAT_A_NAME_IS_TAKEN = "load_dataset"
# What a rule of the desk forbids whatever one's role is.
RULES = {"outside_import_roots", "wrong_password", "own_glass", "legal_only", "not_typed"}
# Whoever is not signed in, or comes with what opens nothing, is told so.
NOBODY = {(401, "bad_signature"), (401, "wrong_sign_in"), (401, "link_over"), (429, "sign_in_blocked")}


@dataclass(frozen=True)
class Land:
    """A desk with one of everything on it that everybody sees, and one of everything in a compartment."""

    desk: Desk
    folder: Path
    seen: Mapping[str, str]
    hidden: Mapping[str, str]


@dataclass(frozen=True)
class Cell:
    """One request of one role: the operation, and whether its address names what is seen, hidden or not there."""

    operation: Operation
    where: str

    @property
    def permit(self) -> Permit:
        return PERMITS[self.operation.name]

    @property
    def turn(self) -> int:
        """When it is asked: first what is not to be had, then looks, then changes, last what ends something."""
        if self.where != "seen":
            return 0
        ends = [turn for turn, word in enumerate(ENDING, start=3) if self.operation.name.startswith(word)]
        return ends[0] if ends else 1 + self.operation.changes


@pytest.fixture(scope="module")
def land(lasting_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Land:
    folder = tmp_path_factory.mktemp("worlds")
    lasting_desk.place.limits.sign_ins = Limit(0, lasting_desk.clock)  # everybody tries to sign in here
    hidden = make_world(lasting_desk, folder, compartment="vip")
    return Land(lasting_desk, folder, make_world(lasting_desk, folder), hidden)


def cells() -> Iterator[Cell]:
    """All requests of a role; what names nothing in its address is asked once."""
    for operation in OPERATIONS:
        yield Cell(operation, "seen")
        if operation.places:
            yield Cell(operation, "unknown")
        if operation.places and operation.places[0][0] not in EVERYBODYS:
            yield Cell(operation, "hidden")


def joined(desk: Desk, role: Role) -> tuple[Client, str]:
    """Somebody with one role and no compartment."""

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name=f"the {role}", roles=(role,))
        return issue_token(unit=unit, name=f"the {role}")

    desk.tokens[f"the {role}"] = desk.place.edge(SYSTEM).change(add)
    return desk.person(f"the {role}"), f"the {role}"


def of_their_own(land: Land, name: str, role: Role) -> dict[str, str]:
    """What the operations of a role end or change for good, made for it alone: theirs, or what everybody sees."""
    desk, zoe = land.desk, land.desk.person("zoe")
    before: Actor = replace(desk.actor(name), permissions=frozenset(Permission))  # as if they had been more once

    def begin(unit: WriteUnit) -> tuple[str, str, str]:
        unit.actor = before
        form = BeginUpload(name="clip.mp4", size=7, purpose=Purpose.EVIDENCE)
        upload = announce(unit=unit, form=form, settings=desk.settings).upload
        longest = desk.clock() - desk.clock().replace(year=2000)
        look = Reveal(subject=land.seen["leads"], category=Label.HATE, medium=Medium.TEXT)
        looked = reveal(unit=unit, form=look, caps=Caps(), zone=UTC).id
        glass = break_glass(unit=unit, compartment="press", reason="A tip.", minutes=5, longest=longest).ref
        return upload, glass, looked

    upload, glass, looked = desk.edge(name).change(begin)
    token = desk.token(f"pat, {role}")
    nightly = {"kind": "hunt", "form": {"detector": "co_action", "dataset": land.seen["datasets"]}}
    schedule = done(zoe.post("/api/schedules", json=nightly | {"cron": "0 6 * * *", "zone": "UTC"}))
    return {
        "uploads": upload,
        "glass": glass,
        "exposures": looked,
        "notifications": str(notified(desk, name, land.seen["cases"])),
        "sessions": secret_digest(session_of(desk, name))[:SHOWN],
        "users": f"pat, {role}",
        "tokens": secret_digest(token)[:SHOWN],
        "schedules": str(schedule["ref"]),
        "views": saved_view(land.desk.person(name), "mine", shared=False),
        "destinations": add_platform(desk, f"platform-{role}"),
        "hashes": add_known_hash(desk, secret_digest(role)),
        **team_of(desk, f"team_{role}"),
        **own_swap(desk, name, role),
        "datasets": load_plays(desk, land.folder, None, name=f"plays_{role}"),
        "evidence": collect_file(zoe, land.seen["cases"], role.encode(), seal=False),
    }


def own_swap(desk: Desk, name: str, role: Role) -> dict[str, str]:
    """A swap that waits for somebody's own answer, where their role can be called at all."""
    can_be_called = Permission.ESCALATION_WRITE in desk.actor(name).permissions
    return {"swaps": asked_swap(desk, f"team_{role}", name)} if can_be_called else {}


def seen(answer: httpx.Response) -> tuple[int, str]:
    is_problem = answer.headers.get("content-type") == MEDIA_TYPE
    return answer.status_code, answer.json()["code"] if is_problem else ""


def told(answer: httpx.Response, refs: Mapping[str, str], operation: Operation) -> tuple[int, str]:
    """An answer without the name of what was asked for: of two that are not there, or hidden, the same."""
    names_entity = operation.path.count("{") > len(operation.places)
    names = [refs[operation.places[0][0]], *([refs["entity"]] if names_entity else [])]
    return answer.status_code, without(names, answer.text)


def without(names: Iterable[str], text: str) -> str:
    """A text without the names, wherever they stand alone."""
    return re.sub("|".join(rf'(?<!"status":)\b{re.escape(name)}\b' for name in names), "IT", text)


def wrong(cell: Cell, verdict: Verdict, answer: httpx.Response, absent: tuple[int, str]) -> bool:
    """Whether an answer is not what its verdict says; `absent` is how the same asker is told of what is not there."""
    status, code = seen(answer)
    if cell.permit.is_before_sign_in:
        return (status, code) not in NOBODY
    if verdict is Verdict.REFUSED:
        return (status, code) != (403, "role")
    if verdict is Verdict.ABSENT and cell.operation.name == TELLS_THAT_A_NAME_IS_TAKEN:
        return (status, code) not in {(422, "declaration_missing"), (409, "name_taken")}
    if verdict is Verdict.ABSENT:
        return status != 404 or absent[0] != 404
    if status == 404:
        return NAMES_NOTHING.get(cell.operation.name) != code
    return status == 401 or (status == 403 and code not in RULES) or code == "malformed_request"


def with_child() -> list[Operation]:
    """The operations whose address names something below something else, which is known without it."""
    return [one for one in OPERATIONS if len(one.places) > 1 and one.places[-1][0] not in RELATIVE]


def found_below_another(client: Client, places: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[object, object]]:
    """Where what is below something hidden is told of below what one sees, as what is nowhere is not."""
    found: dict[str, tuple[object, object]] = {}
    for operation in with_child():
        child = operation.places[-1][0]
        names = [places[where][child] for where in ("hidden", "unknown")]
        answers = [operation.send(client, {**places["seen"], child: name}) for name in names]
        foreign, missing = ((answer.status_code, without(names, answer.text)) for answer in answers)
        if foreign != missing or not answers[0].is_error:
            found[operation.name] = (foreign, missing)
    return found


def test_what_is_below_something_else_is_still_found_in_addresses() -> None:
    assert len(with_child()) > 8


def test_every_operation_has_a_permit_and_every_permit_an_operation() -> None:
    assert {one.name for one in OPERATIONS} == PERMITS.keys()


def test_every_permit_is_held_by_a_role_and_by_no_more_than_are_there() -> None:
    opened = {name: [role for role in Role if permit.opens(role)] for name, permit in PERMITS.items()}

    assert {name for name, roles in opened.items() if not roles} == set()


def test_how_much_each_role_opens_is_written_down_so_that_a_new_one_and_a_wider_one_are_seen() -> None:
    assert {role: sum(permit.opens(role) for permit in PERMITS.values()) for role in Role} == OPENED


def test_of_every_operation_three_things_are_asked_but_where_there_are_no_three() -> None:
    times = Counter(cell.operation.name for cell in cells())
    asked = [times[one.name] for one in OPERATIONS]
    everybodys = [one for one in OPERATIONS if one.places and one.places[0][0] in EVERYBODYS]
    placeless = [one for one in OPERATIONS if not one.places]

    assert sum(asked) == 3 * len(OPERATIONS) - len(everybodys) - 2 * len(placeless) > 300


@pytest.mark.parametrize("role", sorted(Role, key=lambda role: role is not Role.LEAD))
def test_a_role_opens_what_its_permits_say_and_nothing_else(
    land: Land, role: Role, record_property: Callable[[str, object], None]
) -> None:
    client, name = joined(land.desk, role)
    places = {
        "seen": {**land.seen, **of_their_own(land, name, role)},
        "hidden": land.hidden,
        "unknown": UNKNOWN,
    }
    asked = sorted(cells(), key=lambda cell: cell.turn)
    absent: dict[str, tuple[int, str]] = {}
    faults: dict[tuple[str, str], tuple[str, int, str]] = {}
    differing: dict[str, tuple[object, object]] = {}
    undescribed: set[tuple[str, int]] = set()

    assert found_below_another(client, places) == {}
    for cell in asked:
        refs = places[cell.where]
        verdict = cell.permit.verdict(role, where=cell.where, is_named=bool(cell.operation.places))
        answer = cell.operation.send(client, refs)
        if cell.where == "unknown":
            absent[cell.operation.name] = told(answer, refs, cell.operation)
        if str(answer.status_code) not in cell.operation.statuses:
            undescribed.add((cell.operation.name, answer.status_code))
        unheard = absent.get(cell.operation.name, (404, ""))
        if wrong(cell, verdict, answer, unheard):
            faults[cell.operation.name, cell.where] = (verdict.value, *seen(answer))
        elif verdict is Verdict.ABSENT and cell.operation.name != TELLS_THAT_A_NAME_IS_TAKEN:
            said = told(answer, refs, cell.operation)
            differing |= {cell.operation.name: (said, unheard)} if said != unheard else {}

    record_property("requests", len(asked))
    assert faults == {}
    assert differing == {}
    assert undescribed == set()
