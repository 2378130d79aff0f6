"""Odd talk of mail servers: whatever one says, and whenever, is a reply or a typed error, and never a secret told."""

import base64
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from watchfloor.infra.outbox.rules.verdict import verdict_of_mail
from watchfloor.infra.outgoing.addresses import listed
from watchfloor.infra.outgoing.deadline import Deadline
from watchfloor.infra.outgoing.errors import (
    AddressRefused,
    CutOff,
    NameUnknown,
    NotConfigured,
    NoTls,
    SignInRefused,
    TookTooLong,
)
from watchfloor.infra.outgoing.smtp import Mailer, Security, mailer_of
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import InvalidInput

HOST = "127.0.0.1"
USER, PASSWORD = "desk", "a password of a test"
MESSAGE = b"Subject: Told\r\n\r\nA text.\r\n"
POLITE = {
    "": b"220 here\r\n",
    "EHLO": b"250-here\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME\r\n",
    "HELO": b"250 here\r\n",
    "MAIL": b"250 yes\r\n",
    "RCPT": b"250 yes\r\n",
    "DATA": b"354 go on\r\n",
    ".": b"250 taken\r\n",
    "AUTH": b"235 welcome\r\n",
    "RSET": b"250 yes\r\n",
    "QUIT": b"221 farewell\r\n",
}
SILENT, GONE = b"(silent)", b"(gone)"


class Talker:
    """A server that answers each word from a script, one connection at a time."""

    def __init__(self, script: Mapping[str, bytes]) -> None:
        self.script = {**POLITE, **script}
        self.heard: list[str] = []
        self._door = socket.create_server((HOST, 0))
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._door.getsockname()[1])

    def stop(self) -> None:
        self._ended.set()
        self._door.close()

    def _serve(self) -> None:
        try:
            guest, _ = self._door.accept()
            with guest, guest.makefile("rb") as lines:
                self._talk(guest, lines)
        except OSError:
            return

    def _talk(self, guest: socket.socket, lines: Any) -> None:
        word, in_message = "", False
        while self._answered(guest, word):
            in_message = in_message or (word == "DATA" and self.script["DATA"].startswith(b"354"))
            line = lines.readline().decode().rstrip("\r\n")
            while in_message and line != ".":
                line = lines.readline().decode().rstrip("\r\n")
            if not line:
                return
            in_message, word = False, line.split()[0].upper()
            self.heard.append(line)

    def _answered(self, guest: socket.socket, word: str) -> bool:
        answer = self.script.get(word, b"502 what?\r\n")
        if answer == SILENT:
            self._ended.wait(5)
        if answer in {SILENT, GONE}:
            return False
        guest.sendall(answer)
        return True


Talk = Callable[[Mapping[str, bytes]], Talker]


@pytest.fixture
def talk() -> Iterator[Talk]:
    made: list[Talker] = []

    def start(script: Mapping[str, bytes]) -> Talker:
        made.append(Talker(script))
        return made[-1]

    yield start
    for one in made:
        one.stop()


def mailer(port: int, security: Security = "none", **changes: Any) -> Mailer:
    plain = Mailer(HOST, port, security, "desk@desk.example", allowed=listed([HOST]), seconds=5.0)
    return replace(plain, **changes)


def send(server: Talker, **how: Any) -> int:
    return mailer(server.port, **how).send("you@example.org", MESSAGE).status


@pytest.mark.parametrize(
    ("word", "answer", "status"),
    [
        ("", b"421 too busy\r\n", 421),
        ("", b"554 no mail here\r\n", 554),
        ("MAIL", b"451 later\r\n", 451),
        ("MAIL", b"550 not from you\r\n", 550),
        ("MAIL", b"552 full\r\n", 552),
        ("RCPT", b"421 closing\r\n", 421),
        ("RCPT", b"450 busy\r\n", 450),
        ("RCPT", b"551 moved\r\n", 551),
        ("DATA", b"451 later\r\n", 451),
        ("DATA", b"554 no\r\n", 554),
        (".", b"452 full\r\n", 452),
        (".", b"552 too large\r\n", 552),
        (".", b"550-a long\r\n550-answer of\r\n550 lines\r\n", 550),
        (".", b"421 closing\r\n", 421),
    ],
)
def test_a_refusal_at_any_word_is_the_reply(talk: Talk, word: str, answer: bytes, status: int) -> None:
    assert send(talk({word: answer})) == status


