"""Which things of any domain somebody may see, by their references."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import aliased

from watchfloor.domain.evidence import service as evidence
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import visible
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.web.events import HEARD
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.ids import Reference, RefKind

EVIDENCE = f"{RefKind.EVIDENCE}-"


def check_seen(unit: Unit, subject: str) -> None:
    """Raise Refused (`role`) where the actor may read nothing of its kind, NotFound where they do not see it."""
    needed = next((permission for name, permission in HEARD.items() if subject.startswith(name)), None)
    require(unit.actor, needed or Permission.LEDGER_READ)
    if not seen_among(unit, [subject]):
        raise NotFound(f"There is no {subject[:40]}.", fix="Check the reference.")


def seen_among(unit: Unit, subjects: Sequence[str]) -> frozenset[str]:
    """Which of the subjects exist for the actor; of evidence what is stopped does not, but for the cleared."""
    named = aliased(ScopeLink)  # the predicate looks into the same table: without another name it would see itself
    linked = select(named.subject).where(named.subject.in_(subjects), visible(unit.actor, named.subject))
    found = frozenset(unit.session.scalars(linked.distinct()))
    items = [Reference(ref) for ref in found if ref.startswith(EVIDENCE)]
    readable = Permission.EVIDENCE_READ in unit.actor.permissions
    open_items = {str(item.ref) for item in evidence.list_for(unit=unit, refs=items)} if items and readable else set()
    return frozenset(ref for ref in found if not ref.startswith(EVIDENCE)) | open_items
