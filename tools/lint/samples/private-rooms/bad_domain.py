# place: src/watchfloor/domain/enforcement/service/propose.py
"""Proposes decisions."""

from watchfloor.domain.cases import models  # broken
from watchfloor.domain.cases.repository import find_case  # broken
import watchfloor.domain.evidence.models.items  # broken


def late():
    from watchfloor.engine.runs import repository  # broken

    return repository
