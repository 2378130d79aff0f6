"""The process of one job: it does what was ordered and ends the job, or dies and leaves that to its parent."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from logging.config import dictConfig
from typing import BinaryIO

from pydantic import BaseModel, ConfigDict

from watchfloor.infra.access.actors import asker_of
from watchfloor.infra.jobs import service
from watchfloor.infra.jobs.confinement import bound_memory
from watchfloor.infra.jobs.kinds import Bounds, Kinds, kind_named
from watchfloor.infra.jobs.rules import Problem, problem_of
from watchfloor.infra.jobs.service import Begun
from watchfloor.infra.observe.logs import log_config, log_of
from watchfloor.infra.observe.traces import without_words
from watchfloor.infra.place import Place
from watchfloor.infra.room import no_room
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import TooLarge, WatchfloorError
from watchfloor.kernel.ids import ActorId

LOG = log_of("jobs")
UNFORESEEN = Problem(500, "internal", "Something went wrong inside the desk.", "Tell the operator the job.", {})


class Order(BaseModel):
    """What `work` tells a child through a pipe, where no list of processes shows it."""

    model_config = ConfigDict(frozen=True)
    settings: dict[str, object]
    memory: int
    ref: str
    attempt: int
    kind: str
    form: dict[str, object]
    by: str
    allowed: str
    request_id: str

    def begun(self) -> Begun:
        """The attempt that is ordered."""
        return Begun(
            self.ref,
            self.attempt,
            self.kind,
            self.form,
            ActorId(self.by),
            self.allowed,
            self.request_id,
            is_closing=False,
        )


def order_for(begun: Begun, *, settings: Settings, bounds: Bounds) -> bytes:
    """The order of an attempt for a child, as one line."""
    order = Order(
        settings=settings.model_dump(mode="json"),
        memory=bounds.memory,
        ref=begun.ref,
        attempt=begun.attempt,
        kind=begun.kind,
        form=begun.form,
        by=begun.by,
        allowed=begun.allowed,
        request_id=begun.request_id,
    )
    return order.model_dump_json().encode() + b"\n"


@dataclass(frozen=True, slots=True)
class ToldProgress:
    """Writes each step into the parent's ear; closing is kept in the database, where a cancel reads it."""

    edge: Edge
    begun: Begun
    ear: int

    def at(self, share: float, doing: str) -> None:
        """Tell the parent, who ends this process where nobody waits any more."""
        os.write(self.ear, json.dumps([share, doing]).encode() + b"\n")

    def close(self) -> None:
        """From here on the act is not cancelled."""
        ref, attempt = self.begun.ref, self.begun.attempt
        self.edge.change(lambda unit: service.close_job(unit=unit, ref=ref, attempt=attempt))


def obey(open_place: Callable[[Settings], Place], orders: BinaryIO, ear: int) -> None:
    """Wait for one order and carry it out, telling progress to `ear`; nothing is kept of an attempt that is over."""
    line = orders.readline()
    if not line:
        return  # `work` has ended before it gave one
    order = Order.model_validate_json(line)
    settings = Settings.model_validate(order.settings)
    dictConfig(log_config(settings.log_format, settings.log_level))
    place = open_place(settings)
    bound_memory(order.memory)
    try:
        do(place, order.begun(), ear=ear)
    finally:
        place.database.dispose()


def do(place: Place, begun: Begun, *, ear: int) -> None:
    """Do an attempt in the name of its asker as they are now; whatever stops it ends the job as failed."""
    problem: Problem | None = None
    try:
        _act(place, place.kinds, begun, ear)
    except WatchfloorError as error:
        problem = problem_of(error)
    except MemoryError:
        problem = problem_of(
            TooLarge("The job needs more memory than it may have.", fix="Ask for less at once.", code="memory_limit")
        )
    except Exception as error:
        LOG.exception("a job failed", job=begun.ref, exc_info=without_words(error))
        full = no_room(error)
        problem = problem_of(full) if full else UNFORESEEN
    if problem:
        fail(place, begun, problem)


def fail(place: Place, begun: Begun, problem: Problem) -> None:
    """End the attempt as failed, in the desk's name; nothing where it has an end."""
    ref, attempt = begun.ref, begun.attempt
    place.own_edge().change(lambda unit: service.fail_job(unit=unit, ref=ref, attempt=attempt, problem=problem))


def _act(place: Place, kinds: Kinds, begun: Begun, ear: int) -> None:
    kind = kind_named(kinds, begun.kind)
    with place.database.reading() as session:
        actor = asker_of(session, begun.by, allowed=begun.allowed, at=place.clock())
    edge = place.edge(actor)
    edge.request_id = begun.request_id
    form = kind.read(begun.form)
    kind.check(edge, form)
    finish = kind.act(edge, form, ToldProgress(edge, begun, ear))
    edge.change(lambda unit: service.finish_job(unit=unit, ref=begun.ref, attempt=begun.attempt, finish=finish))
