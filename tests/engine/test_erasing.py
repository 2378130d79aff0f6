"""The lake forgets somebody in every version, and what others loaded stays as it was."""

import re
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from watchfloor.engine import postings
from watchfloor.engine.declaration import Declaration, parse
from watchfloor.engine.erasing import lake as erasing
from watchfloor.engine.erasing.lake import erase
from watchfloor.engine.erasing.looking import Held, held
from watchfloor.engine.erasing.suppression import Suppressed
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import LoadReport
from watchfloor.engine.postings import posted
from watchfloor.engine.rewriting import rewrite
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


TALK = """
dataset: talk
time: at
roles: {actor: account, text: note, peer: peer, device: device}
"""
SAID = """account,note,peer,device,at
op-b,I know op-a well,account:op-a,op-a,2026-01-01
op-c,I know op-ab,op-c,d1,2026-01-02
"""


def told(lake: Lake) -> list[tuple[str, str, str, str]]:
    sql = "SELECT account, note, peer, device FROM talk ORDER BY ts_us"
    return [tuple(row.values()) for row in lake.query(lake.snapshot("talk"), sql).table.to_pylist()]


def test_a_role_whose_kind_nobody_said_holds_texts_like_any_other(lake: Lake, add: Add, write: Write) -> None:
    add(write("said.csv", SAID), declaration=parse(TALK))

    took = erase(lake, "talk", GONE, certificate="ERA-1", author="mika", now=NOW)

    assert (took.rows, took.texts) == (0, 1)
    assert held(lake, "talk", GONE).is_empty
    assert told(lake) == [
        (
            "op-b",
            "I know erased-1 well",
            "account:erased-1",
            "op-a",
        ),
        ("op-c", "I know op-ab", "op-c", "d1"),
    ]


def test_a_number_is_found_in_a_text_by_its_kind_alone(lake: Lake, add: Add, write: Write) -> None:
    text = "account,note,peer,device,at\nop-b,account:417 has 417 plays,device:417,d1,2026-01-01\n"
    add(write("said.csv", text), declaration=parse(TALK))
    number = Mentions({EntityRef("account", "417"): "erased-2"})

    took = erase(lake, "talk", number, certificate="ERA-1", author="mika", now=NOW)

    assert (took.texts, held(lake, "talk", number).is_empty) == (1, True)
    assert told(lake) == [("op-b", "account:erased-2 has 417 plays", "device:417", "d1")]


def test_a_main_role_whose_kind_nobody_said_is_read_too_and_no_bound_of_it_is_left(
    lake: Lake, add: Add, write: Write
) -> None:
    add(write("said.csv", SAID), declaration=parse("{dataset: talk, time: at, roles: {author: peer}}"))

    erase(lake, "talk", GONE, certificate="ERA-1", author="mika", now=NOW)

    assert held(lake, "talk", GONE).is_empty
    assert [row[2] for row in told(lake)] == ["account:erased-1", "op-c"]
    assert "op-a" not in "".join(path.read_text() for path in (lake.root / "talk" / "_delta_log").glob("*.json"))


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


def test_somebody_who_looked_before_is_told_too(loaded: Lake) -> None:
    before = loaded.snapshot("notes")
    forget(loaded)

    with pytest.raises(Conflict) as refused:
        loaded.query(before, "SELECT count(*) FROM notes")

    assert refused.value.code == "erased"


