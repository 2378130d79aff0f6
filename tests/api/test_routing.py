"""Routing: where an escalation fits, the desk it gets at triage, and whom it may be given to."""

from datetime import timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import read, take_in, triage
from factories.investigations import done, on, problem
from factories.routing import ALWAYS, assign, open_desk, routing, set_skills, told_of
from watchfloor.kernel.clock import iso


def says(found: dict[str, Any], criterion: str) -> str:
    [term] = [one for one in found["terms"] if one["criterion"] == criterion]
    return str(term["says"])


def of(found: dict[str, Any], actor: str) -> dict[str, Any]:
    [one] = [one for one in found["people"] if one["person"] == actor]
    return dict(one)


def people_of(found: dict[str, Any]) -> list[str]:
    return [one["person"] for one in found["people"]]


def away(who: Client, until: str | None) -> dict[str, Any]:
    return done(who.send("PUT", "/api/availability", json={"not_free_until": until}))


@pytest.fixture
def crew(desk: Desk) -> dict[str, str]:
    """Ana and ben at the desk `sg`, where only ana is known to speak Korean; by name, their references."""
    lea = desk.person("lea")
    crew: dict[str, str] = {name: desk.actor(name).id for name in ("ana", "ben")}
    open_desk(lea, "sg", "ana", "ben", markets=["IN", "KR"])
    done(set_skills(lea, desk, "ana", languages=["ko"], capacity=2))
    return crew


def test_people_are_proposed_with_what_speaks_for_and_against_them(
    desk: Desk, crew: dict[str, str], vic: Client
) -> None:
    ref = take_in(desk.person("lea"), language="ko-KR")["ref"]

    found = routing(vic, ref)

    assert people_of(found) == [crew["ana"], crew["ben"], desk.actor("lea").id]
    assert (found["language"], found["markets"], found["desk"]) == ("ko", ["IN"], None)
    first = found["people"][0]
    assert (first["desk"], first["held"], first["capacity"], first["is_free"]) == ("sg", 0, 2, True)
    assert says(first, "duty") == "on shift at sg"
    assert (says(first, "language"), says(first, "spare")) == ("speaks ko", "2 of 2 places free")
    assert says(found["people"][1], "language") == "not known to speak ko"
    assert says(found["people"][2], "duty") == "on neither shift nor call"


def test_who_may_not_claim_or_is_disabled_is_not_proposed(
    desk: Desk, crew: dict[str, str], ada: Client, vic: Client, lou: Client
) -> None:
    ref = take_in(desk.person("lea"))["ref"]
    done(ada.post("/api/users/ben/disable", json={"reason": "He left."}, headers=on(1)))

    assert set(people_of(routing(vic, ref))) == {crew["ana"], desk.actor("lea").id}


def test_only_who_is_cleared_is_proposed_and_nobody_outside_hears_of_it(
    desk: Desk, crew: dict[str, str], zoe: Client, ana: Client
) -> None:
    yan, hidden = desk.actor("yan").id, take_in(zoe, compartment="vip")["ref"]

    found = routing(zoe, hidden)

    assert set(people_of(found)) == {yan, desk.actor("zoe").id}
    assert (found["desks"], found["compartment"]) == ([], "vip")
    for path in ("routing", "desk"):
        seen = ana.get(f"/api/escalations/{hidden}/{path}") if path == "routing" else None
        answer = seen or ana.send(
            "PUT", f"/api/escalations/{hidden}/desk", json={"desk": "sg", "reason": "ours"}, headers=on(1)
        )
        assert problem(answer) == (404, "not_found")


def test_who_is_full_comes_last_and_says_so(desk: Desk, crew: dict[str, str], ana: Client) -> None:
    for _ in range(2):
        done(ana.post(f"/api/escalations/{take_in(ana)['ref']}/claim"))

    found = routing(ana, take_in(ana, language="ko")["ref"])

    assert people_of(found)[-1] == crew["ana"]
    assert says(of(found, crew["ana"]), "free") == "full: 2 of 2"
    assert of(found, crew["ben"])["is_free"] is True


def test_what_nobody_holds_any_more_takes_no_place(desk: Desk, crew: dict[str, str], ana: Client) -> None:
    ref = take_in(ana)["ref"]
    done(ana.post(f"/api/escalations/{ref}/claim"))
    assert of(routing(ana, ref), crew["ana"])["held"] == 1
    desk.clock.forward(timedelta(hours=10))
    assert of(routing(ana, ref), crew["ana"])["held"] == 0


def test_unseen_work_and_ones_own_word_are_told_alike(desk: Desk, zoe: Client, ana: Client) -> None:
    who = desk.actor("zoe").id
    done(set_skills(zoe, desk, "zoe", capacity=1))
    ref = take_in(ana)["ref"]
    before = of(routing(ana, ref), who)
    hidden = take_in(zoe, compartment="vip")["ref"]
    done(zoe.post(f"/api/escalations/{hidden}/claim"))
    full = of(routing(ana, ref), who)
    done(zoe.post(f"/api/escalations/{hidden}/release"))
    away(zoe, iso(desk.clock() + timedelta(hours=1)))
    absent = of(routing(ana, ref), who)

    assert (before["is_free"], full["is_free"]) == (True, False)
    assert full == absent
    assert (full["held"], says(full, "free"), says(full, "spare")) == (0, "not free now", "no place free")


def test_a_cap_of_exposure_moves_nobody(desk: Desk, crew: dict[str, str], ana: Client, lead: str) -> None:
    ref = take_in(ana)["ref"]
    before = routing(ana, ref)["people"]
    desk.place.settings = desk.place.settings.model_copy(update={"exposure_reveals": 1})
    done(ana.post("/api/exposures", json={"subject": lead, "category": "hate", "medium": "text"}))

    assert done(ana.get("/api/exposures/me"))["is_capped"] is True
    assert routing(ana, ref)["people"] == before


