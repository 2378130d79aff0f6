"""The one scope predicate: what an actor may not see does not exist for them."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.db.rows import ScopeLink
from watchfloor.kernel.ids import ActorId

DESK = "desk"
COMPARTMENT = "compartment:"


def scopes_held(actor: Actor) -> list[str]:
    """The desk, and each compartment the actor is in."""
    return [DESK, *(f"{COMPARTMENT}{name}" for name in sorted(actor.compartments))]


def visible(actor: Actor, column: ColumnElement[str] | InstrumentedAttribute[str]) -> ColumnElement[bool]:
    """True for rows whose subject lives in a scope that the actor holds; a row without a link is hidden."""
    links = select(ScopeLink.subject).where(ScopeLink.subject == column, ScopeLink.scope.in_(scopes_held(actor)))
    return links.exists()


def in_every_compartment(session: Session, actor: Actor) -> Actor:
    """The actor as somebody in every compartment there is: for upkeep that gives nothing out."""
    named = session.scalars(select(ScopeLink.scope).where(ScopeLink.scope != DESK).distinct())
    return replace(actor, compartments=frozenset(scope.removeprefix(COMPARTMENT) for scope in named))


def scopes_of(session: Session, subject: str) -> frozenset[str]:
    """The scopes a subject lives in; empty where it was never protected."""
    return frozenset(session.scalars(select(ScopeLink.scope).where(ScopeLink.subject == subject)))


def scopes_of_all(session: Session, subjects: Collection[str]) -> dict[str, frozenset[str]]:
    """The same of several subjects, in one statement; one that was never protected is left out."""
    found: dict[str, set[str]] = defaultdict(set)
    links = select(ScopeLink.subject, ScopeLink.scope).where(ScopeLink.subject.in_(sorted(subjects)))
    for subject, scope in session.execute(links):
        found[subject].add(scope)
    return {subject: frozenset(scopes) for subject, scopes in found.items()}


def seers(session: Session, subject: str) -> frozenset[ActorId]:
    """The active people who hold a scope of a subject, whatever their roles let them do with it."""
    scopes = scopes_of(session, subject)
    rows = session.execute(select(ActorRow.id, ActorRow.compartments).where(ActorRow.disabled_at.is_(None)))
    return frozenset(
        ActorId(identifier)
        for identifier, named in rows
        if not scopes.isdisjoint({DESK, *(f"{COMPARTMENT}{name}" for name in named.split())})
    )
