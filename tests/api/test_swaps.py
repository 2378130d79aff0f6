"""Swaps of times to call: asked, answered in one's own words, and moved only then, with no minute lost or doubled."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from threading import Barrier
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import take_in, triage
from factories.investigations import done, on, problem
from factories.worlds import team_of
from watchfloor.domain.clocks.swaps.service import lapse
from watchfloor.domain.clocks.swaps.tasks import lapse_swaps
from watchfloor.domain.escalations.paging.tasks import call_due
from watchfloor.kernel.clock import iso

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
REASON = "A wedding in the family."


class Hub:
    """A desk that calls ana first and ben second, for a week from now."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.key = desk, team_of(desk, "hub")["desks"]
        self.lead = desk.person("lea")
        self.begins = desk.clock()
        done(self.lead.delete(f"/api/desks/hub/oncall/{self.turns()[0]['id']}"))
        self.first, self.second = self.call("ana", 1), self.call("ben", 2)

    def at(self, days: float) -> str:
        return iso(self.begins + days * DAY)

    def call(self, person: str, rank: int, starts: float = 0, ends: float = 7) -> int:
        self.desk.person(person)
        turn = {"person": person, "rank": rank, "starts": self.at(starts), "ends": self.at(ends)}
        return int(done(self.lead.post(f"/api/desks/{self.key}/oncall", json=turn))["id"])

    def turns(self) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = self.lead.get(f"/api/desks/{self.key}").json()["on_call"]
        return told

    def minutes(self) -> Counter[int]:
        """How much time each rank is covered for, in minutes."""
        spent: Counter[int] = Counter()
        for turn in self.turns():
            starts, ends = (datetime.fromisoformat(turn[name]) for name in ("starts", "ends"))
            spent[turn["rank"]] += int((ends - starts) / timedelta(minutes=1))
        return spent

    def order(self, days: float = 0.0) -> list[str]:
        """Whom the desk calls so many days after its beginning, by name."""
        names = {self.desk.actor(name).id: name for name in self.desk.tokens}
        told = self.lead.get("/api/coverage", params={"at": self.at(days)}).json()["desks"]
        return [names[one] for one in told[0]["on_call"]]

    def form(self, **changes: Any) -> dict[str, Any]:
        return {"turn": self.first, "to": "cyd", "reason": REASON} | changes

    def ask(self, who: str = "ana", **changes: Any) -> dict[str, Any]:
        for person in (who, "cyd"):
            self.desk.person(person)
        asked: dict[str, Any] = done(self.desk.person(who).post("/api/on-call-swaps", json=self.form(**changes)))
        return asked


@pytest.fixture
def hub(desk: Desk) -> Hub:
    return Hub(desk)


@pytest.fixture(scope="module")
def lasting_hub(lasting_desk: Desk) -> Hub:
    """A desk of which whatever is asked is refused."""
    for name in ("vic", "cyd"):
        lasting_desk.person(name)
    return Hub(lasting_desk)


def answer(who: Client, swap: dict[str, Any], act: str = "accept", words: str = "Gladly, I am home.") -> Any:
    return who.post(f"/api/on-call-swaps/{swap['ref']}/{act}", json={"words": words}, headers=on(swap["version"]))


def withdraw(who: Client, swap: dict[str, Any]) -> Any:
    return who.post(f"/api/on-call-swaps/{swap['ref']}/withdraw", headers=on(swap["version"]))


def told(who: Client) -> list[tuple[str, str]]:
    words = done(who.get("/api/notifications", params={"unread": True}))["items"]
    return [(one["code"], one["about"]) for one in words]


def test_a_part_of_a_turn_moves_when_it_is_accepted_and_not_before(hub: Hub, desk: Desk) -> None:
    swap = hub.ask(starts=hub.at(2), ends=hub.at(3))
    before = hub.minutes()
    assert (swap["state"], hub.order(2.5)) == ("asked", ["ana", "ben"])

    taken = done(answer(desk.person("cyd"), swap))

    assert (taken["state"], taken["words"], taken["version"]) == ("accepted", "Gladly, I am home.", 2)
    assert [hub.order(days) for days in (1.9, 2.0, 2.99, 3.0)] == [
        ["ana", "ben"],
        ["cyd", "ben"],
        ["cyd", "ben"],
        ["ana", "ben"],
    ]
    assert hub.minutes() == before


