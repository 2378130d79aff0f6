"""A guess proposes a mapping with reasons, and says so where it finds none."""

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from watchfloor.engine.declaration import parse
from watchfloor.engine.guessing import Guess, guess, open_personal
from watchfloor.engine.limits import Limits
from watchfloor.kernel.errors import InvalidInput

LONG = "a long sentence that somebody wrote in the language of the country they live in"


def guess_from(tmp_path: Path, content: str) -> Guess:
    path = tmp_path / "Plays 2026.csv"
    path.write_text(content, encoding="utf-8")
    return guess(path, root=tmp_path, limits=Limits(memory="300MB"))


def test_names_and_values_propose_time_roles_measures_and_text(tmp_path: Path) -> None:
    header = "account_id,track_id,played_at,ms_played,paid,note\n"

    proposal = guess_from(tmp_path, f"{header}a,t,2026-05-01,31000,true,{LONG}\n")

    found = proposal.declaration
    assert (found.name, found.time) == ("plays_2026", "played_at")
    assert found.roles == {"actor": "account_id", "object": "track_id"}
    assert found.kinds == {"actor": "account", "object": "track"}
    assert found.measures == {"ms_played": "int", "paid": "bool"}
    assert found.text == ("note",)


def test_each_column_says_why_and_the_first_rows_are_shown(tmp_path: Path) -> None:
    proposal = guess_from(tmp_path, "user,when,x\nu1,2026-05-01,?\nu2,2026-05-02,!\n")

    told = {column.name: (column.proposed, column.reason) for column in proposal.columns}
    assert told["user"] == ("role actor", "its name says so")
    assert told["x"] == ("", "")
    assert proposal.rows[1] == {"user": "u2", "when": "2026-05-02", "x": "!"}


def test_one_value_of_another_type_makes_the_column_text(tmp_path: Path) -> None:
    proposal = guess_from(tmp_path, "user,age\nu1,30\nu2,old\n")

    assert proposal.declaration.measures == {}


def test_a_file_without_any_role_is_refused_with_its_columns(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="colour, shape") as caught:
        guess_from(tmp_path, "colour,shape\nred,round\n")

    assert caught.value.code == "no_role_found"


MESSY = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r\n", exclude_categories=["Cs"]), max_size=9)
HEADS = st.lists(
    MESSY | st.sampled_from(["account", "Account ID", "track_id", " played_at ", "n_plays", "user;name", "ip", "曲"]),
    min_size=1,
    max_size=6,
    unique_by=lambda name: name.strip().lower(),
)
CELL = st.sampled_from(["", "1", "2026-05-01", "1777600000", "true", "0.5", LONG, "a,b", "'"])


def guessed(content: str) -> Guess | InvalidInput:
    with tempfile.TemporaryDirectory() as folder:
        try:
            return guess_from(Path(folder), content)
        except InvalidInput as refused:
            return refused


def test_a_form_feed_in_a_header_ends_no_line(tmp_path: Path) -> None:
    found = guess_from(tmp_path, "account_id\x0c,day,plays\na,2026-05-01,3\n")

    assert [column.name for column in found.columns] == ["account_id", "day", "plays"]
    assert len(found.rows) == 1


@settings(max_examples=examples(15), deadline=None)
@given(heads=HEADS, data=st.data())
def test_a_guess_on_any_header_names_columns_it_has_or_says_why_not(heads: list[str], data: st.DataObject) -> None:
    rows = [data.draw(st.lists(CELL, min_size=len(heads), max_size=len(heads))) for _ in range(3)]
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([heads, *rows])

    found = guessed(out.getvalue())

    if isinstance(found, Guess):
        assert set(found.declaration.columns) <= {column.name for column in found.columns}
        assert len(found.rows) == len(rows)
    else:
        assert found.code in {"no_role_found", "no_header", "duplicate_columns", "bad_declaration", "unreadable"}
        assert found.fix


@pytest.mark.parametrize(
    ("header", "roles"),
    [
        ("Account_ID,TRACK_ID", {"actor": "Account_ID", "object": "TRACK_ID"}),
        ("track_id,user_id,account_id", {"actor": "account_id", "object": "track_id"}),
        ("reporter,url,market", {"actor": "reporter", "object": "url", "country": "market"}),
        ("n_users,user", {"actor": "user"}),
        ("users_at,member", {"actor": "users_at"}),
    ],
)
def test_roles_are_named_by_the_strongest_word(header: str, roles: dict[str, str], tmp_path: Path) -> None:
    cells = ",".join("7" if name.startswith("n_") else "x" for name in header.split(","))

    assert guess_from(tmp_path, f"{header}\n{cells}\n").declaration.roles == roles


@pytest.mark.parametrize(
    ("cells", "measures"),
    [
        (["1", "-2", "+3"], {"x": "int"}),
        (["1", "2.5"], {"x": "float"}),
        (["1", ""], {"x": "int"}),
        (["true", "no"], {"x": "bool"}),
        (["1", "nan"], {}),
        (["1", "one"], {}),
        (["", ""], {}),
    ],
)
def test_a_measure_has_the_narrowest_type_that_every_value_has(
    cells: list[str], measures: dict[str, str], tmp_path: Path
) -> None:
    rows = "".join(f"u,{cell}\n" for cell in cells)

    assert guess_from(tmp_path, f"user,x\n{rows}").declaration.measures == measures


def test_an_id_made_of_digits_is_no_measure(tmp_path: Path) -> None:
    proposal = guess_from(tmp_path, "user,session_id\nu,17\n")

    assert proposal.declaration.measures == {}


@pytest.mark.parametrize(
    ("header", "cells", "time"),
    [
        ("user,created_at", "u,2026-05-01", "created_at"),
        ("user,x", "u,2026-05-01", "x"),
        ("user,x,played_at", "u,2026-05-01,1777600000", "played_at"),
        ("user,x", "u,1777600000", None),
        ("user,created_at", "u,soon", None),
    ],
)
def test_the_time_is_a_column_whose_every_value_is_one(
    header: str, cells: str, time: str | None, tmp_path: Path
) -> None:
    assert guess_from(tmp_path, f"{header}\n{cells}\n").declaration.time == time


@pytest.mark.parametrize(
    ("header", "value", "personal"),
    [
        ("contact", "ann@mail.example", True),
        ("contact", "+65 6123 4567", True),
        ("origin", "192.0.2.17", True),
        ("origin", "2001:db8::17", True),
        ("email", "hidden", True),
        ("user_ip", "x", True),
        ("contact", "6123", False),
        ("clock", "03:15:00", False),
        ("version", "1.2.3", False),
        ("ship", "x", False),
    ],
)
def test_what_people_can_be_reached_by_is_proposed_sensitive(
    header: str, value: str, personal: bool, tmp_path: Path
) -> None:
    found = guess_from(tmp_path, f"account,track,{header}\na,t,{value}\nb,t,{value}\n")

    assert found.declaration.sensitive == ((header,) if personal else ())


def test_columns_that_trace_people_and_are_not_sensitive_are_told() -> None:
    roles = "roles: {actor: account, ip: address, device: gadget}"
    opened = parse(f"{{dataset: d, {roles}, measures: {{e_mail: text}}, sensitive: [gadget]}}")

    assert open_personal(opened) == [
        ("address", "is bound to the role ip"),
        ("e_mail", "has the name of an address"),
    ]
    assert open_personal(parse("{dataset: d, roles: {actor: account, country: land}}")) == []