def test_who_is_overtaken_again_and_again_says_so_and_leaves_all_as_it_was(
    loaded: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overtaken(*_: Any, **__: Any) -> Any:
        raise Conflict("Files were replaced.", fix="Again.", code="rewritten_meanwhile")

    monkeypatch.setattr(erasing, "rewrite", overtaken)
    with pytest.raises(Conflict):
        forget(loaded)

    assert (loaded.snapshot("notes").version, len(rows(loaded))) == (1, 4)


def test_a_compaction_that_comes_between_is_no_harm(loaded: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = rewrite

    def after_a_compaction(*given: Any, **named: Any) -> Any:
        monkeypatch.setattr(erasing, "rewrite", whole)
        loaded.compact("notes", author="lea", now=NOW)
        return whole(*given, **named)

    monkeypatch.setattr(erasing, "rewrite", after_a_compaction)

    assert forget(loaded).rows == 2
    assert held(loaded, "notes", GONE).is_empty
    assert len(rows(loaded)) == 2


def test_what_killed_writers_left_goes_too(loaded: Lake) -> None:
    folder = loaded.root / "notes"
    first = next(file.path for file in loaded.snapshot("notes").files if file.rows > 1)
    orphan = folder / f"part-{'a' * 16}-{'b' * 64}.parquet"
    draft = folder / "_delta_log" / ".abc.draft"
    copy = folder / "_watchfloor" / "open" / f"{'c' * 64}-{'d' * 64}.parquet"
    copy.parent.mkdir(parents=True, exist_ok=True)
    for path in (orphan, copy):
        shutil.copy(first, path)
    draft.write_text('{"add": {"stats": "op-a"}}')

    took = forget(loaded)

    assert (took.files, took.copies) == (2, 1)
    assert not any(path.exists() for path in (first, orphan, draft, copy))


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks of one row, so that short tables have postings."""
    monkeypatch.setattr(postings, "ROW_GROUP", 1)


def listed(folder: Path) -> set[str]:
    """Every value in any posting file of a dataset."""
    paths = (folder / "_watchfloor" / "postings").glob("*.parquet")
    return {value for path in paths for value in pq.read_table(path)["value"].to_pylist()}


@pytest.mark.usefixtures("small_blocks")
def test_postings_of_every_version_forget_and_are_made_anew(lake: Lake, add: Add, write: Write) -> None:
    secret = parse(DECLARED)
    add(write("first.csv", FIRST), declaration=secret)
    before = listed(lake.root / "notes")

    took = forget(lake)

    file = lake.snapshot("notes").files[0]
    assert (took.postings, "op-a" in before) == (1, True)
    assert "t2" not in listed(lake.root / "notes")
    assert not posted(file)
    assert held(lake, "notes", GONE).is_empty


@pytest.mark.usefixtures("small_blocks")
def test_a_posting_file_that_no_list_names_is_looked_at(lake: Lake, add: Add, write: Write, notes: Declaration) -> None:
    add(write("first.csv", FIRST), declaration=notes)
    folder = lake.root / "notes" / "_watchfloor" / "postings"
    for path in folder.glob("*.json"):
        path.unlink()

    assert held(lake, "notes", GONE).postings == 2  # without a list, an id is enough
    forget(lake)

    assert "op-a" not in listed(lake.root / "notes")


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


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("account:op-a is bad", "account:erased is bad"),
        ("(op-a), op-a. and op-a's", "(erased), erased. and erased's"),
        ("https://a.example/op-a?x=1 op-ab xop-a", "https://a.example/erased?x=1 op-ab xop-a"),
        ("write to ann@a.example.", "write to erased."),
        ("account:417 has 417 plays", "account:erased has 417 plays"),
        ("album:a/1:x spotify:album:a/1:x", "album:erased spotify:album:erased"),
        ("{'who': 'op-a'}", "{'who': 'erased'}"),
        ("nobody", "nobody"),
    ],
)
def test_texts_of_others_hold_a_stand_in_on_a_later_load(text: str, stored: str, lake: Lake, write: Write) -> None:
    path = write("said.csv", f'account,note,peer,device,at\nop-b,"{text}",p1,d1,2026-01-01\nop-c,,op-a,,2026-01-02\n')

    report = load(lake, parse(TALK), path, "account:op-a", "account:417", "mail:ann@a.example", "album:a/1:x")

    (_, note, *_), (_, _, peer, _) = told(lake)
    assert (report.rows, report.quarantined) == (2, 0)
    assert [re.sub(r"erased-[0-9a-f]{16}", "erased", one) for one in (note, peer)] == [stored, "erased"]
    assert lake.check(lake.snapshot("talk")) == []


def test_a_refused_row_that_names_the_erased_in_a_text_is_empty_on_a_later_load(lake: Lake, write: Write) -> None:
    path = write(
        "said.csv", "account,note,peer,device,at\n,see account:op-a!,p1,d1,2026-01-01\n,see,p1,d1,2026-01-01\n"
    )

    load(lake, parse(TALK), path, "account:op-a")

    assert [bool(row.raw) for row in lake.quarantine(lake.snapshot("talk"), limit=9)] == [False, True]
