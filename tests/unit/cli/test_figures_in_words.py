"""The figures in words: what is known, with how many it rests on, and a dash where nothing is."""

from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from watchfloor.cli.escalations import figures
from watchfloor.client.generated.shapes import DemandClass, EscalationMetrics, MetricsBy
from watchfloor.domain.clocks.service.attainment import FellDue
from watchfloor.domain.escalations.metrics import rules
from watchfloor.domain.escalations.metrics.rules import Fact
from watchfloor.kernel.errors import InvalidInput

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
FACT = Fact("ESC-1", "press", ("SG",), "S2", "press", NOW, NOW, NOW + 2 * HOUR, None, None, None, 0)
KEPT = FellDue("ESC-1", "decision", None, NOW, is_in_time=True, slack=90 * timedelta(minutes=1))
LATE = FellDue("ESC-1", "response", None, NOW, is_in_time=False, slack=-HOUR)


def found(
    *clocks: FellDue, facts: tuple[Fact, ...] = (FACT,), by: str = "all", waiting: tuple[tuple[str, datetime], ...] = ()
) -> EscalationMetrics:
    """The answer of a desk with these."""
    pairs = [(clock, FACT) for clock in clocks]
    zone = UTC
    groups = {"all": facts} if by == "all" else {"SG": facts}
    told: dict[str, Any] = {
        "since": NOW - timedelta(days=1),
        "until": NOW,
        "zone": "UTC",
        "by": by,
        "total": rules.group_of("all", facts, clocks).model_dump(),
        "groups": [rules.group_of(key, some, clocks).model_dump() for key, some in groups.items()],
        "breaches": [one.model_dump() for one in rules.breaches_of(pairs, {})],
        "backlog": rules.backlog_of(waiting, NOW).model_dump(),
        "flow": [{"day": NOW.astimezone(zone).date(), "arrivals": 3, "closures": 2}],
    }
    return EscalationMetrics.model_validate(told)


@dataclass
class Told:
    """A desk that answers with these figures, and keeps what it was asked."""

    answer: EscalationMetrics
    asked: list[dict[str, Any]] = field(default_factory=list)

    def show_escalation_metrics(self, **asked: Any) -> EscalationMetrics:
        self.asked.append(asked)
        return self.answer

    def export_escalation_metrics(self, **asked: Any) -> bytes:
        self.asked.append(asked)
        return b"group,escalations\n"


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Told:
    told = Told(found(KEPT, LATE))
    monkeypatch.setattr(figures, "open_desk", lambda: nullcontext(told))
    return told


def test_a_share_stands_with_its_interval_and_its_count(desk: Told, capsys: pytest.CaptureFixture[str]) -> None:
    figures.metrics()
    assert "50.0% [9.5%, 90.5%] n=2" in capsys.readouterr().out


def test_a_time_is_told_four_ways_and_what_never_happened_by_a_dash(
    desk: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    figures.metrics()
    head, row = capsys.readouterr().out.splitlines()[:2]
    cells = {name: row[head.index(name) :] for name in ("first touch", "contain", "decide")}
    assert cells["first touch"].startswith("2 h / 2 h / 2 h / 2 h (n=1)")
    assert cells["contain"].startswith("- ")


def test_slack_that_was_less_than_nothing_has_its_sign(desk: Told, capsys: pytest.CaptureFixture[str]) -> None:
    desk.answer = found(LATE)
    figures.metrics()
    assert "-1 h / -1 h / -1 h" in capsys.readouterr().out


def test_only_what_was_broken_is_listed(desk: Told, capsys: pytest.CaptureFixture[str]) -> None:
    figures.metrics()
    told = capsys.readouterr().out
    assert "response" in told
    assert "decision" not in told
    desk.answer = found(KEPT)
    figures.metrics()
    assert "breached" not in capsys.readouterr().out


def test_without_clocks_nothing_is_said_of_them_in_percent(desk: Told, capsys: pytest.CaptureFixture[str]) -> None:
    desk.answer = found()
    figures.metrics()
    told = capsys.readouterr()
    assert "n=0" in told.out
    assert "%" not in told.out


@pytest.mark.parametrize(
    ("waiting", "words"),
    [
        ((), "Open now: 0."),
        (
            (("ESC-9", NOW - 26 * HOUR),),
            "Open now: 1, the oldest ESC-9 of 1 d 2 h; nine of ten are younger than 1 d 2 h.",
        ),
    ],
)
def test_the_backlog_is_told_by_its_oldest_where_there_is_one(
    desk: Told, capsys: pytest.CaptureFixture[str], waiting: tuple[tuple[str, datetime], ...], words: str
) -> None:
    desk.answer = found(waiting=waiting)
    figures.metrics()
    assert words in capsys.readouterr().err.splitlines()


def test_the_sum_stands_below_the_groups_and_alone_where_all_is_one(
    desk: Told, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.answer = found(by="jurisdiction")
    figures.metrics()
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["group", "SG", "all"]
    desk.answer = found()
    figures.metrics()
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == ["group", "all"]


def test_a_file_is_asked_for_with_just_what_is_shown(desk: Told, tmp_path: Path) -> None:
    out = tmp_path / "figures.csv"
    figures.metrics(by=MetricsBy.WEEK, zone="Asia/Singapore", demand_class=DemandClass.PRESS, out=out)
    exported, shown = desk.asked
    assert exported == shown
    assert (shown["by"], shown["zone"], shown["demand_class"], shown["since"]) == (
        "week",
        "Asia/Singapore",
        "press",
        None,
    )
    assert out.read_bytes() == b"group,escalations\n"


@pytest.mark.parametrize("text", ["yesterday", "2026-12-01", "2026-12-01T09:00:00", "2026-13-01T09:00Z"])
def test_a_period_without_an_offset_is_refused_before_the_desk_is_asked(desk: Told, text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        figures.metrics(since=text)
    assert (refused.value.code, desk.asked) == ("bad_time", [])
