"""One `work` a desk, on one machine or on several that share a database."""

from pathlib import Path

import pytest
from sqlalchemy import text

from watchfloor.infra.db.engine import Database
from watchfloor.infra.jobs.lease import DESK_WORKS, Lease
from watchfloor.kernel.errors import Conflict, Unavailable


def test_a_second_work_in_the_same_workspace_is_refused_until_the_first_has_ended(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'ledger.db'}")
    with Lease(tmp_path / "work", database).take() as lease:
        lease.check()
        with pytest.raises(Conflict) as caught:
            Lease(tmp_path / "work", database).take()
    again = Lease(tmp_path / "work", database).take()

    assert caught.value.code == "work_running"
    with again:
        again.check()
    database.dispose()


def test_a_second_work_on_the_same_database_is_refused_wherever_it_lives(tmp_path: Path, postgres: str) -> None:
    database = Database(postgres)
    with Lease(tmp_path / "here", database).take(), pytest.raises(Conflict) as caught:
        Lease(tmp_path / "there", database).take()

    assert "database" in caught.value.detail
    with Lease(tmp_path / "there", database).take():
        pass
    database.dispose()


def test_a_lease_that_the_database_let_go_of_is_noticed(tmp_path: Path, postgres: str) -> None:
    database = Database(postgres)
    with Lease(tmp_path / "work", database).take() as lease:
        with database.writing() as session:
            held = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = :key"
            ended = text(f"SELECT pg_terminate_backend(pid) FROM ({held}) AS holders")
            session.execute(ended, {"key": DESK_WORKS})
        with pytest.raises(Unavailable) as caught:
            lease.check()

    assert caught.value.code == "lease_lost"
    database.dispose()
