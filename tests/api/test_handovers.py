"""Handover: drafted from the record, frozen, taken over item by item in the receiver's own words, and never lost."""

from datetime import timedelta
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import (
    DIRECTION,
    clock_of,
    draft_handover,
    move,
    read,
    take_in,
    triage,
)
from factories.investigations import done, on, problem
from factories.routing import open_desk, told_of
from factories.worlds import team_of
from watchfloor.domain.escalations.handover.tasks import look_after
from watchfloor.kernel.clock import iso

MINE = "The geo-block holds until ten; I call the ministry at nine."
PRESS: dict[str, Any] = {"jurisdictions": [], "demand_class": "press", "requester": {"kind": "press"}, "items": []}


@pytest.fixture
def hub(desk: Desk) -> str:
    """A desk with a calendar and a shift."""
    return team_of(desk, "hub")["desks"]


def drafted(who: Client, desk: Desk, hub: str, **changes: Any) -> dict[str, Any]:
    """A draft for the shift that begins in an hour and lasts nine."""
    begins = desk.clock() + timedelta(hours=1)
    times = {"shift_begins": iso(begins), "shift_ends": iso(begins + timedelta(hours=9))}
    return draft_handover(who, hub, changes.pop("to_desk", hub), **times | changes)


def freeze(who: Client, handover: dict[str, Any]) -> dict[str, Any]:
    return done(who.post(f"/api/handovers/{handover['ref']}/freeze", headers=on(handover["version"])))


def answer(who: Client, handover: dict[str, Any], number: int, act: str, **form: Any) -> Any:
    return who.post(f"/api/handovers/{handover['ref']}/items/{number}/{act}", json=form)


def item_of(handover: dict[str, Any], ref: str) -> dict[str, Any]:
    [found] = [item for item in handover["items"] if item["escalation"] == ref]
    item: dict[str, Any] = found
    return item


def test_what_expires_inside_the_shift_comes_first_and_is_unstable(ana: Client, desk: Desk, hub: str) -> None:
    calm = triage(ana, take_in(ana, **PRESS), impact="low", urgency="none", jurisdictions=["SG"])["ref"]
    urgent = take_in(ana)["ref"]

    note = drafted(ana, desk, hub)

    assert [item["escalation"] for item in note["items"]] == [urgent, calm]
    assert item_of(note, urgent)["illness"] == "unstable"
    assert item_of(note, urgent)["expires_at"] == clock_of(read(ana, urgent), "first touch")["due_at"]


def test_a_note_says_what_is_to_do_and_what_to_do_if(ana: Client, desk: Desk, hub: str) -> None:
    ref = take_in(ana, **DIRECTION)["ref"]
    ana.post(f"/api/escalations/{ref}/tasks", json={"title": "Ask the market team", "for_role": "desk"})

    item = item_of(drafted(ana, desk, hub), ref)

    assert "Ask the market team" in [one["what"] for one in item["actions"]]
    assert {"if": "the time of SG-POFMA-22 is not known", "then": "call the authority and type it"} in item[
        "contingencies"
    ]


def test_ownership_moves_when_it_is_accepted_and_not_before(ana: Client, ben: Client, desk: Desk, hub: str) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    done(ana.post(f"/api/escalations/{ref}/claim"))
    note = freeze(ana, drafted(ana, desk, hub))
    assert read(ana, ref)["assignee"] == desk.actor("ana").id

    after = done(answer(ben, note, 1, "accept", synthesis=MINE))

    assert read(ana, ref)["assignee"] == desk.actor("ben").id
    assert (item_of(after, ref)["state"], item_of(after, ref)["synthesis"]) == ("accepted", MINE)


def test_what_is_accepted_is_at_the_receiving_desk_and_the_ledger_says_with_what(
    ana: Client, ben: Client, desk: Desk, hub: str
) -> None:
    team_of(desk, "ldn")
    placed, new = triage(ana, take_in(ana))["ref"], take_in(ana)["ref"]
    before = read(ana, placed)["desk"]
    note = freeze(ana, drafted(ana, desk, hub, to_desk="ldn"))
    assert (before, read(ana, placed)["desk"]) == (hub, hub)

    for number in (1, 2):
        done(answer(ben, note, number, "accept", synthesis=MINE))

    assert (read(ana, placed)["desk"], read(ana, new)["desk"]) == ("ldn", "ldn")
    told = {"after": "ldn", "handover": note["ref"]}
    assert told_of(ana, placed, "escalation.desk_set") == [told | {"before": hub}]
    assert told_of(ana, new, "escalation.desk_set") == [told | {"before": None}]


