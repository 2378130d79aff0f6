"""The lake forgets somebody in every version, and what others loaded stays as it was."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from watchfloor.engine.declaration import Declaration, parse
from watchfloor.engine.erasing.lake import erase
from watchfloor.engine.erasing.looking import Held, held
from watchfloor.engine.erasing.suppression import Suppressed
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import LoadReport
from watchfloor.infra.keyed import Keyed
from watchfloor.kernel.errors import Conflict
from watchfloor.kernel.mentions import Mentions
from watchfloor.kernel.refs import EntityRef

NOW = datetime(2026, 6, 1, tzinfo=UTC)
GONE = Mentions({EntityRef("account", "op-a"): "erased-1"})
KEY = Keyed("ab" * 32)
DECLARED = """
dataset: notes
time: at
roles: {actor: account, object: track, owner: owner}
kinds: {object: track}
text: [said]
"""
FIRST = """account,track,owner,at,said
op-a,t1,op-c,2026-01-01,hello
op-b,op-a,op-c,2026-01-02,I know op-a and op-ab
op-c,t2,op-a,2026-01-03,mine
op-a,,op-c,2026-01-04,refused
,t9,op-c,2026-01-05,refused too
"""
REFUSED = '{"account":null,"track":"t9","owner":"op-c","at":"2026-01-05","said":"refused too"}'
SECOND = "account,track,owner,at,said\nop-d,t1,op-c,2026-02-01,hello\n"
Write = Callable[[str, str], Path]
Add = Callable[..., LoadReport]


@pytest.fixture
def notes() -> Declaration:
    return parse(DECLARED)


@pytest.fixture
def loaded(lake: Lake, add: Add, write: Write, notes: Declaration) -> Lake:
    add(write("first.csv", FIRST), declaration=notes)
    add(write("second.csv", SECOND), declaration=notes)
    return lake


def forget(lake: Lake) -> Held:
    return erase(lake, "notes", GONE, certificate="ERA-1", author="mika", now=NOW)


def rows(lake: Lake) -> list[tuple[str, str, str, str]]:
    sql = "SELECT account, track, owner, said FROM notes ORDER BY ts_us"
    return [tuple(row.values()) for row in lake.query(lake.snapshot("notes"), sql).table.to_pylist()]


def test_rows_go_in_every_role_and_kind_and_texts_of_others_keep_their_sense(loaded: Lake) -> None:
    before = held(loaded, "notes", GONE)

    took = forget(loaded)

    assert before == took == Held("notes", rows=2, texts=1, files=1, quarantined=1)
    assert held(loaded, "notes", GONE).is_empty
    assert rows(loaded) == [
        ("op-b", "op-a", "op-c", "I know erased-1 and op-ab"),
        ("op-d", "t1", "op-c", "hello"),
    ]
    assert [(row.reason, row.raw) for row in loaded.quarantine(loaded.snapshot("notes"), limit=9)] == [
        ("the object is empty", ""),
        ("the actor is empty", REFUSED),
    ]


def test_versions_that_held_somebody_say_by_which_certificate_they_are_gone(loaded: Lake) -> None:
    forget(loaded)

    for version in (0, 1):
        with pytest.raises(Conflict) as refused:
            loaded.snapshot("notes", version)
        assert (refused.value.code, refused.value.facts["certificate"]) == ("erased", "ERA-1")
    assert loaded.check(loaded.snapshot("notes")) == []


def test_no_bound_in_the_log_and_no_copy_without_sensitive_columns_is_left(lake: Lake, add: Add, write: Write) -> None:
    secret = parse(DECLARED + "sensitive: [said]\n")
    add(write("first.csv", FIRST), declaration=secret)
    lake.query(lake.snapshot("notes"), "SELECT 1")
    assert list((lake.root / "notes" / "_watchfloor" / "open").glob("*.parquet"))

    forget(lake)

    log = "".join(path.read_text() for path in (lake.root / "notes" / "_delta_log").glob("*.json"))
    assert '\\"account\\": \\"op-a\\"' not in log
    assert not list((lake.root / "notes" / "_watchfloor" / "open").glob("*.parquet"))


def test_erasing_nobody_changes_no_version(loaded: Lake) -> None:
    nobody = Mentions({EntityRef("account", "never-there"): "erased-2"})

    took = erase(loaded, "notes", nobody, certificate="ERA-2", author="mika", now=NOW)

    assert took.is_empty
    assert loaded.snapshot("notes").version == 1


def test_twice_is_as_once(loaded: Lake) -> None:
    forget(loaded)

    assert forget(loaded).is_empty
    assert loaded.snapshot("notes").version == 2


def test_loading_the_same_file_again_still_changes_nothing(
    loaded: Lake, add: Add, write: Write, notes: Declaration
) -> None:
    forget(loaded)

    assert add(write("first.csv", FIRST), declaration=notes).unchanged


def suppressed(*names: str) -> Suppressed:
    kinds = frozenset(name.partition(":")[0] for name in names)
    return Suppressed(KEY, frozenset(KEY.digest(name) for name in names), kinds)


def load(lake: Lake, notes: Declaration, path: Path, *names: str) -> LoadReport:
    return lake.load(notes, [path], author="mika", message="", now=NOW, suppression=lambda: suppressed(*names))


def test_rows_of_the_erased_are_set_aside_empty_on_a_later_load(lake: Lake, write: Write, notes: Declaration) -> None:
    report = load(lake, notes, write("first.csv", FIRST), "account:op-a")

    assert (report.rows_in, report.rows, report.quarantined) == (5, 1, 4)
    told = [(row.reason, row.raw) for row in lake.quarantine(lake.snapshot("notes"), limit=9)]
    assert sorted(told) == [
        ("erased", ""),
        ("erased", ""),
        ("the actor is empty", REFUSED),
        ("the object is empty", ""),
    ]


def test_another_kind_of_the_same_id_is_loaded(lake: Lake, write: Write, notes: Declaration) -> None:
    assert load(lake, notes, write("first.csv", FIRST), "device:op-a").rows == 3
    assert load(lake, notes, write("second.csv", SECOND), "track:t1").rows == 0


def test_a_load_without_anybody_erased_is_as_ever(lake: Lake, write: Write, notes: Declaration) -> None:
    assert load(lake, notes, write("first.csv", FIRST)).rows == 3
