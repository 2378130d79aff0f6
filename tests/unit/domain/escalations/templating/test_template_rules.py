"""Case templates without a desk: due times, what a change of class moves, what a closing lacks, what is refused."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.comms.rules.audiences import GROUPS
from watchfloor.domain.escalations.rules.vocabulary import Confidentiality, stricter
from watchfloor.domain.escalations.templating.rules import (
    Filled,
    Standing,
    Window,
    added,
    check_content,
    due_of,
    lacking,
    plan,
    shortest,
    tasks_now,
    telling_of,
)
from watchfloor.domain.escalations.templating.schemas import (
    CaseTemplate,
    ClosingField,
    GroupsTold,
    TaskFor,
    TemplateTask,
)
from watchfloor.kernel.errors import InvalidInput

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)


def task(key: str = "verify", **changes: Any) -> TemplateTask:
    return TemplateTask(key=key, title=changes.pop("title", f"Do {key}"), **changes)


def template(*tasks: TemplateTask, **changes: Any) -> CaseTemplate:
    return CaseTemplate(tasks=tasks, **changes)


def hours(count: float, *, starts: float = 0) -> Window:
    return Window(NOW + timedelta(hours=starts), NOW + timedelta(hours=starts + count))


def standing(key: str, *, ref: str = "TASK-1", is_untouched: bool = True) -> Standing:
    return Standing(ref, key, is_untouched)


@pytest.mark.parametrize(
    ("given_task", "window", "after"),
    [
        (task(), hours(3), None),
        (task(due_hours=4), None, 4),
        (task(due_fraction=0.5), hours(3), 1.5),
        (task(due_fraction=1), hours(3, starts=1), 4),
        (task(due_fraction=0.5), None, None),
        (task(due_fraction=0.5, due_hours=4), None, 4),
        (task(due_fraction=0.5, due_hours=4), hours(3), 1.5),
        (task(due_fraction=0.5, due_hours=1), hours(24), 1),
    ],
)
def test_a_task_is_due_by_hours_or_by_its_share_of_a_clock_whichever_is_earlier(
    given_task: TemplateTask, window: Window | None, after: float | None
) -> None:
    expected = None if after is None else NOW + timedelta(hours=after)

    assert due_of(given_task, received_at=NOW, window=window) == expected


@given(
    share=st.floats(0.001, 1),
    count=st.integers(1, 10_000_000),
    starts=st.integers(0, 100_000_000).map(lambda seconds: NOW + timedelta(seconds=seconds)),
)
def test_a_share_of_a_clock_never_lies_behind_its_due_time(share: float, count: int, starts: datetime) -> None:
    window = Window(starts, starts + timedelta(seconds=count))

    due = due_of(task(due_fraction=share), received_at=starts, window=window)

    assert due is not None
    assert starts - timedelta(seconds=1) < due <= window.due
    assert due.microsecond == 0


def test_the_shortest_clock_is_the_one_with_the_least_time_and_not_the_first_due() -> None:
    long_ago = hours(48, starts=-47)
    short = hours(3)

    assert shortest([long_ago, short]) == short
    assert shortest([hours(3, starts=1), short]) == short
    assert shortest([]) is None


def test_telling_groups_is_a_task_at_the_two_gravest_severities_alone() -> None:
    one = template(task(), tell=GroupsTold(S0=("legal", "law_enforcement_response"), S1=("legal",)))

    found = {severity: [made.key for made in tasks_now(one, severity)] for severity in (None, "S0", "S1", "S2")}

    assert found == {None: ["verify"], "S0": ["verify", "tell_s0"], "S1": ["verify", "tell_s1"], "S2": ["verify"]}
    assert tasks_now(one, "S0")[-1].title == "Tell legal, law enforcement response: it is S0"
    assert (telling_of(one, "S1"), telling_of(one, "S3")) == (("legal",), ())
    assert tasks_now(template(), "S0") == ()


def test_another_class_withdraws_what_is_untouched_and_brings_its_own() -> None:
    planned = plan(
        [standing("verify")], before=template(task("verify")), after=template(task("contain")), severity=None
    )

    assert planned.withdraw == ("TASK-1",)
    assert [one.key for one in planned.add] == ["contain"]


def test_what_both_classes_ask_alike_stays_as_it_is() -> None:
    both = task("verify", due_hours=4)

    planned = plan([standing("verify")], before=template(both), after=template(both, task("x")), severity=None)

    assert planned.withdraw == ()
    assert [one.key for one in planned.add] == ["x"]


@pytest.mark.parametrize("change", [{"title": "Otherwise"}, {"is_mandatory": True}, {"for_role": "legal"}])
def test_what_the_other_class_asks_otherwise_is_put_anew(change: dict[str, Any]) -> None:
    after = template(task("verify", **change))

    planned = plan([standing("verify")], before=template(task("verify")), after=after, severity=None)

    assert planned.withdraw == ("TASK-1",)
    assert planned.add == after.tasks


def test_what_was_begun_stays_and_stands_for_the_task_of_its_key() -> None:
    begun = [standing("verify", is_untouched=False), standing("old", ref="TASK-2", is_untouched=False)]
    before = template(task("verify"), task("old"))

    planned = plan(begun, before=before, after=template(task("verify", title="Otherwise")), severity=None)

    assert (planned.withdraw, planned.add) == ((), ())


def test_the_telling_of_the_other_class_takes_the_place_of_what_nobody_told_yet() -> None:
    before = template(tell=GroupsTold(S1=("legal",)))
    after = template(tell=GroupsTold(S1=("comms",)))

    planned = plan([standing("tell_s1")], before=before, after=after, severity="S1")

    assert planned.withdraw == ("TASK-1",)
    assert [one.title for one in planned.add] == ["Tell comms: it is S1"]


def test_a_newer_version_adds_what_is_missing_and_changes_nothing_that_stands() -> None:
    newest = template(task("verify", title="Otherwise"), task("new"))

    coming = added(
        [standing("verify", is_untouched=False), standing("gone", ref="TASK-2")], newest=newest, severity=None
    )

    assert [one.key for one in coming] == ["new"]


FILLED = Filled(legal_basis="section 79", requested_action="Block it", was_requester_looked_at=True, has_decision=True)


@pytest.mark.parametrize(
    ("field", "filled", "says"),
    [
        (ClosingField.LEGAL_BASIS, Filled(legal_basis=" "), ["it has no legal basis"]),
        (ClosingField.REQUESTED_ACTION, Filled(), ["it has no requested action"]),
        (ClosingField.REQUESTER, Filled(), ["nobody has looked who asks"]),
        (
            ClosingField.TERRITORY,
            Filled(items_without_territory=[3, 1]),
            ["item 1 has no territory", "item 3 has no territory"],
        ),
        (ClosingField.DECISION, Filled(), ["no decision is linked"]),
    ],
)
def test_a_closing_lacks_what_its_template_asks_for_and_nothing_else(
    field: ClosingField, filled: Filled, says: list[str]
) -> None:
    assert lacking([field], filled) == says
    assert lacking([], filled) == []
    assert lacking([field], FILLED) == []


def test_all_that_is_lacking_is_told_at_once() -> None:
    assert len(lacking(tuple(ClosingField), Filled(items_without_territory=[1]))) == len(ClosingField)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (template(task("a"), task("a")), "names two tasks"),
        (template(task("tell_s0")), "the desk's own"),
        (template(task("a", for_kind=TaskFor.GROUP, for_role="nobody_here")), "no group nobody_here"),
        (template(tell=GroupsTold(S0=("legal", "strangers"))), "no group strangers"),
        (template(task("a", for_kind=TaskFor.PARTY, for_role="legals")), "no party legals"),
    ],
)
def test_a_template_that_names_what_there_is_not_is_refused(content: CaseTemplate, says: str) -> None:
    with pytest.raises(InvalidInput, match=says) as refused:
        check_content(content, groups=GROUPS)

    assert refused.value.code == "bad_case_template"


def test_a_template_names_any_role_known_groups_and_known_parties() -> None:
    content = template(
        task("a", for_role="night_shift"),
        task("b", for_kind=TaskFor.GROUP, for_role="legal"),
        task("c", for_kind=TaskFor.PARTY, for_role="authority"),
        tell=GroupsTold(S1=("comms",)),
    )

    check_content(content, groups=GROUPS)

    assert [one.for_role for one in content.tasks] == ["night_shift", "legal", "authority"]


def test_a_grade_is_stricter_than_those_before_it() -> None:
    assert stricter(Confidentiality.RED, Confidentiality.AMBER_STRICT)
    assert not stricter(Confidentiality.AMBER, Confidentiality.AMBER)
    assert not stricter(Confidentiality.CLEAR, Confidentiality.GREEN)
