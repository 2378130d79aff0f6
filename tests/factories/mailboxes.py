"""A mailbox on this machine that speaks as much of IMAP4rev1 as a reader of unread mails asks for."""

import re
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

USER, PASSWORD = "desk", "s3cret pass"
LOGIN = f'LOGIN {USER} "{PASSWORD}"'


@dataclass
class FakeMailbox:
    """Its mails by number, which of them were read, and what it was asked."""

    mails: dict[int, bytes] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    sizes: dict[int, int] = field(default_factory=dict)
    drops_at: str = ""
    port: int = 0

    def put(self, content: bytes) -> int:
        number = len(self.mails) + 1
        self.mails[number] = content
        return number

    def answer(self, asked: str) -> tuple[list[bytes], str]:
        """Lines and literals before the tagged one, and the status that it says."""
        command = asked.upper()
        if command.startswith("LOGIN"):
            return [], "OK" if asked == LOGIN else "NO"
        if command.startswith("CAPABILITY"):
            return [b"* CAPABILITY IMAP4rev1"], "OK"
        if command.startswith("SELECT"):
            known = '"INBOX"' in asked
            lines = [b"* %d EXISTS" % len(self.mails), b"* OK [UIDVALIDITY 7] valid"]
            return (lines, "OK") if known else ([], "NO")
        if command.startswith("UID SEARCH"):
            unread = " ".join(str(one) for one in sorted(set(self.mails) - self.seen))
            return [f"* SEARCH {unread}".rstrip().encode()], "OK"
        if fetched := re.match(r"UID FETCH (\d+) \((.+)\)", command):
            return self._fetched(int(fetched[1]), fetched[2]), "OK"
        if stored := re.match(r"UID STORE (\d+) ", command):
            self.seen.add(int(stored[1]))
        return ([b"* BYE"] if command == "LOGOUT" else []), "OK"

    def _fetched(self, number: int, what: str) -> list[bytes]:
        content = self.mails.get(number)
        if content is None:
            return []
        size = self.sizes.get(number, len(content))
        if what == "RFC822.SIZE":
            return [b"* 1 FETCH (UID %d RFC822.SIZE %d)" % (number, size)]
        return [b"* 1 FETCH (UID %d BODY[] {%d}\r\n%s)" % (number, len(content), content)]


@contextmanager
def serving(mailbox: FakeMailbox) -> Iterator[FakeMailbox]:
    """The mailbox at a port of this machine."""

    class Talk(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"* OK ready\r\n")
            while line := self.rfile.readline():
                tag, _, asked = line.decode().strip().partition(" ")
                mailbox.asked.append(asked)
                if mailbox.drops_at and asked.startswith(mailbox.drops_at):
                    mailbox.drops_at = ""
                    return
                lines, status = mailbox.answer(asked)
                for one in lines:
                    self.wfile.write(one + b"\r\n")
                self.wfile.write(f"{tag} {status} done\r\n".encode())
                if asked.upper() == "LOGOUT":
                    return

    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Talk) as server:
        server.daemon_threads = True
        mailbox.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield mailbox
        server.shutdown()
