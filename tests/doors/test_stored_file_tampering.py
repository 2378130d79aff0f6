"""A changed byte in a kept file is found by the command that checks it, named, and kept from everything built on it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from doors.scene import Scene
from doors.ways import CommandLine
from factories.desks import Desk
from factories.examples import AT_THE_GATE
from factories.investigations import collect_file, collect_query, done, open_case, seal_item
from factories.loads import load_dataset
from unit.infra.book import Book
from watchfloor.engine.datasets.schemas import LoadIn
from watchfloor.engine.lake import Lake, lake_at

PLAYS = {"dataset": "plays", "time": "at", "roles": {"actor": "account"}, "kinds": {"actor": "account"}}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
KEPT = {
    "a table": b"account,streams\nop-a,900\n",
    "a text": "作戦は夜に行われた。".encode(),
    "a picture": PNG,
    "one byte": b"x",
}
Harm = Callable[[Path], object]


def flipped(at: float) -> Harm:
    def flip(path: Path) -> None:
        content = bytearray(path.read_bytes())
        content[int(at * (len(content) - 1))] ^= 1
        path.write_bytes(bytes(content))

    return flip


HARMS: dict[str, Harm] = {
    "its first byte changed": flipped(0.0),
    "its middle byte changed": flipped(0.5),
    "its last byte changed": flipped(1.0),
    "it was cut": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "it grew": lambda path: path.write_bytes(path.read_bytes() + b"\n"),
    "it is empty": lambda path: path.write_bytes(b""),
    "it is gone": Path.unlink,
}


KINDS = [*KEPT, "an answer"]


def harms_of(kind: str) -> dict[str, Harm]:
    """Every harm for the first kind; at the gate each other kind meets every other harm, and each harm two of them."""
    place = KINDS.index(kind)
    return dict(list(HARMS.items())[place % 2 :: 2]) if AT_THE_GATE and place else HARMS


@pytest.fixture
def plays(desk: Desk, tmp_path: Path) -> Lake:
    """A dataset in the lake."""
    file = tmp_path / "plays.csv"
    file.write_text("account,at\n" + "".join(f"op-{n},2026-01-01T00:00:{n:02}Z\n" for n in range(30)), "utf-8")
    lake, edge = lake_at(desk.settings.lake_dir), desk.edge("lea")
    edge.settings = edge.settings.model_copy(update={"local": True})
    form = LoadIn.model_validate({"paths": [str(file)], "declaration": PLAYS, "message": "plays"})
    load_dataset(edge=edge, lake=lake, name="plays", form=form)
    return lake


def place_of(desk: Desk, item: str) -> Path:
    return desk.place.files.path(done(desk.person("lea").get(f"/api/evidence/{item}"))["sha256"])


def collected(scene: Scene, kind: str, content: bytes | None) -> str:
    case = str(open_case(scene.person("lea"))["ref"])
    if content is None:
        return collect_query(scene.person("lea"), case, "SELECT count(*) AS n FROM plays", "plays")
    if content.startswith(PNG):
        return screened(scene, collect_file(scene.person("lea"), case, content, seal=False, name="picture.png"))
    return collect_file(scene.person("lea"), case, content, name=f"{kind}.bin")


def screened(scene: Scene, item: str) -> str:
    """A picture that somebody cleared, and that was sealed then."""
    done(scene.person("sky").post(f"/api/evidence/{item}/release", json={"reason": "a harmless picture"}))
    return seal_item(scene.person("lea"), {"ref": item, "version": 2})


@pytest.mark.parametrize("kind", KINDS)
def test_any_harm_to_any_kind_of_file_is_found_and_the_item_named(
    kind: str, scene: Scene, plays: Lake, command: CommandLine
) -> None:
    token = scene.desk.token("lea")
    whole = collected(scene, "witness", b"untouched")
    for harm, act in harms_of(kind).items():
        item = collected(scene, kind, KEPT.get(kind, b"") + harm.encode() if kind in KEPT else None)
        before = command.run("evidence", "verify", item, token=token)
        path = place_of(scene.desk, item)
        kept = path.read_bytes()
        act(path)

        code, said = command.run("evidence", "verify", item, "--json", token=token)

        assert (before[0], code) == (0, 1), harm
        assert item in said
        assert path.name in said
        assert done(scene.person("lea").get(f"/api/evidence/{item}"))["state"] == "quarantined"
        path.write_bytes(kept)  # the same answer is one file for all items that hold it
    assert command.run("evidence", "verify", whole, token=token)[0] == 0


@pytest.mark.parametrize(
    ("column", "value"), [("title", "Another title"), ("sha256", "0" * 64), ("source", "nobody"), ("method", "guessed")]
)
def test_a_record_changed_behind_its_seal_is_found_and_the_item_named(
    column: str, value: str, scene: Scene, command: CommandLine
) -> None:
    item = collected(scene, "a table", KEPT["a table"])
    Book(scene.desk.edge("lea")).run(f"UPDATE evidence SET {column} = :value WHERE ref = :ref", value=value, ref=item)

    code, said = command.run("evidence", "verify", item, token=scene.desk.token("lea"))

    assert code == 1
    assert f"{item}: its record is not the one that was sealed." in said


def test_one_harmed_file_is_found_in_every_item_that_holds_it(scene: Scene, command: CommandLine) -> None:
    items = [collected(scene, "a text", KEPT["a text"]) for _ in range(2)]
    flipped(0.5)(place_of(scene.desk, items[0]))

    codes = [command.run("evidence", "verify", item, token=scene.desk.token("lea"))[0] for item in items]

    assert codes == [1, 1]


def test_a_harmed_file_is_not_sealed(scene: Scene, command: CommandLine) -> None:
    case = str(open_case(scene.person("lea"))["ref"])
    item = collect_file(scene.person("lea"), case, KEPT["a table"], seal=False)
    flipped(0.5)(place_of(scene.desk, item))

    code, said = command.run("evidence", "seal", item, token=scene.desk.token("lea"))

    assert code == 1
    assert item in said
    assert scene.person("lea").post(f"/api/evidence/{item}/seal", headers={"If-Match": '"1"'}).status_code != 200


def test_a_harmed_file_of_the_lake_is_named_by_the_check_and_by_a_recomputed_bundle(
    scene: Scene, plays: Lake, command: CommandLine, tmp_path: Path
) -> None:
    token = scene.desk.token("lea")
    case = str(open_case(scene.person("lea"))["ref"])
    collect_query(scene.person("lea"), case, "SELECT count(*) AS n FROM plays", "plays")
    bundle = str(tmp_path / "bundle.zip")
    assert command.run("bundle", case, "--out", bundle, token=token)[0] == 0
    before = command.run("verify", bundle, "--recompute", "--json")
    stored = plays.snapshot("plays").files[0].path
    flipped(0.5)(stored)

    found, checked = command.run("data", "check", "plays", token=token)
    code, said = command.run("verify", bundle, "--recompute", "--json")

    assert [check["outcome"] for check in json.loads(before[1])["checks"] if check["name"] == "recompute"] == ["equal"]
    assert (before[0], found, code) == (0, 1, 1)
    assert stored.name in checked
    assert stored.name in said
    assert command.run("verify", bundle)[0] == 0


def test_a_bundle_of_the_desk_names_its_key_and_fails_under_another(
    scene: Scene, command: CommandLine, tmp_path: Path
) -> None:
    decision = scene.approved("ben")
    done(scene.person("ana").post(f"/api/decisions/{decision['ref']}/execute"))
    bundle = str(tmp_path / "bundle.zip")
    command.run("bundle", scene.case, "--out", bundle, token=scene.desk.token("ana"))

    code, said = command.run("verify", bundle, "--json")
    key = next(check["subject"] for check in json.loads(said)["checks"] if check["name"] == "signer")

    assert code == 0
    assert command.run("verify", bundle, "--key", key)[0] == 0
    assert command.run("verify", bundle, "--key", key[::-1])[0] == 1


def test_a_harmed_item_keeps_the_case_from_being_bundled(scene: Scene, command: CommandLine, tmp_path: Path) -> None:
    scene.prepare()
    flipped(1.0)(place_of(scene.desk, scene.evidence))
    out = tmp_path / "bundle.zip"

    code, said = command.run("bundle", scene.case, "--out", str(out), token=scene.desk.token("lea"))

    assert code == 1
    assert scene.evidence in said
    assert not out.exists()
