"""On published shares the edge set is that of the reference toolkit."""

from pathlib import Path

import ibis
import pyarrow.parquet as pq
import pytest

from watchfloor.domain.detection.contract import Evaluation, Reference
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.ticks import Window

SHARES = Path(__file__).parents[3] / "../shared/data/coordination/german_elections.parquet"


@pytest.mark.real
@pytest.mark.parametrize(("column", "edges"), [("url_id", 2_906), ("hashtag_id", 3_022)])
def test_as_many_edges_as_the_reference(column: str, edges: int) -> None:
    if not SHARES.exists():
        pytest.skip("the published shares are not beside this checkout")
    shares = ibis.memtable(pq.read_table(SHARES, columns=["account_id", "post_id", column, "timestamp"]))
    events = shares.filter(shares[column].notnull()).select(
        row_key=shares.post_id.cast("string"),
        actor=shares.account_id,
        object=shares[column].cast("string"),
        ts_us=(shares.timestamp * 1_000_000).cast("int64"),
    )
    detector = detectors()["co_action"]
    settings = detector.settings({"gate": "none", "window": "60s", "min_weight": 1})

    found = detector.evaluate(events, Evaluation(settings, Window(0, 2 * 10**15), Reference("shares")))

    assert found.edges.num_rows == edges
    assert all(edge["a"] < edge["b"] for edge in found.edges.to_pylist())
