"""The search through the API: every script, every kind of thing, and nothing that one may not see."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factories.casefiles import TITLES
from factories.claims import group_claim
from factories.desks import Client, Desk
from factories.investigations import collect_file, done, finding_form, on, open_case, prepare_case, problem
from factories.worlds import make_world
from watchfloor.domain.entities.service import note
from watchfloor.domain.evidence import service as locker
from watchfloor.domain.leads.service import observe
from watchfloor.infra.search.duty import post_waiting
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.ids import Reference
from watchfloor.kernel.refs import EntityRef

Find = Callable[..., list[str]]
WRITTEN = {
    **TITLES,
    "Korean in parts": "인공 스트리밍 조직이 다시 나타났다",
    "accents": "Crème brûlée à la Nguyễn Đặng",
    "full width": "ＡＣＭＥ１７ の再生",
    "half width": "ｶﾞｰﾙｽﾞ ﾊﾞﾝﾄﾞ",
    "emoji": "The sign 👩\u200d👩\u200d👧 and ❤\ufe0f came back",
    "signs": '100%_sure that O\'Brien paid "twice"; -- DROP',
    "combining": "Cafe\u0301 Zoe\u0308",
}
FOUND_BY = {
    "Japanese": ["再生", "夜", "人工再生", "ﾘﾝｸﾞ"],
    "Korean": ["인공", "조직", "스트리밍"],
    "Chinese": ["播放", "网络", "虚"],
    "Thai": ["สตรีม", "ปลอม", "ข่าย"],
    "Vietnamese": ["giả tạo", "nghe gia", "MANG LUOI"],
    "Indonesian": ["pemutaran", "utar", "pal"],
    "Tamil": ["ஒலிபரப்பு", "வலை", "போலி"],
    "Hindi": ["स्ट्रीम", "जाल", "नकली"],
    "Korean in parts": ["나타났다", "타났"],
    "accents": ["creme", "BRULEE", "dang", "nguyễn"],
    "full width": ["acme17", "ＡＣＭＥ", "17"],
    "half width": ["ガールズ", "バンド", "ｶﾞｰﾙ"],
    "emoji": ["👩👩👧", "👧", "❤"],
    "signs": ["100%", "%_sure", "O'Brien", '"twice";', "o'brien paid"],
    "combining": ["café", "zoe", "ZOË"],
}
LOOKS_ALIKE = ("再産", "か゚", "ปลอมสตรีม", "%ure", "_00", "sure twixe", "' OR 1=1", "brie_", "👧👩", "क्ष", "acme18")
LEADS_NOWHERE = {
    **dict.fromkeys(("x", "%", "'; --", "\u200d", ""), "query_too_short"),
    "a\0b": "not_keepable",
    "long" * 60: "malformed_request",
    " ".join(f"word{number}" for number in range(13)): "query_too_long",
}


def found(who: Client, query: str, **asked: object) -> list[str]:
    """The subjects that answer, in their order."""
    return [item["subject"] for item in done(who.get("/api/search", params={"q": query, **asked}))["items"]]


def lead_in(edge: Edge, *names: str, scope: str = "desk") -> str:
    claim = group_claim(*names)
    return edge.change(lambda unit: observe(unit=unit, claims=[claim], run="RUN-1", dataset="plays", scopes=(scope,)))[
        0
    ].lead


@pytest.fixture(params=["waiting", "posted"])
def settle(request: pytest.FixtureRequest, desk: Desk) -> Callable[[], None]:
    """What is found does not depend on whether the grams are there yet."""

    def act() -> None:
        while request.param == "posted" and post_waiting(desk.place):
            pass

    return act


def test_words_of_every_script_are_found_where_they_stand(desk: Desk, ana: Client, settle: Callable[[], None]) -> None:
    cases = {name: str(open_case(ana, title=title)["ref"]) for name, title in WRITTEN.items()}
    settle()

    missed = {
        (name, query): answers
        for name, queries in FOUND_BY.items()
        for query in queries
        if cases[name] not in (answers := found(ana, query))
    }

    assert missed == {}


def test_what_only_looks_alike_is_not_found(ana: Client, settle: Callable[[], None]) -> None:
    for title in WRITTEN.values():
        open_case(ana, title=title)
    settle()

    assert {query: found(ana, query) for query in LOOKS_ALIKE} == {query: [] for query in LOOKS_ALIKE}


def test_a_question_that_leads_nowhere_is_told_so(ana: Client) -> None:
    told = {query: problem(ana.get("/api/search", params={"q": query})) for query in LEADS_NOWHERE}

    assert told == {query: (422, code) for query, code in LEADS_NOWHERE.items()}


def test_each_kind_of_thing_is_found_and_says_where(desk: Desk, ana: Client, ben: Client) -> None:
    case, evidence = prepare_case(ana, ben, title="Marmalade ring")
    done(ana.post(f"/api/cases/{case}/notes", json={"text": "The marmalade came back."}))
    finding = done(ana.post(f"/api/cases/{case}/findings", json=finding_form(evidence, statement="Marmalade sells.")))
    kept = collect_file(ana, case, b"x", title="Marmalade export", name="jam.csv")
    edge = desk.edge("lea")
    lead = lead_in(edge, "marmalade", "honey")
    edge.change(lambda unit: note(unit=unit, entities=[EntityRef("account", "marmalade")]))

    answers = done(ana.get("/api/search", params={"q": "marmalade"}))["items"]
    places = {(one["kind"], one["subject"], one["found_in"]) for one in answers}

    assert places == {
        ("case", case, "title"),
        ("note", f"{case}/notes/1", "text"),
        ("finding", finding["ref"], "text"),
        ("evidence", kept, "title"),
        ("entity", "account:marmalade", "reference"),
    }
    assert [one["home"] for one in answers if one["kind"] == "note"] == [case]
    assert found(ana, lead) == [lead]
    assert found(ana, "jam.csv") == [kept]
    assert found(ana, "acting as one", kind="lead") == [lead]
    assert found(ana, "marmalade", kind="note") == [f"{case}/notes/1"]


def test_a_better_place_comes_first_and_then_what_is_newer(ana: Client) -> None:
    older = open_case(ana, title="The needle")["ref"]
    newer = open_case(ana, title="A needle again")["ref"]
    done(ana.post(f"/api/cases/{older}/notes", json={"text": f"needle; see {newer}"}))

    assert found(ana, "needle") == [newer, older, f"{older}/notes/1"]
    assert found(ana, str(newer).lower()) == [newer, f"{older}/notes/1"]


def test_the_reference_itself_comes_before_longer_ones(ana: Client) -> None:
    refs = [open_case(ana, title="Odd")["ref"] for _ in range(11)]

    assert found(ana, "case-1")[0] == "CASE-1"
    assert set(found(ana, "case-1")) == {"CASE-1", "CASE-10", "CASE-11"} & set(refs)


def test_pages_hold_each_answer_once(ana: Client, settle: Callable[[], None]) -> None:
    refs = [open_case(ana, title=f"Ring {number}")["ref"] for number in range(7)]
    settle()
    seen: list[str] = []
    cursor = None
    while True:
        page = done(ana.get("/api/search", params={"q": "ring", "limit": 3} | ({"cursor": cursor} if cursor else {})))
        seen += [item["subject"] for item in page["items"]]
        cursor = page["next_cursor"]
        if not cursor:
            break

    assert seen == refs[::-1]


def test_a_note_is_found_by_its_present_text(ana: Client, settle: Callable[[], None]) -> None:
    case = open_case(ana)["ref"]
    done(ana.post(f"/api/cases/{case}/notes", json={"text": "walrus"}))
    settle()
    done(ana.patch(f"/api/cases/{case}/notes/1", json={"text": "octopus"}, headers=on(1)))
    settle()

    assert (found(ana, "walrus"), found(ana, "octopus")) == ([], [f"{case}/notes/1"])


def test_snippets_are_original_text_with_marks(ana: Client) -> None:
    case = open_case(ana)["ref"]
    done(ana.post(f"/api/cases/{case}/notes", json={"text": "<i>Müller</i> paid"}))

    [answer] = done(ana.get("/api/search", params={"q": "muller"}))["items"]

    assert answer["snippet"] == {"text": "<i>Müller</i> paid", "marks": [[3, 9]]}


def test_evidence_that_is_labelled_or_put_aside_is_found_by_its_reference_alone(desk: Desk, lea: Client) -> None:
    case = open_case(lea)["ref"]
    about = {"title": "Zebra letter", "source": "support", "labels": "personal_data"}
    raw = {"Content-Type": "application/octet-stream"}
    labelled = done(lea.post(f"/api/cases/{case}/evidence/files", params=about, content=b"x", headers=raw))["ref"]
    kept = collect_file(lea, case, b"y", title="Zebra photo", name="zebra.png")
    before = found(lea, "zebra")
    desk.edge("lea").change(lambda unit: locker.quarantine(unit=unit, evidence=Reference(kept), reason="it is broken"))

    assert before == [kept]
    assert found(lea, "zebra") == []
    assert (found(lea, labelled), found(lea, kept)) == ([labelled], [kept])
    [answer] = done(lea.get("/api/search", params={"q": labelled}))["items"]
    assert (answer["title"], answer["snippet"]["text"]) == ("", "")


def test_a_dataset_is_found_while_it_is_in_use(desk: Desk, plays: str, lea: Client) -> None:
    assert found(lea, "plays", kind="dataset") == ["dataset:plays"]

    done(lea.delete(f"/api/datasets/{plays}", params={"reason": "it is old"}))

    assert found(lea, "plays", kind="dataset") == []


def test_an_entity_keeps_its_name_and_is_seen_from_where_it_was_noted(desk: Desk, ana: Client, zoe: Client) -> None:
    entity = EntityRef("track", "t-1")
    zoes = desk.edge("zoe")
    zoes.change(lambda unit: note(unit=unit, entities=[entity], scopes=["compartment:vip"], labels={entity: "Sunrise"}))
    before = found(ana, "sunrise"), found(ana, "track:t-1")
    desk.edge("ana").change(lambda unit: note(unit=unit, entities=[entity]))

    assert before == ([], [])
    assert (found(zoe, "sunrise"), found(ana, "sunrise")) == (["track:t-1"], ["track:t-1"])


def test_what_lies_in_a_foreign_compartment_leaves_no_trace(
    desk: Desk, tmp_path: Path, ana: Client, zoe: Client, settle: Callable[[], None]
) -> None:
    hidden = make_world(desk, tmp_path, compartment="vip")
    settle()
    asked = [*hidden.values(), "seen twice", "acting", "act together", "export", "acc", "op-a"]
    asked = [one for one in asked if len(one) > 1 and one not in {"leads", "account", "zoe", "co_action", "PM-01"}]

    nothing: dict[str, object] = {"items": [], "next_cursor": None, "is_part": False}
    assert {query: done(ana.get("/api/search", params={"q": query})) for query in asked} == dict.fromkeys(
        asked, nothing
    )
    assert hidden["cases"] in found(zoe, hidden["cases"])
    assert hidden["evidence"] in found(zoe, "export")


@pytest.mark.parametrize("kind", ["evidence", "dataset"])
def test_a_kind_that_one_may_not_read_is_refused_by_itself_and_left_out_else(
    vic: Client, lea: Client, kind: str
) -> None:
    case = open_case(lea, title="Zebra")["ref"]
    collect_file(lea, case, b"x", title="Zebra photo")

    assert found(vic, "zebra") == [case]
    assert problem(vic.get("/api/search", params={"q": "zebra", "kind": kind})) == (403, "role")


def test_more_than_can_be_ranked_is_told(monkeypatch: pytest.MonkeyPatch, ana: Client) -> None:
    monkeypatch.setattr("watchfloor.infra.search.finding.MOST", 2)
    refs = [open_case(ana, title="Zebra crossing")["ref"] for _ in range(4)]

    answer = done(ana.get("/api/search", params={"q": "zebra"}))
    fewer = done(ana.get("/api/search", params={"q": f"zebra {refs[0]}"}))

    assert (answer["is_part"], refs[-1] in [one["subject"] for one in answer["items"]]) == (True, True)
    assert fewer["is_part"] is False
