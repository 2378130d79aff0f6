"""Which language a text seems to be in, by its letters and its commonest words: enough to route it, no more."""

import re
from collections.abc import Mapping

ENOUGH = 0.08
"""From this share of letters on a script is the text's own, and no mere name in it."""
HEAD = 5_000
_SCRIPTS: Mapping[str, re.Pattern[str]] = {
    "ja": re.compile(r"[\u3041-\u30ff]"),
    "ko": re.compile(r"[\uac00-\ud7a3]"),
    "th": re.compile(r"[\u0e01-\u0e5b]"),
    "ru": re.compile(r"[\u0410-\u044f]"),
    "vi": re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE),
    "zh": re.compile(r"[\u4e00-\u9fff]"),
}
_INDONESIAN = re.compile(r"\b(?:yang|dan|dengan|untuk|tidak|kami|pada|dalam|ini|dari|oleh|atas)\b", re.IGNORECASE)
_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|that|for|with|this|please)\b", re.IGNORECASE)


def language_of(text: str) -> str:
    """The tag of the language, or an empty text where too little of it is there to say."""
    head = text[:HEAD]
    letters = sum(letter.isalpha() for letter in head)
    if not letters:
        return ""
    shares = {tag: len(pattern.findall(head)) / letters for tag, pattern in _SCRIPTS.items()}
    # Japanese is full of Chinese characters, so kana decide before them; a script is told by the first that suffices.
    for tag, share in shares.items():
        if share >= ENOUGH:
            return tag
    indonesian, english = len(_INDONESIAN.findall(head)), len(_ENGLISH.findall(head))
    if indonesian > english:
        return "id"
    return "en" if english else ""
