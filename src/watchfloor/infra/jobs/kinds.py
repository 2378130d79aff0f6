"""Kinds of job: what the layers above register, so that the ground knows how a job goes and not what it does."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from pydantic import BaseModel, ValidationError

from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.jobs.schemas import JobFile
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import InvalidInput

F = TypeVar("F", bound=BaseModel)
GIGABYTE = 1024**3
PLACES_TOLD = 5


class Progress(Protocol):
    """How an act tells how far it is; both raise Conflict (`job_cancelled`) where nobody waits for it any more."""

    def at(self, share: float, doing: str) -> None:
        """Say how much is done, 0 to 1, and what is being done."""

    def close(self) -> None:
        """From here on the act keeps what it made outside the database, and is not cancelled."""


@dataclass(frozen=True, slots=True)
class About:
    """What a job is about: it is seen by those who see the subject. `prepare` joins the transaction that queues it.

    Without a subject the job is its own, for everybody on the desk.
    """

    subject: str | None
    prepare: Callable[[WriteUnit], object] | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a job: references and counts, and at most one file of the content store."""

    result: Mapping[str, object]
    file: JobFile | None = None


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the process of a job may use: bytes of memory of its own, seconds of wall time."""

    memory: int = 6 * GIGABYTE
    seconds: float = 3_600.0


Finish = Callable[[WriteUnit], Made]


@dataclass(frozen=True, slots=True)
class JobKind(Generic[F]):
    """A kind of job.

    `check` refuses what can be refused without the engine, when the job is asked for and again when it begins.
    `act` does the long part with no write open; what it returns is the only write, and it is committed together with
    the job's end: both happen once or not at all. An act may be begun again after a kill at any moment.
    """

    name: str
    permission: Permission
    form: type[F]
    check: Callable[[Edge, F], About]
    act: Callable[[Edge, F, Progress], Finish]
    bounds: Bounds = Bounds()

    def read(self, document: Mapping[str, object]) -> F:
        """The form of a job. Raises InvalidInput (`malformed_request`)."""
        try:
            return self.form.model_validate(dict(document))
        except ValidationError as error:
            places = [{"at": ".".join(map(str, one["loc"])), "says": one["msg"]} for one in error.errors()]
            detail = "; ".join(f"{place['at']}: {place['says']}" for place in places[:PLACES_TOLD])
            raise InvalidInput(
                detail, fix=f"Send the form of a {self.name}.", code="malformed_request", facts={"places": places}
            ) from error


AnyKind: TypeAlias = JobKind[Any]  # kinds of different forms stand in one table
Kinds: TypeAlias = Mapping[str, AnyKind]


def kind_named(kinds: Kinds, name: str) -> AnyKind:
    """The kind of a name. Raises InvalidInput (`no_such_kind`)."""
    if name not in kinds:
        raise InvalidInput(
            f"There is no job of kind {name[:40]!r}.", fix=f"Choose one of: {', '.join(kinds)}.", code="no_such_kind"
        )
    return kinds[name]
