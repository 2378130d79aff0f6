# place: src/watchfloor/infra/web/idempotency.py
"""Remembers answers by key."""


def remember(connection):
    connection.execute("insert into answer values (1)")
    connection.commit()  # broken
