"""Case templates through the API: reading, revising, and what an escalation has of one."""

from typing import Any

from factories.desks import Client
from factories.escalations import read
from factories.investigations import done, on


def template_of(who: Client, demand_class: str) -> dict[str, Any]:
    return done(who.get(f"/api/classes/{demand_class}/template"))


def write_template(who: Client, demand_class: str, *, version: int | None = None, **content: Any) -> Any:
    """A further version: what is there now, apart from what is told."""
    now = template_of(who, demand_class)
    form = {"content": now["content"] | content, "reason": "we work otherwise"}
    base = now["version"] if version is None else version
    return who.send("PUT", f"/api/classes/{demand_class}/template", json=form, headers=on(base))


def a_task(key: str, **changes: Any) -> dict[str, Any]:
    return {"key": key, "title": f"Do {key}"} | changes


def shown_on(who: Client, ref: str) -> dict[str, Any]:
    return done(who.get(f"/api/escalations/{ref}/template"))


def bring(who: Client, ref: str) -> Any:
    version = read(who, ref)["version"]
    return who.post(f"/api/escalations/{ref}/template", headers=on(version))


def tasks_by_key(escalation: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The tasks that templates brought, by key; of two of a key the last."""
    return {one["template_key"]: one for one in escalation["tasks"] if one["template_key"]}
