"""What the locker refuses, how states follow each other, and what breaks a seal."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.evidence.rules import items
from watchfloor.domain.evidence.schemas import EvidenceOut, ItemKind, ItemState, Label, Marking
from watchfloor.kernel.errors import Conflict, InvalidInput, Refused
from watchfloor.kernel.ids import ActorId, Reference

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
STATES = st.sampled_from(ItemState)


def item(**changes: object) -> EvidenceOut:
    plain = {
        "ref": Reference("EV-1"),
        "kind": ItemKind.FILE,
        "title": "Notice 17",
        "state": ItemState.DRAFT,
        "source": "takedown desk",
        "method": "download",
        "collected_by": ActorId("ana"),
        "collected_at": NOW,
        "sha256": "a" * 64,
        "size": 3,
        "media_type": "text/plain",
        "original_name": "notice.txt",
        "labels": (),
        "marking": Marking.AMBER,
        "derived_from": None,
        "query": None,
        "locator": None,
        "report_reference": None,
        "sealed_at": None,
        "sealed_by": None,
        "seal": None,
        "version": 1,
    }
    return EvidenceOut.model_validate(plain | changes)


@pytest.mark.parametrize("missing", ["title", "source", "method"])
def test_an_item_that_does_not_say_what_it_is_is_refused(missing: str) -> None:
    words = {"title": "Notice", "source": "desk", "method": "download"} | {missing: "  "}

    with pytest.raises(InvalidInput) as caught:
        items.check_described(**words)

    assert caught.value.code == f"{missing}_missing"


def test_a_title_longer_than_a_line_is_refused() -> None:
    with pytest.raises(InvalidInput) as caught:
        items.check_described(title="x" * 301, source="desk", method="download")

    assert caught.value.code == "title_too_long"


@pytest.mark.parametrize(("kind", "labels"), [(ItemKind.FILE, [Label.CSAM_SUSPECTED]), (ItemKind.LOCATOR_ONLY, [])])
def test_bytes_of_what_may_only_be_pointed_at_are_refused(kind: ItemKind, labels: list[Label]) -> None:
    with pytest.raises(Refused) as caught:
        items.check_copied(kind=kind, labels=labels)

    assert caught.value.code == "never_copied"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"locator": ""}, "locator_missing"),
        ({"report_reference": " "}, "report_reference_missing"),
        ({"sha256": "A" * 64}, "bad_hash"),
        ({"sha256": "a" * 63}, "bad_hash"),
    ],
)
def test_a_locator_without_place_hash_or_report_is_refused(change: dict[str, str], code: str) -> None:
    given = {"locator": "https://x.example/1", "sha256": "a" * 64, "report_reference": "R-1"}

    with pytest.raises(InvalidInput) as caught:
        items.check_locator(**(given | change))

    assert caught.value.code == code


@given(STATES.filter(lambda state: state is not ItemState.HELD))
def test_nothing_ever_becomes_a_draft_again(state: ItemState) -> None:
    with pytest.raises(Conflict) as caught:
        items.check_move(state, ItemState.DRAFT)

    assert caught.value.code == "state_forbids"


@given(STATES.filter(lambda state: state is not ItemState.DRAFT))
def test_only_a_draft_is_sealed(state: ItemState) -> None:
    with pytest.raises(Conflict):
        items.check_move(state, ItemState.SEALED)


@given(st.lists(STATES, max_size=10))
def test_what_was_destroyed_stays_destroyed_whatever_is_tried(targets: list[ItemState]) -> None:
    for target in targets:
        with pytest.raises(Conflict):
            items.check_move(ItemState.DESTROYED, target)


def test_an_unlabelled_item_opens_without_a_reason() -> None:
    items.check_opened(item(), reason="")


@pytest.mark.parametrize("label", [label for label in Label if label is not Label.CSAM_SUSPECTED])
def test_a_labelled_item_opens_only_with_a_reason(label: Label) -> None:
    items.check_opened(item(labels=(label,)), reason="quoted in finding FND-1")

    with pytest.raises(Refused) as caught:
        items.check_opened(item(labels=(label,)), reason=" ")

    assert caught.value.code == "reason_missing"


@pytest.mark.parametrize("state", [ItemState.QUARANTINED, ItemState.DESTROYED])
def test_what_is_quarantined_or_destroyed_does_not_open(state: ItemState) -> None:
    with pytest.raises(Refused) as caught:
        items.check_opened(item(state=state), reason="a reason")

    assert caught.value.code == state.value


def test_a_locator_has_no_content_to_open() -> None:
    with pytest.raises(Refused) as caught:
        items.check_opened(item(kind=ItemKind.LOCATOR_ONLY, size=None), reason="a reason")

    assert caught.value.code == "locator_only"


def test_sealing_and_quarantine_leave_the_seal_whole() -> None:
    seal = items.seal_of(item())
    sealed = item(state=ItemState.SEALED, sealed_at=NOW, sealed_by="ben", seal=seal, version=2)

    assert items.is_seal_whole(sealed)
    assert items.is_seal_whole(sealed.model_copy(update={"state": ItemState.QUARANTINED, "version": 3}))


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Notice 18"},
        {"sha256": "b" * 64},
        {"labels": (Label.HATE,)},
        {"collected_by": "ben"},
        {"source": "elsewhere"},
        {"derived_from": "EV-9"},
        {"marking": Marking.CLEAR},
    ],
)
def test_any_change_after_sealing_breaks_the_seal(change: dict[str, object]) -> None:
    assert not items.is_seal_whole(item(seal=items.seal_of(item()), **change))


def test_a_draft_has_no_seal_to_break() -> None:
    assert items.is_seal_whole(item())
