"""Taking back one's own last act on a lead: what was before is there again, unless something happened since."""

from typing import Any

import pytest

from factories.events import farm
from factories.hunts import add_events, hunt, lead_of, read_lead, with_places
from factories.investigations import Person, done, on, problem
from watchfloor.infra.ledger.reading import entries_about, payload_of
from watchfloor.infra.web.edge import Edge

MEMBER = "account:farm0"
FORMS: dict[str, dict[str, object] | None] = {
    "label": {"verdict": "benign", "reason": "a fan club"},
    "role": {"member": MEMBER, "role": "target"},
    "snooze": {"until_grows_by": "members", "factor": 1.4},
    "claim": None,
    "release": None,
}
# What an act is known by, and what else may differ after it was undone.
COUNTED = {"version", "undoable"}


def act(who: Person, lead: dict[str, Any], verb: str, **changes: object) -> dict[str, Any]:
    form = FORMS[verb]
    sent = {} if form is None else {"json": form | changes}
    return done(who.post(f"/api/leads/{lead['ref']}/{verb}", headers=on(lead["version"]), **sent))


def undo(who: Person, lead: dict[str, Any]) -> dict[str, Any]:
    return done(who.post(f"/api/leads/{lead['ref']}/undo", headers=on(lead["version"])))


def told(lead: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in lead.items() if name not in COUNTED}


@pytest.fixture
def lead(ana: Person, keeper: Edge) -> dict[str, Any]:
    return lead_of(ana, keeper)


@pytest.mark.parametrize("verb", FORMS)
def test_what_was_before_an_act_is_there_again(ana: Person, lead: dict[str, Any], verb: str) -> None:
    before = act(ana, lead, "claim") if verb == "release" else lead
    after = act(ana, before, verb)
    again = undo(ana, after)

    assert after["undoable"] == verb
    assert told(after) != told(before)
    assert told(again) == told(before)
    assert (again["version"], again["undoable"]) == (after["version"] + 1, None)


def test_labels_and_roles_that_stood_before_come_back_with_who_gave_them(
    ana: Person, ben: Person, lead: dict[str, Any]
) -> None:
    lead = act(ben, lead, "label", member=MEMBER, verdict="true_positive")
    before = act(ben, lead, "role", role="operator")
    labelled = undo(ana, act(ana, before, "label"))
    again = undo(ana, act(ana, labelled, "role"))

    assert told(labelled) == told(again) == told(before)


def test_the_ledger_tells_the_act_and_that_it_was_taken_back(ana: Person, lead: dict[str, Any], keeper: Edge) -> None:
    undo(ana, act(ana, lead, "snooze"))

    with keeper.read() as unit:
        entries = entries_about(unit.session, [lead["ref"]])
        assert [entry.verb for entry in entries][-2:] == ["lead.snoozed", "lead.undone"]
        assert payload_of(unit.session, entries[-1]) == {"act": "snooze"}


def test_who_did_nothing_has_nothing_to_undo(ana: Person, ben: Person, lead: dict[str, Any]) -> None:
    after = act(ana, lead, "label")
    refused = ben.post(f"/api/leads/{lead['ref']}/undo", headers=on(after["version"]))

    assert problem(refused) == (409, "nothing_to_undo")
    assert read_lead(ben, lead["ref"])["undoable"] is None


def test_an_act_is_undone_once(ana: Person, lead: dict[str, Any]) -> None:
    again = undo(ana, act(ana, lead, "claim"))
    refused = ana.post(f"/api/leads/{lead['ref']}/undo", headers=on(again["version"]))

    assert problem(refused) == (409, "nothing_to_undo")


def test_after_somebody_elses_act_it_is_too_late(ana: Person, ben: Person, lead: dict[str, Any]) -> None:
    lead = act(ana, lead, "claim")
    after = act(ben, lead, "role")

    assert problem(ana.post(f"/api/leads/{lead['ref']}/undo", headers=on(after["version"]))) == (
        409,
        "too_late_to_undo",
    )
    assert read_lead(ana, lead["ref"])["undoable"] is None
    assert read_lead(ben, lead["ref"])["undoable"] == "role"


def test_after_the_lead_has_grown_it_is_too_late(ana: Person, lead: dict[str, Any], keeper: Edge) -> None:
    act(ana, lead, "snooze", factor=5)
    add_events(keeper, with_places(row for row in farm(8) if int(str(row["actor"])[4:]) >= 6))
    hunt(ana, "streams")
    grown = read_lead(ana, lead["ref"])

    assert grown["undoable"] is None
    assert problem(ana.post(f"/api/leads/{lead['ref']}/undo", headers=on(grown["version"])))[1] == "too_late_to_undo"


def test_an_undoing_names_the_version_it_is_based_on(ana: Person, lead: dict[str, Any]) -> None:
    act(ana, lead, "claim")
    stale = ana.post(f"/api/leads/{lead['ref']}/undo", headers=on(lead["version"]))

    assert problem(stale) == (412, "stale_version")
    assert ana.post(f"/api/leads/{lead['ref']}/undo").status_code == 428


def test_a_lead_that_was_given_back_is_anybodys(ana: Person, ben: Person, lead: dict[str, Any]) -> None:
    act(ana, lead, "claim")
    assert problem(ben.post(f"/api/leads/{lead['ref']}/release")) == (409, "already_claimed")

    assert done(ana.post(f"/api/leads/{lead['ref']}/release"))["assignee"] is None
    assert problem(ana.post(f"/api/leads/{lead['ref']}/release")) == (409, "not_claimed")
    assert act(ben, lead, "claim")["assignee"]
