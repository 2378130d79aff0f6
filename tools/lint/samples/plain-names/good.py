# place: src/watchfloor/domain/cases/database.py
"""Keeps cases."""


class CaseBook:
    def commonest(self):
        return self


def utilisation(baseline):
    return baseline
