"""What it takes to ask for a report or a bundle."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from watchfloor.domain.reports.casefile import Audience


class ReportFormat(StrEnum):
    """How a report is printed."""

    HTML = "html"
    MARKDOWN = "md"
    PDF = "pdf"


class MakeReport(BaseModel):
    """The report on a case; outside the desk entities appear by pseudonym and notes are left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    format: ReportFormat = ReportFormat.HTML
    audience: Audience = Audience.INTERNAL


class ReportJob(MakeReport):
    """A report as a job: what one sends, and of which case."""

    case: str


class MakeBundle(BaseModel):
    """The sealed bundle of a case; outside the desk entities appear by pseudonym and no original content is in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    audience: Audience = Audience.INTERNAL


class BundleJob(MakeBundle):
    """A bundle as a job: what one sends, and of which case."""

    case: str
