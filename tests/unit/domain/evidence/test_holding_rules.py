"""Who may judge outside material, and what counts as such."""

import pytest

from watchfloor.domain.evidence.holding import rules
from watchfloor.domain.evidence.schemas import ItemState, Origin
from watchfloor.infra.access.permissions import Actor, Permission, Role, permissions_of
from watchfloor.kernel.errors import Conflict, Refused
from watchfloor.kernel.ids import ActorId


def actor(*roles: Role) -> Actor:
    return Actor(ActorId("a-1"), "ana", "desk-1", frozenset(roles), frozenset(), permissions_of(frozenset(roles)))


@pytest.mark.parametrize(
    ("origin", "is_upload", "is_local", "media_type", "held"),
    [
        (Origin.DESK, False, True, "image/png", False),
        (Origin.DESK, False, True, "text/plain", False),
        (Origin.DESK, False, False, "text/plain", False),
        (Origin.DESK, False, False, "application/vnd.apache.parquet", False),
        (Origin.DESK, False, False, "image/png", True),
        (Origin.DESK, False, False, "application/zip", True),
        (Origin.DESK, False, False, "message/rfc822", True),
        (Origin.DESK, False, False, "application/xml", True),
        (Origin.DESK, False, False, "application/octet-stream", True),
        (Origin.DESK, True, True, "text/plain", True),
        (Origin.OUTSIDE, False, True, "text/plain", True),
    ],
)
def test_what_is_held(origin: Origin, *, is_upload: bool, is_local: bool, media_type: str, held: bool) -> None:
    why = rules.why_held(origin=origin, is_upload=is_upload, is_local=is_local, media_type=media_type)

    assert bool(why) == held


@pytest.mark.parametrize(("role", "clears"), [(role, role in {Role.SCREENER, Role.LEGAL}) for role in Role])
def test_clearance_is_a_role_of_its_own(role: Role, *, clears: bool) -> None:
    assert (Permission.EVIDENCE_SCREEN in actor(role).permissions) == clears
    assert rules.may_screen(actor(role), collectors=()) == clears
    assert not rules.may_screen(actor(role), collectors=["a-1"])


@pytest.mark.parametrize("state", ItemState)
def test_only_what_is_held_is_screened_and_only_what_is_stopped_disposed_of(state: ItemState) -> None:
    for check, allowed in ((rules.check_held, ItemState.HELD), (rules.check_stopped, ItemState.STOPPED)):
        if state is allowed:
            check(state)
        else:
            with pytest.raises(Conflict):
                check(state)


def test_two_people_dispose_and_one_of_them_is_legal() -> None:
    sky = actor(Role.SCREENER)
    rules.check_disposer(sky, instructed_by="a-2")

    with pytest.raises(Conflict):
        rules.check_disposer(sky, instructed_by=None)
    with pytest.raises(Refused) as alone:
        rules.check_disposer(sky, instructed_by="a-1")
    assert alone.value.code == "same_person"


@pytest.mark.parametrize(("role", "may"), [(Role.SPECIALIST, True), (Role.SCREENER, True), (Role.VIEWER, False)])
def test_whoever_works_with_evidence_may_stop_it(role: Role, *, may: bool) -> None:
    if may:
        rules.check_flagger(actor(role))
        return
    with pytest.raises(Refused):
        rules.check_flagger(actor(role))
