"""What runs in production carries no GPL or AGPL, and nothing whose licence nobody has read."""

import re
from collections.abc import Iterator
from importlib import metadata

import pytest
from packaging.requirements import Requirement

PERMISSIVE = re.compile(
    r"(MIT|BSD|0BSD|Apache|ISC|PSF|Zlib|CC0|MIT-0|BSD-[23]-Clause|Apache-2\.0|PSF-2\.0|CC0-1\.0|"
    r"License|Licence|Version|Software|\(ISCL\)|2\.0|OR|AND|[(),; ])+"
)
REVIEWED = {
    "certifi": "MPL-2.0 covers only its own files, which we ship unchanged",
    "psycopg": "LGPL-3.0: used as a library that can be replaced",
    "psycopg-binary": "LGPL-3.0: the same library, compiled",
    "scipy": "BSD-3-Clause: its metadata holds the whole text and the classifier says BSD",
}
COPYLEFT = re.compile(r"(?<![A-Z])A?GPL|GNU (Affero )?General Public|SSPL|BUSL", re.IGNORECASE)


def runtime_packages() -> dict[str, metadata.Distribution]:
    """Every distribution that installing Watchfloor without extras brings along, by normal name."""
    found: dict[str, metadata.Distribution] = {}
    pending = [Requirement("watchfloor")]
    while pending:
        wanted = pending.pop()
        name = re.sub(r"[-_.]+", "-", wanted.name).lower()
        if name in found and not wanted.extras:
            continue
        found[name] = metadata.distribution(name)
        pending += needed_by(found[name], wanted.extras)
    return found


def needed_by(distribution: metadata.Distribution, extras: set[str]) -> Iterator[Requirement]:
    environments = [{"extra": extra} for extra in (*extras, "")]
    for requirement in map(Requirement, distribution.requires or []):
        if requirement.marker is None or any(requirement.marker.evaluate(one) for one in environments):
            yield requirement


def licence(distribution: metadata.Distribution) -> str:
    """The licence a distribution declares: its expression, else its classifiers, else its free text."""
    about = distribution.metadata
    classified = [line.rpartition("::")[2].strip() for line in about.get_all("Classifier", []) if "License ::" in line]
    (expression,), (text,) = (about.get_all(field, [""])[:1] for field in ("License-Expression", "License"))
    return expression or "; ".join(classified) or text


RUNTIME = runtime_packages()


def test_the_closure_reaches_what_is_needed_indirectly() -> None:
    assert {"duckdb", "psycopg-binary", "markupsafe", "certifi"} <= set(RUNTIME)
    assert "hypothesis" not in RUNTIME


@pytest.mark.parametrize("name", sorted(RUNTIME))
def test_its_licence_is_permissive_or_reviewed(name: str) -> None:
    declared = licence(RUNTIME[name])

    assert not COPYLEFT.search(declared), f"{name} is {declared}: no GPL or AGPL at run time"
    assert PERMISSIVE.fullmatch(declared) or name in REVIEWED, f"{name} is {declared!r}: read it, then note the reason"


@pytest.mark.parametrize("text", ["GPL-3.0-or-later", "GNU Affero General Public License v3", "MIT AND AGPL-3.0-only"])
def test_copyleft_is_recognised(text: str) -> None:
    assert COPYLEFT.search(text)


@pytest.mark.parametrize("text", ["LGPL-3.0-only", "MIT", "Apache-2.0 OR BSD-3-Clause"])
def test_what_may_be_linked_is_not_taken_for_copyleft(text: str) -> None:
    assert not COPYLEFT.search(text)


@pytest.mark.parametrize("text", ["", "Proprietary", "LGPL-3.0-only", "MPL-2.0", "MIT with exceptions"])
def test_an_unknown_licence_needs_a_reader(text: str) -> None:
    assert not PERMISSIVE.fullmatch(text)


def test_nothing_reviewed_has_left_the_closure() -> None:
    assert set(REVIEWED) <= set(RUNTIME)
