# place: src/watchfloor/domain/cases/__init__.py
"""Cases: what the desk looks into, from opening to closing."""

from watchfloor.domain.cases.service import open_case  # broken

__all__ = ["open_case"]  # broken
