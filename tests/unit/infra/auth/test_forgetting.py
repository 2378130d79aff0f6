"""What has passed is forgotten, some at a time; what still means something stays, whoever else forgets at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select

from factories.browsers import Browser, at_browser
from factories.desks import Client, Desk
from factories.investigations import done, open_case, problem
from watchfloor.api.wiring import DUTIES
from watchfloor.infra.auth import forgetting
from watchfloor.infra.auth.forgetting import forget_passed
from watchfloor.infra.auth.models import LinkRow, SessionRow, TallyRow
from watchfloor.infra.db.rows import AnsweredRequest

KEY = {"Idempotency-Key": "k-1"}
TABLES = (AnsweredRequest, SessionRow, LinkRow, TallyRow)


def counts(desk: Desk) -> list[int]:
    with desk.place.database.reading() as session:
        return [session.scalar(select(func.count()).select_from(table)) or 0 for table in TABLES]


@pytest.fixture
def used(desk: Desk, ada: Client, ana: Client) -> None:
    """An answer that was kept, a session, a link and a name that was tried once."""
    done(ana.post("/api/cases", json={"title": "A ring"}, headers=KEY))
    at_browser(desk, "ben")
    done(ada.post("/api/users/ana/links"))
    assert problem(Browser(desk).sign_in("nobody")) == (401, "wrong_sign_in")


def test_what_still_means_something_stays(desk: Desk, used: None) -> None:
    before = counts(desk)

    assert forget_passed(desk.place) == 0
    assert counts(desk) == before == [1, 1, 1, 2]


def test_each_thing_goes_when_its_time_is_over(desk: Desk, used: None) -> None:
    desk.clock.forward(timedelta(minutes=desk.settings.session_idle_minutes, seconds=1))
    assert (forget_passed(desk.place), counts(desk)) == (1, [1, 0, 1, 2])

    desk.clock.forward(timedelta(days=2))
    assert (forget_passed(desk.place), counts(desk)) == (2, [0, 0, 0, 2])

    desk.clock.forward(timedelta(days=100))
    assert (forget_passed(desk.place), counts(desk)) == (2, [0, 0, 0, 0])
    assert forget_passed(desk.place) == 0


def test_a_key_that_was_forgotten_can_be_used_again(desk: Desk, used: None, ana: Client) -> None:
    desk.clock.forward(timedelta(days=2, seconds=1))
    forget_passed(desk.place)

    assert open_case(ana)
    assert "Idempotent-Replay" not in ana.post("/api/cases", json={"title": "B"}, headers=KEY).headers


def test_many_things_are_forgotten_a_few_at_a_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forgetting, "AT_ONCE", 3)
    old = desk.clock() - timedelta(days=3)
    rows = [{"actor": "a", "key": f"k-{number}", "fingerprint": "", "at": old} for number in range(7)]
    with desk.place.database.writing() as session:
        session.execute(insert(AnsweredRequest), rows)

    assert [forget_passed(desk.place) for _ in range(4)] == [3, 3, 1, 0]


def test_two_who_forget_at_once_do_not_disturb_each_other(desk: Desk) -> None:
    old = desk.clock() - timedelta(days=3)
    rows = [{"actor": "a", "key": f"k-{number}", "fingerprint": "", "at": old} for number in range(100)]
    with desk.place.database.writing() as session:
        session.execute(insert(AnsweredRequest), rows)

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(lambda _: forget_passed(desk.place), range(4))) == 100


def test_the_desk_has_the_duty_to_forget() -> None:
    assert [duty.act for duty in DUTIES if duty.name == "forgetting"] == [forget_passed]
