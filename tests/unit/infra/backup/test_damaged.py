"""A backup that is cut off, changed, foreign or made to harm is named as such, and leaves no workspace."""

import io
import shutil
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factories.desks import Desk
from unit.infra.backup.conftest import PASSPHRASE, Restore, Take, unseen
from watchfloor.infra.backup.archive import archive_into
from watchfloor.infra.backup.contents import HEADER, MANIFEST, SIGNATURE, header_from, refuse_unsafe
from watchfloor.infra.backup.take import take_backup
from watchfloor.infra.backup.verify import verify_backup
from watchfloor.infra.signing import fingerprint
from watchfloor.kernel.errors import Conflict, IntegrityBroken, Refused, WatchfloorError

Members = list[tuple[str, bytes]]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Desk]:
    """A desk on SQLite alone: what is damaged is the file, which is the same of either database.

    It stays as it is, and so do the backups of it: what a test damages is a copy.
    """
    home = tmp_path_factory.mktemp("damaged") / "home"
    home.mkdir()
    shutil.copy(sqlite_template, home / "ledger.db")
    opened = Desk(home, f"sqlite:///{home / 'ledger.db'}")
    opened.token("ana")
    opened.place.files.put(b"first")
    opened.place.files.put(b"second" * 1000)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def backup(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Without the desk's keys."""
    out = tmp_path_factory.mktemp("backup") / "desk.tar"
    return take_backup(desk.place, out, passphrase=None, progress=unseen).path


@pytest.fixture(scope="module")
def sealed(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the desk's keys in it."""
    out = tmp_path_factory.mktemp("sealed") / "sealed.tar"
    return take_backup(desk.place, out, passphrase=PASSPHRASE, progress=unseen).path


def members_of(path: Path) -> Members:
    with tarfile.open(path) as tar:
        return [(entry.name, content.read()) for entry in tar if (content := tar.extractfile(entry))]


def put_together(path: Path, members: Members) -> Path:
    """A tar of the members as they are given, whatever its list says."""
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as tar:
        for name, content in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return path


def signed(desk: Desk, path: Path, members: Members) -> Path:
    """A backup of the members that the desk's own key signs."""
    with path.open("wb") as file, archive_into(file, desk.place.signer.sign) as archive:
        for name, content in members:
            if name not in {MANIFEST, SIGNATURE}:
                archive.add_bytes(name, content)
        archive.finish()
    return path


def refused(path: Path, restore: Restore, tmp_path: Path) -> str:
    """The code with which a restore refuses a file, of which nothing is then left."""
    with pytest.raises(WatchfloorError) as error:
        restore(path, passphrase=PASSPHRASE)
    assert not (tmp_path / "new").exists()
    assert list(tmp_path.glob(".new.restoring-*")) == []
    return error.value.code


def test_a_whole_one_holds_and_names_its_signer(desk: Desk, backup: Path) -> None:
    found = verify_backup(backup, key=fingerprint(desk.place.signer.public_key), progress=unseen)

    assert found.header.position == 2
    assert found.members == len(members_of(backup)) - 2


def test_one_that_is_cut_off_anywhere_is_refused(backup: Path, restore: Restore, tmp_path: Path) -> None:
    content = backup.read_bytes()
    with tarfile.open(backup) as tar:
        edges = [entry.offset for entry in tar]
    cuts = sorted({0, 100, *edges[::4], *(edge + 512 for edge in edges[::4]), edges[-1] + 520})

    for cut in cuts:
        (tmp_path / "cut.tar").write_bytes(content[:cut])
        assert refused(tmp_path / "cut.tar", restore, tmp_path) == "backup_unreadable", cut


def test_a_changed_byte_of_any_member_is_found(sealed: Path, restore: Restore, tmp_path: Path) -> None:
    whole = members_of(sealed)

    codes = {}
    for place, (name, content) in enumerate(whole):
        changed = content[:-1] + bytes([content[-1] ^ 1])
        damaged = put_together(tmp_path / "damaged.tar", [*whole[:place], (name, changed), *whole[place + 1 :]])
        codes[name] = refused(damaged, restore, tmp_path)

    assert codes.pop(HEADER) in {"backup_changed", "backup_unreadable"}
    assert set(codes.values()) == {"backup_changed"}


def left_out(members: Members) -> Members:
    return [member for member in members if not member[0].startswith("workspace/files")]


def twice(members: Members) -> Members:
    return [members[0], members[1], *members[1:]]


def behind_the_end(members: Members) -> Members:
    return [*members, ("workspace/more", b"more")]


def no_list(members: Members) -> Members:
    return members[:-2]


def headless(members: Members) -> Members:
    return members[1:]


@pytest.mark.parametrize("change", [left_out, twice, behind_the_end, no_list, headless])
def test_what_is_not_as_it_was_signed_is_refused(
    backup: Path, restore: Restore, tmp_path: Path, change: Callable[[Members], Members]
) -> None:
    changed = put_together(tmp_path / "changed.tar", change(members_of(backup)))

    assert refused(changed, restore, tmp_path) in {"backup_changed", "backup_unreadable"}


UNSAFE = (
    "/etc/passwd",
    "../evil",
    "workspace/../../evil",
    "workspace/..",
    "workspace//evil",
    "workspace/a\\..\\b",
    "workspace/a\nb",
    "workspace/",
    "workspace/" + "a/" * 50 + "b",
    "database/x/../../evil",
    "database/evil.sh",
    "evil",
)


@pytest.mark.parametrize("name", UNSAFE)
def test_a_name_that_leads_out_is_refused_though_it_is_signed(
    desk: Desk, backup: Path, restore: Restore, tmp_path: Path, name: str
) -> None:
    members = members_of(backup)
    evil = signed(desk, tmp_path / "evil.tar", [*members, (name, b"evil")])

    assert refused(evil, restore, tmp_path) == "backup_unsafe"
    assert not (tmp_path / "evil").exists()


@pytest.mark.parametrize("name", ["workspace/lake/plays/_delta_log/00000000000000000000.json", "workspace/a b/\u00e9"])
def test_a_name_inside_passes(name: str) -> None:
    refuse_unsafe(name)


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.DIRTYPE, tarfile.FIFOTYPE, tarfile.CHRTYPE])
def test_links_folders_and_devices_are_refused(backup: Path, restore: Restore, tmp_path: Path, kind: bytes) -> None:
    with tarfile.open(backup) as whole, tarfile.open(tmp_path / "odd.tar", "w") as tar:
        for place, entry in enumerate(whole):
            if place == 2:
                odd = tarfile.TarInfo("workspace/link")
                odd.type, odd.linkname = kind, "/etc/passwd"
                tar.addfile(odd)
            tar.addfile(entry, whole.extractfile(entry))

    assert refused(tmp_path / "odd.tar", restore, tmp_path) == "backup_unreadable"


