"""Keyed digests are equal for equal texts under one key, and tell nothing without it."""

from pathlib import Path

import duckdb
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.engine.views import masked_sql
from watchfloor.infra.keyed import Keyed, keyed
from watchfloor.infra.signing import load_signer

KEY = Keyed("ab" * 32)


def test_equal_texts_look_equal_and_others_do_not() -> None:
    assert KEY.digest("a") == KEY.digest("a")
    assert len({KEY.digest(text) for text in ("a", "b", "", "ab")}) == 4


def test_a_key_belongs_to_a_workspace_and_a_purpose_and_never_shows_itself(tmp_path: Path) -> None:
    one, other = load_signer(tmp_path / "one"), load_signer(tmp_path / "other")

    assert keyed(one, "names") == keyed(one, "names")
    assert len({keyed(one, "names").key, keyed(one, "others").key, keyed(other, "names").key}) == 3
    assert keyed(one, "names").key not in repr(keyed(one, "names"))


@given(st.text(max_size=50).filter(lambda text: "\0" not in text))
def test_the_lake_computes_the_same_stand_in(text: str) -> None:
    with duckdb.connect() as connection:
        row = connection.execute(f"SELECT {masked_sql('?::VARCHAR', KEY)}", [text]).fetchone()

    assert row == (KEY.stand_in("masked", text),)
