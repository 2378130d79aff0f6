"""Content is verified whenever it is read; what no longer holds is put aside and named."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text

from watchfloor.domain.evidence import service, tasks
from watchfloor.domain.evidence.rules import items
from watchfloor.domain.evidence.schemas import EvidenceOut, ItemState, Label
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.canonical import sha256_hex
from watchfloor.kernel.errors import IntegrityBroken, NotFound, Refused, StaleVersion

EdgeOf = Callable[[str], Edge]
CONTENT = b"time,sender\n2026-01-01,s-1\n"
ABOUT: dict[str, Any] = {
    "source": "takedown desk",
    "method": "download",
    "title": "Notice 17",
    "labels": (),
    "scopes": ["desk"],
}


def collect(edge: Edge, **about: Any) -> EvidenceOut:
    stored = tasks.take_in(files=edge.files, content=CONTENT, name="notice.csv")
    return edge.change(lambda unit: service.collect_file(unit=unit, stored=stored, **(ABOUT | about)))


def collect_sealed(edge: Edge, **about: Any) -> EvidenceOut:
    item = collect(edge, **about)
    return tasks.seal(edge=edge, evidence=item.ref, version=item.version)


def point_at(edge: Edge) -> EvidenceOut:
    given = {"locator": "upload 17", "sha256": "c" * 64, "report_reference": "R-1"} | ABOUT
    return edge.change(lambda unit: service.collect_locator(unit=unit, **given))


def change_row(edge: Edge, item: EvidenceOut, change: str) -> None:
    """Change an item in the database, behind the desk's back."""
    statement = text(f"update evidence set {change} where ref = :ref")
    edge.change(lambda unit: unit.session.execute(statement, {"ref": item.ref}).close())


def state(edge: Edge, item: EvidenceOut) -> ItemState:
    with edge.read() as unit:
        return service.show(unit=unit, evidence=item.ref).state


@pytest.mark.parametrize("given", [bytes, io.BytesIO], ids=["bytes", "stream"])
def test_bytes_are_kept_under_their_hash_and_looked_at(edge_of: EdgeOf, given: Callable[[bytes], Any]) -> None:
    intake = tasks.take_in(files=edge_of("ana").files, content=given(CONTENT), name="a/b/notice.exe")

    assert (intake.sha256, intake.size) == (sha256_hex(CONTENT), len(CONTENT))
    assert (intake.media_type, intake.original_name) == ("text/plain", "notice.exe")


def test_an_archive_is_kept_as_it_is_and_not_unpacked(edge_of: EdgeOf) -> None:
    bomb = b"PK\x03\x04" + b"\x00" * 100 + b"../../etc/passwd"

    intake = tasks.take_in(files=edge_of("ana").files, content=bomb, name="../../bomb.zip")

    assert (intake.media_type, intake.size, intake.original_name) == ("application/zip", len(bomb), "bomb.zip")


def test_content_reads_back_as_it_was_collected(edge_of: EdgeOf) -> None:
    item = collect_sealed(edge_of("cole"))

    with tasks.read_content(edge=edge_of("ana"), evidence=item.ref).content as content:
        assert content.read() == CONTENT


def test_a_labelled_item_is_read_only_with_a_reason(edge_of: EdgeOf) -> None:
    item = collect_sealed(edge_of("cole"), labels=[Label.PERSONAL_DATA])

    with pytest.raises(Refused) as caught:
        tasks.read_content(edge=edge_of("ana"), evidence=item.ref)
    with tasks.read_content(edge=edge_of("ana"), evidence=item.ref, reason="cited in FND-1").content as content:
        assert content.read() == CONTENT

    assert caught.value.code == "reason_missing"


@pytest.mark.parametrize("act", [tasks.verify, tasks.read_content])
def test_a_changed_byte_puts_the_item_aside_and_is_named(
    edge_of: EdgeOf, stored: Any, act: Callable[..., object]
) -> None:
    item = collect_sealed(edge_of("cole"))
    stored.change_one_byte(item.sha256)

    with pytest.raises(IntegrityBroken, match=item.ref):
        act(edge=edge_of("ana"), evidence=item.ref)

    assert state(edge_of("ana"), item) is ItemState.QUARANTINED


