# place: src/watchfloor/domain/cases/rules.py
"""What a case may do next."""


def may_close(state):
    """False while a decision is pending."""

    def inner():
        return state

    return inner()


def _private(state):
    return state


class _Hidden:
    def visible(self):
        return self
