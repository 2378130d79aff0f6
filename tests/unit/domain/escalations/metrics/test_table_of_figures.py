"""The figures as a file: every row as wide as its head, the sum last, and no cell that a spreadsheet would run."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest

from watchfloor.domain.escalations.metrics.rules import Fact, backlog_of, group_of
from watchfloor.domain.escalations.metrics.schemas import EscalationMetrics, MetricsBy
from watchfloor.domain.escalations.metrics.table import table

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
FACT = Fact("ESC-1", "press", ("SG",), "S2", "press", NOW, NOW, NOW + timedelta(hours=1), None, None, None, 0)


def figures(*keys: str) -> EscalationMetrics:
    return EscalationMetrics(
        since=NOW - timedelta(days=1),
        until=NOW,
        zone="UTC",
        by=MetricsBy.JURISDICTION,
        total=group_of("all", [FACT], []),
        groups=tuple(group_of(key, [FACT], []) for key in keys),
        breaches=(),
        backlog=backlog_of([], NOW),
        flow=(),
    )


def rows(*keys: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table(figures(*keys)).decode("utf-8-sig"), newline="")))


def test_the_file_begins_so_that_a_spreadsheet_reads_it_as_utf_8() -> None:
    assert table(figures("å")).startswith(b"\xef\xbb\xbfgroup,escalations,")
    assert rows("å")[0]["group"] == "å"


def test_the_sum_is_the_last_row_and_there_where_nothing_else_is() -> None:
    assert [row["group"] for row in rows("SG", "MY")] == ["SG", "MY", "all"]
    assert [row["group"] for row in rows()] == ["all"]


def test_every_row_is_as_wide_as_the_head_and_no_name_is_there_twice() -> None:
    head, *others = csv.reader(io.StringIO(table(figures("SG", "MY")).decode("utf-8-sig"), newline=""))
    assert len(set(head)) == len(head)
    assert {len(one) for one in others} == {len(head)}


def test_what_is_not_known_is_empty_and_what_is_none_is_nought() -> None:
    [row] = rows()
    assert (row["contain_median"], row["contain_n"], row["attainment_share"]) == ("", "0", "")
    assert (row["first_touch_median"], row["first_touch_n"], row["reopened_share"]) == ("3600.0", "1", "0.0")


@pytest.mark.parametrize("key", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\uff1d1"])
def test_a_key_that_would_be_a_formula_is_text(key: str) -> None:
    assert rows(key)[0]["group"] == f"'{key}"


@pytest.mark.parametrize("key", ['a "quoted", b', "a\nb", "a;b"])
def test_a_key_with_marks_of_the_format_is_one_cell(key: str) -> None:
    assert [row["group"] for row in rows(key)] == [key, "all"]
