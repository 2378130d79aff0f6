"""Following the desk: its events one after the other, taken up again where a connection broke."""

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from watchfloor.client.connection import Connection
from watchfloor.client.generated.shapes import EventOut
from watchfloor.client.problems import AnswerNotUnderstood, ProblemAnswer, Unreachable

PATH = "/api/events"
AGAIN = frozenset({429, 502, 503, 504})
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 10.0


@dataclass(frozen=True, slots=True)
class Message:
    """A server-sent event: its id, and its data, which may be empty."""

    id: str
    data: str


def follow(connection: Connection, *, after: str = "") -> Iterator[EventOut]:
    """Each event behind `after`, or from now on, for as long as the desk lets one hear; a broken stream is resumed.

    Raises ProblemAnswer where the desk refuses, so also when a token expires.
    """
    pause = FIRST_PAUSE
    while True:
        try:
            for message in messages(connection.lines(PATH, params=_asked(connection, after))):
                after, pause = message.id or after, FIRST_PAUSE
                if message.data:
                    yield _event(message.data)
        except Unreachable:
            pass
        except ProblemAnswer as problem:
            if problem.status not in AGAIN:
                raise
        time.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


def messages(lines: Iterable[str]) -> Iterator[Message]:
    """The events among the lines of a stream; comments and fields that are not known are passed over."""
    name, data = "", list[str]()
    for line in lines:
        if not line:
            if name or data:
                yield Message(name, "\n".join(data))
            name, data = "", []
        field, _, value = line.partition(":")
        if field == "id":
            name = value.removeprefix(" ")
        elif field == "data":
            data.append(value.removeprefix(" "))


def _asked(connection: Connection, after: str) -> dict[str, str]:
    """A connection inside this process gives an answer as a whole, so that each look is a request of its own."""
    asked = {"after": after} if after else {}
    return asked if connection.streams else asked | {"follow": "false"}


def _event(data: str) -> EventOut:
    try:
        return EventOut.model_validate(json.loads(data))
    except (ValueError, ValidationError) as error:
        raise AnswerNotUnderstood from error
