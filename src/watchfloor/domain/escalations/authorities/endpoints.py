"""The routes of the directory of authorities, and of what speaks for a requester."""

from typing import Annotated

from fastapi import APIRouter, Path

from watchfloor.domain.escalations.authorities import service
from watchfloor.domain.escalations.authorities.schemas import AuthorityOut, KeepAuthority, VerifyingOut
from watchfloor.infra.web.edge import EdgeDep, IfMatch
from watchfloor.kernel.paging import MAX_POSITION

router = APIRouter(prefix="/api", tags=["escalation"])
AuthorityId = Annotated[int, Path(ge=1, le=MAX_POSITION)]


@router.get("/authorities", operation_id="list_authorities")
def list_authorities(edge: EdgeDep) -> tuple[AuthorityOut, ...]:
    with edge.read() as unit:
        return service.list_authorities(unit=unit)


@router.post("/authorities", operation_id="add_authority", status_code=201)
def add_authority(edge: EdgeDep, form: KeepAuthority) -> AuthorityOut:
    return edge.change(lambda unit: service.add_authority(unit=unit, form=form))


@router.put("/authorities/{authority}", operation_id="change_authority")
def change_authority(edge: EdgeDep, authority: AuthorityId, form: KeepAuthority, version: IfMatch) -> AuthorityOut:
    """Change an authority, or retire it."""
    return edge.change(
        lambda unit: service.change_authority(unit=unit, authority=authority, form=form, version=version)
    )


@router.get("/escalations/{escalation}/verifying", operation_id="show_verifying")
def show_verifying(edge: EdgeDep, escalation: str) -> VerifyingOut:
    """What speaks for and against whoever asks; no data of users leaves before a person has verified them."""
    with edge.read() as unit:
        return service.show_verifying(unit=unit, escalation=escalation)
