"""To whom an update goes: the channels of its groups and the people in them as they are now, and single addresses."""

from collections.abc import Iterable, Iterator, Sequence

from watchfloor.domain.comms import repository
from watchfloor.domain.comms.models import Update
from watchfloor.domain.comms.rules.audiences import GROUPS
from watchfloor.domain.comms.schemas.groups import ChannelKind
from watchfloor.domain.comms.schemas.updates import Addressee, Recipient
from watchfloor.infra.db.unit import Unit
from watchfloor.kernel.canonical import sha256_hex
from watchfloor.kernel.errors import Conflict, NotFound
from watchfloor.kernel.ids import ActorId

SHOWN = 16


def chosen(unit: Unit, *, groups: Sequence[str], to: Sequence[Addressee]) -> list[Recipient]:
    """Each place once, in the order of the groups. Raises NotFound for a group that there is not."""
    known = {row.key for row in repository.groups(unit.session)} | set(GROUPS)
    if strangers := [key for key in groups if key not in known]:
        raise NotFound(f"There is no group {strangers[0][:64]}.", fix="Look at watchfloor comms group list.")
    found = (*_of_groups(unit, groups), *map(_outsider, to))
    return list({one.key: one for one in found}.values())


def recipients_of(row: Update) -> tuple[Recipient, ...]:
    return tuple(Recipient.model_validate(one) for one in row.recipients)


def has_outsiders(recipients: Iterable[Recipient]) -> bool:
    """Whether it goes to an address that belongs to no group."""
    return any(not one.group for one in recipients)


def check_there(unit: Unit, recipients: Iterable[Recipient]) -> None:
    """Raise Conflict `channel_gone` where a chosen channel was removed since."""
    for one in recipients:
        row = repository.channel(unit.session, one.channel) if one.channel is not None else None
        if one.channel is not None and (row is None or row.removed_at is not None):
            raise Conflict(
                f"The channel {one.name} was removed since the update was drafted.",
                fix="Edit the update to choose its groups anew.",
                code="channel_gone",
            )


def _of_groups(unit: Unit, groups: Sequence[str]) -> Iterator[Recipient]:
    channels, people = repository.channels(unit.session, groups), repository.people(unit.session, groups)
    for key in dict.fromkeys(groups):
        for channel in (row for row in channels if row.group == key):
            kind = ChannelKind(channel.kind)
            inside = tuple(ActorId(person) for of, person, _ in people if of == key)
            yield Recipient(
                key=f"channel:{channel.id}",
                kind=kind,
                name=channel.name,
                group=key,
                channel=channel.id,
                address=channel.address,
                people=inside if kind is ChannelKind.IN_APP else (),
            )


def _outsider(to: Addressee) -> Recipient:
    return Recipient(
        key=f"mail:{sha256_hex(to.address.lower().encode())[:SHOWN]}",
        kind=ChannelKind.EMAIL,
        name=to.name,
        address=to.address,
        in_reply_to=to.in_reply_to,
    )
