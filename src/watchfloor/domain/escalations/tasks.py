"""The duties of escalations: the queue follows a new matrix, and open escalations a changed book of obligations."""

from watchfloor.domain.escalations import repository
from watchfloor.domain.escalations.service import matrix
from watchfloor.domain.escalations.service import reconsider as considering
from watchfloor.infra.place import Place


def put_in_order(place: Place) -> int:
    """Weigh open escalations that stand under an earlier matrix than the one in force."""
    edge = place.own_edge()
    with edge.read() as unit:
        number = matrix.current_version(unit.session)
        if not repository.is_any_under_earlier(unit.session, number):
            return 0
    return edge.change(lambda unit: matrix.put_in_order(unit=unit))


def reconsider(place: Place) -> int:
    """Consider open escalations anew after the book changed."""
    edge = place.own_edge()
    with edge.read() as unit:
        if not considering.is_due(unit=unit):
            return 0
    return edge.change(lambda unit: considering.reconsider(unit=unit))
