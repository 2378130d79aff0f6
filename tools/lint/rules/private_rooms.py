"""A domain's tables and SQL are its own; others come in by its service."""

import ast
from collections.abc import Iterator

from tools.lint.source import Finding, Source, imports, walk

ROOMS = {"models", "repository"}
ENGINE_DOMAINS = {"datasets", "runs"}
DOMAIN_DEPTH = 3


def check(source: Source) -> Iterator[Finding]:
    """Imports of `models` or `repository` from outside the domain that owns them; migrations see every table."""
    if not source.module or source.within("watchfloor.infra.db.migrations"):
        return
    for line, target in (*imports(source.tree), *reached(source)):
        owner = owner_of(target)
        if owner and not source.within(owner):
            yield Finding(line, f"{target} is private to {owner}; use its service, or the table's name as a string")


def reached(source: Source) -> Iterator[tuple[int, str]]:
    """Line and dotted name of what is reached through an imported module, such as `service.repository`."""
    chains = (node for node in walk(source.tree) if isinstance(node, ast.Attribute))
    return ((node.lineno, source.dotted(node)) for node in chains)


def owner_of(target: str) -> str:
    """The domain whose private room an import reaches into, or an empty text."""
    parts = target.split(".")
    domain = parts[:2] == ["watchfloor", "domain"]
    engine = parts[:2] == ["watchfloor", "engine"] and set(parts[2:DOMAIN_DEPTH]) <= ENGINE_DOMAINS
    if (domain or engine) and ROOMS & set(parts[DOMAIN_DEPTH:]):
        return ".".join(parts[:DOMAIN_DEPTH])
    return ""
