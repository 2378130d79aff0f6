"""The licence that an installed package declares, in few words."""

import re
from collections.abc import Mapping
from importlib import metadata

LONGEST = 60
UNREAD = "not read: not installed where this page was written"
ROW = re.compile(r"^\| `([^`]+)` \| ([^|]+) \| [^|]* \| [^|]* \| (.*) \|$", re.MULTILINE)


def licence_of(name: str, version: str, kept: Mapping[tuple[str, str], str]) -> str:
    """What the package itself says where that version is installed, else what the kept page says, else UNREAD.

    So the page is the same on machines that install different parts of the lock.
    """
    try:
        found = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return kept.get((name, version), UNREAD)
    return declared(found) if found.version == version else kept.get((name, version), UNREAD)


def declared(distribution: metadata.Distribution) -> str:
    """The expression, else the classifiers, else the first line of the text; empty where it says nothing."""
    about = distribution.metadata
    classified = [line.rpartition("::")[2].strip() for line in about.get_all("Classifier", []) if "License ::" in line]
    (expression,), (text,) = (about.get_all(field, [""])[:1] for field in ("License-Expression", "License"))
    return expression or "; ".join(classified) or text.strip().partition("\n")[0][:LONGEST] or "says nothing"


def kept_on(page: str) -> dict[tuple[str, str], str]:
    """The licences that a page has, by name and version."""
    return {(name, version): said for name, version, said in ROW.findall(page)}
