"""What the result of a hunt may be called, and what makes "none found" inconclusive."""

from collections.abc import Sequence
from dataclasses import dataclass

from watchfloor.domain.detection.contract import Detector, Found
from watchfloor.domain.detection.schemas import HuntStatus


@dataclass(frozen=True, slots=True)
class Quality:
    """What is known to be missing from the data of a hunt: rows refused on load, and rows dated in the future."""

    quarantined: int
    future: int


def limits_of(detector: Detector, columns: Sequence[str], quality: Quality, found: Found) -> tuple[str, ...]:
    """Every reason for which something may have been missed, one sentence each."""
    absent = detector.absent(columns)
    reasons = [
        *(f"The dataset binds no {column}, which {detector.id} would read." for column in absent),
        *([f"{quality.quarantined:,} rows are in quarantine and were not read."] if quality.quarantined else []),
        *([f"{quality.future:,} rows are dated in the future and were not read."] if quality.future else []),
        *found.limits,
    ]
    return tuple(reasons)


def status_of(found: Found, limits: Sequence[str]) -> HuntStatus:
    """Found where there are claims; without any, inconclusive on partial data and none found on whole data."""
    if found.claims:
        return HuntStatus.FOUND
    return HuntStatus.INCONCLUSIVE if limits else HuntStatus.NONE_FOUND
