"""The operations of the contract as one class of typed methods."""

import builtins
import json
import keyword
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tools.client.contract import ContractProblem, Json, answers, named, operations

HEADER = '"""The operations of the API, generated from its contract by `python -m tools.client`; not to be edited."""'
CLASS = '''class Operations(Wire):
    """One method for each operation of the API.

    First what its path names, then its form or its bytes; everything else by keyword, where None is left to the desk.
    Every method raises ProblemAnswer where the desk refuses, and Unreachable where nothing answers.
    """
'''
PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
TOKEN = ("header", "authorization")  # a connection sends it with every request
JSON = "application/json"
DOCSTRING_WIDTH = 105


@dataclass(frozen=True, slots=True)
class Parameter:
    """One argument of a method: its name there, its name on the wire, and its type."""

    name: str
    wire: str
    type: str
    place: str
    is_required: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What a method gives: which verb of Wire reads it, the model if there is one, and the annotation."""

    verb: str
    model: str
    type: str


def operations_text(document: Mapping[str, Any], module: str = "watchfloor.client.generated.shapes") -> str:
    """The module of operations, to be formatted. Raises ContractProblem for what has no rule."""
    methods = [_method(method, path, operation) for method, path, operation in operations(document)]
    body = "\n".join(methods)
    used = set(_words(body))
    models = sorted(used.intersection(map(class_name, document["components"]["schemas"])))
    imports = [
        *(["from datetime import date"] if "date" in used else []),
        *(["from pydantic import AwareDatetime"] if "AwareDatetime" in used else []),
        *([f"from {module} import {', '.join(models)}"] if models else []),
        *(["from watchfloor.client.connection import Content"] if "Content" in used else []),
        f"from watchfloor.client.wire import Wire{', part' if 'part' in used else ''}",
    ]
    return "\n".join([HEADER, "", *imports, "", "", CLASS, body])


def class_name(schema: str) -> str:
    """The class of a schema, as the module of shapes names it: `Page_LeadLine_` is PageLeadLine."""
    return "".join(piece[:1].upper() + piece[1:] for piece in schema.replace("-", "_").split("_"))


def type_of(schema: Mapping[str, Any]) -> str:
    """The annotation of a schema. Raises ContractProblem for one that has no rule."""
    if named(schema):
        return class_name(named(schema))
    if "anyOf" in schema:
        return " | ".join(dict.fromkeys(type_of(one) for one in schema["anyOf"]))
    kind = schema.get("type")
    if kind == "null":
        return "None"
    if kind == "array":
        return f"list[{type_of(schema.get('items', {}))}]"
    if kind == "string" and schema.get("format") in {"date-time", "date"}:
        return "AwareDatetime" if schema["format"] == "date-time" else "date"
    if kind in PLAIN:
        return PLAIN[kind]
    raise ContractProblem(f"There is no rule for the schema {json.dumps(schema)[:200]}.")


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() or letter == "_" else " " for letter in text).split()


def _method(method: str, path: str, operation: Json) -> str:
    name = str(operation.get("operationId", ""))
    if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_"):
        raise ContractProblem(f"{method} {path} has no operation id that is a method's name.")
    try:
        given, body, answer = _parameters(operation), _body(operation), _answer(operation)
    except ContractProblem as problem:
        raise ContractProblem(f"{name}: {problem}") from None
    takes = ", ".join(["self", *_signature(given, body)])
    model = [answer.model] if answer.model else []
    call = ", ".join([*model, f'"{method}"', _path(path, given), *_sent(given, body)])
    lines = [f"def {name}({takes}) -> {answer.type}:", *_docstring(method, path, operation)]
    return textwrap.indent("\n".join([*lines, f"    return self.{answer.verb}({call})", ""]), "    ")


def _parameters(operation: Json) -> list[Parameter]:
    found = [
        _parameter(given) for given in operation.get("parameters", ()) if (given["in"], given["name"].lower()) != TOKEN
    ]
    names = [parameter.name for parameter in found]
    if twice := [name for name in names if names.count(name) > 1]:
        raise ContractProblem(f"Two parameters would be called {twice[0]}.")
    return found


def _parameter(given: Json) -> Parameter:
    wire, place = str(given["name"]), str(given["in"])
    if place == "header" and wire.lower() == "if-match":
        return Parameter("version", wire, "int", place, is_required=True)
    if place not in {"path", "query"}:
        raise ContractProblem(f"There is no rule for the {place} parameter {wire}.")
    name = wire.replace("-", "_")
    if keyword.iskeyword(name) or hasattr(builtins, name):
        name = f"{name}_"
    kind = type_of(given.get("schema", {}))
    return Parameter(name, wire, kind, place, is_required=bool(given.get("required")))


def _body(operation: Json) -> str:
    """The annotation of the body: a form's model, `Content` for bytes, an empty text where there is none."""
    contents = operation.get("requestBody", {}).get("content", {})
    if not contents:
        return ""
    [(media_type, content), *others] = contents.items()
    if others:
        raise ContractProblem("There is no rule for a body of several media types.")
    if media_type != JSON:
        return "Content"
    form = named(content.get("schema", {}))
    if not form:
        raise ContractProblem("There is no rule for a body that is no named form.")
    return class_name(form)


