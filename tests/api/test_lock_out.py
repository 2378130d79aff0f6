"""Guessing: counted before it is judged, across processes, with a wait that doubles, whoever is named."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select

from factories.browsers import PASSWORD, Browser, at_browser, give_password
from factories.desks import CHEAP, Client, Desk
from factories.investigations import done, problem
from watchfloor.api.app import open_workspace
from watchfloor.infra.auth.models import TallyRow
from watchfloor.infra.auth.signing_in import Attempt, sign_in
from watchfloor.infra.auth.tallies import tried_name
from watchfloor.infra.ledger.models import LedgerEntry
from watchfloor.infra.settings import Settings
from watchfloor.infra.web.limits import Limit
from watchfloor.kernel.errors import NotSignedIn, TooMany

WRONG, BLOCKED = (401, "wrong_sign_in"), (429, "sign_in_blocked")


def guess(desk: Desk, name: str = "ana", times: int = 1) -> list[tuple[int, str]]:
    browser = Browser(desk)
    return [problem(browser.sign_in(name, f"guess number {time}")) for time in range(times)]


@pytest.mark.parametrize("name", ["ana", "nobody"])
def test_after_the_free_tries_a_name_waits_whether_it_is_known_or_not(desk: Desk, name: str) -> None:
    give_password(desk, "ana")

    answers = guess(desk, name, times=desk.settings.free_tries + 1)

    assert answers == [WRONG] * desk.settings.free_tries + [BLOCKED]


def test_the_right_password_waits_too_and_the_answer_says_how_long(desk: Desk) -> None:
    give_password(desk, "ana")
    guess(desk, times=desk.settings.free_tries)

    refused = Browser(desk).sign_in("ana")

    assert problem(refused) == BLOCKED
    assert int(refused.headers["Retry-After"]) in range(1, 31)
    desk.clock.forward(timedelta(seconds=31))
    assert Browser(desk).sign_in("ana").is_success


def test_each_further_guess_doubles_the_wait(desk: Desk) -> None:
    give_password(desk, "ana")
    guess(desk, times=desk.settings.free_tries - 1)
    waits = []

    for _ in range(4):
        assert guess(desk) == [WRONG]
        waits.append(int(Browser(desk).sign_in("ana").headers["Retry-After"]))
        desk.clock.forward(timedelta(seconds=waits[-1] + 1))

    assert [round(wait / 30) for wait in waits] == [1, 2, 4, 8]


def test_a_clock_that_is_set_back_locks_nobody_out_for_longer_than_a_day(desk: Desk) -> None:
    give_password(desk, "ana")
    desk.clock.forward(timedelta(days=300))
    guess(desk, times=desk.settings.free_tries)

    desk.clock.forward(timedelta(days=-300))

    assert int(Browser(desk).sign_in("ana").headers["Retry-After"]) <= 86_400


def test_signing_in_begins_anew_for_the_name(desk: Desk) -> None:
    give_password(desk, "ana")
    for _ in range(3):
        assert guess(desk, times=desk.settings.free_tries - 1) == [WRONG] * (desk.settings.free_tries - 1)
        done(Browser(desk).sign_in("ana"))


def test_an_address_waits_whatever_names_it_tries_and_a_good_account_does_not_clear_it(desk: Desk) -> None:
    desk.place.settings = desk.settings = desk.settings.model_copy(update={"free_tries_of_address": 6})
    give_password(desk, "eve")
    browser = Browser(desk)

    for number in range(6):
        assert problem(browser.sign_in(f"name-{number}", "a guess at somebody")) == WRONG
        if number < 5:
            done(browser.sign_in("eve"))

    assert problem(browser.sign_in("name-9", "a guess at somebody")) == BLOCKED
    assert problem(browser.sign_in("eve")) == BLOCKED


def test_a_block_holds_in_every_process(desk: Desk) -> None:
    give_password(desk, "ana")
    guess(desk, times=desk.settings.free_tries)
    settings = Settings(home=desk.settings.home, database=desk.settings.database, **CHEAP)
    other = open_workspace(settings, clock=desk.clock)

    with pytest.raises(TooMany):
        sign_in(place=other, attempt=Attempt("ana", PASSWORD, "elsewhere"), request_id="x")

    other.database.dispose()


def test_guesses_sent_at_once_are_counted_one_by_one(desk: Desk) -> None:
    give_password(desk, "ana")

    def attempt(number: int) -> type[Exception] | None:
        try:
            sign_in(place=desk.place, attempt=Attempt("ana", f"guess {number}", f"address {number}"), request_id="x")
        except (NotSignedIn, TooMany) as error:
            return type(error)
        return None

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(attempt, range(20)))

    assert answers.count(NotSignedIn) == desk.settings.free_tries
    assert answers.count(TooMany) == 20 - desk.settings.free_tries


def test_a_block_stands_in_the_ledger_and_names_nobody(desk: Desk, lea: Client) -> None:
    give_password(desk, "ana")
    guess(desk, "ana", times=desk.settings.free_tries)
    guess(desk, "a name that is none", times=desk.settings.free_tries)

    with desk.place.database.reading() as session:
        subjects = session.scalars(select(LedgerEntry.subject).where(LedgerEntry.verb == "sign_in.blocked")).all()
        keys = session.scalars(select(TallyRow.key)).all()

    assert len(set(subjects)) == 2
    assert all(subject.startswith("sign_in:") and "ana" not in subject for subject in subjects)
    assert all(len(key) == 64 for key in keys)


def test_a_last_try_that_is_right_is_no_block(desk: Desk) -> None:
    give_password(desk, "ana")
    guess(desk, times=desk.settings.free_tries - 1)

    done(Browser(desk).sign_in("ana"))

    with desk.place.database.reading() as session:
        assert session.scalars(select(LedgerEntry).where(LedgerEntry.verb == "sign_in.blocked")).all() == []
        assert session.get(TallyRow, tried_name("ana", 1).key) is None


def test_an_administrators_link_ends_the_wait(desk: Desk, ada: Client) -> None:
    give_password(desk, "ana")
    guess(desk, times=desk.settings.free_tries)

    done(ada.post("/api/users/ana/links"))

    assert Browser(desk).sign_in("ana").is_success


def test_a_block_leaves_who_is_signed_in_alone(desk: Desk, ana: Client) -> None:
    browser = at_browser(desk, "ana")

    guess(desk, times=desk.settings.free_tries)

    assert browser.get("/api/users/me").is_success
    assert ana.get("/api/users/me").is_success


def test_one_address_tries_only_so_often_a_minute(desk: Desk) -> None:
    now = desk.clock()
    desk.place.limits.sign_ins = Limit(3, lambda: now)
    browser = Browser(desk)

    answers = [problem(browser.sign_in(f"name-{number}", "a guess")) for number in range(4)]

    assert answers == [WRONG] * 3 + [(429, "too_many_requests")]
