"""Jobs in processes of their own: whatever is killed, each takes effect once or fails, and `work` goes on."""

import os
import signal
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from chaos.floor import children_of
from factories.processes import is_alive, until
from factories.tiny_jobs import HASTY
from unit.infra.jobs.conftest import Floor
from watchfloor.infra.jobs.rules import JobState


def test_a_job_that_was_cut_off_with_its_work_is_taken_up_again_and_takes_effect_once(floor: Floor) -> None:
    job = floor.ask(held=True)
    assert floor.shown(job).state is JobState.QUEUED
    work = floor.work()
    until(job.begun)

    work.kill()
    until(lambda: not is_alive(job.begun()[0]))
    behind = floor.ask()
    job.let_go_on()
    floor.work()

    assert (floor.ended(job).state, floor.ended(job).attempt) == (JobState.DONE, 2)
    assert floor.ended(behind).state is JobState.DONE
    assert (floor.effects(job), floor.told("job.done", job.ref), floor.effects(behind)) == (1, 1, 1)


def test_a_work_that_is_stopped_leaves_its_job_to_one_that_knows_only_what_is_written_down(small_floor: Floor) -> None:
    job = small_floor.ask(held=True)
    work = small_floor.work()
    until(job.begun)

    assert work.stop() == 0

    assert not is_alive(job.begun()[0])
    assert small_floor.shown(job).state is JobState.RUNNING
    for path in small_floor.desk.settings.work_dir.glob("dbos*"):
        path.unlink()
    job.let_go_on()
    small_floor.work()
    assert (small_floor.ended(job).state, small_floor.effects(job)) == (JobState.DONE, 1)


def test_a_work_that_can_start_no_more_children_ends_and_says_so_and_the_next_takes_its_job_up(
    small_floor: Floor,
) -> None:
    job = small_floor.ask(held=True)
    work = small_floor.work()
    until(job.begun)
    assert work.process is not None
    [starter] = children_of(work.process.pid)

    os.kill(starter, signal.SIGKILL)
    code, said = work.ended()

    assert not is_alive(job.begun()[0])
    assert (code, "The process that starts the processes of jobs has ended." in said) == (1, True)
    job.let_go_on()
    small_floor.work()
    assert (small_floor.ended(job).state, small_floor.effects(job)) == (JobState.DONE, 1)


def test_what_a_child_started_ends_with_it(busy_floor: Floor) -> None:
    job = busy_floor.ask("leave", held=True)
    until(job.begun)
    group = job.begun()[0]
    job.let_go_on()

    assert busy_floor.ended(job).state is JobState.DONE

    until(lambda: not any(group_of(pid) == group for pid in everybody()))


def test_what_goes_wrong_in_a_child_fails_its_job_and_nothing_else(busy_floor: Floor) -> None:
    asked = {deed: busy_floor.ask(deed) for deed in ("eat", "die", "refuse", "stumble")}
    late = busy_floor.ask(kind=HASTY, held=True)
    good = busy_floor.ask()

    problems = {deed: busy_floor.ended(job).problem or {} for deed, job in asked.items()}
    codes = {deed: problem["code"] for deed, problem in problems.items()}

    assert codes == {"eat": "memory_limit", "die": "child_ended", "refuse": "no_sense", "stumble": "internal"}
    assert "SIGKILL" in str(problems["die"]["detail"])
    assert problems["refuse"]["facts"] == {"line": 3}
    assert "secret" not in str(problems["stumble"])
    assert (busy_floor.ended(late).problem or {})["code"] == "time_limit"
    assert busy_floor.ended(good).state is JobState.DONE
    assert [busy_floor.effects(job) for job in (*asked.values(), late, good)] == [0, 0, 0, 0, 0, 1]


@pytest.mark.in_turns
def test_a_cancelled_job_has_its_end_at_once_and_its_process_after_it(floor: Floor) -> None:
    job = floor.ask(held=True)
    floor.work()
    until(lambda: floor.shown(job).doing == "waiting")

    cancelled = floor.cancel(job)

    until(lambda: not is_alive(job.begun()[0]))
    job.let_go_on()
    assert cancelled.state is JobState.CANCELLED
    assert floor.ended(floor.ask()).state is JobState.DONE
    assert (floor.shown(job).state, floor.effects(job)) == (JobState.CANCELLED, 0)


def test_a_child_that_dies_while_it_keeps_what_it_made_is_followed_by_another(busy_floor: Floor) -> None:
    job = busy_floor.ask("keep", held=True)
    until(job.begun)

    os.kill(job.begun()[0], signal.SIGKILL)
    until(lambda: len(job.begun()) == 2)
    job.let_go_on()

    ended = busy_floor.ended(job)
    assert (ended.state, ended.attempt, busy_floor.effects(job)) == (JobState.DONE, 2, 1)


def test_whoever_was_disabled_meanwhile_gets_nothing_done(busy_floor: Floor) -> None:
    ahead = [busy_floor.ask(held=True) for _ in range(busy_floor.desk.settings.jobs_at_once)]
    job = busy_floor.ask(who="ivo")
    busy_floor.disable("ivo")
    for one in ahead:
        one.let_go_on()

    ended = busy_floor.ended(job)

    assert (ended.state, (ended.problem or {})["code"]) == (JobState.FAILED, "asker_gone")


def everybody() -> Iterator[int]:
    """The processes of this machine that are alive."""
    pids = [int(one.name) for one in Path("/proc").iterdir() if one.name.isdecimal()]
    return (pid for pid in pids if is_alive(pid))


def group_of(pid: int) -> int:
    """The group of a process; 0 of one that has ended meanwhile."""
    with suppress(ProcessLookupError):
        return os.getpgid(pid)
    return 0
