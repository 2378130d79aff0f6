"""The page of settings: each field of the settings with its variable, kind, default and meaning."""

import ast
import inspect
import textwrap
from itertools import pairwise
from pathlib import Path

from pydantic.fields import FieldInfo

from tools.reference.table import code, table
from watchfloor.infra.settings import Settings

HEAD = """# Settings

A setting is read from the environment when a command or a server starts. Where it is absent, the default stands.

"""


def settings_page() -> str:
    """The page, with settings in the order of the code."""
    meanings = said_below(Settings)
    rows = [
        (code(f"WATCHFLOOR_{name.upper()}"), code(kind(field)), code(default(field)), meanings[name])
        for name, field in Settings.model_fields.items()
    ]
    return HEAD + table(("variable", "kind", "default", "meaning"), rows)


def said_below(model: type) -> dict[str, str]:
    """What stands as a text directly below each field of a class. KeyError later for one that says nothing."""
    (found,) = ast.parse(textwrap.dedent(inspect.getsource(model))).body
    body = found.body if isinstance(found, ast.ClassDef) else []
    return {
        field.target.id: said.value.value
        for field, said in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(said, ast.Expr)
        and isinstance(said.value, ast.Constant)
        and isinstance(said.value.value, str)
    }


def kind(field: FieldInfo) -> str:
    """The type as it is written, without the packages it comes from."""
    said = field.annotation
    text = said.__name__ if isinstance(said, type) and not hasattr(said, "__args__") else str(said)
    return text.replace("pathlib.", "").replace("typing.", "")


def default(field: FieldInfo) -> str:
    """The default as one would write it in the environment; empty for an empty one."""
    value = field.get_default(call_default_factory=True)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, Path | int | float) else str(value or "")
