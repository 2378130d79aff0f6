"""What other desks got wrong: doubled numbers, constraints that are not there, deleted people, merges that erase."""

import re
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import UniqueConstraint, inspect

from factories.desks import Client, Desk
from factories.escalations import (
    ORDER,
    act_on_clock,
    at_once,
    clock_of,
    move,
    names_of_clocks,
    read,
    started,
    sweep,
    take_in,
    triage,
)
from factories.investigations import done, on, problem
from watchfloor.domain.escalations import models
from watchfloor.domain.escalations.handover import models as notes
from watchfloor.domain.escalations.paging import models as pages
from watchfloor.infra.db.model import Model
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.kernel.ids import RefKind

TABLES = [
    one
    for module in (models, notes, pages)
    for one in vars(module).values()
    if isinstance(one, type) and issubclass(one, Model) and one is not Model
]


@pytest.fixture(scope="module")
def ana(lasting_desk: Desk) -> Client:
    return lasting_desk.person("ana")


@pytest.mark.parametrize("table", [one.__tablename__ for one in TABLES])
@pytest.mark.each_on_postgres
def test_every_constraint_that_a_model_names_stands_in_the_database(lasting_desk: Desk, table: str) -> None:
    declared = Model.metadata.tables[table]
    named = [one for one in declared.constraints if isinstance(one, UniqueConstraint)]
    wanted = {frozenset(column.name for column in one.columns) for one in named}
    wanted |= {frozenset({column.name}) for column in declared.columns if column.unique}
    points = {(key.parent.name, key.column.table.name) for key in declared.foreign_keys}

    with lasting_desk.place.database.reading() as session:
        there = inspect(session.connection())
        held = {frozenset(one["column_names"]) for one in there.get_unique_constraints(table)}
        held |= {frozenset(filter(None, one["column_names"])) for one in there.get_indexes(table) if one["unique"]}
        keys = {(k["constrained_columns"][0], k["referred_table"]) for k in there.get_foreign_keys(table)}

    assert wanted <= held
    assert points <= keys


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("escalation", {"channel", "external_ref"}),
        ("escalation_item", {"escalation", "named"}),
        ("escalation_note", {"escalation", "external_ref"}),
    ],
)
@pytest.mark.each_on_postgres
def test_what_must_be_there_once_is_so_by_the_database_itself(
    lasting_desk: Desk, table: str, columns: set[str]
) -> None:
    with lasting_desk.place.database.reading() as session:
        held = inspect(session.connection()).get_unique_constraints(table)

    assert columns in [set(one["column_names"]) for one in held]


def test_twenty_requests_at_once_get_twenty_numbers_of_one_form(lasting_desk: Desk, ana: Client) -> None:
    people = [lasting_desk.person(f"crowd-{number}") for number in range(20)]

    answers = at_once(people, lambda who: who.post("/api/escalations", json=ORDER))

    refs = {done(answer)["escalation"]["ref"] for answer in answers}
    assert len(refs) == len(people)
    assert all(re.fullmatch(r"ESC-20\d\d-\d{6,}", ref) for ref in refs)
    assert refs <= {line["ref"] for line in ana.get("/api/escalations", params={"limit": 200}).json()["items"]}


def test_a_number_that_was_drawn_for_nothing_is_not_given_again(lasting_desk: Desk, ana: Client) -> None:
    before = take_in(ana)["ref"]

    def fail(unit: WriteUnit) -> None:
        unit.next_ref(RefKind.ESCALATION)
        raise LookupError

    with pytest.raises(LookupError):
        lasting_desk.edge("ana").change(fail)

    assert take_in(ana)["ref"] > before


def test_a_reference_stands_by_itself_and_not_in_the_title(ana: Client) -> None:
    made = take_in(ana, title="Take it down")

    assert (made["title"], made["external_ref"]) == ("Take it down", made["ref"])


def test_the_reference_of_another_desk_is_not_taken_for_ours(ana: Client) -> None:
    ours = take_in(ana, title="Ours")["ref"]
    form = ORDER | {"external_ref": ours, "title": "Theirs"}

    first, second = ana.post("/api/escalations", json=form), ana.post("/api/escalations", json=form)

    assert (first.status_code, second.status_code) == (201, 200)
    theirs = done(first)["escalation"]
    assert (theirs["title"], theirs["ref"] != ours) == ("Theirs", True)
    assert done(second)["escalation"]["ref"] == theirs["ref"]


def test_a_reference_that_will_be_ours_stops_no_later_request(ana: Client) -> None:
    [head, number] = take_in(ana)["ref"].rsplit("-", 1)
    following = [f"{head}-{int(number) + step:06d}" for step in (1, 2, 3)]
    for ref in following:
        done(ana.post("/api/escalations", json=ORDER | {"external_ref": ref}))

    assert take_in(ana)["ref"] not in {None, ""}


