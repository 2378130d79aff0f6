"""Where a visitor of the demo begins: a ring that nobody has worked yet, and the finished case as an example."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from watchfloor.client.connection import Connection
from watchfloor.demo.worked_case import groups_acting_as_one

Lead = Mapping[str, Any]
RING: Final = 3
"""How many accounts make a ring; fewer may be a coincidence."""


def choose_start(analyst: Connection) -> Lead | None:
    """The open ring that hits somebody: most accounts upon one creator, else the busiest group that acts as one."""
    listed = analyst.call("GET", "/api/leads", params={"detector": "abusive_reporting", "limit": 50})
    shown = [analyst.call("GET", f"/api/leads/{line['ref']}") for line in listed["items"]]
    rings = [lead for lead in shown if is_open(lead) and hit(lead) and drivers(lead) >= RING]
    groups = [lead for lead in groups_acting_as_one(analyst) if is_open(lead)]
    found = sorted(rings, key=drivers) or sorted(groups, key=lambda lead: int(lead["volume"]))
    return found[-1] if found else None


def is_open(lead: Lead) -> bool:
    """Whether nobody has judged the lead or taken it into a case."""
    return str(lead["state"]) == "open"


def drivers(lead: Lead) -> int:
    """How many accounts the lead names."""
    return sum(str(member["entity"]).startswith("account:") for member in lead["members"])


def hit(lead: Lead) -> list[str]:
    """The creators among the members of the lead: those upon whom the others came down."""
    return [str(member["entity"]) for member in lead["members"] if str(member["entity"]).startswith("creator:")]


def story(case: Mapping[str, Any], lead: Lead | None) -> Iterator[str]:
    """What a visitor reads first, sentence by sentence."""
    roles = Counter(str(entity["role"]) for entity in case["entities"])
    yield "Simulation: the platform, its people and everything they did are invented."
    yield (
        f"{case['ref']} is finished, and an example. A ring of {roles['operator']} accounts drove it: they are its "
        f"operators. {roles['beneficiary']} creators were only hit: they are beneficiaries who asked for nothing, and "
        "what was decided takes the plays away and blames none of them."
    )
    if lead is None:
        return
    yield f"{lead['ref']} is open, and yours. {lead['explanation']}"
    yield from _of_targets(lead) if hit(lead) else _of_groups(lead)
    yield "Read what speaks against it, judge its members, give each a role, and open a case from it."


def _of_targets(lead: Lead) -> Iterator[str]:
    yield (
        f"Who drives it is among its {drivers(lead)} accounts: an operator is one of whom you are sure. "
        f"{', '.join(hit(lead))} was only hit: a target, against whom nothing may be decided."
    )


def _of_groups(lead: Lead) -> Iterator[str]:
    yield (
        f"Who drives it is among its {drivers(lead)} accounts: an operator is one of whom you are sure. "
        "Whom they play may have asked for nothing: a beneficiary, until something shows that they ordered it."
    )


def write_start(path: Path, case: Mapping[str, Any], lead: Lead | None) -> None:
    """Lay the beginning down where `GET /api/start` reads it."""
    title = f"Start here: {lead['title']}" if lead else f"Start here: {case['title']}"
    told = {"title": title, "story": list(story(case, lead)), "lead": lead and lead["ref"], "case": case["ref"]}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
