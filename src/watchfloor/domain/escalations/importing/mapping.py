"""From a row and a mapping to a request, or to why it is none: pure."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from watchfloor.domain.escalations.importing.schemas import ANSWERS, ImportMap, MapField, refused
from watchfloor.domain.escalations.mail.letters import kept, one_line
from watchfloor.domain.escalations.proposing.form import Proposed, proposed
from watchfloor.domain.escalations.proposing.rules import Guesses, Seen, guess
from watchfloor.domain.escalations.rules.vocabulary import Channel
from watchfloor.domain.escalations.schemas.asked import TakeIn

LISTS = frozenset({"jurisdictions", "items", "flags"})
TIMES = frozenset({"received_at", "awareness_at", "due_at"})
LONG = {"text": 200_000, "requested_action": 2_000, "title": 300}
LONGEST, PLACES_TOLD = 500, 3
YES = frozenset({"1", "true", "yes", "y"})
ABSENT = object()


@dataclass(frozen=True, slots=True)
class Mapped:
    """A row as a request; `answers` names the earlier request that it is a word on, `by_rules` what was proposed."""

    form: TakeIn
    answers: str
    by_rules: tuple[str, ...]
    proposal: Proposed | None


def mapped(values: Mapping[str, object], mapping: ImportMap, *, channel: Channel = Channel.IMPORT) -> Mapped:
    """Read a row by a mapping. Raises InvalidInput (`bad_row`) with the field and what is wrong."""
    found = {name: _value(name, rule, values) for name, rule in mapping.fields.items()}
    told = {name: value for name, value in found.items() if value not in {"", ()} or name == "text"}
    if not told.get("external_ref"):
        raise refused("external_ref: the row does not say which request it is")
    answers = str(told.pop(ANSWERS, ""))
    document = _document(told, mapping.source) | {"channel": channel}
    by_rules, proposal = _propose(document, told) if mapping.propose else ((), None)
    try:
        form = TakeIn.model_validate(document)
    except ValidationError as error:
        places = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()[:PLACES_TOLD]]
        raise refused("; ".join(places)) from None
    return Mapped(form, external(mapping.source, answers) if answers else "", by_rules, proposal)


def external(source: str, reference: str) -> str:
    """What a request of a source is called among those of all."""
    return f"{source}:{reference}"[:LONGEST]


def _document(told: Mapping[str, object], source: str) -> dict[str, object]:
    document: dict[str, object] = {"requester": {}, "events": {}}
    for name, value in told.items():
        part, dot, inner = name.partition(".")
        within = document.get(part)
        if dot and isinstance(within, dict):
            within[inner] = value
        elif not dot:
            document[name] = value
    return document | {"external_ref": external(source, str(told["external_ref"]))}


def _propose(document: dict[str, object], told: Mapping[str, object]) -> tuple[tuple[str, ...], Proposed | None]:
    """Fill in what rules can say and the row does not; what it does say stands, whatever the rules think."""
    requester = document["requester"]
    if not isinstance(requester, dict):
        return (), None
    missing = [name for name in ("demand_class", "jurisdictions", "requester.kind") if name not in told]
    if not missing:
        return (), None
    contact = str(requester.get("contact", ""))
    found = guess(Seen(str(told.get("title", "")), str(told.get("text", "")), contact))
    _fill(document, requester, missing, found)
    if "legal_basis" not in told and found.legal_basis:
        document["legal_basis"] = found.legal_basis.value
    document["language"] = document.get("language") or found.language
    return tuple(missing), proposed(found)


def _fill(document: dict[str, object], requester: dict[str, object], missing: list[str], found: Guesses) -> None:
    if "requester.kind" in missing:
        requester["kind"] = found.requester.value
    if "demand_class" in missing:
        document["demand_class"] = found.demand_class.value
    if "jurisdictions" in missing and found.jurisdiction:
        document["jurisdictions"] = [found.jurisdiction.value]


def look_up(values: Mapping[str, object], column: str) -> object:
    """The value of a column; where there is none of that name, of what lies within: `reporter.email`; or ABSENT."""
    if column in values:
        return values[column]
    found: object = values
    for part in column.split("."):
        found = found.get(part, ABSENT) if isinstance(found, Mapping) else ABSENT
    return found


def _value(name: str, rule: MapField, values: Mapping[str, object]) -> object:
    raw = [one for column in rule.columns if _is_there(one := look_up(values, column))]
    if name in TIMES or name.startswith("events."):
        return _moment(name, rule, raw[0] if raw else rule.always)
    if name in LISTS:
        return tuple(filter(None, (_worded(rule, part) for part in _listed(rule, raw))))
    said = _worded(rule, "\n\n".join(kept(_written(one)) for one in raw) or rule.always)
    return said.strip().lower() in YES if name == "no_tipping_off" else _bounded(name, said)


def _bounded(name: str, said: str) -> str:
    """A text within its length; all but the request's own text stand on one line."""
    return said.strip()[: LONG["text"]] if name == "text" else one_line(said, LONG.get(name, LONGEST))


def _is_there(value: object) -> bool:
    return value is not ABSENT and value is not None and value != ""


def _written(value: object) -> str:
    """A value as people read it; what lies within it as JSON."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else str(value)


def _listed(rule: MapField, raw: list[object]) -> Iterator[str]:
    for one in raw or [rule.always]:
        if isinstance(one, list | tuple):
            yield from (kept(str(part)) for part in one)
        elif rule.split:
            yield from (part.strip() for part in kept(str(one)).split(rule.split))
        else:
            yield kept(str(one)).strip()


def _worded(rule: MapField, text: str) -> str:
    if not rule.values:
        return text
    return rule.values.get(text.strip(), rule.otherwise or text)


def _moment(name: str, rule: MapField, value: object) -> object:
    """An instant; a day alone begins at midnight of the mapping's zone."""
    if not _is_there(value):
        return ""
    try:
        zone = ZoneInfo(rule.zone) if rule.zone else UTC
        at = _read_time(value, rule.time_format, zone)
    except (ValueError, OverflowError, ZoneInfoNotFoundError, OSError):
        raise refused(f"{name}: {one_line(str(value), 40)!r} is no time that the mapping can read") from None
    return at


def _read_time(value: object, form: str, zone: tzinfo) -> datetime:
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time(), zone)
    text = str(value).strip()
    at = value if isinstance(value, datetime) else None
    if at is None and form:
        return datetime.strptime(text, form).replace(tzinfo=zone)
    at = at or datetime.fromisoformat(text)
    return at if at.tzinfo is not None else at.replace(tzinfo=zone)
