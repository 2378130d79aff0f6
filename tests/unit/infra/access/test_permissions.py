"""What each role may do, and that nobody does more."""

import pytest

from unit.infra.book import EdgeOf
from watchfloor.infra.access.permissions import Actor, Permission, Role, holders, permissions_of, require, roles_from
from watchfloor.kernel.errors import Refused
from watchfloor.kernel.ids import ActorId


def actor(*roles: Role) -> Actor:
    held = frozenset(roles)
    return Actor(ActorId("a-1"), "mia", "desk-1", held, frozenset(), permissions_of(held))


LACKS = (
    (Role.VIEWER, Permission.LEAD_WRITE),
    (Role.SPECIALIST, Permission.USER_ADMIN),
    (Role.LEAD, Permission.USER_ADMIN),
    (Role.POLICY, Permission.DECISION_PROPOSE),
    (Role.LEGAL, Permission.DECISION_EXECUTE),
    (Role.AUDITOR, Permission.CASE_WRITE),
    (Role.ADMIN, Permission.CASE_READ),
    (Role.ADMIN, Permission.DECISION_APPROVE),
)


@pytest.mark.parametrize(("role", "permission"), LACKS)
def test_a_role_that_lacks_a_permission_is_refused_it(role: Role, permission: Permission) -> None:
    with pytest.raises(Refused) as refused:
        require(actor(role), permission)

    assert refused.value.code == "role"


def test_roles_together_allow_what_each_allows() -> None:
    both = actor(Role.ADMIN, Role.VIEWER)

    assert both.permissions == actor(Role.ADMIN).permissions | actor(Role.VIEWER).permissions


def test_an_actor_who_holds_a_permission_passes() -> None:
    require(actor(Role.SPECIALIST), Permission.CASE_WRITE)

    assert actor().permissions == frozenset()


def test_the_holders_of_a_permission_are_the_people_whose_roles_carry_it(edge_of: EdgeOf) -> None:
    ana, _, ada = edge_of("ana"), edge_of("vic"), edge_of("ada")

    with ada.read() as unit:
        assert holders(unit.session, Permission.DECISION_APPROVE) == {ana.actor.id}


def test_an_unknown_role_is_no_role() -> None:
    with pytest.raises(ValueError, match="owner"):
        roles_from("lead owner")
