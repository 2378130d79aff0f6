"""Requests from the command line: mails and tables come in once, a dry run changes nothing, and what is odd is told."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from factories.mails import raw
from unit.cli.conftest import Ran

Run = Callable[..., Ran]
MAPPING = """
source: tracker
fields:
  external_ref: id
  title: {columns: [subject]}
  received_at: {columns: [came], time_format: "%d/%m/%Y", zone: Asia/Singapore}
"""
TABLE = "id,subject,came\n1,Copyright infringement in Singapore,05/01/2026\n2,A scam,2026-01-05\n"


@pytest.fixture
def mapping(tmp_path: Path) -> str:
    path = tmp_path / "map.yaml"
    path.write_text(MAPPING)
    return str(path)


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "table.csv"
    path.write_text(TABLE)
    return str(path)


def test_a_mail_comes_in_once(desk: Run, tmp_path: Path) -> None:
    mail = tmp_path / "order.eml"
    mail.write_bytes(raw())

    [first] = desk("escalation", "import", str(mail), "--json").json
    [again] = desk("escalation", "import", str(mail), "--json").json

    assert (first["fate"], again["fate"]) == ("taken_in", "known")
    assert first["escalation"] == again["escalation"]


def test_a_dry_run_shows_what_each_row_would_become(desk: Run, table: str, mapping: str) -> None:
    told = desk("escalation", "import", table, "--map", mapping, "--dry-run")
    [seen] = desk("escalation", "import", table, "--map", mapping, "--dry-run", "--json").json

    assert "Nothing was taken in." in told.problem
    assert [row["fate"] for row in seen["rows"]] == ["new", "refused"]
    assert seen["rows"][0]["received_at"] == "2026-01-04T16:00:00.000000Z"
    assert seen["rows"][0]["proposed"] == ["demand_class", "jurisdictions", "requester.kind"]


def test_a_table_comes_in_and_its_bad_row_is_told(desk: Run, table: str, mapping: str) -> None:
    [done] = desk("escalation", "import", table, "--map", mapping, "--json").json

    assert (done["new"], done["refused"], done["first_refused"][0]["line"]) == (1, 1, 3)


def test_a_tracker_comes_in_as_the_workbook_it_is(desk: Run, tmp_path: Path, mapping: str) -> None:
    book, path = Workbook(), tmp_path / "Tracker.xlsx"
    for line in TABLE.splitlines():
        book.worksheets[0].append(line.split(","))
    book.save(path)

    [done] = desk("escalation", "import", str(path), "--map", mapping, "--json").json

    assert (done["new"], done["refused"], done["first_refused"][0]["line"]) == (1, 1, 3)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["table.csv"], "needs a mapping"),
        (["other.docx"], "neither a mail nor a table"),
        (["table.csv", "--map", "table.csv"], "no fields"),
        (["order.eml", "--dry-run"], "no dry run"),
    ],
)
def test_what_cannot_be_imported_says_why(desk: Run, tmp_path: Path, given: list[str], says: str) -> None:
    for name in ("table.csv", "other.docx", "order.eml"):
        (tmp_path / name).write_bytes(b"id\n1\n")

    told = desk("escalation", "import", *(str(tmp_path / one) if "." in one else one for one in given))

    assert told.code == 2
    assert says in told.problem


def test_no_mail_has_failed_where_no_mailbox_is_read(desk: Run) -> None:
    assert desk("escalation", "mail-failures", "--json").json == []
    assert desk("escalation", "mail-settle", "7").code == 3
