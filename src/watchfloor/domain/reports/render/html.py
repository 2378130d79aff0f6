"""A report as one self-contained web page that fetches nothing and runs nothing."""

import base64
import hashlib
from importlib.resources import files

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from watchfloor.domain.reports.outline import Outline
from watchfloor.domain.reports.render.notes import note_html

_FOLDER = files("watchfloor.domain.reports.render")
STYLE = _FOLDER.joinpath("report.css").read_text("utf-8")

# The page's only style is this one, named by its hash; everything else is refused by the reader's browser.
POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; "
    f"style-src 'sha256-{base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()}'"
)

ENVIRONMENT = ImmutableSandboxedEnvironment(
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,  # what is out of reach, or misspelt, fails and is not printed as nothing
)
_PAGE = ENVIRONMENT.from_string(_FOLDER.joinpath("report.html.jinja").read_text("utf-8"))


def render_html(plan: Outline) -> bytes:
    """UTF-8 HTML; every text of the case is escaped, every bound number links to its cell in the appendix."""
    notes = [(author, at, note_html(body)) for author, at, body in plan.notes]
    return _PAGE.render(plan=plan, notes=notes, style=STYLE, policy=POLICY).encode()
