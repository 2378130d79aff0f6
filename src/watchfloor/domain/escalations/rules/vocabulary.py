"""The words of escalations: channels, flags, confidentiality, first measures, parties and roles."""

from enum import StrEnum


class Channel(StrEnum):
    """By which door a request came."""

    FORM = "form"
    API = "api"
    WEBHOOK = "webhook"
    MAIL = "mail"
    IMPORT = "import"
    SLACK = "slack"


class Flag(StrEnum):
    """What makes a request touch more than its text says."""

    HIGH_PROFILE = "high_profile"
    MINOR = "minor"
    ELECTION = "election"
    IMMINENT_HARM = "imminent_harm"
    PRESS = "press"


VULNERABLE = frozenset({Flag.MINOR, Flag.IMMINENT_HARM})


class Confidentiality(StrEnum):
    """How far it may be told, in the order of the Traffic Light Protocol 2.0."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber_strict"
    RED = "red"


def stricter(one: Confidentiality, than: Confidentiality) -> bool:
    """Whether one grade lets less be told than another."""
    grades = tuple(Confidentiality)
    return grades.index(one) > grades.index(than)


class FirstMeasure(StrEnum):
    """First measures: reversible, and limited in place and time."""

    GEO_BLOCK = "geo_block"
    DE_INDEX = "de_index"
    UNLIST = "unlist"
    HOLD_PAYOUT = "hold_payout"


class Party(StrEnum):
    """For whom an escalation waits."""

    REQUESTER = "requester"
    LEGAL = "legal"
    POLICY = "policy"
    PRODUCT = "product"
    USER = "user"
    AUTHORITY = "authority"
    OTHER_DESK = "other_desk"


class EscalationRole(StrEnum):
    """What somebody is in an escalation."""

    INCIDENT_LEAD = "incident_lead"
    SCRIBE = "scribe"
    DECISION_OWNER = "decision_owner"
    LIAISON = "liaison"


class TaskState(StrEnum):
    """Whether a task is still to do; what a case template brought is withdrawn where the class becomes another."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    WITHDRAWN = "withdrawn"


class NoteDirection(StrEnum):
    """From whom to whom a note goes: from the requester, to them, or within the desk."""

    IN = "in"
    OUT = "out"
    INSIDE = "inside"


class WhatStands(StrEnum):
    """What is left of a first measure after somebody decided."""

    MADE_LASTING = "made_lasting"
    RESTORED = "restored"
