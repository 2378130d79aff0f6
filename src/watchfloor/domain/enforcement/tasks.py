"""From a decision to a signed file: verify the evidence, write the actions, export them, note that they left."""

import json
import os
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex

from watchfloor.domain.enforcement.rules.lifecycle import DecisionState
from watchfloor.domain.enforcement.rules.payload import export_lines, export_name
from watchfloor.domain.enforcement.schemas import DecisionOut
from watchfloor.domain.enforcement.service.execute import (
    execute_decision,
    instructions_of,
    mark_exported,
    reverse_decision,
)
from watchfloor.domain.enforcement.service.show import show_action, show_decision
from watchfloor.domain.evidence import tasks as evidence_tasks
from watchfloor.infra.signing import Signer, fingerprint
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
    edge.change(lambda unit: execute_decision(unit=unit, decision=decision, simulation=simulation))
    return export(edge=edge, decision=decision)


def reverse(*, edge: Edge, decision: str, reason: str) -> DecisionOut:
    edge.change(lambda unit: reverse_decision(unit=unit, decision=decision, reason=reason))
    return export(edge=edge, decision=decision)


def retry(*, edge: Edge, action: str) -> DecisionOut:
    with edge.read() as unit:
        decision = show_action(unit=unit, action=action).decision
    return export(edge=edge, decision=decision)


def export(*, edge: Edge, decision: str) -> DecisionOut:
    """Write what the decision ordered, then what undoes it, each to its own file, and note both as exported."""
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
    signature = {
        "algorithm": "ed25519",
        "fingerprint": fingerprint(signer.public_key),
        "public_key": b64encode(signer.public_key).decode(),
        "signature": b64encode(signer.sign(content)).decode(),
    }
    _put(folder / f"{name}.sig", json.dumps(signature, sort_keys=True).encode() + b"\n")
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