def test_what_is_declined_or_is_there_already_moves_to_no_desk(ana: Client, ben: Client, desk: Desk, hub: str) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    team_of(desk, "ldn")
    note = freeze(ana, drafted(ana, desk, hub, to_desk="ldn"))
    done(answer(ben, note, 1, "decline", reason="nobody here reads Hindi"))
    done(answer(ben, freeze(ana, drafted(ana, desk, hub)), 1, "accept", synthesis=MINE))

    assert read(ana, ref)["desk"] == hub
    assert told_of(ana, ref, "escalation.desk_set") == []


def test_what_is_passed_on_is_at_the_receiving_desk_too(ana: Client, desk: Desk, hub: str) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    team_of(desk, "ldn")
    note = freeze(ana, drafted(ana, desk, hub, to_desk="ldn", receiving_lead=desk.actor("lea").id))
    desk.clock.forward(timedelta(hours=2))

    while look_after(desk.place):
        pass

    assert (read(ana, ref)["assignee"], read(ana, ref)["desk"]) == (desk.actor("lea").id, "ldn")
    assert told_of(ana, ref, "escalation.desk_set") == [{"before": hub, "after": "ldn", "handover": note["ref"]}]


def test_what_the_receiving_desk_is_not_cleared_for_gets_its_owner_and_stays_at_its_desk(
    ana: Client, zoe: Client, yan: Client, desk: Desk, hub: str
) -> None:
    hidden = take_in(zoe, compartment="vip")["ref"]
    done(answer(yan, freeze(ana, drafted(ana, desk, hub)), 1, "accept", synthesis=MINE))
    assert (read(zoe, hidden)["assignee"], read(zoe, hidden)["desk"]) == (desk.actor("yan").id, None)

    open_desk(zoe, "inner", clearance=["vip"])
    done(answer(yan, freeze(ana, drafted(ana, desk, hub, to_desk="inner")), 1, "accept", synthesis=MINE))
    assert read(zoe, hidden)["desk"] == "inner"


def test_what_ended_meanwhile_stays_at_its_desk(ana: Client, ben: Client, desk: Desk, hub: str) -> None:
    ref = take_in(ana)["ref"]
    note = freeze(ana, drafted(ana, desk, hub))
    done(move(ana, ref, "withdrawn"))

    done(answer(ben, note, 1, "accept", synthesis=MINE))

    assert (read(ana, ref)["desk"], told_of(ana, ref, "escalation.desk_set")) == (None, [])


def test_what_arrives_after_everything_was_accepted_is_still_the_addendum_until_the_shift_begins(
    ana: Client, ben: Client, desk: Desk, hub: str
) -> None:
    take_in(ana)
    note = freeze(ana, drafted(ana, desk, hub))
    assert done(answer(ben, note, 1, "accept", synthesis=MINE))["state"] == "frozen"
    desk.clock.forward(timedelta(minutes=40))
    late = take_in(ana)["ref"]

    assert (look_after(desk.place), look_after(desk.place)) == (1, 0)

    assert item_of(done(ben.get(f"/api/handovers/{note['ref']}")), late)["is_addendum"]
    desk.clock.forward(timedelta(minutes=21))
    assert done(answer(ben, note, 2, "accept", synthesis=MINE))["state"] == "settled"


def test_what_was_accepted_early_is_settled_when_the_shift_begins(
    ana: Client, ben: Client, desk: Desk, hub: str
) -> None:
    take_in(ana)
    note = freeze(ana, drafted(ana, desk, hub))
    done(answer(ben, note, 1, "accept", synthesis=MINE))
    desk.clock.forward(timedelta(minutes=61))

    look_after(desk.place)

    assert done(ben.get(f"/api/handovers/{note['ref']}"))["state"] == "settled"


def test_an_evening_with_nothing_open_still_carries_what_comes_before_the_shift(
    ana: Client, desk: Desk, hub: str
) -> None:
    note = freeze(ana, drafted(ana, desk, hub))
    look_after(desk.place)
    late = take_in(ana)["ref"]

    look_after(desk.place)

    assert item_of(done(ana.get(f"/api/handovers/{note['ref']}")), late)["is_addendum"]


def test_taking_over_needs_ones_own_words(ana: Client, ben: Client, desk: Desk, hub: str) -> None:
    take_in(ana)
    note = freeze(ana, drafted(ana, desk, hub))

    assert problem(answer(ben, note, 1, "accept", synthesis="ok")) == (422, "synthesis_missing")


