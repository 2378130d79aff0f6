"""Text that tries to act, put into every text that the interface takes, and looked for in everything that it gives."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest
from markdown_it import MarkdownIt

from factories.desks import Client, Desk
from factories.examples import AT_THE_GATE
from factories.hostile import HOSTILE
from factories.investigations import collect_file, decision_form, done, finding_form, made, propose
from factories.pages import Elements
from factories.routes import JSON, operations
from factories.text_fields import TextField, text_fields
from factories.worlds import make_world
from watchfloor.api.contract import KEPT
from watchfloor.domain.reports.outline import visible
from watchfloor.domain.reports.render.notes import ALLOWED
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.web.problems import MEDIA_TYPE

EVERY = tuple(operations(json.loads(KEPT.read_text("utf-8"))))
FIELDS = tuple(one for each in EVERY for one in text_fields(each))
# Which of the texts the first place is given, turn after turn; each next place begins with the next one.
TURNS = {"sqlite": range(0, len(HOSTILE), 6), "postgresql": range(0, len(HOSTILE), 12)}
if AT_THE_GATE:
    TURNS = {"sqlite": range(0, len(HOSTILE), 17), "postgresql": range(1, 2)}
# What the page of a report is made of, whatever is in it.
ELEMENTS = ALLOWED | {
    *("html", "head", "meta", "title", "style", "body", "main", "section", "article", "a", "div", "span"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"id", "class", "role", "lang", "charset", "content", "name", "http-equiv", "scope", "href", "title"}
ATTRIBUTES |= {"aria-labelledby"}
HIDING = re.compile("[\u202a-\u202e\u2066-\u2069]")
DOWNLOAD = re.compile(r"attachment; filename(=\"[\w.-]+\"|\*=UTF-8''[\w.~%-]*)", re.ASCII)
# What a report tells in words of its writer.
TOLD = ("open_case.title", "add_finding.rationale", "add_finding.limits.0", "collect_case_file.title")
# What ends a thing that others write on comes when they have written.
ENDING = ("flag", "refuse", "withdraw", "approve", "remove", "forget", "disable", "revoke")
# Texts that people write freely.
FREE = {
    "add_finding.statement",
    "add_finding.rationale",
    "add_finding.alternatives.0",
    "add_finding.citations.0.locator",
    "add_finding.limits.0",
    "add_hash.source",
    "amend_decision.facts",
    "begin_upload.name",
    "break_glass.reason",
    "change_roles.reason",
    "collect_case_file.name",
    "collect_case_file.source",
    "collect_case_file.title",
    "collect_case_locator.locator",
    "collect_case_locator.title",
    "confirm_erasure.reason",
    "contest_finding.reason",
    "issue_token.label",
    "label_lead.reason",
    "lift_hold.reason",
    "open_case.title",
    "place_hold.reason",
    "propose_decision.facts",
    "propose_decision.proportionality",
    "request_erasure.reason",
    "review_glass.reason",
    "run_hunt.hypothesis",
    "set_case_role.reason",
    "skip_message.reason",
    "write_note.text",
}


@dataclass
class Written:
    """A desk on which hostile text was written wherever one may: the answers, and what was taken, by place."""

    desk: Desk
    refs: Mapping[str, str]
    answers: list[tuple[TextField, httpx.Response]] = field(default_factory=list)
    taken: dict[str, set[str]] = field(default_factory=dict)

    @property
    def pen(self) -> Client:
        return self.desk.person("pen")

    @property
    def cases(self) -> list[str]:
        return [one["ref"] for one in done(self.pen.get("/api/cases", params={"limit": 200}))["items"]]

    def write(self, one: TextField, text: str) -> None:
        """Put one text in one place of a form that is else in order."""
        form = forms(self.refs).get(one.operation.name, one.operation.body())
        answer = one.send(self.pen, self.refs, text, form=form)
        self.answers.append((one, answer))
        if answer.is_success:
            self.taken.setdefault(one.name, set()).add(text)

    def report(self, case: str, **form: str) -> str:
        """A report on a case, as it is downloaded."""
        answer = made(self.pen, self.pen.post(f"/api/cases/{case}/reports", json=form))
        assert DOWNLOAD.fullmatch(answer.headers["Content-Disposition"])
        assert answer.headers["Content-Security-Policy"].startswith("sandbox;")
        return answer.content.decode()


def forms(refs: Mapping[str, str]) -> dict[str, Any]:
    """Forms of which the least that the contract takes is not enough."""
    decision = decision_form(refs["sealed"])
    return {
        "add_case_entities": {"entities": ["account:op-a"]},
        "add_finding": finding_form(refs["sealed"]),
        "amend_decision": decision,
        "place_hold": {"entity": "account:held", "reason": "a claim"},
        "propose_decision": decision,
        "request_erasure": {"entities": ["account:nobody-here"], "basis": "subject_request", "reason": "a letter"},
        "run_hunt": {"detector": "co_action", "dataset": refs["datasets"]},
        "run_query": {"sql": "SELECT 1 AS n", "datasets": [{"name": refs["datasets"]}]},
        "set_case_role": {"entity": "account:op-a", "role": "operator", "reason": "it pays"},
    }


def join(desk: Desk) -> Client:
    """Somebody with every role and no compartment."""

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name="pen", roles=tuple(Role))
        return issue_token(unit=unit, name="pen")

    desk.tokens["pen"] = desk.place.edge(SYSTEM).change(add)
    return desk.person("pen")


@pytest.fixture(scope="module")
def unwritten(lasting_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A desk with one of everything that text may be written on."""
    refs = make_world(lasting_desk, tmp_path_factory.mktemp("world"))
    pen = join(lasting_desk)
    refs["sealed"] = sealed = collect_file(pen, refs["cases"], b"sealed")
    refs["findings"] = done(pen.post(f"/api/cases/{refs['cases']}/findings", json=finding_form(sealed)))["ref"]
    refs["decisions"] = propose(pen, refs["cases"], sealed)["ref"]
    return Written(lasting_desk, refs)


