"""A desk beside which somebody works, and what its people ask for there."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from fastapi import Response
from sqlalchemy import func, select, update

from factories.desks import Desk
from factories.processes import Running, until
from factories.tiny_jobs import KINDS, TINY, WORK, Tiny, gate_of
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.jobs import service
from watchfloor.infra.jobs.asking import ask
from watchfloor.infra.jobs.kinds import AnyKind
from watchfloor.infra.jobs.rules import OPEN
from watchfloor.infra.jobs.schemas import JobOut
from watchfloor.infra.ledger.models import LedgerEntry


@dataclass(frozen=True)
class Asked:
    """A tiny job that was asked for."""

    ref: str
    mark: Path

    def let_go_on(self) -> None:
        gate_of(self.mark).touch()

    def begun(self) -> list[int]:
        """The processes that began it, in order."""
        return [int(line) for line in self.mark.read_text("utf-8").split()] if self.mark.exists() else []


@dataclass
class Floor:
    """A desk whose jobs are done by `work`, which the test starts and ends."""

    desk: Desk
    folder: Path
    stack: ExitStack = field(default_factory=ExitStack)

    def ask(self, deed: str = "note", *, kind: AnyKind = TINY, held: bool = False, who: str = "ana") -> Asked:
        """Ask for a tiny job; one that is held waits until it is let go on."""
        mark = self.folder / secrets.token_hex(4)
        form = Tiny(deed=deed, mark=str(mark), held=held)
        ref = ask(edge=self.desk.edge(who), kind=kind, form=form, response=Response()).ref
        return Asked(ref, mark)

    def shown(self, job: Asked) -> JobOut:
        with self.desk.edge("ana").read() as unit:
            return service.show_job(unit=unit, ref=job.ref)

    def cancel(self, job: Asked) -> JobOut:
        return self.desk.edge("ana").change(lambda unit: service.cancel_job(unit=unit, ref=job.ref))

    def ended(self, job: Asked) -> JobOut:
        """The job when it has an end."""
        until(lambda: self.shown(job).state not in OPEN)
        return self.shown(job)

    def disable(self, name: str) -> None:
        """Let somebody leave the desk."""
        with self.desk.place.database.writing() as session:
            session.execute(update(ActorRow).where(ActorRow.name == name).values(disabled_at=self.desk.clock()))

    def told(self, verb: str, subject: str) -> int:
        """How many entries the ledger has of a verb about a subject."""
        counted = select(func.count()).select_from(LedgerEntry)
        with self.desk.place.database.reading() as session:
            asked = counted.where(LedgerEntry.verb == verb, LedgerEntry.subject == subject)
            return int(session.scalar(asked) or 0)

    def effects(self, job: Asked) -> int:
        """How often a tiny job took effect."""
        return self.told("note.written", f"note:{job.mark.name}")

    def work(self) -> Running:
        """A `work` that is ready, killed at the end of the test."""
        settings = self.desk.settings
        one = Running(WORK, settings.root, "ready", {"WATCHFLOOR_DATABASE": settings.database_url})
        self.stack.callback(one.kill)
        one.start()
        return one


@contextmanager
def open_floor(home: Path, database_url: str) -> Iterator[Floor]:
    desk = Desk(home, database_url, inline=False)
    desk.place.kinds = {kind.name: kind for kind in KINDS}
    made = Floor(desk, home)
    with made.stack:
        yield made
    desk.close()


@pytest.fixture
def floor(tmp_path: Path, database_url: str) -> Iterator[Floor]:
    with open_floor(tmp_path / "home", database_url) as made:
        yield made


@pytest.fixture
def small_floor(tmp_path: Path, sqlite_template: Path) -> Iterator[Floor]:
    """On SQLite alone, for what no database has a part in."""
    with open_floor(*_copied(sqlite_template, tmp_path / "home")) as made:
        yield made


@pytest.fixture(scope="module")
def busy_floor(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Floor]:
    """One whose `work` runs through all tests of a module: none of them may end it."""
    with open_floor(*_copied(sqlite_template, tmp_path_factory.mktemp("busy"))) as made:
        made.work()
        yield made


def _copied(template: Path, home: Path) -> tuple[Path, str]:
    home.mkdir(exist_ok=True)
    shutil.copy(template, home / "ledger.db")
    return home, f"sqlite:///{home / 'ledger.db'}"
