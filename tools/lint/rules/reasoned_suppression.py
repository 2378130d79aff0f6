"""A check may be silenced for one named code and with a reason on the same line."""

import io
import re
import tokenize
from collections.abc import Iterator

from tools.lint.source import Finding, Source

SILENCED = re.compile(r"#\s*(?:noqa|type:\s*ignore|ruff:\s*noqa|mypy:\s*ignore-errors)", re.IGNORECASE)
REASONED = re.compile(
    r"#\s*(?:noqa:\s*[A-Z]+[0-9]+(?:\s*,\s*[A-Z]+[0-9]+)*|type:\s*ignore\[[\w, -]+\])\s*(?:#|-|–|—|:)\s*\w+\W+\w+",
    re.IGNORECASE,
)


def check(source: Source) -> Iterator[Finding]:
    """Suppressions of ruff or mypy that lack a code or a reason of at least two words."""
    if not SILENCED.search(source.text):  # taking a file apart into tokens takes longer than all other rules
        return
    for token in tokenize.generate_tokens(io.StringIO(source.text).readline):
        if token.type == tokenize.COMMENT and SILENCED.match(token.string) and not REASONED.match(token.string):
            yield Finding(token.start[0], "silence one named code and give the reason after it: `code - because …`")
