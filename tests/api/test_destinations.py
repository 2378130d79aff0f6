"""Who takes messages: administered by administrators, with a secret that is told once."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from factories.desks import Client, Desk
from factories.investigations import done, on, problem
from factories.outboxes import HOST, Outbox
from factories.receivers import FAULTS, Receiver
from watchfloor.infra.ledger.models import LedgerPayload
from watchfloor.infra.outbox.models import DestinationSecret


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.stop()


@pytest.fixture
def outbox(desk: Desk) -> Outbox:
    made = Outbox(desk)
    made.allow(HOST)
    return made


def form(**changes: object) -> dict[str, object]:
    return {"name": "platform", "url": "https://platform.example/hooks", "takes": ["action"]} | changes


def add(ada: Client, **changes: object) -> dict[str, Any]:
    return done(ada.post("/api/destinations", json=form(**changes)))


def test_a_destination_is_added_with_a_secret_that_nothing_shows_again(desk: Desk, ada: Client) -> None:
    added = add(ada)

    assert added["secret"].startswith("whsec_")
    assert added["destination"].items() >= {"state": "active", "takes": ["action"], "secrets": 1}.items()
    shown = ada.get("/api/destinations").text + ada.get("/api/destinations/platform").text
    with desk.place.database.reading() as session:
        kept = [*session.scalars(select(DestinationSecret.sealed)), *session.scalars(select(LedgerPayload.body))]
    assert not [text for text in (shown, *kept) if added["secret"].removeprefix("whsec_") in str(text)]
    assert desk.settings.outbox_key_path.stat().st_mode & 0o077 == 0


def test_a_repeated_request_is_not_told_the_secret_again(ada: Client) -> None:
    key = {"Idempotency-Key": "once"}
    done(ada.post("/api/destinations", json=form(), headers=key))

    again = ada.post("/api/destinations", json=form(), headers=key)

    assert problem(again) == (409, "request_unfinished")
    assert "whsec_" not in again.text


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"url": "ftp://platform.example"}, "bad_url"),
        ({"url": "https://user:word@platform.example"}, "credentials_in_url"),
        ({"url": "https://2130706433/"}, "bad_url"),
        ({"url": "https://127.0.0.1/"}, "address_refused"),
        ({"url": "https://[::ffff:10.0.0.1]/"}, "address_refused"),
        ({"url": "http://9.9.9.9/"}, "plain_http"),
        ({"name": "Bad Name"}, "malformed_request"),
        ({"takes": []}, "malformed_request"),
        ({"takes": ["everything"]}, "malformed_request"),
    ],
)
def test_what_cannot_be_sent_to_is_not_added(ada: Client, changes: dict[str, object], code: str) -> None:
    assert problem(ada.post("/api/destinations", json=form(**changes)))[1] == code
    assert ada.get("/api/destinations").json() == []


def test_a_name_is_taken_once_even_where_it_was_removed(ada: Client) -> None:
    add(ada)
    done(ada.post("/api/destinations/platform/remove", headers=on(1)))

    assert problem(ada.post("/api/destinations", json=form())) == (409, "name_taken")


@pytest.mark.parametrize("verb", ["pause", "resume", "remove", "rotate"])
def test_an_edit_names_the_version_it_is_based_on(ada: Client, verb: str) -> None:
    add(ada)
    body: dict[str, Any] = {"json": {}} if verb == "rotate" else {}

    assert problem(ada.post(f"/api/destinations/platform/{verb}", headers=on(7), **body)) == (412, "stale_version")
    assert problem(ada.post(f"/api/destinations/platform/{verb}", **body)) == (428, "precondition_required")
    assert problem(ada.post(f"/api/destinations/nowhere/{verb}", headers=on(1), **body)) == (404, "not_found")


def test_only_administrators_look_at_destinations(ada: Client, lea: Client) -> None:
    add(ada)

    for path in ("/api/destinations", "/api/destinations/platform"):
        assert problem(lea.get(path)) == (403, "role")
    assert problem(lea.post("/api/destinations/platform/test")) == (403, "role")


def test_both_secrets_sign_until_the_overlap_ends(outbox: Outbox, receiver: Receiver, ada: Client) -> None:
    old = outbox.add(receiver)["secret"]
    rotated = ada.post("/api/destinations/platform/rotate", json={"overlap_hours": 1}, headers=on(1))
    new = done(rotated)["secret"]

    def signed_for(secret: str) -> bool:
        receiver.secrets[:] = [secret]
        return bool(done(ada.post("/api/destinations/platform/test"))["error"] == "")

    assert new != old
    assert (signed_for(old), signed_for(new)) == (True, True)
    outbox.desk.clock.forward(timedelta(hours=1))
    assert done(ada.get("/api/destinations/platform"))["secrets"] == 1


def test_without_an_overlap_the_old_secret_signs_no_more(outbox: Outbox, receiver: Receiver, ada: Client) -> None:
    outbox.add(receiver)
    done(ada.post("/api/destinations/platform/rotate", json={"overlap_hours": 0}, headers=on(1)))

    tested = done(ada.post("/api/destinations/platform/test"))

    assert (tested["status"], tested["error"], receiver.unverified) == (401, "not_taken", 1)
    assert receiver.taken == []


def test_a_trial_tells_how_it_ended_and_leaves_an_entry(outbox: Outbox, receiver: Receiver, ada: Client) -> None:
    outbox.add(receiver)

    good = done(ada.post("/api/destinations/platform/test"))
    receiver.faults.append(FAULTS["reset"])
    bad = done(ada.post("/api/destinations/platform/test"))

    assert (good["status"], good["error"]) == (200, "")
    assert (bad["status"], bad["error"]) == (None, "cut_off")
    assert receiver.taken[0].told["type"] == "destination.tested"
    assert outbox.verbs("destination:platform") == ["destination.added", "destination.tested", "destination.tested"]


def test_who_is_still_owed_messages_is_not_removed(outbox: Outbox, receiver: Receiver, ada: Client) -> None:
    outbox.add(receiver)
    outbox.post("k-1")

    assert problem(ada.post("/api/destinations/platform/remove", headers=on(1))) == (409, "messages_waiting")
    outbox.deliver_all()
    removed = done(ada.post("/api/destinations/platform/remove", headers=on(1)))

    assert (removed["state"], removed["secrets"]) == ("removed", 0)
    assert outbox.post("k-2") == ()
    for verb in ("pause", "test"):
        again = ada.post(f"/api/destinations/platform/{verb}", headers=on(2))
        assert problem(again) == (409, "destination_removed")


def test_a_lost_key_stops_deliveries_and_says_what_to_do(outbox: Outbox, receiver: Receiver, ada: Client) -> None:
    outbox.add(receiver)
    outbox.post("k-1")
    outbox.desk.settings.outbox_key_path.write_bytes(b"k" * 32)

    outbox.deliver()

    assert outbox.messages()[0]["error"] == "secret_unreadable"
    assert receiver.calls == []