def test_paging_calls_by_the_order_after_the_swap(hub: Hub, desk: Desk, ben: Client) -> None:
    def called() -> list[str]:
        names = {desk.actor(name).id: name for name in desk.tokens}
        triage(ben, take_in(ben), impact="critical", urgency="now")
        call_due(desk.place)
        newest = done(ben.get("/api/pages"))["items"][0]
        return [names[one["actor"]] for one in newest["calls"]]

    swap = hub.ask(ends=hub.at(1))
    desk.clock.forward(timedelta(minutes=1))
    assert called() == ["ana"]
    done(answer(desk.person("cyd"), swap))
    assert called() == ["cyd"]
    desk.clock.forward(DAY)
    assert called() == ["ana"]


def test_both_move_where_something_comes_back(hub: Hub, desk: Desk, ben: Client) -> None:
    part = {"starts": hub.at(1), "ends": hub.at(2)}
    swap = hub.ask(to="ben", **part, back_turn=hub.second, back_starts=hub.at(1), back_ends=hub.at(2))
    before = hub.minutes()

    done(answer(ben, swap))

    assert [hub.order(days) for days in (0.9, 1.5, 2.0)] == [["ana", "ben"], ["ben", "ana"], ["ana", "ben"]]
    assert hub.minutes() == before


def test_what_has_passed_by_the_time_of_the_answer_stays_with_who_had_it(hub: Hub, desk: Desk) -> None:
    swap = hub.ask(ends=hub.at(1))
    desk.clock.forward(6 * HOUR)

    done(answer(desk.person("cyd"), swap))

    assert [hub.order(days) for days in (0.1, 0.24, 0.26, 1.0)] == [
        ["ana", "ben"],
        ["ana", "ben"],
        ["cyd", "ben"],
        ["ana", "ben"],
    ]


def test_whom_it_concerns_is_told_and_nobody_else(hub: Hub, desk: Desk, ben: Client) -> None:
    swap = hub.ask()
    cyd, ana = desk.person("cyd"), desk.person("ana")
    assert told(cyd) == [("swap.asked", swap["ref"])]

    done(answer(cyd, swap, "decline", "I fly that week."))

    assert (told(ana), told(ben)) == ([("swap.declined", swap["ref"])], [])
    assert hub.order() == ["ana", "ben"]


def test_who_runs_the_desk_asks_for_somebody_who_is_told(hub: Hub, desk: Desk) -> None:
    swap = hub.ask("lea")
    assert told(desk.person("ana")) == [("swap.asked_for_you", swap["ref"])]
    done(withdraw(desk.person("ana"), swap))
    assert ("swap.withdrawn", swap["ref"]) in told(desk.person("cyd"))


def test_a_swap_of_others_is_not_there_and_nobody_answers_for_another(hub: Hub, desk: Desk, ben: Client) -> None:
    swap = hub.ask()
    unknown = swap | {"ref": "SWAP-404"}

    for act in ("accept", "decline"):
        hidden, absent = answer(ben, swap, act), answer(ben, unknown, act)
        assert hidden.status_code == absent.status_code == 404
        assert hidden.text.replace(swap["ref"], "IT") == absent.text.replace("SWAP-404", "IT")
    assert ben.get(f"/api/on-call-swaps/{swap['ref']}").status_code == withdraw(ben, swap).status_code == 404
    assert done(ben.get("/api/on-call-swaps"))["items"] == []
    assert problem(answer(hub.lead, swap)) == (403, "not_asked")
    assert problem(answer(desk.person("ana"), swap)) == (403, "not_asked")
    assert problem(withdraw(desk.person("cyd"), swap)) == (403, "not_yours")


