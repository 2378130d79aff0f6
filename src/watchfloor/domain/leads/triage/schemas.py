"""The shapes of triage of many leads at once."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from watchfloor.domain.leads.schemas import Growth, LeadState, Reason, Verdict
from watchfloor.kernel.ids import Reference

MOST = 500


class BulkAct(StrEnum):
    """What can be done with many leads at once."""

    LABEL = "label"
    CLAIM = "claim"
    SNOOZE = "snooze"
    RELEASE = "release"


class LeadNamed(BaseModel):
    """A lead, and the version of it that was read."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    ref: Annotated[str, Field(max_length=40)]
    version: Annotated[int, Field(ge=0, le=999_999_999)]


class BulkIn(BaseModel):
    """One act on many leads; a label is given to every member. A dry run judges and changes nothing."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    leads: Annotated[tuple[LeadNamed, ...], Field(min_length=1, max_length=MOST)]
    act: BulkAct
    verdict: Annotated[Verdict | None, Field(description="for a label")] = None
    until_grows_by: Annotated[Growth, Field(description="for a snooze")] = Growth.MEMBERS
    factor: Annotated[float, Field(gt=1, le=100, description="for a snooze")] = 1.5
    reason: Reason = ""
    dry_run: bool


class ProblemOut(BaseModel):
    """Why one lead was left as it is."""

    model_config = ConfigDict(frozen=True)
    code: str
    title: str
    detail: str
    fix: str


class BulkItem(BaseModel):
    """What became, or would become, of one lead: its state and version, or the problem that stopped the act."""

    model_config = ConfigDict(frozen=True)
    ref: Reference
    ok: bool
    state: LeadState | None
    version: int | None
    problem: ProblemOut | None


class BulkOut(BaseModel):
    """What became of each lead, in the order in which they were named."""

    model_config = ConfigDict(frozen=True)
    dry_run: bool
    items: tuple[BulkItem, ...]
