"""Breaking glass: access at once and for a while, told to others, and judged by one of them."""

import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from factories.browsers import at_browser
from factories.desks import Client, Desk
from factories.investigations import done, on, problem
from factories.worlds import add_platform
from watchfloor.api.wiring import DUTIES
from watchfloor.infra.ledger.models import LedgerEntry

NEED = {"compartment": "vip", "reason": "A tip about tonight's release."}


@pytest.fixture
def hidden(zoe: Client) -> str:
    """A case that only the compartment `vip` sees."""
    return str(done(zoe.post("/api/cases", json={"title": "A ring", "compartment": "vip"}))["ref"])


def break_glass(who: Client, **changes: object) -> dict[str, Any]:
    return done(who.post("/api/glass", json=NEED | changes))


def sees(who: Any, case: str) -> bool:
    return bool(who.get(f"/api/cases/{case}").is_success)


def review(who: Client, glass: dict[str, Any], verdict: str = "approve", version: int = 1) -> Any:
    form = {"verdict": verdict, "reason": "I looked at what was done."}
    return who.post(f"/api/glass/{glass['ref']}/review", json=form, headers=on(version))


def entries(desk: Desk, prefix: str = "access.") -> list[tuple[str, str]]:
    with desk.place.database.reading() as session:
        found = session.scalars(select(LedgerEntry).order_by(LedgerEntry.position))
        return [(entry.verb, entry.subject) for entry in found if entry.verb.startswith(prefix)]


def test_broken_glass_opens_the_compartment_at_once_and_until_its_time(desk: Desk, ana: Client, hidden: str) -> None:
    browser = at_browser(desk, "ana")
    assert not sees(ana, hidden)

    glass = break_glass(ana, minutes=30)

    assert (sees(ana, hidden), sees(browser, hidden), glass["is_open"]) == (True, True, True)
    assert hidden in ana.get("/api/cases").text
    assert entries(desk) == [("access.broken_glass", glass["ref"])]
    desk.clock.forward(timedelta(minutes=30))
    assert (sees(ana, hidden), sees(browser, hidden)) == (False, False)
    assert hidden not in ana.get("/api/cases").text


def told(who: Client) -> list[tuple[str, str]]:
    return [(word["code"], word["subject"]) for word in done(who.get("/api/notifications"))["items"]]


def test_whoever_may_review_it_is_told_at_once_but_who_broke_it(desk: Desk, ana: Client, lea: Client) -> None:
    ada, zoe, ben = map(desk.person, ("ada", "zoe", "ben"))
    glass = break_glass(ana)
    own = break_glass(lea)

    both = [("access.broken_glass", own["ref"]), ("access.broken_glass", glass["ref"])]
    assert [told(who) for who in (ada, zoe)] == [both, both]
    assert told(lea) == both[1:]
    assert [told(who) for who in (ana, ben)] == [[], []]


def test_it_is_paged_to_where_notifications_go_without_its_reason(desk: Desk, ana: Client, lea: Client) -> None:
    add_platform(desk, "pager", takes="notification")

    glass = break_glass(ana)

    [page] = done(lea.get("/api/messages", params={"about": glass["ref"]}))["items"]
    body = json.loads(done(lea.get(f"/api/messages/{page['ref']}"))["body"])
    assert (page["destination"], body["type"]) == ("pager", "access.broken_glass")
    assert body["data"] == {"glass": glass["ref"], "person": desk.actor("ana").id, "expires_at": glass["expires_at"]}


def test_it_opens_nothing_else_and_to_nobody_else(ana: Client, ben: Client, hidden: str) -> None:
    break_glass(ana, compartment="press")
    break_glass(ben, compartment="vi")

    assert not sees(ana, hidden)
    assert not sees(ben, hidden)


def test_all_compartments_can_be_opened(ana: Client, hidden: str) -> None:
    glass = break_glass(ana, compartment=None)

    assert glass["compartment"] is None
    assert sees(ana, hidden)
    assert done(ana.get("/api/users/me"))["compartments"] == ["vip"]


def test_two_pieces_of_glass_are_open_side_by_side(ana: Client) -> None:
    break_glass(ana)
    break_glass(ana, compartment="press")

    assert done(ana.get("/api/users/me"))["compartments"] == ["press", "vip"]


def test_glass_gives_no_permission_that_one_does_not_have(ada: Client, hidden: str) -> None:
    break_glass(ada, compartment=None)

    assert problem(ada.get(f"/api/cases/{hidden}")) == (403, "role")