def test_who_runs_a_desk_sees_all_of_them_and_others_their_own(hub: Hub, desk: Desk, vic: Client) -> None:
    swap = hub.ask()

    def listed(name: str, **asked: Any) -> list[str]:
        return [one["ref"] for one in done(desk.person(name).get("/api/on-call-swaps", params=asked))["items"]]

    assert [listed(name) for name in ("lea", "ada", "ana", "cyd")] == [[swap["ref"]]] * 4
    assert [listed(name, is_of_me=True) for name in ("lea", "ana", "cyd")] == [[], [], [swap["ref"]]]
    assert [listed("lea", desk=key) for key in ("hub", "elsewhere")] == [[swap["ref"]], []]
    assert problem(vic.get("/api/on-call-swaps")) == (403, "role")
    done(answer(desk.person("cyd"), swap, "decline"))
    assert (listed("cyd", is_open=True), listed("cyd")) == ([], [swap["ref"]])


def test_swaps_are_listed_page_by_page(hub: Hub) -> None:
    refs = [hub.ask(starts=hub.at(days), ends=hub.at(days + 1))["ref"] for days in range(3)]

    first = done(hub.lead.get("/api/on-call-swaps", params={"limit": 2}))
    rest = done(hub.lead.get("/api/on-call-swaps", params={"limit": 2, "cursor": first["next_cursor"]}))

    assert [one["ref"] for one in (*first["items"], *rest["items"])] == refs[::-1]
    assert rest["next_cursor"] is None


def test_a_swap_is_answered_once_on_what_was_read(hub: Hub, desk: Desk) -> None:
    swap, cyd = hub.ask(), desk.person("cyd")
    assert problem(answer(cyd, swap | {"version": 9})) == (412, "stale_version")
    assert problem(withdraw(desk.person("ana"), swap | {"version": 9})) == (412, "stale_version")
    done(answer(cyd, swap))
    assert problem(answer(cyd, swap)) == (409, "swap_over")
    assert problem(withdraw(desk.person("ana"), swap)) == (409, "swap_over")


def test_a_turn_that_is_gone_or_over_is_no_longer_taken(hub: Hub, desk: Desk) -> None:
    cyd = desk.person("cyd")
    over, gone = hub.ask(ends=hub.at(1)), hub.ask(starts=hub.at(2), ends=hub.at(3))
    desk.clock.forward(DAY + HOUR)
    assert problem(answer(cyd, over)) == (409, "swap_over")
    done(hub.lead.delete(f"/api/desks/hub/oncall/{hub.first}"))

    assert problem(answer(cyd, gone)) == (409, "turn_changed")

    shown = done(cyd.get("/api/on-call-swaps", params={"is_of_me": True}))["items"]
    assert {one["state"] for one in shown} == {"lapsed"}
    assert done(cyd.get("/api/on-call-swaps", params={"is_open": True}))["items"] == []
    assert hub.order(2.5) == ["ben"]


def test_other_swaps_of_a_split_turn_go_on_where_their_time_is_still_there(hub: Hub, desk: Desk) -> None:
    desk.person("dan")
    early = hub.ask(starts=hub.at(1), ends=hub.at(3))
    clash = hub.ask(to="dan", starts=hub.at(2), ends=hub.at(4))
    later = hub.ask(to="dan", starts=hub.at(5), ends=hub.at(6))
    before = hub.minutes()

    done(answer(desk.person("cyd"), early))

    dan = desk.person("dan")
    assert problem(answer(dan, clash)) == (409, "swap_over")
    assert ("swap.lapsed", clash["ref"]) in told(dan)
    done(answer(dan, later))
    assert [hub.order(days)[0] for days in (0.5, 1.0, 2.5, 3.0, 5.0, 6.0)] == ["ana", "cyd", "cyd", "ana", "dan", "ana"]
    assert hub.minutes() == before


def test_of_several_who_accept_the_same_time_at_once_one_takes_it(hub: Hub, desk: Desk) -> None:
    crowd = [f"person-{number}" for number in range(8)]
    for name in crowd:
        desk.person(name)
    asked = {name: hub.ask(to=name, starts=hub.at(1), ends=hub.at(2)) for name in crowd}
    before, barrier = hub.minutes(), Barrier(len(crowd))

    def accept(name: str) -> tuple[int, str]:
        barrier.wait(timeout=60)
        told = answer(desk.person(name), asked[name])
        return told.status_code, told.json().get("code", "")

    with ThreadPoolExecutor(len(crowd)) as pool:
        told = Counter(pool.map(accept, crowd))

    assert told == Counter({(200, ""): 1, (409, "swap_over"): len(crowd) - 1})
    assert (hub.minutes(), len(hub.order(1.5)), hub.order(1.5)[0] in crowd) == (before, 2, True)


