"""Signed webhooks hand requests in: once a message, within minutes, in the source's own name and no other."""

import hashlib
import hmac
import json
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import pytest
from standardwebhooks import Webhook

from factories.desks import Client, Desk
from factories.escalations import read
from factories.investigations import done, on, problem
from watchfloor.infra.access.models import ActorRow

FIELDS = {
    "external_ref": {"columns": ["ticket.id"]},
    "title": {"columns": ["ticket.subject"]},
    "text": {"columns": ["ticket.body"]},
    "requester.kind": {"always": "partner"},
}
TICKET = {"ticket": {"id": 7, "subject": "Copyright infringement", "body": "DMCA: https://open.example/track/abc123"}}
REPORT = {
    "reporter": {"kind": "user", "typeId": "user", "id": "u-1"},
    "reportedAt": "2026-01-15T10:30:00.000Z",
    "reportedForReason": {"policyId": "p-1", "reason": "Phishing and scam", "csam": False},
    "reportedItem": {"id": "track:t-9", "typeId": "track", "data": {"name": "a title"}},
}


def add(who: Client, name: str = "tracker", shape: str = "mapped", **form: Any) -> dict[str, Any]:
    fields = {"fields": FIELDS} if shape == "mapped" else {}
    made: dict[str, Any] = done(who.post("/api/intake-sources", json={"name": name, "shape": shape} | fields | form))
    return made


def send(
    desk: Desk, secret: str, said: object, *, name: str = "tracker", message: str = "msg_1", late: float = 0
) -> Any:
    """A message as its source sends it, signed, so many seconds ago."""
    body = said if isinstance(said, str) else json.dumps(said)
    at = desk.clock() - timedelta(seconds=late)
    signed = Webhook(secret).sign(msg_id=message, timestamp=at, data=body)
    told = {
        "webhook-id": message,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": f"v1,xx {signed}",
    }
    return Client(desk.connection, None).post(f"/api/intake/{name}", content=body.encode(), headers=told)


def test_a_signed_message_becomes_an_escalation_in_the_name_of_its_source(desk: Desk, ada: Client, ana: Client) -> None:
    secret = add(ada)["secret"]

    taken = done(send(desk, secret, TICKET))

    made = read(ana, taken["escalation"])
    assert (made["channel"], made["external_ref"], made["title"]) == ("webhook", "tracker:7", "Copyright infringement")
    assert (made["demand_class"], made["requester"]["kind"]) == ("ip", "partner")
    entries = desk.person("lea").get("/api/ledger", params={"limit": 500}).json()
    [received] = [one for one in entries if one["verb"] == "escalation.received"]
    with desk.place.database.reading() as session:
        assert session.get_one(ActorRow, received["actor"]).name == "source tracker"


def test_the_same_message_again_changes_nothing(desk: Desk, ada: Client) -> None:
    secret = add(ada)["secret"]
    first = send(desk, secret, TICKET)

    again = send(desk, secret, TICKET)

    assert (first.status_code, again.status_code) == (201, 200)
    assert (again.json()["is_new"], again.json()["escalation"]) == (False, first.json()["escalation"])


def test_old_coming_forged_and_strange_messages_get_one_and_the_same_answer(desk: Desk, ada: Client) -> None:
    secret = add(ada)["secret"]
    other = add(ada, "other")["secret"]

    answers = [
        send(desk, secret, TICKET, late=301),
        send(desk, secret, TICKET, late=-301),
        send(desk, other, TICKET),
        send(desk, secret, TICKET, name="nobody"),
        Client(desk.connection, None).post("/api/intake/tracker", content=b"{}"),
        Client(desk.connection, None).post("/api/intake/tracker", content=b"\xff", headers={"webhook-timestamp": "x"}),
    ]

    assert {(one.status_code, one.json()["code"], one.json()["detail"]) for one in answers} == {
        (401, "bad_signature", "The message is not signed as it must be.")
    }


def test_a_changed_body_does_not_fit_its_signature(desk: Desk, ada: Client) -> None:
    secret = add(ada)["secret"]
    at = desk.clock()
    signed = Webhook(secret).sign(msg_id="m", timestamp=at, data=json.dumps(TICKET))
    told = {"webhook-id": "m", "webhook-timestamp": str(int(at.timestamp())), "webhook-signature": signed}

    answer = Client(desk.connection, None).post("/api/intake/tracker", content=b'{"ticket": {}}', headers=told)

    assert problem(answer) == (401, "bad_signature")


