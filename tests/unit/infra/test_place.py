"""A workspace opens as it was left, or says what is broken; opening changes nothing that was there."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.migrate import migrate
from watchfloor.infra.db.versions import is_current
from watchfloor.infra.place import Place, open_place
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import IntegrityBroken


def settings_in(folder: Path) -> Settings:
    return Settings(home=folder / "desk", database="", local=False, simulation=False)


def content_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def opened_twice(settings: Settings) -> tuple[Place, Place]:
    return open_place(settings), open_place(settings)


def test_a_workspace_keeps_its_key_and_its_ledger(tmp_path: Path) -> None:
    first, second = opened_twice(settings_in(tmp_path))
    migrate(first.database)
    first.edge(SYSTEM).change(lambda unit: unit.record("note.written", "note:1"))

    assert first.signer.public_key == second.signer.public_key
    with second.database.reading() as session:
        assert session.scalar(text("SELECT verb FROM ledger")) == "note.written"


def test_a_mark_in_the_workspace_makes_it_a_simulation_whatever_the_environment_says(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.root.mkdir()
    settings.simulation_mark.touch()

    assert open_place(settings).settings.simulation
    assert not open_place(settings_in(tmp_path / "another")).settings.simulation


def test_a_workspace_keeps_its_zone_until_the_environment_names_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = settings_in(tmp_path)
    settings.root.mkdir()
    settings.zone_path.write_text("Asia/Singapore\n", "utf-8")
    assert open_place(settings).settings.zone == "Asia/Singapore"

    monkeypatch.setenv("WATCHFLOOR_ZONE", "UTC")

    assert open_place(settings_in(tmp_path)).settings.zone == "UTC"


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33])
def test_a_broken_key_is_told_and_not_replaced(tmp_path: Path, content: bytes) -> None:
    settings = settings_in(tmp_path)
    settings.key_path.parent.mkdir(parents=True)
    settings.key_path.write_bytes(content)

    with pytest.raises(IntegrityBroken, match="backup") as refused:
        open_place(settings)

    assert refused.value.code == "key_unreadable"
    assert settings.key_path.read_bytes() == content


def test_a_workspace_that_is_older_opens_and_is_not_changed_by_it(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    place = open_place(settings)
    with place.database.writing() as session:
        session.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
        session.execute(text("INSERT INTO alembic_version VALUES ('0000')"))
    place.database.dispose()
    before = content_of(settings.root)

    again = open_place(settings)

    assert not is_current(again.database)
    again.database.dispose()
    assert content_of(settings.root) == before


def test_a_workspace_whose_database_is_another_file_is_not_written_to(tmp_path: Path) -> None:
    settings = settings_in(tmp_path)
    settings.root.mkdir()
    path = settings.root / "ledger.db"
    path.write_bytes(b"a letter that somebody kept here by mistake")
    place = open_place(settings)

    with pytest.raises(DatabaseError, match="not a database"):
        place.edge(SYSTEM).change(lambda unit: unit.record("note.written", "note:1"))

    place.database.dispose()
    assert path.read_bytes() == b"a letter that somebody kept here by mistake"


def test_an_edge_outside_a_request_has_the_clock_and_the_stores_of_its_place(tmp_path: Path) -> None:
    place = open_place(settings_in(tmp_path))

    edge = place.edge(SYSTEM)

    assert (edge.database, edge.files, edge.signer, edge.clock) == (
        place.database,
        place.files,
        place.signer,
        place.clock,
    )
    assert (edge.request_id, edge.keyed) == ("local", None)
