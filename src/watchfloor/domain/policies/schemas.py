"""The shapes of the policy book: clauses, versions, and what changed between two of them."""

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SeverityName = Literal["S0", "S1", "S2", "S3", "S4"]


class Measure(StrEnum):
    """What a clause may allow and a decision may do: the one vocabulary of actions."""

    REMOVE = "remove"
    DISABLE = "disable"
    DEMOTE = "demote"
    AGE_GATE = "age_gate"
    LABEL = "label"
    DEMONETISE = "demonetise"
    WITHHOLD_ROYALTIES = "withhold_royalties"
    NEUTRALISE = "neutralise"
    WARN = "warn"
    FEATURE_BLOCK = "feature_block"
    SUSPEND = "suspend"
    TERMINATE = "terminate"
    RESTORE = "restore"
    REINSTATE = "reinstate"
    GEO_BLOCK = "geo_block"
    PRESERVE = "preserve"
    REFER = "refer"


class Family(StrEnum):
    """The five families of the book; a clause's id starts with the letters of its family."""

    DANGEROUS = "dangerous"
    DECEPTIVE = "deceptive"
    SENSITIVE = "sensitive"
    ILLEGAL = "illegal"
    PLATFORM_MANIPULATION = "platform_manipulation"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Taxonomy(_Frozen):
    """The categories and keywords of the DSA Transparency Database that a clause may map to."""

    categories: frozenset[str] = Field(min_length=1)
    keywords: frozenset[str] = Field(min_length=1)


class DsaMapping(_Frozen):
    """Category and keyword of the DSA Transparency Database under which a decision is reported."""

    category: str
    keyword: str


class TerritorialOverride(_Frozen):
    """What differs in one territory (ISO 3166-1 alpha-2): why, and a severity where it is another."""

    territory: str = Field(pattern=r"^[A-Z]{2}$")
    note: str = Field(min_length=1)
    severity: SeverityName | None = None


class ClauseHead(_Frozen):
    """The front matter of a clause file; every field but `territories` and `tspa` must be there."""

    id: str = Field(pattern=r"^[A-Z]{2}-[0-9]{2}$")
    title: str = Field(min_length=3, max_length=120)
    family: Family
    harm: str = Field(min_length=10)
    severity: SeverityName
    effective_from: date
    evidence_needed: tuple[str, ...] = Field(min_length=1)
    allowed_actions: tuple[Measure, ...] = Field(min_length=1)
    four_eyes: bool
    dsa: DsaMapping
    tspa: str = ""
    territories: tuple[TerritorialOverride, ...] = ()


class VersionHead(_Frozen):
    """The `version.yaml` of a folder: when it takes effect, and the version whose other clauses it keeps."""

    version: str = Field(pattern=r"^[0-9]{4}\.[0-9]{1,2}$")
    effective_from: date
    based_on: str | None = None
    summary: str = Field(min_length=10)


class ClauseOut(ClauseHead):
    """A clause as it stands in one version; `text_since` is the version that last changed its words."""

    ref: str
    version: str
    text_since: str
    text: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


class BookOut(_Frozen):
    """One version of the book with every clause in force under it, in order of id."""

    version: str
    effective_from: date
    summary: str
    clauses: tuple[ClauseOut, ...]


class FieldChange(_Frozen):
    """One field of a clause that differs: its name and both values as text."""

    field: str
    older: str
    newer: str


class ClauseChange(_Frozen):
    """A clause that differs between two versions, field by field, with a unified diff of its words."""

    id: str
    fields: tuple[FieldChange, ...]
    text_difference: str


class BookDifference(_Frozen):
    """What a newer version adds, removes and changes, by clause id."""

    older: str
    newer: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[ClauseChange, ...]
