"""What jobs and schedules look like from outside."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.infra.jobs.rules import JobState
from watchfloor.kernel.ids import ActorId, Reference


class JobFile(BaseModel):
    """The file that a job made."""

    model_config = ConfigDict(frozen=True)
    name: str
    media_type: str
    sha256: str
    size: int


class JobOut(BaseModel):
    """A job: queued where `work` has not taken it up yet, and then running until it is done, failed or cancelled."""

    model_config = ConfigDict(frozen=True)
    ref: Reference
    kind: str
    subject: str
    form: dict[str, object]
    state: JobState
    progress: Annotated[float, Field(description="how much is done, 0 to 1")]
    doing: Annotated[str, Field(description="what it is doing")]
    result: Annotated[dict[str, object] | None, Field(description="what came of it, by reference")]
    file: JobFile | None
    problem: Annotated[dict[str, object] | None, Field(description="why it failed: status, code, detail, fix, facts")]
    by: ActorId
    at: datetime
    started_at: datetime | None
    ended_at: datetime | None
    attempt: Annotated[int, Field(description="how often it was begun; above 1 where `work` was cut off")]
    schedule: Reference | None
    slot: datetime | None


class ScheduleIn(BaseModel):
    """A job to ask for over and over."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Annotated[
        str, Field(max_length=40, description="hunt, load, compact, index, report, bundle or rebuild_search")
    ]
    form: Annotated[dict[str, object], Field(description="what one would send to ask for the job once")]
    cron: Annotated[str, Field(max_length=200, description="minute hour day month weekday, in numbers")]
    zone: Annotated[str, Field(max_length=64, description="the zone of its wall clock, such as Asia/Singapore")]


class ScheduleOut(BaseModel):
    """A schedule and when it is due next."""

    model_config = ConfigDict(frozen=True)
    ref: Reference
    kind: str
    subject: str
    form: dict[str, object]
    cron: str
    zone: str
    next_at: datetime
    by: ActorId
    at: datetime
