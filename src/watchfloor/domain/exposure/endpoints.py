"""The routes of exposure: one's own, and nobody else's."""

from zoneinfo import ZoneInfo

from fastapi import APIRouter

from watchfloor.domain.exposure import service
from watchfloor.domain.exposure.rules import Caps
from watchfloor.domain.exposure.schemas import ExposureOut, Lasted, MyExposure, Preferences, Reveal
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(prefix="/api/exposures", tags=["exposure"])


@router.post("", operation_id="reveal", status_code=201)
def reveal(edge: EdgeDep, form: Reveal) -> ExposureOut:
    """Say that you are about to look; 403 `category_opted_out` or `exposure_cap` where a colleague should, but never in
    a case of impact S0.
    """
    caps, zone = _caps(edge.settings), ZoneInfo(edge.settings.zone)
    return edge.change(lambda unit: service.reveal(unit=unit, form=form, caps=caps, zone=zone))


@router.get("/me", operation_id="show_exposure")
def show_exposure(edge: EdgeDep) -> MyExposure:
    with edge.read() as unit:
        return service.show_mine(unit=unit, caps=_caps(edge.settings), zone=ZoneInfo(edge.settings.zone))


@router.put("/preferences", operation_id="set_exposure_preferences")
def set_exposure_preferences(edge: EdgeDep, form: Preferences) -> Preferences:
    """All of what you choose, at once."""
    return edge.change(lambda unit: service.set_preferences(unit=unit, form=form))


@router.patch("/{exposure}", operation_id="note_exposure")
def note_exposure(edge: EdgeDep, exposure: str, form: Lasted) -> ExposureOut:
    """Say for how long you have looked so far: it only grows, and never beyond the time that has passed."""
    return edge.change(lambda unit: service.note_seconds(unit=unit, exposure=exposure, seconds=form.seconds))


def _caps(settings: Settings) -> Caps:
    return Caps(settings.exposure_reveals, settings.exposure_minutes, settings.exposure_break_minutes)
