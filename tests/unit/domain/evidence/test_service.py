"""Items of the locker as stored: taken in as drafts, sealed once, put aside, and never shown to strangers."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from watchfloor.domain.evidence import service, tasks
from watchfloor.domain.evidence.rules import items
from watchfloor.domain.evidence.schemas import (
    EvidenceOut,
    ItemKind,
    ItemState,
    Label,
    Marking,
    QueryRecord,
    SnapshotRef,
)
from watchfloor.infra.web.edge import Edge
from watchfloor.kernel.errors import Conflict, InvalidInput, NotFound, Refused, StaleVersion
from watchfloor.kernel.ids import Reference

EdgeOf = Callable[[str], Edge]
HASH = "a" * 64
ABOUT: dict[str, Any] = {
    "source": "takedown desk",
    "method": "download",
    "title": "Notice 17",
    "labels": (),
    "scopes": ["desk"],
}
QUERY = QueryRecord(
    sql="select count(*) as n from notices where sender = ?",
    parameters=("s-1",),
    snapshots=(SnapshotRef(dataset="notices", version=3, files=(HASH,)),),
    engine_version="1.5.5",
    code_version="0.1.0",
    result_hash="b" * 64,
    rows=1,
)


def collect(edge: Edge, content: bytes = b"time,sender\n", name: str = "notice.csv", **about: Any) -> EvidenceOut:
    stored = tasks.take_in(files=edge.files, content=content, name=name)
    return edge.change(lambda unit: service.collect_file(unit=unit, stored=stored, **(ABOUT | about)))


def collect_query(edge: Edge) -> EvidenceOut:
    stored = tasks.take_in(files=edge.files, content=b"PAR1....PAR1", name="result.parquet")
    return edge.change(lambda unit: service.collect_query(unit=unit, stored=stored, query=QUERY, **ABOUT))


def point_at(edge: Edge, **about: Any) -> EvidenceOut:
    given = {"locator": "upload 17, track 4", "sha256": HASH, "report_reference": "R-1"} | ABOUT | about
    return edge.change(lambda unit: service.collect_locator(unit=unit, **given))


def seal(edge: Edge, item: EvidenceOut) -> EvidenceOut:
    return edge.change(lambda unit: service.seal(unit=unit, evidence=item.ref, version=item.version))


def show(edge: Edge, item: EvidenceOut) -> EvidenceOut:
    with edge.read() as unit:
        return service.show(unit=unit, evidence=item.ref)


def test_a_file_is_taken_in_as_a_draft_with_what_it_really_is(edge_of: EdgeOf) -> None:
    item = collect(edge_of("cole"), b"<html><script>", name="..\\invoice.pdf", kind=ItemKind.EXTERNAL_PAGE)

    assert (item.state, item.kind, item.media_type) == (ItemState.DRAFT, ItemKind.EXTERNAL_PAGE, "text/html")
    assert (item.original_name, item.size, item.marking) == ("invoice.pdf", 14, Marking.AMBER)
    assert item.collected_by == edge_of("cole").actor.id
    assert show(edge_of("ana"), item) == item


def test_a_query_result_keeps_what_it_takes_to_run_it_again(edge_of: EdgeOf) -> None:
    item = collect_query(edge_of("cole"))

    assert show(edge_of("ana"), item).query == QUERY
    assert item.media_type == "application/vnd.apache.parquet"


def test_a_query_result_without_its_query_is_refused(edge_of: EdgeOf) -> None:
    with pytest.raises(InvalidInput) as caught:
        collect(edge_of("cole"), kind=ItemKind.QUERY_RESULT)

    assert caught.value.code == "query_missing"


def test_of_suspected_child_abuse_only_a_pointer_is_kept(edge_of: EdgeOf) -> None:
    item = point_at(edge_of("cole"))

    assert (item.kind, item.labels, item.marking) == (
        ItemKind.LOCATOR_ONLY,
        (Label.CSAM_SUSPECTED,),
        Marking.RED,
    )
    assert (item.size, item.media_type, item.sha256) == (None, None, HASH)


def test_bytes_of_suspected_child_abuse_are_never_taken_in(edge_of: EdgeOf) -> None:
    with pytest.raises(Refused) as caught:
        collect(edge_of("cole"), labels=[Label.CSAM_SUSPECTED])

    assert caught.value.code == "never_copied"


def test_labels_are_kept_once_each_and_in_order(edge_of: EdgeOf) -> None:
    item = collect(edge_of("cole"), labels=[Label.SEXUAL, Label.HATE, Label.SEXUAL])

    assert show(edge_of("ana"), item).labels == (Label.HATE, Label.SEXUAL)


def test_sealing_closes_a_draft_and_binds_what_it_says(edge_of: EdgeOf) -> None:
    sealed = seal(edge_of("ana"), collect(edge_of("cole")))

    assert (sealed.state, sealed.sealed_by, sealed.version) == (ItemState.SEALED, edge_of("ana").actor.id, 2)
    assert sealed.seal == items.seal_of(sealed)
    assert items.is_seal_whole(show(edge_of("ben"), sealed))


def test_the_seal_of_a_query_result_survives_the_way_through_the_database(edge_of: EdgeOf) -> None:
    sealed = seal(edge_of("ana"), collect_query(edge_of("cole")))

    assert items.is_seal_whole(show(edge_of("ben"), sealed))


def test_what_is_sealed_is_not_sealed_again(edge_of: EdgeOf) -> None:
    sealed = seal(edge_of("ana"), collect(edge_of("cole")))

    with pytest.raises(Conflict) as caught:
        seal(edge_of("ana"), sealed)

    assert caught.value.code == "state_forbids"


def test_sealing_an_older_version_is_refused(edge_of: EdgeOf) -> None:
    item = collect(edge_of("cole"))
    seal(edge_of("ana"), item)

    with pytest.raises(StaleVersion):
        seal(edge_of("ana"), item)


def test_a_viewer_neither_collects_nor_seals(edge_of: EdgeOf) -> None:
    item = collect(edge_of("cole"))

    with pytest.raises(Refused):
        collect(edge_of("vic"))
    with pytest.raises(Refused):
        seal(edge_of("vic"), item)


def test_quarantine_is_reached_once_and_is_not_left(edge_of: EdgeOf) -> None:
    sealed = seal(edge_of("ana"), collect(edge_of("cole")))

    def put_aside() -> EvidenceOut:
        return edge_of("ana").change(
            lambda unit: service.quarantine(unit=unit, evidence=sealed.ref, reason="hash differs")
        )

    first, second = put_aside(), put_aside()

    assert (first.state, second.version) == (ItemState.QUARANTINED, first.version)


@pytest.mark.parametrize("act", [show, seal])
def test_an_item_of_a_compartment_does_not_exist_for_others(
    edge_of: EdgeOf, act: Callable[[Edge, EvidenceOut], EvidenceOut]
) -> None:
    item = collect(edge_of("zoe"), scopes=["compartment:vip"])

    with pytest.raises(NotFound):
        act(edge_of("ana"), item)
    assert act(edge_of("yan"), item).ref == item.ref


def test_a_list_leaves_out_what_one_may_not_see_and_keeps_the_order(edge_of: EdgeOf) -> None:
    hidden = collect(edge_of("zoe"), scopes=["compartment:vip"])
    shown = [collect(edge_of("cole"), title=f"Notice {number}") for number in range(11)]
    refs = [item.ref for item in reversed(shown)]

    with edge_of("ana").read() as unit:
        listed = service.list_for(unit=unit, refs=[hidden.ref, *refs, Reference("EV-999")])

    assert [item.ref for item in listed] == [item.ref for item in shown]


def test_collectors_are_named_even_where_the_item_is_hidden(edge_of: EdgeOf) -> None:
    hidden = collect(edge_of("zoe"), scopes=["compartment:vip"])

    with edge_of("ana").read() as unit:
        named = service.collectors(unit=unit, refs=[hidden.ref])

    assert named == {edge_of("zoe").actor.id}


def test_whoever_collected_what_an_item_derives_from_collected_the_item_too(edge_of: EdgeOf) -> None:
    original = collect(edge_of("cole"))
    redacted = collect(edge_of("ben"), b"redacted", derived_from=original.ref)
    transcript = collect(edge_of("lea"), b"transcript", derived_from=redacted.ref)

    with edge_of("ana").read() as unit:
        named = service.collectors(unit=unit, refs=[transcript.ref])

    assert named == {edge_of(person).actor.id for person in ("cole", "ben", "lea")}


def test_nothing_derives_from_what_one_may_not_see(edge_of: EdgeOf) -> None:
    hidden = collect(edge_of("zoe"), scopes=["compartment:vip"])

    with pytest.raises(NotFound):
        collect(edge_of("ana"), derived_from=hidden.ref)


def test_collection_keeps_the_time_it_happened(edge_of: EdgeOf, clock: Any) -> None:
    first = collect(edge_of("cole"))
    clock.forward(timedelta(days=1))

    assert collect(edge_of("cole")).collected_at - first.collected_at >= timedelta(days=1)