def test_a_report_of_coop_is_read_without_a_mapping(desk: Desk, ada: Client, ana: Client) -> None:
    secret = add(ada, "coop", "coop")["secret"]

    taken = done(send(desk, secret, REPORT, name="coop"))

    made = read(ana, taken["escalation"])
    assert (made["title"], made["external_ref"]) == ("Phishing and scam", "coop:msg_1")
    assert (made["demand_class"], made["received_at"]) == ("payment_fraud", "2026-01-15T10:30:00Z")
    assert [item["named"] for item in made["items"]] == ["track:t-9"]
    assert '"name": "a title"' in made["text"]


def test_a_report_that_coop_marks_is_taken_as_what_it_is(desk: Desk, ada: Client, ana: Client) -> None:
    secret = add(ada, "coop", "coop")["secret"]
    marked = REPORT | {"reportedForReason": {"reason": "see item", "csam": True}}

    taken = done(send(desk, secret, marked, name="coop"))

    assert read(ana, taken["escalation"])["demand_class"] == "csam"


@pytest.mark.parametrize(
    "said",
    [
        {"text": "A scam is live\naccount:a-1", "user_name": "someone"},
        {"event": {"text": "A scam is live\naccount:a-1", "user": "U1"}, "event_id": "e"},
        urlencode({"text": "A scam is live\naccount:a-1", "user_name": "someone"}),
        urlencode({"payload": json.dumps({"message": {"text": "A scam is live\naccount:a-1"}})}),
    ],
)
def test_a_message_of_slack_is_read_as_json_or_as_a_form(desk: Desk, ada: Client, ana: Client, said: object) -> None:
    secret = add(ada, "chat", "slack")["secret"]

    taken = done(send(desk, secret, said, name="chat"))

    made = read(ana, taken["escalation"])
    assert (made["channel"], made["title"], made["requester"]["kind"]) == ("slack", "A scam is live", "internal")
    assert made["demand_class"] == "payment_fraud"


def test_slacks_own_signature_is_taken_too(desk: Desk, ada: Client) -> None:
    secret = add(ada, "chat", "slack")["secret"]
    body, at = b"text=Please+look", str(int(desk.clock().timestamp()))
    signed = hmac.new(secret.encode(), b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
    told = {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={signed}"}
    nobody = Client(desk.connection, None)

    assert nobody.post("/api/intake/chat", content=body, headers=told).status_code == 201
    wrong = nobody.post("/api/intake/chat", content=body + b"!", headers=told)
    assert problem(wrong) == (401, "bad_signature")


@pytest.mark.parametrize("said", ["", "[]", '{"ticket": {"id": 1}}', '{"ticket": "\\u0000"}', "{" * 10_000])
def test_a_message_that_cannot_be_read_says_so_to_who_signed_it(desk: Desk, ada: Client, said: str) -> None:
    secret = add(ada)["secret"]

    assert problem(send(desk, secret, said)) == (422, "bad_message")


def test_a_disabled_source_and_an_old_secret_open_nothing(desk: Desk, ada: Client) -> None:
    made = add(ada)
    rotated = done(ada.post("/api/intake-sources/tracker/rotate", headers=on(made["source"]["version"])))

    assert problem(send(desk, made["secret"], TICKET)) == (401, "bad_signature")
    assert send(desk, rotated["secret"], TICKET).status_code == 201
    form = {"is_disabled": True}
    done(ada.patch("/api/intake-sources/tracker", json=form, headers=on(rotated["source"]["version"])))
    assert problem(send(desk, rotated["secret"], TICKET, message="2")) == (401, "bad_signature")


def test_sources_are_for_administrators_and_secrets_are_shown_once(ada: Client, ana: Client) -> None:
    secret = add(ada)["secret"]

    assert problem(ana.get("/api/intake-sources"))[0] == 403
    assert problem(ana.post("/api/intake-sources", json={"name": "x", "fields": FIELDS}))[0] == 403
    assert secret not in ada.get("/api/intake-sources").text
    assert problem(ada.post("/api/intake-sources", json={"name": "tracker", "fields": FIELDS})) == (409, "name_taken")


def test_a_source_without_a_whole_mapping_is_refused(ada: Client) -> None:
    answer = ada.post("/api/intake-sources", json={"name": "x", "fields": {"title": {"columns": ["t"]}}})

    assert problem(answer) == (422, "bad_mapping")