@pytest.mark.parametrize("word", ["RCPT", "."])
def test_what_was_said_is_kept_even_where_it_is_no_text(talk: Talk, word: str) -> None:
    reply = mailer(talk({word: b"550 nobody \xff\xfe\r\n"}).port).send("you@example.org", MESSAGE)

    assert (reply.status, reply.said) == (550, "nobody \ufffd\ufffd")


@pytest.mark.parametrize("word", ["", "EHLO", "MAIL", "RCPT", "DATA", "."])
def test_a_server_that_goes_away_at_any_word_broke_off(talk: Talk, word: str) -> None:
    with pytest.raises(CutOff):
        send(talk({word: GONE}))


@pytest.mark.parametrize("word", ["", "EHLO", "MAIL", "RCPT", "DATA", "."])
def test_a_server_that_falls_silent_at_any_word_is_left_in_time(talk: Talk, word: str) -> None:
    with pytest.raises(TookTooLong):
        send(talk({word: SILENT}), seconds=0.2)


def test_a_time_out_that_the_library_calls_a_farewell_is_still_one(monkeypatch: pytest.MonkeyPatch, talk: Talk) -> None:
    monkeypatch.setattr(Deadline, "__enter__", lambda self: self)  # the socket's own time is over first

    with pytest.raises(TookTooLong):
        send(talk({"EHLO": SILENT}), seconds=0.2)


@pytest.mark.parametrize("answer", [SILENT, GONE, b"500 stay\r\n", b"\xff\xff\xff\r\n"])
def test_how_the_farewell_goes_changes_nothing(talk: Talk, answer: bytes) -> None:
    assert send(talk({"QUIT": answer}), seconds=0.5) == 250


@pytest.mark.parametrize("answer", [b"hello\r\n", b"\x00\x01\r\n", b"2x0 yes\r\n"])
def test_a_server_that_speaks_no_smtp_has_taken_nothing_and_may_be_tried_again(talk: Talk, answer: bytes) -> None:
    status = send(talk({"": answer}))

    assert not verdict_of_mail(status, message_id="<a@b>").arrived
    assert not verdict_of_mail(status, message_id="<a@b>").for_good


def test_a_greeting_without_end_is_not_read_to_its_end(talk: Talk) -> None:
    with pytest.raises(CutOff):
        send(talk({"": b"220" + b"x" * 20_000 + b"\r\n"}))


def test_a_server_that_knows_only_the_old_greeting_gets_its_mail(talk: Talk) -> None:
    server = talk({"EHLO": b"502 what?\r\n"})

    assert send(server) == 250
    assert server.heard[:2] == ["ehlo desk.example", "helo desk.example"]


def test_the_message_goes_from_the_desk_to_the_one_address(talk: Talk) -> None:
    server = talk({})
    send(server)

    told = [line.lower() for line in server.heard]
    assert "mail from:<desk@desk.example>" in [line.split(" size")[0] for line in told]
    assert "rcpt to:<you@example.org>" in told
    assert told[-1] == "quit"


@pytest.mark.parametrize("answer", [b"454 not now\r\n", b"501 no\r\n"])
def test_a_server_that_takes_back_its_tls_hears_neither_mail_nor_password(talk: Talk, answer: bytes) -> None:
    server = talk({"EHLO": b"250-here\r\n250-AUTH PLAIN\r\n250 STARTTLS\r\n", "STARTTLS": answer})

    status = send(server, security="starttls", user=USER, password=PASSWORD)

    assert status == int(answer[:3])
    assert not [line for line in server.heard if line.upper().startswith(("AUTH", "MAIL", "RCPT", "DATA"))]


def test_a_server_that_offers_no_tls_is_told_who_the_desk_is_and_no_more(talk: Talk) -> None:
    server = talk({})

    with pytest.raises(NoTls) as refused:
        send(server, security="starttls", user=USER, password=PASSWORD)

    assert refused.value.code == "no_starttls"
    assert {line.split()[0].lower() for line in server.heard} <= {"ehlo", "quit"}


