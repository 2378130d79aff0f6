"""Saved views: everybody keeps their own, sees what others share, and changes nobody else's."""

from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.investigations import done, problem
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Permission, Role
from watchfloor.infra.saved import service

FORM = {
    "room": "leads",
    "name": "Mine, strongest first",
    "query": "state=open&assignee=me",
    "columns": ["ref", "score"],
}


def saved(who: Client, **changes: object) -> dict[str, Any]:
    view: dict[str, Any] = done(who.post("/api/views", json=FORM | changes))
    return view


def listed(who: Client, **asked: object) -> list[dict[str, Any]]:
    views: list[dict[str, Any]] = who.get("/api/views", params=asked).json()
    return views


def names_seen(who: Client, **asked: object) -> list[str]:
    return [view["name"] for view in listed(who, **asked)]


def change(who: Client, view: dict[str, Any], **changes: object) -> Any:
    return who.patch(f"/api/views/{view['id']}", json=changes, headers={"If-Match": f'"{view["version"]}"'})


def test_a_view_is_kept_as_it_was_given(ana: Client, desk: Desk) -> None:
    view = saved(ana)

    assert {name: view[name] for name in FORM} == FORM
    assert (view["owner"], view["is_mine"], view["shared"], view["version"]) == (desk.actor("ana").id, True, False, 1)
    assert listed(ana) == [view]


def test_nobody_else_sees_a_view_that_is_not_shared(ana: Client, ben: Client) -> None:
    view = saved(ana)

    assert names_seen(ben) == []
    assert change(ben, view, name="Theirs").status_code == 404
    assert ben.delete(f"/api/views/{view['id']}").status_code == 404


def test_a_shared_view_is_everybodys_to_use_and_its_owners_to_change(ana: Client, vic: Client) -> None:
    view = saved(ana, shared=True)

    [seen] = listed(vic)

    assert seen == view | {"is_mine": False}
    assert problem(change(vic, view, name="Theirs")) == (403, "not_your_view")
    assert problem(vic.delete(f"/api/views/{view['id']}")) == (403, "not_your_view")


def test_ones_own_come_first_and_a_room_has_only_its_own(ana: Client, ben: Client) -> None:
    saved(ben, name="A shared one", shared=True)
    saved(ana, name="Zoo")
    saved(ana, name="Of cases", room="cases")

    assert names_seen(ana) == ["Of cases", "Zoo", "A shared one"]
    assert names_seen(ana, room="leads") == ["Zoo", "A shared one"]
    assert names_seen(ana, room="jobs") == []


def test_a_name_is_given_once_by_one_person_in_one_room(ana: Client, ben: Client) -> None:
    view, other = saved(ana), saved(ana, name="Another")

    assert problem(ana.post("/api/views", json=FORM)) == (409, "name_taken")
    assert problem(change(ana, other, name=FORM["name"])) == (409, "name_taken")
    assert change(ana, view, name=FORM["name"]).is_success
    saved(ana, room="cases")
    saved(ben)


def test_a_change_leaves_what_it_does_not_name(ana: Client) -> None:
    view = saved(ana)

    changed = done(change(ana, view, columns=["title"], shared=True))

    kept = {name: view[name] for name in ("id", "room", "name", "query", "owner")}
    assert {name: changed[name] for name in kept} == kept
    assert (changed["columns"], changed["shared"], changed["version"]) == (["title"], True, 2)


def test_a_change_on_what_has_changed_meanwhile_is_refused(ana: Client) -> None:
    view = saved(ana)
    done(change(ana, view, query=""))

    stale = change(ana, view, query="state=open")

    assert problem(stale) == (412, "stale_version")
    assert stale.json()["facts"] == {"version": 2}
    assert ana.patch(f"/api/views/{view['id']}", json={}).status_code == 428


def test_a_view_that_is_forgotten_is_gone_and_its_number_is_not_given_again(ana: Client) -> None:
    view = saved(ana)

    assert done(ana.delete(f"/api/views/{view['id']}")) == view

    assert names_seen(ana) == []
    assert ana.delete(f"/api/views/{view['id']}").status_code == 404
    assert saved(ana)["id"] != view["id"]


@pytest.mark.parametrize(
    "changes",
    [
        {"room": "Leads"},
        {"room": "x" * 33},
        {"name": "  "},
        {"name": "x" * 81},
        {"query": "x" * 2_001},
        {"columns": ["x"] * 65},
        {"columns": ["x" * 65]},
        {"columns": [""]},
    ],
)
def test_what_is_too_long_or_no_room_is_refused(ana: Client, changes: dict[str, object]) -> None:
    assert problem(ana.post("/api/views", json=FORM | changes)) == (422, "malformed_request")


def test_nobody_keeps_views_without_end(ana: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "MOST", 2)
    saved(ana, name="One")
    saved(ana, name="Two")

    assert problem(ana.post("/api/views", json=FORM)) == (409, "too_many_views")


def test_a_narrowed_token_has_no_views(desk: Desk, ana: Client) -> None:
    saved(ana, shared=True)
    add = desk.place.edge(SYSTEM).change
    add(lambda unit: add_actor(unit=unit, name="narrow", roles=(Role.LEAD,)))
    token = add(lambda unit: issue_token(unit=unit, name="narrow", permissions=(Permission.LEAD_READ,)))
    narrow = Client(desk.connection, token)

    assert narrow.get("/api/views").status_code == 403
    assert narrow.post("/api/views", json=FORM).status_code == 403


def test_the_ledger_notes_that_views_came_changed_and_went_and_not_what_they_say(ana: Client, lea: Client) -> None:
    view = saved(ana)
    changed = done(change(ana, view, shared=True))
    done(ana.delete(f"/api/views/{changed['id']}"))

    entries = [line for line in lea.get("/api/ledger").json() if line["subject"] == f"view:{view['id']}"]

    assert [line["verb"] for line in entries] == ["view.saved", "view.changed", "view.removed"]
    assert not any("strongest" in str(line) for line in entries)
