"""Small tables of plays as files: in every format the desk reads, packed in every way, or broken."""

import csv
import gzip
import io
import json
import stat
import zipfile
from collections.abc import Callable, Mapping, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

PLAYS = """
dataset: plays
time: at
roles: {actor: account, object: track, ip: ip}
kinds: {object: track}
measures: {ms: int}
"""
COLUMNS = ("account", "track", "at", "ip", "ms")
GOOD = "account,track,at,ip,ms\na,t,2026-05-01,,1\n"
Record = Mapping[str, str]


def as_csv(records: Sequence[Record], *, mark: str = ",", columns: Sequence[str] = COLUMNS) -> bytes:
    """The records with a header, every cell in quotes."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=mark, lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([columns, *([record[column] for column in columns] for record in records)])
    return out.getvalue().encode()


def as_jsonl(records: Sequence[Record]) -> bytes:
    return "".join(json.dumps(dict(record), ensure_ascii=False) + "\n" for record in records).encode()


def as_parquet(records: Sequence[Record]) -> bytes:
    return parquet(**{column: [record[column] for record in records] for column in COLUMNS})


def parquet(**columns: object) -> bytes:
    """A Parquet file with these columns."""
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out)
    return out.getvalue()


def as_zst(content: bytes) -> bytes:
    packed: bytes = pa.compress(content, codec="zstd", asbytes=True)
    return packed


def archive(*members: tuple[str, str | bytes], link: bool = False) -> bytes:
    """A zip of the members, as symbolic links where asked."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members:
            info = zipfile.ZipInfo(name)
            info.external_attr = (stat.S_IFLNK | 0o777) << 16 if link else 0o644 << 16
            packed.writestr(info, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


WAYS: dict[str, Callable[[Sequence[Record]], bytes]] = {
    "plays.csv": as_csv,
    "plays.tsv": lambda records: as_csv(records, mark="\t"),
    "semicolons.csv": lambda records: as_csv(records, mark=";"),
    "plays.jsonl": as_jsonl,
    "plays.parquet": as_parquet,
    "plays.csv.gz": lambda records: gzip.compress(as_csv(records)),
    "plays.tsv.zst": lambda records: as_zst(as_csv(records, mark="\t")),
    "plays.jsonl.zst": lambda records: as_zst(as_jsonl(records)),
    "plays.parquet.gz": lambda records: gzip.compress(as_parquet(records)),
    "plays.zip": lambda records: archive(("in/plays.jsonl", as_jsonl(records))),
}

WHOLE = parquet(account=["a"], track=["t"], at=["2026-05-01"], ip=["::1"], ms=[1])
HEADER = "account,track,at,ip,ms\n"
# Files that must not be loaded under PLAYS: name, content, and the code of the error.
BROKEN: list[tuple[str, str | bytes, str]] = [
    ("empty.csv", b"", "empty_file"),
    ("empty.jsonl", b"", "empty_file"),
    ("empty.parquet", b"", "empty_file"),
    ("nothing.csv.gz", gzip.compress(b""), "empty_file"),
    ("blank.csv", b"\n\n", "no_header"),
    ("notes.docx", b"x", "unknown_format"),
    ("data.json", b"{}", "unknown_format"),
    ("table.xlsx.gz", gzip.compress(b"x"), "unknown_format"),
    ("half.csv.gz", gzip.compress(GOOD.encode() * 500)[:-20], "unreadable_file"),
    ("nogz.csv.gz", b"plain text", "unreadable_file"),
    ("nozst.csv.zst", b"plain text", "unreadable_file"),
    ("half.csv.zst", as_zst(GOOD.encode() * 500)[:-9], "unreadable_file"),
    ("half.parquet", WHOLE[:-30], "unreadable_file"),
    ("headless.parquet", WHOLE[30:], "unreadable"),
    ("text.parquet", b"account,track\n", "unreadable_file"),
    ("half.zip", archive(("a.csv", GOOD))[:-25], "unreadable_file"),
    ("latin.csv", HEADER.encode() + b"a,caf\xe9,2026-05-01,,1\n", "wrong_encoding"),
    ("late.csv", GOOD.encode() * 9 + b"a,caf\xe9,2026-05-01,,1\n", "wrong_encoding"),
    ("head.csv", b"account,tr\xe9ck,at,ip,ms\n", "wrong_encoding"),
    ("wide.csv", GOOD.encode("utf-16"), "wrong_encoding"),
    ("latin.jsonl", b'{"account":"caf\xe9","track":"t","at":1,"ip":"","ms":1}\n', "wrong_encoding"),
    ("twins.csv", "account,track,at,ip,ms,Account\na,t,2026-05-01,,1,b\n", "duplicate_columns"),
    ("short.csv", "account,track\na,t\n", "missing_column"),
    ("short.jsonl", '{"account":"a","track":"t"}\n', "missing_column"),
    ("short.parquet", parquet(account=["a"], track=["t"]), "missing_column"),
    ("taken.csv", "account,track,at,ip,ms,ts_us\na,t,2026-05-01,,1,2\n", "reserved_column"),
    ("prose.jsonl", "not json\n", "no_header"),
    ("up.zip", archive(("../../plays.csv", GOOD)), "archive_traversal"),
    ("within.zip", archive(("a/../../plays.csv", GOOD)), "archive_traversal"),
    ("rooted.zip", archive(("/etc/plays.csv", GOOD)), "archive_traversal"),
    ("windows.zip", archive(("..\\plays.csv", GOOD)), "archive_traversal"),
    ("drive.zip", archive(("C:plays.csv", GOOD)), "archive_traversal"),
    ("link.zip", archive(("plays.csv", "/etc/passwd"), link=True), "archive_traversal"),
    ("none.zip", archive(), "archive_empty"),
    ("odd.zip", archive(("readme.txt", "hello")), "unknown_format"),
    ("nested.zip", archive(("inner.zip", archive(("plays.csv", GOOD)))), "unknown_format"),
]
