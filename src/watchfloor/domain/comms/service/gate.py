"""The choke-point: what an update would send at this moment, whether it needs approval, and whether it has it."""

from collections.abc import Mapping
from datetime import timedelta

from watchfloor.domain.approvals import service as approvals
from watchfloor.domain.approvals.schemas import Bar
from watchfloor.domain.comms import repository
from watchfloor.domain.comms.models import Update
from watchfloor.domain.comms.rules.audiences import CommsAudience, TextKind, needs_approval
from watchfloor.domain.comms.rules.lifecycle import UpdateState, check_step
from watchfloor.domain.comms.rules.payload import Content, payload_hash
from watchfloor.domain.comms.service.recipients import check_there, has_outsiders, recipients_of
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.kernel.errors import InvalidInput, Refused
from watchfloor.kernel.ids import ActorId, Reference

TIME_TO_APPROVE = timedelta(hours=72)


def content_now(row: Update) -> Content:
    """What an approval of the update would bind now."""
    return Content(
        update=row.ref,
        subject=row.subject,
        kind=row.kind,
        audience=row.audience,
        title=row.title,
        text=row.text,
        recipients=row.recipients,
        next_update_at=row.next_update_at,
    )


def hash_now(row: Update) -> str:
    return payload_hash(content_now(row))


def rules_now(unit: Unit) -> Mapping[CommsAudience, bool]:
    """Which audiences the workspace says something about."""
    return {CommsAudience(one.audience): one.needs_approval for one in repository.audience_rules(unit.session)}


def needs_approval_by(row: Update, said: Mapping[CommsAudience, bool]) -> bool:
    """By the rules as they are at this moment, not as they were when it was drafted."""
    return needs_approval(
        CommsAudience(row.audience),
        is_for_press=row.is_for_press,
        has_outsiders=has_outsiders(recipients_of(row)),
        said=said,
    )


def exclusions_now(row: Update) -> dict[ActorId, Bar]:
    """Whoever wrote any of it is barred from approving it."""
    return dict.fromkeys((ActorId(one) for one in row.editors), Bar.OWN_PROPOSAL)


def check_sendable(unit: Unit, row: Update) -> None:
    """Raise where what is there cannot leave, approved or not: nobody to go to, a time that passed, a channel gone."""
    recipients = recipients_of(row)
    if not recipients:
        raise InvalidInput(
            "The update goes to nobody.",
            fix="Choose a group that has a channel, or an address.",
            code="no_recipients",
        )
    check_there(unit, recipients)
    if TextKind(row.kind).owes_a_next and row.next_update_at is None:
        raise InvalidInput(
            "A situation update names the time of the next one.", fix="Say when.", code="next_update_missing"
        )
    if row.next_update_at is not None and row.next_update_at <= unit.now:
        raise InvalidInput(
            "The time of the next update has passed.", fix="Name a time that lies ahead.", code="next_update_past"
        )


def check_same(*, read: str, now: str) -> None:
    """Raise Refused `payload_changed` where the approver read something else."""
    if read != now:
        raise Refused(
            "The update is no longer what you read.",
            fix="Show it again, then approve what it says now.",
            code="payload_changed",
            facts={"read": read, "now": now},
        )


def cleared(unit: WriteUnit, row: Update) -> str:
    """The hash of what may leave now. There is no other way to it, and nothing is posted without it.

    Raises Refused `not_approved`, and as approvals do where the grant is of something else, over, or by an author.
    """
    check_step(UpdateState(row.state), UpdateState.SENT)
    check_sendable(unit, row)
    now = hash_now(row)
    if not needs_approval_by(row, rules_now(unit)):
        return now
    if row.approval is None:
        raise Refused(
            f"{row.ref} needs a second pair of eyes before it leaves.",
            fix=f"Submit it: watchfloor comms submit {row.ref}.",
            code="not_approved",
        )
    approvals.require_granted(
        unit=unit, approval=Reference(row.approval), payload_hash=now, excluded_now=exclusions_now(row)
    )
    return now
