"""Every row of the book as a duty: who starts it with what, who does not, since when, and by when it must be done.

The tables were written from the collected facts and counted by hand, in the local time of each authority.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from watchfloor.domain.clocks.calendars.countries import DaysOff, Region
from watchfloor.domain.clocks.obligations.demands import DemandClass, RequesterKind
from watchfloor.domain.clocks.obligations.rules.matching import children, is_live, matching, places
from watchfloor.domain.clocks.obligations.schemas import ObligationOut
from watchfloor.domain.clocks.obligations.service import shipped
from watchfloor.domain.clocks.obligations.vocabulary import Applies, Standing, StartEvent
from watchfloor.domain.clocks.rules.budgets import Bound, ClockClass, Unit
from watchfloor.domain.clocks.rules.calendars import WHOLE_DAY, Calendar, around_the_clock
from watchfloor.domain.clocks.rules.due import due_at
from watchfloor.domain.clocks.rules.duties import definition_of_row
from watchfloor.domain.clocks.rules.standing import ClockKind
from watchfloor.domain.clocks.schemas import BudgetOut

NOW = datetime(2026, 11, 4, 12, 0, tzinfo=UTC)  # a Wednesday
TARGET = BudgetOut(value=36, unit=Unit.ELAPSED_HOURS)
UNIONS = shipped().unions
BOOK = {
    row.id: ObligationOut(**row.model_dump(), applies=Applies.APPLIES, revision=4, version=4)
    for row in shipped().rows.values()
}
STATE = "government court law_enforcement regulator"
PUBLIC = "creator partner user"
ANYBODY = f"{STATE} {PUBLIC} trusted_flagger press internal"
NOTICE = (
    "imminent_harm self_harm csam tvec credible_threat ncii hate_harassment election ip impersonation "
    "account_takeover payment_fraud"
)
HARM = "imminent_harm self_harm csam tvec credible_threat ncii hate_harassment"

# What starts each row: the country, the classes, and who asks; each row starts for all of these, and nothing else.
STARTS = {
    "AU-OSA-065": ("AU", "government_order hate_harassment", "government regulator"),
    "AU-OSA-077": ("AU", "government_order ncii", "government regulator"),
    "AU-OSA-088-PRE": ("AU", "hate_harassment credible_threat", "user creator"),
    "AU-OSA-088": ("AU", "government_order hate_harassment credible_threat", "government regulator"),
    "AU-OSA-109": ("AU", "government_order csam tvec", "government regulator"),
    "AU-BOSE-NOTICE": ("AU", "regulator_enquiry", "government regulator"),
    "AU-AVM-REFER": ("AU", "tvec imminent_harm credible_threat", ANYBODY),
    "DE-NETZDG-24": ("DE", NOTICE, f"trusted_flagger {PUBLIC}"),
    "DE-NETZDG-7": ("DE", NOTICE, f"trusted_flagger {PUBLIC}"),
    "EU-DSA-09-ACT": ("FR", f"government_order court_order {NOTICE}", STATE),
    "EU-DSA-10": ("FR", "law_enforcement_request court_order government_order", STATE),
    "EU-DSA-16-ACK": ("FR", NOTICE, f"trusted_flagger {PUBLIC}"),
    "EU-DSA-16-DEC": ("FR", NOTICE, f"trusted_flagger {PUBLIC}"),
    "EU-DSA-18": ("FR", "imminent_harm self_harm credible_threat csam tvec", ANYBODY),
    "EU-DSA-20-DEC": ("FR", "creator_dispute false_positive", PUBLIC),
    "EU-DSA-22": ("FR", NOTICE, "trusted_flagger"),
    "EU-TCO-03": ("FR", "tvec government_order", STATE),
    "EU-TCO-04-SCRUT": ("FR", "tvec government_order", STATE),
    "EU-TCO-10": ("FR", "tvec", "creator"),
    "EU-TCO-14": ("FR", "tvec imminent_harm", ANYBODY),
    "EU-GDPR-33": ("FR", "account_takeover", ANYBODY),
    "UK-OSA-TAKEDOWN": ("GB", NOTICE, ANYBODY),
    "UK-OFCOM-X-TARGET": ("GB", "hate_harassment tvec", "trusted_flagger user"),
    "UK-NCII-48": ("GB", "ncii", "trusted_flagger user"),
    "UK-CSEA-NCA": ("GB", "csam", ANYBODY),
    "ID-MR5-24": ("ID", f"government_order court_order {NOTICE}", STATE),
    "ID-MR5-4": ("ID", "government_order court_order csam tvec imminent_harm credible_threat", STATE),
    "IN-IT-3-1-D": ("IN", f"government_order court_order {NOTICE}", "government court law_enforcement"),
    "IN-IT-3-2-B": ("IN", "ncii impersonation", "user"),
    "IN-IT-3-2-ACK": ("IN", f"{NOTICE} creator_dispute false_positive", PUBLIC),
    "IN-IT-3-2-RES": ("IN", f"{NOTICE} creator_dispute false_positive", PUBLIC),
    "IN-IT-3-2-36": ("IN", NOTICE, PUBLIC),
    "IN-IT-3-1-J": ("IN", "law_enforcement_request government_order court_order", STATE),
    "JP-IDPA-7": ("JP", "ncii hate_harassment impersonation ip", PUBLIC),
    "KR-NA-44-2": ("KR", "hate_harassment ncii impersonation ip", PUBLIC),
    "KR-POEA-82-4": ("KR", "election government_order", "government regulator"),
    "MY-ONSA-21-ACK": ("MY", f"{HARM} payment_fraud impersonation", f"trusted_flagger {PUBLIC}"),
    "MY-ONSA-21-ASSESS": ("MY", f"{HARM} payment_fraud impersonation", f"trusted_flagger {PUBLIC}"),
    "MY-ONSA-25": ("MY", f"government_order {HARM}", "government regulator"),
    "NZ-HDCA-24A": ("NZ", "hate_harassment ncii credible_threat self_harm impersonation", f"trusted_flagger {PUBLIC}"),
    "NZ-HDCA-24B": ("NZ", "hate_harassment ncii credible_threat self_harm impersonation", f"trusted_flagger {PUBLIC}"),
    "NZ-FVPCA-119": ("NZ", "government_order tvec csam", "government regulator law_enforcement"),
    "PH-11930": ("PH", "csam", ANYBODY),
    "PH-10175-72": ("PH", "law_enforcement_request court_order", STATE),
    "SG-BA-45H": ("SG", f"government_order {HARM}", "government regulator"),
    "SG-COP-SMS": ("SG", HARM, f"trusted_flagger {PUBLIC}"),
    "SG-POFMA-22": ("SG", "government_order election", "government regulator"),
    "SG-POFMA-APPEAL": ("SG", "government_order election", "government regulator"),
    "SG-FICA-P3": ("SG", "government_order election platform_manipulation", "government regulator"),
    "SG-OCHA-P2": (
        "SG",
        "government_order payment_fraud csam tvec credible_threat account_takeover impersonation",
        "government law_enforcement regulator",
    ),
    "SG-OSRAA-DIR": ("SG", "government_order ncii hate_harassment impersonation csam", "government regulator"),
    "SG-OSRAA-TORT": ("SG", "ncii hate_harassment impersonation credible_threat", "user creator"),
    "TH-CCA-24": ("TH", f"government_order court_order {NOTICE}", f"{STATE} user"),
    "TH-ETC-24": ("TH", "government_order court_order payment_fraud impersonation account_takeover", STATE),
    "TW-FCHPA-24": ("TW", "payment_fraud impersonation government_order", STATE),
    "US-2258A": ("US", "csam", ANYBODY),
    "US-TIDA-48": ("US", "ncii", "user creator"),
    "US-DMCA-C": ("US", "ip", PUBLIC),
    "US-2702": ("US", "imminent_harm self_harm credible_threat", "government law_enforcement"),
    "VN-147-24": ("VN", f"government_order court_order {NOTICE}", STATE),
    "VN-147-48": ("VN", NOTICE, PUBLIC),
}
ENDED = {"DE-NETZDG-24", "DE-NETZDG-7"}

# What starts each other row: the row before it, and what must become of that.
FOLLOWS = {
    "EU-DSA-09-USER": ("EU-DSA-09-ACT", "effect"),
    "EU-DSA-17": ("EU-DSA-16-DEC", "restricted"),
    "EU-DSA-20-WINDOW": ("EU-DSA-17", "informed"),
    "EU-DSA-21": ("EU-DSA-20-DEC", "referred"),
    "EU-DSA-24-SOR": ("EU-DSA-17", "informed"),
    "EU-TCO-03-CONF": ("EU-TCO-03", "removed"),
    "EU-TCO-05": ("EU-TCO-03", "threshold"),
    "EU-TCO-06": ("EU-TCO-03", "removed"),
    "IN-IT-3-1-G": ("IN-IT-3-1-D", "removed"),
    "IN-IT-3A": ("IN-IT-3-2-RES", "informed"),
    "KR-NA-44-2-HOLD": ("KR-NA-44-2", "contained"),
    "MY-ONSA-22-HOLD": ("MY-ONSA-21-ACK", "contained"),
    "MY-ONSA-22-FINAL": ("MY-ONSA-22-HOLD", "determined"),
    "MY-ONSA-23-BLOCK": ("MY-ONSA-21-ASSESS", "assessed"),
    "MY-ONSA-23-FINAL-REM": ("MY-ONSA-23-BLOCK", "determined_harmful"),
    "MY-ONSA-23-FINAL-RES": ("MY-ONSA-23-BLOCK", "determined_harmless"),
    "MY-ONSA-INQ": ("MY-ONSA-21-ASSESS", "inquiry"),
    "NZ-HDCA-24C": ("NZ-HDCA-24A", "notified"),
    "US-2258A-PRES": ("US-2258A", "submitted"),
    "US-DMCA-G": ("US-DMCA-C", "counter_notice"),
    "VN-147-LADDER": ("VN-147-24", "threshold"),
}
BY_HAND = {"EU-DSA-23", "EU-TCO-03-FIRST", "SG-PDPA-BREACH", "EU-DSA-15-TR"}
BY_THE_YEAR = {"EU-DSA-24-MAU", "IN-IT-3-1-C", "KR-NA-2025-TR", "SG-COP-SMS-AR"}

# By when a thing must be done that started on Wednesday 4 November 2026 at 12:00 UTC, in the authority's own time.
# Hours run on; days begin with the day after and end with their last midnight; months end on the day of that number.
DUE = {
    "AU-OSA-065": "2026-11-05T23:00+11:00",
    "AU-OSA-077": "2026-11-05T23:00+11:00",
    "AU-OSA-088-PRE": "2026-11-06T23:00+11:00",
    "AU-OSA-088": "2026-11-05T23:00+11:00",
    "AU-OSA-109": "2026-11-05T23:00+11:00",
    "DE-NETZDG-24": "2026-11-05T13:00+01:00",
    "DE-NETZDG-7": "2026-11-12T00:00+01:00",
    "EU-DSA-09-USER": "2026-11-04T13:00+01:00",
    "EU-DSA-17": "2026-11-04T13:00+01:00",
    "EU-DSA-21": "2027-02-03T00:00+01:00",  # 26 days of November, 31, 31, and two of February
    "EU-DSA-24-MAU": "2027-05-05T00:00+02:00",
    "EU-DSA-15-TR": "2027-01-05T00:00+01:00",
    "EU-TCO-03": "2026-11-04T14:00+01:00",
    "EU-TCO-04-SCRUT": "2026-11-06T13:00+01:00",
    "EU-TCO-05": "2027-02-05T00:00+01:00",
    "EU-TCO-10": "2026-11-19T00:00+01:00",
    "EU-GDPR-33": "2026-11-07T13:00+01:00",
    "UK-OFCOM-X-TARGET": "2026-11-05T12:00+00:00",
    "UK-NCII-48": "2026-11-06T12:00+00:00",
    "ID-MR5-24": "2026-11-05T19:00+07:00",
    "ID-MR5-4": "2026-11-04T23:00+07:00",
    "IN-IT-3-1-D": "2026-11-04T20:30+05:30",
    "IN-IT-3-2-B": "2026-11-04T19:30+05:30",
    "IN-IT-3-2-ACK": "2026-11-05T17:30+05:30",
    "IN-IT-3-2-RES": "2026-11-12T00:00+05:30",
    "IN-IT-3-2-36": "2026-11-06T05:30+05:30",
    "IN-IT-3-1-J": "2026-11-07T17:30+05:30",
    "IN-IT-3A": "2026-12-05T00:00+05:30",
    "IN-IT-3-1-C": "2027-02-05T00:00+05:30",
    "JP-IDPA-7": "2026-11-12T00:00+09:00",
    "KR-NA-44-2-HOLD": "2026-12-05T00:00+09:00",
    "KR-NA-2025-TR": "2027-05-05T00:00+09:00",
    "MY-ONSA-21-ACK": "2026-11-04T21:00+08:00",
    "MY-ONSA-21-ASSESS": "2026-11-05T08:00+08:00",
    "MY-ONSA-22-HOLD": "2026-11-05T20:00+08:00",
    "MY-ONSA-22-FINAL": "2026-11-04T21:00+08:00",
    "MY-ONSA-23-BLOCK": "2026-11-05T00:00+08:00",
    "MY-ONSA-23-FINAL-REM": "2026-11-05T08:00+08:00",
    "MY-ONSA-23-FINAL-RES": "2026-11-05T00:00+08:00",
    "MY-ONSA-INQ": "2026-11-10T00:00+08:00",
    "NZ-HDCA-24A": "2026-11-07T01:00+13:00",
    "NZ-HDCA-24B": "2026-11-07T01:00+13:00",
    "NZ-HDCA-24C": "2026-11-07T01:00+13:00",
    "NZ-FVPCA-119": "2026-11-06T01:00+13:00",
    "PH-11930": "2026-11-05T20:00+08:00",
    "PH-10175-72": "2026-11-07T20:00+08:00",
    "SG-COP-SMS-AR": "2027-11-05T00:00+08:00",
    "SG-POFMA-APPEAL": "2026-11-19T00:00+08:00",
    "SG-PDPA-BREACH": "2026-11-08T00:00+08:00",
    "TH-CCA-24": "2026-11-05T19:00+07:00",
    "TH-ETC-24": "2026-11-05T19:00+07:00",
    "TW-FCHPA-24": "2026-11-05T20:00+08:00",
    "US-TIDA-48": "2026-11-06T07:00-05:00",
    # Veterans Day on the 11th and Thanksgiving on the 26th are no business days.
    "US-DMCA-G": "2026-11-26T00:00-05:00",
    "VN-147-24": "2026-11-05T19:00+07:00",
    "VN-147-48": "2026-11-06T19:00+07:00",
    "VN-147-LADDER": "2026-12-05T00:00+07:00",
}
# From when one may act, or until when something must be kept or open, where that is what the law says.
EARLIEST = {
    "AU-BOSE-NOTICE": "2026-12-03T00:00+11:00",
    "EU-DSA-20-WINDOW": "2027-05-05T00:00+02:00",
    "EU-TCO-03-FIRST": "2026-11-05T01:00+01:00",
    "EU-TCO-06": "2027-05-05T00:00+02:00",
    "IN-IT-3-1-G": "2027-05-04T00:00+05:30",  # 26, 31, 31, 28, 31 and 30 days, and three of May
    "US-2258A-PRES": "2027-11-05T00:00-04:00",
    "US-DMCA-G": "2026-11-20T00:00-05:00",
    "VN-147-LADDER": "2026-11-12T00:00+07:00",
}
ON_PAPER = {"AU-BOSE-NOTICE", "MY-ONSA-25", "SG-BA-45H", "SG-POFMA-22", "SG-FICA-P3", "SG-OCHA-P2", "SG-OSRAA-DIR"}


def started(row: str, where: str, about: DemandClass, who: RequesterKind, at: datetime = NOW) -> bool:
    found = matching([BOOK[row]], jurisdictions=places([where], UNIONS), demand_class=about, requester=who, at=at)
    return bool(found)


def day_of_law(row: str) -> datetime:
    """An instant at which a row is law: now, or the last year of one that was repealed."""
    return NOW if row not in ENDED else datetime(2024, 1, 10, 12, 0, tzinfo=UTC)


def counted(row: ObligationOut) -> Calendar:
    zone = ZoneInfo(row.zone)
    if row.calendar is None:
        return around_the_clock(zone)
    return Calendar(zone, ((WHOLE_DAY,),) * 5 + ((), ()), DaysOff(Region(row.calendar), range(2026, 2028)))


def test_every_row_of_the_book_is_in_one_table_and_one_alone() -> None:
    tables = [set(STARTS), set(FOLLOWS), BY_HAND, BY_THE_YEAR]
    assert set().union(*tables) == set(BOOK)
    assert sum(len(table) for table in tables) == len(BOOK) == 90


@pytest.mark.parametrize("row", STARTS)
def test_a_row_starts_for_whom_and_what_it_names_and_for_nobody_else(row: str) -> None:
    where, classes, requesters = STARTS[row]
    at = day_of_law(row)
    found = {(c, r) for c in DemandClass for r in RequesterKind if started(row, where, c, r, at)}
    assert found == {
        (c, r) for c in DemandClass if c in classes.split() for r in RequesterKind if r in requesters.split()
    }


@pytest.mark.parametrize("row", STARTS)
def test_a_row_starts_in_its_own_country_alone(row: str) -> None:
    where, classes, requesters = STARTS[row]
    about, who, at = DemandClass(classes.split()[0]), RequesterKind(requesters.split()[0]), day_of_law(row)
    everywhere = {one.jurisdiction for one in BOOK.values()} | {"FR", "SE", "CH", "BR", "CA", "UA"}
    found = {one for one in everywhere if started(row, one, about, who, at)}
    assert found == ({"EU", "FR", "SE", "DE"} if BOOK[row].jurisdiction == "EU" else {where})


@pytest.mark.parametrize("row", [row for row in STARTS if BOOK[row].effective_from])
def test_a_row_starts_from_the_first_minute_of_its_first_day_where_its_authority_is(row: str) -> None:
    law = BOOK[row]
    assert law.effective_from is not None
    first = datetime.combine(law.effective_from, datetime.min.time(), ZoneInfo(law.zone))
    where, classes, requesters = STARTS[row]
    about, who = DemandClass(classes.split()[0]), RequesterKind(requesters.split()[0])
    before = started(row, where, about, who, first - timedelta(minutes=1))
    assert (before, started(row, where, about, who, first)) == (False, True)


@pytest.mark.parametrize("row", BOOK)
def test_what_legal_ruled_out_never_starts(row: str) -> None:
    ruled_out = BOOK[row].model_copy(update={"applies": Applies.DOES_NOT_APPLY})
    assert not is_live(ruled_out, day_of_law(row))
    assert is_live(BOOK[row], day_of_law(row))


@pytest.mark.parametrize("row", BOOK)
def test_until_legal_answers_only_what_is_law_starts(row: str) -> None:
    asked = BOOK[row].model_copy(update={"applies": Applies.ASK_LEGAL})
    assert is_live(asked, day_of_law(row)) is (row not in {"UK-NCII-48", "UK-OFCOM-X-TARGET"})
    assert (BOOK[row].standing is Standing.REPEALED) is (row in ENDED)


@pytest.mark.parametrize("row", FOLLOWS)
def test_a_row_that_follows_starts_on_its_event_and_on_no_other(row: str) -> None:
    parent, event = FOLLOWS[row]
    found = {one for one in StartEvent if children([BOOK[row]], parents=[parent], event=one, at=NOW)}
    either = {StartEvent.DETERMINED, StartEvent.DETERMINED_HARMFUL, StartEvent.DETERMINED_HARMLESS}
    assert found == (either if event == "determined" else {StartEvent(event)})


@pytest.mark.parametrize("row", FOLLOWS)
def test_a_row_that_follows_does_not_start_without_the_row_before_it(row: str) -> None:
    event = StartEvent(FOLLOWS[row][1])
    others = [one for one in BOOK if one not in BOOK[row].after]
    assert children([BOOK[row]], parents=others, event=event, at=NOW) == ()


@pytest.mark.parametrize("row", sorted(BY_HAND | BY_THE_YEAR | set(FOLLOWS)))
def test_no_demand_alone_starts_what_follows_is_reported_or_is_told_by_hand(row: str) -> None:
    where = BOOK[row].jurisdiction
    assert not [c for c in DemandClass for r in RequesterKind if started(row, where, c, r)]


def parents_of(row: str) -> Iterator[str]:
    yield row
    for parent in BOOK[row].after:
        yield from parents_of(parent)


@pytest.mark.parametrize("row", FOLLOWS)
def test_whatever_follows_goes_back_to_a_row_that_a_demand_of_the_same_law_starts(row: str) -> None:
    line = list(parents_of(row))
    assert set(line) & set(STARTS)
    assert {BOOK[one].jurisdiction for one in line} == {BOOK[row].jurisdiction}


@pytest.mark.parametrize("row", BOOK)
def test_a_duty_is_due_when_the_law_says(row: str) -> None:
    promise = definition_of_row(BOOK[row], target=TARGET)
    counting = counted(BOOK[row])
    due = due_at(NOW, promise.budget.budget(), counting) if promise.budget else None
    earliest = due_at(NOW, promise.earliest.budget(), counting) if promise.earliest else None
    own = NOW + timedelta(hours=36) if BOOK[row].clock_class is ClockClass.UNDEFINED_SPEED else None
    assert due == (datetime.fromisoformat(DUE[row]) if row in DUE else own)
    assert earliest == (datetime.fromisoformat(EARLIEST[row]) if row in EARLIEST else None)


@pytest.mark.parametrize("row", BOOK)
def test_a_duty_has_a_time_of_the_law_of_the_paper_or_of_our_own(row: str) -> None:
    promise = definition_of_row(BOOK[row], target=TARGET)
    has_number = row in DUE or row in EARLIEST
    assert promise.is_internal_target is (not has_number and row not in ON_PAPER)
    assert (promise.clock_class is ClockClass.SPECIFIED_IN_INSTRUMENT) is (row in ON_PAPER)


@pytest.mark.parametrize("row", BOOK)
def test_a_duty_carries_its_row_its_revision_and_what_may_stop_it(row: str) -> None:
    promise = definition_of_row(BOOK[row], target=TARGET)
    assert (promise.kind, promise.obligation, promise.revision) == (ClockKind.STATUTORY, row, 4)
    assert promise.is_pausable is (row in {"DE-NETZDG-7", "US-DMCA-G"})
    assert promise.zone == BOOK[row].zone
    assert BOOK[row].provision in promise.name


def test_what_no_escalation_waits_for_cannot_be_breached_or_waits_on_somebody_else_or_is_voluntary() -> None:
    free = {row for row in BOOK if not definition_of_row(BOOK[row], target=TARGET).is_mandatory}
    quiet = {row for row in free if not definition_of_row(BOOK[row], target=TARGET).can_be_breached}
    assert free - quiet == {
        "EU-DSA-24-MAU",
        "EU-DSA-15-TR",
        "EU-TCO-04-SCRUT",
        "IN-IT-3-1-C",
        "KR-NA-2025-TR",
        "SG-COP-SMS-AR",
        "SG-POFMA-APPEAL",
        "US-2702",
        "VN-147-LADDER",
    }


def test_a_target_of_ones_own_stands_before_that_of_the_organisation() -> None:
    own = {"value": 2, "unit": "elapsed_hours"}
    row = ObligationOut.model_validate(BOOK["KR-NA-44-2"].model_dump(mode="json") | {"internal_target": own})
    promise = definition_of_row(row, target=TARGET)
    assert (promise.budget, promise.is_internal_target) == (BudgetOut(value=2, unit=Unit.ELAPSED_HOURS), True)


def test_the_british_target_is_a_mean_with_a_share_and_breaks_nothing() -> None:
    promise = definition_of_row(BOOK["UK-OFCOM-X-TARGET"], target=TARGET)
    assert (promise.bound, promise.percentile, promise.can_be_breached) == (Bound.TARGET_MEAN, 85, False)


def test_a_floor_is_the_earliest_time_of_a_duty_and_not_its_due_time() -> None:
    promise = definition_of_row(BOOK["AU-BOSE-NOTICE"], target=TARGET)
    assert (promise.budget, promise.earliest) == (None, BudgetOut(value=28, unit=Unit.CALENDAR_DAYS))


def test_a_long_name_of_a_law_is_cut_and_not_refused() -> None:
    row = BOOK["IN-IT-3-1-D"].model_copy(update={"instrument": "An Act " * 40})
    assert len(definition_of_row(row, target=TARGET).name) == 200


def test_the_american_calendar_of_the_book_rests_on_what_its_law_calls_holidays() -> None:
    off = DaysOff(Region("US"), range(2026, 2027))
    assert (off[date(2026, 11, 11)], off[date(2026, 11, 26)]) == ("Veterans Day", "Thanksgiving Day")
