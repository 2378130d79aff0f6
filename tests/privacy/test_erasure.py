"""A person is erased from a desk that worked a case about them: what goes, what stays, and that both are proved."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from factories.databases import ON_ONE
from factories.desks import Desk
from factories.erasures import (
    DESK_KEEPS,
    ID,
    PERSON,
    ask,
    carry_out,
    close_a_case,
    confirmed,
    files_of_evidence,
    load_talk,
    places_holding,
    work_a_case,
)
from factories.escalations import move, take_in
from factories.hunts import load_farm
from factories.investigations import add_entity, done, made, open_case, problem
from watchfloor.domain.erasure.schemas import ErasureOut
from watchfloor.domain.erasure.tasks import run as running
from watchfloor.domain.erasure.tasks.run import run_erasure
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.engine.erasing import lake as lake_erasing
from watchfloor.engine.lake import Lake, lake_at
from watchfloor.infra.ledger.emptying import EMPTIED
from watchfloor.infra.ledger.verify import ChainReport, verify_chain
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import WatchfloorError


def age(desk: Desk, sha256: str) -> None:
    """Let a stored file be older than any request that may still write its record."""
    os.utime(desk.place.files.path(sha256), (1_700_000_000, 1_700_000_000))


def chain(desk: Desk) -> ChainReport:
    with desk.place.database.reading() as session:
        return verify_chain(session)


def steps_of(shown: dict[str, Any]) -> dict[str, dict[str, int]]:
    return {step["step"]: step["counts"] for step in shown["steps"]}


def test_a_person_is_nowhere_but_in_what_the_erasure_said_it_keeps(desk: Desk, tmp_path: Path) -> None:
    worked = work_a_case(desk)
    talk = load_talk(desk.edge("lea"))
    lea = desk.person("lea")
    before = places_holding(desk, ID)
    ref = confirmed(desk)
    plan = done(lea.get(f"/api/erasures/{ref}/plan"))
    asked_for = places_holding(desk, ID)

    shown = carry_out(desk, ref)

    left = places_holding(desk, ID)
    assert {"table lead_member", "table lead_exemplar", "table ledger_payload", "table run"} <= before
    assert asked_for == before | {"table erasure"}
    assert left == {*DESK_KEEPS, *files_of_evidence(desk), *(place for place in before if place.startswith("exports"))}
    assert {one["what"] for one in plan["kept"]} == {
        "finding", "decision", "action", "evidence content", "exported actions",
    }  # fmt: skip
    touched = [(one["dataset"], one["rows"], one["texts"]) for one in plan["datasets"]]
    assert touched == [(worked.dataset, 18, 0), (talk, 0, 1)]
    assert (plan["against"], shown["state"], shown["entities"], shown["steps_left"]) == ([], "done", [], [])
    assert steps_of(shown)[f"lake {worked.dataset}"]["rows"] == 18
    assert steps_of(shown)["ledger"]["payloads"] == plan["payloads"] == chain(desk).emptied
    assert chain(desk).holds
    members = [one["entity"] for one in done(lea.get(f"/api/leads/{worked.lead}"))["members"]]
    assert [one for one in members if one.startswith("account:erased-")]
    assert {one["kind"] for one in done(lea.get("/api/search", params={"q": ID}))["items"]} == {"finding"}
    check_old_bundle(desk, worked.bundle, tmp_path, ref)
    assert problem(lea.post(f"/api/runs/{worked.run}/repeat")) == (409, "erased")
    check_new_bundle(desk, worked.case, tmp_path)


def check_old_bundle(desk: Desk, bundle: bytes, folder: Path, certificate: str) -> None:
    """It still holds, and says why it cannot be computed again."""
    path = folder / "old.zip"
    path.write_bytes(bundle)
    verification = verify(path, recompute=lake_at(desk.settings.lake_dir))
    said = [check.message for check in verification.checks if check.name == "recompute"]
    assert verification.holds
    assert said == [f"not recomputable (erased, certificate {certificate})"]


def check_new_bundle(desk: Desk, case: str, folder: Path) -> None:
    """The closed case can still be told: what was frozen is whole."""
    path = folder / "new.zip"
    lea = desk.person("lea")
    path.write_bytes(made(lea, lea.post(f"/api/cases/{case}/bundles", json={})).content)
    assert verify(path).holds


@ON_ONE
def test_two_people_stand_for_an_erasure(desk: Desk) -> None:
    lea, zoe = desk.person("lea"), desk.person("zoe")
    ref = ask(lea)["ref"]
    reason = {"reason": "The letter is genuine."}

    early = problem(lea.post(f"/api/erasures/{ref}/run"))
    own = problem(lea.post(f"/api/erasures/{ref}/confirm", json=reason))
    done(zoe.post(f"/api/erasures/{ref}/confirm", json=reason))
    twice = problem(desk.person("yan").post(f"/api/erasures/{ref}/confirm", json=reason))

    assert (early, own, twice) == ((409, "erasure_state"), (403, "own_request"), (409, "erasure_state"))


@ON_ONE
def test_a_request_that_cannot_be_is_refused(desk: Desk) -> None:
    lea, form = desk.person("lea"), {"entities": [PERSON], "basis": "subject_request", "reason": "a letter"}

    answers = [
        problem(who.post("/api/erasures", json=form | odd))
        for who, odd in (
            (desk.person("ana"), {}),
            (lea, {"entities": ["nobody"]}),
            (lea, {"entities": []}),
            (lea, {"basis": "because"}),
            (lea, {"reason": f"{ID} wrote to us"}),
        )
    ]

    assert answers == [
        (403, "role"),
        (422, "bad_entity_ref"),
        (422, "malformed_request"),
        (422, "malformed_request"),
        (422, "reason_names_somebody"),
    ]


@ON_ONE
def test_a_withdrawn_request_names_nobody(desk: Desk) -> None:
    lea = desk.person("lea")
    ref = ask(lea)["ref"]

    shown = done(lea.post(f"/api/erasures/{ref}/withdraw", json={"reason": "asked by mistake"}))

    assert (shown["state"], shown["entities"]) == ("withdrawn", [])
    assert places_holding(desk, ID) == set()
    assert problem(desk.person("zoe").post(f"/api/erasures/{ref}/confirm", json={"reason": "x"}))[0] == 409


def test_a_legal_hold_stops_it_until_it_is_lifted(desk: Desk) -> None:
    lea = desk.person("lea")
    hold = done(lea.post("/api/holds", json={"entity": PERSON, "reason": "a claim is pending"}))["ref"]
    ref = confirmed(desk)
    against = done(lea.get(f"/api/erasures/{ref}/plan"))["against"]

    stopped = problem(lea.post(f"/api/erasures/{ref}/run"))
    done(lea.post(f"/api/holds/{hold}/lift", json={"reason": "it was settled"}))
    again = problem(lea.post(f"/api/holds/{hold}/lift", json={"reason": "it was settled"}))

    assert against == [f"The legal hold {hold} stands on the person."]
    assert (stopped, again) == ((403, "erasure_stopped"), (409, "hold_lifted"))
    assert carry_out(desk, ref)["state"] == "done"
    assert places_holding(desk, ID) == set()


@ON_ONE
def test_an_open_case_stops_it_and_one_out_of_sight_is_not_named(desk: Desk) -> None:
    zoe, lea = desk.person("zoe"), desk.person("lea")
    case = str(open_case(zoe, compartment="vip")["ref"])
    add_entity(zoe, case, PERSON, role="unknown")
    ref = confirmed(desk)

    def against(who: Any) -> list[str]:
        return list(done(who.get(f"/api/erasures/{ref}/plan"))["against"])

    assert problem(lea.post(f"/api/erasures/{ref}/run")) == (403, "erasure_stopped")
    assert against(zoe) == [f"{case} is open and names the person."]
    assert against(lea) == ["Something that you may not see stands against it; ask Legal."]


def test_an_open_escalation_stops_it_wherever_it_names_the_person_until_it_is_over(desk: Desk) -> None:
    lea = desk.person("lea")
    order, told = (take_in(lea, title=title, items=[])["ref"] for title in (f"Order about {ID}", "Another order"))
    take_in(lea, title=f"What {ID}-2 asks", items=[])
    assert lea.post(f"/api/escalations/{told}/notes", json={"text": f"They mean {PERSON}."}).is_success
    ref = confirmed(desk)
    against = done(lea.get(f"/api/erasures/{ref}/plan"))["against"]

    stopped = problem(lea.post(f"/api/erasures/{ref}/run"))
    for one in (order, told):
        done(move(lea, one, "withdrawn"))

    assert against == [f"{one} is open and names the person." for one in (order, told)]
    assert stopped == (403, "erasure_stopped")
    assert carry_out(desk, ref)["state"] == "done"
    assert done(lea.get(f"/api/escalations/{order}"))["title"].startswith("Order about erased-")


class Unheard:
    """Progress that nobody asks for."""

    def at(self, share: float, doing: str) -> None: ...

    def close(self) -> None: ...


def to_the_end(edge: Edge, lake: Lake, ref: str) -> ErasureOut:
    """The erasure as its job does it."""
    return edge.change(run_erasure(edge=edge, lake=lake, erasure=ref, progress=Unheard()))


class Stopped(WatchfloorError):
    """The process ends here, as far as the test is concerned."""


def stop_at(monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    """Let the erasure die at a place, once."""
    module, _, name = place.partition(".")
    target = {"lake": lake_erasing, "run": running}[module]
    whole: Callable[..., Any] = getattr(target, name)

    def die(*given: Any, **named: Any) -> Any:
        monkeypatch.setattr(target, name, whole)
        raise Stopped(place)

    monkeypatch.setattr(target, name, die)


PLACES = (
    "run._suppress",
    "lake._rewrite",
    "lake.rewrite",
    "lake._let_go",
    "lake.scrub_log",
    "run._rewrite_files",
    "run._loose_files",
    "run._sweep",
    "run._empty",
    "run._prove",
    "run._kept",
    "run.pack",
)


@ON_ONE
def test_one_that_dies_anywhere_is_run_again_to_the_same_end(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    load_farm(desk.edge("lea"))
    close_a_case(desk)
    stray = desk.place.files.put(f"a stray report on {ID}".encode())
    age(desk, stray.sha256)
    lake, edge = lake_at(desk.settings.lake_dir), desk.edge("lea")
    ref = confirmed(desk)
    rows = lake.snapshot("streams").rows
    died = []
    for place in PLACES:
        stop_at(monkeypatch, place)
        try:
            to_the_end(edge, lake, ref)
        except Stopped as stopped:
            died.append(stopped.detail)

    shown = to_the_end(edge, lake, ref)

    assert died == list(PLACES)
    assert shown.state == "done"
    assert places_holding(desk, ID) == set()
    assert chain(desk).holds
    assert lake.snapshot("streams").version == 1
    assert lake.snapshot("streams").rows == rows - 18


@ON_ONE
def test_what_comes_in_while_it_runs_is_found_by_the_proof(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ref = confirmed(desk)
    edge, lake = desk.edge("lea"), lake_at(desk.settings.lake_dir)
    whole = running._empty_ledger

    def meanwhile(work: running.Work) -> dict[str, int]:
        counts = whole(work)
        open_case(desk.person("ana"), title=f"What {ID} did")
        return counts

    monkeypatch.setattr(running, "_empty_ledger", meanwhile)
    with pytest.raises(WatchfloorError) as refused:
        to_the_end(edge, lake, ref)
    monkeypatch.setattr(running, "_empty_ledger", whole)

    assert refused.value.code == "erasure_incomplete"
    assert to_the_end(edge, lake, ref).state == "done"
    assert places_holding(desk, ID) == set()


@ON_ONE
def test_a_later_load_does_not_bring_anybody_back(desk: Desk) -> None:
    keeper: Edge = desk.edge("lea")
    load_farm(keeper)
    carry_out(desk, confirmed(desk))

    load_farm(keeper, members=7)
    talk = load_talk(keeper)

    lake = lake_at(desk.settings.lake_dir)
    [said] = lake.query(lake.snapshot(talk), "SELECT * FROM talk", show_sensitive=True).table.to_pylist()
    texts = [str(said[column]) for column in ("account", "note", "peer", "mail", "said")]
    named = ["listener", "I know erased-… well", "account:erased-…", "erased-…", "account:erased-… is bad"]
    assert [re.sub(r"erased-[0-9a-f]{16}", "erased-…", one) for one in texts] == named
    refused = lake.quarantine(lake.snapshot("streams"), limit=100)
    assert {(row.reason, row.raw) for row in refused} == {("erased", "")}
    assert len(refused) == 18
    assert places_holding(desk, ID) == set()


def drop_triggers(desk: Desk) -> None:
    """Take the guards of the ledger away, as only the owner of the database can."""
    with desk.place.database.writing() as session:
        if desk.place.database.is_sqlite:
            for name in session.scalars(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).all():
                session.execute(text(f"DROP TRIGGER {name}"))
        else:
            session.execute(text("ALTER TABLE ledger_payload DISABLE TRIGGER USER"))


def change(desk: Desk, statement: str, **values: object) -> None:
    with desk.place.database.writing() as session:
        session.execute(text(statement), values)


def test_a_certificate_that_was_tampered_with_is_found(desk: Desk) -> None:
    close_a_case(desk)
    carry_out(desk, confirmed(desk))
    assert chain(desk).holds
    assert chain(desk).emptied > 0
    drop_triggers(desk)

    change(desk, "UPDATE ledger_payload SET certificate = 'ERA-9/1-2' WHERE body IS NULL")
    invented = chain(desk).broken
    change(desk, "UPDATE ledger_payload SET certificate = 'ERA-1/1-1', body = NULL WHERE position = 1")
    more = chain(desk).broken
    proof = "SELECT position FROM ledger WHERE verb = :verb"
    change(desk, f"UPDATE ledger_payload SET body = NULL, certificate = 'x' WHERE position IN ({proof})", verb=EMPTIED)
    gone = chain(desk).broken

    assert {fault.partition(": ")[2] for fault in invented} == {
        "its payload was emptied under a certificate that the ledger does not hold"
    }
    assert len(more) == len(invented) + 1
    assert [fault for fault in gone if fault.endswith("it is a certificate, and was emptied")]
