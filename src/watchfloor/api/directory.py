"""The directory: what the people of the desk are called, for whoever is told an id."""

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict

from watchfloor.infra.auth import people
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(prefix="/api/directory", tags=["user"])


class DirectoryLine(BaseModel):
    """Somebody by their id; who is disabled stays in it, because what they did stays."""

    model_config = ConfigDict(frozen=True, from_attributes=True)
    id: str
    name: str
    pseudonym: str
    is_disabled: bool


@router.get("", operation_id="list_directory")
def list_directory(edge: EdgeDep) -> list[DirectoryLine]:
    """Everybody, by name, for all who are signed in; roles and compartments are told to administrators alone."""
    with edge.read() as unit:
        return [DirectoryLine.model_validate(one) for one in people.directory(unit=unit)]
