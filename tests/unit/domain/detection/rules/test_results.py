"""None found on partial data proves nothing, and says why."""

import pytest

from factories.claims import group_claim
from watchfloor.domain.detection.contract import Found, no_edges
from watchfloor.domain.detection.registry import detectors
from watchfloor.domain.detection.rules.results import Quality, limits_of, status_of
from watchfloor.domain.detection.schemas import HuntStatus

WHOLE = Quality(quarantined=0, future=0)
COLUMNS = ["actor", "object", "device", "ip"]
NOTHING = Found((), no_edges())


def limits(columns: list[str] = COLUMNS, quality: Quality = WHOLE, found: Found = NOTHING) -> tuple[str, ...]:
    return limits_of(detectors()["co_action"], columns, quality, found)


def test_whole_data_has_no_limits_and_none_found_means_none() -> None:
    assert limits() == ()
    assert status_of(NOTHING, ()) is HuntStatus.NONE_FOUND


@pytest.mark.parametrize(
    ("columns", "quality", "found", "said"),
    [
        (["actor", "object", "device"], WHOLE, NOTHING, "binds no ip"),
        (COLUMNS, Quality(1_200, 0), NOTHING, "1,200 rows are in quarantine"),
        (COLUMNS, Quality(0, 3), NOTHING, "3 rows are dated in the future"),
        (COLUMNS, WHOLE, Found((), no_edges(), ("2 cells were left out.",)), "2 cells were left out"),
    ],
)
def test_each_gap_is_told_and_makes_none_found_inconclusive(
    columns: list[str], quality: Quality, found: Found, said: str
) -> None:
    (reason,) = limits(columns, quality, found)

    assert said in reason
    assert status_of(found, [reason]) is HuntStatus.INCONCLUSIVE


def test_what_was_found_is_found_even_on_partial_data() -> None:
    found = Found((group_claim("a", "b", "c"),), no_edges())

    assert status_of(found, ["something is missing"]) is HuntStatus.FOUND
