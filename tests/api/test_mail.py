"""Mail becomes escalations: once, with its clocks and papers; answers thread, attachments are held."""

from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import names_of_clocks, read
from factories.investigations import done, problem
from factories.mails import mail

EICAR = b"%PDF-1.7 not opened by anybody"


def hand_in(who: Client, **said: Any) -> dict[str, Any]:
    taken: dict[str, Any] = done(send(who, mail(**said).as_bytes()))
    return taken


def send(who: Client, content: bytes) -> Any:
    return who.post("/api/escalations/mail", content=content, headers={"Content-Type": "message/rfc822"})


def notes_of(who: Client, ref: str, direction: str = "inside") -> list[str]:
    return [note["text"] for note in who.get(f"/api/escalations/{ref}/notes").json() if note["direction"] == direction]


def test_a_mail_becomes_an_escalation_with_the_clock_that_it_starts(ana: Client) -> None:
    taken = hand_in(ana)

    made = read(ana, taken["escalation"])
    assert (taken["fate"], made["channel"], made["external_ref"]) == ("taken_in", "mail", "one@mdes.go.th")
    assert (made["title"], made["received_at"]) == ("Removal notice", "2026-11-02T03:00:00Z")
    assert (made["demand_class"], made["jurisdictions"]) == ("government_order", ["TH"])
    assert "TH-CCA-24" in names_of_clocks(made)


def test_the_id_of_a_mail_is_nobodys_reference_in_what_is_answered(ana: Client) -> None:
    form = {"title": "t", "demand_class": "vip", "requester": {"kind": "user"}, "external_ref": "REG-7"}
    named = done(ana.post("/api/escalations", json=form))["escalation"]["ref"]
    by_mail = hand_in(ana)["escalation"]

    told = [done(ana.get(f"/api/escalations/{ref}/situation"))["their_reference"] for ref in (named, by_mail)]

    assert told == ["REG-7", ""]


def test_what_was_proposed_is_said_with_the_words_that_led_there(ana: Client) -> None:
    taken = hand_in(ana)

    [note] = notes_of(ana, taken["escalation"])
    assert "Proposed by rules" in note
    assert "computer crime act" in note
    assert "nobody has verified it" in note


def test_the_same_mail_twice_changes_nothing_and_says_so(ana: Client, ben: Client) -> None:
    first = hand_in(ana)

    answer = send(ben, mail(received="Mon, 02 Nov 2026 11:00:00 +0700", by="another.example").as_bytes())

    assert answer.status_code == 200
    assert (answer.json()["fate"], answer.json()["escalation"]) == ("known", first["escalation"])
    assert answer.json()["told"] == ["It is here already: nothing was changed."]


def test_an_answer_threads_onto_the_escalation_of_its_message(ana: Client) -> None:
    first = hand_in(ana)

    answer = hand_in(
        ana, text="We wait.", message_id="<two@mdes.go.th>", In_Reply_To="<one@mdes.go.th>", subject="Re: notice"
    )

    assert (answer["fate"], answer["escalation"]) == ("threaded", first["escalation"])
    [note] = notes_of(ana, first["escalation"], "in")
    assert "We wait." in note


def test_an_answer_finds_its_thread_by_an_older_reference(ana: Client) -> None:
    first = hand_in(ana)

    references = "<one@mdes.go.th> <unknown@elsewhere.example>"
    answer = hand_in(ana, text="And now?", message_id="<three@mdes.go.th>", References=references)

    assert answer["escalation"] == first["escalation"]


def test_a_copied_id_does_not_swallow_another_mail(ana: Client) -> None:
    first = hand_in(ana)

    other = hand_in(ana, text="Something quite different from somebody else.")

    assert other["fate"] == "taken_in"
    assert other["escalation"] != first["escalation"]
    assert "Another mail came with the id" in other["told"][0]


def test_a_mail_without_an_id_is_told_by_what_it_says(ana: Client) -> None:
    first = hand_in(ana, message_id=None)

    again = hand_in(ana, message_id=None)

    assert read(ana, first["escalation"])["external_ref"].startswith("sha256:")
    assert (again["fate"], again["escalation"]) == ("known", first["escalation"])


def test_the_mail_and_its_files_are_held_and_given_to_nobody_who_brought_them(ana: Client, desk: Desk) -> None:
    sky = desk.person("sky")
    taken = hand_in(ana, files=(("order.pdf", EICAR), ("winmail.dat", b"\x78\x9f\x3e\x22")))

    items = [done(ana.get(f"/api/evidence/{ref}")) for ref in taken["evidence"]]
    assert [item["original_name"] for item in items] == ["mail.eml", "order.pdf", "winmail.dat"]
    assert {item["state"] for item in items} == {"held"}
    refused = ana.get(f"/api/evidence/{taken['evidence'][1]}/content", params={"reason": "to read it"})
    assert problem(refused)[0] in {403, 409}
    linked = {link["to"] for link in read(ana, taken["escalation"])["links"]}
    assert linked == set(taken["evidence"])
    assert sky.get(f"/api/evidence/{taken['evidence'][1]}/content", params={"reason": "screening"}).content == EICAR


def test_a_file_that_is_known_harm_is_stopped_and_the_request_is_taken_in_all_the_same(ana: Client, desk: Desk) -> None:
    sky = desk.person("sky")
    held = hand_in(ana, files=(("a.bin", EICAR),))["evidence"][1]
    done(sky.post(f"/api/evidence/{held}/flag", json={"reason": "it must not be looked at"}))

    again = hand_in(ana, text="Once more.", message_id="<4@x.example>", files=(("b.bin", EICAR),))

    assert again["fate"] == "taken_in"
    assert ana.get(f"/api/evidence/{again['evidence'][1]}").status_code == 404


def test_whoever_may_not_take_in_is_refused(vic: Client) -> None:
    assert problem(send(vic, mail().as_bytes()))[0] == 403


@pytest.mark.parametrize("content", [b"", b"\0\0\0", b"no header at all\n\nbody", b"\xff" * 1_000])
def test_what_is_no_mail_is_refused_with_what_to_do(ana: Client, content: bytes) -> None:
    answer = send(ana, content)

    assert answer.status_code == 422
    assert answer.json()["code"] == "no_mail"
    assert answer.json()["fix"]


def test_an_answer_to_what_one_may_not_see_is_told_nothing_of_it(ana: Client, zoe: Client, desk: Desk) -> None:
    form = {"title": "t", "demand_class": "vip", "requester": {"kind": "user"}, "compartment": "vip"}
    hidden = done(zoe.post("/api/escalations", json=form))["escalation"]["ref"]
    note = {"text": "sent", "direction": "out", "external_ref": "<ours@desk.example>"}
    zoe.post(f"/api/escalations/{hidden}/notes", json=note)

    answer = send(ana, mail(In_Reply_To="<ours@desk.example>").as_bytes())

    assert (answer.status_code, answer.json()["code"]) == (409, "delivered_elsewhere")
    assert hidden not in answer.text
