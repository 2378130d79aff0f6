"""The secrets by which a destination's messages are signed now."""

from watchfloor.infra.db.unit import Unit
from watchfloor.infra.outbox import repository


def bound_to(destination: str, number: int) -> str:
    """What a sealed secret is bound to."""
    return f"{destination}#{number}"


def secrets_of(unit: Unit, destination: str) -> tuple[tuple[str, str], ...]:
    """Each secret that has not retired, the newest first: what it is bound to, and its sealed text."""
    rows = repository.secrets(unit.session, destination)
    return tuple(
        (bound_to(destination, row.number), row.sealed)
        for row in rows
        if row.retires_at is None or row.retires_at > unit.now
    )
