"""Unmasking asks for a permission, a grant that holds and a purpose, and leaves an entry in the ledger."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from factories.databases import ON_ONE
from factories.desks import Client, Desk
from factories.hunts import add_file
from factories.investigations import collect_file, done, finding_form, made, open_case, problem
from factories.sensitive import (
    DECLARED,
    NAME,
    Scene,
    collect_unmasked,
    give_grant,
    seal,
    set_scene,
    unmasked_query,
    write_logins,
)
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.ledger.reading import payload_of

FARM = "phone-of-farm"


@pytest.fixture
def scene(desk: Desk, tmp_path: Path) -> Scene:
    return set_scene(desk, tmp_path)


@pytest.fixture
def data(desk: Desk, tmp_path: Path) -> None:
    """The dataset alone, without anything made of it."""
    add_file(desk.edge("lea"), write_logins(tmp_path), DECLARED)


def looks(desk: Desk) -> list[tuple[str, str, dict[str, Any]]]:
    """Who looked at what, why and about what, from the ledger."""
    with desk.place.database.reading() as session:
        entries = session.scalars(select(LedgerEntry).where(LedgerEntry.verb == "data.unmasked")).all()
        return [(entry.actor, entry.reason, dict(payload_of(session, entry) or {})) for entry in entries]


def test_a_grant_and_a_purpose_show_the_values_and_the_ledger_says_so(data: None, desk: Desk, ana: Client) -> None:
    give_grant(desk)

    said = unmasked_query(ana, "device", purpose="ticket 9")

    assert (said["status"], said["rows"]) == (201, [{"device": FARM}])
    run = said["run"]
    assert isinstance(run, dict)
    assert run["unmasked"] == {NAME: ["device"]}
    assert looks(desk) == [(desk.actor("ana").id, "ticket 9", {"columns": ["device"], "run": run["run"]})]


@ON_ONE
def test_without_a_grant_nothing_is_shown_and_nothing_is_noted(data: None, desk: Desk, ana: Client) -> None:
    give_grant(desk, "ben")

    said = unmasked_query(ana, "device")

    assert (said["status"], said["code"]) == (403, "no_grant")
    assert looks(desk) == []


@ON_ONE
def test_a_grant_for_one_column_opens_no_other(data: None, desk: Desk, ana: Client) -> None:
    give_grant(desk, column="device")

    assert unmasked_query(ana, "device")["status"] == 201
    assert unmasked_query(ana, "mail")["code"] == "no_grant"
    assert unmasked_query(ana, "device", sql=f"SELECT mail, device FROM {NAME}")["code"] == "unreadable"


def _expire(desk: Desk, _: str) -> None:
    desk.clock.forward(timedelta(days=31))


def _revoke(desk: Desk, grant: str) -> None:
    done(desk.person("ada").delete(f"/api/grants/{grant}", params={"reason": "moved on"}))


@pytest.mark.parametrize("end", [_expire, _revoke])
def test_a_grant_that_ended_opens_nothing(
    data: None, desk: Desk, ana: Client, end: Callable[[Desk, str], None]
) -> None:
    grant = give_grant(desk)
    assert unmasked_query(ana, "device")["status"] == 201

    end(desk, grant)

    assert unmasked_query(ana, "device")["code"] == "no_grant"


@ON_ONE
def test_a_wish_that_makes_no_sense_is_told_so(data: None, desk: Desk, ana: Client) -> None:
    give_grant(desk)

    assert unmasked_query(ana, "account", purpose="why not")["code"] == "not_sensitive"
    assert unmasked_query(ana, "nothing", purpose="why not")["code"] == "not_sensitive"
    assert unmasked_query(ana, "device", purpose="   ")["code"] == "purpose_missing"


REFUSED_GRANTS: list[tuple[str, dict[str, str], tuple[int, str]]] = [
    ("lea", {}, (403, "role")),
    ("ada", {"person": "ada"}, (403, "own_grant")),
    ("ada", {"person": "vic"}, (403, "cannot_unmask")),
    ("ada", {"person": "nobody"}, (404, "not_found")),
    ("ada", {"column": "account"}, (422, "not_sensitive")),
    ("ada", {"dataset": "unheard_of"}, (404, "no_such_dataset")),
]


@ON_ONE
def test_who_may_not_give_what_to_whom(data: None, desk: Desk) -> None:
    for name in ("ana", "vic", "ada"):
        desk.token(name)
    form = {"person": "ana", "dataset": NAME, "reason": "because"}

    answers = [problem(desk.person(who).post("/api/grants", json=form | odd)) for who, odd, _ in REFUSED_GRANTS]

    assert answers == [refusal for _, _, refusal in REFUSED_GRANTS]
    assert done(desk.person("ada").get("/api/grants"))["items"] == []


def test_everybody_sees_their_own_grants_and_administrators_all(data: None, desk: Desk) -> None:
    mine, other = give_grant(desk, "ana"), give_grant(desk, "ben")

    def listed(who: str) -> set[str]:
        return {one["ref"] for one in done(desk.person(who).get("/api/grants"))["items"]}

    assert (listed("ana"), listed("ada"), listed("cole")) == ({mine}, {mine, other}, set())


@ON_ONE
def test_a_lead_shows_values_for_a_purpose_and_equal_stand_ins_otherwise(scene: Scene, desk: Desk, ana: Client) -> None:
    give_grant(desk)
    masked = done(ana.get(f"/api/leads/{scene.lead}"))
    again = done(desk.person("ben").get(f"/api/leads/{scene.lead}"))

    shown = done(ana.get(f"/api/leads/{scene.lead}", params={"purpose": "ticket 9"}))

    assert [top["entity"] for top in masked["top_objects"]] == [top["entity"] for top in again["top_objects"]]
    assert all(top["entity"].startswith("mail:masked-") for top in masked["top_objects"])
    assert {top["entity"] for top in shown["top_objects"]} <= {f"mail:obscure{n}@mail.example" for n in range(6)}
    assert "masked-" not in str(shown)
    assert shown["unmasked"] == [f"{NAME}.device", f"{NAME}.mail"]
    assert looks(desk) == [
        (desk.actor("ana").id, "ticket 9", {"columns": ["device", "mail"], "lead": scene.lead}),
    ]


@ON_ONE
def test_a_lead_for_a_purpose_asks_for_a_grant(scene: Scene, desk: Desk, ana: Client) -> None:
    answer = ana.get(f"/api/leads/{scene.lead}", params={"purpose": "ticket 9"})

    assert problem(answer) == (403, "no_grant")
    assert looks(desk) == []


@ON_ONE
def test_a_dossier_of_a_sensitive_value_asks_for_a_grant_and_a_purpose(data: None, desk: Desk, ana: Client) -> None:
    path = f"/api/dossiers/device/{FARM}"
    unasked = problem(ana.get(path))
    refused = problem(ana.get(path, params={"purpose": "ticket 9"}))
    give_grant(desk)

    shown = done(ana.get(path, params={"purpose": "ticket 9"}))
    named = problem(ana.get(path, params={"purpose": f"what did {FARM} do"}))

    assert (unasked, refused) == ((404, "not_found"), (403, "no_grant"))
    assert named == (422, "purpose_names_somebody")
    assert [(one["role"], one["rows"]) for one in shown["presence"]] == [("device", 108)]
    assert shown["unmasked"] == [f"{NAME}.device"]
    assert looks(desk) == [
        (desk.actor("ana").id, "ticket 9", {"columns": ["device"], "entity": f"device:{FARM}"}),
    ]


@ON_ONE
def test_refused_rows_are_shown_for_a_purpose(data: None, desk: Desk, lea: Client) -> None:
    path = f"/api/datasets/{NAME}/quarantine"
    masked = done(lea.get(path))["items"][0]["raw"]
    refused = problem(lea.get(path, params={"purpose": "ticket 9"}))
    give_grant(desk, "lea")

    shown = done(lea.get(path, params={"purpose": "ticket 9"}))["items"][0]["raw"]

    assert (masked, refused) == ("(masked)", (403, "no_grant"))
    assert "lost@mail.example" in shown
    assert len(looks(desk)) == 1


@ON_ONE
def test_what_was_unmasked_is_kept_from_readers_without_a_grant(
    scene: Scene, desk: Desk, ana: Client, ben: Client
) -> None:
    give_grant(desk)
    item = collect_unmasked(ana, scene.case)
    seal(ana, item)
    path = f"/api/evidence/{item['ref']}/content"
    run = item["query"]["run"]  # type: ignore[index] # an item that a query made

    mine = ana.get(path, params={"reason": "to check"})
    theirs = ben.get(path, params={"reason": "to check"})

    assert item["labels"] == ["unmasked"]
    assert (mine.status_code, problem(theirs)) == (200, (403, "no_grant"))
    assert "mail" not in done(ben.get(f"/api/evidence/{item['ref']}"))["query"]["sql"]
    assert done(ben.get(f"/api/runs/{run}"))["query"] == "(withheld: it asks for sensitive columns)"
    assert "mail" in done(ana.get(f"/api/runs/{run}"))["query"]
    assert problem(ben.post(f"/api/runs/{run}/repeat")) == (404, "no_such_run")
    assert done(ana.post(f"/api/runs/{run}/repeat"))["status"] == "equal"


@ON_ONE
def test_a_copy_of_what_was_unmasked_is_labelled_too(scene: Scene, desk: Desk, ana: Client, ben: Client) -> None:
    give_grant(desk)
    item = collect_unmasked(ana, scene.case)

    copy = collect_file(ana, scene.case, b"a redacted copy", derived_from=str(item["ref"]))

    assert done(ana.get(f"/api/evidence/{copy}"))["labels"] == ["unmasked"]
    answer = ben.get(f"/api/evidence/{copy}/content", params={"reason": "to check"})
    assert problem(answer) == (403, "no_grant")


@ON_ONE
def test_no_finding_binds_and_no_bundle_holds_what_was_unmasked(scene: Scene, desk: Desk, ana: Client) -> None:
    give_grant(desk)
    item = collect_unmasked(ana, scene.case)
    seal(ana, item)
    form = finding_form(str(item["ref"]), statement=f"It was {{{item['ref']}.mail}}.")

    refused = problem(ana.post(f"/api/cases/{scene.case}/findings", json=form))
    done(ana.post(f"/api/cases/{scene.case}/findings", json=finding_form(str(item["ref"]))))
    bundle = made(ana, ana.post(f"/api/cases/{scene.case}/bundles", json={})).content

    assert refused == (403, "unmasked_evidence")
    assert f"items/{item['ref']}/content".encode() not in bundle
    assert f"items/{scene.evidence}/content".encode() in bundle


@ON_ONE
def test_the_failure_of_an_unmasked_query_quotes_no_value(data: None, desk: Desk, ana: Client, ben: Client) -> None:
    give_grant(desk)

    said = unmasked_query(ana, "mail", sql=f"SELECT CAST(mail AS INTEGER) FROM {NAME} WHERE account = 'farm0'")
    [run] = done(ben.get("/api/runs", params={"limit": 1}))["items"]

    assert said["status"] == 422
    assert (run["status"], run["problem"]) == ("failed", "unreadable")


@ON_ONE
def test_another_compartments_dataset_is_not_there(desk: Desk, tmp_path: Path, ana: Client) -> None:
    add_file(desk.edge("zoe"), write_logins(tmp_path), DECLARED, compartment="vip")
    case = open_case(ana)["ref"]
    asked = {
        "sql": "SELECT 1",
        "datasets": [{"name": NAME}],
        "unmask": {"columns": [f"{NAME}.mail"], "purpose": "ticket 9"},
    }
    desk.token("ben")
    grant = {"person": "ben", "dataset": NAME, "reason": "because"}

    answers = (
        ana.post("/api/queries", json=asked),
        ana.post(f"/api/cases/{case}/evidence/queries", json=asked | {"title": "Addresses"}),
        desk.person("ada").post("/api/grants", json=grant),
        desk.person("lea").get(f"/api/datasets/{NAME}/quarantine", params={"purpose": "ticket 9"}),
    )

    assert {problem(answer) for answer in answers} == {(404, "no_such_dataset")}
