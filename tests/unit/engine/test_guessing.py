"""A guess proposes a mapping with reasons, and says so where it finds none."""

from pathlib import Path

import pytest

from watchfloor.engine.guessing import Guess, guess
from watchfloor.engine.limits import Limits
from watchfloor.kernel.errors import InvalidInput

LONG = "a long sentence that somebody wrote in the language of the country they live in"


def guess_from(tmp_path: Path, content: str) -> Guess:
    path = tmp_path / "Plays 2026.csv"
    path.write_text(content, encoding="utf-8")
    return guess(path, limits=Limits(memory="300MB"))


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
