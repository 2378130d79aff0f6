"""The directory of authorities: who writes from which domain, what speaks for a requester, and what is kept back."""

from typing import Any

import pytest

from factories.desks import Client, Desk
from factories.escalations import read, take_in
from factories.investigations import done, on, problem
from factories.mails import raw

MINISTRY: dict[str, Any] = {
    "name": "A simulated ministry",
    "kind": "regulator",
    "jurisdiction": "MY",
    "domains": ["Ministry.example"],
    "call_back": "+00 000 0000",
    "source": "its own page, seen by the desk",
}
PLEA = "Please look at https://open.example/show/abc123 ."
OUR_SERVER = "mx.desk.example"


def add(who: Client, **changes: Any) -> dict[str, Any]:
    added: dict[str, Any] = done(who.post("/api/authorities", json=MINISTRY | changes))
    return added


def mailed(who: Client, **said: Any) -> dict[str, Any]:
    content = raw(PLEA, **{"sender": "An Officer <o@mail.ministry.example>", "subject": "A request"} | said)
    sent = who.post("/api/escalations/mail", content=content, headers={"Content-Type": "message/rfc822"})
    return read(who, done(sent)["escalation"])


def verifying(who: Client, escalation: dict[str, Any]) -> dict[str, Any]:
    seen: dict[str, Any] = done(who.get(f"/api/escalations/{escalation['ref']}/verifying"))
    return seen


def signs(seen: dict[str, Any]) -> str:
    return "".join(hint["sign"] for hint in seen["hints"])


@pytest.fixture
def trusting(desk: Desk) -> Desk:
    """A desk that believes its own server's findings."""
    desk.place.settings = desk.place.settings.model_copy(update={"mail_results_by": OUR_SERVER})
    return desk


def test_the_domain_of_an_authority_says_who_asks_and_from_where(lea: Client, ana: Client) -> None:
    add(lea)

    made = mailed(ana)

    assert (made["requester"]["kind"], made["requester"]["organisation"]) == ("regulator", "A simulated ministry")
    assert made["jurisdictions"] == ["MY"]
    assert made["requester"]["verified"] is None


def test_a_domain_that_only_looks_alike_is_nobodys(lea: Client, ana: Client) -> None:
    add(lea)

    made = mailed(ana, sender="o@ministry.example.evil.example")

    assert made["requester"]["organisation"] == ""


def test_what_speaks_for_a_requester_never_verifies_them(trusting: Desk, lea: Client, ana: Client) -> None:
    add(lea)
    results = f"{OUR_SERVER}; dkim=pass header.d=ministry.example"

    seen = verifying(ana, mailed(ana, Authentication_Results=results))

    assert signs(seen) == "++?"
    assert "Call A simulated ministry back on +00 000 0000" in seen["hints"][2]["says"]
    assert (seen["verified"], seen["may_release_user_data"]) == (None, False)


def test_what_speaks_against_one_is_said(trusting: Desk, ana: Client) -> None:
    text = {"subject": "Order of the ministry", "sender": "Ministry <m@free.example>", "Reply_To": "x@other.example"}
    results = f"{OUR_SERVER}; dkim=pass header.d=bulk.example"

    seen = verifying(ana, mailed(ana, Authentication_Results=results, **text))

    assert signs(seen) == "---?"


def test_findings_of_other_servers_are_not_believed(trusting: Desk, lea: Client, ana: Client) -> None:
    add(lea)

    seen = verifying(ana, mailed(ana, Authentication_Results="mx.evil.example; dkim=pass header.d=ministry.example"))

    assert "Nothing of ours says" in seen["hints"][1]["says"]


def test_data_of_users_leaves_only_once_a_person_has_verified_an_authority(lea: Client, ana: Client) -> None:
    made = take_in(ana)
    assert not verifying(ana, made)["may_release_user_data"]

    form = {"verified": True, "by": "called back on the number of the directory"}
    done(ana.patch(f"/api/escalations/{made['ref']}/requester", json=form, headers=on(made["version"])))

    assert verifying(ana, made)["may_release_user_data"]


def test_authorities_are_kept_by_those_who_run_the_desk(lea: Client, ana: Client, ada: Client) -> None:
    added = add(lea)

    assert problem(ana.post("/api/authorities", json=MINISTRY))[0] == 403
    assert problem(ada.post("/api/authorities", json=MINISTRY)) == (409, "name_taken")
    assert [one["name"] for one in ana.get("/api/authorities").json()] == [added["name"]]
    assert added["domains"] == ["ministry.example"]


def test_a_retired_authority_is_no_longer_known(lea: Client, ana: Client) -> None:
    added = add(lea)
    path = f"/api/authorities/{added['id']}"

    retired = done(lea.send("PUT", path, json=MINISTRY | {"is_retired": True}, headers=on(1)))

    assert retired["retired_at"]
    assert mailed(ana)["requester"]["organisation"] == ""
    assert problem(lea.send("PUT", path, json=MINISTRY, headers=on(1))) == (412, "stale_version")


@pytest.mark.parametrize("domain", ["", "no dot", "a..b", "-a.example", "@a.example", "a.example/x"])
def test_what_is_no_domain_is_refused(lea: Client, domain: str) -> None:
    assert lea.post("/api/authorities", json=MINISTRY | {"domains": [domain]}).status_code == 422
