"""Small files put together keep every row, every load and every refused row, whatever happens meanwhile."""

import itertools
import signal
import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories import cutting
from factories.copies import exit_of
from factories.examples import examples
from factories.tables import GOOD, HEADER
from watchfloor.engine import compaction, rewriting
from watchfloor.engine.commits import Said, replace
from watchfloor.engine.compaction import batches_of
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport, load
from watchfloor.engine.rewriting import Proof, rewrite
from watchfloor.engine.snapshots import DataFile
from watchfloor.kernel.errors import Conflict, IntegrityBroken

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]
NOW = datetime(2026, 6, 2, tzinfo=UTC)
SAID = Said(operation="DELETE", author="mika", message="erased", at=NOW, changes_rows=True)
ROWS = 'SELECT account, track, "at", ms, row_key, _ingested_at, _future FROM plays ORDER BY ALL'


@pytest.fixture
def three(lake: Lake, add: Add, write: Write) -> Lake:
    """Three loads; the first and the last share a row, the second has a row that was refused and an equal pair."""
    add(write("one.csv", GOOD))
    add(write("two.csv", HEADER + "b,t,2026-05-02,::1,2\nb,t,2026-05-02,::1,2\nc,t,2026-05-03,,x\n"))
    add(write("three.csv", GOOD + "a,u,2027-05-01,,4\n"))
    return lake


def compact(lake: Lake) -> compaction.Compacted:
    return lake.compact("plays", author="lea", now=NOW)


def rows_of(lake: Lake, version: int | None = None) -> list[dict[str, object]]:
    found: list[dict[str, object]] = lake.query(lake.snapshot("plays", version), ROWS).table.to_pylist()
    return found


def test_the_rows_stay_and_the_files_become_one(three: Lake) -> None:
    before = rows_of(three)

    done = compact(three)

    snapshot = three.snapshot("plays")
    assert (done.version, done.files_before, done.files_after) == (3, 3, 1)
    assert (snapshot.version, snapshot.rows, len(snapshot.files)) == (3, 5, 1)
    assert rows_of(three) == before
    assert three.check(snapshot) == []
    assert (snapshot.author, snapshot.message) == ("lea", "3 files put together into 1")


def test_the_versions_before_are_still_what_they_were(three: Lake) -> None:
    before = [rows_of(three, version) for version in range(3)]

    compact(three)

    assert [rows_of(three, version) for version in range(3)] == before


def test_loads_quarantine_and_what_was_loaded_are_still_known(three: Lake, add: Add, write: Write) -> None:
    loads = {source.load for source in three.loads(three.snapshot("plays"))}
    refused = three.quarantine(three.snapshot("plays"), limit=10)

    compact(three)
    again = add(write("one.csv", GOOD))

    assert {source.load for source in three.loads(three.snapshot("plays"))} == loads
    assert three.quarantine(three.snapshot("plays"), limit=10) == refused
    assert (again.unchanged, again.version) == (True, 3)


def test_a_compacted_dataset_is_loaded_and_compacted_again(three: Lake, add: Add, write: Write) -> None:
    compact(three)
    add(write("four.csv", HEADER + "d,t,2026-05-04,,9\n"))

    done = compact(three)

    assert (done.files_before, done.files_after, three.snapshot("plays").rows) == (2, 1, 6)
    assert len(three.loads(three.snapshot("plays"))) == 4


def test_where_there_is_nothing_to_put_together_nothing_changes(three: Lake) -> None:
    compact(three)

    again = compact(three)

    assert (again.version, again.files_before, again.files_after, again.proof) == (3, 1, 1, None)


@settings(max_examples=examples(40), deadline=None)
@given(sizes=st.lists(st.integers(0, 20), max_size=12))
def test_batches_hold_each_small_file_once_and_none_grows_past_full(sizes: list[int]) -> None:
    files = [DataFile(Path(f"part-{n}-x.parquet"), "x", str(n), rows, 1) for n, rows in enumerate(sizes)]

    batches = batches_of(files, full=15)

    taken = [file.name for batch in batches for file in batch]
    left = [file.rows for file in files if file.name not in taken and file.rows < 15]
    assert len(set(taken)) == len(taken)
    assert all(len(batch) > 1 and sum(file.rows for file in batch) <= 15 for batch in batches)
    assert all(a + b > 15 for a, b in itertools.pairwise(sorted(left)))


