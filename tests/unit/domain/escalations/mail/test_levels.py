"""Who wrote a mail, what it answers, what hangs on it, and when two of them are one and the same."""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from factories.mails import mail, raw
from watchfloor.domain.escalations.mail.bounds import MOST_ATTACHMENTS, MOST_TEXT
from watchfloor.domain.escalations.mail.reading import MOST_FORWARDS, MOST_REFERENCES, Mail, read_mail

NOW = datetime(2026, 11, 10, tzinfo=UTC)
OURS = ("desk.example",)
COLLEAGUE = "A Colleague <colleague@desk.example>"


def read(content: bytes | EmailMessage, *ours: str) -> Mail:
    return read_mail(content if isinstance(content, bytes) else content.as_bytes(), ours=ours, now=NOW)


def headed(*lines: str, body: str = "body") -> Mail:
    return read("\r\n".join([*lines, "", body]).encode())


@pytest.mark.parametrize(
    ("header", "name", "address"),
    [
        ("a@b.example", "", "a@b.example"),
        ("An Office <a@b.example>", "An Office", "a@b.example"),
        ('"Office, The" <a@b.example>', "Office, The", "a@b.example"),
        ("=?utf-8?b?6K2m6KaW5bqB?= <a@b.example>", "警視庁", "a@b.example"),
        ("First <a@b.example>, Second <c@d.example>", "First", "a@b.example"),
        ("", "", ""),
    ],
)
def test_who_wrote_it_is_read_with_name_and_address(header: str, name: str, address: str) -> None:
    found = headed(f"From: {header}", "Subject: x")

    assert (found.sender_name, found.sender) == (name, address)


def test_what_a_mail_answers_is_told_with_the_nearest_first_and_each_once() -> None:
    found = headed("From: a@b.example", "References: <1@x> <2@x> <3@x>", "In-Reply-To: <3@x>")

    assert found.references == ("3@x", "2@x", "1@x")


def test_of_too_many_references_the_nearest_are_kept() -> None:
    many = " ".join(f"<{number}@x>" for number in range(200))

    found = headed("From: a@b.example", f"References: {many}").references

    assert (len(found), found[0]) == (MOST_REFERENCES, "199@x")


@pytest.mark.parametrize("header", ["none", "<>", "<a b>", "<" + "x" * 401 + ">", ""])
def test_what_is_no_id_is_none(header: str) -> None:
    assert headed("From: a@b.example", f"Message-ID: {header}").message_id == ""


def test_a_mail_without_a_subject_is_called_by_its_first_line() -> None:
    assert headed("From: a@b.example", body="\r\n \r\nRemove it.\r\nNow.").title == "Remove it."
    assert headed("From: a@b.example", body="").title == "A mail without a subject"


def test_a_subject_that_is_folded_and_coded_is_one_line() -> None:
    found = headed("From: a@b.example", "Subject: =?utf-8?b?5YmK6Zmk?=", " =?utf-8?b?5ZG95Luk?=")

    assert found.title == "削除命令"


def test_answers_go_where_the_outer_mail_says() -> None:
    inner = mail(Reply_To="inner@x.example")

    assert read(mail("see", sender=COLLEAGUE, Reply_To="outer@x.example", forwarded=inner), *OURS).reply_to == (
        "outer@x.example"
    )


@pytest.mark.parametrize(
    ("sender", "is_ours"),
    [
        ("c@desk.example", True),
        ("c@DESK.example", True),
        ("c@mail.desk.example", True),
        ("c@evildesk.example", False),
        ("c@desk.example.evil.example", False),
    ],
)
def test_a_forwarder_is_one_of_ours_by_the_whole_domain(sender: str, is_ours: bool) -> None:
    found = read(mail("see", sender=sender, forwarded=mail()), *OURS)

    assert found.sender == ("officer@mdes.go.th" if is_ours else sender)
    assert found.forwarded_by == (sender if is_ours else "")


def test_what_was_forwarded_twice_within_is_from_who_wrote_it_first() -> None:
    twice = mail("again", sender=COLLEAGUE, forwarded=mail("look", sender="b@desk.example", forwarded=mail()))

    assert read(twice, *OURS).sender == "officer@mdes.go.th"


