"""A message opens the door only where it is of who holds the secret, of now, and as it was signed."""

import hashlib
import hmac
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook

from watchfloor.domain.escalations.hooks.signature import LONGEST_ID, MOST_SIGNATURES, WINDOW, slack_id, standard_id
from watchfloor.kernel.errors import NotSignedIn

NOW = datetime(2026, 11, 10, 12, tzinfo=UTC)
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
BODY = '{"title": "著作権"}'.encode()
Headers = dict[str, str]


def signed(body: bytes = BODY, *, at: datetime = NOW, message: str = "msg_1", secret: str = SECRET) -> Headers:
    told = Webhook(secret).sign(msg_id=message, timestamp=at, data=body.decode())
    return {"webhook-id": message, "webhook-timestamp": str(int(at.timestamp())), "webhook-signature": told}


def slack_signed(body: bytes = BODY, *, at: datetime = NOW, secret: str = SECRET) -> Headers:
    sent = str(int(at.timestamp()))
    told = hmac.new(secret.encode(), f"v0:{sent}:".encode() + body, hashlib.sha256).hexdigest()
    return {"x-slack-request-timestamp": sent, "x-slack-signature": f"v0={told}"}


def is_refused(read: Callable[..., str], headers: Headers, body: bytes = BODY) -> bool:
    try:
        read(headers, body, secret=SECRET, now=NOW)
    except NotSignedIn as told:
        return (told.code, told.detail) == ("bad_signature", "The message is not signed as it must be.")
    return False


def test_a_message_is_known_by_the_id_that_was_signed_with_it() -> None:
    assert standard_id(signed(), BODY, secret=SECRET, now=NOW) == "msg_1"


def test_the_published_example_of_standard_webhooks_is_taken() -> None:
    headers = {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }

    read = standard_id(headers, b'{"test": 2432232314}', secret=SECRET, now=datetime.fromtimestamp(1_614_265_330, UTC))

    assert read == "msg_p5jXN8AQM9LWM0D4loKWxJek"


def test_the_published_example_of_slack_is_taken() -> None:
    body = (
        b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        b"&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        b"&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    headers = {
        "x-slack-request-timestamp": "1531420618",
        "x-slack-signature": "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
    }

    read = slack_id(
        headers, body, secret="8f742231b10e8888abcd99yyyzzz85a5", now=datetime.fromtimestamp(1_531_420_618, UTC)
    )

    assert read == hashlib.sha256(body).hexdigest()


@pytest.mark.parametrize(
    ("ago", "taken"),
    [
        (timedelta(), True),
        (WINDOW, True),
        (-WINDOW, True),
        (WINDOW + timedelta(seconds=1), False),
        (-WINDOW - timedelta(seconds=1), False),
        (timedelta(days=1), False),
    ],
)
def test_a_message_is_taken_within_five_minutes_on_either_side(ago: timedelta, taken: bool) -> None:
    assert is_refused(standard_id, signed(at=NOW - ago)) is not taken
    assert is_refused(slack_id, slack_signed(at=NOW - ago)) is not taken


@pytest.mark.parametrize("sent", ["", " ", "-1", "1.5", "1e9", "now", "\u0661\u0667", "9" * 11, "0x10", "+17"])
def test_a_time_that_is_no_plain_number_is_refused_and_never_a_fault(sent: str) -> None:
    assert is_refused(standard_id, signed() | {"webhook-timestamp": sent})
    assert is_refused(slack_id, slack_signed() | {"x-slack-request-timestamp": sent})


def test_a_time_moved_after_signing_does_not_fit() -> None:
    sent = str(int((NOW - timedelta(seconds=1)).timestamp()))

    assert is_refused(standard_id, signed() | {"webhook-timestamp": sent})
    assert is_refused(slack_id, slack_signed() | {"x-slack-request-timestamp": sent})


def test_an_id_changed_after_signing_does_not_fit_so_that_a_message_is_not_taken_twice() -> None:
    assert is_refused(standard_id, signed() | {"webhook-id": "msg_2"})


@pytest.mark.parametrize("message", ["", "x" * (LONGEST_ID + 1), "a\nb", "a\0b", "\u202e"])
def test_an_id_that_cannot_be_kept_is_refused_even_where_it_is_signed(message: str) -> None:
    assert is_refused(standard_id, signed(message=message))


def test_the_longest_id_is_taken() -> None:
    assert not is_refused(standard_id, signed(message="x" * LONGEST_ID))


def test_another_secret_opens_nothing() -> None:
    assert is_refused(standard_id, signed(secret=OTHER))
    assert is_refused(slack_id, slack_signed(secret=OTHER))


@pytest.mark.parametrize("missing", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_each_header_is_needed(missing: str) -> None:
    assert is_refused(standard_id, {name: value for name, value in signed().items() if name != missing})


def test_while_a_secret_changes_one_of_several_signatures_suffices() -> None:
    own, other = signed()["webhook-signature"], signed(secret=OTHER)["webhook-signature"]

    assert not is_refused(standard_id, signed() | {"webhook-signature": f"{other} {own}"})


def test_signatures_beyond_the_bound_are_not_looked_at() -> None:
    own, other = signed()["webhook-signature"], signed(secret=OTHER)["webhook-signature"]
    late = " ".join([other] * MOST_SIGNATURES + [own])

    assert is_refused(standard_id, signed() | {"webhook-signature": late})


@pytest.mark.parametrize("given", ["", "v1", "v1,", "v1a,x", "é", "v0="])
def test_what_is_no_signature_is_refused_alike(given: str) -> None:
    assert is_refused(standard_id, signed() | {"webhook-signature": given})
    assert is_refused(slack_id, slack_signed() | {"x-slack-signature": given})


def test_the_version_of_a_signature_counts_too() -> None:
    bare = signed()["webhook-signature"].removeprefix("v1,")

    assert is_refused(standard_id, signed() | {"webhook-signature": bare})
    assert is_refused(standard_id, signed() | {"webhook-signature": f"v2,{bare}"})


def test_a_body_that_is_no_utf_8_is_refused_and_no_fault() -> None:
    assert is_refused(standard_id, signed(), b"\xff\xfe")


def test_slack_s_bodies_may_be_any_bytes_and_are_told_apart_by_them() -> None:
    one, two = b"\xff one", b"\xff two"

    ids = {slack_id(slack_signed(body), body, secret=SECRET, now=NOW) for body in (one, two, one)}

    assert len(ids) == 2


@given(st.binary(min_size=1, max_size=60), st.integers(0, 400), st.integers(0, 7))
def test_no_bit_of_a_body_can_change_unseen(tail: bytes, at: int, bit: int) -> None:
    body = BODY + tail
    changed = bytearray(body)
    changed[at % len(body)] ^= 1 << bit

    assert is_refused(slack_id, slack_signed(body), bytes(changed))


@given(st.text(max_size=30), st.text(max_size=30), st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_headers_are_refused_in_one_and_the_same_way(message: str, sent: str, given_: str) -> None:
    assert is_refused(standard_id, {"webhook-id": message, "webhook-timestamp": sent, "webhook-signature": given_})
