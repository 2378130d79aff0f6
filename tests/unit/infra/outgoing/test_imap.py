"""A mailbox is reached at the address that was checked, told of without its secrets, and always left again."""

import imaplib
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factories.mailboxes import LOGIN, PASSWORD, USER, FakeMailbox, serving
from watchfloor.infra.outgoing.errors import AddressRefused
from watchfloor.infra.outgoing.imap import open_imap
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import Unavailable

HERE = ("127.0.0.1/32",)


@pytest.fixture
def mailbox() -> Iterator[FakeMailbox]:
    with serving(FakeMailbox()) as served:
        yield served


@pytest.fixture
def settings(mailbox: FakeMailbox, tmp_path: Path) -> Settings:
    secret = tmp_path / "password"
    secret.write_text(f"{PASSWORD}\n")
    told: dict[str, Any] = {
        "imap_host": "mail.example",
        "imap_port": mailbox.port,
        "imap_security": "plain",
        "imap_user": USER,
        "imap_password_file": secret,
        "outgoing_allowed": HERE,
        "outgoing_seconds": 3.0,
    }
    return Settings().model_copy(update=told)


def changed(settings: Settings, **told: object) -> Settings:
    return settings.model_copy(update=told)


def at_home(*_: object) -> list[str]:
    return ["127.0.0.1"]


def refusal(settings: Settings) -> Unavailable:
    with pytest.raises(Unavailable) as told, open_imap(settings, lookup=at_home):
        pass
    return told.value


def test_it_signs_in_with_the_password_of_the_file_without_its_line_end(
    mailbox: FakeMailbox, settings: Settings
) -> None:
    with open_imap(settings, lookup=at_home) as connection:
        assert connection.state == "AUTH"

    assert LOGIN in mailbox.asked


def test_it_signs_out_after_use(mailbox: FakeMailbox, settings: Settings) -> None:
    with open_imap(settings, lookup=at_home):
        pass

    assert mailbox.asked[-1] == "LOGOUT"


def test_a_name_is_looked_up_once_so_that_it_cannot_lead_elsewhere_by_the_second_time(settings: Settings) -> None:
    asked: list[object] = []

    def changing(*what: object) -> list[str]:
        asked.append(what)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    with open_imap(settings, lookup=changing):
        pass

    assert asked == [("mail.example", settings.imap_port)]


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["10.0.0.1"], ["::1"], ["169.254.169.254"], ["8.8.8.8", "10.0.0.1"]]
)
def test_an_address_inside_the_house_that_nobody_listed_is_never_spoken_to(
    mailbox: FakeMailbox, settings: Settings, addresses: list[str]
) -> None:
    with (
        pytest.raises(AddressRefused),
        open_imap(changed(settings, outgoing_allowed=()), lookup=lambda *_: addresses),
    ):
        pass

    assert mailbox.asked == []


def test_a_wrong_password_is_told_without_account_and_password(settings: Settings, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("not-this")

    told = refusal(changed(settings, imap_password_file=other))

    assert told.code == "mailbox_unreachable"
    assert not {USER, "not-this", PASSWORD} & set(told.detail.replace("(", " ").replace(")", " ").split())
    assert told.__cause__ is None


@pytest.mark.parametrize("missing", [None, Path("/nowhere/password")])
def test_a_password_that_is_not_there_opens_nothing(settings: Settings, missing: Path | None) -> None:
    assert refusal(changed(settings, imap_password_file=missing)).code == "mailbox_unreachable"


def test_a_port_where_nobody_listens_is_unreachable(settings: Settings) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))

        assert refusal(changed(settings, imap_port=free.getsockname()[1])).code == "mailbox_unreachable"


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_server_without_tls_is_never_given_the_password(
    mailbox: FakeMailbox, settings: Settings, security: str
) -> None:
    assert refusal(changed(settings, imap_security=security)).code == "mailbox_unreachable"
    assert not [asked for asked in mailbox.asked if asked.startswith("LOGIN")]


@pytest.mark.parametrize("at", ["LOGIN", "CAPABILITY"])
def test_a_server_that_hangs_up_on_the_way_in_is_unreachable(mailbox: FakeMailbox, settings: Settings, at: str) -> None:
    mailbox.drops_at = at

    assert refusal(settings).code == "mailbox_unreachable"


def test_a_server_that_hangs_up_during_use_is_told_alike(mailbox: FakeMailbox, settings: Settings) -> None:
    mailbox.drops_at = "NOOP"

    with pytest.raises(Unavailable) as told, open_imap(settings, lookup=at_home) as connection:
        connection.noop()

    assert told.value.code == "mailbox_unreachable"


def test_a_server_that_hangs_up_at_the_goodbye_spoils_nothing(mailbox: FakeMailbox, settings: Settings) -> None:
    mailbox.drops_at = "LOGOUT"

    with open_imap(settings, lookup=at_home) as connection:
        assert connection.state == "AUTH"


def test_a_silent_server_is_left_after_its_time(settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        told = refusal(changed(settings, imap_port=silent.getsockname()[1], outgoing_seconds=0.2))

    assert "TimeoutError" in told.detail


def test_an_error_of_the_user_passes_as_it_is_and_the_connection_is_left(
    mailbox: FakeMailbox, settings: Settings
) -> None:
    with pytest.raises(KeyError), open_imap(settings, lookup=at_home):
        raise KeyError

    assert mailbox.asked[-1] == "LOGOUT"


def test_a_word_of_the_server_never_reaches_a_log(settings: Settings) -> None:
    with pytest.raises(Unavailable) as told, open_imap(settings, lookup=at_home):
        raise imaplib.IMAP4.error("account desk@house.example is locked")

    assert "house" not in str(told.value)
