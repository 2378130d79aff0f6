"""What an approval of an update binds: the very words, and the very places they go to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from watchfloor.kernel.canonical import digest
from watchfloor.kernel.clock import iso


@dataclass(frozen=True, slots=True)
class Content:
    """All that leaves, and when more will."""

    update: str
    subject: str
    kind: str
    audience: str
    title: str
    text: str
    recipients: Sequence[Mapping[str, object]]
    next_update_at: datetime | None


def payload_of(content: Content) -> dict[str, object]:
    """The content as it is hashed."""
    return {
        "update": content.update,
        "subject": content.subject,
        "kind": content.kind,
        "audience": content.audience,
        "title": content.title,
        "text": content.text,
        "recipients": [dict(one) for one in content.recipients],
        "next_update_at": iso(content.next_update_at) if content.next_update_at else None,
    }


def payload_hash(content: Content) -> str:
    """The SHA-256 that an approval is bound to, as the approvals domain computes it."""
    return digest(payload_of(content))
