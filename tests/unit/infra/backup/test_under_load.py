"""A backup taken while people write is the desk of one moment, and works on a database of the other kind."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Semaphore

import pytest
from sqlalchemy import URL, func, select

from factories.desks import Client, Desk
from factories.investigations import collect_file, open_case
from factories.worlds import load_plays, make_world
from unit.infra.backup.conftest import Restore, Take
from watchfloor.domain.evidence.models import Evidence
from watchfloor.engine.datasets.models import Dataset
from watchfloor.engine.lake import lake_at
from watchfloor.infra.backup.take import Progress, take_backup
from watchfloor.infra.backup.taking import Taken
from watchfloor.infra.db.engine import Database
from watchfloor.infra.files.store import FileStore
from watchfloor.infra.ledger.models import LedgerEntry, LedgerHead
from watchfloor.infra.place import open_place
from watchfloor.infra.settings import Settings

COLLECTED = "evidence.collected"
MORE = "account,track,device,at\nop-1,t9,d1,2026-02-01T00:00:00Z\n"
PASSPHRASE = b"a sentence that opens the keys"


@contextmanager
def collecting(people: list[Client]) -> Iterator[Semaphore]:
    """Let people collect evidence until the end, each in a case of their own; the semaphore counts what they did."""
    ended, written = Event(), Semaphore(0)

    def work(who: Client) -> None:
        case, number = open_case(who)["ref"], 0
        while not ended.is_set():
            number += 1
            collect_file(who, case, f"{who.token} {number}".encode(), seal=False)
            written.release()

    with ThreadPoolExecutor(len(people)) as pool:
        done = [pool.submit(work, who) for who in people]
        try:
            yield written
        finally:
            ended.set()
        for one in done:
            one.result()


def test_it_is_the_desk_of_one_moment(desk: Desk, tmp_path: Path, other_kind: URL | None, restore: Restore) -> None:
    make_world(desk, tmp_path)
    out = tmp_path / "desk.tar"
    with collecting([desk.person(name) for name in ("ana", "ben", "eve")]) as written:
        for _ in range(6):
            assert written.acquire(timeout=60)

        def wait_for_more(_: int, __: int) -> None:
            assert written.acquire(timeout=60), "nobody could write while the backup was taken"

        taken = take_backup(desk.place, out, passphrase=PASSPHRASE, progress=once(wait_for_more))

    report = restore(out, database=other_kind, passphrase=PASSPHRASE)

    place = open_place(Settings(home=report.home))
    assert place.database.is_sqlite != desk.place.database.is_sqlite
    assert report.entries == taken.header.position < position_of(desk.place.database)
    assert collected(place.database) == (upto(desk.place.database, report.entries),) * 2
    with place.database.reading() as session:
        hashes = list(session.scalars(select(Evidence.sha256).where(Evidence.size.is_not(None))))
    place.database.dispose()
    assert len(hashes) > 6
    store = FileStore(place.settings.files_dir, place.settings.files_key_path)
    assert [sha256 for sha256 in hashes if not store.verify(sha256)] == []
    lake = lake_at(place.settings.lake_dir)
    assert [lake.check(lake.snapshot(name)) for name in lake.datasets()] == [[]]


@pytest.mark.parametrize("is_known", [True, False])
def test_a_load_meanwhile_is_in_it_as_far_as_the_ledger_knows(
    desk: Desk, tmp_path: Path, take: Take, restore: Restore, monkeypatch: pytest.MonkeyPatch, *, is_known: bool
) -> None:
    load_plays(desk, tmp_path, None, name="p")
    hold = Taken.hold

    def hold_and_load(taken: Taken) -> None:
        is_first = not taken.files
        if not is_first and not is_known:
            load_plays(desk, tmp_path, None, name="p", rows=MORE)
        hold(taken)
        if is_first and is_known:
            load_plays(desk, tmp_path, None, name="p", rows=MORE)

    monkeypatch.setattr(Taken, "hold", hold_and_load)

    place = open_place(Settings(home=restore(take()).home))

    lake = lake_at(place.settings.lake_dir)
    newest = lake.snapshot("p")
    with place.database.reading() as session:
        known = session.get_one(Dataset, "p")
        assert (newest.version, newest.rows) == (known.table_version, known.rows) == ((1, 31) if is_known else (0, 30))
    place.database.dispose()
    assert lake.check(newest) == []


def once(act: Progress) -> Progress:
    """Progress that acts at the first word and passes over the rest."""
    left = [act]
    return lambda done, total: left.pop()(done, total) if left else None


def position_of(database: Database) -> int:
    with database.reading() as session:
        return session.scalars(select(LedgerHead.position)).one()


def upto(database: Database, position: int) -> int:
    """How much evidence the ledger knows of up to a position."""
    count = select(func.count()).where(LedgerEntry.verb == COLLECTED, LedgerEntry.position <= position)
    with database.reading() as session:
        return session.scalars(count).one()


def collected(database: Database) -> tuple[int, int]:
    """How much evidence there is by its table and by the ledger."""
    with database.reading() as session:
        rows = session.scalars(select(func.count()).select_from(Evidence)).one()
    return rows, upto(database, position_of(database))
