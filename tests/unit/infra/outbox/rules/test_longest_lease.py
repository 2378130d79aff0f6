"""A lease that ends later than any sender may take was given by a clock that was wrong."""

from datetime import UTC, datetime, timedelta

import pytest

from watchfloor.infra.outbox.rules.patience import patience_for
from watchfloor.infra.outbox.rules.standing import LONGEST_LEASE, claimed, first_standing, is_claimable
from watchfloor.infra.settings import Settings

NOW = datetime(2026, 11, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lease", "is_free"), [(timedelta(minutes=1), False), (LONGEST_LEASE, False), (timedelta(days=1), True)]
)
def test_only_a_lease_that_a_sender_may_have_is_waited_for(lease: timedelta, is_free: bool) -> None:
    held = claimed(first_standing(NOW), owner="a", now=NOW, lease=lease)

    assert is_claimable(held, NOW) is is_free


def test_no_setting_makes_a_lease_longer() -> None:
    bounds = Settings.model_fields["outgoing_seconds"].metadata
    (most,) = [bound.le for bound in bounds if hasattr(bound, "le")]

    assert patience_for(attempts=1, seconds=most).lease < LONGEST_LEASE
