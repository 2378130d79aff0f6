"""The packaged detectors, listed by hand: what is not here does not run."""

from watchfloor.domain.detection.contract import Detector
from watchfloor.domain.detection.detectors.coordination import co_action
from watchfloor.domain.detection.detectors.infrastructure import shared_infrastructure
from watchfloor.domain.detection.detectors.reporting import abusive_reporting, repeat_target
from watchfloor.kernel.errors import NotFound

DETECTORS: dict[str, Detector] = {
    detector.id: detector
    for detector in (
        co_action.DETECTOR,
        shared_infrastructure.DETECTOR,
        repeat_target.DETECTOR,
        abusive_reporting.DETECTOR,
    )
}


def detector_named(name: str) -> Detector:
    """The packaged detector of that id. Raises NotFound."""
    if name not in DETECTORS:
        raise NotFound(
            f"There is no detector {name[:60]!r}.",
            fix=f"The detectors are {', '.join(sorted(DETECTORS))} (watchfloor detector list).",
            code="detector_not_found",
        )
    return DETECTORS[name]
