"""One act on many leads: the dry run tells what the act then does, and each refusal is told beside what was done."""

from collections.abc import Callable
from typing import Any

import pytest

from factories.claims import group_claim
from factories.desks import Desk
from factories.investigations import Person, done, on, problem
from watchfloor.domain.leads.service import observe
from watchfloor.infra.ledger.reading import head
from watchfloor.infra.web.edge import Edge

EdgeOf = Callable[[str], Edge]
ACTS: list[dict[str, object]] = [
    {"act": "label", "verdict": "benign", "reason": "fans"},
    {"act": "label", "verdict": "needs_case"},
    {"act": "claim"},
    {"act": "snooze", "until_grows_by": "score", "factor": 1.2},
    {"act": "release"},
]


def see(edge: Edge, *names: str, score: float = 0.8, scopes: tuple[str, ...] = ("desk",)) -> str:
    claims = [group_claim(*names, score=score)]
    changes = edge.change(lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="s", scopes=scopes))
    return str(changes[0].lead)


def bulk(who: Person, refs: list[str], version: int = 1, **form: object) -> dict[str, Any]:
    leads = [{"ref": ref, "version": version} for ref in refs]
    return done(who.post("/api/leads/bulk", json={"leads": leads, "dry_run": False} | form))


def codes(answer: dict[str, Any]) -> list[str]:
    return [item["problem"]["code"] if item["problem"] else "" for item in answer["items"]]


@pytest.fixture
def many(ana: Person, ben: Person, edge_of: EdgeOf) -> list[str]:
    """Leads that stand differently: open, so strong that it cannot grow, judged, Ben's, hidden, and none at all."""
    edge = edge_of("ana")
    refs = [see(edge, "a", "b"), see(edge, "c", "d", score=0.95), see(edge, "e", "f"), see(edge, "g", "h")]
    done(ana.post(f"/api/leads/{refs[2]}/label", json={"verdict": "benign"}, headers=on(1)))
    done(ben.post(f"/api/leads/{refs[3]}/claim"))
    return [*refs, see(edge_of("zoe"), "x", "y", scopes=("compartment:vip",)), "LEAD-99"]


def named(who: Person, refs: list[str]) -> list[dict[str, Any]]:
    """Each as whoever acts has read it; what they may not see, at any version."""
    answers = [(ref, who.get(f"/api/leads/{ref}")) for ref in refs]
    return [{"ref": ref, "version": answer.json().get("version", 1)} for ref, answer in answers]


@pytest.mark.parametrize("form", ACTS, ids=lambda form: " ".join(map(str, form.values())))
def test_the_dry_run_judges_each_as_the_act_then_does(
    desk: Desk, ana: Person, many: list[str], form: dict[str, object]
) -> None:
    leads = named(ana, many)
    position = desk_head(desk)
    judged = done(ana.post("/api/leads/bulk", json={"leads": leads, "dry_run": True} | form))
    assert desk_head(desk) == position

    acted = done(ana.post("/api/leads/bulk", json={"leads": leads, "dry_run": False} | form))

    assert (judged["dry_run"], acted["dry_run"]) == (True, False)
    same = ("ref", "ok", "state", "problem")
    assert [[item[name] for name in same] for item in judged["items"]] == [
        [item[name] for name in same] for item in acted["items"]
    ]
    assert [item["ref"] for item in acted["items"]] == many
    assert [item["version"] for item in judged["items"]][:4] == [one["version"] for one in leads][:4]


def desk_head(desk: Desk) -> int:
    with desk.place.database.reading() as session:
        return head(session).position


def test_what_is_allowed_is_done_and_each_refusal_is_told(ana: Person, many: list[str]) -> None:
    answer = done(ana.post("/api/leads/bulk", json={"leads": named(ana, many), "act": "claim", "dry_run": False}))

    assert codes(answer) == ["", "", "lead_not_open", "already_claimed", "not_found", "not_found"]
    assert answer["items"][2] | {"problem": None} == {
        "ref": many[2],
        "ok": False,
        "state": "judged",
        "version": 2,
        "problem": None,
    }
    assert all(done(ana.get(f"/api/leads/{ref}"))["assignee"] for ref in many[:2])


def test_what_one_may_not_see_is_told_like_what_is_not_there(ana: Person, many: list[str]) -> None:
    hidden, absent = bulk(ana, many[-2:], act="claim")["items"]

    assert str(hidden).replace(many[-2], "IT") == str(absent).replace(many[-1], "IT")


def test_a_lead_that_changed_since_is_left_as_it_is(ana: Person, ben: Person, many: list[str]) -> None:
    done(ben.post(f"/api/leads/{many[0]}/label", json={"verdict": "inconclusive"}, headers=on(1)))
    answer = bulk(ana, many[:2], act="label", verdict="benign")

    assert codes(answer) == ["stale_version", ""]
    assert done(ana.get(f"/api/leads/{many[0]}"))["verdict"] == "inconclusive"


def test_each_lead_of_a_bulk_can_be_undone_by_itself(ana: Person, many: list[str]) -> None:
    bulk(ana, many[:2], act="label", verdict="true_positive", reason="the same farm")
    labelled = done(ana.get(f"/api/leads/{many[0]}"))

    again = done(ana.post(f"/api/leads/{many[0]}/undo", headers=on(labelled["version"])))

    assert (labelled["state"], labelled["undoable"]) == ("judged", "label")
    assert {member["verdict"] for member in labelled["members"]} == {"true_positive"}
    assert {member["verdict"] for member in again["members"]} == {None}
    assert done(ana.get(f"/api/leads/{many[1]}"))["state"] == "judged"


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ({"act": "label"}, "verdict_missing"),
        ({"act": "claim", "leads": [{"ref": "LEAD-1", "version": 1}] * 2}, "named_twice"),
        ({"act": "claim", "leads": []}, "malformed_request"),
        ({"act": "claim", "leads": [{"ref": f"LEAD-{n}", "version": 1} for n in range(501)]}, "malformed_request"),
        ({"act": "role"}, "malformed_request"),
        ({"act": "snooze", "factor": 1}, "malformed_request"),
    ],
    ids=["no verdict", "twice", "none", "too many", "another act", "no growth"],
)
def test_a_bulk_that_cannot_be_meant_is_refused_whole(ana: Person, form: dict[str, object], code: str) -> None:
    whole = {"leads": [{"ref": "LEAD-1", "version": 1}], "dry_run": True} | form

    assert problem(ana.post("/api/leads/bulk", json=whole)) == (422, code)


@pytest.mark.parametrize("dry", [True, False])
def test_who_only_reads_does_not_even_try(vic: Person, many: list[str], dry: bool) -> None:
    form = {"leads": [{"ref": many[0], "version": 1}], "act": "claim", "dry_run": dry}

    assert problem(vic.post("/api/leads/bulk", json=form)) == (403, "role")
