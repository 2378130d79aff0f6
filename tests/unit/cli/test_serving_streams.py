"""A server that is told to end while streams are open: they end whole, and so does the server."""

import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import httpx

from factories.desks import Desk
from factories.serving import served
from factories.streams import read, write
from watchfloor.client.connection import Connection
from watchfloor.client.following import follow

STREAMS = 5


def test_streams_of_a_server_that_ends_end_whole(sqlite_template: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "ledger.db").write_bytes(sqlite_template.read_bytes())
    desk = Desk(home, f"sqlite:///{home / 'ledger.db'}")
    token = desk.token("lea")
    opened = Barrier(STREAMS + 1)

    def listen(url: str) -> bytes:
        """Everything a stream told; raises where its end was not whole."""
        headers = {"Authorization": f"Bearer {token}"}
        with httpx.stream("GET", f"{url}/api/events", headers=headers, timeout=90) as answer:
            pieces = answer.iter_raw()
            told = next(pieces)
            while b"id: " not in told:
                told += next(pieces)
            opened.wait()
            return told + b"".join(pieces)

    with ThreadPoolExecutor(STREAMS) as pool:
        with served(home, ending=signal.SIGTERM) as url:
            streams = [pool.submit(listen, url) for _ in range(STREAMS)]
            opened.wait()
            with Connection(token=token, url=url) as connection:
                events = follow(connection, after="0")
                first = next(events)
                write(desk, "CASE-8")
                heard = next(one for one in events if one.subject == "CASE-8")
        told = [stream.result() for stream in streams]

    assert (first.position, heard.verb) == (1, "note.written")
    assert all(read(body) for body in told)
    desk.close()
