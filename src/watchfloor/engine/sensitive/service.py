"""The door to grants: giving and revoking them, and showing sensitive columns to those who have one, on record."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from watchfloor.engine.datasets import service as dataset_service
from watchfloor.engine.declaration import Declaration
from watchfloor.engine.sensitive import repository, rules
from watchfloor.engine.sensitive.models import Grant
from watchfloor.engine.sensitive.rules import Columns
from watchfloor.engine.sensitive.schemas import GiveGrant, GrantOut, Unmask
from watchfloor.infra.access.permissions import Permission, permissions_of, require, roles_from
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import Conflict, NotFound, Refused
from watchfloor.kernel.ids import ActorId, Reference, RefKind
from watchfloor.kernel.paging import DEFAULT_LIMIT, Page, decode_position, encode_cursor

READERS = frozenset({Permission.USER_ADMIN, Permission.LEDGER_READ})


def give(*, unit: WriteUnit, form: GiveGrant) -> GrantOut:
    """Let a person see a sensitive column, or all of a dataset, for some days; nobody gives one to themselves.

    Raises NotFound for a dataset not to be seen or a person unknown, InvalidInput (`not_sensitive`), and Refused
    (`own_grant`, `cannot_unmask`).
    """
    require(unit.actor, Permission.USER_ADMIN)
    declared = dataset_service.declaration_of(unit=unit, name=form.dataset)
    if form.column is not None:
        rules.wanted_columns([f"{form.dataset}.{form.column}"], {form.dataset: declared})
    person = repository.person(unit, form.person)
    if person is None:
        raise NotFound(f"Nobody here is called {form.person[:80]}.", fix="Look at watchfloor user list.")
    if person.id == unit.actor.id:
        raise Refused("Nobody opens it to themselves.", fix="Ask another administrator.", code="own_grant")
    if Permission.DATA_UNMASK not in permissions_of(roles_from(person.roles)):
        raise Refused(
            f"{person.name} has no role that may unmask.", fix="Give them such a role first.", code="cannot_unmask"
        )
    ref = unit.next_ref(RefKind.GRANT)
    row = Grant(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        actor=person.id,
        dataset=form.dataset,
        column=form.column,
        reason=form.reason.strip(),
        given_by=unit.actor.id,
        given_at=unit.now,
        expires_at=unit.now + timedelta(days=form.days),
    )
    unit.session.add(row)
    unit.session.flush()
    unit.protect(ref, scopes_of(unit.session, f"dataset:{form.dataset}"))
    payload = {"actor": row.actor, "dataset": row.dataset, "column": row.column, "days": form.days}
    unit.record("grant.given", ref, payload=payload, reason=row.reason)
    return _out(row)


def revoke(*, unit: WriteUnit, grant: str, reason: str) -> GrantOut:
    """End a grant before its time."""
    require(unit.actor, Permission.USER_ADMIN)
    row = repository.seen(unit, grant)
    if row is None:
        raise NotFound(f"There is no grant {grant[:40]}.", fix="List the grants there are.")
    if row.revoked_at is not None:
        raise Conflict(f"{row.ref} was revoked before.", fix="There is nothing to revoke.", code="grant_revoked")
    row.revoked_by, row.revoked_at = unit.actor.id, unit.now
    unit.session.flush()
    unit.record("grant.revoked", row.ref, payload={"actor": row.actor}, reason=reason.strip())
    return _out(row)


def list_grants(*, unit: Unit, cursor: str | None = None, limit: int = DEFAULT_LIMIT) -> Page[GrantOut]:
    """Grants, the newest first: all that may be seen for administrators and auditors, one's own for everybody else."""
    require(unit.actor, Permission.DATA_READ)
    actor = None if unit.actor.permissions & READERS else unit.actor.id
    before = decode_position(cursor) if cursor else None
    rows = repository.page(unit, actor=actor, before=before, limit=limit + 1)
    more = encode_cursor(rows[limit - 1].number) if len(rows) > limit else None
    return Page(items=[_out(row) for row in rows[:limit]], next_cursor=more)


def held_columns(*, unit: Unit, declared: Mapping[str, Declaration]) -> dict[str, frozenset[str]]:
    """The sensitive columns of datasets that the actor may unmask now; none without the permission."""
    if Permission.DATA_UNMASK not in unit.actor.permissions:
        return dict.fromkeys(declared, frozenset())
    return {name: rules.allowed(one.sensitive, repository.holding(unit, name)) for name, one in declared.items()}


def check_unmask(*, unit: Unit, wish: Unmask | None, datasets: Iterable[str]) -> dict[str, frozenset[str]]:
    """The columns that a wish opens, by dataset; nothing without a wish.

    Raises Refused (`role`, `no_grant`), InvalidInput (`not_sensitive`, `purpose_missing`) and NotFound.
    """
    if wish is None:
        return {}
    require(unit.actor, Permission.DATA_UNMASK)
    rules.check_purpose(wish.purpose)
    declared = {name: dataset_service.declaration_of(unit=unit, name=name) for name in datasets}
    wanted = rules.wanted_columns(wish.columns, declared)
    rules.check_granted(wanted, held_columns(unit=unit, declared=declared))
    return wanted


def may_see(*, unit: Unit, columns: Columns) -> bool:
    """Whether the actor holds grants now for all of these columns, in datasets that they may see."""
    try:
        declared = {name: dataset_service.declaration_of(unit=unit, name=name) for name in columns}
        rules.check_granted(columns, held_columns(unit=unit, declared=declared))
    except (NotFound, Refused):
        return False
    return True


def note_look(*, unit: WriteUnit, columns: Columns, purpose: str, about: Mapping[str, object]) -> None:
    """Leave in the ledger who saw which columns of which dataset, why, and about what; before anything is shown."""
    for dataset, shown in sorted(columns.items()):
        if shown:
            payload = {"columns": sorted(shown), **about}
            unit.record("data.unmasked", f"dataset:{dataset}", payload=payload, reason=purpose.strip())


def _out(row: Grant) -> GrantOut:
    return GrantOut(
        ref=Reference(row.ref),
        actor=ActorId(row.actor),
        dataset=row.dataset,
        column=row.column,
        reason=row.reason,
        given_by=ActorId(row.given_by),
        given_at=row.given_at,
        expires_at=row.expires_at,
        revoked_by=ActorId(row.revoked_by) if row.revoked_by else None,
        revoked_at=row.revoked_at,
    )
