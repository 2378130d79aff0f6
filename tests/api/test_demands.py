"""Forty simulated demands: how often proposals are right, beside the commonest answer; and what a forged one gets."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import names_of_clocks, read
from factories.investigations import done
from factories.shares import Measured, measured
from watchfloor.demo.demands.corpus import MARK, DemandForm, SimulatedDemand, demands
from watchfloor.domain.escalations.mail.reading import read_mail

# The words and the demands are of one hand, so these shares are kinder than strangers' demands would be: a floor
# against breaking them, and no promise.
FLOOR = 0.8
OUR_OWN = "desk.example"


@pytest.fixture
def settled(desk: Desk) -> Desk:
    """A desk that knows its own servers and people."""
    told = desk.place.settings.model_copy(update={"mail_domains": (OUR_OWN,)})
    desk.place.settings = told
    return desk


def take_in(who: Client, demand: SimulatedDemand) -> dict[str, Any]:
    """Hand a mail in as it came; of what came by paper or telephone, take what is proposed for the form."""
    if demand.is_mail:
        sent = who.post("/api/escalations/mail", content=demand.eml(), headers={"Content-Type": "message/rfc822"})
        return read(who, done(sent)["escalation"])
    seen = done(who.post("/api/escalations/propose", json={"title": demand.title, "text": demand.text}))
    place, law = seen["jurisdiction"], seen["legal_basis"]
    form = {
        "title": f"{MARK} {demand.title}",
        "text": demand.text,
        "demand_class": seen["demand_class"]["value"],
        "jurisdictions": [place["value"]] if place else [],
        "legal_basis": law["value"] if law else "",
        "requester": {"kind": seen["requester"]["value"]},
        "language": seen["language"],
    }
    escalation: dict[str, Any] = done(who.post("/api/escalations", json=form))["escalation"]
    return escalation


def shares(taken: Sequence[tuple[SimulatedDemand, dict[str, Any]]]) -> dict[str, Measured]:
    """How often each thing was proposed rightly; a clock counts where one is to start."""
    clocks = [(one.expected.clock, names_of_clocks(made)) for one, made in taken if one.expected.clock]
    return {
        "class": measured([(one.expected.demand_class, made["demand_class"]) for one, made in taken]),
        "jurisdiction": measured([(one.expected.jurisdiction, "".join(made["jurisdictions"])) for one, made in taken]),
        "instrument": measured([(one.expected.instrument, made["legal_basis"]) for one, made in taken]),
        "requester": measured([(one.expected.requester, made["requester"]["kind"]) for one, made in taken]),
        "language": measured([(one.language, made["language"]) for one, made in taken]),
        "clock": measured([(wanted, wanted if wanted in names else "") for wanted, names in clocks]),
    }


def test_proposals_are_mostly_right_and_better_than_the_commonest_answer(settled: Desk, ana: Client) -> None:
    found = shares([(one, take_in(ana, one)) for one in demands()])

    for name, one in found.items():
        one.tell(name)
        assert one.share >= FLOOR, name
        assert one.interval[0] > one.baseline, name


def test_what_is_forged_stays_unverified_and_releases_nothing(settled: Desk, ana: Client) -> None:
    forged = [one for one in demands() if one.is_forged]
    assert len(forged) == 5

    for one in forged:
        made = take_in(ana, one)
        seen = done(ana.get(f"/api/escalations/{made['ref']}/verifying"))
        assert made["requester"]["verified"] is None
        assert not seen["may_release_user_data"]
        assert "-" in {hint["sign"] for hint in seen["hints"]}, one.id


def test_a_forwarded_demand_counts_from_when_it_first_reached_us(settled: Desk, ana: Client) -> None:
    for one in demands():
        if one.form is DemandForm.FORWARDED:
            made = take_in(ana, one)
            assert made["received_at"] == "2026-11-02T02:00:00Z"
            assert made["requester"]["contact"] in one.sender


def test_the_demands_are_forty_of_seven_languages_and_five_ways_and_say_that_they_are_simulated() -> None:
    every = demands()

    assert len(every) == len({one.id for one in every}) == 40
    assert {one.language for one in every} == {"en", "id", "ja", "ko", "th", "vi", "zh"}
    assert {one.form for one in every} == set(DemandForm)
    assert all(MARK in read_mail(one.eml(), now=datetime.now(UTC)).text for one in every)
