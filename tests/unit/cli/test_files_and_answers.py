"""Before the desk is asked: a matrix from its file, mappings and kinds of files, and what a shift takes over."""

import json
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.cli import handover
from watchfloor.cli.escalations import bringing, holding
from watchfloor.cli.escalations.replaying import matrix_in
from watchfloor.cli.slack import length
from watchfloor.client.generated.shapes import FirstMeasure, ImportPreviewOut, WhatStands
from watchfloor.domain.escalations.rules.matrix import SHIPPED
from watchfloor.kernel.errors import InvalidInput, NotFound


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """Which stable items were taken over together, of a note of five items."""
    taken: list[tuple[int, ...]] = []
    items = [
        ("stable", "waiting"),
        ("stable", "accepted"),
        ("watcher", "waiting"),
        ("unstable", "waiting"),
        ("stable", "waiting"),
    ]
    shown = [
        SimpleNamespace(number=number, illness=SimpleNamespace(value=illness), state=SimpleNamespace(value=state))
        for number, (illness, state) in enumerate(items, 1)
    ]
    desk = SimpleNamespace(
        show_handover=lambda ref: SimpleNamespace(items=shown if ref == "HND-1" else shown[1:4]),
        accept_stable_items=lambda _, form: taken.append(tuple(form.numbers)),
    )
    monkeypatch.setattr(handover, "open_desk", lambda: nullcontext(desk))
    return taken


def test_the_matrix_that_ships_is_read_back_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "matrix.json"
    path.write_text(SHIPPED.model_dump_json(), "utf-8")
    assert matrix_in(path).model_dump(mode="json") == SHIPPED.model_dump(mode="json")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "holds no JSON object"),
        ("{", "holds no JSON object"),
        ("[]", "matrix.json: it: "),
        ("{}", "matrix.json: cadence: "),
        ("\ud800", "holds no JSON object"),
    ],
)
def test_a_file_that_is_no_matrix_says_where_it_fails(tmp_path: Path, content: str, says: str) -> None:
    path = tmp_path / "matrix.json"
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(InvalidInput) as refused:
        matrix_in(path)
    assert (refused.value.code, says in refused.value.detail) == ("bad_matrix", True)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("severity", "low", "now"), "S9"),
        (("demands", "S0", "first_touch"), "soon"),
        (("demands", "S4", "pages"), "perhaps"),
        (("cadence", "viral"), None),
    ],
)
def test_a_wrong_value_is_named_by_its_place(tmp_path: Path, place: tuple[str, ...], value: object) -> None:
    document: dict[str, Any] = SHIPPED.model_dump(mode="json")
    inner = document
    for name in place[:-1]:
        inner = inner[name]
    inner[place[-1]] = value
    path = tmp_path / "matrix.json"
    path.write_text(json.dumps(document), "utf-8")
    with pytest.raises(InvalidInput) as refused:
        matrix_in(path)
    assert ".".join(place) in refused.value.detail


@pytest.mark.parametrize(
    ("names", "has_map", "is_dry", "code"),
    [
        (["a.eml", "b.docx"], False, False, "bad_kind"),
        (["noend"], False, False, "bad_kind"),
        (["a.csv"], False, False, "mapping_missing"),
        (["a.eml", "b.jsonl"], False, False, "mapping_missing"),
        (["A.EML"], False, True, "no_dry_run"),
        (["a.eml", "b.csv"], True, True, "no_dry_run"),
        (["b.docx", "a.csv"], True, False, "bad_kind"),
    ],
)
def test_files_are_refused_before_one_of_them_is_sent(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, names: list[str], *, has_map: bool, is_dry: bool, code: str
) -> None:
    monkeypatch.setattr(bringing, "open_desk", lambda: pytest.fail("the desk was asked"))
    mapping = tmp_path / "map.yaml" if has_map else None
    with pytest.raises(InvalidInput) as refused:
        bringing.import_files(files=[tmp_path / name for name in names], mapping=mapping, is_dry=is_dry)
    assert refused.value.code == code


@pytest.mark.parametrize("content", [b"fields: [a]", b"- a", b"", b"fields:", b"a: [", b"\xff\xfe\x00", b"fields: x"])
def test_a_mapping_that_maps_nothing_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    monkeypatch.setattr(bringing, "open_desk", lambda: nullcontext(SimpleNamespace()))
    mapping = tmp_path / "map.yaml"
    mapping.write_bytes(content)
    with pytest.raises(InvalidInput) as refused:
        bringing.import_files(files=[tmp_path / "a.csv"], mapping=mapping)
    assert refused.value.code == "bad_mapping"


