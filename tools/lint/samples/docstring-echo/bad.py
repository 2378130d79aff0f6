# place: src/watchfloor/domain/cases/service.py broken
"""The cases service."""


def close_case(ref):  # broken
    """Closes the case."""


class CasePage:  # broken
    """A CasePage class."""

    def open_cases(self, limit):  # broken
        """Get all open cases with the given limit."""
