"""A slice of the duty on a desk whose ledger lies in PostgreSQL: the demo, moved there by backup and restore."""

import secrets
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect
from sqlalchemy import create_engine, make_url, text

from e2e.conftest import Comes
from e2e.desk import ANALYST, Served, moved
from e2e.steps import judge_ten

pytestmark = pytest.mark.postgres


@pytest.fixture
def moved_desk(
    demo: Path, postgres: str, tmp_path: Path, password: str, nursery: "subprocess.Popen[str]"
) -> Iterator[Served]:
    name = f"moved_{secrets.token_hex(6)}"
    server = create_engine(postgres, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    server.dispose()
    url = make_url(postgres).set(database=name).render_as_string(hide_password=False)
    with moved(demo, tmp_path, password, url, nursery) as served:
        yield served


def test_ten_leads_are_judged_by_keys_and_a_note_is_kept(comes: Comes, moved_desk: Served) -> None:
    visitor = comes(moved_desk, ANALYST, to="/leads")
    assert len(set(judge_ten(visitor))) == 10

    visitor.go("/cases/CASE-1?tab=findings")
    expect(visitor.page.get_by_text("FND-1").first).to_be_visible()
    visitor.go("/entities?q=accounts")
    expect(visitor.page.get_by_role("heading", level=1).first).to_be_visible()
