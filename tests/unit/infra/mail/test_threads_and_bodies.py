"""Threads that readers of mail follow, bodies that arrive as they were written, and headers within bounds."""

import re
from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.mail.addresses import (
    HIDDEN,
    LONGEST_SUBJECT,
    check_address,
    check_message_id,
    on_one_line,
)
from watchfloor.infra.mail.letters import MOST_REFERENCES, Mail, domain_of, written
from watchfloor.kernel.errors import InvalidInput

AT = datetime(2026, 11, 29, 7, tzinfo=UTC)
SENDER = "desk@desk.example"
LONGEST_LINE = 998  # RFC 5322, 2.1.1, without the line's end


def mail(**changes: Any) -> Mail:
    parts: dict[str, Any] = {
        "to": "you@example.org",
        "name": "",
        "subject": "Told",
        "text": "A text.\n",
        "message_id": "<a1@desk.example>",
    }
    return Mail(**parts | changes)


def sent(one: Mail, *, at: datetime = AT) -> bytes:
    return written(one, sender=SENDER, at=at)


def read(one: Mail) -> EmailMessage:
    message = message_from_bytes(sent(one), policy=SMTP)
    assert isinstance(message, EmailMessage)
    return message


def lines_of(text: str) -> list[str]:
    """Its lines, whatever ends them; a last line that is ended is no further one."""
    return re.split("\r\n|\r|\n", re.sub("(\r\n|\r|\n)\\Z", "", text))


def body_lines(one: Mail) -> list[str]:
    return lines_of(str(read(one).get_content()))


def head(one: Mail) -> str:
    """The headers as a simple reader sees them: unfolded, and nothing decoded."""
    raw = sent(one).partition(b"\r\n\r\n")[0].decode("ascii")
    return raw.replace("\r\n ", " ")


@pytest.mark.parametrize("length", [10, 60, 75, 76, 77, 90, 200, 399])
def test_an_id_of_any_length_stands_in_the_thread_as_it_is(length: int) -> None:
    at_most = 200
    right = "b" * min(at_most, max(1, length - at_most - 3))
    identifier = f"<{'a' * min(at_most, length - len(right) - 3)}@{right}>"
    lines = head(mail(references=(identifier,))).split("\r\n")

    assert f"In-Reply-To: {identifier}" in lines
    assert f"References: {identifier}" in lines


def test_the_thread_of_a_mail_provider_with_long_ids_is_followed() -> None:
    theirs = "<0100018f2a6b7c8d-0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9-000000@email.provider.example>"
    message = read(mail(references=(theirs, "<b2@desk.example>")))

    assert str(message["References"]).split() == [theirs, "<b2@desk.example>"]
    assert "=?" not in head(mail(references=(theirs,)))


def test_a_long_thread_names_its_newest_ids_in_their_order() -> None:
    ids = tuple(f"<n{number}@desk.example>" for number in range(MOST_REFERENCES + 15))
    message = read(mail(references=ids))

    assert tuple(str(message["References"]).split()) == ids[-MOST_REFERENCES:]
    assert str(message["In-Reply-To"]) == ids[-1]


def test_a_first_message_belongs_to_no_thread() -> None:
    message = read(mail())

    assert message["In-Reply-To"] is None
    assert message["References"] is None


def test_only_a_simulation_is_marked_and_every_message_says_that_a_machine_sent_it() -> None:
    assert read(mail())["X-Watchfloor-Simulation"] is None
    assert {read(mail(is_simulation=one))["Auto-Submitted"] for one in (True, False)} == {"auto-generated"}


def test_the_time_of_sending_keeps_its_offset() -> None:
    there = timezone(timedelta(hours=9))

    assert b"Date: Sun, 29 Nov 2026 16:00:00 +0900\r\n" in sent(mail(), at=AT.astimezone(there))


@given(st.text(st.characters(codec="utf-8"), max_size=400))
def test_a_text_arrives_with_every_sign_and_line_that_it_had(text: str) -> None:
    assert body_lines(mail(text=text)) == lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000,
        "情報" * 2_000,
        ".\n..\n.",
        "From here on\nFrom there",
        "A line = another=3D\n",
        "trailing blanks   \nand\ttabs\t\n",
        "\n\n\nafter empty lines",
    ],
)
def test_no_body_makes_a_line_that_mail_servers_break(text: str) -> None:
    raw = sent(mail(text=text))

    assert max(map(len, raw.split(b"\r\n"))) <= LONGEST_LINE
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert body_lines(mail(text=text)) == lines_of(text)


@given(st.text(st.characters(codec="utf-8"), max_size=300), st.text(st.characters(codec="utf-8"), max_size=120))
def test_headers_are_ascii_and_short_enough_whatever_stands_in_them(subject: str, name: str) -> None:
    raw = sent(mail(subject=subject, name=name)).partition(b"\r\n\r\n")[0]

    assert raw.isascii()
    assert max(map(len, raw.split(b"\r\n"))) <= LONGEST_LINE


