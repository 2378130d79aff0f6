"""Edges of communication: who may do what, what an edit keeps, which note a text carries, and what stays unread."""

from typing import Any

import pytest
from sqlalchemy import select

from factories.comms import (
    SITUATION,
    add_channel,
    approve,
    draft_form,
    drafted,
    edit,
    group,
    put_people,
    send,
    shown,
    situation,
    submitted,
)
from factories.desks import Client, Desk
from factories.investigations import done, on, open_case, problem
from watchfloor.domain.comms.service.notifications import tell
from watchfloor.domain.comms.service.threads import MOST, thread_of
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.access.models import ActorRow
from watchfloor.infra.db.unit import WriteUnit

STRANGER = {"address": "Someone@Regulator.example"}
UNCHECKED = "machine-made draft: have a native reader check it"


@pytest.fixture
def reached(lea: Client) -> None:
    """Policy is told inside the desk, and lea is in it."""
    put_people(lea, "policy", "lea")
    add_channel(lea, "policy", "in_app")


def write(who: Client, name: str, version: int, **changes: object) -> dict[str, Any]:
    form = {"title": "T", "body": "Now: {{ bottom_line }}", "reason": "Shorter."} | changes
    return done(who.send("PUT", f"/api/comms/templates/{name}", json=form, headers=on(version)))


def tell_all(desk: Desk, *told: tuple[str, str, str]) -> list[int]:
    """Tell people by name of a code and a subject; how many heard each."""
    ids = {name: desk.actor(name).id for name, _, _ in told}

    def act(unit: WriteUnit) -> list[int]:
        return [tell(unit=unit, people=[ids[n]], subject=on_, code=code, about=on_) for n, code, on_ in told]

    return desk.place.edge(SYSTEM).change(act)


def let_into(desk: Desk, name: str, *compartments: str) -> None:
    """Say anew which compartments a person may see."""

    def act(unit: WriteUnit) -> None:
        row = unit.session.scalars(select(ActorRow).where(ActorRow.name == name)).one()
        row.compartments = " ".join(compartments)

    desk.place.edge(SYSTEM).change(act)


def test_a_text_that_a_reader_checked_carries_no_note_though_it_is_the_first_of_its_kind(
    lea: Client, ana: Client
) -> None:
    write(lea, "situation_update.internal.ja.JP", 0, is_checked=True)
    case = open_case(ana)["ref"]

    assert drafted(ana, case, locale="ja", jurisdiction="JP")["note"] == ""
    assert drafted(ana, case, locale="ja")["note"] == UNCHECKED


def test_a_later_version_that_nobody_checked_carries_the_note_still(lea: Client, ana: Client) -> None:
    write(lea, "situation_update.internal.ja", 1)
    update = drafted(ana, locale="ja")

    assert (update["template"], update["note"]) == ("situation_update.internal.ja@2", UNCHECKED)
    write(lea, "situation_update.internal.ja", 2, is_checked=True)
    assert shown(ana, update)["note"] == UNCHECKED
    assert drafted(ana, locale="ja")["note"] == ""


def test_a_title_of_which_nothing_can_be_seen_leaves_the_one_before(ana: Client) -> None:
    update = drafted(ana)

    edited = done(edit(ana, update, title="\u200b\u2060"))

    assert edited["title"] == update["title"] != ""


def test_whoever_reads_everything_at_once_has_not_read_what_was_hidden_from_them(desk: Desk, yan: Client) -> None:
    case, secret = (str(open_case(yan, **more)["ref"]) for more in ({}, {"compartment": "vip"}))
    assert tell_all(desk, ("yan", "update_sent", case), ("yan", "update_sent", secret)) == [1, 1]
    let_into(desk, "yan")
    done(yan.post("/api/notifications/read"))
    let_into(desk, "yan", "vip")

    unread = done(yan.get("/api/notifications", params={"unread": True}))["items"]
    assert [one["subject"] for one in unread] == [secret]


def test_each_person_hears_a_thing_once_and_another_thing_too(desk: Desk, ana: Client, lea: Client) -> None:
    case = str(open_case(ana)["ref"])

    heard = tell_all(desk, ("lea", "a", case), ("lea", "a", case), ("lea", "b", case), ("ana", "a", case))

    assert heard == [1, 0, 1, 1]
    assert tell_all(desk, ("lea", "a", case)) == [0]


