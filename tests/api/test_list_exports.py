"""Lists as files: what the list shows, all of it, in cells that no spreadsheet runs, and noted before it leaves."""

import csv
import io
import json
from dataclasses import replace

import httpx
import pytest

from factories.claims import group_claim
from factories.desks import Client, Desk
from factories.events import farm
from factories.hunts import add_events, with_places
from factories.investigations import done, open_case, problem
from watchfloor.api import exports
from watchfloor.api.exports import LISTS, ListName
from watchfloor.domain.leads.service import observe
from watchfloor.infra.ledger.reading import entries_about, payload_of

BOM = "\ufeff"


def export(who: Client, what: str, **narrowed: object) -> httpx.Response:
    return who.post("/api/exports", json={"list": what} | narrowed)


def rows(answer: httpx.Response) -> list[dict[str, str]]:
    """The rows of a table, by its head."""
    assert answer.status_code == 200, answer.text
    text = answer.content.decode()
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM))))


def see(desk: Desk, number: int, *, title: str = "A ring") -> None:
    """Have so many leads."""
    claims = [replace(group_claim(f"a{one}", f"b{one}"), key=f"key {one}", title=title) for one in range(number)]
    desk.edge("lea").change(lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="streams"))


@pytest.mark.parametrize("what", ListName)
@pytest.mark.each_on_postgres
def test_every_list_leaves_as_a_table_of_its_own_columns(lea: Client, what: ListName) -> None:
    answer = export(lea, what)

    assert answer.content.decode().removeprefix(BOM).splitlines()[0] == ",".join(LISTS[what].columns)
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{what}.csv"'


def test_a_table_holds_what_the_list_shows_page_after_page(
    desk: Desk, lea: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    see(desk, 5)
    monkeypatch.setattr(exports, "MAX_LIMIT", 2)

    table = rows(export(lea, "leads"))

    shown = done(lea.get("/api/leads"))["items"]
    assert [row["ref"] for row in table] == [line["ref"] for line in shown]
    assert [float(row["score"]) for row in table] == [line["score"] for line in shown]
    assert [row["assignee"] for row in table] == [""] * 5


def test_columns_are_those_that_are_named_in_their_order(desk: Desk, lea: Client) -> None:
    see(desk, 1)

    answer = export(lea, "leads", columns=["title", "ref"])

    assert list(rows(answer)[0]) == ["title", "ref"]


def test_filters_are_read_as_the_lists_own_address_reads_them(desk: Desk, lea: Client) -> None:
    see(desk, 3)
    done(lea.post("/api/leads/LEAD-2/claim"))

    assert [row["ref"] for row in rows(export(lea, "leads", filters={"assignee": "me"}))] == ["LEAD-2"]
    assert rows(export(lea, "leads", filters={"state": "judged"})) == []


def test_a_title_that_would_be_a_formula_is_text(desk: Desk, lea: Client) -> None:
    see(desk, 1, title='=HYPERLINK("https://example.org")')

    assert rows(export(lea, "leads"))[0]["title"].startswith("'=")


def test_letters_of_every_script_arrive_and_a_value_with_parts_is_json(desk: Desk, lea: Client) -> None:
    open_case(lea, title='深夜の再生, "loop"')
    add_events(desk.edge("lea"), with_places(farm()[:3]))

    assert rows(export(lea, "cases"))[0]["title"] == '深夜の再生, "loop"'
    assert all(json.loads(row["roles"]) for row in rows(export(lea, "datasets")))


def test_nobody_gets_a_line_that_their_list_does_not_show(zoe: Client, ana: Client) -> None:
    case = open_case(zoe, compartment="vip")["ref"]

    assert [row["ref"] for row in rows(export(zoe, "cases"))] == [case]
    assert rows(export(ana, "cases")) == []
    assert [row for row in rows(export(zoe, "ledger")) if row["subject"] == case]


def test_a_list_that_one_may_not_read_does_not_leave(vic: Client) -> None:
    assert problem(export(vic, "ledger")) == (403, "role")
    assert problem(export(vic, "approvals")) == (403, "role")


@pytest.mark.parametrize(
    ("narrowed", "code"),
    [
        ({"columns": ["ref", "secret"]}, "unknown_column"),
        ({"filters": {"limit": "5"}}, "unknown_filter"),
        ({"filters": {"edge": "5"}}, "unknown_filter"),
        ({"filters": {"state": "asleep"}}, "bad_filter"),
        ({"filters": {"state": "x" * 2_001}}, "malformed_request"),
        ({"list": "passwords"}, "malformed_request"),
    ],
)
def test_what_a_list_does_not_have_is_named(lea: Client, narrowed: dict[str, object], code: str) -> None:
    told = lea.post("/api/exports", json={"list": "leads"} | narrowed)

    assert problem(told) == (422, code)
    assert told.json()["fix"]


def test_a_list_longer_than_a_file_does_not_leave_in_part(
    desk: Desk, lea: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    see(desk, 4)
    monkeypatch.setattr(exports, "MOST", 3)

    assert problem(export(lea, "leads")) == (413, "too_many_rows")
    assert "list.exported" not in {row["verb"] for row in lea.get("/api/ledger").json()}


def test_the_ledger_notes_what_left_and_how_it_was_narrowed(desk: Desk, lea: Client) -> None:
    see(desk, 3)

    rows(export(lea, "leads", filters={"state": "open"}, columns=["ref"]))

    with desk.place.database.reading() as session:
        [entry] = entries_about(session, ["list:leads"])
        payload = payload_of(session, entry)
    assert (entry.verb, entry.actor) == ("list.exported", desk.actor("lea").id)
    assert payload == {"list": "leads", "filters": {"state": "open"}, "columns": ["ref"], "rows": 3}


def test_the_ledger_leaves_from_a_position_on(lea: Client) -> None:
    for name in ("One", "Two", "Three"):
        open_case(lea, title=name)
    all_of_it = rows(export(lea, "ledger"))

    later = rows(export(lea, "ledger", filters={"after": all_of_it[-1]["position"]}))

    assert [row["verb"] for row in later] == ["list.exported"]
    assert problem(export(lea, "ledger", filters={"after": "-1"})) == (422, "bad_filter")
