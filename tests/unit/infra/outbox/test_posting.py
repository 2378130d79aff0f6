"""Posting: in the transaction of what it tells of, once a destination, and seen by whoever sees the matter."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from factories.desks import Desk
from factories.investigations import open_case
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.unit import Unit, WriteUnit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.channels import MAIL, close_channel, open_mail, open_webhook
from watchfloor.infra.outbox.faring import told_about
from watchfloor.infra.outbox.posting import Letter, is_taken, notify, post, post_to
from watchfloor.infra.outbox.rules.standing import MessageState
from watchfloor.infra.outbox.schemas import MessageKind
from watchfloor.infra.outbox.secrets import load_box
from watchfloor.infra.outgoing.addresses import Listed
from watchfloor.kernel.errors import Conflict

T = TypeVar("T")
LETTER = Letter(MessageKind.UPDATE, "update.sent", "UPD-1", "CASE-1:channel:1", "UPD-1:1", {"n": 1}, simulation=False)


def changing(desk: Desk, act: Callable[[WriteUnit], T]) -> T:
    return desk.place.edge(SYSTEM).change(act)


def reading(desk: Desk, act: Callable[[Unit], T]) -> T:
    with desk.place.edge(SYSTEM).read() as unit:
        return act(unit)


def posted(desk: Desk, channel: str, **changes: Any) -> str:
    letter = replace(LETTER, **changes)
    return changing(desk, lambda unit: post_to(unit=unit, letter=letter, channel=channel))


def told(desk: Desk, about: str = "UPD-1") -> list[tuple[str, str]]:
    found = reading(desk, lambda unit: told_about(unit=unit, about=about, kind=MessageKind.UPDATE))
    return [(one.idempotency_key, one.state.value) for one in found]


@pytest.fixture
def channel(desk: Desk) -> str:
    """A channel that takes what is posted to it by name."""
    box, url = load_box(desk.settings.outbox_key_path), "https://hooks.example/x"
    changing(desk, lambda unit: open_webhook(unit=unit, name="channel-1", url=url, box=box, allowed=Listed()))
    return "channel-1"


def test_a_letter_waits_whole_with_what_it_tells_in_one_envelope(desk: Desk, channel: str) -> None:
    ref = changing(desk, lambda unit: post_to(unit=unit, letter=LETTER, channel=channel))

    body = reading(desk, lambda unit: repository.rows_of(unit.session, [ref])[0].body)
    assert {name: value for name, value in json.loads(body).items() if name != "timestamp"} == {
        "type": "update.sent",
        "simulation": False,
        "idempotency_key": "UPD-1:1",
        "data": {"n": 1},
    }
    assert told(desk) == [("UPD-1:1", MessageState.WAITING.value)]


def test_a_body_that_is_given_is_sent_in_place_of_the_envelope(desk: Desk, channel: str) -> None:
    ref = changing(desk, lambda unit: post_to(unit=unit, letter=LETTER, channel=channel, body='{"text":""}'))

    assert reading(desk, lambda unit: repository.rows_of(unit.session, [ref])[0].body) == '{"text":""}'


def test_what_is_undone_was_never_posted(desk: Desk, channel: str) -> None:
    def fail(unit: WriteUnit) -> None:
        post_to(unit=unit, letter=LETTER, channel=channel)
        raise Conflict("It cannot be.", fix="Do not.")

    with pytest.raises(Conflict):
        changing(desk, fail)

    assert told(desk) == []


def test_the_first_words_count_whoever_repeats_the_key(desk: Desk, channel: str) -> None:
    first = changing(desk, lambda unit: post_to(unit=unit, letter=LETTER, channel=channel))
    again = changing(desk, lambda unit: post_to(unit=unit, letter=replace(LETTER, data={"n": 2}), channel=channel))
    other = changing(
        desk, lambda unit: post_to(unit=unit, letter=replace(LETTER, idempotency_key="UPD-1:2"), channel=channel)
    )

    assert first == again != other
    assert '"n":1' in reading(desk, lambda unit: repository.rows_of(unit.session, [first])[0].body)
    assert [key for key, _ in told(desk)] == ["UPD-1:1", "UPD-1:2"]


def test_the_same_key_goes_to_each_of_two_channels(desk: Desk, channel: str) -> None:
    changing(desk, lambda unit: open_mail(unit=unit))

    assert posted(desk, channel) != posted(desk, MAIL)


def test_a_channel_that_never_was_is_gone_too(desk: Desk) -> None:
    with pytest.raises(Conflict) as gone:
        changing(desk, lambda unit: post_to(unit=unit, letter=LETTER, channel="channel-9"))

    assert gone.value.code == "channel_gone"


def test_no_channel_hears_what_is_posted_to_whoever_takes_it(desk: Desk, channel: str) -> None:
    def every(unit: WriteUnit) -> list[object]:
        letters = [replace(LETTER, kind=kind) for kind in MessageKind]
        return [(is_taken(unit, one.kind), post(unit=unit, letter=one)) for one in letters]

    assert changing(desk, every) == [(False, ())] * len(MessageKind)
    news = changing(desk, lambda unit: notify(unit=unit, topic="x", about="UPD-1", key="k", data={}, simulation=False))
    assert news == ()


def test_closing_a_channel_twice_or_one_that_never_was_changes_nothing(desk: Desk, channel: str) -> None:
    def close_all(unit: WriteUnit) -> None:
        for name in (channel, channel, "channel-9"):
            close_channel(unit=unit, name=name)

    changing(desk, close_all)

    assert reading(desk, lambda unit: repository.secrets(unit.session, channel)) == []


def test_the_way_of_mail_stays_open_whoever_closes_it(desk: Desk) -> None:
    changing(desk, lambda unit: open_mail(unit=unit))
    changing(desk, lambda unit: close_channel(unit=unit, name=MAIL))

    assert changing(desk, lambda unit: post_to(unit=unit, letter=LETTER, channel=MAIL))


@pytest.mark.parametrize(("compartment", "seen_by_lea"), [(None, True), ("vip", False)])
def test_a_message_is_seen_by_whoever_sees_what_it_is_about(
    desk: Desk, channel: str, compartment: str | None, *, seen_by_lea: bool
) -> None:
    case = open_case(desk.person("zoe"), **({"compartment": compartment} if compartment else {}))["ref"]
    letter = replace(LETTER, about=case)
    ref = changing(desk, lambda unit: post_to(unit=unit, letter=letter, channel=channel))

    seen = {who: desk.person(who).get(f"/api/messages/{ref}").status_code == 200 for who in ("zoe", "lea")}

    assert seen == {"zoe": True, "lea": seen_by_lea}


def test_the_ledger_tells_that_it_was_posted_and_not_what_it_says(desk: Desk, channel: str) -> None:
    ref = changing(
        desk, lambda unit: post_to(unit=unit, letter=replace(LETTER, data={"n": "PRIVATE"}), channel=channel)
    )

    lines = [
        one for one in desk.person("lea").get("/api/ledger", params={"limit": 500}).json() if one["subject"] == ref
    ]
    assert [one["verb"] for one in lines] == ["message.posted"]
    assert "PRIVATE" not in str(lines)


def test_how_things_fare_is_told_in_order_of_posting_and_of_one_thing_alone(desk: Desk, channel: str) -> None:
    for about, key in (("UPD-1", "b"), ("UPD-2", "x"), ("UPD-1", "a"), ("UPD-10", "y")):
        posted(desk, channel, about=about, idempotency_key=key)

    assert [key for key, _ in told(desk)] == ["b", "a"]
    assert told(desk, "UPD-3") == []