def test_a_narrowed_token_neither_breaks_it_nor_sees_through_it(
    desk: Desk, ada: Client, ana: Client, hidden: str
) -> None:
    form = {"permissions": ["case:read"]}
    small = Client(desk.connection, done(ada.post("/api/users/ana/tokens", json=form))["token"])

    break_glass(ana)

    assert sees(ana, hidden)
    assert not sees(small, hidden)
    assert problem(small.post("/api/glass", json=NEED)) == (403, "role")


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": " "}, "malformed_request"),
        ({"minutes": 0}, "malformed_request"),
        ({"minutes": 8 * 60 + 1}, "glass_minutes"),
        ({"minutes": 10**12}, "malformed_request"),
        ({"compartment": "two words"}, "bad_compartment"),
        ({"compartment": "*"}, "bad_compartment"),
        ({"compartment": ""}, "malformed_request"),
    ],
)
def test_glass_out_of_bounds_is_not_broken(desk: Desk, ana: Client, changes: dict[str, object], code: str) -> None:
    assert problem(ana.post("/api/glass", json=NEED | changes)) == (422, code)
    assert entries(desk) == []


def test_a_viewer_breaks_no_glass(vic: Client) -> None:
    assert problem(vic.post("/api/glass", json=NEED)) == (403, "role")
    assert problem(vic.get("/api/glass")) == (403, "role")


def test_one_ends_ones_own_access_early_and_nobody_elses(desk: Desk, ana: Client, lea: Client, hidden: str) -> None:
    glass = break_glass(ana)

    assert problem(lea.post(f"/api/glass/{glass['ref']}/close")) == (404, "not_found")
    closed = done(ana.post(f"/api/glass/{glass['ref']}/close"))
    assert (closed["is_open"], sees(ana, hidden)) == (False, False)
    assert done(ana.post(f"/api/glass/{glass['ref']}/close")) == closed
    assert entries(desk)[-1] == ("access.glass_ended", glass["ref"])


def test_what_is_not_reviewed_is_listed_until_somebody_else_does(desk: Desk, ana: Client, lea: Client) -> None:
    glass, other = break_glass(ana), break_glass(ana, compartment="press")

    waiting = done(lea.get("/api/glass", params={"waiting": True, "limit": 1}))
    rest = done(lea.get("/api/glass", params={"waiting": True, "cursor": waiting["next_cursor"]}))
    assert [one["ref"] for page in (waiting, rest) for one in page["items"]] == [glass["ref"], other["ref"]]

    reviewed = done(review(lea, glass))

    assert (reviewed["review"], reviewed["reviewer"], reviewed["person"]) == ("approved", "lea", "ana")
    left = done(lea.get("/api/glass", params={"waiting": True}))["items"]
    assert [one["ref"] for one in left] == [other["ref"]]
    assert entries(desk)[-1] == ("access.glass_reviewed", glass["ref"])


def test_glass_is_reviewed_by_another_person_and_once(lea: Client, zoe: Client) -> None:
    glass = break_glass(lea)

    assert problem(review(lea, glass)) == (403, "own_glass")
    assert problem(review(zoe, glass, version=7)) == (412, "stale_version")
    done(review(zoe, glass))
    assert problem(review(zoe, glass, version=2)) == (409, "reviewed")


def test_an_objection_ends_the_access(ana: Client, lea: Client, hidden: str) -> None:
    glass = break_glass(ana)

    objected = done(review(lea, glass, "object"))

    assert (objected["review"], objected["is_open"], sees(ana, hidden)) == ("objected", False, False)


def test_who_may_not_review_sees_only_their_own_and_judges_none(ana: Client, ben: Client, hidden: str) -> None:
    glass = break_glass(ana)

    assert problem(ben.get(f"/api/glass/{glass['ref']}")) == (404, "not_found")
    assert problem(ben.post(f"/api/glass/{glass['ref']}/close")) == (404, "not_found")
    assert done(ben.get("/api/glass"))["items"] == []
    assert problem(review(ben, glass)) == (403, "role")
    assert done(ana.get(f"/api/glass/{glass['ref']}"))["ref"] == glass["ref"]


def test_glass_that_ran_out_stays_shut_when_the_clock_is_set_back(desk: Desk, ana: Client, hidden: str) -> None:
    glass = break_glass(ana, minutes=5)
    desk.clock.forward(timedelta(minutes=5))
    [forgetting] = [duty for duty in DUTIES if duty.name == "forgetting"]

    assert forgetting.act(desk.place) == 1
    desk.clock.forward(timedelta(minutes=-5))

    assert not sees(ana, hidden)
    assert entries(desk)[-1] == ("access.glass_ended", glass["ref"])
    assert forgetting.act(desk.place) == 0