def test_only_stable_items_are_taken_together(ana: Client, ben: Client, desk: Desk, hub: str) -> None:
    calm = triage(ana, take_in(ana, **PRESS), impact="low", urgency="none", jurisdictions=["JP"])
    for clock in calm["clocks"]:
        if clock["state"] == "running":
            done(ana.post(f"/api/clocks/{clock['ref']}/meet", json={"reason": "done"}, headers=on(clock["version"])))
    take_in(ana)
    note = freeze(ana, drafted(ana, desk, hub))
    stable = [item["number"] for item in note["items"] if item["illness"] == "stable"]
    path = f"/api/handovers/{note['ref']}/accept"
    assert problem(ben.post(path, json={"numbers": [1, 2]})) == (422, "not_stable")

    after = done(ben.post(path, json={"numbers": stable}))

    assert {item["number"]: item["state"] for item in after["items"]} == {1: "waiting", 2: "accepted"}


def test_what_is_declined_stays_with_who_has_it_and_they_hear_why(
    ana: Client, ben: Client, desk: Desk, hub: str
) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    done(ana.post(f"/api/escalations/{ref}/claim"))
    note = freeze(ana, drafted(ana, desk, hub))

    done(answer(ben, note, 1, "decline", reason="nobody here reads Hindi"))

    assert read(ana, ref)["assignee"] == desk.actor("ana").id
    assert [one["code"] for one in done(ana.get("/api/notifications"))["items"]] == ["handover.declined"]
    assert problem(answer(ben, note, 1, "accept", synthesis=MINE)) == (409, "already_answered")


def test_a_draft_is_made_better_and_a_frozen_note_stays(ana: Client, desk: Desk, hub: str) -> None:
    take_in(ana)
    note = drafted(ana, desk, hub)
    path = f"/api/handovers/{note['ref']}/items/1"
    form = {"summary": "The ministry calls at nine.", "illness": "watcher"}
    better = done(ana.patch(path, json=form, headers=on(1)))
    assert problem(ana.patch(path, json=form, headers=on(1))) == (412, "stale_version")

    frozen = freeze(ana, better)

    assert (frozen["items"][0]["summary"], frozen["items"][0]["illness"]) == ("The ministry calls at nine.", "watcher")
    assert problem(ana.patch(path, json=form, headers=on(2))) == (409, "frozen")
    assert problem(answer(ana, drafted(ana, desk, hub), 1, "accept", synthesis=MINE)) == (409, "not_frozen")


def test_what_arrives_after_the_freeze_is_the_addendum_and_is_answered_by_itself(
    ana: Client, ben: Client, desk: Desk, hub: str
) -> None:
    first = take_in(ana)["ref"]
    note = freeze(ana, drafted(ana, desk, hub))
    desk.clock.forward(timedelta(minutes=40))
    late = take_in(ana)["ref"]

    look_after(desk.place)

    shown = done(ben.get(f"/api/handovers/{note['ref']}"))
    assert {item["escalation"]: item["is_addendum"] for item in shown["items"]} == {first: False, late: True}
    done(answer(ben, note, 1, "accept", synthesis=MINE))
    assert done(ben.get(f"/api/handovers/{note['ref']}"))["state"] == "frozen"
    done(answer(ben, note, 2, "accept", synthesis=MINE))
    assert read(ana, late)["assignee"] == desk.actor("ben").id


def test_what_nobody_accepts_pages_both_leads_and_goes_to_the_receiving_one(
    ana: Client, lea: Client, desk: Desk, hub: str
) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    done(ana.post(f"/api/escalations/{ref}/claim"))
    note = freeze(ana, drafted(ana, desk, hub, receiving_lead=desk.actor("lea").id))
    desk.clock.forward(timedelta(hours=1, minutes=14))
    assert (look_after(desk.place), read(ana, ref)["assignee"]) == (0, desk.actor("ana").id)
    desk.clock.forward(timedelta(minutes=2))

    while look_after(desk.place):
        pass

    after = done(lea.get(f"/api/handovers/{note['ref']}"))
    assert (after["items"][0]["state"], read(ana, ref)["assignee"]) == ("passed", desk.actor("lea").id)
    assert (after["state"], after["paged_at"] is not None) == ("settled", True)
    codes = {one["code"] for who in (ana, lea) for one in done(who.get("/api/notifications"))["items"]}
    assert codes == {"handover.unaccepted", "handover.passed"}


def test_without_a_named_lead_it_passes_to_who_is_on_shift_there(ana: Client, desk: Desk, hub: str) -> None:
    desk.person("zoe")
    ref = take_in(ana)["ref"]
    freeze(ana, drafted(ana, desk, hub))
    desk.clock.forward(timedelta(hours=2))

    while look_after(desk.place):
        pass

    assert read(ana, ref)["assignee"] == desk.actor("zoe").id


