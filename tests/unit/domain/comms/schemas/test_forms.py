"""What the desk takes as a group, a channel, a template, an update: bounds and shapes, refused where they are wrong."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from factories.comms import SITUATION
from watchfloor.domain.comms.rules.audiences import CommsAudience, Locale, TextKind
from watchfloor.domain.comms.schemas.groups import AddChannel, AddGroup, ChangeGroup, SetAudience
from watchfloor.domain.comms.schemas.templates import Preview, TemplateKey, WriteTemplate
from watchfloor.domain.comms.schemas.updates import Addressee, ApproveUpdate, DraftUpdate, EditUpdate, Recipient
from watchfloor.domain.comms.service.templates import key_of, name_of
from watchfloor.kernel.errors import NotFound

DRAFT: dict[str, Any] = {"subject": "CASE-1", "audience": "internal", "situation": SITUATION}
KEY: dict[str, Any] = {"kind": "refusal", "audience": "partner", "locale": "en"}
TEMPLATE: dict[str, Any] = {"title": "T", "body": "B", "reason": "Shorter."}


def places(shape: type[BaseModel], document: dict[str, Any]) -> set[str]:
    """Where a document is refused; nowhere, where it is taken."""
    try:
        shape.model_validate(document)
    except ValidationError as error:
        return {".".join(map(str, one["loc"])) for one in error.errors()}
    return set()


@pytest.mark.parametrize("key", ["a", "podcasts", "law_enforcement_2", "x" * 64])
def test_a_group_has_a_key_that_can_be_typed(key: str) -> None:
    assert places(AddGroup, {"key": key, "name": "N"}) == set()


@pytest.mark.parametrize("key", ["", "A", "1a", "_a", "a-b", "a b", "é", "x" * 65, "a\n", "../a"])
def test_a_key_that_cannot_be_typed_is_refused(key: str) -> None:
    assert places(AddGroup, {"key": key, "name": "N"}) == {"key"}
    assert places(DraftUpdate, DRAFT | {"groups": [key]}) == {"groups.0"}


@pytest.mark.parametrize(
    ("name", "is_taken"), [("N", True), (" N ", True), ("", False), ("  ", False), ("x" * 121, False)]
)
def test_a_name_is_there_and_short(name: str, *, is_taken: bool) -> None:
    assert (places(AddGroup, {"key": "a", "name": name}) == set()) is is_taken
    assert (places(AddChannel, {"kind": "in_app", "name": name}) == set()) is is_taken


def test_people_who_are_not_named_stay_and_an_empty_list_empties_the_group() -> None:
    assert ChangeGroup.model_validate({}).people is None
    assert ChangeGroup.model_validate({"people": []}).people == ()
    assert places(ChangeGroup, {"people": [""]}) == {"people.0"}
    assert places(ChangeGroup, {"people": ["x"] * 501}) == {"people"}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"kind": "pager"}, "kind"),
        ({"kind": None}, "kind"),
        ({"address": "x" * 255}, "address"),
        ({"url": "x" * 2_001}, "url"),
        ({"secret": "x"}, "secret"),
    ],
)
def test_a_channel_is_of_a_kind_that_there_is(changes: dict[str, object], place: str) -> None:
    assert places(AddChannel, {"kind": "email", "name": "N"} | changes) == {place}


def test_a_rule_of_approval_is_never_set_without_a_reason() -> None:
    assert places(SetAudience, {"needs_approval": False}) == {"reason"}
    assert places(SetAudience, {"needs_approval": False, "reason": ""}) == {"reason"}
    assert places(SetAudience, {"needs_approval": "perhaps", "reason": "R"}) == {"needs_approval"}


@pytest.mark.parametrize("place", ["", "JP", "US-CA", "GB-ENG", "JP-13"])
def test_a_template_is_for_a_country_or_a_part_of_one(place: str) -> None:
    assert TemplateKey.model_validate(KEY | {"jurisdiction": place}).jurisdiction == place


@pytest.mark.parametrize("place", ["jp", "JPN", "J", "JP-", "JP-ABCD", "JP-a", "JP\n", " JP", "EU.27"])
def test_what_is_no_country_is_no_jurisdiction(place: str) -> None:
    assert places(TemplateKey, KEY | {"jurisdiction": place}) == {"jurisdiction"}
    assert places(DraftUpdate, DRAFT | {"jurisdiction": place}) == {"jurisdiction"}


@pytest.mark.parametrize("kind", TextKind)
@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("place", ["", "JP", "US-CA"])
def test_a_template_is_found_by_the_name_that_it_shows(kind: TextKind, locale: Locale, place: str) -> None:
    key = TemplateKey(kind=kind, audience=CommsAudience.LEGAL, locale=locale, jurisdiction=place)

    assert key_of(name_of(key)) == key


@pytest.mark.parametrize(
    "name",
    [
        "",
        "refusal",
        "refusal.partner",
        "refusal.partner.xx",
        "refusal.partner.EN",
        " refusal.partner.en",
        "refusal/partner/en",
        "refusal.partner.en.jp",
        "refusal.partner.en.JP.x",
        "refusal.partner.en.JP\n",
        "a.b.c",
        "..",
    ],
)
def test_a_name_that_can_name_no_template_is_not_found(name: str) -> None:
    with pytest.raises(NotFound):
        key_of(name)


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 501}, "title"),
        ({"body": ""}, "body"),
        ({"body": "x" * 20_001}, "body"),
        ({"reason": ""}, "reason"),
        ({"reason": "x" * 2_001}, "reason"),
        ({"version": 2}, "version"),
    ],
)
def test_a_version_of_a_template_is_whole_and_within_bounds(changes: dict[str, object], place: str) -> None:
    assert places(WriteTemplate, TEMPLATE | changes) == {place}
    assert not WriteTemplate.model_validate(TEMPLATE).is_checked


def test_a_template_can_be_tried_before_it_is_stored() -> None:
    assert places(Preview, {"situation": SITUATION}) == set()
    assert places(Preview, {"situation": SITUATION, "title": "T", "body": ""}) == {"body"}
    assert places(Preview, {"title": "T", "body": "B"}) == {"situation"}


@pytest.mark.parametrize("subject", ["CASE-1", "CASE-123456789", "ESC-2026-000001", "ESC-2026-1234567"])
def test_an_update_is_about_an_escalation_or_a_case(subject: str) -> None:
    assert places(DraftUpdate, DRAFT | {"subject": subject}) == set()


@pytest.mark.parametrize(
    "subject",
    ["", "CASE-0", "CASE-01", "case-1", "LEAD-1", "ESC-1", "ESC-2026-1", "CASE-1 ", "CASE-1\n", "CASE-" + "1" * 40],
)
def test_an_update_is_about_nothing_else(subject: str) -> None:
    assert places(DraftUpdate, DRAFT | {"subject": subject}) == {"subject"}


@pytest.mark.parametrize(
    ("to", "place"),
    [
        ({"address": "a@b"}, "address"),
        ({"address": ""}, "address"),
        ({"address": "a@b.example, c@d.example"}, "address"),
        ({"name": "x" * 81}, "name"),
        ({"name": "a\rb"}, "name"),
        ({"in_reply_to": "a@b"}, "in_reply_to"),
        ({"in_reply_to": "<a@b> <c@d>"}, "in_reply_to"),
        ({"cc": "c@d.example"}, "cc"),
    ],
)
def test_an_addressee_is_one_address_and_one_line(to: dict[str, str], place: str) -> None:
    assert places(Addressee, {"address": "a@b.example"} | to) == {place}


def test_an_addressee_is_kept_without_outer_blanks() -> None:
    made = Addressee.model_validate({"address": " a@b.example ", "name": " The desk ", "in_reply_to": " <a@b> "})

    assert (made.address, made.name, made.in_reply_to) == ("a@b.example", "The desk", "<a@b>")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"title": ""}, "title"),
        ({"title": " "}, "title"),
        ({"title": "a\nb"}, "title"),
        ({"title": "x" * 201}, "title"),
        ({"text": ""}, "text"),
        ({"text": "x" * 20_001}, "text"),
        ({"groups": ["a"] * 51}, "groups"),
        ({"next_update_at": "2026-11-29T09:00:00"}, "next_update_at"),
        ({"audience": "legal"}, "audience"),
        ({"is_for_press": False}, "is_for_press"),
        ({"subject": "CASE-2"}, "subject"),
        ({"state": "approved"}, "state"),
    ],
)
def test_an_edit_changes_words_places_and_time_and_nothing_that_decides_who_approves(
    changes: dict[str, object], place: str
) -> None:
    assert places(EditUpdate, changes) == {place}


@pytest.mark.parametrize("payload", ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "0" * 64 + "\n"])
def test_an_approval_names_a_whole_hash(payload: str) -> None:
    assert places(ApproveUpdate, {"payload": payload, "reason": "Read it."}) == {"payload"}


def test_a_recipient_that_was_kept_is_read_again_as_it_was() -> None:
    made = Recipient.model_validate({"key": "channel:1", "kind": "in_app", "name": "N", "group": "legal", "channel": 1})

    assert Recipient.model_validate(made.model_dump(mode="json")) == made
