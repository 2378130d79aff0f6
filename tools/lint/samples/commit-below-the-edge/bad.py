# place: src/watchfloor/domain/cases/service/close.py
"""Closes cases."""


def close_case(*, unit, ref):
    try:
        unit.record("case.closed", ref)
        unit.session.commit()  # broken
    except ValueError:
        unit.session.rollback()  # broken
        raise
