"""The packaged detectors, listed by hand: what is not here does not run."""

from functools import cache
from importlib import import_module

from watchfloor.domain.detection.contract import Detector
from watchfloor.kernel.errors import NotFound

PACKAGED = (
    "coordination.co_action",
    "infrastructure.shared_infrastructure",
    "reporting.repeat_target",
    "reporting.abusive_reporting",
)


@cache
def detectors() -> dict[str, Detector]:
    """All of them by id. Their arithmetic takes a second to import, which whoever runs none is spared."""
    modules = (import_module(f"watchfloor.domain.detection.detectors.{name}") for name in PACKAGED)
    packaged: list[Detector] = [module.DETECTOR for module in modules]
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
