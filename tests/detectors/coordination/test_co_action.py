"""What a co-action lead says, what it holds against itself, and what keeps it from speaking."""

import pytest

from factories.events import act, at, crowd, evaluate, farm
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.leads.schemas import Claim

CO_ACTION = detectors()["co_action"]


def the_farm(**columns: str) -> Claim:
    rows = [{**row, **{role: text.format(**row) for role, text in columns.items()}} for row in [*farm(), *crowd()]]
    (claim,) = evaluate(CO_ACTION, rows).claims
    return claim


def evidence(claim: Claim, name: str) -> tuple[float, bool]:
    (found,) = [item for item in claim.counter_evidence if item.name == name]
    return found.value, found.speaks_against


def test_the_lead_says_what_a_colleague_in_legal_understands() -> None:
    claim = the_farm()

    assert "6 accounts acted on the same 6 objects, nearly always within" in claim.explanation
    assert "on 3 days" in claim.explanation
    assert "expected between strangers" in claim.explanation


def test_the_score_stands_beside_the_same_figure_for_others() -> None:
    claim = the_farm()

    assert claim.score == 1.0
    assert claim.baseline < 0.2
    assert claim.q_value is not None
    assert claim.q_value < 0.01


def test_members_are_unknown_until_a_person_says_otherwise() -> None:
    claim = the_farm()

    assert [str(member.entity) for member in claim.members] == [f"account:farm{i}" for i in range(6)]
    assert {member.role.value for member in claim.members} == {"unknown"}
    assert claim.victim_prone


def test_exemplars_are_events_of_the_members_on_the_shared_objects() -> None:
    claim = the_farm()

    assert claim.exemplars
    assert all(exemplar.row_key.startswith("farm") for exemplar in claim.exemplars)
    assert {str(top.entity) for top in claim.top_objects} == {f"track:obscure{k}" for k in range(6)}


def test_own_devices_speak_against_and_a_shared_phone_does_not() -> None:
    assert evidence(the_farm(device="of-{actor}"), "own_devices") == (1.0, True)
    assert evidence(the_farm(device="phone"), "own_devices")[1] is False


def test_people_with_devices_of_their_own_are_set_aside_and_told() -> None:
    rows = [{**row, "device": f"{row['actor']}/{n // 6 % 2}"} for n, row in enumerate([*farm(), *crowd()])]

    found = evaluate(CO_ACTION, rows)

    assert found.claims == ()
    assert "2.0 devices each" in found.set_aside[0]
    assert evaluate(CO_ACTION, rows, max_devices=5).claims


def test_one_address_for_all_is_told_with_its_innocent_reading() -> None:
    claim = the_farm(ip="203.0.113.7")

    assert evidence(claim, "shared_ip")[0] == 1.0
    assert any("household" in item.sentence for item in claim.counter_evidence)


def test_without_devices_nothing_is_said_of_them() -> None:
    assert {item.name for item in the_farm().counter_evidence} == {"popular_objects", "one_off"}


def test_two_farms_are_two_leads_with_their_own_keys() -> None:
    other = [{**row, "actor": f"x{row['actor']}", "object": f"x{row['object']}"} for row in farm(first_day=2)]

    claims = evaluate(CO_ACTION, [*farm(), *other, *crowd()]).claims

    assert len(claims) == 2
    assert len({claim.key for claim in claims}) == 2


def test_the_key_does_not_change_with_the_window() -> None:
    longer = farm(nights=5)

    assert evaluate(CO_ACTION, [*longer, *crowd()]).claims[0].key == the_farm().key


def test_edges_hold_even_what_makes_no_lead() -> None:
    once = [act(who, f"t{k}", at(minutes=5 * k)) for who in "ab" for k in range(4)]

    found = evaluate(CO_ACTION, once, gate="none")

    assert found.claims == ()
    assert found.edges.to_pylist() == [
        {
            "a": "account:a",
            "b": "account:b",
            "weight": 4,
            "objects": [f"track:t{k}" for k in range(4)],
            "first": found.edges["first"][0].as_py(),
            "last": found.edges["last"][0].as_py(),
        }
    ]


def test_an_edge_lists_at_most_twenty_objects() -> None:
    rows = [act(who, f"t{k}", at(minutes=5 * k)) for who in "ab" for k in range(25)]

    (edge,) = evaluate(CO_ACTION, rows, gate="none").edges.to_pylist()

    assert edge["weight"] == 25
    assert len(edge["objects"]) == 20


@pytest.mark.parametrize(
    "parameters", [{"min_weight": 7}, {"min_days": 4}, {"min_members": 7}, {"max_q": 1e-12}], ids=str
)
def test_each_bar_can_keep_the_lead_out(parameters: dict[str, object]) -> None:
    assert evaluate(CO_ACTION, [*farm(), *crowd()], parameters=parameters).claims == ()


def test_full_cells_are_reported_as_a_limit() -> None:
    found = evaluate(CO_ACTION, farm(), max_bucket=3)

    assert "left out" in found.limits[0]


def test_devices_and_addresses_are_counted_over_every_member() -> None:
    rows = [
        act(f"m{i:02}", f"t{k}", at(days=2 * night, minutes=9 * k, seconds=i / 2), device=f"of-{i}", ip=str(i // 40))
        for night in range(3)
        for k in range(5)
        for i in range(80)
    ]

    (claim,) = evaluate(CO_ACTION, rows, gate="none", max_q=1).claims

    assert len(claim.members) == 80
    assert evidence(claim, "own_devices") == (1.0, True)
    assert evidence(claim, "shared_ip")[0] == 0.5
