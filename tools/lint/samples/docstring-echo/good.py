# place: src/watchfloor/domain/cases/service/close.py
"""Closing and reopening, with the outcome the strategy pages count."""


def close_case(ref):
    """Refuses while a decision is pending; the outcome is final for strikes."""


def row(ref):
    return ref


class Page:
    """At most 200 rows and the cursor that continues after them."""

    def next_cursor(self):
        """None on the last page."""
