"""Updates that leave: as mail, in the manner of Slack and signed, until they arrive or somebody is alerted."""

import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from factories.comms import (
    HOST,
    add_channel,
    approve,
    configure,
    draft_form,
    drafted,
    group,
    send,
    shown,
    situation,
    submitted,
)
from factories.desks import Client, Desk
from factories.investigations import done, on, open_case, problem
from factories.mail_servers import MailServer
from factories.outboxes import Outbox
from factories.receivers import FAULTS, OpenReceiver, Receiver
from watchfloor.domain.comms.service.threads import thread_of
from watchfloor.infra.outbox.rules.patience import Patience

THREE = Patience(attempts=3, first=timedelta(0), longest=timedelta(0), lease=timedelta(seconds=30))


@pytest.fixture
def mail(desk: Desk) -> Iterator[MailServer]:
    server = MailServer()
    Outbox(desk).allow(HOST)
    configure(desk, smtp_host=HOST, smtp_port=server.port, smtp_security="none", mail_from="desk@desk.example")
    yield server
    server.stop()


@pytest.fixture
def outbox(desk: Desk) -> Outbox:
    made = Outbox(desk)
    made.allow(HOST)
    return made


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


def answered(ana: Client, ben: Client, subject: str, **to: object) -> dict[str, Any]:
    """An approved answer to whoever asked, sent."""
    form: dict[str, Any] = {"audience": "regulator", "groups": [], "to": [{"address": "case@regulator.example"} | to]}
    update = drafted(ana, subject, **form)
    done(approve(ben, submitted(ana, update)))
    return done(send(ana, update))


def test_an_answer_arrives_as_mail_and_leaves_a_receipt(
    ana: Client, ben: Client, mail: MailServer, outbox: Outbox
) -> None:
    sent = answered(ana, ben, open_case(ana)["ref"], name="The case desk")
    outbox.deliver_all()

    [message] = mail.taken
    assert message["To"] == "The case desk <case@regulator.example>"
    assert "https://open.example/track/1: done" in message.get_content()
    [line] = shown(ana, sent)["deliveries"]
    assert (line["state"], line["receipt"]["message_id"]) == ("delivered", message["Message-ID"])


def test_mail_waits_while_the_server_is_busy_and_then_arrives_once(
    ana: Client, ben: Client, mail: MailServer, outbox: Outbox
) -> None:
    mail.answers.extend(["451 later", "cut", "421 closing"])
    sent = answered(ana, ben, open_case(ana)["ref"])
    outbox.deliver_all()

    assert len(mail.taken) == 1
    assert shown(ana, sent)["deliveries"][0]["attempts"] == 4


def test_mail_that_is_refused_for_good_alerts_whoever_sent_it(
    ana: Client, ben: Client, mail: MailServer, outbox: Outbox
) -> None:
    mail.at_rcpt.append("550 nobody of that name")
    sent = answered(ana, ben, open_case(ana)["ref"])
    outbox.deliver_all()

    [line] = shown(ana, sent)["deliveries"]
    assert (line["state"], line["error"], line["attempts"]) == ("dead", "rejected", 1)
    told = done(ana.get("/api/notifications"))["items"]
    assert ("delivery_dead", f"{line['message']}@1") in {(one["code"], one["about"]) for one in told}


def test_a_dead_letter_is_tried_again_as_it_was(ana: Client, ben: Client, mail: MailServer, outbox: Outbox) -> None:
    mail.answers.append("550 never")
    sent = answered(ana, ben, open_case(ana)["ref"])
    outbox.deliver_all()
    done(ana.post(f"/api/comms/updates/{sent['ref']}/retry"))
    outbox.deliver_all()

    assert mail.taken[0].get_content().strip().replace("\r\n", "\n") == sent["text"].strip()
    assert problem(ana.post(f"/api/comms/updates/{sent['ref']}/retry")) == (409, "message_settled")


def test_a_desk_without_a_mail_server_keeps_trying_and_says_why(ana: Client, ben: Client, outbox: Outbox) -> None:
    sent = answered(ana, ben, open_case(ana)["ref"])
    outbox.deliver_all(THREE)

    [line] = shown(ana, sent)["deliveries"]
    assert (line["state"], line["error"]) == ("dead", "mail_not_configured")


def test_answers_go_on_with_the_thread_and_find_it_again(
    ana: Client, ben: Client, desk: Desk, mail: MailServer, outbox: Outbox
) -> None:
    case = open_case(ana)["ref"]
    answered(ana, ben, case, in_reply_to="<asked@regulator.example>")
    answered(ana, ben, case)
    outbox.deliver_all()

    first, second = mail.taken
    assert first["In-Reply-To"] == "<asked@regulator.example>"
    assert second["In-Reply-To"] == first["Message-ID"]
    with desk.edge("ana").read() as unit:
        assert thread_of(unit=unit, message_ids=["<else@x.example>", str(second["Message-ID"])]) == case
        assert thread_of(unit=unit, message_ids=["<else@x.example>"]) is None


