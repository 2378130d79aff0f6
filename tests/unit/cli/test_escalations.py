"""An order from its intake to its end with nothing but commands, and its clocks beside it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from watchfloor.domain.escalations.rules.matrix import SHIPPED

Run = Callable[..., Any]
ORDER = ("--class", "government_order", "--from", "government", "--jurisdiction", "IN", "--item", "show:s-2")
GRAVE = ("--impact", "critical", "--urgency", "now")
PLAIN = ("--impact", "medium", "--urgency", "today")


def succeed(run: Run, *words: str) -> Any:
    told = run(*words, "--json")
    assert told.code == 0, told.problem
    return told.json


@pytest.fixture
def order(desk: Run) -> str:
    """An order that came by the form."""
    return str(succeed(desk, "escalation", "new", "Take down a show", *ORDER, "--key", "A-1")["ref"])


@pytest.fixture
def worked(desk: Run, order: str) -> str:
    """The same, triaged as grave, claimed and being worked on."""
    return work(desk, order, *GRAVE)


def work(run: Run, ref: str, *look: str) -> str:
    succeed(run, "escalation", "triage", ref, *look)
    succeed(run, "escalation", "claim", ref)
    succeed(run, "escalation", "move", ref, "in_progress")
    return ref


def clocks(run: Run, ref: str) -> dict[str, Any]:
    shown = succeed(run, "escalation", "show", ref)
    return {one["obligation"] or one["name"]: one for one in shown["clocks"]}


def test_an_order_goes_its_whole_way_by_commands(desk: Run, order: str) -> None:
    worked = work(desk, order, *PLAIN)
    succeed(desk, "escalation", "outcome", worked, "done", "--territory", "IN")
    for name, clock in clocks(desk, worked).items():
        if clock["is_mandatory"] and clock["state"] in {"awaiting", "running"}:
            succeed(desk, "clock", "meet", clock["ref"], "--reason", f"{name} is done")
    for task in succeed(desk, "escalation", "task", "list"):
        succeed(desk, "escalation", "task", "end", task["ref"], "--outcome", "EV-1", "--drop")
    succeed(desk, "escalation", "respond", worked, "--none-owed", "They asked for none.")
    ended = succeed(desk, "escalation", "close", worked, "--as", "complied", "--reason", "It is done.")
    assert (ended["state"], ended["disposition"]) == ("closed", "complied")
    assert [one["ref"] for one in succeed(desk, "escalation", "list", "--over")] == [worked]


def test_the_same_key_twice_makes_one(desk: Run, order: str) -> None:
    again = desk("escalation", "new", "Take down a show", *ORDER, "--key", "A-1")
    assert (again.code, f"taken in before as {order}" in again.problem) == (0, True)
    assert len(succeed(desk, "escalation", "list")) == 1


def test_the_queue_is_listed_by_desk(desk: Run, order: str) -> None:
    succeed(desk, "calendar", "add", "sg", "--zone", "Asia/Singapore")
    succeed(desk, "desk", "add", "sg", "--name", "Singapore", "--calendar", "sg")
    listed = ("escalation", "list")
    assert [one["ref"] for one in succeed(desk, *listed, "--deskless")] == [order]
    succeed(desk, "escalation", "route", order, "--to", "sg", "--reason", "They know the market.")
    assert [(one["ref"], one["desk"]) for one in succeed(desk, *listed, "--desk", "sg")] == [(order, "sg")]
    assert succeed(desk, *listed, "--deskless") == succeed(desk, *listed, "--desk", "nowhere") == []


def test_the_queue_says_what_is_left(desk: Run, order: str) -> None:
    told = desk("escalation", "list").out
    assert order in told
    assert "left)" in told or "late by" in told
    assert " left)" in desk("escalation", "show", order).out


def test_a_refusal_to_close_names_what_is_open(desk: Run, worked: str) -> None:
    succeed(desk, "escalation", "task", "add", worked, "Ask the market team", "--mandatory")
    refused = desk("escalation", "close", worked, "--as", "complied", "--reason", "x")
    assert refused.code == 3
    assert "cannot become closed" in refused.problem


def test_waiting_names_for_whom(desk: Run, worked: str) -> None:
    assert desk("escalation", "move", worked, "waiting", "--reason", "x").code == 2
    assert (
        succeed(desk, "escalation", "move", worked, "waiting", "--for", "legal", "--reason", "x")["state"] == "waiting"
    )


def test_a_first_measure_is_applied_and_decided_about(desk: Run, order: str) -> None:
    why = ("--reason", "it spreads")
    assert desk("escalation", "contain", order, *why).code == 2
    [made] = succeed(desk, "escalation", "contain", order, "--measure", "geo_block", "--territory", "IN", *why)
    assert desk("escalation", "contain", order, "--end", "restored", *why).code == 3
    [ended] = succeed(desk, "escalation", "contain", order, "--end", "restored", "--id", str(made["id"]), *why)
    assert ended["end"] == "restored"


def test_who_is_given_it_is_named_by_name(desk: Run, order: str) -> None:
    assert succeed(desk, "escalation", "assign", order, "lea")["assignee"] is not None
    assert desk("escalation", "assign", order, "nobody").code == 3
    assert succeed(desk, "escalation", "claim", order, "--release")["assignee"] is None


def test_lowering_a_severity_waits_for_somebody_else(desk: Run, worked: str) -> None:
    lowered = succeed(desk, "escalation", "triage", worked, "--severity", "S2", "--reason", "a hoax")
    assert (lowered["severity"], lowered["severity_request"]["severity_asked"]) == ("S0", "S2")
    assert desk("escalation", "severity", worked, "--agree").code == 3


def test_what_is_snoozed_leaves_the_queue(desk: Run) -> None:
    press = ("--class", "press", "--from", "press")
    ref = succeed(desk, "escalation", "new", "An enquiry", *press)["ref"]
    long = ("--until", "2199-01-01T00:00:00Z", "--reason", "x")
    assert desk("escalation", "snooze", ref, *long).code == 2
    assert desk("escalation", "snooze", ref, "--until", "soon", "--reason", "x").code == 2


def test_items_are_added_confirmed_and_proposed(desk: Run, order: str, tmp_path: Path) -> None:
    succeed(desk, "escalation", "items", order, "--add", "the second one")
    items = succeed(desk, "escalation", "items", order, "--confirm", "2=show:s-9")
    assert (items[1]["entity"], items[1]["is_confirmed"]) == ("show:s-9", True)
    assert desk("escalation", "items", order, "--confirm", "nonsense").code == 2
    assert desk("escalation", "items", order, "--confirm", "9=show:s-9").code == 3
    (tmp_path / "words.txt").write_text("Please remove account:a-1.", "utf-8")
    ref = succeed(desk, "escalation", "new", "Words", *ORDER[:4], "--text", "words.txt")["ref"]
    assert [one["entity"] for one in succeed(desk, "escalation", "items", ref, "--propose")] == ["account:a-1"]


def test_notes_and_links_are_kept(desk: Run, order: str) -> None:
    succeed(desk, "escalation", "note", order, "They called again.", "--direction", "in")
    assert [one["text"] for one in succeed(desk, "escalation", "note", order)] == ["They called again."]
    assert desk("escalation", "link", order, "CASE-9").code == 3
    assert succeed(desk, "escalation", "alike", order) == []


def test_a_clock_is_looked_at_stopped_and_let_go_on(desk: Run, order: str) -> None:
    promise = clocks(desk, order)["decision"]["ref"]
    assert promise in desk("clock", "list").out
    assert succeed(desk, "clock", "pause", promise, "--reason", "They asked.")["due_at"] is None
    assert succeed(desk, "clock", "resume", promise, "--reason", "On.")["state"] == "running"
    told = desk("clock", "show", promise).out
    assert ("left)" in told, "due 3:" in told) == (True, True)


def test_a_legal_clock_does_not_stop_because_somebody_asks(desk: Run, order: str) -> None:
    legal = next(
        one for one in clocks(desk, order).values() if one["kind"] == "statutory" and one["state"] == "running"
    )
    refused = desk("clock", "pause", legal["ref"], "--reason", "x")
    assert (refused.code, "cannot be paused" in refused.problem) == (3, True)
    assert desk("clock", "cancel", legal["ref"], "--reason", "x").code == 3


def test_the_time_of_an_instrument_is_typed(desk: Run) -> None:
    direction = ("--class", "election", "--from", "regulator", "--jurisdiction", "SG")
    shown = succeed(desk, "escalation", "new", "A direction", *direction)
    awaiting = [one for one in shown["clocks"] if one["state"] == "awaiting"]
    typed = ("--due", "2199-01-01T00:00:00Z", "--source", "the paper")
    assert succeed(desk, "clock", "type", awaiting[0]["ref"], *typed)["state"] == "running"
    longer = ("--due", "2199-02-01T00:00:00Z", "--document", "EV-1", "--reason", "x")
    assert desk("clock", "extend", awaiting[0]["ref"], *longer).code == 3
    assert desk("clock", "confirm", awaiting[0]["ref"], "--reason", "x").code == 3


def test_the_audit_ends_well_where_nothing_is_lost(desk: Run, order: str) -> None:
    assert succeed(desk, "clock", "audit")["lost"] == []
    assert "0 lost" in desk("clock", "audit").problem


def test_the_figures_are_told_in_words_and_written_as_a_table(desk: Run, worked: str, tmp_path: Path) -> None:
    told = desk("escalation", "metrics", "--by", "jurisdiction", "--out", "figures.csv")
    assert told.code == 0, told.problem
    assert f"Open now: 1, the oldest {worked}" in told.problem
    assert (tmp_path / "figures.csv").read_text("utf-8-sig").splitlines()[1].startswith("IN,1,")
    found = succeed(desk, "escalation", "metrics", "--class", "government_order")
    assert (found["total"]["first_touch"]["n"], found["backlog"]["open"]) == (1, 1)
    assert desk("escalation", "metrics", "--from", "yesterday").code == 2


def test_a_grave_one_is_reviewed_and_a_matrix_tried(desk: Run, worked: str, tmp_path: Path) -> None:
    assert "## Timeline" in desk("escalation", "review", worked).out
    assert desk("escalation", "review", worked, "--out", "review.md").code == 0
    assert (tmp_path / "review.md").read_text("utf-8").startswith("# After-action review")
    (tmp_path / "matrix.json").write_text(SHIPPED.model_dump_json(), "utf-8")
    assert succeed(desk, "escalation", "replay", "--matrix", "matrix.json")["moved"] == 0
    assert "newly late" in desk("escalation", "replay", "--matrix", "matrix.json").out
    (tmp_path / "bad.json").write_text("{}", "utf-8")
    assert desk("escalation", "replay", "--matrix", "bad.json").code == 2


def test_the_past_is_counted_by_another_calendar(desk: Run, worked: str) -> None:
    assert desk("calendar", "add", "sg", "--zone", "Asia/Singapore", "--country", "SG").code == 0
    found = succeed(desk, "escalation", "replay", "--calendar", "sg")
    assert (found["escalations"], found["calendar"], found["clocks"]) == (1, "sg", found["untouched"])
    told = desk("escalation", "replay", "--calendar", "sg", "--from", "2024-01-01T00:00:00Z")
    assert "touched by no calendar" in told.problem
    assert "sg has no holidays of 2024" in told.problem
    assert "no longer late" in told.out
    assert desk("escalation", "replay", "--calendar", "nowhere").code != 0


def test_the_past_is_worked_off_by_others(desk: Run, worked: str, tmp_path: Path) -> None:
    shift = {"weekdays": list(range(7)), "hours": "00:00-24:00", "zone": "UTC", "people": 2}
    (tmp_path / "two.yaml").write_text(yaml.safe_dump({"baseline": [shift], "other": [shift], "rows": 1}), "utf-8")
    found = succeed(desk, "escalation", "replay", "--staffing", "two.yaml")
    assert [one["escalation"] for one in found["rows"]] == [worked]
    assert found["rows"][0]["baseline"] == found["rows"][0]["other"]
    told = desk("escalation", "replay", "--staffing", "two.yaml")
    assert all(sentence in told.problem for sentence in found["left_out"])
    assert "longest queue" in told.out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("baseline: [", "is no YAML"),
        ("[]", "two.yaml: it"),
        ("baseline: []", "other: Field required"),
        ("{baseline: [], other: [], seeds: 3}", "seeds"),
    ],
)
def test_a_file_that_is_no_staffing_is_told(desk: Run, tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "two.yaml").write_text(text, "utf-8")
    told = desk("escalation", "replay", "--staffing", "two.yaml")
    assert (told.code, says in told.problem) == (2, True), told.problem


def test_a_replay_changes_one_thing(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "m.json").write_text("{}", "utf-8")
    for given in ((), ("--calendar", "sg", "--matrix", "m.json")):
        assert "Give one of" in desk("escalation", "replay", *given).problem
