"""Simulated demands name what the desk knows, come as real mails do, and could be taken for nobody's real ones."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import pytest
from pydantic import ValidationError

from watchfloor.demo.demands.corpus import (
    ARRIVED,
    COLLEAGUE,
    FORWARDED,
    MARK,
    DemandForm,
    Expected,
    SimulatedDemand,
    demands,
)
from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.escalations.mail.reading import read_mail
from watchfloor.domain.escalations.proposing.domains import COUNTRIES, country_of, domain_of, government_of
from watchfloor.domain.escalations.proposing.words import instruments

NOW = datetime(2026, 11, 10, tzinfo=UTC)
OURS = ("desk.example",)
EVERY = demands()
MAILS = [one for one in EVERY if one.is_mail]
each = pytest.mark.parametrize("demand", EVERY, ids=lambda one: one.id)
each_mail = pytest.mark.parametrize("demand", MAILS, ids=lambda one: one.id)


@each
def test_what_is_expected_is_in_the_words_of_the_desk(demand: SimulatedDemand) -> None:
    assert demand.expected.demand_class in set(DemandClass)
    assert demand.expected.requester in set(RequesterKind)
    assert demand.expected.instrument in {"", *(law.name for law in instruments())}
    assert demand.expected.jurisdiction in {*COUNTRIES.values(), "GB", "TW"}


@each
def test_a_law_that_is_expected_is_one_of_the_place_that_is(demand: SimulatedDemand) -> None:
    places = {law.name: law.place for law in instruments()}

    assert places.get(demand.expected.instrument, demand.expected.jurisdiction) == demand.expected.jurisdiction


@each
def test_every_address_in_it_is_kept_free_for_examples(demand: SimulatedDemand) -> None:
    hosts = re.findall(r"https?://([^/\s]+)", demand.text)

    assert all(host.endswith(".example") for host in hosts)


@each_mail
def test_a_mail_is_read_back_as_who_sent_it_meant_it(demand: SimulatedDemand) -> None:
    found = read_mail(demand.eml(), ours=OURS, now=NOW)

    assert found.title == demand.title
    assert found.sender in demand.sender
    assert MARK in found.text
    assert demand.text.split()[-1] in found.text


@each_mail
def test_a_mail_came_when_it_first_reached_us(demand: SimulatedDemand) -> None:
    found = read_mail(demand.eml(), ours=OURS, now=NOW)

    assert found.receipt.at == parsedate_to_datetime(ARRIVED) < parsedate_to_datetime(FORWARDED)
    assert bool(found.forwarded_by) is (demand.form is DemandForm.FORWARDED)
    assert found.forwarded_by in COLLEAGUE


@each
def test_what_is_no_mail_has_no_address_that_could_be_believed(demand: SimulatedDemand) -> None:
    assert bool(demand.sender) is demand.is_mail


def test_no_two_mails_are_told_apart_by_nothing() -> None:
    read = [read_mail(one.eml(), ours=OURS, now=NOW) for one in MAILS]

    assert len({one.message_id for one in read}) == len({one.digest for one in read}) == len(MAILS)


def test_a_mail_has_the_same_bytes_each_time() -> None:
    plain = [one for one in MAILS if one.form is DemandForm.MAIL]

    assert [one.eml() for one in plain] == [one.eml() for one in plain]


@pytest.mark.parametrize("demand", [one for one in MAILS if one.is_forged], ids=lambda one: one.id)
def test_a_forged_mail_claims_to_be_an_authority_from_no_authority_s_domain(demand: SimulatedDemand) -> None:
    domain = domain_of(demand.sender)

    assert (government_of(domain), country_of(domain)) == (None, None)


def test_a_forwarded_demand_seems_a_colleague_s_where_nobody_is_named_as_ours() -> None:
    demand = next(one for one in EVERY if one.form is DemandForm.FORWARDED)

    assert read_mail(demand.eml(), now=NOW).sender in COLLEAGUE


@pytest.mark.parametrize("change", [{"form": "pigeon"}, {"extra": "x"}, {"expected": {"class": "ip"}}, {"title": None}])
def test_a_demand_that_is_written_wrongly_is_not_read(change: dict[str, object]) -> None:
    expected = {"class": "ip", "jurisdiction": "US", "instrument": "", "clock": "", "requester": "user"}
    told: dict[str, object] = {"id": "x-1", "form": "mail", "sender": "a@b.example", "title": "x", "text": "y"}

    with pytest.raises(ValidationError):
        SimulatedDemand.model_validate({**told, "expected": expected} | change)


def test_what_is_expected_cannot_be_changed_on_the_way() -> None:
    with pytest.raises(ValidationError):
        Expected.__setattr__(EVERY[0].expected, "clock", "other")