def test_nobody_is_called_twice_in_a_minute_because_of_a_swap(hub: Hub, desk: Desk) -> None:
    assert problem(desk.person("ana").post("/api/on-call-swaps", json=hub.form(to="ben"))) == (409, "already_on_call")
    swap = hub.ask()
    hub.call("cyd", 3, 6, 7)
    before = hub.turns()

    assert problem(answer(desk.person("cyd"), swap)) == (409, "already_on_call")

    assert hub.turns() == before
    assert done(desk.person("cyd").get(f"/api/on-call-swaps/{swap['ref']}"))["state"] == "asked"


def test_a_swapped_override_stays_one(hub: Hub, desk: Desk) -> None:
    desk.person("dan")
    turn = {"person": "dan", "is_override": True, "starts": hub.at(1), "ends": hub.at(2)}
    number = done(hub.lead.post("/api/desks/hub/oncall", json=turn))["id"]
    done(answer(desk.person("cyd"), hub.ask("dan", turn=number, ends=hub.at(1.5))))

    assert [hub.order(days) for days in (1.2, 1.7)] == [["cyd", "ana", "ben"], ["dan", "ana", "ben"]]


@pytest.mark.parametrize(
    ("who", "changes", "expected"),
    [
        ("ben", {}, (403, "not_your_turn")),
        ("vic", {}, (403, "role")),
        ("ana", {"turn": 987654}, (404, "not_found")),
        ("ana", {"to": "nobody"}, (422, "unknown_person")),
        ("ana", {"to": "vic"}, (422, "cannot_be_called")),
        ("ana", {"to": "ana"}, (422, "same_person")),
        ("ana", {"reason": " "}, (422, "malformed_request")),
        ("ana", {"ends": "2099-01-01T00:00:00Z"}, (422, "outside_turn")),
        ("ana", {"ends": "2020-01-01T00:00:00Z"}, (422, "bad_range")),
        ("ana", {"back_ends": "2099-01-01T00:00:00Z"}, (422, "no_back_turn")),
        ("ana", {"back_turn": 987654}, (422, "not_their_turn")),
    ],
)
def test_what_cannot_be_asked_is_told(
    lasting_hub: Hub, who: str, changes: dict[str, Any], expected: tuple[int, str]
) -> None:
    asker = lasting_hub.desk.person(who)

    assert problem(asker.post("/api/on-call-swaps", json=lasting_hub.form(**changes))) == expected


def test_the_same_person_is_asked_once_for_a_time(hub: Hub, desk: Desk) -> None:
    swap = hub.ask(ends=hub.at(2))
    again = hub.form(starts=hub.at(1), ends=hub.at(3))
    assert problem(desk.person("ana").post("/api/on-call-swaps", json=again)) == (409, "asked_already")
    done(withdraw(desk.person("ana"), swap))
    assert hub.ask(starts=hub.at(1), ends=hub.at(3))["state"] == "asked"


def test_nothing_comes_back_to_who_can_no_longer_be_called(hub: Hub, desk: Desk, ben: Client) -> None:
    swap = hub.ask(to="ben", back_turn=hub.second)
    roles = {"roles": ["viewer"], "reason": "She moves on."}
    done(desk.person("ada").send("PUT", "/api/users/ana/roles", json=roles, headers=on(1)))

    assert problem(answer(ben, swap)) == (409, "cannot_be_called")


def test_the_ledger_says_what_was_asked_and_what_became_of_the_order(hub: Hub, desk: Desk) -> None:
    swap = hub.ask(starts=hub.at(1), ends=hub.at(2))
    done(answer(desk.person("cyd"), swap, words="I take it."))

    lines = hub.lead.get("/api/ledger").json()

    own = [(one["verb"], one["reason"]) for one in lines if one["subject"] == swap["ref"]]
    assert own == [("swap.asked", REASON), ("swap.accepted", "I take it.")]
    assert [one["verb"] for one in lines if one["subject"] == "desk:hub"][-1] == "oncall.swapped"


