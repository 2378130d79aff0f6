"""What a dataset is: which column is the time, which columns play which role, and what may be shown to whom."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from watchfloor.infra.sheets import read_sheet
from watchfloor.kernel.canonical import digest
from watchfloor.kernel.errors import InvalidInput

Measure = Literal["int", "float", "text", "bool"]
TimeUnit = Literal["s", "ms", "us"]

NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
KEY_ROLES = ("actor", "object")
RESERVED = frozenset({"ts_us", "row_key", "_ingested_at", "_flag", "_copy", "_future"})
USUAL_KINDS = {
    "actor": "account",
    "device": "device",
    "ip": "ip",
    "country": "country",
    "owner": "account",
    "payee": "payee",
    "distributor": "distributor",
    "domain": "domain",
}


@dataclass(frozen=True, slots=True)
class Declaration:
    """A dataset's mapping: `roles` and `kinds` by role, `measures` and `strip` by column; no `time` in a profile table.

    What was once `sensitive` in a dataset stays so, also under a later declaration that leaves it out (`loading.load`).
    `strip` removes what a regular expression matches from a column on load; `key` names the columns that identify a
    row (all of them where empty); `optional` roles may be empty where the key roles actor and object otherwise may not.
    """

    name: str
    time: str | None
    roles: Mapping[str, str]
    kinds: Mapping[str, str]
    measures: Mapping[str, Measure]
    text: tuple[str, ...] = ()
    sensitive: tuple[str, ...] = ()
    strip: Mapping[str, str] | None = None
    key: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    time_unit: TimeUnit | None = None
    time_format: str | None = None
    encoding: str = "utf-8"
    delimiter: str | None = None
    path: str | None = None

    @property
    def main_role(self) -> str:
        """The role the stored rows are sorted by: actor, else object, else the first one declared."""
        return next((role for role in KEY_ROLES if role in self.roles), next(iter(self.roles)))

    @property
    def required_roles(self) -> tuple[str, ...]:
        """The roles whose emptiness sends a row to quarantine."""
        bound = [role for role in KEY_ROLES if role in self.roles] or [self.main_role]
        return tuple(role for role in bound if role not in self.optional)

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column the declaration names, once, in a stable order."""
        named = [*([self.time] if self.time else []), *self.roles.values(), *self.measures, *self.text]
        return tuple(dict.fromkeys([*named, *self.sensitive, *(self.strip or {}), *self.key]))

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical document; changes with anything that changes what is stored."""
        return digest(document(self))


class _Source(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    engine: Literal["duckdb"] = "duckdb"
    path: str | None = None


class DeclarationFile(BaseModel):
    """The YAML of a dataset as people write it; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    dataset: str
    source: _Source = _Source()
    time: str | None = None
    roles: dict[str, str] = Field(min_length=1)
    kinds: dict[str, str] = {}
    measures: dict[str, Measure] = {}
    text: list[str] = []
    sensitive: list[str] = []
    strip: dict[str, str] = {}
    key: list[str] = []
    optional: list[str] = []
    time_unit: TimeUnit | None = None
    time_format: str | None = None
    encoding: str = "utf-8"
    delimiter: str | None = Field(default=None, min_length=1, max_length=1)

    @field_validator("dataset")
    @classmethod
    def _plain_name(cls, name: str) -> str:
        if not NAME.fullmatch(name):
            raise ValueError("a dataset's name is lower-case letters, digits and _, at most 63, starting with a letter")
        return name

    @field_validator("strip")
    @classmethod
    def _sound_patterns(cls, strip: dict[str, str]) -> dict[str, str]:
        for column, pattern in strip.items():
            try:
                re.compile(pattern)
            except re.error as error:
                raise ValueError(f"the pattern for {column} is no regular expression: {error}") from error
        return strip

    @model_validator(mode="after")
    def _one_meaning_each(self) -> "DeclarationFile":
        clash = sorted((set(self.roles) | {"time"}) & set(self.measures))
        unknown = sorted((set(self.kinds) | set(self.optional)) - set(self.roles))
        misnamed = sorted(name for name in {*self.roles, *self.kinds.values()} if not NAME.fullmatch(name))
        reserved = sorted({*self.roles, *self.roles.values(), *self.measures, *self.text} & RESERVED)
        problems = [
            (clash, "is the name of a role and of a measure"),
            (sorted(set(self.roles.values()) & set(self.measures)), "is bound to a role and declared a measure"),
            (unknown, "has a kind or is optional but is no role here"),
            (misnamed, "is not a lower-case name"),
            (reserved, "is a name the desk keeps for itself"),
        ]
        for names, problem in problems:
            if names:
                raise ValueError(f"{', '.join(names)} {problem}")
        return self


