"""What is installed is what was locked: every package from one registry, and every file of it by its hash."""

import re
import tomllib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

LOCK = Path(__file__).parents[2] / "uv.lock"
REGISTRY = {"registry": "https://registry.example/simple"}
FILES = "https://files.example/"
HASH = re.compile(r"sha256:[0-9a-f]{64}")
SOUND = {"name": "a", "source": REGISTRY, "wheels": [{"url": f"{FILES}a.whl", "hash": f"sha256:{'0' * 64}"}]}


def origin(package: dict[str, Any]) -> tuple[dict[str, str], set[str]]:
    """The registry of a package, and the scheme and host of each of its files."""
    addresses = [urlsplit(one.get("url", "")) for one in files_of(package)]
    return package["source"], {f"{address.scheme}://{address.netloc}/" for address in addresses}


def files_of(package: dict[str, Any]) -> list[dict[str, str]]:
    return [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else ())]


def unsound(packages: list[dict[str, Any]]) -> list[str]:
    """Packages from elsewhere than the first, without a file, or with one that anybody could replace."""
    first = origin(packages[0])
    hashed = [all(HASH.fullmatch(file.get("hash", "")) for file in files_of(one)) for one in packages]
    return [one["name"] for one, whole in zip(packages, hashed, strict=True) if origin(one) != first or not whole]


def test_every_locked_file_comes_from_one_registry_and_has_its_hash() -> None:
    packages = tomllib.loads(LOCK.read_text("utf8"))["package"]
    others = [one for one in packages if one["source"] != {"editable": "."}]
    source, hosts = origin(others[0])

    assert len(packages) - len(others) == 1
    assert len(others) > 50
    assert source["registry"].startswith("https://")
    assert [host.startswith("https://") for host in hosts] == [True]
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
