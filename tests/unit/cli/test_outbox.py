"""Destinations and the outbox from the command line."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from factories.receivers import Fault, Receiver
from watchfloor.api.app import open_workspace
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.outbox.delivery import deliver_due
from watchfloor.infra.outbox.posting import Letter, post
from watchfloor.infra.outbox.rules.patience import Patience
from watchfloor.infra.outbox.schemas import MessageKind
from watchfloor.infra.settings import Settings

Run = Callable[..., Any]
ONCE = Patience(attempts=1, first=timedelta(0))


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    monkeypatch.setenv("WATCHFLOOR_OUTGOING_ALLOWED", '["127.0.0.1"]')
    made = Receiver()
    yield made
    made.stop()


@pytest.fixture
def added(desk: Run, receiver: Receiver) -> Run:
    """A workspace with a destination, whose secret the receiver has."""
    told = desk("destination", "add", "platform", "--url", receiver.url, "--takes", "action")
    assert told.code == 0, told.problem
    receiver.secrets.append(told.out.strip())
    return desk


def post_and_deliver(key: str) -> None:
    """Let one message leave, tried once."""
    place = open_workspace(Settings())
    letter = Letter(MessageKind.ACTION, "test.told", key, key, key, {}, simulation=False)
    place.edge(SYSTEM).change(lambda unit: post(unit=unit, letter=letter))
    deliver_due(place, patience=ONCE)
    place.database.dispose()


def test_a_destination_is_tried_paused_rotated_and_removed(added: Run, receiver: Receiver) -> None:
    assert added("destination", "test", "platform", "--json").json["status"] == 200
    assert added("destination", "pause", "platform", "--json").json["state"] == "paused"
    assert added("destination", "resume", "platform", "--json").json["state"] == "active"
    fresh = added("destination", "rotate", "platform", "--overlap", "2").out.strip()
    assert fresh.startswith("whsec_")
    assert fresh not in receiver.secrets
    assert added("destination", "show", "platform", "--json").json["secrets"] == 2
    assert added("destination", "remove", "platform", "--json").json["state"] == "removed"
    assert [one["name"] for one in added("destination", "list", "--json").json] == ["platform"]


def test_a_trial_that_is_not_taken_exits_with_1(added: Run, receiver: Receiver) -> None:
    receiver.faults.append(Fault("500"))

    told = added("destination", "test", "platform", "--json")

    assert (told.code, told.json["error"]) == (1, "not_taken")


@pytest.mark.parametrize(
    ("url", "code"),
    [("https://10.0.0.1/", 3), ("http://9.9.9.9/", 3), ("ftp://a.example/", 2), ("https://u:p@a.example/", 2)],
)
def test_an_address_that_may_not_be_reached_is_refused(desk: Run, url: str, code: int) -> None:
    told = desk("destination", "add", "platform", "--url", url, "--takes", "action")

    assert (told.code, told.out) == (code, "")


def test_what_was_given_up_is_listed_counted_and_sent_again(added: Run, receiver: Receiver) -> None:
    receiver.faults.append(Fault("500"))
    post_and_deliver("k-1")

    listed = added("outbox", "list", "--state", "dead", "--json")
    assert [one["error"] for one in listed.json] == ["not_taken"]
    assert "1 dead" in listed.problem
    shown = added("outbox", "show", "MSG-1", "--json").json
    assert [one["status"] for one in shown["tries"]] == [500]
    assert added("outbox", "retry", "MSG-1", "--json").json["state"] == "waiting"
    post_and_deliver("k-2")
    assert [one["state"] for one in added("outbox", "list", "--about", "k-1", "--json").json] == ["delivered"]


def test_what_is_left_out_needs_a_reason(added: Run, receiver: Receiver) -> None:
    receiver.faults.append(Fault("422"))
    post_and_deliver("k-1")

    assert added("outbox", "skip", "MSG-1").code == 2
    skipped = added("outbox", "skip", "MSG-1", "--reason", "done by hand", "--json")
    assert skipped.json["state"] == "skipped"
    assert added("outbox", "retry", "MSG-1").code == 3
    assert added("outbox", "show", "MSG-9").code == 3
