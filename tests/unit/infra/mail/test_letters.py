"""Messages of mail: nothing that a stranger writes becomes a header of its own."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.infra.mail.addresses import check_address, check_message_id, on_one_line
from watchfloor.infra.mail.letters import Mail, domain_of, written
from watchfloor.kernel.errors import InvalidInput

AT = datetime(2026, 11, 29, 7, tzinfo=UTC)
HEADERS = {
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
}


def mail(**changes: Any) -> Mail:
    parts: dict[str, Any] = {
        "to": "you@example.org",
        "name": "",
        "subject": "Told",
        "text": "A text.\n",
        "message_id": "<a1@desk.example>",
    }
    return Mail(**parts | changes)


def read(one: Mail) -> EmailMessage:
    message = message_from_bytes(written(one, sender="desk@desk.example", at=AT), policy=SMTP)
    assert isinstance(message, EmailMessage)
    return message


def test_a_message_says_from_whom_to_whom_and_what() -> None:
    message = read(mail(name="An authority", subject="情報", text="本文です。\n"))

    assert message["From"] == "Watchfloor <desk@desk.example>"
    assert message["To"] == "An authority <you@example.org>"
    assert (message["Subject"], message["Date"]) == ("情報", "Sun, 29 Nov 2026 07:00:00 +0000")
    assert message.get_content().strip() == "本文です。"


def test_an_answer_names_the_thread_it_goes_on_with() -> None:
    message = read(mail(references=("<one@x.example>", "<two@x.example>")))

    assert message["In-Reply-To"] == "<two@x.example>"
    assert message["References"] == "<one@x.example> <two@x.example>"


def test_a_simulation_says_that_it_is_one() -> None:
    assert read(mail(is_simulation=True))["X-Watchfloor-Simulation"] == "true"


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_becomes_a_header(before: str, after: str) -> None:
    hostile = f"{before}\r\nBcc: thief@example.org\n\n{after}"

    message = read(mail(subject=hostile, name=hostile))

    assert set(message.keys()) == HEADERS
    assert message["To"].addresses[0].addr_spec == "you@example.org"
    assert len(message["To"].addresses) == 1


@pytest.mark.parametrize(
    "address",
    [
        "you@example.org\r\nBcc: thief@example.org",
        "you@example.org, thief@example.org",
        "<you@example.org>",
        "you@example",
        "you@@example.org",
        "you example@example.org",
        '"a b"@example.org',
        "you@exa_mple.org",
        "you@-example.org",
        ".you@example.org",
        "юзер@example.org",
        "@example.org",
        "",
        f"{'a' * 65}@example.org",
        f"a@{'b.' * 130}org",
    ],
)
def test_what_is_no_single_address_is_refused(address: str) -> None:
    with pytest.raises(InvalidInput):
        check_address(address)
    with pytest.raises(InvalidInput):
        written(mail(to=address), sender="desk@desk.example", at=AT)


@pytest.mark.parametrize("identifier", ["a@b", "<a@b>\r\nBcc: c@d", "<a b@c>", "<a>", "", "<@>", f"<{'a' * 201}@b>"])
def test_what_is_no_message_id_is_refused(identifier: str) -> None:
    with pytest.raises(InvalidInput):
        check_message_id(identifier)
    with pytest.raises(InvalidInput):
        written(mail(references=(identifier,)), sender="desk@desk.example", at=AT)


def test_a_header_s_words_stand_on_one_line() -> None:
    assert on_one_line(" a\r\nb\tc\u2028d\u202ee\x00f ") == "a b c d e f"
    assert len(on_one_line("x" * 500)) == 200


def test_ids_are_of_the_sender_s_domain() -> None:
    assert domain_of("desk@desk.example") == "desk.example"
    assert domain_of("") == "desk.invalid"
