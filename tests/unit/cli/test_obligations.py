"""The book of obligations from the command line."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from unit.cli.conftest import Ran

Run = Callable[..., Ran]
ROW = "IN-IT-3-1-D"
WHY = ("--reason", "Counsel answered.")


@pytest.fixture
def as_lou(desk: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Somebody of Legal."""
    desk("user", "add", "lou", "--role", "legal")
    token = desk("user", "token", "lou", "--json").json["token"]

    def run_one(*arguments: str) -> Any:
        with monkeypatch.context() as changed:
            changed.setenv("WATCHFLOOR_TOKEN", token)
            return desk(*arguments)

    return run_one


def test_the_book_is_listed_and_says_that_it_is_no_advice(desk: Run) -> None:
    told = desk("obligation", "list", "--jurisdiction", "MY", "--class", "hold")

    assert "MY-ONSA-22-HOLD" in told.out
    assert "no legal advice" in told.problem
    assert len(desk("obligation", "list", "--json").json) == 90


def test_a_row_is_shown_with_its_history(as_lou: Run, desk: Run) -> None:
    assert as_lou("obligation", "set", ROW, "--applies", "applies", *WHY).code == 0

    row = desk("obligation", "show", ROW, "--json").json

    assert (row["applies"], row["budget"]["value"]) == ("applies", 3)
    assert [one["reason"] for one in row["history"]] == ["Counsel answered."]
    assert "no legal advice" in row["caveat"]


def test_a_target_of_ones_own_is_set_and_taken_away(as_lou: Run) -> None:
    said = as_lou("obligation", "set", "KR-NA-44-2", "--target", "24", *WHY, "--json").json
    assert said["internal_target"] == {"internal": True, "unit": "elapsed_hours", "value": 24}

    assert as_lou("obligation", "set", "KR-NA-44-2", "--no-target", *WHY, "--json").json["internal_target"] is None


def test_what_is_said_may_wait(as_lou: Run) -> None:
    later = ("--from", (datetime.now(UTC) + timedelta(days=30)).isoformat())
    said = as_lou("obligation", "set", ROW, "--applies", "does_not_apply", *later, *WHY, "--json").json

    assert (said["applies"], said["version"]) == ("ask_legal", 1)


def test_only_legal_sets_and_something_must_be_set(desk: Run, as_lou: Run) -> None:
    assert desk("obligation", "set", ROW, "--applies", "applies", *WHY).code == 3
    assert as_lou("obligation", "set", ROW, *WHY).code == 2
    assert as_lou("obligation", "show", "XX-1").code == 3
