# place: src/watchfloor/domain/cases/service/show.py
"""Shows cases."""

from watchfloor.domain.cases import models
from watchfloor.domain.cases.models import Case


def show_case(ref: str) -> Case:  # broken
    return Case(ref)


def list_cases() -> tuple[models.Case, ...]:  # broken
    return ()
