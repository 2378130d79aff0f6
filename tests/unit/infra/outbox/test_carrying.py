"""How a parcel leaves: by its own transport, with its own secrets, and judged by what the other side said."""

import json
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks import Webhook

from factories.receivers import FAULTS, OpenReceiver, Receiver
from watchfloor.infra.outbox.carrying import Carriers, Parcel, carriers_of, opened
from watchfloor.infra.outbox.schemas import Transport
from watchfloor.infra.outbox.secrets import SecretBox, load_box, new_secret
from watchfloor.infra.outgoing.addresses import listed
from watchfloor.infra.outgoing.errors import AddressRefused, NotConfigured
from watchfloor.infra.outgoing.send import Sender
from watchfloor.infra.outgoing.smtp import Mailer, Reply
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import IntegrityBroken, InvalidInput

HOST = "127.0.0.1"
MAIL = {
    "to": "you@example.org",
    "name": "The case desk",
    "subject": "Told",
    "text": "A text.\n",
    "message_id": "<upd-1.aa@desk.example>",
    "references": ["<asked@regulator.example>"],
}


@dataclass(frozen=True)
class Post(Mailer):
    """A mail server in a drawer: it keeps what it is given, and says what it is told to."""

    status: int = 250
    given: list[tuple[str, bytes]] = field(default_factory=list)

    def send(self, to: str, content: bytes) -> Reply:
        self.given.append((to, content))
        return Reply(self.status)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path)


@pytest.fixture
def box(settings: Settings) -> SecretBox:
    return load_box(settings.outbox_key_path)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.stop()


@pytest.fixture
def slack() -> Iterator[OpenReceiver]:
    made = OpenReceiver()
    yield made
    made.stop()


@pytest.fixture
def post() -> Post:
    return Post(host="mail.example", port=25, security="none", sender="desk@desk.example")


@pytest.fixture
def carry(settings: Settings, post: Post) -> Callable[[Parcel], Any]:
    carriers = Carriers(Sender(allowed=listed([HOST]), seconds=5.0), post, settings)
    return lambda parcel: carriers.carry(parcel, at=datetime.now(UTC))


def parcel(transport: Transport, **changes: Any) -> Parcel:
    plain = Parcel("MSG-1", "msg_1", "UPD-1:channel:1", transport, "", '{"a":"é"}', simulation=False, sealed=())
    return replace(plain, **changes)


def sealed(box: SecretBox, *secrets: str) -> tuple[tuple[str, str], ...]:
    return tuple((f"channel-1#{n}", box.seal(one, bound_to=f"channel-1#{n}")) for n, one in enumerate(secrets, 1))


Carry = Callable[[Parcel], Any]


def test_a_webhook_gets_the_exact_body_signed_by_its_secret(carry: Carry, box: SecretBox, receiver: Receiver) -> None:
    receiver.secrets.append(new_secret())
    one = parcel(Transport.WEBHOOK, url=receiver.url, sealed=sealed(box, receiver.secrets[0]))

    carried = carry(one)

    assert (carried.verdict.arrived, carried.verdict.receipt) == (True, {"status": "done"})
    [taken] = receiver.taken
    assert (taken.id, taken.key, taken.told) == ("msg_1", "UPD-1:channel:1", {"a": "é"})


def test_while_secrets_overlap_either_of_them_opens_the_message(
    carry: Carry, box: SecretBox, receiver: Receiver
) -> None:
    old, new = new_secret(), new_secret()
    receiver.secrets.append(old)
    carry(parcel(Transport.WEBHOOK, url=receiver.url, sealed=sealed(box, new, old)))

    [taken] = receiver.taken
    assert len(taken.headers["webhook-signature"].split()) == 2
    Webhook(new).verify('{"a":"é"}', taken.headers)


def test_a_receiver_with_another_secret_takes_nothing(carry: Carry, box: SecretBox, receiver: Receiver) -> None:
    receiver.secrets.append(new_secret())

    verdict = carry(parcel(Transport.WEBHOOK, url=receiver.url, sealed=sealed(box, new_secret()))).verdict

    assert (verdict.arrived, verdict.for_good, verdict.status) == (False, False, 401)
    assert (receiver.taken, receiver.unverified) == ([], 1)


@pytest.mark.parametrize("simulation", [True, False])
def test_only_a_simulation_is_marked_as_one(
    carry: Carry, box: SecretBox, receiver: Receiver, *, simulation: bool
) -> None:
    receiver.secrets.append(new_secret())
    carry(parcel(Transport.WEBHOOK, url=receiver.url, sealed=sealed(box, *receiver.secrets), simulation=simulation))

    assert receiver.taken[0].headers.get("watchfloor-simulation") == ("true" if simulation else None)


def test_slack_is_written_to_at_its_sealed_address_and_learns_no_key(
    carry: Carry, box: SecretBox, slack: OpenReceiver
) -> None:
    secret = f"{slack.url}/T0/very-secret"
    one = parcel(Transport.SLACK, url="https://hooks.example/", body='{"text":"Hi"}', sealed=sealed(box, secret))

    assert carry(one).verdict.arrived
    assert slack.texts == ["Hi"]
    assert not {name for name in slack.seen_headers[0] if name.startswith("webhook-") or name == "idempotency-key"}