@pytest.mark.parametrize("who", ["sky", "ada"])
def test_whoever_reads_no_escalations_is_told_of_none(desk: Desk, ana: Client, who: str) -> None:
    desk.token(who)

    assert tell_all(desk, (who, "update_sent", str(open_case(ana)["ref"]))) == [0]


def test_word_to_oneself_comes_by_page_the_newest_first(desk: Desk, ana: Client) -> None:
    case = str(open_case(ana)["ref"])
    tell_all(desk, *(("ana", f"code_{number}", case) for number in range(5)))

    first = done(ana.get("/api/notifications", params={"limit": 3}))
    rest = done(ana.get("/api/notifications", params={"limit": 3, "cursor": first["next_cursor"]}))

    assert [one["code"] for one in (*first["items"], *rest["items"])] == [f"code_{n}" for n in (4, 3, 2, 1, 0)]
    assert rest["next_cursor"] is None


def test_reading_all_of_nothing_writes_nothing_down(ana: Client, lea: Client) -> None:
    done(ana.post("/api/notifications/read"))

    lines = lea.get("/api/ledger", params={"limit": 500}).json()
    assert not [line for line in lines if line["verb"] == "notification.read"]


@pytest.mark.usefixtures("reached")
@pytest.mark.parametrize(
    ("role", "drafts", "approves"), [("ana", 201, 200), ("lou", 403, 200), ("vic", 403, 403), ("ada", 403, 403)]
)
def test_who_writes_and_who_approves_is_for_their_roles_to_say(
    desk: Desk, ben: Client, role: str, drafts: int, approves: int
) -> None:
    who, case = desk.person(role), str(open_case(ben)["ref"])
    asked = submitted(ben, drafted(ben, case, audience="legal"))

    assert who.post("/api/comms/updates", json=draft_form(case)).status_code == drafts
    assert approve(who, asked).status_code == approves


@pytest.mark.parametrize("reason", ["", "   "])
def test_nothing_is_approved_refused_or_withdrawn_without_a_reason(
    ana: Client, ben: Client, reached: None, reason: str
) -> None:
    asked = submitted(ana, drafted(ana, audience="legal"))
    path, form = f"/api/comms/updates/{asked['ref']}", {"reason": reason}

    answers = [
        approve(ben, asked, reason=reason),
        ben.post(f"{path}/refuse", json=form),
        ana.post(f"{path}/withdraw", json=form, headers=on(asked["version"])),
    ]

    assert {problem(one) for one in answers} == {(422, "reason_missing" if reason else "malformed_request")}
    assert shown(ana, asked)["state"] == "submitted"


@pytest.mark.parametrize("act", ["submit", "withdraw"])
def test_a_step_on_what_one_has_not_read_is_stale(ana: Client, ben: Client, reached: None, act: str) -> None:
    update = drafted(ana)
    done(edit(ben, update, text="Theirs.\n"))

    path, form = f"/api/comms/updates/{update['ref']}/{act}", {"reason": "R."} if act == "withdraw" else None
    stale = ana.post(path, json=form, headers=on(update["version"]))

    assert problem(stale) == (412, "stale_version")
    assert stale.json()["facts"]["theirs"]["text"] == "Theirs.\n"
    assert shown(ana, update)["state"] == "draft"


def test_an_edit_of_groups_keeps_single_addresses_and_the_other_way_round(
    ana: Client, lea: Client, reached: None
) -> None:
    add_channel(lea, "legal", "in_app")
    update = drafted(ana, to=[STRANGER])

    def places(one: dict[str, Any]) -> list[str]:
        return [place["group"] or place["address"] for place in one["recipients"]]

    moved = done(edit(ana, update, groups=["legal"]))
    left = done(edit(ana, moved, to=[]))
    assert [sorted(places(one)) for one in (update, moved, left)] == [
        ["Someone@Regulator.example", "policy"],
        ["Someone@Regulator.example", "legal"],
        ["legal"],
    ]
    assert [one["needs_approval"] for one in (update, moved, left)] == [True, True, False]


