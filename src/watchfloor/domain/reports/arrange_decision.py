"""Arranging a decision: on what it rests, how far it reaches, and who took which step when."""

from collections.abc import Mapping

from watchfloor.domain.reports.casefile import ActionTaken, Approval, Decision
from watchfloor.domain.reports.outline import DecisionPart
from watchfloor.domain.reports.wording import grouped, listed, minute, words

Row = tuple[str, ...]


def arrange_decision(decision: Decision, numbers: Mapping[str, int]) -> DecisionPart:
    """The decision as a report tells it; `numbers` are those under which its evidence is cited."""
    cited = [f"[{numbers[ref]}] {ref}" if ref in numbers else ref for ref in sorted(decision.evidence)]
    facts = (
        ("State", words(decision.state)),
        ("Measure", words(decision.measure)),
        ("Territory", decision.territory),
        ("Until", minute(decision.ends_at) if decision.ends_at else "no end was set"),
        ("Basis", decision.basis),
        ("Clauses", "; ".join(f"{clause.id} {clause.title} (version {clause.version})" for clause in decision.clauses)),
        ("Entities", _reach(decision)),
        ("Facts", decision.facts),
        ("Proportionality", decision.proportionality),
        ("Findings", ", ".join(decision.findings)),
        ("Evidence", ", ".join(cited)),
        ("Impact", words(decision.impact)),
        ("Approval", _approval(decision.approval) if decision.approval else ""),
        ("Payload hash", decision.payload_hash),
    )
    return DecisionPart(
        ref=decision.ref,
        facts=tuple((name, value) for name, value in facts if value),
        steps=_steps(decision),
        actions=_actions(decision.actions),
    )


def _reach(decision: Decision) -> str:
    by_role = grouped(decision.entities, key=lambda subject: subject.role)
    return "; ".join(
        f"{words(role)} ({len(subjects)}): {', '.join(subject.entity for subject in subjects)}"
        for role, subjects in by_role.items()
    )


def _approval(approval: Approval) -> str:
    given = sum(vote.verdict == "grant" for vote in approval.votes)
    until = f", valid until {minute(approval.expires_at)}" if approval.expires_at else ""
    return f"{approval.ref} is {words(approval.state)}: {given} of {approval.quorum} approving votes{until}"


def _steps(decision: Decision) -> tuple[Row, ...]:
    votes = decision.approval.votes if decision.approval else ()
    taken = [(step.at, step.what, step.by, step.reason) for step in decision.steps]
    voted = [(vote.at, {"grant": "approved"}.get(vote.verdict, "refused"), vote.by, vote.reason) for vote in votes]
    in_order = sorted([*taken[:1], *voted, *taken[1:]], key=lambda row: row[0])
    return tuple((what, by, minute(at), reason) for at, what, by, reason in in_order)


def _actions(actions: tuple[ActionTaken, ...]) -> tuple[Row, ...]:
    alike = grouped(
        actions, key=lambda part: (words(part.measure), words(part.state), minute(part.at) if part.at else "")
    )
    return tuple((*told, listed([f"{part.ref}\u00a0{part.entity}" for part in parts])) for told, parts in alike.items())
