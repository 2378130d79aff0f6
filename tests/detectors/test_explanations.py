"""The numbers in an explanation are those of the events, counted again without the detector."""

import re
from collections import defaultdict
from itertools import combinations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from factories.events import Row
from factories.examples import examples
from factories.schemes import MODES, Mode, World
from watchfloor.domain.leads.schemas import Claim

pytestmark = pytest.mark.every_second

EXACT, GATED, REPEAT, ABUSIVE, SHARED = MODES
SOME = settings(
    max_examples=examples(8), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
DAY_US = 86_400_000_000
EVERY_MODE = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)


def day_of(row: Row) -> int:
    return int(str(row["ts_us"])) // DAY_US


def by(rows: World, column: str) -> list[object]:
    return [row[column] for row in rows]


def numbers(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\b\d+\b(?![.%])", text)]


def met(rows: World) -> dict[tuple[str, str], list[tuple[str, int]]]:
    """Objects and days on which two actors met within a minute."""
    found = defaultdict(list)
    for one, other in combinations(sorted(rows, key=lambda row: int(str(row["ts_us"]))), 2):
        apart = int(str(other["ts_us"])) - int(str(one["ts_us"]))
        if one["object"] == other["object"] and one["actor"] != other["actor"] and apart <= 60_000_000:
            pair = (str(one["actor"]), str(other["actor"]))
            found[min(pair), max(pair)].append((str(one["object"]), day_of(one)))
    return found


def drawn_claims(mode: Mode, data: st.DataObject, prefix: str) -> tuple[World, list[Claim]]:
    world = data.draw(mode.worlds)
    claims = [claim for claim in mode.find(world).claims if re.match(prefix, claim.explanation)]
    assume(claims)
    return world, claims


@SOME
@given(data=st.data())
def test_a_community_is_counted_as_its_events_are(data: st.DataObject) -> None:
    world, (claim, *_) = drawn_claims(EXACT, data, r"\d+ accounts")
    members = {member.entity.id for member in claim.members}
    meetings = met([row for row in world if row["actor"] in members])

    count, objects, _, days = numbers(claim.explanation)[:4]

    assert count == len(members)
    assert objects == len({thing for places in meetings.values() for thing, _ in places})
    assert days == len({day for places in meetings.values() for _, day in places})
    assert claim.volume == len([row for row in world if row["actor"] in members])


@SOME
@given(data=st.data())
def test_the_pair_that_is_named_met_as_often_as_is_said(data: st.DataObject) -> None:
    world, (claim, *_) = drawn_claims(EXACT, data, r"\d+ accounts")
    told = re.search(r"For example (\w+) and (\w+) met on (\d+) objects on (\d+) days", claim.explanation)
    assert told

    places = met(world)[told[1], told[2]]

    assert int(told[3]) == len({thing for thing, _ in places})
    assert int(told[4]) == len({day for _, day in places})


@SOME
@given(data=st.data())
def test_the_days_of_a_return_are_those_of_the_claims(data: st.DataObject) -> None:
    world, (claim, *_) = drawn_claims(REPEAT, data, r"\w+ acted on")
    actor, target = (member.entity.id for member in claim.members)
    own = [row for row in world if row["actor"] == actor and row.get("outcome") != "retraction"]
    there = {day_of(row) for row in own if row["owner"] == target}

    said = f"on {len(there)} separate days, out of the {len({day_of(row) for row in own})} on which"

    assert said in claim.explanation
    assert claim.volume == len([row for row in own if row["owner"] == target])


@SOME
@given(data=st.data())
def test_a_burst_has_as_many_reporters_as_is_said(data: st.DataObject) -> None:
    world, (claim, *_) = drawn_claims(ABUSIVE, data, r"\d+ reporters")
    target = claim.members[0].entity.id
    reports = [row for row in world if row["owner"] == target and row.get("outcome") != "retraction"]

    count = numbers(claim.explanation)[0]

    window = [
        {row["actor"] for row in reports if 0 <= int(str(row["ts_us"])) - int(str(first["ts_us"])) < DAY_US}
        for first in reports
    ]
    assert count == max(map(len, window))
    assert {member.entity.id for member in claim.members[1:]} <= {str(row["actor"]) for row in reports}


@SOME
@given(data=st.data())
def test_a_claimant_made_and_lost_as_many_claims_as_is_said(data: st.DataObject) -> None:
    world, (claim, *_) = drawn_claims(ABUSIVE, data, r"\w+ made claims")
    actor = claim.members[0].entity.id
    made = {day_of(row) for row in world if row["actor"] == actor and row.get("outcome") != "retraction"}
    back = [row for row in world if row["actor"] == actor and row.get("outcome") == "retraction"]

    days, failed = numbers(claim.explanation)[:2]

    assert (days, failed) == (len(made), len({row["owner"] for row in back}))
    assert f"({len(back)} withdrawn," in claim.explanation


@SOME
@given(data=st.data())
def test_what_is_shared_is_counted_as_the_events_have_it(data: st.DataObject) -> None:
    world, (claim, *_) = drawn_claims(SHARED, data, r"\d+ accounts")
    members = {member.entity.id for member in claim.members}
    own = [row for row in world if row["actor"] in members]
    holders = {device: {row["actor"] for row in world if row["device"] == device} for device in {*by(own, "device")}}
    told = re.search(r"For example (\w+) and (\w+) share the device (\S+), which (\d+) of (\d+)", claim.explanation)
    assert told

    count, devices = numbers(claim.explanation)[:2]

    assert (count, claim.volume) == (len(members), len(own))
    assert devices == len([device for device, users in holders.items() if len(users & members) > 1])
    assert {told[1], told[2]} <= holders[told[3]]
    assert (int(told[4]), int(told[5])) == (len(holders[told[3]]), len({*by(world, "actor")}))
    shares = [
        sum(len(holders[row["device"]]) > 1 for row in own if row["actor"] == member) / by(own, "actor").count(member)
        for member in members
    ]
    assert claim.score == pytest.approx(sum(shares) / len(shares))


@EVERY_MODE
@SOME
@given(data=st.data())
def test_exemplars_are_acts_of_the_members_and_name_who_did_what(mode: Mode, data: st.DataObject) -> None:
    world, claims = drawn_claims(mode, data, "")
    rows = {(row["row_key"], row["ts_us"]): row for row in world}

    for claim in claims:
        members = {member.entity.id for member in claim.members}
        for shown in claim.exemplars:
            row = rows[shown.row_key, round(shown.time.timestamp() * 1_000_000)]
            assert {row["actor"], row.get("owner")} & members
            assert str(row["actor"]) in shown.sentence


@EVERY_MODE
@SOME
@given(data=st.data())
def test_every_member_is_of_unknown_role_and_the_figures_are_shares(mode: Mode, data: st.DataObject) -> None:
    _, claims = drawn_claims(mode, data, "")

    for claim in claims:
        assert {member.role.value for member in claim.members} == {"unknown"}
        assert claim.victim_prone
        assert 0 <= claim.baseline < claim.score <= 1
        assert (claim.q_value is None) == (mode is SHARED)
        assert 0 <= (claim.q_value or 0) <= float(claim.parameters.get("max_q", 1))
        assert {item.name for item in claim.counter_evidence} <= set(mode.detector.counter_evidence)
        assert (claim.detector, claim.version) == (mode.detector.id, mode.detector.version)


@EVERY_MODE
@SOME
@given(data=st.data())
def test_leads_come_the_strongest_first_under_keys_of_their_own(mode: Mode, data: st.DataObject) -> None:
    claims = mode.find(data.draw(mode.worlds)).claims

    order = [(claim.q_value if mode is REPEAT else 0, -claim.score, claim.key) for claim in claims]
    assert order == sorted(order)
    assert len({claim.key for claim in claims}) == len(claims)
