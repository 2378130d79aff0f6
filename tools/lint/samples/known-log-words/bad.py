# place: src/watchfloor/domain/cases/service/close.py
"""Closes cases, and tells too much of it."""

from watchfloor.infra.observe.logs import log_of

LOG = log_of("cases")


def close_case(case, person):
    LOG.info(f"{person} closed {case}")  # broken
    LOG.warning("case closed", name=person)  # broken
    LOG.error("case closed", **person)  # broken
    LOG.exception("case " + case)  # broken
