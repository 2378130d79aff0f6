# place: src/watchfloor/domain/cases/service/close.py
"""Closes cases, and tells as much as an operator needs."""

from watchfloor.infra.observe.logs import log_of

LOG = log_of("cases")


def close_case(unit, case, error):
    LOG.info("case closed", subject=case, actor=unit.actor.id)
    LOG.exception("case left open", exc_info=error)
    LOG.error("job %s ended", case)
    unit.log.info(case)
