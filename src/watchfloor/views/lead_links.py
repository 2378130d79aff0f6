"""What links the members of a lead, and of all leads of a case: the edges that their runs kept, told in sentences."""

from collections.abc import Iterable, Iterator
from typing import Final

from fastapi import APIRouter

from watchfloor.domain.cases.service import show as cases
from watchfloor.domain.detection import tasks as detection
from watchfloor.domain.detection.schemas import KeptEdge
from watchfloor.domain.leads import service as leads
from watchfloor.domain.leads.schemas import LeadOut
from watchfloor.infra.access.permissions import Permission
from watchfloor.infra.db.unit import Unit
from watchfloor.infra.web.edge import Edge, EdgeDep
from watchfloor.kernel.errors import NotFound
from watchfloor.kernel.ids import Reference
from watchfloor.views.graph import MOST_EDGES, MOST_NODES, LinkEdge, LinksOut, arranged, counted, kind_of, listed

router = APIRouter(prefix="/api")
MOST_LEADS: Final = 50
COMMON: Final = {"coordination": "acted together on", "infrastructure": "both used"}


@router.get("/leads/{ref}/links", operation_id="show_lead_links", tags=["lead"])
def show_lead_links(edge: EdgeDep, ref: str) -> LinksOut:
    """The members of a lead and what its run found them to have in common; sensitive values appear as stand-ins.

    Where the detector keeps no edges, the members and the objects that the lead counts.
    """
    return compose_lead_links(edge, Reference(ref))


@router.get("/cases/{case}/links", operation_id="show_case_links", tags=["case"])
def show_case_links(edge: EdgeDep, case: str) -> LinksOut:
    """The entities of a case, with the roles that people gave them, and what its leads say links them."""
    return compose_case_links(edge, case)


def compose_lead_links(edge: Edge, ref: Reference) -> LinksOut:
    """The graph of a lead. Raises NotFound for one that the actor may not see."""
    with edge.read() as unit:
        lead = leads.show(unit=unit, lead=ref)
    roles = {member.entity: member.role.value for member in lead.members}
    edges = _edges(edge, [lead], roles)
    return arranged(lead.ref, roles, edges, empty=() if edges else (_nothing(lead),))


def compose_case_links(edge: Edge, case: str) -> LinksOut:
    """The union of the graphs of a case's leads, between its entities. Raises NotFound for a case not to be seen."""
    may_read = Permission.LEAD_READ in edge.actor.permissions
    with edge.read() as unit:
        shown = cases.show_case(unit=unit, case=case)
        attached = list(_visible(unit, shown.leads[-MOST_LEADS:])) if may_read else []
    roles = {one.entity: one.role.value for one in shown.entities}
    edges = _edges(edge, attached, roles)
    told = [] if may_read else ["edges: this needs the permission lead:read"]
    if may_read and not edges:
        told.append("edges: no lead of the case says what links its entities; attach one, or look at an entity's links")
    graph = arranged(shown.ref, roles, edges, empty=told)
    return graph.model_copy(update={"is_cut": graph.is_cut or len(shown.leads) > MOST_LEADS})


def _visible(unit: Unit, refs: Iterable[str]) -> Iterator[LeadOut]:
    for ref in refs:
        try:
            yield leads.show(unit=unit, lead=Reference(ref))
        except NotFound:
            continue  # what one may not see is not there


def _edges(edge: Edge, attached: Iterable[LeadOut], among: Iterable[str]) -> list[LinkEdge]:
    """What leads say links some entities: by the edges of the runs that made them, each read once, or by what they
    count.
    """
    names = frozenset(among)
    kept: dict[str, tuple[KeptEdge, ...]] = {}
    found = []
    for lead in attached:
        if lead.run not in kept:
            kept[lead.run] = _kept(edge, Reference(lead.run), names)
        members = {member.entity: None for member in lead.members if member.entity in names}  # the strongest first
        own = [_bond(lead, one) for one in kept[lead.run] if one.a in members and one.b in members]
        found += own or [one for member in list(members)[:MOST_NODES] for one in _objects(lead, member)]
    return found


def _kept(edge: Edge, run: Reference, names: frozenset[str]) -> tuple[KeptEdge, ...]:
    try:
        return detection.edges_among(edge=edge, run=run, entities=names, most=10 * MOST_EDGES)
    except NotFound:
        return ()


def _bond(lead: LeadOut, one: KeptEdge) -> LinkEdge:
    verb = COMMON.get(lead.family, "have in common")
    between = f"from {one.first:%Y-%m-%d} to {one.last:%Y-%m-%d}"
    return LinkEdge(
        source=one.a,
        target=one.b,
        why=f"{one.a} and {one.b} {verb} {counted(one.weight, 'thing')} {between}: {listed(one.objects, one.weight)}.",
        dataset=lead.dataset,
        role="+".join(sorted({kind_of(thing) for thing in one.objects})),
        rows=one.weight,
        first=one.first,
        last=one.last,
        weight=one.weight,
        lead=lead.ref,
    )


def _objects(lead: LeadOut, member: str) -> Iterator[LinkEdge]:
    """A member and what the lead counts: of several members it does not keep which of them did."""
    for top in lead.top_objects:
        if top.entity != member:
            alone = f"{member} acted on {top.entity}, which {lead.ref} counts {counted(top.count, 'time')}."
            several = f"Members of {lead.ref} acted on {top.entity} (count {top.count:,}); which of them is not kept."
            yield LinkEdge(
                source=member,
                target=top.entity,
                why=alone if lead.member_count == 1 else several,
                dataset=lead.dataset,
                role=kind_of(top.entity),
                rows=top.count,
                first=lead.window_start,
                last=lead.window_end,
                weight=top.count,
                lead=lead.ref,
            )


def _nothing(lead: LeadOut) -> str:
    return f"edges: {lead.run} kept none between the members, and the lead counts no objects"
