"""The command line: its nouns, and the exit codes 0 ok, 1 a check found a problem, 2 usage, 3 refused."""

import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import typer

from watchfloor.cli.exits import USAGE, exit_code
from watchfloor.cli.late import late
from watchfloor.cli.printing import say
from watchfloor.kernel.errors import WatchfloorError

COMPLETING = "_WATCHFLOOR_COMPLETE"


@dataclass(frozen=True, slots=True)
class Row:
    """A command or a noun of the table: the module that holds it, its name there, and what the list says of it."""

    module: str
    name: str
    says: str


TABLE = {
    "init": Row("setting_up", "init", "Make a workspace with its first person."),
    "demo": Row("simulation", "demo", "Make a simulated workspace and walk one investigation through it."),
    "up": Row("supervising", "up", "Serve the workspace and work for it."),
    "serve": Row("serving", "serve", "Serve the workspace to this machine."),
    "work": Row("working", "work_on", "Do the jobs and duties of the workspace."),
    "migrate": Row("setting_up", "migrate_database", "Bring the database to the newest version."),
    "backup": Row("backing_up", "backup", "Take the workspace away whole while it works, or check that."),
    "restore": Row("backing_up", "restore", "Make a workspace of a backup."),
    "doctor": Row("doctor", "doctor", "Look whether this machine and this workspace are fit."),
    "version": Row("version", "version", "The version of Watchfloor."),
    "data": Row("data", "app", "Datasets: add files, look, check, put in order, remove."),
    "detector": Row("hunt", "app", "Detectors: what they look for, and their packaged cases."),
    "hunt": Row("hunt", "hunt", "Run a detector; what it finds becomes leads."),
    "sql": Row("query", "sql", "Run a query; the run is kept with the hash of its result."),
    "lead": Row("lead", "app", "Leads: list, show, judge, snooze, take into a case."),
    "entity": Row("lead", "entity_app", "Entities: what is known of one."),
    "case": Row("case", "app", "Cases: open, look, add to, note, close."),
    "evidence": Row("evidence", "app", "Evidence: collect, screen, look, seal, verify."),
    "finding": Row("finding", "app", "Findings: claim, look, confirm, contest."),
    "decision": Row("decision", "app", "Decisions: propose, approve, carry out, reverse."),
    "action": Row("decision", "action_app", "Actions: what decisions became."),
    "handover": Row("handover", "app", "Handovers: draft, freeze, take over item by item, audit."),
    "escalation": Row("escalations.table", "app", "Escalations: take in, look, triage, contain, answer, close."),
    "obligation": Row("obligations", "app", "Obligations: which laws start a clock, and whether they apply."),
    "search": Row("search", "app", "Find what the desk wrote down; make the search anew."),
    "destination": Row("outbox", "destination_app", "Destinations: who takes actions and notifications."),
    "outbox": Row("outbox", "app", "The outbox: what waits, what arrived, what was given up."),
    "comms": Row("comms", "app", "Communication: draft, approve, send; groups and templates."),
    "report": Row("case", "report", "Write the report on a case."),
    "bundle": Row("case", "bundle", "Write the sealed bundle of a case."),
    "verify": Row("record", "verify", "Check a bundle by itself."),
    "job": Row("job", "app", "Jobs: list, look, cancel, schedule."),
    "hash": Row("holding", "bank", "Known hashes: what need not, or must not, be looked at."),
    "keys": Row("keys", "app", "Keys of the stored files: list, rotate, retire."),
    "ledger": Row("ledger", "app", "The ledger: verify its chain, look at its end."),
    "erasure": Row("privacy", "app", "Erasures: take a person's data out; legal holds."),
    "grant": Row("privacy", "grant_app", "Grants: who may see sensitive columns."),
    "desk": Row("desk", "app", "Desks: who is on shift and on call, and what nobody covers."),
    "calendar": Row("calendar", "app", "Calendars: working hours, holidays, days that differ."),
    "clock": Row("clock", "app", "Clocks: when a budget is used up; look, pause, meet, extend."),
    "user": Row("people", "app", "People: add, change, disable; tokens, links, broken glass."),
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and exit; problems go to standard error as what happened and what to do."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        application(given)(given)
    except WatchfloorError as error:
        say(str(error))
        raise SystemExit(exit_code(error)) from None
    except OSError as error:
        say(f"{error.strerror or type(error).__name__}: {error.filename or 'a file'}. Choose another place.")
        raise SystemExit(USAGE) from None


def application(given: Sequence[str]) -> typer.Typer:
    """The whole table of commands, of which only the one that is asked for is imported."""
    asked = next((word for word in given if not word.startswith("-")), "")
    app = typer.Typer(
        no_args_is_help=True,
        help="The policy-enforcement desk.",
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for name, row in TABLE.items():
        if name == asked or COMPLETING in os.environ:
            mount(app, name, row)
        else:
            app.command(name, help=row.says)(not_imported)
    return app


def mount(app: typer.Typer, name: str, row: Row) -> None:
    """Import a row of the table and put its command, or its noun with its verbs, into the application."""
    found: typer.Typer | Callable[..., None] = getattr(late(row.module), row.name)
    if isinstance(found, typer.Typer):
        app.add_typer(found, name=name, help=row.says)
    else:
        app.command(name)(found)


def not_imported() -> None:
    """What stands in the list of commands for one that was not asked for."""
