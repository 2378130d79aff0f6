"""The page of dependencies says what the lock holds, and that it is no audit."""

from importlib import metadata
from pathlib import Path

import pytest

from tools.dependencies.__main__ import LOCK, PAGE, dependencies_page, main
from tools.dependencies.licences import UNREAD, kept_on, licence_of
from tools.dependencies.lock import read_lock

LITTLE = """
[[package]]
name = "watchfloor"
version = "0.1.0"
dependencies = [{ name = "above" }]
[package.dev-dependencies]
bench = [{ name = "slow" }, { name = "tried" }]
dev = [{ name = "tried" }]

[[package]]
name = "above"
version = "2.0"
dependencies = [{ name = "below", marker = "sys_platform == 'win32'" }]
sdist = { upload-time = "2026-03-02T01:00:00Z" }
wheels = [{ upload-time = "2026-03-01T23:59:59Z" }]

[[package]]
name = "below"
version = "1.0"
sdist = { upload-time = "2020-01-01T00:00:00Z" }

[[package]]
name = "tried"
version = "3"
wheels = [{ upload-time = "2021-01-01T00:00:00Z" }]

[[package]]
name = "slow"
version = "4"
wheels = [{ upload-time = "2022-01-01T00:00:00Z" }]
"""


def test_a_package_is_named_with_its_first_day_and_what_needs_it() -> None:
    told = [(one.name, one.version, one.uploaded, one.needed) for one in read_lock(LITTLE)]

    assert told == [
        ("above", "2.0", "2026-03-01", "run"),
        ("below", "1.0", "2020-01-01", "run"),
        ("slow", "4", "2022-01-01", "bench"),
        ("tried", "3", "2021-01-01", "dev"),
    ]


def test_a_package_without_a_date_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        read_lock(LITTLE.replace('sdist = { upload-time = "2020-01-01T00:00:00Z" }', "sdist = {}"))


def test_a_licence_is_read_where_that_version_is_installed_and_kept_where_it_is_not() -> None:
    installed = metadata.version("jinja2")
    kept = {("jinja2", "0.1"): "as it was", ("jinja2", installed): "made up", ("gone", "1"): "kept"}

    assert "BSD" in licence_of("jinja2", installed, kept)
    assert licence_of("jinja2", "0.1", kept) == "as it was"
    assert licence_of("gone", "1", kept) == "kept"
    assert licence_of("gone", "2", kept) == UNREAD


def test_what_a_page_says_of_licences_is_read_back() -> None:
    page = dependencies_page(LITTLE, "")

    assert kept_on(page)["above", "2.0"] == UNREAD
    assert dependencies_page(LITTLE, page.replace(UNREAD, "MIT")) == page.replace(UNREAD, "MIT")


def test_the_page_names_everything_that_is_pinned_and_promises_nothing() -> None:
    page = PAGE.read_text("utf-8")

    assert len(kept_on(page)) == len(read_lock(LOCK.read_text("utf-8"))) > 100
    assert "This is a list, not an audit." in page


def test_a_page_that_differs_is_named_and_written_anew(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page, lock = tmp_path / "dependencies.md", tmp_path / "uv.lock"
    lock.write_text(LITTLE)

    assert main(["--check"], page=page, lock=lock) == 1
    assert "Refresh" in capsys.readouterr().err
    assert main([], page=page, lock=lock) == 0
    assert main(["--check"], page=page, lock=lock) == 0