def test_where_all_are_ours_the_innermost_is_who_asks() -> None:
    found = read(mail("see", sender=COLLEAGUE, forwarded=mail(sender="inner@desk.example")), *OURS)

    assert found.sender == "inner@desk.example"


def test_no_more_forwards_are_read_than_the_bound() -> None:
    nested = mail(f"depth {MOST_FORWARDS}")
    for depth in reversed(range(MOST_FORWARDS)):
        nested = mail(f"depth {depth}", subject=f"level {depth}", sender=COLLEAGUE, forwarded=nested)

    text = read(nested, *OURS).text

    assert f"depth {MOST_FORWARDS - 1}" in text
    assert f"depth {MOST_FORWARDS}" not in text


def test_files_of_a_forwarded_mail_are_kept_after_those_of_its_own() -> None:
    inner = mail(files=(("order.pdf", b"%PDF"),))

    found = read(mail("see", files=(("note.txt", b"note"),), forwarded=inner))

    assert [one.name for one in found.attachments] == ["note.txt", "order.pdf"]


def test_files_without_names_are_numbered_and_empty_ones_left_out() -> None:
    made = mail()
    for content in (b"one", b"", b"two"):
        made.add_attachment(content, maintype="application", subtype="octet-stream")

    assert [(one.name, one.content) for one in read(made).attachments] == [
        ("attachment-1", b"one"),
        ("attachment-2", b"two"),
    ]


def test_more_files_than_the_bound_are_told() -> None:
    found = read(raw(files=tuple((f"{number}.bin", b"x") for number in range(MOST_ATTACHMENTS + 5))))

    assert len(found.attachments) == MOST_ATTACHMENTS
    assert found.told == (f"It has more than {MOST_ATTACHMENTS} files; the rest is in the kept mail only.",)


def test_a_text_file_that_is_attached_is_a_file_and_no_word_of_the_mail() -> None:
    made = mail("own words")
    made.add_attachment("attached words", filename="list.txt")

    found = read(made)

    assert "attached words" not in found.text
    assert [one.name for one in found.attachments] == ["list.txt"]


def test_a_long_text_is_cut_and_that_is_told() -> None:
    found = read(raw("line\n" * 100_000))

    assert len(found.text) <= MOST_TEXT
    assert "cut off after 200,000 letters" in found.told[0]


def test_an_archive_is_kept_as_it_came_and_never_opened() -> None:
    bomb = b"PK\x03\x04" + b"\0" * 1_000

    assert read(raw(files=(("a.zip", bomb),))).attachments[0].content == bomb


def test_a_name_of_a_file_that_turns_its_letters_is_straightened() -> None:
    assert read(raw(files=(("gpj.\u202eexe", b"x"),))).attachments[0].name == "gpj.exe"


def test_the_way_here_does_not_make_another_mail_of_it() -> None:
    one = raw(received="Mon, 02 Nov 2026 10:00:00 +0700", message_id="<1@x>")
    two = raw(received="Tue, 03 Nov 2026 10:00:00 +0700", message_id="<2@x>", by="mx2.desk.example")

    assert read(one).digest == read(two).digest


@pytest.mark.parametrize(
    "change",
    [
        {"subject": "Another notice"},
        {"sender": "Other <other@mdes.go.th>"},
        {"files": (("a", b"1"),)},
        {"Date": "Mon, 02 Nov 2026 10:00:00 +0700"},
    ],
)
def test_what_the_sender_wrote_does(change: dict[str, object]) -> None:
    assert read(raw(**change)).digest != read(raw()).digest


def test_another_text_and_another_content_of_a_file_are_another_mail() -> None:
    assert read(raw("one")).digest != read(raw("two")).digest
    assert read(raw(files=(("a", b"1"),))).digest != read(raw(files=(("a", b"2"),))).digest


def test_findings_of_servers_are_kept_in_their_order() -> None:
    made = EmailMessage(policy=SMTP)
    made["From"] = "a@b.example"
    for server in ("one", "two"):
        made["Authentication-Results"] = f"{server}.example; dkim=pass"

    assert [one.split(".")[0] for one in read(made).results] == ["one", "two"]
