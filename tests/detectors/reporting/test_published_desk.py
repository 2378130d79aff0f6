"""On the published takedown desk the reporting detectors find what is there and leave honest corrections alone."""

from functools import cache
from pathlib import Path

import ibis
import pyarrow.parquet as pq
import pytest

from watchfloor.domain.detection.contract import Evaluation, Found, Reference
from watchfloor.domain.detection.registry import detector_named
from watchfloor.domain.detection.ticks import Window

DESK = Path(__file__).parents[3] / "../shared/data/takedowns/dmca_edges.parquet"
SUFFIX = r"(-[0-9]+)?(-(retraction|counternotice|reversal))?$"

pytestmark = pytest.mark.real


@cache
def hunt(name: str) -> Found:
    if not DESK.exists():
        pytest.skip("the published takedown desk is not beside this checkout")
    desk = ibis.memtable(pq.read_table(DESK)).mutate(row_key=ibis.row_number().cast("string"))
    events = desk.select(
        row_key=desk.row_key,
        actor=desk.claimant_slug.re_replace(SUFFIX, ""),
        object=desk.owner,
        outcome=desk.kind,
        ts_us=desk.date.cast("date").cast("timestamp").epoch_seconds().cast("int64") * 1_000_000,
    )
    detector = detector_named(name)
    reference = Reference("takedowns", {"actor": "claimant", "object": "account"})
    return detector.evaluate(events, Evaluation(detector.settings({}), Window(0, 2 * 10**15), reference))


def test_claimants_who_return_to_one_account_are_few_and_each_is_explained() -> None:
    claims = hunt("repeat_target").claims

    assert 1 <= len(claims) <= 30
    assert all(claim.q_value is not None and claim.q_value <= 0.05 for claim in claims)
    assert all(claim.score > claim.baseline for claim in claims)


def test_a_batch_that_was_corrected_as_a_whole_is_no_lead() -> None:
    members = {str(member.entity) for claim in hunt("abusive_reporting").claims for member in claim.members}

    assert "claimant:galleria" not in members


def test_no_lead_forgets_that_a_withdrawal_is_not_abuse() -> None:
    claims = hunt("abusive_reporting").claims

    assert claims
    assert all("not abuse by itself" in claim.explanation for claim in claims)
