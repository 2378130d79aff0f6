"""Tables from bytes: read whole, refused where they are none, and held by nobody once they are read."""

import io
import subprocess
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from watchfloor.infra.parquet import owned, read_parquet

TABLE = pa.table({"account": ["op-1", "op-2"], "streams": [3, 4]})
READS_AND_ENDS = """
import sys
from watchfloor.infra.parquet import read_parquet
kept = read_parquet(sys.stdin.buffer.read())
"""


@pytest.fixture(scope="module")
def content() -> bytes:
    out = io.BytesIO()
    pq.write_table(TABLE, out, compression="zstd")
    return out.getvalue()


def test_a_table_is_read_whole(content: bytes) -> None:
    assert read_parquet(content).equals(TABLE)


@pytest.mark.parametrize("harmed", [b"", b"no table at all", b"PAR1 and no more"])
def test_what_is_no_table_is_refused(harmed: bytes) -> None:
    with pytest.raises(pa.ArrowInvalid):
        read_parquet(harmed)


def test_a_table_that_was_cut_off_is_refused(content: bytes) -> None:
    with pytest.raises(pa.ArrowInvalid):
        read_parquet(content[:-9])


def test_a_reader_holds_nothing_of_python(content: bytes) -> None:
    before = sys.getrefcount(content)

    reader = owned(content)

    assert sys.getrefcount(content) == before
    assert reader.read() == content


def test_a_process_that_has_read_one_ends_as_it_should(content: bytes) -> None:
    ended = subprocess.run([sys.executable, "-c", READS_AND_ENDS], input=content, capture_output=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, b"")
