"""Who a text is for, what it is, in which language, and whether it needs a second pair of eyes."""

from collections.abc import Mapping
from enum import StrEnum


class CommsAudience(StrEnum):
    """Who reads a text."""

    EXECUTIVE = "executive"
    LEGAL = "legal"
    COMMS = "comms"
    REGULATOR = "regulator"
    ARTIST_LABEL = "artist_label"
    PARTNER = "partner"
    INTERNAL = "internal"


class TextKind(StrEnum):
    """What a text does."""

    ACKNOWLEDGEMENT = "acknowledgement"
    HOLDING_LINE = "holding_line"
    SITUATION_UPDATE = "situation_update"
    AUTHORITY_ANSWER = "authority_answer"
    REFUSAL = "refusal"

    @property
    def owes_a_next(self) -> bool:
        """Whether it must name the time of the next update."""
        return self is TextKind.SITUATION_UPDATE


class Locale(StrEnum):
    """The languages that come with the product."""

    EN = "en"
    JA = "ja"
    KO = "ko"
    ZH_HANS = "zh-Hans"
    ID = "id"
    TH = "th"
    VI = "vi"


GROUPS: Mapping[str, str] = {
    "artist_label_relations": "Artist and label relations",
    "comms": "Comms",
    "executive": "Executive",
    "law_enforcement_response": "Law-enforcement response",
    "legal": "Legal",
    "market": "Market",
    "payments": "Payments",
    "policy": "Policy",
    "privacy": "Privacy",
    "product": "Product",
    "public_affairs": "Public affairs",
    "security": "Security",
    "vendor": "Vendor",
}
"""The stakeholder groups that every workspace has."""

APPROVED_FIRST = frozenset(
    {CommsAudience.LEGAL, CommsAudience.REGULATOR, CommsAudience.ARTIST_LABEL, CommsAudience.PARTNER}
)
"""What leaves, or is privileged, waits for approval unless the workspace says otherwise."""


def needs_approval(
    audience: CommsAudience, *, is_for_press: bool, has_outsiders: bool, said: Mapping[CommsAudience, bool]
) -> bool:
    """Whether a text may leave only approved.

    What the press may read, and whatever goes to an address that belongs to no group, always does: no setting of an
    audience opens a way around.
    """
    return is_for_press or has_outsiders or said.get(audience, audience in APPROVED_FIRST)
