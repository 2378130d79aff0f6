"""The facade over the real desk: lists to their end, edits on the newest version, files there and back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factories.desks import Desk as Workspace
from watchfloor.client import desk as facade
from watchfloor.client.connection import Connection
from watchfloor.client.desk import Desk
from watchfloor.client.generated.shapes import (
    AddUser,
    CaseState,
    CloseCase,
    Disposition,
    EntityRole,
    Label,
    Marking,
    MoveCase,
    OpenCase,
    Role,
    WriteNote,
)
from watchfloor.client.problems import ProblemAnswer, Unreachable
from watchfloor.kernel.errors import InvalidInput, NotFound

DECLARED = "dataset: plays\ntime: at\nroles: {actor: account, object: track}\nkinds: {actor: account, object: track}\n"
ROWS = [f"2026-11-0{day}T10:00:00Z,a{account},t{account}" for day in range(1, 5) for account in range(3)]
ClientOf = Callable[[str], Desk]


@dataclass
class Pages:
    """A list of numbers in pages, which keeps the cursors it was asked with."""

    pages: list[list[int]]
    asked: list[str | None] = field(default_factory=list)

    def at(self, cursor: str | None) -> "Page":
        self.asked.append(cursor)
        place = int(cursor or 0)
        return Page(self.pages[place], str(place + 1) if place + 1 < len(self.pages) else None)


@dataclass(frozen=True)
class Page:
    items: list[int]
    next_cursor: str | None


@pytest.fixture
def mine(desk: Workspace) -> Iterator[Desk]:
    """The client of the desk lead who owns the files of this machine."""
    local = desk.settings.model_copy(update={"local": True})
    desk.place.settings = local
    with Connection(token=desk.token("lea"), app=desk.app, let_through=True) as connection:
        yield Desk(connection)


@pytest.fixture
def plays(tmp_path: Path) -> Path:
    path = tmp_path / "plays.csv"
    path.write_text("\n".join(["at,account,track", *ROWS]) + "\n", "utf-8")
    return path


def test_a_list_is_read_page_after_page_to_its_end(nowhere: Desk) -> None:
    pages = Pages([[1, 2], [], [3]])
    assert list(nowhere.every(pages.at)) == [1, 2, 3]
    assert pages.asked == [None, "1", "2"]


def test_a_list_asks_no_further_than_its_reader_reads(nowhere: Desk) -> None:
    pages = Pages([[1, 2], [3]])
    assert next(nowhere.every(pages.at)) == 1
    assert pages.asked == [None]


def test_real_pages_hold_each_case_once(lea_client: Desk) -> None:
    opened = [lea_client.open_case(OpenCase(title=f"Case {number}")).ref for number in range(5)]
    listed = [case.ref for case in lea_client.every(lambda cursor: lea_client.list_cases(cursor=cursor, limit=2))]
    assert sorted(listed) == sorted(opened)


def test_the_ledger_is_read_to_its_newest_entry(lea_client: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facade, "PAGE", 2)
    case = lea_client.open_case(OpenCase(title="Odd plays")).ref
    for number in range(4):
        lea_client.write_note(case, WriteNote(text=f"Note {number}"))
    positions = [line.position for line in lea_client.ledger()]
    assert len(positions) >= 5
    assert positions == sorted(set(positions))
    assert [line.position for line in lea_client.ledger(after=positions[-2])] == positions[-1:]


def test_an_edit_on_a_version_that_is_gone_is_refused(lea_client: Desk) -> None:
    case = lea_client.open_case(OpenCase(title="Odd plays"))
    moved = lea_client.move_case(case.ref, MoveCase(state=CaseState.INVESTIGATING), version=case.version)
    assert moved.version > case.version
    form = CloseCase(disposition=Disposition.NOT_A_VIOLATION, reason="Nothing there.")
    with pytest.raises(ProblemAnswer) as caught:
        lea_client.close_case(case.ref, form, version=case.version)
    assert (caught.value.status, caught.value.code) == (412, "stale_version")


def test_an_edit_on_the_newest_version_is_tried_again_where_somebody_was_faster(lea_client: Desk) -> None:
    case = lea_client.open_case(OpenCase(title="Odd plays"))
    form = CloseCase(disposition=Disposition.NOT_A_VIOLATION, reason="Nothing there.")
    versions = iter([case.version + 5, lea_client.show_case(case.ref).version])
    closed = lea_client.on_newest(
        lambda: next(versions), lambda version: lea_client.close_case(case.ref, form, version=version), tries=2
    )
    assert closed.state is CaseState.CLOSED


def test_an_edit_gives_up_after_its_tries(lea_client: Desk) -> None:
    case = lea_client.open_case(OpenCase(title="Odd plays"))
    read: list[int] = []

    def stale() -> int:
        read.append(case.version + 5)
        return read[-1]

    form = MoveCase(state=CaseState.INVESTIGATING)
    with pytest.raises(ProblemAnswer, match="version"):
        lea_client.on_newest(stale, lambda version: lea_client.move_case(case.ref, form, version=version), tries=3)
    assert len(read) == 3


def test_another_refusal_is_not_tried_again(lea_client: Desk) -> None:
    tried: list[int] = []

    def refused(version: int) -> None:
        tried.append(version)
        lea_client.show_case("CASE-99")

    with pytest.raises(ProblemAnswer) as caught:
        lea_client.on_newest(lambda: 1, refused, tries=3)
    assert (caught.value.status, tried) == (404, [1])


def test_nobody_is_judged_who_is_not_in_the_case(lea_client: Desk) -> None:
    case = lea_client.open_case(OpenCase(title="Odd plays")).ref
    with pytest.raises(NotFound, match=r"account:a1 is not in CASE-1\. Add it first"):
        lea_client.judge(case, ["account:a1"], role=EntityRole.OPERATOR, reason="It plays by itself.")


def test_a_file_becomes_evidence_under_its_own_name_and_comes_back(lea_client: Desk, tmp_path: Path) -> None:
    note = tmp_path / "näheres.txt"
    note.write_bytes(b"seen\n" * 100_000)
    case = lea_client.open_case(OpenCase(title="Odd plays")).ref
    kept = lea_client.keep_file(
        case, note, title="A note", source="the desk", marking=Marking.RED, labels=[Label.HATE, Label.MINOR]
    )
    assert (kept.original_name, kept.size, kept.marking) == ("näheres.txt", 500_000, Marking.RED)
    assert set(kept.labels) == {Label.HATE, Label.MINOR}
    assert lea_client.read_evidence_content(kept.ref, reason="checking") == note.read_bytes()


def test_a_copy_names_what_it_was_made_of(lea_client: Desk, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("seen")
    case = lea_client.open_case(OpenCase(title="Odd plays")).ref
    first = lea_client.keep_file(case, note, title="A note", source="the desk").ref
    copy = lea_client.keep_file(case, note, title="Blurred", source=first, method="blurred", derived_from=first)
    assert copy.derived_from == first


def test_a_file_that_is_not_there_is_told_without_asking_the_desk(lea_client: Desk, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match=r"no file gone\.txt"):
        lea_client.keep_file("CASE-1", tmp_path / "gone.txt", title="t", source="s")


def test_a_seal_takes_the_item_as_it_stands(lea_client: Desk, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("seen")
    case = lea_client.open_case(OpenCase(title="Odd plays")).ref
    item = lea_client.keep_file(case, note, title="A note", source="the desk").ref
    assert lea_client.seal(item).seal
    with pytest.raises(ProblemAnswer):
        lea_client.seal(item)


def test_a_suggested_declaration_loads_the_file_it_was_read_from(mine: Desk, plays: Path) -> None:
    suggested = mine.suggested("plays", plays)
    assert suggested["dataset"] == "plays"
    assert mine.list_datasets().items == []
    loaded = mine.load("plays", [plays], declaration=suggested, message="first")
    assert (loaded.rows, loaded.unchanged) == (len(ROWS), False)


def test_a_file_loaded_twice_says_so(mine: Desk, plays: Path) -> None:
    mine.load("plays", [plays], declaration=DECLARED)
    assert mine.load("plays", [str(plays)]).unchanged is True


def test_a_hunt_leaves_its_five_files(mine: Desk, plays: Path, tmp_path: Path) -> None:
    mine.load("plays", [plays], declaration=DECLARED)
    run = mine.hunt("co_action", "plays", parameters={"window": 60}, hypothesis="They play together.")
    written = mine.fetch_hunt(run.run, tmp_path / "out" / "hunt")
    assert {path.name for path in written} == {
        "leads.parquet",
        "members.parquet",
        "edges.parquet",
        "exemplars.parquet",
        "run.json",
    }
    assert all(path.stat().st_size for path in written)


def test_the_lead_administers_nobody_and_the_administrator_does(client_of: ClientOf) -> None:
    form = AddUser(name="ivo", roles=[Role.VIEWER])
    with pytest.raises(ProblemAnswer, match="user:admin"):
        client_of("lea").add_user(form)
    assert client_of("ada").add_user(form).roles == [Role.VIEWER]


def test_waiting_for_nobody_ends(nowhere: Desk) -> None:
    with pytest.raises(Unreachable):
        nowhere.wait(seconds=0)


def test_a_refusal_is_an_answer_too(desk: Workspace) -> None:
    with Connection(token="wf_false", app=desk.app) as connection:
        Desk(connection).wait(seconds=0)
