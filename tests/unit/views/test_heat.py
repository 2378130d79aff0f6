"""A heat map tells when in the week an entity acts, where it was counted, and whom it is measured against."""

from pathlib import Path
from typing import Any

import pytest

from factories.desks import Desk
from factories.investigations import Person, add_entity, done, open_case, problem
from factories.sign_ins import SignIn, load_sign_ins, on_day

NIGHTS: list[SignIn] = [("a", "phone", "10.0.0.1", on_day(day, 19)) for day in (2, 9, 16)]  # Mondays, 19:00 in UTC
CROWD: list[SignIn] = [(f"p{i}", "tv", "10.0.0.2", on_day(3 + i, 12)) for i in range(10)]


def read(who: Person, entity: str, **asked: object) -> dict[str, Any]:
    return done(who.get(f"/api/heat/{entity.replace(':', '/', 1)}", params=asked))


def hot(told: dict[str, Any]) -> dict[tuple[int, int], int]:
    return {(day, hour): n for day, row in enumerate(told["entity"]) for hour, n in enumerate(row) if n}


def test_it_counts_the_rows_by_weekday_and_hour(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS + CROWD)

    told = read(ana, "account:a")

    assert (hot(told), told["entity_rows"]) == ({(0, 19): 3}, 3)
    assert ([len(day) for day in told["entity"]], told["zone"]) == ([24] * 7, "UTC")
    assert (told["dataset"], told["role"]) == ("sign_ins", "actor")
    assert (told["first"], told["last"]) == ("2026-03-02T19:00:00Z", "2026-03-16T19:00:00Z")


def test_the_hours_are_those_of_the_zone(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS)

    assert hot(read(ana, "account:a", zone="Asia/Singapore")) == {(1, 3): 3}
    assert hot(read(ana, "account:a", zone="Asia/Kolkata")) == {(1, 0): 3}


def test_the_cohort_is_everybody_else_in_the_same_time_and_said_to_be(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, [*NIGHTS, *CROWD, ("early", "tv", "10.0.0.2", on_day(1))])

    told = read(ana, "account:a")

    assert (told["cohort_rows"], told["cohort_entities"]) == (10, 10)
    assert told["cohort_is"] == (
        "10 others of the role actor: every row of sign_ins from its first row to its last, 10 rows."
    )
    assert sum(map(sum, told["cohort"])) == pytest.approx(1, abs=1e-3)


def test_an_hour_of_its_own_is_a_surprise_and_one_of_nobody_is_none(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS + CROWD)

    surprise = read(ana, "account:a")["surprise"]

    assert surprise[0][19] > 2
    assert surprise[6][3] == 0


def test_who_is_alone_has_a_cohort_of_nobody(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS)

    told = read(ana, "account:a")

    assert (told["cohort_rows"], told["cohort_is"][:7]) == (0, "Nobody:")
    assert not any(map(any, (*told["cohort"], *told["surprise"])))


def test_the_place_with_most_rows_is_taken_unless_another_is_named(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS[:1])
    load_sign_ins(desk, tmp_path, NIGHTS, name="logins")

    assert read(ana, "account:a")["dataset"] == "logins"
    assert read(ana, "account:a", dataset="sign_ins", role="actor")["entity_rows"] == 1


@pytest.mark.parametrize("asked", [{"dataset": "elsewhere"}, {"role": "owner"}, {"dataset": "hidden"}])
def test_where_it_has_no_rows_there_is_no_map(desk: Desk, ana: Person, tmp_path: Path, asked: dict[str, str]) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS)
    load_sign_ins(desk, tmp_path, NIGHTS, name="hidden", compartment="vip")

    assert problem(ana.get("/api/heat/account/a", params=asked)) == (404, "not_in_data")


def test_rows_of_a_compartment_are_counted_for_its_people(desk: Desk, zoe: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS, name="hidden", compartment="vip")

    assert read(zoe, "account:a", dataset="hidden")["entity_rows"] == 3


def test_a_sensitive_column_is_named_and_not_looked_at(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS, sensitive=["device"])
    load_sign_ins(desk, tmp_path, NIGHTS, name="open")

    told = read(ana, "device:phone")

    assert (told["dataset"], told["masked"]) == ("open", ["sign_ins.device"])
    assert problem(ana.get("/api/heat/device/phone", params={"dataset": "sign_ins"})) == (404, "not_in_data")


def test_what_is_noted_and_in_no_data_has_no_map(ana: Person) -> None:
    add_entity(ana, str(open_case(ana)["ref"]), "account:named")

    assert problem(ana.get("/api/heat/account/named")) == (404, "not_in_data")


def test_a_zone_that_is_none_is_refused(desk: Desk, ana: Person, tmp_path: Path) -> None:
    load_sign_ins(desk, tmp_path, NIGHTS)

    assert problem(ana.get("/api/heat/account/a", params={"zone": "Mars/Olympus"})) == (422, "bad_zone")


def test_who_may_not_read_data_is_shown_no_map(vic: Person) -> None:
    assert problem(vic.get("/api/heat/account/a")) == (403, "role")
