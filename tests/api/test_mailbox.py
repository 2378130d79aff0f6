"""The mailbox is read over IMAP: each mail once, marked as read only when it is kept, and none stops another."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import read
from factories.investigations import done
from factories.mailboxes import PASSWORD, USER, FakeMailbox, serving
from factories.mails import raw
from watchfloor.domain.escalations.mail.duty import take_mailbox
from watchfloor.domain.escalations.mail.failures import MOST_TRIES
from watchfloor.infra.outgoing.errors import AddressRefused
from watchfloor.kernel.errors import Unavailable

NO_MAIL = b"hello"


@pytest.fixture
def mailbox(desk: Desk, tmp_path: Path) -> Iterator[FakeMailbox]:
    """A mailbox that the desk is set to read."""
    secret = tmp_path / "password"
    secret.write_text(f"{PASSWORD}\n")
    with serving(FakeMailbox()) as served:
        told: dict[str, Any] = {
            "imap_host": "127.0.0.1",
            "imap_port": served.port,
            "imap_security": "plain",
            "imap_user": USER,
            "imap_password_file": secret,
            "outgoing_allowed": ("127.0.0.1/32",),
        }
        desk.place.settings = desk.place.settings.model_copy(update=told)
        yield served


def listed(who: Client) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = who.get("/api/escalations", params={"order": "newest"}).json()["items"]
    return items


def failed(who: Client) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = who.get("/api/mail-failures").json()["items"]
    return items


def change(desk: Desk, **told: object) -> None:
    desk.place.settings = desk.place.settings.model_copy(update=told)


def test_unread_mails_are_taken_in_and_then_marked_as_read(desk: Desk, mailbox: FakeMailbox, ana: Client) -> None:
    mailbox.put(raw())
    mailbox.put(raw("We wait.", message_id="<2@mdes.go.th>", In_Reply_To="<one@mdes.go.th>"))

    taken = take_mailbox(desk.place)

    assert (taken, mailbox.seen) == (2, {1, 2})
    [made] = listed(ana)
    assert read(ana, made["ref"])["channel"] == "mail"
    assert take_mailbox(desk.place) == 0


def test_a_mail_that_cannot_be_read_is_listed_with_its_reason_and_stops_no_other(
    desk: Desk, mailbox: FakeMailbox, ana: Client
) -> None:
    mailbox.put(NO_MAIL)
    mailbox.put(raw())

    assert take_mailbox(desk.place) == 1

    [one] = failed(ana)
    assert (one["code"], one["place"], one["tries"]) == ("no_mail", "INBOX;7;1", 1)
    assert mailbox.seen == {2}


def test_a_failed_mail_is_tried_again_later_and_not_for_ever(desk: Desk, mailbox: FakeMailbox, ana: Client) -> None:
    mailbox.put(NO_MAIL)

    for _ in range(MOST_TRIES + 3):
        take_mailbox(desk.place)
        take_mailbox(desk.place)
        desk.clock.forward(timedelta(hours=1))

    assert failed(ana)[0]["tries"] == MOST_TRIES


def test_a_mail_that_fails_and_then_does_not_leaves_the_list(desk: Desk, mailbox: FakeMailbox, ana: Client) -> None:
    number = mailbox.put(NO_MAIL)
    take_mailbox(desk.place)
    mailbox.mails[number] = raw()
    desk.clock.forward(timedelta(hours=1))

    assert take_mailbox(desk.place) == 1
    assert failed(ana) == []


def test_a_person_settles_what_was_dealt_with_by_hand(desk: Desk, mailbox: FakeMailbox, ana: Client) -> None:
    mailbox.put(NO_MAIL)
    take_mailbox(desk.place)

    settled = done(ana.post(f"/api/mail-failures/{failed(ana)[0]['id']}/settle"))

    assert settled["settled_at"]
    assert failed(ana) == []
    desk.clock.forward(timedelta(hours=1))
    assert take_mailbox(desk.place) == 0


def test_a_connection_that_breaks_before_the_mark_takes_nothing_in_twice(
    desk: Desk, mailbox: FakeMailbox, ana: Client
) -> None:
    mailbox.put(raw())
    mailbox.drops_at = "UID STORE"

    with pytest.raises(Unavailable):
        take_mailbox(desk.place)
    assert mailbox.seen == set()
    assert take_mailbox(desk.place) == 1

    assert len(listed(ana)) == 1
    assert mailbox.seen == {1}


def test_a_mail_beyond_the_bound_is_never_fetched(desk: Desk, mailbox: FakeMailbox, ana: Client) -> None:
    mailbox.sizes[mailbox.put(raw())] = 10**9

    take_mailbox(desk.place)

    assert failed(ana)[0]["code"] == "mail_too_large"
    assert not any("BODY" in asked for asked in mailbox.asked)


def test_a_server_inside_the_house_must_be_listed(desk: Desk, mailbox: FakeMailbox) -> None:
    change(desk, outgoing_allowed=())

    with pytest.raises(AddressRefused):
        take_mailbox(desk.place)
    assert mailbox.asked == []


@pytest.mark.parametrize(
    "told", [{"imap_user": "another"}, {"imap_folder": "Elsewhere"}, {"imap_security": "starttls"}]
)
def test_a_mailbox_that_refuses_is_told_without_its_secrets(
    desk: Desk, mailbox: FakeMailbox, told: dict[str, str]
) -> None:
    change(desk, **told)

    with pytest.raises(Unavailable) as refused:
        take_mailbox(desk.place)

    assert refused.value.code in {"mailbox_unreachable", "no_such_folder"}
    assert PASSWORD not in str(refused.value)


def test_an_answer_finds_its_thread_in_a_compartment(desk: Desk, mailbox: FakeMailbox, zoe: Client) -> None:
    form = {"title": "t", "demand_class": "vip", "requester": {"kind": "user"}, "compartment": "vip"}
    hidden = done(zoe.post("/api/escalations", json=form))["escalation"]["ref"]
    zoe.post(
        f"/api/escalations/{hidden}/notes",
        json={"text": "sent", "direction": "out", "external_ref": "<ours@desk.example>"},
    )
    mailbox.put(raw(In_Reply_To="<ours@desk.example>"))

    assert take_mailbox(desk.place) == 1

    directions = [note["direction"] for note in zoe.get(f"/api/escalations/{hidden}/notes").json()]
    assert directions == ["out", "in"]


def test_without_a_mailbox_there_is_nothing_to_do(desk: Desk) -> None:
    assert take_mailbox(desk.place) == 0
