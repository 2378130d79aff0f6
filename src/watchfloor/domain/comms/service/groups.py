"""Stakeholder groups: who is in them, and by which channels they are reached."""

from collections.abc import Collection
from dataclasses import dataclass

from watchfloor.domain.comms import repository
from watchfloor.domain.comms.access import check_reads
from watchfloor.domain.comms.models import AudienceRule, Channel, Group, Member
from watchfloor.domain.comms.rules.audiences import APPROVED_FIRST, GROUPS, CommsAudience
from watchfloor.domain.comms.rules.lifecycle import check_reason
from watchfloor.domain.comms.schemas.groups import (
    AddChannel,
    AddGroup,
    AudienceOut,
    ChangeGroup,
    ChannelAdded,
    ChannelKind,
    ChannelOut,
    GroupOut,
    GroupPerson,
)
from watchfloor.infra.access.permissions import Permission, require
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.mail.addresses import check_address
from watchfloor.infra.outbox import channels as outbox
from watchfloor.infra.outbox.secrets import SecretBox
from watchfloor.infra.outgoing.addresses import Listed
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, StaleVersion
from watchfloor.kernel.ids import ActorId

FIRST = 1


@dataclass(frozen=True, slots=True)
class Doors:
    """What adding a channel takes beside its form: the box of secrets, and which addresses may be reached."""

    box: SecretBox
    allowed: Listed


def list_groups(*, unit: Unit) -> tuple[GroupOut, ...]:
    """The groups of every workspace and those that were added, by key."""
    check_reads(unit.actor)
    rows = {row.key: row for row in repository.groups(unit.session)}
    keys = sorted({*GROUPS, *rows})
    people, channels = repository.people(unit.session, keys), repository.channels(unit.session, keys)
    return tuple(
        GroupOut(
            key=key,
            name=rows[key].name if key in rows else GROUPS[key],
            is_shipped=key in GROUPS,
            people=tuple(GroupPerson(id=ActorId(person), name=name) for of, person, name in people if of == key),
            channels=tuple(channel_out(row) for row in channels if row.group == key),
            version=rows[key].version if key in rows else FIRST,
        )
        for key in keys
    )


def show_group(*, unit: Unit, group: str) -> GroupOut:
    for shown in list_groups(unit=unit):
        if shown.key == group:
            return shown
    raise _unknown(group)


def add_group(*, unit: WriteUnit, form: AddGroup) -> GroupOut:
    """A group of one's own. Raises Conflict where there is one of the key."""
    require(unit.actor, Permission.DESK_WRITE)
    unit.take_turn("comms groups")
    if form.key in GROUPS or repository.group(unit.session, form.key):
        raise Conflict(f"There is a group {form.key}.", fix="Choose another key, or change it.", code="name_taken")
    unit.session.add(Group(key=form.key, name=form.name, version=FIRST))
    unit.session.flush()
    unit.record("group.added", subject_of(form.key), payload={"name": form.name})
    return show_group(unit=unit, group=form.key)


def change_group(*, unit: WriteUnit, group: str, form: ChangeGroup, version: int) -> GroupOut:
    """Another name, or other people. Raises NotFound for whoever is not here, StaleVersion."""
    row = _held(unit, group, version)
    row.name = form.name or row.name
    if form.people is not None:
        _set_people(unit, group, form.people)
    return _kept(unit, row, "group.changed", people=None if form.people is None else len(set(form.people)))


def add_channel(*, unit: WriteUnit, group: str, form: AddChannel, version: int, doors: Doors) -> ChannelAdded:
    """A further way to reach a group; a webhook's secret is told this once."""
    row = _held(unit, group, version)
    _check_parts(form)
    channel = Channel(
        group=group,
        kind=form.kind.value,
        name=form.name,
        address=check_address(form.address) if form.kind is ChannelKind.EMAIL else "",
        destination=None,
        added_by=unit.actor.id,
        added_at=unit.now,
        removed_at=None,
    )
    unit.session.add(channel)
    unit.session.flush()
    secret = _opened(unit, channel, form, doors)
    kept = _kept(unit, row, "group.channel_added", channel=channel.id, kind=channel.kind)
    return ChannelAdded(group=kept, channel=channel.id, secret=secret)


def remove_channel(*, unit: WriteUnit, group: str, channel: int, version: int) -> GroupOut:
    """Nothing goes there any more. Raises Conflict `messages_waiting` where something still waits for it."""
    row = _held(unit, group, version)
    found = repository.channel(unit.session, channel)
    if found is None or found.group != group or found.removed_at is not None:
        raise NotFound(f"{group} has no channel {channel}.", fix="Show the group to see its channels.")
    if found.destination is not None:
        outbox.close_channel(unit=unit, name=found.destination)
    found.removed_at = unit.now
    return _kept(unit, row, "group.channel_removed", channel=channel, kind=found.kind)


