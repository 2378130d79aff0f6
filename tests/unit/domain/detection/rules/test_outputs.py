"""The tables of a hunt are those the command line promises, and equal results hash alike."""

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from factories.claims import UNTIL, group_claim, pair_claim
from factories.events import act, at, crowd, evaluate, farm
from watchfloor.domain.detection.contract import EDGES
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.rules.outputs import claims_document, no_table, parquet, result_hash, table_of

CLAIMS = (group_claim("a", "b", "c"), pair_claim("odd", "victim"))
STORED = claims_document(CLAIMS)
REFS = ["LEAD-1", "LEAD-2"]


def test_leads_carry_the_promised_columns() -> None:
    leads = table_of("leads", STORED, REFS)

    assert leads.column_names == [
        *("lead", "detector", "version", "title", "explanation", "score", "q_value"),
        *("window_start", "window_end", "members", "family"),
    ]
    assert leads["lead"].to_pylist() == REFS
    assert leads["members"].to_pylist() == [3, 2]
    assert leads["window_end"].to_pylist() == [UNTIL, UNTIL]
    assert leads.schema.field("window_start").type == pa.timestamp("us", tz="UTC")


def test_members_stand_under_their_lead_with_an_unknown_role() -> None:
    members = table_of("members", STORED, REFS).to_pylist()

    assert [row["lead"] for row in members] == ["LEAD-1"] * 3 + ["LEAD-2"] * 2
    assert {row["role"] for row in members} == {"unknown"}
    assert members[0]["entity"] == "account:a"


def test_exemplars_point_at_rows_of_the_dataset() -> None:
    (row,) = table_of("exemplars", STORED, REFS).to_pylist()

    assert (row["lead"], row["dataset"], row["row_key"]) == ("LEAD-1", "streams", "r1")


@pytest.mark.parametrize("name", ["leads", "members", "edges", "exemplars"])
def test_a_hunt_that_found_nothing_still_gives_every_table(name: str) -> None:
    table = pq.read_table(io.BytesIO(parquet(no_table(name))))

    assert table.num_rows == 0
    assert table.schema.equals(no_table(name).schema)


def test_two_claims_on_one_lead_are_two_rows() -> None:
    assert table_of("leads", STORED, ["LEAD-7", "LEAD-7"])["lead"].to_pylist() == ["LEAD-7", "LEAD-7"]


def test_claims_are_stored_as_one_line_each() -> None:
    lines = [json.loads(line) for line in STORED.splitlines()]

    assert [line["key"] for line in lines] == [claim.key for claim in CLAIMS]


def test_equal_results_hash_alike_and_others_do_not() -> None:
    def hashed(rows: list[dict[str, object]]) -> str:
        found = evaluate(detectors()["co_action"], rows)
        return result_hash(claims_document(found.claims), found.edges)

    rows = [dict(row) for row in [*farm(), *crowd()]]
    more = [*rows, *(dict(act(who, "obscure9", at(days=2, seconds=1))) for who in ("farm0", "farm1"))]

    assert hashed(rows) == hashed(rows[::-1])
    assert hashed(rows) != hashed(more)


def test_edges_are_declared_once() -> None:
    assert no_table("edges").schema.equals(EDGES)
