"""The graph of a lead or a case is what its runs kept, in sentences, and no more than one may see."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from factories.claims import group_claim, pair_claim
from factories.desks import Client, Desk
from factories.events import act, at
from factories.hunts import add_events, hunt, load_farm
from factories.investigations import Person, add_entity, done, on, open_case, problem
from factories.sensitive import set_scene
from watchfloor.domain.leads.schemas import Claim
from watchfloor.domain.leads.service import observe
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Permission, Role
from watchfloor.infra.access.scopes import DESK
from watchfloor.infra.db.unit import WriteUnit
from watchfloor.views import graph


def read(who: Person, of: str) -> dict[str, Any]:
    return done(who.get(f"/api/{of}/links"))


def hunted(desk: Desk, who: Person, **changes: Any) -> str:
    """The lead of a hunt on a farm of six accounts."""
    (sight,) = hunt(who, load_farm(desk.edge(changes.pop("keeper", "lea")), **changes))["leads"]
    return str(sight["lead"])


def observed(desk: Desk, *claims: Claim, scopes: Iterable[str] = (DESK,)) -> list[str]:
    """Leads whose run kept no edges, by their references."""
    changes = desk.edge("zoe").change(
        lambda unit: observe(unit=unit, claims=claims, run="RUN-1", dataset="streams", scopes=scopes)
    )
    return [change.lead for change in changes]


def test_the_members_of_a_lead_are_linked_by_what_their_run_found(desk: Desk, ana: Person) -> None:
    lead = hunted(desk, ana)

    told = read(ana, f"leads/{lead}")

    assert [node["entity"] for node in told["nodes"]] == [f"account:farm{i}" for i in range(6)]
    assert {(node["role"], node["shared_by"]) for node in told["nodes"]} == {("unknown", 5)}
    assert (told["entity"], len(told["edges"]), told["is_cut"], told["empty"]) == (lead, 15, False, [])


def test_an_edge_says_on_what_they_acted_together_and_when(desk: Desk, ana: Person) -> None:
    first = read(ana, f"leads/{hunted(desk, ana)}")["edges"][0]

    assert first["why"] == (
        "account:farm0 and account:farm1 acted together on 6 things from 2026-03-02 to 2026-03-06: track:obscure0, "
        "track:obscure1, track:obscure2, track:obscure3, track:obscure4 and 1 more."
    )
    assert (first["dataset"], first["role"], first["rows"], first["weight"]) == ("streams", "track", 6, 6.0)


def test_accounts_on_the_same_things_are_said_to_have_used_them(desk: Desk, ana: Person) -> None:
    rows = [act(f"s{i}", f"t{i}{k}", at(hours=k), device=f"d{k % 2}") for i in range(7) for k in range(6)]
    add_events(desk.edge("lea"), rows, roles={"actor": "actor", "object": "object", "device": "device"})
    (sight,) = hunt(ana, "streams", "shared_infrastructure")["leads"]

    edge = read(ana, f"leads/{sight['lead']}")["edges"][0]

    assert edge["why"].startswith("account:s0 and account:s1 both used 2 things from 2026-03-01")
    assert edge["role"] == "device"


def test_a_lead_without_edges_shows_what_it_counts_and_does_not_say_who_did_it(desk: Desk, ana: Person) -> None:
    (lead,) = observed(desk, group_claim("a", "b"))

    told = read(ana, f"leads/{lead}")

    assert [node["entity"] for node in told["nodes"]] == ["account:a", "account:b", "track:t1"]
    assert {edge["why"] for edge in told["edges"]} == {
        f"Members of {lead} acted on track:t1 (count 2); which of them is not kept."
    }


def test_what_one_account_did_is_said_of_it(desk: Desk, ana: Person) -> None:
    (lead,) = observed(desk, group_claim("a"))

    (edge,) = read(ana, f"leads/{lead}")["edges"]

    assert edge["why"] == f"account:a acted on track:t1, which {lead} counts 1 time."


def test_a_lead_that_kept_nothing_says_so(desk: Desk, ana: Person) -> None:
    (lead,) = observed(desk, pair_claim("c1", "t1"))

    assert read(ana, f"leads/{lead}")["empty"] == [
        "edges: RUN-1 kept none between the members, and the lead counts no objects"
    ]


def test_a_graph_keeps_the_best_linked_and_says_that_it_is_cut(
    desk: Desk, ana: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    lead = hunted(desk, ana)
    monkeypatch.setattr(graph, "MOST_NODES", 3)
    monkeypatch.setattr(graph, "MOST_EDGES", 2)

    told = read(ana, f"leads/{lead}")

    assert (len(told["nodes"]), len(told["edges"]), told["is_cut"]) == (3, 2, True)


def test_a_lead_of_a_compartment_has_a_graph_for_its_people_alone(desk: Desk, ana: Person, zoe: Person) -> None:
    lead = hunted(desk, zoe, keeper="zoe", compartment="vip")

    assert len(read(zoe, f"leads/{lead}")["edges"]) == 15
    assert problem(ana.get(f"/api/leads/{lead}/links")) == (404, "not_found")


def test_the_case_of_a_lead_shows_its_entities_with_the_roles_that_people_gave(desk: Desk, ana: Person) -> None:
    lead = hunted(desk, ana)
    case = str(open_case(ana, lead=lead)["ref"])
    form = {"entity": "account:farm0", "role": "operator", "reason": "it pays"}
    done(ana.patch(f"/api/cases/{case}/entities", json=form, headers=on(1)))
    add_entity(ana, case, "account:aside", "bystander")

    told = read(ana, f"cases/{case}")

    roles = {node["entity"]: node["role"] for node in told["nodes"]}
    assert (roles["account:farm0"], roles["account:farm1"], roles["account:aside"]) == (
        *("operator", "unknown"),
        "bystander",
    )
    assert (len(told["edges"]), {edge["lead"] for edge in told["edges"]}) == (15, {lead})
    assert (told["nodes"][-1]["entity"], told["nodes"][-1]["shared_by"]) == ("account:aside", 0)


def test_a_case_joins_the_graphs_of_all_its_leads(desk: Desk, ana: Person) -> None:
    first, second = hunted(desk, ana), observed(desk, group_claim("farm0", "b"))[0]
    case = str(open_case(ana, lead=first)["ref"])
    done(ana.post(f"/api/cases/{case}/leads", json={"lead": second}))

    told = read(ana, f"cases/{case}")

    assert {edge["lead"] for edge in told["edges"]} == {first, second}
    assert "track:t1" in {node["entity"] for node in told["nodes"]}


def test_a_case_without_leads_says_what_would_fill_its_graph(ana: Person) -> None:
    case = str(open_case(ana)["ref"])
    add_entity(ana, case, "account:a")

    told = read(ana, f"cases/{case}")

    assert ([node["entity"] for node in told["nodes"]], told["edges"]) == (["account:a"], [])
    assert told["empty"][0].startswith("edges: no lead of the case says what links its entities")


def test_who_may_read_no_leads_sees_the_entities_alone(desk: Desk, ana: Person) -> None:
    case = str(open_case(ana, lead=hunted(desk, ana))["ref"])

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name="narrow", roles=(Role.LEAD,))
        return issue_token(unit=unit, name="narrow", permissions=(Permission.CASE_READ,))

    told = read(Client(desk.connection, desk.place.edge(SYSTEM).change(add)), f"cases/{case}")

    assert (len(told["nodes"]), told["edges"]) == (6, [])
    assert told["empty"] == ["edges: this needs the permission lead:read"]


def test_sensitive_values_are_stand_ins_in_both_graphs(desk: Desk, ana: Person, tmp_path: Path) -> None:
    scene = set_scene(desk, tmp_path)

    for of in (f"leads/{scene.lead}", f"cases/{scene.case}"):
        answer = ana.get(f"/api/{of}/links")
        assert "mail:masked-" in answer.text
        assert "obscure" not in answer.text
