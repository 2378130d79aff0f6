"""The registry notes an entity once, whoever touches it and how often, and hides what a compartment touched."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest

from watchfloor.domain.entities import service
from watchfloor.domain.entities.schemas import EntityOut
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import InvalidInput, NotFound
from watchfloor.kernel.refs import EntityRef

EdgeOf = Callable[[str], Edge]
ACCOUNT = EntityRef("account", "op-a")
TRACK = EntityRef("track", "再生:1")


def note(edge: Edge, *entities: EntityRef, **named: Any) -> None:
    edge.change(lambda unit: service.note(unit=unit, entities=entities, **named))


def show(edge: Edge, entity: EntityRef) -> EntityOut:
    with edge.read() as unit:
        return service.show(unit=unit, entity=entity)


def found(edge: Edge, **asked: Any) -> list[str]:
    with edge.read() as unit:
        return [entity.ref for entity in service.search(unit=unit, **asked).items]


def test_an_entity_is_shown_as_it_was_noted(edge_of: EdgeOf) -> None:
    note(edge_of("ana"), TRACK)

    shown = show(edge_of("ben"), TRACK)

    assert (shown.ref, shown.kind, shown.id, shown.label) == ("track:再生:1", "track", "再生:1", "")
    assert shown.first_noted == shown.last_noted


def test_noting_again_moves_only_the_last_time(edge_of: EdgeOf, clock: Any) -> None:
    note(edge_of("ana"), ACCOUNT)
    first = show(edge_of("ana"), ACCOUNT)
    clock.forward(timedelta(days=2))
    note(edge_of("ben"), ACCOUNT, ACCOUNT, TRACK)

    again = show(edge_of("ana"), ACCOUNT)

    assert again.first_noted == first.first_noted
    assert again.last_noted - first.last_noted >= timedelta(days=2)


def test_a_clock_set_back_does_not_move_the_last_time_back(edge_of: EdgeOf, clock: Any) -> None:
    note(edge_of("ana"), ACCOUNT)
    before = show(edge_of("ana"), ACCOUNT).last_noted
    clock.forward(timedelta(days=-2))
    note(edge_of("ana"), ACCOUNT)

    assert show(edge_of("ana"), ACCOUNT).last_noted == before


def test_a_label_is_replaced_by_another_but_not_emptied(edge_of: EdgeOf) -> None:
    note(edge_of("ana"), ACCOUNT, labels={ACCOUNT: "The operator"})
    note(edge_of("ana"), ACCOUNT)
    kept = show(edge_of("ana"), ACCOUNT).label
    note(edge_of("ana"), ACCOUNT, labels={ACCOUNT: "Operator A"})

    assert (kept, show(edge_of("ana"), ACCOUNT).label) == ("The operator", "Operator A")


def test_noting_nothing_is_no_error(edge_of: EdgeOf) -> None:
    note(edge_of("ana"))

    assert found(edge_of("ana")) == []


def test_more_entities_than_one_statement_takes_are_all_noted(edge_of: EdgeOf) -> None:
    many = [EntityRef("account", f"a{number:05}") for number in range(service.BATCH + 7)]
    note(edge_of("ana"), *many)

    assert len(found(edge_of("ana"), limit=2 * service.BATCH)) == len(many)


def test_an_entity_nobody_touched_is_not_found(edge_of: EdgeOf) -> None:
    with pytest.raises(NotFound):
        show(edge_of("ana"), EntityRef("account", "never"))


def test_what_a_compartment_touched_does_not_exist_for_others(edge_of: EdgeOf) -> None:
    note(edge_of("zoe"), ACCOUNT, scopes=["compartment:vip"])

    assert show(edge_of("zoe"), ACCOUNT).ref == "account:op-a"
    assert found(edge_of("ana")) == []
    with pytest.raises(NotFound):
        show(edge_of("ana"), ACCOUNT)


def test_what_a_compartment_and_the_desk_touched_is_seen_by_all(edge_of: EdgeOf) -> None:
    note(edge_of("zoe"), ACCOUNT, scopes=["compartment:vip"])
    note(edge_of("ana"), ACCOUNT)

    assert found(edge_of("ben")) == ["account:op-a"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"prefix": "op-"}, ["account:op-a", "device:op-x"]),
        ({"prefix": "op-", "kind": "device"}, ["device:op-x"]),
        ({"prefix": "OP-"}, ["account:OP-a"]),
        ({"prefix": "%"}, []),
        ({"prefix": "_p"}, []),
        ({"prefix": "再"}, ["track:再生:1"]),
        ({"kind": "nothing"}, []),
    ],
)
@pytest.mark.each_on_postgres
def test_a_prefix_is_taken_by_the_letter_on_every_database(
    edge_of: EdgeOf, asked: dict[str, str], expected: list[str]
) -> None:
    note(edge_of("ana"), ACCOUNT, TRACK, EntityRef("account", "OP-a"), EntityRef("device", "op-x"))

    assert found(edge_of("ana"), **asked) == expected


def test_pages_together_give_every_entity_once(edge_of: EdgeOf) -> None:
    note(edge_of("ana"), *(EntityRef("account", f"a{number}") for number in range(5)))
    refs: list[str] = []
    cursor = None
    with edge_of("ana").read() as unit:
        while True:
            page = service.search(unit=unit, cursor=cursor, limit=2)
            refs += [entity.ref for entity in page.items]
            cursor = page.next_cursor
            if cursor is None:
                break

    assert refs == [f"account:a{number}" for number in range(5)]


def test_a_cursor_of_another_list_is_refused(edge_of: EdgeOf) -> None:
    with edge_of("ana").read() as unit, pytest.raises(InvalidInput) as caught:
        service.search(unit=unit, cursor="!!")

    assert caught.value.code == "bad_cursor"


def test_the_same_entities_noted_at_once_in_any_order_are_noted_once(edge_of: EdgeOf) -> None:
    many = [EntityRef("account", f"a{number}") for number in range(20)]
    edge = edge_of("ana")

    def noted(turn: int) -> None:
        note(edge, *many[turn:], *many[:turn])

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(noted, range(10)))

    assert len(found(edge)) == 20
