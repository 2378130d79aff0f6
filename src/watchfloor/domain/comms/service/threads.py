"""Answers that come back: which subject a message of mail goes on with."""

from collections.abc import Iterable

from watchfloor.domain.comms import repository
from watchfloor.infra.db.unit import Unit

MOST = 100


def thread_of(*, unit: Unit, message_ids: Iterable[str]) -> str | None:
    """The subject whose update went out under one of the ids (In-Reply-To, References), or None.

    For the intake, which acts for the desk: whoever asks for somebody else judges their sight of the subject.
    """
    return repository.thread(unit.session, [one.strip() for one in message_ids][:MOST])
