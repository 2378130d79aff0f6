"""A stored file that is damaged or gone is named by every reader, and nothing crashes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factories.tables import HEADER
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits
from watchfloor.engine.loading import LoadReport
from watchfloor.kernel.errors import IntegrityBroken, InvalidInput
from watchfloor.kernel.refs import EntityRef

Write = Callable[[str, str | bytes], Path]
Add = Callable[..., LoadReport]

DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "emptied": lambda content: content[:0],
    "cut short": lambda content: content[: len(content) // 2],
    "no footer": lambda content: content[:-8] + b"\0" * 8,
    "zeroed pages": lambda content: content[:4] + b"\0" * (len(content) // 3) + content[4 + len(content) // 3 :],
    "noise": lambda content: b"PAR1" + b"\xa5" * (len(content) - 8) + b"PAR1",
}
READERS: dict[str, Callable[[Lake], object]] = {
    "query": lambda lake: lake.query(lake.snapshot("plays"), "SELECT * FROM plays"),
    "presence": lambda lake: lake.presence(EntityRef("account", "a7")),
    "rows": lambda lake: lake.entity_rows(lake.snapshot("plays"), "object", "t1"),
    "aggregates": lambda lake: lake.entity_aggregates(lake.snapshot("plays"), "actor", "a7"),
    "events": lambda lake: lake.collect(lake.events(lake.snapshot("plays"))),
}


@pytest.fixture
def loaded(lake: Lake, add: Add, write: Write) -> Lake:
    add(write("plays.csv", HEADER + "".join(f"a{n},t{n % 3},2026-05-01T00:00:{n % 60:02},,{n}\n" for n in range(900))))
    return lake


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_named_by_every_reader_and_by_the_check(damage: str, loaded: Lake) -> None:
    [file] = loaded.snapshot("plays").files
    sound = file.path.read_bytes()
    file.path.write_bytes(DAMAGES[damage](sound))

    for name, read in READERS.items():
        fresh = Lake(loaded.root, limits=Limits(memory="300MB"))
        with pytest.raises(IntegrityBroken, match=file.name) as caught:
            read(fresh)
        assert caught.value.code == "damaged_file", name
        assert caught.value.facts == {"files": [file.name]}

    assert [lost.name for lost in loaded.check(loaded.snapshot("plays"))] == [file.name]
    file.path.write_bytes(sound)
    assert [read(loaded) is not None for read in READERS.values()] == [True] * len(READERS)


def test_a_file_that_is_gone_is_named(loaded: Lake) -> None:
    [file] = loaded.snapshot("plays").files
    file.path.unlink()

    with pytest.raises(IntegrityBroken, match=file.name):
        Lake(loaded.root).query(loaded.snapshot("plays"), "SELECT * FROM plays")


def test_a_damaged_file_is_not_put_together_with_others(loaded: Lake, add: Add, write: Write) -> None:
    add(write("more.csv", HEADER + "b,t,2026-05-02,,1\n"))
    file = max(loaded.snapshot("plays").files, key=lambda file: file.rows)
    file.path.write_bytes(DAMAGES["zeroed pages"](file.path.read_bytes()))

    with pytest.raises(IntegrityBroken, match=file.name):
        loaded.compact("plays", author="lea", now=loaded.snapshot("plays").committed_at)

    assert loaded.snapshot("plays").version == 1


def test_a_statement_that_fails_on_sound_data_is_the_statement_s_fault(loaded: Lake) -> None:
    with pytest.raises(InvalidInput) as caught:
        loaded.query(loaded.snapshot("plays"), "SELECT track::INT FROM plays")

    assert caught.value.code == "unreadable"