def test_what_was_put_aside_is_not_read(edge_of: EdgeOf, stored: Any) -> None:
    item = collect_sealed(edge_of("cole"))
    stored.change_one_byte(item.sha256)
    with pytest.raises(IntegrityBroken):
        tasks.verify(edge=edge_of("ana"), evidence=item.ref)

    with pytest.raises(Refused) as caught:
        tasks.read_content(edge=edge_of("ana"), evidence=item.ref)

    assert caught.value.code == "quarantined"


def test_a_draft_whose_content_changed_is_not_sealed(edge_of: EdgeOf, stored: Any) -> None:
    item = collect(edge_of("cole"))
    stored.change_one_byte(item.sha256)

    with pytest.raises(IntegrityBroken):
        tasks.seal(edge=edge_of("ana"), evidence=item.ref, version=item.version)

    assert state(edge_of("ana"), item) is ItemState.QUARANTINED


@pytest.mark.parametrize(
    "change",
    ["title = 'Notice 18'", "collected_by = 'somebody'", f"sha256 = '{sha256_hex(b'')}'", "source = 'elsewhere'"],
)
def test_a_record_changed_behind_the_desk_breaks_its_seal(edge_of: EdgeOf, change: str) -> None:
    item = collect_sealed(edge_of("cole"))
    change_row(edge_of("ana"), item, change)

    with pytest.raises(IntegrityBroken, match="not the one that was sealed"):
        tasks.verify(edge=edge_of("ana"), evidence=item.ref)

    assert state(edge_of("ana"), item) is ItemState.QUARANTINED


def test_a_record_that_was_sealed_anew_behind_the_desk_differs_from_the_ledger(edge_of: EdgeOf) -> None:
    item = collect_sealed(edge_of("cole"))
    forged = items.seal_of(item.model_copy(update={"title": "Notice 18"}))
    change_row(edge_of("ana"), item, f"title = 'Notice 18', seal = '{forged}'")

    with pytest.raises(IntegrityBroken, match="not the one that was sealed"):
        tasks.verify(edge=edge_of("ana"), evidence=item.ref)


@pytest.mark.parametrize("act", [tasks.read_content, tasks.verify])
def test_an_item_whose_seal_was_taken_off_is_found_out(edge_of: EdgeOf, act: Callable[..., object]) -> None:
    item = collect_sealed(edge_of("cole"))
    change_row(edge_of("ana"), item, "state = 'draft', seal = null, title = 'Notice 18'")

    with pytest.raises(IntegrityBroken):
        act(edge=edge_of("ana"), evidence=item.ref)

    assert state(edge_of("ana"), item) is ItemState.QUARANTINED


def test_a_seal_that_nobody_set_is_none(edge_of: EdgeOf) -> None:
    item = collect(edge_of("cole"))
    change_row(edge_of("ana"), item, f"state = 'sealed', seal = '{items.seal_of(item)}'")

    with pytest.raises(IntegrityBroken):
        tasks.verify(edge=edge_of("ana"), evidence=item.ref)


def test_a_whole_item_stays_sealed_after_it_was_verified(edge_of: EdgeOf) -> None:
    item = collect_sealed(edge_of("cole"))

    assert tasks.verify(edge=edge_of("ana"), evidence=item.ref) == item


def test_a_locator_is_verified_by_its_seal_and_has_no_content(edge_of: EdgeOf) -> None:
    pointed = point_at(edge_of("cole"))
    item = tasks.seal(edge=edge_of("cole"), evidence=pointed.ref, version=pointed.version)

    with pytest.raises(Refused) as caught:
        tasks.read_content(edge=edge_of("ana"), evidence=item.ref, reason="a reason")

    assert caught.value.code == "locator_only"
    assert tasks.verify(edge=edge_of("ana"), evidence=item.ref).state is ItemState.SEALED


def test_sealing_an_older_version_is_refused(edge_of: EdgeOf) -> None:
    item = collect_sealed(edge_of("cole"))

    with pytest.raises(StaleVersion):
        tasks.seal(edge=edge_of("ana"), evidence=item.ref, version=1)


@pytest.mark.parametrize("act", [tasks.read_content, tasks.verify])
def test_content_of_a_compartment_does_not_exist_for_others(edge_of: EdgeOf, act: Callable[..., object]) -> None:
    item = collect_sealed(edge_of("zoe"), scopes=["compartment:vip"])

    with pytest.raises(NotFound):
        act(edge=edge_of("ana"), evidence=item.ref)
