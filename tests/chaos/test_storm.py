"""A small storm, in every run of the tests; and the audit that follows it finds what somebody breaks on purpose."""

import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from chaos.audit import violations
from chaos.stores import Stores
from chaos.storm import Ended, Told, lacking, storm

KILLS = 5
SEED = 3


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    """A storm that is over."""
    folder = tmp_path_factory.mktemp("storm")
    return storm(folder, f"sqlite:///{folder / 'desk' / 'ledger.db'}", kills=KILLS, seed=SEED, seconds=10, servers=2)


def test_nothing_is_lost_doubled_or_half_there(ended: Ended) -> None:
    counts = ended.journal.counts

    assert ended.told.violations == []
    assert ended.told.killed > 0
    assert all(counts[act] for act in ("write_note", "load", "hunt", "decide", "upload", "escalate"))


def tell(url: str, statement: str) -> None:
    with sqlite3.connect(url.removeprefix("sqlite:///")) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(statement)


def lose_a_note(stores: Stores) -> Stores:
    tell(stores.url, "DELETE FROM case_note_version WHERE note = (SELECT min(note) FROM case_note_version)")
    return stores


def rewrite_the_ledger(stores: Stores) -> Stores:
    tell(stores.url, "UPDATE ledger_payload SET body = '{}' WHERE position = 3")
    return stores


def lose_rows(stores: Stores) -> Stores:
    log = max((stores.home / "lake" / "plays" / "_delta_log").glob("*.json"))
    log.unlink()
    return stores


def harm_a_file(stores: Stores) -> Stores:
    part = next((stores.home / "lake" / "streams").glob("part-*"))
    content = bytearray(part.read_bytes())
    content[8] ^= 1
    part.write_bytes(content)
    return stores


def lose_a_file(stores: Stores) -> Stores:
    next(path for path in (stores.home / "files").glob("??/*")).unlink()
    return stores


def take_twice(stores: Stores) -> Stores:
    return replace(stores, taken=[*stores.taken, stores.taken[0]])


def leave_a_job_open(stores: Stores) -> Stores:
    tell(stores.url, "UPDATE job SET state = 'running' WHERE number = 1")
    return stores


def answer_otherwise(stores: Stores) -> Stores:
    tell(stores.url, "UPDATE answered_request SET body = '{}' WHERE status IS NOT NULL")
    return stores


def unsay_a_mark(stores: Stores) -> Stores:
    tell(stores.url, "DELETE FROM clock_firing WHERE id = (SELECT min(id) FROM clock_firing)")
    return stores


def forget_a_breach(stores: Stores) -> Stores:
    tell(stores.url, "UPDATE clock SET breached_at = NULL WHERE number = (SELECT min(number) FROM clock)")
    return stores


def lose_an_order(stores: Stores) -> Stores:
    tell(stores.url, "DELETE FROM escalation WHERE number = (SELECT min(number) FROM escalation)")
    return stores


BREAKS: dict[str, Callable[[Stores], Stores]] = {
    "notes": lose_a_note,
    "ledger": rewrite_the_ledger,
    "lake": lose_rows,
    "lake: ": harm_a_file,
    "files": lose_a_file,
    "messages": take_twice,
    "jobs": leave_a_job_open,
    "firings": unsay_a_mark,
    "clocks": forget_a_breach,
    "orders": lose_an_order,
    "keys": answer_otherwise,
}


@pytest.mark.parametrize("check", BREAKS)
def test_the_audit_finds_what_is_broken(check: str, ended: Ended, tmp_path: Path) -> None:
    home = tmp_path / "desk"
    shutil.copytree(ended.stores.home, home)
    copied = Stores(f"sqlite:///{home / 'ledger.db'}", home, ended.stores.taken)

    found = violations(BREAKS[check](copied), ended.journal)

    assert found
    assert any(told.startswith(check) for told in found)


def test_an_audit_of_a_desk_that_was_told_more_than_it_kept_says_so(ended: Ended) -> None:
    journal = replace(ended.journal, notes=[*ended.journal.notes, "storm never"])

    assert "notes: storm never is there 0 times" in violations(ended.stores, journal)


@pytest.mark.parametrize(
    ("kinds", "asked", "found"),
    [
        ({"serve": 3, "answering": 2}, 5, []),
        ({}, 5, ["kills: 0 of 5"]),
        ({"serve": 150, "child": 50}, 200, ["kills: no work"]),
        ({"serve": 100, "work": 40, "child": 50}, 200, ["kills: 190 of 200"]),
    ],
)
def test_a_storm_that_kills_too_little_says_so(kinds: dict[str, int], asked: int, found: list[str]) -> None:
    told = Told("storm", kinds, sum(kinds.values()), {}, 0, 1.0, 1.0, [])

    assert lacking(told, asked) == found
