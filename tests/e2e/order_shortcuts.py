"""Steps of an order that are the same whenever it comes, done beside the console: one walk does them all by keys.

Each stands for the step of its name in `order_steps` and `escalation_steps`, and leaves behind what that one leaves.
"""

from typing import Any

from e2e.order_desk import OFFICER
from e2e.visitor import Visitor
from factories.processes import until

OPEN = {"running", "paused"}
UNMET_BY_ANSWER = {"hold", "retention", "window", "at_event"}


def look_into(visitor: Visitor, ref: str) -> None:
    """Triage it, take up what the order itself names, and claim it."""
    path = f"/api/escalations/{ref}"
    grave: dict[str, object] = {"impact": "medium", "urgency": "today"}
    assert visitor.tell("PATCH", f"{path}/triage", grave, version=_version(visitor, ref))["severity"] == "S2"
    proposed = visitor.tell("POST", f"{path}/proposals", {"text": ""})
    visitor.tell("POST", f"{path}/items", {"items": [one["named"] for one in proposed]})
    visitor.tell("POST", f"{path}/claim")


def carry_out(visitor: Visitor, ref: str) -> None:
    """Begin, let the first measure stand, and say of each thing that it is blocked in India."""
    path = f"/api/escalations/{ref}"
    visitor.tell("PATCH", f"{path}/state", {"state": "in_progress"}, version=_version(visitor, ref))
    [measure] = visitor.ask(path)["containments"]
    stands: dict[str, object] = {"end": "made_lasting", "reason": "It was checked and is right."}
    visitor.tell("POST", f"{path}/containments/{measure['id']}/end", stands, version=measure["version"])
    numbers = [item["number"] for item in visitor.ask(path)["items"]]
    done: dict[str, object] = {"outcome": "done", "territory": "IN", "effect_at": visitor.ask("/api/coverage")["at"]}
    visitor.tell("PUT", f"{path}/outcomes", {"numbers": numbers, **done})


def answer(visitor: Visitor, approver: Visitor, ref: str) -> None:
    """Write to who asked, let a second person approve it, send it, and wait for its receipt."""
    words = {"bottom_line": "Both recordings are blocked in India.", "to": [{"address": OFFICER}]}
    told: dict[str, object] = {"audience": "regulator", "kind": "authority_answer", **words}
    update = visitor.tell("POST", f"/api/escalations/{ref}/updates", told)
    path = f"/api/comms/updates/{update['ref']}"
    asked = visitor.tell("POST", f"{path}/submit", version=update["version"])
    why: dict[str, object] = {"payload": asked["payload_hash"], "reason": "It says what was done, and where."}
    approver.tell("POST", f"{path}/approve", why)
    visitor.tell("POST", f"{path}/send")
    until(lambda: {one["state"] for one in visitor.ask(path)["deliveries"]} == {"delivered"})


def end(visitor: Visitor, ref: str) -> None:
    """Move on to answered, which what was sent is enough for, and close it."""
    path, shown = f"/api/escalations/{ref}/state", visitor.ask(f"/api/escalations/{ref}")
    meets = [clock["ref"] for clock in shown["clocks"] if _is_met_by_an_answer(clock)]
    visitor.tell("PATCH", path, {"state": "responded", "meets": meets}, version=shown["version"])
    why: dict[str, object] = {"disposition": "complied", "reason": "Both are blocked, and the ministry knows."}
    visitor.tell("PATCH", path, {"state": "closed", **why}, version=_version(visitor, ref))


def _is_met_by_an_answer(clock: dict[str, Any]) -> bool:
    """What the console proposes when one moves on to answered."""
    is_for_others = clock["is_counterparty"] or clock["clock_class"] in UNMET_BY_ANSWER
    return clock["state"] in OPEN and clock["bound"] != "not_before" and not is_for_others


def _version(visitor: Visitor, ref: str) -> int:
    found: int = visitor.ask(f"/api/escalations/{ref}")["version"]
    return found
