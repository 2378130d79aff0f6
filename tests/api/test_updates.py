"""Updates: made of the record, edited without a loss, approved by somebody else, and sent as approved."""

from pathlib import Path
from typing import Any

import pytest

import watchfloor
from factories.comms import (
    add_channel,
    approve,
    draft_form,
    drafted,
    edit,
    put_people,
    send,
    shown,
    situation,
    submitted,
)
from factories.desks import Client, Desk
from factories.investigations import done, on, open_case, problem
from watchfloor.domain.comms.service.gate import TIME_TO_APPROVE

SOURCE = Path(watchfloor.__file__).parent


@pytest.fixture(autouse=True)
def channels(desk: Desk, lea: Client) -> None:
    """Policy and Legal are told inside the desk."""
    put_people(lea, "policy", "lea")
    for key in ("policy", "legal"):
        add_channel(lea, key, "in_app")


def outsider(update: str = "someone@regulator.example") -> dict[str, Any]:
    return {"to": [{"address": update}]}


def test_a_draft_tells_the_bottom_line_first_and_when_the_next_one_comes(ana: Client) -> None:
    update = drafted(ana)

    assert update["text"].startswith("Bottom line: Forty accounts play the same tracks.")
    assert "Next update: 2099-11-29 09:00 UTC (17:00 Asia/Singapore)" in update["text"]
    assert (update["state"], update["needs_approval"], update["version"]) == ("draft", False, 1)


def test_the_same_record_gives_each_audience_its_own_text(ana: Client) -> None:
    case = open_case(ana)["ref"]

    texts = {one: drafted(ana, case, audience=one)["text"] for one in ("executive", "legal", "comms", "regulator")}

    assert len(texts["executive"].strip().splitlines()) == 5
    assert texts["legal"].startswith("PRIVILEGED AND CONFIDENTIAL")
    assert "Answer to the regulator: 2026-11-29 10:30 UTC (18:30 Asia/Singapore), 3 h 30 min left" in texts["legal"]
    assert "https://open.example/track/1: done, JP, in effect 2026-11-29 06:30 UTC" in texts["regulator"]


def test_a_language_that_has_the_text_is_taken_and_says_that_nobody_checked_it(ana: Client) -> None:
    update = drafted(ana, locale="ja")

    assert "結論: Forty accounts" in update["text"]
    assert "可能性が高い" in update["text"]
    assert update["note"] == "machine-made draft: have a native reader check it"


def test_a_language_that_has_it_not_falls_back_to_english(ana: Client) -> None:
    update = drafted(ana, locale="ja", audience="executive")

    assert (update["locale"], update["note"]) == ("en", "")


def test_a_situation_update_names_the_time_of_the_next(ana: Client) -> None:
    form = draft_form(open_case(ana)["ref"], situation=situation(next_update_at=None))

    assert problem(ana.post("/api/comms/updates", json=form)) == (422, "next_update_missing")


def test_a_bottom_line_of_three_sentences_is_none(ana: Client) -> None:
    form = draft_form("CASE-1", situation=situation(bottom_line="One. Two. Three."))

    assert problem(ana.post("/api/comms/updates", json=form)) == (422, "malformed_request")


def test_an_update_inside_the_desk_is_sent_without_approval_and_people_are_told(ana: Client, lea: Client) -> None:
    update = drafted(ana)

    sent = done(send(ana, update))

    assert (sent["state"], sent["sent_hash"]) == ("sent", update["payload_hash"])
    [word] = done(lea.get("/api/notifications"))["items"]
    assert (word["code"], word["about"], word["read_at"]) == ("update_sent", update["ref"], None)


def test_sending_again_sends_nothing_more(ana: Client, lea: Client) -> None:
    update = drafted(ana)
    first = done(send(ana, update))

    assert done(send(ana, update)) == first
    assert len(done(lea.get("/api/notifications"))["items"]) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"audience": "regulator"},
        {"audience": "artist_label"},
        {"audience": "partner"},
        {"audience": "legal"},
        {"audience": "comms", "is_for_press": True},
        outsider(),
    ],
)
def test_what_needs_a_second_pair_of_eyes_does_not_leave_without(ana: Client, changes: dict[str, Any]) -> None:
    update = drafted(ana, **changes)

    assert update["needs_approval"]
    assert problem(send(ana, update)) == (403, "not_approved")
    assert problem(send(ana, submitted(ana, update))) == (403, "not_granted")


