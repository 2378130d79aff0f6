"""Mails are read within bounds: odd encodings, forwards, HTML and hostile bytes give words or a typed error."""

import random
import time
from contextlib import suppress
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.mails import OUR_SERVER, mail, raw
from watchfloor.domain.escalations.mail.letters import plain_of
from watchfloor.domain.escalations.mail.reading import Mail, read_mail
from watchfloor.kernel.errors import InvalidInput, TooLarge
from watchfloor.kernel.keepable import fault_of

NOW = datetime(2026, 11, 10, tzinfo=UTC)
OURS = ("desk.example",)
SECONDS = 5.0


def read(content: bytes, *ours: str) -> Mail:
    return read_mail(content, ours=ours, now=NOW)


def test_the_parts_of_a_mail_are_where_they_belong() -> None:
    found = read(raw(files=(("order.pdf", b"%PDF"),), Reply_To="other@elsewhere.example"))

    assert (found.title, found.sender, found.sender_name) == ("Removal notice", "officer@mdes.go.th", "An Officer")
    assert (found.message_id, found.reply_to) == ("one@mdes.go.th", "other@elsewhere.example")
    assert [(one.name, one.content) for one in found.attachments] == [("order.pdf", b"%PDF")]


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("gb2312", "责令删除"),
        ("shift_jis", "削除命令"),
        ("euc-kr", "삭제 명령"),
        ("tis-620", "คำสั่งให้ลบ"),
        ("iso-8859-1", "naïve – no"),
        ("no-such-charset", "plain"),
        ("unicode_escape", "plain"),
        ("idna", "plain"),
    ],
)
def test_a_text_is_read_by_its_charset_or_by_one_that_holds(charset: str, text: str) -> None:
    python = {"gb2312": "gb18030", "iso-8859-1": "cp1252"}.get(charset, charset)
    body = text.encode() if text == "plain" else text.encode(python)
    head = f"From: a@b.example\nContent-Type: text/plain; charset={charset}\n\n".encode()

    assert read(head + body).text == text


def test_letters_that_cannot_be_read_are_told() -> None:
    found = read(b"From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\n\xff\xfe ok")

    assert found.text.endswith("ok")
    assert found.told == ("Some letters of its text could not be read.",)


def test_html_gives_its_words_and_nothing_is_fetched() -> None:
    markup = "<style>p{}</style><p>Remove<br>this</p><script>x()</script><img src='https://spy.example/p.gif'>&amp; now"

    assert plain_of(markup) == "Remove\nthis\n& now"


def test_of_alternatives_the_plain_one_is_read_and_of_html_alone_its_words() -> None:
    both = EmailMessage(policy=SMTP)
    both["From"] = "a@b.example"
    both.set_content("plain words")
    both.add_alternative("<p>other words</p>", subtype="html")
    alone = EmailMessage(policy=SMTP)
    alone["From"] = "a@b.example"
    alone.set_content("<p>only words</p>", subtype="html")

    assert (read(both.as_bytes()).text, read(alone.as_bytes()).text) == ("plain words", "only words")


def test_what_one_of_ours_forwards_is_from_who_wrote_it_and_was_received_when_it_first_reached_us() -> None:
    first = mail(received="Sun, 01 Nov 2026 03:00:00 +0000")
    outer = mail(
        "See below.",
        subject="Fwd: notice",
        sender="A Colleague <colleague@desk.example>",
        message_id="<fwd@desk.example>",
        received="Mon, 02 Nov 2026 09:00:00 +0000",
        forwarded=first,
    )

    found = read(outer.as_bytes(), *OURS)

    assert (found.sender, found.forwarded_by) == ("officer@mdes.go.th", "colleague@desk.example")
    assert (found.title, found.receipt.at) == ("Removal notice", datetime(2026, 11, 1, 3, tzinfo=UTC))
    assert "Computer Crime Act" in found.text
    assert f"A forwarded mail reached {OUR_SERVER} earlier." in found.receipt.told


def test_a_stranger_who_forwards_is_the_sender() -> None:
    outer = mail("See below.", sender="s@stranger.example", subject="Fwd", forwarded=mail())

    assert read(outer.as_bytes(), *OURS).sender == "s@stranger.example"


def test_headers_that_the_parser_trips_over_are_read_as_plain() -> None:
    content = b"From: =?utf-8?q?=FF?= <a@b.example\nTo: (((((((\nSubject: =?x?z?broken\nDate: ;;\n\nbody"

    assert read(content).title == "=?x?z?broken"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"From: a@b.example\nX-Long: " + b"x" * 300_000 + b"\n\nbody", "mail_head_too_long"),
        (b"From: a@b.example\n" + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 400, "mail_too_deep"),
        (b"From: a@b.example\n\n" + b"x" * (40 * 1024**2), "mail_too_large"),
        (b"hello", "no_mail"),
    ],
)
def test_what_would_take_too_long_is_refused_at_once(content: bytes, code: str) -> None:
    began = time.monotonic()

    with pytest.raises((InvalidInput, TooLarge)) as refused:
        read(content)

    assert refused.value.code == code
    assert time.monotonic() - began < SECONDS


def test_parts_nested_as_far_as_is_let_through_are_read_in_time() -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (depth, depth) for depth in range(11))
    content = b"From: a@b.example\n" + nested + b"Content-Type: text/plain\n\n" + b"line\n" * 200_000
    began = time.monotonic()

    assert read(content).text.startswith("line")
    assert time.monotonic() - began < SECONDS


def whole_or_refused(content: bytes) -> None:
    """A mail that can be kept, or an error that says what to do."""
    found = None
    with suppress(InvalidInput, TooLarge):
        found = read(content, *OURS)
    if found is not None:
        named = [one.name for one in found.attachments]
        assert not fault_of([found.title, found.text, found.sender, found.message_id, *found.references, *named])
        assert 0 < len(found.title) <= 300


@given(st.binary(max_size=4_000))
def test_any_bytes_give_a_mail_or_a_typed_error(content: bytes) -> None:
    whole_or_refused(content)


@given(st.binary(max_size=400), st.sampled_from(["From", "Subject", "Received", "Content-Type", "Message-ID", "Date"]))
def test_any_header_gives_a_mail_or_a_typed_error(value: bytes, name: str) -> None:
    whole_or_refused(name.encode() + b": " + value + b"\nFrom: a@b.example\n\nbody")


@given(st.randoms(use_true_random=False))
def test_mails_with_bytes_changed_cut_and_doubled_give_a_mail_or_a_typed_error(chance: random.Random) -> None:
    content = bytearray(raw(files=(("a.pdf", b"%PDF"),), forwarded=mail("inner", files=(("b.bin", b"\0\1"),))))
    for _ in range(chance.randrange(1, 30)):
        at = chance.randrange(len(content))
        act = chance.randrange(3)
        if act == 0:
            content[at] = chance.randrange(256)
        elif act == 1:
            del content[at : at + chance.randrange(1, 40)]
        else:
            content[at:at] = content[at : at + chance.randrange(1, 200)]
    whole_or_refused(bytes(content))
