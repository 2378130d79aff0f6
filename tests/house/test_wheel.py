"""What is published carries the console that was built, packed files and all, and no notes of the build."""

import shutil
import subprocess
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from factories.consoles import build_console

ROOT = Path(__file__).parents[2]
NAMED = ("pyproject.toml", "README.md", "LICENSE", ".gitignore")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """The names in the wheel and in the source archive of a package with nothing but a console."""
    checkout = tmp_path_factory.mktemp("checkout")
    for name in NAMED:
        shutil.copy(ROOT / name, checkout / name)
    console = build_console(checkout / "src" / "watchfloor" / "console")
    (console.parent / "__init__.py").touch()
    uv = ROOT / ".uv" / "bin" / "uv"
    built = [uv if uv.exists() else "uv", "build", "--offline", "--quiet", "--out-dir", checkout / "dist"]
    subprocess.run(built, cwd=checkout, check=True)
    [wheel], [source] = (list((checkout / "dist").glob(pattern)) for pattern in ("*.whl", "*.tar.gz"))
    with ZipFile(wheel) as archive, tarfile.open(source) as packed:
        return {
            "wheel": set(archive.namelist()),
            "source": {name.partition("/src/")[2] for name in packed.getnames()},
        }


@pytest.mark.parametrize("kind", ["wheel", "source"])
@pytest.mark.parametrize("name", ["index.html", "index.html.br", "index.html.gz", "assets/app-1a2b.js", "favicon.svg"])
def test_the_console_travels(published: dict[str, set[str]], kind: str, name: str) -> None:
    assert f"watchfloor/console/{name}" in published[kind]


@pytest.mark.parametrize("kind", ["wheel", "source"])
def test_what_the_build_hides_stays(published: dict[str, set[str]], kind: str) -> None:
    assert not [name for name in published[kind] if "/.vite" in name]


def test_the_console_is_not_in_the_repository() -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()

    assert "/src/watchfloor/console/" in ignored