def test_at_triage_it_gets_the_first_desk_that_fits_and_stays_there(
    desk: Desk, crew: dict[str, str], lea: Client, ana: Client
) -> None:
    open_desk(lea, "ldn", markets=["GB"])
    taken = take_in(ana)
    assert taken["desk"] is None

    shown = triage(ana, taken)
    done(lea.post("/api/desks/ldn/roster", json=ALWAYS | {"person": "lea", "kind": "extra"}))
    again = triage(ana, taken, jurisdictions=["GB"])

    assert (shown["desk"], again["desk"]) == ("sg", "sg")
    [told] = told_of(ana, taken["ref"], "escalation.routed")
    assert told["desk"] == "sg"
    assert told["why"][:2] == ["2 on shift who may take it", "serves IN"]


def test_where_no_desk_may_take_it_none_is_given(desk: Desk, crew: dict[str, str], zoe: Client) -> None:
    hidden = triage(zoe, take_in(zoe, compartment="vip"))
    assert hidden["desk"] is None
    open_desk(desk.person("lea"), "inner", clearance=["vip"])
    assert triage(zoe, hidden)["desk"] == "inner"


def move_to(who: Client, ref: str, desk: str, reason: str = "They know the market.") -> Any:
    form, version = {"desk": desk, "reason": reason}, on(read(who, ref)["version"])
    return who.send("PUT", f"/api/escalations/{ref}/desk", json=form, headers=version)


def test_somebody_moves_it_to_another_desk_with_a_reason(
    desk: Desk, crew: dict[str, str], lea: Client, ana: Client
) -> None:
    open_desk(lea, "ldn")
    ref = triage(ana, take_in(ana))["ref"]

    assert problem(move_to(ana, ref, "ldn", reason=" ")) == (422, "reason_missing")
    assert problem(move_to(ana, ref, "nowhere")) == (404, "not_found")
    version = read(ana, ref)["version"]
    assert done(move_to(ana, ref, "ldn"))["desk"] == "ldn"
    stale = {"desk": "sg", "reason": "back"}
    assert problem(ana.send("PUT", f"/api/escalations/{ref}/desk", json=stale, headers=on(version))) == (
        412,
        "stale_version",
    )
    assert told_of(ana, ref, "escalation.desk_set") == [
        {"before": told_of(ana, ref, "escalation.routed")[0]["desk"], "after": "ldn"}
    ]


def test_a_desk_that_is_not_cleared_is_not_given_it(desk: Desk, crew: dict[str, str], zoe: Client) -> None:
    hidden = take_in(zoe, compartment="vip")["ref"]
    assert problem(move_to(zoe, hidden, "sg")) == (409, "desk_not_cleared")


def test_whom_it_is_given_against_the_terms_the_ledger_says_so(
    desk: Desk, crew: dict[str, str], ana: Client, ben: Client
) -> None:
    for _ in range(2):
        done(ana.post(f"/api/escalations/{take_in(ana)['ref']}/claim"))
    ref = triage(ben, take_in(ben, language="ja"))["ref"]

    assert done(assign(ben, ref, crew["ana"]))["assignee"] == crew["ana"]
    assert [told["against"] for told in told_of(ben, ref, "escalation.assigned")] == [["capacity", "language"]]


def test_that_somebody_is_away_is_not_kept_in_the_ledger_of_others(
    desk: Desk, crew: dict[str, str], lea: Client, ana: Client, ben: Client
) -> None:
    ref = take_in(ben)["ref"]
    away(ana, iso(desk.clock() + timedelta(hours=1)))
    done(assign(ben, ref, crew["ana"]))

    assert [told["against"] for told in told_of(ben, ref, "escalation.assigned")] == [[]]
    assert "availability.set" not in lea.get("/api/ledger").text


@pytest.mark.parametrize("who", ["vic", "lou", "ada"])
def test_nobody_is_given_it_whose_role_may_not(ana: Client, desk: Desk, who: str) -> None:
    actor = desk.actor(who).id
    assert problem(assign(ana, take_in(ana)["ref"], actor)) == (409, "cannot_take")


def test_who_cannot_take_it_is_told_in_the_same_words_whatever_is_in_the_way(
    desk: Desk, zoe: Client, ada: Client
) -> None:
    ref = take_in(zoe, compartment="vip")["ref"]
    actors = [desk.actor(name).id for name in ("ana", "vic", "ben")]
    done(ada.post("/api/users/ben/disable", json={"reason": "He left."}, headers=on(1)))

    told = {assign(zoe, ref, actor).json()["detail"].replace(actor, "they") for actor in actors}

    assert told == {f"they cannot be given work on {ref}."}


@pytest.mark.parametrize(("who", "expected"), [("vic", 201), ("lou", 201), ("ada", 409), ("nobody", 404)], ids=str)
def test_a_task_is_for_somebody_who_sees_what_it_belongs_to(ana: Client, desk: Desk, who: str, expected: int) -> None:
    actor = "nobody" if who == "nobody" else desk.actor(who).id
    form = {"title": "Ask the market team", "assignee": actor}
    assert ana.post(f"/api/escalations/{take_in(ana)['ref']}/tasks", json=form).status_code == expected


def test_a_task_in_a_compartment_is_for_nobody_outside(desk: Desk, zoe: Client, ana: Client) -> None:
    ref = take_in(zoe, compartment="vip")["ref"]
    form = {"title": "Ask the market team", "assignee": desk.actor("ana").id}
    assert problem(zoe.post(f"/api/escalations/{ref}/tasks", json=form)) == (409, "cannot_take")