def test_an_address_in_other_letters_is_the_same_place_and_gets_one_message(ana: Client) -> None:
    twice = [STRANGER, {"address": "someone@regulator.EXAMPLE", "name": "The desk"}]

    update = drafted(ana, groups=[], to=twice)

    assert [one["name"] for one in update["recipients"]] == ["The desk"]


def test_a_group_named_twice_is_told_once_and_one_that_is_not_there_is_named(ana: Client, reached: None) -> None:
    case = open_case(ana)["ref"]

    assert len(drafted(ana, case, groups=["policy", "policy"])["recipients"]) == 1
    unknown = ana.post("/api/comms/updates", json=draft_form(case, groups=["policy", "nobody"]))
    assert problem(unknown) == (404, "not_found")
    assert "nobody" in unknown.json()["detail"]


def test_a_group_without_channels_reaches_nobody(ana: Client) -> None:
    update = drafted(ana, groups=["vendor"])

    assert update["recipients"] == []
    answer = ana.post(f"/api/comms/updates/{update['ref']}/submit", headers=on(update["version"]))
    assert problem(answer) == (422, "no_recipients")


def test_an_audience_without_a_template_says_which(ana: Client) -> None:
    form = draft_form(open_case(ana)["ref"], kind="refusal", audience="executive")

    assert problem(ana.post("/api/comms/updates", json=form)) == (404, "no_template")


def test_a_country_s_english_comes_before_plain_english_where_a_language_has_no_text(lea: Client, ana: Client) -> None:
    write(lea, "situation_update.executive.en.JP", 0, body="JP {{ bottom_line }}")

    update = drafted(ana, locale="ja", audience="executive", jurisdiction="JP-13")

    assert (update["text"][:3], update["locale"]) == ("JP ", "en")
    assert update["template"] == "situation_update.executive.en.JP@1"


def test_a_preview_leaves_nothing_behind(lea: Client, ana: Client) -> None:
    done(ana.post("/api/comms/templates/refusal.partner.vi/preview", json={"situation": SITUATION}))

    assert done(ana.get("/api/comms/updates"))["items"] == []
    assert not [one for one in lea.get("/api/ledger", params={"limit": 500}).json() if one["verb"].startswith("update")]


def test_a_person_named_by_name_and_by_id_is_in_a_group_once(desk: Desk, lea: Client) -> None:
    put_people(lea, "legal", "lea", desk.actor("lea").id)

    assert [one["name"] for one in group(lea, "legal")["people"]] == ["lea"]


def test_a_thread_is_found_among_the_first_hundred_ids_and_blanks_count_for_nothing(desk: Desk) -> None:
    with desk.edge("ana").read() as unit:
        assert thread_of(unit=unit, message_ids=[]) is None
        assert thread_of(unit=unit, message_ids=[" <a@b> ", "", "no id"] * MOST) is None


def test_an_update_that_was_sent_is_never_edited_withdrawn_refused_or_approved(
    ana: Client, ben: Client, reached: None
) -> None:
    sent = done(send(ana, drafted(ana)))
    path = f"/api/comms/updates/{sent['ref']}"
    answers = [
        edit(ana, sent, text="Other.\n"),
        ana.post(f"{path}/submit", headers=on(sent["version"])),
        ana.post(f"{path}/withdraw", json={"reason": "R."}, headers=on(sent["version"])),
        ben.post(f"{path}/refuse", json={"reason": "R."}),
        approve(ben, sent),
    ]

    assert {problem(one) for one in answers} == {(409, "bad_step")}
    assert shown(ana, sent) == sent


def test_a_time_that_passed_while_the_approver_slept_stops_the_sending(ana: Client, ben: Client, reached: None) -> None:
    past = situation(next_update_at="2020-01-01T00:00:00Z")
    update = drafted(ana, audience="legal", situation=past)
    asked = ana.post(f"/api/comms/updates/{update['ref']}/submit", headers=on(update["version"]))

    assert problem(asked) == (422, "next_update_past")
    later = done(edit(ana, update, next_update_at="2099-01-01T00:00:00Z"))
    assert submitted(ana, later)["state"] == "submitted"
