"""A handover as PDF, set by Typst from data that is never part of its source."""

from collections.abc import Iterable
from importlib.resources import files

from watchfloor.domain.escalations.handover.render import WHEN
from watchfloor.domain.escalations.handover.schemas import HandoverItemOut, HandoverOut
from watchfloor.infra.typesetting import typeset

_SOURCE = files("watchfloor.domain.escalations.handover").joinpath("handover.typ").read_bytes()


def pdf_of(handover: HandoverOut) -> bytes:
    """The whole note that one may see, as a PDF; its date is that of the freeze, or of the draft."""
    begins, ends = handover.shift_begins.strftime(WHEN), handover.shift_ends.strftime(WHEN)
    note = {
        "ref": handover.ref,
        "state": handover.state,
        "title": f"Handover {handover.ref}: {handover.from_desk} to {handover.to_desk}",
        "shift": f"Receiving shift: {begins} to {ends}.",
        "parts": [
            {"title": "Items", "items": _items(one for one in handover.items if not one.is_addendum)},
            {"title": "Addendum", "items": _items(one for one in handover.items if one.is_addendum)},
        ],
    }
    return typeset(_SOURCE, {"note": note}, generated_at=handover.frozen_at or handover.drafted_at)[0]


def _items(items: Iterable[HandoverItemOut]) -> list[dict[str, object]]:
    return [
        {
            "head": f"{item.number}. {item.escalation}: {item.illness}",
            "summary": item.summary,
            "lines": _lines(item),
        }
        for item in items
    ]


def _lines(item: HandoverItemOut) -> list[str]:
    expires = item.expires_at.strftime(WHEN) if item.expires_at else "nothing runs"
    lines = [f"Expires first: {expires}", f"Owner: {item.owner or 'nobody'}", f"Answer: {item.state}"]
    lines += [f"To do: {one.what} ({one.who} {one.when})" for one in item.actions]
    lines += [f"If {one.condition}, then {one.response}" for one in item.contingencies]
    return [*lines, *([f"Synthesis: {item.synthesis}"] * bool(item.synthesis))]