def test_merging_erases_nothing_and_is_taken_back(ana: Client) -> None:
    first, second = take_in(ana)["ref"], started(ana)["ref"]
    ana.post(f"/api/escalations/{second}/notes", json={"text": "They call every hour."})
    before = ana.get(f"/api/history/{second}", params={"limit": 200}).json()["items"]
    done(move(ana, second, "duplicate", duplicate_of=first))

    merged, again = read(ana, second), done(move(ana, second, "reopened"))

    after = ana.get(f"/api/history/{second}", params={"limit": 200}).json()["items"]
    assert after[-len(before) :] == before
    assert merged["duplicate_of"] == first
    assert [one["text"] for one in ana.get(f"/api/escalations/{second}/notes").json()] == ["They call every hour."]
    assert [item["named"] for item in again["items"]] == [item["named"] for item in merged["items"]]
    assert read(ana, first)["state"] == "received"


def test_who_is_disabled_leaves_their_escalations_and_what_they_did(lasting_desk: Desk, ana: Client) -> None:
    gone, ada = lasting_desk.person("gus"), lasting_desk.person("ada")
    ref, actor = started(gone)["ref"], lasting_desk.actor("gus").id
    done(ada.post("/api/users/gus/disable", json={"reason": "left the company"}, headers=on(1)))

    after = read(ana, ref)

    assert (after["assignee"], after["state"]) == (actor, "in_progress")
    assert actor in {line["by"] for line in ana.get(f"/api/history/{ref}").json()["items"]}
    assert gone.get(f"/api/escalations/{ref}").status_code == 401


@pytest.mark.parametrize("path", ["", "/items/1", "/notes/1", "/tasks/1", "/links/CASE-1", "/text", "/containments/1"])
@pytest.mark.each_on_postgres
def test_nothing_of_an_escalation_is_deleted(ana: Client, path: str) -> None:
    ref = take_in(ana)["ref"]

    assert ana.delete(f"/api/escalations/{ref}{path}").status_code in {404, 405}
    assert read(ana, ref)["ref"] == ref


@pytest.mark.parametrize(
    "entry", ["move", "move with a decision that is not approved", "wait and move", "respond first"]
)
def test_no_entry_goes_past_four_eyes(ana: Client, entry: str) -> None:
    escalation = triage(ana, take_in(ana), impact="critical", urgency="now")
    ref = escalation["ref"]
    done(move(ana, ref, "in_progress"))
    if entry == "wait and move":
        version = on(read(ana, ref)["version"])
        done(ana.post(f"/api/escalations/{ref}/wait", json={"party": "legal", "reason": "advice"}, headers=version))
        done(move(ana, ref, "decision_pending"))
    if entry == "respond first":
        done(move(ana, ref, "responded", none_owed="they want none"))
        done(move(ana, ref, "in_progress"))
    form = {"decision": "DEC-404"} if "decision" in entry else {}

    answer = move(ana, ref, "actioned", **form)

    assert answer.status_code == (404 if form else 409)
    assert read(ana, ref)["state"] != "actioned"


def test_after_an_outage_each_breach_is_told_once_and_how_late(lasting_desk: Desk, ana: Client) -> None:
    made = take_in(ana, jurisdictions=["IN"])
    clock = clock_of(made, "IN-IT-3-1-D")
    lasting_desk.clock.forward(timedelta(days=3))
    sweep(lasting_desk)

    fired = done(ana.get(f"/api/clocks/{clock['ref']}"))["firings"]

    assert len({one["mark"] for one in fired}) == len(fired)
    assert "due" in {one["mark"] for one in fired}
    assert sweep(lasting_desk) == 0


def test_an_ended_clock_says_nothing_after_an_outage(lasting_desk: Desk, ana: Client) -> None:
    made = take_in(ana)
    clock = clock_of(made, "IN-IT-3-1-D")
    done(act_on_clock(lasting_desk.person("lou"), clock, "cancel"))
    lasting_desk.clock.forward(timedelta(days=2))
    sweep(lasting_desk)

    assert {one["mark"] for one in done(ana.get(f"/api/clocks/{clock['ref']}"))["firings"]}.isdisjoint({"due"})


def test_two_moves_on_one_version_make_one_state(lasting_desk: Desk, ana: Client) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    version = read(ana, ref)["version"]
    people = [lasting_desk.person(f"crowd-{number}") for number in range(8)]
    targets = ["in_progress", "withdrawn", "rejected", "assigned"] * 2

    def go(who: Client) -> Any:
        form = {"state": targets[people.index(who)], "reason": "as agreed"}
        return who.patch(f"/api/escalations/{ref}/state", json=form, headers=on(version))

    answers = at_once(people, go)

    assert sorted(answer.status_code for answer in answers) == [200] + [412] * 7
    [won] = [answer.json()["state"] for answer in answers if answer.is_success]
    assert read(ana, ref)["state"] == won


def test_what_is_reopened_has_its_duties_from_the_same_receipt(ana: Client, lasting_desk: Desk) -> None:
    made = take_in(ana)
    before = clock_of(made, "IN-IT-3-1-D")["due_at"]
    done(move(ana, made["ref"], "withdrawn"))
    lasting_desk.clock.forward(timedelta(hours=1))

    again = done(move(ana, made["ref"], "reopened"))

    assert clock_of(again, "IN-IT-3-1-D")["due_at"] == before
    assert "first touch" in names_of_clocks(again)
    assert problem(move(ana, made["ref"], "closed", disposition="refused")) == (409, "bad_state")
