"""A desk is ready where all it needs is there, and names what is not."""

import shutil
from collections.abc import Callable

import pytest
from sqlalchemy import text

from factories.desks import Desk
from watchfloor.infra.observe.readiness import CHECKS, NotReady, not_ready, require_ready


def older(desk: Desk) -> None:
    with desk.place.database.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0000'"))


def blocked(name: str) -> Callable[[Desk], None]:
    def put_a_file_in_its_place(desk: Desk) -> None:
        folder = desk.settings.root / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.write_text("no folder", "utf-8")

    return put_a_file_in_its_place


def away(desk: Desk) -> None:
    with desk.place.database.writing() as session:
        session.execute(text("DROP TABLE alembic_version"))


def full(desk: Desk) -> None:
    desk.place.settings = desk.settings.model_copy(update={"disk_floor_mb": 10**12})


def keyless(desk: Desk) -> None:
    desk.settings.key_path.unlink()


WAYS: dict[str, tuple[Callable[[Desk], None], list[str]]] = {
    "another version": (older, ["migrations"]),
    "no version at all": (away, ["migrations"]),
    "no folder of files": (blocked("files"), ["files"]),
    "no lake": (blocked("lake"), ["lake"]),
    "a full disk": (full, ["disk"]),
    "no key": (keyless, ["key"]),
}


def test_a_fit_desk_is_ready(desk: Desk) -> None:
    desk.settings.root.mkdir(exist_ok=True)

    assert not_ready(desk.place) == []
    require_ready(desk.place)


@pytest.mark.parametrize("way", WAYS)
def test_what_is_missing_is_named(desk: Desk, way: str) -> None:
    breaks, named = WAYS[way]
    breaks(desk)

    with pytest.raises(NotReady, match="not ready") as told:
        require_ready(desk.place)

    assert told.value.facts == {"not_ready": named}


def test_a_database_that_is_gone_is_named(desk: Desk) -> None:
    desk.place.database.dispose()
    if desk.place.database.is_sqlite:
        for path in desk.settings.root.glob("ledger.db*"):
            path.unlink()
        (desk.settings.root / "ledger.db").mkdir()
    else:
        desk.place.database = type(desk.place.database)("postgresql+psycopg://nobody@127.0.0.1:1/none")

    assert not_ready(desk.place) == ["database", "migrations"]


def test_every_check_but_the_database_s_own_is_broken_above() -> None:
    assert {name for _, names in WAYS.values() for name in names} | {"database"} == set(CHECKS)
