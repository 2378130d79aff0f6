"""Groups, templates, audiences and notifications: who is told, in which words, and what each person hears."""

from typing import Any

import pytest

from factories.comms import SITUATION, add_channel, drafted, group, put_people, send
from factories.desks import Client, Desk
from factories.investigations import done, on, open_case, problem
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Permission, Role

TEMPLATE = "situation_update.internal.en"


def wrote(who: Client, name: str = TEMPLATE, *, version: int = 1, **changes: object) -> Any:
    form = {"title": "T", "body": "Now: {{ bottom_line }}", "reason": "Shorter."} | changes
    return who.send("PUT", f"/api/comms/templates/{name}", json=form, headers=on(version))


def told(who: Client, **asked: object) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = done(who.get("/api/notifications", params=asked))["items"]
    return items


def test_every_workspace_has_its_stakeholders(ana: Client) -> None:
    keys = [one["key"] for one in ana.get("/api/comms/groups").json()]

    assert len(keys) == 13
    assert {"legal", "executive", "law_enforcement_response", "artist_label_relations"} <= set(keys)


def test_a_free_group_is_added_once(lea: Client, ana: Client) -> None:
    form = {"key": "podcasts", "name": "Podcasts"}
    assert done(lea.post("/api/comms/groups", json=form))["is_shipped"] is False

    assert problem(lea.post("/api/comms/groups", json=form)) == (409, "name_taken")
    assert problem(lea.post("/api/comms/groups", json={"key": "legal", "name": "L"})) == (409, "name_taken")
    assert problem(ana.post("/api/comms/groups", json=form)) == (403, "role")


def test_people_are_put_into_a_group_by_their_names(lea: Client, ana: Client, ben: Client) -> None:
    changed = put_people(lea, "legal", "ana", "ben")
    assert [one["name"] for one in changed["people"]] == ["ana", "ben"]

    left = put_people(lea, "legal", "ben")
    assert [one["name"] for one in left["people"]] == ["ben"]
    stranger = lea.patch("/api/comms/groups/legal", json={"people": ["nobody"]}, headers=on(left["version"]))
    assert problem(stranger) == (422, "unknown_person")


def test_a_stale_change_of_a_group_is_refused(lea: Client) -> None:
    done(lea.patch("/api/comms/groups/legal", json={"name": "Lawyers"}, headers=on(1)))

    assert problem(lea.patch("/api/comms/groups/legal", json={"name": "L"}, headers=on(1))) == (412, "stale_version")
    assert problem(lea.patch("/api/comms/groups/none", json={"name": "L"}, headers=on(1))) == (404, "not_found")


@pytest.mark.parametrize(
    "form",
    [
        {"kind": "email"},
        {"kind": "email", "address": "a@b.example", "url": "https://a.example"},
        {"kind": "slack"},
        {"kind": "webhook", "address": "a@b.example"},
        {"kind": "in_app", "url": "https://a.example"},
    ],
)
def test_a_channel_has_what_its_kind_takes(lea: Client, form: dict[str, str]) -> None:
    answer = lea.post("/api/comms/groups/legal/channels", json={"name": "x"} | form, headers=on(1))

    assert problem(answer) == (422, "bad_channel")


def test_an_address_that_is_none_makes_no_channel(lea: Client) -> None:
    form = {"kind": "email", "name": "x", "address": "a@b.example\r\nBcc: c@d.example"}

    assert problem(lea.post("/api/comms/groups/legal/channels", json=form, headers=on(1))) == (422, "bad_address")


def test_a_channel_is_removed_and_its_number_is_not_given_again(lea: Client) -> None:
    first = add_channel(lea, "legal", "in_app")["channel"]
    gone = lea.delete(f"/api/comms/groups/legal/channels/{first}", headers=on(group(lea, "legal")["version"]))

    assert done(gone)["channels"] == []
    assert add_channel(lea, "legal", "in_app")["channel"] > first


def test_templates_say_which_of_them_nobody_has_checked(ana: Client) -> None:
    notes = {one["locale"]: one["note"] for one in ana.get("/api/comms/templates").json()}

    assert notes["en"] == ""
    assert {notes[one] for one in ("ja", "ko", "zh-Hans", "id", "th", "vi")} == {
        "machine-made draft: have a native reader check it"
    }


def test_a_template_gets_versions_and_loses_none(lea: Client, ana: Client) -> None:
    assert done(wrote(lea))["version"] == 2
    assert done(wrote(lea, version=2, body="Then: {{ bottom_line }}"))["version"] == 3

    history = ana.get(f"/api/comms/templates/{TEMPLATE}/history").json()
    assert [one["version"] for one in history] == [1, 2, 3]
    assert drafted(ana)["text"].startswith("Then: Forty accounts")


def test_a_template_of_a_jurisdiction_comes_before_that_of_the_language(lea: Client, ana: Client) -> None:
    done(wrote(lea, "situation_update.internal.ja.JP", version=0, body="JP {{ bottom_line }}"))
    case = open_case(ana)["ref"]

    starts = {
        place: drafted(ana, case, locale="ja", jurisdiction=place)["text"][:2] for place in ("JP", "JP-13", "SG", "")
    }

    assert starts == {"JP": "JP", "JP-13": "JP", "SG": "結論", "": "結論"}


