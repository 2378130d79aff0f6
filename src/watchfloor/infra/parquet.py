"""Parquet from bytes that are at hand, read so that a process may end at any moment afterwards.

Arrow reads ahead on threads of its own, which may hold what they read longer than Python is there to take it back;
such a process aborts as it ends. What they hold here is memory of Arrow's own.
"""

import pyarrow as pa
import pyarrow.parquet as pq


def owned(content: bytes) -> pa.BufferReader:
    """The bytes as a file, in memory that is not Python's."""
    copy = pa.BufferOutputStream()
    copy.write(content)
    return pa.BufferReader(copy.getvalue())


def read_parquet(content: bytes) -> pa.Table:
    """All rows of a file. Raises pa.ArrowException where it is none."""
    return pq.read_table(owned(content), use_threads=False, pre_buffer=False)
