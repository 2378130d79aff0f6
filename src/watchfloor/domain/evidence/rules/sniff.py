"""What bytes really are, by their first bytes alone: the given name and type are never believed."""

import re
import unicodedata

HEAD = 4096
OCTETS = "application/octet-stream"
# (offset, bytes, type): the first that fits wins, so containers stand before what they look like.
SIGNATURES: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "audio/wav"),
    (0, b"BM", "image/bmp"),
    (0, b"ID3", "audio/mpeg"),
    (0, b"\xff\xfb", "audio/mpeg"),
    (0, b"\xff\xf3", "audio/mpeg"),
    (0, b"fLaC", "audio/flac"),
    (0, b"OggS", "audio/ogg"),
    (4, b"ftypM4A", "audio/mp4"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1aE\xdf\xa3", "video/webm"),
    (0, b"%PDF-", "application/pdf"),
    (0, b"%!PS", "application/postscript"),
    (0, b"{\\rtf", "application/rtf"),
    (0, b"PAR1", "application/vnd.apache.parquet"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"PK\x05\x06", "application/zip"),
    (0, b"\x1f\x8b", "application/gzip"),
    (0, b"\x28\xb5\x2f\xfd", "application/zstd"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"MZ", "application/x-msdownload"),
)
HEADER = (
    r"(?:received|return-path|delivered-to|from|to|cc|reply-to|sender|subject|date|message-id|mime-version"
    r"|content-[a-z-]+|dkim-signature|authentication-results|arc-[a-z-]+|list-[a-z-]+|x-[a-z\d-]+)"
    r":[^\n]*\n(?:[ \t][^\n]*\n)*"
)
# A mail begins with two of its headers, in a mailbox behind a line of its own; a part of one says how it is encoded.
MAIL = rf"\A(?:from [^\n]*\n)?(?:{HEADER}){{2}}|^(?:mime-version|content-transfer-encoding):"
TEXT_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(MAIL, re.IGNORECASE | re.MULTILINE), "message/rfc822"),
    (re.compile(r"<(?:!doctype |\w+:)?svg[\s/>]", re.IGNORECASE), "image/svg+xml"),
    (re.compile(r"\A\s*<!|<(html|head|body|script|iframe)[\s>]|<!doctype html", re.IGNORECASE), "text/html"),
    (re.compile(r"\A\s*<[?\w]"), "application/xml"),
    # Files within text; and what the end of the head hides, because nothing stands in it.
    (re.compile(r"data:(?:image|audio|video)/|;base64,|^begin [0-7]{3} ", re.IGNORECASE | re.MULTILINE), OCTETS),
    (re.compile(r"\A\s*\Z"), OCTETS),
    (re.compile(r"\A\s*[\[{]"), "application/json"),
)
UNSAFE = re.compile(r"[^\w .()+,=@-]")
EMPTY = "inode/x-empty"
MAX_NAME = 120


def media_type(head: bytes) -> str:
    """The media type that at most 4,096 first bytes show; text that looks active (HTML, SVG) or is mail is called so.

    Bytes that are neither a known format nor UTF-8 text, and text with files or nothing in it, are
    `application/octet-stream`; none are `inode/x-empty`.
    """
    head = head[:HEAD]
    if not head:
        return EMPTY
    for offset, signature, found in SIGNATURES:
        if head.startswith(signature, offset):
            return found
    text = _as_text(head)
    if text is None:
        return OCTETS
    return next((found for sign, found in TEXT_SIGNS if sign.search(text)), "text/plain")


def _as_text(head: bytes) -> str | None:
    if not head or b"\x00" in head:
        return None
    # The last character may be cut by the end of the head: at most three bytes of it are missing.
    for cut in range(4 if len(head) == HEAD else 1):
        try:
            return head[: len(head) - cut].decode("utf-8-sig")
        except UnicodeDecodeError:
            continue
    return None


def safe_name(name: str) -> str:
    """A name fit for a header and any file system: no folders, control or direction marks, at most 120 characters.

    Letters of every script stay; an empty or hidden result becomes `unnamed`.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rpartition("/")[2]
    visible = "".join(mark for mark in last if unicodedata.category(mark) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    cleaned = UNSAFE.sub("_", " ".join(visible.split())).strip(" .")
    return cleaned[:MAX_NAME].strip(" .") or "unnamed"
