"""Whatever a file holds, every record of it is loaded or in quarantine."""

import csv
import io
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.examples import examples
from watchfloor.engine.declaration import parse
from watchfloor.engine.lake import Lake
from watchfloor.engine.limits import Limits

PLAYS = parse("{dataset: plays, time: day, roles: {actor: account, object: track}, measures: {ms: int, rate: float}}")
NOW = datetime(2026, 6, 1, tzinfo=UTC)
HEADER = ["account", "track", "day", "ms", "rate"]
GOOD = {"account": "a", "track": "t", "day": "2026-05-01", "ms": "1", "rate": "0.5"}
CELL = st.one_of(
    st.sampled_from(
        ["", " ", "a", "a ", "2026-05-01", "1", "1.5", "-0", "1e3", "nan", "inf", "0x1", "9" * 30, "x\ny", '"', "ａ"]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\x00\r", exclude_categories=["Cs"]), max_size=6),
)
ROW = st.one_of(
    st.just(list(GOOD.values())),
    st.tuples(st.sampled_from(HEADER), CELL).map(lambda change: [*({**GOOD, change[0]: change[1]}).values()]),
    st.lists(CELL, min_size=5, max_size=5),
)


def as_csv(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_ALL).writerows([HEADER, *rows])
    return out.getvalue()


@settings(max_examples=examples(40), deadline=None)
@given(rows=st.lists(ROW, min_size=1, max_size=12))
def test_rows_in_are_rows_loaded_plus_rows_in_quarantine(rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plays.csv"
        path.write_text(as_csv(rows), encoding="utf-8", newline="")
        lake = Lake(Path(folder) / "lake", limits=Limits(memory="300MB"))

        report = lake.load(PLAYS, [path], author="mika", message="", now=NOW)

        snapshot = lake.snapshot("plays")
        kept = lake.quarantine(snapshot, limit=100)
        keys = lake.query(snapshot, "SELECT row_key FROM plays").table["row_key"].to_pylist()
        assert report.rows_in == len(rows) == report.rows + report.quarantined
        assert (snapshot.rows, len(kept)) == (report.rows, report.quarantined)
        assert len(set(keys)) == len(keys) == report.rows
        assert all(row.reason and row.line is not None for row in kept)


TAKEDOWNS = Path(__file__).parents[2] / "../shared/data/takedowns"


@pytest.mark.real
@pytest.mark.skipif(not TAKEDOWNS.exists(), reason="the published takedowns do not lie beside the checkout")
def test_the_published_notices_load_whole_with_their_future_flagged(lake: Lake) -> None:
    notices = parse(
        "{dataset: notices, time: date, roles: {actor: slug}, measures: {chars: int, kind: text},"
        " text: [text], strip: {slug: '-(counternotice|retraction)$'}}"
    )

    july = datetime(2025, 7, 1, tzinfo=UTC)
    report = lake.load(notices, [TAKEDOWNS / "takedowns.parquet"], author="mika", message="", now=july)

    snapshot = lake.snapshot("notices")
    assert report.rows_in == report.rows + report.quarantined == 18_921
    late = lake.query(snapshot, "SELECT count(*) AS n FROM notices WHERE date > '2025-07-01'").table["n"].to_pylist()
    assert late == [report.future]
    assert report.future > 0


@pytest.mark.real
@pytest.mark.skipif(not TAKEDOWNS.exists(), reason="the published takedowns do not lie beside the checkout")
def test_the_published_notice_edges_set_rows_without_claimant_or_repository_apart(lake: Lake) -> None:
    edges = parse("{dataset: edges, time: date, roles: {actor: claimant_slug, object: repo, owner: owner}}")

    report = lake.load(edges, [TAKEDOWNS / "dmca_edges.parquet"], author="mika", message="", now=NOW)

    reasons = {row.reason for row in lake.quarantine(lake.snapshot("edges"), limit=5_000)}
    assert report.rows_in == report.rows + report.quarantined == 124_563
    assert reasons == {"the actor is empty", "the object is empty"}
