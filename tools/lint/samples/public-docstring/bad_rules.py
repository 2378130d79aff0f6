# place: src/watchfloor/domain/cases/rules/lifecycle.py
"""What a case may do next."""


def may_close(state):  # broken
    return state


class Lifecycle:
    def may_open(self):  # broken
        return self
