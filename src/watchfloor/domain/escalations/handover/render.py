"""A handover as Markdown: pure text from what one may see of it."""

from collections.abc import Iterable

from watchfloor.domain.escalations.handover.schemas import HandoverItemOut, HandoverOut

WHEN = "%Y-%m-%d %H:%M UTC"
SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]<>()#+-!|~&"})


def markdown_of(handover: HandoverOut) -> str:
    """The whole note: head, items by what expires first, and the addendum."""
    main = [item for item in handover.items if not item.is_addendum]
    late = [item for item in handover.items if item.is_addendum]
    head = [
        f"# Handover {handover.ref}: {_plain(handover.from_desk)} to {_plain(handover.to_desk)}",
        "",
        f"Receiving shift: {handover.shift_begins.strftime(WHEN)} to {handover.shift_ends.strftime(WHEN)}.",
        f"State: {handover.state}; {len(main)} items, {len(late)} in the addendum.",
        "",
    ]
    return "\n".join([*head, *_items("Items", main), *_items("Addendum", late)]).rstrip() + "\n"


def _items(title: str, items: Iterable[HandoverItemOut]) -> list[str]:
    lines = [line for item in items for line in _item(item)]
    return [f"## {title}", "", *(lines or ["None.", ""])]


def _item(item: HandoverItemOut) -> list[str]:
    expires = item.expires_at.strftime(WHEN) if item.expires_at else "nothing runs"
    lines = [
        f"### {item.number}. {item.escalation}: {item.illness}",
        "",
        _plain(item.summary),
        "",
        f"- Expires first: {expires}",
        f"- Owner: {item.owner or 'nobody'}",
        f"- Answer: {item.state}" + (f" by {item.answered_by}" if item.answered_by else ""),
    ]
    lines += [f"- To do: {_plain(one.what)} ({_plain(one.who)} {_plain(one.when)})" for one in item.actions]
    lines += [f"- If {_plain(one.condition)}, then {_plain(one.response)}" for one in item.contingencies]
    lines += [f"- Synthesis: {_plain(item.synthesis)}"] * bool(item.synthesis)
    return [*lines, ""]


def _plain(text: str) -> str:
    """Text that Markdown reads as it stands."""
    return " ".join(text.split()).translate(SPECIAL)
