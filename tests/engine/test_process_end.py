"""A process that asked the lake from threads of its own ends as it should."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from factories.examples import examples
from watchfloor.engine.lake import Lake

ASK = """
import sys, threading
from pathlib import Path
from watchfloor.engine.lake import lake_at

def ask():
    with lake_at(Path(sys.argv[1])).session() as connection:
        connection.execute("SELECT 1").fetchall()

threads = [threading.Thread(target=ask) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


@pytest.mark.parametrize("_attempt", range(examples(3)))
def test_it_is_not_aborted_by_a_connection_of_a_thread_that_ended(tmp_path: Path, _attempt: int) -> None:
    ended = subprocess.run([sys.executable, "-c", ASK, str(tmp_path)], capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_thread_inherits_the_warm_connection_of_one_that_ended(tmp_path: Path) -> None:
    lake, seen = Lake(tmp_path), []

    def ask() -> None:
        with lake.session() as connection:
            seen.append(connection)

    for _ in range(2):
        thread = threading.Thread(target=ask)
        thread.start()
        thread.join()

    assert seen[0] is seen[1]
