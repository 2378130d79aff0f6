"""The book of obligations through the API: what is in force, what Legal says of it, and what it said before."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.investigations import done, problem
from watchfloor.domain.clocks.obligations import service
from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.schemas import ObligationOut
from watchfloor.domain.clocks.obligations.vocabulary import NO_ADVICE, StartEvent

CROWD = 12
INDIA, FLAGGED, UNNUMBERED = "IN-IT-3-1-D", "UK-NCII-48", "KR-NA-44-2"


@pytest.fixture
def lou(desk: Desk) -> Client:
    """Somebody of Legal."""
    return desk.person("lou")


def shown(who: Client, obligation: str = INDIA) -> dict[str, Any]:
    return done(who.get(f"/api/obligations/{obligation}"))


def listed(who: Client, **asked: object) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = done(who.get("/api/obligations", params=asked))["items"]
    return items


def revise(who: Client, obligation: str = INDIA, *, version: int = 0, **form: object) -> Any:
    said = {"reason": "Counsel answered."} | form
    return who.patch(f"/api/obligations/{obligation}", json=said, headers={"If-Match": f'"{version}"'})


def history(who: Client, obligation: str = INDIA) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = done(who.get(f"/api/obligations/{obligation}/history"))["items"]
    return items


def started(desk: Desk, *, back: timedelta = timedelta(0)) -> tuple[ObligationOut, ...]:
    """What an Indian government order that was received some time ago starts."""
    with desk.edge("ana").read() as unit:
        return service.matching(
            unit=unit,
            jurisdictions=["IN"],
            demand_class=DemandClass.GOVERNMENT_ORDER,
            requester=RequesterKind.GOVERNMENT,
            at=unit.now - back,
        )


def test_the_whole_book_is_one_page_and_asks_legal(vic: Client) -> None:
    page = done(vic.get("/api/obligations"))

    assert len(page["items"]) == 90
    assert page["next_cursor"] is None
    assert {(row["applies"], row["revision"], row["caveat"]) for row in page["items"]} == {("ask_legal", 0, NO_ADVICE)}


def test_the_book_is_narrowed(vic: Client) -> None:
    german = {row["jurisdiction"] for row in listed(vic, jurisdiction="de")}

    assert german == {"DE", "EU"}
    assert {row["verification"] for row in listed(vic, verification="memory")} == {"memory"}
    assert [row["id"] for row in listed(vic, clock_class="hold", jurisdiction="MY")] == ["MY-ONSA-22-HOLD"]
    assert [row["id"] for row in listed(vic, text="establishment SCRUTINISE")] == ["EU-TCO-04-SCRUT"]
    assert listed(vic, applies="applies") == []


def test_a_row_tells_what_the_law_asks_and_how_sure_that_is(vic: Client) -> None:
    row = shown(vic)

    assert (row["budget"], row["zone"]) == ({"value": 3.0, "unit": "elapsed_hours"}, "Asia/Kolkata")
    assert (row["verification"], row["effective_from"], row["pausable"]) == ("secondary", "2026-02-20", False)
    assert row["source"]


def test_what_the_book_does_not_have_is_not_found(lou: Client) -> None:
    assert problem(lou.get("/api/obligations/XX-1")) == (404, "obligation_unknown")
    assert problem(lou.get("/api/obligations/XX-1/history")) == (404, "obligation_unknown")
    assert problem(revise(lou, "XX-1")) == (404, "obligation_unknown")


def test_legal_says_that_a_row_applies(lou: Client, vic: Client) -> None:
    said = done(revise(lou, applies="applies"))

    assert (said["applies"], said["revision"], said["version"]) == ("applies", 1, 1)
    assert shown(vic) == said
    assert [row["id"] for row in listed(vic, applies="applies")] == [INDIA]


def test_only_legal_says_so_and_only_with_a_reason(ana: Client, lou: Client) -> None:
    assert problem(revise(ana, applies="applies")) == (403, "role")
    assert revise(lou, applies="applies", reason=" ").status_code == 422
    assert history(lou) == []


def test_an_answer_upon_an_older_revision_is_refused(lou: Client) -> None:
    done(revise(lou, applies="applies"))

    assert problem(revise(lou, applies="does_not_apply")) == (412, "stale_version")
    assert shown(lou)["applies"] == "applies"


def test_saying_the_same_again_adds_no_revision(lou: Client) -> None:
    done(revise(lou, applies="applies"))

    assert done(revise(lou, version=1, applies="applies"))["version"] == 1
    assert len(history(lou)) == 1


def test_the_history_tells_who_when_why_and_what_differed(lou: Client, vic: Client, desk: Desk) -> None:
    done(revise(lou, applies="applies"))
    budget = {"value": 2, "unit": "elapsed_hours"}
    done(revise(lou, version=1, changes={"budget": budget}, reason="The rule was amended."))

    newer, older = history(vic)

    assert (newer["revision"], newer["state"], newer["reason"]) == (2, "in_force", "The rule was amended.")
    assert [change["field"] for change in newer["differences"]] == ["budget"]
    assert '"value":3.0' in newer["differences"][0]["older"]
    assert older["differences"] == [{"field": "applies", "older": "ask_legal", "newer": "applies"}]
    assert (older["state"], older["by"]) == ("past", desk.actor("lou").id)


def test_a_field_goes_back_to_what_the_book_says(lou: Client) -> None:
    done(revise(lou, changes={"note": "Ask the ministry.", "mandatory": False}))

    back = done(revise(lou, version=1, as_shipped=["note"]))

    assert back["note"].startswith("36 hours before")
    assert back["mandatory"] is False


def test_a_change_may_wait_to_take_effect(lou: Client, desk: Desk) -> None:
    later = (desk.clock() + timedelta(days=3)).isoformat()
    waiting = done(revise(lou, applies="does_not_apply", effective_from=later))

    assert (waiting["applies"], waiting["revision"], waiting["version"]) == ("ask_legal", 0, 1)
    assert history(lou)[0]["state"] == "waiting"

    desk.clock.forward(timedelta(days=4))

    assert shown(lou)["applies"] == "does_not_apply"


def test_what_is_said_now_sets_aside_what_was_to_come(lou: Client, desk: Desk) -> None:
    later = (desk.clock() + timedelta(days=3)).isoformat()
    done(revise(lou, applies="does_not_apply", effective_from=later))

    done(revise(lou, version=1, applies="applies"))
    desk.clock.forward(timedelta(days=4))

    assert shown(lou)["applies"] == "applies"
    assert [(one["revision"], one["state"]) for one in history(lou)] == [(2, "in_force"), (1, "set_aside")]


def test_the_past_does_not_change(lou: Client, desk: Desk) -> None:
    before = (desk.clock() - timedelta(days=1)).isoformat()

    assert problem(revise(lou, applies="applies", effective_from=before)) == (422, "bad_effective_from")


def test_what_is_said_for_another_age_is_refused(lou: Client) -> None:
    age = "2199-12-31T23:59:59-14:00"

    assert problem(revise(lou, applies="applies", effective_from=age)) == (422, "bad_effective_from")


def test_a_law_without_a_number_takes_a_target_of_ones_own_that_is_marked(lou: Client) -> None:
    target = {"value": 24, "unit": "elapsed_hours"}

    row = done(revise(lou, UNNUMBERED, changes={"internal_target": target}))

    assert row["internal_target"] == target | {"internal": True}
    assert row["budget"] is None
    assert done(revise(lou, UNNUMBERED, version=1, as_shipped=["internal_target"]))["internal_target"] is None


@pytest.mark.parametrize(
    "changes",
    [
        {"internal_target": {"value": 1, "unit": "elapsed_hours"}},
        {"budget": {"value": 1.5, "unit": "calendar_days"}},
        {"budget": {"value": 3, "unit": "business_days"}},
        {"pausable": True},
        {"requesters": []},
        {"effective_to": "2020-01-01"},
        {"standing": "repealed"},
    ],
)
def test_a_change_that_contradicts_the_row_is_refused(lou: Client, changes: dict[str, object]) -> None:
    assert problem(revise(lou, changes=changes)) == (422, "bad_revision")


def test_a_field_does_not_change_and_go_back_at_once(lou: Client) -> None:
    assert problem(revise(lou, changes={"note": "x"}, as_shipped=["note"])) == (422, "bad_revision")


def test_a_demand_starts_what_legal_has_not_ruled_out(lou: Client, desk: Desk) -> None:
    assert {(row.id, row.applies.value) for row in started(desk)} == {
        (INDIA, "ask_legal"),
        ("IN-IT-3-1-J", "ask_legal"),
    }
    done(revise(lou, applies="applies"))
    done(revise(lou, "IN-IT-3-1-J", applies="does_not_apply"))

    assert [(row.id, row.applies.value, row.revision) for row in started(desk)] == [(INDIA, "applies", 1)]


def test_a_demand_is_measured_by_the_law_of_its_own_day(desk: Desk) -> None:
    assert INDIA not in {row.id for row in started(desk, back=timedelta(days=3_000))}


def test_a_bill_becomes_law_where_legal_says_so(lou: Client, desk: Desk) -> None:
    row = done(revise(lou, FLAGGED, applies="applies", changes={"standing": "in_force"}))

    assert row["standing"] == "in_force"
    with desk.edge("ana").read() as unit:
        found = service.matching(
            unit=unit,
            jurisdictions=["GB"],
            demand_class=DemandClass.NCII,
            requester=RequesterKind.USER,
            at=unit.now,
        )
    assert FLAGGED in {one.id for one in found}


def test_what_follows_a_row_and_what_a_revision_said_are_found_by_the_service(lou: Client, desk: Desk) -> None:
    done(revise(lou, applies="applies"))
    done(revise(lou, version=1, applies="does_not_apply"))

    with desk.edge("ana").read() as unit:
        follow = service.children_of(unit=unit, parents=["EU-TCO-03"], events={StartEvent.REMOVED: unit.now})
        said = [service.at_revision(unit=unit, obligation=INDIA, revision=number) for number in (0, 1, 2)]

    assert [row.id for row, _ in follow] == ["EU-TCO-03-CONF", "EU-TCO-06"]
    assert [(row.revision, row.applies.value) for row in said] == [
        (0, "ask_legal"),
        (1, "applies"),
        (2, "does_not_apply"),
    ]


def test_every_revision_stands_in_the_ledger_with_its_reason(lou: Client, desk: Desk) -> None:
    done(revise(lou, applies="applies", reason="We run such a service."))

    lines = desk.person("lea").get("/api/ledger", params={"subject": f"obligation:{INDIA}"}).json()

    assert [(line["verb"], line["reason"]) for line in lines] == [("obligation.revised", "We run such a service.")]


def test_of_many_answers_at_once_upon_one_revision_one_is_kept(lou: Client) -> None:
    barrier = Barrier(CROWD)

    def answer(number: int) -> int:
        barrier.wait(timeout=60)
        return int(revise(lou, applies="applies", reason=f"Answer {number}.").status_code)

    with ThreadPoolExecutor(CROWD) as pool:
        codes = Counter(pool.map(answer, range(CROWD)))

    assert codes == {200: 1, 412: CROWD - 1}
    assert len(history(lou)) == 1
