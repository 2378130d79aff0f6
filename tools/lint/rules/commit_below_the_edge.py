"""Nothing below the edge commits: one transaction a request, closed where it was opened."""

from collections.abc import Iterator

from tools.lint.source import Finding, Source

ENDINGS = {"commit", "rollback"}


def check(source: Source) -> Iterator[Finding]:
    """Calls of commit or rollback in the product outside `infra/db`."""
    if not source.module or source.within("watchfloor.infra.db"):
        return
    for call in source.calls():
        name = getattr(call.func, "attr", "")
        if name in ENDINGS:
            yield Finding(call.lineno, f"{name}() belongs to infra/db; return or raise, and the edge ends it")
