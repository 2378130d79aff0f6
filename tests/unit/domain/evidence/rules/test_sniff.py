"""What bytes are is read from the bytes, and a hostile name becomes a harmless one."""

import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchfloor.domain.evidence.rules.sniff import HEAD, MAX_NAME, media_type, safe_name


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0..JFIF", "image/jpeg"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"ID3\x04\x00", "audio/mpeg"),
        (b"OggS\x00", "audio/ogg"),
        (b"\x00\x00\x00\x20ftypM4A \x00", "audio/mp4"),
        (b"\x00\x00\x00\x20ftypisom", "video/mp4"),
        (b"%PDF-1.7", "application/pdf"),
        (b"PK\x03\x04\x14\x00", "application/zip"),
        (b"\x1f\x8b\x08", "application/gzip"),
        (b"MZ\x90\x00", "application/x-msdownload"),
        (b"\x7fELF\x02", "application/x-executable"),
        (b"time,account\n1,a\n", "text/plain"),
        (b"\xef\xbb\xbftime,account\n", "text/plain"),
        ("再生回数を水増し".encode(), "text/plain"),
        (b'  {"a": 1}', "application/json"),
        (b"<?xml version='1.0'?><a/>", "application/xml"),
        (b"", "inode/x-empty"),
        (b"caf\xe9", "application/octet-stream"),
        (b"a\x00b", "application/octet-stream"),
    ],
)
def test_the_first_bytes_tell_the_type(head: bytes, expected: str) -> None:
    assert media_type(head) == expected


@pytest.mark.parametrize("body", ["<html>", "hello <SCRIPT src=x>", "<!doctype html >", "<iframe src=a>"])
def test_text_that_could_act_in_a_browser_is_called_html(body: str) -> None:
    assert media_type(body.encode()) == "text/html"


def test_an_image_that_carries_script_is_known_as_svg() -> None:
    assert media_type(b"<?xml version='1.0'?><svg onload=alert(1)>") == "image/svg+xml"


MAIL = (
    b"Return-Path: <a@b.example>\r\nReceived: from x\r\n\tby y\r\n\r\nHello\r\n",
    b"From: a@b.example\nSubject: a picture\n\nHello\n",
    b"From a@b.example Tue Dec  1 10:00:00 2026\nFrom: a@b.example\nTo: c@d.example\n\nHello\n",
    b"Organization: us\nMIME-Version: 1.0\n\n--x\n",
    b"--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n",
)


@pytest.mark.parametrize("body", MAIL)
def test_a_mail_is_known_by_its_headers(body: bytes) -> None:
    assert media_type(body) == "message/rfc822"


@pytest.mark.parametrize("body", [b"From: the platform\ntime,account\n", b"Date,From,To\n1,a,b\n", b"x\nfrom: y\n"])
def test_a_table_with_a_heading_is_no_mail(body: bytes) -> None:
    assert media_type(body) == "text/plain"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b"<!--" + b"x" * 5_000 + b"--><svg/>", "text/html"),
        (b"<!DOCTYPE svg PUBLIC 'x'>", "image/svg+xml"),
        (b"<s:svg xmlns:s='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"<?xml version='1.0'?><!--" + b"x" * 5_000 + b"--><svg/>", "application/xml"),
        (b"\n<drawing>" + b"x" * 5_000 + b"<svg/>", "application/xml"),
        (b"{\\rtf1\\ansi{\\pict", "application/rtf"),
        (b"%!PS-Adobe-3.0", "application/postscript"),
        (b'{"a": "data:image/png;base64,iVBORw0KGgo="}', "application/octet-stream"),
        (b"![a](data:audio/ogg,T2dnUw)", "application/octet-stream"),
        (b"begin 644 a.png\nMB5!.1PT*\n", "application/octet-stream"),
        (b" " * 5_000 + b"<svg/>", "application/octet-stream"),
    ],
)
def test_text_that_carries_pictures_or_files_is_not_plain(body: bytes, expected: str) -> None:
    assert media_type(body) == expected


def test_a_parquet_file_is_known_as_such() -> None:
    sink = io.BytesIO()
    pq.write_table(pa.table({"a": [1]}), sink)

    assert media_type(sink.getvalue()) == "application/vnd.apache.parquet"


@given(st.integers(0, 3))
def test_text_cut_in_the_middle_of_a_character_stays_text(shift: int) -> None:
    body = ("x" * shift + "再" * HEAD).encode()

    assert media_type(body) == "text/plain"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("notice.txt", "notice.txt"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\a\\report.pdf", "report.pdf"),
        ("a\r\nSet-Cookie: x=1.txt", "aSet-Cookie_ x=1.txt"),
        ("cod\u202etxt.exe", "codtxt.exe"),
        ("再生リスト.csv", "再生リスト.csv"),
        ("q\"uo'te;.txt", "q_uo_te_.txt"),
        (".hidden", "hidden"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("folder/", "unnamed"),
    ],
)
def test_a_hostile_name_becomes_harmless(name: str, expected: str) -> None:
    assert safe_name(name) == expected


@given(st.text())
def test_no_name_survives_with_folders_marks_or_at_length(name: str) -> None:
    made = safe_name(name)

    assert 0 < len(made) <= MAX_NAME
    assert not set(made) & set('/\\\r\n\0"')
    assert safe_name(made) == made
