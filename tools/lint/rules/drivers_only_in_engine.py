"""Database drivers stand behind the engine, so that another engine can take their place."""

from collections.abc import Iterator

from tools.lint.source import Finding, Source, imports, inside

ENGINE = "watchfloor.engine"
DETECTION = "watchfloor.domain.detection"
DRIVERS = {"duckdb", "deltalake", "pyspark"}
EXPRESSIONS = "ibis"
DATABASE_ROOMS = {"models", "repository", "service", "schemas", "endpoints", "access"}


def check(source: Source) -> Iterator[Finding]:
    """Imports of a driver outside the engine, and of ibis outside the engine and what detectors are made of."""
    if not source.module or source.within(ENGINE):
        return
    detecting = source.within(DETECTION) and not DATABASE_ROOMS & set(source.module.split("."))
    for line, target in imports(source.tree):
        if any(inside(target, driver) for driver in DRIVERS):
            yield Finding(line, f"drivers are imported only in {ENGINE}; ask the engine instead")
        elif inside(target, EXPRESSIONS) and not detecting:
            yield Finding(line, f"{EXPRESSIONS} is imported only in {ENGINE} and by detectors; ask the engine instead")
