"""What holds on every route of the interface: each is found in its own description, so that a new one is tried too."""

import json
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select, update

from factories.desks import Client, Desk
from factories.examples import One, in_turns
from factories.investigations import decision_form, finding_form, prepare_case
from factories.routes import JSON, UNKNOWN, Operation, operations
from factories.worlds import make_world
from watchfloor.api.contract import KEPT
from watchfloor.infra.access.actors import SYSTEM, TOKEN_DAYS, add_actor, issue_token
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.permissions import Permission, Role
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.ledger.models import LedgerHead
from watchfloor.infra.web.problems import MEDIA_TYPE
from watchfloor.kernel.paging import encode_cursor

# The books of policies and of obligations are for everybody who is signed in, and everybody may ask who they are.
FOR_EVERYBODY = {
    "show_me",
    "show_desk",
    "show_floor",
    "list_directory",
    "show_exposure",
    "show_availability",
    "set_exposure_preferences",
    "list_policies",
    "list_obligations",
    "show_obligation",
    "show_obligation_history",
    "show_policy",
    "list_countries",
    "list_calendars",
    "show_calendar",
    "show_calendar_upgrade",
    "list_desks",
    "show_team",
    "show_coverage",
    "show_on_duty",
}
# What is written in the code or belongs to administrators is nobody's case: there is nothing to hide.
# An erasure and a hold are the whole desk's: who may erase sees every one of them, whatever it touches.
NOT_SCOPED = {
    "detectors",
    "classes",
    "obligations",
    "policies",
    "users",
    "people",
    "glass",
    "destinations",
    "hashes",
    "erasures",
    "holds",
    "calendars",
    "desks",
    "swaps",
    "groups",
    "audiences",
    "templates",
    "handovers",
    "authorities",
    "failures",
    "intake",
    "sources",
}
# What a calendar and a desk are made of is as much everybody's as they are.
PARTS_OF_A_TEAM = {"days", "shifts", "roster", "oncall"}
# A number is told of many things, and so are the name of a file and that of a role.
NUMBERED = {"notes", "files", "views", "channels", "notifications", "items", "containments", "roles"}
# Who is not known yet may try to sign in, and is told nothing more than that it went wrong, and which desk this is.
BEFORE_SIGN_IN = {
    "sign_in": (401, "wrong_sign_in"),
    "use_link": (401, "link_over"),
    "show_desk": (200, ""),
    "hand_in": (401, "bad_signature"),
}
# What is one's own, such as a password, belongs to no role: what a viewer with a token gets there.
ONES_OWN = BEFORE_SIGN_IN | {
    "sign_out": (404, "no_session"),
    "sign_out_everywhere": (200, ""),
    "end_session": (404, "not_found"),
    "change_password": (403, "wrong_password"),
    "change_view": (403, "not_your_view"),
    "remove_view": (403, "not_your_view"),
    "preview_template": (200, ""),  # a look, whose question is too long for an address
    "read_notification": (404, "not_found"),
    "read_notifications": (200, ""),
    "reveal": (422, "bad_subject"),
    "note_presence": (200, ""),
    "note_exposure": (404, "not_found"),
    "set_exposure_preferences": (200, ""),
}
# A dataset's name is given once to the whole desk: who would take a taken one is told so, and no more.
TELLS_THAT_A_NAME_IS_TAKEN = {"load_dataset": (409, "name_taken")}
# How one sees a list is one's own too; that a view was kept, or a list left as a file, stands in the ledger.
LEAVES_A_TRACE = {"save_view", "export_list", "export_escalation_metrics"}
# Too long for an address: a question that is posted, and changes nothing.
ASKS_ONLY = {"replay_matrix", "replay_calendar", "replay_staffing"}
CURSORS = ("nonsense", "W" * 9_000, *(encode_cursor(*key) for key in (("x",), (10**30,), ("\0",), (1.5,), ("a", "b"))))
ODD_VALUES = ("\0", "9" * 40, "-1", "x" * 3_000, "\u00b2")
ODD_PLACES = ("%00", "%ED%A0%80", "9" * 40, "..%2F..%2Fetc", "x" * 3_000, "%20")
ODD_HEADERS = {
    "If-Match": ("9" * 5_000, "9" * 30, '"1", "2"', "\u00b2"),
    "Idempotency-Key": ("k" * 201, "\0", "\x85"),
}
UNREADABLE = {
    "half": b'{"a":',
    "nothing": b"",
    "no object": b"[]",
    "too deep": b"[" * 50_000,
    "another encoding": '{"title": "é"}'.encode("latin-1"),
    "an endless number": b"9" * 5_000,
    "no number": b'{"title": NaN}',
}
ODD_BODIES = {
    "a text with NUL": b'{"title": "\\u0000"}',
    "half a surrogate pair": b'{"title": "\\ud800"}',
    "half a surrogate pair as a name": b'{"\\ud800": 1}',
    "more than 64 bits": b'{"limit": 1' + b"0" * 30 + b"}",
    "an unknown member": b'{"surprise": 1}',
}


