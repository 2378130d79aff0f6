"""What a stored finding claims: its statement with the bound numbers filled in."""

from typing import cast

from watchfloor.domain.cases.models import Finding
from watchfloor.domain.cases.rules.claims import Binding, BoundNumber, Scalar, render


def text_of(row: Finding) -> str:
    """The claim as people read it."""
    numbers = [
        BoundNumber(Binding(str(n["evidence"]), str(n["column"]), int(str(n["row"]))), cast("Scalar", n["value"]))
        for n in row.numbers
    ]
    return render(row.statement, numbers)