@pytest.fixture(scope="module")
def written(unwritten: Written) -> Written:
    """Hostile texts in every text of every operation; what ends something is written last, and once."""
    kept = unwritten
    turns = TURNS[kept.desk.place.database.engine.dialect.name]
    numbered = list(enumerate(FIELDS))
    ending = [(number, one) for number, one in numbered if one.operation.name.startswith(ENDING)]
    others = [pair for pair in numbered if pair not in ending]
    for turn in turns:
        for number, one in [*others, *(ending if turn == turns[-1] else ())]:
            kept.write(one, HOSTILE[(turn + number) % len(HOSTILE)])
    return kept


def test_every_text_is_found_in_the_contract() -> None:
    names = [one.name for one in FIELDS]

    assert set(names) >= FREE
    assert len(names) == len(set(names)) > 140


def test_what_people_write_freely_is_taken_as_they_write_it(written: Written) -> None:
    assert FREE - written.taken.keys() == set()
    assert set().union(*written.taken.values()) == set(HOSTILE)


def test_no_answer_to_it_is_a_failure_or_anything_but_json(written: Written) -> None:
    odd = {
        (one.name, answer.status_code, answer.headers["Content-Type"])
        for one, answer in written.answers
        if answer.headers["Content-Type"] not in {JSON, MEDIA_TYPE} or answer.status_code >= 500
    }

    assert odd == set()
    assert {answer.headers["X-Content-Type-Options"] for _, answer in written.answers} == {"nosniff"}


@pytest.mark.parametrize("audience", ["internal", "external"])
def test_no_element_and_no_attribute_of_a_page_comes_from_it(written: Written, audience: str) -> None:
    pages = [Elements(written.report(case, format="html", audience=audience)) for case in written.cases]

    found = [pair for one in pages for pair in one.found]
    names = {name for _, attributes in found for name in attributes}
    hrefs = {str(attributes["href"]) for _, attributes in found if "href" in attributes}
    assert {tag for tag, _ in found} - ELEMENTS == set()
    assert names - ATTRIBUTES == set()
    assert {href for href in hrefs if not re.fullmatch(r"#[\w-]+", href)} == set()
    assert [one for one in pages if HIDING.search(one.text)] == []


def test_a_page_shows_it_as_it_was_written(written: Written) -> None:
    shown = " ".join(" ".join(Elements(written.report(case)).text for case in written.cases).split())

    asked = set().union(*(written.taken[name] for name in TOLD))
    missing = {text for text in asked if " ".join(visible(text).split()) not in shown}

    assert len(asked) >= len(TOLD)
    assert missing == set()


def test_nothing_of_a_markdown_report_acts_but_its_own_anchors(written: Written) -> None:
    reader = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    texts = [written.report(case, format="md") for case in written.cases]

    tokens = [part for text in texts for token in reader.parse(text) for part in (token, *(token.children or []))]
    raw = {token.content for token in tokens if token.type in {"html_inline", "html_block"}}
    assert {one for one in raw if not one.startswith(("<a id=", "</a>"))} == set()
    assert {str(one.attrGet("href"))[0] for one in tokens if one.type == "link_open"} <= {"#"}
    assert [one for one in tokens if one.type == "image"] == []


def test_whatever_is_read_is_json_or_a_download_and_nothing_that_a_browser_guesses(written: Written) -> None:
    answers = {one.name: one.send(written.pen, written.refs) for one in EVERY if not one.changes}

    kinds = {name: answer.headers["Content-Type"] for name, answer in answers.items()}
    files = {name: one for name, one in answers.items() if "Content-Disposition" in one.headers}
    assert {name for name, kind in kinds.items() if kind not in {JSON, MEDIA_TYPE}} == {*files, "follow_events"}
    assert {name for name, one in files.items() if not DOWNLOAD.fullmatch(one.headers["Content-Disposition"])} == set()
    assert {one.headers["X-Content-Type-Options"] for one in answers.values()} == {"nosniff"}
    assert all("default-src 'none'" in one.headers["Content-Security-Policy"] for one in answers.values())


def test_a_file_keeps_a_hostile_name_inside_its_header(written: Written) -> None:
    collected = [answer.json()["ref"] for one, answer in written.answers if one.name == "collect_case_file.name"]

    answers = [written.pen.get(f"/api/evidence/{ref}/content") for ref in collected]

    assert {answer.status_code for answer in answers} == {200}
    assert [one for one in answers if not DOWNLOAD.fullmatch(one.headers["Content-Disposition"])] == []


@pytest.mark.each_on_postgres
def test_a_text_with_nul_is_taken_nowhere(unwritten: Written) -> None:
    form = forms(unwritten.refs)

    taken = {
        one.name: answer.status_code
        for one in FIELDS
        if (
            answer := one.send(
                unwritten.pen, unwritten.refs, "a\0b", form=form.get(one.operation.name, one.operation.body())
            )
        ).status_code
        != 422
    }

    assert taken == {}