@pytest.mark.parametrize(
    "subject", ["Ordre de retrait n° 7", "削除命令", "ยืนยันแล้ว", "Yêu cầu gỡ bỏ", "접수 안내", "🚨 now"]
)
def test_a_subject_in_any_script_is_read_as_it_was_written(subject: str) -> None:
    assert read(mail(subject=subject))["Subject"] == subject


def test_a_name_is_cut_before_it_fills_the_header() -> None:
    message = read(mail(name="n" * 500))

    assert message["To"].addresses[0].display_name == "n" * 80


@pytest.mark.parametrize("name", ['Ann "the desk" Lee', "Lee, Ann", "a@b.example", "<thief@example.org>", "x; y: z"])
def test_a_name_is_never_read_as_another_address(name: str) -> None:
    [address] = read(mail(name=name))["To"].addresses

    assert (address.addr_spec, address.display_name) == ("you@example.org", name)


@pytest.mark.parametrize(
    "sender", ["", "desk", "desk@desk", "Desk <desk@desk.example>", "a@b.example\r\nBcc: c@d.example"]
)
def test_a_sender_that_is_no_address_sends_nothing(sender: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        written(mail(), sender=sender, at=AT)

    assert refused.value.code == "bad_address"


@pytest.mark.parametrize(
    "address",
    [
        "a@b.co",
        "first.last+tag@sub.example.org",
        "o'neil@example.org",
        "desk@xn--bcher-kva.example",
        f"{'a' * 64}@example.org",
        "_under@example.org",
        "1@1.example",
        "a@3com.example",
        f"a@{'b' * 63}.example",
    ],
)
def test_addresses_that_people_have_are_taken(address: str) -> None:
    assert check_address(f"  {address} ") == address


@pytest.mark.parametrize(
    "address",
    [
        "a..b@example.org",
        "a.@example.org",
        "a@example..org",
        "a@example.org.",
        "a@example-.org",
        f"a@{'b' * 64}.example",
        "a@[127.0.0.1]",
        "a@example.org\n",
        "\ta@example.org",
        "a\x00@example.org",
        "a@example.org%0aBcc:c@d.example",
        "mailto:a@example.org?bcc=c@d.example",
        "a@ex\u0430mple.org",  # the third letter is Cyrillic
    ],
)
def test_what_only_looks_like_an_address_is_refused_with_its_code(address: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        check_address(address)

    assert refused.value.code == "bad_address"
    assert address.strip() not in str(refused.value)  # an address is personal, and no error repeats it


@given(st.text(max_size=100))
def test_what_is_taken_as_an_address_has_one_at_and_no_room_for_a_header(text: str) -> None:
    try:
        address = check_address(text)
    except InvalidInput:
        return
    assert address.isascii()
    assert address.count("@") == 1
    assert not re.search(r"[\s,;<>\"()\[\]\\:]", address)


@pytest.mark.parametrize("identifier", ["<a@b>", " <a.b-c_d=e@mx.example> ", f"<{'a' * 200}@{'b' * 200}>", "<a+b%c@d>"])
def test_ids_that_programs_write_are_taken_without_outer_blanks(identifier: str) -> None:
    assert check_message_id(identifier) == identifier.strip()


@given(st.text(max_size=80), st.integers(min_value=0, max_value=300))
def test_one_line_holds_nothing_hidden_and_no_more_than_it_may(text: str, longest: int) -> None:
    line = on_one_line(text, longest=longest)

    assert len(line) <= longest
    assert not line.startswith(" ")
    assert "  " not in line
    assert all(ord(sign) >= ord(" ") for sign in line)
    assert on_one_line(line.rstrip(), longest=longest) == line.rstrip()


@pytest.mark.parametrize(
    ("hidden", "why"),
    [
        ("\u200b", "no width"),
        ("\u202e", "turns the rest around"),
        ("\u2066", "isolates"),
        ("\ufeff", "a mark of order"),
        ("\u2029", "a paragraph"),
        ("\x85", "a next line"),
        ("\x1b", "an escape"),
        ("\ud800", "half a sign"),
    ],
)
def test_signs_that_deceive_become_blanks(hidden: str, why: str) -> None:
    assert on_one_line(f"pay{hidden}pal") == "pay pal", why
    assert {"Cc", "Cf", "Cs"} <= HIDDEN


def test_a_subject_is_cut_at_its_bound_and_not_before() -> None:
    assert len(on_one_line("x" * LONGEST_SUBJECT)) == LONGEST_SUBJECT
    assert on_one_line("x" * (LONGEST_SUBJECT + 1)) == "x" * LONGEST_SUBJECT


@pytest.mark.parametrize(
    ("sender", "domain"),
    [
        ("desk@desk.example", "desk.example"),
        ("a@b@c.example", "c.example"),
        ("", "desk.invalid"),
        ("a@", "desk.invalid"),
    ],
)
def test_an_id_has_a_domain_even_where_the_desk_has_no_address(sender: str, domain: str) -> None:
    assert domain_of(sender) == domain
