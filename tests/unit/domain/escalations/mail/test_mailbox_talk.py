"""What a mailbox answers is read with care: gone mails, huge ones, refusals, and names of folders."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from watchfloor.domain.escalations.mail.bounds import MOST_BYTES
from watchfloor.domain.escalations.mail.mailbox import Mailbox, open_mailbox
from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import NotFound, TooLarge, Unavailable


class Script:
    """A connection that gives what it was told to, in order, and remembers what it was asked."""

    def __init__(self, *answers: tuple[str, list[Any]], validity: Sequence[Any] = (b"7",)) -> None:
        self.answers = list(answers)
        self.asked: list[tuple[str, ...]] = []
        self.validity = list(validity)

    def uid(self, command: str, *args: str) -> tuple[str, list[Any]]:
        self.asked.append((command, *args))
        return self.answers.pop(0)

    def select(self, mailbox: str) -> tuple[str, Any]:
        self.asked.append(("SELECT", mailbox))
        return self.answers.pop(0)

    def response(self, code: str) -> tuple[str, list[Any]]:
        return code, self.validity


Open = Callable[..., Mailbox]


def of(*answers: tuple[str, list[Any]]) -> Mailbox:
    return Mailbox(Script(*answers), "INBOX", "7")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Open:
    """A folder opened over a connection that only plays its part."""

    def open_folder(script: Script, folder: str = "INBOX") -> Mailbox:
        @contextmanager
        def played(_: Settings) -> Iterator[Script]:
            yield script

        monkeypatch.setattr("watchfloor.domain.escalations.mail.mailbox.open_imap", played)
        with open_mailbox(Settings(imap_folder=folder)) as mailbox:
            return mailbox

    return open_folder


SIZE = ("OK", [b"1 (UID 4 RFC822.SIZE 5)"])


@pytest.mark.parametrize(
    ("found", "numbers"),
    [([b"1 2 30"], ["1", "2", "30"]), ([b""], []), ([None], []), ([], []), ([b"1", b"2"], ["1", "2"])],
)
def test_numbers_of_unread_mails_are_read_in_their_order(found: list[Any], numbers: list[str]) -> None:
    assert of(("OK", found)).unread() == numbers


def test_a_mail_is_fetched_without_marking_it() -> None:
    script = Script(SIZE, ("OK", [(b"1 (UID 4 BODY[] {5}", b"hello"), b")"]))

    assert Mailbox(script, "INBOX", "7").read("4") == b"hello"
    assert script.asked == [("FETCH", "4", "(RFC822.SIZE)"), ("FETCH", "4", "(BODY.PEEK[])")]


@pytest.mark.parametrize("size", [[None], [], [b"1 (UID 4)"], [b"RFC822.SIZE x"]])
def test_a_mail_without_a_size_is_gone(size: list[Any]) -> None:
    with pytest.raises(NotFound) as told:
        of(("OK", size)).read("4")

    assert told.value.code == "mail_gone"


@pytest.mark.parametrize("content", [[None], [], [b")"]])
def test_a_mail_that_goes_between_its_size_and_its_content_is_gone(content: list[Any]) -> None:
    with pytest.raises(NotFound):
        of(SIZE, ("OK", content)).read("4")


@pytest.mark.parametrize(("over", "is_read"), [(0, True), (1, False)])
def test_a_mail_up_to_the_bound_is_fetched_and_one_byte_more_is_not(over: int, is_read: bool) -> None:
    script = Script(("OK", [b"1 (RFC822.SIZE %d)" % (MOST_BYTES + over)]), ("OK", [(b"1 {1}", b"x")]))
    mailbox = Mailbox(script, "INBOX", "7")

    if is_read:
        assert mailbox.read("4") == b"x"
    else:
        with pytest.raises(TooLarge):
            mailbox.read("4")
        assert len(script.asked) == 1


@pytest.mark.parametrize("status", ["NO", "BAD", "BYE"])
def test_a_refusal_is_told_by_its_status_and_not_by_its_words(status: str) -> None:
    for ask in (Mailbox.unread, lambda box: box.read("4"), lambda box: box.mark_read("4")):
        with pytest.raises(Unavailable) as told:
            ask(of((status, [b"account desk@house.example locked"])))
        assert told.value.code == "mailbox_refused"
        assert "house" not in told.value.detail


def test_a_mail_is_marked_by_adding_and_never_by_replacing_its_flags() -> None:
    script = Script(("OK", [None]))

    Mailbox(script, "INBOX", "7").mark_read("4")

    assert script.asked == [("STORE", "4", "+FLAGS.SILENT", r"(\Seen)")]


@pytest.mark.parametrize(
    ("folder", "asked"),
    [("INBOX", '"INBOX"'), ("To do", '"To do"'), ('a"b', r'"a\"b"'), ("a\\b", r'"a\\b"'), ('\\"', r'"\\\""')],
)
def test_the_name_of_a_folder_cannot_end_its_quotes(opened: Open, folder: str, asked: str) -> None:
    script = Script(("OK", [b"1"]))

    opened(script, folder)

    assert script.asked == [("SELECT", asked)]


def test_a_folder_that_is_not_there_says_so(opened: Open) -> None:
    with pytest.raises(Unavailable) as told:
        opened(Script(("NO", [b"nothing"])), "Elsewhere")

    assert told.value.code == "no_such_folder"


@pytest.mark.parametrize(("validity", "place"), [([b"7"], "INBOX;7;4"), ([None], "INBOX;;4"), ([], "INBOX;;4")])
def test_a_mail_has_another_place_once_numbers_start_anew(opened: Open, validity: list[Any], place: str) -> None:
    assert opened(Script(("OK", []), validity=validity)).place_of("4") == place
