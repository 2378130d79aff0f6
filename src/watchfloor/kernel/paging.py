"""Cursor paging: a page of items and an opaque cursor to the next."""

import base64
import binascii
import json
from datetime import datetime
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from watchfloor.kernel.errors import InvalidInput
from watchfloor.kernel.keepable import fault_of

T = TypeVar("T")

DEFAULT_LIMIT = 50
MAX_LIMIT = 500
MAX_POSITION = 2**53 - 1  # the largest whole number that every reader of JSON keeps exactly


class Page(BaseModel, Generic[T]):
    """At most `limit` items in a stable order; `next_cursor` is None on the last page."""

    model_config = ConfigDict(frozen=True)
    items: list[T]
    next_cursor: str | None = None


def encode_cursor(*key: str | float) -> str:
    """An opaque, URL-safe cursor that holds the sort key of the last item shown."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode().rstrip("=")


def decode_cursor(cursor: str, *, size: int) -> list[str | float]:
    """The sort key of `size` parts held by a cursor. Raises InvalidInput where it is not one of ours."""
    try:
        key = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, UnicodeDecodeError, ValueError, RecursionError):
        key = None
    if not isinstance(key, list) or len(key) != size or not all(_is_part(part) for part in key):
        raise InvalidInput("The cursor is not one of ours.", fix="Start without one.", code="bad_cursor")
    return key


def _is_part(part: object) -> bool:
    """Whether a database can compare a column with it: text, a number of 64 bits, never NaN."""
    if isinstance(part, str):
        return fault_of(part) == ""
    return isinstance(part, int | float) and not isinstance(part, bool) and fault_of(part) == ""


def decode_position(cursor: str) -> int:
    """The one whole number held by a cursor. Raises InvalidInput where it holds anything else."""
    [position] = decode_cursor(cursor, size=1)
    if not isinstance(position, int):
        raise of_another_list()
    return position


def decode_name(cursor: str) -> str:
    """The one text held by a cursor. Raises InvalidInput where it holds anything else."""
    [name] = decode_cursor(cursor, size=1)
    if not isinstance(name, str):
        raise of_another_list()
    return name


def decode_moment(cursor: str) -> tuple[datetime, int]:
    """The aware instant and the whole number held by a cursor. Raises InvalidInput where it holds anything else."""
    at, number = decode_cursor(cursor, size=2)
    if not isinstance(at, str) or not isinstance(number, int):
        raise of_another_list()
    try:
        read = datetime.fromisoformat(at)
    except ValueError as error:
        raise of_another_list() from error
    if read.tzinfo is None:
        raise of_another_list()
    return read, number


def of_another_list() -> InvalidInput:
    return InvalidInput("The cursor belongs to another list.", fix="Start again without a cursor.", code="bad_cursor")
