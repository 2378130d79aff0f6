"""What was planted and by whom, kept apart from the tables: for evaluation only, never for a detector."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter

from watchfloor.kernel.errors import InvalidInput


class Role(StrEnum):
    """What a member did in its group; operators and buyers answer for it, nobody else does.

    What was hijacked acted for the campaign in a stranger's hands: a lead that names it is right, and it answers for
    nothing.
    """

    OPERATOR = "operator"
    BUYER = "buyer"
    HIJACKED = "hijacked"
    BENEFICIARY = "beneficiary"
    TARGET = "target"
    BYSTANDER = "bystander"


CULPABLE = frozenset({Role.OPERATOR, Role.BUYER})
SOUGHT = CULPABLE | {Role.HIJACKED}


@dataclass(frozen=True, slots=True)
class Member:
    """An entity as `kind:id` and its role."""

    entity: str
    role: Role


@dataclass(frozen=True, slots=True)
class Group:
    """A planted campaign or hard negative: the tactic it is or could be taken for, times in RFC 3339 UTC."""

    id: str
    kind: Literal["campaign", "hard_negative"]
    tactic: str
    members: tuple[Member, ...]
    start: str
    end: str
    note: str

    def entities(self, *roles: Role) -> frozenset[str]:
        """The entities with any of the given roles, or all of them where no role is given."""
        return frozenset(member.entity for member in self.members if not roles or member.role in roles)


@dataclass(frozen=True, slots=True)
class Truth:
    """Everything planted in one simulated world."""

    simulation: Literal[True]
    scale: str
    seed: int
    groups: tuple[Group, ...]

    @property
    def campaigns(self) -> tuple[Group, ...]:
        return tuple(group for group in self.groups if group.kind == "campaign")

    @property
    def hard_negatives(self) -> tuple[Group, ...]:
        return tuple(group for group in self.groups if group.kind == "hard_negative")

    def culpable(self) -> frozenset[str]:
        """Every entity that operates or buys in any campaign."""
        return frozenset().union(*(group.entities(*CULPABLE) for group in self.campaigns))

    def sought(self) -> frozenset[str]:
        """Every entity that a lead may rightly name: who answers for a campaign, and what was hijacked for one."""
        return frozenset().union(*(group.entities(*SOUGHT) for group in self.campaigns))

    def harmed(self) -> frozenset[str]:
        """Targets and unwitting beneficiaries of campaigns, except those that a lead may rightly name."""
        touched = (group.entities(Role.TARGET, Role.BENEFICIARY) for group in self.campaigns)
        return frozenset().union(*touched) - self.sought()


_TRUTH = TypeAdapter(Truth)


def write_truth(path: Path, *, scale: str, seed: int, groups: Iterable[Group]) -> None:
    """Write the truth as JSON, one group after another and a line a member; equal worlds give equal bytes.

    Holds one group at a time: in a large world a million people live behind three carriers.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{{"simulation": true, "scale": {json.dumps(scale)}, "seed": {seed}, "groups": [')
        for number, group in enumerate(groups):
            file.write(",\n" if number else "\n")
            file.writelines(_lines(group))
        file.write("\n]}\n")


def _lines(group: Group) -> Iterator[str]:
    told = {name: getattr(group, name) for name in ("id", "kind", "tactic", "start", "end", "note")}
    yield f'{json.dumps(told, ensure_ascii=False)[:-1]}, "members": ['
    for number, member in enumerate(group.members):
        yield f'{"," if number else ""}\n {{"entity": {json.dumps(member.entity)}, "role": "{member.role}"}}'
    yield "\n]}"


def read_truth(path: Path) -> Truth:
    """Read a truth file. Raises InvalidInput (`bad_truth`) where it is absent or of another shape."""
    try:
        return _TRUTH.validate_json(path.read_bytes())
    except (OSError, ValueError) as error:
        raise InvalidInput(
            f"{path.name} is no truth file: {error}", fix="Generate the demo world again.", code="bad_truth"
        ) from error
