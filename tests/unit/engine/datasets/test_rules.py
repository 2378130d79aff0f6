"""Only files under the import folders can be named, whatever the name or a link pretends."""

from pathlib import Path

import pytest

from watchfloor.engine.datasets.rules import confine
from watchfloor.kernel.errors import NotFound, Refused


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "imports" / "may").mkdir(parents=True)
    (tmp_path / "imports-of-others").mkdir()
    (tmp_path / "imports-of-others" / "secret.csv").write_text("a\n", encoding="utf-8")
    for name in ("a.csv", "may/b.csv", "may/c.csv"):
        (tmp_path / "imports" / name).write_text("a\n", encoding="utf-8")
    return tmp_path / "imports"


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.csv", ["a.csv"]), ("may/b.csv", ["b.csv"]), ("may/*.csv", ["b.csv", "c.csv"]), ("may/../a.csv", ["a.csv"])],
)
def test_names_start_at_the_import_folder(root: Path, name: str, found: list[str]) -> None:
    assert [path.name for path in confine([name], [root])] == found


def test_a_full_path_inside_is_as_good(root: Path) -> None:
    assert confine([str(root / "a.csv")], [root]) == [(root / "a.csv").resolve()]


@pytest.mark.parametrize(
    "name", ["../imports-of-others/secret.csv", "/etc/passwd", "/etc/nothing", "../*/secret.csv", "~/x"]
)
def test_a_name_that_leads_outside_is_refused_whether_or_not_a_file_is_there(root: Path, name: str) -> None:
    with pytest.raises((Refused, NotFound)) as caught:
        confine([name], [root])

    assert caught.value.code == ("no_such_file" if name == "~/x" else "outside_import_roots")


def test_a_link_that_leads_outside_is_refused(root: Path) -> None:
    (root / "link.csv").symlink_to(root.parent / "imports-of-others" / "secret.csv")
    (root / "folder").symlink_to(root.parent / "imports-of-others")

    for name in ("link.csv", "folder/secret.csv", "folder/*.csv", "*.csv"):
        with pytest.raises(Refused):
            confine([name], [root])


def test_a_file_is_found_in_whichever_folder_has_it(root: Path) -> None:
    other = root.parent / "imports-of-others"

    assert confine(["secret.csv"], [root, other]) == [(other / "secret.csv").resolve()]


def test_without_an_import_folder_nothing_can_be_named(root: Path) -> None:
    with pytest.raises(Refused, match="no folder is open"):
        confine([str(root / "a.csv")], [])


def test_a_missing_file_inside_is_not_found(root: Path) -> None:
    with pytest.raises(NotFound):
        confine(["nothing.csv"], [root])
