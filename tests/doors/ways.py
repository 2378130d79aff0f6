"""Three ways to the same desk: HTTP, the Python client, and the command line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

import pytest

from factories.desks import Client, Desk
from watchfloor.api.app import create_app
from watchfloor.cli.main import main
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk as Facade
from watchfloor.client.generated.shapes import Approve, Because, DecisionOut
from watchfloor.client.problems import ProblemAnswer

# The contract of the command line: what each status becomes as an exit code.
EXITS = {200: 0, 401: 3, 403: 3, 404: 3, 409: 3, 422: 2, 500: 1}


@dataclass(frozen=True)
class Told:
    """What a door answered: a status and a code, or the exit code of a command; and the words it used."""

    result: tuple[int, str] | int
    words: str


@dataclass(frozen=True)
class Attempt:
    """Somebody, by token, who wants to take a step on a decision."""

    verb: str
    token: str
    decision: str
    form: Mapping[str, str]


def run_command(said: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code of a command, what it printed, and what it said was wrong."""
    said.readouterr()
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    printed = said.readouterr()
    return int(ended.value.code or 0), printed.out, printed.err


class Door(Protocol):
    """A way in."""

    def take(self, attempt: Attempt) -> Told: ...


@dataclass(frozen=True)
class Http:
    """A request with a token."""

    desk: Desk

    def take(self, attempt: Attempt) -> Told:
        form = dict(attempt.form) or None
        person = Client(self.desk.connection, attempt.token)
        answer = person.post(f"/api/decisions/{attempt.decision}/{attempt.verb}", json=form)
        body = answer.json()
        return Told((answer.status_code, body.get("code", "")), str(body.get("detail", body.get("state"))))


@dataclass(frozen=True)
class PythonClient:
    """The generated client over a connection of its own."""

    desk: Desk

    def take(self, attempt: Attempt) -> Told:
        with Connection(token=attempt.token, app=create_app(self.desk.place)) as connection:
            try:
                shown = _call(Facade(connection), attempt)
            except ProblemAnswer as problem:
                return Told((problem.status, problem.code), problem.detail)
        return Told((200, ""), str(shown.state))


def _call(facade: Facade, attempt: Attempt) -> DecisionOut:
    steps: dict[str, Callable[[], DecisionOut]] = {
        "approve": lambda: facade.approve_decision(attempt.decision, Approve.model_validate(dict(attempt.form))),
        "execute": lambda: facade.execute_decision(attempt.decision),
        "reverse": lambda: facade.reverse_decision(attempt.decision, Because.model_validate(dict(attempt.form))),
    }
    return steps[attempt.verb]()


@dataclass(frozen=True)
class CommandLine:
    """`watchfloor decision …` with nothing but an environment."""

    desk: Desk
    environment: pytest.MonkeyPatch
    said: pytest.CaptureFixture[str]

    def run(self, *arguments: str, token: str = "") -> tuple[int, str]:
        """The exit code, and all that was printed."""
        self.environment.setenv("WATCHFLOOR_HOME", str(self.desk.settings.root))
        self.environment.setenv("WATCHFLOOR_DATABASE", self.desk.place.settings.database_url)
        self.environment.setenv("WATCHFLOOR_TOKEN", token)
        self.environment.delenv("WATCHFLOOR_URL", raising=False)
        code, out, problem = run_command(self.said, *arguments)
        return code, out + problem

    def take(self, attempt: Attempt) -> Told:
        options = {"reason": "--reason", "payload_hash": "--hash"}
        named = [text for name, value in attempt.form.items() for text in (options[name], value)]
        return Told(*self.run("decision", attempt.verb, attempt.decision, *named, token=attempt.token))
