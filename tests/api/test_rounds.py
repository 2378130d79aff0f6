"""Rounds over the stored files: every one is read in its turn, and what does not hold is put aside by itself."""

from datetime import timedelta

import pytest

from factories.desks import Client, Desk
from factories.investigations import collect_file, done, open_case, problem
from factories.uploads import held
from watchfloor.domain.evidence.rounds.tasks import check, recheck
from watchfloor.infra.files.upkeep import encrypt_old
from watchfloor.kernel.errors import IntegrityBroken

CONTENTS = [f"a,b\n{number},2\n".encode() for number in range(4)]


@pytest.fixture
def kept(ana: Client) -> list[str]:
    """Four items of a case."""
    case = str(open_case(ana)["ref"])
    return [collect_file(ana, case, content, seal=False) for content in CONTENTS]


def sha_of(who: Client, item: str) -> str:
    return str(done(who.get(f"/api/evidence/{item}"))["sha256"])


def state(who: Client, item: str) -> str:
    return str(done(who.get(f"/api/evidence/{item}"))["state"])


def harm(desk: Desk, sha256: str) -> None:
    path = desk.place.files.path(sha256)
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)


def walk(desk: Desk) -> dict[str, object]:
    """Turns of the duty until the round has ended, and what the round says."""
    while True:
        assert recheck(desk.place) == 0
        [newest] = desk.person("lea").get("/api/rounds", params={"limit": 1}).json()
        if newest["ended_at"]:
            return dict(newest)


def entries(desk: Desk, *verbs: str) -> list[tuple[str, str]]:
    lines = desk.person("lea").get("/api/ledger", params={"limit": 500}).json()
    return [(line["verb"], line["subject"]) for line in lines if line["verb"] in verbs]


def test_a_round_reads_every_file_and_leaves_one_entry(desk: Desk, kept: list[str]) -> None:
    told = walk(desk)

    assert (told["number"], told["files"], told["broken"]) == (1, 4, 0)
    assert entries(desk, "evidence.reverified", "evidence.quarantined") == [("evidence.reverified", "files")]


def test_a_round_takes_turns_of_bounded_size_and_goes_on_where_it_was(desk: Desk, kept: list[str]) -> None:
    desk.place.settings = desk.settings.model_copy(update={"recheck_bytes": 1})

    seen = []
    for _ in range(5):
        recheck(desk.place)
        seen.append(desk.person("lea").get("/api/rounds").json()[0])

    assert [one["files"] for one in seen] == [1, 2, 3, 4, 4]
    assert [one["ended_at"] is not None for one in seen] == [False, False, False, False, True]


def test_the_next_round_begins_after_some_days_and_starts_with_the_longest_unread(desk: Desk, kept: list[str]) -> None:
    walk(desk)
    desk.clock.forward(timedelta(days=desk.settings.recheck_days - 1))
    recheck(desk.place)
    early = walk(desk)["number"]
    desk.clock.forward(timedelta(days=1))

    assert (early, walk(desk)["number"]) == (1, 2)


def test_a_harmed_file_puts_its_items_aside_once_in_whatever_scope_they_live(
    desk: Desk, ana: Client, zoe: Client, kept: list[str]
) -> None:
    hidden = collect_file(zoe, str(open_case(zoe, compartment="vip")["ref"]), CONTENTS[1])
    harm(desk, sha_of(ana, kept[1]))

    first = walk(desk)
    desk.clock.forward(timedelta(days=desk.settings.recheck_days))
    second = walk(desk)

    assert (first["broken"], second["broken"]) == (1, 1)
    assert [state(ana, item) for item in kept] == ["draft", "quarantined", "draft", "draft"]
    assert state(zoe, hidden) == "quarantined"
    assert entries(desk, "evidence.quarantined") == [("evidence.quarantined", kept[1])]


def test_a_file_that_is_gone_is_found_though_nothing_lies_there(desk: Desk, ana: Client, kept: list[str]) -> None:
    desk.place.files.path(sha_of(ana, kept[2])).unlink()

    assert (walk(desk)["broken"], state(ana, kept[2])) == (1, "quarantined")


def test_a_harmed_file_of_no_item_is_named_in_the_ledger(desk: Desk) -> None:
    sha256 = desk.place.files.put(b"the claims of a hunt").sha256
    harm(desk, sha256)

    walk(desk)

    assert entries(desk, "file.broken") == [("file.broken", f"file:{sha256}")]


def test_a_file_whose_key_is_missing_is_told_but_its_items_are_not_put_aside(
    desk: Desk, ana: Client, kept: list[str]
) -> None:
    keys = desk.place.files.keys
    ring = keys.path.read_bytes()
    keys.path.unlink()
    with pytest.raises(IntegrityBroken):
        check(desk.place.files, [sha_of(ana, kept[0])], most=1)
    keys.path.write_bytes(ring.replace(keys_id := ring.split(b'"')[3], keys_id[::-1]))

    told = walk(desk)
    keys.path.write_bytes(ring)

    assert (told["broken"], {state(ana, item) for item in kept}) == (4, {"draft"})


def test_what_is_stopped_is_not_read_and_what_was_refused_not_missed(desk: Desk, ana: Client, kept: list[str]) -> None:
    case, sky = str(open_case(ana)["ref"]), desk.person("sky")
    stopped, refused = held(ana, case, b"\x89PNG stopped"), held(ana, case, b"\x89PNG refused")
    done(ana.post(f"/api/evidence/{stopped}/flag", json={"reason": "a child"}))
    done(sky.post(f"/api/evidence/{refused}/refuse", json={"reason": "no"}))

    told = walk(desk)

    assert (told["files"], told["broken"]) == (4, 0)


def test_a_turn_is_taken_at_once_by_who_may_and_by_nobody_else(desk: Desk, ana: Client, lea: Client) -> None:
    collect_file(ana, str(open_case(ana)["ref"]), CONTENTS[0])
    walk(desk)

    begun, ended = done(lea.post("/api/rounds")), done(lea.post("/api/rounds"))

    assert (begun["number"], ended["number"], ended["files"]) == (2, 2, 1)
    assert ended["ended_at"]
    assert [problem(ana.post("/api/rounds")), problem(ana.get("/api/rounds"))] == [(403, "role")] * 2


def test_files_from_before_encryption_are_encrypted_by_the_duty(desk: Desk, ana: Client, kept: list[str]) -> None:
    path = desk.place.files.path(sha_of(ana, kept[0]))
    path.write_bytes(CONTENTS[0])

    assert (encrypt_old(desk.place), encrypt_old(desk.place)) == (1, 0)
    assert CONTENTS[0] not in path.read_bytes()
    assert ana.get(f"/api/evidence/{kept[0]}/content").content == CONTENTS[0]
    assert entries(desk, "files.encrypted") == [("files.encrypted", "files")]
