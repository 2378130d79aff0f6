"""Templates: the shipped ones, the versions that people wrote over them, and which one a text is made by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import ValidationError

from watchfloor.domain.comms import repository
from watchfloor.domain.comms.access import check_reads
from watchfloor.domain.comms.models import Template
from watchfloor.domain.comms.rules.audiences import CommsAudience, Locale, TextKind
from watchfloor.domain.comms.rules.facts import facts_of
from watchfloor.domain.comms.rules.lifecycle import check_reason
from watchfloor.domain.comms.rules.templates import Wording, check_wording, filled_in
from watchfloor.domain.comms.schemas.situation import Situation
from watchfloor.domain.comms.schemas.templates import (
    UNCHECKED,
    Preview,
    PreviewOut,
    TemplateKey,
    TemplateOut,
    WriteTemplate,
)
from watchfloor.domain.comms.service.book import shipped
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import NotFound, StaleVersion

PARTS = ("kind", "audience", "locale", "jurisdiction")
MIN_PARTS = 3


@dataclass(frozen=True, slots=True)
class Made:
    """A title and a text, and which template they were made by."""

    wording: Wording
    template: TemplateOut


def list_templates(*, unit: Unit) -> tuple[TemplateOut, ...]:
    """Each template in its newest version, by kind, audience, language and jurisdiction."""
    check_reads(unit.actor)
    found = {_key(one): one for one in _shipped()}
    found |= {_key(one): one for one in map(_out, repository.templates(unit.session))}
    return tuple(found[key] for key in sorted(found))


def template_history(*, unit: Unit, key: TemplateKey) -> tuple[TemplateOut, ...]:
    """Every version of one template, the oldest first."""
    check_reads(unit.actor)
    every = (*_shipped(), *map(_out, repository.templates(unit.session)))
    return tuple(one for one in every if _key(one) == _key(key))


def show_history(*, unit: Unit, template: str) -> tuple[TemplateOut, ...]:
    """The same by its name. Raises NotFound where nobody has written it."""
    check_reads(unit.actor)
    found = template_history(unit=unit, key=key_of(template))
    if not found:
        raise _unknown(template)
    return found


def write_template(*, unit: WriteUnit, template: str, form: WriteTemplate, version: int) -> TemplateOut:
    """A further version; `version` is that of the newest, 0 where there is none.

    Raises InvalidInput `bad_template`, StaleVersion.
    """
    require(unit.actor, Permission.DESK_WRITE)
    key = key_of(template)
    unit.take_turn("comms templates")
    why = check_reason(form.reason, act="A further version")
    check_wording(Wording(form.title, form.body))
    before = template_history(unit=unit, key=key)
    newest = before[-1].version if before else 0
    if newest != version:
        raise StaleVersion(
            f"The template is at version {newest}, the edit was based on {version}.",
            fix="Read it again, then repeat the edit.",
            facts={"version": newest, "theirs": before[-1].body if before else "", "yours": form.body},
        )
    row = Template(
        kind=key.kind.value,
        audience=key.audience.value,
        locale=key.locale.value,
        jurisdiction=key.jurisdiction,
        version=newest + 1,
        title=form.title,
        body=form.body,
        is_checked=form.is_checked,
        reason=why,
        by=unit.actor.id,
        at=unit.now,
    )
    unit.session.add(row)
    unit.session.flush()
    shown = _out(row)
    unit.record("template.written", f"template:{name_of(shown)}", payload={"version": row.version}, reason=why)
    return shown


def preview(*, unit: Unit, template: str, form: Preview) -> PreviewOut:
    """What a template makes of a situation; words that come with the form count in place of those that are stored."""
    check_reads(unit.actor)
    key = key_of(template)
    if form.title is not None and form.body is not None:
        wording = Wording(form.title, form.body)
        check_wording(wording)
        text = filled_in(wording, facts_of(form.situation, words=shipped().words[key.locale]))
        return PreviewOut(template="", locale=key.locale, note="", title=text.title, text=text.body)
    made = make(unit=unit, key=key, situation=form.situation)
    return PreviewOut(
        template=f"{name_of(made.template)}@{made.template.version}",
        locale=made.template.locale,
        note=made.template.note,
        title=made.wording.title,
        text=made.wording.body,
    )


def make(*, unit: Unit, key: TemplateKey, situation: Situation) -> Made:
    """The text by the nearest template there is: language and jurisdiction, the language alone, English.

    Raises NotFound `no_template`, InvalidInput `unknown_variable`.
    """
    found = {_key(one): one for one in list_templates(unit=unit)}
    for step in _fallbacks(key):
        if step in found:
            chosen = found[step]
            facts = facts_of(situation, words=shipped().words[chosen.locale])
            return Made(filled_in(Wording(chosen.title, chosen.body), facts), chosen)
    raise NotFound(
        f"There is no template of {key.kind} for {key.audience}.",
        fix="Write one, or choose another audience: watchfloor comms template list.",
        code="no_template",
    )


def name_of(key: TemplateKey) -> str:
    """`situation_update.legal.ja`, with the jurisdiction behind where it is for one."""
    place = f".{key.jurisdiction}" if key.jurisdiction else ""
    return f"{key.kind}.{key.audience}.{key.locale}{place}"


def key_of(name: str) -> TemplateKey:
    """Which template a name means. Raises NotFound for one that can name none."""
    parts = name.split(".")
    if len(parts) not in {MIN_PARTS, MIN_PARTS + 1}:
        raise _unknown(name)
    try:
        return TemplateKey.model_validate(dict(zip(PARTS, parts, strict=False)))
    except ValidationError:
        raise _unknown(name) from None


def _unknown(name: str) -> NotFound:
    return NotFound(f"There is no template {name[:80]}.", fix="Look at watchfloor comms template list.")


def _fallbacks(key: TemplateKey) -> Iterator[tuple[str, str, str, str]]:
    """The same template, ever less near; a subdivision falls back to its country."""
    country = key.jurisdiction.partition("-")[0]
    for locale in dict.fromkeys((key.locale, Locale.EN)):
        for place in dict.fromkeys((key.jurisdiction, country, "")):
            yield (key.kind.value, key.audience.value, locale.value, place)


def _key(key: TemplateKey) -> tuple[str, str, str, str]:
    return (key.kind.value, key.audience.value, key.locale.value, key.jurisdiction)


def _shipped() -> Sequence[TemplateOut]:
    book = shipped()
    return [
        TemplateOut(
            kind=kind,
            audience=audience,
            locale=locale,
            version=1,
            title=wording.title,
            body=wording.body,
            is_shipped=True,
            is_checked=locale in book.checked,
            note="" if locale in book.checked else UNCHECKED,
            by="",
            at=None,
        )
        for (kind, audience, locale), wording in book.wordings.items()
    ]


def _out(row: Template) -> TemplateOut:
    return TemplateOut(
        kind=TextKind(row.kind),
        audience=CommsAudience(row.audience),
        locale=Locale(row.locale),
        jurisdiction=row.jurisdiction,
        version=row.version,
        title=row.title,
        body=row.body,
        is_shipped=False,
        is_checked=row.is_checked,
        note="" if row.is_checked or row.locale == Locale.EN else UNCHECKED,
        by=row.by,
        at=row.at,
    )
