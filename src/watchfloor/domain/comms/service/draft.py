"""Drafting and editing: a text made of the record, which people make better until it is submitted."""

from collections.abc import Sequence
from dataclasses import dataclass

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.comms.access import access_update_for_change, check_subject, stale
from watchfloor.domain.comms.models import Update
from watchfloor.domain.comms.rules.audiences import CommsAudience, Locale, TextKind
from watchfloor.domain.comms.rules.lifecycle import UpdateState, check_step
from watchfloor.domain.comms.schemas.situation import Situation
from watchfloor.domain.comms.schemas.templates import TemplateKey
from watchfloor.domain.comms.schemas.updates import Addressee, DraftUpdate, EditUpdate, UpdateOut
from watchfloor.domain.comms.service.recipients import chosen, recipients_of
from watchfloor.domain.comms.service.show import update_out
from watchfloor.domain.comms.service.templates import Made, make, name_of
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.access.scopes import scopes_of
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.mail.addresses import on_one_line
from watchfloor.kernel.canonical import sha256_hex
from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.ids import Reference, RefKind


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written for whom: one situation gives as many texts as there are audiences."""

    audience: CommsAudience
    kind: TextKind = TextKind.SITUATION_UPDATE
    locale: Locale = Locale.EN
    jurisdiction: str = ""
    is_for_press: bool = False


def draft(
    *,
    unit: WriteUnit,
    subject: str,
    situation: Situation,
    wanted: Wanted,
    groups: Sequence[str] = (),
    to: Sequence[Addressee] = (),
) -> UpdateOut:
    """An update on something that the actor sees, its text made of the situation; nothing leaves by it.

    Raises NotFound (the subject, a group, `no_template`), InvalidInput `next_update_missing`, `unknown_variable`.
    """
    require(unit.actor, Permission.ESCALATION_WRITE)
    check_subject(unit, subject)
    if wanted.kind.owes_a_next and situation.next_update_at is None:
        raise InvalidInput(
            "A situation update names the time of the next one.", fix="Say when.", code="next_update_missing"
        )
    key = TemplateKey(
        kind=wanted.kind, audience=wanted.audience, locale=wanted.locale, jurisdiction=wanted.jurisdiction
    )
    made = make(unit=unit, key=key, situation=situation)
    row = _new(unit, subject, situation, wanted, made)
    row.recipients = [one.model_dump(mode="json") for one in chosen(unit, groups=groups, to=to)]
    unit.session.add(row)
    unit.session.flush()
    unit.protect(row.ref, scopes_of(unit.session, subject))
    told = {"subject": subject, "kind": row.kind, "audience": row.audience, "template": row.template}
    unit.record("update.drafted", row.ref, payload=told)
    return update_out(unit, row)


def draft_of(*, unit: WriteUnit, form: DraftUpdate) -> UpdateOut:
    """The same from a form."""
    wanted = Wanted(
        audience=form.audience,
        kind=form.kind,
        locale=form.locale,
        jurisdiction=form.jurisdiction,
        is_for_press=form.is_for_press,
    )
    return draft(
        unit=unit, subject=form.subject, situation=form.situation, wanted=wanted, groups=form.groups, to=form.to
    )


def edit(*, unit: WriteUnit, update: str, form: EditUpdate, version: int) -> UpdateOut:
    """Other words, places or time. What was submitted or approved is a draft again, and its approval is taken back.

    Raises StaleVersion with both texts, Conflict `bad_step` once it is sent.
    """
    row = access_update_for_change(unit, update)
    if row.version != version:
        raise stale(row, version, title=form.title, text=form.text)
    if row.state != UpdateState.DRAFT:
        check_step(UpdateState(row.state), UpdateState.DRAFT)
    take_back(unit, row, reason="edited")
    row.title = on_one_line(form.title or "") or row.title
    row.text = form.text if form.text is not None else row.text
    row.next_update_at = form.next_update_at or row.next_update_at
    if form.groups is not None or form.to is not None:
        _choose_anew(unit, row, form)
    row.state = UpdateState.DRAFT.value
    row.editors = sorted({*row.editors, unit.actor.id})
    row.edited_by = unit.actor.id
    row.version += 1
    unit.session.flush()
    told = {"version": row.version, "sha256": sha256_hex(row.text.encode())}
    unit.record("update.edited", row.ref, payload=told)
    return update_out(unit, row)


def take_back(unit: WriteUnit, row: Update, *, reason: str) -> None:
    """End the approval that was asked for, where it still waits or holds."""
    if row.approval is None:
        return
    if row.state in {UpdateState.SUBMITTED, UpdateState.APPROVED}:
        approvals.withdraw(unit=unit, approval=Reference(row.approval), reason=reason)
    row.approval = None


def _choose_anew(unit: WriteUnit, row: Update, form: EditUpdate) -> None:
    """Groups or addresses that are not named stay as they were chosen."""
    before = recipients_of(row)
    kept_groups = [one for one in before if one.group and form.groups is None]
    kept_addresses = [one for one in before if not one.group and form.to is None]
    new = chosen(unit, groups=form.groups or (), to=form.to or ())
    together = {one.key: one for one in (*kept_groups, *kept_addresses, *new)}
    row.recipients = [one.model_dump(mode="json") for one in together.values()]


def _new(unit: WriteUnit, subject: str, situation: Situation, wanted: Wanted, made: Made) -> Update:
    ref = unit.next_ref(RefKind.COMMS)
    return Update(
        ref=ref,
        number=int(ref.rpartition("-")[2]),
        subject=subject,
        kind=wanted.kind.value,
        audience=wanted.audience.value,
        locale=made.template.locale.value,
        jurisdiction=wanted.jurisdiction,
        template=f"{name_of(made.template)}@{made.template.version}",
        is_for_press=wanted.is_for_press,
        situation=situation.model_dump(mode="json"),
        title=on_one_line(made.wording.title) or on_one_line(situation.title) or ref,
        text=made.wording.body,
        recipients=[],
        next_update_at=situation.next_update_at,
        state=UpdateState.DRAFT.value,
        author=unit.actor.id,
        editors=[unit.actor.id],
        edited_by=unit.actor.id,
        approval=None,
        sent_hash="",
        clock=None,
        created_at=unit.now,
        sent_at=None,
        sent_by="",
        version=1,
    )
