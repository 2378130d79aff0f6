"""Sign-ins to draw link graphs and heat maps from: who, with what, from where and when, a line each."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factories.desks import Desk
from factories.hunts import add_file

DECLARED: dict[str, Any] = {
    "time": "at",
    "roles": {"actor": "account", "device": "device", "ip": "ip"},
    "kinds": {"actor": "account"},
}
SignIn = tuple[str, str, str, str]


def on_day(day: int, hour: int = 9) -> str:
    """An hour of a day of March 2026, whose first was a Sunday."""
    return f"2026-03-{day:02}T{hour:02}:00:00Z"


def load_sign_ins(desk: Desk, folder: Path, rows: Iterable[SignIn], *, name: str = "sign_ins", **about: Any) -> str:
    """Load lines of account, device, ip and time as lea would, or as zoe into her compartment; the dataset's name."""
    compartment = about.pop("compartment", None)
    path = folder / f"{name}.csv"
    lines = ["account,device,ip,at", *(",".join(row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    keeper = desk.edge("zoe" if compartment else "lea")
    return add_file(keeper, path, {"dataset": name, **DECLARED, **about}, compartment=compartment)
