"""The route of proposals: what a request seems to be, for a form that somebody fills in."""

from fastapi import APIRouter

from watchfloor.domain.escalations.proposing import service
from watchfloor.domain.escalations.proposing.schemas import ProposalOut, ProposeDemand
from watchfloor.infra.web.edge import EdgeDep

router = APIRouter(prefix="/api/escalations", tags=["escalation"])


@router.post("/propose", operation_id="propose_demand")
def propose_demand(edge: EdgeDep, form: ProposeDemand) -> ProposalOut:
    """Class, place, law and requester that a text speaks for, each with its words: a person confirms them."""
    with edge.read() as unit:
        return service.propose_demand(unit=unit, form=form)
