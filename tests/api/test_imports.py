"""Files of requests: looked at first, then taken in row by row, each once, and no bad row hides the others."""

import io
import json
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from openpyxl import Workbook

from factories.desks import Client, Desk
from factories.escalations import names_of_clocks, read
from factories.investigations import done, problem
from factories.uploads import finished
from watchfloor.domain.escalations.importing import tasks

MAPPING: dict[str, Any] = {
    "source": "tracker",
    "fields": {
        "external_ref": {"columns": ["id"]},
        "title": {"columns": ["subject"]},
        "text": {"columns": ["body"]},
        "received_at": {"columns": ["came"], "zone": "Asia/Singapore"},
        "demand_class": {"columns": ["kind"], "values": {"Order": "government_order", "DMCA": "ip"}},
        "jurisdictions": {"columns": ["country"], "split": ";"},
        "requester.kind": {"columns": ["who"]},
    },
}
HEAD = "id,subject,body,came,kind,country,who\n"
GOOD = "1,An order,Remove show:s-1,2026-05-05,Order,IN;SG,government\n"
BAD = "2,No country,x,2026-01-05,Order,Narnia,government\n3,No date,x,yesterday,Order,IN,government\n"


def form_of(who: Client, content: bytes, kind: str = "csv", **mapping: Any) -> dict[str, Any]:
    upload = finished(who, content, purpose="escalations")
    return {"upload": upload, "format": kind, "mapping": MAPPING | mapping}


def taken(who: Client, form: dict[str, Any]) -> dict[str, Any]:
    job: dict[str, Any] = done(who.post("/api/escalations/imports", json=form))
    return job


def imported(who: Client, rows: str, **mapping: Any) -> dict[str, Any]:
    return taken(who, form_of(who, (HEAD + rows).encode(), **mapping))


def newest(who: Client) -> dict[str, Any]:
    ref = who.get("/api/escalations", params={"order": "newest"}).json()["items"][0]["ref"]
    return read(who, ref)


def test_a_row_becomes_an_escalation_with_its_clocks(ana: Client) -> None:
    job = imported(ana, GOOD)

    made = newest(ana)
    assert job["result"] | {"first_refused": []} == job["result"] | {"new": 1, "refused": 0, "first_refused": []}
    assert (made["external_ref"], made["channel"], made["demand_class"]) == ("tracker:1", "import", "government_order")
    assert made["received_at"] == "2026-05-04T16:00:00Z"
    assert "IN-IT-3-1-D" in names_of_clocks(made)


def test_importing_again_changes_nothing(ana: Client) -> None:
    imported(ana, GOOD)

    again = imported(ana, GOOD)

    assert (again["result"]["new"], again["result"]["known"]) == (0, 1)


def test_a_bad_row_is_told_with_its_line_and_stops_no_other(ana: Client) -> None:
    job = imported(ana, BAD + GOOD)

    assert (job["result"]["new"], job["result"]["refused"]) == (1, 2)
    lines = {row["line"]: row["says"] for row in job["result"]["first_refused"]}
    assert set(lines) == {2, 3}
    assert lines[2].startswith("jurisdictions.0")
    assert lines[3].startswith("received_at: 'yesterday'")
    file = ana.get(f"/api/jobs/{job['ref']}/file").text
    assert file.splitlines()[0] == "line,says"
    assert len(file.splitlines()) == 3


def test_a_preview_says_of_each_row_what_it_would_become_and_changes_nothing(ana: Client) -> None:
    form = form_of(ana, (HEAD + GOOD + BAD).encode())

    seen = done(ana.post("/api/escalations/imports/preview", json=form))

    assert [row["fate"] for row in seen["rows"]] == ["new", "refused", "refused"]
    assert seen["counts"] == {"new": 1, "refused": 2}
    assert (seen["rows"][0]["title"], seen["is_whole"]) == ("An order", True)
    assert ana.get("/api/escalations").json()["items"] == []
    assert taken(ana, form)["result"]["new"] == 1


def test_what_a_row_leaves_out_is_proposed_and_marked_so(ana: Client) -> None:
    fields = {name: MAPPING["fields"][name] for name in ("external_ref", "title", "text")}

    imported(ana, "9,กระทรวงดิจิทัล คำสั่งให้ลบ,ตาม พ.ร.บ.คอมพิวเตอร์,,,,\n", fields=fields)

    made = newest(ana)
    assert (made["demand_class"], made["jurisdictions"], made["language"]) == ("government_order", ["TH"], "th")
    [note] = ana.get(f"/api/escalations/{made['ref']}/notes").json()
    assert note["text"].startswith("Proposed by rules")


def test_without_proposals_a_row_that_leaves_out_its_class_is_refused(ana: Client) -> None:
    fields = {name: MAPPING["fields"][name] for name in ("external_ref", "title", "text", "requester.kind")}

    job = imported(ana, "9,t,b,,,,user\n", fields=fields, propose=False)

    assert job["result"]["first_refused"] == [{"line": 2, "says": "demand_class: Field required"}]


