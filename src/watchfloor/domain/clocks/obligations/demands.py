"""The words for a demand from outside: what it is about, and who makes it."""

from enum import StrEnum


class DemandClass(StrEnum):
    """What a demand is about, as intake offers it."""

    IMMINENT_HARM = "imminent_harm"
    SELF_HARM = "self_harm"
    CSAM = "csam"
    TVEC = "tvec"
    CREDIBLE_THREAT = "credible_threat"
    NCII = "ncii"
    HATE_HARASSMENT = "hate_harassment"
    ELECTION = "election"
    GOVERNMENT_ORDER = "government_order"
    LAW_ENFORCEMENT_REQUEST = "law_enforcement_request"
    REGULATOR_ENQUIRY = "regulator_enquiry"
    COURT_ORDER = "court_order"
    PRESS = "press"
    VIP = "vip"
    CREATOR_DISPUTE = "creator_dispute"
    IP = "ip"
    IMPERSONATION = "impersonation"
    ACCOUNT_TAKEOVER = "account_takeover"
    PAYMENT_FRAUD = "payment_fraud"
    PLATFORM_MANIPULATION = "platform_manipulation"
    FALSE_POSITIVE = "false_positive"
    POLICY_GAP = "policy_gap"
    EMPLOYEE_SAFETY = "employee_safety"


class RequesterKind(StrEnum):
    """Who makes a demand."""

    GOVERNMENT = "government"
    COURT = "court"
    LAW_ENFORCEMENT = "law_enforcement"
    REGULATOR = "regulator"
    TRUSTED_FLAGGER = "trusted_flagger"
    PRESS = "press"
    CREATOR = "creator"
    PARTNER = "partner"
    USER = "user"
    INTERNAL = "internal"
