"""What a detector is: a pure function of events and an evaluation, with the metadata people judge it by."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import ibis
import pyarrow as pa

from watchfloor.domain.detection.parameters import Parameter, Settings, read_settings
from watchfloor.domain.detection.ticks import Window
from watchfloor.domain.leads.schemas import Claim
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.refs import EntityRef

ibis.options.sql.fuse_selects = False  # DuckDB merges them itself, and in less time than Ibis
EDGES = pa.schema(
    [
        ("a", pa.string()),
        ("b", pa.string()),
        ("weight", pa.int64()),
        ("objects", pa.list_(pa.string())),
        ("first", pa.timestamp("us", tz="UTC")),
        ("last", pa.timestamp("us", tz="UTC")),
    ]
)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a detector may know beside the events, frozen for the evaluation.

    `kinds` maps a role to its entity kind (the role's own name where absent); `first_seen` maps an actor's id to
    the microsecond at which it was first seen anywhere before the window.
    """

    dataset: str
    kinds: Mapping[str, str] = field(default_factory=dict)
    first_seen: Mapping[str, int] = field(default_factory=dict)

    def entity(self, role: str, identifier: str) -> EntityRef:
        """The entity that an id in a role's column names."""
        return EntityRef(self.kinds.get(role) or role, identifier)


@dataclass(frozen=True, slots=True)
class Found:
    """What one evaluation gave: claims by falling score and edges (schema EDGES).

    `limits` say why it may be incomplete; `set_aside` what was seen and, for a stated reason, made no claim.
    """

    claims: tuple[Claim, ...]
    edges: pa.Table
    limits: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What one evaluation is given beside the events: settings, the window, and the reference snapshot."""

    settings: Settings
    window: Window
    reference: Reference


Finder = Callable[[ibis.Table, Evaluation], Found]


@dataclass(frozen=True, slots=True)
class Detector:
    """One detector.

    `needs` are the roles without which it cannot run ("owner|object" is either); `columns` are roles and measures
    it reads where present. `find` gets the canonical events of the window alone: row_key, ts_us and one column a
    role. `victim_prone` asks whoever triages "could the target be the victim?"; `asks_first_seen` wants the reference
    to say when each actor was first seen before the window.
    """

    id: str
    version: int
    title: str
    behaviour: str
    family: str
    tactics: tuple[str, ...]
    needs: tuple[str, ...]
    columns: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    tick: timedelta
    look_back: timedelta
    false_positives: tuple[str, ...]
    counter_evidence: tuple[str, ...]
    documentation: str
    find: Finder
    clause: str | None = None
    victim_prone: bool = False
    asks_first_seen: bool = False

    def settings(self, given: Mapping[str, object]) -> Settings:
        """The given parameters read against their bounds. Raises InvalidInput."""
        return read_settings(self.parameters, given)

    def missing(self, roles: Collection[str]) -> tuple[str, ...]:
        """The needs that a dataset with these roles does not meet; time is always there."""
        return tuple(need for need in self.needs if not set(need.split("|")) & {*roles, "time"})

    def absent(self, roles: Collection[str]) -> tuple[str, ...]:
        """The further columns it would read and the dataset does not have."""
        return tuple(column for column in self.columns if column not in roles)

    def evaluate(self, events: ibis.Table, evaluation: Evaluation) -> Found:
        """One evaluation over the events of the window, whatever else the table holds.

        Equal events give an equal result in any order, and one that was delivered twice counts once.
        Raises InvalidInput where a needed role is not a column.
        """
        window, missing = evaluation.window, self.missing(events.columns)
        if missing:
            raise lacks_role(self, evaluation.reference.dataset, missing)
        inside = events.filter((events.ts_us >= window.since_us) & (events.ts_us < window.until_us))
        return self.find(inside, evaluation)


def lacks_role(detector: Detector, dataset: str, missing: Collection[str]) -> InvalidInput:
    """The refusal of a hunt on a dataset that does not bind what the detector needs."""
    wanted = ", ".join(need.replace("|", " or ") for need in missing)
    return InvalidInput(
        f"Detector {detector.id} needs the role {wanted}, which dataset {dataset} does not bind.",
        fix=f"Bind a column of {dataset} to {wanted} (watchfloor data add … --map FILE), or choose another dataset.",
        code="role_missing",
        facts={"detector": detector.id, "dataset": dataset, "roles": list(missing)},
    )


def no_edges() -> pa.Table:
    """An edge table without rows."""
    return EDGES.empty_table()
