# place: src/watchfloor/domain/cases/service/show.py
"""Shows cases."""

from watchfloor.domain.cases.models import Case
from watchfloor.domain.cases.schemas import CaseOut


def show_case(ref: str) -> CaseOut | None:
    return CaseOut(_row(ref))


def _row(ref: str) -> Case:
    return Case(ref)
