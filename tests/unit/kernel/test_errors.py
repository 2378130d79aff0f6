"""Errors carry a stable code, a status, and what to do next."""

import pytest

from watchfloor.kernel.errors import (
    Conflict,
    IntegrityBroken,
    InvalidInput,
    NotFound,
    NotSignedIn,
    PreconditionMissing,
    Refused,
    StaleVersion,
    TooLarge,
    TooMany,
    Unavailable,
    WatchfloorError,
)

STATUSES = (
    (InvalidInput, 422),
    (NotSignedIn, 401),
    (Refused, 403),
    (NotFound, 404),
    (Conflict, 409),
    (StaleVersion, 412),
    (TooLarge, 413),
    (PreconditionMissing, 428),
    (IntegrityBroken, 500),
    (Unavailable, 503),
)


@pytest.mark.parametrize(("kind", "status"), STATUSES)
def test_each_error_has_its_status_and_a_code_of_its_own(kind: type[WatchfloorError], status: int) -> None:
    error = kind("It happened.")

    assert error.status == status
    assert [other for other, _ in STATUSES if other.code == error.code] == [kind]


def test_who_comes_too_often_is_told_when_to_come_again() -> None:
    error = TooMany("Too many tries.", retry_after=30)

    assert (error.status, error.code, error.facts) == (429, "too_many", {"retry_after": 30})
    assert "30 seconds" in error.fix


def test_an_error_says_what_happened_and_what_to_do() -> None:
    assert str(Conflict("The name is taken.", fix="Choose another.")) == "The name is taken. Choose another."
    assert str(Conflict("The name is taken.")) == "The name is taken."


def test_a_code_of_one_error_does_not_change_its_kind() -> None:
    assert Conflict("Taken.", code="name_taken").code == "name_taken"
    assert Conflict("Taken.").code == "conflict"


def test_facts_are_the_errors_own() -> None:
    facts = {"line": 3}
    error = InvalidInput("Bad line.", facts=facts)

    facts["line"] = 4

    assert error.facts == {"line": 3}
