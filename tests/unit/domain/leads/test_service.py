"""Triage through the service: labels by member, sleep and growth, roles, outcomes, pages, and walks of many acts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factories.claims import group_claim, pair_claim
from factories.examples import examples
from watchfloor.domain.leads import service
from watchfloor.domain.leads.schemas import (
    Change,
    Claim,
    Growth,
    LeadChange,
    LeadOut,
    LeadsAsked,
    LeadState,
    MemberRole,
    Verdict,
    claim_key,
)
from watchfloor.domain.leads.triage.service import acts
from watchfloor.infra.ledger.reading import entries_about
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, Refused, StaleVersion, WatchfloorError
from watchfloor.kernel.ids import Reference

EdgeOf = Callable[[str], Edge]
FINAL = {Verdict.TRUE_POSITIVE, Verdict.BENIGN, Verdict.INCONCLUSIVE}


def observe(edge: Edge, *claims: Claim, **where: Any) -> list[LeadChange]:
    return edge.change(lambda unit: service.observe(unit=unit, claims=claims, run="RUN-1", dataset="streams", **where))


def show(edge: Edge, lead: Reference) -> LeadOut:
    with edge.read() as unit:
        return service.show(unit=unit, lead=lead)


def label(edge: Edge, lead: LeadOut, verdict: Verdict, member: str | None = None, **said: str) -> LeadOut:
    return edge.change(
        lambda unit: acts.label(unit=unit, lead=lead.ref, verdict=verdict, member=member, version=lead.version, **said)
    )


def snooze(edge: Edge, lead: LeadOut, growth: Growth = Growth.MEMBERS, factor: float = 1.5) -> LeadOut:
    return edge.change(
        lambda unit: acts.snooze(unit=unit, lead=lead.ref, growth=growth, factor=factor, version=lead.version)
    )


def set_role(edge: Edge, lead: LeadOut, member: str, role: MemberRole) -> LeadOut:
    return edge.change(
        lambda unit: acts.set_role(unit=unit, lead=lead.ref, member=member, role=role, version=lead.version)
    )


def verbs_about(edge: Edge, lead: Reference) -> list[str]:
    with edge.read() as unit:
        return [entry.verb for entry in entries_about(unit.session, [lead])]


@pytest.fixture
def ana_edge(edge_of: EdgeOf) -> Edge:
    return edge_of("ana")


@pytest.fixture
def lead(ana_edge: Edge) -> LeadOut:
    """A group of three that acted as one."""
    return show(ana_edge, observe(ana_edge, group_claim("a", "b", "c"))[0].lead)


def test_a_claim_becomes_a_lead_that_says_all_the_claim_said(lead: LeadOut) -> None:
    claim = group_claim("a", "b", "c")

    assert (lead.state, lead.verdict, lead.assignee, lead.observations, lead.version) == ("open", None, None, 1, 1)
    assert (lead.score, lead.baseline, lead.q_value, lead.volume) == (0.8, 0.05, 1e-6, 100)
    assert {member.entity for member in lead.members} == {str(member.entity) for member in claim.members}
    assert [item.name for item in lead.counter_evidence] == ["one_off"]
    assert [item.sentence for item in lead.exemplars] == ["a acted on t1"]
    assert lead.parameters == {"window": 60.0}


def test_claims_are_answered_in_their_order(ana_edge: Edge) -> None:
    claims = [group_claim("a", "b"), pair_claim("odd", "victim"), group_claim("x", "y")]

    first, again = observe(ana_edge, *claims), observe(ana_edge, *reversed(claims))

    assert [change.key for change in first] == [claim.key for claim in claims]
    assert {change.change for change in first} == {Change.NEW}
    assert [change.lead for change in again] == [change.lead for change in reversed(first)]
    assert {change.change for change in again} == {Change.UNCHANGED}


def test_what_is_seen_again_unchanged_is_counted_and_not_an_edit(ana_edge: Edge, lead: LeadOut) -> None:
    observe(ana_edge, group_claim("a", "b", "c"))

    after = show(ana_edge, lead.ref)
    assert (after.observations, after.version) == (2, lead.version)
    assert verbs_about(ana_edge, lead.ref) == ["lead.observed"]


def test_who_left_a_group_stays_a_member_with_what_people_said(ana_edge: Edge, lead: LeadOut) -> None:
    label(ana_edge, lead, Verdict.BENIGN, "account:c")

    observe(ana_edge, group_claim("a", "b", "d", "e", "c2"), group_claim("a", "b", "d"))

    after = show(ana_edge, lead.ref)
    assert {member.entity: member.verdict for member in after.members}["account:c"] is Verdict.BENIGN


def test_two_detectors_that_see_the_same_group_open_two_leads(ana_edge: Edge, lead: LeadOut) -> None:
    [other] = observe(ana_edge, group_claim("a", "b", "c", detector="dense_block"))

    assert (other.change, other.lead == lead.ref) == (Change.NEW, False)


def test_a_shelf_is_its_scopes_in_any_order(edge_of: EdgeOf) -> None:
    edge, claim = edge_of("zoe"), group_claim("a", "b")
    [hidden] = observe(edge, claim, scopes=["compartment:vip"])
    [again] = observe(edge, claim, scopes=["compartment:vip", "compartment:vip"])
    [shared] = observe(edge, claim)

    assert (again.lead, again.change) == (hidden.lead, Change.UNCHANGED)
    assert shared.change is Change.NEW


def test_who_only_reads_observes_nothing(edge_of: EdgeOf) -> None:
    with pytest.raises(Refused):
        observe(edge_of("vic"), group_claim("a", "b"))


def test_the_last_label_of_a_member_counts_and_says_whose_it_is(edge_of: EdgeOf, ana_edge: Edge, lead: LeadOut) -> None:
    first = label(ana_edge, lead, Verdict.BENIGN, "account:a", reason="a fan")
    second = label(edge_of("ben"), first, Verdict.TRUE_POSITIVE, "account:a", reason="no fan")
    [named] = [member for member in second.members if member.entity == "account:a"]

    assert (named.verdict, named.verdict_by) == (Verdict.TRUE_POSITIVE, edge_of("ben").actor.id)
    assert verbs_about(ana_edge, lead.ref).count("lead.labelled") == 2


def test_a_lead_is_judged_with_its_last_member(ana_edge: Edge, lead: LeadOut) -> None:
    states = []
    for member in ("account:a", "account:b", "account:c"):
        lead = label(ana_edge, lead, Verdict.BENIGN, member)
        states.append((lead.state, lead.verdict))

    assert states == [("open", None), ("open", None), ("judged", "benign")]


def test_a_member_found_later_takes_the_judgement_back(ana_edge: Edge, lead: LeadOut) -> None:
    label(ana_edge, lead, Verdict.BENIGN)
    observe(ana_edge, group_claim("a", "b", "c", "d"))
    grown = show(ana_edge, lead.ref)

    after = label(ana_edge, grown, Verdict.BENIGN, "account:a")

    assert (after.state, after.verdict) == ("open", None)


@pytest.mark.parametrize("growth", list(Growth))
def test_a_sleeper_wakes_with_the_sight_that_outgrows_its_bound(ana_edge: Edge, growth: Growth) -> None:
    claim = group_claim("a", "b", "c", "d", score=0.4, volume=100)
    asleep = snooze(ana_edge, show(ana_edge, observe(ana_edge, claim)[0].lead), growth)
    bigger = {
        Growth.MEMBERS: group_claim(*"abcdefg", score=0.4, volume=100),
        Growth.VOLUME: replace(claim, volume=151),
        Growth.SCORE: replace(claim, score=0.61),
    }[growth]

    [small], [grown] = observe(ana_edge, replace(claim, score=0.5, volume=120)), observe(ana_edge, bigger)

    assert (small.woke, grown.woke) == (False, True)
    assert (show(ana_edge, asleep.ref).state, show(ana_edge, asleep.ref).snooze) == (LeadState.OPEN, None)


def test_a_sleeper_says_who_put_it_to_sleep_and_until_when(ana_edge: Edge, lead: LeadOut) -> None:
    asleep = snooze(ana_edge, lead, Growth.VOLUME, 2)

    assert asleep.snooze is not None
    assert (asleep.snooze.until_grows_by, asleep.snooze.above) == (Growth.VOLUME, 200)
    assert asleep.snooze.by == ana_edge.actor.id


def test_a_label_ends_the_sleep(ana_edge: Edge, lead: LeadOut) -> None:
    after = label(ana_edge, snooze(ana_edge, lead), Verdict.BENIGN, "account:a")

    assert (after.state, after.snooze) == (LeadState.OPEN, None)


@pytest.mark.parametrize("act", ["label", "role", "snooze"])
def test_an_edit_based_on_an_older_version_changes_nothing(ana_edge: Edge, lead: LeadOut, act: str) -> None:
    observe(ana_edge, group_claim("a", "b", "c", volume=101))
    edits: dict[str, Callable[[], object]] = {
        "label": lambda: label(ana_edge, lead, Verdict.BENIGN),
        "role": lambda: set_role(ana_edge, lead, "account:a", MemberRole.TARGET),
        "snooze": lambda: snooze(ana_edge, lead),
    }

    with pytest.raises(StaleVersion) as caught:
        edits[act]()

    assert caught.value.facts == {"version": 2, "given": 1}
    assert show(ana_edge, lead.ref).version == 2


@pytest.mark.parametrize("role", list(MemberRole))
def test_any_role_can_be_given_and_taken_back(ana_edge: Edge, lead: LeadOut, role: MemberRole) -> None:
    given_role = set_role(ana_edge, lead, "account:b", role)
    back = set_role(ana_edge, given_role, "account:b", MemberRole.UNKNOWN)

    roles = [{member.entity: member.role for member in shown.members}["account:b"] for shown in (given_role, back)]
    assert roles == [role, MemberRole.UNKNOWN]
    assert {member.entity: member.role_by for member in back.members}["account:a"] is None


def test_a_role_is_of_a_member(ana_edge: Edge, lead: LeadOut) -> None:
    with pytest.raises(InvalidInput) as caught:
        set_role(ana_edge, lead, "account:nobody", MemberRole.TARGET)

    assert caught.value.code == "not_a_member"


def test_a_later_word_of_the_same_source_replaces_the_earlier(ana_edge: Edge, lead: LeadOut) -> None:
    source = Reference("DEC-1")

    def record(verdict: Verdict) -> None:
        ana_edge.change(
            lambda unit: service.record_outcome(unit=unit, lead=lead.ref, source=source, verdict=verdict, reason="read")
        )

    ana_edge.change(lambda unit: unit.protect(source, ["desk"]))
    record(Verdict.TRUE_POSITIVE)
    record(Verdict.BENIGN)

    outcomes = show(ana_edge, lead.ref).outcomes
    assert [(outcome.source, outcome.verdict, outcome.reason) for outcome in outcomes] == [("DEC-1", "benign", "read")]


def test_an_outcome_is_shown_only_where_its_source_is_seen(edge_of: EdgeOf, ana_edge: Edge, lead: LeadOut) -> None:
    zoe, source = edge_of("zoe"), Reference("DEC-1")
    zoe.change(lambda unit: unit.protect(source, ["compartment:vip"]))
    zoe.change(
        lambda unit: service.record_outcome(unit=unit, lead=lead.ref, source=source, verdict=Verdict.TRUE_POSITIVE)
    )

    assert [outcome.source for outcome in show(zoe, lead.ref).outcomes] == ["DEC-1"]
    assert show(ana_edge, lead.ref).outcomes == ()


def test_a_lead_that_is_not_there_is_told_so_to_whoever_names_it(ana_edge: Edge) -> None:
    with pytest.raises(NotFound, match="LEAD-99"):
        show(ana_edge, Reference("LEAD-99"))
    with pytest.raises(NotFound):
        ana_edge.change(lambda unit: acts.claim(unit=unit, lead=Reference("LEAD-99")))


def pages(edge: Edge, limit: int, **asked: Any) -> list[str]:
    refs: list[str] = []
    cursor = None
    while True:
        with edge.read() as unit:
            page = service.list_leads(unit=unit, cursor=cursor, limit=limit, asked=LeadsAsked(**asked))
        refs += [line.ref for line in page.items]
        cursor = page.next_cursor
        if cursor is None:
            return refs


@pytest.mark.every_second
@pytest.mark.parametrize("limit", [1, 2, 3, 7, 50])
@pytest.mark.each_on_postgres
def test_pages_of_any_size_give_every_lead_once_the_strongest_and_then_the_newest_first(
    ana_edge: Edge, limit: int
) -> None:
    scores = [0.5, 0.9, 0.5, 0.1, 0.9, 0.5, 0.7]
    claims = [group_claim(f"a{number}", f"b{number}", score=score) for number, score in enumerate(scores)]
    refs = [change.lead for change in observe(ana_edge, *claims)]
    order = sorted(range(len(scores)), key=lambda number: (-scores[number], -number))

    assert pages(ana_edge, limit) == [refs[number] for number in order]


def test_a_list_is_narrowed_by_state_detector_and_holder(ana_edge: Edge) -> None:
    group, pair, other = (
        change.lead for change in observe(ana_edge, group_claim("a", "b"), pair_claim("x", "y"), group_claim("c", "d"))
    )
    label(ana_edge, show(ana_edge, other), Verdict.BENIGN)
    ana_edge.change(lambda unit: acts.claim(unit=unit, lead=pair))

    assert pages(ana_edge, 50, state=LeadState.JUDGED) == [other]
    assert pages(ana_edge, 50, detector="repeat_target") == [pair]
    assert pages(ana_edge, 50, assignee=ana_edge.actor.id) == [pair]
    assert pages(ana_edge, 50, state=LeadState.OPEN, detector="co_action") == [group]


ACTS = st.one_of(
    st.tuples(st.just("label"), st.sampled_from([None, "account:a", "account:b"]), st.sampled_from(list(Verdict))),
    st.tuples(st.just("snooze"), st.sampled_from(list(Growth)), st.sampled_from([1.1, 2.0])),
    st.tuples(st.just("grow"), st.integers(2, 6), st.sampled_from([100, 300])),
    st.tuples(st.just("claim"), st.sampled_from(["ana", "ben"]), st.none()),
    st.tuples(st.just("link"), st.none(), st.none()),
)


def do(edges: dict[str, Edge], lead: LeadOut, claim: Claim, act: tuple[str, Any, Any]) -> None:
    verb, one, other = act
    edge = edges["ana"]
    if verb == "label":
        label(edge, lead, other, one)
    elif verb == "snooze":
        snooze(edge, lead, one, other)
    elif verb == "grow":
        observe(edge, replace(group_claim(*"abcdef"[:one], volume=other), key=claim.key, detector=claim.detector))
    elif verb == "claim":
        edges[one].change(lambda unit: acts.claim(unit=unit, lead=lead.ref))
    else:
        edge.change(lambda unit: service.link_case(unit=unit, lead=lead.ref, case=Reference("CASE-1")))


@given(walk=st.lists(ACTS, min_size=1, max_size=8), seed=st.uuids())
@settings(max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_people_do_a_lead_stays_in_order(edge_of: EdgeOf, walk: list[tuple[str, Any, Any]], seed: Any) -> None:
    edges = {name: edge_of(name) for name in ("ana", "ben")}
    detector = f"detector_{seed.hex}"
    claim = replace(group_claim("a", "b", score=0.4, detector=detector), key=claim_key(detector, "walk"))
    lead = show(edges["ana"], observe(edges["ana"], claim)[0].lead)
    for act in walk:
        before = lead
        try:
            do(edges, lead, claim, act)
        except (Conflict, InvalidInput):
            assert show(edges["ana"], lead.ref) == before
        lead = show(edges["ana"], lead.ref)
        check_order(before, lead)


def check_order(before: LeadOut, after: LeadOut) -> None:
    """What holds of a lead after any act."""
    labels = {member.verdict for member in after.members}
    assert (after.snooze is not None) == (after.state is LeadState.SNOOZED)
    assert before.state is not LeadState.IN_CASE or after.state is LeadState.IN_CASE
    assert after.state is not LeadState.JUDGED or after.verdict in FINAL
    assert before.assignee is None or after.assignee == before.assignee
    assert after.version - before.version in {0, 1}
    assert {member.entity for member in before.members} <= {member.entity for member in after.members}
    assert after.verdict is not Verdict.BENIGN or labels <= {Verdict.BENIGN, None}


@pytest.mark.parametrize("wrong", ["made-up", "WyJhIl0", "WzFd", "WyJhIiwgMV0", "WzEuNSwgImEiXQ"])
def test_a_cursor_of_another_list_is_refused(ana_edge: Edge, wrong: str) -> None:
    with ana_edge.read() as unit, pytest.raises(WatchfloorError) as caught:
        service.list_leads(unit=unit, cursor=wrong)

    assert caught.value.code == "bad_cursor"
