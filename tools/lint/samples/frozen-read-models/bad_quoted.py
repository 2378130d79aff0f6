# place: src/watchfloor/domain/cases/service/show.py
"""Shows rows whose class is written as text."""

from watchfloor.domain.cases.models import Case


def show_case(ref: str) -> "Case":  # broken
    return Case(ref)


async def list_cases() -> "list[Case] | None":  # broken
    return None
