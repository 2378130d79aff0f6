"""What is installed is what was locked: every package from the one registry, and every file of it by its hash."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

LOCK = Path(__file__).parents[2] / "uv.lock"
REGISTRY = {"registry": "https://pypi.org/simple"}
FILES = "https://files.pythonhosted.org/"
HASH = re.compile(r"sha256:[0-9a-f]{64}")
SOUND = {"name": "a", "source": REGISTRY, "wheels": [{"url": f"{FILES}a.whl", "hash": f"sha256:{'0' * 64}"}]}


def unsound(packages: list[dict[str, Any]]) -> list[str]:
    """Packages from elsewhere, without a file, or with one that anybody could replace."""
    return [one["name"] for one in packages if not is_sound(one)]


def is_sound(package: dict[str, Any]) -> bool:
    files = [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else ())]
    are_named = all(one.get("url", "").startswith(FILES) and HASH.fullmatch(one.get("hash", "")) for one in files)
    return package["source"] == REGISTRY and bool(files) and are_named


def test_every_locked_file_comes_from_the_registry_and_has_its_hash() -> None:
    packages = tomllib.loads(LOCK.read_text("utf8"))["package"]
    others = [one for one in packages if one["source"] != {"editable": "."}]

    assert len(packages) - len(others) == 1
    assert len(others) > 50
    assert unsound(others) == []


@pytest.mark.parametrize(
    "change",
    [
        {"source": {"git": "https://example.org/a"}},
        {"source": {"registry": "https://example.org/simple"}},
        {"wheels": []},
        {"wheels": [{"url": f"{FILES}a.whl"}]},
        {"sdist": {"url": "https://example.org/a.tar.gz", "hash": f"sha256:{'0' * 64}"}},
        {"sdist": {"url": f"{FILES}a.tar.gz", "hash": "md5:0"}},
    ],
)
def test_a_package_from_elsewhere_or_without_a_hash_is_found(change: dict[str, Any]) -> None:
    assert unsound([SOUND, SOUND | change]) == ["a"]