ANSWERED = {
    "fields": MAPPING["fields"]
    | {"answers": {"columns": ["of"]}, "events.counter_notice": {"columns": ["came"], "zone": "UTC"}}
}
ANSWERS = [
    {"id": "n", "subject": "DMCA notice", "kind": "DMCA", "country": "US", "who": "creator", "came": "2026-01-05"},
    {"id": "c", "subject": "Counter-notice", "of": "n", "kind": "DMCA", "who": "user", "came": "2026-01-08"},
]


def test_a_counter_notice_is_a_word_on_its_notice_and_starts_the_time_to_restore(ana: Client) -> None:
    fields = {**ANSWERED["fields"], "events.counter_notice": {"columns": ["answered"], "zone": "UTC"}}
    rows = [ANSWERS[0], {**ANSWERS[1], "answered": "2026-01-08"}]
    content = "\n".join(json.dumps(row) for row in rows).encode()

    job = taken(ana, form_of(ana, content, "jsonl", fields=fields))

    assert (job["result"]["new"], job["result"]["answer"]) == (1, 1)
    made = newest(ana)
    assert made["external_ref"] == "tracker:n"
    assert "US-DMCA-G" in names_of_clocks(made)
    notes = ana.get(f"/api/escalations/{made['ref']}/notes").json()
    assert [note["direction"] for note in notes] == ["in"]


def test_an_answer_to_what_is_not_here_is_taken_in_by_itself_and_says_so(ana: Client) -> None:
    job = taken(ana, form_of(ana, json.dumps(ANSWERS[1] | {"country": "US"}).encode(), "jsonl", **ANSWERED))

    made = newest(ana)
    assert job["result"]["new"] == 1
    assert "US-DMCA-G" in names_of_clocks(made)
    assert "not here" in ana.get(f"/api/escalations/{made['ref']}/notes").json()[0]["text"]


def test_lines_that_are_no_rows_are_told_and_parquet_is_read_too(ana: Client) -> None:
    lines = taken(ana, form_of(ana, b'{"id": 1\n[1]\n' + json.dumps(ANSWERS[0]).encode(), "jsonl"))
    table = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([ANSWERS[0] | {"id": "p", "body": None}]), table)
    parquet = taken(ana, form_of(ana, table.getvalue(), "parquet"))

    assert (lines["result"]["new"], lines["result"]["refused"]) == (1, 2)
    assert parquet["result"]["new"] == 1


@pytest.mark.parametrize(("content", "kind"), [(b"", "csv"), (b"PAR1 not", "parquet")])
def test_a_file_of_another_kind_is_refused_as_a_whole(ana: Client, content: bytes, kind: str) -> None:
    answer = ana.post("/api/escalations/imports/preview", json=form_of(ana, content, kind))

    assert problem(answer) == (422, "bad_file")


def test_a_mapping_of_unknown_fields_is_refused_by_name(ana: Client) -> None:
    form = form_of(ana, b"id\n1\n", fields=MAPPING["fields"] | {"colour": {"columns": ["c"]}})

    answer = ana.post("/api/escalations/imports", json=form)

    assert answer.status_code == 422
    assert "colour" in answer.text


def test_an_import_is_for_those_who_take_in_and_of_ones_own_upload(ana: Client, ben: Client, vic: Client) -> None:
    form = form_of(ana, (HEAD + GOOD).encode())

    assert ben.post("/api/escalations/imports", json=form).status_code == 404
    assert vic.post("/api/escalations/imports", json=form).status_code == 403


def test_a_row_for_a_compartment_one_is_not_in_is_refused_alone(ana: Client, desk: Desk) -> None:
    fields = MAPPING["fields"] | {"compartment": {"columns": ["who"], "values": {"government": "vip"}}}

    job = imported(ana, GOOD, fields=fields)

    assert job["result"]["refused"] == 1
    assert "vip" in job["result"]["first_refused"][0]["says"]


ROWS: list[dict[str, Any]] = [
    {"id": number, "subject": "A notice", "kind": "DMCA", "country": "US", "who": "creator", "came": "2026-01-05"}
    for number in (1, 2)
]


def csv_of(rows: list[dict[str, Any]]) -> bytes:
    return "\n".join([",".join(rows[0]), *(",".join(map(str, row.values())) for row in rows)]).encode()


def xlsx_of(rows: list[dict[str, Any]]) -> bytes:
    book, written = Workbook(), io.BytesIO()
    for cells in ([*rows[0]], *([*row.values()] for row in rows)):
        book.worksheets[0].append(cells)
    book.save(written)
    return written.getvalue()


def parquet_of(rows: list[dict[str, Any]]) -> bytes:
    written = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), written)
    return written.getvalue()


