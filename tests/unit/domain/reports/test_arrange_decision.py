"""A decision in a report says on what it rests, how far it reaches, and who took which step."""

from dataclasses import replace
from datetime import timedelta

import pytest

from factories.casefiles import AT, make_casefile, make_decision
from watchfloor.domain.reports.arrange import arrange
from watchfloor.domain.reports.arrange_decision import arrange_decision
from watchfloor.domain.reports.casefile import ActionTaken, Approval, Decision, EntityRole, Step, Vote

HOUR = timedelta(hours=1)


def facts_of(decision: Decision) -> dict[str, str]:
    return dict(arrange_decision(decision, {"EV-1": 1, "EV-2": 2}).facts)


def test_its_evidence_is_named_by_the_number_that_the_findings_cite() -> None:
    decision = make_decision(evidence={"EV-2": "a" * 64, "EV-1": "b" * 64, "EV-9": "c" * 64})

    assert facts_of(decision)["Evidence"] == "[1] EV-1, [2] EV-2, EV-9"


def test_its_reach_is_told_by_role_each_with_its_number() -> None:
    entities = (
        EntityRole("account:a", "operator"),
        EntityRole("creator:c", "beneficiary"),
        EntityRole("account:b", "operator"),
    )

    assert facts_of(make_decision(entities=entities))["Entities"] == (
        "operator (2): account:a, account:b; beneficiary (1): creator:c"
    )


@pytest.mark.parametrize(
    ("ends_at", "told"), [(None, "no end was set"), (AT + timedelta(days=30), "2026-12-20 03:30 UTC")]
)
def test_its_duration_is_told_even_where_it_has_no_end(ends_at: None, told: str) -> None:
    assert facts_of(make_decision(ends_at=ends_at))["Until"] == told


def test_a_clause_is_named_by_id_title_and_version() -> None:
    assert facts_of(make_decision())["Clauses"] == (
        "manipulation.artificial_streams Artificial streams (version 2026-11-01)"
    )


def test_the_approval_tells_how_many_of_how_many_and_until_when() -> None:
    votes = (Vote("desk-crane", "grant", AT), Vote("desk-ibis", "refuse", AT, "a household"))
    approval = Approval("APR-1", "refused", "12" * 32, 2, votes, AT + 72 * HOUR)

    assert facts_of(make_decision(approval=approval))["Approval"] == (
        "APR-1 is refused: 1 of 2 approving votes, valid until 2026-11-23 03:30 UTC"
    )


def test_every_step_is_told_in_the_order_in_which_it_was_taken() -> None:
    approval = Approval("APR-1", "granted", "12" * 32, 1, (Vote("desk-crane", "grant", AT + HOUR, "it follows"),))
    steps = (
        Step("proposed", "desk-otter", AT),
        Step("executed", "desk-otter", AT + 2 * HOUR),
        Step("reversed", "desk-ibis", AT + 3 * HOUR, "an appeal"),
    )

    assert arrange_decision(make_decision(approval=approval, steps=steps), {}).steps == (
        ("proposed", "desk-otter", "2026-11-20 03:30 UTC", ""),
        ("approved", "desk-crane", "2026-11-20 04:30 UTC", "it follows"),
        ("executed", "desk-otter", "2026-11-20 05:30 UTC", ""),
        ("reversed", "desk-ibis", "2026-11-20 06:30 UTC", "an appeal"),
    )


def test_actions_alike_are_one_row_that_names_each() -> None:
    actions = (
        ActionTaken("ACT-1", "neutralise", "account:a", "exported", AT),
        ActionTaken("ACT-2", "neutralise", "account:b", "exported", AT),
        ActionTaken("ACT-3", "restore", "account:a", "pending"),
    )

    assert arrange_decision(make_decision(actions=actions), {}).actions == (
        ("neutralise", "exported", "2026-11-20 03:30 UTC", "2: ACT-1\u00a0account:a, ACT-2\u00a0account:b"),
        ("restore", "pending", "", "ACT-3\u00a0account:a"),
    )


def test_what_was_not_said_has_no_row() -> None:
    bare = replace(make_decision(approval=None, findings=(), clauses=()), territory="", impact="")

    assert {"Territory", "Impact", "Clauses", "Findings", "Evidence", "Approval"}.isdisjoint(facts_of(bare))


def test_entities_of_one_role_and_reason_are_one_row_of_the_report() -> None:
    alike = tuple(EntityRole(f"account:{number}", "operator", "desk-otter", "one device") for number in range(3))
    other = EntityRole("account:9", "operator", "desk-ibis", "one device")

    assert arrange(make_casefile(entities=(*alike, other))).entities == (
        ("operator", "3: account:0, account:1, account:2", "desk-otter", "one device"),
        ("operator", "account:9", "desk-ibis", "one device"),
    )


def test_ledger_entries_that_read_alike_and_follow_each_other_are_one_line() -> None:
    row = make_casefile().timeline[0]
    other = replace(row, what="role.set", reason="one device")

    told = arrange(make_casefile(timeline=(row, other, other, row))).timeline

    assert [line[1] for line in told] == ["case opened", "role set, 2 times", "case opened"]
    assert sum(int(line[1].split()[-2]) if "times" in line[1] else 1 for line in told) == 4


def test_steps_of_the_same_instant_keep_the_order_in_which_they_can_only_be_taken() -> None:
    steps = tuple(Step(what, "desk-otter", AT) for what in ("proposed", "executed", "reversed"))

    told = arrange_decision(make_decision(steps=steps), {}).steps

    assert [step[0] for step in told] == ["proposed", "approved", "executed", "reversed"]
