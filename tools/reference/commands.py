"""The page of commands: every noun and verb with its arguments and options, as `--help` knows them."""

from collections.abc import Iterator
from itertools import groupby

import typer.main
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from tools.reference.table import code, table
from watchfloor.cli.main import TABLE, mount

HEAD = """# Commands

Everything that prints takes `--json`. A command ends with **0** where all is well, **1** where a check found a problem,
**2** where it cannot be used as given, and **3** where the desk refuses. `watchfloor COMMAND --help` says the same.

"""
Named = tuple[str, TyperCommand]


def commands_page() -> str:
    """The page, nouns in the order of the table, verbs in the order of their code."""
    parts = [HEAD]
    for noun, commands in groupby(every_command(), key=lambda named: named[0].split()[0]):
        found = list(commands)
        if found[0][0] != noun:
            parts.append(f"## {noun}\n\n{TABLE[noun].says}\n\n")
        parts += [section(name, command, "###" if name != noun else "##") for name, command in found]
    return "".join(parts).rstrip("\n") + "\n"


def every_command() -> Iterator[Named]:
    """Each command that can be run, under its full name."""
    app = typer.Typer()
    for name, row in TABLE.items():
        mount(app, name, row)
    root = typer.main.get_command(app)
    commands = root.commands if isinstance(root, TyperGroup) else {}
    for name in TABLE:
        yield from below(name, commands[name])


def below(name: str, command: object) -> Iterator[Named]:
    """A command, or those of a group in the order of its code, at any depth."""
    if isinstance(command, TyperCommand):
        yield name, command
    elif isinstance(command, TyperGroup):
        for verb, found in command.commands.items():
            yield from below(f"{name} {verb}", found)


def section(name: str, command: TyperCommand, mark: str) -> str:
    """One command under a heading with that mark: how it is written, what it does, and what it takes."""
    usage = " ".join(["watchfloor", name, *command.collect_usage_pieces(typer.Context(command))])
    said = " ".join((command.help or "").split())
    takes = [one for one in command.params if isinstance(one, TyperArgument | TyperOption)]
    rows = [row(one) for one in takes if one.name not in {"help", "as_json"}]
    listed = table(("takes", "default", "meaning"), rows) + "\n" if rows else ""
    return f"{mark} {name}\n\n`{usage}`\n\n{said}\n\n{listed}"


def row(parameter: TyperArgument | TyperOption) -> tuple[str, str, str]:
    """An argument or option with its default and its meaning."""
    is_option = isinstance(parameter, TyperOption)
    written = ", ".join([*parameter.opts, *parameter.secondary_opts]) if is_option else parameter.metavar
    default = "" if parameter.default is None or callable(parameter.default) else str(parameter.default)
    needed = "required" if parameter.required else code(default)
    return code(written or str(parameter.name).upper()), needed, parameter.help or ""
