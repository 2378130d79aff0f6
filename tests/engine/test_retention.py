"""Files that nobody needs are taken away after their time; what something rests on can be computed again."""

from collections.abc import Callable, Collection
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factories.tables import GOOD, HEADER
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.loading import LoadReport
from watchfloor.engine.retention import Pruning
from watchfloor.kernel.errors import NotFound

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]
COMPACTED = datetime(2026, 6, 2, tzinfo=UTC)
MONTH = timedelta(days=30)
LATER = COMPACTED + MONTH + timedelta(seconds=1)


@pytest.fixture
def compacted(lake: Lake, add: Add, write: Write) -> Lake:
    add(write("one.csv", GOOD))
    add(write("two.csv", HEADER + "b,t,2026-05-02,,2\nc,t,2026-05-03,,x\n"))
    lake.compact("plays", author="lea", now=COMPACTED)
    return lake


def prune(lake: Lake, *, held: Collection[str] = (), now: datetime = LATER) -> Pruning:
    planned = lake.plan_pruning("plays", held=held, now=now, retention=MONTH)
    lake.prune("plays", planned)
    return planned


def test_replaced_files_go_after_their_time_and_the_newest_version_stays(compacted: Lake) -> None:
    replaced = {file.name for file in compacted.snapshot("plays", 1).files}

    planned = prune(compacted)

    assert ({file.name for file in planned.files}, planned.held) == (replaced, 0)
    assert compacted.snapshot("plays").rows == 2
    assert compacted.check(compacted.snapshot("plays")) == []
    assert len(compacted.loads(compacted.snapshot("plays"))) == 2
    assert len(compacted.quarantine(compacted.snapshot("plays"), limit=9)) == 1


def test_nothing_goes_before_its_time(compacted: Lake) -> None:
    assert prune(compacted, now=LATER - timedelta(seconds=2)).files == ()
    assert compacted.snapshot("plays", 0).rows == 1


def test_a_version_whose_files_were_pruned_says_that_it_is_gone(compacted: Lake) -> None:
    prune(compacted)

    with pytest.raises(NotFound) as caught:
        compacted.snapshot("plays", 0)

    assert caught.value.code == "snapshot_gone"


def test_a_held_file_stays_and_its_version_can_be_asked(compacted: Lake) -> None:
    [first] = compacted.snapshot("plays", 0).files

    planned = prune(compacted, held={first.sha256})

    assert (len(planned.files), planned.held) == (1, 1)
    assert compacted.query(compacted.snapshot("plays", 0), "SELECT account FROM plays").table.to_pylist() == [
        {"account": "a"}
    ]
    with pytest.raises(NotFound):
        compacted.snapshot("plays", 1)


def test_pruning_twice_takes_nothing_more(compacted: Lake) -> None:
    prune(compacted)

    assert prune(compacted).files == ()


def test_what_a_killed_load_laid_down_goes_after_its_time(compacted: Lake) -> None:
    stray = compacted.root / "plays" / f"part-{'0' * 16}-{'1' * 64}.parquet"
    stray.write_bytes(b"half")
    soon = compacted.plan_pruning("plays", held=set(), now=COMPACTED, retention=MONTH)

    prune(compacted, now=datetime.now(UTC) + 2 * MONTH)

    assert stray.name not in {file.name for file in soon.files}
    assert not stray.exists()


def test_a_plan_never_takes_what_the_newest_version_names(compacted: Lake) -> None:
    [file] = compacted.snapshot("plays").files
    stale = compacted.plan_pruning("plays", held=set(), now=LATER, retention=MONTH)
    wrong = Pruning((*stale.files, type(stale.files[0])(file.name, file.sha256, file.bytes)), 0)

    compacted.prune("plays", wrong)

    assert compacted.check(compacted.snapshot("plays")) == []


def test_the_open_copies_of_pruned_files_go_with_them(lake: Lake, add: Add, write: Write) -> None:
    people = parse("{dataset: plays, roles: {actor: id}, sensitive: [mail], optional: [actor]}")
    add(write("p.csv", "id,mail\na,x@example.org\n"), declaration=people)
    add(write("q.csv", "id,mail\nb,y@example.org\n"), declaration=people)
    lake.query(lake.snapshot("plays"), "SELECT * FROM plays")
    copies = lake.root / "plays" / "_watchfloor" / "open"
    before = len(list(copies.glob("*.parquet")))
    lake.compact("plays", author="lea", now=COMPACTED)

    prune(lake)

    assert (before, list(copies.glob("*.parquet"))) == (2, [])
