"""What a stranger sealed is read with care: none of it unpacks beyond bounds, and none of it breaks the check."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factories.bundles import ANSWER, make_sealed_case, make_signer, members_of, parquet, resign, write_members
from watchfloor.domain.reports.bundle import contents
from watchfloor.domain.reports.bundle.container import from_bytes
from watchfloor.domain.reports.bundle.verdict import Check
from watchfloor.domain.reports.bundle.verify import verify
from watchfloor.domain.reports.bundle.write import bundle_bytes
from watchfloor.engine.runs.schemas import MAX_ROWS

ANSWER_FILE = "items/EV-1/content.parquet"


def repeated(value: object, times: int, kind: pa.DataType) -> pa.Table:
    """One value, kept once and repeated many times: a few kilobytes that unpack to any size."""
    indices = pa.repeat(pa.scalar(0, pa.int32()), times)
    return pa.table({"accounts": pa.DictionaryArray.from_arrays(indices, pa.array([value], kind))})


def bundle_with(folder: Path, answer: bytes) -> Path:
    """A bundle whose signer sealed these bytes as the answer of its query."""
    file, sources = make_sealed_case()
    first = replace(file.evidence[0], sha256=hashlib.sha256(answer).hexdigest(), size=len(answer))
    file = replace(file, evidence=(first, file.evidence[1]))
    path = folder / "bundle.zip"
    path.write_bytes(bundle_bytes(file, contents=sources | {"EV-1": from_bytes(answer)}, signer=make_signer()))
    return path


def answer_check(path: Path) -> Check:
    return next(check for check in verify(path).checks if (check.name, check.subject) == ("answer", "EV-1"))


@pytest.mark.parametrize(
    "bomb",
    [
        lambda: repeated(7, 20_000_000, pa.int64()),
        lambda: repeated("x" * 100_000, MAX_ROWS, pa.string()),
        lambda: repeated("x" * 30_000_000, 1_000, pa.string()),
        lambda: pa.table({"accounts": pa.ListArray.from_arrays([0, 30_000_000], pa.repeat(7, 30_000_000))}),
    ],
    ids=["rows without end", "a long text in every row", "a text as large as a film", "a list without end"],
)
def test_a_small_file_that_would_unpack_to_any_size_is_not_unpacked(
    bomb: Callable[[], pa.Table], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "LARGEST_ANSWER", 32 << 20)

    check = answer_check(bundle_with(tmp_path, parquet(bomb())))

    assert check.fails
    assert "holds more than an answer can" in check.message


def test_an_answer_larger_than_its_bound_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contents, "LARGEST_ANSWER", 100)

    assert "holds more than an answer can" in answer_check(bundle_with(tmp_path, parquet(ANSWER))).message


def test_an_answer_of_as_many_rows_as_a_query_may_have_is_read(tmp_path: Path) -> None:
    check = answer_check(bundle_with(tmp_path, parquet(pa.table({"accounts": range(MAX_ROWS)}))))

    assert check.message == "The frozen answer does not have the result hash of its query."


@settings(deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), bits=st.integers(1, 255))
@example(place=0.203125, bits=128)
def test_no_damage_that_was_sealed_as_it_is_breaks_the_check(
    place: float, bits: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    answer = bytearray(parquet(ANSWER))
    answer[int(place * len(answer))] ^= bits

    verification = verify(bundle_with(tmp_path_factory.mktemp("bundle"), bytes(answer)))

    assert {check.subject for check in verification.failures} <= {"EV-1", "FND-1"}


@pytest.mark.parametrize(
    "column",
    [
        pa.array([b"\xff"]),
        pa.array([float("nan")]),
        pa.array([2**63 - 1], pa.timestamp("us")),
        pa.array([2**62], pa.duration("s")),
        pa.array([-1], pa.time64("ns")),
        pa.array([{"a": [b"\xff"]}]),
        pa.array([[("k", 1), ("k", 2)]], pa.map_(pa.string(), pa.int64())),
        pa.array([None]),
    ],
    ids=lambda column: str(column.type),
)
def test_an_answer_of_types_that_no_query_gives_is_judged_and_not_stumbled_over(
    column: pa.Array, tmp_path: Path
) -> None:
    verification = verify(bundle_with(tmp_path, parquet(pa.table({"accounts": column}))))

    assert {check.subject for check in verification.failures} == {"EV-1", "FND-1"}


@settings(deadline=None)
@given(content=st.binary(max_size=200))
def test_anything_that_calls_itself_an_answer_is_named_where_it_is_none(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    check = answer_check(bundle_with(tmp_path_factory.mktemp("bundle"), b"PAR1" + content + b"PAR1"))

    assert check.message.startswith("The frozen answer cannot be read")


def test_bytes_that_the_manifest_does_not_vouch_for_reach_no_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = bundle_with(tmp_path, parquet(ANSWER))
    write_members(path, members_of(path) | {ANSWER_FILE: b"PAR1 changed PAR1"})
    monkeypatch.setattr(contents, "_table", lambda *_: pytest.fail("it was read"))

    failed = {(check.name, check.subject) for check in verify(path).failures}

    assert ("member", ANSWER_FILE) in failed
    assert ("item", "EV-1") in failed


@pytest.mark.parametrize("other", ["items/EV-2/content.txt", "findings.json", "items/EV-9/content.parquet", "../up"])
def test_an_item_that_points_at_other_content_does_not_hold(other: str, tmp_path: Path) -> None:
    path = bundle_with(tmp_path, parquet(ANSWER))
    members = members_of(path)
    evidence = members["evidence.json"].replace(ANSWER_FILE.encode(), other.encode())
    write_members(path, members | {"evidence.json": evidence})
    resign(path, seed=b"x")

    assert ("item", "EV-1") in {(check.name, check.subject) for check in verify(path).failures}