def test_what_was_approved_is_what_is_sent(ana: Client, ben: Client) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))

    approved = done(approve(ben, asked))
    sent = done(send(ana, asked))

    assert approved["state"] == "approved"
    assert sent["sent_hash"] == asked["payload_hash"]
    proof = done(ana.get(f"/api/approvals/{approved['approval']}"))
    assert proof["payload_hash"] == sent["sent_hash"]


def test_nobody_approves_what_they_wrote_any_of(ana: Client, ben: Client, cole: Client) -> None:
    update = drafted(ana, audience="legal")
    edited = done(edit(ben, update, text="Other words.\n"))
    asked = submitted(cole, edited)

    for author in (ana, ben, cole):
        assert problem(approve(author, asked)) == (403, "own_proposal")


def test_an_approver_who_read_something_else_approves_nothing(ana: Client, ben: Client) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))

    assert problem(approve(ben, asked, payload="0" * 64)) == (403, "payload_changed")


@pytest.mark.parametrize(
    "changes",
    [{"text": "Other words.\n"}, {"title": "Another"}, outsider(), {"groups": []}, {"groups": ["policy", "legal"]}],
)
def test_an_edit_after_approval_takes_the_approval_back(ana: Client, ben: Client, changes: dict[str, Any]) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))
    approved = done(approve(ben, asked))

    edited = done(edit(ana, approved, **changes))

    assert (edited["state"], edited["approval"]) == ("draft", None)
    assert edited["payload_hash"] != asked["payload_hash"]
    assert send(ana, edited).status_code in {403, 422}
    assert done(ana.get(f"/api/approvals/{approved['approval']}"))["state"] == "withdrawn"


def test_a_channel_added_after_approval_gets_nothing(ana: Client, ben: Client, lea: Client, desk: Desk) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))
    done(approve(ben, asked))
    put_people(lea, "policy", "lea", "ana")
    done(send(ana, asked))

    assert done(ana.get("/api/notifications"))["items"][0]["code"] == "update_approved"
    assert [one["code"] for one in done(lea.get("/api/notifications"))["items"]] == ["update_sent"]


def test_a_channel_removed_after_approval_stops_the_sending(ana: Client, ben: Client, lea: Client) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))
    done(approve(ben, asked))
    channel = asked["recipients"][0]["channel"]
    path = f"/api/comms/groups/policy/channels/{channel}"
    version = done(lea.get("/api/comms/groups/policy"))["version"]
    done(lea.delete(path, headers=on(version)))

    assert problem(send(ana, asked)) == (409, "channel_gone")


def test_an_audience_that_is_made_stricter_counts_for_what_is_drafted_already(ana: Client, lea: Client) -> None:
    update = drafted(ana)
    form = {"needs_approval": True, "reason": "An audit asked for it."}
    done(lea.send("PUT", "/api/comms/audiences/internal", json=form, headers=on(1)))

    assert problem(send(ana, update)) == (403, "not_approved")


def test_no_setting_lets_words_to_strangers_leave_unread(ana: Client, lea: Client) -> None:
    form = {"needs_approval": False, "reason": "It is slow."}
    done(lea.send("PUT", "/api/comms/audiences/regulator", json=form, headers=on(1)))

    assert problem(send(ana, drafted(ana, audience="regulator", **outsider()))) == (403, "not_approved")
    assert done(send(ana, drafted(ana, audience="regulator")))["state"] == "sent"


def test_an_approval_that_is_over_lets_nothing_leave(ana: Client, ben: Client, desk: Desk) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))
    done(approve(ben, asked))
    desk.clock.forward(TIME_TO_APPROVE)

    assert problem(send(ana, asked)) == (403, "expired")


def test_a_refusal_ends_the_request_and_its_author_hears_why(ana: Client, ben: Client) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))

    refused = done(ben.post(f"/api/comms/updates/{asked['ref']}/refuse", json={"reason": "It names a victim."}))

    assert refused["state"] == "refused"
    assert problem(send(ana, asked)) == (409, "bad_step")
    assert done(ana.get("/api/notifications"))["items"][0]["code"] == "update_refused"
    assert done(edit(ana, refused, text="Without the name.\n"))["state"] == "draft"


def test_a_second_thought_takes_an_approval_back(ana: Client, ben: Client, cole: Client) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))
    done(approve(ben, asked))
    done(cole.post(f"/api/comms/updates/{asked['ref']}/refuse", json={"reason": "Not yet."}))

    assert problem(send(ana, asked)) == (409, "bad_step")


