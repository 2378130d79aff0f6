"""The container is a plain zip, the same bytes each time, in which nothing can hide and nothing can escape."""

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.reports.bundle import container
from watchfloor.domain.reports.bundle.container import Container, from_bytes, write_container
from watchfloor.kernel.errors import InvalidInput, TooLarge

MEMBERS = {"a.txt": b"first", "items/EV-1/content.bin": bytes(range(256)), "z.json": b""}


def make_container(members: dict[str, bytes] = MEMBERS) -> bytes:
    out = io.BytesIO()
    write_container(out, [(name, from_bytes(content)) for name, content in members.items()])
    return out.getvalue()


def test_any_unpacker_reads_it() -> None:
    with zipfile.ZipFile(io.BytesIO(make_container())) as unpacked:
        assert unpacked.testzip() is None
        assert {name: unpacked.read(name) for name in unpacked.namelist()} == MEMBERS


def test_the_order_in_which_members_come_changes_nothing() -> None:
    assert make_container(dict(reversed(MEMBERS.items()))) == make_container()


def test_it_reads_what_it_wrote() -> None:
    read = Container(io.BytesIO(make_container()))

    assert {name: read.read(name) for name in read.members} == MEMBERS
    assert all(read.crc_holds(name) for name in read.members)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.binary(max_size=40), min_size=1, max_size=6))
def test_any_members_come_back_as_they_went_in(members: dict[str, bytes]) -> None:
    read = Container(io.BytesIO(make_container(members)))

    assert {name: read.read(name) for name in read.members} == members


@pytest.mark.parametrize(
    "name",
    [
        "../up",
        "/root",
        "a/../../b",
        "C:\\x",
        "a\\b",
        "a//b",
        ".hidden",
        "a/.",
        "",
        "x" * 200,
        "nul\x00",
        "夜.txt",
        "a b",
    ],
)
def test_a_name_that_could_leave_its_folder_is_refused(name: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        make_container({name: b"x"})
    assert refused.value.code == "bad_member_name"


def test_a_name_given_twice_is_refused() -> None:
    with pytest.raises(InvalidInput):
        write_container(io.BytesIO(), [("a", from_bytes(b"1")), ("a", from_bytes(b"2"))])


def test_more_than_a_plain_zip_can_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_BYTES", 100)

    with pytest.raises(TooLarge):
        make_container()


def repacked(*, compression: int = zipfile.ZIP_STORED, names: tuple[str, ...] = ("a.txt",)) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as packed:
        for name in names:
            packed.writestr(name, b"0" * 1_000)
    return out.getvalue()


@pytest.mark.parametrize(
    ("what", "content"),
    [
        ("nothing", b""),
        ("no zip", b"hello" * 50),
        ("a byte before", b"x" + make_container()),
        ("a byte after", make_container() + b"x"),
        ("cut short", make_container()[:-1]),
        ("half", make_container()[:60]),
        ("an empty zip", repacked(names=())),
        ("re-packed", repacked()),
        ("compressed, as a bomb would be", repacked(compression=zipfile.ZIP_DEFLATED)),
        ("a path out", repacked(names=("../../etc/passwd",))),
        ("two zips in a row", make_container() + make_container()),
        ("a comment", make_container()[:-2] + struct.pack("<H", 3) + b"hey"),
    ],
)
def test_what_is_not_exactly_a_bundle_is_refused(what: str, content: bytes) -> None:
    with pytest.raises(InvalidInput) as refused:
        Container(io.BytesIO(content))
    assert refused.value.code == "bad_container"
    assert "offset" in refused.value.facts


def test_a_member_that_stands_twice_is_refused() -> None:
    one = make_container({"a.txt": b"first"})
    local = one[: one.index(b"PK\1\2")]

    with pytest.raises(InvalidInput):
        Container(io.BytesIO(local + local + one[len(local) :]))


@given(st.integers(min_value=0, max_value=len(make_container()) - 1), st.integers(min_value=1, max_value=255))
def test_no_byte_can_change_unseen(offset: int, change: int) -> None:
    content = bytearray(make_container())
    content[offset] ^= change

    try:
        read = Container(io.BytesIO(bytes(content)))
    except InvalidInput:
        return
    assert not all(read.crc_holds(name) for name in read.members)


def test_every_byte_between_the_contents_is_fixed_by_them() -> None:
    whole = make_container()
    members = Container(io.BytesIO(whole)).members.values()
    contents = {place for part in members for place in range(part.start, part.start + part.size)}
    unseen = []
    for place in sorted(set(range(len(whole))) - contents):
        changed = bytearray(whole)
        changed[place] ^= 1
        try:
            read = Container(io.BytesIO(bytes(changed)))
        except InvalidInput:
            continue
        if all(read.crc_holds(name) for name in read.members):
            unseen.append(place)

    assert unseen == []


def test_a_directory_that_tells_one_member_otherwise_names_it() -> None:
    whole = make_container()
    changed = bytearray(whole)
    changed[whole.index(b"PK\1\2", whole.index(b"PK\1\2") + 4) + 16] ^= 1

    with pytest.raises(InvalidInput, match=r"about items/EV-1/content\.bin"):
        Container(io.BytesIO(bytes(changed)))


def test_a_size_that_reaches_beyond_the_file_is_refused_before_anything_is_read() -> None:
    huge = bytearray(make_container())
    huge[18:26] = struct.pack("<2L", 0xFFFF_FFF0, 0xFFFF_FFF0)

    with pytest.raises(InvalidInput) as refused:
        Container(io.BytesIO(bytes(huge)))
    assert refused.value.facts == {"offset": 0}


def test_a_source_that_changes_while_it_is_written_does_not_pass_for_whole() -> None:
    told = iter((b"first", b"other"))
    out = io.BytesIO()
    write_container(out, [("a.txt", lambda: io.BytesIO(next(told)))])

    assert not Container(io.BytesIO(out.getvalue())).crc_holds("a.txt")