def parse(text: str) -> Declaration:
    """Read a declaration from YAML. Raises InvalidInput (`bad_declaration`) naming each field that does not fit."""
    try:
        content = read_sheet(text)
    except yaml.YAMLError as error:
        raise InvalidInput(
            f"The declaration is not YAML: {error}", fix="Check indentation and quotes.", code="bad_declaration"
        ) from error
    if not isinstance(content, dict):
        raise InvalidInput(
            "The declaration is not a mapping.", fix="Start it with `dataset: <name>`.", code="bad_declaration"
        )
    return from_document(content)


def from_document(content: Mapping[str, object]) -> Declaration:
    """Read a declaration from its document, as `document` writes it. Raises InvalidInput (`bad_declaration`)."""
    try:
        checked = DeclarationFile.model_validate(dict(content))
    except ValidationError as error:
        said = [f"{'.'.join(map(str, item['loc'])) or 'declaration'}: {item['msg']}" for item in error.errors()]
        raise InvalidInput(
            f"The declaration does not fit: {'; '.join(said)}.",
            fix=f"Fields: {', '.join(DeclarationFile.model_fields)}; measures are {', '.join(get_args(Measure))}.",
            code="bad_declaration",
        ) from error
    return Declaration(
        name=checked.dataset,
        time=checked.time,
        roles=checked.roles,
        kinds={role: checked.kinds.get(role) or USUAL_KINDS.get(role, "") for role in checked.roles},
        measures=checked.measures,
        text=tuple(checked.text),
        sensitive=tuple(checked.sensitive),
        strip=checked.strip,
        key=tuple(checked.key),
        optional=tuple(checked.optional),
        time_unit=checked.time_unit,
        time_format=checked.time_format,
        encoding=checked.encoding,
        delimiter=checked.delimiter,
        path=checked.source.path,
    )


def document(declaration: Declaration) -> dict[str, object]:
    """The declaration as plain JSON-ready data that `from_document` reads back to an equal one."""
    full: dict[str, object] = {
        "dataset": declaration.name,
        "source": {"path": declaration.path} if declaration.path else None,
        "time": declaration.time,
        "roles": dict(declaration.roles),
        "kinds": {role: kind for role, kind in declaration.kinds.items() if kind},
        "measures": dict(declaration.measures),
        "text": list(declaration.text),
        "sensitive": list(declaration.sensitive),
        "strip": dict(declaration.strip or {}),
        "key": list(declaration.key),
        "optional": list(declaration.optional),
        "time_unit": declaration.time_unit,
        "time_format": declaration.time_format,
        "encoding": declaration.encoding,
        "delimiter": declaration.delimiter,
    }
    return {field: value for field, value in full.items() if value not in (None, [], {})}


def check_columns(declaration: Declaration, available: Iterable[str]) -> None:
    """Raise InvalidInput (`missing_column`) naming each declared column that is absent and the columns there are."""
    there = list(available)
    absent = [column for column in declaration.columns if column not in there]
    if absent:
        raise InvalidInput(
            f"{declaration.name} declares {', '.join(absent)}, which the file does not have.",
            fix=f"The file has: {', '.join(there)}. Correct the mapping or the file.",
            code="missing_column",
            facts={"missing": absent, "available": there},
        )


def keeping_sensitive(declaration: Declaration, other: Declaration) -> Declaration:
    """The declaration, and all is sensitive that another one of the dataset says is; the time by its name here."""
    theirs = [(declaration.time or column) if column == other.time else column for column in other.sensitive]
    return replace(declaration, sensitive=tuple(dict.fromkeys([*declaration.sensitive, *theirs])))


def missing(declaration: Declaration, needs: Iterable[str]) -> tuple[str, ...]:
    """Which of `needs` (role names, measure columns, text columns, or "time") the dataset cannot give, in order."""
    given = {*declaration.roles, *declaration.measures, *declaration.text}
    if declaration.time:
        given.add("time")
    return tuple(need for need in needs if need not in given)


def row_identity(declaration: Declaration, columns: Iterable[str]) -> list[str]:
    """The stored columns that tell one row from another: `key` where declared, else all that hold content.

    Sensitive columns never count, so that a row's key tells nothing about them and is the same for every reader.
    """
    there = {column for column in columns if column not in RESERVED} | {"ts_us"}
    named = {"ts_us" if column == declaration.time else column for column in declaration.key} or there
    return sorted((named & there) - set(declaration.sensitive))
