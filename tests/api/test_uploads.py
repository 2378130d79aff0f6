"""Uploads over HTTP: in order, checked, one's own, bounded, and whole or not at all."""

import hashlib
import os
from datetime import timedelta
from pathlib import Path

import pytest

from factories.desks import Client, Desk
from factories.investigations import done, open_case, problem
from factories.uploads import CHUNK, begin, collect, finished, send, send_all
from watchfloor.infra.files.keyring import Keyring
from watchfloor.infra.settings import Settings
from watchfloor.infra.uploads.schemas import MAX_CHUNK
from watchfloor.infra.uploads.tasks import ORPHAN_SECONDS, expire, files_under_way

CONTENT = os.urandom(2 * CHUNK + 17)
HASH = hashlib.sha256(CONTENT).hexdigest()


def under_way(desk: Desk) -> list[Path]:
    return list(files_under_way(desk.settings.uploads_dir))


def test_a_file_sent_in_chunks_becomes_evidence_with_its_own_hash(desk: Desk, ana: Client) -> None:
    case = str(open_case(ana)["ref"])
    upload = finished(ana, CONTENT, sha256=HASH)

    item = done(collect(ana, case, upload))

    assert (item["sha256"], item["size"], item["state"]) == (HASH, len(CONTENT), "held")
    assert (item["original_name"], item["media_type"]) == ("clip.mp4", "application/octet-stream")
    assert desk.place.files.verify(HASH)
    assert under_way(desk) == []
    assert done(ana.get(f"/api/uploads/{upload}"))["state"] == "taken"
    assert ana.get("/api/uploads").json() == []


def test_an_empty_file_and_one_of_a_chunk_arrive_too(ana: Client) -> None:
    for content in (b"", b"x", os.urandom(CHUNK)):
        upload = finished(ana, content)
        assert done(ana.get(f"/api/uploads/{upload}"))["sha256"] == hashlib.sha256(content).hexdigest()


def test_a_chunk_out_of_place_is_told_the_true_offset(ana: Client) -> None:
    upload = str(begin(ana, CONTENT)["upload"])
    done(send(ana, upload, CONTENT[:CHUNK], 0))

    for offset in (0, CHUNK - 1, CHUNK + 1, len(CONTENT)):
        answer = send(ana, upload, CONTENT[:CHUNK], offset)
        assert problem(answer) == (409, "offset_differs")
        assert answer.json()["facts"] == {"offset": CHUNK}
    assert done(ana.get(f"/api/uploads/{upload}"))["offset"] == CHUNK


def test_a_chunk_that_arrives_otherwise_than_it_was_sent_is_not_kept(desk: Desk, ana: Client) -> None:
    upload = str(begin(ana, CONTENT)["upload"])

    answer = send(ana, upload, CONTENT[:CHUNK], 0, sha256="0" * 64)

    assert problem(answer) == (422, "chunk_differs")
    assert (done(ana.get(f"/api/uploads/{upload}"))["offset"], under_way(desk)) == (0, [])


def test_chunks_are_neither_too_small_nor_too_large_nor_beyond_the_end(ana: Client) -> None:
    upload = str(begin(ana, CONTENT)["upload"])

    assert problem(send(ana, upload, CONTENT[:100], 0)) == (422, "chunk_small")
    assert problem(send(ana, upload, CONTENT + b"x", 0)) == (422, "beyond_size")
    assert problem(send(ana, upload, bytes(MAX_CHUNK + 1), 0)) == (413, "too_large")
    assert problem(ana.post(f"/api/uploads/{upload}/finish")) == (409, "not_whole")


def test_a_file_that_arrives_with_another_hash_than_announced_is_refused(desk: Desk, ana: Client) -> None:
    upload = str(begin(ana, CONTENT, sha256="0" * 64)["upload"])
    send_all(ana, upload, CONTENT)

    answer = ana.post(f"/api/uploads/{upload}/finish")

    assert problem(answer) == (409, "hash_differs")
    assert answer.json()["facts"]["arrived"] == HASH
    assert list(desk.place.files.names()) == []


def test_finishing_twice_is_finishing_once_and_then_no_chunk_comes(ana: Client) -> None:
    upload = finished(ana, CONTENT)

    again = done(ana.post(f"/api/uploads/{upload}/finish"))

    assert (again["state"], again["sha256"]) == ("finished", HASH)
    assert problem(send(ana, upload, b"", len(CONTENT))) == (409, "upload_closed")


def test_somebody_elses_upload_is_not_there(ana: Client, ben: Client) -> None:
    upload, case = finished(ana, CONTENT), str(open_case(ben)["ref"])
    answers = [
        ben.get(f"/api/uploads/{upload}"),
        send(ben, upload, b"x", 0),
        ben.post(f"/api/uploads/{upload}/finish"),
        ben.delete(f"/api/uploads/{upload}"),
        collect(ben, case, upload),
    ]

    assert [problem(answer) for answer in answers] == [(404, "not_found")] * 5
    assert ben.get("/api/uploads").json() == []
    assert done(ana.get(f"/api/uploads/{upload}"))["state"] == "finished"