def test_what_ended_meanwhile_is_gone_and_changes_no_owner(ana: Client, desk: Desk, hub: str) -> None:
    ref = take_in(ana)["ref"]
    note = freeze(ana, drafted(ana, desk, hub, receiving_lead=desk.actor("lea").id))
    done(move(ana, ref, "withdrawn"))
    desk.clock.forward(timedelta(hours=2))

    while look_after(desk.place):
        pass

    assert done(ana.get(f"/api/handovers/{note['ref']}"))["items"][0]["state"] == "gone"
    assert read(ana, ref)["assignee"] is None


def test_a_note_is_compared_with_the_one_before(ana: Client, ben: Client, desk: Desk, hub: str) -> None:
    gone, kept = take_in(ana)["ref"], take_in(ana)["ref"]
    first = freeze(ana, drafted(ana, desk, hub))
    done(move(ana, gone, "withdrawn"))
    done(ben.post(f"/api/escalations/{kept}/claim"))
    new = take_in(ana)["ref"]

    second = drafted(ana, desk, hub)

    told = done(ana.get(f"/api/handovers/{second['ref']}/difference"))
    assert (told["previous"], told["added"], told["gone"]) == (first["ref"], [new], [gone])
    assert [one["escalation"] for one in told["changed"]] == [kept]
    assert f"owner nobody to {desk.actor('ben').id}" in told["changed"][0]["says"]


def test_the_whole_note_is_written_out_and_nothing_of_it_is_markup(ana: Client, desk: Desk, hub: str) -> None:
    take_in(ana, title="# <b>Not</b> a [heading](x)")
    note = drafted(ana, desk, hub)

    text = done(ana.get(f"/api/handovers/{note['ref']}/text"))["markdown"]

    assert text.startswith(f"# Handover {note['ref']}: hub to hub\n")
    assert "\\# \\<b\\>Not\\</b\\> a \\[heading\\]\\(x\\)" in text


def test_the_whole_note_is_printed_without_reading_its_words_as_markup(ana: Client, desk: Desk, hub: str) -> None:
    take_in(ana, title="#panic() $x$ *not bold* [link]")
    note = drafted(ana, desk, hub)

    printed = ana.get(f"/api/handovers/{note['ref']}/pdf")

    assert printed.content.startswith(b"%PDF-")
    assert printed.headers["content-disposition"] == f'attachment; filename="{note["ref"]}.pdf"'


def test_whoever_may_not_see_an_escalation_sees_nothing_of_it_in_a_note(ana: Client, desk: Desk, hub: str) -> None:
    hidden = take_in(desk.person("zoe"), compartment="vip", title="About a minister")["ref"]
    note = drafted(ana, desk, hub)
    path = f"/api/handovers/{note['ref']}"

    seen = [ana.get(f"{path}{part}").text for part in ("", "/text", "/difference")]

    assert not [text for text in seen if hidden in text or "minister" in text]
    assert hidden in [item["escalation"] for item in done(desk.person("zoe").get(path))["items"]]
    assert problem(answer(ana, note, 1, "accept", synthesis=MINE))[0] == 404


def test_the_audit_names_grave_clocks_without_an_owner_who_is_there(ana: Client, desk: Desk, hub: str) -> None:
    free, held, covered = take_in(ana)["ref"], take_in(ana)["ref"], take_in(ana)["ref"]
    done(ana.post(f"/api/escalations/{held}/claim"))
    done(desk.person("zoe").post(f"/api/escalations/{covered}/claim"))

    told = done(ana.get("/api/ownership"))

    why = {one["escalation"]: one["why"] for one in told["unowned"]}
    assert why == {free: "nobody has it", held: "its holder is neither on shift nor on call"}
    assert told["looked_at"] == 3


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"shift_ends": "2020-01-01T00:00:00Z"}, "bad_shift"),
        ({"to_desk": "nowhere"}, "not_found"),
        ({"receiving_lead": "nobody"}, "not_found"),
    ],
)
def test_a_note_to_nowhere_is_told(ana: Client, desk: Desk, hub: str, changes: dict[str, Any], code: str) -> None:
    form = {"from_desk": hub, "to_desk": hub, "shift_begins": iso(desk.clock()), "shift_ends": iso(desk.clock())}

    answered = ana.post("/api/handovers", json=form | {"shift_ends": "2099-01-01T00:00:00Z"} | changes)

    assert answered.json()["code"] == code


def test_what_a_lead_may_not_see_passes_to_the_next_who_does(desk: Desk, hub: str) -> None:
    zoe = desk.person("zoe")  # on the roster of the receiving desk, and in the compartment
    hidden = take_in(zoe, compartment="vip")["ref"]
    desk.person("lea")
    freeze(zoe, drafted(zoe, desk, hub, receiving_lead=desk.actor("lea").id))
    desk.clock.forward(timedelta(hours=2))

    while look_after(desk.place):
        pass

    assert read(zoe, hidden)["assignee"] == desk.actor("zoe").id
