"""The table of commands: every row leads to a command, every command prints JSON, and the codes mean what they say."""

import inspect
import json
import socket
from collections.abc import Callable
from typing import Any

import pytest
import typer

from watchfloor.cli.exits import exit_code
from watchfloor.cli.late import late
from watchfloor.cli.main import TABLE, application
from watchfloor.client.problems import AnswerNotUnderstood, ProblemAnswer, Unreachable
from watchfloor.kernel import errors

Run = Callable[..., Any]
PRINTS_NOTHING = {"serve", "work", "up"}


def commands() -> dict[str, Callable[..., None]]:
    """Every command by its words, `data add` as well as `init`."""
    found: dict[str, Callable[..., None]] = {}
    for name, row in TABLE.items():
        held = getattr(late(row.module), row.name)
        if isinstance(held, typer.Typer):
            found |= verbs_of(name, held)
        else:
            found[name] = held
    return found


def verbs_of(words: str, noun: typer.Typer) -> dict[str, Callable[..., None]]:
    """The verbs of a noun, and of the nouns inside it."""
    verbs = {f"{words} {verb.name}": verb.callback for verb in noun.registered_commands if verb.callback}
    inner = ((group.name, group.typer_instance) for group in noun.registered_groups)
    return verbs | {key: verb for name, one in inner if one for key, verb in verbs_of(f"{words} {name}", one).items()}


COMMANDS = commands()
DESIGNED = """
init demo up serve work migrate backup restore doctor version hunt sql report bundle verify
data:add,list,show,check,quarantine,remove,index,compact,prune
detector:list,show,test lead:list,show,label,snooze,case entity:show
case:new,list,show,add,note,close finding:add,show,confirm,contest evidence:add,show,view,derive,seal,verify
user:add,list,show,roles,compartments,disable,enable,token,tokens,revoke,link,password
decision:propose,show,approve,refuse,execute,reverse action:list,retry
destination:add,list,show,test,pause,resume,rotate,remove outbox:list,show,retry,skip
job:list,show,cancel,file
obligation:list,show,set handover:draft,list,show,diff,freeze,accept,decline,audit
comms:draft,list,show,edit,submit,approve,refuse,withdraw,send,retry,told
ledger:verify,tail search:for,rebuild
evidence:screen,release,refuse,flag,instruct,dispose hash:add,list,forget keys:list,rotate,retire
erasure:request,show,list,confirm,withdraw,run,hold,lift,holds grant:give,list,revoke
clock:due,list,show,pause,resume,meet,type,extend,confirm,cancel,audit
escalation:new,list,show,alike,claim,triage,severity,assign,snooze,contain,items,outcome,note,link,move,respond,close
escalation:metrics,review,replay,route desk:skills,away
calendar:list,countries,show,add,day,forget-day,upgrade desk:list,show,coverage,add,shift,roster,unroster,call,uncall
escalation:import,mail-failures,mail-settle
"""
INNER = {f"user glass {verb}" for verb in ("break", "list", "show", "close", "review")} | {
    f"job schedule {verb}" for verb in ("add", "list", "remove")
}
INNER |= {f"desk swap {verb}" for verb in ("ask", "list", "accept", "decline", "withdraw")}
INNER |= {f"escalation task {verb}" for verb in ("add", "list", "end")}
INNER |= {f"escalation template {verb}" for verb in ("list", "show", "history", "set", "update")}
INNER |= {
    f"comms group {verb}" for verb in ("list", "show", "add", "people", "reach", "unreach", "audiences", "audience")
} | {f"comms template {verb}" for verb in ("list", "show", "write")}


def test_the_commands_are_those_of_the_design() -> None:
    nouns = [word.partition(":") for word in DESIGNED.split()]
    designed = {f"{noun} {verb}".strip() for noun, _, verbs in nouns for verb in (verbs.split(",") if verbs else [""])}
    assert set(COMMANDS) == designed | INNER


@pytest.mark.parametrize("words", sorted(set(COMMANDS) - PRINTS_NOTHING))
def test_whatever_prints_takes_json(words: str) -> None:
    assert "as_json" in inspect.signature(COMMANDS[words]).parameters


@pytest.mark.parametrize("words", sorted(COMMANDS))
def test_every_command_promises_something_in_its_help(run: Run, words: str) -> None:
    told = run(*words.split(), "--help")
    assert told.code == 0
    assert (COMMANDS[words].__doc__ or "").split()[0] in told.out


def test_the_help_lists_every_row_in_one_line_each(run: Run) -> None:
    told = run("--help").out
    lines = [line.split() for line in told.splitlines()]
    assert [line[0] for line in lines if line and line[0] in TABLE] == list(TABLE)


def test_what_the_list_says_fits_its_line() -> None:
    assert [name for name, row in TABLE.items() if not 10 < len(row.says) <= 72 or not row.says.endswith(".")] == []


def test_nothing_at_all_is_answered_with_the_help(run: Run) -> None:
    told = run()
    assert told.code == 2
    assert "Commands:" in told.out + told.problem


@pytest.mark.parametrize(
    "words", [["dta"], ["data"], ["data", "ad"], ["case", "show"], ["lead", "list", "--stat", "x"]]
)
def test_what_is_no_command_is_usage(run: Run, words: list[str]) -> None:
    told = run(*words)
    assert told.code == 2
    assert not told.out or "Usage" in told.out


def test_a_misspelt_noun_is_met_with_a_guess(run: Run) -> None:
    assert "'detector'" in run("detectr", "list").problem


def test_completion_knows_the_verbs(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_WATCHFLOOR_COMPLETE", "complete_bash")
    app = application([])
    assert {group.name for group in app.registered_groups} >= {"data", "case", "ledger"}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.InvalidInput("x"), 2),
        (errors.NotSignedIn("x"), 3),
        (errors.Refused("x"), 3),
        (errors.NotFound("x"), 3),
        (errors.Conflict("x"), 3),
        (errors.StaleVersion("x"), 3),
        (errors.TooLarge("x"), 3),
        (errors.IntegrityBroken("x"), 1),
        (errors.Unavailable("x"), 3),
        (Unreachable("x"), 3),
        (AnswerNotUnderstood(), 1),
        (ProblemAnswer(500, {}), 1),
        (ProblemAnswer(503, {}), 3),
        (ProblemAnswer(422, {}), 2),
        (ProblemAnswer(409, {}), 3),
    ],
)
def test_an_error_has_one_exit_code(error: errors.WatchfloorError, code: int) -> None:
    assert exit_code(error) == code


def test_a_folder_that_cannot_be_written_is_told_in_one_line(desk: Run) -> None:
    case = desk("case", "new", "Odd plays", "--json").json["ref"]
    told = desk("report", case, "--out", "nowhere/report.html")
    assert told.code == 2
    assert told.problem.splitlines()[-1] == "No such file or directory: nowhere/report.html. Choose another place."


def test_a_port_that_somebody_listens_on_is_not_shared(desk: Run) -> None:
    with socket.create_server(("127.0.0.1", 0), reuse_port=True) as listening:
        told = desk("serve", "--port", str(listening.getsockname()[1]))
    assert (told.code, "cannot be had" in told.problem) == (3, True)


def test_the_version_is_the_installed_one(run: Run) -> None:
    told = run("version", "--json")
    assert json.loads(told.out)["version"].count(".") == 2