def test_an_upload_is_taken_once_and_only_for_what_it_was_meant(ana: Client, lea: Client) -> None:
    case = str(open_case(ana)["ref"])
    upload = finished(ana, CONTENT)
    meant_otherwise = finished(lea, b"a,b\n1,2\n", purpose="dataset")
    unfinished = str(begin(ana, CONTENT)["upload"])
    done(collect(ana, case, upload))

    assert problem(collect(ana, case, upload)) == (409, "upload_not_finished")
    assert problem(collect(ana, case, unfinished)) == (409, "upload_not_finished")
    assert problem(collect(lea, case, meant_otherwise)) == (409, "other_purpose")


def test_purposes_need_their_own_permission(ana: Client, vic: Client, ada: Client) -> None:
    form = {"name": "x", "size": 1}
    said = [
        problem(who.post("/api/uploads", json=form | {"purpose": purpose}))
        for who, purpose in ((ana, "dataset"), (vic, "evidence"), (ada, "evidence"))
    ]

    assert said == [(403, "role")] * 3


def test_there_are_bounds_on_size_and_number(desk: Desk, ana: Client, ben: Client) -> None:
    desk.place.settings = desk.settings.model_copy(update={"upload_bytes": 100, "upload_count": 2})

    too_large = ana.post("/api/uploads", json={"name": "x", "size": 101, "purpose": "evidence"})
    begun = [begin(ana, b"x" * 100) for _ in range(2)]
    one_more = ana.post("/api/uploads", json={"name": "x", "size": 1, "purpose": "evidence"})
    others = begin(ben, b"x")
    done(ana.delete(f"/api/uploads/{begun[0]['upload']}"))
    after_one_went = begin(ana, b"x")

    assert (problem(too_large), problem(one_more)) == ((413, "too_large"), (409, "too_many_uploads"))
    assert others["state"] == after_one_went["state"] == "open"


def test_what_is_under_way_lies_there_encrypted_for_its_owner_alone(desk: Desk, ana: Client) -> None:
    content = b"a secret of somebody's " * 10_000
    upload = str(begin(ana, content)["upload"])
    send_all(ana, upload, content)
    parts = [path.read_bytes() for path in under_way(desk)]
    done(ana.post(f"/api/uploads/{upload}/finish"))
    [whole] = under_way(desk)

    assert len(parts) == -(-len(content) // CHUNK)
    assert not any(b"a secret" in stored for stored in (*parts, whole.read_bytes()))
    assert {path.stat().st_mode & 0o077 for path in (whole, whole.parent, whole.parent.parent)} == {0}


def test_an_abort_and_an_expiry_leave_nothing_but_the_ledger(desk: Desk, ana: Client, lea: Client) -> None:
    aborted, forgotten, finished_only = (str(begin(ana, CONTENT)["upload"]) for _ in range(3))
    for upload in (aborted, forgotten, finished_only):
        done(send(ana, upload, CONTENT[:CHUNK], 0))
    done(ana.delete(f"/api/uploads/{aborted}"))
    desk.clock.forward(timedelta(hours=desk.settings.upload_hours - 1))
    send_all(ana, finished_only, CONTENT, start=CHUNK)
    desk.clock.forward(timedelta(hours=2))

    assert (expire(desk.place), expire(desk.place)) == (1, 0)
    assert {path.parent.name for path in under_way(desk)} == {finished_only}
    assert [one["upload"] for one in ana.get("/api/uploads").json()] == [finished_only]
    verbs = [line["verb"] for line in lea.get("/api/ledger").json() if line["subject"].startswith("upload:")]
    assert sorted(verbs) == ["upload.aborted", "upload.begun", "upload.begun", "upload.begun", "upload.expired"]


def test_a_folder_that_nobody_knows_is_cleared_away_after_a_day(desk: Desk) -> None:
    folder = desk.settings.uploads_dir / "left"
    folder.mkdir(parents=True)
    (folder / "part").write_bytes(b"x")
    expire(desk.place)
    kept = folder.is_dir()
    desk.clock.forward(timedelta(seconds=ORPHAN_SECONDS + 60))
    expire(desk.place)

    assert (kept, folder.exists()) == (True, False)


def test_a_harmed_chunk_is_found_when_the_file_is_put_together(desk: Desk, ana: Client) -> None:
    upload = str(begin(ana, CONTENT)["upload"])
    send_all(ana, upload, CONTENT)
    part = under_way(desk)[0]
    *others, last = part.read_bytes()
    part.write_bytes(bytes((*others, last ^ 1)))

    desk.app.debug = False
    with pytest.raises(Exception, match="not what was written"):
        done(ana.post(f"/api/uploads/{upload}/finish"))
    assert done(ana.get(f"/api/uploads/{upload}"))["state"] == "open"


def test_the_keys_may_lie_outside_the_workspace(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", files_key_file=tmp_path / "elsewhere" / "ring.json")

    assert Keyring(settings.files_key_path).active().id
    assert settings.files_key_path == tmp_path / "elsewhere" / "ring.json"
    assert Settings(home=tmp_path).files_key_path == tmp_path / "keys" / "files.json"
