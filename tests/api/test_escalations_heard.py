"""Where escalations are heard of: live events, search, history, the ledger as a file; and where they are not."""

import csv
import io
from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import move, one_of_each, read, take_in, triage
from factories.investigations import done, on, problem
from factories.streams import read as events_in

# Two letters of a script without blanks between words are a word already.
WORDS = {
    "番組の削除を命ずる": ["番組", "削除", "命ず", "除を"],
    "著作権侵害の申立て": ["著作", "侵害", "権侵"],
    "ヘイトスピーチの通報": ["ヘイ", "通報", "チの"],
    "ﾃﾞﾏの拡散について": ["デマ", "拡散"],
}


@pytest.fixture(scope="module")
def ana(lasting_desk: Desk) -> Client:
    return lasting_desk.person("ana")


@pytest.fixture(scope="module")
def vic(lasting_desk: Desk) -> Client:
    return lasting_desk.person("vic")


@pytest.fixture(scope="module")
def zoe(lasting_desk: Desk) -> Client:
    return lasting_desk.person("zoe")


def heard(who: Client, **asked: object) -> list[tuple[str, Any]]:
    answer = who.get("/api/events", params={"follow": "false", **asked})
    assert answer.status_code == 200, answer.text
    return events_in(answer.content)


def found(who: Client, query: str, **asked: object) -> list[str]:
    return [item["subject"] for item in done(who.get("/api/search", params={"q": query, **asked}))["items"]]


def history(who: Client, subject: str, **asked: object) -> list[dict[str, Any]]:
    lines: list[dict[str, Any]] = done(who.get(f"/api/history/{subject}", params=asked))["items"]
    return lines


def test_who_reads_escalations_hears_what_happens_to_one(ana: Client, vic: Client) -> None:
    [(start, _)] = heard(vic)[-1:]
    ref = triage(ana, take_in(ana))["ref"]

    events = [data for _, data in heard(vic, after=start)]

    assert {data["subject"] for data in events} >= {ref}
    verbs = [data["verb"] for data in events if data["subject"] == ref]
    assert verbs[0] == "escalation.received"
    assert {"escalation.listed", "task.opened", "severity.set", "escalation.triaged"} <= set(verbs)


def test_an_event_says_that_and_not_what(ana: Client, vic: Client) -> None:
    [(start, _)] = heard(vic)[-1:]
    take_in(ana, title="About a minister", requester={"kind": "court", "person": "A clerk"})

    text = vic.get("/api/events", params={"follow": "false", "after": start}).text

    assert "escalation.received" in text
    assert not [word for word in ("minister", "clerk", "show:s-2") if word in text]


def test_what_lies_in_a_compartment_is_heard_there_alone(zoe: Client, vic: Client) -> None:
    [(start, _)], [(begin, _)] = heard(vic)[-1:], heard(zoe)[-1:]
    ref = one_of_each(zoe, "vip")["escalations"]

    heard_by = {
        name: [data for _, data in heard(who, after=after) if data and data["subject"] == ref]
        for name, who, after in (("vic", vic, start), ("zoe", zoe, begin))
    }

    assert heard_by["vic"] == []
    assert len(heard_by["zoe"]) > 5


def test_whoever_may_not_read_escalations_hears_of_none(ana: Client, lasting_desk: Desk) -> None:
    sky = lasting_desk.person("sky")
    [(start, _)] = heard(sky)[-1:]
    ref = take_in(ana)["ref"]

    assert ref not in {data["subject"] for _, data in heard(sky, after=start) if data}


@pytest.mark.every_second
@pytest.mark.parametrize("title", WORDS)
@pytest.mark.each_on_postgres
def test_a_word_of_two_letters_finds_a_japanese_request(ana: Client, title: str) -> None:
    in_title = take_in(ana, title=title, text="")["ref"]
    in_text = take_in(ana, title="A notice", text=f"以下のとおり。{title}。")["ref"]

    missed = {word for word in WORDS[title] if not {in_title, in_text} <= set(found(ana, word, limit=50))}

    assert missed == set()


def test_letters_that_stand_apart_are_no_word(ana: Client) -> None:
    ref = take_in(ana, title="投稿を削り、記録を除く", text="")["ref"]

    assert ref not in found(ana, "削除")


def test_an_escalation_is_found_by_its_reference_first(ana: Client) -> None:
    ref = take_in(ana)["ref"]
    take_in(ana, title=f"As {ref} says")

    assert found(ana, ref)[0] == ref
    assert found(ana, ref.lower())[0] == ref


def test_it_is_found_by_the_text_it_has_and_not_by_the_one_it_had(ana: Client) -> None:
    ref = take_in(ana, text="Concerning the marmalade episode.")["ref"]
    assert found(ana, "marmalade") == [ref]

    done(ana.send("PUT", f"/api/escalations/{ref}/text", json={"text": "Concerning a chutney."}, headers=on(1)))

    assert (found(ana, "marmalade"), found(ana, "chutney")) == ([], [ref])