def test_a_stale_edit_is_told_with_both_texts(ana: Client, ben: Client) -> None:
    update = drafted(ana)
    done(edit(ben, update, text="Theirs.\n"))

    stale = edit(ana, update, text="Mine.\n")

    assert problem(stale) == (412, "stale_version")
    facts = stale.json()["facts"]
    assert (facts["theirs"]["text"], facts["yours"]["text"], facts["version"]) == ("Theirs.\n", "Mine.\n", 2)
    assert shown(ana, update)["text"] == "Theirs.\n"


def test_an_update_to_nobody_or_in_the_past_is_not_sent(ana: Client) -> None:
    assert problem(send(ana, drafted(ana, groups=[]))) == (422, "no_recipients")
    past = drafted(ana, situation=situation(next_update_at="2020-01-01T00:00:00Z"))
    assert problem(send(ana, past)) == (422, "next_update_past")


def test_a_withdrawn_update_is_not_sent(ana: Client) -> None:
    update = drafted(ana)
    gone = ana.post(
        f"/api/comms/updates/{update['ref']}/withdraw", json={"reason": "Overtaken."}, headers=on(update["version"])
    )

    assert done(gone)["state"] == "withdrawn"
    assert problem(send(ana, update)) == (409, "bad_step")


def test_an_update_starts_the_clock_of_the_next_and_meets_the_one_before(ana: Client) -> None:
    case = open_case(ana)["ref"]
    first = done(send(ana, drafted(ana, case)))
    second = done(send(ana, drafted(ana, case, situation=situation(number=2))))

    clocks = {ref: done(ana.get(f"/api/clocks/{ref}")) for ref in (first["clock"], second["clock"])}

    assert [one["state"] for one in clocks.values()] == ["met", "running"]
    assert clocks[second["clock"]]["due_at"] == second["next_update_at"]


def test_a_last_word_meets_the_clock_and_starts_none(ana: Client, ben: Client) -> None:
    case = open_case(ana)["ref"]
    first = done(send(ana, drafted(ana, case)))
    told = drafted(ana, case, kind="authority_answer", audience="regulator", situation=situation(next_update_at=None))
    done(approve(ben, submitted(ana, told)))

    assert done(send(ana, told))["clock"] is None
    assert done(ana.get(f"/api/clocks/{first['clock']}"))["state"] == "met"


def test_an_update_in_a_compartment_exists_for_nobody_outside(zoe: Client, ana: Client, lea: Client) -> None:
    case = open_case(zoe, compartment="vip")["ref"]
    update = drafted(zoe, case)
    done(send(zoe, update))

    assert problem(ana.get(f"/api/comms/updates/{update['ref']}")) == (404, "not_found")
    assert problem(ana.post("/api/comms/updates", json=draft_form(case))) == (404, "not_found")
    assert problem(ana.get("/api/comms/updates", params={"subject": case})) == (404, "not_found")
    assert done(ana.get("/api/comms/updates"))["items"] == []
    assert done(lea.get("/api/notifications"))["items"] == []


def test_the_updates_of_a_subject_come_newest_first_and_by_page(ana: Client) -> None:
    case = open_case(ana)["ref"]
    refs = [drafted(ana, case)["ref"] for _ in range(3)]

    first = done(ana.get("/api/comms/updates", params={"subject": case, "limit": 2}))
    rest = done(ana.get("/api/comms/updates", params={"subject": case, "cursor": first["next_cursor"]}))

    assert [one["ref"] for one in (*first["items"], *rest["items"])] == refs[::-1]


def test_the_ledger_tells_the_steps_and_not_the_words(ana: Client, ben: Client, lea: Client) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))
    done(approve(ben, asked))
    done(send(ana, asked))

    lines = [line for line in lea.get("/api/ledger", params={"limit": 500}).json() if line["subject"] == asked["ref"]]

    assert [line["verb"] for line in lines] == ["update.drafted", "update.submitted", "update.approved", "update.sent"]
    assert not any("Forty" in str(line) for line in lines)


def test_nothing_but_the_one_act_of_sending_posts_an_update() -> None:
    posting = [path for path in SOURCE.rglob("*.py") if "post_to(" in path.read_text("utf-8")]

    assert {path.relative_to(SOURCE).as_posix() for path in posting} == {
        "infra/outbox/posting.py",
        "domain/comms/service/send.py",
    }
