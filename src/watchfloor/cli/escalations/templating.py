"""`watchfloor escalation template`: what each class brings with it, its versions, and bringing an escalation on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
import yaml
from pydantic import ValidationError

from watchfloor.cli.escalations.asking import Escalation, Version, version_of
from watchfloor.cli.options import AsJson, Reason
from watchfloor.cli.printing import say, show
from watchfloor.cli.workspace import open_desk
from watchfloor.client.generated.shapes import (
    CaseTemplate,
    CaseTemplateOut,
    DemandClass,
    EscalationTemplateOut,
    GroupsTold,
    ReviseCaseTemplate,
    TemplateTask,
)
from watchfloor.infra.sheets import read_sheet
from watchfloor.kernel.errors import InvalidInput

template_app = typer.Typer(no_args_is_help=True)
LINES = ("demand_class", "version", "tasks", "before closing", "reason")
VERSIONS = ("version", "at", "by", "reason")
TASKS = ("key", "kind", "for", "due", "title")
DemandClassArgument = Annotated[DemandClass, typer.Argument(metavar="CLASS", help="A class, such as court_order.")]
Form = Annotated[Path, typer.Option("--file", help="A YAML file with the template.", exists=True, dir_okay=False)]


@template_app.command("list")
def list_templates(as_json: AsJson = False) -> None:
    """The case template of each class, in its newest version."""
    with open_desk() as desk:
        found = desk.list_case_templates()
    show(found if as_json else [_line(one) for one in found], as_json=as_json, columns=LINES)


@template_app.command("show")
def show_template(demand_class: DemandClassArgument, as_json: AsJson = False) -> None:
    """What a class brings with it: tasks, what a closing needs, whom to tell, what to look at first."""
    with open_desk() as desk:
        found = desk.show_case_template(demand_class)
    if as_json:
        show(found, as_json=True)
        return
    content = found.content
    told = {"class": found.demand_class, "version": found.version} | _heads(content)
    told |= {f"look first {number}": words for number, words in enumerate(content.look_first or [], start=1)}
    show(told, as_json=False)
    _tell_tasks(content.tasks or [])


@template_app.command("history")
def list_history(demand_class: DemandClassArgument, as_json: AsJson = False) -> None:
    """Every version of a template, the newest first."""
    with open_desk() as desk:
        show(desk.list_case_template_versions(demand_class), as_json=as_json, columns=VERSIONS)


@template_app.command("set")
def set_template(
    *,
    demand_class: DemandClassArgument,
    file: Form,
    reason: Reason,
    version: Annotated[int | None, typer.Option(help="The version that you read; else the one that is there.")] = None,
    as_json: AsJson = False,
) -> None:
    """A further version of a template; open escalations keep theirs."""
    content = template_in(file)
    with open_desk() as desk:
        base = desk.show_case_template(demand_class).version if version is None else version
        made = desk.revise_case_template(demand_class, ReviseCaseTemplate(content=content, reason=reason), version=base)
    show(made if as_json else [_line(made)], as_json=as_json, columns=LINES)


@template_app.command("update")
def update_escalation(
    *,
    escalation: Escalation,
    look: Annotated[bool, typer.Option("--look", help="Only say what it would add.")] = False,
    version: Version = None,
    as_json: AsJson = False,
) -> None:
    """Bring an escalation to the newest version of its template: say what that adds, and add it."""
    with open_desk() as desk:
        before = desk.show_escalation_template(escalation)
        if not as_json:
            _tell_of(before)
        if look:
            found = before
        else:
            found = desk.bring_escalation_template(escalation, version=version_of(desk, escalation, version))
    if as_json:
        show(found, as_json=True)
    elif not look:
        say(f"{escalation} has version {found.version} of the template of {found.demand_class}.")


def template_in(path: Path) -> CaseTemplate:
    """A template from a YAML file, or as a version is shown. Raises InvalidInput `bad_case_template`."""
    fix = "Write it as a version is shown: watchfloor escalation template show CLASS --json."
    try:
        document: Any = read_sheet(path.read_text("utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InvalidInput(f"{path.name} is no YAML.", fix=fix, code="bad_case_template") from error
    if isinstance(document, dict) and "content" in document:
        document = document["content"]
    try:
        content = CaseTemplate.model_validate(document)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "it"
        raise InvalidInput(f"{path.name}: {where}: {first['msg']}.", fix=fix, code="bad_case_template") from error
    # The client's shapes are deaf to what they do not know: a misspelt name would make a template without it.
    if lost := next(_lost(document, content.model_dump(mode="json"), ""), None):
        raise InvalidInput(f"{path.name}: a template knows no {lost}.", fix=fix, code="bad_case_template")
    return content


def _lost(given: object, read: object, where: str) -> Iterator[str]:
    """The names of a document that nothing was read of."""
    if isinstance(given, dict) and isinstance(read, dict):
        for name, value in given.items():
            place = f"{where}{name}"
            yield from _lost(value, read[name], f"{place}.") if name in read else [place]
    elif isinstance(given, list) and isinstance(read, list):
        for number, (one, other) in enumerate(zip(given, read, strict=True)):
            yield from _lost(one, other, f"{where}{number}.")


def _heads(content: CaseTemplate) -> dict[str, object]:
    tell = content.tell or GroupsTold()
    return {
        "before closing": ", ".join(content.closing or []) or None,
        "tell at S0": ", ".join(tell.S0 or []) or None,
        "tell at S1": ", ".join(tell.S1 or []) or None,
        "proposes": content.confidentiality,
        "no tipping-off": "yes" if content.no_tipping_off else "no",
    }


def _line(one: CaseTemplateOut) -> dict[str, object]:
    tasks, closing = one.content.tasks or [], one.content.closing or []
    return {
        "demand_class": one.demand_class,
        "version": one.version,
        "tasks": len(tasks),
        "before closing": ", ".join([*closing, *(task.key for task in tasks if _is_before_closing(task))]) or None,
        "reason": one.reason,
    }


def _tell_of(shown: EscalationTemplateOut) -> None:
    has = f"version {shown.version}" if shown.version else "no template"
    say(f"{shown.escalation} has {has} of {shown.demand_class}; the newest is {shown.newest}.")
    if shown.is_newest:
        return
    _tell_tasks(shown.adds)
    if shown.asks:
        say(f"It asks besides, before closing: {', '.join(shown.asks)}.")


def _tell_tasks(tasks: list[TemplateTask]) -> None:
    rows = [
        {
            "key": task.key,
            "kind": "mandatory" if task.is_mandatory else "before closing" if task.is_required else "optional",
            "for": task.for_role,
            "due": _due(task),
            "title": task.title,
        }
        for task in tasks
    ]
    show(rows, as_json=False, columns=TASKS)


def _due(task: TemplateTask) -> str | None:
    hours = f"{task.due_hours:g} h" if task.due_hours is not None else ""
    share = f"{task.due_fraction:.0%} of the clock" if task.due_fraction is not None else ""
    return " or ".join(part for part in (hours, share) if part) or None


def _is_before_closing(task: TemplateTask) -> bool:
    return bool(task.is_mandatory or task.is_required)
