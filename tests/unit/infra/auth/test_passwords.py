"""Hashes are argon2id with the parameters told, differ each time, and cost the same for nobody as for somebody."""

import pytest

from watchfloor.infra.auth.passwords import Passwords
from watchfloor.infra.settings import Settings


@pytest.fixture
def cheap() -> Passwords:
    return Passwords(memory_kib=8, passes=1, lanes=1)


def test_a_password_is_recognised_and_another_is_not(cheap: Passwords) -> None:
    kept = cheap.hash("seven geese")

    assert cheap.verify(kept, "seven geese")
    assert not cheap.verify(kept, "seven gees")
    assert cheap.hash("seven geese") != kept


@pytest.mark.parametrize("kept", [None, "", "plain", "$argon2id$v=19$m=8,t=1,p=1$broken"])
def test_no_hash_and_a_broken_one_let_nobody_in(cheap: Passwords, kept: str | None) -> None:
    assert not cheap.verify(kept, "seven geese")
    assert not cheap.verify(kept, "")


def test_other_parameters_make_a_hash_outdated_and_still_recognised(cheap: Passwords) -> None:
    kept = cheap.hash("seven geese")
    dearer = Passwords(memory_kib=16, passes=2, lanes=1)

    assert not cheap.is_outdated(kept)
    assert dearer.is_outdated(kept)
    assert dearer.verify(kept, "seven geese")


def test_the_parameters_are_those_of_the_standard() -> None:
    """RFC 9106, 4: argon2id with 3 passes, 4 lanes and 64 MiB is the second recommended option."""
    settings = Settings(argon2_memory_kib=65_536)
    told = Settings.model_fields

    assert settings.argon2_memory_kib == 64 * 1024
    assert [told[name].default for name in ("argon2_memory_kib", "argon2_passes", "argon2_lanes")] == [65_536, 3, 4]
    assert Passwords(memory_kib=8, passes=1, lanes=1).hash("x").startswith("$argon2id$v=19$")
