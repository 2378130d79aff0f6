"""Database drivers stand behind the engine, so that another engine can take their place."""

from collections.abc import Iterator

from tools.lint.source import Finding, Source, imports, inside

ENGINE = ("watchfloor.engine",)
DETECTORS = (*ENGINE, "watchfloor.domain.detection.detectors", "watchfloor.domain.detection.contract")
ALLOWED = {"duckdb": ENGINE, "deltalake": ENGINE, "pyspark": ENGINE, "ibis": DETECTORS}


def check(source: Source) -> Iterator[Finding]:
    """Imports of duckdb, deltalake and pyspark outside the engine, and of ibis outside engine and detectors."""
    if not source.module:
        return
    for line, target in imports(source.tree):
        for driver, homes in ALLOWED.items():
            if inside(target, driver) and not source.within(*homes):
                yield Finding(line, f"{driver} is imported only in {' and '.join(homes)}; ask the engine instead")
