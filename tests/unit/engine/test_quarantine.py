"""Lines are counted as people count them, however the file is cut into pieces."""

from pathlib import Path

import numpy as np
import pytest

from watchfloor.engine import quarantine


@pytest.mark.parametrize("chunk", [1, 2, 3, 1000])
def test_positions_are_told_as_lines(tmp_path: Path, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quarantine, "CHUNK", chunk)
    (tmp_path / "f").write_bytes(b"ab\nc\n\nd")

    lines = quarantine._lines_at(tmp_path / "f", np.array([0, 1, 3, 5, 6], np.int64))

    assert lines.tolist() == [1, 1, 2, 3, 4]


@pytest.mark.parametrize(("content", "count"), [(b"a", 1), (b"a\n", 1), (b"a\nb", 2), (b"a\n\n", 2), (b"", 0)])
def test_the_last_line_counts_with_or_without_its_end(tmp_path: Path, content: bytes, count: int) -> None:
    (tmp_path / "f").write_bytes(content)

    assert quarantine._count_lines(tmp_path / "f") == count
