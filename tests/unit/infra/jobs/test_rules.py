"""What may follow what in the life of a job."""

import pytest

from watchfloor.infra.jobs.rules import (
    LONGEST_WAIT,
    MOST_ATTEMPTS,
    JobState,
    check_cancellable,
    ended_by,
    may_begin,
    problem_of,
    share_of,
    tries_again,
    wait_after,
)
from watchfloor.kernel.errors import Conflict, Refused


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.RUNNING])
def test_an_open_job_can_be_cancelled(state: JobState) -> None:
    check_cancellable("JOB-1", state, is_closing=False)


@pytest.mark.parametrize(
    ("state", "is_closing", "code"),
    [
        (JobState.DONE, False, "job_ended"),
        (JobState.FAILED, False, "job_ended"),
        (JobState.CANCELLED, True, "job_ended"),
        (JobState.RUNNING, True, "job_closing"),
    ],
)
def test_a_job_with_an_end_or_about_to_have_one_cannot(state: JobState, is_closing: bool, code: str) -> None:
    with pytest.raises(Conflict) as caught:
        check_cancellable("JOB-1", state, is_closing=is_closing)

    assert (caught.value.code, "JOB-1" in caught.value.detail) == (code, True)


@pytest.mark.parametrize(
    ("code", "timed_out", "told"),
    [(-9, True, "time_limit"), (-9, False, "SIGKILL"), (-6, False, "SIGABRT"), (3, False, "ended with 3")],
)
def test_a_childs_end_is_called_what_it_was(code: int, timed_out: bool, told: str) -> None:
    problem = ended_by(code, timed_out=timed_out, seconds=60)

    assert told in f"{problem.code} {problem.detail}"
    assert problem.fix


def test_only_what_was_being_kept_is_tried_again_and_not_for_ever() -> None:
    assert not tries_again(is_closing=False, attempt=1)
    assert tries_again(is_closing=True, attempt=1)
    assert not tries_again(is_closing=True, attempt=MOST_ATTEMPTS)
    assert (may_begin(MOST_ATTEMPTS - 1), may_begin(MOST_ATTEMPTS)) == (True, False)


def test_waits_double_up_to_half_a_minute() -> None:
    waits = [wait_after(failures) for failures in range(8)]

    assert waits[:4] == [0.5, 1.0, 2.0, 4.0]
    assert (waits[-1], wait_after(10_000)) == (LONGEST_WAIT, LONGEST_WAIT)


@pytest.mark.parametrize(("told", "kept"), [(-1.0, 0.0), (0.25, 0.25), (7.0, 1.0)])
def test_a_share_is_between_nothing_and_all(told: float, kept: float) -> None:
    assert share_of(told) == kept


def test_a_problem_keeps_what_its_asker_would_have_been_answered() -> None:
    error = Refused("No.", fix="Ask.", code="role", facts={"line": 3})

    assert problem_of(error).document() == {
        "status": 403,
        "code": "role",
        "detail": "No.",
        "fix": "Ask.",
        "facts": {"line": 3},
    }
