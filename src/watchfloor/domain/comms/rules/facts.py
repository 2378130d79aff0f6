"""A situation as templates read it: words in the reader's language, times in UTC and local, what is left of clocks."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from watchfloor.domain.comms.schemas.situation import Situation

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def facts_of(situation: Situation, *, words: Mapping[str, str]) -> dict[str, object]:
    """Texts, numbers, lists and mappings of these, and nothing else; `words` translates confidence and outcomes."""
    zone = ZoneInfo(situation.zone)
    told = {name: _plain(value, zone) for name, value in situation.model_dump().items()}
    told["known"] = [_fact(one.text, one.confidence, words) for one in situation.known]
    told["not_known"] = [_fact(one.text, one.confidence, words) for one in situation.not_known]
    told["clocks"] = [
        {
            "name": one.name,
            "due_at": time_of(one.due_at, zone) if one.due_at else "",
            "slack": slack_of(one.due_at - situation.at) if one.due_at else "",
            "is_legal": one.is_legal,
        }
        for one in situation.clocks
    ]
    told["items"] = [
        _mapping(one.model_dump(), zone) | {"outcome": words.get(one.outcome, one.outcome.value)}
        for one in situation.items
    ]
    return told


def time_of(at: datetime, zone: ZoneInfo) -> str:
    """UTC first, and the local time beside it where the zone is another."""
    shown = at.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC")
    local = at.astimezone(zone)
    if local.utcoffset() == timedelta(0):
        return shown
    day = "" if local.date() == at.astimezone(UTC).date() else f"{local:%Y-%m-%d} "
    return f"{shown} ({day}{local:%H:%M} {zone.key})"


def slack_of(left: timedelta) -> str:
    """Hours and minutes that are left, or by which it is late."""
    hours, rest = divmod(abs(left), HOUR)
    span = f"{hours} h {rest // MINUTE:02d} min"
    return f"-{span}" if left < timedelta(0) else span


def _fact(text: str, confidence: str, words: Mapping[str, str]) -> dict[str, object]:
    return {"text": text, "confidence": words.get(confidence, str(confidence))}


def _plain(value: object, zone: ZoneInfo) -> object:
    """Times as text, absence as an empty text, tuples as lists."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return time_of(value, zone)
    if isinstance(value, Mapping):
        return _mapping(value, zone)
    if isinstance(value, list | tuple):
        return [_plain(one, zone) for one in value]
    return value


def _mapping(value: Mapping[str, object], zone: ZoneInfo) -> dict[str, object]:
    return {name: _plain(one, zone) for name, one in value.items()}
