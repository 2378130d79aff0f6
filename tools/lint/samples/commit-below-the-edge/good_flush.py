# place: src/watchfloor/domain/cases/service/close.py
"""Closes cases."""


def close_case(*, unit, ref):
    unit.record("case.closed", ref)
    unit.session.flush()
    commit = ref.upper()
    return commit
