"""Which measure may be taken on whom: the roles of a case against the actions of the policy book."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from watchfloor.domain.cases.rules.lifecycle import EntityRole
from watchfloor.kernel.errors import InvalidInput, Refused

# Measures that blame nobody: they undo, protect, or strip what others did to somebody.
NO_FAULT = frozenset({"neutralise", "label", "preserve", "refer", "restore", "reinstate"})
# The heaviest measures wait until there are appeals.
NEEDS_APPEALS = frozenset({"suspend", "terminate"})
IRREVERSIBLE = frozenset({"terminate", "refer"})
MONETARY = frozenset({"demonetise", "withhold_royalties"})
BULK = 25

OPPOSITES = {
    "remove": "restore",
    "disable": "restore",
    "demote": "restore",
    "age_gate": "restore",
    "label": "restore",
    "demonetise": "restore",
    "withhold_royalties": "restore",
    "neutralise": "restore",
    "geo_block": "restore",
    "preserve": "restore",
    "warn": "reinstate",
    "feature_block": "reinstate",
    "suspend": "reinstate",
    "terminate": "reinstate",
}


class Impact(StrEnum):
    """How much a decision weighs: a high one needs two approvals."""

    NORMAL = "normal"
    HIGH = "high"


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """An entity (`kind:id`) that a decision acts on, with the role a person gave it in the case."""

    entity: str
    role: EntityRole


def check_measure(action: str, subjects: Iterable[Subject], *, simulation: bool) -> None:
    """Raise Refused where the action may not be taken on one of the subjects, or InvalidInput without subjects.

    `simulation` says that the workspace is a demo: only there may an account be suspended or terminated.
    """
    chosen = sorted(subjects)
    if not chosen:
        raise InvalidInput("A decision acts on at least one entity.", fix="Name a subject.", code="subject_missing")
    if action in NEEDS_APPEALS and not simulation:
        raise Refused(
            f"No account can be {'suspended' if action == 'suspend' else 'terminated'} before appeals exist.",
            fix="Choose a measure that can be undone, such as demote; a simulation may try it.",
            code="appeals_missing",
        )
    _check_roles_known(chosen)
    if action not in NO_FAULT:
        _check_fault(action, chosen)


def _check_roles_known(subjects: list[Subject]) -> None:
    unknown = [subject.entity for subject in subjects if subject.role is EntityRole.UNKNOWN]
    if unknown:
        raise Refused(
            f"Nobody has judged what {', '.join(unknown[:5])} did; victims look like culprits.",
            fix="Set the role in the case, with a reason.",
            code="role_unknown",
            facts={"entities": unknown},
        )


def _check_fault(action: str, subjects: list[Subject]) -> None:
    victims = {EntityRole.TARGET, EntityRole.BYSTANDER, EntityRole.BENEFICIARY}
    spared = [f"{subject.entity} ({subject.role})" for subject in subjects if subject.role in victims]
    if spared:
        raise Refused(
            f"{action} would punish {', '.join(spared[:5])}, who bear no fault.",
            fix=f"On them only: {', '.join(sorted(NO_FAULT))}.",
            code="no_fault",
            facts={"entities": [subject.entity for subject in subjects if subject.role in victims]},
        )


def check_allowed(action: str, allowed: Mapping[str, Iterable[str]]) -> None:
    """Raise Refused unless every clause of the basis allows the action; `allowed` maps clause@version to actions."""
    against = sorted(clause for clause, actions in allowed.items() if action not in set(actions))
    if against:
        possible = sorted(set.intersection(*(set(actions) for actions in allowed.values())))
        raise Refused(
            f"{', '.join(against)} does not allow {action}.",
            fix=f"Allowed by every clause of the basis: {', '.join(possible) or 'nothing'}.",
            code="action_not_allowed",
            facts={"clauses": against, "allowed": possible},
        )


def impact_of(action: str, *, subjects: int, declared: Impact) -> Impact:
    """The impact class: what the proposer declared, raised where the act is bulk, irreversible or about money."""
    heavy = subjects > BULK or action in IRREVERSIBLE | MONETARY
    return Impact.HIGH if heavy else declared


def quorum_of(impact: Impact) -> int:
    """How many people besides the proposer must approve."""
    return 2 if impact is Impact.HIGH else 1


def opposite_of(action: str) -> str:
    """The action that undoes another. Raises Refused `not_reversible` where nothing does."""
    opposite = OPPOSITES.get(action)
    if opposite is None:
        raise Refused(
            f"Nothing undoes {action}.", fix="Propose a new decision for what should hold now.", code="not_reversible"
        )
    return opposite
