"""What the desk has on an entity is told section by section, each only as far as one may see."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from factories.claims import group_claim
from factories.desks import Client, Desk
from factories.investigations import OPERATOR, Person, add_entity, done, open_case, prepare_case, problem, propose
from factories.worlds import lead_in, load_plays
from watchfloor.domain.leads.service import observe
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Permission, Role
from watchfloor.infra.access.scopes import DESK
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.views import mentions


def read(who: Person, entity: str) -> dict[str, Any]:
    return done(who.get(f"/api/mentions/{entity.replace(':', '/', 1)}"))


def narrowed(desk: Desk, *permissions: Permission) -> Client:
    """Somebody with every role, whose token is for a few things."""

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name="narrow", roles=tuple(Role))
        return issue_token(unit=unit, name="narrow", permissions=permissions)

    return Client(desk.connection, desk.place.edge(SYSTEM).change(add))


def observed(desk: Desk, *groups: Sequence[str]) -> list[str]:
    """Leads about groups of accounts, by their references."""
    claims = [group_claim(*group) for group in groups]
    changes = desk.edge("zoe").change(lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="streams"))
    return [change.lead for change in changes]


def test_a_lead_is_told_with_what_the_member_was_found_to_be(desk: Desk, ana: Person) -> None:
    (lead,) = observed(desk, ["a", "b"])
    form = {"member": "account:a", "role": "operator"}
    done(ana.post(f"/api/leads/{lead}/role", json=form, headers={"If-Match": '"1"'}))

    told = read(ana, "account:a")

    assert [(one["ref"], one["role"], one["member_score"]) for one in told["leads"]] == [(lead, "operator", 1.0)]
    assert (told["cases"], told["decisions"], told["empty"], told["is_cut"]) == ([], [], [], False)


def test_cases_are_told_with_the_role_the_newest_first(ana: Person) -> None:
    older, newer = (str(open_case(ana, title=title)["ref"]) for title in ("older", "newer"))
    add_entity(ana, older, "account:a", "operator")
    add_entity(ana, newer, "account:a", "unknown")

    told = read(ana, "account:a")["cases"]

    assert [(one["ref"], one["role"], one["title"]) for one in told] == [
        (newer, "unknown", "newer"),
        (older, "operator", "older"),
    ]


def test_a_decision_is_told_of_its_subjects_and_of_nobody_else_in_the_case(
    desk: Desk, ana: Person, ben: Person
) -> None:
    desk.person("yan")  # who may approve it
    case, evidence = prepare_case(ana, ben)
    add_entity(ana, case, "account:aside")
    decision = propose(ana, case, evidence)

    (told,) = read(ana, OPERATOR)["decisions"]

    assert told == {
        "ref": decision["ref"],
        "case": case,
        "action": "neutralise",
        "state": decision["state"],
        "proposed_at": decision["proposed_at"],
    }
    assert read(ana, "account:aside")["decisions"] == []


def test_a_section_says_which_permission_it_needs(desk: Desk, ana: Person) -> None:
    observed(desk, ["a", "b"])
    add_entity(ana, str(open_case(ana)["ref"]), "account:a")

    told = read(narrowed(desk, Permission.LEAD_READ), "account:a")

    assert (len(told["leads"]), told["cases"]) == (1, [])
    assert told["empty"] == ["cases, decisions: this needs the permission case:read"]


def test_who_may_read_cases_alone_is_told_of_no_lead(desk: Desk, ana: Person) -> None:
    observed(desk, ["a", "b"])
    add_entity(ana, str(open_case(ana)["ref"]), "account:a")

    told = read(narrowed(desk, Permission.CASE_READ), "account:a")

    assert (told["leads"], len(told["cases"])) == ([], 1)
    assert told["empty"] == ["leads: this needs the permission lead:read"]


def test_who_may_read_neither_is_refused(desk: Desk) -> None:
    assert problem(narrowed(desk, Permission.DATA_READ).get("/api/mentions/account/a")) == (403, "role")


def test_what_lies_in_a_compartment_is_told_inside_it_alone(desk: Desk, ana: Person, zoe: Person) -> None:
    open_one, closed = str(open_case(ana)["ref"]), str(open_case(zoe, compartment="vip")["ref"])
    add_entity(ana, open_one, "account:x")
    add_entity(zoe, closed, "account:x")
    lead_in(desk, "compartment:vip", "streams")

    inside, outside = read(zoe, "account:x"), read(ana, "account:x")

    assert ({one["ref"] for one in inside["cases"]}, len(inside["leads"])) == ({open_one, closed}, 1)
    assert ([one["ref"] for one in outside["cases"]], outside["leads"]) == ([open_one], [])


def test_an_entity_that_only_a_compartment_knows_is_as_good_as_unheard_of(desk: Desk, ana: Person) -> None:
    lead_in(desk, "compartment:vip", "streams")

    hidden, unheard = ana.get("/api/mentions/account/x"), ana.get("/api/mentions/account/y")

    assert hidden.text.replace("account:x", "it") == unheard.text.replace("account:y", "it")
    assert problem(hidden) == (404, "not_found")


def test_an_account_of_the_data_that_nobody_named_has_no_mentions(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_plays(desk, tmp_path, None)

    told = read(ana, "account:op-1")

    assert (told["leads"], told["cases"], told["decisions"]) == ([], [], [])


def test_a_section_holds_so_many_and_says_that_there_are_more(
    desk: Desk, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mentions, "MOST", 2)
    leads = observed(desk, ["a", "b", "c"], ["a", "d", "e"], ["a", "f", "g"])

    told = read(ana, "account:a")

    assert ([one["ref"] for one in told["leads"]], told["is_cut"]) == (leads[:0:-1], True)
    assert read(ana, "account:b")["is_cut"] is False


def test_a_lead_on_the_desk_is_told_to_everybody(desk: Desk, vic: Person) -> None:
    lead = lead_in(desk, DESK, "streams")

    assert [one["ref"] for one in read(vic, "account:x")["leads"]] == [lead]
