"""From a decision to what leaves the desk: verify the evidence, write the actions, and export those that none takes."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex

from watchfloor.domain.enforcement.rules.lifecycle import ON_FILE, DecisionState
from watchfloor.domain.enforcement.rules.payload import export_lines, export_name
from watchfloor.domain.enforcement.schemas import DecisionOut
from watchfloor.domain.enforcement.service.deliver import retry_delivery
from watchfloor.domain.enforcement.service.execute import (
    execute_decision,
    instructions_of,
    mark_exported,
    reverse_decision,
)
from watchfloor.domain.enforcement.service.show import show_action, show_decision
from watchfloor.domain.evidence import tasks as evidence_tasks
from watchfloor.infra.signing import Signer, signature_of
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.ids import Reference


def execute(*, edge: Edge, decision: str) -> DecisionOut:
    """Safe to repeat: a crash after the commit is healed by the next call, with the same bytes in the same file."""
    with edge.read() as unit:
        before = show_decision(unit=unit, decision=decision)
    if before.state is DecisionState.APPROVED:
        for cited in before.evidence:
            evidence_tasks.verify(edge=edge, evidence=Reference(cited.evidence))
    simulation = edge.settings.simulation
    edge.change(lambda unit: execute_decision(unit=unit, decision=decision, simulation=simulation, signer=edge.signer))
    return export(edge=edge, decision=decision)


def reverse(*, edge: Edge, decision: str, reason: str) -> DecisionOut:
    edge.change(lambda unit: reverse_decision(unit=unit, decision=decision, reason=reason, signer=edge.signer))
    return export(edge=edge, decision=decision)


def retry(*, edge: Edge, action: str) -> DecisionOut:
    """Write the file of an exported action again, or make a message that has not arrived due now."""
    with edge.read() as unit:
        shown = show_action(unit=unit, action=action)
    if shown.state not in ON_FILE:
        edge.change(lambda unit: retry_delivery(unit=unit, action=action))
    return export(edge=edge, decision=shown.decision)


def export(*, edge: Edge, decision: str) -> DecisionOut:
    """Write what the decision ordered, then what undoes it, each to its own file, and note both as exported.

    What went to the outbox is left alone: it leaves by one way only.
    """
    for reversal in (False, True):
        with edge.read() as unit:
            ordered = instructions_of(unit=unit, decision=decision, reversal=reversal)
        if ordered:
            content = export_lines(ordered)
            name = export_name(decision, content)
            write_signed(edge.settings.export_dir, name, content, signer=edge.signer)
            refs = [instruction.action_ref for instruction in ordered]
            _mark_exported(edge, decision, refs, name)
    with edge.read() as unit:
        return show_decision(unit=unit, decision=decision)


def _mark_exported(edge: Edge, decision: str, actions: Sequence[str], export: str) -> None:
    edge.change(lambda unit: mark_exported(unit=unit, decision=decision, actions=actions, export=export))


def write_signed(folder: Path, name: str, content: bytes, *, signer: Signer) -> None:
    """The signature is in place before the file it belongs to, so a reader of the file never waits for it."""
    folder.mkdir(parents=True, exist_ok=True)
    signature = json.dumps(signature_of(signer, content), sort_keys=True)
    _put(folder / f"{name}.sig", signature.encode() + b"\n")
    _put(folder / name, content)


def _put(path: Path, content: bytes) -> None:
    partial = path.with_name(f".{path.name}.{token_hex(4)}")
    with partial.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
