"""What the book says of the demands that a desk gets: a table to read, one line a demand."""

from datetime import UTC, datetime

import pytest

from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.rules.matching import matching, places
from watchfloor.domain.clocks.obligations.schemas import ObligationOut
from watchfloor.domain.clocks.obligations.service import shipped
from watchfloor.domain.clocks.obligations.vocabulary import Applies

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
OUTSIDE_THE_LAW = {"press", "vip", "policy_gap", "employee_safety"}
BOOK = [
    ObligationOut(**row.model_dump(), applies=Applies.ASK_LEGAL, revision=0, version=0)
    for row in shipped().rows.values()
]


def started(where: str, about: str, who: str) -> set[str]:
    found = matching(
        BOOK,
        jurisdictions=places([where], shipped().unions),
        demand_class=DemandClass(about),
        requester=RequesterKind(who),
        at=NOW,
    )
    return {row.id for row in found}


@pytest.mark.parametrize(
    ("where", "about", "who", "clocks"),
    [
        ("JP", "impersonation", "creator", {"JP-IDPA-7"}),
        ("JP", "press", "press", set()),
        ("ID", "csam", "government", {"ID-MR5-24", "ID-MR5-4"}),
        ("ID", "hate_harassment", "government", {"ID-MR5-24"}),
        ("KR", "election", "government", {"KR-POEA-82-4"}),
        ("KR", "ncii", "user", {"KR-NA-44-2"}),
        ("VN", "government_order", "government", {"VN-147-24"}),
        ("VN", "hate_harassment", "user", {"VN-147-48"}),
        ("TH", "payment_fraud", "government", {"TH-CCA-24", "TH-ETC-24"}),
        ("PH", "csam", "trusted_flagger", {"PH-11930"}),
        ("PH", "law_enforcement_request", "law_enforcement", {"PH-10175-72"}),
        ("NZ", "tvec", "government", {"NZ-FVPCA-119"}),
        ("NZ", "hate_harassment", "user", {"NZ-HDCA-24A", "NZ-HDCA-24B"}),
        ("TW", "payment_fraud", "law_enforcement", {"TW-FCHPA-24"}),
        ("US", "ip", "creator", {"US-DMCA-C"}),
        ("US", "csam", "internal", {"US-2258A"}),
        ("US", "imminent_harm", "law_enforcement", {"US-2702"}),
        ("AU", "ncii", "regulator", {"AU-OSA-077"}),
        ("AU", "regulator_enquiry", "regulator", {"AU-BOSE-NOTICE"}),
        ("AU", "hate_harassment", "user", {"AU-OSA-088-PRE"}),
        ("AU", "tvec", "regulator", {"AU-OSA-109", "AU-AVM-REFER"}),
        ("SG", "election", "government", {"SG-POFMA-22", "SG-POFMA-APPEAL", "SG-FICA-P3"}),
        ("SG", "payment_fraud", "law_enforcement", {"SG-OCHA-P2"}),
        ("SG", "self_harm", "user", {"SG-COP-SMS"}),
        ("MY", "csam", "regulator", {"MY-ONSA-25"}),
        ("IN", "law_enforcement_request", "law_enforcement", {"IN-IT-3-1-J"}),
        ("IN", "creator_dispute", "creator", {"IN-IT-3-2-ACK", "IN-IT-3-2-RES"}),
        ("GB", "csam", "internal", {"UK-OSA-TAKEDOWN", "UK-CSEA-NCA"}),
        ("IE", "ip", "trusted_flagger", {"EU-DSA-16-ACK", "EU-DSA-16-DEC", "EU-DSA-22"}),
        ("IE", "creator_dispute", "creator", {"EU-DSA-20-DEC"}),
        ("SE", "account_takeover", "internal", {"EU-GDPR-33"}),
        ("BR", "csam", "government", set()),
    ],
)
def test_a_demand_starts_these_clocks(where: str, about: str, who: str, clocks: set[str]) -> None:
    assert started(where, about, who) == clocks


def test_only_what_no_law_speaks_of_has_no_row() -> None:
    spoken_of = {one.value for row in BOOK for one in row.classes}
    assert {one.value for one in DemandClass} - spoken_of == OUTSIDE_THE_LAW


def test_a_clock_that_waits_on_somebody_else_holds_nothing_up() -> None:
    others = {row.id for row in BOOK if row.counterparty}
    assert others == {"EU-DSA-21", "EU-TCO-03-FIRST", "IN-IT-3A", "NZ-HDCA-24C"}
    assert not any(row.mandatory for row in BOOK if row.counterparty)


def test_all_rows_of_a_country_are_in_the_zone_of_its_authority() -> None:
    zones = {(row.jurisdiction, row.zone) for row in BOOK}
    assert len(zones) == len({where for where, _ in zones})
    assert ("IN", "Asia/Kolkata") in zones
