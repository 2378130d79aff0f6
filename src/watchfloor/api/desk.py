"""What a visitor is told: which desk this is before anybody signs in, and where a simulation begins."""

from importlib.metadata import version as installed_version

from fastapi import APIRouter, Request
from pydantic import BaseModel, ConfigDict, ValidationError

from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.web.edge import EdgeDep
from watchfloor.kernel.errors import IntegrityBroken

router = APIRouter(prefix="/api", tags=["desk"])


class DeskOut(BaseModel):
    """A desk as its console begins.

    `console` changes with every build of it and is empty where there is none; `zone` is the IANA name of the zone in
    which the desk tells times; `sign_in` names the ways in.
    """

    model_config = ConfigDict(frozen=True)
    simulation: bool
    version: str
    console: str
    zone: str
    sign_in: tuple[str, ...]


class StartOut(BaseModel):
    """Where somebody who is new here begins: a story, the lead to work, and the case to look at first."""

    model_config = ConfigDict(frozen=True)
    title: str
    story: tuple[str, ...]
    lead: str | None
    case: str | None


@router.get("/desk", operation_id="show_desk")
def show_desk(request: Request) -> DeskOut:
    """Which desk this is; told to anybody, signed in or not."""
    settings = request.app.state.place.settings
    return DeskOut(
        simulation=settings.simulation,
        version=installed_version("watchfloor"),
        console=request.app.state.console.digest,
        zone=settings.zone,
        sign_in=("local",),
    )


@router.get("/start", operation_id="show_start")
def show_start(edge: EdgeDep) -> StartOut | None:
    """Where to begin; null on a desk that has no story to tell, as every desk of real people is."""
    require(edge.actor, Permission.LEAD_READ)
    path = edge.settings.start_path
    if not path.is_file():
        return None
    try:
        return StartOut.model_validate_json(path.read_bytes())
    except ValidationError:
        fix = "Remove it, or make the demo anew in an empty folder."
        raise IntegrityBroken(f"{path.name} of the workspace cannot be read.", fix=fix, code="bad_start") from None
