"""Destinations that belong to a channel: sealed, posted to by name, and no business of administrators."""

import pytest

from factories.desks import Desk
from factories.investigations import problem
from watchfloor.infra.access.actors import SYSTEM
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.infra.outbox import repository
from watchfloor.infra.outbox.channels import LONGEST_SECRET_URL, close_channel, open_mail, open_slack, open_webhook
from watchfloor.infra.outbox.posting import Letter, post_to
from watchfloor.infra.outbox.schemas import MessageKind
from watchfloor.infra.outbox.secrets import SecretBox, load_box
from watchfloor.infra.outgoing.addresses import Listed
from watchfloor.kernel.errors import Conflict, InvalidInput

URL = "https://hooks.example/services/very-secret"
LETTER = Letter(MessageKind.UPDATE, "update.sent", "UPD-1", "UPD-1", "UPD-1:channel:1", {}, simulation=False)


@pytest.fixture
def box(desk: Desk) -> SecretBox:
    return load_box(desk.settings.outbox_key_path)


def test_the_address_of_a_slack_channel_is_its_secret(desk: Desk, box: SecretBox) -> None:
    def open_one(unit: WriteUnit) -> tuple[str, str]:
        open_slack(unit=unit, name="channel-1", url=URL, box=box, allowed=Listed())
        row = repository.destination(unit.session, "channel-1")
        [secret] = repository.secrets(unit.session, "channel-1")
        assert row is not None
        return row.url, secret.sealed

    url, sealed = desk.place.edge(SYSTEM).change(open_one)

    assert url == "https://hooks.example/"
    assert "very-secret" not in sealed
    assert box.open(sealed, bound_to="channel-1#1") == URL


def test_an_address_that_is_too_long_to_seal_is_refused(desk: Desk, box: SecretBox) -> None:
    long = f"https://hooks.example/{'x' * LONGEST_SECRET_URL}"

    with pytest.raises(InvalidInput):
        desk.place.edge(SYSTEM).change(
            lambda unit: open_slack(unit=unit, name="channel-1", url=long, box=box, allowed=Listed())
        )


def test_mail_has_one_destination_however_often_it_is_opened(desk: Desk) -> None:
    change = desk.place.edge(SYSTEM).change

    assert {change(lambda unit: open_mail(unit=unit)) for _ in range(3)} == {"channel-mail"}


def test_nothing_is_posted_to_a_channel_that_is_closed(desk: Desk, box: SecretBox) -> None:
    change = desk.place.edge(SYSTEM).change
    change(lambda unit: open_webhook(unit=unit, name="channel-1", url=URL, box=box, allowed=Listed()))
    change(lambda unit: close_channel(unit=unit, name="channel-1"))

    with pytest.raises(Conflict) as gone:
        change(lambda unit: post_to(unit=unit, letter=LETTER, channel="channel-1"))

    assert gone.value.code == "channel_gone"


def test_the_same_letter_is_posted_to_a_channel_once(desk: Desk, box: SecretBox) -> None:
    change = desk.place.edge(SYSTEM).change
    change(lambda unit: open_webhook(unit=unit, name="channel-1", url=URL, box=box, allowed=Listed()))

    assert len({change(lambda unit: post_to(unit=unit, letter=LETTER, channel="channel-1")) for _ in range(3)}) == 1
    with pytest.raises(Conflict) as waits:
        change(lambda unit: close_channel(unit=unit, name="channel-1"))
    assert waits.value.code == "messages_waiting"


def test_administrators_of_destinations_do_not_meet_channels(desk: Desk, box: SecretBox) -> None:
    desk.place.edge(SYSTEM).change(
        lambda unit: open_webhook(unit=unit, name="channel-1", url=URL, box=box, allowed=Listed())
    )
    ada = desk.person("ada")

    assert ada.get("/api/destinations").json() == []
    assert problem(ada.get("/api/destinations/channel-1")) == (404, "not_found")
    paused = ada.post("/api/destinations/channel-1/pause", headers={"If-Match": '"1"'})
    assert problem(paused) == (404, "not_found")
