"""Deliveries to a receiver that fails in every way: nothing lost, nothing taken twice, in order."""

import json
from datetime import timedelta
from email.utils import format_datetime

import pytest

from factories.investigations import done
from factories.outboxes import HOST, HURRY, Outbox
from factories.receivers import FAULTS, Fault, Receiver
from watchfloor.infra.outbox.schemas import MessageKind

QUICK = 0.4


def test_a_message_arrives_signed_with_its_id_and_key(outbox: Outbox, receiver: Receiver) -> None:
    secret = outbox.add(receiver)["secret"]
    (ref,) = outbox.post("k-1", said="hello")

    assert outbox.deliver() == 1

    (taken,) = receiver.taken
    told = {"idempotency_key": "k-1", "simulation": False, "data": {"key": "k-1", "said": "hello"}}
    assert taken.told.items() >= (told | {"type": "test.told"}).items()
    assert taken.headers["webhook-id"].startswith("msg_")
    assert secret.startswith("whsec_")
    (message,) = outbox.messages()
    assert (message["ref"], message["state"], message["receipt"]) == (ref, "delivered", {"status": "done"})
    assert outbox.verbs(ref) == ["message.posted", "delivery.made"]
    assert outbox.deliver() == 0


@pytest.mark.every_second
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_whatever_fails_the_message_arrives_once_and_the_next_after_it(
    outbox: Outbox, receiver: Receiver, fault: Fault
) -> None:
    outbox.allow(HOST, seconds=QUICK)
    outbox.add(receiver)
    outbox.post("k-1")
    outbox.post("k-2")
    receiver.faults.append(fault)

    outbox.deliver_all()

    assert [one.key for one in receiver.taken] == ["k-1", "k-2"]
    assert {message["state"] for message in outbox.messages()} == {"delivered"}
    assert [message["attempts"] for message in outbox.messages()] == [2, 1]


def test_a_receiver_that_is_not_there_is_tried_again_until_it_is(outbox: Outbox, receiver: Receiver) -> None:
    outbox.add(receiver)
    outbox.post("k-1")
    port = receiver.port
    receiver.stop()

    outbox.deliver()
    back = Receiver(*receiver.secrets, port=port)
    outbox.deliver_all()
    back.stop()

    assert [one.key for one in back.taken] == ["k-1"]
    tries = done(outbox.desk.person("lea").get("/api/messages/MSG-1"))["tries"]
    assert [(one["status"], one["error"]) for one in tries] == [(200, ""), (None, "not_reached")]


@pytest.mark.parametrize("body", [b'{"status": "already"}', b'{"code": "already"}'])
def test_a_conflict_that_says_already_has_arrived(outbox: Outbox, receiver: Receiver, body: bytes) -> None:
    outbox.add(receiver)
    outbox.post("k-1")
    receiver.faults.append(FAULTS["500-after"])
    receiver.answer_again = (409, body)

    outbox.deliver_all()

    (message,) = outbox.messages()
    assert (message["state"], message["receipt"]) == ("delivered", json.loads(body))


def test_a_conflict_that_says_nothing_has_not_arrived(outbox: Outbox, receiver: Receiver) -> None:
    outbox.add(receiver)
    outbox.post("k-1")
    receiver.faults.append(FAULTS["500-after"])
    receiver.answer_again = (409, b'{"status": ["already"]}')

    outbox.deliver_all()

    assert outbox.messages()[0]["state"] == "dead"


@pytest.mark.every_second
@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("text/html", b"<h1>ok</h1>"),
        ("application/json", b"[1]"),
        ("application/json", b"{"),
        ("application/json", b'{"a": "' + b"x" * 100_000 + b'"}'),
        ("application/json", b'{"a": NaN}'),
        ("application/json", b'{"a": "\\u0000"}'),
        ("application/json", b'{"a":' * 30 + b"1" + b"}" * 30),
        ("application/json", b"[" * 5_000),
    ],
)
def test_a_good_answer_without_a_receipt_that_can_be_kept_is_still_good(
    outbox: Outbox, receiver: Receiver, media_type: str, body: bytes
) -> None:
    outbox.add(receiver)
    outbox.post("k-1")
    receiver.receipt = (media_type, body)

    outbox.deliver()

    (message,) = outbox.messages()
    assert (message["state"], message["receipt"]) == ("delivered", {})


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_who_asks_to_wait_is_left_alone_so_long(outbox: Outbox, receiver: Receiver, form: str) -> None:
    outbox.add(receiver)
    outbox.post("k-1", about="account:a")
    at = outbox.desk.clock() + timedelta(minutes=10)
    asked = "600" if form == "seconds" else format_datetime(at, usegmt=True)
    receiver.faults.append(Fault("429", headers={"Retry-After": asked}))

    outbox.deliver()
    outbox.post("k-2", about="account:b")

    assert outbox.deliver() == 0
    outbox.desk.clock.forward(timedelta(minutes=11))
    receiver.secrets.clear()  # what is signed eleven minutes ahead is not verified; that it is sent matters here
    assert outbox.deliver() == 2
    assert len(receiver.calls) == 1