def _answer(operation: Json) -> Answer:
    good = list(answers(operation))
    if len(good) != 1:
        raise ContractProblem("There is no rule for other than one good answer.")
    [(media_type, schema)] = good
    if media_type != JSON:
        return Answer("_bytes", "", "bytes")
    if schema.get("type") == "array" and named(schema.get("items", {})):
        model = class_name(named(schema["items"]))
        return Answer("_many", model, f"list[{model}]")
    if perhaps := _perhaps(schema):
        return Answer("_perhaps", class_name(perhaps), f"{class_name(perhaps)} | None")
    if not named(schema):
        raise ContractProblem("There is no rule for an answer that is neither a named schema nor a list of one.")
    return Answer("_one", class_name(named(schema)), class_name(named(schema)))


def _perhaps(schema: Json) -> str:
    """The name of the schema that an answer has or, where there is nothing to tell, has not."""
    told = [one for one in schema.get("anyOf", ()) if one != {"type": "null"}]
    return named(told[0]) if len(told) == 1 and told != schema["anyOf"] else ""


def _signature(given: list[Parameter], body: str) -> Iterator[str]:
    yield from (f"{one.name}: {one.type}" for one in given if one.place == "path")
    if body:
        yield "content: Content" if body == "Content" else f"form: {body}"
    rest = [one for one in given if one.place != "path"]
    if rest:
        yield "*"
    for one in sorted(rest, key=lambda one: not one.is_required):
        yield f"{one.name}: {one.type}" if one.is_required else f"{one.name}: {_or_none(one.type)} = None"


def _or_none(annotation: str) -> str:
    return annotation if annotation.endswith("None") else f"{annotation} | None"


def _path(path: str, given: list[Parameter]) -> str:
    filled = path
    for one in (one for one in given if one.place == "path"):
        filled = filled.replace(f"{{{one.wire}}}", f"{{part({one.name})}}")
    return f'f"{filled}"' if "{" in filled else f'"{filled}"'


def _sent(given: list[Parameter], body: str) -> Iterator[str]:
    asked = ", ".join(f'"{one.wire}": {one.name}' for one in given if one.place == "query")
    if asked:
        yield f"params={{{asked}}}"
    if body:
        yield "content=content" if body == "Content" else "form=form"
    if any(one.place == "header" for one in given):
        yield "version=version"


def _docstring(method: str, path: str, operation: Json) -> list[str]:
    said = " ".join(str(operation.get("description", "")).split()) or f"{method} {path}."
    text = said.replace("\\", "\\\\").replace('"""', "'''")
    lines = textwrap.wrap(text, DOCSTRING_WIDTH)
    if len(lines) == 1:
        return [f'    """{lines[0]}"""']
    return [f'    """{lines[0]}', *(f"    {line}" for line in lines[1:]), '    """']