@pytest.fixture(scope="module")
def every() -> list[Operation]:
    """Every operation of the kept contract, which another test holds to be the one that the application answers."""
    return list(operations(json.loads(KEPT.read_text("utf-8"))))


def joined(desk: Desk, name: str, *roles: Role, permissions: tuple[Permission, ...] = ()) -> Client:
    """Somebody outside all compartments, with these roles and a token for these permissions."""

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name=name, roles=roles)
        return issue_token(unit=unit, name=name, permissions=permissions)

    return Client(desk.connection, desk.place.edge(SYSTEM).change(add))


@pytest.fixture
def outsider(desk: Desk) -> Client:
    """Somebody with every role and no compartment: what stops them is never a permission."""
    return joined(desk, "outsider", *Role)


def head_of(desk: Desk) -> str:
    with desk.place.database.reading() as session:
        return session.scalars(select(LedgerHead.hash)).one()


def seen(answer: httpx.Response) -> tuple[int, str]:
    """Status and code of an answer; a file or a list has no code."""
    is_problem = answer.headers.get("content-type") == MEDIA_TYPE
    return answer.status_code, answer.json()["code"] if is_problem else ""


def helps(answer: httpx.Response) -> bool:
    """Whether an answer is a good one, or a problem of the sender's that says what to do."""
    if answer.status_code < 400:
        return True
    told = answer.json() if answer.headers["content-type"] == MEDIA_TYPE else {}
    return answer.status_code < 500 and all(told.get(part) for part in ("type", "title", "code", "detail", "fix"))


def test_every_address_is_made_of_words_that_these_tests_can_fill(every: list[Operation]) -> None:
    words = {before for operation in every for before, _ in operation.places}

    assert words - UNKNOWN.keys() == set(), "say in factories/routes.py and worlds.py what stands behind the new word"
    assert len(every) > 70


@pytest.mark.parametrize("token", [None, "wf_made_up", "expired", "disabled"])
def test_without_a_token_that_holds_nobody_comes_in(desk: Desk, every: list[Operation], token: str | None) -> None:
    client = Client(desk.connection, token)
    if token in {"expired", "disabled"}:
        client = joined(desk, "once here", *Role)
    if token == "expired":
        desk.clock.forward(timedelta(days=TOKEN_DAYS))
    if token == "disabled":
        disable = update(ActorRow).where(ActorRow.name == "once here")
        with desk.place.database.writing() as session:
            session.execute(disable.values(disabled_at=desk.clock()))

    wrong = {
        one.name: answer
        for one in every
        if (answer := seen(one.send(client, UNKNOWN))) != BEFORE_SIGN_IN.get(one.name, (401, "not_signed_in"))
    }

    assert wrong == {}


def test_a_viewer_changes_nothing(desk: Desk, tmp_path: Path, every: list[Operation], vic: Client) -> None:
    world = make_world(desk, tmp_path)
    before = head_of(desk)

    wrong = {
        one.name: answer
        for one in every
        if one.changes
        and one.name not in LEAVES_A_TRACE | ASKS_ONLY
        and (answer := seen(one.send(vic, world))) != ONES_OWN.get(one.name, (403, "role"))
    }

    assert wrong == {}
    assert head_of(desk) == before


def test_a_token_for_one_thing_opens_nothing_else(desk: Desk, tmp_path: Path, every: list[Operation]) -> None:
    world = make_world(desk, tmp_path)
    narrow = joined(desk, "narrow", *Role, permissions=(Permission.LEDGER_READ,))

    opened = {one.name for one in every if one.send(narrow, world).is_success}

    assert opened == FOR_EVERYBODY | {"tail_ledger", "verify_ledger", "follow_events", "audit_clocks"}


