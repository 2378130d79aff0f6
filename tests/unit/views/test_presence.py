"""Who else looks at a thing: told to whoever sees it, and forgotten when nobody says so any more."""

from datetime import timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk, MovableClock
from factories.investigations import open_case, problem


def look(who: Client, subject: str) -> list[dict[str, Any]]:
    answer = who.send("PUT", f"/api/presence/{subject}")
    assert answer.is_success, answer.text
    return list(answer.json())


@pytest.fixture
def case(ana: Client) -> str:
    return str(open_case(ana)["ref"])


def test_one_hears_who_else_looks_and_not_of_oneself(desk: Desk, ana: Client, ben: Client, case: str) -> None:
    assert look(ana, case) == []
    [other] = look(ben, case)

    assert (other["id"], other["name"]) == (desk.actor("ana").id, "ana")
    assert [one["name"] for one in look(ana, case)] == ["ben"]


def test_since_when_stays_while_somebody_goes_on_looking(
    ana: Client, ben: Client, case: str, clock: MovableClock
) -> None:
    look(ana, case)
    [first] = look(ben, case)
    clock.forward(timedelta(seconds=40))
    look(ana, case)
    clock.forward(timedelta(seconds=40))
    [later] = look(ben, case)

    assert later["since"] == first["since"]


def test_whoever_says_so_no_more_is_forgotten(ana: Client, ben: Client, case: str, clock: MovableClock) -> None:
    look(ana, case)
    clock.forward(timedelta(seconds=46))

    assert look(ben, case) == []


def test_looking_elsewhere_is_not_looking_here(ana: Client, ben: Client, case: str) -> None:
    look(ana, str(open_case(ana)["ref"]))

    assert look(ben, case) == []


def test_at_what_one_may_not_see_one_does_not_look(ana: Client, zoe: Client, ada: Client) -> None:
    hidden = str(open_case(zoe, compartment="vip")["ref"])
    look(zoe, hidden)
    told = [ana.send("PUT", f"/api/presence/{ref}") for ref in (hidden, "CASE-99")]

    assert {problem(answer) for answer in told} == {(404, "not_found")}
    assert told[0].text.replace(hidden, "IT") == told[1].text.replace("CASE-99", "IT")
    assert problem(ada.send("PUT", f"/api/presence/{hidden}")) == (403, "role")
