"""Which broken glass is open, and what there is to see through it."""

from datetime import datetime

from sqlalchemy import BindParameter, ColumnElement, Connection, select
from sqlalchemy.orm import Session

from watchfloor.infra.access.models import ActorRow, Glass
from watchfloor.infra.db.rows import ScopeLink

EVERYTHING = "*"
PREFIX = "compartment:"


def is_open(at: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """True for glass that was neither closed nor has run out."""
    return Glass.closed_at.is_(None) & (Glass.expires_at > at)


def every_compartment(session: Session | Connection) -> frozenset[str]:
    """Each compartment in which somebody or something is."""
    scopes = session.scalars(select(ScopeLink.scope).where(ScopeLink.scope.startswith(PREFIX)).distinct())
    held = session.scalars(select(ActorRow.compartments).where(ActorRow.compartments != "").distinct())
    return frozenset(scope.removeprefix(PREFIX) for scope in scopes).union(*(names.split() for names in held))