LACKS = {"field": "text", "columns": ["body"], "says": "text: the file has no column 'body'; nothing is read for it."}


def lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    """A desk that says of any table which column it lacks."""
    looked = {"rows": [], "looked_at": 0, "counts": {}, "is_whole": True, "columns": [], "warnings": [LACKS]}
    desk = SimpleNamespace(
        preview_import=lambda _: ImportPreviewOut.model_validate(looked),
        import_escalations=lambda _: SimpleNamespace(ref="JOB-1", result={"new": 2, "warnings": [LACKS]}),
        finish=lambda job, **_: job,
    )
    monkeypatch.setattr(bringing, "open_desk", lambda: nullcontext(desk))
    monkeypatch.setattr(bringing, "send_file", lambda *_, **__: SimpleNamespace(upload="up-1"))


@pytest.mark.parametrize("is_dry", [True, False])
def test_columns_that_a_table_lacks_are_told_beside_what_it_becomes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, is_dry: bool
) -> None:
    lacking(monkeypatch)
    mapping = tmp_path / "map.yaml"
    mapping.write_text("source: t\nfields: {external_ref: id, title: subject, text: body}", "utf-8")

    bringing.import_files(files=[tmp_path / "a.csv"], mapping=mapping, is_dry=is_dry)
    told = capsys.readouterr()
    bringing.import_files(files=[tmp_path / "a.csv"], mapping=mapping, is_dry=is_dry, as_json=True)
    [document] = json.loads(capsys.readouterr().out)

    assert f"Warning: {LACKS['says']}" in told.err.splitlines()
    assert "warnings" not in told.out
    assert document["warnings"] == [LACKS]


def test_only_what_is_stable_and_waits_is_taken_together(answers: list[tuple[int, ...]]) -> None:
    handover.accept("HND-1", is_stable=True)
    assert answers == [(1, 5)]


def test_where_no_stable_item_waits_nothing_is_taken(answers: list[tuple[int, ...]]) -> None:
    with pytest.raises(InvalidInput) as refused:
        handover.accept("HND-2", is_stable=True)
    assert (refused.value.code, answers) == ("nothing_stable", [])


@pytest.mark.parametrize(("item", "is_stable"), [(None, False), (1, True)])
def test_one_item_or_all_stable_ones_and_never_both(
    answers: list[tuple[int, ...]], item: int | None, *, is_stable: bool
) -> None:
    with pytest.raises(InvalidInput) as refused:
        handover.accept("HND-1", item=item, is_stable=is_stable)
    assert (refused.value.code, answers) == ("nothing_named", [])


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"end": WhatStands.RESTORED}, "no_containment"),
        ({"end": WhatStands.RESTORED, "number": 9}, "no_containment"),
        ({"measure": FirstMeasure.GEO_BLOCK}, "invalid_input"),
        ({"territory": "SG"}, "invalid_input"),
        ({}, "invalid_input"),
    ],
)
def test_a_first_measure_needs_what_and_where_and_its_end_which(
    monkeypatch: pytest.MonkeyPatch, asked: dict[str, Any], code: str
) -> None:
    shown = SimpleNamespace(containments=[SimpleNamespace(id=4, version=1)])
    desk = SimpleNamespace(show_escalation=lambda _: shown)
    monkeypatch.setattr(holding, "open_desk", lambda: nullcontext(desk))
    with pytest.raises((InvalidInput, NotFound)) as refused:
        holding.contain(escalation="ESC-1", reason="It spreads.", **asked)
    assert refused.value.code == code
    assert code != "no_containment" or "4" in refused.value.fix


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(0), "under 1 m"),
        (timedelta(seconds=59.999), "under 1 m"),
        (timedelta(minutes=1), "1 m"),
        (timedelta(minutes=59, seconds=59), "59 m"),
        (timedelta(hours=23, minutes=59), "23 h 59 m"),
        (timedelta(days=1), "1 d"),
        (timedelta(days=1, minutes=59), "1 d"),
        (timedelta(days=400, hours=1), "400 d 1 h"),
    ],
)
def test_a_length_is_said_at_the_edges_of_its_units(span: timedelta, words: str) -> None:
    assert length(span) == words


@given(st.integers(1, 10**6), st.integers(0, 10**5))
def test_of_two_lengths_the_longer_never_reads_shorter(minutes: int, more: int) -> None:
    units = {"d": 1440, "h": 60, "m": 1}
    told = [length(timedelta(minutes=one)).split() for one in (minutes, minutes + more)]
    short, long = (
        sum(int(count) * units[unit] for count, unit in zip(one[::2], one[1::2], strict=True)) for one in told
    )
    assert short <= long
