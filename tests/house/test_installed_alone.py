"""The product runs on what it declares: nothing that only developers install is imported on the way."""

import pytest

from factories.tours import shared_tour


def test_the_demo_runs_with_nothing_but_what_is_declared(tmp_path_factory: pytest.TempPathFactory) -> None:
    toured = shared_tour(tmp_path_factory)

    assert {"pytest", "mypy"} <= set(toured.absent)
    assert "watchfloor" not in toured.absent
    assert any("holds" in line for line in toured.said)
