"""Requests leave by one door, where each address is checked: no other place of the product opens a connection."""

from collections.abc import Iterator

from tools.lint.source import Finding, Source, imports, inside

DOORS = ("watchfloor.infra.outgoing", "watchfloor.client")
NETWORK = (
    "aiohttp",
    "ftplib",
    "http.client",
    "httpcore",
    "httpx",
    "imaplib",
    "nntplib",
    "poplib",
    "pycurl",
    "requests",
    "smtplib",
    "socket",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "websockets",
    "xmlrpc.client",
)
# Connections that leave nothing: each is named here with what it is for.
KNOWN = {
    "watchfloor.cli.address": {"socket"},  # looks whether the port to listen on is free
    "watchfloor.infra.jobs.fork_server": {"socket"},  # a pair of ends, between two processes of one desk
}


def check(source: Source) -> Iterator[Finding]:
    """Imports of what opens connections, outside the door and the client."""
    if not source.module or source.within(*DOORS):
        return
    known = KNOWN.get(source.module, set())
    for line, target in imports(source.tree):
        opened = next((package for package in NETWORK if inside(target, package)), "")
        if opened and opened not in known:
            yield Finding(line, f"{opened} opens connections that nothing guards; send by {DOORS[0]}.send")