def test_what_one_may_not_see_is_answered_like_what_is_not_there(
    desk: Desk, tmp_path: Path, every: list[Operation], outsider: Client
) -> None:
    hidden = make_world(desk, tmp_path, compartment="vip")
    before = head_of(desk)
    not_scoped = [one for one in every if not one.places or one.places[0][0] in NOT_SCOPED]
    scoped = [one for one in every if one not in not_scoped and one.name not in TELLS_THAT_A_NAME_IS_TAKEN]

    def said(operation: Operation, refs: dict[str, str]) -> tuple[int, str]:
        answer = operation.send(outsider, refs)
        return answer.status_code, answer.text.replace(refs["entity"], "IT").replace(refs[operation.places[0][0]], "IT")

    told = {one.name: (said(one, hidden), said(one, UNKNOWN)) for one in scoped}

    assert {name: pair for name, pair in told.items() if pair[0] != pair[1]} == {}
    assert {name: pair[0] for name, pair in told.items() if pair[0][0] != 404} == {}
    assert head_of(desk) == before


def test_a_name_that_is_taken_out_of_sight_tells_nothing_else(
    desk: Desk, tmp_path: Path, every: list[Operation], outsider: Client
) -> None:
    hidden = make_world(desk, tmp_path, compartment="vip")
    before = head_of(desk)
    asked = [one for one in every if one.name in TELLS_THAT_A_NAME_IS_TAKEN]

    answers = {one.name: seen(one.send(outsider, hidden)) for one in asked}

    assert answers == TELLS_THAT_A_NAME_IS_TAKEN
    assert head_of(desk) == before


def test_no_list_holds_what_one_may_not_see(
    desk: Desk, tmp_path: Path, every: list[Operation], outsider: Client
) -> None:
    hidden = make_world(desk, tmp_path, compartment="vip")
    names = {f'"{ref}"' for word, ref in hidden.items() if word not in {*NOT_SCOPED, *PARTS_OF_A_TEAM, *NUMBERED}}
    lists = [one for one in every if one.method == "get" and not one.places]
    names -= {'"account"'}

    insiders = "".join(one.send(desk.person("zoe"), hidden).text for one in lists)
    outsiders = {one.name: one.send(outsider, hidden).text for one in lists}

    assert {name for name in names if name in insiders}
    held = {place: {name for name in names if name in text} for place, text in outsiders.items()}
    assert {place: found for place, found in held.items() if found} == {}


def named_inside(refs: dict[str, str], own: str) -> dict[str, tuple[str, dict[str, Any]]]:
    """Requests about one's own case that name somebody else's things in their bodies."""
    asked = {"sql": "SELECT 1", "datasets": [{"name": refs["datasets"]}]}
    hunted = {"detector": "co_action", "dataset": refs["datasets"]}
    return {
        "a case from a lead": ("/api/cases", {"title": "A ring", "lead": refs["leads"]}),
        "a lead": ("/api/cases/{case}/leads", {"lead": refs["leads"]}),
        "an item": ("/api/cases/{case}/evidence", {"evidence": refs["evidence"]}),
        "a citation": ("/api/cases/{case}/findings", finding_form(refs["evidence"])),
        "a finding replaced": ("/api/cases/{case}/findings", finding_form(own, supersedes=refs["findings"])),
        "a basis": ("/api/cases/{case}/decisions", decision_form(refs["evidence"])),
        "what it rests on": ("/api/cases/{case}/decisions", decision_form(own, findings=[refs["findings"]])),
        "a query": ("/api/queries", asked),
        "a frozen query": ("/api/cases/{case}/evidence/queries", {**asked, "title": "A count"}),
        "a hunt": ("/api/hunts", hunted),
        "a scheduled hunt": ("/api/schedules", {"kind": "hunt", "form": hunted, "cron": "0 6 * * *", "zone": "UTC"}),
    }


