"""How an operation travels: a form becomes JSON, an answer becomes a model."""

import json
from collections.abc import Mapping
from typing import TypeVar
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict, ValidationError

from watchfloor.client.connection import Connection, Content
from watchfloor.client.problems import AnswerNotUnderstood
from watchfloor.kernel.errors import InvalidInput

NOTHING = b"null"
NO_PART = frozenset({"", ".", ".."})


class Shape(BaseModel):
    """What every generated model is: frozen, and built when it is first used."""

    model_config = ConfigDict(frozen=True, defer_build=True)


S = TypeVar("S", bound=Shape)


class Wire:
    """Sends what generated operations ask for, and reads what they are answered."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _one(
        self,
        kind: type[S],
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        form: Shape | None = None,
        content: Content | None = None,
        version: int | None = None,
    ) -> S:
        answer = self._bytes(method, path, params=params, form=form, content=content, version=version)
        try:
            return kind.model_validate_json(answer)
        except ValidationError as error:
            raise AnswerNotUnderstood from error

    def _perhaps(
        self, kind: type[S], method: str, path: str, *, params: Mapping[str, object] | None = None
    ) -> S | None:
        answer = self._bytes(method, path, params=params)
        try:
            return None if answer == NOTHING else kind.model_validate_json(answer)
        except ValidationError as error:
            raise AnswerNotUnderstood from error

    def _many(
        self,
        kind: type[S],
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        form: Shape | None = None,
        version: int | None = None,
    ) -> list[S]:
        answer = self._bytes(method, path, params=params, form=form, version=version)
        try:
            found = json.loads(answer)
            return [kind.model_validate(one) for one in (found if isinstance(found, list) else [found])]
        except (ValueError, RecursionError) as error:  # a ValidationError is a ValueError
            raise AnswerNotUnderstood from error

    def _bytes(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, object] | None = None,
        form: Shape | None = None,
        content: Content | None = None,
        version: int | None = None,
    ) -> bytes:
        return self._connection.download(
            method,
            path,
            params=_given(params or {}),
            json=None if form is None else form.model_dump(mode="json", exclude_none=True),
            content=content,
            headers=None if version is None else {"If-Match": f'"{version}"'},
        )


def part(value: object) -> str:
    """One part of a path, quoted whole. Raises InvalidInput where it would name another address."""
    text = str(value)
    if text in NO_PART:
        raise InvalidInput("A name is missing.", fix="Name what you mean, such as CASE-1.", code="name_missing")
    return quote(text, safe="")


def _given(named: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in named.items() if value is not None}
