"""Addresses of mail and the words of headers, read so strictly that neither can add a header of its own."""

import re
import unicodedata

from watchfloor.kernel.errors import InvalidInput

LOCAL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
ADDRESS = re.compile(rf"(?=.{{3,254}}\Z)(?=[^@]{{1,64}}@){LOCAL}@{LABEL}(?:\.{LABEL})+")
MESSAGE_ID = re.compile(r"<[!-;=?A-~]{1,200}@[!-;=?A-~]{1,200}>")
LONGEST_SUBJECT = 200
HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def check_address(text: str) -> str:
    """The address without outer spaces. Raises InvalidInput `bad_address`."""
    address = text.strip(" ")
    if not ADDRESS.fullmatch(address):
        fix = "Write it like desk@example.org, and a name in another script as xn--…."
        raise InvalidInput("This is no address of mail.", fix=fix, code="bad_address")
    return address


def check_message_id(text: str) -> str:
    """The id with its brackets. Raises InvalidInput `bad_message_id`."""
    identifier = text.strip(" ")
    if not MESSAGE_ID.fullmatch(identifier):
        raise InvalidInput("This is no Message-ID.", fix="Write it like <a1@example.org>.", code="bad_message_id")
    return identifier


def on_one_line(text: str, *, longest: int = LONGEST_SUBJECT) -> str:
    """A text as a header may hold it: line ends and what nobody sees become blanks, and the rest is cut."""
    shown = "".join(" " if unicodedata.category(sign) in HIDDEN else sign for sign in text)
    return " ".join(shown.split())[:longest]
