"""What an operator sees of the desk itself: its settings, and how it is."""

import json

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.observe.readiness import CHECKS, MEANINGS, not_ready
from watchfloor.infra.settings import SECRET, Settings
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(prefix="/api", tags=["operating"])
DOCTOR = "Run watchfloor doctor on its machine."


class SettingOut(BaseModel):
    """A setting of the process that answers; of a secret one only whether it is `set` or `unset`."""

    model_config = ConfigDict(frozen=True)
    name: str
    value: str
    is_default: bool
    help: str
    is_secret: bool


class HealthCheckOut(BaseModel):
    """Something that the desk cannot work without, and whether it is there."""

    model_config = ConfigDict(frozen=True)
    name: str
    ok: bool
    detail: str


class GaugeOut(BaseModel):
    """A number as `/metrics` tells it now."""

    model_config = ConfigDict(frozen=True)
    name: str
    value: float
    help: str


class HealthOut(BaseModel):
    """How the desk is now: ready where every check holds."""

    model_config = ConfigDict(frozen=True)
    ready: bool
    checks: tuple[HealthCheckOut, ...]
    gauges: tuple[GaugeOut, ...]


@router.get("/settings", operation_id="list_settings")
def list_settings(edge: EdgeDep) -> list[SettingOut]:
    """Every setting as it is in force; the environment of the server sets them."""
    require(edge.actor, Permission.USER_ADMIN)
    return [setting(edge.settings, name) for name in Settings.model_fields]


@router.get("/health", operation_id="show_health")
def show_health(request: Request, edge: EdgeDep) -> HealthOut:
    """What `/readyz` and `/metrics` know, for a person to read."""
    require(edge.actor, Permission.METRICS_READ)
    missing = not_ready(request.app.state.place)
    with edge.read() as unit:
        found = request.app.state.metrics.measured(unit.session, unit.now)
        gauges = tuple(GaugeOut(name=name, value=value, help=says) for name, value, says in found)
    checks = (
        HealthCheckOut(name=name, ok=name not in missing, detail=f"{MEANINGS[name]}{f' {DOCTOR}' * (name in missing)}")
        for name in CHECKS
    )
    return HealthOut(ready=not missing, checks=tuple(checks), gauges=gauges)


def setting(settings: Settings, name: str) -> SettingOut:
    """One setting as one would write it, without what must not be told."""
    field, value = Settings.model_fields[name], getattr(settings, name)
    is_secret, is_default = name in SECRET, value == field.get_default(call_default_factory=True)
    shown = ("set" if value else "unset") if is_secret else settings.model_dump(mode="json")[name]
    return SettingOut(
        name=f"WATCHFLOOR_{name.upper()}",
        value=as_written(shown),
        is_default=is_default,
        help=field.description or "",
        is_secret=is_secret,
    )


def as_written(value: object) -> str:
    """A value as it would stand in the environment."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