def test_a_stale_version_of_a_template_holds_both_texts(lea: Client) -> None:
    done(wrote(lea, body="Theirs"))

    stale = wrote(lea, body="Mine")

    assert problem(stale) == (412, "stale_version")
    assert (stale.json()["facts"]["theirs"], stale.json()["facts"]["yours"]) == ("Theirs", "Mine")


def test_a_broken_template_is_not_kept_and_not_everybody_writes_one(lea: Client, ana: Client) -> None:
    assert problem(wrote(lea, body="{% set a = 1 %}")) == (422, "bad_template")
    assert problem(wrote(ana)) == (403, "role")
    assert problem(wrote(lea, "situation_update.internal.xx", version=0)) == (404, "not_found")


def test_a_preview_shows_the_text_and_names_what_is_missing(ana: Client) -> None:
    path = f"/api/comms/templates/{TEMPLATE}/preview"
    seen = done(ana.post(path, json={"situation": SITUATION}))
    tried = ana.post(path, json={"situation": SITUATION, "title": "T", "body": "{{ nobody }}"})

    assert (seen["template"], seen["text"].splitlines()[0][:11]) == (f"{TEMPLATE}@1", "Bottom line")
    assert problem(tried) == (422, "unknown_variable")
    assert tried.json()["facts"] == {"variable": "nobody"}


def test_what_one_was_told_is_read_once_and_is_ones_own(ana: Client, lea: Client) -> None:
    put_people(lea, "policy", "lea")
    add_channel(lea, "policy", "in_app")
    done(send(ana, drafted(ana)))
    [word] = told(lea)

    read = done(lea.post(f"/api/notifications/{word['id']}/read"))

    assert read["read_at"] is not None
    assert done(lea.post(f"/api/notifications/{word['id']}/read")) == read
    assert told(lea, unread=True) == []
    assert problem(ana.post(f"/api/notifications/{word['id']}/read")) == (404, "not_found")


def test_all_that_one_was_told_is_read_at_once(ana: Client, lea: Client) -> None:
    put_people(lea, "policy", "lea")
    add_channel(lea, "policy", "in_app")
    for _ in range(2):
        done(send(ana, drafted(ana)))
    done(lea.post("/api/notifications/read"))

    assert [one["read_at"] is None for one in told(lea)] == [False, False]


def test_who_may_not_see_the_subject_is_told_nothing(desk: Desk, zoe: Client, lea: Client, ana: Client) -> None:
    desk.token("sky")  # a screener, who reads no escalations
    put_people(zoe, "policy", "lea", "zoe", "sky")
    add_channel(zoe, "policy", "in_app")
    done(send(zoe, drafted(zoe, open_case(zoe, compartment="vip")["ref"])))
    done(send(ana, drafted(ana)))

    assert len(told(zoe)) == 2
    assert len(told(lea)) == 1
    assert told(desk.person("sky")) == []


def test_a_narrowed_token_hears_nothing_that_its_person_was_told(desk: Desk) -> None:
    add = desk.place.edge(SYSTEM).change
    add(lambda unit: add_actor(unit=unit, name="narrow", roles=(Role.LEAD,)))
    token = add(lambda unit: issue_token(unit=unit, name="narrow", permissions=(Permission.ESCALATION_READ,)))
    narrow = Client(desk.connection, token)

    assert narrow.get("/api/notifications").status_code == 403
    assert narrow.post("/api/notifications/read").status_code == 403
    assert narrow.get("/api/comms/groups").status_code == 200


def test_an_administrator_looks_after_groups_without_reading_updates(desk: Desk, ana: Client) -> None:
    ada, update = desk.person("ada"), drafted(ana)

    assert len(ada.get("/api/comms/groups").json()) == 13
    assert done(ada.patch("/api/comms/groups/legal", json={"name": "Lawyers"}, headers=on(1)))["name"] == "Lawyers"
    assert done(wrote(ada))["version"] == 2
    assert problem(ada.get(f"/api/comms/updates/{update['ref']}")) == (403, "role")


def test_the_ledger_says_who_changed_groups_templates_and_rules(lea: Client) -> None:
    done(lea.post("/api/comms/groups", json={"key": "podcasts", "name": "Podcasts"}))
    add_channel(lea, "podcasts", "in_app")
    done(wrote(lea))
    form = {"needs_approval": True, "reason": "An audit asked for it."}
    done(lea.send("PUT", "/api/comms/audiences/internal", json=form, headers=on(1)))

    lines = lea.get("/api/ledger", params={"limit": 500}).json()
    verbs = [line["verb"] for line in lines if line["subject"].partition(":")[0] in {"group", "template", "audience"}]
    assert verbs == ["group.added", "group.channel_added", "template.written", "audience.set"]


@pytest.mark.parametrize("version", [0, 2, 9])
def test_a_rule_is_changed_by_whoever_read_it_last(lea: Client, version: int) -> None:
    form = {"needs_approval": True, "reason": "An audit asked for it."}
    stale = lea.send("PUT", "/api/comms/audiences/internal", json=form, headers=on(version))

    assert problem(stale) == (412, "stale_version")
    nobody = lea.send("PUT", "/api/comms/audiences/everybody", json=form, headers=on(1))
    assert problem(nobody) == (404, "not_found")
