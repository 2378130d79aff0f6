"""The generator's rules: a small contract goes in, a class of typed methods comes out, or a clear problem."""

import ast
from typing import Any

import pytest

from factories.contracts import IF_MATCH, contract, given, json_of, octets, operation, ref, shape
from tools.client.contract import ContractProblem
from tools.client.operations import class_name, operations_text, type_of

WORD = {"type": "string", "enum": ["on", "off"]}


def method(document: dict[str, Any], name: str = "act") -> str:
    """The source of one generated method, on one line each for its head, its docstring and its call."""
    tree = ast.parse(operations_text(document))
    [owner] = [node for node in tree.body if isinstance(node, ast.ClassDef)]
    return next(ast.unparse(node) for node in owner.body if isinstance(node, ast.FunctionDef) and node.name == name)


def head(document: dict[str, Any]) -> str:
    return method(document).splitlines()[0]


def call(document: dict[str, Any]) -> str:
    return method(document).splitlines()[-1].strip()


def test_what_the_path_names_is_positional_and_quoted() -> None:
    document = contract(
        "/api/notes/{note}/of/{case}", act=operation("act", given("note", "path"), given("case", "path"))
    )
    assert head(document) == "def act(self, note: str, case: str) -> Note:"
    assert "f'/api/notes/{part(note)}/of/{part(case)}'" in call(document)


def test_what_the_query_asks_is_by_keyword_and_left_to_the_desk_where_it_may() -> None:
    limit = given("limit", schema={"type": "integer", "default": 50})
    document = contract(act=operation("act", limit, given("after", required=True)))
    assert head(document) == "def act(self, *, after: str, limit: int | None=None) -> Note:"
    assert "params={'limit': limit, 'after': after}" in call(document)


def test_the_token_is_no_argument() -> None:
    assert head(contract()) == "def act(self) -> Note:"


def test_an_edit_must_name_its_version() -> None:
    document = contract(method="patch", act=operation("act", IF_MATCH))
    assert head(document) == "def act(self, *, version: int) -> Note:"
    assert call(document) == "return self._one(Note, 'PATCH', '/api/notes', version=version)"


def test_a_form_is_a_model() -> None:
    document = contract(method="post", act=operation("act", body=json_of(ref("Note"))))
    assert head(document) == "def act(self, form: Note) -> Note:"
    assert "form=form" in call(document)


def test_other_bodies_are_content() -> None:
    document = contract(method="post", act=operation("act", body=octets()))
    assert head(document) == "def act(self, content: Content) -> Note:"
    assert "from watchfloor.client.connection import Content" in operations_text(document)


def test_a_list_is_answered_as_one() -> None:
    document = contract(act=operation("act", answer=json_of({"type": "array", "items": ref("Note")})))
    assert head(document) == "def act(self) -> list[Note]:"
    assert call(document).startswith("return self._many(Note,")


def test_what_may_be_absent_is_answered_as_it_or_none() -> None:
    document = contract(act=operation("act", answer=json_of({"anyOf": [ref("Note"), {"type": "null"}]})))
    assert head(document) == "def act(self) -> Note | None:"
    assert call(document) == "return self._perhaps(Note, 'GET', '/api/notes')"


def test_a_download_is_answered_as_bytes() -> None:
    document = contract(act=operation("act", answer=octets()))
    assert head(document) == "def act(self) -> bytes:"
    assert call(document) == "return self._bytes('GET', '/api/notes')"


@pytest.mark.parametrize(("wire", "name"), [("id", "id_"), ("class", "class_"), ("only-mine", "only_mine")])
def test_a_name_that_python_has_taken_is_sent_as_it_is(wire: str, name: str) -> None:
    document = contract(act=operation("act", given(wire)))
    assert f"{name}: str | None=None" in head(document)
    assert f"'{wire}': {name}" in call(document)


def test_a_description_is_the_docstring_and_its_own_quotes_end_nothing() -> None:
    described = operation("act") | {"description": 'Say """so"""\n  and \\ so.'}
    [said] = [line for line in method(contract(act=described)).splitlines() if "Say" in line]
    assert ast.literal_eval(said.strip()) == "Say '''so''' and \\ so."


def test_without_a_description_the_docstring_says_where_it_goes() -> None:
    assert "GET /api/notes." in method(contract())


def test_methods_stand_in_the_order_of_their_names_whatever_the_order_of_the_paths() -> None:
    both = contract()
    both["paths"] = {"/b": {"get": operation("zoom")}, "/a": {"post": operation("act")}}
    turned = both | {"paths": dict(reversed(both["paths"].items()))}
    assert operations_text(both) == operations_text(turned)
    assert operations_text(both).index("def act") < operations_text(both).index("def zoom")


@pytest.mark.parametrize(
    ("schema", "annotation"),
    [
        ({"type": "string"}, "str"),
        ({"type": "integer"}, "int"),
        ({"type": "number"}, "float"),
        ({"type": "boolean"}, "bool"),
        ({"type": "string", "format": "date-time"}, "AwareDatetime"),
        ({"type": "string", "format": "date"}, "date"),
        ({"type": "array", "items": {"type": "string"}}, "list[str]"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "str | None"),
        ({"anyOf": [ref("Page_LeadLine_"), {"type": "null"}]}, "PageLeadLine | None"),
    ],
)
def test_a_schema_has_one_annotation(schema: dict[str, Any], annotation: str) -> None:
    assert type_of(schema) == annotation


@pytest.mark.parametrize(("schema", "name"), [("CaseOut", "CaseOut"), ("Page_LeadLine_", "PageLeadLine")])
def test_a_class_is_called_as_its_schema(schema: str, name: str) -> None:
    assert class_name(schema) == name


@pytest.mark.parametrize(
    ("odd", "says"),
    [
        (operation("act", given("tags", schema={"type": "object"})), "act: There is no rule for the schema"),
        (operation("act", given("session", "cookie")), "cookie parameter session"),
        (operation("act", given("x-trace", "header")), "header parameter x-trace"),
        (operation("act", given("on-off"), given("on_off")), "would be called on_off"),
        (operation("not a name"), "no operation id"),
        (operation("class"), "no operation id"),
        (operation("_own"), "no operation id"),
        (operation("act", answer=json_of({"anyOf": [ref("Note"), ref("Note")]})), "neither a named schema nor a list"),
        (operation("act", answer=json_of({"type": "string"})), "neither a named schema nor a list"),
        (operation("act", answer={"content": {}}), "other than one good answer"),
        (operation("act", body=json_of({"type": "object"})), "no named form"),
        (operation("act", body={"content": {"a/b": {}, "c/d": {}}}), "several media types"),
    ],
)
def test_what_has_no_rule_is_named(odd: dict[str, Any], says: str) -> None:
    with pytest.raises(ContractProblem, match=says):
        operations_text(contract(act=odd))


def test_only_what_is_used_is_imported() -> None:
    text = operations_text(
        contract(schemas={"Word": WORD, "Unused": shape()}, act=operation("act", given("w", schema=ref("Word"))))
    )
    assert "import Note, Word" in text
    assert "Unused" not in text
