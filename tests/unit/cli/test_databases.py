"""`init --database`: a database of one's own, kept without its password being told, and never a second one."""

import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from watchfloor.cli.database import database_named
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import InvalidInput

Run = Callable[..., Any]
SECRET = "pa55-word"
NOBODY = f"postgresql://desk:{SECRET}@127.0.0.1:9/desk"


@pytest.fixture
def own(run: Run, tmp_path: Path) -> str:
    """A workspace on an SQLite file outside of it."""
    url = f"sqlite:///{tmp_path / 'own.db'}"
    made = run("init", "--name", "lea", "--database", url)
    assert made.code == 0, made.problem
    return url


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("sqlite:////data/desk.db", "sqlite:////data/desk.db"),
        ("postgresql://u:p@h/desk", "postgresql+psycopg://u:p@h/desk"),
        ("postgresql+psycopg://h:5433/desk", "postgresql+psycopg://h:5433/desk"),
    ],
)
def test_an_address_is_kept_with_its_driver(given: str, kept: str) -> None:
    assert database_named(given).render_as_string(hide_password=False) == kept


@pytest.mark.parametrize(
    "given",
    [
        "",
        "nonsense",
        f"mysql://u:{SECRET}@h/desk",
        f"postgres://u:{SECRET}@h/desk",
        f"postgresql+asyncpg://u:{SECRET}@h/desk",
        f"postgresql://u:{SECRET}@h",
        f"postgresql://u:{SECRET}@h:port/desk",
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:///desk.db",
    ],
)
def test_what_is_no_usable_address_is_told_without_repeating_it(given: str) -> None:
    with pytest.raises(InvalidInput, match="Write postgresql://") as caught:
        database_named(given)
    assert SECRET not in str(caught.value)


def test_the_desk_works_on_the_database_that_init_was_given(run: Run, own: str, home: Path, tmp_path: Path) -> None:
    opened = run("case", "new", "Odd plays", "--json")
    assert opened.code == 0, opened.problem
    assert (tmp_path / "own.db").is_file()
    assert not (home / "ledger.db").exists()
    assert run("ledger", "verify", "--json").json["entries"] > 0
    assert run("doctor").code == 0


def test_the_address_is_readable_by_its_owner_alone(own: str, home: Path) -> None:
    kept = home / "database.url"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert kept.read_text("utf-8") == f"{own}\n"


def test_the_environment_goes_before_what_is_kept(own: str, home: Path) -> None:
    assert Settings(home=home).database_url == own
    assert Settings(home=home, database="sqlite:////elsewhere.db").database_url == "sqlite:////elsewhere.db"


@pytest.mark.parametrize(
    ("database", "says"), [("sqlite:////elsewhere/desk.db", "has another database"), (None, "is here already")]
)
def test_a_second_init_is_refused(run: Run, own: str, database: str | None, says: str) -> None:
    refused = run("init", *(["--database", database] if database else []))
    assert (refused.code, says in refused.problem) == (3, True)
    assert run("user", "list", "--json").json[0]["name"] == "lea"


def test_a_database_that_holds_a_desk_is_not_taken_over(run: Run, own: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHFLOOR_HOME", str(Path.cwd() / "other"))
    refused = run("init", "--database", own)
    assert refused.code == 3
    assert "holds a desk already" in refused.problem
    assert not Path("other").exists()


def test_two_databases_at_once_are_refused(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHFLOOR_DATABASE", "sqlite:////one.db")
    refused = run("init", "--database", "sqlite:////two.db")
    assert refused.code == 3
    assert "WATCHFLOOR_DATABASE" in refused.problem
    assert not home.exists()


def test_a_database_that_does_not_answer_leaves_nothing_and_its_password_nowhere(run: Run, home: Path) -> None:
    refused = run("init", "--database", NOBODY)
    assert refused.code == 3
    assert "does not answer" in refused.problem
    assert SECRET not in refused.problem + refused.out
    assert not home.exists()


@pytest.mark.parametrize("command", [["migrate"], ["ledger", "verify"], ["case", "list"], ["serve"]])
def test_a_database_that_went_away_is_told_without_its_password(run: Run, home: Path, command: list[str]) -> None:
    home.mkdir()
    (home / "database.url").write_text(NOBODY, "utf-8")
    told = run(*command)
    assert told.code == 3
    assert "does not answer" in told.problem
    assert SECRET not in told.problem + told.out


def test_the_doctor_tells_a_database_that_does_not_answer_without_its_password(run: Run, home: Path) -> None:
    home.mkdir()
    (home / "database.url").write_text(NOBODY, "utf-8")
    told = run("doctor", "--json")
    assert [look["outcome"] for look in told.json if look["check"] == "database"] == ["failed"]
    assert SECRET not in told.out + told.problem


@pytest.fixture
def empty(postgres: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database, with a password that the server does not ask for."""
    server = create_engine(postgres, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with server.connect() as connection:
        connection.execute(text("CREATE DATABASE own_desk"))
        url = make_url(postgres).set(database="own_desk", password=SECRET)
        yield url.render_as_string(hide_password=False)
        connection.execute(text("DROP DATABASE own_desk WITH (FORCE)"))
    server.dispose()


@pytest.mark.postgres
def test_a_desk_is_made_on_postgresql_and_its_password_is_printed_nowhere(run: Run, empty: str) -> None:
    made = run("init", "--name", "lea", "--database", empty, "--json")
    assert made.code == 0, made.problem
    assert SECRET not in made.out + made.problem
    assert made.json["database"].startswith("postgresql+psycopg://")
    assert [entry["verb"] for entry in run("ledger", "tail", "--json").json] == [
        "user.added",
        "token.issued",
        "link.issued",
    ]
