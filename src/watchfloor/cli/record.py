"""Whether the ledger of this machine, and what left the desk, still hold."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from watchfloor.cli.database import opened
from watchfloor.cli.home import existing_settings
from watchfloor.cli.options import AsJson
from watchfloor.cli.printing import show
from watchfloor.domain.reports.bundle.verify import verify as verify_bundle
from watchfloor.engine.lake import lake_at
from watchfloor.infra.ledger.anchor import read_anchors
from watchfloor.infra.ledger.verify import verify_chain

CHECKS = ("outcome", "name", "subject", "message")


def verify_ledger(*, as_json: bool) -> None:
    """Walk the whole chain and exit: 1 where a link does not hold, which is named."""
    settings = existing_settings()
    with opened(settings.database_url) as database, database.reading() as session:
        chain = verify_chain(session, read_anchors(settings.anchor_path))
    first = chain.broken[0] if chain.broken else None
    walked: dict[str, object] = {"holds": chain.holds, "entries": chain.entries, "emptied": chain.emptied}
    show(walked | {"head": chain.head, "first": first, "broken": list(chain.broken)}, as_json=as_json)
    raise typer.Exit(0 if chain.holds else 1)


def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A sealed bundle.")],
    key: Annotated[str | None, typer.Option(help="The fingerprint of the signer's key.")] = None,
    is_recomputed: Annotated[bool, typer.Option("--recompute", help="Run its queries again on this lake.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check a bundle by itself; exits 1 and names each thing that does not hold."""
    lake = lake_at(existing_settings().lake_dir) if is_recomputed else None
    verification = verify_bundle(file, key=key, recompute=lake)
    checks = [asdict(check) for check in verification.checks]
    show({"holds": verification.holds, "checks": checks} if as_json else checks, as_json=as_json, columns=CHECKS)
    raise typer.Exit(0 if verification.holds else 1)