def test_what_is_over_is_still_found(ana: Client) -> None:
    ref = take_in(ana, title="Withdrawn quincunx")["ref"]
    done(move(ana, ref, "withdrawn"))

    assert found(ana, "quincunx") == [ref]


def test_a_search_tells_nobody_of_a_compartment_they_are_not_in(ana: Client, zoe: Client) -> None:
    hidden = take_in(zoe, compartment="vip", title="Hidden zugzwang")["ref"]

    assert found(zoe, "zugzwang") == [hidden]
    nothing = done(ana.get("/api/search", params={"q": "zugzwang"}))
    assert nothing == done(ana.get("/api/search", params={"q": "zugzwanx"}))


def test_a_history_tells_every_deed_the_newest_first_to_who_reads_no_ledger(
    ana: Client, vic: Client, lasting_desk: Desk
) -> None:
    ref = triage(ana, take_in(ana))["ref"]
    done(ana.post(f"/api/escalations/{ref}/claim"))
    done(move(ana, ref, "in_progress", reason="I begin"))

    told = history(vic, ref)

    assert [line["verb"] for line in told][:2] == ["escalation.moved", "escalation.claimed"]
    assert told[-1]["verb"] == "escalation.received"
    assert told[0]["details"] == {"before": "assigned", "after": "in_progress"}
    assert (told[0]["reason"], told[0]["by"]) == ("I begin", lasting_desk.actor("ana").id)


def test_a_history_of_what_one_may_not_see_is_of_nothing(ana: Client, zoe: Client) -> None:
    hidden = take_in(zoe, compartment="vip")["ref"]

    assert problem(ana.get(f"/api/history/{hidden}")) == problem(ana.get("/api/history/ESC-2026-999999"))
    assert history(zoe, hidden)


def test_who_the_requester_is_stands_in_no_entry(ana: Client, lasting_desk: Desk) -> None:
    named = {"kind": "court", "organisation": "Court of Oz", "person": "A. Clerk", "contact": "clerk@oz.example"}
    made = one_of_each(ana, None)["escalations"]
    ref = take_in(ana, title="Secret title", text="Secret words.", requester=named)["ref"]

    told = str([history(ana, one, limit=200) for one in (made, ref)])

    assert not [word for word in ("Oz", "Clerk", "oz.example", "Secret") if word in told]


def test_the_ledger_of_one_escalation_leaves_as_a_file(ana: Client, lasting_desk: Desk) -> None:
    ref = take_in(ana)["ref"]
    lea = lasting_desk.person("lea")

    answer = lea.post("/api/exports", json={"list": "ledger", "filters": {"subject": ref}})

    rows = list(csv.DictReader(io.StringIO(answer.content.decode().removeprefix("\ufeff"))))
    assert {row["subject"] for row in rows} == {ref}
    assert rows[0]["verb"] == "escalation.received"
    assert len(rows) == len(history(ana, ref, limit=200))


def test_the_same_is_listed_for_no_one_outside(ana: Client, zoe: Client, lasting_desk: Desk) -> None:
    hidden = one_of_each(zoe, "vip")
    outside = ["/api/escalations?order=newest&limit=200", "/api/tasks?limit=200", "/api/clocks?limit=200"]
    outside += ["/api/pages?limit=200", "/api/notifications?limit=200", "/api/obligation-moves", "/api/ownership"]
    texts = {path: ana.get(path).text for path in outside}

    assert not [path for path, text in texts.items() if hidden["escalations"] in text or hidden["tasks"] in text]
    assert hidden["escalations"] in zoe.get(outside[0]).text


def test_a_queue_is_counted_without_what_one_may_not_see(ana: Client, zoe: Client) -> None:
    before = len(ana.get("/api/escalations", params={"text": "Zwieback"}).json()["items"])
    for place in ("vip", "vip", None):
        take_in(zoe, compartment=place, title="Zwieback")

    seen = {
        name: len(who.get("/api/escalations", params={"text": "zwieback"}).json()["items"])
        for name, who in (("ana", ana), ("zoe", zoe))
    }

    assert seen == {"ana": before + 1, "zoe": before + 3}


def test_what_is_alike_is_told_without_what_one_may_not_see(ana: Client, zoe: Client) -> None:
    words = {"title": "A very particular request", "text": "It names a thing that nobody else names, at length."}
    hidden = take_in(zoe, compartment="vip", **words)["ref"]
    seen, mine = take_in(zoe, **words)["ref"], take_in(ana, **words)["ref"]

    alike = [one["ref"] for one in ana.get(f"/api/escalations/{mine}/alike").json()]

    assert seen in alike
    assert hidden not in alike


def test_a_hidden_request_of_the_same_things_weighs_on_nobody_elses_place(ana: Client, zoe: Client) -> None:
    for _ in range(2):
        take_in(zoe, compartment="vip", items=["show:only-here"])
    mine = take_in(ana, items=["show:only-here"])

    assert [term["name"] for term in read(ana, mine["ref"])["priority"]["terms"] if term["name"] == "duplicates"] == []
