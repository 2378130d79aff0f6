"""Tokens of people: issued for oneself or by an admin, listed with their last use, revoked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update

from watchfloor.infra.access.actors import issue_token
from watchfloor.infra.access.models import TokenRow
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.auth.people import row_of
from watchfloor.infra.auth.people_rules import require_whole, require_whole_admin, token_permissions
from watchfloor.infra.auth.sessions import SHOWN
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class TokenLine:
    """A token as it is listed: never the secret itself. No permissions means all of its person's."""

    id: str
    label: str
    permissions: tuple[Permission, ...]
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None


def issue(*, unit: WriteUnit, name: str, label: str, permissions: Iterable[Permission], days: int, session: str) -> str:
    """A token for oneself, no broader than what one acts with, or for somebody else by an administrator.

    Without being an administrator one needs a session for it: a token begets no token that outlives it.
    """
    if name != unit.actor.name:
        require_whole_admin(unit.actor)
        return issue_token(unit=unit, name=name, label=label, permissions=permissions, days=days)
    if not session:
        require(unit.actor, Permission.USER_ADMIN)
    allowed = token_permissions(unit.actor, permissions)
    return issue_token(unit=unit, name=name, label=label, permissions=allowed, days=days)


def list_tokens(*, unit: Unit, name: str) -> Sequence[TokenLine]:
    """One's own tokens, or anybody's for an administrator, the newest first; expired and revoked ones too."""
    _of_others_by_admins(unit, name)
    row = row_of(unit, name)
    kept = select(TokenRow).where(TokenRow.actor == row.id).order_by(TokenRow.created_at.desc(), TokenRow.digest)
    return [_line(token) for token in unit.session.scalars(kept)]


def revoke_token(*, unit: WriteUnit, name: str, token: str) -> TokenLine:
    """End a token by its shown id; ending it again changes nothing. Raises NotFound, Refused."""
    _of_others_by_admins(unit, name)
    row = row_of(unit, name)
    named = (TokenRow.actor == row.id) & (func.substr(TokenRow.digest, 1, SHOWN) == token)
    ended = update(TokenRow).where(named, TokenRow.revoked_at.is_(None)).values(revoked_at=unit.now)
    if unit.session.scalars(ended.returning(TokenRow.digest)).all():
        unit.record("token.revoked", row.id, payload={"token": token})
    kept = unit.session.scalars(select(TokenRow).where(named)).one_or_none()
    if kept is None:
        raise NotFound("There is no such token.", fix="List the tokens.")
    return _line(kept)


def _of_others_by_admins(unit: Unit, name: str) -> None:
    if name != unit.actor.name:
        require(unit.actor, Permission.USER_ADMIN)
    elif Permission.USER_ADMIN not in unit.actor.permissions:
        require_whole(unit.actor)


def _line(row: TokenRow) -> TokenLine:
    permissions = tuple(Permission(name) for name in row.permissions.split())
    return TokenLine(
        row.digest[:SHOWN],
        row.label,
        permissions,
        row.created_at,
        row.expires_at,
        row.last_used_at,
        row.revoked_at,
    )
