"""Mail that leaves: to the address that was checked, over TLS that was proved, and told how it ended."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from factories.mail_servers import HOST, NAME, PASSWORD, USER, MailServer, free_port, paper
from watchfloor.infra.outgoing.addresses import Listed, listed
from watchfloor.infra.outgoing.errors import (
    AddressRefused,
    BadAddress,
    CutOff,
    NotConfigured,
    NoTls,
    NotReached,
    NotTrusted,
    SignInRefused,
    TookTooLong,
)
from watchfloor.infra.outgoing.smtp import Mailer, Security, mailer_of
from watchfloor.infra.settings import Settings

MESSAGE = b"From: desk@desk.example\r\nTo: you@example.org\r\nSubject: Told\r\n\r\nA text.\r\n.\r\nAfter a dot.\r\n"
TO = "you@example.org"
Served = Callable[..., MailServer]


@pytest.fixture
def serve() -> Iterator[Served]:
    running: list[MailServer] = []

    def start(**how: Any) -> MailServer:
        running.append(MailServer(**how))
        return running[-1]

    yield start
    for server in running:
        server.stop()


def mailer(port: int, security: Security = "none", **changes: Any) -> Mailer:
    plain = Mailer(
        host=NAME,
        port=port,
        security=security,
        sender="desk@desk.example",
        allowed=listed([HOST]),
        seconds=5.0,
        lookup=lambda *_: [HOST],
    )
    return replace(plain, **changes)


def test_a_message_arrives_whole(serve: Served) -> None:
    server = serve()

    reply = mailer(server.port).send(TO, MESSAGE)

    assert reply.status == 250
    assert server.envelopes == [("desk@desk.example", [TO])]
    assert server.taken[0].get_content() == "A text.\r\n.\r\nAfter a dot.\r\n"


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_private_way_is_taken_before_anything_is_told(serve: Served, tmp_path: Path, security: Security) -> None:
    papers = paper(tmp_path)
    server = serve(**{security: papers.server})

    assert mailer(server.port, security, trust=papers.trust).send(TO, MESSAGE).status == 250
    assert server.were_private == [True]


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_cannot_prove_its_name_is_told_nothing(serve: Served, tmp_path: Path, security: Security) -> None:
    papers = paper(tmp_path, name="other.example")
    server = serve(**{security: papers.server})

    with pytest.raises(NotTrusted):
        mailer(server.port, security, trust=papers.trust).send(TO, MESSAGE)
    with pytest.raises(NotTrusted):
        mailer(server.port, security).send(TO, MESSAGE)  # an authority that nobody knows
    assert server.taken == []


def test_a_server_without_starttls_is_told_nothing_and_no_password(serve: Served) -> None:
    server = serve()

    with pytest.raises(NoTls):
        mailer(server.port, "starttls", user=USER, password=PASSWORD).send(TO, MESSAGE)
    assert server.taken == []


def test_the_desk_signs_in_where_it_is_told_to(serve: Served, tmp_path: Path) -> None:
    papers = paper(tmp_path)
    server = serve(starttls=papers.server, wants_sign_in=True)
    signing = mailer(server.port, "starttls", trust=papers.trust, user=USER, password=PASSWORD)

    assert signing.send(TO, MESSAGE).status == 250


@pytest.mark.parametrize("told", [{"user": USER, "password": "another"}, {}])
def test_a_wrong_sign_in_is_no_fault_of_the_message(serve: Served, tmp_path: Path, told: dict[str, str]) -> None:
    papers = paper(tmp_path)
    server = serve(starttls=papers.server, wants_sign_in=True)

    with pytest.raises(SignInRefused):
        mailer(server.port, "starttls", trust=papers.trust, **told).send(TO, MESSAGE)


@pytest.mark.parametrize("answer", ["451 later", "452 full", "550 never", "554 no"])
def test_what_the_server_says_to_a_message_is_its_reply(serve: Served, answer: str) -> None:
    server = serve()
    server.answers.append(answer)

    assert mailer(server.port).send(TO, MESSAGE).status == int(answer[:3])


@pytest.mark.parametrize("answer", ["450 busy", "550 nobody of that name"])
def test_what_it_says_to_the_address_is_its_reply_too(serve: Served, answer: str) -> None:
    server = serve()
    server.at_rcpt.append(answer)

    reply = mailer(server.port).send(TO, MESSAGE)

    assert (reply.status, reply.said) == (int(answer[:3]), answer[4:])


def test_a_server_that_breaks_off_has_taken_nothing(serve: Served) -> None:
    server = serve()
    server.answers.append("cut")

    with pytest.raises(CutOff):
        mailer(server.port).send(TO, MESSAGE)


def test_a_slow_server_is_left_when_the_time_is_over(serve: Served) -> None:
    server = serve()
    server.answers.append("slow")

    with pytest.raises(TookTooLong):
        mailer(server.port, seconds=0.4).send(TO, MESSAGE)


def test_where_nothing_listens_nothing_is_reached() -> None:
    with pytest.raises(NotReached):
        mailer(free_port()).send(TO, MESSAGE)


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1"])
def test_no_server_off_the_open_internet_is_spoken_to_unless_it_is_listed(address: str) -> None:
    closed = mailer(25, "tls", allowed=Listed(), lookup=lambda *_: [address])

    with pytest.raises(AddressRefused):
        closed.send(TO, MESSAGE)


def test_on_the_open_internet_nothing_is_sent_in_the_clear() -> None:
    with pytest.raises(AddressRefused) as refused:
        mailer(25, allowed=Listed(), lookup=lambda *_: ["8.8.8.8"]).send(TO, MESSAGE)

    assert refused.value.code == "plain_smtp"


@pytest.mark.parametrize("host", ["mail example", "mail\r\n.example", "0x7f.1", "a/b"])
def test_a_name_that_is_none_is_refused(host: str) -> None:
    with pytest.raises(BadAddress):
        mailer(25, host=host).send(TO, MESSAGE)


def test_a_desk_without_a_mail_server_says_which_settings_are_missing() -> None:
    with pytest.raises(NotConfigured, match="WATCHFLOOR_SMTP_HOST"):
        mailer(25, host="").send(TO, MESSAGE)


def test_the_password_comes_from_its_file_and_shows_itself_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "password"
    path.write_text(f"{PASSWORD}\n", encoding="utf-8")
    settings = Settings(home=tmp_path, smtp_host=NAME, smtp_password=SecretStr("earlier one"), smtp_password_file=path)

    made = mailer_of(settings)

    assert made.password == PASSWORD
    assert PASSWORD not in repr(made)
    assert "earlier one" not in repr(settings)
    assert mailer_of(settings.model_copy(update={"smtp_password_file": None})).password == "earlier one"
