# place: src/watchfloor/infra/db/work.py
"""Opens and ends transactions."""


def end(session, failed):
    if failed:
        session.rollback()
    else:
        session.commit()
