# place: src/watchfloor/domain/leads/service.py
"""Keeps leads, past the edge and past the ledger."""

from contextlib import ExitStack

from sqlalchemy import text


def keep(edge, session, lead):
    with edge.database.writing() as own:  # broken
        own.add(lead)
    with session.begin_nested():  # broken
        session.add(lead)
    session.execute(text("COMMIT"))  # broken
    session.connection().exec_driver_sql("rollback to savepoint one")  # broken


def later(session):
    with ExitStack() as stack:
        stack.callback(session.rollback)  # broken
    return session.commit  # broken
