"""From bytes to text: declared encodings where they hold, likely ones where not, HTML without its marks."""

import codecs
import html
import re

import nh3

# Text encodings that take a long time, run code in their own way, or mean another thing on each machine.
REFUSED = frozenset({"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
LIKELY = {"gb2312": "gb18030", "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "iso-8859-11": "cp874",
          "shift_jis": "cp932", "windows-874": "cp874", "iso-8859-1": "cp1252"}  # fmt: skip
_BREAKS = re.compile(r"<(?:br|/p|/div|/tr|/li|/h[1-6]|/table|/blockquote)\b[^>]{0,200}>", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\xa0]+")
_LINES = re.compile(r"\n{3,}")
_UNSEEN = re.compile(r"[\0\x01-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u202a-\u202e\u2060-\u2069\ufeff]")


def text_of(content: bytes, charset: str | None) -> tuple[str, bool]:
    """The text, and whether every letter of it could be read."""
    for name in _tried(charset):
        try:
            return content.decode(name), True
        except (UnicodeError, LookupError):
            continue
    return content.decode("utf-8", "replace"), False


def plain_of(markup: str) -> str:
    """What a page of HTML says, without marks, scripts and styles; nothing that it points at is fetched."""
    broken = _BREAKS.sub(lambda match: f"\n{match[0]}", markup)
    bare = nh3.clean(broken, tags=set(), clean_content_tags={"script", "style", "title", "template"})
    lines = (_BLANKS.sub(" ", line).strip() for line in html.unescape(bare).splitlines())
    return _LINES.sub("\n\n", "\n".join(lines)).strip()


def kept(text: str) -> str:
    """A text as the desk keeps it: with one kind of line end, without NUL, halves of pairs, or what turns letters."""
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return _UNSEEN.sub("", whole)


def one_line(text: str, most: int) -> str:
    return " ".join(kept(text).split())[:most].strip()


def _tried(charset: str | None) -> list[str]:
    if charset is None:
        return ["utf-8"]
    name = LIKELY.get(charset.lower(), charset)
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ["utf-8"]
    return ["utf-8"] if known.replace("-", "_") in REFUSED else [name, "utf-8"]
