"""Many at once: an update is sent once, approved once, and edited by one of those who read the same version."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from factories.comms import add_channel, approve, drafted, edit, put_people, send, shown, submitted
from factories.desks import Client, Desk
from factories.investigations import done

AT_ONCE = 12


def together(acts: list[Any]) -> Counter[int]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return Counter(one.status_code for one in pool.map(lambda act: act(), acts))


def reach(lea: Client) -> None:
    put_people(lea, "policy", "lea")
    add_channel(lea, "policy", "in_app")


def test_of_many_who_send_all_are_told_that_it_is_sent_and_it_is_sent_once(ana: Client, lea: Client) -> None:
    reach(lea)
    update = drafted(ana)

    assert together([lambda: send(ana, update)] * AT_ONCE) == {200: AT_ONCE}
    assert len(done(lea.get("/api/notifications"))["items"]) == 1
    ledger = lea.get("/api/ledger", params={"limit": 500}).json()
    assert [line["verb"] for line in ledger].count("update.sent") == 1


def test_of_many_edits_on_one_version_one_counts_and_the_others_hear_so(ana: Client, lea: Client) -> None:
    update = drafted(ana)

    told = together([lambda: edit(ana, update, text="Other words.\n")] * AT_ONCE)

    assert told == {200: 1, 412: AT_ONCE - 1}
    assert shown(ana, update)["version"] == 2


def test_of_many_approvers_one_approves(desk: Desk, ana: Client, lea: Client, crowd: list[Client]) -> None:
    reach(lea)
    asked = submitted(ana, drafted(ana, audience="legal"))
    approvers = crowd[:AT_ONCE]

    told = together([lambda who=who: approve(who, asked) for who in approvers])

    assert told == {200: 1, 409: AT_ONCE - 1}


def test_an_edit_beside_a_sending_never_lets_other_words_leave(ana: Client, ben: Client, lea: Client) -> None:
    reach(lea)
    asked = submitted(ana, drafted(ana, audience="legal"))
    approved = done(approve(ben, asked))

    together([lambda: send(ana, approved), lambda: edit(ana, approved, text="Other words.\n")])

    now = shown(ana, approved)
    if now["state"] == "sent":
        assert (now["sent_hash"], now["text"]) == (asked["payload_hash"], asked["text"])
    else:
        assert (now["state"], now["approval"], now["sent_hash"]) == ("draft", None, "")
