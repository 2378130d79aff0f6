"""What links accounts, what is too common to, and who is set aside, by small tables."""

import pytest

from factories.events import Row, act, at, evaluate
from watchfloor.domain.detection.contract import Found
from watchfloor.domain.detection.registry import detectors
from watchfloor.kernel.errors import InvalidInput

DETECTOR = detectors()["shared_infrastructure"]
KINDS = {"actor": "account", "object": "track", "device": "device", "ip": "ip", "payment": "payment"}


def used(actors: range, device: str, *, acts: int = 4, first: int = 0, **columns: object) -> list[Row]:
    """Acts of some accounts on one device; `{n}` in a column stands for the account's number."""
    return [
        act(
            f"a{n:03}",
            f"t{k}",
            at(days=1 + first + k, hours=n % 24, minutes=n),
            device=device.format(n=n),
            **{name: str(value).format(n=n) for name, value in columns.items()},
        )
        for n in actors
        for k in range(acts)
    ]


def people(count: int = 30) -> list[Row]:
    return used(range(500, 500 + count), "own{n}", ip="of{n}", payment="by{n}")


def find(*rows: Row, **parameters: object) -> Found:
    return evaluate(DETECTOR, rows, kinds=KINDS, parameters=parameters)


def members(found: Found) -> list[set[str]]:
    return [{member.entity.id for member in claim.members} for claim in found.claims]


def test_accounts_on_one_phone_are_one_group_with_the_phone_as_its_reason() -> None:
    found = find(*used(range(8), "phone"), *people())

    (claim,) = found.claims
    assert members(found) == [{f"a{n:03}" for n in range(8)}]
    assert (claim.title, claim.score, claim.q_value) == ("8 accounts on 1 device", 1.0, None)
    assert [(str(top.entity), top.count) for top in claim.top_objects] == [("device:phone", 8)]
    assert found.edges.num_rows == 8 * 7 // 2
    assert found.edges["objects"].to_pylist()[0] == ["device:phone"]


def test_phones_that_two_share_join_up_through_a_rare_address() -> None:
    cells = [used(range(2 * c, 2 * c + 2), f"phone{c}", ip="exit", payment="by{n}") for c in range(4)]

    found = find(*(row for cell in cells for row in cell), *people())

    assert members(found) == [{f"a{n:03}" for n in range(8)}]


def test_a_rare_address_joins_nobody_who_has_a_life_beside_it() -> None:
    rows = [*used(range(10), "own{n}", ip="exit", payment="by{n}"), *people()]

    assert find(*rows).claims == ()
    assert find(*rows).edges.num_rows == 0


def test_what_everybody_uses_connects_nobody_and_is_named() -> None:
    found = find(*used(range(60), "kiosk", ip="carrier"), *people(), max_holders=50)

    assert found.claims == ()
    assert found.set_aside == (
        "Too common to connect anybody: 1 of the role device, first kiosk (60).",
        "Too common to connect anybody: 1 of the role ip, first carrier (60).",
    )


def test_a_cap_counts_holders_exactly() -> None:
    rows = [*used(range(50), "kiosk"), *people()]

    assert len(find(*rows, max_holders=50).claims) == 1
    assert find(*rows, max_holders=49).claims == ()


def test_victims_of_somebody_who_signed_in_are_set_aside_with_the_reason() -> None:
    own = used(range(20), "own{n}", acts=9, ip="of{n}")
    thief = used(range(20), "thief", acts=1, first=12, ip="elsewhere")

    found = find(*own, *thief, *people())

    assert found.claims == ()
    assert found.set_aside == ("20 accounts on 1 device: only 10% of what they did, as people have who share a place.",)


def test_a_group_is_found_by_its_payment_where_phones_are_their_own() -> None:
    found = find(*used(range(9), "own{n}", payment="card", ip="of{n}"), *people())

    (claim,) = found.claims
    against = {item.name: item for item in claim.counter_evidence}
    assert claim.title == "9 accounts on 1 payment"
    assert against["own_things"].value == 1.0
    assert against["own_things"].speaks_against


def test_six_are_a_family_until_somebody_asks_for_less() -> None:
    rows = [*used(range(6), "speaker"), *people()]

    assert find(*rows).claims == ()
    (claim,) = find(*rows, min_members=3).claims
    assert next(item for item in claim.counter_evidence if item.name == "family_size").speaks_against


def test_empty_devices_are_nobodys() -> None:
    assert find(*used(range(9), ""), *people()).claims == ()


def test_events_without_any_of_the_roles_are_refused() -> None:
    with pytest.raises(InvalidInput, match="device or payment or payee"):
        find(act("a", "t", at()))
