"""What `work` does for the search: it puts what was written under the grams that lead to it."""

from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.duties import Duty
from watchfloor.infra.place import Place
from watchfloor.infra.search.writing import post

EVERY = 5.0


def post_waiting(place: Place) -> int:
    """Post some of the documents that wait; says how many they were."""
    return place.edge(SYSTEM).change(lambda unit: post(unit=unit))


POSTING = Duty("post_grams", EVERY, post_waiting)
