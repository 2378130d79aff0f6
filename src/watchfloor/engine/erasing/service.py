"""The door to the list of erased names: what a load keeps out, and how the list grows."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from watchfloor.engine.erasing.models import ErasedName
from watchfloor.engine.erasing.suppression import Suppressed
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.keyed import Keyed, keyed
from watchfloor.infra.signing import Signer
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.refs import EntityRef


def names_key(signer: Signer) -> Keyed:
    """The key under which names are masked and erased, one for the workspace: equal names look equal everywhere."""
    return keyed(signer, "names")


def suppressed_now(edge: Edge) -> Suppressed:
    """Who is erased at this moment."""
    with edge.read() as unit:
        rows = unit.session.execute(select(ErasedName.digest, ErasedName.kind)).all()
    digests, kinds = frozenset(row.digest for row in rows), frozenset(row.kind for row in rows)
    return Suppressed(names_key(edge.signer), digests, kinds)


def suppress(*, unit: WriteUnit, entities: Iterable[EntityRef], key: Keyed, certificate: str) -> int:
    """Keep entities out from now on and tell how many were not kept out before; the caller's entry is the record."""
    count = 0
    for entity in sorted(entities):
        digest = key.digest(str(entity))
        if unit.session.get(ErasedName, digest) is None:
            unit.session.add(ErasedName(digest=digest, kind=entity.kind, certificate=certificate, at=unit.now))
            count += 1
    unit.session.flush()
    return count


def certificate_of(session: Session, entity: EntityRef, key: Keyed) -> str | None:
    """The certificate under which an entity was erased; None where it was not."""
    row = session.get(ErasedName, key.digest(str(entity)))
    return row.certificate if row else None
