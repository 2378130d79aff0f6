# place: src/watchfloor/domain/enforcement/service/execute.py
"""Comes in by the door and goes on into the private rooms."""

from importlib import import_module

from watchfloor.domain.cases import service
from watchfloor.domain.cases.service import show
from watchfloor.domain.evidence.service import repository as items  # broken
from watchfloor.domain.leads.models import *  # broken

TABLES = import_module("watchfloor.domain.evidence.models")  # broken


def execute(unit, case):
    row = show.repository.find_case(unit, case)  # broken
    return service.models.Case, items, row  # broken