def test_what_a_body_names_out_of_sight_is_not_there(desk: Desk, tmp_path: Path, outsider: Client) -> None:
    hidden = make_world(desk, tmp_path, compartment="vip")
    case, own = prepare_case(outsider, outsider)
    before = head_of(desk)

    def said(refs: dict[str, str], what: str) -> tuple[int, str]:
        path, form = named_inside(refs, own)[what]
        answer = outsider.post(path.format(case=case), json=form)
        text = answer.text
        for word in ("leads", "evidence", "findings", "datasets"):
            text = text.replace(refs[word], "IT")
        return answer.status_code, text

    told = {what: (said(hidden, what), said(UNKNOWN, what)) for what in named_inside(UNKNOWN, own)}

    assert {what: pair for what, pair in told.items() if pair[0] != pair[1]} == {}
    assert {what for what, (refused, _) in told.items() if refused[0] < 400} == set()
    assert head_of(desk) == before


def tried(one: Operation, odd: Sequence[One]) -> Sequence[One]:
    """What of all that is odd an operation is tried with."""
    return in_turns(odd, len(one.name))


def unhelpful(every: list[Operation], attempts: Callable[[Operation], list[tuple[str, httpx.Response]]]) -> list[str]:
    """What was answered with a failure, or without a word of help."""
    return [
        f"{one.name} {what[:40]!r} → {answer.status_code} {answer.text[:200]}"
        for one in every
        for what, answer in attempts(one)
        if not helps(answer)
    ]


def test_an_odd_address_is_told_what_is_wrong(every: list[Operation], outsider: Client) -> None:
    def attempts(one: Operation) -> list[tuple[str, httpx.Response]]:
        words = {before for before, _ in one.places}
        return [(odd, one.send(outsider, UNKNOWN | {word: odd})) for word in words for odd in tried(one, ODD_PLACES)]

    assert unhelpful(every, attempts) == []


def test_an_odd_query_is_told_what_is_wrong(every: list[Operation], outsider: Client) -> None:
    def attempts(one: Operation) -> list[tuple[str, httpx.Response]]:
        names = [parameter["name"] for parameter in one.parameters if parameter["in"] == "query"]
        return [
            (f"{name}={odd}", one.send(outsider, UNKNOWN, params=one.query | {name: odd}))
            for name in names
            for odd in tried(one, CURSORS if name == "cursor" else ODD_VALUES)
        ]

    assert unhelpful(every, attempts) == []


@pytest.mark.parametrize("header", ODD_HEADERS)
def test_an_odd_header_is_told_what_is_wrong(every: list[Operation], outsider: Client, header: str) -> None:
    def attempts(one: Operation) -> list[tuple[str, httpx.Response]]:
        heard = one.needs_version if header == "If-Match" else one.method == "post"
        odd = [value.encode("latin-1") for value in ODD_HEADERS[header]] if heard else []
        return [(str(value), one.send(outsider, UNKNOWN, headers={header: value})) for value in odd]

    answered = {answer.status_code for one in every for _, answer in attempts(one)}
    assert unhelpful(every, attempts) == []
    assert answered == {422}


def test_an_odd_body_is_told_what_is_wrong(desk: Desk, every: list[Operation], outsider: Client) -> None:
    # What cannot be read reaches no database, whichever it is.
    odd = ODD_BODIES if desk.place.database.engine.dialect.name == "postgresql" else ODD_BODIES | UNREADABLE

    def attempts(one: Operation) -> list[tuple[str, httpx.Response]]:
        sent = tried(one, list(odd.items())) if one.schema else ()
        as_json = {"Content-Type": JSON}
        return [
            (what, one.send(outsider, UNKNOWN, content=body, headers=as_json, params=one.query)) for what, body in sent
        ]

    assert unhelpful(every, attempts) == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
def test_a_body_of_another_kind_is_refused(every: list[Operation], outsider: Client, kind: str) -> None:
    asked = [one for one in every if one.schema]

    wrong = {
        one.name: answer.text
        for one in asked
        if (
            answer := one.send(
                outsider, UNKNOWN, content=json.dumps(one.body()).encode(), headers={"Content-Type": kind}
            )
        ).status_code
        != 422
    }

    assert wrong == {}


def test_a_member_that_nobody_asked_for_is_refused(every: list[Operation], outsider: Client) -> None:
    def answered(one: Operation) -> Any:
        return seen(one.send(outsider, UNKNOWN, json=one.body() | {"surprise": 1}))

    wrong = {one.name: answer for one in every if one.schema and (answer := answered(one))[0] != 422}

    assert wrong == {}
