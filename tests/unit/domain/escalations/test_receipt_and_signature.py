"""When a mail reached us, by headers of ours alone; and whose signature our own server found whole."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.escalations.mail.receipt import Hop, hop_of, moment_of, receipt_of
from watchfloor.domain.escalations.mail.results import Signature, signature_in

NOW = datetime(2026, 11, 10, 12, tzinfo=UTC)
OURS = ("desk.example",)
NOON = NOW.replace(day=9)


def hop(by: str, **ago: float) -> Hop:
    return Hop(by, NOON - timedelta(**ago))


def test_a_header_is_read_with_its_server_and_its_instant() -> None:
    header = "from a (b [1.2.3.4]) by mx.desk.example. (x)\r\n id 7; Mon, 9 Nov 2026 19:00:00 +0700 (ICT)"

    assert hop_of(header) == Hop("mx.desk.example", NOON)


def test_a_date_without_a_zone_is_no_instant() -> None:
    assert moment_of("Mon, 9 Nov 2026 19:00:00 -0000") is None
    assert moment_of("yesterday") is None


def test_the_earliest_of_our_own_servers_counts_and_no_header_below_a_foreign_one() -> None:
    hops = [
        hop("in.desk.example"),
        hop("mx.desk.example", minutes=5),
        hop("evil.example"),
        hop("mx.desk.example", days=9),
    ]

    assert receipt_of([hops], ours=OURS, now=NOW).at == NOON - timedelta(minutes=5)


def test_a_forged_header_of_a_server_that_only_looks_like_ours_does_not_count() -> None:
    assert receipt_of([[hop("mxdesk.example", days=3)]], ours=OURS, now=NOW).at is None


def test_without_servers_named_the_topmost_header_counts() -> None:
    hops = [hop("a.example"), hop("b.example", days=1)]

    assert receipt_of([hops], ours=(), now=NOW).at == NOON


def test_a_forwarded_mail_came_when_it_first_reached_us() -> None:
    found = receipt_of([[hop("mx.desk.example")], [hop("mx.desk.example", days=2)]], ours=OURS, now=NOW)

    assert found.at == NOON - timedelta(days=2)
    assert found.told == ("A forwarded mail reached mx.desk.example earlier.",)


def test_absurd_future_and_unreadable_dates_are_ignored_and_told() -> None:
    future, ancient = (
        Hop("mx.desk.example", NOW + timedelta(days=1)),
        Hop("mx.desk.example", datetime(1970, 1, 1, tzinfo=UTC)),
    )
    unread, good = Hop("mx.desk.example", None), hop("mx.desk.example")

    found = receipt_of([[good, future, ancient, unread]], ours=OURS, now=NOW)

    assert found.at == NOON
    assert [line.split(";")[0] for line in found.told] == [
        "A header has a date in the future",
        "A header has a date from before there was such mail",
        "A header has no date that can be read",
    ]


def test_a_forwarded_mail_from_long_ago_is_left_to_a_person() -> None:
    found = receipt_of([[hop("mx.desk.example")], [hop("mx.desk.example", days=90)]], ours=OURS, now=NOW)

    assert found.at == NOON
    assert "long before the rest" in found.told[0]


def test_where_nothing_says_when_the_time_of_taking_in_counts() -> None:
    found = receipt_of([[]], ours=OURS, now=NOW)

    assert (found.at, found.told) == (None, ("No header says when it was received: the time of taking in counts.",))


@given(st.text(max_size=300))
def test_any_header_is_read_or_has_no_date(header: str) -> None:
    assert hop_of(header).by == hop_of(header).by.lower()


@given(st.lists(st.lists(st.datetimes(timezones=st.just(UTC)).map(lambda at: Hop("mx.desk.example", at)), max_size=4)))
def test_no_receipt_lies_in_the_future(levels: list[list[Hop]]) -> None:
    at = receipt_of(levels, ours=OURS, now=NOW).at

    assert at is None or at <= NOW


def test_a_signature_is_believed_of_our_own_server_alone() -> None:
    own = "mx.desk.example; spf=fail smtp.mailfrom=x; dkim=pass (ok) header.d=mdes.go.th header.s=k"
    foreign = "mx.evil.example; dkim=pass header.d=mdes.go.th"

    assert signature_in([foreign, own], server="mx.desk.example") == Signature("pass", "mdes.go.th")
    assert signature_in([foreign], server="mx.desk.example") == Signature()
    assert signature_in([own], server="") == Signature()


def test_of_our_server_the_topmost_header_counts_and_its_best_verdict() -> None:
    first = "mx.desk.example 1; dkim=fail header.d=list.example; dkim=pass header.i=@go.example"
    forged = "mx.desk.example; dkim=pass header.d=mdes.go.th"

    assert signature_in([first, forged], server="MX.desk.example") == Signature("pass", "go.example")