def lines_of(rows: list[dict[str, Any]]) -> bytes:
    return "\n".join(map(json.dumps, rows)).encode()


TABLES = {"csv": csv_of, "xlsx": xlsx_of, "parquet": parquet_of}
PLAIN = {name: rule for name, rule in MAPPING["fields"].items() if name != "text"}
SOME = PLAIN | {
    "text": {"columns": ["summary", "subject"]},
    "requester.organisation": {"columns": ["office"], "always": "A label"},
}
TOLD = {
    "text": ["summary"],
    "requester.organisation": ["office"],
}


def missing(told: dict[str, Any]) -> dict[str, list[str]]:
    return {one["field"]: one["columns"] for one in told["warnings"]}


def unknown(told: dict[str, Any]) -> tuple[str, list[dict[str, Any]], list[str]]:
    return told["code"], told["facts"]["fields"], told["facts"]["columns"]


LOST = ("unknown_column", [{"field": "text", "columns": ["bodi"]}], list(ROWS[0]))


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_without_the_column_of_a_field_is_refused_before_a_row_is_taken_in(ana: Client, kind: str) -> None:
    form = form_of(ana, TABLES[kind](ROWS), kind, fields=PLAIN | {"text": {"columns": ["bodi"]}})

    looked = ana.post("/api/escalations/imports/preview", json=form)
    taken_in = ana.post("/api/escalations/imports", json=form)

    assert looked.status_code == taken_in.status_code == 422
    assert unknown(looked.json()) == unknown(taken_in.json()) == LOST
    assert looked.json()["detail"] == "The file has no column for text ('bodi')."
    assert "There are: 'id', 'subject'" in looked.json()["fix"]
    assert ana.get("/api/escalations").json()["items"] == []


@pytest.mark.parametrize("kind", [*TABLES, "jsonl"])
def test_a_column_that_a_field_can_do_without_is_told_by_the_look_and_by_the_import(ana: Client, kind: str) -> None:
    form = form_of(ana, (TABLES | {"jsonl": lines_of})[kind](ROWS), kind, fields=SOME)

    looked = done(ana.post("/api/escalations/imports/preview", json=form))
    result = taken(ana, form)["result"]

    assert missing(looked) == missing(result) == TOLD
    assert result["new"] == len(ROWS)


def test_nothing_is_told_of_a_file_that_has_every_column(ana: Client) -> None:
    form = form_of(ana, csv_of(ROWS), fields=PLAIN)

    assert done(ana.post("/api/escalations/imports/preview", json=form))["warnings"] == []
    assert taken(ana, form)["result"]["warnings"] == []


def test_a_column_of_json_lines_is_there_where_any_row_has_it_also_within(ana: Client) -> None:
    fields = PLAIN | {"requester.contact": {"columns": ["reporter.email"]}}
    rows = [ROWS[0], ROWS[1] | {"reporter": {"email": "a@b.example"}}]
    form = form_of(ana, lines_of(rows), "jsonl", fields=fields)

    looked = done(ana.post("/api/escalations/imports/preview", json=form))

    assert (missing(looked), looked["columns"]) == ({}, [*ROWS[0], "reporter"])
    assert missing(taken(ana, form)["result"]) == {}


def test_what_no_row_of_json_lines_has_is_refused_by_the_look_and_told_by_the_import(ana: Client) -> None:
    rows = [row | {"reporter": {"mail": "a@b.example"}} for row in ROWS]
    fields = PLAIN | {"requester.contact": {"columns": ["reporter.email"]}}
    form = form_of(ana, lines_of(rows), "jsonl", fields=fields)

    looked = ana.post("/api/escalations/imports/preview", json=form)
    result = taken(ana, form)["result"]

    assert problem(looked) == (422, "unknown_column")
    assert "'reporter.mail'" in looked.json()["fix"]
    assert (result["new"], missing(result)) == (2, {"requester.contact": ["reporter.email"]})
    assert result["warnings"][0]["says"].startswith("requester.contact: no row has 'reporter.email'")


def test_a_look_at_the_first_rows_of_many_judges_no_column_that_a_later_one_may_have(
    ana: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "LOOKED_AT", 1)
    rows = [ROWS[0], ROWS[1] | {"body": "words"}]
    form = form_of(ana, lines_of(rows), "jsonl", fields=PLAIN | {"text": {"columns": ["body"]}})

    looked = done(ana.post("/api/escalations/imports/preview", json=form))

    assert looked["warnings"][0]["says"].startswith("text: none of the first 1 rows has 'body'")
    assert missing(taken(ana, form)["result"]) == {}


def test_a_table_without_rows_is_judged_by_its_head(ana: Client) -> None:
    form = form_of(ana, HEAD.replace("body", "text").encode())

    assert problem(ana.post("/api/escalations/imports/preview", json=form)) == (422, "unknown_column")
