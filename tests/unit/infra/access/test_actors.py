"""A token speaks for a person while it is valid, and never for more than the person may do."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from unit.infra.book import EdgeOf
from watchfloor.infra.access.actors import TOKEN_DAYS, add_actor, authenticate, issue_token, list_actors, pseudonyms
from watchfloor.infra.access.models import ActorRow, TokenRow
from watchfloor.infra.access.permissions import Actor, Permission, Role
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, NotSignedIn


@pytest.fixture
def edge(edge_of: EdgeOf) -> Edge:
    return edge_of("ada")


def add(edge: Edge, name: str = "mia", *roles: Role) -> Actor:
    return edge.change(lambda unit: add_actor(unit=unit, name=name, roles=roles or (Role.LEAD,)))


def issue(edge: Edge, *permissions: Permission, days: int = TOKEN_DAYS) -> str:
    return edge.change(lambda unit: issue_token(unit=unit, name="mia", permissions=permissions, days=days))


def who(edge: Edge, token: str, *, later: timedelta = timedelta()) -> Actor:
    with edge.read() as unit:
        return authenticate(unit.session, token, at=unit.now + later)


def test_a_token_speaks_for_its_person(edge: Edge) -> None:
    added = add(edge)

    assert who(edge, issue(edge)) == added


def test_a_token_is_kept_as_a_hash_alone(edge: Edge) -> None:
    add(edge)
    token = issue(edge)

    with edge.read() as unit:
        digests = unit.session.scalars(select(TokenRow.digest)).all()

    assert token not in digests
    assert all(len(digest) == 64 for digest in digests)


def test_a_narrowed_token_carries_only_what_it_names_and_its_person_has(edge: Edge) -> None:
    add(edge, "mia", Role.VIEWER)

    narrowed = who(edge, issue(edge, Permission.CASE_READ, Permission.USER_ADMIN))

    assert narrowed.permissions == {Permission.CASE_READ}


def test_a_token_ends_on_its_last_day(edge: Edge) -> None:
    add(edge)
    token = issue(edge, days=2)

    assert who(edge, token, later=timedelta(days=1)).name == "mia"
    with pytest.raises(NotSignedIn):
        who(edge, token, later=timedelta(days=2))


@pytest.mark.parametrize("token", ["", "wf_unknown", "mia"])
def test_an_unknown_token_speaks_for_nobody(edge: Edge, token: str) -> None:
    with pytest.raises(NotSignedIn):
        who(edge, token)


def test_the_token_of_a_disabled_person_speaks_for_nobody(edge: Edge) -> None:
    added = add(edge)
    token = issue(edge)

    disable = update(ActorRow).where(ActorRow.id == added.id)
    edge.change(lambda unit: unit.session.execute(disable.values(disabled_at=unit.now)))

    with pytest.raises(NotSignedIn):
        who(edge, token)


def test_a_name_is_taken_once(edge: Edge) -> None:
    add(edge)

    with pytest.raises(Conflict) as refused:
        add(edge, " mia ")

    assert refused.value.code == "name_taken"


def test_a_person_without_a_name_is_refused(edge: Edge) -> None:
    with pytest.raises(InvalidInput):
        add(edge, "  ")


@pytest.mark.parametrize("name", ["mia\u200b", "\u202emia", "m\u00adia", "mia\nlea", "mia\x07"])
def test_a_person_whose_name_looks_like_another_ones_or_steers_a_terminal_is_refused(edge: Edge, name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        add(edge, name)

    assert refused.value.code == "bad_name"


@pytest.mark.parametrize("name", ["Mia O'Hara", "\u7f8e\u4e9a", "Zo\u00eb"])
def test_a_name_may_be_of_any_script_and_hold_blanks(edge: Edge, name: str) -> None:
    assert add(edge, name).name == name


def test_nobody_gets_a_token_for_no_day_or_for_a_stranger(edge: Edge) -> None:
    with pytest.raises(NotFound):
        issue(edge)

    add(edge)
    with pytest.raises(InvalidInput):
        issue(edge, days=0)


def test_people_are_listed_by_name_and_named_outside_by_pseudonym(edge: Edge) -> None:
    added = add(edge)

    with edge.read() as unit:
        names = [actor.name for actor in list_actors(unit.session)]
        outside = pseudonyms(unit.session)

    assert names == ["ada", "mia"]
    assert (outside(added.id), outside("a-unknown")) == (added.pseudonym, "the desk")