def expired(hub: Hub) -> Counter[str]:
    """How often the ledger says of each swap that its time ended it."""
    lines = hub.lead.get("/api/ledger", params={"limit": 500}).json()
    return Counter(one["subject"] for one in lines if one["verb"] == "swap.expired")


def test_a_swap_that_nobody_answered_in_time_is_settled_and_told_of_once(hub: Hub, desk: Desk, ben: Client) -> None:
    swap = hub.ask(ends=hub.at(1))
    ana, cyd = desk.person("ana"), desk.person("cyd")
    desk.clock.forward(DAY - HOUR)
    assert lapse_swaps(desk.place) == 0
    desk.clock.forward(HOUR)

    assert [lapse_swaps(desk.place) for _ in range(3)] == [1, 0, 0]

    shown = done(ana.get(f"/api/on-call-swaps/{swap['ref']}"))
    assert (shown["state"], shown["version"], shown["words"]) == ("lapsed", 2, "")
    assert shown["answered_at"] >= shown["ends"]
    assert told(ana) == [("swap.expired", swap["ref"])]
    assert sorted(told(cyd)) == [("swap.asked", swap["ref"]), ("swap.expired", swap["ref"])]
    assert told(ben) == []
    assert expired(hub) == {swap["ref"]: 1}
    assert hub.order(2) == ["ana", "ben"]
    for late in (answer(cyd, swap), answer(cyd, swap, "decline"), withdraw(ana, swap)):
        assert problem(late) == (409, "swap_over")


def test_who_asked_for_somebody_hears_that_it_lapsed_too(hub: Hub, desk: Desk) -> None:
    swap = hub.ask("lea", ends=hub.at(1))
    desk.clock.forward(DAY)

    lapse_swaps(desk.place)

    for name in ("lea", "ana", "cyd"):
        assert ("swap.expired", swap["ref"]) in told(desk.person(name))


def test_a_swap_is_over_when_what_comes_back_is(hub: Hub, desk: Desk, ben: Client) -> None:
    there, back = {"starts": hub.at(3), "ends": hub.at(4)}, {"back_starts": hub.at(3), "back_ends": hub.at(4)}
    swap = hub.ask(to="ben", **there, **back, back_turn=hub.second)
    desk.clock.forward(3.5 * DAY)
    assert lapse_swaps(desk.place) == 0

    desk.clock.forward(DAY)

    assert lapse_swaps(desk.place) == 1
    assert ("swap.expired", swap["ref"]) in told(ben)


def test_a_swap_that_was_answered_or_taken_back_lapses_no_more(hub: Hub, desk: Desk) -> None:
    ana, cyd = desk.person("ana"), desk.person("cyd")
    parts = [{"starts": hub.at(day), "ends": hub.at(day + 1)} for day in range(3)]
    first, second, third = (hub.ask(**part) for part in parts)
    done(answer(cyd, first))
    done(answer(cyd, second, "decline"))
    done(withdraw(ana, third))
    desk.clock.forward(4 * DAY)

    assert lapse_swaps(desk.place) == 0
    assert expired(hub) == {}


@pytest.mark.parametrize("at_once", [3, 100])
def test_workers_that_look_at_once_settle_each_swap_once(
    hub: Hub, desk: Desk, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(lapse, "AT_ONCE", at_once)
    crowd = [f"person-{number}" for number in range(12)]
    for name in crowd:
        desk.person(name)
    refs = {hub.ask(to=name, ends=hub.at(1))["ref"]: name for name in crowd}
    desk.clock.forward(DAY)
    workers = 4
    barrier = Barrier(workers)

    def work(_: int) -> int:
        barrier.wait(timeout=60)
        return lapse_swaps(desk.place)

    with ThreadPoolExecutor(workers) as pool:
        settled = list(pool.map(work, range(workers)))

    while count := lapse_swaps(desk.place):
        settled.append(count)
    assert sum(settled) == len(refs)
    assert expired(hub) == dict.fromkeys(refs, 1)
    assert Counter(told(desk.person("ana"))) == {("swap.expired", ref): 1 for ref in refs}
    for ref, name in refs.items():
        assert Counter(told(desk.person(name)))["swap.expired", ref] == 1