@pytest.mark.parametrize("title", ["Told\r\nBcc: thief@example.org", "Told\u2028Bcc: x@example.org"])
def test_what_a_record_says_adds_no_header(
    ana: Client, ben: Client, mail: MailServer, outbox: Outbox, title: str
) -> None:
    told = situation(title=title, their_reference="R\r\nBcc: thief@example.org")
    update = drafted(ana, audience="regulator", groups=[], to=[{"address": "a@b.example"}], situation=told)
    done(approve(ben, submitted(ana, update)))
    done(send(ana, update))
    outbox.deliver_all()

    [message] = mail.taken
    assert message["Bcc"] is None
    assert mail.envelopes == [("desk@desk.example", ["a@b.example"])]


@pytest.mark.parametrize(
    "to",
    [
        {"address": "a@b.example\r\nBcc: thief@example.org"},
        {"address": "a@b.example", "name": "A\nBcc: thief@example.org"},
        {"address": "a@b.example", "in_reply_to": "<a@b>\r\nBcc: thief@example.org"},
    ],
)
def test_an_addressee_that_would_add_a_header_is_refused(ana: Client, to: dict[str, str]) -> None:
    assert problem(ana.post("/api/comms/updates", json=draft_form("CASE-1", to=[to]))) == (422, "malformed_request")


def test_a_group_hears_in_the_manner_of_slack_and_nobody_is_called(
    ana: Client, lea: Client, outbox: Outbox, slack: OpenReceiver
) -> None:
    add_channel(lea, "policy", "slack", url=slack.url)
    update = drafted(ana, situation=situation(bottom_line="See <!channel> & <@U1>."))
    slack.faults.extend([FAULTS["500"], FAULTS["429"]])
    done(send(ana, update))
    outbox.deliver_all()

    [text] = slack.texts
    assert "See &lt;!channel&gt; &amp; &lt;@U1&gt;." in text
    assert "webhook-signature" not in slack.seen_headers[0]


def test_a_group_hears_by_a_signed_webhook_once(ana: Client, lea: Client, outbox: Outbox, receiver: Receiver) -> None:
    receiver.secrets.append(add_channel(lea, "policy", "webhook", url=receiver.url)["secret"])
    receiver.faults.append(FAULTS["reset-after"])
    update = drafted(ana)
    done(send(ana, update))
    outbox.deliver_all()

    [taken] = receiver.taken
    assert (taken.told["type"], taken.told["data"]["text"]) == ("update.sent", update["text"])
    assert receiver.unverified == 0


def test_each_channel_gets_one_message_and_updates_keep_their_order(
    ana: Client, lea: Client, outbox: Outbox, receiver: Receiver, slack: OpenReceiver
) -> None:
    receiver.secrets.append(add_channel(lea, "policy", "webhook", url=receiver.url)["secret"])
    add_channel(lea, "policy", "slack", url=slack.url)
    case = open_case(ana)["ref"]
    for number in (1, 2):
        done(send(ana, drafted(ana, case, situation=situation(number=number))))
    receiver.faults.append(FAULTS["503"])
    outbox.deliver_all()

    titles = [one.told["data"]["title"] for one in receiver.taken]
    assert [title[-1] for title in titles] == ["1", "2"]
    assert len(slack.texts) == 2


def test_the_secret_address_of_a_channel_is_shown_to_nobody_and_kept_sealed(
    desk: Desk, lea: Client, outbox: Outbox, slack: OpenReceiver
) -> None:
    secret = f"{slack.url}/T0/B0/very-secret"
    added = add_channel(lea, "policy", "slack", url=secret)

    assert "very-secret" not in json.dumps([added, group(lea, "policy")])
    ledger = lea.get("/api/ledger", params={"limit": 500}).text
    destinations = desk.person("ada").get("/api/destinations").text
    assert "very-secret" not in ledger + destinations
    assert "channel-" not in destinations


def test_a_channel_that_leads_inside_is_refused(lea: Client) -> None:
    form = {"kind": "slack", "name": "x", "url": "https://169.254.169.254/latest"}

    answer = lea.post("/api/comms/groups/policy/channels", json=form, headers=on(1))

    assert problem(answer) == (403, "address_refused")


def test_a_channel_for_which_messages_wait_is_not_removed(
    ana: Client, lea: Client, outbox: Outbox, slack: OpenReceiver
) -> None:
    channel = add_channel(lea, "policy", "slack", url=slack.url)["channel"]
    done(send(ana, drafted(ana)))
    path, version = f"/api/comms/groups/policy/channels/{channel}", group(lea, "policy")["version"]

    assert problem(lea.delete(path, headers=on(version))) == (409, "messages_waiting")
    outbox.deliver_all()
    assert done(lea.delete(path, headers=on(version)))["channels"] == []


def test_no_destination_of_administrators_takes_updates(desk: Desk, outbox: Outbox) -> None:
    form = {"name": "all", "url": f"http://{HOST}/x", "takes": ["update"]}

    assert problem(desk.person("ada").post("/api/destinations", json=form)) == (422, "malformed_request")
