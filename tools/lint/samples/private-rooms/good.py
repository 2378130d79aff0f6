# place: src/watchfloor/domain/enforcement/service/propose.py
"""Proposes decisions."""

from watchfloor.domain.cases.schemas import CaseOut
from watchfloor.domain.cases.service import show_case
from watchfloor.domain.enforcement import models, repository
from watchfloor.domain.enforcement.models import DecisionRow
from watchfloor.engine.query.repository_of_runs import thing
