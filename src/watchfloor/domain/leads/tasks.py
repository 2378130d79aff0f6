"""Showing what stands behind the stand-ins of a lead: the lake is asked first, and the look noted before the answer."""

from watchfloor.domain.leads import service
from watchfloor.domain.leads.schemas import LeadOut
from watchfloor.engine.datasets import service as dataset_service
from watchfloor.engine.erasing.service import names_key
from watchfloor.engine.lake import Lake
from watchfloor.engine.sensitive.masks import reveal, stand_ins_in, unmasked
from watchfloor.engine.sensitive.rules import check_granted, check_purpose
from watchfloor.engine.sensitive.service import held_columns, note_look
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.ids import Reference


def show_unmasked(*, edge: Edge, lake: Lake, lead: Reference, purpose: str) -> LeadOut:
    """A lead with the values of the sensitive columns that the actor holds grants for; other stand-ins stay.

    Raises Refused (`role`, `no_grant`), InvalidInput (`purpose_missing`), and NotFound for a lead or a dataset that the
    actor may not see.
    """
    check_purpose(purpose)
    with edge.read() as unit:
        shown = service.show(unit=unit, lead=lead)
        require(unit.actor, Permission.DATA_UNMASK)
        declared = dataset_service.declaration_of(unit=unit, name=shown.dataset)
        held = held_columns(unit=unit, declared={shown.dataset: declared})[shown.dataset]
    roles = frozenset(declared.roles.values()).intersection(declared.sensitive)
    columns = roles & held
    if not columns:
        check_granted({shown.dataset: roles}, {shown.dataset: held})
        return shown
    text = shown.model_dump_json()
    values = reveal(lake, lake.snapshot(shown.dataset), sorted(columns), stand_ins_in(text), names_key(edge.signer))
    edge.change(
        lambda unit: note_look(unit=unit, columns={shown.dataset: columns}, purpose=purpose, about={"lead": lead})
    )
    return _with_values(shown, values, tuple(f"{shown.dataset}.{column}" for column in sorted(columns)))


def _with_values(shown: LeadOut, values: dict[str, str], columns: tuple[str, ...]) -> LeadOut:
    told = {name: _replaced(value, values) for name, value in shown.model_dump(mode="json").items()}
    return LeadOut.model_validate({**told, "unmasked": columns})


def _replaced(value: object, values: dict[str, str]) -> object:
    if isinstance(value, str):
        return unmasked(value, values)
    if isinstance(value, list):
        return [_replaced(item, values) for item in value]
    if isinstance(value, dict):
        return {name: _replaced(item, values) for name, item in value.items()}
    return value
