"""What schemathesis makes up from the contract, sent to every operation by somebody with every role."""

import json
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, assume, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import CheckFunction, not_a_server_error
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.schemas import APIOperation
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from factories.desks import Client, Desk
from factories.examples import AT_THE_GATE
from factories.routes import JSON, operations
from factories.worlds import make_world
from watchfloor.api.contract import KEPT
from watchfloor.infra.access.actors import SYSTEM, add_actor, issue_token
from watchfloor.infra.access.permissions import Role
from watchfloor.infra.db.unit import WriteUnit

CONTRACT = json.loads(KEPT.read_text("utf-8"))
PLACES = {one.name: {name: before for before, name in one.places} for one in operations(CONTRACT)}
for item in CONTRACT["paths"].values():
    for operation in item.values():  # whose request it is, a client says here, and nothing made up
        operation["parameters"] = [one for one in operation.get("parameters", ()) if one["name"] != "authorization"]
NAMES = sorted(PLACES)
# Where every word is an address and every byte content, nothing is forbidden: what it says is another question.
FORBIDDING = sorted(one.name for one in operations(CONTRACT) if one.media == JSON or one.needs_version or one.asks)
SCHEMA = schemathesis.openapi.from_dict(CONTRACT)
ALWAYS: list[CheckFunction] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
QUIET = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
EXAMPLES = {"sqlite": 2, "postgresql": 2} if AT_THE_GATE else {"sqlite": 5, "postgresql": 2}


@pytest.fixture(scope="module")
def world(lasting_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return make_world(lasting_desk, tmp_path_factory.mktemp("world"))


@pytest.fixture(scope="module")
def everybody(lasting_desk: Desk) -> Client:
    """Somebody with every role and no compartment."""

    def add(unit: WriteUnit) -> str:
        add_actor(unit=unit, name="everybody", roles=tuple(Role))
        return issue_token(unit=unit, name="everybody")

    return Client(lasting_desk.connection, lasting_desk.place.edge(SYSTEM).change(add))


def named(name: str) -> APIOperation[Any, Any, Any, Any]:
    return SCHEMA.find_operation_by_id(name)


def made_up(desk: Desk) -> settings:
    """The same examples every time, few of them: this is about what every operation has in common."""
    return settings(
        max_examples=EXAMPLES[desk.place.database.engine.dialect.name],
        derandomize=True,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=QUIET,
    )


def is_padded(value: object) -> bool:
    """Whether a text in it begins or ends with white space, which a form takes off before it counts."""
    if isinstance(value, Mapping):
        return any(is_padded(one) for one in value.values())
    if isinstance(value, list):
        return any(is_padded(one) for one in value)
    return isinstance(value, str) and value != value.strip()


def sent(client: Client, case: Case[Any]) -> httpx.Response:
    """The answer to a made-up request in the name of the client; a stream is asked for what there is now."""
    asked = case.as_transport_kwargs(base_url="http://desk")
    body = {"json": asked["json"]} if "json" in asked else {"content": asked.get("data") or b""}
    is_stream = case.operation.definition.raw["operationId"] == "follow_events"
    params = dict(asked.get("params") or {}) | ({"follow": "false"} if is_stream else {})
    return client.send(case.method, asked["url"], headers=dict(asked["headers"]), params=params, **body)


@pytest.mark.in_turns
@pytest.mark.parametrize("name", NAMES)
def test_what_the_contract_allows_is_answered_as_it_says(
    lasting_desk: Desk, everybody: Client, world: Mapping[str, str], name: str
) -> None:
    places = {place: world[before] for place, before in PLACES[name].items()}

    @made_up(lasting_desk)
    @given(case=named(name).as_strategy(GenerationMode.POSITIVE, path_parameters=places))
    def holds(case: Case[Any]) -> None:
        case.validate_response(sent(everybody, case), checks=ALWAYS)

    holds()


@pytest.mark.in_turns
@pytest.mark.parametrize("name", FORBIDDING)
def test_what_the_contract_forbids_is_refused(
    lasting_desk: Desk, everybody: Client, world: Mapping[str, str], name: str
) -> None:
    @made_up(lasting_desk)
    @given(case=named(name).as_strategy(GenerationMode.NEGATIVE))
    def holds(case: Case[Any]) -> None:
        assume(not is_padded(case.body))
        case.validate_response(sent(everybody, case), checks=[*ALWAYS, negative_data_rejection])

    holds()


@pytest.mark.parametrize("answer", [httpx.Response(200, json={"id": 1}), httpx.Response(418), httpx.Response(500)])
def test_an_answer_that_the_contract_does_not_name_is_found(answer: httpx.Response) -> None:
    answer.request, answer.elapsed = httpx.Request("GET", "http://desk/api/users/me"), timedelta(0)

    with pytest.raises((Failure, FailureGroup)):
        SCHEMA.find_operation_by_id("show_me").Case().validate_response(answer, checks=ALWAYS)