def list_audiences(*, unit: Unit) -> tuple[AudienceOut, ...]:
    """Which audiences' texts wait for approval."""
    check_reads(unit.actor)
    rows = {row.audience: row for row in repository.audience_rules(unit.session)}
    return tuple(
        AudienceOut(
            audience=one,
            needs_approval=rows[one].needs_approval if one in rows else one in APPROVED_FIRST,
            version=rows[one].version if one in rows else FIRST,
        )
        for one in CommsAudience
    )


def set_audience(*, unit: WriteUnit, audience: str, needs_approval: bool, reason: str, version: int) -> AudienceOut:
    """Whether text for an audience waits for approval; counts at once, also for what is drafted already."""
    require(unit.actor, Permission.DESK_WRITE)
    unit.take_turn("comms audiences")
    why = check_reason(reason, act="Changing who approves")
    now = next((one for one in list_audiences(unit=unit) if one.audience == audience), None)
    if now is None:
        raise NotFound(f"There is no audience {audience[:40]}.", fix="List those that there are.")
    _check_version(audience, now.version, version)
    row = AudienceRule(audience=audience, needs_approval=needs_approval, version=version + 1)
    unit.session.merge(row)
    unit.session.flush()
    told = {"audience": audience, "needs_approval": needs_approval, "before": now.needs_approval}
    unit.record("audience.set", f"audience:{audience}", payload=told, reason=why)
    return AudienceOut(audience=now.audience, needs_approval=needs_approval, version=row.version)


def subject_of(group: str) -> str:
    """The name under which the ledger knows a group."""
    return f"group:{group}"


def channel_out(row: Channel) -> ChannelOut:
    return ChannelOut(
        id=row.id,
        kind=ChannelKind(row.kind),
        name=row.name,
        address=row.address,
        added_by=ActorId(row.added_by),
        added_at=row.added_at,
    )


def _check_parts(form: AddChannel) -> None:
    """Raise InvalidInput `bad_channel` where a channel has more, or less, than its kind takes."""
    takes_url = form.kind in {ChannelKind.SLACK, ChannelKind.WEBHOOK}
    if bool(form.address) != (form.kind is ChannelKind.EMAIL) or bool(form.url) != takes_url:
        raise InvalidInput(
            "A channel of mail has an address, a webhook a url, and one inside the desk neither.",
            fix="Give what its kind takes.",
            code="bad_channel",
        )


def _opened(unit: WriteUnit, channel: Channel, form: AddChannel, doors: Doors) -> str:
    """The destination of a channel, and the secret that is to be told."""
    name, secret = f"channel-{channel.id}", ""
    if form.kind is ChannelKind.EMAIL:
        channel.destination = outbox.open_mail(unit=unit)
    elif form.kind is ChannelKind.SLACK:
        outbox.open_slack(unit=unit, name=name, url=form.url, box=doors.box, allowed=doors.allowed)
        channel.destination, channel.address = name, "a Slack-compatible webhook"
    elif form.kind is ChannelKind.WEBHOOK:
        secret = outbox.open_webhook(unit=unit, name=name, url=form.url, box=doors.box, allowed=doors.allowed)
        channel.destination, channel.address = name, form.url
    unit.session.flush()
    return secret


def _set_people(unit: WriteUnit, group: str, names: Collection[str]) -> None:
    found = repository.actors(unit.session, set(names))
    known = {row.name for row in found} | {row.id for row in found}
    if strangers := sorted(set(names) - known):
        raise InvalidInput(
            f"Nobody here is called {strangers[0][:80]}.", fix="Look at watchfloor user list.", code="unknown_person"
        )
    for member in repository.members(unit.session, group):
        unit.session.delete(member)
    unit.session.flush()
    unit.session.add_all(Member(group=group, actor=row.id) for row in found)


def _held(unit: WriteUnit, key: str, version: int) -> Group:
    require(unit.actor, Permission.DESK_WRITE)
    unit.take_turn("comms groups")
    row = repository.group(unit.session, key, lock=True)
    if row is None and key in GROUPS:
        row = Group(key=key, name=GROUPS[key], version=FIRST)
        unit.session.add(row)
        unit.session.flush()
    if row is None:
        raise _unknown(key)
    _check_version(key, row.version, version)
    return row


def _check_version(what: str, now: int, version: int) -> None:
    if now != version:
        raise StaleVersion(
            f"{what} has changed: it is at version {now}, the edit was based on {version}.",
            fix="Read it again, then repeat the edit.",
            facts={"version": now},
        )


def _kept(unit: WriteUnit, row: Group, verb: str, **payload: object) -> GroupOut:
    row.version += 1
    unit.session.flush()
    unit.record(verb, subject_of(row.key), payload={"version": row.version, **payload})
    return show_group(unit=unit, group=row.key)


def _unknown(key: str) -> NotFound:
    return NotFound(f"There is no group {key[:64]}.", fix="Look at watchfloor comms group list.")
