"""What an approval binds: the canonical content of a decision and its hash, and what each action repeats of it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from watchfloor.domain.enforcement.rules.measures import Impact, Subject
from watchfloor.kernel.canonical import canonical_json, digest, sha256_hex
from watchfloor.kernel.clock import iso
from watchfloor.kernel.errors import InvalidInput

WORLD = "world"


class BasisKind(StrEnum):
    """On what a decision may rest."""

    POLICY = "policy"
    LEGAL_DEMAND = "legal_demand"
    COURT_ORDER = "court_order"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class Basis:
    """Why the desk may act: policy clauses (`clause@version`) or the reference of a demand, order or contract."""

    clauses: frozenset[str] = frozenset()
    legal_demand: str = ""
    court_order: str = ""
    contract: str = ""

    @property
    def kinds(self) -> frozenset[BasisKind]:
        """Which of the four hold something; empty where a decision would rest on nothing."""
        given = {
            BasisKind.POLICY: bool(self.clauses),
            BasisKind.LEGAL_DEMAND: bool(self.legal_demand),
            BasisKind.COURT_ORDER: bool(self.court_order),
            BasisKind.CONTRACT: bool(self.contract),
        }
        return frozenset(kind for kind, present in given.items() if present)


@dataclass(frozen=True, slots=True)
class DecisionContent:
    """Everything about a decision that its approvers answer for; `evidence` maps a reference to its SHA-256."""

    decision: str
    case: str
    basis: Basis
    subjects: frozenset[Subject]
    action: str
    territory: str
    ends_at: datetime | None
    facts: str
    proportionality: str
    evidence: Mapping[str, str]
    findings: frozenset[str]
    impact: Impact


def check_content(content: DecisionContent, *, now: datetime) -> None:
    """Raise InvalidInput where a decision lacks a basis, facts, evidence or reasons, or ends in the past."""
    if not content.basis.kinds:
        raise InvalidInput(
            "A decision rests on a basis.",
            fix=f"Give at least one of: {', '.join(BasisKind)}.",
            code="basis_missing",
        )
    for name, text in (("facts", content.facts), ("proportionality", content.proportionality)):
        if not text.strip():
            raise InvalidInput(
                f"A decision without {name} cannot be judged.", fix=f"Write its {name}.", code=f"{name}_missing"
            )
    if not content.evidence:
        raise InvalidInput(
            "A decision cites evidence.", fix="Cite sealed evidence of the case.", code="citation_missing"
        )
    if content.ends_at is not None and content.ends_at <= now:
        raise InvalidInput("The end lies in the past.", fix="Give a later end, or none.", code="ends_in_the_past")


def payload_of(content: DecisionContent) -> dict[str, object]:
    """The content as plain JSON values in a stable order, for the hash and for showing what is approved."""
    return {
        "decision": content.decision,
        "case": content.case,
        "clauses": sorted(content.basis.clauses),
        "legal_demand": content.basis.legal_demand,
        "court_order": content.basis.court_order,
        "contract": content.basis.contract,
        "subjects": [[subject.entity, subject.role.value] for subject in sorted(content.subjects)],
        "action": content.action,
        "territory": content.territory,
        "ends_at": iso(content.ends_at) if content.ends_at else None,
        "facts": content.facts,
        "proportionality": content.proportionality,
        "evidence": [[ref, sha256] for ref, sha256 in sorted(content.evidence.items())],
        "findings": sorted(content.findings),
        "impact": content.impact.value,
    }


def payload_hash(content: DecisionContent) -> str:
    """SHA-256 of the canonical JSON of everything that is approved; any change of it changes the hash."""
    return digest(payload_of(content))


@dataclass(frozen=True, slots=True)
class Instruction:
    """What leaves the desk for one subject; nothing in it names a person or a detection signal."""

    action_ref: str
    decision: str
    entity: str
    action: str
    territory: str
    ends_at: str | None
    decided_at: str
    payload_hash: str
    idempotency_key: str
    simulation: bool


def idempotency_key(*, decision: str, payload: str, entity: str, action: str) -> str:
    """The key under which one action on one subject happens at most once, whoever repeats it."""
    return digest([decision, payload, entity, action])


def export_lines(instructions: list[Instruction]) -> bytes:
    """JSON Lines in the order of the actions: the same instructions always give the same bytes."""
    ordered = sorted(instructions, key=lambda instruction: (len(instruction.action_ref), instruction.action_ref))
    return b"".join(canonical_json(asdict(instruction)) + b"\n" for instruction in ordered)


def export_name(decision: str, content: bytes) -> str:
    """The file name of an export: the decision and the first twelve digits of the content's hash."""
    return f"actions-{decision}-{sha256_hex(content)[:12]}.jsonl"