@pytest.mark.parametrize("code", [530, 534, 535, 538])
def test_a_refused_sign_in_is_told_apart_and_shows_no_password(talk: Talk, code: int) -> None:
    server = talk({"AUTH": f"{code} no\r\n".encode()})

    with pytest.raises(SignInRefused) as refused:
        send(server, user=USER, password=PASSWORD)

    assert refused.value.code == "mail_sign_in_refused"
    assert PASSWORD not in str(refused.value)
    assert not [line for line in server.heard if line.upper().startswith("MAIL")]


def test_a_sign_in_that_is_asked_for_only_at_the_message_is_one_too(talk: Talk) -> None:
    with pytest.raises(SignInRefused):
        send(talk({"MAIL": b"530 sign in first\r\n"}))


def test_a_server_that_cannot_sign_anybody_in_now_may_later(talk: Talk) -> None:
    assert send(talk({"AUTH": b"454 not now\r\n"}), user=USER, password=PASSWORD) == 454


def test_a_server_without_sign_in_is_not_told_the_password(talk: Talk) -> None:
    server = talk({"EHLO": b"250 here\r\n"})

    with pytest.raises(NoTls):
        send(server, user=USER, password=PASSWORD)

    secret = base64.b64encode(f"\0{USER}\0{PASSWORD}".encode()).decode()
    assert not [line for line in server.heard if secret in line or PASSWORD in line]


def test_who_has_no_name_signs_in_nowhere(talk: Talk) -> None:
    server = talk({})
    send(server, password=PASSWORD)

    assert not [line for line in server.heard if line.upper().startswith("AUTH")]


def test_a_name_is_looked_up_once_and_the_checked_address_is_spoken_to(talk: Talk) -> None:
    server = talk({})
    asked: list[str] = []

    def lookup(host: str, _port: int) -> list[str]:
        asked.append(host)
        return [HOST] if len(asked) == 1 else ["169.254.169.254"]

    assert send(server, host="mail.example", lookup=lookup) == 250
    assert asked == ["mail.example"]


def test_a_name_that_leads_inside_and_outside_is_not_spoken_to(talk: Talk) -> None:
    server = talk({})

    with pytest.raises(AddressRefused):
        send(server, host="mail.example", lookup=lambda *_: [HOST, "10.0.0.1"])
    assert server.heard == []


@pytest.mark.parametrize("found", [[], ["no address"]])
def test_a_name_that_leads_nowhere_is_unknown(found: list[str]) -> None:
    with pytest.raises(NameUnknown):
        mailer(25, host="mail.example", lookup=lambda *_: found).send("you@example.org", MESSAGE)


@pytest.mark.parametrize("changes", [{"host": ""}, {"sender": ""}, {"host": "", "sender": ""}])
def test_a_desk_that_lacks_a_server_or_a_sender_says_so_before_it_looks_anything_up(changes: dict[str, Any]) -> None:
    def lookup(*_: object) -> list[str]:
        raise AssertionError("nobody is asked")

    with pytest.raises(NotConfigured) as refused:
        mailer(25, **changes, lookup=lookup).send("you@example.org", MESSAGE)

    assert refused.value.code == "mail_not_configured"


@pytest.mark.parametrize("content", [f"{PASSWORD}\r\n", PASSWORD, f"{PASSWORD}\n\n"])
def test_a_password_is_read_from_its_file_without_the_line_s_end(tmp_path: Path, content: str) -> None:
    path = tmp_path / "password"
    path.write_text(content, "utf-8")

    assert mailer_of(Settings(home=tmp_path, smtp_password_file=path)).password == PASSWORD


def test_a_password_keeps_the_blanks_that_are_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text("  two words \n", "utf-8")

    assert mailer_of(Settings(home=tmp_path, smtp_password_file=path)).password == "  two words "


@pytest.mark.parametrize(
    "make", [lambda _: None, lambda path: path.mkdir(), lambda path: path.write_bytes(b"\xff\xfe")]
)
def test_a_password_file_that_cannot_be_read_stops_no_start(tmp_path: Path, make: Callable[[Path], object]) -> None:
    path = tmp_path / "password"
    make(path)
    settings = Settings(home=tmp_path, smtp_password=SecretStr("other"), smtp_password_file=path)

    assert mailer_of(settings).password == "other"


def test_an_odd_list_of_exceptions_is_told_before_any_mail(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput) as refused:
        mailer_of(Settings(home=tmp_path, outgoing_allowed=("mail server",)))

    assert refused.value.code == "bad_outgoing_allowed"