def test_a_secret_address_is_in_no_log(
    carry: Carry, box: SecretBox, slack: OpenReceiver, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "watchfloor")
    carry(parcel(Transport.SLACK, body='{"text":"Hi"}', sealed=sealed(box, f"{slack.url}/very-secret")))

    assert "very-secret" not in caplog.text
    assert "very-secret" not in repr(parcel(Transport.SLACK, sealed=sealed(box, f"{slack.url}/very-secret")))


@pytest.mark.parametrize(
    ("fault", "judged"),
    [
        ("500", ("not_taken", False, "")),
        ("404", ("not_taken", False, "")),
        ("429", ("not_taken", False, "0")),
        ("302", ("redirected", False, "")),
    ],
)
def test_a_webhook_that_goes_wrong_is_judged(
    carry: Carry, box: SecretBox, receiver: Receiver, fault: str, judged: tuple[str, bool, str]
) -> None:
    receiver.secrets.append(new_secret())
    receiver.faults.append(FAULTS[fault])

    carried = carry(parcel(Transport.WEBHOOK, url=receiver.url, sealed=sealed(box, *receiver.secrets)))

    assert (carried.verdict.error, carried.verdict.for_good, carried.retry_after) == judged


@pytest.mark.parametrize("fault", ["500", "503", "429"])
def test_slack_that_is_busy_is_tried_again(carry: Carry, box: SecretBox, slack: OpenReceiver, fault: str) -> None:
    slack.faults.append(FAULTS[fault])

    verdict = carry(parcel(Transport.SLACK, body='{"text":"Hi"}', sealed=sealed(box, slack.url))).verdict

    assert (verdict.arrived, verdict.for_good, verdict.error) == (False, False, "not_taken")


def test_mail_is_made_of_its_parts_and_goes_to_one_address(carry: Carry, post: Post) -> None:
    carried = carry(parcel(Transport.EMAIL, body=json.dumps(MAIL)))

    [(to, content)] = post.given
    message = message_from_bytes(content, policy=SMTP)
    assert (to, message["To"]) == ("you@example.org", "The case desk <you@example.org>")
    assert (message["In-Reply-To"], message["Message-ID"]) == ("<asked@regulator.example>", MAIL["message_id"])
    assert carried.verdict.receipt == {"message_id": MAIL["message_id"], "status": 250}
    assert carried.retry_after == ""


def test_mail_needs_no_secret_of_its_own(carry: Carry, post: Post, settings: Settings) -> None:
    carry(parcel(Transport.EMAIL, body=json.dumps(MAIL)))

    assert not settings.outbox_key_path.exists()


@pytest.mark.parametrize(
    ("status", "arrived", "for_good"),
    [(250, True, False), (451, False, False), (550, False, True), (354, False, False)],
)
def test_a_mail_server_s_word_is_the_verdict(
    carry: Carry, post: Post, status: int, arrived: bool, for_good: bool
) -> None:
    object.__setattr__(post, "status", status)

    verdict = carry(parcel(Transport.EMAIL, body=json.dumps(MAIL))).verdict

    assert (verdict.arrived, verdict.for_good, verdict.status) == (arrived, for_good, status)


@pytest.mark.parametrize("simulation", [True, False])
def test_mail_of_a_simulation_says_so(carry: Carry, post: Post, *, simulation: bool) -> None:
    carry(parcel(Transport.EMAIL, body=json.dumps(MAIL), simulation=simulation))

    assert (b"X-Watchfloor-Simulation: true" in post.given[0][1]) is simulation


@pytest.mark.parametrize(
    "part", [{"to": "a@b.example\r\nBcc: c@d.example"}, {"message_id": "none"}, {"references": ["<a@b>", "x"]}]
)
def test_parts_that_would_break_a_message_send_nothing(carry: Carry, post: Post, part: Mapping[str, object]) -> None:
    with pytest.raises(InvalidInput):
        carry(parcel(Transport.EMAIL, body=json.dumps({**MAIL, **part})))

    assert post.given == []


def test_a_desk_without_a_sender_says_what_is_missing(settings: Settings) -> None:
    with pytest.raises(NotConfigured):
        carriers_of(settings).carry(parcel(Transport.EMAIL, body=json.dumps(MAIL)), at=datetime.now(UTC))


def test_a_webhook_inside_is_not_reached_unless_the_desk_lists_it(
    settings: Settings, box: SecretBox, receiver: Receiver
) -> None:
    one = parcel(Transport.WEBHOOK, url=receiver.url, sealed=sealed(box, new_secret()))

    with pytest.raises(AddressRefused):
        carriers_of(settings).carry(one, at=datetime.now(UTC))
    assert receiver.calls == []


def test_a_secret_that_was_moved_to_another_channel_cannot_be_opened(box: SecretBox) -> None:
    [(_, text)] = sealed(box, new_secret())

    with pytest.raises(IntegrityBroken) as broken:
        opened(parcel(Transport.WEBHOOK, sealed=(("channel-2#1", text),)), box)

    assert broken.value.code == "secret_unreadable"


def test_secrets_are_opened_in_the_order_in_which_they_count(box: SecretBox) -> None:
    secrets = [new_secret() for _ in range(3)]

    assert opened(parcel(Transport.WEBHOOK, sealed=sealed(box, *secrets)), box) == secrets
