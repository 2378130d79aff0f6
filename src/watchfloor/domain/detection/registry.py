"""The packaged detectors, listed by hand: what is not here does not run."""

from functools import cache

from watchfloor.domain.detection.contract import Detector
from watchfloor.kernel.errors import NotFound


@cache
def detectors() -> dict[str, Detector]:
    """All of them by id. Their arithmetic takes a second to import, which whoever runs none is spared."""
    from watchfloor.domain.detection.detectors.coordination import co_action  # noqa: PLC0415 - see above
    from watchfloor.domain.detection.detectors.infrastructure import shared_infrastructure  # noqa: PLC0415 - see above
    from watchfloor.domain.detection.detectors.reporting import abusive_reporting, repeat_target  # noqa: PLC0415 - see above

    packaged = (
        co_action.DETECTOR,
        shared_infrastructure.DETECTOR,
        repeat_target.DETECTOR,
        abusive_reporting.DETECTOR,
    )
    return {detector.id: detector for detector in packaged}


def detector_named(name: str) -> Detector:
    """The packaged detector of that id. Raises NotFound."""
    if name not in detectors():
        raise NotFound(
            f"There is no detector {name[:60]!r}.",
            fix=f"The detectors are {', '.join(sorted(detectors()))} (watchfloor detector list).",
            code="detector_not_found",
        )
    return detectors()[name]
