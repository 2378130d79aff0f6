"""The records of a bundle come back as they were written, to the type of each value."""

from dataclasses import replace

import pytest

from factories.bundles import make_custody
from factories.casefiles import make_casefile, make_decision, make_finding, make_item
from watchfloor.domain.reports.bundle.records import (
    CUSTODY,
    FINDINGS,
    CellRecord,
    read_cells,
    read_records,
    write_cells,
    write_records,
)
from watchfloor.domain.reports.casefile import Binding, CaseFile, Scalar
from watchfloor.kernel.errors import InvalidInput

VALUES: list[Scalar] = [1, 1.0, 0.1, True, False, None, "1", "", "夜の人工再生リング", -(2**53), 2**63, 1e300]


def written(file: CaseFile) -> dict[str, bytes]:
    return write_records(file, {"EV-1": "items/EV-1/content.parquet"})


def test_findings_decisions_and_custody_come_back_equal() -> None:
    file = make_casefile(custody=make_custody("CASE-1", "EV-1"))

    records = read_records(written(file))

    assert records.findings == file.findings
    assert records.decisions == file.decisions
    assert records.custody == file.custody
    assert records.case.head == file.head
    assert records.case.timeline == file.timeline


def test_an_item_and_its_query_are_kept_apart() -> None:
    file = make_casefile()

    records = read_records(written(file))

    assert [record.item for record in records.items] == [replace(item, query=None) for item in file.evidence]
    assert [record.content for record in records.items] == ["items/EV-1/content.parquet", ""]
    assert [(record.evidence, record.query) for record in records.queries] == [("EV-1", file.evidence[0].query)]


@pytest.mark.parametrize("value", VALUES)
def test_a_bound_value_keeps_its_type(value: Scalar) -> None:
    finding = make_finding(bindings=(Binding("{EV-1.x}", "EV-1", "x", 0, value),))

    read = read_records(written(make_casefile(findings=(finding,)))).findings[0].bindings[0].value

    assert (type(read), read) == (type(value), value)


@pytest.mark.parametrize("value", VALUES)
def test_a_told_cell_keeps_its_type(value: Scalar) -> None:
    read = read_cells(write_cells([CellRecord("x", 3, value)]))[0]

    assert (type(read.value), read) == (type(value), CellRecord("x", 3, value))


def test_an_empty_case_has_empty_records() -> None:
    file = make_casefile(findings=(), decisions=(), evidence=(), entities=(), leads=(), timeline=())

    records = read_records(written(file))

    assert (records.findings, records.items, records.custody) == ((), (), ())


@pytest.mark.parametrize(
    ("member", "content"),
    [(FINDINGS, b'[{"ref": "FND-1"}]'), (FINDINGS, b"not json"), (CUSTODY, b"\n"), (CUSTODY, b'{"hash": 1}\n')],
)
def test_what_cannot_be_read_is_named(member: str, content: bytes) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_records(written(make_casefile()) | {member: content})
    assert member in refused.value.detail


def test_a_decision_without_an_approval_comes_back_without_one() -> None:
    file = make_casefile(decisions=(make_decision(approval=None, actions=()),))

    assert read_records(written(file)).decisions[0].approval is None


def test_an_item_without_a_query_has_none() -> None:
    assert read_records(written(make_casefile(evidence=(make_item(query=None),)))).queries == ()