def test_what_the_receiver_will_never_take_is_dead_at_once_and_told(outbox: Outbox, receiver: Receiver) -> None:
    outbox.add(receiver)
    news = Receiver()
    outbox.add(news, "news", takes=("notification",))
    outbox.post("k-1")
    outbox.post("k-2")
    receiver.faults.append(Fault("422"))

    outbox.deliver_all()
    news.stop()

    one, two, alert = outbox.messages()
    assert (one["state"], one["attempts"], one["error"]) == ("dead", 1, "rejected")
    assert two["state"] == alert["state"] == "delivered"
    assert "delivery.dead" in outbox.verbs(one["ref"])
    assert news.taken[0].told["data"] == {
        "message": one["ref"],
        "about": "account:a",
        "destination": "platform",
        "error": "rejected",
    }
    counted = done(outbox.desk.person("lea").get("/api/outbox"))
    assert (counted["dead"], counted["delivered"], counted["waiting"]) == (1, 2, 0)


def given_up(outbox: Outbox, name: str) -> list[str]:
    """What a person was told of in the app as given up."""
    items = done(outbox.desk.person(name).get("/api/notifications"))["items"]
    return [item["subject"] for item in items if item["code"] == "notification_dead"]


def test_news_that_is_given_up_is_told_to_the_other_destinations_and_to_who_runs_the_desk(
    outbox: Outbox, receiver: Receiver
) -> None:
    names = ("lea", "ada", "ana")
    for name in names:
        outbox.desk.token(name)
    pager = Receiver()
    pager.fault_of = lambda _: FAULTS["500"]
    outbox.add(pager, "a-pager", takes=("notification",))
    outbox.add(receiver, takes=("notification",))
    dead, _ = outbox.post("page-1", kind=MessageKind.NOTIFICATION)

    outbox.deliver_all()
    pager.stop()

    data = {"message": dead, "about": "account:a", "destination": "a-pager", "error": "not_taken"}
    assert [(one.told["type"], one.told["data"]) for one in receiver.taken[1:]] == [("delivery.dead", data)]
    assert [message["state"] for message in outbox.messages(destination="a-pager")] == ["dead"]
    assert [given_up(outbox, name) for name in names] == [[dead], [dead], []]


def test_an_alert_that_is_given_up_is_told_in_the_app_and_by_no_further_alert(
    outbox: Outbox, receiver: Receiver
) -> None:
    outbox.desk.token("lea")
    for name in ("one", "two"):
        outbox.add(receiver, name, takes=("notification",))
    receiver.fault_of = lambda _: Fault("422")
    outbox.post("page-1", kind=MessageKind.NOTIFICATION)

    outbox.deliver_all()

    messages = outbox.messages()
    assert [(one["topic"], one["state"]) for one in messages] == [
        *[("test.told", "dead")] * 2,
        *[("delivery.dead", "dead")] * 2,
    ]
    assert sorted(given_up(outbox, "lea")) == sorted(one["ref"] for one in messages)


def test_a_message_is_given_up_after_its_attempts(outbox: Outbox, receiver: Receiver) -> None:
    outbox.add(receiver)
    outbox.post("k-1")
    receiver.fault_of = lambda _: FAULTS["500"]

    outbox.deliver_all()

    (message,) = outbox.messages()
    assert (message["state"], message["attempts"], message["error"]) == ("dead", HURRY.attempts, "not_taken")


def test_a_paused_destination_keeps_its_messages_and_gets_them_when_it_is_resumed(
    outbox: Outbox, receiver: Receiver
) -> None:
    outbox.add(receiver)
    ada = outbox.desk.person("ada")
    done(ada.post("/api/destinations/platform/pause", headers={"If-Match": '"1"'}))
    outbox.post("k-1")

    assert outbox.deliver() == 0
    done(ada.post("/api/destinations/platform/resume", headers={"If-Match": '"2"'}))
    outbox.deliver_all()

    assert [one.key for one in receiver.taken] == ["k-1"]


def test_the_same_key_is_posted_once_a_destination(outbox: Outbox, receiver: Receiver) -> None:
    outbox.add(receiver)

    assert outbox.post("k-1") == outbox.post("k-1")
    outbox.deliver_all()

    assert len(receiver.taken) == 1


def test_what_nobody_takes_is_not_posted(outbox: Outbox, receiver: Receiver) -> None:
    outbox.add(receiver, takes=("notification",))

    assert outbox.post("k-1") == ()


def test_a_dead_destination_does_not_keep_the_others_waiting(outbox: Outbox, receiver: Receiver) -> None:
    outbox.allow(HOST, seconds=QUICK)
    slow = Receiver()
    slow.fault_of = lambda _: FAULTS["silent"]
    outbox.add(slow, "a-slow-one")
    outbox.add(receiver)
    for number in range(12):
        outbox.post(f"k-{number}", about=f"account:{number}")

    for _ in range(4):
        outbox.deliver()
    slow.stop()

    assert len(receiver.taken) == 12


def test_a_private_address_is_not_sent_to_unless_listed(outbox: Outbox, receiver: Receiver) -> None:
    outbox.add(receiver)
    outbox.post("k-1")
    outbox.allow()

    outbox.deliver()

    assert (receiver.calls, outbox.messages()[0]["error"]) == ([], "address_refused")
