"""The command line: its nouns, and the exit codes 0 ok, 1 a check found a problem, 2 usage, 3 refused."""

from collections.abc import Callable, Sequence

import httpx
import typer

from watchfloor.cli import (
    case,
    data,
    decision,
    doctor,
    hunt,
    lead,
    people,
    proof,
    query,
    record,
    serving,
    setting_up,
)
from watchfloor.cli.printing import say
from watchfloor.kernel.errors import InvalidInput, WatchfloorError

PROBLEM, USAGE, REFUSED = 1, 2, 3
FIRST_SERVER_ERROR = 500

app = typer.Typer(no_args_is_help=True, help="The policy-enforcement desk.", pretty_exceptions_enable=False)

NOUNS = {
    "data": data.app,
    "detector": hunt.app,
    "lead": lead.app,
    "entity": lead.entity_app,
    "case": case.app,
    "finding": proof.finding_app,
    "evidence": proof.app,
    "decision": decision.app,
    "action": decision.action_app,
    "ledger": record.app,
    "user": people.app,
}
COMMANDS: dict[str, Callable[..., None]] = {
    "init": setting_up.init,
    "demo": serving.demo,
    "serve": serving.serve,
    "migrate": setting_up.migrate_database,
    "doctor": doctor.doctor,
    "version": setting_up.version,
    "hunt": hunt.hunt,
    "sql": query.sql,
    "report": case.report,
    "bundle": case.bundle,
    "verify": record.verify,
}
for noun, noun_app in NOUNS.items():
    app.add_typer(noun_app, name=noun)
for name, command in COMMANDS.items():
    app.command(name)(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit; problems go to standard error as what happened and what to do."""
    try:
        app(arguments)
    except WatchfloorError as error:
        say(str(error))
        raise SystemExit(exit_code(error)) from None
    except httpx.TransportError as error:
        say(f"The server does not answer ({type(error).__name__}). Check WATCHFLOOR_URL.")
        raise SystemExit(REFUSED) from None


def exit_code(error: WatchfloorError) -> int:
    """1 for what broke, 2 for what cannot be used as given, 3 for what the desk refuses."""
    if error.status >= FIRST_SERVER_ERROR:
        return PROBLEM
    return USAGE if error.status == InvalidInput.status else REFUSED
