"""The tables that a hunt gives away: leads, members, edges and exemplars, as the command line lists them."""

import io
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from watchfloor.domain.detection.contract import EDGES
from watchfloor.domain.detection.schemas import KeptEdge
from watchfloor.domain.leads.schemas import Claim
from watchfloor.infra.parquet import read_parquet
from watchfloor.kernel.canonical import canonical_json, digest
from watchfloor.kernel.mentions import Mentions

STAMP = pa.timestamp("us", tz="UTC")
LEADS = pa.schema(
    [
        ("lead", pa.string()),
        ("detector", pa.string()),
        ("version", pa.int32()),
        ("title", pa.string()),
        ("explanation", pa.string()),
        ("score", pa.float64()),
        ("q_value", pa.float64()),
        ("window_start", STAMP),
        ("window_end", STAMP),
        ("members", pa.int32()),
        ("family", pa.string()),
    ]
)
MEMBERS = pa.schema([("lead", pa.string()), ("entity", pa.string()), ("role", pa.string()), ("score", pa.float64())])
EXEMPLARS = pa.schema(
    [
        ("lead", pa.string()),
        ("dataset", pa.string()),
        ("row_key", pa.string()),
        ("time", STAMP),
        ("sentence", pa.string()),
    ]
)
Document = Mapping[str, object]


def claims_document(claims: Sequence[Claim]) -> bytes:
    """The claims as canonical JSON lines, equal for equal claims."""
    return b"\n".join(canonical_json({**asdict(claim), "members": _members(claim)}) for claim in claims)


def _members(claim: Claim) -> list[Document]:
    return [{"entity": str(m.entity), "role": m.role.value, "score": m.score} for m in claim.members]


def result_hash(claims: bytes, edges: pa.Table) -> str:
    """One hash over what was found: the claims, and the edges row by row."""
    rows = (edges.slice(start, 10_000).to_pylist() for start in range(0, edges.num_rows, 10_000))
    return digest([digest(claims.decode()), [digest(part) for part in rows]])


def parquet(table: pa.Table) -> bytes:
    """The table as one Parquet file."""
    sink = io.BytesIO()
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def no_table(name: str) -> pa.Table:
    """The named table without rows."""
    return {"leads": LEADS, "members": MEMBERS, "edges": EDGES, "exemplars": EXEMPLARS}[name].empty_table()


def table_of(name: str, claims: bytes, leads: Sequence[str]) -> pa.Table:
    """The leads, members or exemplars of stored claims, each under the lead that carries it, in the claims' order."""
    documents = [json.loads(line) for line in claims.splitlines()]
    rows = {"leads": _lead_rows, "members": _member_rows, "exemplars": _exemplar_rows}[name]
    listed = [row for lead, claim in zip(leads, documents, strict=True) for row in rows(lead, claim)]
    schema = no_table(name).schema
    return pa.Table.from_pylist(listed, schema=schema)


def without_names(claims: bytes, mentions: Mentions) -> bytes:
    """Stored claims with stand-ins for erased entities; in a claim about one of them also where an id stands alone."""
    return b"\n".join(_unnamed(line.decode(), mentions).encode() for line in claims.split(b"\n"))


def _unnamed(line: str, mentions: Mentions) -> str:
    return mentions.replaced(line, bare=mentions.named_in(line))


def edges_without_names(content: bytes, mentions: Mentions) -> bytes:
    """A stored edge table with stand-ins for erased entities; the same bytes where it names none."""
    table = read_parquet(content)
    rows = table.to_pylist()
    clean = [
        {
            **row,
            "a": mentions.replaced(row["a"]),
            "b": mentions.replaced(row["b"]),
            "objects": [mentions.replaced(one) for one in row["objects"] or []],
        }
        for row in rows
    ]
    return content if clean == rows else parquet(pa.Table.from_pylist(clean, schema=EDGES))


def edges_among(content: bytes, entities: Collection[str], *, most: int) -> tuple[KeptEdge, ...]:
    """The heaviest edges of a stored table of which both ends are among some entities, at most so many."""
    table = read_parquet(content).select(EDGES.names)
    named = pa.array(sorted(entities), pa.string())
    inside = table.filter(pc.and_(pc.is_in(table["a"], named), pc.is_in(table["b"], named)))
    heaviest = inside.sort_by([("weight", "descending"), ("a", "ascending"), ("b", "ascending")]).slice(0, most)
    return tuple(KeptEdge(**{**row, "objects": tuple(row["objects"] or ())}) for row in heaviest.to_pylist())


def _lead_rows(lead: str, claim: Document) -> list[Document]:
    copied = ("detector", "version", "title", "explanation", "score", "q_value", "family")
    members = claim["members"]
    times = {name: _time(claim[name]) for name in ("window_start", "window_end")}
    count = len(members) if isinstance(members, list) else 0
    return [{"lead": lead, **{name: claim[name] for name in copied}, **times, "members": count}]


def _member_rows(lead: str, claim: Document) -> list[Document]:
    members = claim["members"]
    return [{"lead": lead, **member} for member in members] if isinstance(members, list) else []


def _exemplar_rows(lead: str, claim: Document) -> list[Document]:
    found = claim["exemplars"]
    return (
        [{"lead": lead, **exemplar, "time": _time(exemplar["time"])} for exemplar in found]
        if isinstance(found, list)
        else []
    )


def _time(text: object) -> datetime:
    return datetime.fromisoformat(str(text))
