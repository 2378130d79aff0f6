"""The document of the interface names the problems of every operation."""

import copy
import re
from typing import Any

import pytest

from factories.contracts import IF_MATCH, TOKEN, contract, given, json_of, operation, ref
from watchfloor.infra.web.described import WHEN, problems, statuses_of, with_problems
from watchfloor.infra.web.problems import MEDIA_TYPE

ALWAYS = {401, 422, 429, 500, 503}
FORM = json_of(ref("Note"))


def described(*, path: str = "/api/notes", method: str = "get", act: dict[str, Any]) -> set[int]:
    """The problems that a document says of its one operation."""
    document = with_problems(contract(path, method, act=act))
    return {int(status) for status in document["paths"][path][method]["responses"] if int(status) in WHEN}


@pytest.mark.parametrize(
    ("path", "method", "act", "more"),
    [
        ("/api/notes", "get", operation("act"), {403}),
        ("/api/notes/{note}", "get", operation("act", given("note", "path")), {403, 404}),
        ("/api/notes", "post", operation("act"), {403, 409, 413, 507}),
        ("/api/notes", "post", operation("act", body=FORM), {400, 403, 404, 409, 413, 507}),
        ("/api/notes", "delete", operation("act", IF_MATCH), {403, 409, 412, 413, 428, 507}),
    ],
)
def test_what_an_operation_takes_says_how_it_may_refuse(
    path: str, method: str, act: dict[str, Any], more: set[int]
) -> None:
    assert described(path=path, method=method, act=act) == ALWAYS | more


def test_who_need_not_be_signed_in_is_refused_by_no_role() -> None:
    act = operation("act")
    act["parameters"].remove(TOKEN)

    assert described(act=act) == ALWAYS


def test_a_route_adds_what_does_not_follow() -> None:
    act = operation("act")
    act["responses"] |= {str(status): answer for status, answer in problems(409).items()}

    assert described(act=act) == ALWAYS | {403, 409}


def test_every_problem_is_of_one_shape_and_good_answers_stay() -> None:
    before = contract()
    kept = copy.deepcopy(before)

    document = with_problems(before)
    answers = document["paths"]["/api/notes"]["get"]["responses"]
    shared = document["components"]["responses"]

    assert before == kept
    assert answers["200"] == kept["paths"]["/api/notes"]["get"]["responses"]["200"]
    assert answers["422"] == {"$ref": "#/components/responses/InvalidInput"}
    assert {*shared} == {name for name, _ in WHEN.values()}
    assert all(one["content"] == {MEDIA_TYPE: {"schema": ref("Problem")}} for one in shared.values())
    assert {*document["components"]["schemas"]} == {"Note", "Problem"}


def test_a_status_that_nobody_explains_is_no_problem_of_a_route() -> None:
    with pytest.raises(KeyError):
        problems(418)
    assert 418 not in statuses_of("/api/notes", "post", operation("act", body=FORM))


def test_an_edit_without_a_version_is_not_what_the_document_asks_for() -> None:
    document = with_problems(contract(act=operation("act", IF_MATCH)))

    [token, version] = document["paths"]["/api/notes"]["get"]["parameters"]

    assert token == TOKEN
    assert version["required"]
    assert re.fullmatch(version["schema"]["pattern"], '"3"')
    assert not re.fullmatch(version["schema"]["pattern"], "three")