def test_rows_that_come_out_otherwise_are_refused_before_anything_changes(
    three: Lake, monkeypatch: pytest.MonkeyPatch
) -> None:
    sums = iter([Proof(5, 1, 1), Proof(5, 1, 2)])
    monkeypatch.setattr(rewriting, "prove", lambda *_: next(sums))

    with pytest.raises(IntegrityBroken) as caught:
        compact(three)

    assert caught.value.code == "rows_differ"
    assert three.snapshot("plays").version == 2
    assert len(list((three.root / "plays").glob("part-*"))) == 3


def test_a_rewriting_leaves_out_what_it_is_told_to(three: Lake) -> None:
    snapshot = three.snapshot("plays")

    done = rewrite(
        three.root / "plays", snapshot, [snapshot.files], said=SAID, limits=three.limits, keep="account <> 'b'"
    )

    assert (done.version, done.dropped, done.proof.rows) == (3, 2, 3)
    assert {row["account"] for row in rows_of(three)} == {"a"}
    assert three.snapshot("plays", 2).rows == 5


def test_a_value_that_is_null_is_not_kept_by_a_condition_on_it(three: Lake) -> None:
    snapshot = three.snapshot("plays")

    done = rewrite(three.root / "plays", snapshot, [snapshot.files], said=SAID, limits=three.limits, keep="ip <> 'x'")

    assert (done.dropped, three.snapshot("plays").rows) == (3, 2)


def loading_before(step: str, act: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> None:
    """Do something else as the rewriting comes to a step of its own."""
    original = getattr(rewriting, step)

    def first(*arguments: object, **named: object) -> object:
        monkeypatch.setattr(rewriting, step, original)
        act()
        return original(*arguments, **named)

    monkeypatch.setattr(rewriting, step, first)


def test_a_load_that_commits_meanwhile_stays(
    three: Lake, add: Add, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    loading_before("alone", lambda: add(write("four.csv", HEADER + "d,t,2026-05-04,,9\n")), monkeypatch)

    done = compact(three)

    snapshot = three.snapshot("plays")
    assert (done.version, snapshot.version, snapshot.rows, len(snapshot.files)) == (4, 4, 6, 2)
    assert three.snapshot("plays", 3).rows == 6


def test_two_compactions_at_once_are_one(three: Lake, monkeypatch: pytest.MonkeyPatch) -> None:
    before = rows_of(three)
    loading_before("alone", lambda: compact(three), monkeypatch)

    with pytest.raises(Conflict) as caught:
        compact(three)

    assert caught.value.code == "rewritten_meanwhile"
    assert (three.snapshot("plays").version, rows_of(three)) == (3, before)
    assert three.check(three.snapshot("plays")) == []


def test_a_version_that_another_writer_took_is_a_typed_conflict_and_nothing_is_lost(three: Lake) -> None:
    newest = three.snapshot("plays")
    folder = three.root / "plays"
    replace(folder, newest, [newest.files[0]], [], said=SAID)

    with pytest.raises(Conflict) as caught:
        replace(folder, newest, [newest.files[1]], [], said=SAID)

    assert caught.value.code == "commit_conflict"
    assert len(three.snapshot("plays").files) == 2
    assert list((folder / "_delta_log").glob(".*draft")) == []


def test_loads_from_many_threads_and_a_compaction_lose_nothing(three: Lake, write: Write, plays: Declaration) -> None:
    paths = [write(f"more-{n}.csv", HEADER + f"m{n},t,2026-05-04,,{n}\n") for n in range(4)]
    problems: list[Exception] = []

    def run(act: Callable[[], object]) -> None:
        try:
            act()
        except Conflict:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, the test tells it
            problems.append(error)

    acts: Sequence[Callable[[], object]] = [
        lambda: compact(three),
        *(
            lambda path=path: load(
                three.root / "plays", plays, [path], author="m", message="", now=NOW, limits=Limits(memory="200MB")
            )
            for path in paths
        ),
    ]
    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert problems == []
    assert three.snapshot("plays").rows == 9


@pytest.mark.parametrize("step", ["prove", "_place", "alone", "replace"])
def test_a_compaction_that_is_killed_leaves_the_version_before_and_can_be_made_again(step: str, three: Lake) -> None:
    before = rows_of(three)
    assert exit_of(cutting.compact, step, three.root, "plays") == -signal.SIGKILL
    killed = three.snapshot("plays")

    done = compact(three)

    assert (killed.version, len(killed.files), three.check(killed)) == (2, 3, [])
    assert (done.version, done.files_after, rows_of(three)) == (3, 1, before)
    assert three.check(three.snapshot("plays")) == []
