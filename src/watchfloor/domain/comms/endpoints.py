"""The routes of communication: groups, templates, updates, and word to oneself."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from watchfloor.domain.comms.rules.lifecycle import UpdateState
from watchfloor.domain.comms.schemas.groups import (
    AddChannel,
    AddGroup,
    AudienceOut,
    ChangeGroup,
    ChannelAdded,
    GroupOut,
    SetAudience,
)
from watchfloor.domain.comms.schemas.templates import (
    Preview,
    PreviewOut,
    TemplateOut,
    WriteTemplate,
)
from watchfloor.domain.comms.schemas.updates import (
    ApproveUpdate,
    DraftUpdate,
    EditUpdate,
    NotificationOut,
    UpdateLine,
    UpdateOut,
    UpdateReason,
)
from watchfloor.domain.comms.service import decide, groups, notifications, send, show, templates
from watchfloor.domain.comms.service import draft as drafting
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.outbox.secrets import load_box
from watchfloor.infra.outgoing.addresses import listed
from watchfloor.infra.web.described import problems
from watchfloor.infra.web.edge import Cursor, EdgeDep, IfMatch, Limit
from watchfloor.kernel.paging import MAX_POSITION, Page

stakeholders = APIRouter(prefix="/api/comms/groups", tags=["comms"])
audiences = APIRouter(prefix="/api/comms/audiences", tags=["comms"])
wordings = APIRouter(prefix="/api/comms/templates", tags=["comms"])
updates = APIRouter(prefix="/api/comms/updates", tags=["comms"])
words = APIRouter(prefix="/api/notifications", tags=["notification"])
Number = Annotated[int, Path(ge=1, le=MAX_POSITION)]


@stakeholders.get("", operation_id="list_groups")
def list_groups(edge: EdgeDep) -> list[GroupOut]:
    """The groups that every workspace has, and those that were added."""
    with edge.read() as unit:
        return list(groups.list_groups(unit=unit))


@stakeholders.post("", operation_id="add_group", status_code=201)
def add_group(edge: EdgeDep, form: AddGroup) -> GroupOut:
    return edge.change(lambda unit: groups.add_group(unit=unit, form=form))


@stakeholders.get("/{group}", operation_id="show_group")
def show_group(edge: EdgeDep, group: str) -> GroupOut:
    with edge.read() as unit:
        return groups.show_group(unit=unit, group=group)


@stakeholders.patch("/{group}", operation_id="change_group")
def change_group(edge: EdgeDep, group: str, form: ChangeGroup, version: IfMatch) -> GroupOut:
    """Another name, or all people of the group anew."""
    return edge.change(lambda unit: groups.change_group(unit=unit, group=group, form=form, version=version))


@stakeholders.post("/{group}/channels", operation_id="add_channel", status_code=201)
def add_channel(edge: EdgeDep, group: str, form: AddChannel, version: IfMatch) -> ChannelAdded:
    """The secret of a signed webhook is shown this once; the URL of a Slack-compatible one is never shown again."""
    require(edge.actor, Permission.DESK_WRITE)
    edge.tell_once()
    doors = groups.Doors(load_box(edge.settings.outbox_key_path), listed(edge.settings.outgoing_allowed))
    return edge.change(lambda unit: groups.add_channel(unit=unit, group=group, form=form, version=version, doors=doors))


@stakeholders.delete("/{group}/channels/{channel}", operation_id="remove_channel", responses=problems(404))
def remove_channel(edge: EdgeDep, group: str, channel: Number, version: IfMatch) -> GroupOut:
    return edge.change(lambda unit: groups.remove_channel(unit=unit, group=group, channel=channel, version=version))


@audiences.get("", operation_id="list_audiences")
def list_audiences(edge: EdgeDep) -> list[AudienceOut]:
    """Whose texts wait for a second pair of eyes."""
    with edge.read() as unit:
        return list(groups.list_audiences(unit=unit))


@audiences.put("/{audience}", operation_id="set_audience")
def set_audience(edge: EdgeDep, audience: str, form: SetAudience, version: IfMatch) -> AudienceOut:
    return edge.change(
        lambda unit: groups.set_audience(
            unit=unit,
            audience=audience,
            needs_approval=form.needs_approval,
            reason=form.reason,
            version=version,
        )
    )


@wordings.get("", operation_id="list_templates")
def list_templates(edge: EdgeDep) -> list[TemplateOut]:
    """Each template in its newest version."""
    with edge.read() as unit:
        return list(templates.list_templates(unit=unit))


@wordings.get("/{template}/history", operation_id="show_template_history")
def show_template_history(edge: EdgeDep, template: str) -> list[TemplateOut]:
    """Every version of a template, the oldest first; it is named like situation_update.legal.ja or ….ja.JP."""
    with edge.read() as unit:
        return list(templates.show_history(unit=unit, template=template))


@wordings.put("/{template}", operation_id="write_template")
def write_template(edge: EdgeDep, template: str, form: WriteTemplate, version: IfMatch) -> TemplateOut:
    """A further version; If-Match names the newest, "0" where there is none yet."""
    return edge.change(lambda unit: templates.write_template(unit=unit, template=template, form=form, version=version))


@wordings.post("/{template}/preview", operation_id="preview_template")
def preview_template(edge: EdgeDep, template: str, form: Preview) -> PreviewOut:
    """What it makes of a situation; 422 `unknown_variable` names what the record does not have."""
    with edge.read() as unit:
        return templates.preview(unit=unit, template=template, form=form)


@updates.get("", operation_id="list_updates", responses=problems(404))
def list_updates(
    *,
    edge: EdgeDep,
    cursor: Cursor,
    limit: Limit,
    subject: Annotated[str | None, Query(max_length=40)] = None,
    state: Annotated[UpdateState | None, Query()] = None,
) -> Page[UpdateLine]:
    """Of one subject, or of all that one may see."""
    with edge.read() as unit:
        return show.list_updates(unit=unit, subject=subject, state=state, cursor=cursor, limit=limit)


@updates.post("", operation_id="draft_update", status_code=201)
def draft_update(edge: EdgeDep, form: DraftUpdate) -> UpdateOut:
    """A text made of a situation; nothing leaves by it."""
    return edge.change(lambda unit: drafting.draft_of(unit=unit, form=form))


@updates.get("/{update}", operation_id="show_update")
def show_update(edge: EdgeDep, update: str) -> UpdateOut:
    with edge.read() as unit:
        return show.show_update(unit=unit, update=update)


@updates.patch("/{update}", operation_id="edit_update")
def edit_update(edge: EdgeDep, update: str, form: EditUpdate, version: IfMatch) -> UpdateOut:
    """412 `stale_version` holds both texts. What was submitted or approved becomes a draft again."""
    return edge.change(lambda unit: drafting.edit(unit=unit, update=update, form=form, version=version))


@updates.post("/{update}/submit", operation_id="submit_update")
def submit_update(edge: EdgeDep, update: str, version: IfMatch) -> UpdateOut:
    """Ask for a second pair of eyes on exactly this."""
    return edge.change(lambda unit: decide.submit(unit=unit, update=update, version=version))


@updates.post("/{update}/approve", operation_id="approve_update")
def approve_update(edge: EdgeDep, update: str, form: ApproveUpdate) -> UpdateOut:
    """403 `payload_changed` where it is no longer what was read, `own_proposal` for whoever wrote any of it."""
    return edge.change(lambda unit: decide.approve(unit=unit, update=update, payload=form.payload, reason=form.reason))


@updates.post("/{update}/refuse", operation_id="refuse_update")
def refuse_update(edge: EdgeDep, update: str, form: UpdateReason) -> UpdateOut:
    return edge.change(lambda unit: decide.refuse(unit=unit, update=update, reason=form.reason))


@updates.post("/{update}/withdraw", operation_id="withdraw_update")
def withdraw_update(edge: EdgeDep, update: str, form: UpdateReason, version: IfMatch) -> UpdateOut:
    return edge.change(lambda unit: decide.withdraw(unit=unit, update=update, reason=form.reason, version=version))


@updates.post("/{update}/send", operation_id="send_update")
def send_update(edge: EdgeDep, update: str) -> UpdateOut:
    """Post it to each of its channels; 403 `not_approved` where a second pair of eyes is missing."""
    sender, simulation = edge.settings.mail_from, edge.settings.simulation
    return edge.change(lambda unit: send.send(unit=unit, update=update, sender=sender, simulation=simulation))


@updates.post("/{update}/retry", operation_id="retry_update")
def retry_update(edge: EdgeDep, update: str) -> UpdateOut:
    """Try again what did not arrive."""
    return edge.change(lambda unit: send.retry(unit=unit, update=update))


@words.get("", operation_id="list_notifications")
def list_notifications(
    *, edge: EdgeDep, cursor: Cursor, limit: Limit, is_unread: Annotated[bool, Query(alias="unread")] = False
) -> Page[NotificationOut]:
    """What the desk told oneself."""
    with edge.read() as unit:
        return notifications.list_notifications(unit=unit, is_unread=is_unread, cursor=cursor, limit=limit)


@words.post("/{notification}/read", operation_id="read_notification")
def read_notification(edge: EdgeDep, notification: Number) -> NotificationOut:
    return edge.change(lambda unit: notifications.read_notification(unit=unit, notification=notification))


@words.post("/read", operation_id="read_notifications")
def read_notifications(edge: EdgeDep) -> Page[NotificationOut]:
    """Mark all of one's own as read."""
    return edge.change(lambda unit: notifications.read_all(unit=unit))


router = APIRouter()
for room in (stakeholders, audiences, wordings, updates, words):
    router.include_router(room)
