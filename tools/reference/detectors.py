"""The page of detectors: what each finds, needs and may be told, and how it reads wrongly."""

from datetime import timedelta

from tools.reference.table import code, table
from watchfloor.domain.detection.contract import Detector
from watchfloor.domain.detection.parameters import Parameter
from watchfloor.domain.detection.registry import detectors

HEAD = """# Detectors

A detector opens leads and never enforces. `watchfloor detector show NAME` prints the same; how well they do on the
simulated platform stands in [the measured page](demo-evaluation.md).

"""


def detectors_page() -> str:
    """The page, detectors by name."""
    return HEAD + "\n".join(section(detector) for _, detector in sorted(detectors().items()))


def section(detector: Detector) -> str:
    """One detector: its facts, its own documentation, its parameters."""
    facts = {
        "finds": detector.behaviour,
        "family": detector.family,
        "version": str(detector.version),
        "tactics": ", ".join(detector.tactics),
        "needs": ", ".join(code(need.replace("|", " or ")) for need in detector.needs),
        "reads where present": ", ".join(code(column) for column in detector.columns),
        "tick and look-back": f"{told(detector.tick)}, {told(detector.look_back)}",
        "policy clause": detector.clause or "none",
        "reads wrongly": "; ".join(detector.false_positives),
        "speaks against itself with": "; ".join(detector.counter_evidence),
    }
    parameters = table(("parameter", "default", "bounds", "meaning"), map(row, detector.parameters))
    title = f"## {detector.id}\n\n{detector.title}\n\n"
    return f"{title}{table(('', ''), facts.items())}\n{detector.documentation.strip()}\n\n{parameters}"


def row(parameter: Parameter) -> tuple[str, str, str, str]:
    """A parameter with its default and bounds."""
    return code(parameter.name), code(str(parameter.default)), parameter.bounds(), parameter.help


def told(span: timedelta) -> str:
    """A span in the largest unit that it fills whole."""
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if not span.total_seconds() % size:
            return f"{span.total_seconds() / size:g} {unit}"
    return f"{span.total_seconds():g} s"
