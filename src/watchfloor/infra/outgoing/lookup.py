"""Looking a host's name up, once and within a time, so that the address that was checked is the one spoken to."""

import socket
from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread

from watchfloor.infra.outgoing.addresses import Address, Listed, read_address
from watchfloor.infra.outgoing.errors import NameUnknown, TookTooLong
from watchfloor.infra.outgoing.target import Target, check_address

Lookup = Callable[[str, int], list[str]]


def system_lookup(host: str, port: int) -> list[str]:
    """The addresses that the machine's resolver gives, in its order. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in found))


def checked_address(target: Target, *, allowed: Listed, lookup: Lookup, seconds: float) -> Address:
    """The one address to connect to. Raises AddressRefused where any address of the name may not be reached.

    A name that leads inside and outside at once is no mistake of an honest zone.
    """
    literal = read_address(target.host)
    addresses = [literal] if literal else _looked_up(target, lookup, seconds)
    for address in addresses:
        check_address(target, address, allowed)
    return addresses[0]


def _looked_up(target: Target, lookup: Lookup, seconds: float) -> list[Address]:
    answers: Queue[list[str]] = Queue()

    def ask() -> None:
        try:
            answers.put(lookup(target.host, target.port))
        except (OSError, UnicodeError):
            answers.put([])

    # The system's resolver knows no time-out of ours; a thread that still waits for it keeps nobody.
    Thread(target=ask, name="lookup", daemon=True).start()
    try:
        found = [address for text in answers.get(timeout=seconds) if (address := read_address(text))]
    except Empty:
        raise TookTooLong(f"{target.host} could not be looked up in time.", fix="Look at the name server.") from None
    if not found:
        raise NameUnknown(f"{target.host} leads to no address.", fix="Check the name.")
    return found
