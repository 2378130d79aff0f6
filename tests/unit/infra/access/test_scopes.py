"""One scope that a person holds is enough to see a row; without a link nobody sees it."""

import pytest
from sqlalchemy import select

from unit.infra.book import EdgeOf
from watchfloor.infra.access.permissions import Actor
from watchfloor.infra.access.scopes import scopes_held, scopes_of, visible
from watchfloor.infra.db.rows import AnsweredRequest
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.web.edge import Edge

LINKS = {
    "open": ("desk",),
    "vip": ("compartment:vip",),
    "minors": ("compartment:minors",),
    "either": ("compartment:minors", "compartment:vip"),
    "shared": ("compartment:minors", "desk"),
}


@pytest.fixture
def edge(edge_of: EdgeOf) -> Edge:
    edge = edge_of("ana")

    def keep(unit: WriteUnit) -> None:
        for subject, scopes in LINKS.items():
            unit.protect(subject, scopes)
        for subject in (*LINKS, "unlinked"):
            unit.session.add(AnsweredRequest(actor="a", key=subject, fingerprint="f", at=unit.now))

    edge.change(keep)
    return edge


def seen(edge: Edge, actor: Actor) -> set[str]:
    with edge.read() as unit:
        return set(unit.session.scalars(select(AnsweredRequest.key).where(visible(actor, AnsweredRequest.key))))


def test_the_desk_sees_what_lives_on_the_desk(edge: Edge) -> None:
    assert seen(edge, edge.actor) == {"open", "shared"}


def test_one_compartment_of_several_is_enough(edge: Edge, edge_of: EdgeOf) -> None:
    assert seen(edge, edge_of("zoe").actor) == {"open", "shared", "vip", "either"}


def test_a_person_holds_the_desk_and_their_compartments(edge_of: EdgeOf) -> None:
    assert scopes_held(edge_of("ana").actor) == ["desk"]
    assert scopes_held(edge_of("zoe").actor) == ["desk", "compartment:vip"]


@pytest.mark.parametrize(("subject", "scopes"), [("either", set(LINKS["either"])), ("unlinked", set())])
def test_a_subject_tells_its_scopes(edge: Edge, subject: str, scopes: set[str]) -> None:
    with edge.read() as unit:
        assert scopes_of(unit.session, subject) == scopes
