"""A link graph shows who shares what few have, says why, and tells what it left out."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from factories.desks import Desk
from factories.investigations import Person, add_entity, done, open_case, problem
from factories.sign_ins import SignIn, load_sign_ins, on_day
from watchfloor.views import linking

PAIR: list[SignIn] = [
    ("a", "phone", "10.0.0.1", on_day(1)),
    ("a", "phone", "10.0.0.1", on_day(2)),
    ("b", "phone", "10.0.0.2", on_day(2)),
    ("b", "phone", "10.0.0.2", on_day(3)),
    ("c", "own", "10.0.0.3", on_day(3)),
]
CROWDED: list[SignIn] = [(f"p{i}", f"own-{i}", "10.9.9.9", on_day(1)) for i in range(25)]


def read(who: Person, entity: str, **asked: object) -> dict[str, Any]:
    return done(who.get(f"/api/links/{entity.replace(':', '/', 1)}", params=asked))


def names(told: Mapping[str, Any]) -> list[str]:
    return [node["entity"] for node in told["nodes"]]


def whys(told: Mapping[str, Any]) -> list[str]:
    return [edge["why"] for edge in told["edges"]]


def test_accounts_on_one_device_are_linked_and_the_edges_say_why(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, PAIR)

    told = read(ana, "account:a")

    assert names(told) == ["account:a", "device:phone", "account:b"]
    assert whys(told) == [
        "account:a used device:phone on 2 days (2 rows of sign_ins).",
        "Both used device:phone: account:b on 2 days (2 rows of sign_ins), 1 of these days also account:a.",
    ]
    assert (told["is_cut"], told["empty"]) == (False, [])


def test_an_edge_tells_where_it_stands_and_since_when(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, PAIR)

    mine, theirs = read(ana, "account:a")["edges"]

    assert (mine["source"], mine["target"], theirs["source"], theirs["target"]) == (
        *("account:a", "device:phone"),
        *("device:phone", "account:b"),
    )
    assert (theirs["dataset"], theirs["role"], theirs["rows"]) == ("sign_ins", "device", 2)
    assert (theirs["first"], theirs["last"]) == ("2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z")


def test_what_nobody_else_holds_is_told_as_that(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, PAIR)

    assert read(ana, "account:a")["set_aside"] == ["Held by nobody else: 1 of the role ip in sign_ins."]
    assert read(ana, "account:c")["edges"] == []


def test_the_rarer_thing_weighs_more_and_an_address_half(desk: Desk, ana: Person, tmp_path: Path) -> None:
    rows: list[SignIn] = [("a", "d1", "ip1", on_day(1)), ("b", "d1", "ip1", on_day(1)), ("a", "d2", "", on_day(1))]
    load_sign_ins(desk, tmp_path, [*rows, *((one, "d2", "", on_day(1)) for one in "cde")], optional=["ip"])

    weights = {edge["target"]: edge["weight"] for edge in read(ana, "account:a")["edges"] if edge["source"][0] == "a"}

    assert (
        weights["device:d1"]
        > weights["device:d2"]
        > weights["ip:ip1"]
        == pytest.approx(weights["device:d1"] / 2, abs=1e-4)
    )


def test_who_shares_more_comes_first(desk: Desk, ana: Person, tmp_path: Path) -> None:
    rows: list[SignIn] = [("a", f"d{i}", "10.0.0.1", on_day(1)) for i in range(3)]
    others: list[SignIn] = [("z", f"d{i}", f"10.0.1.{i}", on_day(2)) for i in range(2)]
    load_sign_ins(desk, tmp_path, [*rows, *others, ("b", "d2", "10.0.0.9", on_day(2))])

    told = read(ana, "account:a")

    assert [node["entity"] for node in told["nodes"] if node["kind"] == "account"] == [
        *("account:a", "account:z", "account:b")
    ]
    assert [node["shared_by"] for node in told["nodes"] if node["kind"] == "account"] == [3, 2, 1]


def test_an_address_of_too_many_connects_nobody_and_is_shown_as_a_hub(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, CROWDED)

    told = read(ana, "account:p0")
    (edge,) = told["edges"]

    assert names(told) == ["account:p0", "ip:10.9.9.9"]
    assert (told["nodes"][1]["is_hub"], told["nodes"][1]["shared_by"], edge["weight"]) == (True, 25, 0.0)
    assert edge["why"].endswith("Too common to connect anybody (25 hold it).")
    assert told["set_aside"][0] == (
        "Too common to connect anybody, held by more than 20, as a carrier's translated address or a campus is: "
        "ip:10.9.9.9 (25 hold it)."
    )


def test_a_hub_of_one_dataset_connects_nobody_in_another(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, CROWDED)
    load_sign_ins(desk, tmp_path, CROWDED[:2], name="uploads")

    told = read(ana, "account:p0")

    assert names(told) == ["account:p0", "ip:10.9.9.9"]
    assert {edge["dataset"] for edge in told["edges"]} == {"sign_ins", "uploads"}


def test_a_device_is_linked_with_other_devices_through_its_accounts(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, [*PAIR, ("b", "tablet", "10.0.0.2", on_day(3))])

    told = read(ana, "device:phone")

    assert names(told) == ["device:phone", "account:b", "device:tablet"]
    assert whys(told) == [
        "account:b used device:phone on 2 days (2 rows of sign_ins).",
        "account:b used both: device:tablet on 1 day (1 row of sign_ins), 1 of these days also device:phone.",
    ]


def test_only_what_happened_in_the_window_counts(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, PAIR)

    before, within = (
        read(ana, "account:a", since=since, until=until)
        for since, until in ((on_day(1), on_day(2)), (on_day(2), on_day(3, 10)))
    )

    assert (before["edges"], [edge["rows"] for edge in within["edges"]]) == ([], [1, 2])


def test_the_graph_is_bounded_and_says_so(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, [("a", "tv", "", on_day(1)), *((f"b{i}", "tv", "", on_day(2)) for i in range(9))],
                  optional=["ip"])  # fmt: skip

    small, whole = read(ana, "account:a", limit=5), read(ana, "account:a")

    assert (len(small["nodes"]), len(small["edges"]), small["is_cut"]) == (5, 4, True)
    assert (len(whole["nodes"]), whole["is_cut"]) == (11, False)


def test_no_more_than_so_many_things_link(
    desk: Desk, ana: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "MOST_LINKING", 1)
    load_sign_ins(desk, tmp_path, [(one, f"d{i}", f"{one}.{i}", on_day(1)) for one in "ab" for i in range(3)])

    told = read(ana, "account:a")

    assert (names(told), told["is_cut"]) == (["account:a", "device:d0", "account:b"], True)


def test_a_sensitive_column_links_nobody_and_is_named(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, PAIR, sensitive=["device"])

    answer = ana.get("/api/links/account/a")

    assert "phone" not in answer.text
    assert done(answer)["empty"] == ["sign_ins.device: sensitive, and not looked at"]


def test_an_entity_that_stands_in_a_sensitive_column_alone_is_as_good_as_unheard_of(
    desk: Desk, ana: Person, tmp_path: Path
) -> None:
    load_sign_ins(desk, tmp_path, PAIR, sensitive=["device"])

    hidden, unheard = ana.get("/api/links/device/phone"), ana.get("/api/links/device/nothing")

    assert hidden.text.replace("phone", "it") == unheard.text.replace("nothing", "it")
    assert problem(hidden) == (404, "not_found")


def test_data_of_a_compartment_links_for_its_people_alone(desk: Desk, ana: Person, zoe: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, PAIR[:2])
    load_sign_ins(desk, tmp_path, PAIR, name="watched", compartment="vip")

    assert "account:b" in names(read(zoe, "account:a"))
    assert names(read(ana, "account:a")) == ["account:a"]


def test_what_is_noted_and_in_no_data_has_an_empty_graph_that_says_why(ana: Person) -> None:
    add_entity(ana, str(open_case(ana)["ref"]), "account:named")

    told = read(ana, "account:named")

    assert (names(told), told["edges"]) == (["account:named"], [])
    assert told["empty"] == ["nodes: no dataset binds this kind to a role, or none holds this id"]


def test_what_nobody_knows_has_no_links(ana: Person) -> None:
    assert problem(ana.get("/api/links/account/nobody")) == (404, "not_found")


def test_who_may_not_read_data_is_shown_no_links(vic: Person) -> None:
    assert problem(vic.get("/api/links/account/a")) == (403, "role")


@pytest.mark.parametrize("asked", [{"since": "yesterday"}, {"since": "2026-01-01T00:00:00"}, {"limit": 201}])
def test_an_odd_window_or_bound_is_refused(ana: Person, asked: dict[str, object]) -> None:
    assert ana.get("/api/links/account/a", params=asked).status_code == 422


def test_the_last_hours_of_the_calendar_are_a_time_too(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, PAIR)

    assert read(ana, "account:a", since="9999-12-31T23:59:59-12:00")["edges"] == []