@pytest.mark.parametrize("content", [b"", b"no tar", b"\0" * 4096, b"x" * 4096])
def test_what_is_no_backup_is_refused(restore: Restore, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "odd.tar").write_bytes(content)

    assert refused(tmp_path / "odd.tar", restore, tmp_path) == "backup_unreadable"


def test_the_key_that_was_named_must_have_signed_it(backup: Path) -> None:
    with pytest.raises(IntegrityBroken) as refusal:
        verify_backup(backup, key="0" * 64, progress=unseen)

    assert refusal.value.code == "backup_of_others"


@pytest.fixture
def header(backup: Path) -> bytes:
    return members_of(backup)[0][1]


def test_a_newer_format_and_a_newer_version_are_left_to_the_newer_watchfloor(
    desk: Desk, backup: Path, header: bytes, restore: Restore, tmp_path: Path
) -> None:
    revision = header_from(header).revision.encode()
    newer = {
        "backup_newer": header.replace(b'"format": 1', b'"format": 2').replace(b'"format":1', b'"format":2'),
        "database_newer": header.replace(b'"' + revision + b'"', b'"9999"'),
    }
    for code, changed in newer.items():
        path = signed(desk, tmp_path / "newer.tar", [(HEADER, changed), *members_of(backup)[1:]])
        assert refused(path, restore, tmp_path) == code


def test_a_folder_with_anything_in_it_is_not_written_into(backup: Path, restore: Restore, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine").write_text("mine", "utf-8")

    with pytest.raises(Conflict) as refusal:
        restore(backup)

    assert refusal.value.code == "not_empty"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["mine"]


def test_a_ledger_that_does_not_hold_is_not_put_to_work(
    desk: Desk, backup: Path, header: bytes, restore: Restore, tmp_path: Path
) -> None:
    odd_end = header.replace(b'"position": 2', b'"position": 3').replace(b'"position":2', b'"position":3')
    path = signed(desk, tmp_path / "broken.tar", [(HEADER, odd_end), *members_of(backup)[1:]])

    assert refused(path, restore, tmp_path) == "ledger_broken"


def test_the_keys_open_for_their_passphrase_alone(sealed: Path, restore: Restore, desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        restore(sealed, passphrase=b"another sentence")
    assert refusal.value.code == "wrong_passphrase"
    assert not (tmp_path / "new").exists()

    report = restore(sealed, passphrase=PASSPHRASE)

    assert "keys/signing.key" in report.secrets
    assert set(report.secrets) <= {"keys/files.json", "keys/outbox.key", "keys/signing.key"}
    key = report.home / "keys" / "signing.key"
    assert key.read_bytes() == desk.settings.key_path.read_bytes()
    assert key.stat().st_mode & 0o777 == 0o600


def test_without_a_passphrase_no_key_is_in_it(desk: Desk, take: Take, restore: Restore) -> None:
    (desk.settings.root).mkdir(exist_ok=True)
    desk.settings.token_path.write_text("wf_secret_token", "utf-8")
    path = take()
    desk.settings.token_path.unlink()

    content = path.read_bytes()
    assert desk.settings.key_path.read_bytes() not in content
    assert b"wf_secret_token" not in content
    assert restore(path).secrets == ()
