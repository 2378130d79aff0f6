"""`watchfloor job` on the workspace of this machine, where each command does its own job."""

import json
from pathlib import Path

import pytest

from factories.processes import until
from unit.cli.conftest import Run
from watchfloor.cli.following import follow
from watchfloor.cli.supervising import Kept, end_all
from watchfloor.client.generated.shapes import JobOut, JobState

HUNT = {"detector": "co_action", "dataset": "adds"}


def test_jobs_are_listed_shown_and_over(hunted: Run) -> None:
    listed = hunted("job", "list", "--json").json
    shown = hunted("job", "show", "JOB-2", "--json").json

    assert [(job["ref"], job["kind"], job["state"]) for job in listed] == [
        ("JOB-2", "hunt", "done"),
        ("JOB-1", "load", "done"),
    ]
    assert (shown["subject"], shown["result"]["run"]) == ("dataset:adds", "RUN-1")
    assert hunted("job", "cancel", "JOB-2").code == 3
    assert hunted("job", "file", "JOB-2", "--out", "f").code == 3
    assert hunted("job", "show", "JOB-9").code == 3


def test_a_file_can_be_fetched_again(hunted: Run, tmp_path: Path) -> None:
    case = hunted("case", "new", "A ring", "--json").json["ref"]
    assert hunted("report", case, "--format", "md", "--out", "report.md").code == 0

    assert hunted("job", "file", "JOB-3", "--out", "again.md", "--json").json["file"] == "again.md"

    assert (tmp_path / "again.md").read_bytes() == (tmp_path / "report.md").read_bytes()


def test_schedules_come_and_go(hunted: Run, tmp_path: Path) -> None:
    (tmp_path / "hunt.json").write_text(json.dumps(HUNT), "utf-8")
    times = ("--cron", "30 6 * * 1-5", "--tz", "Asia/Singapore")

    added = hunted("job", "schedule", "add", "hunt", "--form", "hunt.json", *times, "--json").json

    assert [one["ref"] for one in hunted("job", "schedule", "list", "--json").json] == [added["ref"]]
    assert added["next_at"].endswith("22:30:00Z")
    assert hunted("job", "schedule", "remove", added["ref"], "--reason", "Enough.").code == 0
    assert hunted("job", "schedule", "list", "--json").json == []


@pytest.mark.parametrize(
    ("content", "cron", "zone"),
    [
        ("{", "0 6 * * *", "UTC"),
        ("[]", "0 6 * * *", "UTC"),
        (json.dumps(HUNT), "daily", "UTC"),
        (json.dumps(HUNT), "0 6 * * *", "Mars/Olympus"),
        (json.dumps(HUNT | {"colour": "red"}), "0 6 * * *", "UTC"),
    ],
)
def test_a_schedule_that_cannot_be_read_is_a_usage_error(
    hunted: Run, tmp_path: Path, content: str, cron: str, zone: str
) -> None:
    (tmp_path / "hunt.json").write_text(content, "utf-8")

    told = hunted("job", "schedule", "add", "hunt", "--form", "hunt.json", "--cron", cron, "--tz", zone)

    assert (told.code, told.out) == (2, "")


def job(state: JobState) -> JobOut:
    given: dict[str, object] = dict.fromkeys(JobOut.model_fields) | {
        "ref": "JOB-1",
        "kind": "load",
        "subject": "dataset:plays",
        "form": {},
        "by": "a-1",
        "attempt": 1,
        "progress": 0.5,
        "doing": "reading\x1b[31m files",
        "at": "2026-11-28T00:00:00Z",
        "state": state,
    }
    return JobOut.model_validate(given)


@pytest.mark.parametrize("state", [JobState.QUEUED, JobState.RUNNING, JobState.DONE])
def test_a_terminal_is_told_on_one_line_and_nothing_else_is(
    state: JobState, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    follow(job(state))
    assert capsys.readouterr().err == ""

    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    follow(job(state))

    told = capsys.readouterr().err
    assert told.startswith("\rJOB-1  50% ")
    assert "\x1b" not in told
    assert ("watchfloor work" in told) == (state is JobState.QUEUED)
    assert told.endswith("\n") == (state is JobState.DONE)


def test_a_process_that_cannot_start_is_begun_again_later_and_later() -> None:
    kept = Kept("serve", ("false",))
    waits = []
    now = 0.0
    for _ in range(4):
        kept.keep(now)
        assert kept.process is not None
        kept.process.wait()
        kept.keep(now)
        waits.append(kept.again - now)
        kept.keep(now)
        assert kept.process is None
        now = kept.again

    assert waits == [0.5, 1.0, 2.0, 4.0]


def test_one_that_ran_for_long_is_begun_again_at_once() -> None:
    kept = Kept("work", ("false",))
    kept.keep(0.0)
    assert kept.process is not None
    kept.process.wait()

    kept.keep(3_600.0)

    assert (kept.again, kept.failures) == (3_600.0, 0)


def test_whoever_does_not_end_in_order_is_ended_by_force(tmp_path: Path) -> None:
    deaf = tmp_path / "deaf"
    kept = Kept("deaf", ("sh", "-c", f"trap '' TERM; touch {deaf}; sleep 60"))
    kept.keep(0.0)
    until(deaf.exists)

    end_all([kept], patience=0.0)

    assert kept.process is not None
    assert kept.process.returncode == -9
